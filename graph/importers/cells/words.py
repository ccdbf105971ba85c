"""Words of a cell → codes of our lists: labels in both languages, other names, gender forms and small slips."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from graph.importers.cells.kind_names import SOFT_HYPHEN, kind_of_name
from graph.texts import searchable, slug_of
from ontology.codelists import codelist

__all__ = ["code_for", "kind_of_name"]

_LONGEST = 120
_FUZZY_FROM = 7
"""Shorter words differ by one letter and mean something else: Rat, Rad; Land, Bund."""
_ALIKE = 91.0
_CLEAR = 4.0
"""So much the best has to be ahead of the next code."""
_GENDERED = re.compile(
    r"[/(*:_·]-?(?:in|innen|r|n|e|er|frau|rin)\)?(?=\W|$)|(?<=[a-zäöüß])(?:Innen|In)(?=\W|$)"
)


def code_for(scheme: str, text: str) -> str | None:
    """Return the code that a word means in a scheme, or None where it is unsure.

    Args:
        scheme: Name of a scheme, such as feld, zielgruppe, akteursart, rolle, beziehung, intensitaet, modalitaet.
        text: What the cell says.

    Raises:
        KeyError: There is no such scheme.

    Example:
        >>> code_for("rolle", "Vorsitzende/r"), code_for("rolle", "Stellv. Vorsitzender"), code_for("feld", "Sprachförderung")
        ('vorsitz', 'stv-vorsitz', 'sprache')
        >>> code_for("akteursart", "Volkshochscule"), code_for("akteursart", "Rad"), code_for("zielgruppe", "Marsmenschen")
        ('vhs', None, None)
    """
    known = _words(scheme)
    if text in codelist(scheme):
        return text
    if len(text) > _LONGEST:
        return None
    for said in _ways(text):
        if said in known:
            return known[said]
    return _nearly(_key(text), known)


def _ways(text: str) -> list[str]:
    """Return the ways to read a word, the most literal first: as it is, without gender forms, without brackets."""
    plain = _GENDERED.sub("", text)
    bare = (re.sub(r"\([^()]{0,80}\)", " ", it) for it in (text, plain))
    return list(dict.fromkeys(it for it in map(_key, (text, plain, *bare)) if it))


def _nearly(said: str, known: Mapping[str, str]) -> str | None:
    """Return the code of the one word that differs by a slip only."""
    from rapidfuzz import fuzz, process

    if len(said) < _FUZZY_FROM:
        return None
    found = process.extract(said, known.keys(), scorer=fuzz.ratio, score_cutoff=_ALIKE - _CLEAR, limit=8)
    if not found or found[0][1] < _ALIKE or re.sub(r"\D", "", found[0][0]) != re.sub(r"\D", "", said):
        return None
    best = known[found[0][0]]
    others = [score for word, score, _ in found if known[word] != best]
    return best if not others or found[0][1] - others[0] >= _CLEAR else None


@cache
def _words(scheme: str) -> Mapping[str, str]:
    """Return word → code; the labels of the list go before our synonyms, and the first code keeps a word."""
    listing, found = codelist(scheme), dict[str, str]()
    said = [(label, entry.code) for entry in listing for label in (entry.label_de, entry.label_en)]
    said += [(other, entry.code) for entry in listing for other in entry.row.get("alt_de", "").split(";")]
    said += _synonyms(scheme)
    said += [(part, entry.code) for entry in listing for part in (entry.code, *_parts(entry.label_de))]
    for word, code in said:
        found.setdefault(_key(word), code)
    found.pop("", None)
    return MappingProxyType(found)


def _parts(label: str) -> list[str]:
    """Return what else a label says: its halves around a stroke, and itself without brackets."""
    bare = re.sub(r"\([^()]*\)", "", label)
    halves = [it for it in bare.split("/") if len(it.strip()) >= 4 and not it.strip().endswith("-")]
    return [bare, *(halves if "/" in bare else ())]


def _synonyms(scheme: str) -> list[tuple[str, str]]:
    """Return word and code of our own list for a scheme."""
    text = files("graph.importers.cells").joinpath("synonyms.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines()[1:] if line)
    return [(word, code) for named, code, words in rows if named == scheme for word in words.split(";")]


def _key(text: str) -> str:
    """Return a word as it is compared: ä, ae and a are one letter, signs are spaces."""
    plain = slug_of(re.sub(r"[^\w\s]+", " ", searchable(text.replace(SOFT_HYPHEN, ""))))
    return re.sub(r"(?<=[aou])e(?=[a-z])", "", re.sub(r"\s+", " ", plain)).strip() if plain else ""

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

__all__ = ["code_for", "fields_of_name", "kind_of_name", "role_for"]

_LONGEST = 120
_FUZZY_FROM = 7
"""Shorter words differ by one letter and mean something else: Rat, Rad; Land, Bund."""
_ALIKE = 91.0
_CLEAR = 4.0
"""So much the best has to be ahead of the next code."""
_INSIDE, _MOST_FIELDS = 7, 2
"""A stem of so many letters counts within a word, too; more fields than this are no guess but a wish."""
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


def role_for(said: str, use: str) -> str | None:
    """Return the code of a role that a cell names.

    Args:
        said: The cell.
        use: What it has to be a role for: `seat` or `involvement`.

    Example:
        >>> role_for("Vorsitz", "seat"), role_for("Vorsitz", "involvement"), role_for("", "seat")
        ('vorsitz', None, None)
    """
    code = code_for("rolle", said) if said else None
    return code if code and codelist("rolle").codes[code].row["for"] in (use, "both") else None


def fields_of_name(name: str) -> tuple[str, ...]:
    """Return the codes of the fields that the name of an offer speaks of, in its order; people have to look at them.

    Example:
        >>> fields_of_name("Sprachcafé für Frauen"), fields_of_name("Rechtsberatung"), fields_of_name("Offene Tür")
        (('sprache', 'frauen-familie'), ('recht-aufenthalt',), ())
    """
    plain, found = _key(name), dict[int, tuple[int, str]]()
    for stem, code in sorted(_stems(), key=lambda it: -len(it[0])):
        told = re.search(re.escape(stem) if len(stem) >= _INSIDE else rf"\b{re.escape(stem)}", plain)
        if told and not any(start <= told.start() < end for start, (end, _code) in found.items()):
            found[told.start()] = told.end(), code
    return tuple(dict.fromkeys(code for _start, (_end, code) in sorted(found.items())))[:_MOST_FIELDS]


@cache
def _stems() -> tuple[tuple[str, str], ...]:
    """Return beginnings of words in names of offers, each with the field it speaks of."""
    text = files("graph.importers.cells").joinpath("field_names.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines()[1:] if line)
    return tuple((_key(stem), code) for code, stems in rows for stem in stems.split(";"))


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

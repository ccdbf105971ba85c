"""Names as they are compared: without legal form, case and signs, with what is usually shortened written out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from types import MappingProxyType

from graph.matching.word_sets import word_set
from graph.texts import slug_of

__all__ = ["legal_forms", "level_of", "name_words", "normal", "numbers_of", "parts_of", "unshortened"]

_LONGEST, _MOST_WORDS, _LONGEST_WORD = 2_000, 24, 60
"""No name is longer; the rest of a text is not compared."""
_LEGAL = re.compile(
    r"\b(?:e\.?\s?V|e\.\s?v|(?:gemeinnützige[rs]?\s|g)?GmbH(?:\s?&\s?Co\.?\s?KG)?|g?AG|g?UG(?:\s?\(haftungsbeschränkt\))?|e\.?\s?G|i\.?\s?Gr|mbH|GbR|KGaA|OHG"
    r"|K\.?\s?d\.?\s?ö\.?\s?R|A\.?\s?ö\.?\s?R|eGmbH|gUG|r\.?\s?V)(?![\w])\.?"
)
"""Legal forms, in their own spelling: `ev` in small letters is evangelisch."""
_LEGAL_GLUED = re.compile(r"(?<=[^\W\d_])(?:gGmbH|gAG|e\.\s?V\.)(?!\w)")
_LEVELS = MappingProxyType(
    {
        "ortsverein": "ort", "stadtverband": "stadt", "kreisverband": "kreis", "bezirksverband": "bezirk",
        "landesverband": "land", "bundesverband": "bund", "dioezesanverband": "dioezese", "dekanat": "dekanat",
        "kirchenkreis": "kirchenkreis", "kirchengemeinde": "kirchengemeinde", "stadt": "stadt", "hansestadt": "stadt", "landeshauptstadt": "stadt", "landkreis": "kreis",
        "samtgemeinde": "samtgemeinde", "gemeinde": "gemeinde",
    }
)  # fmt: skip
_ROMAN = MappingProxyType({"ii": "2", "iii": "3", "iv": "4", "vi": "6", "vii": "7", "viii": "8"})
_JOINED = re.compile(r"\s?\(|\s[-–—/|:]\s|,\s")
_BRACKETED = re.compile(r"\(([^()]{2,80})\)")


def normal(name: str) -> str:
    """Return a name as it is compared; the normal of a normal is itself.

    Example:
        >>> normal("AWO KV Peine e.V.") == normal("Arbeiterwohlfahrt Kreisverband Peine")
        True
        >>> normal("Ev.-luth. Kirchengemeinde St. Marien"), normal("JuliJugendhilfe in Lichtenberg gGmbH")
        ('evangelisch lutherisch kirchengemeinde sankt marien', 'juli jugendhilfe lichtenberg')
    """
    return " ".join(name_words(name))


@lru_cache(maxsize=20_000)
def name_words(name: str) -> tuple[str, ...]:
    """Return the words of a name that say which one it is, in their order.

    Where nothing but a legal form or small words is left, these count.

    Example:
        >>> name_words("Verein zur Förderung der Integration e. V."), name_words("Die")
        (('verein', 'foerderung', 'integration'), ('die',))
    """
    short = name[:_LONGEST]
    plain = _LEGAL_GLUED.sub(" ", _LEGAL.sub(" ", short))
    words = _folded(_parted(plain)) or _folded(short)
    words = words[:-1] if len(words) > 1 and words[-1] == "ev" else words
    written = [part for word in words for part in _written_out(word).split(" ")]
    kept = [it for it in written if it not in word_set("small")]
    return tuple(it[:_LONGEST_WORD] for it in list(dict.fromkeys(kept or written))[:_MOST_WORDS])


def unshortened(name: str) -> tuple[str, ...]:
    """Return the words of a name as they stand there, without legal form and small words.

    Example:
        >>> unshortened("AWO KV Peine e.V.")
        ('awo', 'kv', 'peine')
    """
    words = _folded(_LEGAL_GLUED.sub(" ", _LEGAL.sub(" ", name[:_LONGEST])))
    return tuple(it for it in words if it not in word_set("small"))


def legal_forms(name: str) -> tuple[str, ...]:
    """Return the legal forms in a name as they are written there.

    Example:
        >>> legal_forms("pad e. V."), legal_forms("EJFgAG"), legal_forms("Caritas")
        (('e. V.',), ('gAG',), ())
    """
    short = name[:_LONGEST]
    return tuple(it[0].strip() for pattern in (_LEGAL, _LEGAL_GLUED) for it in pattern.finditer(short))


def parts_of(name: str) -> tuple[tuple[str, ...], ...]:
    """Return what a name may be called in short: what stands before a bracket, dash or comma, and in brackets.

    Example:
        >>> parts_of("Afrikanische Studenten Union (ASU)")
        (('afrikanische', 'studenten', 'union'), ('asu',))
        >>> parts_of("Comenius-Schule, Gemeinschaftsschule der Stadt Flensburg"), parts_of("Caritas")
        ((('comenius', 'schule'),), ())
    """
    short = name[:_LONGEST]
    head = _JOINED.split(short, maxsplit=1)[0]
    said = [head, *(it[1] for it in _BRACKETED.finditer(short))] if head != short else []
    return tuple(
        dict.fromkeys(words for it in said if len(words := name_words(it)) and words != name_words(name))
    )


def numbers_of(words: tuple[str, ...]) -> frozenset[str]:
    """Return the numbers in a name, Roman ones too: they tell one school from the next."""
    digits = (re.sub(r"\D", "", it) for it in words)
    return frozenset(it.lstrip("0") for it in digits if it) | frozenset(
        _ROMAN[it] for it in words if it in _ROMAN
    )


def level_of(words: tuple[str, ...]) -> frozenset[str]:
    """Return the levels that a name states, such as Ortsverein or Kreisverband.

    Example:
        >>> sorted(level_of(name_words("DRK OV Leer"))), sorted(level_of(name_words("DRK-Kreisverband Leer")))
        (['ort'], ['kreis'])
    """
    return frozenset(_LEVELS[it] for it in words if it in _LEVELS)


def _parted(text: str) -> str:
    """Part words that a missing space has glued: JuliJugendhilfe; not names spelt so, such as ProAsyl or iPhone."""
    return re.sub(r"(?<=[a-zäöüß]{3})(?=[A-ZÄÖÜ][a-zäöüß]{3})", " ", text)


def _folded(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKC", text.replace("\u00ad", ""))
    folded = slug_of(slug_of(plain)).replace("&", " und ").replace("+", " und ")
    return re.findall(r"[^\W_]+", folded)


def _written_out(word: str) -> str:
    known = _abbreviations()
    return known.get(word, _with_street(word))


def _with_street(word: str) -> str:
    return f"{word}asse" if word.endswith("str") and len(word) > len("str") else word


@cache
def _abbreviations() -> Mapping[str, str]:
    text = files("graph.matching").joinpath("abbreviations.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t", 1) for line in text.splitlines()[1:] if line)
    known = dict(rows)
    return MappingProxyType(
        {short: " ".join(known.get(it, it) for it in long.split(" ")) for short, long in known.items()}
    )

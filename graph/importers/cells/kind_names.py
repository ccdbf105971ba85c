"""The kind of an organisation told by its name, by a list of telling words in order: the first that fits decides."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from graph.texts import searchable

__all__ = ["kind_of_name"]

SOFT_HYPHEN = "\u00ad"
"""Where a word may be parted; it stands unseen in names copied from web pages."""
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class _Rule:
    kind: str
    """Empty for names that look like a kind but are none of ours."""
    any_of: tuple[tuple[re.Pattern[str], ...], ...]
    """One of these has to fit with all of its patterns."""

    def fits(self, plain: str) -> bool:
        return any(all(it.search(plain) for it in together) for together in self.any_of)


def kind_of_name(name: str) -> str | None:
    """Return the kind that an organisation's name tells, or None where it is unsure.

    Example:
        >>> [kind_of_name(it) for it in ("Grundschule Adelby", "AWO KV Peine e.V.", "Jobcenter Leer", "Landkreis Peine")]
        ['schule', 'wohlfahrtsverband', 'jobcenter', 'landkreis']
        >>> kind_of_name("Fahrschule Müller"), kind_of_name("Tür an Tür gGmbH"), kind_of_name("Kreisel e.V.")
        (None, None, 'verein')
    """
    plain = _plain(name[:_LONGEST])
    return next((rule.kind for rule in _rules() if rule.fits(plain)), "") or None


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", " ", searchable(text.replace(SOFT_HYPHEN, ""))).strip()


@cache
def _rules() -> tuple[_Rule, ...]:
    """Return the rules of the list, in its order."""
    text = files("graph.importers.cells").joinpath("kind_names.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines()[1:] if line.strip())
    return tuple(_Rule(kind, _alternatives(names)) for kind, names in rows)


def _alternatives(names: str) -> tuple[tuple[re.Pattern[str], ...], ...]:
    """Return patterns: all single names of a row as one, and one tuple for each pair that has to occur together."""
    single = [it for it in names.split(";") if it and "+" not in it]
    paired = [it for it in names.split(";") if "+" in it]
    whole = re.compile("|".join(_pattern(it) for it in single)) if single else None
    pairs = tuple(tuple(re.compile(_pattern(half)) for half in it.split("+")) for it in paired)
    return (*([(whole,)] if whole else []), *pairs)


def _pattern(name: str) -> str:
    r"""Return the pattern of a name: `*` is any end or beginning of a word, `_` one word, `^` and `$` the ends of the name."""
    at_start, at_end = name.startswith("^"), name.endswith("$")
    words = name.strip("^$").split(" ")
    inner = " ".join(
        r"\w+" if it == "_" else r"\w*".join(re.escape(_plain(part)) for part in it.split("*"))
        for it in words
    )
    return f"{'^' if at_start else '(?<![^ ])'}{inner}{'$' if at_end else '(?![^ ])'}"

"""How things are called in cells that refer to them, and which thing a name in a cell means."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from graph.records import RecordSort
from graph.texts import searchable
from graph.workbook.cells import text_of

__all__ = ["Ambiguous", "Named", "Names", "Unnamed"]

_LIKE = 72
"""From this score (0 to 100) on a name is worth asking about."""
_LONGEST = 120
"""Signs of a name in a cell that refers to it: quotes are longer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """One thing with a name."""

    iri: str
    sort: RecordSort
    label: str
    key: str
    """Its id in the first column; empty for a row that is new."""


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """A name that several things have: the names that tell them apart."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unnamed:
    """A name that nothing has: names that look like it."""

    names: tuple[str, ...]


class Names:
    """All names of a workbook, those of today and those at export.

    Example:
        >>> names = Names([Named(iri="x/a", sort=RecordSort.ACTOR, label="VHS; Peine", key="actor/a")])
        >>> names.shown("x/a", [RecordSort.ACTOR]), names.meant("vhs, peine", [RecordSort.ACTOR])
        ('VHS, Peine', 'x/a')
    """

    def __init__(self, named: Iterable[Named]) -> None:
        """Take what has a name; the same thing may come with several names, of which the first is shown."""
        self._things: dict[str, Named] = {}
        self._exact: dict[str, dict[str, Named]] = defaultdict(dict)
        self._folded: dict[str, dict[str, Named]] = defaultdict(dict)
        self._keys: dict[str, Named] = {}
        for it in named:
            self._things.setdefault(it.iri, it)
            self._exact[_shown(it.label)].setdefault(it.iri, it)
            self._folded[searchable(_shown(it.label))].setdefault(it.iri, it)
            if it.key:
                self._keys.setdefault(it.key, it)

    def shown(self, iri: str, sorts: Collection[RecordSort]) -> str:
        """Return how a cell calls a thing: by its name, and with its id where another one is called the same."""
        it = self._things.get(iri)
        if it is None:
            return iri
        name = _shown(it.label) or it.key
        same = [other for other in self._folded[searchable(name)].values() if other.sort in sorts]
        return f"{name} ({it.key})" if len(same) > 1 and it.key else name

    def meant(self, text: str, sorts: Collection[RecordSort]) -> str | Ambiguous | Unnamed:
        """Return the IRI a cell means, or why that is open."""
        if (by_key := self._by_key(text)) is not None and by_key.sort in sorts:
            return by_key.iri
        for index, written in ((self._exact, text), (self._folded, searchable(text))):
            found = [it for it in index.get(written, {}).values() if it.sort in sorts]
            if len(found) == 1:
                return found[0].iri
            if found:
                return Ambiguous(tuple(sorted(f"{_shown(it.label)} ({it.key})" for it in found if it.key)))
        if text in self._things and self._things[text].sort in sorts:
            return text
        return Unnamed(self._like(text, sorts))

    def _by_key(self, text: str) -> Named | None:
        if text in self._keys:
            return self._keys[text]
        name, bracket, key = text.removesuffix(")").rpartition(" (")
        return self._keys.get(key) if bracket and name else None

    def _like(self, text: str, sorts: Collection[RecordSort]) -> tuple[str, ...]:
        from rapidfuzz import fuzz, process

        offered = {
            folded: next(_shown(it.label) for it in named.values() if it.sort in sorts)
            for folded, named in self._folded.items()
            if any(it.sort in sorts for it in named.values())
        }
        found = process.extract(
            searchable(text), list(offered), scorer=fuzz.WRatio, limit=3, score_cutoff=_LIKE
        )
        return tuple(offered[folded] for folded, _score, _place in found)


def _shown(label: str) -> str:
    """Return a name as a cell with several of them can hold it: on one line, without the sign that parts them."""
    plain = text_of(label).replace("\n", " ").replace(";", ",")
    return plain if len(plain) <= _LONGEST else f"{plain[: _LONGEST - 1].rstrip()}…"

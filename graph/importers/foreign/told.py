"""What our own exports write on a node or link, taken back key by key; other programs write nothing of the kind."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from graph.importers.foreign.shapes import text
from graph.marks import COLUMN, SORT_OF_LINK, TITLES
from graph.model import Modality
from graph.records import RecordSort
from graph.texts import MODALITY_SHORT, searchable
from ontology.codelists import codelist
from ontology.namespaces import BASE

__all__ = ["Told", "credit_in", "duty_in", "told_by_heading", "told_by_key"]

_SORTS = {*RecordSort, *SORT_OF_LINK}
_JOINING = {RecordSort.TIE, RecordSort.SEAT, RecordSort.INVOLVEMENT, *SORT_OF_LINK}
_SURE = ("modality", "modality_label", "statement")
"""Beside the sort one of these stands on everything that we write."""
_CREDIT = "Daten: "
_NO_COLUMN = frozenset(
    {
        "", "id", "_id", "label", "type", "element type", "connection type", "tags", "from", "to", "direction",
        "description", "aliases", "image", "weight", "strength", "earliest", "latest", "link_id",
        "stand der angaben", "herkunft", "zu nennen",
    }
)  # fmt: skip
"""What formats call their own, and what says where a file comes from: no column of the network."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The marks of one node or link of ours."""

    values: Mapping[str, tuple[str, ...]] = field(hash=False)
    """By key of `graph.marks.TITLES`."""
    further: Mapping[str, str] = field(hash=False)
    """What the network's own columns say, by heading."""
    address: str = ""
    """Of the record, where the file tells it."""

    def first(self, key: str) -> str:
        """Return the first value of a key; empty if there is none."""
        return next(iter(self.values.get(key, ())), "")

    def all(self, key: str) -> tuple[str, ...]:
        """Return all values of a key."""
        return self.values.get(key, ())

    @property
    def sort(self) -> str:
        """Return what it is: a sort of record, or what actors say of each other."""
        return self.first("sort")

    @property
    def modality(self) -> str:
        """Return how the source says it; empty where the file does not tell or contradicts itself."""
        stated, before = self.first("modality"), self._before_kind()
        return stated if stated in codelist("modalitaet") and before in ("", stated) else ""

    @property
    def kind(self) -> str:
        """Return the code of the kind, without the modality before it."""
        return self.first("kind").removeprefix(f"{self._before_kind()}-")

    @property
    def prefix(self) -> str:
        """Return what we write before the name of what is no fact, such as `Auftrag: `."""
        return "" if self.modality == "ist" else f"{self.first('modality_label')}: "

    def _before_kind(self) -> str:
        """Return the modality that stands before the kind of what joins others."""
        kind = self.first("kind") if self.sort in _JOINING else ""
        return next((it for it in codelist("modalitaet").codes if kind.startswith(f"{it}-")), "")


def told_by_heading(cells: Mapping[str, tuple[str, ...]], address: str = "") -> Told | None:
    """Return the marks of a node or link whose attributes have our German headings; None for what is not ours.

    Example:
        >>> cells = {"Sorte": ("tie",), "Schlüssel der Modalität": ("soll",), "Schlüssel der Art": ("soll-beratung",), "Jahr": ("1",)}
        >>> it = told_by_heading(cells)
        >>> it.sort, it.modality, it.kind, it.further
        ('tie', 'soll', 'beratung', {'Jahr': '1'})
        >>> told_by_heading({"Sorte": ("Apfel",), "Schlüssel der Modalität": ("soll",)})
    """
    return _told(cells, {searchable(title): key for key, title in TITLES.items()}, address)


def told_by_key(cells: Mapping[str, tuple[str, ...]], address: str = "") -> Told | None:
    """Return the marks of a node or link whose attributes have our keys; None for what is not ours."""
    return _told(cells, {searchable(key): key for key in TITLES}, address)


def credit_in(lines: Iterable[str]) -> str:
    """Return who has to be named, as our own export says it of itself; empty if nobody.

    Example:
        >>> credit_in(["Musterkreis", "Daten: © OpenStreetMap-Mitwirkende (ODbL-1.0)"]), credit_in(["Daten der Stadt"])
        ('© OpenStreetMap-Mitwirkende (ODbL-1.0)', '')
    """
    return next((text(it).removeprefix(_CREDIT) for it in lines if it.strip().startswith(_CREDIT)), "")


def duty_in(words: Iterable[str]) -> tuple[str, tuple[str, ...]]:
    """Return the modality that words of a link say before what it is, and the words without it; none for a fact.

    Other programs may lose our attributes and keep our labels: a duty stays one.

    Example:
        >>> duty_in(["Auftrag: kooperiert mit"]), duty_in(["Soll, geplant: berät"]), duty_in(["soll-beratung"])
        (('auftrag', ('kooperiert mit',)), ('soll', ('berät',)), ('soll', ('beratung',)))
        >>> duty_in(["Mitglied", "seit: 2004"])
        ('', ('Mitglied', 'seit: 2004'))
    """
    named = {str(MODALITY_SHORT[it]).casefold(): it.value for it in Modality if it is not Modality.IST}
    named |= {code: code for code in named.values()}
    form = re.compile(rf"({'|'.join(map(re.escape, named))})(?:(?:, [^:]*)?:\s*|-)(.+)", re.IGNORECASE)
    told = [(it, form.fullmatch(it)) for it in words]
    modality = next((named[found[1].casefold()] for _, found in told if found), "")
    return modality, tuple(found[2] if found else it for it, found in told)


def _told(cells: Mapping[str, Iterable[str]], keys: Mapping[str, str], address: str) -> Told | None:
    values: dict[str, tuple[str, ...]] = {}
    further: dict[str, str] = {}
    for heading, found in cells.items():
        key = keys.get(searchable(heading))
        filled = tuple(it for each in found if (it := each.strip()))
        if key and filled:
            values.setdefault(key, filled)
        elif filled and heading.casefold() not in _NO_COLUMN:
            further[heading.removeprefix(COLUMN)] = "; ".join(filled)
    is_ours = "".join(values.get("sort", ())) in _SORTS and any(key in values for key in _SURE)
    if not is_ours:
        return None
    stated = next((it for it in (*values.get("statement", ()), address) if it.startswith(str(BASE))), "")
    return Told(values=values, further=further, address=stated)

"""What the readers of foreign formats find, gathered so that every record read is accounted for and no person stays."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from graph.errors import InvalidSource
from graph.importers.cells import persons
from graph.importers.foreign.actor_kinds import is_person, is_protected
from graph.importers.foreign.reach import Reach
from graph.importers.foreign.references import dangling, holds
from graph.importers.personal import personal_data_in
from graph.locale import EMPTY, Said, say
from graph.records import FIELDS, Batch, Draft, FieldSort, LeftOut, RecordSort, Rejection, Spot, field_of
from graph.texts import searchable

__all__ = ["MORE_PAGES", "NOTHING_USABLE", "Gathering"]

_MOST_ROWS = 150_000
_SHOWN = 80
"""Characters of a cell that a rejection shows."""
_LONGEST_QUOTE = 2_000
NOTHING_USABLE = say("Hier steht nichts, was in ein Netzwerk gehört.")
MORE_PAGES = say(
    "Das ist nur ein Teil der Liste: Die Quelle hat weitere Seiten. Bitte alle Seiten zusammen einlesen."
)
_PERSONAL = say("Persönliche E-Mail-Adressen, Mobilnummern und Namen werden nicht eingelesen.")
_PROTECTED = say(
    "Von Frauenhäusern, Unterkünften, Moschee- und Jüdischen Gemeinden wird keine Anschrift eingelesen."
)
_DANGLING = say(
    "Worauf dieser Eintrag verweist, steht nicht in der Datei. Bitte die zugehörige Liste mit einlesen."
)
_NAME_IS_PERSONAL = say("Der Name enthält persönliche Kontaktdaten. Bitte in der Datei entfernen.")
_NAMES_PERSON = say("Der Name nennt eine Person. Personen werden nicht eingelesen.")
_FREE_TEXT = frozenset({"notes", "alt_labels", "outcome", "basis"})
_TITLED = frozenset(
    {
        RecordSort.UNDERTAKING, RecordSort.OFFER, RecordSort.DECISION, RecordSort.DOCUMENT, RecordSort.INVOLVEMENT,
        RecordSort.TASK, RecordSort.AIM,
    }
)  # fmt: skip
"""What has a title that people wrote; organisations may be called after persons."""
_BESIDE = re.compile(r"[,;:(/|–-]\s*(?:\w+\.?\s+){0,2}\[…\]|\b(?:bei|mit|von|durch)\s+\[…\]", re.IGNORECASE)
"""A person who stands beside the name of an organisation, and is not what it is called after."""

Values = Mapping[str, str | Iterable[str]]


class Gathering:
    """Takes rows, drafts and rejections, and gives the batch whose sums add up."""

    def __init__(self) -> None:
        self._rows: dict[Spot, None] = {}
        self._in_sheet: Counter[str] = Counter()
        self._drafts: dict[str, Draft] = {}
        self._also: dict[str, dict[Spot, None]] = {}
        self._rejected: list[Rejection] = []
        self._left_out: Counter[tuple[str, Said]] = Counter()
        self._notices: dict[Said, None] = {}

    def __contains__(self, key: object) -> bool:
        """Tell whether a thing was gathered."""
        return key in self._drafts

    @property
    def is_empty(self) -> bool:
        """Tell whether no record was read."""
        return not self._rows

    def name_of(self, key: str) -> str:
        """Return how a thing that was gathered is called."""
        return next(iter(self._drafts[key].values.get("label", ())), "")

    def also(self, key: str, spot: Spot) -> None:
        """Note that a further record speaks of a thing that was gathered."""
        if key in self._drafts and spot != self._drafts[key].spot:
            self._also.setdefault(key, {})[spot] = None

    def row(self, sheet: str = "") -> Spot:
        """Count one more record of a list and return where it stands.

        Raises:
            InvalidSource: there are more than what is read at once.
        """
        if len(self._rows) >= _MOST_ROWS:
            reason = say("Die Datei enthält mehr als {n} Einträge. Bitte die Datei teilen.", n=_MOST_ROWS)
            raise InvalidSource(reason)
        self._in_sheet[sheet] += 1
        spot = Spot(sheet=sheet, row=self._in_sheet[sheet])
        self._rows[spot] = None
        return spot

    def reject(self, spot: Spot, reason: Said, cell: str = "", column: str = "") -> None:
        """Say that a record, or one cell of it, is not used, and why."""
        shown = "" if personal_data_in(cell) else persons.without_persons(cell[:_SHOWN])[0]
        self._rejected.append(Rejection(spot=replace(spot, column=column), reason=reason, cell=shown))

    def leave_out(self, sheet: str, reason: Said, count: int = 1) -> None:
        """Count what is not taken in, such as persons."""
        if count:
            self._left_out[sheet, reason] += count

    def notice(self, said: Said) -> None:
        """Say something that people should know; said twice it stands once."""
        self._notices[said] = None

    def draft(
        self,
        sort: RecordSort,
        key: str,
        spot: Spot,
        *,
        identifier: str = "",
        iri: str = "",
        method: Said = EMPTY,
        warnings: Iterable[tuple[str, Said]] = (),
        attributes: Mapping[str, str] | None = None,
        wording: Iterable[str] = (),
        more: Values | None = None,
        **values: str | Iterable[str],
    ) -> str:
        """Add a thing and return its key; one that is known already stays as it is and gets a further record.

        Args:
            sort: What it is.
            key: Its name within the file.
            spot: The record that speaks of it.
            identifier: Its lasting name where it comes from.
            iri: The record it is, where the file says so.
            method: How it was derived.
            warnings: Fields whose values are doubtful.
            attributes: What no field holds, by heading.
            wording: What else its evidence quotes.
            more: Values whose fields are known at run time only.
            values: By name of the field; empty ones are left out.
        """
        if key in self._drafts:
            self.also(key, spot)
            return key
        stated = {**values, **(more or {})}
        free = {*_FREE_TEXT, "label"} if sort in _TITLED else _FREE_TEXT
        kept = {name: self._clean(found, spot, is_free=name in free) for name, found in stated.items()}
        filled = {name: found for name, found in kept.items() if found}
        if "label" not in filled and _needs_label(sort):
            self.reject(spot, _NAME_IS_PERSONAL)
            return key
        further = {
            heading: found
            for heading, cell in (attributes or {}).items()
            if (found := self._clean(cell, spot, is_free=True))
        }
        told = (_quote(sort, filled, further), *self._clean(wording, spot, is_free=True))
        quote = "; ".join(told)[
            :_LONGEST_QUOTE
        ]  # joined, harmless cells can read like an address of a person
        self._drafts[key] = Draft(
            sort=sort,
            key=key,
            values=filled,
            attributes=further,
            spot=spot,
            quote=quote if personal_data_in(quote) is None else "",
            identifier=identifier,
            iri=iri,
            method=method,
            warnings=tuple(warnings),
        )
        return key

    def actor(
        self,
        key: str,
        spot: Spot,
        name: str,
        kind: str,
        *,
        reach: Reach | None = None,
        places: Iterable[str] = (),
        sort: RecordSort = RecordSort.ACTOR,
        identifier: str = "",
        iri: str = "",
        method: Said = EMPTY,
        warnings: Iterable[tuple[str, Said]] = (),
        attributes: Mapping[str, str] | None = None,
        wording: Iterable[str] = (),
        more: Values | None = None,
        **values: str | Iterable[str],
    ) -> str:
        """Add an actor or a body with how it is reached; where a protected one is, is not kept."""
        if is_person(kind, name):
            self.reject(spot, _NAMES_PERSON)
            return key
        called, names_one = persons.without_persons(name)
        if names_one and _BESIDE.search(called) and personal_data_in(name) is None:
            self.leave_out(spot.sheet, _PERSONAL)
            name = called
        reach = reach or Reach()
        self.leave_out(spot.sheet, _PERSONAL, reach.left_out)
        hidden = is_protected(kind, name)
        if hidden and (reach.street or reach.town):
            self.leave_out(spot.sheet, _PROTECTED)
        towns = (self.place(reach.town, spot, method=method),) if reach.town and not hidden else ()
        return self.draft(
            sort,
            key,
            spot,
            identifier=identifier,
            iri=iri,
            method=method,
            warnings=warnings,
            attributes={
                it: cell for it, cell in (attributes or {}).items() if not (hidden and re.search(r"\d", cell))
            },
            wording=wording,
            label=name,
            kind=kind,
            email=reach.mails,
            phone=reach.phones,
            website=reach.websites,
            address="" if hidden else reach.address,
            places=() if hidden else places or towns,
            more={**values, **(more or {}), **({"notes": ""} if hidden else {})},
        )

    def place(self, town: str, spot: Spot, ags: str = "", method: Said = EMPTY) -> str:
        """Add a place by its name and return its key."""
        return self.draft(
            RecordSort.PLACE, f"ort:{searchable(town)}", spot, method=method, label=town, ags=ags
        )

    def batch(
        self,
        title: str,
        *,
        licence: str = "",
        attribution: str = "",
        website: str = "",
        dated: str = "",
        may_refer_to: str = "\n",
        may_be_empty: bool = False,
    ) -> Batch:
        """Return all that was gathered.

        Args:
            title: What the source is called.
            licence: As the file states it.
            attribution: Who has to be named.
            website: Where it comes from.
            dated: Exact day in ISO form, or empty.
            may_refer_to: Beginning of addresses that need not stand in the file.
            may_be_empty: Whether a file without any record still tells something in its notices.

        Raises:
            InvalidSource: there was no record at all.
        """
        if not self._rows and not may_be_empty:
            reason = say("»{name}« enthält keine Einträge. Bitte die richtige Datei wählen.", name=title)
            raise InvalidSource(reason)
        drafts = tuple(
            replace(it, also=tuple(self._also.get(it.key, ()))) for it in self._sound(may_refer_to)
        )
        drafted = {spot for it in drafts for spot in (it.spot, *it.also)}
        rejected = [
            replace(it, spot=replace(it.spot, column="label")) if it.spot in drafted else it
            for it in self._rejected
        ]
        known = drafted | {it.spot for it in rejected}
        silent = (Rejection(spot=it, reason=NOTHING_USABLE) for it in self._rows if it not in known)
        return Batch(
            title=title,
            drafts=drafts,
            rows=len(self._rows),
            rejected=tuple(dict.fromkeys((*rejected, *silent))),
            left_out=tuple(
                LeftOut(spot=Spot(sheet=sheet), reason=reason, count=count)
                for (sheet, reason), count in self._left_out.items()
            ),
            notices=tuple(self._notices),
            licence=licence,
            attribution=attribution,
            website=website,
            dated=date.fromisoformat(dated) if dated else None,
        )

    def _clean(self, found: str | Iterable[str], spot: Spot, *, is_free: bool) -> tuple[str, ...]:
        """Return the values that say nothing of persons, each once."""
        kept = []
        for value in (found,) if isinstance(found, str) else found:
            free, has_persons = persons.without_persons(value) if is_free else (value, False)
            is_personal = personal_data_in(free) is not None
            self.leave_out(spot.sheet, _PERSONAL, has_persons + is_personal)
            if free.replace(persons.OMISSION, "").strip() and not is_personal:
                kept.append(free.strip())
        return tuple(dict.fromkeys(kept))

    def _sound(self, may_refer_to: str) -> Iterator[Draft]:
        """Yield the drafts whose references lead somewhere; what needs a lost one is rejected with it."""
        waiting = dict(self._drafts)
        while True:
            faults = {
                key: lost for key, it in waiting.items() if (lost := dangling(it, waiting, may_refer_to))
            }
            if not faults:
                break
            for key, lost in faults.items():
                it = waiting.pop(key)
                kept = {
                    name: tuple(each for each in its if (name, each) not in lost)
                    for name, its in it.values.items()
                }
                filled = {name: its for name, its in kept.items() if its}
                if holds(it, filled):
                    waiting[key] = replace(it, values=filled)
                    for name, _ in lost:
                        self.reject(it.spot, _DANGLING, column=str(field_of(it.sort, name).label))
                else:
                    self.reject(it.spot, _DANGLING)
        yield from (waiting[key] for key in self._drafts if key in waiting)


def _needs_label(sort: RecordSort) -> bool:
    """Tell whether people call a thing of this sort by a name."""
    return any(it.name == "label" and it.is_needed for it in FIELDS[sort])


def _quote(
    sort: RecordSort, values: Mapping[str, tuple[str, ...]], attributes: Mapping[str, tuple[str, ...]]
) -> str:
    """Return what a record says in words: the wording that its evidence quotes."""
    told = [
        f"{it.label}: {', '.join(values[it.name])}"
        for it in FIELDS[sort]
        if it.name in values and it.sort not in (FieldSort.REFERENCE, FieldSort.CODE)
    ]
    told += [f"{heading}: {', '.join(cells)}" for heading, cells in attributes.items()]
    return "; ".join(told)[:_LONGEST_QUOTE]

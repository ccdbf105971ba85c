"""The actor that a row names, with all that the row says of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from graph.importers.cells.dates import flag, period, stated
from graph.importers.cells.lists import split
from graph.importers.cells.words import code_for
from graph.importers.lists.contacts import Reached, parted, reached
from graph.importers.lists.drafts import Drafts
from graph.importers.lists.flags import BODIES, FIELDS, TARGET_GROUPS, flagged
from graph.importers.lists.kinds_of_rows import (
    RowKind,
    generic_kind,
    is_municipal,
    is_protected,
    kind_of_row,
    kind_told_by,
)
from graph.importers.lists.mapping import Mapping
from graph.importers.lists.roles import Role
from graph.importers.lists.rows import ListRow, RowReader
from graph.importers.slugs import slug
from graph.locale import Said, say
from graph.records import RecordSort

__all__ = ["People", "dates_of", "fields_of", "identifier_of", "kept_of", "target_groups_of"]

_WHERE = frozenset(
    {Role.STREET, Role.HOUSE_NUMBER, Role.POSTCODE, Role.PLACE, Role.DISTRICT, Role.CONTACT, Role.AGS}
)
_BELOW_MUNICIPALITY = _WHERE - {Role.PLACE, Role.AGS}
_COMPARED = 100
"""Actors of one name that a row is compared with: more than that is no name."""
_TAKEN = (f"{BODIES}:", f"{FIELDS}:")
"""What crosses become fields or seats of, and need not be kept besides."""
_COORDINATES = ("lat", "lon", "breite", "lange", "koordinate", "adresse", "address", "anschrift")
"""Beginnings of headings under which other columns tell a place."""


@dataclass(slots=True)
class People:
    """Actors of one list by their name; one of the same name elsewhere is another one."""

    mapping: Mapping
    reader: RowReader
    drafts: Drafts = field(default_factory=Drafts)
    _named: dict[str, list[tuple[str, Reached, str]]] = field(default_factory=dict)
    _sorts: dict[tuple[str, bool], tuple[RecordSort, RowKind]] = field(default_factory=dict)

    def named(
        self, row: ListRow, name: str, *, column: str = "", body: bool = False, otherwise: str = ""
    ) -> str:
        """Return the key of an actor that a row only names.

        Args:
            row: Where it is named.
            name: As it stands there.
            column: Letter and heading of its column.
            body: Whether it is a body.
            otherwise: Kind of those whose name tells none.
        """
        label = _one_line(name)
        found = self._sorts.get((label, body))
        sort, kind = found or self._sort(label, body=body, otherwise=otherwise)
        self._sorts[label, body] = sort, kind
        warnings = [("kind", kind.warning)] if kind.warning else []
        if sort is RecordSort.GENERIC:
            warnings = [
                (
                    "label",
                    say(
                        "»{name}« nennt nur eine Art, niemanden im Besonderen. Bitte den Namen klären.",
                        name=label,
                    ),
                )
            ]
        return self.drafts.add(
            row,
            sort,
            f"{sort.value}:{label}",
            {"label": [label], "modality": [self.mapping.modality], "kind": [kind.kind]},
            columns={"label": column},
            warnings=[] if f"{sort.value}:{label}" in self.drafts else warnings,
        )

    def described(self, row: ListRow, role: Role) -> str:
        """Return the key of the actor that a row is about, with all that the row says of it."""
        row = parted(row, role)
        label = _one_line(row.first(role))
        generic = generic_kind(label)
        kind = RowKind(generic) if generic else kind_of_row(row, self.mapping, label)
        open_row = self._open(row, kind)
        where = reached(open_row, self.reader, self.mapping.place)
        sort = RecordSort.GENERIC if generic else RecordSort.ACTOR
        key, is_again = self._key(f"{sort.value}:{label}", where, row)
        values = {
            "label": [label],
            "modality": [self.mapping.modality],
            "kind": [kind.kind],
            "also_kinds": kind.also,
            "alt_labels": [text for _column, text in row.all(Role.ALSO_NAMED)],
            "fields": fields_of(row, self.mapping),
            "places": []
            if is_protected(kind)
            else self.places_of(open_row, where, is_whole=not is_municipal(kind)),
            "notes": [text for _column, text in row.all(Role.NOTE)],
            "start": [_founded(row)],
            "confirmed_on": [it for it in [stated(row.first(Role.CONFIRMED)) or ""] if len(it) == 10],
        }
        if not generic:
            values |= {
                "email": where.mails,
                "phone": where.phones,
                "website": where.websites,
                "address": [where.address],
            }
        warnings = [*row.warnings, *([("kind", kind.warning)] if kind.warning else [])]
        if generic:
            warnings.append(
                (
                    "label",
                    say(
                        "»{name}« nennt nur eine Art, niemanden im Besonderen. Bitte den Namen klären.",
                        name=label,
                    ),
                )
            )
        if is_again:
            warnings.append(
                (
                    "label",
                    say("Diesen Namen gibt es in der Liste mehrmals, mit anderer Anschrift. Bitte prüfen."),
                )
            )
        return self.drafts.add(
            open_row,
            sort,
            key,
            values,
            attributes=kept_of(open_row)
            | ({"Öffnungszeiten": [where.hours]} if where.hours else {})
            | _bare_postcode(where),
            columns=_columns(row, role),
            warnings=warnings,
            identifier=identifier_of(row, self.mapping),
        )

    def places_of(self, row: ListRow, where: Reached, *, is_whole: bool = True) -> list[str]:
        """Return the keys of the places that a row names.

        Args:
            row: The row.
            where: What it says of addresses.
            is_whole: Whether districts may be told, not only the municipality.
        """
        town = self._place(row, where.place, ags=row.first(Role.AGS)) if where.place else ""
        districts = [self._place(row, it, within=town) for it in split(where.district)] if is_whole else []
        return districts or list(filter(None, [town]))

    def _place(self, row: ListRow, name: str, within: str = "", ags: str = "") -> str:
        """Return the key of a place."""
        return self.drafts.add(
            row,
            RecordSort.PLACE,
            f"{within or 'place:'}{'/' if within else ''}{name}",
            {"label": [name], "ags": [ags], "within": [within]},
        )

    def _sort(self, label: str, *, body: bool, otherwise: str) -> tuple[RecordSort, RowKind]:
        if body:
            told = kind_told_by(label)
            return RecordSort.BODY, told if not told.kind.startswith("own:") else RowKind("gremium")
        generic = generic_kind(label)
        if generic is not None:
            return RecordSort.GENERIC, RowKind(generic)
        return RecordSort.ACTOR, kind_told_by(label, otherwise)

    def _open(self, row: ListRow, kind: RowKind) -> ListRow:
        """Return the row without what would tell a place that is never told."""
        hidden = _WHERE if is_protected(kind) else _BELOW_MUNICIPALITY if is_municipal(kind) else frozenset()
        if not hidden:
            return row
        reason = say(
            "Anschriften von Schutzeinrichtungen, Unterkünften und gefährdeten Gemeinden bleiben draußen."
        )
        telling = [
            it
            for it in row.cells
            if it[0].role in hidden or (it[0].role is Role.ATTRIBUTE and _tells_place(it[0].heading))
        ]
        for column, _text in telling:
            self.reader.leave_out(column, reason)
        places = frozenset(column.place for column, _text in telling)
        return row.without_places(places)

    def _key(self, wanted: str, where: Reached, row: ListRow) -> tuple[str, bool]:
        """Return the key of an actor, and whether another one of this name stands elsewhere or has another number."""
        same_name = self._named.setdefault(wanted, [])
        if row.goes_on and same_name:
            return same_name[-1][0], False
        identifier = row.first(Role.IDENTIFIER)
        for key, known, number in same_name[:_COMPARED]:
            if _is_same_place(known, where) and (not identifier or not number or identifier == number):
                return key, key != wanted
        key = f"{wanted}#{len(same_name) + 1}" if same_name else wanted
        same_name.append((key, where, identifier))
        return key, key != wanted


def fields_of(row: ListRow, mapping: Mapping) -> list[str]:
    """Return the codes of the fields that a row names, and of those that hold for all rows."""
    said = [
        code for _column, text in row.all(Role.FIELD) for it in split(text) if (code := code_for("feld", it))
    ]
    return list(dict.fromkeys([*said, *flagged(row, FIELDS), *mapping.fields]))


def target_groups_of(row: ListRow) -> list[str]:
    """Return the codes of the target groups that a row names."""
    said = [
        code
        for _column, text in row.all(Role.TARGET_GROUP)
        for it in split(text)
        if (code := code_for("zielgruppe", it))
    ]
    return list(dict.fromkeys([*said, *flagged(row, TARGET_GROUPS)]))


def identifier_of(row: ListRow, mapping: Mapping) -> str:
    """Return the lasting name of what a row is about; empty if it has none."""
    said = row.first(Role.IDENTIFIER)
    return f"{mapping.namespace}:{said}" if said else ""


def dates_of(row: ListRow) -> tuple[dict[str, list[str]], list[tuple[str, Said]]]:
    """Return start and end that a row states, and what of it could not be read."""
    start, end = stated(row.first(Role.START)), stated(row.first(Role.END))
    if row.first(Role.PERIOD):
        start, end = period(row.first(Role.PERIOD))
    warnings = [
        (name, say("»{cell}« ist kein Datum und blieb leer.", cell=text[:40]))
        for name, role, found in (("start", Role.START, start), ("end", Role.END, end))
        if (text := row.first(role)) and not found
    ]
    if start and end and end < start[: len(end)]:
        return {}, [*warnings, ("end", say("Das Ende liegt vor dem Beginn. Beides blieb leer."))]
    return {"start": [start or ""], "end": [end or ""]}, warnings


def _founded(row: ListRow) -> str:
    """Return since when there is who a row is about, as precise as it is stated; empty where that is no date."""
    return period(row.first(Role.FOUNDED))[0] or ""


def kept_of(row: ListRow, *more: Role) -> dict[str, list[str]]:
    """Return what is kept under its heading: further columns, and words that our lists do not know."""
    kept: dict[str, list[str]] = {}
    for column, text in row.cells:
        if column.role is Role.FLAG and column.parameter.startswith(_TAKEN):
            continue
        is_unread = column.role is Role.FOUNDED and not _founded(row)
        if is_unread or column.role in (Role.ATTRIBUTE, *more):
            kept.setdefault(column.heading or column.title, []).append(text)
        elif column.role is Role.FIELD:
            unknown = [it for it in split(text) if not code_for("feld", it)]
            if unknown:
                kept.setdefault(column.heading or column.title, []).extend(unknown)
        elif column.role is Role.FLAG and flag(text):
            kept.setdefault(column.heading or column.title, []).append("ja")
    return kept


def _bare_postcode(where: Reached) -> dict[str, list[str]]:
    return {"PLZ": [where.postcode]} if where.postcode and not where.street else {}


def _columns(row: ListRow, role: Role) -> dict[str, str]:
    told = {
        "label": (role,),
        "kind": (Role.KIND,),
        "places": (Role.DISTRICT, Role.PLACE, Role.CONTACT),
        "start": (Role.FOUNDED,),
        "address": (Role.STREET, Role.CONTACT),
        "email": (Role.MAIL, Role.CONTACT),
        "phone": (Role.PHONE, Role.CONTACT),
        "website": (Role.WEBSITE, Role.CONTACT),
        "fields": (Role.FIELD,),
        "notes": (Role.NOTE,),
    }
    return {name: row.title(*roles) for name, roles in told.items()}


def _is_same_place(one: Reached, other: Reached) -> bool:
    """Tell whether nothing speaks against two rows of one name meaning the same actor."""
    pairs = ((one.street, other.street), (one.postcode, other.postcode), (one.place, other.place))
    return all(not a or not b or slug(a) == slug(b) for a, b in pairs)


def _tells_place(heading: str) -> bool:
    return slug(heading).startswith(_COORDINATES)


def _one_line(name: str) -> str:
    return " ".join(name.split())

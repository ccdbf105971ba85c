"""Who is to be written to: by action field, place, body and kind, with functional addresses only."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from graph.importers.personal import personal_data_in
from graph.records import Record, RecordSort
from graph.store import Store
from graph.texts import sort_key
from graph.workbook.content import content_of
from ontology.codelists import codelist

__all__ = ["NAMED", "Addressee", "addressees", "chosen"]

NAMED = (RecordSort.ACTOR, RecordSort.BODY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressee:
    """An actor that can be written to."""

    iri: str
    label: str
    kinds: tuple[str, ...] = ()
    """In German words."""
    fields: tuple[str, ...] = ()
    """Codes."""
    places: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    """In which it has a seat."""
    mails: tuple[str, ...] = ()
    """Functional addresses."""


def addressees(store: Store, network: str) -> tuple[Addressee, ...]:
    """Return who can get a sheet or an invitation: all named actors and bodies that exist, in German order."""
    content = content_of(store, network)
    records = content.records
    bodies: dict[str, list[str]] = {}
    for it in records.values():
        if it.sort is RecordSort.SEAT and it.first("modality") == "ist":
            bodies.setdefault(it.first("member"), []).append(it.first("organization"))
    kinds = {**{it.code: it.label_de for it in codelist("akteursart")}, **content.own_kinds}

    def labels(iris: Collection[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(records[iri].label for iri in iris if iri in records))

    def addressee(it: Record) -> Addressee:
        return Addressee(
            iri=it.iri,
            label=it.label,
            kinds=tuple(kinds.get(kind, kind) for kind in (*it.all("kind"), *it.all("also_kinds"))),
            fields=it.all("fields"),
            places=labels(it.all("places")),
            bodies=labels(bodies.get(it.iri, ())),
            mails=tuple(mail for mail in it.all("email") if personal_data_in(mail) is None),
        )

    found = (addressee(it) for it in records.values() if it.sort in NAMED and it.first("modality") == "ist")
    return tuple(sorted(found, key=lambda it: sort_key(it.label)))


def chosen(
    among: Sequence[Addressee],
    *,
    fields: Collection[str] = (),
    places: Collection[str] = (),
    bodies: Collection[str] = (),
    kinds: Collection[str] = (),
) -> tuple[Addressee, ...]:
    """Return those that fit every choice made; a field takes its narrower ones along, no choice takes all.

    Example:
        >>> all_of_them = [Addressee(iri="a", label="VHS", fields=("sprache",)), Addressee(iri="b", label="Amt")]
        >>> [it.label for it in chosen(all_of_them, fields=["bildung"])], len(chosen(all_of_them))
        (['VHS'], 2)
    """
    listing = codelist("feld")

    def fits(it: Addressee) -> bool:
        in_field = any(listing.is_within(own, wanted) for own in it.fields for wanted in fields)
        others = ((places, it.places), (bodies, it.bodies), (kinds, it.kinds))
        return (in_field or not fields) and all(
            not wanted or set(wanted) & set(own) for wanted, own in others
        )

    return tuple(filter(fits, among))

"""What a draft claims, checked value by value: what cannot stand in its field is left out with its reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from graph.importers.personal import personal_data_in
from graph.intake.fitting import WRITTEN, fault
from graph.locale import EMPTY, Said, say
from graph.records import FIELDS, Draft, Field, RecordSort, Rejection
from ontology.codelists import codelist

__all__ = ["Claim", "claim_of", "is_undirected", "said_of"]

_LONGEST_SHOWN = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A draft whose values fit their fields."""

    draft: Draft
    values: Mapping[str, tuple[str, ...]]
    attributes: Mapping[str, tuple[str, ...]]
    """Further columns, by heading."""
    rejected: tuple[Rejection, ...] = ()
    notes: tuple[Said, ...] = ()

    @property
    def sort(self) -> RecordSort:
        """Return what it is about."""
        return self.draft.sort

    @property
    def label(self) -> str:
        """Return how the file calls it; empty for what has no name of its own."""
        return next(iter(self.values.get("label", ())), "")

    def first(self, name: str) -> str:
        """Return the first value of a field; empty if it has none."""
        return next(iter(self.values.get(name, ())), "")

    def all(self, name: str) -> tuple[str, ...]:
        """Return all values of a field."""
        return self.values.get(name, ())

    def with_values(self, **changed: tuple[str, ...]) -> Claim:
        """Return the same claim with other values in some fields; an empty tuple empties a field."""
        merged = {**self.values, **changed}
        return replace(self, values=MappingProxyType({name: it for name, it in merged.items() if it}))

    def without(self, name: str, reason: Said) -> Claim:
        """Return the same claim without a field, and the reason among what was rejected."""
        rejection = rejected_cell(self.draft, name, "", reason)
        left = {key: it for key, it in self.values.items() if key != name}
        return replace(self, values=MappingProxyType(left), rejected=(*self.rejected, rejection))


def rejected_cell(draft: Draft, name: str, text: str, reason: Said) -> Rejection:
    """Return the rejection of one cell of a draft."""
    spot = replace(
        draft.spot, column=draft.columns.get(name, "") or draft.spot.column or said_of(draft.sort, name)
    )
    shown = text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"
    return Rejection(spot=spot, reason=reason, cell=shown)


def said_of(sort: RecordSort, name: str) -> Said:
    """Return what people call a field."""
    return next((it.label for it in FIELDS[sort] if it.name == name), EMPTY)


def claim_of(draft: Draft) -> Claim:
    """Return what a draft claims; each value that cannot be used is named with its reason.

    Example:
        >>> from graph.records import Spot
        >>> it = Draft(sort=RecordSort.ACTOR, key="a", values={"label": ("VHS ",), "start": ("bald",)}, spot=Spot(row=2))
        >>> claim = claim_of(it)
        >>> dict(claim.values), [str(each.reason)[:26] for each in claim.rejected]
        ({'label': ('VHS',)}, ['»bald« ist kein Datum. Bit'])
    """
    fields = {it.name: it for it in FIELDS[draft.sort]}
    values: dict[str, tuple[str, ...]] = {}
    rejected: list[Rejection] = []
    as_before = draft.base or {}
    for name, texts in draft.values.items():
        told = tuple(dict.fromkeys(text for it in texts if (text := it.strip())))
        if not told:
            continue
        if name not in fields:
            reason = say("Ein solches Feld gibt es hier nicht ({name}).", name=name)
            rejected.append(rejected_cell(draft, name, told[0], reason))
            continue
        kept = []
        for text in told:
            reason = EMPTY if text in as_before.get(name, ()) else fault(fields[name], text)
            if reason:
                shown = "" if fields[name].sort in WRITTEN else text
                rejected.append(rejected_cell(draft, name, shown, reason))
            else:
                kept.append(text)
        rejected.extend(_surplus(draft, fields[name], kept))
        if kept:
            values[name] = tuple(kept if fields[name].is_many else kept[:1])
    if "end" in values:
        values.pop("latest", None)  # a stated end tells it better
    if draft.identifier and "identifiers" in fields:
        values["identifiers"] = tuple(dict.fromkeys((*values.get("identifiers", ()), draft.identifier)))
    attributes = {heading: it for heading, texts in draft.attributes.items() if (it := _public(texts))}
    dropped = sum(len(texts) for texts in draft.attributes.values()) - sum(map(len, attributes.values()))
    notes = [note for _, note in draft.warnings]
    if dropped and any(
        text.strip() for texts in draft.attributes.values() for text in texts if personal_data_in(text)
    ):
        notes.append(say("Weitere Spalten enthielten wohl Angaben zu Personen; sie bleiben draußen."))
    return Claim(
        draft=draft,
        values=MappingProxyType(_undirected(draft.sort, values)),
        attributes=MappingProxyType(attributes),
        rejected=tuple(rejected),
        notes=tuple(notes),
    )


def is_undirected(relation: str) -> bool:
    """Tell whether a kind of relation has no direction of its own.

    Example:
        >>> is_undirected("kooperation"), is_undirected("foerderung")
        (True, False)
    """
    entry = codelist("beziehung").codes.get(relation)
    return entry is not None and entry.row.get("directed") == "0"


def _undirected(sort: RecordSort, values: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Return the ends of a tie without direction as participants, however the file writes them."""
    ends = (*values.get("source", ()), *values.get("target", ()))
    if sort is not RecordSort.TIE or len(ends) != 2 or not is_undirected("".join(values.get("relation", ()))):
        return values
    left = {name: it for name, it in values.items() if name not in ("source", "target")}
    return {**left, "participants": tuple(dict.fromkeys((*ends, *values.get("participants", ()))))}


def _public(texts: tuple[str, ...]) -> tuple[str, ...]:
    told = (text.strip() for text in texts)
    return tuple(dict.fromkeys(text for text in told if text and not personal_data_in(text)))


def _surplus(draft: Draft, field: Field, kept: list[str]) -> Iterator[Rejection]:
    if not field.is_many:
        for text in kept[1:]:
            reason = say(
                "Hier ist nur ein Wert möglich; genommen wurde »{first}«. Bitte prüfen.", first=kept[0]
            )
            yield rejected_cell(draft, field.name, text, reason)

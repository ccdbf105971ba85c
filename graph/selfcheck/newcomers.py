"""What a partner adds by itself: others it works with, and offers; known names are found again, never guessed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from graph.importers.cells.kind_names import kind_of_name
from graph.importers.cells.lists import split
from graph.importers.slugs import slug
from graph.matching import normal
from graph.records import Record, RecordSort, field_of
from graph.workbook import Unread, Wording
from ontology.namespaces import data_iri

__all__ = ["Newcomers"]

NAMED = (RecordSort.ACTOR, RecordSort.BODY)
COOPERATES = "kooperation"
"""What "Mit wem arbeiten Sie noch zusammen?" asks about, unless another word was chosen."""
_LEAST_KIND = "organisation"
"""What is certain of a partner whose kind nobody states: without one its proposal could not be accepted."""


class Newcomers:
    """Makes records of what is new in one form."""

    def __init__(
        self, actor: Record, records: Mapping[str, Record], words: Wording, network: str, evidence: str
    ) -> None:
        """Take who answers, what is known, and the evidence that all of it rests on."""
        self._actor, self._records, self._words, self._network, self._evidence = (
            actor,
            records,
            words,
            network,
            evidence,
        )
        self._by_name = {normal(it.label): it for it in records.values() if it.sort in NAMED}

    def partner(self, cells: tuple[str, ...]) -> Iterator[Record]:
        """Yield a tie to the partner, and the partner itself if it is new; its kind may be told by its name."""
        name, kind, relation, field = (*cells, "", "", "", "")[:4]
        known = self._by_name.get(normal(name))
        partner = known or self._made(RecordSort.ACTOR, name, {"kind": self._kind(kind, name)})
        if partner.iri == self._actor.iri:
            return
        if known is None:
            yield partner
        verb = self._codes(RecordSort.TIE, "relation", relation) or (COOPERATES,)
        if (tie := self._known_tie(partner.iri, verb)) is not None:
            yield self._rested(tie).with_values(
                reported_by=tuple(sorted({*tie.all("reported_by"), self._actor.iri}))
            )
            return
        ends = sorted((self._actor.iri.rsplit("/", 1)[-1], partner.iri.rsplit("/", 1)[-1]))
        yield self._made(
            RecordSort.TIE,
            f"{self._actor.label} {self._words.shown(field_of(RecordSort.TIE, 'relation'), verb)} {partner.label}",
            {
                "relation": verb,
                "participants": tuple(sorted((self._actor.iri, partner.iri))),
                "fields": self._codes(RecordSort.TIE, "fields", field),
                "reported_by": (self._actor.iri,),
            },
            end=f"{verb[0]}--{'--'.join(ends)}",
        )

    def offer(self, cells: tuple[str, ...]) -> Iterator[Record]:
        """Yield an offer of the actor; a place that is not known stays as a remark."""
        name, field, group, place = (*cells, "", "", "", "")[:4]
        places = self._codes(RecordSort.OFFER, "places", place)
        if (offer := self._known_offer(name)) is not None:
            yield self._rested(offer)
            return
        yield self._made(
            RecordSort.OFFER,
            name,
            {
                "providers": (self._actor.iri,),
                "fields": self._codes(RecordSort.OFFER, "fields", field),
                "target_groups": self._codes(RecordSort.OFFER, "target_groups", group),
                "places": places,
                "notes": (f"Ort laut Selbstauskunft: {place}",) if place and not places else (),
            },
        )

    def _known_tie(self, partner: str, verb: tuple[str, ...]) -> Record | None:
        both = {self._actor.iri, partner}
        ties = (
            it for it in self._records.values() if it.sort is RecordSort.TIE and it.all("relation") == verb
        )
        return next(
            (it for it in ties if {*it.all("source"), *it.all("target"), *it.all("participants")} == both),
            None,
        )

    def _known_offer(self, name: str) -> Record | None:
        offers = (it for it in self._records.values() if it.sort is RecordSort.OFFER)
        mine = (it for it in offers if self._actor.iri in it.all("providers"))
        return next((it for it in mine if normal(it.label) == normal(name)), None)

    def _rested(self, record: Record) -> Record:
        """Return a record that also rests on the evidence of this form."""
        return record.with_values(evidence=tuple(sorted({*record.all("evidence"), self._evidence})))

    def _kind(self, told: str, name: str) -> tuple[str, ...]:
        return self._codes(RecordSort.ACTOR, "kind", told) or (kind_of_name(name) or _LEAST_KIND,)

    def _codes(self, sort: RecordSort, name: str, text: str) -> tuple[str, ...]:
        """Return the values that words mean; those that mean nothing certain are left open."""
        field = field_of(sort, name)
        found = [self._words.read(field, piece, (), None) for piece in split(text)]
        values = tuple(dict.fromkeys(value for it in found if not isinstance(it, Unread) for value in it))
        return values if field.is_many else values[:1]

    def _made(
        self, sort: RecordSort, label: str, values: Mapping[str, tuple[str, ...]], *, end: str = ""
    ) -> Record:
        free = self._free(sort, end or slug(label) or "neu")
        said = {"label": (label,), "modality": ("ist",), "evidence": (self._evidence,), **values}
        return Record(sort=sort, iri=free, values={name: it for name, it in said.items() if it})

    def _free(self, sort: RecordSort, end: str) -> str:
        """Return an address; the same thing gets the same one when the form is read again."""
        iri, number = str(data_iri(self._network, sort.value, end)), 1
        while iri in self._records:
            number += 1
            iri = str(data_iri(self._network, sort.value, f"{end}-{number}"))
        return iri

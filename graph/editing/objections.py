"""A partner objects: the statement is hidden at once and kept with the objection until somebody settles it."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rdflib import Literal, URIRef

from graph.editing.checking import checked_records
from graph.editing.content import content_of, layer_of, writable
from graph.editing.extent import extent_of
from graph.editing.saving import refuse
from graph.editing.sources import person_in
from graph.editing.writing import Edit, Saved, Stamp, stored
from graph.errors import InvalidSource, UnknownName
from graph.locale import Said, say
from graph.model import Layer
from graph.records import Record, records_in, rewritten
from graph.store import Quad, Store, Term, alone
from ontology.namespaces import DCTERMS, INW, RDF, SKOS, XSD, data_iri, graph_iri

__all__ = ["Objection", "Outcome", "object_to", "objections", "settle"]

LONGEST = 2000
"""Signs of what is objected."""


class Outcome(StrEnum):
    """How an objection was settled; the value is stored."""

    OPEN = "offen"
    RESTORED = "wieder gezeigt"
    CORRECTED = "berichtigt"
    REMOVED = "gelöscht"

    @property
    def label(self) -> Said:
        """Return the word for it."""
        return _LABELS[self]


_LABELS: Mapping[Outcome, Said] = {
    Outcome.OPEN: say("offen"),
    Outcome.RESTORED: say("wieder gezeigt"),
    Outcome.CORRECTED: say("berichtigt"),
    Outcome.REMOVED: say("gelöscht"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Objection:
    """What somebody objects to, and what became of it."""

    iri: str
    about: str
    """IRI of the contested record."""
    label: str
    """As the record was called."""
    words: str
    """What the objector says."""
    raised_by: str
    """The function, never a name."""
    raised_on: str
    outcome: Outcome
    hidden: tuple[Record, ...]
    """What is kept internally, the contested record first; nothing once it is settled."""


@alone
def object_to(
    store: Store, network: str, iri: str, words: str, raised_by: str, stamp: Stamp, today: date
) -> Saved:
    """Hide a record, with all that says nothing without it, from maps, lists, findings and files at once.

    Args:
        store: Where the network lies.
        network: Its name.
        iri: What is objected to.
        words: What the objector says.
        raised_by: The function of who objects, never a name.
        stamp: Who writes it down, and when.
        today: The day of the objection.

    Raises:
        InvalidSource: nothing is said, or a person is named; nothing is changed.
        UnknownName: there is no such record any more.
    """
    if not words.strip():
        raise InvalidSource(say("Bitte eintragen, was bestritten wird."))
    if len(words) > LONGEST:
        raise InvalidSource(say("Das ist zu lang (höchstens {n} Zeichen). Bitte kürzer fassen.", n=LONGEST))
    refuse({text: found for text in (words, raised_by) if (found := person_in(text))})
    content = content_of(store, writable(network))
    record, extent = content.record(iri), extent_of(content, iri)
    if layer_of(record.sort) is not Layer.PUBLIC:
        raise InvalidSource(say("Eine Erwartung wird nicht bestritten, sondern geändert oder gelöscht."))
    node, area = data_iri(network, "objection", uuid.uuid4().hex), graph_iri(network, Layer.INTERNAL)
    edit = Edit(content, seen=list(store.scan([area])))
    hidden = [quad for each in extent.records for quad in content.quads_of(each)]
    edit.removals.extend((*hidden, *extent.references))
    edit.additions.extend(_veiled(quad, area) for quad in hidden)
    edit.additions.extend(quad._replace(graph=area) for quad in extent.references)
    said: list[tuple[URIRef, Term]] = [
        (RDF.type, INW.Objection),
        (INW.contests, URIRef(iri)),
        *((INW.hides, URIRef(each)) for each in extent.records),
        (SKOS.prefLabel, Literal(record.label, lang="de")),
        (INW.reason, Literal(words.strip())),
        (INW.role, Literal(raised_by.strip())),
        (INW.recordedBy, Literal(stamp.role)),
        (DCTERMS.date, Literal(today.isoformat(), datatype=XSD.date)),
        (INW.state, Literal(Outcome.OPEN.value)),
    ]
    edit.additions.extend(Quad(node, predicate, term, area) for predicate, term in said)
    return stored(
        store, edit, str(node), f"Einspruch: {record.sort.label} »{record.label}« bestritten", stamp
    )


def objections(store: Store, network: str) -> tuple[Objection, ...]:
    """Return all objections of a network, the open ones first, each part with the latest first."""
    kept = _Internal(store.scan([graph_iri(network, Layer.INTERNAL)]))
    found = [kept.objection(node) for node in kept.of_type(INW.Objection)]
    found.sort(key=lambda it: (it.raised_on, it.iri), reverse=True)
    return tuple(sorted(found, key=lambda it: it.outcome is not Outcome.OPEN))


@alone
def settle(
    store: Store,
    network: str,
    objection: str,
    outcome: Outcome,
    stamp: Stamp,
    *,
    corrected: Record | None = None,
) -> Saved:
    """Settle an objection: the record is shown again as it was, shown corrected, or taken out.

    The objection stays, with what became of it; the contested wording stays in the history.

    Args:
        store: Where the network lies.
        network: Its name.
        objection: Its IRI.
        outcome: What becomes of the record.
        stamp: Who decides, and when.
        corrected: What the record says from now on, for the outcome of that name.

    Raises:
        InvalidSource: what it needs is itself contested, or the correction breaks a data rule; nothing is changed.
        UnknownName: there is no such objection, or it is settled.
    """
    area = graph_iri(writable(network), Layer.INTERNAL)
    kept = _Internal(store.scan([area]))
    node = URIRef(objection)
    if kept.outcome(node) is not Outcome.OPEN:
        raise UnknownName(say("Dieser Einspruch ist schon geklärt. Bitte die Seite neu laden."))
    content = content_of(store, network)
    edit = Edit(content, seen=list(kept.quads))
    moved = kept.hidden_by(node)
    edit.removals.extend((*moved, Quad(node, INW.state, Literal(Outcome.OPEN.value), area)))
    edit.additions.append(Quad(node, INW.state, Literal(outcome.value), area))
    if outcome is not Outcome.REMOVED:
        if kept.needs_contested(node):
            raise InvalidSource(
                say(
                    "Der Eintrag nennt einen Akteur, der selbst bestritten ist. Bitte zuerst jenen Einspruch klären."
                )
            )
        shown = [_unveiled(quad, graph_iri(network, Layer.PUBLIC)) for quad in moved]
        if outcome is Outcome.CORRECTED and corrected is not None:
            told = (*corrected.all("label"), *corrected.all("notes"))
            refuse({text: found for text in told if (found := person_in(text))})
            known = [it for it in kept.objection(node).hidden if it.iri != corrected.iri]
            refuse(checked_records(content, corrected, (), known).faults)
            removals, additions = rewritten(shown, corrected, graph_iri(network, Layer.PUBLIC))
            shown = [*(quad for quad in shown if quad not in set(removals)), *additions]
        edit.additions.extend(shown)
    reason = f"Einspruch geklärt ({outcome.value}): »{kept.text(node, SKOS.prefLabel)}«"
    return stored(store, edit, kept.text(node, INW.contests), reason, stamp)


def _veiled(quad: Quad, area: URIRef) -> Quad:
    """Return a statement as it is kept while contested: no question after its class finds it."""
    return quad._replace(
        predicate=INW.contestedType if quad.predicate == RDF.type else quad.predicate, graph=area
    )


def _unveiled(quad: Quad, area: URIRef) -> Quad:
    return quad._replace(
        predicate=RDF.type if quad.predicate == INW.contestedType else quad.predicate, graph=area
    )


class _Internal:
    """What the internal layer of a network holds."""

    def __init__(self, quads: Iterable[Quad]) -> None:
        self.quads = tuple(sorted(quads))
        self._of: dict[URIRef, list[Quad]] = defaultdict(list)
        for quad in self.quads:
            self._of[quad.subject].append(quad)

    def of_type(self, wanted: URIRef) -> Iterator[URIRef]:
        return (it.subject for it in self.quads if it.predicate == RDF.type and it.object == wanted)

    def text(self, node: URIRef, predicate: URIRef) -> str:
        return next((str(it.object) for it in self._of.get(node, ()) if it.predicate == predicate), "")

    def outcome(self, node: URIRef) -> Outcome | None:
        state = self.text(node, INW.state)
        return Outcome(state) if state in list(Outcome) else None

    def objection(self, node: URIRef) -> Objection:
        about = self.text(node, INW.contests)
        shown = records_in(_unveiled(quad, quad.graph) for quad in self.hidden_by(node))
        first = (about, *sorted(set(shown) - {about}))
        return Objection(
            iri=str(node),
            about=about,
            label=self.text(node, SKOS.prefLabel),
            words=self.text(node, INW.reason),
            raised_by=self.text(node, INW.role),
            raised_on=self.text(node, DCTERMS.date),
            outcome=self.outcome(node) or Outcome.OPEN,
            hidden=tuple(shown[it] for it in first if it in shown),
        )

    def hidden_by(self, node: URIRef) -> tuple[Quad, ...]:
        """Return all statements that an objection keeps here: those of what it hides, and where others name it."""
        hidden = self._hidden(node)
        known = (quad for subject in hidden for quad in self._with_selector(subject))
        own = [
            quad for quad in known if quad.predicate != INW.delivered
        ]  # what a list said last is never shown
        veiled = {it.subject for it in self.quads if it.predicate == INW.contestedType}
        objecting = set(self.of_type(INW.Objection))
        named = (
            it
            for it in self.quads
            if it.object in hidden and it.subject not in veiled and it.subject not in objecting
        )
        return tuple(sorted({*own, *named}))

    def needs_contested(self, node: URIRef) -> bool:
        """Tell whether what would be shown again names something that another objection hides."""
        others = {
            hidden
            for other in self.of_type(INW.Objection)
            if other != node and self.outcome(other) is Outcome.OPEN
            for hidden in self._hidden(other)
        }
        return any(quad.object in others for quad in self.hidden_by(node))

    def _hidden(self, node: URIRef) -> set[URIRef]:
        if self.outcome(node) is not Outcome.OPEN:
            return set()
        found = (it.object for it in self._of.get(node, ()) if it.predicate == INW.hides)
        return {it for it in found if isinstance(it, URIRef)}

    def _with_selector(self, subject: URIRef) -> Iterator[Quad]:
        own = self._of.get(subject, ())
        yield from own
        for quad in own:
            if isinstance(quad.object, URIRef) and quad.object.startswith(f"{subject}/"):
                yield from self._of.get(quad.object, ())

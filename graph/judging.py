"""Human judgement is stored data: what people decided about findings, as statements of the layer `intern`."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from itertools import groupby

from rdflib import Literal, URIRef
from rdflib.namespace import XSD

from graph.errors import InvalidSource
from graph.findings import FindingId, Judgement, JudgementState, finding_id
from graph.importers.personal import personal_data_in
from graph.locale import say
from graph.model import Layer
from graph.store import Change, Quad, Store, Term
from ontology.namespaces import DCTERMS, INW, RDF, data_iri, graph_iri

__all__ = ["judgements", "record"]

LONGEST_REASON = 2000
"""Signs; more is a report and belongs into a document."""
JUDGED = "Hinweis bewertet: {state}"


def judgements(store: Store, name: str) -> Mapping[str, tuple[Judgement, ...]]:
    """Return id of a finding → what was decided about it, oldest first; the last one counts.

    A judgement follows its actors through mergers (`dcterms:isReplacedBy`): it is found under the id that the
    finding has today. Damaged entries are left out.

    Args:
        store: Where the statements lie.
        name: Name of the network.
    """
    quads = sorted(store.scan([graph_iri(name, Layer.INTERNAL)]), key=lambda quad: (quad.subject, quad))
    described = [_Description(list(of_one)) for _, of_one in groupby(quads, key=lambda quad: quad.subject)]
    entries = sorted((it for it in described if it.is_judgement), key=lambda it: it.recorded_at)
    if not entries:
        return {}
    successors = _successors(store, name)
    found: dict[str, list[Judgement]] = {}
    for entry in entries:
        judgement = entry.judgement(name, successors)
        if judgement is not None:
            found.setdefault(judgement.finding, []).append(judgement)
    return {key: tuple(values) for key, values in found.items()}


def record(store: Store, judgement: Judgement, recorded_at: datetime) -> int:
    """Store a decision beside the earlier ones and return the new data version.

    Raises:
        InvalidSource: the reason is too long or tells how to reach a person, or a decision other than `offen` has none.
        WorkspaceError: the store cannot be written.
    """
    if len(judgement.reason) > LONGEST_REASON:
        raise InvalidSource(
            say(
                "Die Begründung ist zu lang (höchstens {most} Zeichen). Bitte kürzer fassen.",
                most=str(LONGEST_REASON),
            )
        )
    if not judgement.reason.strip() and judgement.state is not JudgementState.OPEN:
        raise InvalidSource(say("Bitte kurz begründen, damit die Entscheidung später nachvollziehbar ist."))
    if found := personal_data_in(judgement.reason):
        raise InvalidSource(
            say(
                "Die Begründung enthält wohl {found}. Bitte ohne Angaben zu Personen fassen, zum Beispiel mit der Funktion.",
                found=found,
            )
        )
    change = Change(
        additions=tuple(_quads(judgement, recorded_at)),
        reason=JUDGED.format(state=judgement.state),
        role=judgement.role,
        recorded_at=recorded_at,
    )
    return store.change(change)


def _quads(judgement: Judgement, recorded_at: datetime) -> Iterator[Quad]:
    finding = judgement.finding
    node = data_iri(finding.network, "judgement", uuid.uuid4().hex)
    said: list[tuple[URIRef, Term]] = [
        (RDF.type, INW.Judgement),
        (INW.finding, Literal(str(finding))),
        (INW.detector, Literal(finding.gap)),
        *((INW.subject, Literal(subject)) for subject in finding.subjects),
        (INW.topic, Literal(finding.topic)),
        (INW.state, Literal(judgement.state.value)),
        (INW.reason, Literal(judgement.reason.strip())),
        (INW.role, Literal(judgement.role)),
        (DCTERMS.date, Literal(judgement.judged_on)),
        (INW.recordedAt, Literal(recorded_at.isoformat(), datatype=XSD.dateTime)),
    ]
    area = graph_iri(finding.network, Layer.INTERNAL)
    return (Quad(node, predicate, thing, area) for predicate, thing in said)


def _successors(store: Store, name: str) -> Mapping[str, str]:
    """Return merged actor → the one that stands for it today."""
    direct = {
        str(quad.subject): str(quad.object)
        for quad in store.scan([graph_iri(name, Layer.PUBLIC)])
        if quad.predicate == DCTERMS.isReplacedBy
    }
    return {old: _last(old, direct) for old in direct}


def _last(iri: str, direct: Mapping[str, str]) -> str:
    seen = {iri}
    while iri in direct and direct[iri] not in seen:
        iri = direct[iri]
        seen.add(iri)
    return iri


class _Description:
    """The statements about one node of the layer."""

    def __init__(self, quads: Iterable[Quad]) -> None:
        self.terms: dict[URIRef, list[Term]] = {}
        for quad in quads:
            self.terms.setdefault(quad.predicate, []).append(quad.object)

    @property
    def is_judgement(self) -> bool:
        return INW.Judgement in self.terms.get(RDF.type, [])

    @property
    def recorded_at(self) -> str:
        return self._text(INW.recordedAt)

    def judgement(self, network: str, successors: Mapping[str, str]) -> Judgement | None:
        """Return the entry as a value under today's id; None if it is damaged."""
        try:
            return Judgement(
                finding=self._finding(network, successors),
                state=JudgementState(self._text(INW.state)),
                reason=self._text(INW.reason),
                judged_on=date.fromisoformat(self._text(DCTERMS.date)),
                role=self._text(INW.role),
            )
        except ValueError:
            return None

    def _finding(self, network: str, successors: Mapping[str, str]) -> FindingId:
        subjects = [str(term) for term in self.terms.get(INW.subject, [])]
        today = [successors.get(subject, subject) for subject in subjects]
        return finding_id(self._text(INW.detector), network, today, self._text(INW.topic))

    def _text(self, predicate: URIRef) -> str:
        return str(next(iter(self.terms.get(predicate, [])), ""))

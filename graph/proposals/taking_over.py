"""What accepted proposals make of the records: changed fields are taken over, what others changed since stays."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from graph.editing.content import Content, layer_of
from graph.proposals.entry import Waiting
from graph.proposals.proposal import Contradiction, Proposal
from graph.records import FIELDS, Record, quads_of_record, records_in, rewritten
from graph.store import Quad
from ontology.namespaces import OA, graph_iri

__all__ = ["Outcome", "taken_over"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What taking proposals over does."""

    done: Mapping[str, tuple[str, ...]] = field(hash=False)
    """Id of a proposal → addresses of everything it touches."""
    statements: Mapping[str, tuple[Quad, ...]] = field(hash=False)
    """Address → all that would be said of it."""
    additions: tuple[Quad, ...]
    removals: tuple[Quad, ...]
    contradictions: tuple[Contradiction, ...]


def taken_over(content: Content, chosen: Sequence[Waiting], corrected: Mapping[str, Record]) -> Outcome:
    """Return what becomes of the network when proposals are taken over, one after the other.

    Args:
        content: The network as it is.
        chosen: The proposals.
        corrected: Id of a proposal → the record as it shall be instead.
    """
    return _TakingOver(content, corrected).run(chosen)


class _TakingOver:
    """Proposals on their way into one network."""

    def __init__(self, content: Content, corrected: Mapping[str, Record]) -> None:
        self._content, self._corrected = content, corrected
        self._now: dict[str, frozenset[Quad]] = {}

    def run(self, chosen: Sequence[Waiting]) -> Outcome:
        done: dict[str, tuple[str, ...]] = {}
        contradictions: list[Contradiction] = []
        for it in chosen:
            found = self._contradiction(it)
            if found is None:
                done[it.proposal.id] = self._take(it)
            else:
                contradictions.append(found)
        before = frozenset(quad for iri in self._now for quad in self._content.quads_of(iri))
        after = frozenset(quad for quads in self._now.values() for quad in quads)
        return Outcome(
            done=done,
            statements={iri: tuple(sorted(quads)) for iri, quads in self._now.items()},
            additions=tuple(sorted(after - before)),
            removals=tuple(sorted(before - after)),
            contradictions=tuple(contradictions),
        )

    def _said(self, iri: str) -> frozenset[Quad]:
        return self._now.get(iri, frozenset(self._content.quads_of(iri)))

    def _record(self, iri: str) -> Record | None:
        return records_in(self._said(iri)).get(iri)

    def _contradiction(self, it: Waiting) -> Contradiction | None:
        """Return in which fields somebody has changed the same since; none where people corrected the proposal."""
        now = self._record(it.proposal.after.iri)
        if it.proposal.id in self._corrected or now is None:
            return None
        before, after = it.proposal.before, it.proposal.after
        fields = tuple(
            each.name
            for each in FIELDS[after.sort]
            if not each.is_many
            and set(after.all(each.name)) != set(before.all(each.name) if before else ())
            and set(now.all(each.name))
            not in (set(after.all(each.name)), set(before.all(each.name) if before else ()))
        )
        return Contradiction(proposal=it.proposal, now=now, fields=fields) if fields else None

    def _take(self, it: Waiting) -> tuple[str, ...]:
        record = self._corrected.get(it.proposal.id)
        iri = it.proposal.after.iri
        if record is None:
            own = _belonging(it.after, iri)
            gone = _belonging(it.before, iri) - own
            self._now[iri] = (self._said(iri) - gone) | (own - _belonging(it.before, iri))
        else:
            self._now[iri] = self._rewritten(it.proposal, record)
        others = {str(quad.subject) for quad in it.after} - {iri, f"{iri}/selector"}
        along = [
            each for each in records_in(it.after) if each in others and each not in self._content.records
        ]
        for each in along:
            self._now[each] = self._said(each) | _belonging(it.after, each)
        return (iri, *along)

    def _rewritten(self, proposal: Proposal, told: Record) -> frozenset[Quad]:
        said, now = self._said(told.iri), self._record(told.iri)
        if now is None:
            area = graph_iri(self._content.network, layer_of(told.sort))
            return frozenset(quads_of_record(told, area))
        removals, additions = rewritten(said, _as_told(now, proposal, told), next(iter(sorted(said))).graph)
        return (said - frozenset(removals)) | frozenset(additions)


def _as_told(now: Record, proposal: Proposal, told: Record) -> Record:
    """Return a record as it is now, with what a correction changes of what was there when it was proposed.

    A field that neither the proposal nor the correction is about keeps what others have entered since.
    """
    before = proposal.before or Record(sort=told.sort, iri=told.iri)
    values, attributes = dict[str, tuple[str, ...]](), dict(now.attributes)
    for each in told.fields:
        was, will, ours = before.all(each.name), told.all(each.name), now.all(each.name)
        if each.is_many:
            stay = (it for it in ours if it not in was or it in will)
            values[each.name] = tuple(dict.fromkeys((*stay, *(it for it in will if it not in was))))
        elif was != will or was != proposal.after.all(each.name):
            values[each.name] = will
    for code in {*before.attributes, *told.attributes}:
        if before.attributes.get(code, ()) != told.attributes.get(code, ()):
            attributes[code] = told.attributes.get(code, ())
    return replace(now.with_values(**values), attributes={code: it for code, it in attributes.items() if it})


def _belonging(quads: Iterable[Quad], iri: str) -> frozenset[Quad]:
    """Return what is said of a thing, the selector of its quote included."""
    told = tuple(quads)
    own = {quad for quad in told if str(quad.subject) == iri}
    selectors = {quad.object for quad in own if quad.predicate == OA.hasSelector}
    return frozenset(own | {quad for quad in told if quad.subject in selectors})

"""The ladder of coverage: for each action field and expected kind, how well the sources carry it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import groupby

from graph.locale import Said, say
from graph.metrics.absences import absence_day, absence_wording, is_denied, outweighs
from graph.metrics.expectations import OWN_DUTY, Claim, applies, claim_of, effective_strength, ranked
from graph.metrics.months import is_within_months
from graph.metrics.presence import Presence, agents_by_kind, latest_source, presences
from graph.model import Agent, DeclaredAbsence, Expectation, Modality, Network, Strength
from graph.projection.network import OFFICE_KIND, is_office
from ontology.codelists import codelist

__all__ = [
    "CONFIRMED_MONTHS", "RECENT_MONTHS", "Cell", "FieldSummary", "Quota", "Step",
    "by_field", "coverage", "fields_of_agents", "quota",
]  # fmt: skip

CONFIRMED_MONTHS = 24
"""So long a confirmation holds (KNOWLEDGE_MODEL §6)."""
RECENT_MONTHS = 60
"""So old a source may be to count as the present state (KNOWLEDGE_MODEL §6)."""
IF_PRESENT = "wenn-vor-ort-vorhanden"


class Step(StrEnum):
    """A step of the ladder; higher numbers are better evidenced."""

    CONFIRMED = "5"
    REPORTED = "4"
    DATED = "3"
    """Named by a source that is older than RECENT_MONTHS or undated."""
    INTENDED = "2"
    NEARBY = "1"
    """In the network but not in this field, or only as a kind."""
    UNNAMED = "0"
    DENIED = "X"
    NOT_APPLICABLE = "–"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One field and expected kind of one network, with its step and everything that speaks for it."""

    field: str
    kind: str
    claim: Claim
    """The strongest claim among the expectations."""
    strength: Strength
    """How strongly the first expectation holds in this network."""
    expectations: tuple[Expectation, ...]
    """All that apply, the one to be named first."""
    step: Step
    wording: Said
    agents: tuple[str, ...] = ()
    """IRIs of those the step rests on, kinds included."""
    statements: tuple[str, ...] = ()
    """IRIs of the statements that put them there."""
    evidence: tuple[str, ...] = ()
    counter_evidence: tuple[str, ...] = ()
    """Evidence against the step: of a declared absence that a recorded actor outweighs, or the reverse."""
    absence: DeclaredAbsence | None = None

    @property
    def counts(self) -> bool:
        """Tell whether the cell enters the quota: a quoted must or should that is neither denied nor optional."""
        return self.claim is Claim.PARTNER and self.step not in (Step.DENIED, Step.NOT_APPLICABLE)

    @property
    def is_met(self) -> bool:
        """Tell whether the sources carry the present state."""
        return self.step in (Step.CONFIRMED, Step.REPORTED)


@dataclass(frozen=True, slots=True)
class Quota:
    """How many of the counted expectations are met."""

    met: int
    counted: int


@dataclass(frozen=True, slots=True)
class FieldSummary:
    """The counted cells of one action field."""

    field: str
    quota: Quota
    steps: Mapping[Step, int]
    """How many counted cells stand on each step."""


@dataclass(frozen=True, slots=True)
class _Found:
    """What one step rests on."""

    step: Step
    wording: Said
    agents: tuple[str, ...] = ()
    presences: tuple[Presence, ...] = ()


@dataclass(frozen=True, slots=True)
class _Ground:
    """What all cells of a network are computed from."""

    network: Network
    today: date
    presences: Mapping[tuple[str, str], tuple[Presence, ...]]
    by_kind: Mapping[str, tuple[str, ...]]


def coverage(network: Network, today: date) -> tuple[Cell, ...]:
    """Return one cell for each field and kind that an active expectation names.

    The highest step wins; a kind without names never exceeds step 1; the coordination office satisfies only
    its own kind; a narrower kind satisfies a broader expectation, never the reverse. An actor recorded later
    wins over a declared absence. Duties of the office itself make cells of their own, measured on the office.

    Args:
        network: The statements visible on the day, with their expectations.
        today: The day from which the age of sources and confirmations counts.

    Example:
        >>> from datetime import date
        >>> from tests.builders import actor, expectation, network
        >>> net = network(actor("vhs", "vhs"), expectation("sprache", "bildungstraeger"))
        >>> [(cell.step.value, cell.wording) for cell in coverage(net, date(2026, 1, 1))]
        [('1', 'im Netzwerk, zu diesem Feld keine Angabe')]
    """
    ground = _Ground(network, today, presences(network), agents_by_kind(network))
    name = network.info.name
    wanted = sorted((it for it in network.expectations.values() if applies(it, network)), key=_place)
    return tuple(_cell(ground, ranked(group, name)) for _, group in groupby(wanted, key=_place))


def quota(cells: Iterable[Cell]) -> Quota:
    """Return how many counted cells stand on step 4 or 5.

    Only `must` and `should` with a quote count: a source that says "may" expects nobody.

    Example:
        >>> from tests.builders import TODAY, expectation, network
        >>> wanted = expectation("sprache", "vhs", "must"), expectation("sprache", "verein", "may")
        >>> quota(coverage(network(*wanted), TODAY))
        Quota(met=0, counted=1)
    """
    counted = [cell for cell in cells if cell.counts]
    return Quota(sum(cell.is_met for cell in counted), len(counted))


def by_field(cells: Iterable[Cell]) -> tuple[FieldSummary, ...]:
    """Return a summary of each field that has counted cells, in the order of the list of fields.

    Example:
        >>> from tests.builders import TODAY, expectation, network
        >>> wanted = expectation("sprache", "vhs"), expectation("sprache", "bibliothek"), expectation("sport", "schule")
        >>> [(it.field, it.quota.counted) for it in by_field(coverage(network(*wanted), TODAY))]
        [('sprache', 2), ('sport', 1)]
    """
    counted: dict[str, list[Cell]] = {}
    for cell in cells:
        if cell.counts:
            counted.setdefault(cell.field, []).append(cell)
    return tuple(
        FieldSummary(field, quota(found), {step: sum(cell.step is step for cell in found) for step in Step})
        for field, found in sorted(counted.items(), key=lambda item: _position("feld", item[0]))
    )


def fields_of_agents(network: Network) -> Mapping[str, frozenset[str]]:
    """Return agent → action fields it is in, broader fields included.

    Example:
        >>> from tests.builders import actor, network
        >>> sorted(fields_of_agents(network(actor("vhs", fields=("sprache",))))["vhs"])
        ['bildung', 'sprache']
    """
    found: dict[str, set[str]] = {}
    for agent, field in presences(network):
        found.setdefault(agent, set()).add(field)
    return {agent: frozenset(fields) for agent, fields in found.items()}


def _cell(ground: _Ground, expectations: tuple[Expectation, ...]) -> Cell:
    first, name = expectations[0], ground.network.info.name
    claim = claim_of(first, name)
    is_duty = claim is Claim.OWN_DUTY
    candidates = _candidates(ground, OFFICE_KIND if is_duty else first.kind)
    found = _ladder(ground, first.field, candidates)
    denied = None if is_duty else _absence(ground.network, first.kind)
    evidence = _evidence(ground.network, found)
    against = denied.evidence if denied else ()
    if denied and not any(outweighs(agent, denied, ground.network) for agent in candidates):
        wording = absence_wording(denied, ground.network, ground.today)
        against = tuple(sorted({*evidence, *_naming(ground.network, found.agents)}))
        found, evidence = _Found(Step.DENIED, wording, found.agents), denied.evidence
    elif not candidates and all(it.applies_if == IF_PRESENT for it in expectations):
        found = _Found(Step.NOT_APPLICABLE, say("nur erwartet, wenn vor Ort vorhanden; nichts bekannt"))
    return Cell(
        field=first.field,
        kind=first.kind,
        claim=claim,
        strength=effective_strength(first, name),
        expectations=expectations,
        step=found.step,
        wording=found.wording,
        agents=found.agents,
        statements=tuple(sorted({it.statement for it in found.presences})),
        evidence=evidence,
        counter_evidence=against,
        absence=denied,
    )


def _candidates(ground: _Ground, kind: str) -> tuple[Agent, ...]:
    """Return the agents of a kind; the coordination office only for its own."""
    agents = (ground.network.agents[iri] for iri in ground.by_kind.get(kind, ()))
    return tuple(agent for agent in agents if kind == OFFICE_KIND or not is_office(agent))


def _ladder(ground: _Ground, field: str, candidates: tuple[Agent, ...]) -> _Found:
    """Return the highest step that any candidate reaches."""
    named = [agent for agent in candidates if agent.is_named]
    here = [it for agent in named for it in ground.presences.get((agent.iri, field), ())]
    facts = [it for it in here if it.modality is Modality.IST]
    if facts:
        return _evidenced(ground, facts)
    intended = [it for it in here if it.modality in (Modality.AUFTRAG, Modality.SOLL)]
    if intended:
        return _found(Step.INTENDED, say("beabsichtigt, noch nicht belegt"), intended)
    return _nearby(ground, field, candidates)


def _evidenced(ground: _Ground, facts: list[Presence]) -> _Found:
    confirmed = [it for it in facts if is_within_months(it.confirmed_on, ground.today, CONFIRMED_MONTHS)]
    if confirmed:
        return _found(Step.CONFIRMED, say("aktiv, bestätigt"), confirmed)
    dated = [(latest_source(ground.network, it.evidence), it) for it in facts]
    recent = [(day, it) for day, it in dated if is_within_months(day, ground.today, RECENT_MONTHS)]
    days = [day for day, _ in (recent or dated) if day is not None]
    if recent:
        wording = say("aktiv laut Quelle ({year}), Bestätigung offen", year=str(max(days).year))
        return _found(Step.REPORTED, wording, [it for _, it in recent])
    if days:
        return _found(Step.DATED, say("zuletzt genannt {year}", year=str(max(days).year)), facts)
    return _found(Step.DATED, say("genannt, undatiert"), facts)


def _nearby(ground: _Ground, field: str, candidates: tuple[Agent, ...]) -> _Found:
    """Return step 1 by what says most: the kind in this field, an actor elsewhere, the kind elsewhere."""
    kinds = [agent for agent in candidates if agent.is_generic]
    here = [agent for agent in kinds if (agent.iri, field) in ground.presences]
    elsewhere = [agent for agent in candidates if agent.is_named]
    if here or (kinds and not elsewhere):
        return _listed(ground, say("nur als Gruppe genannt, Namen klären"), here or kinds, field)
    if any(agent.modality is Modality.IST for agent in elsewhere):
        return _listed(ground, say("im Netzwerk, zu diesem Feld keine Angabe"), elsewhere, field)
    if elsewhere:
        return _listed(
            ground, say("im Netzwerk nur beabsichtigt, zu diesem Feld keine Angabe"), elsewhere, field
        )
    return _Found(Step.UNNAMED, say("in den erfassten Quellen nicht genannt"))


def _listed(ground: _Ground, wording: Said, agents: list[Agent], field: str) -> _Found:
    here = tuple(it for agent in agents for it in ground.presences.get((agent.iri, field), ()))
    return _Found(Step.NEARBY, wording, tuple(agent.iri for agent in agents), here)


def _found(step: Step, wording: Said, found: list[Presence]) -> _Found:
    return _Found(step, wording, tuple(sorted({it.agent for it in found})), tuple(found))


def _evidence(network: Network, found: _Found) -> tuple[str, ...]:
    """Return what the step rests on; without a statement in the field, what names the agents."""
    in_field = {iri for it in found.presences for iri in it.evidence}
    return tuple(sorted(in_field or _naming(network, found.agents)))


def _naming(network: Network, agents: Iterable[str]) -> set[str]:
    return {iri for agent in agents for iri in network.agents[agent].evidence}


def _absence(network: Network, kind: str) -> DeclaredAbsence | None:
    """Return the absence that denies a kind: of the kind itself or of a broader one; the latest if several."""
    denying = [absence for absence in network.absences.values() if is_denied(kind, absence)]
    return max(denying, key=lambda it: (absence_day(it, network) or date.min, it.iri), default=None)


def _place(it: Expectation) -> tuple[int, str, int, str, bool]:
    """Return where the cell of an expectation stands: by field, kind, and duties of the office last."""
    field, kind = _position("feld", it.field), _position("akteursart", it.kind)
    return field, it.field, kind, it.kind, it.binding == OWN_DUTY


def _position(scheme: str, code: str) -> int:
    codes = tuple(codelist(scheme).codes)
    return codes.index(code) if code in codes else len(codes)

"""A kind of actor that stands farther from everybody than the others do, or of whose contacts next to nothing is recorded."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.analysis import Analysis
from graph.findings import Confidence, Finding, Gap, Gate, GateSort, PublicationLevel, Section, finding_id
from graph.gates import chance_gate, confidence_of, gates_said, size_gate, trials_gate
from graph.locale import EMPTY, Said, counted, decimal, first_listed, joined, listed, say
from graph.metrics.distances import distances
from graph.metrics.kind_members import is_stated, left_out, members_of, most_active
from graph.metrics.participation import KindDifference, cliffs_delta, kind_differences
from graph.metrics.sources import sources_wording
from graph.metrics.structure import Structure
from graph.projection.network import evidence_behind
from graph.texts import kind_said, quotes_of, sort_key
from graph.trials import survivals

GAP = Gap(
    id="peripheral_kind",
    title=say("Art mit wenig belegter Zusammenarbeit"),
    question=say("Von welcher Art von Akteuren führen nur lange Wege zu den anderen?"),
    order=60,
)

TRIED = "structure_without_office"
"""The structure that is tested, and whose copies are looked at."""
SEVERAL = 2
LARGE = 0.474
MEDIUM = 0.33
"""What counts as a large and a medium delta (Romano et al. 2006)."""
TARGETS = 512
TARGETS_IN_COPY = 64
"""How near somebody is, is taken from so many others: all of them in a district, a random sample in a state."""
MOST_SHUFFLED = 40_000_000
"""Values shuffled in all permutations together, at most: some seconds."""
NAMES_SHOWN = 5
PARTNERS_SHOWN = 3
QUOTES_SHOWN = 5


def find(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each kind whose actors stand farther from all others than actors of other kinds do.

    The metric is harmonic centrality without the coordination office, over whom everybody is near. Its means are
    compared with shuffled kinds, corrected for testing many; how large the difference is says Cliff's delta, whose
    bootstrap interval has to lie below 0. A kind with fewer than four members is not tested. Non-response comes
    first: where no contact at all is recorded of most members, that is said instead, and it is a question. Tried
    is in how many copies with dropped and added ties the difference is at least of medium size. Yielded is what
    would stand out if no other kind had been looked at.

    Args:
        analysis: The network with its graphs and trials.

    Yields:
        Findings in alphabetical order of the codes of kinds.

    References:
        P. I. Good, Permutation, parametric and bootstrap tests of hypotheses, 2005. N. Cliff, Dominance
        statistics, Psychological Bulletin 114 (1993). J. Romano et al., Appropriate statistics for ordinal
        level data, FAIR 2006. D. Eppstein, J. Wang, Fast approximation of centrality, JGAA 8 (2004).

    Example:
        >>> from itertools import combinations, pairwise
        >>> from tests.builders import NOW, actor, network, tie
        >>> from graph.analysis import analyse
        >>> actors = [*(actor(it) for it in "abcdef"), *(actor(it, "schule") for it in "vwxyz")]
        >>> ties = [tie(*pair) for pair in (*combinations("abcdef", 2), *pairwise("avwxyz"))]
        >>> [found.kind for found in find(analyse(network(*actors, *ties), NOW))]
        ['bildungseinrichtung']

    Complexity:
        O(permutations · n + trials · m); n = 300: a fifth of a second, n = 15,000: about four.
    """
    structure, rng = analysis.structure_without_office, analysis.generator(GAP.id)
    if len(set(filter(is_stated, structure.kinds))) < SEVERAL:
        return
    steps = distances(structure, _drawn(structure, rng, TARGETS))
    permutations = min(analysis.parameters.permutations, MOST_SHUFFLED // structure.size)
    tests = kind_differences(_nearness(steps), structure.kinds, rng, permutations=permutations)
    apart = [
        _apart(analysis, test, permutations, steps)
        for test in tests
        if is_stated(test.kind) and _is_apart(test, analysis.parameters.significance)
    ]
    if apart:
        ground, survived = sources_wording(analysis.network), _survivals(analysis, apart, rng)
        for one in apart:
            yield _finding(analysis, one, _gates(analysis, one, survived.get(one.test.kind, 0)), ground)


@dataclass(frozen=True, slots=True)
class _Ways:
    """How far the ways from some actors to all others are."""

    share: float
    """Part of the others that a way leads to at all."""
    steps: float
    """Mean number of steps to those; 0 if there are none."""


@dataclass(frozen=True, slots=True)
class _Apart:
    """A kind that stands apart."""

    test: KindDifference
    permutations: int
    silent: int
    """Of how many members no contact at all is recorded, round tables and bodies included."""
    outward: int
    """Ties to actors of other kinds."""
    ways: tuple[_Ways, _Ways]
    """From the members, and from all other actors."""

    @property
    def is_question(self) -> bool:
        """Tell whether it is rather our knowledge that is at the edge."""
        return 2 * self.silent > self.test.members


def _is_apart(test: KindDifference, level: float) -> bool:
    return test.p_low is not None and test.p_low <= level and test.delta <= -MEDIUM


def _apart(analysis: Analysis, test: KindDifference, permutations: int, steps: NDArray[np.int32]) -> _Apart:
    structure = analysis.structure_without_office
    members = members_of(structure, test.kind)
    return _Apart(
        test=test,
        permutations=permutations,
        silent=sum(not analysis.contacts.adj[structure.ids[place]] for place in members),
        outward=int((np.isin(structure.pairs, members).sum(axis=1) == 1).sum()),
        ways=_ways(steps, members),
    )


def _drawn(structure: Structure, rng: np.random.Generator, count: int) -> NDArray[np.int64]:
    return np.sort(rng.choice(structure.size, min(count, structure.size), replace=False))


def _nearness(steps: NDArray[np.int32]) -> NDArray[np.float64]:
    """Return the mean of 1 / distance to the targets for each actor (n), itself left out."""
    near = np.divide(1.0, steps, out=np.zeros(steps.shape), where=steps > 0)
    found: NDArray[np.float64] = near.sum(axis=0) / np.maximum((steps != 0).sum(axis=0), 1)
    return found


def _ways(steps: NDArray[np.int32], members: NDArray[np.int64]) -> tuple[_Ways, _Ways]:
    found = []
    for lengths in (steps[:, members], np.delete(steps, members, axis=1)):
        reached = lengths[lengths > 0]
        found.append(_Ways(reached.size / max((lengths != 0).sum(), 1), reached.sum() / max(reached.size, 1)))
    return found[0], found[1]


def _survivals(analysis: Analysis, apart: Sequence[_Apart], rng: np.random.Generator) -> Mapping[str, int]:
    """Return kind → in how many copies it still stands apart by a medium difference."""
    structure = analysis.structure_without_office
    targets = _drawn(structure, rng, TARGETS_IN_COPY if structure.size > TARGETS else TARGETS)
    members = {it.test.kind: np.array(structure.kinds, dtype=np.str_) == it.test.kind for it in apart}

    def still_apart(copy: Structure) -> Iterator[str]:
        values = _nearness(distances(copy, targets))
        return (kind for kind, inside in members.items() if cliffs_delta(values, inside) <= -MEDIUM)

    return survivals(analysis.trials(TRIED), still_apart)


def _gates(analysis: Analysis, one: _Apart, survived: int) -> tuple[Gate, Gate, Gate]:
    test = one.test
    chance = chance_gate(
        1.0 if test.adjusted is None else test.adjusted, analysis.parameters, samples=one.permutations
    )
    if one.is_question:
        asked = say("Solange zu den meisten jede Angabe aussteht, ist das eine Frage und kein Ergebnis.")
        missing = Gate(GateSort.MISSING_DATA, passed=False, reason=asked)
    else:
        missing = trials_gate(analysis, TRIED, survived)
    passed = test.delta <= -LARGE and test.delta_high < 0
    reason = say(
        "Vergleicht man je einen von ihnen mit je einem anderen Akteur, hat er in {share} von 100 Fällen die weiteren Wege.",
        share=round((1 - test.delta) * 50),
    )
    return chance, missing, size_gate(passed=passed, reason=reason)


def _finding(analysis: Analysis, one: _Apart, gates: tuple[Gate, ...], ground: Said) -> Finding:
    network, kind = analysis.network, one.test.kind
    evidence = _evidence(analysis, kind)
    return Finding(
        id=finding_id(GAP.id, network.info.name, [kind]),
        gap=GAP.id,
        network=network.info.name,
        section=Section.QUESTION if one.is_question else Section.WATCH,
        title=_title(one),
        reason=_reason(analysis, one),
        certainty=joined((ground, gates_said(gates))),
        next_step=_next_step(analysis, one, is_firm=confidence_of(gates) is Confidence.FIRM),
        checked_by=say("Koordinierungsstelle, durch Nachfrage bei den genannten Stellen"),
        level=PublicationLevel.BODY,
        subjects=(kind,),
        kind=kind,
        weight=one.test.members,
        evidence=evidence,
        quotes=quotes_of(network, evidence)[:QUOTES_SHOWN],
        counted=_silent_said(one) if one.is_question else _ways_said(one.ways[0]),
        expected=say("bei den übrigen: {ways}", ways=_ways_said(one.ways[1])),
        gates=gates,
        confidence=confidence_of(gates),
    )


def _evidence(analysis: Analysis, kind: str) -> tuple[str, ...]:
    """Return the evidence of the ties of a kind, those to other kinds first; without any that of its actors."""
    network, structure = analysis.network, analysis.structure_without_office
    members = members_of(structure, kind)
    inside = np.isin(structure.pairs, members).sum(axis=1)
    pairs = np.concatenate((structure.pairs[inside == 1], structure.pairs[inside == 2])).tolist()
    edges = (analysis.graph.edges[structure.ids[one], structure.ids[other]] for one, other in pairs)
    behind = evidence_behind(network, [tie for edge in edges for tie in edge["ties"]])
    agents = (network.agents[structure.ids[place]] for place in members)
    return behind or tuple(dict.fromkeys(iri for agent in agents for iri in agent.evidence))


def _title(one: _Apart) -> Said:
    kind = kind_said(one.test.kind)
    if not one.outward:
        return say(
            "{kind}: Hier haben wir noch keine belegte Zusammenarbeit mit Akteuren anderer Art", kind=kind
        )
    return say("{kind}: Hier haben wir noch wenig belegte Zusammenarbeit mit Akteuren anderer Art", kind=kind)


def _reason(analysis: Analysis, one: _Apart) -> Said:
    ways = say(
        "Auf belegten Wegen erreichbar sind von ihnen aus: {ours}; von den übrigen Akteuren aus: {others}.",
        ours=_ways_said(one.ways[0]),
        others=_ways_said(one.ways[1]),
    )
    return joined(
        (
            say("Erfasst sind {n} Akteure: {names}.", n=one.test.members, names=_names(analysis, one)),
            say("{silent}.", silent=_silent_said(one)) if one.silent else EMPTY,
            _outward_said(one.outward),
            EMPTY if one.is_question else ways,
            left_out(has_office=analysis.structure.size > analysis.structure_without_office.size),
        )
    )


def _outward_said(number: int) -> Said:
    if not number:
        return say("Zu Akteuren anderer Art ist keine Verbindung belegt.")
    return counted(
        number,
        "Zu Akteuren anderer Art ist {n} Verbindung belegt.",
        "Zu Akteuren anderer Art sind {n} Verbindungen belegt.",
    )


def _silent_said(one: _Apart) -> Said:
    return say(
        "Zu {silent} von {members} ist gar keine Zusammenarbeit erfasst",
        silent=one.silent,
        members=one.test.members,
    )


def _ways_said(ways: _Ways) -> Said:
    if not ways.share:
        return say("kein anderer Akteur")
    return say(
        "im Mittel {share} % der anderen in {steps} Schritten",
        share=decimal(100 * ways.share, 0 if ways.share >= 0.1 else 1),
        steps=decimal(ways.steps, 1),
    )


def _names(analysis: Analysis, one: _Apart) -> Said:
    structure = analysis.structure_without_office
    members = members_of(structure, one.test.kind)
    labels = sorted((analysis.network.label(structure.ids[place]) for place in members), key=sort_key)
    return first_listed(labels, NAMES_SHOWN)


def _next_step(analysis: Analysis, one: _Apart, *, is_firm: bool) -> Said:
    if not is_firm:
        return say(
            "Nachfragen, mit wem zusammengearbeitet wird, und es eintragen: {names}.",
            names=_names(analysis, one),
        )
    structure = analysis.structure_without_office
    others = np.setdiff1d(np.arange(structure.size), members_of(structure, one.test.kind))
    near = [structure.ids[place] for place in most_active(structure, others, PARTNERS_SHOWN)]
    return say(
        "Fragen, mit wem sie zusammenarbeiten, und es eintragen; sie sonst mit gut vernetzten Stellen bekannt machen, zum Beispiel {names}.",
        names=listed([analysis.network.label(iri) for iri in near]),
    )

"""Who bridges kinds of actors that do not meet: the few that stand between most, and pairs of kinds that one alone joins."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.analysis import Analysis
from graph.findings import Confidence, Finding, Gap, Gate, GateSort, PublicationLevel, Section, finding_id
from graph.gates import chance_gate, confidence_of, gates_said, size_gate, trials_gate
from graph.locale import Said, counted, decimal, joined, listed, say
from graph.metrics.actors import effective_size
from graph.metrics.block_tests import BlockTest
from graph.metrics.bridging import BridgedPair, bridged_pairs
from graph.metrics.brokerage import brokerage
from graph.metrics.dependence import Dependence, joined_by
from graph.metrics.kind_members import is_stated, left_out, members_of, most_active
from graph.metrics.significance import FEWEST_EXPECTED, smallest_p
from graph.metrics.sources import sources_wording
from graph.metrics.structure import Structure
from graph.projection.network import evidence_behind, is_office
from graph.texts import kind_said, quotes_of

GAP = Gap(
    id="broker",
    title=say("Brücken zwischen Arten"),
    question=say("Wer steht zwischen Akteuren verschiedener Art, die nicht zusammenarbeiten?"),
    order=50,
    public=lambda number: counted(
        number,
        "In einem Fall vermitteln nur wenige Stellen zwischen Akteuren verschiedener Art.",
        "In {n} Fällen vermitteln nur wenige Stellen zwischen Akteuren verschiedener Art.",
    ),
)

TRIED = "structure_without_office"
"""The structure that is looked at, with its copies: that the office brokers everything is its job."""
GROUP = 3
"""So many brokers are named together: the first is often not the first in truth, but nearly always among three."""
FEWEST_PAIRS = 10
"""Who stands between fewer pairs is no broker worth naming."""
TIMES_MEAN = 3
"""A group is large if each stands between so many times as many pairs as actors with several partners do."""
NEARLY_EXPECTED = 2.0
"""Two kinds that let expect so many ties are told as well, for looking through."""
PAIRS_TOLD = 5
NAMES_SHOWN = 3
QUOTES_SHOWN = 5


def find(analysis: Analysis) -> Iterator[Finding]:
    """Yield the group of actors that stand between most, then pairs of active kinds that one actor alone joins.

    An actor stands between two others if it works with both, they are of different kinds and do not work with each
    other: gatekeeper, representative and liaison of Gould & Fernandez. The coordination office is left out, as its
    job is to stand between. That the group stands between more than chance would make it is not claimed and not
    tested: in random networks of the same degrees whoever has most partners does so as often (in the training
    network 98 pairs, 97 by chance). It is claimed who does, by how much more than others, and how stably. That
    two active kinds have no tie is compared with chance as for `kind_pair`. Tried is in how many copies with dropped and added ties the first of all is one of
    the group, and in how many the one actor still carries most of the ways between the two kinds. Kinds that not
    even one actor joins are told by the detector `kind_pair`, actors on whom every way hangs by `fragile`.

    Args:
        analysis: The network with its graphs and trials.

    Yields:
        At most one group, then at most five pairs of kinds, the most active first.

    References:
        R. Gould, R. Fernandez, Structures of mediation, Sociological Methodology 19 (1989). R. Burt, Structural
        holes, 1992: effective size, how many partners lead into circles of their own.

    Example:
        >>> from tests.builders import NOW, actor, network, tie
        >>> from graph.analysis import analyse
        >>> sides = [*(actor(it) for it in "abcd"), *(actor(it, "schule") for it in "wxyz")]
        >>> ties = [tie("hub", it) for it in "abcdwxyz"]
        >>> [found.subjects for found in find(analyse(network(actor("hub", "stiftung"), *sides, *ties), NOW))]
        [('hub',)]

    Complexity:
        O(trials · sum of squared degrees); n = 300: half a second, n = 15,000: about five.
    """
    ground = sources_wording(analysis.network)
    yield from _group(analysis, ground)
    yield from _single(analysis, ground)


def _between(structure: Structure) -> NDArray[np.int64]:
    """Return between how many pairs of different kinds that are not tied each actor stands (n)."""
    roles = brokerage(_stated(structure))
    found: NDArray[np.int64] = (roles.representative + roles.gatekeeper + roles.liaison) // 2  # ordered pairs
    return found


def _stated(structure: Structure) -> Structure:
    """Return the ties of those whose kind is known: between whom the others stand cannot be said."""
    known = np.array([is_stated(kind) for kind in structure.kinds], dtype=np.bool_)
    return (
        structure
        if known.all()
        else structure.with_pairs(structure.pairs[known[structure.pairs].all(axis=1)])
    )


def _group(analysis: Analysis, ground: Said) -> Iterator[Finding]:
    between = _between(analysis.structure_without_office)
    order = np.argsort(-between, kind="stable")
    next_best = max([FEWEST_PAIRS - 1, *between[order[GROUP : GROUP + 1]].tolist()])
    named = [int(place) for place in order[:GROUP] if between[place] > next_best]
    if named:
        yield _group_finding(analysis, named, between, ground)


def _group_finding(
    analysis: Analysis, named: Sequence[int], between: NDArray[np.int64], ground: Said
) -> Finding:
    structure = analysis.structure_without_office
    least, mean = int(between[named].min()), float(between[structure.degrees > 1].mean())
    mean_said = decimal(mean, 1)
    size = say("Bei Akteuren mit mehreren Partnern sind es im Mittel {mean} Paare.", mean=mean_said)
    survived = sum(_is_first(_between(copy), named) for copy in analysis.trials(TRIED))
    names = listed([analysis.network.label(structure.ids[place]) for place in named])
    return _finding(
        analysis,
        subjects=[structure.ids[place] for place in named],
        title=counted(
            len(named),
            "{names}: steht am häufigsten zwischen Akteuren verschiedener Art, die nicht zusammenarbeiten",
            "{names}: stehen am häufigsten zwischen Akteuren verschiedener Art, die nicht zusammenarbeiten",
            names=names,
        ),
        reason=_group_reason(analysis, named, between),
        next_step=counted(
            len(named),
            "Als Vermittlung ansprechen, wenn solche Stellen zusammenkommen sollen, und dafür sorgen, dass nicht alles an einer Stelle hängt: {names}.",
            "Als Vermittlung ansprechen, wenn solche Stellen zusammenkommen sollen, und dafür sorgen, dass nicht alles an diesen Stellen hängt: {names}.",
            names=names,
        ),
        said=say("mindestens {n} Paare", n=least),
        expected=say("im Mittel {mean} Paare", mean=mean_said),
        ties=_ties(analysis, ((place, int(it)) for place in named for it in structure.neighbours(place))),
        weight=len(named),
        grounds=(
            ground,
            say("Als Bestätigung zählt, wenn die Stelle mit den meisten Paaren unter den genannten ist."),
        ),
        gates=(
            trials_gate(analysis, TRIED, survived),
            size_gate(passed=least >= TIMES_MEAN * mean, reason=size),
        ),
    )


def _is_first(values: NDArray[np.int64], named: Sequence[int]) -> bool:
    return bool(values[named].max() == values.max())


def _group_reason(analysis: Analysis, named: Sequence[int], between: NDArray[np.int64]) -> Said:
    structure = analysis.structure_without_office
    sizes, pairs = effective_size(structure), bridged_pairs(_stated(structure))
    each = []
    for place in named:
        best = max(pairs, key=lambda pair: dict(zip(pair.actors, pair.paths, strict=True)).get(place, 0))
        each.append(
            say(
                "{name}: {n} Paare, am häufigsten »{one}« und »{other}«; etwa {circles} der {partners} Kontakte führen in verschiedene Kreise.",
                name=analysis.network.label(structure.ids[place]),
                n=int(between[place]),
                one=kind_said(best.kind),
                other=kind_said(best.other),
                circles=round(sizes[place]),
                partners=int(structure.degrees[place]),
            )
        )
    lead = say(
        "Gezählt sind Paare von Akteuren verschiedener Art, die beide mit der Stelle zusammenarbeiten, nach den Quellen aber nicht miteinander."
    )
    return joined(
        (lead, *each, left_out(has_office=analysis.structure.size > analysis.structure_without_office.size))
    )


@dataclass(frozen=True, slots=True)
class _Alone:
    """Two kinds that one actor alone joins."""

    pair: BridgedPair
    test: BlockTest
    """The ties between the kinds, compared with networks of the same degrees."""

    @property
    def expected(self) -> float:
        """Return how many ties the numbers of partners let expect between the kinds."""
        return self.test.expected

    @property
    def actor(self) -> int:
        """Return the place of the one."""
        return self.pair.actors[0]


def _single(analysis: Analysis, ground: Said) -> Iterator[Finding]:
    structure = analysis.structure_without_office
    alone = [
        pair
        for pair in bridged_pairs(structure)
        if not pair.ties and len(pair.actors) == 1 and is_stated(pair.kind) and is_stated(pair.other)
    ]
    tests = {test.kinds: test for test in analysis.blocks} if alone else {}
    found = (_Alone(pair, tests[pair.kind, pair.other]) for pair in alone)
    told = sorted(
        (it for it in found if it.expected >= NEARLY_EXPECTED and not _hangs(analysis, it)),
        key=lambda it: (-it.expected, it.pair.kind, it.pair.other),
    )
    for one in told[:PAIRS_TOLD]:
        yield _single_finding(analysis, one, ground)


def _hangs(analysis: Analysis, one: _Alone) -> bool:
    """Tell whether every way between the two kinds leads over the actor: that is told as fragile."""
    contacts, agents = analysis.contact_structure, analysis.network.agents
    offices = [place for place, iri in enumerate(contacts.ids) if is_office(agents[iri])]
    rest = contacts.with_pairs(contacts.pairs[~np.isin(contacts.pairs, offices).any(axis=1)])
    actor = rest.place[analysis.structure_without_office.ids[one.actor]]
    found = Dependence(actor, one.pair.kind, one.pair.other)
    return all(joined_by(rest, found, rest.neighbours(actor).tolist()))


def _single_finding(analysis: Analysis, one: _Alone, ground: Said) -> Finding:
    network, structure = analysis.network, analysis.structure_without_office
    sides = [_partners(structure, one.actor, kind) for kind in (one.pair.kind, one.pair.other)]
    kinds = [kind_said(kind) for kind in (one.pair.kind, one.pair.other)]
    ours, theirs = (
        listed([network.label(structure.ids[it]) for it in most_active(structure, side, NAMES_SHOWN)])
        for side in sides
    )
    name = network.label(structure.ids[one.actor])
    survived = sum(_carries_most(copy, one) for copy in analysis.trials(TRIED))
    gates = (_chance(analysis, one.test), trials_gate(analysis, TRIED, survived), _size(one))
    return _finding(
        analysis,
        subjects=[structure.ids[one.actor], one.pair.kind, one.pair.other],
        title=say(
            "»{one}« und »{other}«: nur {name} arbeitet mit beiden zusammen",
            one=kinds[0],
            other=kinds[1],
            name=name,
        ),
        reason=joined(
            (
                say(
                    "Nach den Quellen arbeitet kein Akteur der Art »{one}« mit einem der Art »{other}« zusammen, und nur {name} hat Kontakte zu beiden: auf der einen Seite {ours}, auf der anderen {theirs}.",
                    one=kinds[0],
                    other=kinds[1],
                    name=name,
                    ours=ours,
                    theirs=theirs,
                ),
                left_out(has_office=analysis.structure.size > analysis.structure_without_office.size),
            )
        ),
        next_step=_single_step(name, ours, theirs, is_firm=confidence_of(gates) is Confidence.FIRM),
        said=counted(
            one.pair.paths[0],
            "{n} Paar, das nur eine Stelle verbindet",
            "{n} Paare, die nur eine Stelle verbindet",
        ),
        expected=say("etwa {n} Verbindungen", n=round(one.expected)),
        ties=_ties(analysis, ((one.actor, int(other)) for side in sides for other in side)),
        weight=round(one.expected),
        grounds=(
            ground,
            say("Als Bestätigung zählt, wenn die meisten Wege weiter über {name} führen.", name=name),
        ),
        gates=gates,
    )


def _chance(analysis: Analysis, test: BlockTest) -> Gate:
    """Return whether chance seldom leaves two kinds without any tie."""
    if test.adjusted is None:
        few = say("Bei so wenigen möglichen Paaren ist das vom Zufall nicht zu unterscheiden.")
        return Gate(GateSort.CHANCE, passed=False, reason=few)
    least = smallest_p(test.samples)
    return chance_gate(max(test.adjusted, least), analysis.parameters, samples=test.samples)


def _size(one: _Alone) -> Gate:
    """Return whether both kinds have so many ties that none between them says something."""
    expected, is_large = decimal(one.expected, 1), one.expected >= FEWEST_EXPECTED
    enough = say(
        "Nach der Zahl ihrer Verbindungen wären zwischen beiden Arten etwa {n} zu erwarten.", n=expected
    )
    little = say("Zwischen beiden Arten wären ohnehin nur etwa {n} Verbindungen zu erwarten.", n=expected)
    return size_gate(passed=is_large, reason=enough if is_large else little)


def _single_step(name: str, ours: Said, theirs: Said, *, is_firm: bool) -> Said:
    if is_firm:
        return say(
            "Eine zweite Brücke anbahnen: {ours} mit {theirs} bekannt machen; {name} kann vermitteln.",
            ours=ours,
            theirs=theirs,
            name=name,
        )
    return say(
        "Zuerst nachfragen, ob es weitere Verbindungen gibt, und sie eintragen; sonst {ours} mit {theirs} bekannt machen.",
        ours=ours,
        theirs=theirs,
    )


def _partners(structure: Structure, actor: int, kind: str) -> NDArray[np.int64]:
    return np.intersect1d(structure.neighbours(actor), members_of(structure, kind))


def _carries_most(structure: Structure, one: _Alone) -> bool:
    """Tell whether most ways of two steps between the kinds still lead over the actor."""
    sides = np.zeros((structure.size, 2))
    for column, kind in enumerate((one.pair.kind, one.pair.other)):
        sides[members_of(structure, kind), column] = 1
    ways = (structure.adjacency @ sides).prod(axis=1)
    return bool(2 * ways[one.actor] > ways.sum())


def _ties(analysis: Analysis, pairs: Iterable[tuple[int, int]]) -> list[str]:
    ids, edges = analysis.structure_without_office.ids, analysis.graph_without_office.edges
    return [tie for one, other in pairs for tie in edges[ids[one], ids[other]]["ties"]]


def _finding(
    analysis: Analysis,
    *,
    subjects: Sequence[str],
    title: Said,
    reason: Said,
    next_step: Said,
    said: Said,
    expected: Said,
    ties: Sequence[str],
    weight: int,
    grounds: tuple[Said, ...],
    gates: tuple[Gate, ...],
) -> Finding:
    network, evidence = analysis.network, evidence_behind(analysis.network, ties)
    return Finding(
        id=finding_id(GAP.id, network.info.name, subjects),
        gap=GAP.id,
        network=network.info.name,
        section=Section.WATCH,
        title=title,
        reason=reason,
        certainty=joined((*grounds, gates_said(gates))),
        next_step=next_step,
        checked_by=say("Koordinierungsstelle, durch Nachfrage bei den genannten Stellen"),
        level=PublicationLevel.INTERNAL,
        subjects=tuple(subjects),
        weight=weight,
        evidence=evidence,
        quotes=quotes_of(network, evidence)[:QUOTES_SHOWN],
        counted=said,
        expected=expected,
        gates=gates,
        confidence=confidence_of(gates),
    )

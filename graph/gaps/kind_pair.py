"""Two kinds of actors cooperate less than their activity lets expect: a block of the network that is nearly empty."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from graph.analysis import Analysis
from graph.findings import Confidence, Finding, Gap, Gate, PublicationLevel, Section, finding_id
from graph.gates import chance_gate, confidence_of, gates_said, size_gate, trials_gate
from graph.locale import EMPTY, Said, counted, decimal, joined, listed, say
from graph.metrics.block_tests import BlockTest
from graph.metrics.kind_members import is_stated, left_out, members_of, most_active
from graph.metrics.mixing import mixing
from graph.metrics.significance import FEWEST_EXPECTED, smallest_p
from graph.metrics.sources import sources_wording
from graph.metrics.structure import Structure
from graph.projection.network import evidence_behind
from graph.texts import kind_said, quotes_of
from graph.trials import survivals

GAP = Gap(
    id="kind_pair",
    title=say("Zwei Arten, wenig Zusammenarbeit"),
    question=say("Welche Arten von Akteuren arbeiten seltener zusammen, als zu erwarten wäre?"),
    order=26,
)

TRIED = "structure_without_office"
"""The structure that is tested, and whose copies are looked at: the star of the office would hide the gaps."""
FEW = 1 / 2
"""At most this share of what chance lets expect is little enough to matter."""
NOT_SO_FEW = 2 / 3
"""Up to this share a block that chance does not explain is told as well, for looking through."""
NEARLY_EMPTY = 1 / 4
"""A block that chance could explain is told only if no more than this share of the expected ties is there."""
MOST_SHOWN = 10
"""Where kinds keep to themselves (a list of whole countries) nearly every pair stands out: the largest are told."""
WEAK_SHOWN = 5
"""So many that chance could explain, or that are not so few: they are for looking through, not for acting on."""
NAMES_SHOWN = 3
QUOTES_SHOWN = 5


def find(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each pair of kinds with far fewer ties between them than chance would give.

    Chance keeps the number of partners of every actor and draws anew whom it meets. Counted are ties of two
    among named actors without the coordination office, whose star hides the gaps; the figure with it is told
    beside. Small blocks are never tested. What chance could explain is yielded only where the block is nearly
    empty; a block that is more than half full, up to two thirds, only to look through. Tried is in how many copies
    with dropped and added ties the block is still as empty as it has to be.

    Args:
        analysis: The network with its graphs and trials.

    Yields:
        Findings by the number of ties that chance would give beyond those there are, what is too weak to act on
        last.

    References:
        S. Maslov, K. Sneppen, Specificity and stability in topology of protein networks, Science 296 (2002).
        Y. Benjamini, Y. Hochberg, Controlling the false discovery rate, J. R. Stat. Soc. B 57 (1995).

    Example:
        >>> from itertools import combinations
        >>> from tests.builders import NOW, actor, network, tie
        >>> from graph.analysis import analyse
        >>> sides = {"verein": "abcdef", "unternehmen": "uvwxyz"}
        >>> actors = [actor(slug, kind) for kind, slugs in sides.items() for slug in slugs]
        >>> ties = [tie(*pair) for slugs in sides.values() for pair in combinations(slugs, 2)]
        >>> [found.subjects for found in find(analyse(network(*actors, *ties), NOW))]
        [('wirtschaft', 'zivilgesellschaft')]

    Complexity:
        That of `block_tests`; n = 300 with 900 ties: half a second, n = 15,000: about four.
    """
    level = analysis.parameters.significance
    tests = sorted(analysis.blocks, key=lambda test: test.observed - test.expected)
    strong = [test for test in tests if _is_empty(test, FEW) and _p(test) <= level]
    weak = [
        test
        for test in tests
        if test not in strong and _is_empty(test, NOT_SO_FEW if _p(test) <= level else NEARLY_EMPTY)
    ]
    more = len(strong[MOST_SHOWN:])
    if told := strong[:MOST_SHOWN] + ([] if more else weak[:WEAK_SHOWN]):
        ground, survived = sources_wording(analysis.network), _survivals(analysis, told)
        for test in told:
            yield _finding(analysis, test, _gates(analysis, test, survived.get(test.kinds, 0)), ground, more)


def _is_empty(test: BlockTest, share: float) -> bool:
    one, other = test.kinds
    is_block = test.is_tested and one != other and is_stated(one) and is_stated(other)
    return is_block and test.expected >= FEWEST_EXPECTED and test.observed <= share * test.expected


def _p(test: BlockTest) -> float:
    return 1.0 if test.adjusted is None else test.adjusted


def _survivals(analysis: Analysis, tests: Sequence[BlockTest]) -> Mapping[tuple[str, str], int]:
    """Return pair of kinds → in how many copies it has so few ties still."""
    most = {test.kinds: _most(test, analysis) for test in tests}

    def still_empty(copy: Structure) -> Iterator[tuple[str, str]]:
        table = mixing(copy)
        place = {kind: number for number, kind in enumerate(table.kinds)}
        return (pair for pair in most if table.counts[place[pair[0]], place[pair[1]]] <= most[pair])

    return survivals(analysis.trials(TRIED), still_empty)


def _most(test: BlockTest, analysis: Analysis) -> float:
    """Return with how many ties the finding would still be the same: few, and as significantly so as it is."""
    few = (FEW if _is_empty(test, FEW) else NOT_SO_FEW) * test.expected
    if _p(test) > analysis.parameters.significance or test.critical_count is None:
        return few
    return min(few, test.critical_count)


def _gates(analysis: Analysis, test: BlockTest, survived: int) -> tuple[Gate, Gate, Gate]:
    is_small = _is_empty(test, FEW)
    small = say("Es ist höchstens halb so viel, wie die Zahl ihrer Verbindungen erwarten lässt.")
    large = say("Es ist mehr als halb so viel, wie die Zahl ihrer Verbindungen erwarten lässt.")
    return (
        chance_gate(max(_p(test), smallest_p(test.samples)), analysis.parameters, samples=test.samples),
        trials_gate(analysis, TRIED, survived),
        size_gate(passed=is_small, reason=small if is_small else large),
    )


@dataclass(frozen=True, slots=True)
class _Side:
    """One of the two kinds with those of it who have most partners."""

    kind: Said
    active: tuple[str, ...]


def _finding(
    analysis: Analysis, test: BlockTest, gates: tuple[Gate, ...], ground: Said, more: int
) -> Finding:
    network, pair = analysis.network, test.kinds
    sides = tuple(_side(analysis, kind, other) for kind, other in (pair, pair[::-1]))
    evidence = evidence_behind(network, sorted(set(_ties(analysis, test, sides))))
    confidence = confidence_of(gates)
    return Finding(
        id=finding_id(GAP.id, network.info.name, pair),
        gap=GAP.id,
        network=network.info.name,
        section=Section.WATCH,
        title=_title(test, sides),
        reason=joined(
            (
                _counted_said(test),
                _chance_said(test),
                _unbridged(analysis, test),
                _beside(analysis, test),
                _more(more),
            )
        ),
        certainty=joined((ground, gates_said(gates), _critical(test))),
        next_step=_next_step(analysis, sides, confidence),
        checked_by=say("Koordinierungsstelle, durch Nachfrage bei den genannten Stellen"),
        level=PublicationLevel.BODY,
        subjects=pair,
        weight=round(test.expected - test.observed),
        evidence=evidence,
        quotes=quotes_of(network, evidence)[:QUOTES_SHOWN],
        counted=say("{n} von {possible} möglichen Paaren", n=test.observed, possible=test.possible),
        expected=say("etwa {expected}", expected=decimal(test.expected, 1)),
        gates=gates,
        confidence=confidence,
    )


def _side(analysis: Analysis, kind: str, other: str) -> _Side:
    """Return whom of a kind to bring together with the other: who has partners there already comes last."""
    structure = analysis.structure_without_office
    members = members_of(structure, kind)
    there = np.zeros(structure.size)
    there[members_of(structure, other)] = 1
    known = (structure.adjacency @ there)[members] > 0
    active = (
        *most_active(structure, members[~known], NAMES_SHOWN),
        *most_active(structure, members[known], 1),
    )
    return _Side(kind_said(kind), tuple(structure.ids[place] for place in active[:NAMES_SHOWN]))


def _ties(analysis: Analysis, test: BlockTest, sides: Iterable[_Side]) -> Iterator[str]:
    """Yield the ties between the two kinds; where there are none, those that show how active the named ones are."""
    graph, structure = analysis.graph_without_office, analysis.structure_without_office
    if test.observed:
        kinds = np.array(structure.kinds, dtype=np.str_)[structure.pairs]
        between = (np.sort(kinds, axis=1) == sorted(test.kinds)).all(axis=1)
        for one, other in structure.pairs[between].tolist():
            yield from graph.edges[structure.ids[one], structure.ids[other]]["ties"]
        return
    for side in sides:
        for iri in side.active:
            for edge in graph.adj[iri].values():
                yield from () if edge["round_table"] else edge["ties"]


def _title(test: BlockTest, sides: Sequence[_Side]) -> Said:
    one, other = (side.kind for side in sides)
    if not test.observed:
        return say(
            "»{one}« und »{other}«: keine belegte Zusammenarbeit, zu erwarten wären etwa {expected} Verbindungen",
            one=one,
            other=other,
            expected=round(test.expected),
        )
    return counted(
        test.observed,
        "»{one}« und »{other}«: nur {n} belegte Zusammenarbeit, zu erwarten wären etwa {expected}",
        "»{one}« und »{other}«: nur {n} belegte Verbindungen, zu erwarten wären etwa {expected}",
        one=one,
        other=other,
        expected=round(test.expected),
    )


def _counted_said(test: BlockTest) -> Said:
    none = say(
        "Von {possible} möglichen Paaren arbeitet nach den Quellen keines zusammen.", possible=test.possible
    )
    some = counted(
        test.observed,
        "Von {possible} möglichen Paaren arbeitet nach den Quellen {n} zusammen.",
        "Von {possible} möglichen Paaren arbeiten nach den Quellen {n} zusammen.",
        possible=test.possible,
    )
    return some if test.observed else none


def _chance_said(test: BlockTest) -> Said:
    """Return what chance lets expect, and the fewest it brought where that is more than there are."""
    expected = round(test.expected)
    if test.least <= test.observed:
        return say("Zu erwarten wären bei so vielen Verbindungen etwa {expected}.", expected=expected)
    return say(
        "Zu erwarten wären bei so vielen Verbindungen etwa {expected}, im Vergleich nie weniger als {least}.",
        expected=expected,
        least=test.least,
    )


def _unbridged(analysis: Analysis, test: BlockTest) -> Said:
    """Return that nobody stands between the two kinds, where that is so."""
    structure = analysis.structure_without_office
    sides = np.zeros((structure.size, 2))
    for column, kind in enumerate(test.kinds):
        sides[members_of(structure, kind), column] = 1
    if test.observed or (structure.adjacency @ sides).prod(axis=1).any():
        return EMPTY
    return say("Auch eine Stelle, die mit beiden zusammenarbeitet, ist nicht belegt.")


def _beside(analysis: Analysis, test: BlockTest) -> Said:
    """Return what is not counted, and how many it would be with the coordination office."""
    has_office = analysis.structure.size > analysis.structure_without_office.size
    table = mixing(analysis.structure)
    number = int(table.counts[tuple(table.kinds.index(kind) for kind in test.kinds)])
    with_office = say("Mit der Koordinierungsstelle wären es {n}.", n=number)
    return joined((left_out(has_office=has_office), with_office if number != test.observed else EMPTY))


def _more(number: int) -> Said:
    """Return how many pairs of kinds stand out that are not told one by one."""
    if not number:
        return EMPTY
    return counted(
        number,
        "Ebenso auffällig ist {n} weiteres Paar von Arten; gezeigt sind die größten Unterschiede.",
        "Ebenso auffällig sind {n} weitere Paare von Arten; gezeigt sind die größten Unterschiede.",
    )


def _critical(test: BlockTest) -> Said:
    """Return the smallest shortfall that could be told from chance at all."""
    if test.critical_count is None:
        return say(
            "Bei so wenigen wäre selbst gar keine Verbindung vom Zufall nicht sicher zu unterscheiden."
        )
    if not test.critical_count:
        return say("Schon mit einer Verbindung wäre das vom Zufall nicht mehr sicher zu unterscheiden.")
    return counted(
        test.critical_count,
        "Mit mehr als {n} Verbindung wäre das vom Zufall nicht mehr sicher zu unterscheiden.",
        "Mit mehr als {n} Verbindungen wäre das vom Zufall nicht mehr sicher zu unterscheiden.",
    )


def _next_step(analysis: Analysis, sides: Sequence[_Side], confidence: Confidence) -> Said:
    ours, theirs = (listed([analysis.network.label(iri) for iri in side.active]) for side in sides)
    if confidence is Confidence.FIRM:
        return say(
            "Miteinander bekannt machen, zum Beispiel {ours} auf der einen und {theirs} auf der anderen Seite; arbeiten sie schon zusammen, das eintragen.",
            ours=ours,
            theirs=theirs,
        )
    return say(
        "Zuerst nachfragen, ob es diese Zusammenarbeit schon gibt, zum Beispiel bei {ours} und bei {theirs}, und sie eintragen.",
        ours=ours,
        theirs=theirs,
    )

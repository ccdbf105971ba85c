"""Which ties to ask about and which to help come about: likely and useful, computed once for list, 2 × 2 and command."""

from __future__ import annotations

from dataclasses import dataclass

from graph.analysis import Analysis
from graph.metrics.structure import Structure
from graph.recommend.coverage_steps import coverage_steps
from graph.recommend.exposure import Exposure, exposure
from graph.suggestions.alike import alike_actors
from graph.suggestions.candidates import MATRIX_UP_TO, SHOWN, able_to_act, left_out, mentioned
from graph.suggestions.likely import explained, likely_ends
from graph.suggestions.useful import closing_among, most_useful, useful_tie
from graph.suggestions.values import Alike, Ends, LikelyTie, UsefulTie, Won, ends_of

__all__ = [
    "Alike",
    "Ends",
    "LikelyTie",
    "Suggestions",
    "UsefulTie",
    "Won",
    "able_to_act",
    "suggestions",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestions:
    """Everything the two rankings say about one network; they are never mixed into one number."""

    evidenced: Structure
    """What useful ties are rated on: all contacts but those of `left_out`."""
    left_out: tuple[int, ...]
    """Places of the coordination office and of planned actors in the contacts of the analysis."""
    likely: tuple[LikelyTie, ...]
    """Likely, and no more useful than others: the likeliest first."""
    alike: tuple[Alike, ...]
    useful: tuple[UsefulTie, ...]
    """The most useful first."""
    exposure: Exposure
    """Whom the suggestions favour."""
    by_place: bool
    """Whether likely ties were looked for within municipalities only: the network is too large for all pairs."""


def suggestions(analysis: Analysis) -> Suggestions:
    """Return the suggested ties of a network, computed once for each analysis.

    The coordination office is left out: its star hides the gaps, and a tie that adds to it closes none. Planned
    actors, kinds without names and bodies are never suggested, nor are two of whom a source says anything already,
    or a unit and the organisation it belongs to. Likely is read from direct ties; useful from round tables and bodies
    too, which can only heal.

    Args:
        analysis: The network with its graphs and coverage.

    Example:
        >>> from tests.builders import NOW, actor, network, tie
        >>> from graph.analysis import analyse
        >>> ring = [tie(*pair) for side in ("abcd", "efgh") for pair in zip(side, side[1:] + side[0])]
        >>> net = network(*map(actor, "abcdefgh"), *ring, tie("a", "e"))
        >>> [(it.ends, it.broker) for it in suggestions(analyse(net, NOW)).useful]
        [(('b', 'f'), 'a')]

    Complexity:
        One second for 300 actors; some for 15,000, where likely ties are looked for place by place.
    """
    return analysis.once("suggestions", _suggestions)


def _suggestions(analysis: Analysis) -> Suggestions:
    known, direct = mentioned(analysis), analysis.structure_without_office
    gone = left_out(analysis)
    whole = analysis.contact_structure.without(gone)
    steps = coverage_steps(analysis.network, analysis.cells, whole.ids)
    likely, best = likely_ends(analysis, known), most_useful(analysis, whole, steps, known)
    chosen = {ends_of(whole, pair) for it in best for pair in (it.pair, *it.alternatives)}
    asked = tuple(explained(direct, (ends for ends in likely if ends not in chosen)))
    also = closing_among(whole, steps, (it.ends for it in asked))
    closing = sorted((*best, *also), key=lambda it: (-it.gain.score, it.pair))[:SHOWN]
    chosen |= {ends_of(whole, pair) for it in also for pair in (it.pair, *it.alternatives)}
    useful = tuple(useful_tie(analysis, whole, steps, it, set(likely)) for it in closing)
    asked = tuple(it for it in asked if it.ends not in chosen)
    place, suggested = direct.place, [*(it.ends for it in asked), *(it.ends for it in useful)]
    return Suggestions(
        evidenced=whole,
        left_out=gone,
        likely=asked,
        alike=tuple(alike_actors(analysis, known)) if direct.size <= MATRIX_UP_TO else (),
        useful=useful,
        exposure=exposure([(place[one], place[other]) for one, other in suggested], direct),
        by_place=direct.size > MATRIX_UP_TO,
    )

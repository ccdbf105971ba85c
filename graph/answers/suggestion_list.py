"""Likely and useful side by side: the suggested ties under the sentence that says what to do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.analysis import Analysis
from graph.answers.gap_list import with_judgements
from graph.findings import Basis, Finding, Judgement, Quadrant
from graph.gaps import likely_tie, useful_tie
from graph.locale import EMPTY, Said, say
from graph.recommend.exposure import Exposure
from graph.suggestions import suggestions

__all__ = ["QuadrantList", "SuggestionList", "suggestion_list"]

HEADINGS = {
    Quadrant.APPROACH: say("Wahrscheinlich und nützlich: sofort ansprechen"),
    Quadrant.BRIDGE: say("Nützlich, aber fern: Brücke bauen, mit Vermittlung"),
    Quadrant.ASK: say("Wahrscheinlich, schließt wenig: nachfragen, vielleicht schon da"),
}
HIDDEN = say("Was weder wahrscheinlich noch nützlich ist, wird nicht gezeigt.")
"""The fourth sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuadrantList:
    """One of the three quadrants that are shown."""

    quadrant: Quadrant
    heading: Said
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SuggestionList:
    """The 2 × 2 of one network."""

    basis: Basis
    quadrants: tuple[QuadrantList, ...]
    hidden: Said
    """What happens to ties that are neither."""
    exposure: Said
    """Whom the suggestions favour, empty if there are none."""


def suggestion_list(
    analysis: Analysis, judgements: Mapping[str, Sequence[Judgement]] | None = None
) -> SuggestionList:
    """Return the findings of both rankings by quadrant, each with the latest decision about it.

    They are the same findings as in the gap list: a decision holds in both. Where nothing is recorded yet there are none.
    """
    is_read = bool(analysis.network.evidence)
    found = (*useful_tie.find(analysis), *likely_tie.find(analysis)) if is_read else ()
    judged = with_judgements(found, judgements or {})
    return SuggestionList(
        basis=analysis.basis,
        quadrants=tuple(
            QuadrantList(
                quadrant=quadrant,
                heading=heading,
                findings=tuple(finding for finding in judged if finding.quadrant is quadrant),
            )
            for quadrant, heading in HEADINGS.items()
        ),
        hidden=HIDDEN,
        exposure=_exposure(suggestions(analysis).exposure),
    )


def _exposure(found: Exposure) -> Said:
    if not found.total.suggestions:
        return EMPTY
    return say(
        "Die Vorschläge nennen {all}-mal einen Akteur, {n}-mal davon einen der {best} bestverbundenen (von {actors}).",
        all=found.total.suggestions,
        n=found.best_connected.suggestions,
        best=found.best_connected.actors,
        actors=found.total.actors,
    )

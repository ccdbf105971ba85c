"""What to do next, at most four things: made of what is found and decided, never of a mood."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from graph.findings import Confidence, Finding, JudgementState, Section
from graph.locale import Said, counted

__all__ = ["NextStep", "StepSort", "next_steps", "open_points"]

MOST = 4
COUNTED = (Section.GAP, Section.WATCH)
"""Sections whose findings are open points."""
FOLLOWED_UP = (JudgementState.CHECKED, JudgementState.INVITED)
"""Decisions after which something is still to be done."""


class StepSort(StrEnum):
    """Where a next step leads."""

    DECIDE = "entscheiden"
    OVERDUE = "termin"
    FOLLOW_UP = "nachfassen"
    ENDING = "endet"
    REFRESH = "auffrischen"
    ASK = "erfragen"


@dataclass(frozen=True, slots=True)
class NextStep:
    """One thing to do, in a sentence."""

    sort: StepSort
    text: Said


def next_steps(findings: Sequence[Finding], ending: int = 0, overdue: int = 0) -> tuple[NextStep, ...]:
    """Return what to do next, the most pressing first.

    Args:
        findings: Everything found, with the decisions about it.
        ending: How much with a stated end ends within twelve months.
        overdue: How much is past a date that a source set, without a result.
    """
    followed = sum(item.state in FOLLOWED_UP for item in findings)
    ageing, unknown = _open_of(findings, "ageing"), _open_of(findings, "unknown")
    points = len(open_points(findings))
    steps = (
        (points, StepSort.DECIDE, counted(
            points,
            "{n} Hinweis wartet auf eine Entscheidung",
            "{n} Hinweise warten auf eine Entscheidung",
        )),
        (overdue, StepSort.OVERDUE, counted(
            overdue,
            "Bei {n} Beschluss oder Auftrag ist der Termin vorbei, ein Ergebnis ist nicht erfasst",
            "Bei {n} Beschlüssen oder Aufträgen ist der Termin vorbei, ein Ergebnis ist nicht erfasst",
        )),
        (followed, StepSort.FOLLOW_UP, counted(
            followed,
            "{n} Hinweis ist geprüft oder eingeladen, aber noch nicht erledigt",
            "{n} Hinweise sind geprüft oder eingeladen, aber noch nicht erledigt",
        )),
        (ending, StepSort.ENDING, counted(
            ending,
            "{n} Eintrag mit Enddatum läuft in den nächsten zwölf Monaten aus: Vorhaben, Angebot oder Sitz",
            "{n} Einträge mit Enddatum laufen in den nächsten zwölf Monaten aus: Vorhaben, Angebote oder Sitze",
        )),
        (ageing, StepSort.REFRESH, counted(
            ageing,
            "{n} Hinweis fragt, ob eine ältere Angabe noch stimmt",
            "{n} Hinweise fragen, ob ältere Angaben noch stimmen",
        )),
        (unknown, StepSort.ASK, counted(
            unknown,
            "{n} Hinweis nennt, was keine Quelle sagt und die Koordinierungsstelle erfragen kann",
            "{n} Hinweise nennen, was keine Quelle sagt und die Koordinierungsstelle erfragen kann",
        )),
    )  # fmt: skip
    return tuple(NextStep(sort, text) for number, sort, text in steps if number)[:MOST]


def open_points(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return what counts as an open point: expected or worth a look, not decided and not set aside."""
    return tuple(
        item
        for item in findings
        if item.section in COUNTED
        and item.state is JudgementState.OPEN
        and item.confidence is not Confidence.WEAK
    )


def _open_of(findings: Iterable[Finding], gap: str) -> int:
    return sum(item.gap == gap and item.state is JudgementState.OPEN for item in findings)

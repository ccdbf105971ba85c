"""Who is expected where, as a matrix: action field × group of kinds, each expected kind on its step of the ladder."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from graph.analysis import Analysis
from graph.gaps import coverage as detector
from graph.locale import Said, counted, joined, listed, say
from graph.metrics.coverage import Cell, Step
from graph.metrics.expectations import Claim
from graph.texts import field_said, kind_said
from ontology.codelists import codelist

__all__ = ["Filling", "GapMatrix", "Ground", "MatrixEntry", "gap_matrix"]

NAMED_STEPS = (Step.CONFIRMED, Step.REPORTED, Step.DATED)
STEP_WORDS = {
    Step.CONFIRMED: say("in den letzten zwei Jahren bestätigt"),
    Step.REPORTED: say("mit Namen genannt, Quelle höchstens fünf Jahre alt"),
    Step.DATED: say("mit Namen genannt, Quelle älter oder undatiert"),
    Step.INTENDED: say("nur als Ziel oder Auftrag genannt"),
    Step.NEARBY: say("im Netzwerk, aber nicht in diesem Feld oder nur als Gruppe"),
    Step.UNNAMED: say("in den erfassten Quellen nicht genannt"),
    Step.DENIED: say("laut Quelle ausdrücklich nicht eingerichtet"),
    Step.NOT_APPLICABLE: say("nur erwartet, wenn vor Ort vorhanden; nichts bekannt"),
}
"""The ladder in plain words, the best evidenced first."""
MOST_OPEN = 3
"""So many fields are named in the answer."""


class Ground(StrEnum):
    """Why a kind stands in the matrix."""

    SOURCE = "quelle"
    """A quoted source expects it."""
    USUAL = "ueblich"
    """Usual in the field, without a quoted source: a question, not counted."""
    OPTION = "moeglich"
    """A source names it as a possibility: not counted."""
    DUTY = "eigenaufgabe"
    """A duty of the office itself."""


GROUNDS = {
    Claim.PARTNER: Ground.SOURCE,
    Claim.QUESTION: Ground.USUAL,
    Claim.OPTION: Ground.OPTION,
    Claim.OWN_DUTY: Ground.DUTY,
}
"""Who is only informed (Claim.NO_PARTNER) is no partner to look for."""


@dataclass(frozen=True, slots=True)
class Filling:
    """An actor that fills a cell."""

    iri: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixEntry:
    """One expected kind in one field, on its step."""

    field: str
    group: str
    """Top of the hierarchy of kinds."""
    kind: str
    label: Said
    ground: Ground
    step: str
    """`0` to `5`, `X` or `–`: the steps of `GapMatrix.ladder`."""
    wording: Said
    finding: str
    """Id of the finding about it; empty where nothing is open."""
    fillings: tuple[Filling, ...]

    @property
    def counts(self) -> bool:
        """Tell whether it enters the count: a source expects it, and it is neither denied nor optional."""
        return self.ground is Ground.SOURCE and self.step not in (Step.DENIED, Step.NOT_APPLICABLE)

    @property
    def is_named(self) -> bool:
        """Tell whether somebody with a name is evidenced there."""
        return self.step in NAMED_STEPS


@dataclass(frozen=True, slots=True)
class GapMatrix:
    """All expected kinds by field and group, with the answer in words and the ladder they stand on."""

    answer: Said
    entries: tuple[MatrixEntry, ...]
    ladder: tuple[tuple[str, Said], ...]
    """Step and its words, the best evidenced first."""


def gap_matrix(analysis: Analysis) -> GapMatrix:
    """Return the matrix of a network; without expectations it has no entries.

    Example:
        >>> from graph.analysis import analyse
        >>> from tests.builders import NOW, actor, expectation, network
        >>> net = network(actor("vhs", "vhs", fields=("sprache",)), expectation("sprache", "vhs"), expectation("arbeit", "unternehmen"))
        >>> found = gap_matrix(analyse(net, NOW))
        >>> [(it.field, it.group, it.step) for it in found.entries]
        [('sprache', 'bildungseinrichtung', '3'), ('arbeit', 'wirtschaft', '0')]
        >>> found.answer
        'Von 2 Partnern, die eine Quelle erwarten lässt, ist 1 im Handlungsfeld mit Namen belegt. Am meisten offen: Arbeit und Ausbildung (1).'
    """
    entries = tuple(_entry(analysis, cell) for cell in analysis.cells if cell.claim in GROUNDS)
    return GapMatrix(
        _answer(entries), entries, tuple((step.value, said) for step, said in STEP_WORDS.items())
    )


def _entry(analysis: Analysis, cell: Cell) -> MatrixEntry:
    agents = analysis.network.agents
    return MatrixEntry(
        field=cell.field,
        group=_group(cell.kind),
        kind=cell.kind,
        label=kind_said(cell.kind),
        ground=GROUNDS[cell.claim],
        step=cell.step.value,
        wording=cell.wording,
        finding=_finding(analysis, cell),
        fillings=tuple(Filling(iri, agents[iri].label) for iri in cell.agents),
    )


def _group(kind: str) -> str:
    listing = codelist("akteursart")
    return listing.ancestors(kind)[-1] if kind in listing.codes else kind


def _finding(analysis: Analysis, cell: Cell) -> str:
    """Return the id of what the detector finds about a cell."""
    name = analysis.network.info.name
    if cell.step is Step.DENIED and cell.absence:
        return detector.note_of(cell.absence, name)
    return detector.finding_of(cell, name) if cell.step in (*detector.MISSING_STEPS, Step.DATED) else ""


def _answer(entries: Iterable[MatrixEntry]) -> Said:
    expected = [entry for entry in entries if entry.counts]
    if not expected:
        return say("Für dieses Netzwerk ist keine Erwartung aus einer Quelle hinterlegt.")
    named = sum(entry.is_named for entry in expected)
    first = counted(
        named,
        "Von {all} Partnern, die eine Quelle erwarten lässt, ist {n} im Handlungsfeld mit Namen belegt.",
        "Von {all} Partnern, die eine Quelle erwarten lässt, sind {n} im Handlungsfeld mit Namen belegt.",
        all=len(expected),
    )
    missing: dict[str, int] = {}
    for entry in expected:
        missing[entry.field] = missing.get(entry.field, 0) + (not entry.is_named)
    most = sorted((code for code, number in missing.items() if number), key=lambda code: -missing[code])
    if not most:
        return first
    fields = listed(
        say("{field} ({n})", field=field_said(code), n=missing[code]) for code in most[:MOST_OPEN]
    )
    return joined((first, say("Am meisten offen: {fields}.", fields=fields)))

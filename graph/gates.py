"""The three gates of a finding: not chance, not an artefact of missing data, not trivial – each with its answer in words."""

from __future__ import annotations

from collections.abc import Iterable

from graph.analysis import Analysis, Parameters
from graph.findings import Confidence, Gate, GateSort
from graph.locale import Said, decimal, joined, say

__all__ = [
    "chance_gate",
    "confidence_of",
    "gates_said",
    "lots_gate",
    "missing_data_gate",
    "size_gate",
    "trials_gate",
]

LEAST_PERCENT = 0.01
"""No comparison shows that something never happens."""


def chance_gate(adjusted_p: float, parameters: Parameters, *, samples: int) -> Gate:
    """Return whether chance alone would seldom bring the like.

    Args:
        adjusted_p: p value corrected for testing many (Benjamini & Hochberg 1995).
        parameters: The highest p value that counts.
        samples: How many random networks or shuffles it was compared with.
    """
    passed = adjusted_p <= parameters.significance
    if passed:
        reason = say(
            "In {samples} Zufallsvergleichen kommt so etwas höchstens in {share} % der Fälle vor.",
            samples=samples,
            share=_percent(adjusted_p),
        )
    else:
        reason = say(
            "In {samples} Zufallsvergleichen kommt so etwas in bis zu {share} % der Fälle auch von selbst vor.",
            samples=samples,
            share=_percent(adjusted_p),
        )
    return Gate(GateSort.CHANCE, passed, reason)


def lots_gate(adjusted_p: float, parameters: Parameters) -> Gate:
    """Return whether drawing lots would seldom bring the like.

    Args:
        adjusted_p: p value of lots, corrected for testing many.
        parameters: The highest p value that counts.
    """
    passed, of_hundred = adjusted_p <= parameters.significance, max(1, round(adjusted_p * 100))
    if passed:
        reason = say(
            "Durch bloßes Losen käme so etwas in höchstens {n} von 100 Fällen zustande.", n=of_hundred
        )
    else:
        reason = say("Auch durch bloßes Losen käme so etwas in {n} von 100 Fällen zustande.", n=of_hundred)
    return Gate(GateSort.CHANCE, passed, reason)


def missing_data_gate(survived: int, parameters: Parameters) -> Gate:
    """Return whether the finding remains when ties are dropped and likely unrecorded ones are added.

    Args:
        survived: In how many copies it was found again.
        parameters: How many copies there were, and in how many of 100 it must remain; without copies it fails.
    """
    if not parameters.trials:
        untried = say("Ob der Hinweis bei fehlenden Verbindungen bestehen bliebe, wurde nicht geprüft.")
        return Gate(GateSort.MISSING_DATA, passed=False, reason=untried)
    passed = survived * 100 >= parameters.survival * parameters.trials
    reason = say(
        "In {survived} von {trials} Versuchen mit weggelassenen und vermuteten Verbindungen bleibt der Hinweis bestehen.",
        survived=survived,
        trials=parameters.trials,
    )
    return Gate(GateSort.MISSING_DATA, passed, reason)


def trials_gate(analysis: Analysis, name: str, survived: int) -> Gate:
    """Return the same for a finding on one structure, failed where too little is recorded to try anything.

    Args:
        analysis: The network with its trials.
        name: Which structure, as for `Analysis.trials`.
        survived: In how many copies it was found again.
    """
    recorded = getattr(analysis, name)
    copies = analysis.trials(name)
    if not copies or any(copy is not recorded for copy in copies):
        return missing_data_gate(survived, analysis.parameters)
    reason = say("Für Versuche mit weggelassenen Verbindungen sind noch zu wenige Verbindungen erfasst.")
    return Gate(GateSort.MISSING_DATA, passed=False, reason=reason)


def size_gate(*, passed: bool, reason: Said) -> Gate:
    """Return whether the finding is large enough to matter; the detector says by what."""
    return Gate(GateSort.SIZE, passed, reason)


def confidence_of(gates: Iterable[Gate]) -> Confidence:
    """Return what the gates leave of a finding.

    Example:
        >>> confidence_of([]), confidence_of([missing_data_gate(12, Parameters())])
        (<Confidence.FIRM: 'belastbar'>, <Confidence.ASK: 'nachfragen'>)
    """
    failed = {gate.sort for gate in gates if not gate.passed}
    if failed & {GateSort.CHANCE, GateSort.SIZE}:
        return Confidence.WEAK
    return Confidence.ASK if failed else Confidence.FIRM


def gates_said(gates: Iterable[Gate]) -> Said:
    """Return the answers of all gates one after the other: the line "Wie sicher ist das?"."""
    return joined(gate.reason for gate in gates)


def _percent(share: float) -> Said:
    """Return a share in percent, as exact as it matters; never a bare 0."""
    percent = max(share * 100, LEAST_PERCENT)
    return decimal(percent, 0 if percent >= 10 else 1 if percent >= 1 else 2)

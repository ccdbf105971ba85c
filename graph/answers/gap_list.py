"""The gap list: what all detectors find, with what people decided, chosen and in the order of a list to work through."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from graph.analysis import Analysis
from graph.findings import (
    Basis,
    Confidence,
    Detector,
    Finding,
    Gap,
    Judgement,
    JudgementState,
    PublicationLevel,
    Section,
)
from graph.locale import Said
from ontology.codelists import codelist

__all__ = ["Choice", "choose", "gap_list", "public_lines", "with_basis", "with_judgements"]

SECTION_ORDER = tuple(Section)
CONFIDENCE_ORDER = tuple(Confidence)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Which findings are wanted; None or an empty choice wants all."""

    field: str | None = None
    """Action field, with what is narrower."""
    gaps: frozenset[str] = frozenset()
    """Ids of detectors."""
    confidences: frozenset[Confidence] = frozenset()
    states: frozenset[JudgementState] = frozenset()
    level: PublicationLevel = PublicationLevel.INTERNAL
    """Who reads it; findings with internal names are told to others by `public_lines` only."""


def gap_list(analysis: Analysis, detectors: Sequence[Detector]) -> tuple[Finding, ...]:
    """Return everything the detectors find, in the order of sections, confidence and weight.

    Where nothing is recorded yet nothing can be missing: there are no findings.
    """
    if not analysis.network.evidence:
        return ()
    found: list[Finding] = []
    for number, detector in enumerate(detectors):
        analysis.progress(number / len(detectors), detector.gap.title)
        found.extend(detector.find(analysis))
    analysis.progress(1.0, "")
    return with_basis(sorted(found, key=_place), analysis.basis)


def with_basis(findings: Iterable[Finding], basis: Basis) -> tuple[Finding, ...]:
    """Return the findings with what they rest on."""
    return tuple(replace(finding, basis=basis) for finding in findings)


def with_judgements(
    findings: Iterable[Finding], judgements: Mapping[str, Sequence[Judgement]]
) -> tuple[Finding, ...]:
    """Return the findings with the latest decision about each."""
    return tuple(
        replace(finding, judgement=judgements[finding.id][-1]) if finding.id in judgements else finding
        for finding in findings
    )


def choose(findings: Iterable[Finding], choice: Choice) -> tuple[Finding, ...]:
    """Return the findings that are wanted, in their order."""
    return tuple(finding for finding in findings if _is_chosen(finding, choice))


def public_lines(
    findings: Iterable[Finding], gaps: Sequence[Gap], level: PublicationLevel
) -> tuple[Said, ...]:
    """Return one sentence, from their number alone, for the findings of each detector that an audience may not read."""
    hidden = Counter(finding.gap for finding in findings if not level.may_read(finding.level))
    return tuple(gap.public(hidden[gap.id]) for gap in gaps if gap.public and hidden[gap.id])


def _is_chosen(finding: Finding, choice: Choice) -> bool:
    listing = codelist("feld")
    in_field = choice.field is None or any(listing.is_within(own, choice.field) for own in finding.fields)
    return (
        in_field
        and (not choice.gaps or finding.gap in choice.gaps)
        and (not choice.confidences or finding.confidence in choice.confidences)
        and (not choice.states or finding.state in choice.states)
        and choice.level.may_read(finding.level)
    )


def _place(finding: Finding) -> tuple[int, int, int]:
    return (
        SECTION_ORDER.index(finding.section),
        CONFIDENCE_ORDER.index(finding.confidence),
        -finding.weight,
    )

"""Everything that was decided about findings, the latest first: what, when, why and in which role."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.findings import Finding, Gap, Judgement
from graph.locale import Said, say

__all__ = ["Decided", "decision_list"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """One decision with the finding it is about."""

    judgement: Judgement
    title: Said
    """Of the finding, or of its kind where the finding is not there any more."""
    gap: str
    """Id of the detector."""
    finding: str
    """Id of the finding as it stands today; empty where it is not found any more."""
    is_latest: bool
    """Whether no later decision stands against it."""


def decision_list(
    findings: Iterable[Finding], history: Mapping[str, Sequence[Judgement]], gaps: Iterable[Gap]
) -> tuple[Decided, ...]:
    """Return all decisions of a network, the latest first.

    Args:
        findings: What is found today.
        history: Id of a finding → everything decided about it, oldest first.
        gaps: The kinds of findings, for decisions about what is not found any more.
    """
    titles: dict[str, Said] = {finding.id: finding.title for finding in findings}
    kinds = {gap.id: gap.title for gap in gaps}
    found = [
        (judgement.judged_on, number, _decided(judgement, titles, kinds, is_latest=number == len(past) - 1))
        for past in history.values()
        for number, judgement in enumerate(past)
    ]
    return tuple(it for _, _, it in sorted(found, key=lambda it: it[:2], reverse=True))


def _decided(
    judgement: Judgement, titles: Mapping[str, Said], kinds: Mapping[str, Said], *, is_latest: bool
) -> Decided:
    finding = judgement.finding
    gone = say(
        "{kind}: Der Hinweis wird heute nicht mehr gefunden.", kind=kinds.get(finding.gap, finding.gap)
    )
    return Decided(
        judgement=judgement,
        title=titles.get(finding, gone),
        gap=finding.gap,
        finding=finding if finding in titles else "",
        is_latest=is_latest,
    )

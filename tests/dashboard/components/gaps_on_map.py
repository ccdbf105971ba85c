"""A stand-in whose map has empty places: an expected partner, and a tie that is only for internal use."""

from __future__ import annotations

from dataclasses import dataclass, replace

from graph.findings import Finding, FindingId, JudgementState, PublicationLevel, Section, finding_id
from graph.model import Moment
from tests.dashboard.fakes import BASE, Fake

PARTNER: FindingId = finding_id("coverage", "musterkreis", ["kita"], "sprache")
TIE: FindingId = finding_id("useful_tie", "musterkreis", ["a0", "a1"])


@dataclass(frozen=True)
class Missing(Fake):
    """Two findings that the map can show."""

    def findings(
        self, _store: object, _name: str, _moment: Moment, choice: object = None, **_: object
    ) -> tuple[Finding, ...]:
        partner = self.finding("Sprache: Kindertagesstätte", Section.GAP)
        partner = replace(partner, id=PARTNER, kind="kita", field="sprache", fields=("sprache",), step="0")
        ends = (f"{BASE}musterkreis/akteur/a0", f"{BASE}musterkreis/akteur/a1")
        tie = self.finding("Zwei, die sich nützen", Section.WATCH)
        tie = replace(tie, id=TIE, gap="useful_tie", subjects=ends, level=PublicationLevel.INTERNAL)
        past = {key: replace(found[-1]) for key, found in self.decided.items()}
        return tuple(replace(item, judgement=past.get(item.id)) for item in (partner, tie))

    def intend(self) -> None:
        """Decide that the partner is left out on purpose."""
        from datetime import date

        self.judge(None, PARTNER, JudgementState.INTENDED, "so gewollt", date(2026, 1, 1))

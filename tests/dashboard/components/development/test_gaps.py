from __future__ import annotations

from dashboard.components.development.gaps import SAME, summary
from graph.findings import Finding, PublicationLevel, Section, finding_id
from graph.locale import say
from graph.looking import FindingChanges


def finding(slug: str, section: Section = Section.WATCH) -> Finding:
    return Finding(
        id=finding_id("coverage", "n", [slug]), gap="coverage", network="n", section=section, title=say("T"), reason=say("R"),
        certainty=say("C"), next_step=say("N"), checked_by=say("K"), level=PublicationLevel.BODY,
    )  # fmt: skip


def test_findings_are_counted_in_a_sentence_and_missing_partners_apart() -> None:
    found = FindingChanges(
        opened=(finding("a", Section.GAP),), closed=(finding("b"), finding("c", Section.GAP)), changed=()
    )

    assert summary(found) == (
        "2 Hinweise geschlossen, 1 neu, 0 geändert. Davon zu erwarteten Partnern: 1 geschlossen, 1 neu."
    )


def test_no_change_is_said() -> None:
    assert summary(FindingChanges((), (), ())) == SAME

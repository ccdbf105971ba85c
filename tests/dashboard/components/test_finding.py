from __future__ import annotations

from dashboard.components import finding
from graph.findings import PublicationLevel, Section


def test_every_section_and_audience_has_words_and_a_symbol() -> None:
    assert set(finding.EXPLANATIONS) == set(finding.SYMBOLS) == set(Section)
    assert set(finding.AUDIENCES) == set(PublicationLevel)


def test_no_title_says_missing_without_a_source() -> None:
    assert not any("fehlt" in words.lower() for words in (section.heading for section in Section))

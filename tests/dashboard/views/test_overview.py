from __future__ import annotations

import re
from dataclasses import replace

import pytest

from dashboard import cache
from graph.findings import Finding, JudgementState, Section
from tests.dashboard.conftest import Opener, words
from tests.dashboard.fakes import HOSTILE_NAMES, Fake, actors, said

GAPS = tuple(f"Feld: Partner {number} – in den erfassten Quellen nicht genannt." for number in range(5))


class Apart(Fake):
    """Findings about different fields, so that three of them are foremost."""

    def finding(self, title: str, section: Section) -> Finding:
        found = super().finding(title, section)
        return replace(found, field=title, kind=title, title=said(title))


def test_start_page_answers_who_where_and_what_is_new_before_any_figure(open_page: Opener) -> None:
    page = open_page("overview", Fake(actors(3), gaps=GAPS))

    assert page.title[0].value == "Integrationsnetzwerk Musterkreis"
    assert [heading.value for heading in page.header] == [
        "Wo sind Lücken?",
        "Was ist neu?",
        "Was ist zu tun?",
        "Das Netzwerk in Zahlen",
    ]
    assert "Erfasst sind drei Beteiligte" in words(page)
    assert "Alles beruht auf einer Quelle" in words(page)
    assert "**Feld\\: Partner 0**" in words(page)


def test_three_findings_at_most_each_with_its_own_way_to_the_reason(open_page: Opener) -> None:
    page = open_page("overview", Apart(actors(3), gaps=GAPS))

    links = [link for link in page.get("page_link") if "Warum?" in link.proto.label]
    assert len(links) == 3
    assert len({link.proto.query_string for link in links}) == 3
    assert all(re.search(r"befund=[0-9a-f]{12}", link.proto.query_string) for link in links)


def test_start_page_without_gaps_says_so(open_page: Opener) -> None:
    page = open_page("overview", Fake(actors(3), gaps=()))

    assert "Zu jedem Partner, den eine Quelle erwarten lässt" in words(page)


class Asking(Fake):
    """Nothing but open questions, which no source asks for."""

    def finding(self, title: str, section: Section) -> Finding:
        return super().finding(title, Section.QUESTION)


def test_a_question_is_no_gap_on_the_start_page(open_page: Opener) -> None:
    said_there = words(open_page("overview", Asking(actors(3), gaps=GAPS)))

    assert "Partner 0" not in said_there
    assert "Zu jedem Partner, den eine Quelle erwarten lässt" in said_there


def test_each_figure_comes_with_its_explanation_and_its_method_card(open_page: Opener) -> None:
    page = open_page("overview", Fake(actors(3)))

    assert [(metric.label, metric.value) for metric in page.metric] == [
        ("Akteure", "3"),
        ("Verbindungen", "2"),
    ]
    assert "Als Ist, Auftrag oder Soll belegt\\." in [caption.value for caption in page.caption]
    assert "**Ab wann handeln?** Wenn Namen fehlen\\." in words(page)


def test_next_steps_are_made_of_open_findings(open_page: Opener) -> None:
    page = open_page("overview", Fake(actors(3), gaps=GAPS))

    labels = [link.proto.label for link in page.get("page_link")]
    assert "5 Hinweise warten auf eine Entscheidung" in labels
    assert "Zuletzt erfasst am 22\\.11\\.2026\\." in words(page)


def test_a_decided_finding_waits_no_more(open_page: Opener) -> None:
    fake = Fake(actors(3), gaps=GAPS)
    first = fake.findings(None, "", None)[0]  # type: ignore[arg-type]  # the stand-in does not look at the moment
    fake.judge(None, first.id, JudgementState.CHECKED, "Geklärt", cache.today())

    labels = [link.proto.label for link in open_page("overview", fake).get("page_link")]
    assert "4 Hinweise warten auf eine Entscheidung" in labels
    assert "1 Hinweis ist geprüft oder eingeladen, aber noch nicht erledigt" in labels


def test_sources_are_named(open_page: Opener) -> None:
    page = open_page("overview", Fake(actors(3)))

    assert "Worauf das beruht: 1 Quelle" in [box.label for box in page.expander]
    assert "Vorlage zum Leitbild" in words(page)


def test_newer_examples_are_offered_with_the_command(open_page: Opener) -> None:
    text = words(open_page("overview", Fake(actors(3), offered=("leer",))))

    assert "neuere mitgelieferte Fassung: `netzlotse init --update`" in text


def test_nothing_is_offered_when_the_examples_are_up_to_date(open_page: Opener) -> None:
    assert "neuere mitgelieferte Fassung" not in words(open_page("overview", Fake(actors(3))))


def test_english_start_page_keeps_no_german_word_of_ours(open_page: Opener) -> None:
    page = open_page("overview", Fake(actors(3), gaps=()), sprache="en")

    assert [heading.value for heading in page.header] == [
        "Where are gaps?",
        "What is new?",
        "What is to be done?",
        "The network in figures",
    ]


@pytest.mark.parametrize("name", HOSTILE_NAMES)
def test_hostile_titles_stay_letters(name: str, open_page: Opener) -> None:
    page = open_page("overview", Fake(actors(3), gaps=(name,)))

    labels = "\n".join(link.proto.label for link in page.get("page_link"))
    assert not page.exception
    assert "![](" not in labels
    assert "<img" not in labels.replace("\\<", "")

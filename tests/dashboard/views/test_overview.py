from __future__ import annotations

from tests.dashboard.conftest import Opener, words
from tests.dashboard.fakes import Fake, actors

GAPS = tuple(f"Feld: Partner {number} – in den erfassten Quellen nicht genannt." for number in range(5))


def test_start_page_answers_who_is_missing_before_any_figure(open_page: Opener) -> None:
    page = open_page("overview", Fake(actors(3), gaps=GAPS))

    assert [heading.value for heading in page.header][:2] == ["Wer fehlt?", "Das Netzwerk in Zahlen"]
    assert "**Feld\\: Partner 0**" in words(page)


def test_start_page_without_gaps_says_so(open_page: Opener) -> None:
    page = open_page("overview", Fake(actors(3), gaps=()))

    assert "Zu jedem Partner, den eine Quelle erwarten lässt" in words(page)


def test_each_figure_comes_with_its_explanation(open_page: Opener) -> None:
    page = open_page("overview", Fake(actors(3)))

    assert [(metric.label, metric.value) for metric in page.metric] == [
        ("Akteure", "3"),
        ("Verbindungen", "2"),
    ]
    assert "Als Ist, Auftrag oder Soll belegt\\." in [caption.value for caption in page.caption]


def test_newer_examples_are_offered_with_the_command(open_page: Opener) -> None:
    said = words(open_page("overview", Fake(actors(3), offered=("leer",))))

    assert "neuere mitgelieferte Fassung: `netzlotse init --update`" in said


def test_nothing_is_offered_when_the_examples_are_up_to_date(open_page: Opener) -> None:
    assert "neuere mitgelieferte Fassung" not in words(open_page("overview", Fake(actors(3))))

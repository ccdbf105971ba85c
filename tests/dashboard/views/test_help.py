"""The handbook says what the program does, in the words of the program."""

from __future__ import annotations

import re
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import chain

import pytest

from dashboard import escape, navigation
from dashboard.components import certainty, decision, gap_views, quadrants
from dashboard.views import comparison, development
from dashboard.views.help import FIGURES, TOPICS
from graph import service
from graph.cli.analysis_commands import METRIC_COLUMNS, ROLE_COLUMNS
from graph.locale import LANGUAGES, SOURCE_LANGUAGE, in_language
from graph.locale.catalogue import entries
from graph.model import Moment
from graph.texts import sort_key
from tests.conftest import TODAY
from tests.dashboard.conftest import Opener, words
from tests.dashboard.fakes import Fake, actors

OFFICE_TEXTS = ("datenschutz", "barrierefreiheit", "einfach")
"""Texts with pages of their own, reached from below every page."""
EVERY_TEXT = (*TOPICS, *OFFICE_TEXTS)
each_language = pytest.mark.parametrize("language", LANGUAGES)


@each_language
def test_every_file_of_the_handbook_is_a_topic_or_a_page_of_its_own(language: str) -> None:
    names = {path.name for path in folder(language).iterdir() if path.name.endswith(".md")}

    assert names == {f"{name}.md" for name in EVERY_TEXT}


@pytest.mark.parametrize("name", EVERY_TEXT)
def test_the_english_text_has_the_parts_of_the_german_one(name: str) -> None:
    assert parts(handbook(name, "en")) == parts(handbook(name))


@pytest.mark.parametrize("name", EVERY_TEXT)
def test_what_the_handbook_names_on_the_pages_it_names_in_english_as_the_english_pages_do(name: str) -> None:
    english = handbook(name, "en").lower()
    named = set(re.findall(r"(?<!\*)\*([^*|\n]+)\*(?!\*)", handbook(name))) & set(entries())

    assert [term for term in named if entries()[term][0].lower() not in english] == []


@each_language
def test_every_page_is_named(language: str) -> None:
    pages = (in_language(view.page.title, language) for view in navigation.views())

    assert [title for title in pages if f"*{title}*" not in handbook("seiten", language)] == []


@each_language
def test_every_view_of_a_page_is_explained_with_its_name(language: str) -> None:
    views = {
        "luecken": [view.title for view in gap_views._views().values()],
        "entwicklung": list(development.VIEWS.values()),
        "vergleich": list(comparison.VIEWS.values()),
    }
    for name, titles in views.items():
        text = handbook(name, language)
        assert [it for it in titles if f"| {in_language(it, language)} |" not in text] == []


@each_language
def test_the_words_of_the_glossary_are_in_the_order_of_the_alphabet(language: str) -> None:
    listed = [line.split("|")[1].strip() for line in handbook("glossar", language).splitlines()[2:]]

    assert listed == sorted(listed, key=sort_key)


@each_language
def test_short_lines_of_plain_language_stay_short_on_the_page(language: str) -> None:
    paragraphs = handbook("einfach", language).split("\n\n")
    lines = [line for text in paragraphs if not text.startswith("- ") for line in text.split("\n")[:-1]]

    assert lines
    assert [line for line in lines if not line.endswith("\\")] == []


def test_topic_of_the_address_is_opened(open_page: Opener) -> None:
    page = open_page("help", Fake(actors(1)), thema="luecken")

    assert page.header[0].value == "Was »fehlt« hier heißt"
    assert "eine Quelle einen Partner erwarten lässt" in words(page)


@pytest.mark.parametrize("topic", TOPICS)
def test_every_topic_opens_in_english_without_a_word_about_german(topic: str, open_page: Opener) -> None:
    page = open_page("help", Fake(actors(1)), thema=topic, sprache="en")

    assert handbook(topic, "en") in words(page)
    assert "exists in German only" not in words(page)


def test_every_step_of_the_ladder_is_explained(open_page: Opener) -> None:
    said = words(open_page("help", Fake(actors(1)), thema="luecken"))

    assert all(f"| {step} |" in said for step in ("5", "4", "3", "2", "1", "0", "X"))


def test_sources_of_the_examples_are_named_as_in_the_data(store: service.Store, open_page: Opener) -> None:
    titles = {
        source.document
        for network in service.networks(store)
        if not network.is_fictional
        for source in service.overview(store, network.name, Moment(TODAY, TODAY)).documents
    }

    said = words(open_page("help", Fake(actors(1)), thema="beispiele"))

    assert len(titles) == 5
    assert [title for title in titles if title not in said] == []


def test_an_own_network_is_begun_below_the_examples(open_page: Opener) -> None:
    page = open_page("help", Fake(actors(1)), thema="beispiele")

    assert "**Ein eigenes Netzwerk** legen Sie weiter unten an" in words(page)
    assert "Eigenes Netzwerk anlegen" in [heading.value for heading in page.header]


@each_language
def test_every_kind_of_finding_stands_there_with_its_question(language: str) -> None:
    page = handbook("hinweise", language)
    rows = (
        f"| {in_language(gap.title, language)} | {in_language(gap.question, language)} |"
        for gap in service.detectors()
    )

    assert [row for row in rows if row not in page] == []


@each_language
def test_every_state_of_a_decision_and_every_certainty_is_explained(language: str) -> None:
    page = handbook("hinweise", language)
    states = (
        f"| {in_language(one.label, language)} | {in_language(means, language)} |"
        for one, means in decision.MEANINGS.items()
    )
    certainties = (f"| {in_language(word, language)} |" for word in certainty.WORDS.values())

    assert [row for row in (*states, *certainties) if row not in page] == []


@each_language
def test_every_field_of_new_ties_is_explained(language: str) -> None:
    page = handbook("hinweise", language).lower()

    assert [it for it in quadrants.NAMES.values() if in_language(it, language).lower() not in page] == []


def test_the_page_of_figures_shows_every_card_with_its_three_answers(open_page: Opener) -> None:
    said = words(open_page("help", Fake(actors(1)), thema=FIGURES))

    for card in chain(*service.method_cards()):
        assert f"**{card.label}**" in said
        for text in (card.meaning, card.not_meaning, card.act_when):
            assert escape.markdown_line(text) in said


def test_other_topics_show_no_card(open_page: Opener) -> None:
    assert "Ab wann handeln" not in words(open_page("help", Fake(actors(1)), thema="belege"))


@each_language
@pytest.mark.parametrize("column", [*METRIC_COLUMNS[1:], *ROLE_COLUMNS])
def test_every_column_that_the_command_prints_is_explained(column: str, language: str) -> None:
    assert f"| {column} " in handbook(FIGURES, language)


@pytest.mark.parametrize(("language", "card"), [("de", "Karte"), ("en", "card")])
def test_the_page_of_figures_names_only_cards_that_exist(language: str, card: str) -> None:
    named = set(re.findall(rf"{card} \*([^*]+)\*", handbook(FIGURES, language)))

    assert named
    assert named <= {in_language(it.label, language) for it in chain(*service.method_cards())}


@pytest.mark.parametrize(("language", "begin"), [("de", "**Lösung"), ("en", "**Solution")])
def test_the_solution_of_the_exercise_uses_the_titles_of_the_kinds_of_findings(
    language: str, begin: str
) -> None:
    solution = handbook("uebung", language).split(begin)[1]
    head, _, *sorts = [line.split("|")[1].strip() for line in solution.splitlines() if line.startswith("|")]

    assert head
    assert set(sorts) <= {in_language(gap.title, language) for gap in service.detectors()}


def folder(language: str = SOURCE_LANGUAGE) -> Traversable:
    handbook = files("dashboard") / "handbook"
    return handbook if language == SOURCE_LANGUAGE else handbook / language


def handbook(name: str, language: str = SOURCE_LANGUAGE) -> str:
    return (folder(language) / f"{name}.md").read_text("utf-8")


def parts(text: str) -> list[str]:
    """Return of each line what it is: a heading, a row with so many cells, an item, or a paragraph with a title."""
    found = []
    for line in filter(None, text.splitlines()):
        sign = re.match(r"#+|\||\d\.|- |\*\*|", line)
        assert sign is not None
        found.append(f"{sign.group()}{line.count('|')}")
    return found

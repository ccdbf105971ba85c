"""The text names what the map shows: every actor once, every line at both of its ends, each with its source."""

from __future__ import annotations

from typing import Any

from graph.answers.map import map_view
from graph.answers.outline import Outline, outline
from graph.locale import in_language
from graph.model import Modality, Network, Selection
from tests.builders import (
    NOW,
    actor,
    body,
    directed,
    document,
    evidence,
    flat,
    group,
    network,
    seat,
    tie,
    undertaking,
)


def told(of: Network, **chosen: Any) -> Outline:
    return outline(map_view(of, Selection(moment=NOW, **chosen)))


def sentences(of: Outline, label: str) -> list[str]:
    (entry,) = (entry for chapter in of.chapters for entry in chapter.entries if entry.node.label == label)
    return [sentence.text for sentence in entry.sentences]


def here(*things: Any) -> Network:
    return network(*flat(*things))


def test_a_reported_cooperation_is_told_at_both_ends() -> None:
    text = told(here(actor("vhs"), actor("awo"), tie("vhs", "awo")))
    assert sentences(text, "vhs") == ["arbeitet belegt zusammen mit awo (kooperiert mit)"]
    assert sentences(text, "awo") == ["arbeitet belegt zusammen mit vhs (kooperiert mit)"]


def test_what_is_recommended_is_told_as_such() -> None:
    text = told(
        here(actor("vhs"), actor("awo"), tie("vhs", "awo", modality=Modality.SOLL, plan_state="empfohlen"))
    )
    assert sentences(text, "vhs") == ["soll zusammenarbeiten mit awo (Soll, empfohlen)"]


def test_a_mandate_is_no_cooperation_yet() -> None:
    text = told(here(actor("vhs"), actor("awo"), tie("vhs", "awo", modality=Modality.AUFTRAG)))
    assert sentences(text, "vhs") == ["hat den Auftrag, zusammenzuarbeiten mit awo"]


def test_exchange_is_told_apart_from_cooperation() -> None:
    text = told(here(actor("vhs"), actor("awo"), tie("vhs", "awo", relation="informationsaustausch")))
    assert sentences(text, "vhs") == ["tauscht sich belegt aus mit awo"]


def test_a_directed_tie_says_who_acts_at_either_end() -> None:
    text = told(here(actor("vhs"), actor("awo"), directed("vhs", "awo")))
    assert sentences(text, "vhs") == ["berät: awo (belegt)"]
    assert sentences(text, "awo") == ["vhs berät: awo (belegt)"]


def test_a_seat_makes_a_member() -> None:
    text = told(
        here(actor("awo"), body("beirat"), seat("awo", "beirat"), seat("awo", "beirat", "vorsitz", iri="v"))
    )
    assert sentences(text, "awo") == [
        "ist Mitglied in beirat (Mitglied mit Stimmrecht)",
        "ist vertreten in beirat (Vorsitz)",
    ]
    assert sentences(text, "beirat")[0] == "hat einen Sitz für awo (Mitglied mit Stimmrecht)"


def test_an_undertaking_names_who_takes_part() -> None:
    text = told(here(actor("awo"), undertaking("fest", "awo")))
    assert sentences(text, "awo") == ["ist beteiligt an fest (Mitwirkung)"]
    assert sentences(text, "fest") == ["mit Beteiligung von awo (Mitwirkung)"]


def test_a_unit_belongs_to_its_whole() -> None:
    text = told(here(actor("amt", unit_of=("kreis",)), actor("kreis")))
    assert sentences(text, "amt") == ["gehört zu kreis"]
    assert sentences(text, "kreis") == ["dazu gehört amt"]


def test_a_planned_unit_is_told_as_planned() -> None:
    planned = actor("stelle", unit_of=("kreis",), modality=Modality.SOLL, plan_state="empfohlen")
    text = told(here(planned, actor("kreis")))
    assert sentences(text, "stelle") == ["soll gehören zu kreis (Soll, empfohlen)"]


def test_no_contact_is_told_as_none() -> None:
    text = told(here(actor("vhs"), actor("awo"), tie("vhs", "awo", level=0)))
    assert sentences(text, "vhs") == ["hat laut Quelle keinen Kontakt mit awo"]


def test_what_is_reported_comes_first() -> None:
    text = told(
        here(*map(actor, "abc"), tie("a", "b", modality=Modality.SOLL), tie("a", "c", modality=Modality.IST))
    )
    assert [sentence.split()[0] for sentence in sentences(text, "a")] == ["arbeitet", "soll"]


def test_each_line_has_its_source() -> None:
    quoted = evidence(quote="arbeiten zusammen", prefix="Sie ")
    text = told(
        here(
            document("Leitbild", "2006"),
            evidence("b", "Leitbild", "arbeiten zusammen", prefix="Sie "),
            actor("a"),
            actor("c"),
            tie("a", "c", evidence=("b",)),
        )
    )
    assert quoted.quote
    sources = {
        sentence.source
        for chapter in text.chapters
        for entry in chapter.entries
        for sentence in entry.sentences
    }
    assert sources == {"Quelle: Leitbild, 2006: „Sie arbeiten zusammen“"}


def test_a_line_without_quote_or_source_says_so() -> None:
    text = told(
        here(
            document("Leitbild", "2006"),
            evidence("b", "Leitbild", None),
            *map(actor, "abc"),
            tie("a", "b", evidence=("b",)),
            tie("a", "c"),
        )
    )
    found = {s.source for chapter in text.chapters for entry in chapter.entries for s in entry.sentences}
    assert found == {"Quelle: Leitbild, 2006, ohne wörtliches Zitat erfasst", "Quelle: keine Angabe"}


def test_chapters_follow_the_code_list_and_undertakings_come_last() -> None:
    text = told(
        here(undertaking("fest", "chor"), actor("chor"), actor("amt", "behoerde"), group("kirchen", "kirche"))
    )
    assert text.chapters[0].group == "oeffentliche-hand"
    assert text.chapters[-1].group == "vorhaben"


def test_an_actor_without_a_line_is_told_with_care() -> None:
    text = told(here(actor("chor")))
    assert text.chapters[0].entries[0].lead == "Verein. In dieser Auswahl ist keine Verbindung erfasst."


def test_the_text_is_there_in_english() -> None:
    text = told(here(actor("VHS"), actor("AWO"), tie("VHS", "AWO")))
    found = text.chapters[0].entries[0].sentences[0].text
    assert in_language(found, "en") == "is documented to work with VHS (cooperates with)"

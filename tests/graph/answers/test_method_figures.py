"""Every figure has its card, in both languages and in words that accuse nobody."""

from __future__ import annotations

import dataclasses
from types import ModuleType

import pytest

from graph.analysis import analyse
from graph.answers import actor_cards, network_cards
from graph.answers.actor_figures import actor_figures
from graph.answers.method_figures import TOO_FEW, MethodCard, has_enough
from graph.answers.network_figures import network_figures
from graph.findings import PublicationLevel
from graph.locale import Said, in_language, say
from graph.metrics.structure import structure_from_edges
from tests.builders import NOW, actor, network


def cards_of(module: ModuleType) -> list[MethodCard]:
    return [value for value in vars(module).values() if isinstance(value, MethodCard)]


CARDS = cards_of(network_cards) + cards_of(actor_cards)
HARSH = ("randständig", "Parallelstruktur", "versprochen", "überfällig", "versagt", "isoliert")
STATISTICS = (
    "Median",
    "Betweenness",
    "Freeman",
    "Burt",
    "Constraint",
    "Modularität",
    "Signifikanz",
    "p-Wert",
)


def texts(card: MethodCard) -> list[Said]:
    return [card.label, card.meaning, card.not_meaning, card.act_when]


def test_every_figure_has_its_card_in_the_order_in_which_they_are_told() -> None:
    found = analyse(network(actor("a")), NOW)

    assert [figure.id for figure in network_figures(found)] == [card.id for card in network_cards.CARDS]
    assert [figure.id for figure in actor_figures(found, "a")] == [card.id for card in actor_cards.CARDS]


@pytest.mark.parametrize("module", [network_cards, actor_cards])
def test_no_card_is_left_out_of_the_list(module: ModuleType) -> None:
    assert list(module.CARDS) == cards_of(module)


def test_there_are_cards_and_their_ids_are_different() -> None:
    assert len(cards_of(network_cards)) == 14
    assert len(cards_of(actor_cards)) == 7
    assert len({card.id for card in CARDS}) == len(CARDS)
    assert len({card.label for card in CARDS}) == len(CARDS)


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.id)
def test_a_card_answers_all_three_questions_in_whole_sentences(card: MethodCard) -> None:
    assert all(text.endswith(".") for text in texts(card)[1:])
    assert not card.label.endswith((".", "?", ":"))


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.id)
def test_a_card_can_be_said_in_english(card: MethodCard) -> None:
    assert all(in_language(text, "en") != text for text in texts(card))


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.id)
def test_a_card_accuses_nobody_and_leaves_statistics_aside(card: MethodCard) -> None:
    said = " ".join(texts(card))
    assert not [word for word in (*HARSH, *STATISTICS) if word in said]


def test_figures_of_single_actors_are_internal_and_those_of_networks_are_for_boards() -> None:
    assert {card.level for card in cards_of(actor_cards)} == {PublicationLevel.INTERNAL}
    assert {card.level for card in cards_of(network_cards)} == {PublicationLevel.BODY}


def test_a_figure_carries_all_of_its_card() -> None:
    card = network_cards.DENSITY
    figure = card.shows(TOO_FEW, say("nicht belegt"))

    assert (figure.value, figure.detail) == ("zu wenige Verbindungen erfasst", "nicht belegt")
    for field in dataclasses.fields(card):
        assert getattr(figure, field.name) == getattr(card, field.name)


def test_eight_actors_with_a_partner_are_enough_however_many_have_none() -> None:
    pairs = [("a", "b"), ("c", "d"), ("e", "f"), ("g", "h")]

    assert has_enough(structure_from_edges("abcdefghijkl", pairs))
    assert not has_enough(structure_from_edges("abcdefghijkl", pairs[:3]))

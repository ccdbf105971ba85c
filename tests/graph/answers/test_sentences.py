"""A sentence claims no more than its source: reported, mandated, planned and denied are told apart."""

from __future__ import annotations

from typing import Any

import pytest

from graph.answers.lines import all_edges
from graph.answers.sentences import clause_of, sentence_of
from graph.locale import in_language
from graph.model import Modality
from tests.builders import actor, body, directed, flat, network, seat, tie, undertaking

PLANNED = {"modality": Modality.SOLL, "plan_state": "empfohlen"}
MANDATED = {"modality": Modality.AUFTRAG}


def clause(*things: Any, here: str = "a") -> str:
    """Return what the one line among these things says of an end."""
    (edge,) = all_edges(network(*flat(actor("a"), actor("b"), *things)))
    other = edge.target if edge.source == here else edge.source
    return clause_of(edge, here, here, other)


@pytest.mark.parametrize(
    ("thing", "here", "expected"),
    [
        (tie("a", "b", relation="informationsaustausch", **MANDATED), "a", "hat den Auftrag, sich auszutauschen mit b"),
        (tie("a", "b", relation="informationsaustausch", **PLANNED), "b", "soll sich austauschen mit a (Soll, empfohlen)"),
        (directed("a", "b", **MANDATED), "a", "hat den Auftrag – berät: b"),
        (directed("a", "b", **MANDATED), "b", "a hat den Auftrag – berät: b"),
        (directed("a", "b", **PLANNED), "a", "soll laut Quelle – berät: b (Soll, empfohlen)"),
        (directed("a", "b", **PLANNED), "b", "a soll laut Quelle – berät: b (Soll, empfohlen)"),
        (tie("a", "b", modality=Modality.NEGIERT), "a", "ausdrücklich verneint – kooperiert mit: b"),
    ],
)  # fmt: skip
def test_each_modality_has_words_of_its_own(thing: Any, here: str, expected: str) -> None:
    assert clause(thing, here=here) == expected


def test_a_planned_seat_is_no_seat_yet() -> None:
    planned = (body("rat"), seat("a", "rat", **PLANNED))
    assert clause(*planned) == "soll vertreten sein in rat (Mitglied mit Stimmrecht) (Soll, empfohlen)"
    assert (
        clause(*planned, here="rat")
        == "soll einen Sitz haben für a (Mitglied mit Stimmrecht) (Soll, empfohlen)"
    )


@pytest.mark.parametrize(
    ("more", "own", "of_the_undertaking"),
    [
        (MANDATED, "hat den Auftrag, beteiligt zu sein an fest (Mitwirkung)", "laut Auftrag mit Beteiligung von a (Mitwirkung)"),
        (PLANNED, "soll beteiligt sein an fest (Mitwirkung) (Soll)", "soll Beteiligung haben von a (Mitwirkung) (Soll)"),
    ],
)  # fmt: skip
def test_a_planned_undertaking_has_nobody_in_it_yet(more: Any, own: str, of_the_undertaking: str) -> None:
    event = undertaking("fest", "a", **more)
    assert clause(event) == own
    assert clause(event, here="fest") == of_the_undertaking


@pytest.mark.parametrize(
    ("more", "own", "of_the_undertaking"),
    [
        ({}, "wird angesprochen durch fest", "richtet sich an a"),
        (MANDATED, "soll laut Auftrag angesprochen werden durch fest", "soll sich laut Auftrag richten an a"),
        (PLANNED, "soll angesprochen werden durch fest (Soll)", "soll sich richten an a (Soll)"),
    ],
)
def test_whoever_is_only_addressed_does_not_take_part(more: Any, own: str, of_the_undertaking: str) -> None:
    event = undertaking("fest", "a", role="zielgruppe", **more)
    assert clause(event) == own
    assert clause(event, here="fest") == of_the_undertaking


def test_of_two_alike_the_one_asked_for_is_named_first() -> None:
    (edge,) = all_edges(network(actor("a"), actor("b"), tie("a", "b")))
    names = {"a": "AWO", "b": "VHS"}
    assert sentence_of(edge, names, "b") == "VHS arbeitet belegt zusammen mit AWO (kooperiert mit)."


def test_who_acts_is_named_first_whoever_is_asked_for() -> None:
    (edge,) = all_edges(network(actor("a"), actor("b"), directed("a", "b")))
    assert sentence_of(edge, {"a": "AWO", "b": "VHS"}, "b") == "AWO berät: VHS (belegt)."


def test_the_sentence_is_there_in_english() -> None:
    (edge,) = all_edges(network(actor("a"), actor("b"), directed("a", "b")))
    assert in_language(sentence_of(edge, {"a": "AWO", "b": "VHS"}), "en") == "AWO advises: VHS (documented)."

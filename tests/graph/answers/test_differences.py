from __future__ import annotations

from typing import Any

from graph.answers.differences import differences, involved, same_thing
from graph.model import Modality
from tests.builders import TODAY, actor, directed, network, offer, place, seat, tie, undertaking


def told(old: Any, new: Any, *things: Any) -> list[tuple[str, str, str]]:
    net = network(*things)
    return [(str(it.what), str(it.old), str(it.new)) for it in differences(net, old, net, new)]


def test_equal_statements_do_not_differ() -> None:
    assert told(offer("Kurs", "awo"), offer("Kurs", "awo", iri="other")) == []


def test_a_tie_says_which_relation_it_became() -> None:
    assert told(tie("a", "b", relation="informationsaustausch"), tie("a", "b")) == [
        ("Beziehung", "tauscht Informationen aus mit", "kooperiert mit")
    ]


def test_what_was_not_stated_before_is_called_so() -> None:
    assert told(tie("a", "b"), tie("a", "b", confirmed_on=TODAY)) == [
        ("Zuletzt bestätigt", "keine Angabe", "22.11.2026")
    ]


def test_an_offer_says_new_providers_groups_and_places() -> None:
    old = offer("Kurs", "awo")
    new = offer("Kurs", "awo", "vhs", target_groups=("frauen",), places=("dorf",))

    assert told(old, new, place("dorf"), actor("awo"), actor("vhs")) == [
        ("Anbieter", "awo", "awo; vhs"),
        ("Zielgruppen", "keine Angabe", "Frauen"),
        ("Orte", "keine Angabe", "dorf"),
    ]


def test_an_actor_says_its_new_name_and_kind() -> None:
    assert told(actor("a"), actor("a", "stiftung", label="A-Stiftung")) == [
        ("Bezeichnung", "a", "A-Stiftung"),
        ("Art", "Verein", "Stiftung"),
    ]


def test_modality_is_told_in_words() -> None:
    assert told(offer("Kurs", modality=Modality.SOLL, plan_state="geplant"), offer("Kurs")) == [
        ("Wie belegt", "Soll, geplant", "Ist")
    ]


def test_who_follows_is_found_by_actors_body_or_name_and_only_once() -> None:
    gone = [tie("a", "b"), tie("b", "a", iri="again"), seat("a", "beirat"), *undertaking("Lotsen")]
    came = [
        directed("b", "a", iri="tie"),
        seat("a", "rat", iri="seat"),
        *undertaking("lotsen", label="LOTSEN"),
    ]

    assert [(one.iri, other.iri) for one, other in same_thing(gone, came)] == [
        ("tie-a-b", "tie"),
        ("Lotsen", "lotsen"),
    ]


def test_an_undertaking_involves_nobody_by_itself() -> None:
    assert involved(undertaking("Lotsen", "awo")[0]) == ()
    assert involved(offer("Kurs", "awo")) == ("awo",)
    assert involved(seat(None, "beirat")) == ("beirat",)

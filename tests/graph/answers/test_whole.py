"""The whole network is made once for each reading, and holds everything that a map can show."""

from __future__ import annotations

from dataclasses import replace

from graph.answers.whole import MOST_KEPT, whole
from tests.builders import actor, flat, network, office, place, tie, undertaking


def test_the_same_network_is_drawn_once() -> None:
    here = network(actor("vhs"), actor("awo"), tie("vhs", "awo"))
    assert whole(here) is whole(here)


def test_a_network_that_was_read_anew_is_drawn_anew() -> None:
    here = network(actor("vhs"))
    assert whole(replace(here)) is not whole(here)
    assert whole(replace(here, agents={})).nodes == {}


def test_old_networks_are_given_up_again() -> None:
    first = network(actor("vhs"))
    made = whole(first)
    others = [network(actor(f"a{number}")) for number in range(MOST_KEPT)]
    for other in others:
        whole(other)
    assert whole(first) is not made


def test_actors_come_first_and_undertakings_after_them() -> None:
    here = network(*flat(undertaking("fest", "vhs"), actor("vhs")))
    assert list(whole(here).nodes) == ["vhs", "fest"]


def test_kinds_and_fields_know_what_they_lie_within() -> None:
    found = whole(network(actor("kurs", "sprachkurstraeger", fields=("sprache",))))
    assert "bildungseinrichtung" in found.kinds["kurs"]
    assert found.fields["kurs"] >= {"sprache", "bildung"}


def test_the_office_is_known_as_such() -> None:
    assert whole(network(office("kmut"), actor("vhs"))).offices == {"kmut"}


def test_places_are_named_from_the_narrowest_on() -> None:
    here = network(
        place("land"), place("kreis", "land"), place("stadt", "kreis"), actor("vhs", places=("stadt",))
    )
    node = whole(here).nodes["vhs"]
    assert (node.places, node.place_labels) == (("stadt", "kreis", "land"), ("stadt",))


def test_places_that_lie_within_each_other_do_no_harm() -> None:
    here = network(place("a", "b"), place("b", "a"), actor("vhs", places=("a",)))
    assert whole(here).nodes["vhs"].places == ("a", "b")


def test_an_unknown_place_is_left_out() -> None:
    assert whole(network(actor("vhs", places=("fort",)))).nodes["vhs"].places == ()

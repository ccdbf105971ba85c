"""A network limited to one municipality: who is at home, who stays as a partner, and nothing loses an end."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import UnknownName
from graph.model import Moment, Network, Place
from graph.projection.locality import everywhere, home_of, limited_to, municipalities, places_within
from tests.builders import (
    TODAY,
    absence,
    actor,
    body,
    decision,
    document,
    evidence,
    expectation,
    flat,
    network,
    offer,
    place,
    quota,
    seat,
    task,
    tie,
    undertaking,
)

KREIS, DORF, HOF, STADT = (
    place("kreis"),
    place("dorf", "kreis"),
    place("hof", "dorf"),
    place("stadt", "kreis"),
)


def whole(*more: Any) -> Network:
    return network(
        KREIS,
        DORF,
        HOF,
        STADT,
        actor("verein", places=("hof",)),
        actor("amt", places=("stadt",)),
        actor("vhs"),
        actor("fern"),
        *flat(*more),
    )


def test_home_is_the_place_with_all_places_in_it() -> None:
    assert places_within(whole(), "dorf") == {"dorf", "hof"}
    assert home_of(whole(), "dorf") == {"verein"}
    assert home_of(whole(), "kreis") == {"verein", "amt"}


def test_partner_elsewhere_stays_and_what_partners_do_among_themselves_is_left_out() -> None:
    limited = limited_to(whole(tie("verein", "vhs"), tie("vhs", "fern"), tie("amt", "vhs")), "dorf")

    assert set(limited.agents) == {"verein", "vhs"}
    assert set(limited.ties) == {"tie-verein-vhs"}


def test_round_table_keeps_all_its_ends() -> None:
    limited = limited_to(whole(tie("verein", "vhs", "fern")), "dorf")

    assert set(limited.agents) == {"verein", "vhs", "fern"}


def test_body_with_a_member_from_the_place_is_shown_whole() -> None:
    rat = (body("beirat"), seat("verein", "beirat"), seat("amt", "beirat"), quota("beirat", 3))
    other = (body("rat"), seat("amt", "rat"), quota("rat", 2))
    limited = limited_to(
        whole(rat, other, decision("beschluss", "beirat"), decision("zweiter", "rat")), "dorf"
    )

    assert set(limited.seats) == {"seat-verein-beirat", "seat-amt-beirat"}
    assert set(limited.quotas) == {"quota-beirat"}
    assert set(limited.decisions) == {"beschluss"}
    assert "rat" not in limited.agents


def test_undertaking_with_somebody_from_the_place_keeps_all_who_take_part() -> None:
    limited = limited_to(whole(undertaking("fest", "verein", "fern"), undertaking("messe", "amt")), "dorf")

    assert set(limited.undertakings) == {"fest"}
    assert {it.participant for it in limited.involvements.values()} == {"verein", "fern"}
    assert "fern" in limited.agents


def test_offer_for_the_place_keeps_its_provider_from_elsewhere() -> None:
    kurs, rat = offer("kurs", "vhs", places=("dorf",)), offer("rat", "fern", places=("stadt",))
    limited = limited_to(whole(kurs, rat, offer("treff", "verein")), "dorf")

    assert set(limited.offers) == {"kurs", "treff"}
    assert set(limited.agents) == {"verein", "vhs"}


def test_whole_of_a_unit_and_unit_of_a_whole_stay() -> None:
    kita = actor("kita", places=("dorf",), unit_of=("vhs",))
    gruppe = actor("gruppe", unit_of=("verein",))

    assert set(limited_to(whole(kita, gruppe), "dorf").agents) == {"verein", "kita", "vhs", "gruppe"}


def test_nothing_is_expected_of_a_single_municipality() -> None:
    limited = limited_to(whole(expectation("sprache", "vhs"), absence("keiner", "beirat")), "dorf")

    assert not limited.expectations
    assert not limited.absences


def test_only_tasks_of_those_at_home_stay() -> None:
    assert set(limited_to(whole(task("a", "verein"), task("b", "amt"), task("c")), "dorf").tasks) == {"a"}


def test_sources_are_those_of_what_is_shown() -> None:
    texts = (document("t1"), document("t2"), evidence("e1", "t1"), evidence("e2", "t2"))
    ties = (tie("verein", "vhs", evidence=("e1",)), tie("amt", "vhs", evidence=("e2",)))
    limited = limited_to(whole(texts, ties), "dorf")

    assert set(limited.evidence) == {"e1"}
    assert set(limited.documents) == {"t1"}


def test_place_of_which_no_source_speaks_is_empty() -> None:
    limited = limited_to(network(KREIS, DORF, actor("amt", places=("kreis",))), "dorf")

    assert not limited.agents
    assert not limited.evidence


def test_unknown_place_names_the_known_ones() -> None:
    with pytest.raises(UnknownName, match=r"»nirgends« ist in diesem Netzwerk nicht erfasst.*dorf"):
        limited_to(whole(), "https://example.org/place/nirgends")


def test_places_that_lie_in_each_other_in_a_ring_do_no_harm() -> None:
    assert places_within(network(place("a", "b"), place("b", "a")), "a") == {"a", "b"}


def test_quarters_of_a_single_municipality_and_addresses_are_no_municipalities() -> None:
    city = (place("Stadt", ags="03241009"), place("Mitte", "Stadt"))

    assert municipalities(network(*city)) == ()
    assert [it.iri for it in municipalities(whole())] == ["dorf", "stadt"]


def test_municipalities_stand_in_german_order() -> None:
    parts = [Place(iri=label, label=label, within="kreis") for label in ("Zell", "Übungsdorf", "Uhlen")]

    assert [it.label for it in municipalities(network(KREIS, *parts))] == ["Übungsdorf", "Uhlen", "Zell"]


def test_the_whole_network_at_the_same_two_days() -> None:
    assert everywhere(Moment(TODAY, TODAY, "dorf")) == Moment(TODAY, TODAY)


ACTORS = [f"a{number}" for number in range(8)]


@given(
    homes=st.sets(st.sampled_from(ACTORS)),
    pairs=st.sets(
        st.tuples(st.sampled_from(ACTORS), st.sampled_from(ACTORS)).filter(lambda it: it[0] < it[1])
    ),
    offers=st.sets(st.tuples(st.sampled_from(ACTORS), st.booleans())),
)
def test_no_tie_and_no_offer_loses_an_end(
    homes: set[str], pairs: set[tuple[str, str]], offers: set[tuple[str, bool]]
) -> None:
    net = network(
        place("dorf"),
        *(actor(name, places=("dorf",) if name in homes else ()) for name in ACTORS),
        *(tie(*pair) for pair in pairs),
        *(offer(f"o-{who}-{here}", who, places=("dorf",) if here else ()) for who, here in offers),
    )
    limited = limited_to(net, "dorf")

    assert all(end in limited.agents for it in limited.ties.values() for end in it.ends)
    assert all(who in limited.agents for it in limited.offers.values() for who in it.providers)
    assert homes <= limited.agents.keys()
    assert {it.ends for it in limited.ties.values()} == {pair for pair in pairs if homes & set(pair)}
    assert limited_to(limited, "dorf").agents.keys() == limited.agents.keys()

"""Whose voice is recorded at a table, and whose is not."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from graph.answers.bodies import bodies
from graph.answers.voices import kind_shares
from graph.model import Modality
from graph.model.bodies import BodyView
from tests.builders import TODAY, actor, body, expectation, group, network, offer, quota, seat

MO = "migrantenorganisation"
TABLE = (body("beirat", fields=("arbeit",)), actor("vhs", "vhs"), seat("vhs", "beirat"))


def beirat(*more: Any) -> BodyView:
    return next(view for view in bodies(network(*TABLE, *more), TODAY).bodies if view.iri == "beirat")


def test_shares_count_members_and_named_actors_side_by_side() -> None:
    net = network(actor("a", MO), actor("b", MO), actor("c", "vhs"), actor("d", "vhs"))
    shares = {str(share.label): share for share in kind_shares(net, ["a", "c"])}
    share = shares["Migrantinnen- und Migrantenorganisation (MO/MSO)"]
    assert (len(share.members), share.seats_share, share.present, share.present_share) == (
        1,
        "50 %",
        2,
        "50 %",
    )


def test_kinds_without_names_bodies_and_plans_are_no_named_actors() -> None:
    net = network(actor("a", "vhs"), group("Vereine"), body("rat"), actor("b", "vhs", modality=Modality.SOLL))
    assert [(str(share.label), share.present) for share in kind_shares(net, ["a"])] == [
        ("Bildungseinrichtung", 1)
    ]


def test_nothing_is_shared_at_a_table_without_members() -> None:
    assert kind_shares(network(actor("a")), []) == ()


def test_no_migrant_organisation_is_never_told_without_the_seats_by_quota() -> None:
    bare, with_quota = beirat(actor("m", MO)), beirat(actor("m", MO), quota("beirat", 8, vacant=3))
    assert bare.voices[0] == (
        "Von 1 namentlich erfassten Migrantenorganisationen haben hier einen belegten Sitz: keine. "
        "Sitze ohne Namen, etwa für berufene Mitglieder, sind für dieses Gremium nicht erfasst."
    )
    assert with_quota.voices[0].endswith(
        "Dazu kommen 8 Sitze ohne Namen. 3 Sitze sind laut Quelle unbesetzt."
    )


def test_groups_of_the_network_without_a_seat_are_named_with_their_number() -> None:
    said = beirat(
        actor("k", "kirchengemeinde"), actor("l", "kirchengemeinde"), group("Feuerwehren", "feuerwehr")
    ).voices
    assert "Im Netzwerk benannt, hier ohne belegten Sitz: Kirche/Religionsgemeinschaft (2)." in said


def test_target_groups_that_only_others_reach_are_told() -> None:
    own = offer("kurs", "vhs", fields=("arbeit",), target_groups=("frauen",))
    others = offer("lotsen", "awo", fields=("arbeit",), target_groups=("frauen", "jugendliche"))
    elsewhere = offer("sport", "awo", fields=("sport",), target_groups=("kinder",))
    planned = offer("plan", "awo", fields=("arbeit",), target_groups=("aeltere",), modality=Modality.SOLL)
    said = beirat(actor("awo"), own, others, elsewhere, planned).voices[-1]
    assert said == (
        "Für diese Zielgruppen macht kein Mitglied ein erfasstes Angebot, andere im Netzwerk aber schon: Jugendliche."
    )


def test_whose_voice_is_missing_is_not_said_where_no_member_is_recorded() -> None:
    view = bodies(network(body("runde"), actor("m", MO)), TODAY).bodies[0]
    assert view.voices == (
        "Ob hier eine Stimme fehlt, lässt sich erst sagen, wenn die Mitglieder erfasst sind.",
    )


def test_nobody_is_missed_in_an_elected_body() -> None:
    view = bodies(network(body("kreistag", "kreistag"), actor("m", MO)), TODAY).bodies[0]
    assert view.voices == ()


def test_a_kind_that_a_text_lets_expect_in_the_field_is_told_with_its_source() -> None:
    (fact,) = beirat(expectation("arbeit", "unternehmen", "must")).expected
    assert fact.text.startswith("Unternehmen (Feld Arbeit und Ausbildung).")
    assert fact.quotes[0].text == "Wortlaut"


def test_a_kind_with_a_seat_is_not_expected_any_more() -> None:
    assert beirat(expectation("arbeit", "vhs", "must")).expected == ()


@given(
    st.lists(st.sampled_from(["vhs", MO, "verein", "kirchengemeinde"]), min_size=1, max_size=12), st.data()
)
def test_members_of_all_groups_are_all_members(kinds: list[str], data: st.DataObject) -> None:
    actors = [actor(f"a{number}", kind) for number, kind in enumerate(kinds)]
    members = data.draw(st.lists(st.sampled_from([it.iri for it in actors]), unique=True, min_size=1))
    shares = kind_shares(network(*actors), members)
    assert sorted(one.iri for share in shares for one in share.members) == sorted(members)
    assert sum(share.present for share in shares) == len(actors)

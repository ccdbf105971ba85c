"""What is contested is hidden at once, everywhere, and comes back as it was, corrected, or not at all."""

from __future__ import annotations

import pytest

from graph.editing import Outcome, object_to, objections, settle
from graph.errors import InvalidSource, UnknownName
from graph.model import Moment
from graph.privacy import readable_graphs
from graph.projection.reading import read_network
from graph.records import RecordSort
from tests.graph.editing.conftest import STAMP, TODAY, Office

WORDS = "Wir arbeiten nicht mehr zusammen."


def contest(office: Office, iri: str) -> None:
    object_to(office.store, office.name, iri, WORDS, "Vorstand", STAMP, TODAY)


def test_a_contested_tie_is_gone_from_what_pages_and_files_read(office: Office) -> None:
    tie = office.tie(office.actor("VHS", "vhs"), office.actor("Verein"))

    contest(office, tie)

    network = read_network(office.store, office.name, Moment(TODAY, TODAY))
    assert (network.ties, len(network.agents)) == ({}, 2)
    assert not any(tie in str(quad) for quad in office.quads())


def test_no_query_finds_a_contested_tie_by_its_class(office: Office) -> None:
    contest(office, office.tie(office.actor("VHS", "vhs"), office.actor("Verein")))
    asked = (
        "PREFIX inw: <https://w3id.org/integrationsnetz/def#> SELECT DISTINCT ?tie WHERE { ?tie a inw:Tie }"
    )

    found = office.store.query(asked, readable_graphs(office.store.graphs(), office.name))

    assert found.rows == ()


def test_an_objection_keeps_both_versions(office: Office) -> None:
    tie = office.tie(office.actor("VHS", "vhs"), office.actor("Verein"))
    kept = office.record(tie)

    contest(office, tie)

    (objection,) = objections(office.store, office.name)
    assert (objection.words, objection.raised_by, objection.raised_on) == (WORDS, "Vorstand", "2026-11-22")
    assert objection.hidden[0].same_as(kept)
    assert objection.outcome is Outcome.OPEN


def test_a_contested_actor_hides_what_says_nothing_without_it_and_comes_back_whole(office: Office) -> None:
    vhs, club, school = office.actor("VHS", "vhs"), office.actor("Verein"), office.actor("Schule", "schule")
    pair, three = office.tie(vhs, club), office.tie(vhs, club, school)
    before = office.quads()

    contest(office, vhs)
    hidden = office.content.records
    (objection,) = objections(office.store, office.name)
    settle(office.store, office.name, objection.iri, Outcome.RESTORED, STAMP)

    assert {vhs, pair}.isdisjoint(hidden)
    assert set(hidden[three].all("participants")) == {club, school}
    assert office.quads() == before
    assert objections(office.store, office.name)[0].outcome is Outcome.RESTORED


def test_a_corrected_entry_is_shown_in_its_new_wording(office: Office) -> None:
    offer = office.enter(RecordSort.OFFER, label="B1-Kurs", fields="sprache").iri
    contest(office, offer)
    (objection,) = objections(office.store, office.name)

    right = objection.hidden[0].with_values(label=("B2-Kurs",))
    settle(office.store, office.name, objection.iri, Outcome.CORRECTED, STAMP, corrected=right)

    assert office.record(offer).label == "B2-Kurs"


def test_a_removed_entry_does_not_come_back_but_the_objection_stays(office: Office) -> None:
    actor = office.actor("VHS", "vhs")
    contest(office, actor)
    (objection,) = objections(office.store, office.name)

    settle(office.store, office.name, objection.iri, Outcome.REMOVED, STAMP)

    (settled,) = objections(office.store, office.name)
    assert actor not in office.content.records
    assert (settled.outcome, settled.words, settled.hidden) == (Outcome.REMOVED, WORDS, ())


def test_an_objection_is_settled_once(office: Office) -> None:
    contest(office, office.actor("VHS", "vhs"))
    (objection,) = objections(office.store, office.name)
    settle(office.store, office.name, objection.iri, Outcome.RESTORED, STAMP)

    with pytest.raises(UnknownName, match="schon geklärt"):
        settle(office.store, office.name, objection.iri, Outcome.REMOVED, STAMP)


def test_a_tie_comes_back_only_after_its_contested_end(office: Office) -> None:
    vhs = office.actor("VHS", "vhs")
    tie = office.tie(vhs, office.actor("Verein"))
    contest(office, tie)
    contest(office, vhs)
    about = {it.about: it.iri for it in objections(office.store, office.name)}

    with pytest.raises(InvalidSource, match="zuerst jenen"):
        settle(office.store, office.name, about[tie], Outcome.RESTORED, STAMP)
    settle(office.store, office.name, about[vhs], Outcome.RESTORED, STAMP)
    settle(office.store, office.name, about[tie], Outcome.RESTORED, STAMP)

    assert {vhs, tie} <= set(office.content.records)


@pytest.mark.parametrize(
    ("words", "said"), [("", "was bestritten wird"), ("Ruf 0170 1234567 an", "Mobilnummer")]
)
def test_an_objection_says_something_and_names_nobody(office: Office, words: str, said: str) -> None:
    actor = office.actor("VHS", "vhs")

    with pytest.raises(InvalidSource, match=said):
        object_to(office.store, office.name, actor, words, "Vorstand", STAMP, TODAY)


def test_a_new_entry_does_not_get_the_address_of_a_contested_one(office: Office) -> None:
    first = office.actor("Verein")
    contest(office, first)
    second = office.actor("Verein")
    assert second != first
    (objection,) = objections(office.store, office.name)
    settle(office.store, office.name, objection.iri, Outcome.RESTORED, STAMP)
    assert [office.record(it).label for it in (first, second)] == ["Verein", "Verein"]

"""What becomes of ties, rules, kinds and protected places row by row, and what people answer."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import InvalidSource
from graph.intake import CellState, QuestionSort, RowState, plan
from graph.locale import say
from graph.records import Draft, RecordSort, Rejection, Spot
from tests.graph.intake.batches import (
    NETWORK,
    actor,
    batch,
    by_hand,
    counts,
    draft,
    iri,
    of_label,
    own_network,
    planned,
    records,
    taken,
)

WORDS = ("Verein Nord", "Verein Süd", "Frauentreff", "Moschee am Markt", "Chor", "")


def test_a_tie_finds_its_ends_and_is_not_doubled() -> None:
    store = own_network()
    ends = (actor(2, "Chor", key="a"), actor(2, "Turnverein", key="b"))
    tie = draft(RecordSort.TIE, 2, "", relation="kooperation", participants=("a", "b"))
    taken(store, batch(*ends, tie))
    turned = draft(RecordSort.TIE, 2, "", relation="kooperation", source="b", target="a")
    assert counts(planned(store, batch(*ends, turned, title="Andere"))) == {"unveraendert": 1}
    (stored,) = [it for it in records(store).values() if it.sort is RecordSort.TIE]
    assert (stored.label, len(stored.all("participants"))) == ("Chor – Turnverein", 2)


def test_grants_of_two_years_are_two_ties() -> None:
    store = own_network()
    ends = (actor(2, "Stadt", key="a", kind="stadt-gemeinde"), actor(2, "Chor", key="b"))
    years = [
        draft(RecordSort.TIE, row, "", key=year, relation="foerderung", source="a", target="b", start=year)
        for row, year in ((2, "2023"), (3, "2024"))
    ]
    told = batch(*ends, *years)
    taken(store, told)
    assert sorted(it.first("start") for it in records(store).values() if it.sort is RecordSort.TIE) == [
        "2023",
        "2024",
    ]
    assert planned(store, told).changes_nothing


def test_an_offer_that_cannot_be_kept_is_told_beside_the_actor_of_its_row() -> None:
    who = actor(2, "Chor", key="a", kind="verein")
    offer = draft(RecordSort.OFFER, 2, "Singen für alle", providers="a")
    (row,) = planned(own_network(), batch(who, offer)).rows
    assert row.state is RowState.NEW
    (lost,) = [it for it in row.cells if it.state is CellState.REJECTED]
    assert (lost.subject, lost.label) == ("Singen für alle", "Angebot")
    assert "Handlungsfeld" in lost.note


def test_a_row_that_breaks_a_rule_is_rejected_with_its_message() -> None:
    ends = (actor(2, "Stadt", key="a"), actor(2, "Chor", key="b"))
    tie = draft(RecordSort.TIE, 3, "", relation="foerderung", participants=("a", "b"))
    found = planned(own_network(), batch(*ends, tie))
    assert counts(found) == {"neu": 1, "abgelehnt": 1}
    assert "hat eine Richtung" in found.rows[1].reason


def test_a_cell_that_breaks_a_rule_is_left_out_alone() -> None:
    store = own_network()
    told = batch(actor(2, "Chor", start="2001", end="1999"))
    (row,) = planned(store, told).rows
    assert row.state is RowState.NEW
    assert [(cell.label, cell.state) for cell in row.cells] == [("Ende", CellState.REJECTED)]
    taken(store, told)
    assert of_label(store, "Chor").first("end") == ""


def test_what_refers_to_a_rejected_row_is_rejected_with_it() -> None:
    nameless = draft(RecordSort.ACTOR, 2, "", key="a", kind="verein")
    tie = draft(RecordSort.TIE, 3, "", relation="kooperation", participants=("a", "b"))
    found = planned(own_network(), batch(nameless, actor(4, "Chor", key="b"), tie))
    assert counts(found) == {"neu": 1, "abgelehnt": 2}


def test_rows_refused_by_reading_are_counted() -> None:
    refused = Rejection(spot=Spot(sheet="Liste", row=9), reason=say("Die Zeile nennt niemanden."))
    found = planned(own_network(), batch(actor(2, "Chor"), rejected=(refused,)))
    assert counts(found) == {"neu": 1, "abgelehnt": 1}
    assert found.rows[1].reason == "Die Zeile nennt niemanden."
    assert found.unaccounted == 0


def test_rows_that_only_add_to_a_draft_are_counted_too() -> None:
    told = replace(actor(2, "Chor"), also=(Spot(sheet="Liste", row=3),))
    found = planned(own_network(), batch(told))
    assert counts(found) == {"neu": 2}
    assert found.rows[1].notes == ("Gehört zu Zeile 2: »Chor«.",)


def test_nothing_tells_where_a_shelter_is() -> None:
    store = own_network()
    place = draft(RecordSort.PLACE, 2, "Geheimweg", key="p")
    house = replace(
        actor(2, "Frauenhaus Musterstadt", kind="frauenhaus", address="Geheimweg 5", places="p"),
        quote="Frauenhaus; Geheimweg 5",
        attributes={"Lage": ("Geheimweg",)},
    )
    found = planned(store, batch(place, house))
    assert "geheimweg" not in repr([row.cells for row in found.rows]).casefold()
    taken(store, batch(place, house))
    assert of_label(store, "Frauenhaus Musterstadt")
    assert not any("geheimweg" in str(quad).casefold() for quad in store.scan(store.graphs()))


def test_a_mosque_community_is_told_at_its_municipality_only() -> None:
    store = own_network()
    town = draft(RecordSort.PLACE, 2, "Musterstadt", key="town", ags="03157001")
    quarter = draft(RecordSort.PLACE, 3, "Nordviertel", key="quarter", within="town")
    told = actor(
        2, "Gemeinde am Markt", kind="moscheegemeinde", places=("town", "quarter"), address="Markt 1"
    )
    taken(store, batch(town, quarter, told))
    it = of_label(store, "Gemeinde am Markt")
    assert (it.all("places"), it.all("address")) == ((iri("place", "musterstadt"),), ())


def test_an_unknown_kind_is_asked_about_once_for_each_word() -> None:
    store = own_network()
    told = batch(*(actor(row, f"Kreis {row}", kind="own:Zukunftsding") for row in (2, 3)))
    (question,) = planned(store, told).questions
    assert (question.sort, len(question.spots), question.default) == (QuestionSort.KIND, 2, "organisation")
    taken(store, told, answers={question.key: "verein"})
    assert {it.first("kind") for it in records(store).values() if it.sort is RecordSort.ACTOR} == {"verein"}
    again = planned(store, told)
    assert again.changes_nothing
    assert again.questions == ()


def test_a_word_becomes_an_own_kind_only_when_people_say_so() -> None:
    store = own_network()
    told = batch(actor(2, "Kreis", kind="own:Zukunftsding"))
    (question,) = planned(store, told).questions
    taken(store, told, answers={question.key: "eigene-art"})
    assert of_label(store, "Kreis").first("kind") == "zukunftsding"
    assert planned(store, told).questions == ()


def test_an_actor_without_kind_gets_the_least_that_is_certain() -> None:
    store = own_network()
    taken(store, batch(actor(2, "Irgendwer", kind="")))
    assert of_label(store, "Irgendwer").first("kind") == "organisation"


def test_own_workbook_empties_a_cell_and_leaves_what_others_changed() -> None:
    store = own_network()
    taken(store, batch(actor(2, "Chor", start="1999", end="2020")))
    stored = of_label(store, "Chor")
    base = {
        "label": ("Chor",),
        "kind": ("verein",),
        "modality": ("ist",),
        "start": ("1999",),
        "end": ("2020",),
    }
    by_hand(store, stored.with_values(start=("1998",)))
    told = Draft(
        sort=RecordSort.ACTOR,
        key="x",
        iri=stored.iri,
        values={name: texts for name, texts in base.items() if name != "end"},
        base=base,
        spot=Spot(sheet="Akteure", row=2),
    )
    taken(store, batch(told, own=True))
    after = of_label(store, "Chor")
    assert (after.first("start"), after.first("end")) == ("1998", "")
    assert after.all("evidence") == stored.all("evidence")


def test_a_row_of_the_own_workbook_whose_record_is_gone_is_asked_about() -> None:
    store = own_network()
    taken(store, batch(actor(2, "Chor")))
    told = replace(actor(2, "Turnverein"), iri=iri("actor", "weg"), base={})
    found = planned(store, batch(told, own=True))
    assert counts(found) == {"konflikt": 1}
    assert "gibt es im Netzwerk nicht mehr" in found.rows[0].reason


def test_further_columns_come_along_under_their_headings() -> None:
    store = own_network()
    told = batch(replace(actor(2, "Chor"), attributes={"Mitglieder": ("40",)}))
    taken(store, told)
    assert of_label(store, "Chor").attributes == {"mitglieder": ("40",)}
    assert planned(store, told).changes_nothing
    news = batch(replace(actor(2, "Chor"), attributes={"Mitglieder": ("45",)}))
    assert [(cell.before, cell.after) for cell in planned(store, news).rows[0].cells] == [(("40",), ("45",))]


def test_another_source_for_a_known_actor_is_one_more_piece_of_evidence() -> None:
    store = own_network()
    taken(store, batch(actor(2, "Chor")))
    other = batch(actor(7, "Chor"), title="Zweite Liste.csv")
    (row,) = planned(store, other).rows
    assert row.notes == ("Weiterer Beleg für einen bekannten Eintrag.",)
    taken(store, other)
    assert len(of_label(store, "Chor").all("evidence")) == 2


@pytest.mark.parametrize("name", ["peine", "musterkreis"])
def test_examples_are_refused(name: str) -> None:
    with pytest.raises(InvalidSource, match="schreibgeschütztes Beispiel"):
        plan(own_network(), name, batch(actor(2, "Chor")))


def test_a_network_that_is_not_there_is_refused() -> None:
    with pytest.raises(InvalidSource, match="gibt es nicht"):
        plan(own_network(), "anderswo", batch(actor(2, "Chor")))


@settings(max_examples=8)
@given(
    st.lists(
        st.tuples(st.integers(2, 9), st.sampled_from(WORDS), st.sampled_from(["1999", "2001", "bald", ""])),
        max_size=8,
    )
)
def test_sums_add_up_and_the_same_file_twice_changes_nothing(rows: list[tuple[int, str, str]]) -> None:
    store = own_network()
    drafts = {row: actor(row, label, start=start) for row, label, start in rows}
    told = batch(*drafts.values())
    first = planned(store, told)
    assert sum(first.counts.values()) == first.rows_read == len(drafts)
    assert first.unaccounted == 0
    taken(store, told)
    again = planned(store, told)
    assert again.changes_nothing
    assert sum(again.counts.values()) == len(drafts)
    assert not {RowState.NEW, RowState.CHANGED} & {row.state for row in again.rows}
    assert again.network == NETWORK


def test_a_row_is_called_by_its_own_matter_and_says_whose_note_it_is() -> None:
    doubtful = (("kind", say("Die Art ist geraten.")),)
    carrier = replace(actor(2, "AWO", key="t"), also=(Spot(sheet="Liste", row=3),), warnings=doubtful)
    found = planned(own_network(), batch(actor(2, "Kita Nord"), carrier, actor(3, "Kita Süd")))
    assert [(it.label, it.notes) for it in found.rows] == [
        ("Kita Nord", ("»AWO«: Die Art ist geraten.",)),
        ("Kita Süd", ()),
    ]


def test_a_contact_that_a_list_exchanges_goes_and_one_changed_by_hand_is_asked_about_until_decided() -> None:
    store = own_network()
    taken(
        store, batch(actor(2, "Chor", phone="1"), actor(3, "Tafel", phone="2"), actor(4, "Treff", phone="3"))
    )
    tafel = of_label(store, "Tafel")
    by_hand(store, tafel.with_values(phone=("22",)))
    told = batch(actor(2, "Chor", phone="11"), actor(3, "Tafel", phone="222"), actor(4, "Treff", phone="3"))
    for expected in ({"neu": 0, "geaendert": 1, "konflikt": 1}, {"konflikt": 1}):
        found = counts(planned(store, told))
        assert {state: found.get(state, 0) for state in expected} == expected
        taken(store, told)
        assert of_label(store, "Chor").all("phone") == ("11",)
        assert of_label(store, "Tafel").all("phone") == ("22",)


def test_a_row_is_called_by_its_own_matter_and_not_by_its_place() -> None:
    place = draft(RecordSort.PLACE, 2, "Altenau", key="p")
    found = planned(own_network(), batch(place, actor(2, "Chor", places="p")))
    assert [row.label for row in found.rows] == ["Chor"]


def test_a_reported_tie_is_another_statement_than_the_duty_beside_it() -> None:
    store = own_network()
    two = (actor(2, "Chor"), actor(3, "Turnverein"))
    ends = {"relation": ("kooperation",), "participants": (two[0].key, two[1].key)}
    duty = draft(RecordSort.TIE, 4, "Auftrag: Chor – Turnverein", **ends, modality=("auftrag",))
    taken(store, batch(*two, duty))
    found = planned(
        store, batch(*two, draft(RecordSort.TIE, 4, "Chor – Turnverein", **ends), title="Andere.xlsx")
    )

    assert found.new_records == {RecordSort.TIE: 1}
    assert RecordSort.TIE not in found.changed_records

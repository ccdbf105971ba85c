"""The inbox as people see it: why, what would change, and the two answers."""

from __future__ import annotations

import re
from collections.abc import Mapping

from streamlit.testing.v1 import AppTest

from graph import keeping
from graph.proposals import Wanted, propose
from graph.records import Record, RecordSort
from graph.store import Store
from ontology.namespaces import data_iri
from tests.dashboard.conftest import words
from tests.dashboard.own_office import NOW, ROLE, open_part, own_office

PHONE_CALL = {"type": ("Telefonat",), "date": ("2026-11-01",), "notes": ("Auskunft der Geschäftsstelle.",)}
HOSTILE = "![x](https://böse.example/a.png) <script>alert(1)</script>"


def propose_actors(
    store: Store,
    network: str,
    *labels: str,
    proof: Mapping[str, tuple[str, ...]] = PHONE_CALL,
    first: int = 0,
) -> None:
    def wanted(number: int, label: str) -> Wanted:
        cited = str(data_iri(network, "evidence", f"e{number}"))
        evidence = Record(sort=RecordSort.EVIDENCE, iri=cited, values=proof)
        values = {"label": (label,), "modality": ("ist",), "kind": ("verein",), "evidence": (cited,)}
        record = Record(
            sort=RecordSort.ACTOR, iri=str(data_iri(network, "actor", f"a{number}")), values=values
        )
        return Wanted(record=record, reason=f"Genannt: {label}", evidence=(evidence,), source="Vereinsliste")

    found = [wanted(number, label) for number, label in enumerate(labels, first)]
    propose(store, network, found, reason="Probe", role=ROLE, recorded_at=NOW)


def test_an_empty_inbox_says_so_and_what_comes_here() -> None:
    own_office()
    page = open_part("eingang")

    assert not page.exception
    assert "Im Eingang wartet nichts." in words(page)


def test_a_proposal_is_accepted_by_one_press() -> None:
    store, network = own_office()
    propose_actors(store, network, "Kulturverein")
    page = open_part("eingang")
    assert "Vereinsliste" in words(page)

    next(it for it in page.button if it.label == "Annehmen").click().run()

    assert not page.exception
    assert keeping.inbox(store, network).count == 0
    assert [it.label for it in keeping.content_of(store, network).of_sort(RecordSort.ACTOR)] == [
        "Kulturverein"
    ]


def test_a_rejected_proposal_does_not_come_back() -> None:
    store, network = own_office()
    propose_actors(store, network, "Kulturverein")
    page = open_part("eingang")
    next(it for it in page.button if it.label == "Ablehnen").click().run()
    propose_actors(store, network, "Kulturverein")

    assert keeping.inbox(store, network).count == 0
    assert keeping.content_of(store, network).of_sort(RecordSort.ACTOR) == ()


def test_all_of_a_source_are_taken_over_after_a_question() -> None:
    store, network = own_office()
    propose_actors(store, network, "Kulturverein", "Sportverein")
    assert "Alle annehmen (2)" in [it.label for it in open_part("eingang").button]
    ids = tuple(it.id for it in keeping.inbox(store, network).groups[0].items)
    question = AppTest.from_string(
        f"from dashboard.components.inbox import deciding\ndeciding.show_question({network!r}, {ids!r}, True)",
        default_timeout=60,
    ).run()
    next(it for it in question.button if it.label == "Ja").click().run()

    assert keeping.inbox(store, network).count == 0
    assert len(keeping.content_of(store, network).of_sort(RecordSort.ACTOR)) == 2


def test_what_is_only_derived_says_what_a_yes_states_and_is_never_taken_over_with_all() -> None:
    store, network = own_office()
    propose_actors(store, network, "Kulturverein", "Sportverein")
    pair = tuple(str(data_iri(network, "actor", f"a{number}")) for number in (0, 1))
    keeping.accept(
        store,
        network,
        [it.id for it in keeping.inbox(store, network).groups[0].items],
        role=ROLE,
        recorded_at=NOW,
    )
    propose_actors(store, network, "Chor", "Tafel", first=2)
    ends = {
        "label": ("Kulturverein, Sportverein",),
        "modality": ("ist",),
        "relation": ("kooperation",),
        "participants": pair,
    }
    tie = Record(sort=RecordSort.TIE, iri=str(data_iri(network, "tie", "t")), values=ends)
    guess = Wanted(
        record=tie,
        reason="Arbeiten sie zusammen?",
        method="erschlossen: gleiche Anschrift",
        source="Vereinsliste",
    )
    propose(store, network, [guess], reason="Probe", role=ROLE, recorded_at=NOW)
    page = open_part("eingang")

    (told,) = (it.value.replace("\\", "") for it in page.info)
    assert "aus eigener Kenntnis, dass diese Stellen zusammenarbeiten: Kulturverein und Sportverein." in told
    assert "1 Vorschlag ist nur erschlossen" in words(page)
    assert {"Alle annehmen (2)", "Alle ablehnen (3)"} <= {it.label for it in page.button}

    next(it for it in page.button if it.label == "Aus eigener Kenntnis bestätigen").click().run()
    content = keeping.content_of(store, network)
    (proof,) = content.records[tie.iri].all("evidence")
    assert content.records[proof].first("type") == "eigene Kenntnis"


def test_hostile_names_are_shown_letter_by_letter() -> None:
    store, network = own_office()
    propose_actors(store, network, HOSTILE)
    page = open_part("eingang")

    assert not page.exception
    parsed = "\n".join(it.value for it in page.markdown)
    assert "![x](" not in parsed
    assert re.search(r"(?<!\\)<script", parsed) is None


def test_what_breaks_a_rule_keeps_waiting_and_says_why() -> None:
    store, network = own_office()
    propose_actors(store, network, "Kulturverein", proof={"type": ("Telefonat",)})
    page = open_part("eingang")
    next(it for it in page.button if it.label == "Annehmen").click().run()

    assert keeping.inbox(store, network).count == 1
    assert "wartet weiter" in words(page)


def test_a_proposal_is_taken_over_as_corrected() -> None:
    store, network = own_office()
    propose_actors(store, network, "Kulturferein")
    page = open_part("eingang")
    next(it for it in page.button if it.label == "Korrigieren").click().run()
    next(it for it in page.text_input if it.label == "Bezeichnung (nötig)").set_value("Kulturverein")
    next(it for it in page.button if it.label == "So annehmen").click().run()

    assert not page.exception
    assert [it.label for it in keeping.content_of(store, network).of_sort(RecordSort.ACTOR)] == [
        "Kulturverein"
    ]
    assert keeping.inbox(store, network).count == 0

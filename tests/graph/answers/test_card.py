"""The card says everything the sources say about an actor, and nothing else."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from graph import service
from graph.errors import UnknownName
from graph.model import ActorCard, Modality, Moment

if TYPE_CHECKING:
    from graph.store import Store

TODAY = date(2026, 11, 22)
MOMENT = Moment(TODAY, TODAY)
ID = "https://integrationsnetz.example/id/"


def card(store: Store, path: str, moment: Moment = MOMENT) -> ActorCard:
    return service.actor_card(store, ID + path, moment)


def facts(shown: ActorCard, title: str) -> list[str]:
    return [fact.text for group in shown.groups if group.title == title for fact in group.facts]


def test_the_office_of_lueneburg_runs_the_secretariat_and_belongs_to_its_unit(store: Store) -> None:
    shown = card(store, "lueneburg/actor/koordinierungsstelle-migration-und-teilhabe")
    assert shown.kind_label == "Koordinierungsstelle Migration und Teilhabe"
    assert facts(shown, "Zugehörigkeit") == [
        "gehört zu: Bildungs- und Integrationsbüro des Landkreises Lüneburg"
    ]
    assert len(facts(shown, "Sitze in Gremien")) == 1
    assert len(facts(shown, "Aufgaben")) == 11


def test_facts_come_before_duties_and_duties_before_aims(store: Store) -> None:
    shown = card(store, "lueneburg/actor/koordinierungsstelle-migration-und-teilhabe")
    order = [Modality.IST, Modality.AUFTRAG, Modality.SOLL]
    for group in shown.groups:
        ranks = [order.index(fact.modality) for fact in group.facts]
        assert ranks == sorted(ranks)


def test_every_fact_of_every_card_opens_a_quote_with_its_document(store: Store) -> None:
    for info in service.networks(store):
        for match in service.find_agents(store, info.label, info.name, limit=1000):
            shown = service.actor_card(store, match.iri, MOMENT)
            quotes = [quote for group in shown.groups for fact in group.facts for quote in fact.quotes]
            assert all(fact.quotes for group in shown.groups for fact in group.facts), match.label
            assert all(quote.text and quote.document for quote in (*quotes, *shown.quotes))


def test_who_sits_in_a_body_is_an_open_question_where_no_source_says(store: Store) -> None:
    shown = card(store, "peine/body/steuerungsgruppe")
    assert shown.sort_label == "Gremium"
    assert [question.text for question in shown.questions] == [
        "Wer hier Mitglied ist: keine Angabe in den Quellen."
    ]


def test_a_kind_is_called_a_group_and_not_an_organisation(store: Store) -> None:
    shown = card(store, "peine/group/kirchen")
    assert shown.sort_label == "Nur als Gruppe genannt"
    assert len(facts(shown, "Vorhaben")) == 2


def test_an_undertaking_names_who_took_part(store: Store) -> None:
    shown = card(store, "peine/undertaking/auftaktveranstaltung")
    assert shown.kind_label == "Veranstaltung"
    assert len(facts(shown, "Beteiligte")) == 4


def test_a_declared_absence_has_a_card_with_its_quote(store: Store) -> None:
    shown = card(store, "peine/absence/integrationsbeirat")
    assert shown.sort_label == "Ausdrücklich verneint"
    assert any("vorläufig Abstand genommen" in (quote.text or "") for quote in shown.quotes)


def test_what_had_not_begun_is_not_shown(store: Store) -> None:
    before = Moment(date(2012, 12, 31), TODAY)
    with pytest.raises(UnknownName, match="für diesen Tag nicht"):
        card(store, "lueneburg/actor/koordinierungsstelle-migration-und-teilhabe", before)


@pytest.mark.parametrize("path", ["peine/actor/gibt-es-nicht", "nirgendwo/actor/x"])
def test_an_unknown_address_ends_in_a_sentence(store: Store, path: str) -> None:
    with pytest.raises(UnknownName):
        card(store, path)
    with pytest.raises(UnknownName):
        service.actor_card(store, "kein-iri", MOMENT)

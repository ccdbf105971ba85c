"""A line is as sure as the statement it stands for."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from graph import looking
from graph.answers.lines import all_edges
from graph.model import Modality, Moment, Selection
from tests.builders import actor, network

if TYPE_CHECKING:
    from graph.store import Store

TODAY = date(2026, 11, 22)
BELONGING = ("gehoert-zu", "organ-von")


def test_the_unit_of_a_recommended_post_is_drawn_as_recommended() -> None:
    post = actor("fachkraft", modality=Modality.SOLL, plan_state="empfohlen", unit_of=("team",))
    (edge,) = all_edges(network(post, actor("team")))
    assert (edge.modality, edge.relation) == (Modality.SOLL, "gehoert-zu")
    assert "empfohlen" in edge.modality_label


def test_the_unit_of_a_post_that_exists_is_drawn_as_a_fact() -> None:
    (edge,) = all_edges(network(actor("fachkraft", organ_of=("team",)), actor("team")))
    assert (edge.modality, edge.relation) == (Modality.IST, "organ-von")


@pytest.mark.parametrize("name", ["lueneburg", "leer", "peine", "laatzen"])
def test_no_solid_line_of_belonging_ends_at_a_planned_actor(store: Store, name: str) -> None:
    shown = looking.map_view(store, name, Selection(moment=Moment(TODAY, TODAY)))
    planned = {node.iri for node in shown.nodes if node.modality in (Modality.SOLL, Modality.AUFTRAG)}
    own = [edge for edge in shown.edges if edge.relation in BELONGING and edge.source in planned]
    assert all(edge.modality is not Modality.IST for edge in own)
    assert bool(own) is (name == "laatzen")

from __future__ import annotations

from graph.answers.node_sources import node_sources
from graph.model import Document, Evidence
from tests.builders import actor, network


def test_each_document_is_named_once_with_its_date() -> None:
    known = network(
        actor("vhs", evidence=("e1", "e2")),
        Evidence(iri="e1", document="d", quote="Die VHS lehrt."),
        Evidence(iri="e2", document="d", quote="Und berät."),
        Document(iri="d", title="Leitbild", date="2006-06-14"),
    )

    assert node_sources(known) == {"vhs": ("Leitbild, 14.06.2006",)}


def test_actor_without_a_passage_has_no_source() -> None:
    assert node_sources(network(actor("vhs"))) == {"vhs": ()}

from typing import Any

import pytest

from graph.metrics.silence import open_questions
from graph.model import Modality, Seat
from tests.builders import actor, body, directed, document, evidence, group, network, office, tie, undertaking

POSTS = (office("kmut", evidence=("e1",)), actor("ib", "integrationsbeauftragte", evidence=("e2",)))
SEATS = (
    Seat(iri="s1", label="s1", member="kmut", organization="beirat", role="mitglied"),
    Seat(iri="s2", label="s2", member="ib", organization="beirat", role="mitglied"),
)


def test_both_posts_ask_about_each_other_with_both_quotes() -> None:
    texts = (document(), evidence("e1", quote="Stelle eins"), evidence("e2", quote="Stelle zwei"))
    found = open_questions(network(*POSTS, *texts))
    (question,) = found["kmut"]
    assert question.text == "ib: Die Quelle beschreibt beide Stellen; zur Zusammenarbeit keine Angabe."
    assert (question.other, found["ib"][0].other) == ("ib", "kmut")
    assert [quote.text for quote in question.quotes] == ["Stelle eins", "Stelle zwei"]


@pytest.mark.parametrize(
    "things",
    [
        (tie("kmut", "ib"),),
        (tie("kmut", "ib", modality=Modality.AUFTRAG),),
        (tie("kmut", "ib", modality=Modality.NEGIERT),),
        (directed("ib", "kmut", "berichterstattung"),),
        (body("beirat"), *SEATS),
        undertaking("projekt", "kmut", "ib", role="teilnahme"),
    ],
    ids=["fact", "mandate", "denial", "report", "same body", "same undertaking"],
)
def test_any_statement_that_joins_them_ends_the_silence(things: tuple[Any, ...]) -> None:
    assert open_questions(network(*POSTS, *things)) == {}


def test_a_unit_and_its_whole_are_joined() -> None:
    unit = office("kmut", unit_of=("ib",))
    assert open_questions(network(unit, POSTS[1])) == {}


def test_the_same_superior_does_not_join_them() -> None:
    units = (office("kmut", unit_of=("kreis",)), actor("ib", "integrationsbeauftragte", unit_of=("kreis",)))
    assert set(open_questions(network(*units))) == {"kmut", "ib"}


def test_only_named_central_posts_ask() -> None:
    net = network(office(), actor("verein"), group("beauftragte", "integrationsbeauftragte"))
    assert open_questions(net) == {}

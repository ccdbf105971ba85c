"""OParl: bodies, seats, meetings, papers and decisions, embedded or referred to; persons never."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from graph.importers.foreign.oparl import is_oparl, read_oparl
from graph.importers.foreign.sources import Source
from graph.records import Draft, RecordSort
from tests.batches import check, counts

EXAMPLES = Path(__file__).parents[5] / "shared" / "data" / "oparl" / "spec-1.1" / "examples"
needs_shared = pytest.mark.skipif(not EXAMPLES.exists(), reason="die geteilten Daten liegen hier nicht")
BASE = "https://ris.example/"


def thing(sort: str, number: int, **more: object) -> dict[str, object]:
    return {"id": f"{BASE}{sort}/{number}", "type": f"https://schema.oparl.org/1.1/{sort}", **more}


def council(*more: dict[str, object]) -> list[Source]:
    """Return a county with its council, a committee and a group, and what else is given."""
    listed = [
        thing("Body", 1, name="Landkreis Nord", shortName="Nord", ags="03999", classification="Landkreis", license="CC BY 4.0"),
        thing("Organization", 1, name="Kreistag", organizationType="Hauptorgan", body=f"{BASE}Body/1"),
        thing("Organization", 2, name="Ausschuss für Soziales", organizationType="Gremium", classification="Ausschuss", body=f"{BASE}Body/1"),
        thing("Organization", 3, name="Fraktion der Mitte", organizationType="Fraktion", body=f"{BASE}Body/1"),
        *more,
    ]  # fmt: skip
    return [Source("liste.json", {"data": listed, "pagination": {}, "links": {}})]


def of(sort: RecordSort, sources: list[Source]) -> list[Draft]:
    batch = read_oparl(sources)
    check(batch)
    return [it for it in batch.drafts if it.sort is sort]


def distinct(content: object) -> set[tuple[str, str]]:
    """Count objects in another way than the importer: everything with a type of the standard, by type and id."""
    if isinstance(content, list):
        return {it for each in content for it in distinct(each)}
    if not isinstance(content, dict):
        return set()
    kind = str(content.get("type", ""))
    own = {(kind, content["id"])} if kind.startswith("https://schema.oparl.org/") else set()
    return own | {it for value in content.values() for it in distinct(value)}


@needs_shared
def test_all_examples_of_the_standard_import_together() -> None:
    files = sorted(EXAMPLES.glob("*.json"))
    contents = [json.loads(it.read_text(encoding="utf-8")) for it in files]
    assert all(map(is_oparl, contents))
    batch = read_oparl([Source(it.name, content) for it, content in zip(files, contents, strict=True)])
    check(batch)
    assert batch.rows == len(distinct(contents))
    assert counts(batch) == {
        "actor": 1, "place": 2, "body": 1, "undertaking": 1, "involvement": 1, "document": 1, "decision": 2,
    }  # fmt: skip
    assert batch.licence == "http://creativecommons.org/licenses/by/4.0/"
    assert "Mustermann" not in str(batch)


@needs_shared
@pytest.mark.parametrize(
    "name", ["Body", "File", "Location", "Meeting", "Organization", "Paper", "Person", "System"]
)
def test_each_example_of_the_standard_imports_alone(name: str) -> None:
    content = json.loads((EXAMPLES / f"{name}-01.json").read_text(encoding="utf-8"))
    batch = read_oparl([Source(name, content)])
    check(batch)
    assert batch.rows == len(distinct(content))


def test_organisations_get_the_kind_of_their_type() -> None:
    office = thing(
        "Organization", 4, name="Fachdienst 5", organizationType="Verwaltungsbereich", body=f"{BASE}Body/1"
    )
    bodies = {it.values["label"][0]: it for it in of(RecordSort.BODY, council(office))}
    assert {name: it.values["kind"][0] for name, it in bodies.items()} == {
        "Kreistag": "kreistag", "Ausschuss für Soziales": "ausschuss", "Fraktion der Mitte": "fraktion",
    }  # fmt: skip
    assert bodies["Kreistag"].values["organ_of"] == (f"{BASE}Body/1",)
    actors = {it.values["label"][0]: it.values["kind"][0] for it in of(RecordSort.ACTOR, council(office))}
    assert actors == {"Landkreis Nord": "landkreis", "Fachdienst 5": "verwaltungseinheit"}


def test_members_without_a_group_are_counted_and_never_named() -> None:
    person = thing(
        "Person", 1, name="Erika Muster",
        membership=[thing("Membership", number, organization=f"{BASE}Organization/2", role="Mitglied", votingRight=True) for number in (1, 2, 3)],
    )  # fmt: skip
    batch = read_oparl(council(person))
    check(batch)
    [quota] = [it for it in batch.drafts if it.sort is RecordSort.QUOTA]
    assert (quota.values["count"], len(quota.also)) == (("3",), 2)
    assert "Muster" not in str(batch)


def test_a_membership_on_behalf_of_a_group_is_the_seat_of_the_group() -> None:
    seat = thing(
        "Membership", 1, person=f"{BASE}Person/1", organization=f"{BASE}Organization/2",
        onBehalfOf=f"{BASE}Organization/3", role="Stellv. Vorsitzender", startDate="2021-11-01",
    )  # fmt: skip
    [found] = of(RecordSort.SEAT, council(seat))
    assert found.values["organization"] == (f"{BASE}Organization/2",)
    assert found.values["member"] == (f"{BASE}Organization/3",)
    assert (found.values["role"], found.values["start"]) == (("stv-vorsitz",), ("2021-11-01",))


def test_a_paper_leads_to_a_document_its_lead_and_what_each_body_decided() -> None:
    paper = thing(
        "Paper", 1, name="Integrationskonzept", reference="2006/037", date="2006-05-02", paperType="Vorlage",
        underDirectionOf=[f"{BASE}Organization/2"], originatorPerson=[f"{BASE}Person/1"],
        consultation=[
            thing("Consultation", 1, organization=[f"{BASE}Organization/2"], role="Vorberatung", meeting=f"{BASE}Meeting/1"),
            thing("Consultation", 2, organization=[f"{BASE}Organization/1"], role="Beschlussfassung", meeting=f"{BASE}Meeting/2"),
        ],
    )  # fmt: skip
    meeting = thing(
        "Meeting", 2, name="Sitzung des Kreistags", start="2006-06-14T18:00:00+02:00", organization=[f"{BASE}Organization/1"],
        agendaItem=[thing("AgendaItem", 1, name="Konzept", consultation=f"{BASE}Consultation/2", result="Ungeändert beschlossen")],
    )  # fmt: skip
    batch = read_oparl(council(paper, meeting))
    check(batch)
    prepared, decided = [it for it in batch.drafts if it.sort is RecordSort.DECISION]
    assert decided.values["outcome"] == ("Ungeändert beschlossen",)
    assert (decided.values["date"], decided.values["about"]) == (("2006-06-14",), (f"{BASE}Paper/1",))
    assert decided.values["bodies"] == (f"{BASE}Organization/1",)
    assert prepared.values["plan_state"] == ("unbekannt",)
    assert "outcome" not in prepared.values
    roles = {it.values["role"][0] for it in batch.drafts if it.sort is RecordSort.INVOLVEMENT}
    assert roles == {"federfuehrung", "teilnahme"}
    [document] = [it for it in batch.drafts if it.sort is RecordSort.DOCUMENT]
    assert document.values["identifiers"] == ("2006/037",)


def test_what_is_deleted_cancelled_or_not_public_is_told_and_left_out() -> None:
    batch = read_oparl(
        council(
            thing("Meeting", 1, name="Sitzung", cancelled=True),
            thing("AgendaItem", 1, name="Grundstück", result="beschlossen", public=False),
            thing("Organization", 9, name="Alter Ausschuss", deleted=True),
        )
    )
    check(batch)
    assert len([it for it in batch.rejected if not it.spot.column]) == 3


def test_references_to_each_other_end() -> None:
    circle = [
        thing("Organization", 5, name="A", subOrganizationOf=f"{BASE}Organization/6"),
        thing("Organization", 6, name="B", subOrganizationOf=f"{BASE}Organization/5"),
        thing("Organization", 7, name="C", subOrganizationOf=f"{BASE}Organization/7"),
    ]
    check(read_oparl(council(*circle)))


def test_a_page_of_a_list_says_that_there_are_more() -> None:
    [source] = council()
    page = {**source.content, "links": {"self": f"{BASE}1", "next": f"{BASE}2"}}  # type: ignore[dict-item]  # as made above
    first = read_oparl([Source("1.json", page)])
    assert any("weitere Seiten" in it for it in first.notices)
    second = Source("2.json", {"data": [], "pagination": {}, "links": {"self": f"{BASE}2"}})
    assert is_oparl(second.content)
    assert not any("weitere Seiten" in it for it in read_oparl([Source("1.json", page), second]).notices)


def test_a_type_may_end_in_a_stroke_and_a_title_never_names_a_person() -> None:
    [source] = council(thing("Meeting", 1, name="Gespräch mit Erika Muster"))
    slashed = json.loads(json.dumps(source.content).replace('/Meeting"', '/Meeting/"'))
    [meeting] = of(RecordSort.UNDERTAKING, [Source("a.json", slashed)])
    assert meeting.values["label"] == ("Gespräch mit […]",)

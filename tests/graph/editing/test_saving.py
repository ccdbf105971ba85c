"""Records are stored with evidence, as one change, and never over somebody else's work."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.editing import Clash, Preset, Saved, Source, content_of, newcomer, problems, saved
from graph.encoding import quads_of
from graph.errors import InvalidSource, UnknownName
from graph.history import undo
from graph.loading import check
from graph.model import Network, NetworkInfo
from graph.records import Record, RecordSort
from graph.store import Change, Store
from ontology.namespaces import network_iri
from tests.graph.editing.conftest import CALL, STAMP, TODAY, Office, opened, record


@pytest.fixture(scope="module")
def shared() -> tuple[Office, dict[str, str]]:
    """Return an office of which nothing is changed, and its entries."""
    office = opened()
    board = office.enter(RecordSort.BODY, label="Beirat", kind="integrationsbeirat").iri
    return office, {"a": office.actor("VHS", "vhs"), "b": office.actor("Verein"), "board": board}


def change(office: Office, basis: Record, **values: tuple[str, ...]) -> Saved | Clash:
    mine = basis.with_values(**values)
    return saved(office.store, office.name, mine, None, basis=basis, stamp=STAMP, today=TODAY)


def test_a_cooperation_after_a_phone_call_is_one_change_with_its_evidence(office: Office) -> None:
    vhs, club = office.actor("VHS", "vhs"), office.actor("Verein Brücke")
    before = office.store.data_version()

    tie = office.record(office.tie(vhs, club, fields="sprache"))

    (proof,) = (office.record(it) for it in tie.all("evidence"))
    assert office.store.data_version() == before + 1
    assert tie.label == "Verein Brücke – VHS"
    assert (proof.first("type"), proof.first("date")) == ("Telefonat", "2026-11-22")
    assert proof.first("notes") == "Telefonat vom 22.11.2026. Auskunft: Geschäftsführung"
    assert proof.first("recorded_by") == "Koordinierungsstelle"


def test_partners_nobody_has_recorded_come_in_with_the_same_evidence_in_the_same_change(
    office: Office,
) -> None:
    vhs, before = office.actor("VHS", "vhs"), office.store.data_version()
    new = (newcomer("VHS", "verein"), newcomer("Tür an Tür", "verein"))
    tie = record(RecordSort.TIE, relation="kooperation", participants=(vhs, "VHS", "Tür an Tür"))

    outcome = saved(office.store, office.name, tie, CALL, new=new, stamp=STAMP, today=TODAY)

    assert isinstance(outcome, Saved)
    entered = office.record(outcome.iri)
    assert sorted(office.record(it).label for it in entered.all("participants")) == [
        "Tür an Tür",
        "VHS",
        "VHS",
    ]
    assert {office.record(it).all("evidence") for it in entered.all("participants") if it != vhs} == {
        entered.all("evidence")
    }
    assert office.store.data_version() == before + 1
    assert [it.message_de for it in check(office.store, [office.name]) if it.is_error] == []


def test_what_is_wrong_with_a_new_partner_is_said_where_it_is_named(office: Office) -> None:
    vhs = office.actor("VHS", "vhs")
    tie = record(RecordSort.TIE, relation="kooperation", participants=(vhs, "Neu"))

    found = problems(
        office.store, office.name, tie, CALL, new=(newcomer("Neu", "gibt-es-nicht"),), today=TODAY
    )

    assert set(found.faults) == {"participants"}


def test_what_is_entered_keeps_all_data_rules(office: Office) -> None:
    vhs, board = (
        office.actor("VHS", "vhs"),
        office.enter(RecordSort.BODY, label="Beirat", kind="integrationsbeirat").iri,
    )
    office.tie(vhs, office.actor("Verein Brücke"))
    office.enter(RecordSort.SEAT, organization=board, member=vhs, role="mitglied")
    office.enter(RecordSort.OFFER, label="B1-Kurs", providers=vhs, fields="sprache")
    office.enter(RecordSort.ABSENCE, kind="jobcenter", date="2026-11")
    office.enter(RecordSort.QUOTA, organization=board, count="15")
    office.enter(
        RecordSort.EXPECTATION, None, field="arbeit", kind="jobcenter", strength="should", source="Konzept"
    )

    assert [it.message_de for it in check(office.store, [office.name]) if it.is_error] == []


def test_undoing_the_change_leaves_nothing_of_it(office: Office) -> None:
    ends = office.actor("VHS", "vhs"), office.actor("Verein Brücke")
    before = office.quads()
    entry = office.enter(RecordSort.TIE, relation="kooperation", participants=ends).entry

    undo(office.store, entry, role=STAMP.role, recorded_at=STAMP.recorded_at)

    assert office.quads() == before


def test_nothing_changed_is_no_change(office: Office) -> None:
    basis = office.record(office.actor("VHS", "vhs"))
    version = office.store.data_version()

    outcome = change(office, basis)

    assert isinstance(outcome, Saved)
    assert (outcome.version, outcome.entry) == (version, "")


def test_changes_of_two_people_to_different_fields_are_both_kept(office: Office) -> None:
    basis = office.record(office.actor("VHS", "vhs"))

    change(office, basis, email=("info@vhs.example",))
    change(office, basis, website=("vhs.example",))

    now = office.record(basis.iri)
    assert (now.first("email"), now.first("website")) == ("info@vhs.example", "vhs.example")


def test_changes_to_the_same_field_store_nothing_and_show_both(office: Office) -> None:
    basis = office.record(office.actor("VHS", "vhs"))
    change(office, basis, email=("info@vhs.example",))
    version = office.store.data_version()

    outcome = change(office, basis, email=("kontakt@vhs.example",))

    assert isinstance(outcome, Clash)
    assert outcome.fields == ("email",)
    assert outcome.mine.first("email") == "kontakt@vhs.example"
    assert outcome.now.first("email") == "info@vhs.example"
    assert office.store.data_version() == version


def test_the_decision_about_a_clash_is_stored_over_what_is_there_now(office: Office) -> None:
    basis = office.record(office.actor("VHS", "vhs"))
    change(office, basis, email=("info@vhs.example",))
    clash = change(office, basis, email=("kontakt@vhs.example",))
    assert isinstance(clash, Clash)

    saved(office.store, office.name, clash.mine, None, basis=clash.now, stamp=STAMP, today=TODAY)

    assert office.record(basis.iri).all("email") == ("kontakt@vhs.example",)


def test_what_was_removed_meanwhile_is_not_brought_back_silently(office: Office) -> None:
    outcome = office.enter(RecordSort.ACTOR, label="VHS", kind="vhs")
    basis = office.record(outcome.iri)
    undo(office.store, outcome.entry, role=STAMP.role, recorded_at=STAMP.recorded_at)

    with pytest.raises(UnknownName, match="nicht mehr"):
        change(office, basis, label=("Volkshochschule",))


def test_labels_made_of_a_name_follow_it(office: Office) -> None:
    vhs = office.actor("VHS", "vhs")
    tie = office.tie(vhs, office.actor("Verein Brücke"))

    change(office, office.record(vhs), label=("Volkshochschule",))

    assert office.record(tie).label == "Verein Brücke – Volkshochschule"


def test_an_example_is_refused(with_examples: Callable[..., Store]) -> None:
    store = with_examples("leer")

    with pytest.raises(InvalidSource, match="schreibgeschütztes Beispiel"):
        saved(
            store, "leer", record(RecordSort.ACTOR, label="X", kind="verein"), CALL, stamp=STAMP, today=TODAY
        )


def test_a_statement_without_a_source_is_refused(office: Office) -> None:
    found = problems(
        office.store, office.name, record(RecordSort.ACTOR, label="X", kind="verein"), None, today=TODAY
    )

    assert "woher" in found.faults["evidence"]


@pytest.mark.parametrize(
    ("sort", "values", "field", "word"),
    [
        (RecordSort.TIE, {"relation": "beratung", "participants": ("a", "b")}, "relation", "Richtung"),
        (RecordSort.TIE, {"relation": "kooperation", "participants": ("a",)}, "participants", "mindestens zwei"),
        (RecordSort.TIE, {"relation": "beratung", "source": "a", "target": "a"}, "source", "zu ihr selbst"),
        (RecordSort.OFFER, {"label": "Kurs", "providers": "a"}, "fields", "Handlungsfeld"),
        (RecordSort.SEAT, {"organization": "a", "member": "b", "role": "mitglied"}, "organization", "Gremium"),
        (RecordSort.SEAT, {"organization": "board", "member": "b", "role": "teilnahme"}, "role", "Sitz passt"),
        (RecordSort.SEAT, {"organization": "board", "role": "mitglied"}, "member", "unbesetzt"),
        (RecordSort.ACTOR, {"label": "H", "kind": "frauenhaus", "address": "Weg 1"}, "address", "keine Adresse"),
        (RecordSort.ACTOR, {"label": "V", "kind": "verein", "email": "erika.muster@web.example"}, "email", "persönliche"),
        (RecordSort.ACTOR, {"label": "V", "kind": "verein", "phone": "0170 1234567"}, "phone", "Mobilnummer"),
        (RecordSort.ACTOR, {"label": "V", "kind": "verein", "start": "2020", "end": "2019"}, "end", "Datum|Daten"),
        (RecordSort.ACTOR, {"label": "V", "kind": "verein", "confirmed_on": "2099-01-01"}, "confirmed_on", "Zukunft"),
        (RecordSort.PLACE, {"label": "Ort", "ags": "3157"}, "ags", "führender Null"),
        (RecordSort.PLACE, {"label": "Ort", "lat": "99"}, "lat", "Breite ist eine Zahl"),
        (RecordSort.PLACE, {"label": "Ort", "long": "1041"}, "long", "Länge ist eine Zahl"),
    ],
)  # fmt: skip
def test_a_broken_rule_is_said_beside_its_field(
    shared: tuple[Office, dict[str, str]],
    sort: RecordSort,
    values: dict[str, str | tuple[str, ...]],
    field: str,
    word: str,
) -> None:
    office, known = shared
    named = {
        name: known.get(it, it) if isinstance(it, str) else tuple(known[one] for one in it)
        for name, it in values.items()
    }

    found = problems(office.store, office.name, record(sort, **named), CALL, today=TODAY)

    assert set(found.faults) == {field}
    assert any(part in found.faults[field] for part in word.split("|"))


def test_what_only_should_be_looked_at_does_not_prevent_storing(office: Office) -> None:
    found = problems(
        office.store, office.name, record(RecordSort.OFFER, label="Kurs", fields="sprache"), CALL, today=TODAY
    )

    assert found.faults == {}
    assert [it[:32] for it in found.hints] == ["Zum Angebot ist kein Anbieter ge"]


@pytest.mark.parametrize(
    ("source", "field"),
    [
        (Source(preset=Preset.CALL, day=""), "day"),
        (Source(preset=Preset.CALL, day="06.2026"), "day"),
        (Source(preset=Preset.CALL, day="23.11.2026"), "day"),
        (Source(preset=Preset.CALL, day="22.11.2026", note="Mobil 0170 1234567"), "note"),
        (Source(preset=Preset.CALL, day="22.11.2026", said_by="Frau Erika Mustermann"), "said_by"),
        (Source(preset=Preset.DOCUMENT, day="", quote="Die VHS …"), "title"),
        (Source(preset=Preset.DOCUMENT, day="", title="Konzept"), "quote"),
    ],
)
def test_a_source_that_says_too_little_or_names_a_person_is_refused(source: Source, field: str) -> None:
    assert list(source.problems(TODAY)) == [field]


def test_a_passage_keeps_its_document_and_its_wording(office: Office) -> None:
    cited = Source(preset=Preset.DOCUMENT, day="2024", title="Konzept", quote="Die VHS bietet Kurse an.")
    actor = office.enter(RecordSort.ACTOR, cited, label="VHS", kind="vhs").iri

    (proof,) = (office.record(it) for it in office.record(actor).all("evidence"))
    document = office.record(proof.first("document"))
    assert proof.first("quote") == "Die VHS bietet Kurse an."
    assert (document.label, document.first("date")) == ("Konzept", "2024")


def test_the_content_is_read_anew_after_a_change(office: Office) -> None:
    before = content_of(office.store, office.name)
    office.actor("VHS", "vhs")

    assert before is not content_of(office.store, office.name)
    assert content_of(office.store, office.name) is content_of(office.store, office.name)


def test_an_actor_of_a_kind_of_the_networks_own_is_entered_and_edited(office: Office) -> None:
    own = Network(info=NetworkInfo(name=office.name, label="Musterstadt"), own_kinds={"bildung": "Bildung"})
    kinds = tuple(it for it in quads_of(own) if it.subject != network_iri(office.name))
    office.store.change(Change(additions=kinds, reason="x", role=STAMP.role, recorded_at=STAMP.recorded_at))
    iri = office.actor("Lernhaus", kind="bildung")
    basis = office.record(iri)
    renamed = basis.with_values(label=("Lernhaus Nord",))
    assert problems(office.store, office.name, renamed, CALL, basis=basis, today=TODAY).faults == {}
    saved(office.store, office.name, renamed, CALL, basis=basis, stamp=STAMP, today=TODAY)
    assert (office.record(iri).label, office.record(iri).first("kind")) == ("Lernhaus Nord", "bildung")


@pytest.mark.parametrize(
    ("field", "words"),
    [("label", "Dr. Hans Muster"), ("label", "Erika Muster"), ("notes", "Frau Muster vertritt den Verein.")],
)
def test_nobody_is_entered_by_name(office: Office, field: str, words: str) -> None:
    wanted = record(RecordSort.ACTOR, kind="verein", **{"label": "Verein Nord", field: words})
    found = problems(office.store, office.name, wanted, CALL, today=TODAY)
    assert "Name einer Person" in found.faults[field]


def test_a_new_partner_that_is_a_person_is_refused_where_it_is_named(office: Office) -> None:
    tie = record(
        RecordSort.TIE, relation="kooperation", participants=(office.actor("VHS", "vhs"), "Erika Muster")
    )
    new = (newcomer("Erika Muster", "verein"),)
    found = problems(office.store, office.name, tie, CALL, new=new, today=TODAY)
    assert "Name einer Person" in found.faults["participants"]


def test_what_is_called_after_a_person_is_entered(office: Office) -> None:
    assert office.record(office.actor("Anne-Frank-Schule", "schule")).label == "Anne-Frank-Schule"

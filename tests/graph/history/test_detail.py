"""What a change did is told record by record and field by field, in words."""

from __future__ import annotations

from collections.abc import Callable

from rdflib import Literal

from graph import history
from graph.history import FieldChange, RecordFate
from graph.locale import in_language
from graph.records import RecordSort
from graph.store import Quad, Store
from ontology.namespaces import INW, SKOS, code_iri, data_iri, graph_iri, kind_scheme
from tests.graph.history.muster import PUBLIC, actor, quads, record, tie

Changed = Callable[..., int]
AWO, DRK = actor("awo", "AWO"), actor("drk", "DRK")


def test_a_new_name_is_told_before_and_after(store: Store, changed: Changed) -> None:
    changed(2, quads(AWO))
    number = changed(3, quads(actor("awo", "AWO Nord")), quads(AWO))
    (it,) = history.detail(store, number, "muster").records
    assert (it.label, it.sort, it.fate) == ("AWO Nord", RecordSort.ACTOR, RecordFate.CHANGED)
    assert it.fields == (FieldChange(label="Bezeichnung", before=("AWO",), after=("AWO Nord",)),)


def test_codes_days_and_references_are_told_in_words(store: Store, changed: Changed) -> None:
    changed(2, quads(AWO, DRK, actor("vhs", "VHS")))
    old = tie("t", "awo", "drk")
    new = tie("t", "awo", "vhs").with_values(level=("2",), confirmed_on=("2026-05-03",), start=("2004-09",))
    changed(3, quads(old))
    number = changed(4, quads(new), quads(old))
    (it,) = history.detail(store, number, "muster").records
    told = {str(field.label): (field.before, field.after) for field in it.fields}
    assert told["Beteiligte"] == (("AWO", "DRK"), ("AWO", "VHS"))
    assert told["Bestätigt am"] == ((), ("03.05.2026",))
    assert told["Beginn"] == ((), ("September 2004",))
    assert told["Wie eng?"][1] != ("2",)
    assert "Art der Beziehung" not in told


def test_what_is_new_and_what_is_gone_is_told_whole(store: Store, changed: Changed) -> None:
    changed(2, quads(AWO))
    number = changed(3, quads(DRK), quads(AWO))
    fates = {it.label: it.fate for it in history.detail(store, number, "muster").records}
    assert fates == {"AWO": RecordFate.GONE, "DRK": RecordFate.NEW}
    gone = next(it for it in history.detail(store, number, "muster").records if it.fate is RecordFate.GONE)
    assert all(field.before and not field.after for field in gone.fields)


def test_later_changes_do_not_show_in_an_older_one(store: Store, changed: Changed) -> None:
    number = changed(2, quads(AWO))
    changed(3, quads(actor("awo", "AWO Nord")), quads(AWO))
    (it,) = history.detail(store, number, "muster").records
    assert it.label == "AWO"


def test_own_kinds_and_further_columns_have_their_words(store: Store, changed: Changed) -> None:
    concept = code_iri(kind_scheme("muster"), "station")
    changed(2, (Quad(concept, SKOS.prefLabel, Literal("Station", lang="de"), PUBLIC),))
    it = actor("awo", "AWO", kind=("station",))
    beds = Quad(
        data_iri("muster", "actor", "awo"), data_iri("muster", "column", "betten"), Literal("12"), PUBLIC
    )
    number = changed(3, (*quads(it), beds))
    (told,) = history.detail(store, number, "muster").records
    values = {str(field.label): field.after for field in told.fields}
    assert (values["Art"], values["betten"]) == (("Station",), ("12",))


def test_a_quote_belongs_to_its_evidence(store: Store, changed: Changed) -> None:
    proof = record(RecordSort.EVIDENCE, "e2", quote=("Die AWO berät.",))
    (it,) = history.detail(store, changed(2, quads(proof)), "muster").records
    assert (it.sort, [field.after for field in it.fields]) == (RecordSort.EVIDENCE, [("Die AWO berät.",)])


def test_judgements_are_counted_and_persons_are_not_shown(store: Store, changed: Changed) -> None:
    node = data_iri("muster", "judgement", "j")
    person = Quad(
        data_iri("muster", "person", "p"), SKOS.note, Literal("0170 1"), graph_iri("muster", "personen")
    )
    number = changed(2, (Quad(node, INW.state, Literal("offen"), graph_iri("muster", "intern")), person))
    told = history.detail(store, number, "muster")
    assert (told.records, told.others, told.personal) == ((), 1, 1)
    assert "0170" not in str(told)


def test_what_the_same_change_did_elsewhere_is_left_out(store: Store, changed: Changed) -> None:
    elsewhere = tuple(quad._replace(graph=graph_iri("leer", "oeffentlich")) for quad in quads(DRK))
    told = history.detail(store, changed(2, (*quads(AWO), *elsewhere)), "muster")
    assert [it.label for it in told.records] == ["AWO"]


def test_labels_of_fields_are_said_in_english_too(store: Store, changed: Changed) -> None:
    (it,) = history.detail(store, changed(2, quads(AWO)), "muster").records
    assert "Name" in {in_language(field.label, "en") for field in it.fields}
    assert {in_language(fate.label, "en") for fate in RecordFate} == {"new", "changed", "removed"}

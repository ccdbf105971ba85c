"""Nothing leaves the house that is not public, whatever the statements say, and every format reads back the same."""

from __future__ import annotations

import gzip
import io
import json
import re
import zipfile
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from rdflib import Dataset, URIRef

from graph.answers.given_formats import GIVEN_FORMATS
from graph.answers.giving_out import give_out
from graph.errors import InvalidSource
from graph.exporters.rdf import FORMATS as RDF_FORMATS
from graph.importers.foreign.formats import Format, read_batch, recognise
from graph.looking import place_choices
from graph.model import Moment
from graph.records import Draft
from graph.store import Change, Store
from graph.store.memory import MemoryStore
from graph.store.quads import Quad
from graph.texts import EXAMPLE_NOTICE, FICTIONAL_NOTICE
from ontology.namespaces import INW
from tests.builders import NOW, PREFIXES, TODAY
from tests.graph.exporters.parcels import shipped
from tests.persons import names_in

KEYS = tuple(it.key for it in GIVEN_FORMATS)
ALL_KEYS = (*KEYS, *(it for it in RDF_FORMATS if it not in KEYS))
SECRET = "geheim"
"""Begins every word that must not be in any file."""
COMMON = "inw:network id:stadt ; inw:modality <https://w3id.org/integrationsnetz/code/modalitaet/ist>"
KIND = "https://w3id.org/integrationsnetz/code/akteursart/"
BASE = "https://integrationsnetz.example/id/stadt/"


def actor(slug: str, kind: str, more: str = "") -> str:
    return (
        f'<{BASE}actor/{slug}> a inw:Actor, org:Organization ; skos:prefLabel "{slug.title()}"@de ; {COMMON} ;'
        f" inw:kind <{KIND}{kind}> ; inw:evidence <{BASE}evidence/e> {more} .\n"
    )


CONTACTS = (
    '; schema:email "info@{0}.example" ; schema:telephone "04131 1234-{0}" ; schema:url "https://{0}.example/" '
    '; schema:address "{0} 1, 21335 Musterstadt" ; inw:place <' + BASE + "place/{0}> "
)
CARELESS = f"""
<https://integrationsnetz.example/graph/stadt/oeffentlich> {{
  id:stadt a inw:Network ; skos:prefLabel "Netz der Stadt"@de ; inw:agsCode "03355022" .
  <{BASE}document/d> a inw:Document ; dcterms:title "Adressliste"@de ; dcterms:license "CC-BY-4.0" ;
    dcterms:rights "Stadt Musterstadt" ; schema:url "https://daten.example/" .
  <{BASE}evidence/e> a inw:Evidence, oa:SpecificResource ; oa:hasSource <{BASE}document/d> .
  <{BASE}place/offen> a inw:Place ; skos:prefLabel "Offenviertel"@de .
  <{BASE}place/geheimhaus> a inw:Place ; skos:prefLabel "geheimgasse"@de ; inw:within <{BASE}place/offen> .
  <{BASE}place/geheimgebet> a inw:Place ; skos:prefLabel "geheimhof"@de .
  {actor("offen", "vhs", CONTACTS.format("offen"))}
  {actor("schutz", "frauenhaus", CONTACTS.format("geheimhaus"))}
  {
    actor(
        "gebet",
        "moscheegemeinde",
        CONTACTS.format("geheimgebet")
        .replace("info@geheimgebet", "info@gebet")
        .replace("04131 1234-geheimgebet", "04131 99")
        .replace("https://geheimgebet", "https://gebet"),
    )
}
  {
    actor(
        "achtlos", "verein", '; schema:email "geheim.name@verein.example" ; schema:telephone "0171 2345678"'
    )
}
  <{BASE}offer/o> a inw:Offer ; skos:prefLabel "Beratung"@de ; {COMMON} ; inw:evidence <{BASE}evidence/e> ;
    inw:field <https://w3id.org/integrationsnetz/code/feld/frauen> ; inw:provider <{BASE}actor/schutz> ;
    inw:place <{BASE}place/geheimhaus> .
}}
<https://integrationsnetz.example/graph/stadt/intern> {{ <{BASE}note/n> skos:note "geheimnotiz"@de .
  {actor("geheimintern", "verein")} }}
<https://integrationsnetz.example/graph/stadt/vorschlaege> {{ {actor("geheimvorschlag", "verein")} }}
<https://integrationsnetz.example/graph/stadt/personen> {{ <{
    BASE
}person/p> skos:prefLabel "geheimperson"@de . }}
<https://integrationsnetz.example/graph/andere/oeffentlich> {{
  id:andere a inw:Network ; skos:prefLabel "geheimnetz"@de . }}
"""


@pytest.fixture(scope="module")
def careless() -> Iterator[Store]:
    """Open a store in which every rule of privacy is broken."""
    whole = Dataset()
    whole.parse(data=PREFIXES + CARELESS, format="trig")
    quads = [Quad(s, p, o, URIRef(str(g))) for s, p, o, g in whole.quads()]  # type: ignore[arg-type]  # no blank nodes
    opened = MemoryStore()
    written = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)
    opened.change(Change(additions=tuple(quads), reason="Aufbau", role="Test", recorded_at=written))
    yield opened
    opened.close()


def text_of(content: bytes) -> str:
    """Return all that a file says, unpacked."""
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return "\n".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())
    return (gzip.decompress(content) if content.startswith(b"\x1f\x8b") else content).decode("utf-8")


@pytest.mark.parametrize("key", ALL_KEYS)
def test_no_format_tells_what_is_internal_proposed_personal_or_protected(careless: Store, key: str) -> None:
    told = text_of(give_out(careless, "stadt", NOW, key))

    assert "Offen" in told
    assert "Schutz" in told, "the house itself may be named"
    found = re.findall(rf"\S*{SECRET}\S*", told.casefold())
    assert found == []
    assert "0171" not in told


@pytest.mark.parametrize("key", ["csv", "hsds", "trig", "dcat"])
def test_functional_contacts_go_with_those_who_may_be_told(careless: Store, key: str) -> None:
    told = text_of(give_out(careless, "stadt", NOW, key))
    for one in ("info@offen.example", "04131 1234-offen", "https://offen.example/", "info@gebet.example"):
        assert one in told


@pytest.mark.parametrize("key", ["kumu-json", "gexf", "graphml"])
def test_drawings_carry_no_contacts(careless: Store, key: str) -> None:
    assert "info@" not in text_of(give_out(careless, "stadt", NOW, key))


@pytest.mark.parametrize("key", ALL_KEYS)
def test_every_format_names_network_and_source_and_most_their_days(careless: Store, key: str) -> None:
    told = text_of(give_out(careless, "stadt", NOW, key))
    assert "Stadt Musterstadt" in told
    if key != "jsonld":  # the bare statements: the same with a head of their own is `dcat`
        assert "Netz der Stadt" in told
        assert "CC-BY-4.0" in told
        assert re.search(r"Datenstand 1|gültig am 22.11.2026", told)


@pytest.mark.parametrize("key", [it for it in KEYS if it != "trig"])
def test_examples_say_in_every_file_that_they_are_dated_or_invented(store: Store, key: str) -> None:
    assert "atiertes Beispiel" in text_of(give_out(store, "peine", NOW, key))
    invented = text_of(give_out(store, "musterkreis", NOW, key))
    assert "Erfundenes Netzwerk" in invented or "erfunden zum Üben" in invented


def test_the_head_of_trig_says_the_notice_once(store: Store) -> None:
    for name, notice in (("peine", EXAMPLE_NOTICE), ("musterkreis", FICTIONAL_NOTICE)):
        head = text_of(give_out(store, name, NOW, "trig")).partition("@prefix")[0]
        assert head.count(notice) == 1


@pytest.mark.parametrize("key", KEYS)
def test_no_file_carries_the_name_of_a_person(store: Store, key: str) -> None:
    for name in ("lueneburg", "laatzen"):
        assert names_in(text_of(give_out(store, name, NOW, key))) == 0


@pytest.mark.parametrize("name", ["lueneburg", "peine"])
@pytest.mark.parametrize("form", ["trig", "dcat"])
def test_the_formats_of_rdf_hold_every_public_statement(store: Store, name: str, form: str) -> None:
    whole = Dataset()
    whole.parse(data=give_out(store, name, NOW, form), format="trig" if form == "trig" else "json-ld")
    public = whole.graph(URIRef(f"https://integrationsnetz.example/graph/{name}/oeffentlich"))
    # Installing an example adds the day on which it was recorded, and nothing else.
    assert {it[:3] for it in public if it[1] != INW.recordedAt} == without_days(name)


def test_a_day_changes_what_a_file_shows(store: Store) -> None:
    early = Moment(date(1990, 1, 1), TODAY)
    then, now = (json.loads(give_out(store, "musterkreis", it, "kumu-json")) for it in (early, NOW))
    assert len(then["connections"]) < len(now["connections"])


def test_one_municipality_is_named_in_the_file(store: Store) -> None:
    place = place_choices(store, "musterkreis", NOW)[0].iri
    told = text_of(give_out(store, "musterkreis", Moment(TODAY, TODAY, place), "gexf"))
    assert re.search(r"Nur \w+", told)


def test_an_unknown_format_is_refused_with_the_known_ones(store: Store) -> None:
    with pytest.raises(
        InvalidSource, match=r"»pdf« gibt es nicht\. Möglich sind: csv, kumu-xlsx, .*, jsonld"
    ):
        give_out(store, "peine", NOW, "pdf")


@pytest.mark.parametrize(
    ("key", "format_"),
    [
        ("kumu-json", Format.KUMU), ("kumu-xlsx", Format.KUMU_SHEETS), ("gexf", Format.GEXF),
        ("graphml", Format.GRAPHML), ("hsds", Format.HSDS), ("dcat", Format.RDF), ("trig", Format.RDF),
    ],
)  # fmt: skip
def test_what_we_hand_out_we_read_back_with_the_same_actors(
    store: Store, tmp_path: Path, key: str, format_: Format
) -> None:
    (given,) = [it for it in GIVEN_FORMATS if it.key == key]
    path = tmp_path / f"netz.{given.ending}"
    path.write_bytes(give_out(store, "lueneburg", NOW, key))
    batch = read_batch(path)
    labels = {
        label for it in batch.drafts if it.sort in ("actor", "body", "group") for label in it.values["label"]
    }
    there = shipped("lueneburg")
    wanted = (
        there.of("Actor") - there.of("Body") if key == "hsds" else there.of("Actor", "Body", "GenericActor")
    )

    assert recognise(path) is format_
    if key in ("kumu-json", "gexf", "graphml"):
        joined = {frozenset(ends_of(it)) for it in batch.drafts if it.sort in ("tie", "seat")}
        agents = there.of("Actor", "Body", "GenericActor")
        pairs = {frozenset(ends) for it in there.of("Tie") if len(ends := there.ends(it) & agents) == 2}
        assert pairs <= joined
    # Whatever calls itself a kind of single persons is not read in from other programs.
    read = {iri for iri in wanted if there.code(iri, "kind") != "einzelperson"}
    assert {there.label(iri) for iri in read} <= labels


def without_days(name: str) -> set[tuple[object, ...]]:
    return {it for it in shipped(name).graph if it[1] != INW.recordedAt}


def ends_of(it: Draft) -> set[str]:
    """Return the keys of those whom a tie or a seat joins."""
    return {
        end
        for name in ("source", "target", "participants", "member", "organization")
        for end in it.values.get(name, ())
    }

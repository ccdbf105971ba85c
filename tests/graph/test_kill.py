"""Kill -9 during `netzlotse load` leaves the store openable, with all or nothing of that load."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from graph import service
from graph.model import Layer
from ontology.namespaces import graph_iri

ROUNDS = 6
ACTORS = 400
QUADS_PER_ACTOR = 7
HEAD = 13
GRAPH = graph_iri("musterkreis", Layer.PUBLIC)
PREFIXES = """
@prefix inw: <https://w3id.org/integrationsnetz/def#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix oa: <http://www.w3.org/ns/oa#> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix id: <https://integrationsnetz.example/id/> .
@prefix here: <https://integrationsnetz.example/id/musterkreis/> .
@prefix code: <https://w3id.org/integrationsnetz/code/> .
"""
DESCRIPTION = """
  id:musterkreis a inw:Network, prov:Collection ; skos:prefLabel "Musterkreis"@de ; inw:fictional true .
  <{id}document/d> a inw:Document, foaf:Document ; dcterms:title "Liste"@de .
  <{id}evidence/e> a inw:Evidence, oa:SpecificResource ; oa:hasSource <{id}document/d> ;
    oa:hasSelector <{id}evidence/e/s> .
  <{id}evidence/e/s> a oa:TextQuoteSelector ; oa:exact "Liste der Vereine" .
"""
ACTOR = """
  <{id}actor/v{n}> a inw:Actor, org:Organization ; skos:prefLabel "Verein Nummer {n}"@de ; inw:network id:musterkreis ;
    inw:modality <https://w3id.org/integrationsnetz/code/modalitaet/ist> ; inw:evidence <{id}evidence/e> ;
    inw:kind <https://w3id.org/integrationsnetz/code/akteursart/verein> .
"""

pytestmark = pytest.mark.slow


@pytest.fixture
def file(tmp_path: Path) -> Path:
    base = "https://integrationsnetz.example/id/musterkreis/"
    body = DESCRIPTION.format(id=base) + "".join(ACTOR.format(id=base, n=n) for n in range(ACTORS))
    path = tmp_path / "gross.trig"
    path.write_text(f"{PREFIXES}<{GRAPH}> {{{body}}}", encoding="utf-8")
    return path


def loading(store: Path, file: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", "import sys; from graph.cli.main import main; sys.exit(main())"]
    return subprocess.Popen(
        [*command, "--store", str(store), "load", str(file)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def test_a_load_is_there_as_a_whole_or_not_at_all(tmp_path: Path, file: Path) -> None:
    generator = random.Random(7)
    folder = tmp_path / "ganz"
    started = time.monotonic()
    assert loading(folder, file).wait() == 0
    duration = time.monotonic() - started
    for number in range(ROUNDS):
        folder = tmp_path / str(number)
        service.open_workspace(service.settings(str(folder), None, {}, date(2026, 11, 22))).close()
        process = loading(folder, file)
        time.sleep(duration * generator.uniform(0.5, 1.02))
        process.send_signal(signal.SIGKILL)
        process.wait()
        store = service.open_workspace(service.settings(str(folder), None, {}, date(2026, 11, 22)))
        count = sum(1 for _ in store.scan([GRAPH]))
        assert count in (0, ACTORS * QUADS_PER_ACTOR + HEAD)
        assert service.data_version(store) == (2 if count else 1)
        assert len(service.networks(store)) == (5 if count else 4)
        store.close()

"""A small own network as TriG text, the way an office would load it."""

from __future__ import annotations

QUADS_OF_THE_FRAME = 13
QUADS_PER_ACTOR = 7
_FRAME = """
@prefix inw: <https://w3id.org/integrationsnetz/def#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix oa: <http://www.w3.org/ns/oa#> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix id: <https://integrationsnetz.example/id/> .
<https://integrationsnetz.example/graph/{name}/{layer}> {{
  id:{name} a inw:Network, prov:Collection ; skos:prefLabel "Integrationsnetzwerk {name}"@de ; inw:fictional true .
  <{base}document/d> a inw:Document, foaf:Document ; dcterms:title "Liste der Vereine"@de .
  <{base}evidence/e> a inw:Evidence, oa:SpecificResource ; oa:hasSource <{base}document/d> ;
    oa:hasSelector <{base}evidence/e/s> .
  <{base}evidence/e/s> a oa:TextQuoteSelector ; oa:exact "Die VHS lehrt." .
{actors}}}
"""
_ACTOR = """  <{base}actor/vhs{n}> a inw:Actor, org:Organization ; skos:prefLabel "VHS {n}"@de ; inw:network id:{name} ;
    inw:modality <https://w3id.org/integrationsnetz/code/modalitaet/ist> ; inw:evidence <{base}evidence/e> ;
    inw:kind <https://w3id.org/integrationsnetz/code/akteursart/{kind}> .
"""


def own_network(
    name: str = "musterstadt", *, actors: int = 1, kind: str = "vhs", layer: str = "oeffentlich"
) -> str:
    """Return a network of that many actors, numbered from 0."""
    base = f"https://integrationsnetz.example/id/{name}/"
    listed = "".join(_ACTOR.format(base=base, name=name, n=n, kind=kind) for n in range(actors))
    return _FRAME.format(base=base, name=name, layer=layer, actors=listed)

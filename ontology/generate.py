"""Writes the Turtle that is made from the code lists: `python -m ontology.generate`."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from importlib.resources import as_file, files
from types import MappingProxyType

from rdflib import Graph

from ontology.codelists import SCHEMES
from ontology.expectations import expectation_graph
from ontology.namespaces import (
    BASE,
    CODE,
    CV,
    DCTERMS,
    EXPECTATION,
    FOAF,
    INW,
    ORG,
    RDF,
    SCHEMA,
    SKOS,
    XSD,
    scheme_iri,
)
from ontology.schemes import scheme_graph

__all__ = ["documents", "main"]

_PREFIXES = MappingProxyType(
    {
        "code": CODE,
        "cv": CV,
        "dcterms": DCTERMS,
        "expectation": EXPECTATION,
        "foaf": FOAF,
        "inw": INW,
        "network": BASE,
        "org": ORG,
        "rdf": RDF,
        "schema": SCHEMA,
        "skos": SKOS,
        "xsd": XSD,
    }
)

_NOTICE = (
    "# Made from ontology/lists/{}.tsv by `python -m ontology.generate`: change the list, not this file.\n\n"
)


def documents() -> Mapping[str, str]:
    """Return each generated file by its path below `ontology/`; the same lists give the same bytes."""
    texts = {
        f"vocabularies/{scheme}.ttl": _turtle(scheme_graph(scheme), name) for scheme, name in SCHEMES.items()
    }
    texts["expectations.ttl"] = _turtle(expectation_graph(), "expectations")
    return texts


def main() -> None:
    """Write all generated files into the package."""
    with as_file(files("ontology")) as folder:
        for path, text in documents().items():
            target = folder / path
            target.parent.mkdir(exist_ok=True)
            target.write_text(text, encoding="utf-8", newline="\n")
            sys.stdout.write(f"{target}\n")


def _turtle(graph: Graph, list_name: str) -> str:
    named = Graph(bind_namespaces="none")
    for prefix, namespace in _PREFIXES.items():
        named.bind(prefix, namespace)
    for scheme in SCHEMES:
        named.bind(scheme, f"{scheme_iri(scheme)}/")
    named += graph
    return _NOTICE.format(list_name) + named.serialize(format="turtle").strip() + "\n"


if __name__ == "__main__":
    main()

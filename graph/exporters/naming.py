"""Short names for IRIs in written files: which prefixes a file declares and what they shorten."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from rdflib import URIRef

from ontology import namespaces as ns

__all__ = ["Naming", "naming_for"]

_VOCABULARIES: Mapping[str, str] = MappingProxyType(
    {
        "cv": str(ns.CV),
        "dcat": "http://www.w3.org/ns/dcat#",
        "dcatde": "http://dcat-ap.de/def/dcatde/",
        "dcterms": str(ns.DCTERMS),
        "foaf": str(ns.FOAF),
        "inw": str(ns.INW),
        "oa": str(ns.OA),
        "org": str(ns.ORG),
        "prov": str(ns.PROV),
        "rdf": str(ns.RDF),
        "rdfs": str(ns.RDFS),
        "schema": str(ns.SCHEMA),
        "sh": str(ns.SH),
        "skos": str(ns.SKOS),
        "vcard": "http://www.w3.org/2006/vcard/ns#",
        "wgs": str(ns.WGS),
        "xsd": str(ns.XSD),
    }
)
_LOCAL_NAME = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?")
_PREFIX = re.compile(r"[a-z][a-z0-9-]*")


@dataclass(frozen=True, slots=True)
class Naming:
    """The prefixes of one file."""

    prefixes: Mapping[str, str]
    """Prefix → namespace, sorted by prefix, used ones only: unused ones would make equal data look different."""

    names: Mapping[str, str]
    """IRI → short name, for every IRI that has one."""


def naming_for(iris: Iterable[URIRef]) -> Naming:
    """Return the prefixes and short names for these IRIs; the same IRIs always give the same names."""
    texts = {str(iri) for iri in iris}
    splits = {text: split for text in texts if (split := _split(text))}
    networks = {name for text in splits if (name := ns.network_of(text))}
    schemes = {text.partition(":")[0] for text in texts}
    prefixes: dict[str, str] = {}
    names: dict[str, str] = {}
    for text, (namespace, local) in sorted(splits.items()):
        prefix = _prefix(namespace, several_networks=len(networks) > 1)
        if prefix is None or prefix in schemes or prefixes.setdefault(prefix, namespace) != namespace:
            continue
        names[text] = f"{prefix}:{local}"
    return Naming(MappingProxyType(dict(sorted(prefixes.items()))), MappingProxyType(names))


def _split(iri: str) -> tuple[str, str] | None:
    cut = max(iri.rfind("/"), iri.rfind("#")) + 1
    return (iri[:cut], iri[cut:]) if cut and _LOCAL_NAME.fullmatch(iri[cut:]) else None


def _prefix(namespace: str, *, several_networks: bool) -> str | None:
    """Name a namespace: a known vocabulary, a code scheme (`feld:`) or a type of things (`actor:`)."""
    for prefix, vocabulary in _VOCABULARIES.items():
        if namespace == vocabulary:
            return prefix
    if namespace == str(ns.BASE):
        return "id"
    if namespace.startswith(ns.CODE):
        return _own_prefix(namespace.removeprefix(ns.CODE).rstrip("/"))
    if namespace.startswith(ns.BASE):
        network, _, kind = namespace.removeprefix(ns.BASE).rstrip("/").partition("/")
        return _own_prefix(f"{network}-{kind}" if several_networks else kind)
    return None


def _own_prefix(name: str) -> str | None:
    return name if _PREFIX.fullmatch(name) and name not in {*_VOCABULARIES, "id"} else None

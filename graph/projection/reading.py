"""Reads one network from the store into values; what is damaged is left out and named, never raised."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Protocol, TypeVar

from rdflib import URIRef

from graph.history import told_on
from graph.model import Agent, CitedText, Document, Evidence, Expectation, Layer, Moment, Network, NetworkInfo
from graph.projection.descriptions import Description, Unreadable, describe
from graph.projection.moment import recorded, visible
from graph.projection.statements import (
    STATEMENTS,
    read_document,
    read_evidence,
    read_expectation,
    read_info,
    read_place,
)
from graph.protected_places import without_protected_places
from graph.store.quads import Quad
from graph.texts import sort_key
from ontology.namespaces import (
    EXPECTATIONS_GRAPH,
    INW,
    OA,
    RDFS,
    SKOS,
    code_iri,
    code_of,
    graph_iri,
    kind_scheme,
    network_iri,
    network_of,
    scheme_iri,
)

__all__ = ["StatementSource", "list_networks", "read_network"]

_Value = TypeVar("_Value")


class StatementSource(Protocol):
    """What reading needs of a store."""

    def scan(self, graphs: Sequence[URIRef]) -> Iterator[Quad]:
        """Yield all statements of these graphs."""
        ...

    def graphs(self) -> tuple[URIRef, ...]:
        """Return the graphs that hold statements."""
        ...

    def data_version(self) -> int:
        """Return the number of the last change."""
        ...


def list_networks(store: StatementSource, *, shipped: Collection[str] = ()) -> tuple[NetworkInfo, ...]:
    """Return what every network in the store says of itself: the office's own first, else in the order of their labels.

    Args:
        store: Where the statements lie.
        shipped: Names of the networks that ship as dated, read-only examples.
    """
    names = [name for graph in store.graphs() if (name := _public_name(graph))]
    infos = []
    for name in names:
        itself = network_iri(name)
        found = list(describe(quad for quad in store.scan([_public(name)]) if quad.subject == itself))
        infos.append(_info(found, name, shipped, []))
    return tuple(sorted(infos, key=lambda info: (info.is_example, sort_key(info.label), info.name)))


def read_network(
    store: StatementSource,
    name: str,
    moment: Moment,
    *,
    shipped: Collection[str] = (),
    with_history: bool = False,
) -> Network:
    """Return everything a network states that is visible at a moment, with the expectations that apply to it.

    For a past state of knowledge it is what the journal says of that day: what was corrected or removed since is as
    it was, what was recorded later is not there.

    Bad content never raises: `problems` of the network says what was left out and why. Nothing located here is a
    place that must not be told: all that pages, files and figures know of places comes through this one door.

    Args:
        store: Where the statements lie.
        name: Name of the network, such as `peine`.
        moment: The day that is shown and the state of knowledge.
        shipped: Names of the networks that ship as dated, read-only examples.
        with_history: Also return what had ended by that day, and what begins after it.
    """
    version = store.data_version()
    own_layer = graph_iri(name, Layer.EXPECTATIONS)
    told = told_on(store, name, (_public(name), own_layer, EXPECTATIONS_GRAPH), moment.as_of)
    layers = _by_graph(told)
    problems: list[str] = []
    public = list(describe(layers.get(_public(name), ())))
    own_kinds = _own_kinds(public, name)
    shipped_for_all = (
        () if own_kinds and not _uses_shipped_kinds(public) else layers.get(EXPECTATIONS_GRAPH, ())
    )
    expectations = _by_own_kinds(
        _expectations(shipped_for_all, layers.get(own_layer, ()), problems), own_kinds
    )
    info = _info(public, name, shipped, problems)
    documents = _read(public, (INW.Document,), read_document, problems)
    network = Network(
        info=info,
        data_version=version,
        documents=documents,
        evidence=_evidence(public, problems),
        places=_read(public, (INW.Place,), read_place, problems),
        expectations=expectations,
        cited=_cited(store, info, documents, expectations.values(), shipped),
        own_kinds=own_kinds,
        columns=_columns(public),
        **_statements(public, own_kinds, problems),
    )
    problems.extend(_dangling(network))
    return (recorded if with_history else visible)(without_protected_places(network), moment, problems)


def _statements(
    public: Sequence[Description], own_kinds: Mapping[str, str], problems: list[str]
) -> dict[str, Any]:
    """Return the collections of `Network` that STATEMENTS names; the key is checked by its constructor."""
    found = {
        collection: _by_label(_read(public, classes, reader, problems))
        for collection, classes, reader in STATEMENTS
    }
    if own_kinds:
        for collection in ("agents", "absences"):
            found[collection] = _by_own_kinds(found[collection], own_kinds)
    return found


def _by_own_kinds(found: Mapping[str, _Value], labels: Mapping[str, str]) -> dict[str, _Value]:
    """Return the values with the labels of the network's own kinds: no list has to be asked for them."""

    def named(it: Any) -> Any:
        more = {"also_kinds": tuple(map(labels_of, it.also_kinds))} if isinstance(it, Agent) else {}
        return replace(it, kind=labels_of(it.kind), **more)

    def labels_of(kind: str) -> str:
        return labels.get(kind, kind)

    return {iri: named(it) for iri, it in found.items()}


def _read(
    descriptions: Iterable[Description],
    classes: Iterable[URIRef],
    reader: Callable[[Description], _Value],
    problems: list[str],
) -> dict[str, _Value]:
    wanted, found = {str(one) for one in classes}, {}
    for it in descriptions:
        if not wanted & it.types:
            continue
        try:
            found[it.iri] = reader(it)
        except Unreadable as fault:
            problems.append(f"{it.iri} {fault} und wurde ausgelassen.")
        problems.extend(f"{it.iri}: {fault}" for fault in it.faults)
        it.faults.clear()
    return found


def _by_label(found: Mapping[str, Any]) -> dict[str, Any]:
    return dict(sorted(found.items(), key=lambda item: (sort_key(item[1].label), item[0])))


def _evidence(public: Sequence[Description], problems: list[str]) -> dict[str, Evidence]:
    by_iri = {it.iri: it for it in public}

    def read(it: Description) -> Evidence:
        return read_evidence(it, by_iri.get(it.iri_of(OA.hasSelector) or ""))

    return _read(public, (INW.Evidence,), read, problems)


def _expectations(
    shipped: Sequence[Quad], own: Sequence[Quad], problems: list[str]
) -> dict[str, Expectation]:
    """Read the shipped expectations; what the office says of one replaces the same property."""
    replaced = {(quad.subject, quad.predicate) for quad in own}
    kept = [quad for quad in shipped if (quad.subject, quad.predicate) not in replaced]
    return _read(describe([*kept, *own]), (INW.Expectation,), read_expectation, problems)


def _own_kinds(public: Iterable[Description], name: str) -> dict[str, str]:
    """Return the kinds the network brings itself: label by code."""
    scheme = str(scheme_iri(kind_scheme(name)))
    return {
        code_of(it.iri): it.text(SKOS.prefLabel) or code_of(it.iri)
        for it in public
        if it.iri_of(SKOS.inScheme) == scheme
    }


def _uses_shipped_kinds(public: Iterable[Description]) -> bool:
    """Tell whether anybody is of a kind of our list: law and guidelines of integration speak of no other network."""
    agents = {str(it) for it in (INW.Actor, INW.Body, INW.GenericActor)}
    kinds = (it.iri_of(INW.kind) or "" for it in public if agents & it.types)
    return any(kind.startswith(code_iri("akteursart", "")) for kind in kinds)


def _columns(public: Iterable[Description]) -> dict[str, str]:
    """Return the columns that attributes come from: heading by code."""
    of_columns = (it for it in public if it.iri_of(RDFS.subPropertyOf) == str(INW.attribute))
    return {code_of(it.iri): it.text(RDFS.label) or code_of(it.iri) for it in of_columns}


def _cited(
    store: StatementSource,
    info: NetworkInfo,
    documents: Mapping[str, Document],
    expectations: Iterable[Expectation],
    shipped: Collection[str],
) -> dict[str, CitedText]:
    """Find the document behind every source that is the text of a network."""
    sources = {it.source: it.network for it in expectations if it.network}
    known = {info.name: (info, tuple(documents.values()))}
    stored = set(store.graphs())
    for name in sorted({name for name in sources.values() if name} - {info.name}):
        if _public(name) in stored:
            described = list(describe(store.scan([_public(name)])))
            texts = _read(described, (INW.Document,), read_document, [])
            known[name] = (_info(described, name, shipped, []), tuple(texts.values()))
    return {
        source: CitedText(network=known[name][0], document=document)
        for source, name in sorted(sources.items())
        if name in known
        for document in known[name][1]
        if source in document.identifiers
    }


def _info(
    public: Iterable[Description], name: str, shipped: Collection[str], problems: list[str]
) -> NetworkInfo:
    itself = next((it for it in public if it.iri == str(network_iri(name))), None)
    if itself is None:
        problems.append(f"Das Netzwerk »{name}« ist nicht beschrieben; gezeigt wird sein Kurzname.")
        return NetworkInfo(name=name, label=name, is_example=name in shipped)
    info = read_info(itself, name, is_example=name in shipped)
    problems.extend(f"{itself.iri}: {fault}" for fault in itself.faults)
    return info


def _dangling(network: Network) -> Iterator[str]:
    """Name the ties that lead to an actor of whom the network says nothing."""
    for tie in network.ties.values():
        for end in tie.ends:
            if end not in network.agents:
                yield f"{tie.iri} verweist auf {end}; diesen Akteur gibt es im Netzwerk nicht."


def _by_graph(quads: Iterable[Quad]) -> dict[URIRef, list[Quad]]:
    layers: dict[URIRef, list[Quad]] = {}
    for quad in quads:
        layers.setdefault(quad.graph, []).append(quad)
    return layers


def _public(name: str) -> URIRef:
    return graph_iri(name, Layer.PUBLIC)


def _public_name(graph: URIRef) -> str | None:
    return network_of(graph) if code_of(graph) == Layer.PUBLIC else None

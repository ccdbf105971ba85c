"""Files of public data: what may leave the house, gathered once for every format."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from rdflib import URIRef

from graph.answers.attributions import attributions
from graph.answers.given_formats import GIVEN_FORMATS
from graph.encoding import quads_of
from graph.errors import InvalidSource
from graph.exporters import dcat
from graph.exporters.imprint import imprint_lines
from graph.exporters.parcel import CONTACT_FIELDS, Parcel, legal
from graph.exporters.rdf import FORMATS as RDF_FORMATS
from graph.exporters.rdf import serialize
from graph.history import told_on
from graph.importers.personal import personal_data_in
from graph.locale import say
from graph.model import Agent, Layer, Moment, Network
from graph.model.handover import Imprint, Publisher
from graph.protected_places import is_protected, may_have_address
from graph.reading import history_at, network_at
from graph.records import Record, RecordSort, records_in
from graph.store import Store
from graph.store.journal import last_entry
from graph.store.quads import Quad, Term
from graph.texts import FICTIONAL_NOTICE
from ontology.namespaces import INW, META_GRAPH, RDF, SCHEMA, WGS, graph_iri

__all__ = ["give_out"]

EXPORTED_LAYERS = (Layer.PUBLIC, Layer.EXPECTATIONS)
"""Never internal notes, proposals, persons or the journal."""
CONTACTS = frozenset({SCHEMA.email, SCHEMA.telephone, SCHEMA.faxNumber, SCHEMA.url})
WHEREABOUTS = frozenset({SCHEMA.address, SCHEMA.streetAddress, SCHEMA.geo, WGS.lat, WGS.long})
EVER = Moment(date.max, date.max)
DCAT = "dcat"
AGENT_CLASSES = frozenset({INW.Actor, INW.Body, INW.GenericActor})


_BY_KEY = {it.key: it for it in GIVEN_FORMATS}


def give_out(store: Store, name: str, moment: Moment, key: str, publisher: Publisher | None = None) -> bytes:
    """Return the public data of a network as a file.

    Args:
        store: Where the statements lie.
        name: Name of the network.
        moment: The days and the place that the file speaks of; formats of RDF hold all days and places.
        key: Of a format: one of GIVEN_FORMATS, `ttl` or `jsonld`.
        publisher: Who hands it on and under which licence, as far as it is known.

    Raises:
        InvalidSource: there is no such format.
    """
    if key not in _BY_KEY and key not in RDF_FORMATS:
        known = ", ".join((*_BY_KEY, *RDF_FORMATS))
        raise InvalidSource(
            say("Das Format »{key}« gibt es nicht. Möglich sind: {known}.", key=key, known=known)
        )
    given = _BY_KEY.get(key)
    if given and given.render:
        shown = _parcel(store, name, moment, publisher)
        records = _records(store, shown.network, moment) if given.has_contacts else {}
        return given.render(replace(shown, records=records))
    whole = _parcel(store, name, EVER, publisher, holds_all_days=True)
    if key == DCAT:
        return dcat.render(whole, _public_statements(store, name))
    told = (legal(line) for line in imprint_lines(whole.imprint) if line != FICTIONAL_NOTICE)
    return serialize(_public_statements(store, name), key, tuple(told))  # it says by itself what is invented


def _public_statements(store: Store, name: str) -> Iterator[Quad]:
    """Yield what a network says publicly, without contacts and places that must not be told, whatever is stored."""
    quads = [quad for layer in EXPORTED_LAYERS for quad in store.scan([graph_iri(name, layer)])]
    known = history_at(store, name, EVER)
    agents = {quad.subject for quad in quads if quad.predicate == RDF.type and quad.object in AGENT_CLASSES}
    open_ones = [quad for quad in quads if _may_go(quad, known, agents)]
    hidden = _hidden_places(quads, open_ones)
    return (quad for quad in open_ones if quad.subject not in hidden and quad.object not in hidden)


def _hidden_places(quads: Iterable[Quad], open_ones: Iterable[Quad]) -> set[Term]:
    """Return places that only somebody protected is in: their very names would tell. A municipality tells nothing."""
    located = {quad.object for quad in quads if quad.predicate == INW.place}
    named = {quad.object for quad in open_ones if quad.predicate == INW.place}
    return located - named - {quad.subject for quad in quads if quad.predicate == INW.agsCode}


def _may_go(quad: Quad, known: Network, agents: set[URIRef]) -> bool:
    subject = str(quad.subject)
    if quad.predicate == INW.place:
        located = known.agents.get(subject) or known.offers.get(subject)
        return located is not None and str(quad.object) in located.places
    if quad.subject not in agents or quad.predicate not in CONTACTS | WHEREABOUTS:
        return True
    agent = known.agents.get(subject)
    if agent is None or quad.predicate in WHEREABOUTS:
        return agent is not None and may_have_address(agent)
    return not is_protected(agent) and personal_data_in(str(quad.object)) is None


def _parcel(
    store: Store, name: str, moment: Moment, publisher: Publisher | None, *, holds_all_days: bool = False
) -> Parcel:
    network = (history_at if holds_all_days else network_at)(store, name, moment)
    last = last_entry(store.scan([META_GRAPH]))
    return Parcel(
        network=network,
        imprint=Imprint(
            network=network.info,
            valid_on=moment.valid_on,
            as_of=moment.as_of,
            data_version=network.data_version,
            changed_on=last.recorded_on if last else None,
            holds_all_days=holds_all_days,
            place=network.label(moment.place) if moment.place else "",
            attributions=attributions(network),
        ),
        publisher=publisher or Publisher(),
    )


def _records(store: Store, network: Network, moment: Moment) -> dict[str, Record]:
    """Return what is visible as records, with the contacts of those who may be told; sources only if they are cited."""
    cited = {iri for it in network.statements() for iri in it.evidence}
    documents = {network.evidence[iri].document for iri in cited if iri in network.evidence}
    used: Mapping[RecordSort, Collection[str | None]] = {
        RecordSort.EVIDENCE: cited,
        RecordSort.DOCUMENT: documents,
        RecordSort.PLACE: _places_in_use(network),
    }
    contacts = _contacts(store, network, moment)
    found = {}
    for iri, record in records_in(quads_of(network)).items():
        if iri in used.get(record.sort, (iri,)) and iri not in network.former_agents:
            found[iri] = record.with_values(**contacts.get(iri, {}))
    return found


def _places_in_use(network: Network) -> set[str]:
    """Return the municipalities, and of other places those that somebody is told to be in."""
    named = {iri for it in network.agents.values() for iri in it.places}
    named |= {iri for it in network.offers.values() for iri in it.places}
    return named | {it.iri for it in network.places.values() if it.ags}


def _contacts(store: Store, network: Network, moment: Moment) -> dict[str, dict[str, tuple[str, ...]]]:
    """Return functional contacts by IRI, as they were known by then."""
    name = network.info.name
    stored = records_in(told_on(store, name, (graph_iri(name, Layer.PUBLIC),), moment.as_of))
    return {
        iri: {
            name: texts
            for name in (*CONTACT_FIELDS, "identifiers")
            if (texts := _told(stored[iri], name, agent))
        }
        for iri, agent in network.agents.items()
        if iri in stored
    }


def _told(record: Record, name: str, agent: Agent) -> tuple[str, ...]:
    is_open = may_have_address(agent) if name == "address" else not is_protected(agent)
    if name != "identifiers" and not is_open:
        return ()
    return tuple(text for text in record.all(name) if personal_data_in(text) is None)

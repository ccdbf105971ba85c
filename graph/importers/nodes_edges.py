"""A network from two plain lists, actors and ties: each row is evidence for what it says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from graph.errors import InvalidSource
from graph.importers.actors import ACTOR_WORDS, Actors, actors_of
from graph.importers.columns import columns_of
from graph.importers.listing import read_listing
from graph.importers.report import ImportReport
from graph.importers.rows import Sorting
from graph.importers.ties import TIE_WORDS, Ties, ties_of
from graph.model import Network, NetworkInfo
from graph.texts import plural, sort_key
from ontology.codelists import codelist

__all__ = ["Wanted", "network_from_lists"]

_NO_PERSONS = "Namen, Adressen und Telefonnummern von Personen gehören nicht in ein Netzwerk. Bitte die Listen daraufhin prüfen."


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What network is to be made of the lists."""

    name: str
    """Short name as in addresses, such as `klinik-nord`."""
    label: str
    is_directed: bool = False
    """Whether a row leads from its source to its target only."""


def network_from_lists(
    nodes: Path, edges: Path, wanted: Wanted, recorded_on: date
) -> tuple[Network, ImportReport]:
    """Return the network that a list of actors and a list of ties describe, and what became of each row.

    Every actor, tie and seat leads to its rows: the two files are the sources, undated, as plain lists are.
    Rows that cannot be used are left out and named.

    Args:
        nodes: Columns id, label, kind and any others; with a column mode, those of a second mode are bodies.
        edges: Columns source, target, weight and any others.
        wanted: What the network is called, and whether it is directed.
        recorded_on: The day of the import.

    Raises:
        InvalidSource: a file cannot be read as such a list, or no row of it can be used.
        WorkspaceError: a file cannot be read.
    """
    listed, joined = read_listing(nodes), read_listing(edges)
    columns = columns_of(listed, ACTOR_WORDS, needed=("id",), kept=("id",))
    actor_rows = Sorting(wanted.name, "nodes", listed, columns)
    actors = actors_of(actor_rows)
    _refuse_nothing(actor_rows)
    columns = columns_of(joined, TIE_WORDS, needed=("source", "target"), kept=("weight",))
    tie_rows = Sorting(wanted.name, "edges", joined, columns)
    ties = ties_of(tie_rows, actors.agents, listed.name, is_directed=wanted.is_directed)
    if joined.rows:
        _refuse_nothing(tie_rows)
    both = (actor_rows, tie_rows)
    network = _network(wanted, actors, ties, both, recorded_on)
    return network, _report(network, both)


def _network(
    wanted: Wanted, actors: Actors, ties: Ties, both: Sequence[Sorting], recorded_on: date
) -> Network:
    columns = {
        code: rows.columns.headings[place] for rows in both for code, place in rows.columns.attributes.items()
    }
    return Network(
        info=NetworkInfo(name=wanted.name, label=wanted.label, is_directed=wanted.is_directed),
        agents={agent.iri: agent for agent in actors.agents.values()},
        ties=ties.ties,
        seats=ties.seats,
        documents={rows.document.iri: rows.document for rows in both},
        evidence={it.iri: it for rows in both for it in rows.evidence(recorded_on)},
        own_kinds=actors.kinds.own,
        columns=columns,
    )


def _refuse_nothing(rows: Sorting) -> None:
    """Refuse a list of which nothing is left."""
    if rows.cited:
        return
    if not rows.rejected:
        raise InvalidSource(f"»{rows.listing.name}« enthält nur Überschriften. Bitte Zeilen ergänzen.")
    first = rows.rejected[0]
    raise InvalidSource(
        f"»{rows.listing.name}«: Von {plural(len(rows.rejected), 'Zeile', 'Zeilen')} ist keine verwendbar. "
        f"Zeile {first.line}, Spalte »{first.column}«: {first.reason}"
    )


def _report(network: Network, both: Sequence[Sorting]) -> ImportReport:
    agents = network.agents.values()
    labels = {codelist("akteursart").label(agent.kind) for agent in agents}
    return ImportReport(
        name=network.info.name,
        label=network.info.label,
        is_directed=network.info.is_directed,
        actors=sum(not agent.is_body for agent in agents),
        bodies=sum(agent.is_body for agent in agents),
        ties=len(network.ties),
        seats=len(network.seats),
        kinds=tuple(sorted(labels, key=sort_key)),
        has_own_kinds=bool(network.own_kinds),
        files=tuple(rows.count() for rows in both),
        rejected=tuple(it for rows in both for it in rows.rejected),
        notices=tuple(_notices(network, both)),
    )


def _notices(network: Network, both: Sequence[Sorting]) -> Iterator[str]:
    for rows in both:
        yield from rows.listing.notices
    actor_rows, tie_rows = both
    if "label" not in actor_rows.columns.places:
        yield f"»{actor_rows.listing.name}« hat keine Spalte »label«: Die Kennungen stehen als Namen."
    if network.own_kinds:
        yield "Nicht alle Arten stehen in der Liste der Akteursarten: Das Netzwerk behält seine eigenen, und Erwartungen an Partner der Integrationsarbeit werden nicht geprüft."
    if any(tie.attributes.get("weight") == ("0",) for tie in network.ties.values()):
        yield "Zeilen mit Gewicht 0 zählen als Verbindung. Bitte streichen, was keine ist."
    if tie_rows.merged and not network.info.is_directed:
        yield f"{plural(tie_rows.merged, 'Zeile nennt', 'Zeilen nennen')} ein Paar noch einmal oder in der Gegenrichtung; mit --directed bleibt die Richtung erhalten."
    yield _NO_PERSONS

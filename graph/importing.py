"""A network made from plain lists comes into the store as one change, under a name of its own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from graph.encoding import quads_of
from graph.errors import InvalidSource
from graph.importers.nodes_edges import Wanted, network_from_lists
from graph.importers.report import ImportReport
from graph.model import Layer
from graph.network_name import is_taken, usable_name
from graph.sheets.plain import cleaned
from graph.store import Change, Quad, Store
from ontology.namespaces import INW, SKOS, graph_iri, network_iri

__all__ = ["Lists", "import_lists"]

REPLACED_LAYERS = (Layer.PUBLIC, Layer.DERIVED)
"""Notes and judgements of the office (`intern`) outlast a new list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lists:
    """What a person asks for: two files, and what is to become of them."""

    nodes: Path
    edges: Path
    name: str
    """As typed; the short name of addresses is made of it."""
    label: str | None = None
    is_directed: bool = False
    replaces: bool = False
    """Whether a network of this name may be replaced."""


def import_lists(
    store: Store, lists: Lists, *, role: str, recorded_at: datetime, today: date
) -> tuple[ImportReport, int]:
    """Store the network of two lists and return what became of each row, and the data version.

    The data rules hold by construction and are not checked again: a large list would take minutes.

    Raises:
        InvalidSource: the name cannot be used, or a file is no such list; nothing is stored.
        WorkspaceError: a file cannot be read or the store not written; nothing is stored.
    """
    name = _free_name(store, lists)
    old = tuple(store.scan([graph_iri(name, layer) for layer in REPLACED_LAYERS]))
    itself = tuple(quad for quad in old if quad.subject == network_iri(name))
    label = cleaned(lists.label or "") or _label(itself) or cleaned(lists.name)
    wanted = Wanted(name=name, label=label, is_directed=lists.is_directed)
    network, report = network_from_lists(lists.nodes, lists.edges, wanted, today)
    change = Change(
        additions=(*quads_of(network), *(quad for quad in itself if quad.predicate == INW.agsCode)),
        removals=old,
        reason=f"Netzwerk »{name}« {'ersetzt durch' if old else 'eingelesen aus'} {lists.nodes.name} und {lists.edges.name}",
        role=role,
        recorded_at=recorded_at,
    )
    return report, store.change(change)


def _free_name(store: Store, lists: Lists) -> str:
    """Return the short name, unless it belongs to another network."""
    name = usable_name(lists.name)
    if is_taken(store, name) and not lists.replaces:
        raise InvalidSource(
            f"Das Netzwerk »{name}« gibt es schon. Bitte einen anderen Namen wählen, oder mit --replace ersetzen."
        )
    return name


def _label(itself: tuple[Quad, ...]) -> str:
    """Return the title that the replaced network had; empty if there was none."""
    return next((str(quad.object) for quad in itself if quad.predicate == SKOS.prefLabel), "")

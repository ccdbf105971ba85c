"""Where everybody stands on the map of a network: the same on every day and with every filter, kept in the notebook."""

from __future__ import annotations

import contextlib
from collections import Counter, OrderedDict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from threading import Lock
from weakref import WeakKeyDictionary

import networkx as nx
import numpy as np

from graph.answers.whole import Whole, whole
from graph.errors import WorkspaceError
from graph.layout import Plan, arranged
from graph.locale import say
from graph.metrics.actors import affordable_betweenness
from graph.metrics.structure import structure_from_edges
from graph.model import Area, Moment, Network, Node
from graph.notebook import Notebook
from graph.reading import network_at
from graph.store import Store
from graph.texts import field_said, kind_said
from ontology.codelists import codelist

__all__ = ["WAYS", "Standing", "areas", "placed", "standing", "standing_alone"]

_BY_KIND, _BY_FIELD = "art", "feld"
WAYS = (_BY_KIND, _BY_FIELD)
"""The arrangements that a reader can choose."""
NO_FIELD = "ohne-feld"
UNDERTAKINGS = "vorhaben"
EVER = Moment(date.max, date.max)
"""Everything recorded that has not ended: the arrangement is made for this, so that no day has a map of its own."""
MOST_KEPT = 48
_SEED = 1
_Key = tuple[int, str, Moment, str, bool]


@dataclass(frozen=True, slots=True)
class Standing:
    """Where everybody stands, and how much each lies between others."""

    plan: Plan
    bridging: Mapping[str, float] = field(default_factory=dict)


_KEPT: WeakKeyDictionary[Store, OrderedDict[_Key, Standing]] = WeakKeyDictionary()
_LOCK = Lock()


def standing(
    store: Store, name: str, moment: Moment, way: str = _BY_KIND, notebook: Notebook | None = None
) -> Standing:
    """Return where everybody stands: once for each data version, day and way, however many filters follow.

    Args:
        store: Where the statements lie.
        name: Name of the network.
        moment: The vantage; whoever is seen from another one already keeps that place.
        way: One of `WAYS`; another one counts as the first.
        notebook: Where places are kept from one data version to the next; without it they are those of this version.
    """
    way = way if way in WAYS else _BY_KIND
    key = (store.data_version(), name, moment, way, notebook is not None)
    with _LOCK:
        kept = _KEPT.setdefault(store, OrderedDict())
        if key in kept:
            kept.move_to_end(key)
            return kept[key]
    made = _made(store, name, moment, way, notebook)
    with _LOCK:
        kept[key] = made
        for old in [old for old in kept if old[0] != key[0]] or list(kept)[: len(kept) - MOST_KEPT]:
            kept.pop(old, None)
    return made


def standing_alone(network: Network, way: str = _BY_KIND) -> Standing:
    """Return where everybody of one network stands that lies in no store.

    Example:
        >>> from tests.builders import actor, network, tie
        >>> found = standing_alone(network(actor("vhs"), actor("awo"), tie("vhs", "awo")))
        >>> sorted(found.plan.places), len(set(found.plan.places.values()))
        (['awo', 'vhs'], 2)
    """
    everything = whole(network)
    way = way if way in WAYS else _BY_KIND
    return Standing(arranged(_graph(everything), _choices(everything, way)), _bridging(everything))


def placed(nodes: Iterable[Node], stands: Standing) -> tuple[Node, ...]:
    """Return nodes at their places."""
    plan = stands.plan
    return tuple(
        replace(
            node,
            x=plan.places[node.iri][0],
            y=plan.places[node.iri][1],
            area=plan.groups[node.iri],
            bridging=stands.bridging.get(node.iri, 0.0),
        )
        for node in nodes
    )


def areas(nodes: Iterable[Node], stands: Standing, way: str = _BY_KIND) -> tuple[Area, ...]:
    """Return the circles in which some of the nodes stand, each with its name and their number."""
    counts = Counter(node.area for node in nodes)
    name: Callable[[str], str] = _field_name if way == _BY_FIELD else _kind_name
    circles = stands.plan.circles
    return tuple(
        Area(
            code=code,
            label=name(code),
            x=circles[code].x,
            y=circles[code].y,
            radius=circles[code].radius,
            count=count,
        )
        for code, count in sorted(counts.items())
        if code in circles
    )


def _made(store: Store, name: str, moment: Moment, way: str, notebook: Notebook | None) -> Standing:
    here = whole(network_at(store, name, moment))
    topic = f"anordnung-{name}-{way}"
    known = Plan.restored(notebook.read(topic)) if notebook else Plan()
    choices = _choices(here, way)
    if any(known.groups.get(node) not in fitting for node, fitting in choices.items()):
        ever = whole(network_at(store, name, EVER))
        fitting = _choices(ever, way)
        plan = arranged(_graph(ever), fitting, known if known.places else None)
        both = {
            node: tuple(dict.fromkeys((*fitting.get(node, ()), *choices.get(node, ()))))
            for node in {**fitting, **choices}
        }
        plan = arranged(nx.compose(_graph(ever), _graph(here)), both, plan)
        if notebook and plan != known:
            # A full disk is no reason to show no map: the places are those of this run then.
            with contextlib.suppress(WorkspaceError):
                notebook.write(topic, plan.stored())
        known = plan
    return Standing(known, _bridging(here))


def _graph(everything: Whole) -> nx.Graph[str]:
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(everything.nodes)
    graph.add_edges_from(
        (edge.source, edge.target) for edge in everything.edges if edge.source != edge.target
    )
    return graph


def _choices(everything: Whole, way: str) -> dict[str, tuple[str, ...]]:
    """Return the areas in which each node may stand."""
    if way == _BY_KIND:
        return {iri: (node.group,) for iri, node in everything.nodes.items()}
    broader = codelist("feld").ancestors
    return {
        iri: tuple(dict.fromkeys(broader(code)[-1] for code in node.fields)) or (NO_FIELD,)
        for iri, node in everything.nodes.items()
    }


def _bridging(everything: Whole) -> dict[str, float]:
    ids = list(everything.nodes)
    structure = structure_from_edges(ids, ((edge.source, edge.target) for edge in everything.edges))
    values = affordable_betweenness(structure, np.random.default_rng(_SEED))
    pairs = max(1, (len(ids) - 1) * (len(ids) - 2) // 2)
    return {iri: round(float(value) / pairs, 6) for iri, value in zip(ids, values, strict=True)}


def _kind_name(code: str) -> str:
    return say("Vorhaben") if code == UNDERTAKINGS else kind_said(code)


def _field_name(code: str) -> str:
    return say("Handlungsfeld nicht genannt") if code == NO_FIELD else field_said(code)

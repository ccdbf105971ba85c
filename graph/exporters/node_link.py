"""A network as nodes and links with plain attributes: what programs for drawing networks can carry.

Who can act, undertakings, and ties of more than two are nodes; ties of two, seats, involvements, units and organs are
links. A tie of three or more stays ONE node, joined to each of its participants: pairs would invent meetings of two.
What a source says expressly not to exist is no actor and is not drawn; offers and decisions are not drawn either, for
they join nobody: they are handed on in tables and as HSDS.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from graph.exporters.parcel import legal
from graph.locale import joined, say
from graph.marks import COLUMN, DIRECTED, PART, SORT_OF_LINK, TITLES, UNDIRECTED
from graph.model import Agent, Modality, Network, Statement, Tie, Undertaking
from graph.records import RecordSort
from graph.texts import german_period, labels, modality_label, quotes_of, role_said
from ontology.codelists import codelist

__all__ = ["Link", "Node", "NodeLink", "Values", "node_link"]

Values = Mapping[str, tuple[str, ...]]

_GATHERING = say("Gemeinsame Beziehung")
"""What a tie of more than two is called where it is a node."""
TAKES_PART = say("beteiligt an")
UNDERTAKING = say("Vorhaben")


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """Somebody or something that links join."""

    id: str
    label: str
    values: Values = field(hash=False)
    tags: tuple[str, ...] = ()
    earliest: date | None = None
    latest: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """What joins two nodes."""

    id: str
    source: str
    target: str
    label: str
    """Begins with `Auftrag:`, `Soll:` … unless a source reports it as a fact."""
    is_directed: bool
    values: Values = field(hash=False)
    earliest: date | None = None
    latest: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NodeLink:
    """The nodes by their labels, the links by their ids."""

    nodes: tuple[Node, ...]
    links: tuple[Link, ...]
    titles: Mapping[str, str] = field(hash=False)
    """Key of an attribute → its heading, in order: those that occur, and the network's own columns behind them."""


def node_link(network: Network) -> NodeLink:
    """Return a network as nodes and links; a link to somebody who is not visible at its moment is left out.

    Example:
        >>> from tests.builders import actor, network, tie
        >>> pair, round_table = tie("a", "b"), tie("a", "b", "c")
        >>> found = node_link(network(actor("a"), actor("b"), actor("c"), pair, round_table))
        >>> [node.id for node in found.nodes], [link.id for link in found.links]
        (['a', 'b', 'c', 'tie-a-b-c'], ['tie-a-b', 'tie-a-b-c#1', 'tie-a-b-c#2', 'tie-a-b-c#3'])
    """
    gatherings = {iri: it for iri, it in network.ties.items() if _is_gathering(it)}
    unnamed = Counter[str]()
    for quota in network.quotas.values():
        unnamed[quota.organization] += quota.count
    nodes = (
        *(_agent(network, it, unnamed[it.iri]) for it in network.agents.values()),
        *(_undertaking(network, it) for it in network.undertakings.values()),
        *(_gathering(network, it) for it in gatherings.values()),
    )
    known = {node.id for node in nodes}
    links = (*_ties(network, gatherings), *_seats(network), *_involvements(network), *_belonging(network))
    shown = (link for link in links if link.source in known and link.target in known)
    found = tuple(sorted(shown, key=lambda link: link.id))
    return NodeLink(nodes=nodes, links=found, titles=_titles(network, (*nodes, *found)))


def _titles(network: Network, found: Iterable[Node | Link]) -> Mapping[str, str]:
    used = {key for it in found for key in it.values}
    own = {f"{COLUMN}{code}": heading for code, heading in network.columns.items()}
    return MappingProxyType({key: title for key, title in {**TITLES, **own}.items() if key in used})


def _is_gathering(tie: Tie) -> bool:
    """Tell whether a tie joins more than two, also where some of them are not visible at the moment."""
    return len(set(tie.ends)) + tie.hidden_ends > 2


# -- nodes -----------------------------------------------------------------------------------------------------------


def _agent(network: Network, it: Agent, unnamed: int) -> Node:
    sort = RecordSort.GENERIC if it.is_generic else RecordSort.BODY if it.is_body else RecordSort.ACTOR
    kinds = codelist("akteursart")
    values = {
        **_said(network, it),
        **_sort(sort, sort.label),
        "kind": (it.kind,),
        "kind_label": (kinds.label(it.kind),),
        "also_kinds": tuple(kinds.label(kind) for kind in it.also_kinds),
        "alt_labels": it.alt_labels,
        "places": tuple(network.label(iri) for iri in it.places),
        "count": (str(it.count),) if it.count is not None else (),
        "seats_without_names": (str(unnamed),) if unnamed else (),
    }
    return _node(it, it.label, values, _tags(it))


def _tags(it: Statement) -> tuple[str, ...]:
    marks: list[str] = []
    if isinstance(it, Agent) and it.is_generic:
        marks.append(say("nur als Gruppe genannt"))
    if it.modality is not Modality.IST:
        marks.append(modality_label(it.modality, it.plan_state))
    return tuple(marks)


def _undertaking(network: Network, it: Undertaking) -> Node:
    values = {
        **_said(network, it),
        **_sort(RecordSort.UNDERTAKING, UNDERTAKING),
        "kind": (it.type,),
        "kind_label": (it.type,),
        "target_groups": labels("zielgruppe", it.target_groups),
    }
    return _node(it, it.label, values, _tags(it))


def _gathering(network: Network, it: Tie) -> Node:
    values = {
        **_said(network, it),
        **_sort(RecordSort.TIE, _GATHERING),
        **_marked(it, _relation(it)),
        "unseen": (str(it.hidden_ends),) if it.hidden_ends else (),
    }
    return _node(it, _worded(it, it.label), values, _tags(it))


def _node(it: Statement, label: str, values: Values, tags: tuple[str, ...]) -> Node:
    return Node(
        id=it.iri,
        label=legal(label),
        values=_filled(values),
        tags=tags,
        earliest=it.period.earliest,
        latest=it.period.latest,
    )


# -- links -----------------------------------------------------------------------------------------------------------


def _ties(network: Network, gatherings: Mapping[str, Tie]) -> Iterator[Link]:
    for it in network.ties.values():
        if it.iri in gatherings:
            yield from _participants(network, it)
            continue
        source, target = it.ends
        label = codelist("beziehung").label(it.relation)
        values = {**_sort(RecordSort.TIE, RecordSort.TIE.label), **_relation(it)}
        yield _link(network, it, source, target, label, values, is_directed=it.source is not None)


def _participants(network: Network, it: Tie) -> Iterator[Link]:
    for number, end in enumerate(dict.fromkeys(it.ends), 1):
        values = {
            **_sort(RecordSort.TIE, RecordSort.TIE.label),
            "kind": (PART,),
            "kind_label": (TAKES_PART,),
        }
        yield _link(
            network, it, end, it.iri, TAKES_PART, values, is_directed=True, id=f"{it.iri}#{number}"
        )  # fmt: skip


def _seats(network: Network) -> Iterator[Link]:
    for it in network.seats.values():
        if it.member:
            role = role_said(it.role)
            values = {
                **_sort(RecordSort.SEAT, RecordSort.SEAT.label),
                "kind": (it.role,),
                "kind_label": (role,),
                "counts_as": ("structure",),
            }
            yield _link(network, it, it.member, it.organization, role, values, is_directed=True)


def _involvements(network: Network) -> Iterator[Link]:
    for it in network.involvements.values():
        if it.undertaking:
            role = role_said(it.role)
            values = {
                **_sort(RecordSort.INVOLVEMENT, RecordSort.INVOLVEMENT.label),
                "kind": (it.role,),
                "kind_label": (role,),
                "counts_as": ("involvement",),
            }
            yield _link(network, it, it.participant, it.undertaking, role, values, is_directed=True)


def _belonging(network: Network) -> Iterator[Link]:
    for it in network.agents.values():
        named = {"unit_of": it.unit_of, "organ_of": it.organ_of, "resolved_by": it.resolved_by}
        for kind, others in named.items():
            label = SORT_OF_LINK[kind]
            for number, other in enumerate(others, 1):
                values = {
                    **_sort(kind, label),
                    "kind": (kind,),
                    "kind_label": (label,),
                    "counts_as": ("structure",),
                }
                id_ = f"{it.iri}#{kind}-{number}"
                yield _link(network, it, it.iri, other, label, values, is_directed=True, id=id_, is_own=False)


def _link(
    network: Network, it: Statement, source: str, target: str, label: str, values: Values,
    *, is_directed: bool, id: str = "", is_own: bool = True,  # noqa: A002  # as every format calls it
) -> Link:  # fmt: skip
    """Return a link; what is only said within an actor has no period of its own."""
    told = _said(network, it)
    if is_own and not id:
        told["named"] = (it.label,)
    if not is_own:
        told = {key: told[key] for key in ("modality", "modality_label", "plan_state", "sources", "quotes")}
    directed = DIRECTED if is_directed else UNDIRECTED
    return Link(
        id=id or it.iri,
        source=source,
        target=target,
        label=legal(_worded(it, label)),
        is_directed=is_directed,
        values=_filled({**told, **_marked(it, values), "direction": (directed,), "statement": (it.iri,)}),
        earliest=it.period.earliest if is_own else None,
        latest=it.period.latest if is_own else None,
    )


# -- values ----------------------------------------------------------------------------------------------------------


def _said(network: Network, it: Statement) -> dict[str, tuple[str, ...]]:
    """Return what every statement carries."""
    quotes = quotes_of(network, it.evidence)
    sources = (joined((quote.document, say("({date})", date=quote.document_date))) for quote in quotes)
    return {
        "modality": (it.modality.value,),
        "modality_label": (modality_label(it.modality, it.plan_state),),
        "plan_state": (it.plan_state or "",),
        "fields": it.fields,
        "field_labels": labels("feld", it.fields),
        "when": (german_period(it.period),),
        "start": (it.period.start or "",),
        "end": (it.period.end or "",),
        "confirmed_on": (it.confirmed_on.isoformat(),) if it.confirmed_on else (),
        "notes": it.notes,
        "sources": tuple(dict.fromkeys(sources)),
        "quotes": tuple(dict.fromkeys(quote.text for quote in quotes if quote.text)),
        **{f"{COLUMN}{code}": texts for code, texts in it.attributes.items()},
    }


def _relation(it: Tie) -> dict[str, tuple[str, ...]]:
    row = codelist("beziehung").codes[it.relation].row
    return {
        "kind": (it.relation,),
        "kind_label": (row["label_de"],),
        "counts_as": (row["counts_as"],),
        "level": (str(it.level),) if it.level is not None else (),
    }


def _sort(sort: str, label: str) -> dict[str, tuple[str, ...]]:
    return {"sort": (str(sort),), "sort_label": (label,)}


def _worded(it: Statement, label: str) -> str:
    """Return a label that says first what is no fact: a duty is no cooperation."""
    if it.modality is Modality.IST:
        return label
    return say("{modality}: {label}", modality=modality_label(it.modality, it.plan_state), label=label)


def _marked(it: Statement, values: Values) -> Values:
    """Return what a link is, apart from the same as a fact: who filters by kinds finds no duty among cooperations."""
    if it.modality is Modality.IST:
        return values
    kinds = tuple(f"{it.modality.value}-{kind}" for kind in values["kind"])
    return {
        **values,
        "kind": kinds,
        "kind_label": tuple(_worded(it, label) for label in values["kind_label"]),
    }


def _filled(values: Values) -> Values:
    """Return what is not empty, in the order of the headings, the network's own columns behind them."""
    tidy = {key: tuple(clean for it in texts if (clean := legal(it))) for key, texts in values.items()}
    order = (*TITLES, *(key for key in tidy if key.startswith(COLUMN)))
    return MappingProxyType({key: tidy[key] for key in order if tidy.get(key)})

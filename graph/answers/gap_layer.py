"""What the sources leave empty, as a layer of the map: hollow places for partners, lines of their own for ties."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import Enum

from graph.answers.free_places import FreePlaces
from graph.findings import Confidence, Finding, GateSort, JudgementState, PublicationLevel, Quadrant, Section
from graph.locale import EMPTY, Said, counted, first_listed, joined, label_said, say
from graph.model import Edge, MapView, Modality, Node, Selection
from graph.texts import field_said, kind_said
from ontology.codelists import codelist

__all__ = ["GapLayer", "Missing", "MissingSort", "gap_layer"]

MOST_PARTNERS = MOST_LINKS = 12
"""So many of each keep the map readable; the others stand in the list."""
MARK = "leerstelle-"
"""Before the id of a finding: what an empty place has in place of an IRI, since it is no actor."""
NOT_NAMED = "0"
"""Step of the ladder of coverage: neither a name nor a group of this kind stands in a source."""
VACANT = "vacant"
"""Topic of a finding about seats that their source calls empty."""
FIELDS_NAMED = 3
SHOWN_STATES = (JudgementState.OPEN, JudgementState.CHECKED, JudgementState.INVITED)
"""What is meant to be so, done or rejected is missing no more."""
MISSING = "leerstelle"
NO_STATEMENT = say("keine Angabe in den Quellen")
WHOLE_KIND = say("eine ganze Art, kein einzelner Akteur")


class MissingSort(Enum):
    """What kind of empty place it is; the value says it in words."""

    PARTNER = say("erwarteter Partner")
    SEAT = say("Sitz in einem Gremium")
    TIE = say("Zusammenarbeit ohne Angabe")
    KINDS = say("Zusammenarbeit zweier Arten")


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """One empty place with everything that is said about it."""

    mark: str
    """What the map calls its node; of a line, the id of its finding."""
    sort: MissingSort
    label: Said
    """What is missing, such as `Unternehmen: in den Quellen nicht genannt`."""
    findings: tuple[Finding, ...]
    """The weightiest first; a kind that several fields miss is one place."""
    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()

    @property
    def marks(self) -> frozenset[str]:
        """Return everything on the map that can be picked to read about it."""
        parts: tuple[Node | Edge, ...] = (*self.nodes, *self.edges)
        return frozenset([self.mark, *(it.iri for it in parts), *(it.finding for it in parts)])


@dataclass(frozen=True, slots=True, kw_only=True)
class GapLayer:
    """A map with its empty places, and what stands behind each."""

    view: MapView
    missing: tuple[Missing, ...] = ()
    more: int = 0
    """How many further ones fit the map and stand in the list only."""

    def picked(self, mark: str | None) -> Missing | None:
        """Return the empty place that was picked on the map, None if it was an actor."""
        return next((it for it in self.missing if mark in it.marks), None)


def gap_layer(
    view: MapView,
    findings: Iterable[Finding],
    selection: Selection,
    level: PublicationLevel = PublicationLevel.INTERNAL,
) -> GapLayer:
    """Return a map with hollow places and missing lines, the weightiest first and only what fits the filter.

    Only what a finding itself names is drawn: a partner that a source lets expect and none names, an empty
    seat, two actors whose tie is likely or useful, two kinds that do not work together. A promise of which
    nothing is heard stands on the map already, as mandate or plan.

    Args:
        view: The map as it is without the layer.
        findings: Findings of the same network and moment, with their decisions.
        selection: The filter of the map.
        level: Who looks at it: what they may not read is left out.

    Example:
        >>> from tests.builders import NOW, actor, network
        >>> from graph.answers.map import map_view
        >>> chosen = Selection(moment=NOW)
        >>> gap_layer(map_view(network(actor("vhs")), chosen), [], chosen).missing
        ()
    """
    shown = [finding for finding in findings if _is_shown(finding, selection, level)]
    found = [*_partners(shown, view, selection), *_links(shown, view)]
    partners = [it for it in found if it.sort in (MissingSort.PARTNER, MissingSort.SEAT)]
    links = [it for it in found if it not in partners]
    chosen = _placed([*partners[:MOST_PARTNERS], *links[:MOST_LINKS]], view)
    more = len(found) - len(chosen)
    drawn = replace(
        view,
        nodes=(*view.nodes, *(node for it in chosen for node in it.nodes)),
        edges=(*view.edges, *(edge for it in chosen for edge in it.edges)),
        summary=joined((view.summary, _summary(chosen, more))),
    )
    return GapLayer(view=drawn, missing=tuple(chosen), more=more)


def _is_shown(finding: Finding, selection: Selection, level: PublicationLevel) -> bool:
    listing = codelist("feld")
    return (
        finding.section in (Section.GAP, Section.WATCH)
        and finding.confidence is not Confidence.WEAK
        and finding.quadrant is not Quadrant.HIDDEN
        and finding.state in SHOWN_STATES
        and level.may_read(finding.level)
        and (
            not (selection.fields and finding.fields)
            or any(listing.is_within(own, field) for own in finding.fields for field in selection.fields)
        )
    )


# -- partners and seats ----------------------------------------------------------------------------------------------


def _partners(findings: list[Finding], view: MapView, selection: Selection) -> list[Missing]:
    """Return who is expected and not named, each kind once, and the empty seats of bodies on the map."""
    by_kind: dict[str, list[Finding]] = {}
    bodies = {node.iri: node for node in view.nodes if node.is_body}
    seats = []
    for finding in findings:
        if finding.gap == "coverage" and finding.step == NOT_NAMED and _is_expected(finding, view, selection):
            by_kind.setdefault(finding.kind or "", []).append(finding)
        elif finding.gap == "participation" and len(finding.subjects) == 1 and finding.subjects[0] in bodies:
            seats += _seat(finding, bodies[finding.subjects[0]])
    present = {node.kind for node in view.nodes}
    return [*(_partner(kind, found, kind in present) for kind, found in by_kind.items()), *seats]


def _is_expected(finding: Finding, view: MapView, selection: Selection) -> bool:
    """Tell whether a missing partner belongs to the filter by kind, and to the actor in whose surroundings one is."""
    kinds = codelist("akteursart")
    if finding.section is not Section.GAP or finding.kind is None:
        return False
    if selection.kinds and not any(kinds.is_within(finding.kind, wanted) for wanted in selection.kinds):
        return False
    ego = next((node for node in view.nodes if node.iri == selection.ego), None)
    return ego is None or finding.field in ego.fields


def _partner(kind: str, findings: list[Finding], is_present: bool) -> Missing:
    """Return an empty place for a kind; where actors of the kind are on the map, it says which field misses them."""
    fields = tuple(dict.fromkeys(finding.field for finding in findings if finding.field))
    name = short_kind(kind)
    asked = say("{kind}?", kind=name)
    if is_present:
        asked = say("{kind} im Feld {field}?", kind=name, field=field_said(fields[0]))
    node = replace(_node(findings[0], kind, asked), fields=fields)
    label = say(
        "{kind}: in den Quellen nicht genannt ({fields})",
        kind=name,
        fields=first_listed([field_said(code) for code in fields], FIELDS_NAMED),
    )
    node = replace(node, field_labels=tuple(field_said(code) for code in fields))
    return Missing(
        mark=node.iri, sort=MissingSort.PARTNER, label=label, findings=tuple(findings), nodes=(node,)
    )


def _seat(finding: Finding, body: Node) -> list[Missing]:
    """Return the empty seat of a body: one that its source calls empty, or that nobody of a kind is named for.

    Few seats of a kind are no empty place; they are told apart by what was tested, see `graph.gaps.participation`.
    """
    if finding.kind and any(gate.sort is GateSort.SIZE for gate in finding.gates):
        node = _node(finding, finding.kind, say("{kind}?", kind=short_kind(finding.kind)))
    elif finding.id.topic == VACANT:
        node = replace(_node(finding, body.kind, finding.counted), kind_label=MissingSort.SEAT.value)
    else:
        return []
    edge = _edge(finding, body.iri, node.iri, finding.title)
    return [
        Missing(
            mark=node.iri,
            sort=MissingSort.SEAT,
            label=finding.title,
            findings=(finding,),
            nodes=(node,),
            edges=(edge,),
        )
    ]


# -- links -----------------------------------------------------------------------------------------------------------


def _links(findings: list[Finding], view: MapView) -> list[Missing]:
    """Return the ties that no source names, each pair once; both ends have to be on the map."""
    nodes = {node.iri: node for node in view.nodes}
    found: dict[frozenset[str], Missing] = {}
    for finding in findings:
        if len(finding.subjects) != 2 or finding.gap not in _LINKS:
            continue
        pair = frozenset(finding.subjects)
        if pair not in found and (link := _LINKS[finding.gap](finding, nodes)):
            found[pair] = link
    return list(found.values())


def _tie(finding: Finding, nodes: Mapping[str, Node]) -> Missing | None:
    one, other = finding.subjects
    if one not in nodes or other not in nodes:
        return None
    edge = _edge(finding, one, other, finding.title)
    label = say("{one} und {other}", one=nodes[one].label, other=nodes[other].label)
    return Missing(mark=finding.id, sort=MissingSort.TIE, label=label, findings=(finding,), edges=(edge,))


def _kinds(finding: Finding, nodes: Mapping[str, Node]) -> Missing | None:
    """Return a line between two kinds as wholes: each has an end of its own, so that no actor is accused."""
    kinds = codelist("akteursart")
    one, other = (short_kind(kind) for kind in finding.subjects)
    present = {kind for node in nodes.values() for kind in kinds.ancestors(node.kind)}
    if not set(finding.subjects) <= present:
        return None
    ends = tuple(
        replace(_node(finding, kind, say("alle: {kind}", kind=short_kind(kind)), kind), kind_label=WHOLE_KIND)
        for kind in finding.subjects
    )
    edge = _edge(finding, ends[0].iri, ends[1].iri, finding.title)
    return Missing(
        mark=finding.id,
        sort=MissingSort.KINDS,
        label=say("{one} und {other}", one=one, other=other),
        findings=(finding,),
        nodes=ends,
        edges=(edge,),
    )


_LINKS: Mapping[str, Callable[[Finding, Mapping[str, Node]], Missing | None]] = {
    "kind_pair": _kinds,
    "likely_tie": _tie,
    "useful_tie": _tie,
}
"""Detectors whose findings name both ends of a tie. A bridge or a broker names ties that are there."""


# -- nodes, lines and words ------------------------------------------------------------------------------------------


def short_kind(kind: str) -> Said:
    """Return the label of a kind without what stands in brackets.

    Example:
        >>> short_kind("migrantenorganisation")
        'Migrantinnen- und Migrantenorganisation'
    """
    listing = codelist("akteursart")
    german, english = (listing.label(kind, language).split(" (")[0] for language in ("de", "en"))
    return label_said(german, english)


def _node(finding: Finding, kind: str, label: Said, part: str = "") -> Node:
    group = codelist("akteursart").ancestors(kind)[-1]
    return Node(
        iri=f"{MARK}{finding.id}{'-' if part else ''}{part}",
        label=label,
        kind=kind,
        kind_label=kind_said(kind),
        group=group,
        group_label=kind_said(group),
        modality=Modality.SOLL,
        is_generic=True,
        finding=finding.id,
    )


def _edge(finding: Finding, source: str, target: str, label: Said) -> Edge:
    return Edge(
        iri=f"{MARK}{finding.id}-linie",
        source=source,
        target=target,
        label=label,
        relation=MISSING,
        relation_label=NO_STATEMENT,
        modality=Modality.SOLL,
        modality_label=NO_STATEMENT,
        is_directed=False,
        counts_as=MISSING,
        finding=finding.id,
    )


def _placed(chosen: list[Missing], view: MapView) -> list[Missing]:
    """Return the empty places where there is room, near the actors of their kind or their fields."""
    if not view.nodes:
        return chosen
    free = FreePlaces(view)
    placed = []
    for missing in chosen:
        beside = [end for edge in missing.edges if missing.sort is MissingSort.SEAT for end in [edge.source]]
        places = [free.take(node, beside) for node in missing.nodes]
        nodes = tuple(
            replace(node, x=x, y=y, area=area.code if (area := free.area(node)) else "")
            for node, (x, y) in zip(missing.nodes, places, strict=True)
        )
        placed.append(replace(missing, nodes=nodes))
    return placed


def _summary(chosen: list[Missing], more: int) -> Said:
    if not chosen:
        return EMPTY
    drawn = counted(
        len(chosen),
        "Dazu ist {n} Hinweis eingezeichnet, als leere Stelle oder hohle Linie: erwartet oder naheliegend, in den Quellen nicht genannt.",
        "Dazu sind {n} Hinweise eingezeichnet, als leere Stellen oder hohle Linien: erwartet oder naheliegend, in den Quellen nicht genannt.",
    )
    rest = counted(more, "{n} weitere steht in der Liste.", "{n} weitere stehen in der Liste.")
    return joined((drawn, rest if more else EMPTY))

"""What the pages look at beyond the line of `graph.service`: bodies, offers, time, places, other municipalities."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from importlib.resources import files

from graph import examples
from graph.analysis import analyse
from graph.answers import arrangement, paths
from graph.answers import gap_matrix as expected
from graph.answers import gap_places as placed
from graph.answers import gap_target_groups as grouped
from graph.answers import map as network_map
from graph.answers import map_filter as filtering
from graph.answers import municipalities as side_by_side
from graph.answers import places as located
from graph.answers.attributions import attributions as to_be_named
from graph.answers.bodies import bodies
from graph.answers.changes import Change, Changed, Changes, DaySpan, FindingChanges, Tally, finding_changes
from graph.answers.changes import changes as compared
from graph.answers.changes import day_span as proposed
from graph.answers.decision_list import Decided, decision_list
from graph.answers.ending import Ending, EndingEntry
from graph.answers.ending import ending as ending_of
from graph.answers.follow_up import FollowUp, Resolution, ResolutionState
from graph.answers.follow_up import follow_up as followed
from graph.answers.gap_layer import GapLayer, Missing, MissingSort, gap_layer
from graph.answers.gap_matrix import GapMatrix, Ground, MatrixEntry
from graph.answers.gap_places import PlaceMatrix
from graph.answers.gap_target_groups import GroupCell, GroupMatrix
from graph.answers.map import without_groups
from graph.answers.matrix import Matrix, group_matrix, is_readable, matrix
from graph.answers.municipalities import FieldStanding, Holder, Municipality, Partner
from graph.answers.news import News, NewsGroup
from graph.answers.news import news as newest
from graph.answers.next_steps import NextStep, StepSort, next_steps, open_points
from graph.answers.node_sources import node_sources as named_by
from graph.answers.offers import offer_answer as offers_for
from graph.answers.offers import offer_choices as offers_of
from graph.answers.outline import Chapter, Outline, outline
from graph.answers.paths import Connection
from graph.answers.places import PlaceChoice, PlaceRow, PlacesView, Unlocated
from graph.answers.timeline import Shape, Timeline, TimelineEntry
from graph.answers.timeline import timeline as drawn
from graph.exporters.html_map import Sheet, html_map
from graph.exporters.imprint import attribution_line
from graph.exporters.svg_ego import EgoPicture, ego_picture
from graph.exporters.svg_map import svg_map
from graph.exporters.svg_parts import Caption, GroupLook, Looks
from graph.findings import Finding
from graph.importers.area_match import AreaMap, Unmatched, area_map, own_areas
from graph.importers.areas import Area, Boundaries, anchor, as_geojson
from graph.importers.boundaries import as_boundaries, read_boundaries
from graph.locale import Said
from graph.model import MapFilter, MapView, Moment, Selection
from graph.model.bodies import BodyBoard
from graph.model.handover import Attribution
from graph.model.offers import OfferAnswer, OfferChoices, OfferQuestion
from graph.notebook import Notebook
from graph.projection.locality import everywhere
from graph.reading import history_at, network_at
from graph.store import Store
from graph.store.journal import last_entry
from graph.texts import sort_key
from ontology.namespaces import META_GRAPH

__all__ = [
    "Area", "AreaMap", "Boundaries", "Caption", "Change", "Changed", "Changes", "Chapter", "Connection", "DaySpan",
    "Decided", "EgoPicture", "Ending", "EndingEntry", "FieldStanding", "FindingChanges", "FollowUp", "GapLayer",
    "GapMatrix", "Ground", "GroupCell", "GroupLook", "GroupMatrix", "Holder", "Looks", "Matrix", "MatrixEntry",
    "Missing", "MissingSort", "Municipality", "News", "NewsGroup", "NextStep", "Outline", "Partner", "PlaceChoice",
    "PlaceMatrix", "PlaceRow", "PlacesView", "Resolution", "ResolutionState", "Shape", "Sheet", "StepSort", "Tally",
    "Timeline", "TimelineEntry", "Unlocated", "Unmatched", "anchor", "area_map_of", "as_geojson",
    "attribution_line", "attributions", "body_board", "changes", "connection", "day_span", "decision_list", "ego_picture", "ending", "finding_changes",
    "findings_by_place", "follow_up", "gap_layer", "gap_matrix", "gap_places", "gap_target_groups", "group_matrix",
    "holders", "html_map", "is_readable", "map_filter", "map_view", "matrix", "municipalities", "news",
    "next_steps", "node_sources", "offer_answer", "offer_choices", "open_points", "outline", "partner_kinds",
    "place_choices", "places", "read_boundaries", "supplied_areas", "svg_map", "timeline", "without_groups",
]  # fmt: skip


def map_view(store: Store, name: str, selection: Selection, notebook: Notebook | None = None) -> MapView:
    """Return nodes and lines of a network for one selection.

    Args:
        store: Where the statements lie.
        name: Name of the network.
        selection: The filter, and the way in which actors stand together.
        notebook: Where everybody's place is kept, so that nobody moves when the data change.
    """
    network = network_at(store, name, selection.moment)
    stands = arrangement.standing(store, name, selection.moment, selection.arrangement, notebook)
    return network_map.map_view(network, selection, stands)


def attributions(store: Store, name: str, moment: Moment) -> tuple[Attribution, ...]:
    """Return who has to be named where something of a network is shown."""
    return to_be_named(network_at(store, name, moment))


def node_sources(store: Store, name: str, moment: Moment) -> Mapping[str, tuple[Said, ...]]:
    """Return IRI of what stands on a map → the documents that name it."""
    return named_by(network_at(store, name, everywhere(moment)))


def map_filter(store: Store, name: str, selection: Selection) -> MapFilter:
    """Return what can be chosen on the map of a network, each with the number that it would leave."""
    return filtering.map_filter(network_at(store, name, selection.moment), selection)


def connection(
    store: Store, name: str, moment: Moment, source: str, target: str, *, with_structure: bool = False
) -> Connection:
    """Return the shortest chains of documented ties between two actors of a network, given by their IRIs.

    Raises:
        UnknownName: one of the two is not on the map of this network at this moment.
    """
    return paths.connection(network_at(store, name, moment), source, target, with_structure=with_structure)


def gap_matrix(store: Store, name: str, moment: Moment) -> GapMatrix:
    """Return who is expected where: action field × group of kinds, for the whole network whatever the place."""
    moment = everywhere(moment)
    return expected.gap_matrix(analyse(network_at(store, name, moment), moment))


def gap_places(store: Store, name: str, moment: Moment) -> tuple[tuple[PlaceMatrix, ...], Said]:
    """Return where something is recorded and where not: places side by side × action field."""
    return placed.gap_places(network_at(store, name, everywhere(moment)))


def gap_target_groups(store: Store, name: str, moment: Moment) -> GroupMatrix:
    """Return for whom something is there or only wished: action field × target group."""
    return grouped.gap_target_groups(network_at(store, name, moment), moment.valid_on)


def timeline(store: Store, name: str, moment: Moment) -> Timeline:
    """Return what a network reports with a date, of whatever day, and what it reports without one."""
    return drawn(history_at(store, name, moment), moment.valid_on)


def day_span(store: Store, name: str, moment: Moment) -> DaySpan:
    """Return which two days of a network to compare unless somebody chooses others."""
    return proposed(history_at(store, name, everywhere(moment)), moment.valid_on)


def changes(store: Store, name: str, first: Moment, second: Moment) -> Changes:
    """Return what differs between a network on two days, each with its state of knowledge."""
    before, after = (network_at(store, name, everywhere(moment)) for moment in (first, second))
    earlier = history_at(store, name, replace(second, as_of=first.as_of))
    return compared(before, after, history_at(store, name, second), first, second, earlier)


def follow_up(store: Store, name: str, moment: Moment) -> FollowUp:
    """Return decisions, mandates and recommendations of a network, with what is stated about what became of them."""
    return followed(history_at(store, name, moment), moment.valid_on)


def ending(store: Store, name: str, moment: Moment, months: int = 12) -> Ending:
    """Return what ends within the next months, and what ended within as many before and nothing followed."""
    return ending_of(history_at(store, name, moment), moment.valid_on, months)


def news(store: Store, name: str, moment: Moment) -> News:
    """Return what was recorded of late in a network, and what began, was decided, ended or fell due of late."""
    return newest(history_at(store, name, moment), moment, last_entry(store.scan([META_GRAPH])))


def place_choices(store: Store, name: str, moment: Moment) -> tuple[PlaceChoice, ...]:
    """Return the municipalities that everything in a network can be limited to."""
    return located.place_choices(network_at(store, name, everywhere(moment)))


def places(store: Store, name: str, moment: Moment) -> PlacesView:
    """Return the places of a network side by side, all of them whatever the place looked at."""
    return located.places_view(network_at(store, name, everywhere(moment)))


def findings_by_place(
    store: Store, name: str, moment: Moment, findings: Sequence[Finding], among: Iterable[str]
) -> Mapping[str, int]:
    """Return place → how many of the findings of a whole network touch it."""
    return located.findings_by_place(findings, network_at(store, name, everywhere(moment)), among)


def supplied_areas(store: Store, name: str, moment: Moment, supplied: Boundaries) -> Boundaries:
    """Return the areas of a file that lie in a network, ready to be kept and drawn.

    Raises:
        InvalidSource: there are none, or too many.
    """
    network = network_at(store, name, everywhere(moment))
    return own_areas(supplied, network.info, tuple(network.places.values()))


def area_map_of(store: Store, name: str, moment: Moment, kept: object) -> AreaMap | None:
    """Return the areas of a network with the places they stand for; None if there are none to draw.

    Args:
        store: Where the statements lie.
        name: Name of the network.
        moment: The two days.
        kept: What the office keeps, as `as_geojson` made it; None for the boundaries that ship, if any do.

    Raises:
        InvalidSource: what is kept is damaged.
    """
    network = network_at(store, name, everywhere(moment))
    listed = tuple(network.places.values())
    if kept is not None:
        return area_map(as_boundaries(kept), network.info, listed)
    shipped = files("data").joinpath("boundaries", f"{name}.geojson")
    if name not in examples.SHIPPED or not shipped.is_file():
        return None
    found = own_areas(read_boundaries(shipped.read_bytes()), network.info, listed)
    return area_map(found, network.info, listed)


def municipalities(store: Store, names: Sequence[str], moment: Moment) -> tuple[Municipality, ...]:
    """Return networks side by side, in German order of their labels."""
    whole = everywhere(moment)
    networks = [network_at(store, name, whole) for name in names]
    ordered = sorted(networks, key=lambda network: sort_key(network.info.label))
    return tuple(side_by_side.municipality(analyse(network, whole)) for network in ordered)


def holders(
    store: Store, names: Sequence[str], moment: Moment, kind: str, field: str | None
) -> tuple[Holder, ...]:
    """Return what networks document of a kind of partner, in one action field or in any, in German order."""
    networks = [network_at(store, name, everywhere(moment)) for name in names]
    ordered = sorted(networks, key=lambda network: sort_key(network.info.label))
    return tuple(side_by_side.holder(network, kind, field, moment.valid_on) for network in ordered)


def partner_kinds(store: Store, names: Sequence[str], moment: Moment) -> Mapping[str, Said]:
    """Return the kinds of partners that these networks have or that are expected there: code → label."""
    return dict(side_by_side.partner_kinds(network_at(store, name, everywhere(moment)) for name in names))


def body_board(store: Store, name: str, moment: Moment) -> BodyBoard:
    """Return the bodies of a network: who sits there, what is not recorded, who sits in several, who decided what."""
    return bodies(network_at(store, name, moment), moment.valid_on)


def offer_choices(store: Store, name: str, moment: Moment) -> OfferChoices:
    """Return what can be asked about the offers of a network."""
    return offers_of(network_at(store, name, moment))


def offer_answer(store: Store, name: str, moment: Moment, question: OfferQuestion) -> OfferAnswer:
    """Return the offers that fit a question, and where else to ask."""
    return offers_for(network_at(store, name, moment), question, moment.valid_on)

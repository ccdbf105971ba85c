"""What falls apart if one leaves: actors and single connections that hold parts of the network together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from graph.analysis import Analysis
from graph.findings import Finding, Gap, Gate, PublicationLevel, Section, finding_id
from graph.gates import confidence_of, gates_said, size_gate, trials_gate
from graph.locale import EMPTY, Said, counted, decimal, first_listed, joined, listed, say
from graph.metrics.efficiency import efficiency_lost
from graph.metrics.sources import UNRECORDED, WITHOUT_OFFICE, sources_wording
from graph.metrics.structure import Structure
from graph.metrics.weak_spots import SMALLEST_PART, Spot, SpotSort, weak_now, weak_spots
from graph.projection.network import evidence_behind, is_office
from graph.texts import kind_said, quotes_of
from graph.trials import survivals

GAP = Gap(
    id="fragile",
    title=say("Hängt an einer Stelle"),
    question=say("Wo hält eine einzige Stelle oder Verbindung Teile des Netzwerks zusammen?"),
    order=40,
    public=lambda number: counted(
        number,
        "An einer Stelle hält eine einzige Stelle oder Verbindung Teile des Netzwerks zusammen.",
        "An {n} Stellen hält eine einzige Stelle oder Verbindung Teile des Netzwerks zusammen.",
    ),
)

TRIED = "contact_structure"
"""The structure whose copies are looked at."""
REACH_UP_TO = 1000
"""So many actors at most for telling how much reachability is lost: it takes all distances for each cut point."""
NAMES_SHOWN = 3


@dataclass(frozen=True, slots=True)
class _View:
    """The network as it is looked at: with the coordination office, or without its ties."""

    analysis: Analysis
    offices: tuple[int, ...]
    is_whole: bool

    def of(self, structure: Structure) -> Structure:
        """Return a structure of the same actors as this view has it."""
        if self.is_whole:
            return structure
        return structure.with_pairs(structure.pairs[~np.isin(structure.pairs, self.offices).any(axis=1)])

    def spots(self) -> tuple[Spot, ...]:
        """Return the weak spots that are worth telling: that the office holds others together is its job."""
        structure, place = self.analysis.contact_structure, self.analysis.contact_structure.place
        edges: Iterable[tuple[str, str, bool]] = self.analysis.contacts.edges(data="round_table")
        direct = [(place[one], place[other]) for one, other, is_table in edges if not is_table]
        kinds = set(self.analysis.structure.kinds)
        return tuple(
            weak_spots(self.of(structure), self.of(structure.with_pairs(direct)), self.offices, kinds)
        )

    def survivals(self, spots: Sequence[Spot]) -> Mapping[Spot, int]:
        """Return in how many copies each of these is a weak spot still."""
        return survivals(self.analysis.trials(TRIED), lambda copy: weak_now(self.of(copy), spots))


def find(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each cut point and bridge, for large groups that hang on two, and kinds that hang on one.

    Looked at with and without the coordination office, whose star hides the gaps; that the office itself
    holds others together is its job and no finding. Round tables can only heal: those who sit together
    still reach each other, so no break is invented between them. What hangs on somebody by round tables
    alone is not tested: a cut point needs two parts that each hang on it by a tie of two, a bridge is one.
    Missing data make cut points: with 30 % of the ties unrecorded fewer than half of them are real. Tried is in
    how many copies with dropped and added ties a spot is weak still; what vanishes too often is to be asked.

    Args:
        analysis: The network with its graphs and trials.

    Yields:
        Cut points, bridges, pairs, kinds, each once, the view with the office first.

    Example:
        >>> from tests.builders import NOW, actor, network, tie
        >>> from graph.analysis import analyse
        >>> net = network(actor("a"), actor("b"), actor("c"), tie("a", "b"), tie("b", "c"))
        >>> [found.subjects for found in find(analyse(net, NOW))]
        [('b',)]
    """
    network, ids = analysis.network, analysis.contact_structure.ids
    offices = tuple(place for place, iri in enumerate(ids) if is_office(network.agents[iri]))
    ground, seen = sources_wording(network), set[tuple[object, ...]]()
    for is_whole in (True, False) if offices else (True,):
        view = _View(analysis, offices, is_whole)
        found = [spot for spot in view.spots() if (spot.sort, spot.places, spot.kinds) not in seen]
        seen.update((spot.sort, spot.places, spot.kinds) for spot in found)
        survived = view.survivals(found) if found else {}
        for spot in found:
            gate = trials_gate(analysis, TRIED, survived.get(spot, 0))
            yield _finding(view, spot, (gate, _size(view, spot)), ground)


def _finding(view: _View, spot: Spot, gates: tuple[Gate, Gate], ground: Said) -> Finding:
    network = view.analysis.network
    subjects = tuple(view.analysis.contact_structure.ids[place] for place in spot.places)
    evidence = evidence_behind(network, sorted(_ties(view, subjects, spot)))
    words = _words(view, spot, is_asked=not gates[0].passed)
    return Finding(
        id=finding_id(GAP.id, network.info.name, (*subjects, *spot.kinds), _topic(spot)),
        gap=GAP.id,
        network=network.info.name,
        section=Section.WATCH,
        title=words.title,
        reason=words.reason,
        certainty=joined((ground, UNRECORDED, gates_said(gates))),
        next_step=words.next_step,
        checked_by=say("Koordinierungsstelle, durch Nachfrage bei den genannten Stellen"),
        level=PublicationLevel.INTERNAL,
        subjects=(*subjects, *spot.kinds),
        weight=len(spot.lost),
        evidence=evidence,
        quotes=quotes_of(network, evidence),
        counted=counted(len(spot.lost), "{n} Stelle hängt nur daran", "{n} Stellen hängen nur daran"),
        gates=gates,
        confidence=confidence_of(gates),
    )


def _topic(spot: Spot) -> str:
    """Return what tells a pair that holds a group together from the bridge the same two once were."""
    return "pair" if spot.sort is SpotSort.PAIR else ""


def _ties(view: _View, subjects: tuple[str, ...], spot: Spot) -> Iterator[str]:
    """Yield what joins the subjects to others, of a bridge to each other, as far as this view has it."""
    graph = view.analysis.contacts
    for one in subjects:
        for other, edge in graph.adj[one].items():
            is_seen = view.is_whole or not is_office(graph.nodes[other]["agent"])
            if is_seen and (spot.sort is not SpotSort.BRIDGE or other in subjects):
                yield from edge["ties"]


def _size(view: _View, spot: Spot) -> Gate:
    number = len(spot.lost)
    affected = counted(number, "Betroffen wäre nur {n} Stelle.", "Betroffen wären {n} Stellen.")
    is_large = number >= SMALLEST_PART
    reason = joined((affected, _lost_reach(view, spot) if is_large else EMPTY))
    return size_gate(passed=is_large, reason=reason)


def _lost_reach(view: _View, spot: Spot) -> Said:
    """Return by how much the global efficiency of those who stay would fall (Latora & Marchiori 2001)."""
    structure = view.of(view.analysis.contact_structure)
    if spot.sort is not SpotSort.POINT or structure.size > REACH_UP_TO:
        return EMPTY
    lost = efficiency_lost(structure, spot.places[0])
    return say(
        "Die Erreichbarkeit der übrigen Stellen untereinander sänke um {share} %.",
        share=decimal(lost * 100, 0 if lost >= 0.1 else 1),
    )


@dataclass(frozen=True, slots=True)
class _Words:
    title: Said
    reason: Said
    next_step: Said


def _words(view: _View, spot: Spot, *, is_asked: bool) -> _Words:
    network = view.analysis.network
    names = tuple(network.label(view.analysis.contact_structure.ids[place]) for place in spot.places)
    if spot.sort is SpotSort.KINDS:
        return _kind_words(view, spot, names[0], is_asked=is_asked)
    lost = listed(_labels(view, spot.lost))
    if spot.sort is SpotSort.PAIR:
        title, reason = _pair_title(spot, names), _pair_reason(view, names, lost)
    elif spot.sort is SpotSort.BRIDGE:
        title, reason = _bridge_title(names), _bridge_reason(view, names, lost)
    else:
        title, reason = _point_title(spot, names[0]), _point_reason(view, names[0], lost)
    return _Words(title, reason, _next_step(lost, is_asked=is_asked))


def _point_title(spot: Spot, name: str) -> Said:
    return counted(
        len(spot.lost),
        "{name}: hält {n} Stelle im Netzwerk",
        "{name}: hält {n} Stellen im Netzwerk",
        name=name,
    )


def _point_reason(view: _View, name: str, lost: Said) -> Said:
    if view.is_whole:
        return say(
            "Ohne {name} hätten nach den Quellen keine belegte Verbindung mehr zum übrigen Netzwerk: {names}.",
            name=name,
            names=lost,
        )
    return say(
        "Ohne {name} hätten nach den Quellen keine belegte Verbindung mehr zum übrigen Netzwerk (ohne die Koordinierungsstelle betrachtet): {names}.",
        name=name,
        names=lost,
    )


def _bridge_title(names: tuple[str, ...]) -> Said:
    return say(
        "{one} und {other}: eine einzige Verbindung hält zwei Teile zusammen", one=names[0], other=names[1]
    )


def _bridge_reason(view: _View, names: tuple[str, ...], lost: Said) -> Said:
    if view.is_whole:
        return say(
            "Nur über {pair} sind nach den Quellen mit dem übrigen Netzwerk verbunden: {names}.",
            pair=listed(names),
            names=lost,
        )
    return say(
        "Nur über {pair} sind nach den Quellen mit dem übrigen Netzwerk verbunden (ohne die Koordinierungsstelle betrachtet): {names}.",
        pair=listed(names),
        names=lost,
    )


def _pair_title(spot: Spot, names: tuple[str, ...]) -> Said:
    return counted(
        len(spot.lost),
        "{one} und {other}: halten gemeinsam {n} Stelle im Netzwerk",
        "{one} und {other}: halten gemeinsam {n} Stellen im Netzwerk",
        one=names[0],
        other=names[1],
    )


def _pair_reason(view: _View, names: tuple[str, ...], lost: Said) -> Said:
    reason = say(
        "Fielen {pair} beide weg, hätten nach den Quellen keine belegte Verbindung mehr zum übrigen Netzwerk: {names}. Solange eine der beiden Stellen bleibt, hält es.",
        pair=listed(names),
        names=lost,
    )
    return joined((reason, EMPTY if view.is_whole else WITHOUT_OFFICE))


def _next_step(lost: Said, *, is_asked: bool) -> Said:
    if is_asked:
        return say(
            "Zuerst nachfragen, welche weiteren Verbindungen es gibt ({names}), und sie eintragen; sonst eine zweite anbahnen.",
            names=lost,
        )
    return say(
        "Eine zweite Verbindung anbahnen oder nachtragen: {names} mit einer weiteren Stelle bekannt machen.",
        names=lost,
    )


def _kind_words(view: _View, spot: Spot, name: str, *, is_asked: bool) -> _Words:
    one, other = (kind_said(kind) for kind in spot.kinds)
    ours, theirs = (first_listed(_labels(view, places), NAMES_SHOWN) for places in spot.joined)
    reason = say(
        "Nach den Quellen führt jede belegte Verbindung zwischen »{one}« ({ours}) und »{other}« ({theirs}) über {name}.",
        one=one,
        other=other,
        ours=ours,
        theirs=theirs,
        name=name,
    )
    if is_asked:
        next_step = say(
            "Zuerst nachfragen, ob es zwischen »{one}« und »{other}« Verbindungen gibt, die nicht über {name} führen, und sie eintragen; sonst eine anbahnen.",
            one=one,
            other=other,
            name=name,
        )
    else:
        next_step = say(
            "Eine Verbindung zwischen »{one}« und »{other}« anbahnen, die nicht über {name} führt.",
            one=one,
            other=other,
            name=name,
        )
    return _Words(
        say("»{one}« und »{other}«: alle Wege führen über {name}", one=one, other=other, name=name),
        joined((reason, EMPTY if view.is_whole else WITHOUT_OFFICE)),
        next_step,
    )


def _labels(view: _View, places: tuple[int, ...]) -> list[str]:
    ids = view.analysis.contact_structure.ids
    return sorted(view.analysis.network.label(ids[place]) for place in places)

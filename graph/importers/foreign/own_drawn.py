"""Our own drawings coming back: actors, ties, seats, undertakings and who takes part, each with its own modality.

What a drawing does not carry is said and not guessed: a duty whose modality is gone never becomes a fact.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from graph.importers.foreign.actor_kinds import is_protected
from graph.importers.foreign.drawn import (
    LINKS,
    LOOP,
    NO_END,
    NO_NAME,
    NODES,
    PERSON_COLUMN,
    TWICE,
    Link,
    Node,
    Wanted,
    lasting,
    person_columns,
)
from graph.importers.foreign.gathering import Gathering
from graph.importers.foreign.shapes import stated
from graph.importers.foreign.told import Told
from graph.locale import Said, say
from graph.marks import DIRECTED, PART, SORT_OF_LINK, TITLES, UNDIRECTED
from graph.records import FIELDS, RecordSort, Spot, field_of
from graph.records.sorts import AGENTS
from ontology.codelists import codelist

__all__ = ["OwnDrawn"]

_LOSSLESS = say("Das trägt diese Datei nicht vollständig. Verlustfrei sind die Arbeitsmappe und RDF (TriG).")
_NO_MODALITY = say(
    "Hier ist nicht eindeutig, ob es gilt oder erst gelten soll. Bitte »Schlüssel der Modalität« und »Schlüssel der Art« prüfen "
    "oder die Arbeitsmappe oder RDF (TriG) verwenden."
)
_NOT_CARRIED = say(
    "Die Datei ist eine Zeichnung aus Netzlotse. Angebote, Beschlüsse und Kontaktdaten stehen darin nicht: "
    "Verlustfrei sind die Arbeitsmappe und RDF (TriG)."
)
_SORTS = {it.value: it for it in RecordSort}
_NAMES = ("alt_labels", "notes")


@dataclass(slots=True)
class _Joined:
    """A node with what links say of it."""

    spot: Spot
    node: Node
    told: Told
    others: dict[str, list[str]] = field(default_factory=dict)
    """Name of a field → keys of nodes."""
    spots: list[Spot] = field(default_factory=list)
    """Where the links stand."""


class OwnDrawn:
    """Takes nodes and links of our own exports, and adds them when all are known."""

    def __init__(self, gathering: Gathering, wanted: Wanted, known: dict[str, tuple[str, bool]]) -> None:
        """Begin without any.

        Args:
            gathering: Where records go.
            wanted: What people decide about the drawing.
            known: Key of an actor → its label, and whether it is a body; new ones are entered.
        """
        self._gathering, self._wanted, self._known = gathering, wanted, known
        self._agents: dict[str, _Joined] = {}
        self._undertakings: dict[str, _Joined] = {}
        self._gatherings: dict[str, _Joined] = {}
        self._links: list[tuple[Spot, Link, Told]] = []

    def take_node(self, node: Node, told: Told) -> None:
        """Take a node, or reject it with its reason."""
        spot, sort = self._gathering.row(NODES), _SORTS.get(told.sort)
        places = {RecordSort.UNDERTAKING: self._undertakings, RecordSort.TIE: self._gatherings}
        kept = self._agents if sort in AGENTS else places.get(sort) if sort else None
        if not node.label:
            self._gathering.reject(spot, NO_NAME, node.key)
        elif any(node.key in it for it in (self._known, self._undertakings, self._gatherings)):
            self._gathering.reject(spot, TWICE, node.label)
        elif kept is None:
            self._gathering.reject(spot, _LOSSLESS, node.label)
        elif not told.modality:
            self._gathering.reject(spot, _NO_MODALITY, node.label)
        else:
            kept[node.key] = _Joined(spot, node, told)
            if sort in AGENTS:
                self._known[node.key] = (node.label, sort is RecordSort.BODY)

    def take_link(self, link: Link, told: Told) -> None:
        """Take a link: as a statement of its own, or as part of what a node says."""
        spot = self._gathering.row(LINKS)
        fault = self._fault(link, told)
        if fault:
            self._gathering.reject(spot, fault, f"{link.source} – {link.target}")
        elif told.sort in SORT_OF_LINK:
            self._join(self._agents[link.source], told.sort, link.target, spot)
        elif told.sort == RecordSort.TIE and told.kind == PART:
            self._join(self._gatherings[link.target], "participants", link.source, spot)
        else:
            self._links.append((spot, link, told))

    def add(self) -> None:
        """Add everything that was taken."""
        own = (*self._agents.values(), *self._undertakings.values(), *self._gatherings.values())
        if own or self._links:
            self._gathering.notice(_NOT_CARRIED)
        left_out = person_columns(
            told.further for told in (*(it.told for it in own), *(told for _, _, told in self._links))
        )
        for spot, told in (
            *((it.spot, it.told) for it in own),
            *((spot, told) for spot, _, told in self._links),
        ):
            self._gathering.leave_out(spot.sheet, PERSON_COLUMN, len(left_out & set(told.further)))
        for it in self._agents.values():
            self._agent(it, left_out)
        for it in self._undertakings.values():
            self._undertaking(it, left_out)
        for it in self._gatherings.values():
            self._round_table(it, left_out)
        for spot, link, told in self._links:
            self._statement(spot, link, told, left_out)

    # -- whether it can be read --------------------------------------------------------------------------------------

    def _fault(self, link: Link, told: Told) -> Said | None:
        """Return why a link cannot be read."""
        if link.source == link.target:
            return LOOP
        if told.sort in SORT_OF_LINK:
            return self._belonging_fault(link, told)
        if not told.modality:
            return _NO_MODALITY
        is_part = told.sort == RecordSort.TIE and told.kind == PART
        ends = {RecordSort.INVOLVEMENT: self._undertakings}.get(_SORTS[told.sort], self._known)
        if link.source not in self._known or link.target not in (self._gatherings if is_part else ends):
            return NO_END
        return None if is_part else _kind_fault(told)

    def _belonging_fault(self, link: Link, told: Told) -> Said | None:
        """Return why an actor cannot say this of the other: none of its fields does."""
        if link.source not in self._agents or link.target not in self._known:
            return NO_END
        sort = _SORTS[self._agents[link.source].told.sort]
        return None if any(it.name == told.sort for it in FIELDS[sort]) else _LOSSLESS

    def _join(self, to: _Joined, name: str, key: str, spot: Spot) -> None:
        to.others.setdefault(name, []).append(key)
        to.spots.append(spot)

    # -- what is added -----------------------------------------------------------------------------------------------

    def _agent(self, it: _Joined, left_out: frozenset[str]) -> None:
        told, node, sort = it.told, it.node, _SORTS[it.told.sort]
        kinds = codelist("akteursart")
        kind = told.first("kind")
        code = kind if kind in kinds else f"own:{kind}"
        hidden = is_protected(code, node.label)
        key = self._gathering.actor(
            node.key,
            it.spot,
            node.label,
            code,
            sort=sort,
            places=() if hidden else [self._gathering.place(name, it.spot) for name in told.all("places")],
            identifier=self._lasting(told, node.key)[1],
            iri=self._lasting(told, node.key)[0],
            attributes=_columns(told, left_out),
            wording=() if hidden else _wording(told),
            more={
                **_said(told),
                "also_kinds": _codes("akteursart", told.all("also_kinds"), otherwise="own:"),
                "count": told.first("count") if sort is RecordSort.GENERIC else "",
                **it.others,
            },
        )
        self._whole(key, it, ("seats_without_names",))

    def _undertaking(self, it: _Joined, left_out: frozenset[str]) -> None:
        type_ = it.told.first("kind")
        choices = field_of(RecordSort.UNDERTAKING, "type").choices
        values = {
            "type": type_ if type_ in choices else "",
            "target_groups": _codes("zielgruppe", it.told.all("target_groups")),
        }
        self._draft(RecordSort.UNDERTAKING, it.node.key, it.spot, it.told, it.node.label, values, left_out)

    def _round_table(self, it: _Joined, left_out: frozenset[str]) -> None:
        """Add a tie of three or more; with fewer than are known to take part it would become a pair."""
        fault = _kind_fault(it.told)
        if fault or len(it.others.get("participants", ())) < 3:
            for spot in (it.spot, *it.spots):
                self._gathering.reject(spot, fault or _LOSSLESS, it.node.label)
            return
        label = it.node.label.removeprefix(it.told.prefix)
        values = {**_relation(it.told), **it.others}
        key = self._draft(RecordSort.TIE, it.node.key, it.spot, it.told, label, values, left_out)
        self._whole(key, it, ("unseen",))

    def _whole(self, key: str, it: _Joined, lost: Iterable[str]) -> None:
        """Account for the links that became part of a record, and say which of its marks stay behind."""
        for spot in it.spots:
            if key in self._gathering:
                self._gathering.also(key, spot)
            else:
                self._gathering.reject(spot, NO_END)
        for name in lost:
            if it.told.first(name):
                self._gathering.reject(it.spot, _LOSSLESS, it.told.first(name), column=TITLES[name])

    def _statement(self, spot: Spot, link: Link, told: Told, left_out: frozenset[str]) -> None:
        """Add what a link says: a tie of two, a seat or an involvement."""
        sort = _SORTS[told.sort]
        values: dict[str, str | Iterable[str]]
        if sort is RecordSort.SEAT:
            values = {"member": link.source, "organization": link.target, "role": told.kind}
        elif sort is RecordSort.INVOLVEMENT:
            values = {"participant": link.source, "undertaking": link.target, "role": told.kind}
        else:
            direction = told.first("direction")
            is_directed = direction == DIRECTED or (link.is_directed and direction != UNDIRECTED)
            ends = {"source": link.source, "target": link.target}
            values = {**_relation(told), **(ends if is_directed else {"participants": tuple(ends.values())})}
        label = told.first("named") or f"{self._name(link.source)} – {self._name(link.target)}"
        key = (
            told.address
            or link.key
            or f"{sort}:{link.source}:{link.target}:{told.modality}:{told.kind}:{spot.row}"
        )
        self._draft(sort, key, spot, told, label, values, left_out, _changed(link, told))

    def _draft(
        self, sort: RecordSort, key: str, spot: Spot, told: Told, label: str, values: Mapping[str, str | Iterable[str]],
        left_out: frozenset[str], warnings: Iterable[tuple[str, Said]] = (),
    ) -> str:  # fmt: skip
        iri, identifier = self._lasting(told, key)
        return self._gathering.draft(
            sort, key, spot, iri=iri, identifier=identifier, warnings=warnings, attributes=_columns(told, left_out),
            wording=_wording(told), label=label, more={**_said(told), **values},
        )  # fmt: skip

    def _lasting(self, told: Told, key: str) -> tuple[str, str]:
        return lasting(told.address or key, self._wanted.network)

    def _name(self, key: str) -> str:
        return self._known[key][0] if key in self._known else self._undertakings[key].node.label


def _kind_fault(told: Told) -> Said | None:
    scheme = "beziehung" if told.sort == RecordSort.TIE else "rolle"
    if told.kind in codelist(scheme):
        return None
    return say(
        "»{kind}« steht in keiner Liste. Bitte den Schlüssel der Art prüfen oder die Arbeitsmappe oder RDF (TriG) verwenden.",
        kind=told.kind or "–",
    )


def _changed(link: Link, told: Told) -> tuple[tuple[str, Said], ...]:
    """Return a doubt where people renamed a link in another program: its key still says what we wrote."""
    ours = {told.first("kind"), told.first("kind_label"), ""}
    new = next((it for it in link.words if it not in ours), "")
    if not new:
        return ()
    name = "relation" if told.sort == RecordSort.TIE else "role"
    return (
        (name, say("Die Quelle sagt: »{word}«. Bitte die Art der Beziehung prüfen.", word=new)),
    )  # fmt: skip


def _said(told: Told) -> dict[str, str | Iterable[str]]:
    """Return what every statement carries."""
    plan_state = told.first("plan_state")
    return {
        "modality": told.modality,
        "plan_state": plan_state if plan_state in codelist("planstand") else "",
        "fields": [it for it in told.all("fields") if it in codelist("feld")],
        **{name: stated(told.first(name)) or told.first(name) for name in ("start", "end", "confirmed_on")},
        **{name: told.all(name) for name in _NAMES if told.sort in AGENTS or name == "notes"},
    }


def _relation(told: Told) -> dict[str, str | Iterable[str]]:
    level = told.first("level")
    return {"relation": told.kind, "level": level if level in codelist("intensitaet") else ""}


def _codes(scheme: str, labels: Iterable[str], otherwise: str = "") -> tuple[str, ...]:
    """Return the codes of labels that a list has; others as words of their own, where the field can hold them."""
    by_label = {it.label_de: it.code for it in codelist(scheme)}
    found = (by_label.get(label) or (f"{otherwise}{label}" if otherwise else "") for label in labels)
    return tuple(it for it in found if it)


def _wording(told: Told) -> tuple[str, ...]:
    """Return what the sources say, for the evidence."""
    return tuple(
        f"{TITLES[name]}: {', '.join(told.all(name))}" for name in ("quotes", "sources") if told.all(name)
    )


def _columns(told: Told, left_out: frozenset[str]) -> dict[str, str]:
    return {heading: cell for heading, cell in told.further.items() if heading not in left_out}

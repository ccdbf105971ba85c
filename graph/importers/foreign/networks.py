"""Networks drawn in other programs: nodes become actors and bodies, edges become ties, seats where they say so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from graph.importers.cells import words
from graph.importers.foreign.actor_kinds import is_person, kind_of
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
    name_in,
    person_columns,
)
from graph.importers.foreign.gathering import Gathering
from graph.importers.foreign.own_drawn import OwnDrawn
from graph.importers.foreign.reach import reach_of
from graph.importers.foreign.shapes import stated
from graph.importers.foreign.told import duty_in
from graph.locale import counted, say
from graph.model import Modality
from graph.records import Batch, RecordSort, Spot
from graph.texts import MODALITY_SHORT, searchable
from ontology.codelists import codelist

__all__ = ["add_network", "batch_of_network"]

_PERSON_WORDS = frozenset({"person", "people", "individual", "mensch", "personen", "einzelperson"})
_SEAT_WORDS = frozenset(
    {
        "sitz",
        "gremiensitz",
        "seat",
        "mitglied",
        "mitgliedschaft",
        "member",
        "membership",
        "is member of",
        "ist mitglied von",
    }
)
_READ_AS: Mapping[str, str] = {
    "website": "website", "url": "website", "internet": "website", "webseite": "website", "homepage": "website",
    "email": "email", "e mail": "email", "mail": "email", "phone": "phone", "telefon": "phone", "tel": "phone",
    "strasse": "street", "straße": "street", "street": "street", "anschrift": "street", "adresse": "street",
    "address": "street", "plz": "postcode", "postleitzahl": "postcode", "postcode": "postcode",
    "ort": "town", "orte": "town", "place": "town", "city": "town", "stadt": "town",
    "art": "kind", "kind": "kind", "schlussel der art": "kind", "sort": "sort", "sorte": "sort",
}  # fmt: skip
"""What attributes of any program call how an organisation is reached."""
_AGENTS = {it.value: it for it in (RecordSort.ACTOR, RecordSort.BODY, RecordSort.GENERIC)}
"""What our own exports say of a node: a group without names never becomes an organisation."""
_IS_PERSON = say("Eine Person: Personen werden nicht eingelesen.")
_NO_ACTOR = say(
    "Kein Akteur, sondern ein Vorhaben oder eine gemeinsame Beziehung: Beides kommt nur mit der Arbeitsmappe oder als RDF zurück."
)
_LOOK = say("Farben, Größen und Lage auf dem Bild werden nicht eingelesen.")
_FRAME = say("In der Quelle ein Rahmen um andere Elemente. Bitte prüfen, ob das eine Stelle ist.")
_LOOKS = frozenset(
    {
        "x", "y", "z", "r", "g", "b", "color", "colour", "opacity", "shape", "visibility", "selected", "suid", "shared name",
        "shared interaction", "polar r", "polar angle", "locked", "style", "width", "height", "image file", "label position",
        "label fill color", "image",
    }
)  # fmt: skip
"""What programs note of their pictures."""
_COLOURS = frozenset({"r", "g", "b"})


def batch_of_network(
    title: str, nodes: Iterable[Node], links: Iterable[Link], wanted: Wanted, attribution: str = ""
) -> Batch:
    """Return what a drawn network says.

    Args:
        title: Of the file.
        nodes: Its nodes.
        links: Its edges.
        wanted: What people decide about it.
        attribution: Who has to be named, where our own export says so.

    Raises:
        InvalidSource: it has neither node nor edge.
    """
    gathering = Gathering()
    add_network(gathering, nodes, links, wanted)
    return gathering.batch(title, attribution=attribution)


def add_network(gathering: Gathering, nodes: Iterable[Node], links: Iterable[Link], wanted: Wanted) -> None:
    """Add nodes and edges: every one becomes a draft or is rejected."""
    listed = tuple(nodes)
    left_out = person_columns(it.attributes for it in listed)
    known: dict[str, tuple[str, bool]] = {}
    own = OwnDrawn(gathering, wanted, known)
    for node in listed:
        if node.told is None:
            _add_node(gathering, node, left_out, known, wanted)
        else:
            own.take_node(node, node.told)
    unknown = 0
    for link in links:
        if link.told is None:
            unknown += _add_link(gathering, link, known, wanted)
        else:
            own.take_link(link, link.told)
    own.add()
    if unknown:
        gathering.notice(
            counted(
                unknown,
                "Bei {n} Verbindung sagt die Quelle nicht, was sie bedeutet. Sie gilt als »{relation}«. Bitte prüfen.",
                "Bei {n} Verbindungen sagt die Quelle nicht, was sie bedeuten. Sie gelten als »{relation}«. Bitte prüfen.",
                relation=codelist("beziehung").label(wanted.relation),
            )
        )


def _add_node(
    gathering: Gathering,
    node: Node,
    left_out: frozenset[str],
    known: dict[str, tuple[str, bool]],
    wanted: Wanted,
) -> None:
    spot = gathering.row(NODES)
    if not node.label:
        gathering.reject(spot, NO_NAME, node.key)
    elif searchable(node.kind) in _PERSON_WORDS:
        gathering.reject(spot, _IS_PERSON)
    elif node.key in known:
        gathering.reject(spot, TWICE, node.label)
    else:
        told, further = _told_apart(node, left_out, gathering)
        if not _is_agent(told.get("sort", ())):
            gathering.reject(spot, _NO_ACTOR, node.label)
            return
        kind = kind_of(next(iter(told.get("kind", ())), "") or node.kind, node.label)
        is_body = codelist("akteursart").is_within(kind, "gremium")
        stated_sort = next((it for it in told.get("sort", ()) if it in _AGENTS), "")
        sort = _AGENTS[stated_sort] if stated_sort else RecordSort.BODY if is_body else RecordSort.ACTOR
        iri, identifier = lasting(node.key, wanted.network)
        gathering.actor(
            node.key,
            spot,
            node.label,
            kind,
            reach=None
            if sort is RecordSort.GENERIC
            else reach_of(
                street=", ".join(told.get("street", ())),
                postcode=next(iter(told.get("postcode", ())), ""),
                town=next(iter(told.get("town", ())), ""),
                mails=told.get("email", ()),
                phones=told.get("phone", ()),
                websites=told.get("website", ()),
            ),
            sort=sort,
            identifier=identifier,
            iri=iri,
            alt_labels=node.also_called,
            notes=node.notes,
            start=stated(node.start),
            end=stated(node.end),
            warnings=(("label", _FRAME),) if node.is_frame else (),
            attributes=further,
        )
        known[node.key] = (node.label, is_body)


def _told_apart(
    node: Node, left_out: frozenset[str], gathering: Gathering
) -> tuple[dict[str, list[str]], dict[str, str]]:
    """Return attributes that fields hold, by what they say, and further ones by heading; what stays out is counted."""
    told: dict[str, list[str]] = {}
    further = {}
    for heading, cell in node.attributes.items():
        role = _READ_AS.get(searchable(heading))
        if heading in left_out:
            gathering.leave_out(NODES, PERSON_COLUMN)
        elif _is_look(heading, node.attributes):
            gathering.leave_out(NODES, _LOOK, bool(cell))
        elif role:
            told.setdefault(role, []).append(cell)
        elif cell:
            further[heading] = cell
    return told, further


def _is_look(heading: str, beside: Mapping[str, str]) -> bool:
    """Tell whether an attribute only says how something is drawn; a size alone may be that of an organisation."""
    plain = searchable(heading)
    return plain in _LOOKS or (plain == "size" and beside.keys() >= _COLOURS)


def _add_link(gathering: Gathering, link: Link, known: dict[str, tuple[str, bool]], wanted: Wanted) -> bool:
    """Add an edge; tell whether the source does not say what it means."""
    spot = gathering.row(LINKS)
    for key, name in link.names.items():
        if key not in known and not is_person(kind_of("", name), name):
            gathering.actor(key, spot, name, kind_of("", name))
            known[key] = (name, codelist("akteursart").is_within(kind_of("", name), "gremium"))
    if not {link.source, link.target, *link.further} <= known.keys():
        gathering.reject(
            spot, NO_END, " – ".join(_shown(it, link, known) for it in (link.source, link.target))
        )
        return False
    if link.source == link.target:
        gathering.reject(spot, LOOP, known[link.source][0])
        return False
    looks = [_is_look(name, link.attributes) for name, it in link.attributes.items() if it]
    gathering.leave_out(LINKS, _LOOK, sum(looks))
    is_of_body = not link.further and known[link.source][1] != known[link.target][1]
    if is_of_body and any(searchable(it) in _SEAT_WORDS for it in duty_in(link.words)[1]):
        _add_seat(gathering, spot, link, known, wanted)
        return False
    return _add_tie(gathering, spot, link, known, wanted)


def _add_seat(
    gathering: Gathering, spot: Spot, link: Link, known: Mapping[str, tuple[str, bool]], wanted: Wanted
) -> None:
    ends = (link.source, link.target)
    body, member = ends if known[link.source][1] else ends[::-1]
    iri, identifier = lasting(link.key, wanted.network)
    said = _said(link)
    gathering.draft(
        RecordSort.SEAT,
        identifier or f"sitz:{body}:{member}:{_word(link)}:{said['start']}:{said['end']}",
        spot,
        identifier=identifier,
        iri=iri,
        label=f"{known[member][0]} in: {known[body][0]}{_told_apart_by(said['modality'])}",
        organization=body,
        member=member,
        role="mitglied-unbestimmt",
        attributes=_further(link),
        more=said,
    )


def _add_tie(
    gathering: Gathering, spot: Spot, link: Link, known: Mapping[str, tuple[str, bool]], wanted: Wanted
) -> bool:
    """Add a tie; tell whether the source does not say what it means."""
    named = (words.code_for("beziehung", it) for it in duty_in(link.words)[1] if it)
    code, word = next((it for it in named if it), None), _word(link)
    iri, identifier = lasting(link.key, wanted.network)
    ends = tuple(dict.fromkeys((link.source, link.target, *link.further)))
    ends = ends if link.is_directed else tuple(sorted(ends))
    between: dict[str, str | tuple[str, ...]] = (
        {"source": link.source, "target": link.target} if link.is_directed else {"participants": ends}
    )
    warning = say("Die Quelle sagt: »{word}«. Bitte die Art der Beziehung prüfen.", word=word or "–")
    said = _said(link)
    names = (known[it][0] for it in (link.source, link.target, *link.further))
    gathering.draft(
        RecordSort.TIE,
        identifier
        or f"beziehung:{link.is_directed}:{':'.join(ends)}:{code}:{word}:{said['start']}:{said['end']}",
        spot,
        identifier=identifier,
        iri=iri,
        warnings=() if code else (("relation", warning),),
        label=" – ".join(names) + _told_apart_by(said["modality"]),
        relation=code or wanted.relation,
        attributes=_further(link),
        more={**said, **between},
    )
    return code is None


def _said(link: Link) -> dict[str, str]:
    """Return what seats and ties carry alike."""
    return {
        "modality": duty_in(link.words)[0],
        "start": stated(link.start),
        "end": stated(link.end),
        "notes": link.notes,
    }


def _told_apart_by(modality: str) -> str:
    return f" ({MODALITY_SHORT[Modality(modality)]})" if modality else ""


def _word(link: Link) -> str:
    return "; ".join(dict.fromkeys(it for it in link.words if it))


def _further(link: Link) -> dict[str, str]:
    """Return what no field holds, by heading."""
    return {
        "Beziehung in der Quelle": _word(link),
        "Gewicht": link.weight,
        **{name: it for name, it in link.attributes.items() if it and not _is_look(name, link.attributes)},
    }


def _shown(end: str, link: Link, known: Mapping[str, tuple[str, bool]]) -> str:
    """Return how an end is called; a key that is a name may be that of a person, in letters nobody would know it by."""
    called = known[end][0] if end in known else link.names.get(end, "")
    return called or ("…" if name_in(end) else end)


def _is_agent(sorts: Sequence[str]) -> bool:
    """Tell whether our own exports call a node an actor or body; other programs call it nothing."""
    known = {it.value for it in RecordSort}
    return all(it in _AGENTS for it in sorts if it in known)

"""Kumu: its JSON in both spellings, and its form with the two sheets Elements and Connections."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from graph.importers.foreign.drawn import Link, Node, Wanted, name_in
from graph.importers.foreign.gathering import Gathering
from graph.importers.foreign.networks import add_network
from graph.importers.foreign.shapes import objects, text, texts
from graph.importers.foreign.sources import Source
from graph.importers.foreign.told import Told, credit_in, told_by_heading
from graph.locale import say
from graph.records import Batch
from graph.sheets import Sheet, SheetRow, Workbook
from graph.texts import searchable

__all__ = ["is_kumu", "is_kumu_workbook", "read_kumu", "read_kumu_workbook"]

_ELEMENT = frozenset(
    {"label", "type", "element type", "description", "tags", "aliases", "id", "_id", "image"}
)
_CONNECTION = frozenset(
    {
        "from",
        "to",
        "direction",
        "label",
        "type",
        "connection type",
        "description",
        "tags",
        "id",
        "_id",
        "weight",
        "strength",
        "start",
        "end",
    }
)
_ORIGIN = "Herkunft"
"""Where our own export says whom to name."""
_LOOPS = say("Schleifen (Loops) von Kumu werden nicht eingelesen: Sie sagen nichts über einzelne Akteure.")
_LONGEST_NOTE = 1_000
_BLANK = 3
"""Rows that one behind two blank ones is further down."""
_UNDIRECTED = frozenset({"", "mutual", "undirected", "ungerichtet", "beidseitig"})


def is_kumu(content: object) -> bool:
    """Tell whether a JSON file has Kumu's elements and connections."""
    return (
        isinstance(content, dict)
        and isinstance(content.get("elements"), list)
        and isinstance(content.get("connections"), list)
    )


def read_kumu(sources: Sequence[Source], wanted: Wanted) -> Batch:
    """Return what exports of Kumu say.

    Raises:
        InvalidSource: they have neither element nor connection.
    """
    gathering = Gathering()
    for source in sources:
        content = source.content if isinstance(source.content, dict) else {}
        nodes = [_node(_flat(it, _ELEMENT)) for it in objects(content.get("elements"))]
        links = [_link(_flat(it, _CONNECTION)) for it in objects(content.get("connections"))]
        if all(it.key == it.label for it in nodes):  # as people write it by hand: names instead of ids
            nodes, links = _by_name(nodes, links)
        add_network(gathering, nodes, links, wanted)
        gathering.leave_out("Schleifen", _LOOPS, len(objects(content.get("loops"))))
    told = (it for source in sources if isinstance(source.content, dict) for it in _lines(source.content))
    return gathering.batch(", ".join(dict.fromkeys(it.name for it in sources)), attribution=credit_in(told))


def is_kumu_workbook(workbook: Workbook) -> bool:
    """Tell whether a workbook is made in Kumu's form: a sheet of connections with From and To, and one of elements."""
    heads = [_headings(it) for it in _sections(workbook)]
    return any({"from", "to"} <= set(it) for it in heads) and any(
        "label" in it and "from" not in it for it in heads
    )


def read_kumu_workbook(workbook: Workbook, wanted: Wanted) -> Batch:
    """Return what a workbook in Kumu's form says; elements are told by their ids, else by their labels, as Kumu does.

    Raises:
        InvalidSource: it has neither element nor connection.
    """
    gathering = Gathering()
    for notice in workbook.notices:
        gathering.notice(notice)
    heads = [(it, _headings(it)) for it in _sections(workbook)]
    elements = [
        row for sheet, head in heads if "label" in head and "from" not in head for row in _rows(sheet)
    ]
    connections = [row for sheet, head in heads if {"from", "to"} <= set(head) for row in _rows(sheet)]
    listed, links = _by_name([_node(row) for row in elements], [_link(row) for row in connections])
    add_network(gathering, listed, links, wanted)
    told = (
        cell for sheet in workbook.sheets if sheet.name == _ORIGIN for row in sheet.rows for cell in row.cells
    )
    return gathering.batch(workbook.name, attribution=credit_in(told))


def _node(row: Mapping[str, object]) -> Node:
    attributes = {name: _cell(value) for name, value in row.items() if name.casefold() not in _ELEMENT}
    return Node(
        told=_told(row),
        key=text(row.get("_id")) or text(row.get("id")) or text(row.get("label")),
        label=text(row.get("label")),
        kind=text(row.get("type")) or text(row.get("element type")),
        notes=text(row.get("description"), _LONGEST_NOTE),
        also_called=tuple(it for value in texts(row.get("aliases")) for it in value.split("|") if it),
        attributes={**attributes, **_tags(row)},
    )


def _tags(row: Mapping[str, object]) -> dict[str, str]:
    tags = "; ".join(it for value in texts(row.get("tags")) for it in value.split("|") if it)
    return {"Schlagworte": tags} if tags else {}


def _link(row: Mapping[str, object]) -> Link:
    attributes = {name: _cell(value) for name, value in row.items() if name.casefold() not in _CONNECTION}
    return Link(
        told=_told(row),
        key=text(row.get("_id")) or text(row.get("id")),
        source=_end(row.get("from")),
        target=_end(row.get("to")),
        words=(text(row.get("type")) or text(row.get("connection type")), text(row.get("label"))),
        is_directed=text(row.get("direction")).casefold() not in _UNDIRECTED,
        weight=text(row.get("weight")) or text(row.get("strength")),
        notes=text(row.get("description"), _LONGEST_NOTE),
        attributes={**attributes, **_tags(row)},
        start=text(row.get("start")),
        end=text(row.get("end")),
    )


def _told(row: Mapping[str, object]) -> Told | None:
    """Return what our own export says; in one cell several values stand between strokes."""
    cells = {
        name: tuple(it for value in texts(found) for it in value.split("|")) for name, found in row.items()
    }
    return told_by_heading(cells, text(row.get("id")))


def _flat(item: Mapping[str, object], known: frozenset[str]) -> dict[str, object]:
    """Return an item with its attributes beside its own properties; what both say is taken from the item."""
    attributes = item.get("attributes")
    inner = attributes if isinstance(attributes, dict) else {}
    lower = {name.casefold() if name.casefold() in known else name: value for name, value in inner.items()}
    own = {
        name: value for name, value in item.items() if name != "attributes" and value not in (None, "", False)
    }
    return {**lower, **own}


def _lines(content: Mapping[str, object]) -> tuple[str, ...]:
    return texts(content.get(_ORIGIN))


def _end(value: object) -> str:
    return text(value.get("_id") or value.get("id")) if isinstance(value, dict) else text(value)


def _cell(value: object) -> str:
    return "; ".join(texts(value))


def _sections(workbook: Workbook) -> Iterator[Sheet]:
    """Yield sheets; two blank rows begin a new section with headings of its own, as Kumu has it."""
    for sheet in workbook.sheets:
        section: list[SheetRow] = []
        for row in sheet.rows:
            if section and row.number - section[-1].number >= _BLANK:
                yield replace(sheet, rows=tuple(section))
                section = []
            section.append(row)
        yield replace(sheet, rows=tuple(section))


def _headings(sheet: Sheet) -> list[str]:
    return [cell.strip().casefold() for cell in sheet.rows[0].cells] if sheet.rows else []


def _rows(sheet: Sheet) -> Iterator[dict[str, object]]:
    """Yield rows by heading; those that Kumu knows in lower case."""
    plain = [cell.strip() for cell in sheet.rows[0].cells]
    names = [it.casefold() if it.casefold() in _ELEMENT | _CONNECTION else it for it in plain]
    for row in sheet.rows[1:]:
        yield {name: row.cell(place) for place, name in enumerate(names) if name and row.cell(place).strip()}


def _by_name(nodes: Sequence[Node], links: Sequence[Link]) -> tuple[list[Node], list[Link]]:
    """Return nodes known by their names, and links between them; an end nobody listed is told by its name."""
    listed = [_known_by_name(it) for it in nodes]
    ids, labels, called = {it.key for it in listed}, _keys(listed), {searchable(it.label) for it in listed}

    def end(stated: str) -> str:
        if stated in ids:
            return stated
        plain = searchable(stated)
        return labels.get(plain, stated if plain in called or not name_in(stated) else plain)

    def resolved(link: Link) -> Link:
        free = [
            it for it in (link.source, link.target) if searchable(it) not in called and end(it) not in ids
        ]
        names = {end(it): it for it in free if name_in(it)}
        return replace(link, source=end(link.source), target=end(link.target), names=names)

    return listed, [resolved(it) for it in links]


def _known_by_name(node: Node) -> Node:
    """Return a node that is known by its label if it has no id of its own."""
    return replace(node, key=searchable(node.label)) if node.key == node.label else node


def _keys(nodes: Sequence[Node]) -> dict[str, str]:
    """Return label, as it is compared, → key of the one element that is called so; nobody guesses among several."""
    called: dict[str, list[str]] = {}
    for node in nodes:
        called.setdefault(searchable(node.label), []).append(node.key)
    return {label: keys[0] for label, keys in called.items() if len(set(keys)) == 1}

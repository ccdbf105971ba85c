"""Objects of the council information standard OParl, wherever they stand: in lists, embedded, or alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from graph.importers.foreign.shapes import objects, text
from graph.importers.foreign.sources import Source

__all__ = ["ORDER", "Objects", "is_oparl", "missing_pages", "oparl_objects"]

ORDER = (
    "System", "Body", "LegislativeTerm", "Organization", "Person", "Membership", "Meeting", "Paper", "Consultation",
    "AgendaItem", "File", "Location",
)  # fmt: skip
"""The classes of the standard: what others refer to comes first."""
_TYPE = re.compile(r"https?://schema\.oparl\.org/1\.\d/(\w+)/?", re.ASCII)

Objects = Mapping[str, Mapping[str, Mapping[str, object]]]
"""Class → id → object; one that is repeated stands once, with all that is said of it."""


def is_oparl(content: object) -> bool:
    """Tell whether a JSON file speaks OParl."""
    is_empty_page = isinstance(content, dict) and content.get("data") == [] and "pagination" in content
    return is_empty_page or any(_class(it) for it in _listed(content)[:20])


def oparl_objects(sources: Sequence[Source]) -> Objects:
    """Return all objects of the files, with references in place of what is embedded."""
    found: dict[str, dict[str, dict[str, object]]] = {it: {} for it in ORDER}
    for source in sources:
        for each in _listed(source.content):
            for name, identifier, row in _walked(each, ""):
                known = found[name].setdefault(identifier or f"#{name}-{len(found[name]) + 1}", {})
                known.update({key: value for key, value in row.items() if known.get(key) in (None, "", [])})
    return found


def missing_pages(sources: Sequence[Source]) -> bool:
    """Tell whether a list has further pages that are not there: pages say where the next one is."""
    pages = [it.content for it in sources if isinstance(it.content, dict)]
    links = [it for page in pages for it in objects(page.get("links"))]
    there = {text(it.get("self")) for it in links}
    return any(text(it.get("next")) not in there for it in links if text(it.get("next")))


def _listed(content: object) -> Sequence[Mapping[str, object]]:
    if isinstance(content, dict) and "data" in content and not _class(content):
        content = content["data"]
    return objects(content)


def _class(row: Mapping[str, object]) -> str:
    found = _TYPE.fullmatch(text(row.get("type")))
    return found[1] if found and found[1] in ORDER else ""


def _walked(row: Mapping[str, object], parent: str) -> Iterator[tuple[str, str, dict[str, object]]]:
    """Yield class, id and properties of an object and of all inside of it."""
    name, identifier = _class(row), text(row.get("id"))
    flat: dict[str, object] = {}
    for key, value in row.items():
        inner = [it for it in objects(value) if _class(it)]
        for each in inner:
            yield from _walked(each, identifier)
        if inner:
            references: list[object] = [it.get("id") for it in inner]
            flat[key] = references if isinstance(value, list) else references[0]
        else:
            flat[key] = value
    if name:
        _note_parent(name, flat, parent)
        yield name, identifier, flat


def _note_parent(name: str, row: dict[str, object], parent: str) -> None:
    """Note what an embedded object belongs to, which it need not repeat."""
    owner = {
        "Membership": "person",
        "Consultation": "paper",
        "AgendaItem": "meeting",
        "Organization": "body",
    }.get(name)
    if parent and owner and not row.get(owner):
        row[owner] = parent

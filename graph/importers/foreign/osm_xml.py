"""OpenStreetMap in XML, which Overpass answers where nothing else is asked for, in the form of its JSON."""

from __future__ import annotations

from collections.abc import Mapping

from graph.importers.foreign.sources import elements

__all__ = ["osm_of_xml"]

_ELEMENTS = frozenset({"node", "way", "relation"})


def osm_of_xml(name: str, content: bytes) -> Mapping[str, object]:
    """Return what a file of OpenStreetMap in XML says, as its JSON would.

    Raises:
        InvalidSource: it is damaged or hostile.

    Example:
        >>> osm_of_xml("a.osm", b'<osm><node id="7"><tag k="name" v="VHS"/></node></osm>')["elements"]
        [{'type': 'node', 'id': '7', 'tags': {'name': 'VHS'}}]
    """
    found: list[dict[str, object]] = []
    dated, remark = "", ""
    for _, tag, element in elements(name, content):
        if tag in _ELEMENTS:
            tags = {it.get("k", ""): it.get("v", "") for it in element if it.tag == "tag"}
            found.append({"type": tag, "id": element.get("id", ""), "tags": tags})
            element.clear()
        elif tag == "meta":
            dated = element.get("osm_base", "")
        elif tag == "remark":
            remark = element.text or ""
    return {"osm3s": {"timestamp_osm_base": dated}, "remark": remark, "elements": found}

"""What our exports write on every node and link of a drawing, so that programs show it and we can read it back."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from graph.locale import Said, say

__all__ = ["COLUMN", "DIRECTED", "NUMBERS", "PART", "SORT_OF_LINK", "TITLES", "UNDIRECTED"]

PART = "beteiligung"
"""The kind of a link from somebody to a tie of three or more, which is a node."""
DIRECTED, UNDIRECTED = say("gerichtet"), say("ohne Richtung")
SORT_OF_LINK: Mapping[str, Said] = MappingProxyType(
    {
        "unit_of": say("gehört zu"),
        "organ_of": say("ist Gremium bei"),
        "resolved_by": say("inzwischen mit Namen bekannt"),
    }
)
"""What actors say of each other without a statement of its own."""
TITLES: Mapping[str, Said] = MappingProxyType(
    {
        "sort": say("Sorte"),
        "sort_label": say("Was es ist"),
        "kind": say("Schlüssel der Art"),
        "kind_label": say("Art"),
        "named": say("Bezeichnung"),
        "also_kinds": say("Weitere Arten"),
        "alt_labels": say("Auch genannt"),
        "modality": say("Schlüssel der Modalität"),
        "modality_label": say("Ist, Auftrag oder Soll"),
        "plan_state": say("Schlüssel des Planstands"),
        "counts_as": say("Zählt als"),
        "fields": say("Schlüssel der Handlungsfelder"),
        "field_labels": say("Handlungsfelder"),
        "target_groups": say("Zielgruppen"),
        "places": say("Orte"),
        "level": say("Intensität (0 bis 5)"),
        "when": say("Wann"),
        "start": say("Beginn"),
        "end": say("Ende"),
        "confirmed_on": say("Bestätigt am"),
        "count": say("Anzahl"),
        "seats_without_names": say("Sitze ohne Namen"),
        "unseen": say("Weitere Beteiligte, die hier nicht stehen"),
        "direction": say("Richtung"),
        "statement": say("Aussage"),
        "sources": say("Quellen"),
        "quotes": say("Wörtlich"),
        "notes": say("Anmerkungen"),
    }
)
"""Key of an attribute → what people read as its heading."""
COLUMN = "column-"
"""Begins the keys of the network's own columns."""
NUMBERS = frozenset({"level", "count", "seats_without_names", "unseen"})
"""Attributes that are whole numbers."""

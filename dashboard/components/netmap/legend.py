"""What signs, colours and lines mean: for the page, and the same for a saved picture."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from dashboard import escape, theme, words
from dashboard.components.netmap.style import KIND, MapStyle, Shade
from graph.locale import say
from graph.model import MapView, Modality

__all__ = ["colours", "kinds", "strokes"]

STROKES = (
    (Modality.IST, say("Ist"), say("Ist: so berichtet")),
    (Modality.AUFTRAG, say("Auftrag"), say("Auftrag: Aufgabe oder Beschluss")),
    (Modality.SOLL, say("Soll"), say("Soll: Ziel oder Empfehlung")),
)


def kinds(view: MapView, style: MapStyle) -> list[dict[str, Any]]:
    """Return one entry for each group that occurs, with its number of nodes; pressing it hides the group."""
    real = [node for node in view.nodes if not node.finding]
    counts = Counter((node.group, node.group_label) for node in real)
    order = {name: place for place, name in enumerate(theme.LOOKS)}
    entries = sorted(counts.items(), key=lambda item: order.get(item[0][0], len(order)))
    plain_light, plain_dark = theme.OTHER_FIELD
    found = []
    for (group, label), count in entries:
        look = theme.look(group)
        tones = (look.light, look.dark) if style.colour == KIND else (plain_light, plain_dark)
        found.append(_entry(group, escape.one_line(label), count, look.symbol, *tones))
    missing = sum(1 for node in view.nodes if node.finding)
    if missing:
        look = theme.MISSING
        found.append(
            _entry("fehlend", words.say("leere Stelle"), missing, look.symbol, look.light, look.dark)
        )
    return found


def colours(nodes: Mapping[str, Shade], style: MapStyle) -> list[dict[str, Any]]:
    """Return the meaning of the colours where they are not that of the signs."""
    if style.colour == KIND:
        return []
    known = [*theme.FIELD_TONES, "weitere", "ohne"]
    counts = Counter(nodes.values())
    entries = sorted(
        counts.items(),
        key=lambda item: (known.index(item[0].code) if item[0].code in known else 0, item[0].code),
    )
    return [
        _entry(shade.code, escape.one_line(shade.label), count, "●", shade.light, shade.dark)
        for shade, count in entries
    ]


def strokes(view: MapView) -> list[dict[str, Any]]:
    """Return the line styles with their words, long for the page and short for a saved picture."""
    found: list[dict[str, Any]] = []
    for modality, short, long in STROKES:
        dashes = theme.DASHES[modality]
        found.append(
            {
                "label": words.spoken(short),
                "long": words.spoken(long),
                "dashes": list(dashes) if isinstance(dashes, tuple) else [],
            }
        )
    if any(edge.counts_as == "structure" and not edge.finding for edge in view.edges):
        thin = words.say("dünn: Struktur, keine Zusammenarbeit")
        found.append({"label": thin, "long": thin, "dashes": [], "thin": True})
    if any(edge.finding for edge in view.edges):
        missing = words.say("keine Angabe in den Quellen (hohl)")
        found.append(
            {"label": missing, "long": missing, "dashes": list(theme.MISSING_DASHES), "missing": True}
        )
    if any(is_hollow(node.is_generic, node.modality) for node in view.nodes if not node.finding):
        hollow = words.say("hell, gestrichelt: nur als Gruppe genannt oder geplant")
        found.append({"label": hollow, "long": hollow, "dashes": [], "hollow": True})
    return found


def is_hollow(is_generic: bool, modality: Modality) -> bool:
    """Tell whether a sign is drawn without filling: nobody of that name is known to be at work."""
    return is_generic or modality is Modality.SOLL


def _entry(
    code: str, label: str, count: int, symbol: str, light: theme.Tone, dark: theme.Tone
) -> dict[str, Any]:
    return {
        "code": code,
        "label": label,
        "count": str(count),
        "symbol": symbol,
        "light": light.outline,
        "lightFill": light.fill,
        "dark": dark.outline,
        "darkFill": dark.fill,
    }

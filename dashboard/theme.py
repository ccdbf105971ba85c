"""Colours, shapes and line styles: meaning is always carried by two of them, never by colour alone."""

from __future__ import annotations

from dataclasses import dataclass

from graph.model import Modality

LEAST_CONTRAST = 3.0
"""WCAG 2.2, 1.4.11: graphical objects against their background."""
FONT_FAMILY = "Source Sans, sans-serif"
"""The font of the pages, for pictures that are drawn beside Streamlit's theme."""


@dataclass(frozen=True, slots=True)
class Tone:
    """A fill and an outline; the outline alone has to be seen against the background."""

    fill: str
    outline: str


@dataclass(frozen=True, slots=True)
class Look:
    """How one group of kinds is drawn."""

    shape: str
    """Name of the shape in vis-network."""
    symbol: str
    """The same shape as a letter, for the legend."""
    light: Tone
    dark: Tone


@dataclass(frozen=True, slots=True)
class Surface:
    """The colours of one mode of the pages."""

    background: str
    secondary: str
    text: str
    primary: str
    line: str
    """Lines that count as cooperation."""
    faint_line: str
    """Lines of structure."""
    highlight: str
    """Ring and lines of the chosen actor."""


LIGHT = Surface(
    background="#ffffff",
    secondary="#f2f5f7",
    text="#1b2733",
    primary="#0b5c8a",
    line="#42525f",
    faint_line="#7b8894",
    highlight="#b3004f",
)
DARK = Surface(
    background="#10171d",
    secondary="#1b252e",
    text="#e6edf2",
    primary="#7cc0e8",
    line="#b4c2cd",
    faint_line="#738594",
    highlight="#ff8fbf",
)

# Fills after Okabe and Ito (2008), "Color Universal Design": told apart with every kind of colour vision.
_BLUE = (Tone("#0072b2", "#00456d"), Tone("#2f94d0", "#a5d6f5"))
_VERMILLION = (Tone("#d55e00", "#8a3d00"), Tone("#e8762a", "#ffc79b"))
_GREEN = (Tone("#009e73", "#005c43"), Tone("#1bb489", "#9ae8cf"))
_PURPLE = (Tone("#cc79a7", "#823a62"), Tone("#d68ab5", "#f7cfe3"))
_ORANGE = (Tone("#e69f00", "#7d5600"), Tone("#f0ad1c", "#ffe0a0"))
_YELLOW = (Tone("#f0e442", "#6b6400"), Tone("#f0e442", "#fff9b8"))
_SKY = (Tone("#56b4e9", "#17618c"), Tone("#6cc0f0", "#cbeaff"))
_BLACK = (Tone("#2b2b2b", "#000000"), Tone("#d9d9d9", "#ffffff"))
_PALE = (Tone("#dfe5e9", "#3f4a54"), Tone("#3a4752", "#c3ced7"))
_GREY = (Tone("#a9b2b9", "#525c64"), Tone("#8b98a3", "#d3dbe1"))

LOOKS = {
    "oeffentliche-hand": Look("square", "■", *_BLUE),
    "gremium": Look("diamond", "◆", *_VERMILLION),
    "bildungseinrichtung": Look("triangle", "▲", *_GREEN),
    "sozialwirtschaft": Look("hexagon", "⬢", *_PURPLE),
    "migrantenorganisation": Look("star", "★", *_ORANGE),
    "zivilgesellschaft": Look("dot", "●", *_YELLOW),
    "wirtschaft": Look("triangleDown", "▼", *_SKY),
    "religionsgemeinschaft": Look("triangle", "▲", *_BLACK),
    "wohnen": Look("square", "■", *_ORANGE),
    "medien": Look("diamond", "◆", *_SKY),
    "sammelbezeichnung": Look("dot", "●", *_GREY),
    "vorhaben": Look("triangleDown", "▼", *_PALE),
}
"""Group of kinds (top of the list `akteursart`, or `vorhaben`) to its look."""
OTHER = Look("hexagon", "⬢", *_GREY)
"""For a group of a foreign network that brings its own kinds."""
MISSING_KIND = "fehlend"
"""Stands for empty places where else a group of kinds stands."""
MISSING = Look("dot", "○", Tone("#ffffff", "#b3004f"), Tone("#10171d", "#ff8fbf"))
"""A partner that a finding misses: always hollow, with a question mark."""

FIELD_TONES: dict[str, tuple[Tone, Tone]] = {
    "bildung": _GREEN,
    "arbeit": _SKY,
    "gesundheit": _PURPLE,
    "wohnen": _ORANGE,
    "teilhabe": _VERMILLION,
    "beratung": _BLUE,
    "sozialraum": _YELLOW,
    "aufnahme-flucht": _BLACK,
}
"""Action fields with a colour of their own; eyes tell no more than these apart, the others share `OTHER_FIELD`."""
OTHER_FIELD = _GREY
AGE_TONES: tuple[tuple[Tone, Tone], ...] = (
    (Tone("#0b3c5d", "#06263c"), Tone("#cbeaff", "#ffffff")),
    (Tone("#3f8fc0", "#17618c"), Tone("#3f8fc0", "#a5d6f5")),
    (Tone("#cfe3f0", "#4a7590"), Tone("#1f4258", "#7fa9c2")),
    (Tone("#ffffff", "#6b7785"), Tone("#10171d", "#8b98a3")),
)
"""From new to old, then undated: darker on white, lighter on black, so that grey prints tell them apart."""

AREA_FILLS = (("#d3e5f2", "#9cc7e3", "#4f96c6", "#125280"), ("#1d3b50", "#2c6285", "#5ba6d4", "#c4e4f7"))
"""Classes of a map of places from few to many, on white and on black; the number stands in each area as well."""

DASHES: dict[Modality, tuple[int, ...] | bool] = {
    Modality.IST: False,
    Modality.AUFTRAG: (9, 6),
    Modality.SOLL: (2, 5),
    Modality.NEGIERT: (14, 4, 2, 4),
}
"""Line style by modality: solid, dashed, dotted; what is denied is drawn as dash and dot."""
MISSING_DASHES = (16, 7)
"""A tie that a finding misses: long dashes drawn as two lines side by side, a style that no modality has."""


def look(group: str) -> Look:
    """Return the look of a group of kinds."""
    return LOOKS.get(group, OTHER)


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours by WCAG 2.2, from 1 to 21.

    Example:
        >>> contrast("#000000", "#ffffff")
        21.0
    """
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return round((lighter + 0.05) / (darker + 0.05), 2)


def settings() -> dict[str, object]:
    """Return the colours of the pages as settings of Streamlit."""
    return {
        f"theme.{mode}.{name}": value
        for mode, surface in (("light", LIGHT), ("dark", DARK))
        for name, value in (
            ("primaryColor", surface.primary),
            ("backgroundColor", surface.background),
            ("secondaryBackgroundColor", surface.secondary),
            ("textColor", surface.text),
            ("linkColor", surface.primary),
        )
    } | {
        "theme.linkUnderline": True,
        "theme.baseRadius": "0.5rem",
        "theme.headingFontSizes": ["2rem", "1.45rem", "1.15rem", "1rem", "1rem", "1rem"],
        "theme.headingFontWeights": [700, 650, 650, 600, 600, 600],
    }


def _luminance(colour: str) -> float:
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue

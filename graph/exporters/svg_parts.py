"""The parts of a drawing: how things look, elements that are valid whatever they are called, shapes and text."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias
from xml.etree.ElementTree import Element, SubElement

from graph.locale import SOURCE_LANGUAGE, in_language
from graph.model import Modality, Node

__all__ = [
    "FONT", "LONGEST_NAME", "Box", "Caption", "Drawn", "GroupLook", "Looks", "Point", "add", "arrow_head", "clean", "folded", "shape", "text_width", "write",
]  # fmt: skip

FONT = "Liberation Sans, Arial, Helvetica, sans-serif"
WIDTHS = (
    (" iIjlt.,:;!|'()[]/-", 0.3),
    ("frs", 0.38),
    ("mwMW@%–—", 0.88),
    ("ABCDEFGHKLNOPQRSTUVXYZÄÖÜ&", 0.69),
)
"""Widths of letters as parts of their size, a little generous; all others are as wide as an n."""
USUAL_WIDTH, BOLD = 0.56, 1.07
INVISIBLE = {"Cc", "Cf", "Zl", "Zp", "Co", "Cs", "Cn"}
"""Unicode categories that no file may hold or that would turn a line around."""
LONGEST_NAME = 300

Point: TypeAlias = tuple[float, float]
Box: TypeAlias = tuple[float, float, float, float]
"""Left, top, right, bottom."""


@dataclass(frozen=True, slots=True)
class GroupLook:
    """How the actors of one group are drawn."""

    shape: str
    """One of `OUTLINES`, or `dot`."""
    fill: str
    outline: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Looks:
    """Colours and line styles of a drawing; the pages make it from their theme."""

    groups: Mapping[str, GroupLook]
    other: GroupLook
    """For groups that a foreign network brings itself."""
    missing: GroupLook
    """For empty places."""
    dashes: Mapping[Modality, tuple[int, ...]]
    missing_dash: tuple[int, ...]
    """For ties that a finding misses; drawn hollow."""
    background: str
    text: str
    quiet: str
    """Smaller words beside the drawing."""
    line: str
    faint_line: str

    def of(self, group: str) -> GroupLook:
        """Return the look of a group."""
        return self.groups.get(group, self.other)


@dataclass(frozen=True, slots=True, kw_only=True)
class Caption:
    """What stands over a drawing: it has to be understood without its page."""

    title: str
    lines: tuple[str, ...] = ()
    """Days, filter, sources, data version, notices."""
    language: str = SOURCE_LANGUAGE


@dataclass(frozen=True, slots=True)
class Drawn:
    """A node with its place on the sheet."""

    node: Node
    id: str
    """Short, and made of nothing of its name."""
    at: Point
    radius: float

    @property
    def is_missing(self) -> bool:
        """Tell whether it is an empty place and no actor."""
        return bool(self.node.finding)


def clean(text: str, language: str = SOURCE_LANGUAGE, longest: int | None = None) -> str:
    r"""Return a text in a language on one line, without signs that a file may not hold, cut if it is too long.

    Example:
        >>> clean("Verein\u202e\u2028\x00 Nord")
        'Verein Nord'
    """
    spoken = in_language(text, language)
    spaced = "".join(" " if sign in "\n\t\u2028\u2029" else sign for sign in spoken)
    kept = "".join(sign for sign in spaced if unicodedata.category(sign) not in INVISIBLE)
    one_line = " ".join(kept.split())
    if longest is None or len(one_line) <= longest:
        return one_line
    return f"{one_line[: longest - 1].rstrip()}…"


def add(parent: Element, tag: str, **attributes: str | float) -> Element:
    """Add an element; `_` stands for `-` in names of attributes, numbers are written short."""
    return SubElement(
        parent, tag, {name.rstrip("_").replace("_", "-"): _written(it) for name, it in attributes.items()}
    )


def write(parent: Element, text: str, at: Point, size: float, **attributes: str | float) -> Element:
    """Add a line of text that begins at a point, or is centred on it with `text_anchor`."""
    line = add(parent, "text", x=at[0], y=at[1], font_size=size, **attributes)
    line.text = text
    return line


def text_width(text: str, size: float, *, is_bold: bool = False) -> float:
    """Return about how wide a text is drawn; a file cannot ask the fonts of those who will read it.

    Example:
        >>> text_width("iii", 10) < text_width("nnn", 10) < text_width("MMM", 10)
        True
    """
    parts = sum(next((width for signs, width in WIDTHS if sign in signs), USUAL_WIDTH) for sign in text)
    return parts * size * (BOLD if is_bold else 1)


def folded(text: str, size: float, width: float, lines: int = 99) -> tuple[str, ...]:
    """Return a text in lines of at most a width; what does not fit into the lines is cut with an ellipsis.

    Example:
        >>> folded("Gemeinsamer Integrationsbeirat", 10, 100)
        ('Gemeinsamer', 'Integrationsbeirat')
    """
    found = [""]
    for word in text.split(" "):  # a name is kept with its number by a hard space
        longer = f"{found[-1]} {word}".strip()
        if found[-1] and text_width(longer, size) > width:
            found.append(word)
        else:
            found[-1] = longer
    if len(found) > lines:
        found = [*found[: lines - 1], f"{found[lines - 1]} …"]
    return tuple(_cut(line, size, width * 1.4) for line in found)


def shape(parent: Element, name: str, at: Point, size: float, **attributes: str | float) -> Element:
    """Add the sign of a group, about as large as a circle of this radius."""
    if name not in OUTLINES:
        return add(parent, "circle", cx=at[0], cy=at[1], r=size, **attributes)
    points = " ".join(f"{_written(at[0] + size * x)},{_written(at[1] + size * y)}" for x, y in OUTLINES[name])
    return add(parent, "polygon", points=points, stroke_linejoin="round", **attributes)


def arrow_head(tip: Point, direction: Point, length: float) -> str:
    """Return the path of a small triangle that ends at a point."""
    (x, y), (dx, dy) = tip, direction
    half = length * 0.42
    ends = [
        (x, y),
        (x - length * dx - half * dy, y - length * dy + half * dx),
        (x - length * dx + half * dy, y - length * dy - half * dx),
    ]
    return "M" + "L".join(f"{_written(a)} {_written(b)}" for a, b in ends) + "Z"


def _corners(count: int, start: float, *radii: float) -> tuple[Point, ...]:
    angles = ((start + number * 360 / count, radii[number % len(radii)]) for number in range(count))
    return tuple(
        (round(r * math.cos(math.radians(a)), 3), round(r * math.sin(math.radians(a)), 3)) for a, r in angles
    )


OUTLINES: Mapping[str, Sequence[Point]] = {
    "square": _corners(4, 45, 1.25),
    "diamond": _corners(4, 0, 1.3),
    "triangle": _corners(3, -90, 1.3),
    "triangleDown": _corners(3, 90, 1.3),
    "hexagon": _corners(6, 0, 1.1),
    "star": _corners(10, -90, 1.4, 0.6),
}
"""Corners of the shapes, for a radius of one."""


def _cut(line: str, size: float, width: float) -> str:
    while len(line) > 2 and text_width(line, size) > width:
        line = f"{line.rstrip('…')[:-1].rstrip()}…"
    return line


def _written(value: str | float) -> str:
    return value if isinstance(value, str) else f"{value:.1f}".removesuffix(".0")

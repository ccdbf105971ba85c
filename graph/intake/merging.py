"""Three states of one field – as the file last said it, as the network says it, as the file says it now – become one."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import Enum, auto

__all__ = ["Merge", "Turn", "merged_many", "merged_one"]

Texts = tuple[str, ...]


class Turn(Enum):
    """What becomes of a field."""

    SAME = auto()
    CHANGED = auto()
    KEPT = auto()
    """Changed in the network only: the network's value stays."""
    CONFLICT = auto()


@dataclass(frozen=True, slots=True)
class Merge:
    """A field merged."""

    turn: Turn
    values: Texts
    """What the network is to say; in a conflict what it says now."""


def merged_one(ours: Texts, base: Texts | None, theirs: Texts, *, may_empty: bool) -> Merge:
    """Merge a field that has one value.

    Args:
        ours: What the network says.
        base: What the file said last; None if it never said anything.
        theirs: What the file says now; more than one value if its rows differ.
        may_empty: Whether an empty cell means that the value is to go.

    Example:
        >>> merged_one(("alt",), ("alt",), ("neu",), may_empty=False)
        Merge(turn=<Turn.CHANGED: 2>, values=('neu',))
        >>> merged_one(("von Hand",), ("alt",), ("alt",), may_empty=False).turn.name
        'KEPT'
        >>> merged_one(("von Hand",), ("alt",), ("neu",), may_empty=False).turn.name
        'CONFLICT'
        >>> merged_one(("alt",), ("alt",), (), may_empty=False).turn.name
        'SAME'
    """
    if not theirs and (base is None or not may_empty):
        return Merge(Turn.SAME, ours)
    if set(theirs) == set(ours):
        return Merge(Turn.SAME, ours)
    if base is not None and set(theirs) == set(base):
        return Merge(Turn.KEPT, ours)
    is_free = not ours if base is None else not ours or set(ours) <= set(base)
    if len(theirs) > 1 or not is_free:
        return Merge(Turn.CONFLICT, ours)
    return Merge(Turn.CHANGED, theirs)


def merged_many(
    ours: Texts, base: Texts | None, theirs: Texts, *, may_empty: bool, held: Collection[str] = ()
) -> Merge:
    """Merge a field of many values: what the file newly says is added, what it said last and no longer says goes.

    What others have entered stays, whatever the file says.

    Args:
        ours: What the network says.
        base: What the file said last; None if it never said anything.
        theirs: What the file says now.
        may_empty: Whether all that the file said last goes where it says nothing now.
        held: What stays in any case: other sources say it too.

    Example:
        >>> merged_many(("a", "hand"), ("a",), ("a", "b"), may_empty=False).values
        ('a', 'b', 'hand')
        >>> merged_many(("a", "hand"), ("a",), ("b",), may_empty=False).values
        ('b', 'hand')
        >>> merged_many(("a",), ("a",), ("b",), may_empty=False, held={"a"}).values
        ('a', 'b')
        >>> merged_many(("a",), ("a",), (), may_empty=False).turn.name
        'SAME'
        >>> merged_many((), ("a",), ("a",), may_empty=False).turn.name
        'KEPT'
    """
    known = set(base or ())
    added = set(theirs) - known
    gone = known - set(theirs) - set(held) if theirs or may_empty else set()
    values = tuple(sorted((set(ours) - gone) | added))
    if set(values) != set(ours):
        return Merge(Turn.CHANGED, values)
    return Merge(Turn.SAME if set(theirs) <= set(ours) else Turn.KEPT, ours)

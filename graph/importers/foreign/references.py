"""References between drafts: those that lead nowhere, and what is left of a draft without them."""

from __future__ import annotations

from collections.abc import Mapping

from graph.records import FIELDS, Draft, FieldSort, RecordSort

__all__ = ["dangling", "holds"]


def dangling(draft: Draft, known: Mapping[str, Draft], may_refer_to: str) -> set[tuple[str, str]]:
    """Return the references of a draft that lead nowhere or to the wrong sort, with the name of their field."""
    return {
        (it.name, value)
        for it in FIELDS[draft.sort]
        if it.sort is FieldSort.REFERENCE
        for value in draft.values.get(it.name, ())
        if (known[value].sort not in it.refers_to if value in known else not value.startswith(may_refer_to))
    }


def holds(draft: Draft, filled: Mapping[str, tuple[str, ...]]) -> bool:
    """Tell whether a draft still says something after its lost references are gone."""
    needed = [it.name for it in FIELDS[draft.sort] if it.sort is FieldSort.REFERENCE and it.is_needed]
    if draft.sort is RecordSort.TIE:
        ends = {*filled.get("source", ()), *filled.get("target", ()), *filled.get("participants", ())}
        return len(ends) > 1
    if draft.sort is RecordSort.SEAT and "member" in draft.values and "member" not in filled:
        return False
    return all(name in filled for name in needed if name != "evidence")

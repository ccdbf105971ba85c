"""A tie as people enter it: one, the others, and a kind that says whether the tie has a direction."""

from __future__ import annotations

from collections.abc import Mapping

from graph.locale import Said, say
from graph.records import Record
from ontology.codelists import codelist

__all__ = ["as_ends", "as_entered"]

ONE, OTHERS = "source", "participants"
"""In which fields the form keeps who reports and with whom."""


def as_ends(
    raw: Mapping[str, tuple[str, ...]],
) -> tuple[dict[str, tuple[str, ...]], dict[str, Said]]:
    """Return the ends of a tie as its kind needs them, and what is missing.

    Args:
        raw: What was chosen; in `source` who it is, in `participants` with whom.

    Example:
        >>> as_ends({"source": ("a",), "participants": ("b",), "relation": ("kooperation",)})[0]["participants"]
        ('a', 'b')
        >>> as_ends({"source": ("a",), "participants": ("b",), "relation": ("beratung",)})[0]["target"]
        ('b',)
    """
    ends, problems = dict(raw), dict[str, Said]()
    one, others = raw.get(ONE, ()), tuple(it for it in raw.get(OTHERS, ()) if it not in raw.get(ONE, ()))
    if not one:
        problems[ONE] = say("Bitte wählen, um wen es geht.")
    if not others:
        problems[OTHERS] = say("Bitte wählen, mit wem.")
    if _is_directed(raw) and len(others) > 1:
        problems[OTHERS] = say(
            "Diese Art der Beziehung hat eine Richtung: Bitte genau eine Stelle wählen und für jede weitere eine eigene Beziehung eintragen."
        )
    if _is_directed(raw):
        ends |= {"source": one, "target": others[:1], "participants": ()}
    else:
        ends |= {"source": (), "target": (), "participants": (*one, *others)}
    return ends, problems


def as_entered(record: Record) -> dict[str, tuple[str, ...]]:
    """Return the ends of a stored tie as the form shows them."""
    if record.all("source"):
        return {ONE: record.all("source"), OTHERS: record.all("target")}
    return {ONE: record.all("participants")[:1], OTHERS: record.all("participants")[1:]}


def _is_directed(raw: Mapping[str, tuple[str, ...]]) -> bool:
    relation = next(iter(raw.get("relation", ())), "")
    entry = codelist("beziehung").codes.get(relation)
    return entry is not None and entry.row["directed"] == "1"

"""What makes two records the same thing: names for what has one, ends and roles for what joins others."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import TypeAlias

from graph.intake.claims import is_undirected
from graph.model import Modality
from graph.records import RecordSort
from graph.texts import slug_of

__all__ = ["NAMED", "Values", "agreement", "exact", "group_of", "identity", "name_key"]

Values: TypeAlias = Mapping[str, Sequence[str]]
"""Texts by name of the field; references are IRIs."""
NAMED = frozenset(
    {
        RecordSort.ACTOR,
        RecordSort.BODY,
        RecordSort.GENERIC,
        RecordSort.UNDERTAKING,
        RecordSort.PLACE,
        RecordSort.DOCUMENT,
    }
)
"""What is known by its name, whatever it refers to: found before everything that joins others."""


def exact(name: str) -> str:
    """Return a name as it is compared for being the same: signs, case, umlauts and spaces do not count, words do.

    Example:
        >>> exact("Freundeskreis Asyl e. V.") == exact("Freundeskreis-Asyl e.V.")
        True
        >>> exact("Freundeskreis Asyl e.V.") == exact("Freundeskreis Asyl")
        False
    """
    return " ".join(re.findall(r"\w+", slug_of(name)))


def name_key(name: str) -> str:
    """Return what a name is found by: also one of signs alone, such as »&«, is found again the next time.

    Example:
        >>> name_key("Freundeskreis Asyl e. V."), name_key(" & ")
        ('freundeskreis asyl e v', '&')
    """
    return exact(name) or " ".join(name.split())


def group_of(sort: RecordSort) -> str:
    """Return the group of sorts within which a name means one thing: a body is an actor too, a kind is not."""
    return (RecordSort.ACTOR if sort is RecordSort.BODY else sort).value


def identity(sort: RecordSort, values: Values) -> tuple[str, ...] | None:
    """Return what a record is recognised by, beside addresses and lasting names; None if it says too little.

    What is told apart further, such as the year of a grant, says `agreement`.

    Example:
        >>> ends = {"relation": ("kooperation",), "participants": ("b", "a")}
        >>> identity(RecordSort.TIE, ends)
        ('tie', 'kooperation', 'a', 'b')
        >>> identity(RecordSort.TIE, {**ends, "modality": ("auftrag",)})
        ('tie', 'kooperation', 'a', 'b', 'auftrag')
    """
    found = _KEYS.get(sort, _by_label)(values)
    return (str(group_of(sort)), *found) if found else None


def agreement(sort: RecordSort, one: Values, other: Values, *, by_label: bool = False) -> int | None:
    """Return in how many telling fields two records agree; None if one contradicts: then they are two things.

    Args:
        sort: What they are.
        one: What is said of one.
        other: What is said of the other.
        by_label: Whether different names mean different things, even where ends tell what they are.

    Example:
        >>> grant = {"relation": ("foerderung",), "start": ("2023",)}
        >>> agreement(RecordSort.TIE, grant, {"start": ("2024",)}), agreement(RecordSort.TIE, grant, {})
        (None, 0)
        >>> agreement(RecordSort.TIE, grant, {"start": ("2023-04",)})
        1
    """
    agreed = 0
    for name in _TELLING.get(sort, ()):
        own, others = one.get(name, ()), other.get(name, ())
        if own and others:
            if not any(_same_text(it, them) for it in own for them in others):
                return None
            agreed += 1
    names = name_key(_first(one, "label")), name_key(_first(other, "label"))
    if sort not in NAMED and all(names):
        if by_label and names[0] != names[1]:
            return None
        agreed += names[0] == names[1]
    return agreed


def _same_text(one: str, other: str) -> bool:
    """Tell whether two values say the same, one of them perhaps less precisely, as dates do."""
    return one == other or (
        one[:4].isdecimal() and (one.startswith(f"{other}-") or other.startswith(f"{one}-"))
    )


def _first(values: Values, name: str) -> str:
    return next(iter(values.get(name, ())), "")


def _by_label(values: Values) -> tuple[str, ...]:
    name = name_key(_first(values, "label"))
    return (name,) if name else ()


def _tie(values: Values) -> tuple[str, ...]:
    relation = _first(values, "relation")
    directed = (_first(values, "source"), _first(values, "target"))
    several = tuple(sorted({*values.get("participants", ()), *(it for it in directed if it)}))
    ends = directed if all(directed) and not is_undirected(relation) else several
    return (relation, *ends, *_unless_fact(values)) if relation and len(ends) > 1 else ()


def _unless_fact(values: Values) -> tuple[str, ...]:
    """Return the modality of a duty, an aim or a denial: a reported tie beside it is another statement."""
    modality = _first(values, "modality")
    return (modality,) if modality and modality != Modality.IST else ()


def _seat(values: Values) -> tuple[str, ...]:
    body = _first(values, "organization")
    who = _first(values, "member") or exact(_first(values, "label"))
    return (body, who, _first(values, "role")) if body and who else ()


def _involvement(values: Values) -> tuple[str, ...]:
    subject = _first(values, "undertaking") or _first(values, "about")
    who = _first(values, "participant")
    return (who, subject, _first(values, "role")) if who and subject else ()


def _joined(*names: str) -> Callable[[Values], tuple[str, ...]]:
    """Return what recognises a record by the first values of fields, which all have to be there."""

    def key(values: Values) -> tuple[str, ...]:
        found = tuple(_first(values, name) for name in names)
        return found if all(found) else ()

    return key


_KEYS: Mapping[RecordSort, Callable[[Values], tuple[str, ...]]] = MappingProxyType(
    {
        RecordSort.TIE: _tie,
        RecordSort.SEAT: _seat,
        RecordSort.INVOLVEMENT: _involvement,
        RecordSort.ABSENCE: _joined("kind"),
        RecordSort.EXPECTATION: _joined("field", "kind", "source"),
        RecordSort.EVIDENCE: _joined("document", "quote"),
    }
)
_TELLING: Mapping[RecordSort, tuple[str, ...]] = MappingProxyType(
    {
        RecordSort.TIE: ("start",),
        RecordSort.SEAT: ("start",),
        RecordSort.INVOLVEMENT: ("start",),
        RecordSort.UNDERTAKING: ("start",),
        RecordSort.OFFER: ("providers",),
        RecordSort.QUOTA: ("organization",),
        RecordSort.TASK: ("bearer",),
        RecordSort.DECISION: ("date", "bodies"),
        RecordSort.ABSENCE: ("date",),
        RecordSort.DOCUMENT: ("date",),
        RecordSort.PLACE: ("ags",),
        RecordSort.ACTOR: ("places",),
        RecordSort.BODY: ("places",),
        RecordSort.GENERIC: ("places",),
    }
)
"""Fields in which two records of the same identity may differ and then are two things, if both say something."""

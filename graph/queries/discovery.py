"""The named queries found in the folder of this package; a file that cannot be read is an error, never left out."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from graph.errors import InvalidOntology, UnknownName
from graph.queries.header import NamedQuery, read_query
from graph.texts import nearest

__all__ = ["catalogue", "derivations", "find"]

_SUFFIX = ".rq"
_DERIVATIONS = "derive"


@cache
def catalogue() -> tuple[NamedQuery, ...]:
    """Return the questions that are offered to people, in the order of their numbers.

    Raises:
        InvalidOntology: the header of a file is wrong, or two files have the same number.
    """
    return _read(files("graph.queries"))


@cache
def derivations() -> tuple[NamedQuery, ...]:
    """Return the queries that construct direct edges from statements (KNOWLEDGE_MODEL D1).

    Raises:
        InvalidOntology: the header of a file is wrong, or two files have the same number.
    """
    return _read(files("graph.queries").joinpath(_DERIVATIONS))


def find(name: str) -> NamedQuery:
    """Return the question of this name.

    Raises:
        UnknownName: there is no such question; the message names the nearest ones.

    Example:
        >>> find("steering-group-members").question
        'Wer sitzt in der Steuerungsgruppe?'
    """
    for query in catalogue():
        if query.name == name:
            return query
    names = [query.name for query in catalogue()]
    raise UnknownName(f"Die Frage »{name}« ist nicht bekannt. {nearest(name, names)}")


def _read(folder: Traversable) -> tuple[NamedQuery, ...]:
    queries = [
        read_query(path.name.removesuffix(_SUFFIX), path.read_text(encoding="utf-8"))
        for path in folder.iterdir()
        if path.name.endswith(_SUFFIX)
    ]
    by_number = {query.number: query for query in queries}
    if len(by_number) < len(queries):
        raise InvalidOntology("Zwei Abfragen haben dieselbe Nummer. Bitte eine ändern.")
    return tuple(by_number[number] for number in sorted(by_number))

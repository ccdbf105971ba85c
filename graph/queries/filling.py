"""The one place where values enter a query: each is checked by its sort and written by rdflib's own escaping."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from itertools import product
from types import MappingProxyType
from typing import TypeAlias

from rdflib import Literal, URIRef

from graph.errors import InvalidQuery, UnknownName
from graph.queries.header import NamedQuery, Parameter, ParameterSort
from graph.texts import nearest
from ontology.codelists import codelist
from ontology.namespaces import XSD, code_iri, network_iri

__all__ = ["Value", "fill"]

Value: TypeAlias = str | date
"""An IRI, a code, a day or a text; days also in ISO form, networks also by name."""

_MARKED_LINE = re.compile(r"VALUES \([^)]*\) \{[^}]*\} # @parameters")
_NO_VALUE = "UNDEF"
_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>\"{}|\\^`\x7f-\x9f\ud800-\udfff]+")
_NETWORK_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_UNSAFE_IN_TEXT = re.compile(r"[\\\x00-\x1f\x7f-\x9f\ud800-\udfff]")
"""Engines replace `\\u0022` by a quotation mark before they look for the end of a text."""
_MONTHS_AGO = re.compile(r"(?P<count>\d+) months ago")
_MONTHS_IN_YEAR = 12


def fill(query: NamedQuery, /, *, today: date | None = None, **values: Value | Iterable[Value] | None) -> str:
    """Return the SPARQL of a query with these values in its marked line.

    Args:
        query: the named query.
        today: the day from which default days are counted; without it they restrict nothing.
        values: by name of the parameter: one value, several (any of them may hold), an empty list (no
            restriction, not even the default) or None (the default, if there is one).

    Raises:
        UnknownName: the query has no such parameter, or the code list no such code.
        InvalidQuery: a value is missing or is not what the parameter takes.

    Example:
        >>> from graph.queries.discovery import find
        >>> [line] = [
        ...     line for line in fill(find("timeline"), network="peine", until="2006-12-31").splitlines()
        ...     if "VALUES (?network" in line
        ... ]
        >>> print(line)  # doctest: +NORMALIZE_WHITESPACE
        VALUES (?network ?since ?until) {
        (<https://integrationsnetz.example/id/peine> UNDEF
        "2006-12-31"^^<http://www.w3.org/2001/XMLSchema#date>) }
    """
    names = [parameter.name for parameter in query.parameters]
    for name in values:
        if name not in names:
            raise UnknownName(
                f"Die Frage »{query.name}« kennt die Angabe »{name}« nicht. {nearest(name, names)}"
            )
    choices = [_terms(parameter, values.get(parameter.name), today) for parameter in query.parameters]
    rows = " ".join(f"({' '.join(row)})" for row in product(*choices))
    variables = " ".join(f"?{name}" for name in names)
    return _MARKED_LINE.sub(lambda _: f"VALUES ({variables}) {{ {rows} }}", query.text, count=1)


def _terms(parameter: Parameter, given: Value | Iterable[Value] | None, today: date | None) -> list[str]:
    """Return the SPARQL terms of one parameter, at least one."""
    if given is None:
        chosen = _defaults(parameter, today)
    else:
        chosen = [given] if isinstance(given, (str, date)) else list(given)
    if not chosen and not parameter.is_optional:
        raise InvalidQuery(
            f"Diese Frage braucht die Angabe »{parameter.name}« ({parameter.description}). Bitte ergänzen."
        )
    write = _WRITERS[parameter.sort]
    return [write(parameter, value) for value in chosen] or [_NO_VALUE]


def _defaults(parameter: Parameter, today: date | None) -> list[Value]:
    if parameter.default is None:
        return []
    if parameter.sort is ParameterSort.CODE:
        return list(parameter.default.split())
    if parameter.sort is not ParameterSort.DATE:
        return [parameter.default]
    if today is None:
        return []
    ago = _MONTHS_AGO.fullmatch(parameter.default)
    return [_months_before(today, int(ago["count"])) if ago else today]


def _months_before(day: date, months: int) -> date:
    """Return the day so many months earlier, at most the last one of its month.

    Example:
        >>> _months_before(date(2024, 2, 29), 24)
        datetime.date(2022, 2, 28)
    """
    year, month = divmod(day.year * _MONTHS_IN_YEAR + day.month - 1 - months, _MONTHS_IN_YEAR)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _network(parameter: Parameter, value: Value) -> str:
    if _NETWORK_NAME.fullmatch(str(value)):
        return network_iri(str(value)).n3()
    return _iri(parameter, value)


def _iri(parameter: Parameter, value: Value) -> str:
    if not _IRI.fullmatch(str(value)):
        raise InvalidQuery(
            f"»{value}« ist keine vollständige Adresse (IRI) für »{parameter.name}«. "
            "Bitte in der Form https://… angeben."
        )
    return URIRef(str(value)).n3()


def _code(parameter: Parameter, value: Value) -> str:
    """Write a code of the list, or the IRI of a concept that an import brought along."""
    if _IRI.fullmatch(str(value)):
        return URIRef(str(value)).n3()
    scheme = parameter.scheme or ""
    codes = codelist(scheme)
    if value not in codes:
        raise UnknownName(
            f"»{value}« ist für »{parameter.name}« nicht bekannt. {nearest(str(value), list(codes.codes))}"
        )
    return code_iri(scheme, str(value)).n3()


def _day(parameter: Parameter, value: Value) -> str:
    try:
        day = value if isinstance(value, date) else date.fromisoformat(value)
    except ValueError:
        raise InvalidQuery(
            f"»{value}« ist kein Tag für »{parameter.name}«. Bitte in der Form 2006-06-14 angeben."
        ) from None
    return Literal(f"{day.year:04}-{day.month:02}-{day.day:02}", datatype=XSD.date).n3()


def _text(parameter: Parameter, value: Value) -> str:
    if _UNSAFE_IN_TEXT.search(str(value)):
        raise InvalidQuery(
            f"»{parameter.name}« enthält einen umgekehrten Schrägstrich oder ein Steuerzeichen. "
            "Bitte weglassen."
        )
    return Literal(str(value)).n3()


_WRITERS: Mapping[ParameterSort, Callable[[Parameter, Value], str]] = MappingProxyType(
    {
        ParameterSort.NETWORK: _network,
        ParameterSort.IRI: _iri,
        ParameterSort.CODE: _code,
        ParameterSort.DATE: _day,
        ParameterSort.TEXT: _text,
    }
)

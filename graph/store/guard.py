"""What a query may not do: leave the store, name graphs of its own or change anything (KNOWLEDGE_MODEL D8)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from functools import lru_cache

import pyoxigraph as ox
from pyparsing import ParseException, ParseResults

from graph.errors import InvalidQuery

__all__ = ["QueryForm", "query_form"]


class QueryForm(Enum):
    """The kinds of query that are answered."""

    SELECT = "SelectQuery"
    ASK = "AskQuery"
    CONSTRUCT = "ConstructQuery"


_HIDDEN = re.compile(
    r"""(?P<text>\"{3}(?:[^"\\]|\\.|\"{1,2}(?!\"))*\"{3}|'{3}(?:[^'\\]|\\.|'{1,2}(?!'))*'{3}
        |"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\\\r\n]|\\.)*')
    |(?P<iri><[^<>"{}|^`\\\x00-\x20]*>)
    |(?P<comment>\#[^\r\n]*)
    |(?P<variable>[?$]\w+)
    |(?P<local_name>:[\w.%-]*)
    |(?P<language>@[A-Za-z0-9-]+)""",
    re.VERBOSE | re.DOTALL,
)
"""The parts of a query in which a keyword is no keyword, as SPARQL 1.1 §19.8 defines them."""

_KEYWORD = re.compile(
    r"service|(?<![\w-])(?:from|load|insert|delete|clear|drop|create|copy|move|add)(?![\w-])", re.IGNORECASE
)
"""SERVICE is found even where it sticks to what stands before or behind it, as in `1SERVICE:x`."""
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_PLACE = re.compile(r"\b(\d+):\d+\b")
_SURROGATE = re.compile(r"[\ud800-\udfff]|\\u[Dd][89A-Fa-f]|\\U0000[Dd][89A-Fa-f]")
_NO_CHARACTERS = "Die Abfrage enthält Zeichen, die es nicht gibt. Bitte neu eingeben."
_NO_ACCESS = {
    "service": "SERVICE fragt fremde Rechner und ist nicht erlaubt. Bitte nur die eigenen Daten abfragen.",
    "from": "FROM ist nicht erlaubt: Die Datenbereiche sind schon gewählt. Bitte die FROM-Zeile weglassen.",
}
_ONLY_READING = (
    "Abfragen ändern nichts; {word} ist hier nicht erlaubt. Bitte SELECT, ASK oder CONSTRUCT verwenden."
)
_UNKNOWN_FORM = "Nur SELECT, ASK und CONSTRUCT werden beantwortet. Bitte die Abfrage so umformulieren."
_NO_MEANING = (
    "Die Abfrage ist{line} nicht auswertbar. Oft fehlt eine PREFIX-Zeile, oder eine ausgegebene Variable steht "
    "nicht in GROUP BY. Bitte dort nachsehen."
)
_LONGEST = 20_000
"""Characters; the parsers of the engines crash on very long expressions instead of refusing them."""
_REMEMBERED = 256
"""Texts whose form is kept: reading one takes up to 0.1 s, and pages ask the same again and again."""
_FORBIDDEN_PARTS = {"ServiceGraphPattern": "service", "DatasetClause": "from"}


@lru_cache(maxsize=_REMEMBERED)
def query_form(sparql: str) -> QueryForm:
    """Return the form of an allowed query.

    The text is checked twice, by its words and by its parsed form: engines read odd texts differently, and a
    query that only one of them understands as harmless is not harmless.

    Raises:
        InvalidQuery: the query is wrong or not allowed; the message names the line where it is known.
    """
    if len(sparql) > _LONGEST:
        raise InvalidQuery(f"Die Abfrage ist länger als {_LONGEST} Zeichen. Bitte kürzen.")
    if _SURROGATE.search(sparql):
        raise InvalidQuery(_NO_CHARACTERS)
    for text in {sparql, _ESCAPE.sub(_unescaped, sparql)}:
        _check_words(text)
    tree = _parsed(sparql)
    for name in _names(tree):
        if name in _FORBIDDEN_PARTS:
            raise InvalidQuery(_NO_ACCESS[_FORBIDDEN_PARTS[name]])
    forms = [form for form in QueryForm if form.value == tree[1].name]
    if not forms:
        raise InvalidQuery(_UNKNOWN_FORM)
    _check_meaning(sparql)
    return forms[0]


def _check_words(sparql: str) -> None:
    visible = _HIDDEN.sub(lambda match: " " + "\n" * match[0].count("\n"), sparql)
    if match := _KEYWORD.search(visible):
        word = match[0].lower()
        reason = _NO_ACCESS.get(word) or _ONLY_READING.format(word=word.upper())
        raise InvalidQuery(f"Zeile {visible.count(chr(10), 0, match.start()) + 1}: {reason}")


def _unescaped(match: re.Match[str]) -> str:
    code = int(match[1] or match[2], 16)
    return chr(code) if code < 0x110000 else match[0]


def _parsed(sparql: str) -> ParseResults:
    """Parse with rdflib, whose parser knows nothing beyond SPARQL 1.1."""
    from rdflib.plugins.sparql.parser import parseQuery

    try:
        return parseQuery(sparql)
    except ParseException as error:
        raise InvalidQuery(
            f"Die Abfrage ist ab Zeile {error.lineno}, Spalte {error.column} nicht verständlich: "
            f"»{error.line.strip()[:80]}«. Bitte dort nachsehen."
        ) from error
    except ValueError as error:
        raise InvalidQuery(_NO_CHARACTERS) from error
    except RecursionError:
        raise InvalidQuery("Die Abfrage ist zu tief verschachtelt. Bitte vereinfachen.") from None


def _check_meaning(sparql: str) -> None:
    """Let Oxigraph find what is not wrong grammar, such as an undeclared prefix: it answers from nothing."""
    try:
        ox.Store().query(sparql)
    except SyntaxError as error:
        place = _PLACE.search(str(error))
        line = f" in Zeile {place[1]}" if place else ""
        raise InvalidQuery(_NO_MEANING.format(line=line)) from error


def _names(part: object) -> Iterator[str]:
    """Yield the names of all parts of a parsed query, however deep."""
    from rdflib.plugins.sparql.parserutils import CompValue

    waiting = [part]
    while waiting:
        current = waiting.pop()
        if isinstance(current, CompValue):
            yield str(current.name)
            waiting.extend(current.values())
        elif isinstance(current, (list, tuple, ParseResults)):
            waiting.extend(current)

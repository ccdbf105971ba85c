"""The named questions: what people type becomes values, the answer becomes a table with headings."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from graph.errors import InvalidQuery, UnknownName
from graph.model import Table
from graph.privacy import readable_graphs
from graph.queries.answering import answer
from graph.queries.discovery import find
from graph.queries.header import NamedQuery, Parameter, ParameterSort
from graph.store import Store
from graph.texts import nearest, slug_of
from ontology.codelists import codelist

__all__ = ["as_table", "ask", "resolve_code"]

Resolve = Callable[[str], str]
"""Returns the name or IRI that a typed text means, or raises UnknownName."""


def ask(
    store: Store,
    name: str,
    given: Mapping[str, str],
    *,
    network_name: Resolve,
    agent_iri: Resolve,
    today: date,
    with_links: bool,
) -> tuple[Table, str]:
    """Return the answer to a question and the sentence for an empty one.

    Args:
        store: Where to ask.
        name: Name of the question.
        given: Values in people's words: networks, codes or labels, names of actors, days.
        network_name: Finds the network of a typed text.
        agent_iri: Finds the actor of a typed text.
        today: The day that counts as today.
        with_links: Also return the columns that hold IRIs.

    Raises:
        UnknownName: no such question, network, code or actor.
        InvalidQuery: a value is missing or is not what the question takes.
    """
    query = find(name)
    known = {parameter.name: parameter for parameter in query.parameters}
    _refuse_strange(name, given, known)
    resolved = {
        word: _value(known[word], text, network_name=network_name, agent_iri=agent_iri)
        for word, text in given.items()
    }
    asked = network_name(given["network"]) if "network" in given else None
    answered = answer(store, query, readable_graphs(store.graphs(), asked), today=today, **resolved)
    return _shown(query, answered.rows, with_links=with_links), query.empty


def as_table(columns: tuple[str, ...], rows: tuple[tuple[object, ...], ...]) -> Table:
    """Return rows with every cell as text."""
    return Table(columns, tuple(tuple(_cell(value) for value in row) for row in rows))


def resolve_code(scheme: str, text: str, what: str) -> str:
    """Return the code of a list given by code or label.

    Raises:
        UnknownName: there is no such code; the message names the nearest ones.
    """
    for code in codelist(scheme):
        if slug_of(text) in (slug_of(code.code), slug_of(code.label_de)):
            return code.code
    raise UnknownName(f"»{text}« ist nicht bekannt ({what}). {nearest(text, codelist(scheme).codes)}")


def _refuse_strange(name: str, given: Mapping[str, str], known: Mapping[str, Parameter]) -> None:
    needs_network = any(one.sort is ParameterSort.NETWORK and not one.is_optional for one in known.values())
    if "network" not in given and needs_network:
        raise InvalidQuery("Bitte das Netzwerk angeben, zum Beispiel mit --network peine.")
    if strange := [word for word in given if word not in known]:
        raise UnknownName(
            f"Die Frage »{name}« kennt die Angabe »{strange[0]}« nicht. {nearest(strange[0], known)}"
        )


def _value(parameter: Parameter, text: str, *, network_name: Resolve, agent_iri: Resolve) -> str | date:
    """Return what a question takes for a text of the user."""
    match parameter.sort:
        case ParameterSort.NETWORK:
            return network_name(text)
        case ParameterSort.IRI:
            return agent_iri(text)
        case ParameterSort.CODE:
            return resolve_code(parameter.scheme or "", text, parameter.description)
        case _:
            return text


def _shown(query: NamedQuery, rows: tuple[tuple[object, ...], ...], *, with_links: bool) -> Table:
    shown = [place for place, column in enumerate(query.columns) if with_links or not column.is_link]
    headings = tuple(query.columns[place].heading for place in shown)
    return as_table(headings, tuple(tuple(row[place] for place in shown) for row in rows))


def _cell(value: object) -> str | None:
    return None if value is None else str(value)

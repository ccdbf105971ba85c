"""Who takes part in the training network: places, actors, bodies and kinds without names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from graph.generator.sources import Sources
from graph.generator.tables import LABEL, iri, rows, words
from graph.model import Agent, Place
from ontology.codelists import codelist

__all__ = ["COUNTY", "agent_iris", "agents", "places"]

COUNTY = "landkreis"
LISTED = "verzeichnis-2026"
LISTED_ON = date(2026, 3, 16)
"""The list of partners confirms each of them."""


def places() -> Iterator[Place]:
    """Yield the county and its municipalities; none has an official key, since none exists."""
    yield Place(iri=iri("place", COUNTY), label=LABEL)
    for row in rows("places"):
        yield Place(iri=iri("place", row["slug"]), label=row["label"], within=iri("place", COUNTY))


def agent_iris() -> Mapping[str, str]:
    """Return the IRI of every actor, body and kind by the slug other tables call it."""
    sorts = {"actor": "actors", "body": "bodies", "group": "groups"}
    return {row["slug"]: iri(sort, row["slug"]) for sort, table in sorts.items() for row in rows(table)}


def agents(sources: Sources) -> Iterator[Agent]:
    """Yield actors and bodies, confirmed by the list of partners, and the kinds that a report names."""
    known = agent_iris()
    for row in rows("actors"):
        yield Agent(
            iri=known[row["slug"]],
            label=row["label"],
            kind=row["kind"],
            also_kinds=words(row["also"]),
            places=tuple(iri("place", place) for place in words(row["place"])),
            unit_of=tuple(known[whole] for whole in words(row["unit"])),
            fields=words(row["fields"]),
            evidence=_listed(sources, row),
            confirmed_on=LISTED_ON,
        )
    for row in rows("bodies"):
        yield Agent(
            iri=known[row["slug"]],
            label=row["label"],
            kind=row["kind"],
            is_body=True,
            organ_of=tuple(known[whole] for whole in words(row["organ"])),
            fields=words(row["fields"]),
            evidence=_listed(sources, row),
            confirmed_on=LISTED_ON,
        )
    for row in rows("groups"):
        yield Agent(
            iri=known[row["slug"]],
            label=row["label"],
            kind=row["kind"],
            is_generic=True,
            count=int(row["count"]) if row["count"] else None,
            has_open_list=bool(row["open"]),
            fields=words(row["fields"]),
            evidence=sources.quoted(row["source"], row["quote"]),
        )


def _listed(sources: Sources, row: Mapping[str, str]) -> tuple[str, ...]:
    kind = codelist("akteursart").label(row["kind"])
    return sources.quoted(LISTED, f"{row['label']} ({kind}): {_fields(words(row['fields']))}.")


def _fields(codes: Iterable[str]) -> str:
    return ", ".join(codelist("feld").label(code) for code in codes)

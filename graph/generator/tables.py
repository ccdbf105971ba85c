"""The written part of the training network: small tables beside this module, and IRIs for their rows."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files

from ontology.namespaces import data_iri

__all__ = ["INVENTED", "LABEL", "NAME", "iri", "rows", "words"]

NAME = "musterkreis"
LABEL = "Musterkreis (fiktiv)"
INVENTED = "Übungstext (erfunden)"
"""Begins every title of a source and every note on own knowledge."""


def rows(table: str) -> list[Mapping[str, str]]:
    """Return the rows of a table, each a text by heading."""
    text = files("graph.generator").joinpath("musterkreis", f"{table}.tsv").read_text(encoding="utf-8")
    head, *lines = (line.split("\t") for line in text.splitlines())
    return [dict(zip(head, line, strict=True)) for line in lines]


def words(cell: str) -> tuple[str, ...]:
    """Return the codes or slugs of a cell."""
    return tuple(cell.split())


def iri(sort: str, slug: str) -> str:
    """Return the IRI of a thing of the training network.

    Example:
        >>> iri("actor", "vhs")
        'https://integrationsnetz.example/id/musterkreis/actor/vhs'
    """
    return str(data_iri(NAME, sort, slug))

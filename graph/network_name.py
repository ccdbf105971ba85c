"""The short name of an own network: made of what people type, and never one that is taken."""

from __future__ import annotations

from graph import examples
from graph.errors import InvalidSource
from graph.importers.slugs import slug
from graph.locale import say
from graph.model import Layer
from graph.privacy import NAME
from graph.store import Store
from ontology.namespaces import graph_iri

__all__ = ["is_taken", "usable_name"]

RESERVED = frozenset({"meta", "expectation"})
"""Names that addresses of the journal and of expectations begin with."""


def usable_name(text: str) -> str:
    """Return the short name made of a typed text.

    Raises:
        InvalidSource: nothing usable is left of it, or it is the name of a shipped example.
    """
    name = slug(text)
    if not NAME.fullmatch(name) or name in RESERVED:
        raise InvalidSource(
            say(
                "»{text}« geht nicht als Name eines Netzwerks. Bitte Buchstaben und Ziffern verwenden, zum Beispiel klinik-nord.",
                text=text,
            )
        )
    if examples.is_example(name):
        raise InvalidSource(
            say("»{name}« ist ein schreibgeschütztes Beispiel. Bitte einen anderen Namen wählen.", name=name)
        )
    return name


def is_taken(store: Store, name: str) -> bool:
    """Tell whether the store holds a network of this short name."""
    return graph_iri(name, Layer.PUBLIC) in store.graphs()

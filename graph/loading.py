"""A file comes into the store as a whole or not at all: read, kept to its own network, checked, stored as one change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from pathlib import Path

from graph import examples
from graph.errors import InvalidSource
from graph.importers.rdf import read_quads
from graph.importers.recording import stamped
from graph.model import Layer
from graph.privacy import LOADABLE_LAYERS, is_loadable
from graph.store import Change, Quad, Store
from graph.validation import Problem, validate
from ontology.namespaces import graph_iri, network_of

__all__ = ["check", "load"]

SHOWN_ERRORS = 10
"""More messages at once help nobody."""


def check(store: Store, names: Iterable[str]) -> list[Problem]:
    """Return what the data rules object to in these networks, the worst first."""
    return validate(_everything(store, names))


def load(store: Store, path: Path, *, role: str, recorded_at: datetime, today: date) -> tuple[int, int]:
    """Bring the statements of a file into the store, all or nothing.

    Returns:
        How many statements are new, and the data version afterwards.

    Raises:
        InvalidSource: the file is damaged, wants to change what may not be changed, or breaks a data rule.
    """
    quads = read_quads(path)
    refused = sorted({quad.graph for quad in quads if not is_loadable(quad.graph)})
    if refused:
        raise InvalidSource(
            f"»{path.name}« will in den Bereich {refused[0]} schreiben. Erlaubt sind Bereiche der Form "
            f"{graph_iri('name-des-netzes', Layer.PUBLIC)}, der Name in kleinen Buchstaben ohne Umlaute (auch {Layer.INTERNAL}, {Layer.EXPECTATIONS}, {Layer.PROPOSALS})."
        )
    names = sorted({name for quad in quads if (name := network_of(quad.graph))})
    if read_only := [name for name in names if examples.is_example(name)]:
        raise InvalidSource(
            f"Das Netzwerk »{read_only[0]}« ist ein schreibgeschütztes Beispiel. "
            "Bitte ein eigenes Netzwerk mit einem anderen Namen verwenden."
        )
    _refuse_strangers(path, quads)
    present = set(_everything(store, names))
    added = tuple(dict.fromkeys(quad for quad in quads if quad not in present))
    _refuse_errors(path, validate((*present, *added)))
    if not added:
        return 0, store.data_version()
    change = Change(
        additions=tuple(stamped(added, today)),
        reason=f"Datei geladen: {path.name}",
        role=role,
        recorded_at=recorded_at,
    )
    return len(added), store.change(change)


def _everything(store: Store, names: Iterable[str]) -> Iterator[Quad]:
    """Yield all statements of networks that a file may bring, for the check of the whole."""
    return store.scan([graph_iri(name, layer) for name in names for layer in LOADABLE_LAYERS])


def _refuse_strangers(path: Path, quads: Iterable[Quad]) -> None:
    """Refuse statements about another network's things; only expectations are shared, to be switched in one's own."""
    for quad in quads:
        about, home = network_of(quad.subject), network_of(quad.graph)
        is_switch = about is None and quad.graph == graph_iri(home or "", Layer.EXPECTATIONS)
        if about != home and not is_switch:
            raise InvalidSource(
                f"»{path.name}« sagt im Bereich von »{home}« etwas über {quad.subject}. "
                "Bitte nur eigene Einträge dieses Netzwerks beschreiben."
            )


def _refuse_errors(path: Path, problems: Iterable[Problem]) -> None:
    errors = [problem.message_de for problem in problems if problem.is_error]
    if errors:
        rest = f"\n… und {len(errors) - SHOWN_ERRORS} weitere." if len(errors) > SHOWN_ERRORS else ""
        shown = "\n".join(f"- {message}" for message in errors[:SHOWN_ERRORS])
        raise InvalidSource(f"»{path.name}« wurde nicht geladen, {len(errors)} Fehler:\n{shown}{rest}")

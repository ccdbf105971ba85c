"""Networks as last read from the store: read anew only when the store has changed."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock
from weakref import WeakKeyDictionary

from graph import examples
from graph.model import Moment, Network
from graph.projection.reading import read_network
from graph.store import Store

__all__ = ["MOST_KEPT", "network_at"]

MOST_KEPT = 24
"""Networks and days that people look at in turn; a network of 2,000 actors takes some 20 MB."""
_KEPT: WeakKeyDictionary[Store, OrderedDict[tuple[int, str, Moment], Network]] = WeakKeyDictionary()
_LOCK = Lock()


def network_at(store: Store, name: str, moment: Moment) -> Network:
    """Return a network as it stands at a moment; as values are frozen, all who ask share one.

    Args:
        store: Where the statements lie.
        name: Name of the network, such as `peine`.
        moment: The day that is shown and the state of knowledge.
    """
    key = (store.data_version(), name, moment)
    with _LOCK:
        kept = _KEPT.setdefault(store, OrderedDict())
        if key in kept:
            kept.move_to_end(key)
            return kept[key]
    network = read_network(store, name, moment, shipped=examples.SHIPPED)
    with _LOCK:
        kept[key] = network
        for old in [old for old in kept if old[0] != key[0]] or list(kept)[: len(kept) - MOST_KEPT]:
            kept.pop(old, None)
    return network

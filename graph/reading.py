"""Networks as last read from the store: read anew only when the store has changed."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import replace
from threading import Lock
from weakref import WeakKeyDictionary

from graph import examples
from graph.model import Moment, Network, NetworkInfo
from graph.projection.locality import everywhere, limited_to
from graph.projection.reading import list_networks, read_network
from graph.store import Store

__all__ = ["MOST_KEPT", "history_at", "network_at", "networks_in"]

MOST_KEPT = 24
"""Networks and days that people look at in turn; a network of 2,000 actors takes some 20 MB."""
_KEPT: WeakKeyDictionary[Store, OrderedDict[tuple[int, str, Moment, bool], Network]] = WeakKeyDictionary()
_LISTED: WeakKeyDictionary[Store, tuple[int, tuple[NetworkInfo, ...]]] = WeakKeyDictionary()
_LOCK = Lock()


def networks_in(store: Store) -> tuple[NetworkInfo, ...]:
    """Return all networks of a store in German order of their labels; listing reads every statement, so once."""
    version = store.data_version()
    known, found = _LISTED.get(store, (None, ()))
    if known != version:
        found = list_networks(store, shipped=examples.SHIPPED)
        _LISTED[store] = version, found
    return found


def network_at(store: Store, name: str, moment: Moment) -> Network:
    """Return a network as it stands at a moment; as values are frozen, all who ask share one.

    Args:
        store: Where the statements lie.
        name: Name of the network, such as `peine`.
        moment: The day that is shown, the state of knowledge, and the place the network is limited to.

    Raises:
        UnknownName: the network records no such place.
    """
    return _kept(store, name, moment, with_history=False)


def history_at(store: Store, name: str, moment: Moment) -> Network:
    """Return all that a network recorded by a state of knowledge, of whatever day: what has ended and is to come too.

    Args:
        store: Where the statements lie.
        name: Name of the network, such as `peine`.
        moment: The state of knowledge and the place; its day does not count.

    Raises:
        UnknownName: the network records no such place.
    """
    return _kept(store, name, replace(moment, valid_on=moment.as_of), with_history=True)


def _kept(store: Store, name: str, moment: Moment, *, with_history: bool) -> Network:
    key = (store.data_version(), name, moment, with_history)
    with _LOCK:
        kept = _KEPT.setdefault(store, OrderedDict())
        if key in kept:
            kept.move_to_end(key)
            return kept[key]
    network = _read(store, name, moment, with_history=with_history)
    with _LOCK:
        kept[key] = network
        for old in [old for old in kept if old[0] != key[0]] or list(kept)[: len(kept) - MOST_KEPT]:
            kept.pop(old, None)
    return network


def _read(store: Store, name: str, moment: Moment, *, with_history: bool) -> Network:
    if moment.place is None:
        return read_network(store, name, moment, shipped=examples.SHIPPED, with_history=with_history)
    return limited_to(_kept(store, name, everywhere(moment), with_history=with_history), moment.place)

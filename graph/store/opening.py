"""Which store an address means: memory, a folder or a server."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from graph.config import MEMORY, Settings
from graph.errors import WorkspaceError
from graph.store.interface import Store

__all__ = ["open_store"]

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:")
"""At least two letters: `C:` is a drive."""


def open_store(settings: Settings) -> Store:
    """Open the store of the settings; a folder is made if it is missing, a server must be reachable.

    Raises:
        WorkspaceError: the address is not understood, or the place cannot be used.
    """
    address = settings.store
    if address == MEMORY:
        from graph.store.memory import MemoryStore

        return MemoryStore()
    if address.lower().startswith(("http://", "https://")):
        return _server(settings)
    from graph.store.folder import FolderStore

    return FolderStore(_folder(address))


def _server(settings: Settings) -> Store:
    from graph.store.endpoint import Endpoint
    from graph.store.remote import RemoteStore

    store = RemoteStore(Endpoint.at(settings.store, settings.user, settings.password))
    store.data_version()  # an unreachable server is said at once, not at the first click
    return store


def _folder(address: str) -> Path:
    if address.lower().startswith("file:"):
        return Path(url2pathname(urlsplit(address).path))
    if scheme := _SCHEME.match(address):
        raise WorkspaceError(
            f"Datenspeicher der Art »{scheme[0]}« gibt es nicht. Möglich sind memory:, ein Ordner "
            "oder die Adresse eines Servers (http:// oder https://)."
        )
    return Path(address).expanduser()

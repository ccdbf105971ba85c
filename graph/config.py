"""The settings of one run: where the store lies, who asks, which day it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from urllib.parse import unquote, urlsplit, urlunsplit

from graph.errors import WorkspaceError

__all__ = ["APP_NAME", "MEMORY", "Settings", "settings_from"]

APP_NAME = "netzlotse"
MEMORY = "memory:"
"""The store that is empty at the start and forgotten at the end."""

_STORE, _USER, _PASSWORD, _DATA, _EXAMPLES = (
    f"NETZLOTSE_{name}" for name in ("STORE", "USER", "PASSWORD", "DATA", "EXAMPLES")
)
_YES = frozenset({"1", "ja", "yes", "true"})
_STORE_FOLDER = "store"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What is decided before anything is read; made once at the outer door and passed down."""

    store: str
    """`memory:`, a folder (as path or `file:` URL) or the `http(s)://` address of a SPARQL endpoint; no password."""
    today: date
    """The clock is a value, so that every output can be made again."""
    data_folder: Path
    """Where the office's own files lie: the store unless set otherwise, and the automatic backups."""
    user: str | None = None
    password: str | None = field(default=None, repr=False)
    wants_examples: bool = False
    """Whether the pages begin with the examples where nothing is stored yet."""

    @property
    def asks_first(self) -> bool:
        """Tell whether the pages ask what a fresh store is to begin with; one that forgets has the examples anyway."""
        return not self.wants_examples and self.store != MEMORY


def settings_from(
    environment: Mapping[str, str],
    *,
    today: date,
    store: str | None = None,
    user: str | None = None,
    password: str | None = None,
) -> Settings:
    """Return the settings from the arguments of the command line, else from the environment, else the usual ones.

    A user and a password inside the address of the store are taken out of it.

    Raises:
        WorkspaceError: the address of the store cannot be read.
    """
    data_folder = _data_folder(environment)
    address = store or environment.get(_STORE) or str(data_folder / _STORE_FOLDER)
    address, own_user, own_password = _without_credentials(address)
    return Settings(
        store=address,
        today=today,
        data_folder=data_folder,
        user=user or own_user or environment.get(_USER) or None,
        password=password or own_password or environment.get(_PASSWORD) or None,
        wants_examples=environment.get(_EXAMPLES, "").strip().lower() in _YES,
    )


def _data_folder(environment: Mapping[str, str]) -> Path:
    if given := environment.get(_DATA):
        return Path(given).expanduser()
    from platformdirs import user_data_path

    return user_data_path(APP_NAME, appauthor=False)


def _without_credentials(address: str) -> tuple[str, str | None, str | None]:
    if not address.lower().startswith(("http://", "https://")):
        return address, None, None
    try:
        parts = urlsplit(address)
        host, port = parts.hostname, parts.port
    except ValueError:
        host, port = None, None
    if not host:
        raise WorkspaceError(
            "Die Adresse des Datenspeichers ist nicht lesbar. Beispiel: --store http://127.0.0.1:7878"
        )
    place = f"[{host}]" if ":" in host else host
    place = f"{place}:{port}" if port else place
    user = unquote(parts.username) if parts.username else None
    password = unquote(parts.password) if parts.password else None
    return urlunsplit((parts.scheme, place, parts.path, parts.query, "")), user, password

"""Saved profiles: how the columns of a list were understood, for the next quarter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from graph.errors import InvalidSource
from graph.locale import say
from graph.notebook import Notebook
from graph.texts import sort_key

__all__ = ["Profile", "delete_profile", "profiles", "save_profile"]

_TOPIC = "profile."
"""Of the notebook, followed by the short name of the network."""
_LONGEST_NAME = 80
_TEXTS = {"title": "titel", "licence": "lizenz", "attribution": "namensnennung", "website": "internet"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """How one source is read, under a name."""

    name: str
    mapping: Mapping[str, Any] = field(hash=False)
    """As JSON: what `graph.importers.lists` made of it; empty for files that need none."""
    title: str = ""
    licence: str = ""
    attribution: str = ""
    website: str = ""


def profiles(notebook: Notebook, network: str) -> tuple[Profile, ...]:
    """Return the profiles of a network by name; what is damaged is left out.

    Example:
        >>> notebook = Notebook(None)
        >>> save_profile(notebook, "musterstadt", Profile(name="Vereine", mapping={"sheet": "Liste"}))
        >>> [it.name for it in profiles(notebook, "musterstadt")], profiles(notebook, "anderswo")
        (['Vereine'], ())
    """
    page = notebook.read(f"{_TOPIC}{network}")
    found = (_read(item) for item in (page if isinstance(page, list) else []))
    return tuple(sorted((it for it in found if it is not None), key=lambda it: sort_key(it.name)))


def save_profile(notebook: Notebook, network: str, profile: Profile) -> None:
    """Keep a profile; one of the same name is replaced.

    Raises:
        InvalidSource: the name is missing or too long.
        WorkspaceError: it cannot be written.
    """
    name = " ".join(profile.name.split())
    if not name or len(name) > _LONGEST_NAME:
        raise InvalidSource(
            say("Bitte geben Sie dem Profil einen Namen mit höchstens {most} Zeichen.", most=_LONGEST_NAME)
        )
    kept = replace(profile, name=name)
    _change(notebook, network, name, (kept,))


def delete_profile(notebook: Notebook, network: str, name: str) -> None:
    """Forget a profile; one that is not there is no fault."""
    _change(notebook, network, name, ())


def _change(notebook: Notebook, network: str, name: str, instead: tuple[Profile, ...]) -> None:
    def changed(page: Any) -> Any:
        known = page if isinstance(page, list) else []
        others = (it for item in known if (it := _read(item)) is not None)
        left = (it for it in others if it.name.casefold() != name.casefold())
        return [_written(it) for it in (*left, *instead)]

    notebook.change(f"{_TOPIC}{network}", changed)


def _written(profile: Profile) -> dict[str, Any]:
    texts = {german: getattr(profile, name) for name, german in _TEXTS.items()}
    return {"name": profile.name, "zuordnung": dict(profile.mapping), **texts}


def _read(item: Any) -> Profile | None:
    try:
        mapping = item["zuordnung"]
        if not isinstance(mapping, dict) or not isinstance(item["name"], str):
            return None
        texts = {name: str(item.get(german, "")) for name, german in _TEXTS.items()}
        return Profile(name=item["name"], mapping=mapping, **texts)
    except (KeyError, TypeError, AttributeError):
        return None

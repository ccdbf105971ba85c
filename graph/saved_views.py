"""Named views: the address of a page under a name, in the order in which a meeting looks at them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from graph.errors import InvalidSource
from graph.locale import say
from graph.notebook import Notebook

__all__ = [
    "LONGEST_NAME",
    "LONGEST_NOTE",
    "SavedView",
    "move_view",
    "note_view",
    "remove_view",
    "save_view",
    "saved_views",
]

TOPIC = "ansichten"
LONGEST_NAME, LONGEST_NOTE = 80, 2000
MOST = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedView:
    """One look at a page that somebody gave a name."""

    name: str
    page: str
    """Identifier of the page, such as `network_map`."""
    values: Mapping[str, tuple[str, ...]]
    """What stands in the address."""
    note: str = ""
    """What whoever shows it wants to say."""
    saved_on: date


def saved_views(notebook: Notebook) -> tuple[SavedView, ...]:
    """Return all named views in their order; what is damaged is left out.

    Example:
        >>> notebook = Notebook(None)
        >>> view = SavedView(name="Beirat", page="gaps", values={"feld": ("arbeit",)}, saved_on=date(2026, 1, 31))
        >>> save_view(notebook, view)
        >>> saved_views(notebook) == (view,)
        True
    """
    return _read(notebook.read(TOPIC))


def save_view(notebook: Notebook, view: SavedView) -> None:
    """Keep a view at the end of the list.

    Raises:
        InvalidSource: the name is missing, too long or taken, or there are too many views.
        WorkspaceError: it cannot be written.
    """
    name = " ".join(view.name.split())
    if not name:
        raise InvalidSource(
            say("Bitte geben Sie der Ansicht einen Namen, zum Beispiel »Karte für den Beirat«.")
        )
    if len(name) > LONGEST_NAME:
        raise InvalidSource(say("Der Name ist zu lang: Bitte höchstens {most} Zeichen.", most=LONGEST_NAME))

    def added(known: tuple[SavedView, ...]) -> Sequence[SavedView]:
        if any(other.name.casefold() == name.casefold() for other in known):
            raise InvalidSource(
                say(
                    "Eine Ansicht »{name}« gibt es schon. Bitte wählen Sie einen anderen Namen oder löschen Sie zuerst die alte.",
                    name=name,
                )
            )
        if len(known) >= MOST:
            raise InvalidSource(
                say("Es sind schon {most} Ansichten gemerkt. Bitte löschen Sie zuerst eine alte.", most=MOST)
            )
        return (*known, replace(view, name=name))

    _change(notebook, added)


def remove_view(notebook: Notebook, name: str) -> SavedView | None:
    """Remove a view and return it, so that it can be brought back; None if there is none of this name."""
    found = next((view for view in saved_views(notebook) if view.name == name), None)
    _change(notebook, lambda known: [view for view in known if view.name != name])
    return found


def move_view(notebook: Notebook, name: str, step: int) -> None:
    """Move a view up (-1) or down (+1) in the list; at its ends nothing happens."""

    def moved(known: tuple[SavedView, ...]) -> Sequence[SavedView]:
        place = next((number for number, view in enumerate(known) if view.name == name), None)
        if place is None or not 0 <= place + step < len(known):
            return known
        others = [view for view in known if view.name != name]
        return [*others[: place + step], known[place], *others[place + step :]]

    _change(notebook, moved)


def note_view(notebook: Notebook, name: str, note: str) -> None:
    """Keep what is to be said about a view.

    Raises:
        InvalidSource: the note is too long.
    """
    if len(note) > LONGEST_NOTE:
        raise InvalidSource(say("Die Notiz ist zu lang: Bitte höchstens {most} Zeichen.", most=LONGEST_NOTE))
    _change(
        notebook, lambda known: [replace(view, note=note) if view.name == name else view for view in known]
    )


def _change(notebook: Notebook, changed: Callable[[tuple[SavedView, ...]], Sequence[SavedView]]) -> None:
    notebook.change(TOPIC, lambda page: [_written(view) for view in changed(_read(page))])


def _written(view: SavedView) -> dict[str, Any]:
    return {
        "name": view.name,
        "seite": view.page,
        "werte": {key: list(values) for key, values in view.values.items()},
        "notiz": view.note,
        "gemerkt": view.saved_on.isoformat(),
    }


def _read(page: Any) -> tuple[SavedView, ...]:
    return tuple(view for item in (page if isinstance(page, list) else []) if (view := _view(item)))


def _view(item: Any) -> SavedView | None:
    try:
        return SavedView(
            name=str(item["name"]),
            page=str(item["seite"]),
            values={str(key): tuple(map(str, values)) for key, values in item["werte"].items()},
            note=str(item.get("notiz", "")),
            saved_on=date.fromisoformat(item["gemerkt"]),
        )
    except (KeyError, TypeError, ValueError, AttributeError):
        return None

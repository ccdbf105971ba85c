"""All sheets of a round in one archive, each as Excel, PDF and page."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from graph.errors import InvalidSource
from graph.locale import say
from graph.selfcheck.choosing import NAMED
from graph.selfcheck.document import Press
from graph.selfcheck.letter import READ_ME, read_me
from graph.selfcheck.naming import FileNames
from graph.selfcheck.page import page
from graph.selfcheck.spreadsheet import spreadsheet
from graph.selfcheck.stating import Telling
from graph.selfcheck.wording import Frame
from graph.store import Store
from graph.workbook.content import content_of

__all__ = ["sheets"]

_MADE = (1980, 1, 1, 0, 0, 0)
"""Archives of the same content are the same, whenever they are made."""


def sheets(
    store: Store,
    network: str,
    actors: Sequence[str],
    today: date,
    *,
    label: str,
    contact: Mapping[str, str],
    progress: Callable[[int, int], None] = lambda _done, _all: None,
) -> bytes:
    """Return an archive with three files for each actor, called by it: what is publicly recorded of it, to be answered.

    Args:
        store: Where the statements lie.
        network: Short name of the network.
        actors: IRIs of named actors and bodies.
        today: The day of the sheets.
        label: How people call the network.
        contact: Functional contact of the office.
        progress: Told after each actor how many are done, of how many.

    Raises:
        InvalidSource: nobody was chosen, or one of them is no named actor of this network.
    """
    content = content_of(store, network)
    _check(actors, {it.iri for it in content.records.values() if it.sort in NAMED})
    telling, press = Telling(content, network, today), Press()
    frame = Frame(network=network, label=label, version=store.data_version(), today=today, contact=contact)
    names, files, target = FileNames(), dict[str, str](), io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for done, iri in enumerate(actors, start=1):
            statement = telling.of(iri)
            name = names.of(statement.label)
            files[name] = statement.label
            for ending, made in (
                ("xlsx", spreadsheet(statement, frame, content.own_kinds)),
                ("pdf", press.pdf(statement, frame)),
                ("html", page(statement, frame)),
            ):
                _put(archive, f"{name}.{ending}", made)
            progress(done, len(actors))
        _put(archive, READ_ME, read_me(frame, files))
    return target.getvalue()


def _put(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    archive.writestr(zipfile.ZipInfo(name, _MADE), content, zipfile.ZIP_DEFLATED)


def _check(actors: Sequence[str], known: set[str]) -> None:
    if not actors:
        raise InvalidSource(say("Es ist niemand ausgewählt. Bitte mindestens einen Akteur wählen."))
    if any(iri not in known for iri in actors):
        raise InvalidSource(
            say(
                "Ein gewählter Eintrag ist kein Akteur dieses Netzwerks. Bitte die Seite neu laden und noch einmal wählen."
            )
        )

"""Why a file is not read, in sentences that several readers say: each with what to do next."""

from __future__ import annotations

from graph.locale import Said, say
from graph.sheets.limits import Limits

__all__ = ["damaged", "empty", "locked", "no_table", "no_text", "too_far"]


def damaged(name: str) -> Said:
    """Return that a file is damaged or incomplete."""
    return say(
        "»{name}« ist beschädigt oder unvollständig. Bitte die Datei im Programm öffnen und neu speichern, oder noch einmal schicken lassen.",
        name=name,
    )


def locked(name: str) -> Said:
    """Return that a file is locked with a password."""
    return say(
        "»{name}« ist mit einem Kennwort geschützt. Bitte in der Tabellenkalkulation öffnen und ohne Kennwort speichern.",
        name=name,
    )


def empty(name: str) -> Said:
    """Return that a file holds nothing."""
    return say("»{name}« ist leer. Bitte eine Datei mit Überschriften und Zeilen wählen.", name=name)


def no_text(name: str) -> Said:
    """Return that a file is neither a spreadsheet nor a text."""
    return say("»{name}« ist keine Textdatei. Bitte als CSV (UTF-8) speichern.", name=name)


def no_table(name: str) -> Said:
    """Return that a file is a document of words."""
    return say(
        "»{name}« ist ein Dokument und keine Tabelle. Bitte eine Datei als .xlsx, .ods oder .csv wählen.",
        name=name,
    )


def too_far(name: str, limits: Limits) -> Said:
    """Return that the cells of a file reach beyond the limits."""
    return say(
        "»{name}« reicht zu weit: gelesen werden höchstens {rows} Zeilen und {columns} Spalten, zusammen {filled} "
        "ausgefüllte Zellen. Bitte nur die benötigten Zeilen und Spalten in eine neue Datei kopieren.",
        name=name,
        rows=limits.rows,
        columns=limits.columns,
        filled=limits.filled,
    )

"""What goes with the sheets: the mail to a partner, and the note in the archive for the office itself."""

from __future__ import annotations

from collections.abc import Mapping

from graph.selfcheck.wording import GONE, NO_PERSONS, RIGHT, Frame, reply_of

__all__ = ["READ_ME", "cover_letter", "read_me"]

READ_ME = "Lies mich.txt"
_ENCODING = "utf-8-sig"
"""With this mark every editor on Windows reads umlauts rightly."""


def cover_letter(label: str, contact: Mapping[str, str]) -> str:
    """Return the mail that a sheet is sent with: plain text to be copied; partners get it in German.

    Args:
        label: How people call the network.
        contact: Functional contact of the office.
    """
    address = reply_of(contact)
    reply = f"an: {address}" if address else "an uns zurück"
    lines = (
        "Betreff: Stimmen unsere Angaben zu Ihnen? Bitte kurz prüfen",
        "",
        "Guten Tag,",
        "",
        (
            f"im Netzwerk »{label}« halten wir fest, wer vor Ort welche Aufgaben hat und wer mit wem zusammenarbeitet. "
            "Im Anhang sehen Sie, was öffentlich über Ihre Stelle festgehalten ist, jede Angabe mit ihrer Quelle."
        ),
        "",
        (
            f"Bitte prüfen Sie im Excel-Bogen jede Zeile: Wählen Sie »{RIGHT}« oder »{GONE}«, oder schreiben Sie daneben, wie es richtig ist. "
            "Was Sie nicht beantworten, bleibt, wie es ist. Nichts wird ohne Prüfung übernommen."
        ),
        "",
        NO_PERSONS,
        "",
        f"Den ausgefüllten Bogen schicken Sie bitte {reply}.",
        "",
        "Vielen Dank und freundliche Grüße",
        *filter(None, [contact.get("amt", "")]),
    )
    return "\n".join(lines)


def read_me(frame: Frame, files: Mapping[str, str]) -> bytes:
    """Return the note in the archive.

    Args:
        frame: What all sheets of the round share.
        files: Name of an actor's files without ending → name of the actor.
    """
    lines = (
        f"Selbstauskunft im Netzwerk »{frame.label}«, {frame.today:%d.%m.%Y}",
        "",
        "Für jede Stelle liegen drei Dateien mit demselben Inhalt bei: Excel (.xlsx) zum Ausfüllen, PDF zum Drucken, HTML zum Ansehen im Browser.",
        "",
        "1. Jeder Stelle ihre Dateien schicken. Der Text für die E-Mail steht unten.",
        "2. Ausgefüllte Excel-Bögen sammeln.",
        "3. Unter »Daten pflegen«, »Selbstauskunft« einlesen, auch mehrere auf einmal oder als ZIP. Die Dateien dürfen umbenannt werden.",
        "4. Im Eingang über jeden Vorschlag entscheiden. Vorher ändert sich nichts.",
        "",
        f"Stellen ({len(files)}):",
        *(f"- {label}: {name}" for name, label in files.items()),
        "",
        "Text für die E-Mail",
        "-------------------",
        *cover_letter(frame.label, frame.contact).split("\n"),
        "",
    )
    return "\r\n".join(lines).encode(_ENCODING)

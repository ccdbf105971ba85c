"""Whom readers turn to: functional contacts of the office, for the pages on data protection and accessibility."""

from __future__ import annotations

from collections.abc import Mapping

from graph.errors import InvalidSource
from graph.locale import Said, say
from graph.notebook import Notebook

__all__ = ["CONTACT_PARTS", "keep_contact", "office_contact"]

TOPIC = "kontakt"
LONGEST = 300
CONTACT_PARTS: Mapping[str, Said] = {
    "amt": say("Name der Stelle"),
    "anschrift": say("Anschrift"),
    "mail": say("E-Mail der Stelle (keine persönliche)"),
    "telefon": say("Telefon der Stelle"),
    "verantwortlich": say("Verantwortliche Behörde mit Anschrift"),
    "datenschutz": say("Datenschutzbeauftragte Stelle mit E-Mail"),
    "aufsicht": say("Aufsichtsbehörde für den Datenschutz mit Anschrift"),
    "durchsetzung": say("Schlichtungs- oder Durchsetzungsstelle für Barrierefreiheit mit Anschrift"),
}
"""Name of a place in the texts to what belongs there."""


def office_contact(notebook: Notebook) -> Mapping[str, str]:
    """Return what the office has filled in so far, by the names of CONTACT_PARTS.

    Example:
        >>> notebook = Notebook(None)
        >>> keep_contact(notebook, {"amt": "  Koordinierungsstelle ", "mail": ""})
        >>> dict(office_contact(notebook))
        {'amt': 'Koordinierungsstelle'}
    """
    kept = notebook.read(TOPIC)
    known = kept if isinstance(kept, dict) else {}
    return {part: text for part in CONTACT_PARTS if isinstance(text := known.get(part), str) and text}


def keep_contact(notebook: Notebook, given: Mapping[str, str]) -> None:
    """Keep what was filled in; what is empty counts as not filled in.

    Raises:
        InvalidSource: an entry is too long.
        WorkspaceError: it cannot be written.
    """
    tidy = {part: " ".join(given.get(part, "").split()) for part in CONTACT_PARTS}
    for part, text in tidy.items():
        if len(text) > LONGEST:
            raise InvalidSource(
                say(
                    "»{part}« ist zu lang: Bitte höchstens {most} Zeichen.",
                    part=CONTACT_PARTS[part],
                    most=LONGEST,
                )
            )
    notebook.write(TOPIC, {part: text for part, text in tidy.items() if text})

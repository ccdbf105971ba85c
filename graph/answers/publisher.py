"""Who hands data on, and under which licence: as the office has filled it in, never assumed."""

from __future__ import annotations

from collections.abc import Mapping

from graph.errors import InvalidSource
from graph.exporters.dcat import LICENCES
from graph.importers.personal import personal_data_in
from graph.locale import say
from graph.model.handover import Publisher
from graph.notebook import Notebook

__all__ = ["keep_licence", "kept_licence", "publisher"]

TOPIC = "weitergabe"
LICENCE = "lizenz"


def publisher(contact: Mapping[str, str], notebook: Notebook) -> Publisher:
    """Return who hands data on, for portals.

    Args:
        contact: What the office has filled in of itself, by the names of CONTACT_PARTS.
        notebook: Where it keeps its choice of a licence.
    """
    mail = contact.get("mail", "")
    return Publisher(
        name=contact.get("amt", ""),
        mail="" if personal_data_in(mail) else mail,
        licence=kept_licence(notebook),
    )


def kept_licence(notebook: Notebook) -> str:
    """Return the address of the licence that the office has chosen; empty as long as it has chosen none.

    Example:
        >>> notebook = Notebook(None)
        >>> keep_licence(notebook, "http://dcat-ap.de/def/licenses/cc-by/4.0")
        >>> kept_licence(notebook), kept_licence(Notebook(None))
        ('http://dcat-ap.de/def/licenses/cc-by/4.0', '')
    """
    kept = notebook.read(TOPIC)
    chosen = kept.get(LICENCE) if isinstance(kept, dict) else None
    return chosen if isinstance(chosen, str) and chosen in LICENCES else ""


def keep_licence(notebook: Notebook, chosen: str) -> None:
    """Keep which licence was chosen; an empty one takes the choice back.

    Raises:
        InvalidSource: it is none of the list.
        WorkspaceError: it cannot be written.
    """
    if chosen and chosen not in LICENCES:
        raise InvalidSource(say("Diese Lizenz steht nicht in der Liste. Bitte eine der angebotenen wählen."))
    notebook.write(TOPIC, {LICENCE: chosen} if chosen else {})

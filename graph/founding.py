"""An own network begins: empty, with a name, and with the words and expectations that all networks share."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime

from graph import examples
from graph.encoding import quads_of
from graph.errors import InvalidSource
from graph.importers.personal import personal_data_in
from graph.locale import EMPTY, Said, say
from graph.model import Network, NetworkInfo
from graph.network_name import is_taken, usable_name
from graph.sheets.plain import cleaned
from graph.store import Change, Store

__all__ = ["Founding", "found"]

LONGEST_LABEL = 120
"""Signs: it stands in headings and in the chooser."""
AGS = re.compile(r"(0[1-9]|1[0-6])[0-9]{3}([0-9]{3})?")
"""A county or a municipality; the first two digits are the Land."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Founding:
    """What a person enters for a new network."""

    label: str
    ags: str = ""
    """Official municipality key; empty if none is given."""

    def label_problem(self, store: Store) -> Said:
        """Return why a network cannot be called so; empty if it can."""
        text = cleaned(self.label)
        if not text:
            return say("Bitte einen Namen eingeben, zum Beispiel »Integrationsnetzwerk Musterstadt«.")
        if len(text) > LONGEST_LABEL:
            return say("Der Name ist zu lang (höchstens {n} Zeichen). Bitte kürzer fassen.", n=LONGEST_LABEL)
        if personal := personal_data_in(text):
            return say(
                "Der Name enthält wohl {personal}. Bitte ohne Angaben zu Personen fassen.", personal=personal
            )
        try:
            name = usable_name(text)
        except InvalidSource as error:
            return say("{problem}", problem=error.sentence)
        if is_taken(store, name):
            return say("Ein Netzwerk »{name}« gibt es schon. Bitte einen anderen Namen wählen.", name=name)
        return EMPTY

    @property
    def ags_problem(self) -> Said:
        """Return why this cannot be a municipality key; empty if it can, or if there is none.

        Example:
            >>> Founding(label="Netz", ags="03157").ags_problem, Founding(label="Netz").ags_problem
            ('', '')
            >>> Founding(label="Netz", ags="3157").ags_problem[:46]
            'Der Gemeindeschlüssel hat 5 Ziffern (Landkreis'
        """
        text = cleaned(self.ags)
        if not text or AGS.fullmatch(text):
            return EMPTY
        return say(
            "Der Gemeindeschlüssel hat 5 Ziffern (Landkreis) oder 8 (Gemeinde) und beginnt mit 01 bis 16, zum Beispiel 03157. Bitte prüfen oder leer lassen."
        )


def found(
    store: Store, wanted: Founding, *, role: str, recorded_at: datetime, today: date
) -> tuple[str, int]:
    """Store an empty network as one change and return its short name and the data version.

    Raises:
        InvalidSource: the name or the key cannot be used, or there is such a network; nothing is stored.
        WorkspaceError: the store cannot be written; nothing is stored.
    """
    if problem := wanted.label_problem(store) or wanted.ags_problem:
        raise InvalidSource(problem)
    label = cleaned(wanted.label)
    name = usable_name(label)
    info = NetworkInfo(name=name, label=label, ags=cleaned(wanted.ags) or None)
    change = Change(
        additions=(*quads_of(Network(info=info)), *examples.shared_for_own(store, today)),
        reason=f"Eigenes Netzwerk »{label}« angelegt",
        role=role,
        recorded_at=recorded_at,
    )
    return name, store.change(change)

"""Everything as one Excel file: out, edited there, and back in as changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from dashboard import cache, words
from dashboard.components import headings
from dashboard.components.upkeep.part import Part
from dashboard.navigation import link
from graph import keeping
from graph.locale import say

if TYPE_CHECKING:
    from dashboard.page import Scene

KEY = "mappe"
LEAD = say(
    "Die Arbeitsmappe enthält alle Akteure, Beziehungen, Gremiensitze, Vorhaben, Angebote, Beschlüsse, Erwartungen und Quellen dieses Netzwerks, mit Auswahllisten und lesbaren Namen. Was Sie darin ändern, müssen Sie hier nicht noch einmal eintippen."
)
STEPS = (
    say("1. **Herunterladen.** Das Blatt »Lesen Sie mich« erklärt die Mappe."),
    say("2. **Bearbeiten** in Excel oder LibreOffice. Geänderte Zellen werden gelb, neue Zeilen grün."),
    say("3. **Einlesen.** Zuerst sehen Sie, was neu, geändert oder unklar ist; eine gelöschte Zeile löscht nichts, sondern wird zur Frage."),
)  # fmt: skip
LEFT_OUT = say(
    "Nicht enthalten sind Angaben zu Personen, interne Vermerke, Vorschläge und Anschriften geschützter Einrichtungen."
)
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def show(scene: Scene) -> None:
    """Draw the way of the workbook out and back."""
    st.markdown(words.spoken(LEAD))
    headings.show(words.say("So geht es"), 2)
    for step in STEPS:
        st.markdown(words.spoken(step))
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        st.download_button(
            words.say("Arbeitsmappe herunterladen (Excel)"),
            lambda: _made(scene),
            f"arbeitsmappe-{scene.network.name}-{cache.today()}.xlsx",
            XLSX,
            type="primary",
            icon=":material/download:",
            on_click="ignore",
            key="mappe_laden",
        )
        link(
            "upkeep", words.say("Bearbeitete Mappe einlesen"), icon=":material/upload_file:", teil="einlesen"
        )
    st.caption(words.spoken(LEFT_OUT))


def _made(scene: Scene) -> bytes:
    return keeping.workbook_bytes(
        cache.DESK.store(), scene.network.name, label=scene.network.label, today=cache.today()
    )


PART = Part(
    key=KEY,
    title=say("Arbeitsmappe"),
    question=say("Wollen Sie in Excel weiterarbeiten?"),
    order=25,
    show=show,
)

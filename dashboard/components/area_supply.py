"""Where the office supplies boundaries of its own, sees which places they fit, and removes them again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import streamlit as st

from dashboard import boundaries, escape, state, words
from graph import looking, service
from graph.locale import say
from graph.model import Moment

if TYPE_CHECKING:
    from graph.looking import AreaMap, Boundaries, Unmatched

LARGEST_MEGABYTES = 10
FORMATS = ("geojson", "json", "topojson")
FILE, RIGHTS = "grenzdatei", "rechte"
AGENCY, AGENCY_LINK = "BKG", "[www.bkg.bund.de](https://www.bkg.bund.de)"
"""Its licence asks for a link wherever its boundaries are drawn."""
EXAMPLE = say("zum Beispiel: © GeoBasis-DE / BKG 2021 (Daten verändert), dl-de/by-2-0")


def show_link(areas: AreaMap) -> None:
    """Draw the link that the licence of federal boundaries asks for; whose they are stands in the picture."""
    if AGENCY in areas.attribution:
        st.caption(words.say("Grenzdaten des Bundes: {link}", link=AGENCY_LINK))


def show(name: str, moment: Moment, areas: AreaMap | None) -> None:
    """Draw which places have no area, and where to supply or remove boundaries."""
    if areas and areas.unmatched:
        _show_unmatched(areas.unmatched)
    title = (
        words.say("Grenzen der Gemeinden ersetzen")
        if areas
        else words.say("Grenzen der Gemeinden hinzufügen")
    )
    with st.expander(title, icon=":material/upload_file:", key="grenzen"):
        st.markdown(
            words.say(
                "Laden Sie die Gemeindegrenzen als **GeoJSON** oder **TopoJSON** hoch (höchstens 10 MB), zum Beispiel aus den "
                "offenen Geodaten des Bundes oder des Landes. Die Datei bleibt auf diesem Rechner. Gebiete werden über den "
                "Gemeindeschlüssel (AGS) zugeordnet, sonst über Name und Kreis, wenn das eindeutig ist; geraten wird nicht."
            )
        )
        _show_upload(name, moment)
        if boundaries.has_own_areas(name):
            st.button(
                words.say("Eigene Grenzen entfernen"),
                on_click=_remove,
                args=(name,),
                icon=":material/delete:",
            )


def _show_upload(name: str, moment: Moment) -> None:
    file = st.file_uploader(
        words.say("Datei mit Grenzen"), FORMATS, max_upload_size=LARGEST_MEGABYTES, key=f"{FILE}_{name}"
    )
    if file is None:
        return
    try:
        found = looking.read_boundaries(file.getvalue())
    except service.NetzlotseError as fault:
        st.warning(escape.markdown(fault.sentence), icon=":material/info:")
        return
    st.text_input(
        words.say("Quellenvermerk (steht an jeder Karte)"),
        key=state.control(f"{RIGHTS}_{name}", state.entered(f"{RIGHTS}_{name}") or found.attribution),
        placeholder=words.spoken(EXAMPLE),
        max_chars=200,
    )
    st.button(
        words.say("Diese Grenzen verwenden"),
        on_click=_keep,
        args=(name, moment, found),
        type="primary",
        icon=":material/check:",
    )


def _keep(name: str, moment: Moment, found: Boundaries) -> None:
    rights = state.entered(f"{RIGHTS}_{name}").strip()
    if not rights:
        state.note(
            words.say(
                "Bitte den Quellenvermerk eintragen: Er steht in den Nutzungsbedingungen der Grenzdaten."
            )
        )
        return
    try:
        number = boundaries.keep_areas(name, moment, replace(found, attribution=rights))
    except service.NetzlotseError as fault:
        state.note(fault.sentence)
        return
    state.announce(words.counted(number, "{n} Gebiet übernommen", "{n} Gebiete übernommen"))


def _remove(name: str) -> None:
    boundaries.remove_areas(name)
    state.announce(words.say("Eigene Grenzen entfernt"))


def _show_unmatched(unmatched: Sequence[Unmatched]) -> None:
    title = words.counted(
        len(unmatched), "{n} Ort ohne Gebiet auf der Karte", "{n} Orte ohne Gebiet auf der Karte"
    )
    with st.expander(escape.markdown_line(title), icon=":material/wrong_location:"):
        for item in unmatched:
            st.markdown(
                f"- **{escape.markdown_line(item.label)}**: {escape.markdown_line(words.spoken(item.reason))}"
            )

"""The way of a file into the network, from choosing it to taking the change back."""

from __future__ import annotations

import streamlit as st

from dashboard import escape, words
from dashboard.components import headings
from dashboard.components.taking_in import asking, columns, dry_run, finishing, origin, work
from dashboard.components.taking_in.waiting import waiting
from dashboard.navigation import link
from graph.locale import say
from graph.model import NetworkInfo
from graph.service import NetzlotseError

__all__ = ["show"]

LARGEST_MEGABYTES = 10
CAN = say(
    "Excel, LibreOffice oder CSV: so, wie die Liste bei Ihnen liegt. Auch gelesen werden Dateien aus Integreat, OParl, Open Referral (HSDS), OpenStreetMap, Kumu, Gephi (GEXF), GraphML, RDF und JSON."
)
SAFE = say(
    "Zuerst sehen Sie nur eine Probe. Gespeichert wird erst, wenn Sie es sagen, und dann als eine Änderung, die sich mit einem Klick zurücknehmen lässt. Namen, persönliche Adressen und Mobilnummern von Personen bleiben draußen."
)
READING = say("Die Datei wird gelesen …")


def show(network: NetworkInfo) -> None:
    """Draw the chooser and, once there is a file, what it would do."""
    done = st.container()
    file = _chosen(network)
    if file is None:
        with done:
            finishing.show_done(network)
        st.markdown(words.spoken(CAN))
        st.markdown(words.spoken(SAFE))
        link("upkeep", words.say("Lieber in Excel weiterarbeiten? Das ganze Netzwerk als Arbeitsmappe, die sich wieder einlesen lässt"), icon=":material/table_view:", teil="mappe")  # fmt: skip
        return
    try:
        _show_file(file)
    except NetzlotseError as fault:
        st.error(escape.markdown(fault.sentence), icon=":material/error:")


def _chosen(network: NetworkInfo) -> work.File | None:
    """Draw the chooser, or the file that is still there from before, and return it."""
    kept = work.File.kept(network.name)
    key = f"einlesen_datei_{network.name}_{work.round_of()}"
    place = st.empty()
    with place.container():
        given = st.file_uploader(
            words.say("Datei wählen"), max_upload_size=LARGEST_MEGABYTES, key=key, on_change=work.put_away
        )
    if given is not None:
        file = work.File(network.name, given.name, given.getvalue())
        file.keep()
        return file
    if kept is not None:
        with place.container(horizontal=True, gap="small", vertical_alignment="center"):
            st.markdown(words.say("Datei: **{name}**", name=escape.markdown_line(kept.name)), width="content")
            st.button(
                words.say("Andere Datei wählen"), icon=":material/upload_file:", on_click=work.start_over
            )
    return kept


def _show_file(file: work.File) -> None:
    begun = work.begun(file.network, file.name, file.content)
    with st.spinner(words.spoken(READING)):
        found = work.opened(begun, file.content)
    origin.recognise(begun, found)
    with waiting() as wait:
        plan = work.planned(begun, found, wait.tell)
    headings.show(words.say("Was würde geschehen?"), 2)
    if begun.profile:
        st.markdown(
            words.say("Gelesen wie beim letzten Mal: **{name}**.", name=escape.markdown_line(begun.profile))
        )
    dry_run.show_sums(plan, found)
    finishing.offer(begun, plan, found)
    asking.show(begun, plan)
    columns.show(begun, found)
    origin.show(begun, found, plan)
    dry_run.show_rows(plan, found)

"""The way of a file into the network, from choosing it to taking the change back."""

from __future__ import annotations

import streamlit as st

from dashboard import escape, state, words
from dashboard.components import headings
from dashboard.components.taking_in import asking, columns, dry_run, finishing, origin, work
from dashboard.navigation import link
from graph.locale import say
from graph.model import NetworkInfo
from graph.service import NetzlotseError

__all__ = ["show"]

LARGEST_MEGABYTES = 10
FILE = "einlesen_datei"
ROUND = "einlesen_runde"
"""Counts the files that were taken in: the next one begins with an empty chooser."""
CAN = say(
    "Excel, LibreOffice oder CSV: so, wie die Liste bei Ihnen liegt. Auch gelesen werden Dateien aus Integreat, OParl, Open Referral (HSDS), OpenStreetMap, Kumu, Gephi (GEXF), GraphML, RDF und JSON."
)
SAFE = say(
    "Zuerst sehen Sie nur eine Probe. Gespeichert wird erst, wenn Sie es sagen, und dann als eine Änderung, die sich mit einem Klick zurücknehmen lässt. Namen, persönliche Adressen und Mobilnummern von Personen bleiben draußen."
)
READING, CHECKING = say("Die Datei wird gelesen …"), say("Die Zeilen werden mit dem Netzwerk verglichen …")


def show(network: NetworkInfo) -> None:
    """Draw the chooser and, once there is a file, what it would do."""
    finishing.show_done(network)
    files = state.kept_work(ROUND) or 0
    file = st.file_uploader(
        words.say("Datei wählen"),
        max_upload_size=LARGEST_MEGABYTES,
        key=f"{FILE}_{network.name}_{files}",
    )
    if file is None:
        st.markdown(words.spoken(CAN))
        st.markdown(words.spoken(SAFE))
        link("upkeep", words.say("Lieber in Excel weiterarbeiten? Das ganze Netzwerk als Arbeitsmappe, die sich wieder einlesen lässt"), icon=":material/table_view:", teil="mappe")  # fmt: skip
        return
    try:
        _show_file(network, file.name, file.getvalue())
    except NetzlotseError as fault:
        st.error(escape.markdown(fault.sentence), icon=":material/error:")


def _show_file(network: NetworkInfo, name: str, content: bytes) -> None:
    begun = work.begun(network.name, name, content)
    with st.spinner(words.spoken(READING)):
        found = work.opened(begun, content)
    origin.recognise(begun, found)
    with st.spinner(words.spoken(CHECKING)):
        plan = work.planned(begun, found)
    headings.show(words.say("Was würde geschehen?"), 2)
    if begun.profile:
        st.markdown(
            words.say("Gelesen wie beim letzten Mal: **{name}**.", name=escape.markdown_line(begun.profile))
        )
    dry_run.show_sums(plan, found)
    finishing.offer(begun, plan, ROUND)
    asking.show(begun, plan)
    columns.show(begun, found)
    origin.show(begun, found, plan)
    dry_run.show_rows(plan)

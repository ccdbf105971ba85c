"""A backup of everything: to be kept elsewhere, and to be brought back."""

from __future__ import annotations

import streamlit as st

from dashboard import cache, escape, state, words
from dashboard.components import headings
from graph import keeping
from graph.locale import say
from graph.service import NetzlotseError

__all__ = ["made", "show"]

TITLE = say("Sicherung")
MEANS = say(
    "Eine Sicherung enthält alle Netzwerke dieses Speichers mit ihrem Verlauf. Bitte regelmäßig eine herunterladen und an einem anderen Ort aufbewahren, zum Beispiel im Netzlaufwerk Ihrer Stelle."
)
BACK = say("Aus einer Sicherung zurückholen")
WARNING = say(
    "Alles, was jetzt im Speicher steht, wird durch den Stand der Sicherung ersetzt: alle Netzwerke, nicht nur dieses. Bitte vorher selbst eine Sicherung herunterladen."
)
SURE = say("Ja, der jetzige Stand soll ersetzt werden")
DONE = say("Zurückgeholt: Der Stand der Sicherung gilt wieder.")
FILE = "sicherung"
LARGEST_MEGABYTES = 200


def show() -> None:
    """Draw the download, and the way back."""
    headings.show(words.spoken(TITLE), 2)
    st.markdown(words.spoken(MEANS))
    st.download_button(
        words.say("Sicherung herunterladen"),
        made,
        f"netzlotse-sicherung-{cache.today().isoformat()}.nq.gz",
        "application/gzip",
        icon=":material/download:",
        on_click="ignore",
        key="sicherung_laden",
    )
    with st.expander(words.spoken(BACK), icon=":material/settings_backup_restore:"):
        _show_restoring()


def made() -> bytes:
    """Return a backup of everything."""
    return keeping.backup_bytes(cache.DESK.store())


def _show_restoring() -> None:
    st.warning(words.spoken(WARNING), icon=":material/warning:")
    file = st.file_uploader(
        words.say("Datei der Sicherung"), ["gz"], max_upload_size=LARGEST_MEGABYTES, key=FILE
    )
    is_sure = st.checkbox(words.spoken(SURE), key="sicherung_sicher")
    is_wanted = st.button(
        words.say("Jetzt zurückholen"),
        disabled=file is None or not is_sure,
        key="sicherung_holen",
        icon=":material/settings_backup_restore:",
    )
    if not is_wanted or file is None:
        return
    stamp = keeping.office_stamp()
    try:
        keeping.restored(
            cache.DESK.store(), file.name, file.getvalue(), role=stamp.role, recorded_at=stamp.recorded_at
        )
    except NetzlotseError as error:
        st.error(escape.markdown(error.sentence), icon=":material/error:")
        return
    state.announce(DONE)
    st.rerun()

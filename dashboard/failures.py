"""What people see and what the log keeps when something goes wrong: calm words here, places in the code there."""

from __future__ import annotations

import logging
import sys
import traceback
from pathlib import Path

import streamlit as st

from dashboard import escape, words
from graph.locale import say
from graph.service import NetzlotseError

UNEXPECTED = say(
    "Diese Seite kann gerade nicht angezeigt werden. Ihre Daten sind davon nicht betroffen. "
    "Bitte laden Sie die Seite neu; bleibt der Fehler, beenden Sie Netzlotse mit Strg+C und starten es erneut."
)
TITLE = say("Das lässt sich nicht zeigen")
NEXT = say("In der Navigation kommen Sie zum **Überblick** zurück; unter **Akteure** finden Sie alle Namen.")
_STREAMLIT_LOG = "streamlit.error_util"


def show(error: Exception) -> bool:
    """Draw an error in words; what was not foreseen goes to the log as well.

    Returns:
        True: Streamlit has nothing to add.
    """
    st.title(words.spoken(TITLE), anchor=False)
    if isinstance(error, NetzlotseError):
        st.warning(escape.markdown(error.sentence), icon=":material/info:")
    else:
        log(error)
        st.error(words.spoken(UNEXPECTED), icon=":material/error:")
    st.markdown(words.spoken(NEXT))
    return True


def log(error: BaseException) -> None:
    """Write an error to the log of the server."""
    sys.stderr.write(report(error) + "\n")


def report(error: BaseException) -> str:
    """Return an error as lines for the log: type and places in the code, never its message or any data."""
    frames = traceback.extract_tb(error.__traceback__)
    places = [f"  {Path(frame.filename).name}:{frame.lineno} in {frame.name}" for frame in frames]
    return "\n".join([f"Netzlotse: unerwarteter Fehler {type(error).__name__}", *places])


def silence_streamlit() -> None:
    """Keep Streamlit from logging errors with their message: it may hold what somebody typed."""
    logging.getLogger(_STREAMLIT_LOG).setLevel(logging.CRITICAL + 1)

"""Texts that name the office's own contact: what it has not filled in yet is marked, and can be filled in here."""

from __future__ import annotations

from collections.abc import Collection
from importlib.resources import files

import streamlit as st

from dashboard import cache, escape, state, words
from graph import service
from graph.locale import SOURCE_LANGUAGE

WIDTH = 720


def read(topic: str) -> str:
    """Return a text of the handbook in the language of the page, as Markdown."""
    folder = files("dashboard") / "handbook"
    language = state.language()
    if language != SOURCE_LANGUAGE:
        folder = folder / language
    return (folder / f"{topic}.md").read_text("utf-8")


def filled(text: str) -> str:
    """Return a text with the office's contact in its places; missing ones are marked."""
    known = service.office_contact(cache.DESK.notebook())
    for part, meaning in service.CONTACT_PARTS.items():
        own = escape.markdown_line(known[part]) if part in known else _missing(meaning)
        text = text.replace("{" + part + "}", own)
    return text


def show(topic: str) -> None:
    """Draw a text, and below it the form for the office's own contact."""
    with st.container(width=WIDTH):
        st.markdown(filled(read(topic)))
        _show_form()


def _missing(meaning: str) -> str:
    return f"**[{words.say('bitte eintragen')}: {words.spoken(meaning)}]**"


def show_fields(parts: Collection[str]) -> None:
    """Draw fields for some parts of the office's own contact; the other parts stay as they are."""
    known = service.office_contact(cache.DESK.notebook())
    with st.form("kontakt", border=False):
        given = {
            part: st.text_input(words.spoken(meaning), value=known.get(part, ""), key=f"kontakt_{part}")
            for part, meaning in service.CONTACT_PARTS.items()
            if part in parts
        }
        if st.form_submit_button(words.say("Speichern"), icon=":material/save:"):
            _keep({**known, **given})


def _show_form() -> None:
    with st.expander(words.say("Angaben Ihres Hauses eintragen"), icon=":material/edit:"):
        st.caption(
            words.say(
                "Nur Stellen und Funktionen, keine Namen von Personen. Die Angaben stehen auf den Seiten Datenschutz, "
                "Barrierefreiheit und Einfache Sprache."
            )
        )
        show_fields(service.CONTACT_PARTS)


def _keep(given: dict[str, str]) -> None:
    try:
        service.keep_contact(cache.DESK.notebook(), given)
    except service.NetzlotseError as error:
        st.warning(escape.markdown(error.sentence), icon=":material/info:")
    else:
        state.announce(words.say("Gespeichert."))
        st.rerun()

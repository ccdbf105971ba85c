"""Named views: what is seen now under a name, to be found again, sent as a link or shown in a meeting."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from dashboard import cache, escape, navigation, state, words
from graph import service
from graph.locale import say

TITLE = say("Ansichten")
ICON = ":material/bookmark:"
NAME = "ansicht_name"
MEANS = say("Gemerkt wird, was Sie gerade sehen: Seite, Netzwerk, Tage und Filter.")
NONE = say("Noch keine Ansicht gemerkt.")
NO_NAMES = say("Bitte keine Namen von Personen.")
LEFT_OUT = (state.PRESENTED, state.LANGUAGE)
"""How something is shown is no part of what is shown."""


def show(page: str) -> None:
    """Draw the button behind which views are kept and found.

    Args:
        page: Identifier of the page that is seen.
    """
    with st.popover(words.spoken(TITLE), icon=ICON, key="ansichten"):
        _show_saving(page)
        st.markdown(f"**{words.say('Gemerkte Ansichten')}**")
        views = service.saved_views(cache.DESK.notebook())
        for number, view in enumerate(views):
            _show_view(number, view)
        if not views:
            st.caption(words.spoken(NONE))
        navigation.link("presentation", words.say("In einer Sitzung vorführen"), icon=":material/slideshow:")
        st.caption(words.say("Link zu dieser Ansicht (öffnet sich auf diesem Rechner):"))
        st.code(state.whole_address(), language=None, wrap_lines=True)


def show_link(view: service.SavedView, **values: str) -> None:
    """Draw the link to a view, with further values of the address."""
    further = {key: (value,) for key, value in values.items()}
    language = {state.LANGUAGE: (state.language(),)} if state.text(state.LANGUAGE) else {}
    navigation.link_to(
        view.page,
        escape.markdown_line(view.name),
        {**view.values, **language, **further},
        icon=":material/chevron_right:",
    )


def note(name: str, key: str) -> None:
    """Keep what was typed as the note of a view."""
    _try(lambda: service.note_view(cache.DESK.notebook(), name, state.entered(key)))


def show_order(number: int, name: str) -> None:
    """Draw the buttons that move a view in the list or remove it."""
    shown = escape.markdown_line(name)
    with st.container(horizontal=True, gap="small", key=f"ordnen_{number}"):
        for code, step, label, icon in (
            ("hoch", -1, words.say("Nach oben"), ":material/arrow_upward:"),
            ("runter", 1, words.say("Nach unten"), ":material/arrow_downward:"),
        ):
            st.button(label, key=f"{code}_{number}", icon=icon, on_click=_move, args=(name, step))
        st.button(
            words.say("»{name}« entfernen", name=shown),
            key=f"entfernen_{number}",
            icon=":material/delete:",
            on_click=remove,
            args=(name,),
        )


def remove(name: str) -> None:
    """Remove a view; until another one is removed it can be brought back."""
    _try(lambda: state.keep_removed(service.remove_view(cache.DESK.notebook(), name)))


def show_undo() -> None:
    """Draw the way back for what was removed last."""
    removed = state.kept_removed()
    if isinstance(removed, service.SavedView):
        st.button(
            words.say("»{name}« zurückholen", name=escape.markdown_line(removed.name)),
            key="ansicht_zurueck",
            icon=":material/undo:",
            on_click=_bring_back,
            args=(removed,),
        )


def _show_saving(page: str) -> None:
    with st.form("ansicht_merken", border=False, clear_on_submit=False):
        name = st.text_input(
            words.say("Diese Ansicht merken als"),
            key=NAME,
            max_chars=80,
            placeholder=words.say("zum Beispiel: Karte für den Beirat"),
        )
        st.caption(f"{words.spoken(MEANS)} {words.spoken(NO_NAMES)}")
        if st.form_submit_button(words.say("Merken"), icon=":material/bookmark_add:"):
            _save(page, name)


def _save(page: str, name: str) -> None:
    seen = {key: values for key, values in state.address().items() if key not in LEFT_OUT}
    view = service.SavedView(name=name, page=page, values=seen, saved_on=cache.today())
    try:
        service.save_view(cache.DESK.notebook(), view)
    except service.NetzlotseError as error:
        st.warning(escape.markdown(error.sentence), icon=":material/info:")
    else:
        st.success(words.say("Gemerkt."), icon=":material/check:")


def _show_view(number: int, view: service.SavedView) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key=f"gemerkt_{number}"):
        show_link(view)


def _move(name: str, step: int) -> None:
    _try(lambda: service.move_view(cache.DESK.notebook(), name, step))


def _bring_back(view: service.SavedView) -> None:
    def back() -> None:
        service.save_view(cache.DESK.notebook(), view)
        state.keep_removed(None)

    _try(back)


def _try(action: Callable[[], None]) -> None:
    """Do something; if it cannot be done the page says why and everything stays as it was."""
    try:
        action()
    except service.NetzlotseError as error:
        state.refuse(error.sentence)

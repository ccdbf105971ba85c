"""The start page: an answer first, then at most seven figures, the sources, and where to go on."""

from __future__ import annotations

from collections import Counter

import streamlit as st

from dashboard import cache, escape, navigation, page, state
from dashboard.components import evidence, figures, finding, gap_list, headings, method_cards, scenario
from graph.findings import Finding, Section
from graph.texts import plural

PAGE = page.Page(identifier="overview", title="Überblick", path="", icon=":material/home:", order=10)
SENTENCES = 3
NEWER_EXAMPLES = "Zu den Beispielen gibt es eine neuere mitgelieferte Fassung: `netzlotse init --update`"


def render() -> None:
    """Draw the page."""
    page.show(PAGE, _draw)


def _draw(scene: page.Scene) -> None:
    overview = cache.overview(scene.network.name, scene.moment)
    everything = cache.findings(scene.network.name, scene.moment)
    headings.show(scene.network.label, 1)
    _show_answer(gap_list.open_points(everything))
    _show_fields([item for item in everything if item.section is Section.GAP])
    headings.show("Das Netzwerk in Zahlen", 2)
    figures.show(overview.figures)
    method_cards.show_network(lambda: cache.network_figures(scene.network.name, scene.moment))
    left, right = st.columns(2, gap="large")
    with left:
        headings.show("Worauf das beruht", 2)
        for document in overview.documents:
            st.markdown(f":material/description: {escape.markdown_line(evidence.source_words(document))}")
    with right:
        headings.show("So geht es weiter", 2)
        navigation.link("network_map", "Das Netzwerk als Karte ansehen", icon=":material/hub:")
        navigation.link("gaps", "Alle Hinweise auf fehlende Partner prüfen", icon=":material/person_search:")
        navigation.link("gaps", scenario.TITLE, icon=":material/alt_route:", **{state.VIEW: scenario.VIEW})
        navigation.link("actor", "Einen Akteur nachschlagen", icon=":material/badge:")
        navigation.link("help", "Hilfe: So lesen Sie die Angaben", icon=":material/help:")
    if cache.has_newer_examples():
        st.caption(NEWER_EXAMPLES)


def _show_answer(points: list[Finding]) -> None:
    headings.show("Wer fehlt?", 2)
    if not points:
        st.markdown(
            "Zu jedem Partner, den eine Quelle erwarten lässt, gibt es in diesem Netzwerk eine Angabe."
        )
        return
    with st.container(border=True):
        for item in finding.foremost(points, SENTENCES):
            subject, rest = finding.parted(item)
            st.markdown(f"**{escape.markdown_line(subject)}** {escape.markdown_line(rest)}")
        navigation.link(
            "gaps",
            f"Warum? {plural(len(points), 'Hinweis', 'Hinweise')} mit Begründung und Beleg",
            icon=":material/arrow_forward:",
        )


def _show_fields(gaps: list[Finding]) -> None:
    counts = Counter(item.field for item in gaps)
    if not counts:
        return
    st.markdown("**Wer fehlt im Handlungsfeld …?**")
    with st.container(horizontal=True, gap="small", key="felder"):
        for code, label in cache.fields().items():
            if counts[code]:
                navigation.link(
                    "gaps",
                    f"{escape.markdown_line(label)} ({counts[code]:d})",
                    icon=":material/person_search:",
                    **{state.FIELD: code},
                )

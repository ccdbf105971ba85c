"""The start page: an answer first, then at most seven figures, what to do next, and the sources."""

from __future__ import annotations

from collections import Counter

import streamlit as st

from dashboard import cache, escape, navigation, page, state, words
from dashboard.components import evidence, figures, headings, method_cards, start_answer
from graph.findings import Finding, Section
from graph.locale import say

PAGE = page.Page(identifier="overview", title=say("Überblick"), path="", icon=":material/home:", order=10)
NEWER_EXAMPLES = say("Zu den Beispielen gibt es eine neuere mitgelieferte Fassung: `netzlotse init --update`")


def render() -> None:
    """Draw the page."""
    page.show(PAGE, _draw)


def _draw(scene: page.Scene) -> None:
    name, moment = scene.network.name, scene.moment
    overview, findings = cache.overview(name, moment), cache.findings(name, moment)
    headings.show(_title(scene), 1)
    start_answer.show_who(overview)
    left, right = st.columns((3, 2), gap="large")
    with left:
        start_answer.show_gaps(findings, is_whole=moment.place is None)
    with right:
        start_answer.show_news(name, moment)
        start_answer.show_next(name, moment, findings, overview.age)
    _show_fields([item for item in findings if item.section is Section.GAP])
    headings.show(words.say("Das Netzwerk in Zahlen"), 2)
    figures.show(overview.figures)
    method_cards.show_network(lambda: cache.network_figures(name, moment))
    with st.expander(
        words.counted(
            len(overview.documents), "Worauf das beruht: {n} Quelle", "Worauf das beruht: {n} Quellen"
        ),
        icon=":material/description:",
    ):
        for document in overview.documents:
            st.markdown(f"- {escape.markdown_line(evidence.source_words(document))}")
    if cache.has_newer_examples():
        st.caption(words.spoken(NEWER_EXAMPLES))


def _title(scene: page.Scene) -> str:
    """Return the network, or the municipality in it that everything is limited to."""
    network, moment = scene.network, scene.moment
    if moment.place is None:
        return network.label
    (place,) = cache.labels(network.name, moment, (moment.place,))
    return f"{place} · {network.label}"


def _show_fields(gaps: list[Finding]) -> None:
    counts = Counter(item.field for item in gaps)
    if not counts:
        return
    st.markdown(f"**{words.say('Wer fehlt im Handlungsfeld …?')}**")
    with st.container(horizontal=True, gap="small", key="felder"):
        for code, label in cache.fields().items():
            if counts[code]:
                navigation.link(
                    "gaps",
                    words.say("{field} ({n})", field=escape.markdown_line(label), n=counts[code]),
                    icon=":material/person_search:",
                    **{state.FIELD: code},
                )
        navigation.link("gaps", words.say("Alle Handlungsfelder"), icon=":material/person_search:")

"""Missing partners: what a source lets expect and the sources of this network do not name, each with its reason."""

from __future__ import annotations

from collections import Counter

import streamlit as st

from dashboard import cache, escape, page, state
from dashboard.components import controls, finding, headings
from graph.findings import Finding, Section
from graph.texts import plural

PAGE = page.Page(
    identifier="gaps", title="Fehlende Partner", path="luecken", icon=":material/person_search:", order=30
)
FIRST_SHOWN = 8
"""Cards shown of each section before "Weitere anzeigen": a list to read, not to scroll."""


def render() -> None:
    """Draw the page."""
    page.show(PAGE, _draw)


def _draw(scene: page.Scene) -> None:
    fields = cache.fields()
    everything = cache.findings(scene.network.name, scene.moment)
    field = state.choice(state.FIELD, fields)
    headings.show(f"Wer fehlt im Handlungsfeld {fields[field]}?" if field else "Wer fehlt?", 1)
    counts = Counter(item.field for item in everything if item.section is Section.GAP)
    controls.choose_maybe("Handlungsfeld", state.FIELD, _labels(fields, counts), "Alle Handlungsfelder")
    shown = cache.findings(scene.network.name, scene.moment, field) if field else everything
    if not shown:
        st.info(
            "Für diese Auswahl gibt es keinen Hinweis: weder eine Erwartung aus einer Quelle noch eine offene Frage."
        )
        return
    st.markdown(escape.markdown_line(_summary(shown)))
    for section in Section:
        _show_section(section, [item for item in shown if item.section is section])


def _labels(fields: dict[str, str], counts: Counter[str | None]) -> dict[str, str]:
    return {code: f"{label} ({counts[code]})" if counts[code] else label for code, label in fields.items()}


def _summary(shown: tuple[Finding, ...]) -> str:
    gaps = [item for item in shown if item.section is Section.GAP]
    if not gaps:
        return "Kein Partner, den eine Quelle erwarten lässt, fehlt hier in den Quellen. Darunter stehen Fragen und Vermerke."
    kinds, fields = len({item.kind for item in gaps}), len({item.field for item in gaps})
    return (
        f"{plural(len(gaps), 'offene Stelle', 'offene Stellen')}: "
        f"{plural(kinds, 'Art von Partnern', 'Arten von Partnern')} in "
        f"{plural(fields, 'Handlungsfeld', 'Handlungsfeldern')}, die eine Quelle erwarten lässt und die hier "
        f"nicht oder nicht mit Namen genannt {'ist' if kinds == 1 else 'sind'}. "
        "Jede Karte sagt, worauf sich das stützt."
    )


def _show_section(section: Section, findings: list[Finding]) -> None:
    if not findings:
        return
    key = f"{state.SHOWN}_{section.value}"
    count = state.number(key, FIRST_SHOWN, len(findings))
    headings.show(f"{section.heading} ({len(findings)})", 2)
    st.caption(finding.EXPLANATIONS[section])
    usual = finding.show_usual_contact(findings)
    for item in findings[:count]:
        finding.show(item, usual)
    if count < len(findings):
        st.button(
            f"Weitere anzeigen ({len(findings) - count})",
            key=f"weitere_{section.value}",
            on_click=state.write,
            args=(key, str(len(findings))),
            icon=":material/expand_more:",
        )

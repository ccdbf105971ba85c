"""New ties in four fields: likely or not, useful or not, and what to do in each."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from dashboard import words
from dashboard.components import finding, headings
from graph.findings import Finding, Quadrant
from graph.locale import say

TITLE = say("Neue Verbindungen")
QUESTION = say(
    "Zwei Fragen, die nicht dasselbe sind: Gibt es die Verbindung **wahrscheinlich** schon, nur hat sie niemand erfasst? "
    "Und wäre sie **nützlich**, weil sie etwas schließt, was heute offen ist?"
)
NAMES = {
    Quadrant.APPROACH: say("Sofort ansprechen"),
    Quadrant.BRIDGE: say("Brücke bauen"),
    Quadrant.ASK: say("Nachfragen, vielleicht schon da"),
    Quadrant.HIDDEN: say("Nicht gezeigt"),
}
MEANINGS = {
    Quadrant.APPROACH: say("Wahrscheinlich und nützlich: Vieles spricht dafür, und es würde viel schließen."),
    Quadrant.BRIDGE: say(
        "Nützlich, aber nichts deutet darauf hin: Jemand muss vermitteln. Wer beide kennt, steht dabei."
    ),
    Quadrant.ASK: say("Wahrscheinlich, würde aber wenig ändern: Nachfragen und eintragen genügt."),
    Quadrant.HIDDEN: say("Weder wahrscheinlich noch nützlich: Solche Paare werden nicht aufgeführt."),
}
ICONS = {
    Quadrant.APPROACH: ":material/call:",
    Quadrant.BRIDGE: ":material/conversion_path:",
    Quadrant.ASK: ":material/help:",
    Quadrant.HIDDEN: ":material/visibility_off:",
}
ROWS = ((Quadrant.APPROACH, Quadrant.BRIDGE), (Quadrant.ASK, Quadrant.HIDDEN))
NONE_FOUND = say(
    "Für diese Auswahl gibt es keinen Vorschlag. Vorschläge brauchen genug belegte Verbindungen, von denen sich lernen "
    "lässt; sonst wären es Vermutungen."
)
NONE_HERE = say("Hier steht zurzeit kein Vorschlag.")


def show(findings: Sequence[Finding]) -> None:
    """Draw the suggested ties in their fields."""
    st.markdown(words.spoken(QUESTION))
    suggested = by_quadrant(findings)
    if not any(suggested.values()):
        st.info(words.spoken(NONE_FOUND))
    for row in ROWS:
        for column, quadrant in zip(st.columns(2), row, strict=True):
            with column.container(
                border=True, height="stretch", gap="small", key=f"quadrant_{quadrant.name}"
            ):
                _show_quadrant(quadrant, suggested[quadrant])


def by_quadrant(findings: Sequence[Finding]) -> dict[Quadrant, list[Finding]]:
    """Return the suggestions of each field; what two detectors suggest is named once."""
    found: dict[Quadrant, dict[tuple[str, ...], Finding]] = {quadrant: {} for quadrant in Quadrant}
    for item in findings:
        if item.quadrant is not None:
            found[item.quadrant].setdefault(item.subjects, item)
    return {quadrant: list(items.values()) for quadrant, items in found.items()}


def _show_quadrant(quadrant: Quadrant, suggested: Sequence[Finding]) -> None:
    count = f" ({len(suggested)})" if suggested else ""
    headings.show(f"{words.spoken(NAMES[quadrant])}{count}", 2)
    st.markdown(f"{ICONS[quadrant]} {words.spoken(MEANINGS[quadrant])}")
    with st.container(gap="xsmall"):
        for item in suggested:
            finding.show_folded(item)
    if not suggested and quadrant is not Quadrant.HIDDEN:
        st.caption(words.spoken(NONE_HERE))

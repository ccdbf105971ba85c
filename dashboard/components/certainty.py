"""How sure a finding is: one word beside it, and every question it had to answer behind "Wie sicher ist das?"."""

from __future__ import annotations

import streamlit as st

from dashboard import escape
from graph.findings import Confidence, Finding, Gate, GateSort

WORDS = {
    Confidence.FIRM: "belastbar",
    Confidence.ASK: "erst nachfragen",
    Confidence.WEAK: "zurückgestellt",
}
QUESTIONS = {
    GateSort.CHANCE: "Könnte es Zufall sein?",
    GateSort.MISSING_DATA: "Liegt es an fehlenden Angaben?",
    GateSort.SIZE: "Ist es groß genug, um zu zählen?",
}
MARKS = {True: ":material/check_circle: hält stand", False: ":material/error: hält nicht stand"}


def ground(finding: Finding) -> str:
    """Return what the finding rests on, without the answers of its gates.

    Example:
        >>> from graph.findings import PublicationLevel, Section, finding_id
        >>> from graph.locale import say
        >>> gate = Gate(GateSort.SIZE, True, say("Betroffen sind vier."))
        >>> ground(Finding(id=finding_id("a", "n"), gap="a", network="n", section=Section.WATCH, title=say("T"),
        ...     reason=say("R"), certainty=say("Eine Quelle. Betroffen sind vier."), next_step=say("N"),
        ...     checked_by=say("C"), level=PublicationLevel.BODY, gates=(gate,)))
        'Eine Quelle.'
    """
    text = str(finding.certainty)
    for gate in finding.gates:
        text = text.replace(gate.reason, "")
    return " ".join(text.split())


def failed(finding: Finding) -> str:
    """Return why a finding does not count as firm; empty if it does."""
    return " ".join(gate.reason for gate in finding.gates if not gate.passed)


def show_line(finding: Finding) -> None:
    """Draw the third line of a card."""
    word = f"{WORDS[finding.confidence]}."
    st.markdown(
        f"**Wie sicher?** {escape.markdown(word.capitalize())} {escape.markdown_line(ground(finding))}"
    )


def show_gates(finding: Finding) -> None:
    """Draw the questions the finding had to answer, to be unfolded; nothing where a quote says it all."""
    if not finding.gates:
        return
    with st.expander("Wie sicher ist das?", icon=":material/verified:"):
        for gate in finding.gates:
            _show_gate(gate)


def _show_gate(gate: Gate) -> None:
    st.markdown(
        f"**{escape.markdown_line(QUESTIONS[gate.sort])}**  \n{MARKS[gate.passed]}: {escape.markdown(gate.reason)}"
    )

"""How sure a finding is: one word beside it, and every question it had to answer behind "Wie sicher ist das?"."""

from __future__ import annotations

import streamlit as st

from dashboard import escape, words
from graph.findings import Confidence, Finding, Gate, GateSort
from graph.locale import say

WORDS = {
    Confidence.FIRM: say("belastbar"),
    Confidence.ASK: say("erst nachfragen"),
    Confidence.WEAK: say("zurückgestellt"),
}
QUESTIONS = {
    GateSort.CHANCE: say("Könnte es Zufall sein?"),
    GateSort.MISSING_DATA: say("Liegt es an fehlenden Angaben?"),
    GateSort.SIZE: say("Ist es groß genug, um zu zählen?"),
}
MARKS = {True: ":material/check_circle:", False: ":material/error:"}
VERDICTS = {True: say("hält stand"), False: say("hält nicht stand")}
HOW_SURE = say("Wie sicher ist das?")


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
    text = words.spoken(finding.certainty)
    for gate in finding.gates:
        text = text.replace(words.spoken(gate.reason), "")
    return " ".join(text.split())


def failed(finding: Finding) -> str:
    """Return why a finding does not count as firm; empty if it does."""
    return " ".join(words.spoken(gate.reason) for gate in finding.gates if not gate.passed)


def show_line(finding: Finding) -> None:
    """Draw the third line of a card."""
    word = words.spoken(WORDS[finding.confidence]).capitalize()
    st.markdown(
        f"**{words.say('Wie sicher?')}** {escape.markdown(f'{word}.')} {escape.markdown_line(ground(finding))}"
    )


def show_gates(finding: Finding) -> None:
    """Draw the questions the finding had to answer, to be unfolded; nothing where a quote says it all."""
    if not finding.gates:
        return
    with st.expander(words.spoken(HOW_SURE), icon=":material/verified:"):
        for gate in finding.gates:
            _show_gate(gate)


def _show_gate(gate: Gate) -> None:
    st.markdown(
        f"**{escape.markdown_line(QUESTIONS[gate.sort])}**  \n"
        f"{MARKS[gate.passed]} {escape.markdown_line(VERDICTS[gate.passed])}: {escape.markdown(gate.reason)}"
    )

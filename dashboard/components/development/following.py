"""What became of decisions and recommendations: their state in words, one press for what is past its date."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import streamlit as st

from dashboard import cache, escape, navigation, state, words
from dashboard.components import controls, headings
from dashboard.components.development import lines, sheet
from graph.findings import Finding
from graph.locale import counted, joined, say
from graph.looking import Resolution, ResolutionState
from graph.model import Moment, NetworkInfo
from graph.texts import field_said, german_date, sort_key

TITLE = say("Beschlüsse und Empfehlungen")
VIEW = "beschluesse"
EVERYTHING = "alle"
MEANS = say(
    "Als vorbei gilt ein Termin nur, wenn eine Quelle ihn gesetzt hat. Ohne Termin heißt es: Verbleib unbekannt. Das ist "
    "kein Vorwurf, sondern eine Frage an Sie."
)
NOTHING = say("Für diese Auswahl ist hier nichts erfasst.")
DATES = "ageing"
DETECTORS = ("mandate", DATES)
"""Kinds of findings that speak of promises and of dates."""
COLUMNS = (
    say("Nr."), say("Stand der Sache"), say("Was"), say("Art des Eintrags"), say("Wer"), say("Handlungsfelder"), say("Termin"),
    say("Entscheidung"), say("Beleg"),
)  # fmt: skip
SYMBOLS = {
    ResolutionState.PAST: ":material/event_busy:",
    ResolutionState.AHEAD: ":material/event_upcoming:",
    ResolutionState.DECIDED: ":material/gavel:",
    ResolutionState.UNKNOWN: ":material/help:",
    ResolutionState.THERE: ":material/check_circle:",
    ResolutionState.SETTLED: ":material/task_alt:",
}


def show(network: NetworkInfo, moment: Moment) -> None:
    """Draw the view."""
    found = cache.follow_up(network.name, moment)
    with st.container(border=True, gap="small", key="antwort"):
        st.markdown(f"**{escape.markdown_line(found.summary)}**")
    if not found.items:
        return
    st.caption(words.spoken(MEANS))
    chosen = _choose(found.items)
    if not chosen:
        st.info(words.spoken(NOTHING), icon=":material/search_off:")
        return
    findings = by_subject(cache.findings(network.name, moment))
    headings.show(words.counted(len(chosen), "{n} Eintrag", "{n} Einträge"), 2)
    lines.show_first(chosen, lambda it: _show_item(it, findings), "sachen", first=12)
    alt = counted(
        len(chosen), "Tabelle mit {n} Beschluss oder Auftrag", "Tabelle mit {n} Beschlüssen und Aufträgen"
    )
    choice = say("Auswahl: {shown} von {total} Einträgen", shown=len(chosen), total=len(found.items))
    sheet.show(COLUMNS, rows(chosen, findings), alt, "beschluesse", (network, moment), choice)


def by_subject(findings: Iterable[Finding]) -> dict[str, Finding]:
    """Return what findings on promises and dates are about → the finding, that on its date first."""
    found: dict[str, Finding] = {}
    for item in sorted(findings, key=lambda it: (it.gap != DATES, len(it.subjects))):
        if item.gap in DETECTORS:
            for subject in item.subjects:
                found.setdefault(subject, item)
    return found


def finding_of(it: Resolution, findings: dict[str, Finding]) -> Finding | None:
    """Return the finding about it, or about all tasks of who bears it."""
    return findings.get(it.iri) or findings.get(it.asked_of or "")


def rows(items: Sequence[Resolution], findings: dict[str, Finding]) -> list[Sequence[str | int]]:
    """Return the list as rows."""
    return [_row(number, it, finding_of(it, findings)) for number, it in enumerate(items, start=1)]


def _row(number: int, it: Resolution, about: Finding | None) -> Sequence[str | int]:
    return (
        number,
        words.spoken(it.status),
        it.fact.text,
        words.spoken(it.sort.noun),
        "; ".join(label for _, label in it.bodies),
        words.spoken(joined(map(field_said, it.fields), "; ")),
        words.spoken(german_date(it.due)) if it.due else "",
        words.spoken(about.state.label) if about else "",
        " · ".join(quote.text or quote.document for quote in it.fact.quotes),
    )


def _choose(items: Sequence[Resolution]) -> list[Resolution]:
    """Draw the filter and return what is chosen."""
    counts = Counter(it.state for it in items)
    states = {EVERYTHING: words.say("Alle ({count})", count=len(items))} | {
        one.value: f"{words.spoken(one.words)} ({counts[one]})"
        for one in ResolutionState
        if counts[one] or one is ResolutionState.PAST
    }
    status = controls.choose_view(words.say("Stand der Sache"), state.STATUS, states)
    bodies = dict(sorted({one for it in items for one in it.bodies}, key=lambda one: sort_key(one[1])))
    sorts = {it.sort.value: words.spoken(it.sort.heading) for it in items}
    used = {code for it in items for code in it.fields}
    fields = {code: label for code, label in cache.fields().items() if code in used}
    first, second, third = st.columns(3)
    with first:
        body = controls.choose_maybe(words.say("Gremium oder Stelle"), state.BODY, bodies, words.say("Alle"))
    with second:
        field = controls.choose_maybe(
            words.say("Handlungsfeld"), state.FIELD, fields, words.say("Alle Handlungsfelder")
        )
    with third:
        sort = controls.choose_maybe(words.say("Art des Eintrags"), state.SORT, sorts, words.say("Alle"))
    return [
        it
        for it in items
        if status in (EVERYTHING, it.state.value)
        and (body is None or body in dict(it.bodies))
        and (field is None or field in it.fields)
        and (sort is None or sort == it.sort.value)
    ]


def _show_item(it: Resolution, findings: dict[str, Finding]) -> None:
    label = f"{escape.markdown_line(it.fact.text)} · **{escape.markdown_line(it.status)}**"
    with st.expander(label, icon=SYMBOLS[it.state]):
        told = (
            (words.say("Art des Eintrags"), [words.spoken(it.sort.noun)]),
            (words.say("Wer"), [label for _, label in it.bodies]),
            (words.say("Worüber"), list(it.about)),
            (words.say("Handlungsfelder"), [words.spoken(field_said(code)) for code in it.fields]),
        )
        for name, values in told:
            if values:
                st.markdown(f"**{escape.markdown_line(name)}:** {escape.markdown_line('; '.join(values))}")
        if it.similar:
            st.markdown(escape.markdown_line(it.similar))
        lines.show_body(it.fact)
        _show_finding(finding_of(it, findings))


def _show_finding(about: Finding | None) -> None:
    """Draw the finding about it and what was decided."""
    if about is None:
        return
    st.markdown(f"**{words.say('Hinweis dazu:')}** {escape.markdown_line(about.title)}")
    navigation.link(
        "gaps", words.say("Zum Hinweis"), icon=":material/arrow_forward:", **{state.GAP: about.gap}
    )
    st.markdown(
        words.say("**Ihre Entscheidung dazu:** {state}", state=escape.markdown_line(about.state.label))
    )
    if about.judgement:
        st.caption(escape.markdown(about.judgement.reason))

"""Answers as text that is a pleasure to read: rich tables, wrapped quotes, one thought per line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table as RichTable
from rich.text import Text

from graph.findings import Basis, Confidence, Finding, JudgementState, Section
from graph.model import ActorCard, Fact, NetworkInfo, Quote, Table
from graph.texts import enumerate_words, german_date, notice_of, plural, printable
from ontology.codelists import codelist

if TYPE_CHECKING:
    from graph.validation import Problem

INDENT = 2
WIDEST = 1000
"""Columns no screen has: to learn how wide a table would like to be."""
ISO_DAY = re.compile(r"\d{4}-\d{2}(-\d{2})?")
SHORT_LIST_HINT = "\nJede Zeile mit Begründung, Zitat und nächstem Schritt: --field FELD für ein Handlungsfeld, --full für alle."
CONFIDENCE_WORDS = {Confidence.ASK: "erst nachfragen", Confidence.WEAK: "zurückgestellt"}
"""Marks of what is not to be relied on yet."""
SEVERITY_STYLES = {"Fehler": "bold red", "Warnung": "yellow", "Hinweis": "cyan"}


def networks(console: Console, infos: Sequence[NetworkInfo], counts: Sequence[tuple[int, int]]) -> None:
    """Print the networks with their numbers of actors and ties."""
    table = RichTable("Name", "Netzwerk", "Art", box=None, pad_edge=False, header_style="bold")
    table.add_column("Akteure", justify="right")
    table.add_column("Beziehungen", justify="right")
    for info, (agents, ties) in zip(infos, counts, strict=True):
        sort = "erfunden" if info.is_fictional else "Beispiel" if info.is_example else "eigenes"
        table.add_row(info.name, _text(info.label), sort, str(agents), str(ties))
    console.print(table)
    for notice in dict.fromkeys(notice_of(info) for info in infos):
        if notice:
            console.print(_text(f"\n{notice}", style="dim"))


def card(console: Console, answer: ActorCard) -> None:
    """Print everything about one actor."""
    console.print(_text(answer.label, style="bold"))
    about = [answer.kind_label, answer.sort_label, answer.network.label]
    console.print(_text(" · ".join(about), style="dim"))
    _print_notice(console, answer.network)
    if answer.alt_labels:
        console.print(
            _text("Auch genannt: " + enumerate_words([f"»{label}«" for label in answer.alt_labels]))
        )
    if answer.field_labels:
        console.print(_text("Handlungsfelder: " + enumerate_words(answer.field_labels)))
    for note in answer.notes:
        console.print(_text(f"Anmerkung: {note}"))
    _print_quotes(console, answer.quotes)
    for group in answer.groups:
        console.print(_text(f"\n{group.title}", style="bold underline"))
        for item in group.facts:
            _print_fact(console, item)
    if answer.questions:
        console.print(_text("\nOffene Fragen", style="bold underline"))
        for question in answer.questions:
            console.print(_indented(_text(f"? {question.text}"), INDENT))


def findings(
    console: Console, info: NetworkInfo, listed: Sequence[Finding], title: str, *, in_full: bool
) -> None:
    """Print findings by section: in full with why, how sure and what to do next, else one line each."""
    console.print(_text(title, style="bold"))
    _print_notice(console, info)
    if not listed:
        console.print("\nZu dieser Auswahl gibt es keine Hinweise.")
    for section in Section:
        chosen = [finding for finding in listed if finding.section is section]
        if chosen:
            console.print(_text(f"\n{section.heading} ({len(chosen)})", style="bold underline"))
        if not in_full or section is Section.QUESTION:
            _print_lines(console, chosen)
            continue
        for finding in chosen:
            print_finding(console, finding)
    if listed and not in_full:
        console.print(_text(SHORT_LIST_HINT, style="dim"))
    basis(console, listed[0].basis if listed else None)


def basis(console: Console, rests_on: Basis | None) -> None:
    """Print what a result rests on: data version, days and seed."""
    if rests_on is not None:
        console.print(_text(f"\n{rests_on.said}", style="dim"))


def lines(console: Console, title: str, told: Sequence[str]) -> None:
    """Print sentences under a title; nothing where there are none."""
    if told:
        console.print(_text(f"\n{title} ({len(told)})", style="bold underline"))
    for sentence in told:
        console.print(_indented(_text(f"· {sentence}"), INDENT))


def table(console: Console, answer: Table, empty: str, info: NetworkInfo | None = None) -> None:
    """Print a result: as a table where it fits, else as one block for each line; an empty one as its sentence."""
    if info is not None and (notice := notice_of(info)):
        console.print(_text(f"{info.label}. {notice}", style="dim"))
    if not answer.rows:
        console.print(_text(empty))
        return
    drawn = RichTable(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    for column in answer.columns:
        drawn.add_column(_text(column))
    for row in answer.rows:
        drawn.add_row(*(_text(_words(value)) for value in row))
    if console.measure(drawn, options=console.options.update_width(WIDEST)).maximum <= console.width:
        console.print(drawn)
    else:
        _print_blocks(console, answer)
    console.print(_text(f"\n{plural(len(answer.rows), 'Zeile', 'Zeilen')}", style="dim"))


def problems(console: Console, listed: Iterable[Problem]) -> None:
    """Print what the check found, or that all is well."""
    found = list(listed)
    for problem in found:
        word = problem.severity.label
        console.print(_text(f"{word}: ", style=SEVERITY_STYLES.get(word, "")) + _text(problem.message_de))
    console.print("Keine Fehler gefunden." if not found else f"{len(found)} Meldungen.")


def _print_notice(console: Console, info: NetworkInfo) -> None:
    if notice := notice_of(info):
        console.print(_text(notice, style="bold" if info.is_fictional else "dim"))


def _print_blocks(console: Console, answer: Table) -> None:
    for row in answer.rows:
        head, *rest = row
        console.print(_text(f"\n{_words(head)}", style="bold"))
        for column, value in zip(answer.columns[1:], rest, strict=True):
            if value is not None:
                console.print(_indented(_text(f"{column}: ", style="dim") + _text(_words(value)), INDENT))


def _text(content: str, style: str = "") -> Text:
    return Text(printable(content), style=style)


def _words(value: object) -> str:
    """Return a cell on one line, days the German way."""
    if value is None:
        return ""
    text = " ".join(printable(str(value)).split())
    return german_date(text) if ISO_DAY.fullmatch(text) else text


def _print_lines(console: Console, listed: Sequence[Finding]) -> None:
    """Print one short line for each finding, under its field where it has one."""
    order = [code.code for code in codelist("feld")]
    by_field = sorted(
        listed, key=lambda finding: order.index(finding.field) if finding.field in order else len(order)
    )
    for field, group in groupby(by_field, key=lambda finding: finding.field):
        head = codelist("feld").label(field) if field else "Ohne Handlungsfeld"
        console.print(_indented(_text(head, style="bold"), INDENT))
        for finding in group:
            line = _text(f"· {finding.title.removeprefix(f'{head}: ')}{_mark(finding)}")
            console.print(_indented(line, 2 * INDENT))


def _mark(finding: Finding) -> str:
    """Return in brackets what keeps a finding from being relied on, and what people decided."""
    words = [CONFIDENCE_WORDS[finding.confidence]] if finding.confidence in CONFIDENCE_WORDS else []
    if finding.state is not JudgementState.OPEN:
        words.append(finding.state.value)
    return f" [{', '.join(words)}]" if words else ""


def _judgement(finding: Finding) -> str:
    judged = finding.judgement
    if judged is None:
        return ""
    return f"{judged.state.value} ({judged.role}, {german_date(judged.judged_on)}) {judged.reason}".strip()


def print_finding(console: Console, finding: Finding, *, with_quotes: bool = True) -> None:
    """Print one finding in full: why, how sure, what to do next, and the passages behind it."""
    console.print()
    console.print(_indented(_text(finding.title + _mark(finding), style="bold"), INDENT))
    lines = [
        ("Warum: ", finding.reason),
        ("Wie sicher: ", finding.certainty),
        ("Nächster Schritt: ", finding.next_step),
        ("Entschieden: ", _judgement(finding)),
        ("Kennung: ", finding.id),
    ]
    for expected in finding.expected_by:
        console.print(_indented(_text("Erwartet durch: ", style="dim") + _text(expected.text), 2 * INDENT))
        _print_quotes(console, expected.quotes, 3 * INDENT)
    for word, text in lines:
        if text:
            console.print(_indented(_text(word, style="dim") + _text(text), 2 * INDENT))
    if not with_quotes:
        return
    if finding.quotes:
        console.print(_indented(_text("Was die Quellen sagen:", style="dim"), 2 * INDENT))
        _print_quotes(console, finding.quotes, 3 * INDENT)
    if finding.counter_quotes:
        console.print(_indented(_text("Dagegen spricht:", style="dim"), 2 * INDENT))
        _print_quotes(console, finding.counter_quotes, 3 * INDENT)


def _print_fact(console: Console, item: Fact) -> None:
    when = f" ({item.when})" if item.when else ""
    head = _text(f"[{item.modality_label}] ", style="cyan") + _text(item.text + when)
    console.print(_indented(head, INDENT))
    for note in item.notes:
        console.print(_indented(_text(f"Anmerkung: {note}", style="dim"), 2 * INDENT))
    _print_quotes(console, item.quotes, 2 * INDENT)


def _print_quotes(console: Console, quotes: Iterable[Quote], indent: int = INDENT) -> None:
    for quote in quotes:
        if quote.text is None:
            continue
        source = _text(f" — {quote.document}, {quote.document_date}", style="dim")
        console.print(_indented(_text(f"„{_words(quote.text)}“", style="italic") + source, indent))


def _indented(content: RenderableType, indent: int) -> RenderableType:
    return Padding(Group(content), (0, 0, 0, indent))

"""Figures and comparisons as readable text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.padding import Padding
from rich.table import Table as RichTable
from rich.text import Text

from graph.answers.method_figures import MethodFigure
from graph.answers.metric_values import MetricValues
from graph.cli.text import basis
from graph.findings import Finding
from graph.model import NetworkInfo
from graph.texts import enumerate_words, field_said, notice_of, printable
from graph.whatif import Comparison

__all__ = ["COMPARISON_COLUMNS", "comparison", "comparison_rows", "metrics"]

COMPARISON_COLUMNS = ("Was", "Vorher", "Nachher")
SHOWN_ACTORS = 20
"""The rest is in the JSON or CSV output."""
INDENT = 2
ACT = "Ab wann handeln?"
WHERE_MORE = (
    "Was die Zahlen nicht heißen, steht im Überblick der Anwendung unter »Alle Kennzahlen«. Zahlen über Verbindungen "
    "zählen dort und oben nur Zusammenarbeit zu zweit; die Tabelle zählt große Runden mit."
)
NOTHING_CHANGES = "An den Hinweisen ändert sich dadurch nichts."


def metrics(
    console: Console, info: NetworkInfo, figures: Iterable[MethodFigure], found: MetricValues
) -> None:
    """Print the figures of the whole network with their meaning, and the actors that stand most in between."""
    _head(console, info, f"Kennzahlen: {info.label}")
    for figure in figures:
        console.print(_text(f"{figure.label}: {figure.value}", "bold"))
        for text, style in (
            (figure.detail, ""),
            (figure.meaning, "dim"),
            (f"{ACT} {figure.act_when}", "dim"),
        ):
            if text:
                console.print(Padding(_text(text, style), (0, 0, 0, INDENT), expand=False))
        console.print()
    console.print(_text(WHERE_MORE))
    table = RichTable(
        "Akteur", "Partner", "Dazwischen", "Nähe", "Gebundenheit", "Kern", box=None, pad_edge=False
    )
    first = sorted(found.actors.items(), key=lambda item: (-item[1].betweenness, item[0]))[:SHOWN_ACTORS]
    for name, of in first:
        numbers = (of.degree, of.betweenness, of.harmonic, of.constraint, of.core)
        table.add_row(_text(name), *(_number(number) for number in numbers))
    console.print()
    console.print(table)
    if len(found.actors) > SHOWN_ACTORS:
        console.print(
            _text(f"\n{SHOWN_ACTORS} von {len(found.actors)} Akteuren; alle mit --format csv.", "dim")
        )


def comparison(console: Console, info: NetworkInfo, found: Comparison) -> None:
    """Print figures before and after, and which findings open and close."""
    _head(console, info, f"Was wäre, wenn: {found.scenario}?")
    table = RichTable(*COMPARISON_COLUMNS, box=None, pad_edge=False, header_style="bold")
    for pair in found.figures:
        mark = "  ←" if pair.before != pair.after else ""
        table.add_row(_text(pair.label), str(pair.before), f"{pair.after}{mark}")
    console.print(table)
    if found.lost_fields:
        fields = enumerate_words([field_said(code) for code in found.lost_fields])
        console.print(_text(f"\nHandlungsfelder ohne benannten Partner: {fields}.", "bold"))
    if found.lost_places:
        console.print(_text(f"\nOrte ohne benannten Partner: {len(found.lost_places)}.", "bold"))
    _listed(console, "Neue Hinweise", found.opened)
    _listed(console, "Erledigte Hinweise", found.closed)
    _listed(console, "Geänderte Hinweise", tuple(after for _, after in found.changed))
    if not (found.opened or found.closed or found.changed):
        console.print(_text(f"\n{NOTHING_CHANGES}"))
    basis(console, found.basis)


def comparison_rows(found: Comparison) -> Iterator[tuple[str, object, object]]:
    """Yield figures and findings as rows: what, before, after."""
    for pair in found.figures:
        yield pair.label, pair.before, pair.after
    for finding in found.opened:
        yield finding.title, "", "neu"
    for finding in found.closed:
        yield finding.title, "offen", "erledigt"
    for before, after in found.changed:
        yield after.title, before.title, after.title


def _head(console: Console, info: NetworkInfo, title: str) -> None:
    console.print(_text(title, "bold"))
    if notice := notice_of(info):
        console.print(_text(notice, "dim"))
    console.print()


def _listed(console: Console, title: str, findings: tuple[Finding, ...]) -> None:
    if findings:
        console.print(_text(f"\n{title} ({len(findings)})", "bold underline"))
    for finding in findings:
        console.print(_text(f"  · {finding.title}"))


def _number(value: float | bool | None) -> str:
    if value is None:
        return "–"
    if isinstance(value, bool):
        return "ja" if value else "nein"
    return str(value) if isinstance(value, int) else f"{value:.3f}".replace(".", ",")


def _text(content: str, style: str = "") -> Text:
    return Text(printable(content), style=style)

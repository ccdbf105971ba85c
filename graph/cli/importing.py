"""The command `import-network`: a network from two plain lists, and what became of every row."""

from __future__ import annotations

from pathlib import Path

from graph import service
from graph.cli.call import Call, waiting
from graph.texts import enumerate_words, plural, printable

__all__ = ["import_network"]


def import_network(call: Call) -> int:
    """Store the network and print counts, notices and every rejected row."""
    options = call.options
    lists = service.Lists(
        nodes=Path(options.nodes),
        edges=Path(options.edges),
        name=options.name,
        label=options.label,
        is_directed=options.directed,
        replaces=options.replace,
    )
    with waiting("Die Listen werden eingelesen …"):
        report, version = service.import_network(call.store, lists, call.settings.today)
    print(printable("\n".join(_lines(report, version))))
    return 0


def _lines(report: service.ImportReport, version: int) -> list[str]:
    found = [
        plural(report.actors, "Akteur", "Akteure"),
        plural(report.ties, "gerichtete Verbindung", "gerichtete Verbindungen")
        if report.is_directed
        else plural(report.ties, "Verbindung", "Verbindungen"),
    ]
    if report.bodies:
        found += [plural(report.bodies, "Gremium", "Gremien"), plural(report.seats, "Sitz", "Sitze")]
    sort = "eigene Arten" if report.has_own_kinds else "Arten der Liste"
    lines = [
        f"Eingelesen: {report.label} ({report.name}). {enumerate_words(found)}. Datenstand {version}.",
        f"Akteursarten ({sort}): {enumerate_words(report.kinds)}.",
    ]
    lines += [
        f"{it.file}: {plural(it.read, 'Zeile', 'Zeilen')} = {it.taken} übernommen + {it.merged} zusammengefasst + {it.rejected} abgelehnt"
        for it in report.files
    ]
    lines += [f"Hinweis: {notice}" for notice in report.notices]
    lines += [
        f"Abgelehnt: {it.file}, Zeile {it.line}, Spalte »{it.column}«: {it.reason}" for it in report.rejected
    ]
    return lines

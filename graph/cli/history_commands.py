"""The commands that look back: what was changed, and taking a change back."""

from __future__ import annotations

from graph import history, service
from graph.cli import output
from graph.cli.call import Call, console, write
from graph.editing import office_stamp
from graph.history import Entry, FieldChange
from graph.history.entries import entry_of
from graph.model import Table
from graph.texts import german_date, printable

__all__ = ["changes", "undo"]

COLUMNS = ("Nr.", "Tag", "Uhrzeit", "Rolle", "Anlass", "Einträge", "Zurückgenommen mit Nr.", "Netzwerke")
FIELD_COLUMNS = ("Netzwerk", "Was", "Bezeichnung", "Wie", "Feld", "Vorher", "Nachher")


def changes(call: Call) -> int:
    """Show all changes, the newest first, or one of them field by field."""
    if call.options.number is not None:
        return _one(call)
    name = service.network_info(call.store, call.options.network).name if call.options.network else None
    entries = history.changes(call.store, name)
    if call.options.format == "json":
        return write(output.as_json(entries))
    numbers = {entry.iri: str(entry.version) for entry in history.changes(call.store)}
    if call.options.format == "csv":
        return write(output.as_csv(COLUMNS, (_row(entry, numbers) for entry in entries)))
    for entry in entries:
        print(_line(entry, numbers))
    if not entries:
        print("Noch nichts geändert.")
    return 0


def undo(call: Call) -> int:
    """Take one change back."""
    stamp = office_stamp()
    version = history.undo(call.store, call.options.number, role=stamp.role, recorded_at=stamp.recorded_at)
    print(f"Änderung Nr. {call.options.number} ist zurückgenommen. Datenstand {version}.")
    return 0


def _one(call: Call) -> int:
    entry = entry_of(call.store, call.options.number)
    wanted = call.options.network
    names = (service.network_info(call.store, wanted).name,) if wanted else entry.networks
    told = {name: history.detail(call.store, entry.iri, name) for name in names}
    if call.options.format == "json":
        return write(output.as_json(tuple(told.values())))
    rows = tuple(
        (name, record.sort.label, record.label, record.fate.label, field.label, *_sides(field))
        for name, detail in told.items()
        for record in detail.records
        for field in record.fields
    )
    if call.options.format == "csv":
        return write(output.as_csv(FIELD_COLUMNS, rows))
    from graph.cli import text

    print(f"Nr. {entry.version}, {german_date(entry.day)}, {entry.role}: {printable(entry.reason)}")
    text.table(console(), Table(FIELD_COLUMNS, rows), "Keine Einträge mit Feldern.")
    return 0


def _sides(field: FieldChange) -> tuple[str, str]:
    return "; ".join(field.before), "; ".join(field.after)


def _line(entry: Entry, numbers: dict[str, str]) -> str:
    number, day, time, role, reason, records, undone, _networks = _row(entry, numbers)
    extent = f", Einträge: {records}" if records else ""
    taken = f", zurückgenommen mit Nr. {undone}" if undone else ""
    return printable(f"Nr. {number}  {day} {time}  {reason} ({role}{extent}{taken})")


def _row(entry: Entry, numbers: dict[str, str]) -> tuple[str, ...]:
    return (
        str(entry.version),
        german_date(entry.day),
        f"{entry.recorded_at.astimezone():%H:%M}",
        entry.role,
        entry.reason,
        str(entry.records or "") if entry.is_kept else "",
        numbers.get(entry.undone_by, ""),
        ", ".join(entry.networks),
    )

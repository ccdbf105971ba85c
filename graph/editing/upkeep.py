"""What is recorded is kept up: confirmed again, ended, renamed, or taken out because it never was so."""

from __future__ import annotations

from datetime import date

from graph.editing.content import content_of, writable
from graph.editing.days import as_typed
from graph.editing.extent import extent_of
from graph.editing.saving import Clash, saved
from graph.editing.sources import Source
from graph.editing.writing import Edit, Saved, Stamp, stored
from graph.errors import InvalidSource
from graph.importers.cells.dates import stated
from graph.locale import counted, say
from graph.records import RecordSort
from graph.store import Store, alone

__all__ = ["confirmed", "ended", "removed", "renamed"]


def confirmed(
    store: Store, network: str, iri: str, source: Source, stamp: Stamp, today: date
) -> Saved | Clash:
    """Store that something still holds: confirmed today, with the source as further evidence.

    Raises:
        InvalidSource: the source is incomplete, or the network is an example; nothing is stored.
        UnknownName: there is no such record any more.
    """
    now = content_of(store, writable(network)).record(iri)
    again = now.with_values(confirmed_on=(today.isoformat(),))
    return saved(store, network, again, source, basis=now, stamp=stamp, today=today)


def ended(
    store: Store, network: str, iri: str, day: str, source: Source | None, stamp: Stamp, today: date
) -> Saved | Clash:
    """Store that something no longer holds since a day; what was known of it stays.

    Raises:
        InvalidSource: the day cannot be read, or lies before the start; nothing is stored.
        UnknownName: there is no such record any more.
    """
    last = stated(day)
    if last is None:
        raise InvalidSource(say("Bitte als Datum angeben: 14.06.2026, 06.2026 oder 2026."))
    now = content_of(store, writable(network)).record(iri)
    if "end" not in {it.name for it in now.fields}:
        raise InvalidSource(say("Dieser Eintrag hat kein Ende. Bitte stattdessen ändern oder löschen."))
    return saved(store, network, now.with_values(end=(last,)), source, basis=now, stamp=stamp, today=today)


def renamed(
    store: Store, network: str, iri: str, name: str, since: str, source: Source, stamp: Stamp, today: date
) -> Saved | Clash:
    """Store a new name; the old one stays findable, with the day until which it was used.

    Args:
        store: Where the network lies.
        network: Its name.
        iri: Who is called otherwise now.
        name: The new name.
        since: From when, as typed; empty where nobody knows.
        source: Where it is known from.
        stamp: Who and when.
        today: The day of recording.

    Raises:
        InvalidSource: the name or the day cannot be used; nothing is stored.
    """
    until = stated(since) if since.strip() else ""
    if until is None:
        raise InvalidSource(say("Bitte als Datum angeben: 14.06.2026, 06.2026 oder 2026."))
    now = content_of(store, writable(network)).record(iri)
    old = f"{now.label} (bis {as_typed(until)})" if until else now.label
    called = now.with_values(
        label=(name.strip(),), alt_labels=tuple(dict.fromkeys((*now.all("alt_labels"), old)))
    )
    return saved(store, network, called, source, basis=now, stamp=stamp, today=today)


@alone
def removed(store: Store, network: str, iri: str, reason: str, stamp: Stamp) -> Saved:
    """Take out what was entered by mistake, with all that says nothing without it, as one change.

    What was so and is no longer is ended instead, so that the past stays.

    Raises:
        InvalidSource: other statements rest on it as their only evidence; nothing is removed.
        UnknownName: there is no such record any more.
    """
    content = content_of(store, writable(network))
    record = content.record(iri)
    if record.sort in (RecordSort.DOCUMENT, RecordSort.EVIDENCE) and content.references.get(iri):
        number = len(content.references[iri])
        raise InvalidSource(
            counted(
                number,
                "Auf »{name}« stützt sich noch {n} Eintrag. Bitte erst diesen ändern oder löschen.",
                "Auf »{name}« stützen sich noch {n} Einträge. Bitte erst diese ändern oder löschen.",
                name=record.label,
            )
        )
    extent = extent_of(content, iri)
    edit = Edit(content)
    for each in extent.records:
        edit.remove(each)
    edit.removals.extend(extent.references)
    why = f" – {reason.strip()}" if reason.strip() else ""
    return stored(store, edit, iri, f"Gelöscht: {record.sort.label} »{record.label}«{why}", stamp)

"""Own networks of one invented office, filled in a moment: one for each task that writes, so that none disturbs another."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from graph import keeping, service
from graph.records import Record, RecordSort, quads_of_record, rewritten
from graph.store import Change, Store
from ontology.namespaces import data_iri, graph_iri
from tests.dashboard.browser.lists import LAST_QUARTER, LISTED, QUARTERLY
from tests.dashboard.fakes import HOSTILE_NAMES

__all__ = ["FIRST", "FULL", "HOSTILE", "IMPORTED", "PARTNERS", "SECOND", "TASKS", "fill", "iri_of"]

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)
ROLE = "Koordinierungsstelle"
TASKS = ("k1", "k3", "k5", "k6", "k9", "k12", "k16", "k17", "k18")
"""Names of the networks that tasks of the same names write into."""
FULL, HOSTILE = "musterstadt", "boese"
"""Everything to look at: proposals, an objection, a history; and the same with names that would like to be code."""
EMPTY = "k1"
IMPORTED = "k5"
"""Holds last quarter's list and one change by hand."""
BY_HAND = "Marktstraße 1a, 31224 Altenau"
PARTNERS = 60
"""As many get a sheet."""
FEW = 40
KINDS = ("verein", "beratungsstelle", "schule", "kita", "migrantenorganisation", "wohlfahrtsverband")
FIELDS = ("sprache", "bildung", "arbeit", "gesundheit", "wohnen")
WORDS = ("Verein", "Beratung", "Schule", "Kita", "Treffpunkt", "Verband")
PARTS = ("Nord", "Insel", "Ost", "West", "Mitte", "Altstadt", "Hafen", "Bergfeld", "Linden", "Rosengarten")
FIRST, SECOND = "Verein Nord", "Beratung Nord"
"""The first two actors of every network."""


def iri_of(network: str, number: int = 0) -> str:
    """Return the address of an actor of a network."""
    return str(data_iri(network, "actor", f"a{number}"))


def fill(settings: service.Settings) -> None:
    """Put all networks into the store."""
    store = service.open_workspace(settings, fill=False)
    for name in (FULL, HOSTILE):
        _found(store, name)
        _propose(store, name)
        _object(store, name)
    for name in TASKS:
        _found(store, name)
    _import_list(store)
    store.close()


def _found(store: Store, name: str) -> None:
    service.create_network(store, service.Founding(label=name.capitalize()), date.today())
    if name not in (EMPTY, IMPORTED):
        names = HOSTILE_NAMES if name == HOSTILE else _names(PARTNERS if name == "k9" else FEW)
        area = graph_iri(name, "oeffentlich")
        quads = tuple(quad for it in _records(name, names) for quad in quads_of_record(it, area))
        store.change(Change(additions=quads, reason="Grundbestand erfasst", role=ROLE, recorded_at=NOW))


def _names(count: int) -> list[str]:
    return [f"{word} {part}" for part in PARTS for word in WORDS][:count]


def _record(network: str, sort: RecordSort, slug: str, **values: str | tuple[str, ...]) -> Record:
    said = {name: (it,) if isinstance(it, str) else it for name, it in values.items()}
    stated = sort not in (RecordSort.PLACE, RecordSort.DOCUMENT, RecordSort.EVIDENCE)
    source = str(data_iri(network, "evidence", "liste"))
    told = {"modality": ("ist",), "evidence": (source,), **said} if stated else said
    return Record(sort=sort, iri=str(data_iri(network, sort.value, slug)), values=told, attributes={})


def _records(network: str, names: Sequence[str]) -> Iterator[Record]:
    """Yield actors in a ring, some in a body, some with offers; all that is known of them is from 2019."""
    is_hostile = network == HOSTILE
    word = names[1] if is_hostile else ""
    place, table = str(data_iri(network, "place", "ort")), str(data_iri(network, "body", "tisch"))
    paper = str(data_iri(network, "document", "liste"))
    yield _record(
        network,
        RecordSort.DOCUMENT,
        "liste",
        label=word or "Verzeichnis 2019",
        type="Liste",
        date="2019-05-01",
    )
    yield _record(network, RecordSort.EVIDENCE, "liste", document=paper, quote=word or "Liste der Partner")
    yield _record(network, RecordSort.PLACE, "ort", label=word or "Musterstadt")
    yield _record(
        network, RecordSort.BODY, "tisch", label=word or "Runder Tisch Musterstadt", kind="netzwerk"
    )
    for number, name in enumerate(names):
        contact = {} if number % 10 == 5 else {"email": f"info@partner{number}.example"}
        yield _record(
            network,
            RecordSort.ACTOR,
            f"a{number}",
            label=name,
            kind=KINDS[number % len(KINDS)],
            fields=FIELDS[number % len(FIELDS)],
            places=place,
            notes=names[-1] if is_hostile else (),
            **contact,
        )
        yield _record(
            network,
            RecordSort.TIE,
            f"t{number}",
            label=f"{name} – {names[(number + 1) % len(names)]}",
            relation="kooperation",
            source=iri_of(network, number),
            target=iri_of(network, (number + 1) % len(names)),
            fields=FIELDS[number % len(FIELDS)],
        )
        if number % 4 == 0:
            yield _record(
                network,
                RecordSort.SEAT,
                f"s{number}",
                label=f"{name}: Sitz",
                organization=table,
                member=iri_of(network, number),
                role="mitglied-unbestimmt",
            )
            yield _record(network, RecordSort.OFFER, f"o{number}", label=f"Kurs, {name}", providers=iri_of(network, number), places=place)  # fmt: skip


def _import_list(store: Store) -> None:
    """Take last quarter's list in, and correct one address by hand afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / QUARTERLY
        path.write_bytes(LAST_QUARTER)
        found = keeping.opened(path, IMPORTED)
    decisions = keeping.Decisions(answers={})
    plan = keeping.plan(store, IMPORTED, found.batch, decisions=decisions)
    keeping.apply(store, plan, decisions, role=ROLE, recorded_at=NOW, today=NOW.date())
    content = keeping.content_of(store, IMPORTED)
    before = next(it for it in content.records.values() if it.label == LISTED)
    after = Record(sort=before.sort, iri=before.iri, values={**before.values, "address": (BY_HAND,)}, attributes=before.attributes)  # fmt: skip
    removals, additions = rewritten(content.quads_of(before.iri), after, graph_iri(IMPORTED, "oeffentlich"))
    store.change(
        Change(
            additions=additions, removals=removals, reason="Anschrift berichtigt", role=ROLE, recorded_at=NOW
        )
    )


def _propose(store: Store, network: str) -> None:
    """Report two addresses from which mails came back."""
    text = "info@partner0.example info@partner2.example"
    found = keeping.bounced(store, network, text, NOW.date())
    keeping.propose_bounced(store, network, found, role=ROLE, recorded_at=NOW)


def _object(store: Store, network: str) -> None:
    words = HOSTILE_NAMES[0] if network == HOSTILE else "Das war einmal."
    keeping.object_to(
        store, network, iri_of(network, 3), words, "Vorstand", keeping.office_stamp(), NOW.date()
    )

"""Taking a change back: a new change that restores what was there, refused where others build upon it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from rdflib import URIRef

from graph.errors import Conflict, InvalidSource
from graph.history.effects import Effect, effects
from graph.history.entries import Entry, changes, entry_of
from graph.locale import say
from graph.model import Layer
from graph.store import Change, Expected, Store, alone
from graph.store.journal import is_journal
from graph.store.quads import Quad, Term
from graph.texts import german_date
from ontology.namespaces import BASE, EXPECTATIONS_GRAPH, SCHEMA_GRAPH, graph_iri, network_of

__all__ = ["undo"]

_UNDONE_REASON = "Zurückgenommen: "
_REDONE_REASON = "Wiederhergestellt: "
"""Stored in German, as all reasons are."""
_OF_THE_PROGRAM = (SCHEMA_GRAPH, EXPECTATIONS_GRAPH)
"""Words and expectations for all networks: they stay when a change goes that brought them along."""
_OLDER = say(
    "Diese Änderung ist älter als der Verlauf; was sie geändert hat, ist nicht aufgezeichnet. Zurück geht es nur mit einer Sicherung von damals."
)
_ERASED = say(
    "Hier wurden Angaben zu Personen gelöscht. Das lässt sich nicht zurücknehmen: Sie sind nirgends mehr gespeichert."
)
_UNDONE = say(
    "Diese Änderung ist schon zurückgenommen. Zum Wiederherstellen bitte die Rücknahme zurücknehmen."
)
_NOTHING = say(
    "An dieser Änderung gibt es nichts zurückzunehmen: Sie betrifft nur mitgelieferte Begriffe, die alle Netzwerke brauchen."
)
_OTHERWISE = say(
    "Das geht so nicht mehr: Der Eintrag sieht inzwischen anders aus. Bitte die Liste der Änderungen neu laden. Geändert wurde nichts."
)


@alone
def undo(store: Store, entry: str | int, *, role: str, recorded_at: datetime) -> int:
    """Take one change back, as a change of its own; return the new data version.

    What it removed comes back, what it added goes. A taking back can itself be taken back.

    Args:
        store: Where the statements lie.
        entry: Address or number of the change.
        role: Who takes it back.
        recorded_at: When.

    Raises:
        Conflict: a later change builds upon it; the message names that one. Nothing is changed.
        InvalidSource: it is taken back already, or cannot be. Nothing is changed.
        UnknownName: there is no such change.
    """
    wanted = entry_of(store, entry)
    _refuse_impossible(wanted)
    later = [it for it in changes(store) if it.version > wanted.version]
    done = effects(store, [wanted, *later])
    effect = _of_people(done[wanted.iri])
    if not effect.touched:
        raise InvalidSource(_NOTHING)
    today = _today(store, effect)
    since = _Since(tuple(later), done)
    _refuse_changed(since, effect, today)
    _refuse_built_upon(since, effect, today)
    return store.change(
        Change(
            additions=tuple(sorted(effect.removed)),
            removals=tuple(sorted(effect.added)),
            reason=_reason(wanted),
            role=role,
            recorded_at=recorded_at,
            undoes=URIRef(wanted.iri),
            expected=_expected(effect, today),
        )
    )


def _reason(entry: Entry) -> str:
    """Return why: what is taken back twice is there again, and says so instead of piling up words."""
    if entry.undoes and entry.reason.startswith(_UNDONE_REASON):
        return _REDONE_REASON + entry.reason.removeprefix(_UNDONE_REASON)
    return _UNDONE_REASON + entry.reason.removeprefix(_REDONE_REASON if entry.undoes else "")


@dataclass(frozen=True, slots=True)
class _Since:
    """What happened after the change that is to be taken back."""

    later: tuple[Entry, ...]
    """The newest first."""
    done: Mapping[str, Effect]

    def refusal(self, concerns: Callable[[Effect], bool]) -> Conflict | None:
        """Return why not, naming the last later change that concerns the same and still holds; None if none does."""
        settled = {iri for it in self.later if it.undone_by for iri in (it.iri, it.undone_by)}
        for entry in self.later:
            if entry.iri not in settled and concerns(self.done.get(entry.iri, Effect())):
                return Conflict(
                    say(
                        "Das geht so nicht mehr: Eine spätere Änderung baut darauf auf (Nr. {number} vom {day}, »{reason}«). Bitte zuerst diese zurücknehmen. Geändert wurde nichts.",
                        number=str(entry.version),
                        day=german_date(entry.day),
                        reason=entry.reason,
                    )
                )
        return None


def _refuse_impossible(entry: Entry) -> None:
    refused = ((_ERASED, entry.is_erasure), (_OLDER, not entry.is_kept), (_UNDONE, bool(entry.undone_by)))
    reason = next((reason for reason, holds in refused if holds), None)
    if reason is not None:
        raise InvalidSource(reason)


def _of_people(effect: Effect) -> Effect:
    """Leave out what the program brought along for all networks."""
    return Effect(
        *(frozenset(quad for quad in side if not _is_shared(quad)) for side in (effect.removed, effect.added))
    )


def _is_shared(quad: Quad) -> bool:
    return quad.graph in _OF_THE_PROGRAM or quad.subject == SCHEMA_GRAPH


def _today(store: Store, effect: Effect) -> frozenset[Quad]:
    """Return what the networks say that a change touched, and what its other graphs hold."""
    touched = {graph for graph, _ in effect.touched}
    names = sorted({name for graph in touched if (name := network_of(graph))})
    layers = {graph_iri(name, layer) for name in names for layer in Layer if layer is not Layer.PERSONS}
    return frozenset(quad for quad in store.scan(sorted(layers | touched)) if not is_journal(quad))


def _refuse_changed(since: _Since, effect: Effect, today: frozenset[Quad]) -> None:
    """Refuse where the same records say something else by now than the change left them saying."""
    touched = effect.touched
    now = {quad for quad in today if (quad.graph, quad.subject) in touched}
    then = set(now)
    for entry in since.later:
        later = since.done.get(entry.iri, Effect())
        then -= later.added
        then.update(quad for quad in later.removed if (quad.graph, quad.subject) in touched)
    differing = {(quad.graph, quad.subject) for quad in now ^ then}
    if differing:
        raise since.refusal(lambda it: not differing.isdisjoint(it.touched)) or Conflict(_OTHERWISE)
    if not effect.added <= now or not effect.removed.isdisjoint(now):
        raise Conflict(_OTHERWISE)


def _refuse_built_upon(since: _Since, effect: Effect, today: frozenset[Quad]) -> None:
    """Refuse where something that came or went later would point to nothing."""
    after = (today - effect.added) | effect.removed
    described = {quad.subject for quad in after}
    gone = {quad.subject for quad in effect.added} - described
    dangling = {quad for quad in after if quad.object in gone}
    missing = {
        quad.object for quad in effect.removed if _is_record(quad.object) and quad.object not in described
    }

    def concerns(later: Effect) -> bool:
        return not dangling.isdisjoint(later.added) or any(quad.subject in missing for quad in later.removed)

    if (dangling or missing) and (refusal := since.refusal(concerns)):
        raise refusal


def _is_record(term: Term) -> bool:
    return isinstance(term, URIRef) and term.startswith(BASE)


def _expected(effect: Effect, today: frozenset[Quad]) -> Expected:
    graphs = {graph for graph, _ in effect.touched}
    subjects = {subject for _, subject in effect.touched}
    seen = (quad for quad in today if quad.graph in graphs and quad.subject in subjects)
    return Expected(tuple(sorted(subjects)), frozenset(seen))

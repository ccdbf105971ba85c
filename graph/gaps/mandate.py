"""Promised, not yet there: mandates, aims and recommendations of which no source reports the fact."""

from __future__ import annotations

from collections.abc import Iterator

from graph.findings import Finding, Gap, PublicationLevel, Section, finding_id
from graph.metrics.analysis import Analysis
from graph.metrics.presence import latest_source
from graph.metrics.promises import OpenPromise, open_promises, open_tasks
from graph.metrics.sources import sources_wording
from graph.model import Modality, Network, Statement, Task
from graph.texts import UNDATED, enumerate_words, plural, quotes_of

GAP = Gap(
    id="mandate",
    title="Auftrag und Absicht",
    question="Was ist beauftragt, empfohlen oder geplant, aber noch nicht belegt?",
    order=20,
)

PLAN_WORDS = {"begonnen": "begonnen", "unbekannt": "angekündigt", None: "angestrebt"}
"""Participles for plan states whose code is none, or for want of a state."""
SAID_AS = {Modality.AUFTRAG: "als Auftrag", Modality.SOLL: "als Ziel, Empfehlung oder Plan"}
ADOPTED = "beschlossen"
MANDATE_PREFIX = "Auftrag: "
"""Begins the labels of mandates, so that none reads as a fact; the finding says it in its own words."""
NOBODY = "Ohne genannte Zuständigkeit"
NAMES_SHOWN = 3
CHECKED_BY = "Koordinierungsstelle, bei den in der Quelle Genannten"


def find(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each promise that no fact fulfils, and one for the tasks of each bearer.

    A promise is a statement of modality `auftrag` or `soll`. A fact that only resembles it ends nothing and is
    told as counter-evidence. Nothing is called overdue: a source that
    recommends sets no date.

    Args:
        analysis: The network.

    Yields:
        Ties, offers, actors and undertakings by IRI, then tasks by bearer.

    Example:
        >>> from tests.builders import NOW, network, offer
        >>> from graph.model import Modality
        >>> from graph.metrics.analysis import analyse
        >>> plan = offer("Leitfaden", modality=Modality.SOLL, plan_state="empfohlen", fields=("beratung",))
        >>> [found.title for found in find(analyse(network(plan), NOW))]
        ['Leitfaden: empfohlen (undatiert), Verbleib unbekannt']
    """
    network = analysis.network
    for promise in open_promises(network):
        yield _finding(network, promise)
    for bearer, tasks in open_tasks(network).items():
        yield _task_finding(network, bearer, tasks)


def _finding(network: Network, open_promise: OpenPromise) -> Finding:
    promise, similar = open_promise.promise, open_promise.similar
    against = tuple(dict.fromkeys(iri for fact in similar for iri in fact.evidence))
    said = _said(network, promise)
    return Finding(
        id=finding_id(GAP.id, network.info.name, [promise.iri]),
        gap=GAP.id,
        network=network.info.name,
        section=Section.WATCH,
        title=f"{promise.label.removeprefix(MANDATE_PREFIX)}: {said}",
        reason=f"{_told(promise)} Dass es dazu gekommen ist, ist hier nicht erfasst.{_perhaps(similar)}",
        certainty=sources_wording(network),
        next_step="Nachfragen, was daraus geworden ist, und den Stand mit Datum eintragen.",
        checked_by=CHECKED_BY,
        level=PublicationLevel.BODY,
        subjects=(promise.iri,),
        field=promise.fields[0] if promise.fields else None,
        fields=promise.fields,
        weight=1,
        evidence=promise.evidence,
        counter_evidence=against,
        quotes=quotes_of(network, promise.evidence),
        counter_quotes=quotes_of(network, against),
    )


def _told(promise: Statement) -> str:
    if promise.plan_state == ADOPTED:
        return "Die Quelle berichtet den Beschluss."
    return f"Die Quelle nennt dies {SAID_AS[promise.modality]}."


def _perhaps(similar: tuple[Statement, ...]) -> str:
    """Return a cautious sentence on facts that resemble a promise; empty without any."""
    if not similar:
        return ""
    shown = [f"»{fact.label}«" for fact in similar[:NAMES_SHOWN]]
    more = [f"{len(similar) - NAMES_SHOWN} weitere"] if len(similar) > NAMES_SHOWN else []
    return f" Vielleicht erledigt durch {enumerate_words([*shown, *more])}."


def _task_finding(network: Network, bearer: str | None, tasks: tuple[Task, ...]) -> Finding:
    who = network.label(bearer) if bearer else NOBODY
    number = plural(len(tasks), "Aufgabe", "Aufgaben")
    evidence = tuple(dict.fromkeys(iri for task in tasks for iri in task.evidence))
    listed = "; ".join(task.label for task in tasks)
    return Finding(
        id=finding_id(GAP.id, network.info.name, [bearer] if bearer else [], "tasks"),
        gap=GAP.id,
        network=network.info.name,
        section=Section.WATCH,
        title=f"{who}: {number} genannt, Umsetzung nicht erfasst",
        reason=f"Als Auftrag oder Absicht genannt: {listed}. Was davon geschehen ist, ist hier nicht erfasst.",
        certainty=sources_wording(network),
        next_step="Die Aufgaben durchgehen und zu jeder den Stand mit Datum eintragen.",
        checked_by=f"Koordinierungsstelle, mit {who}" if bearer else CHECKED_BY,
        level=PublicationLevel.BODY,
        subjects=(bearer,) if bearer else tuple(task.iri for task in tasks),
        fields=tuple(sorted({field for task in tasks for field in task.fields})),
        evidence=evidence,
        quotes=quotes_of(network, evidence),
    )


def _said(network: Network, promise: Statement) -> str:
    """Return what the source says of a promise, with its year: `2009 empfohlen, Verbleib unbekannt`."""
    day = latest_source(network, promise.evidence)
    if promise.modality is Modality.AUFTRAG:
        return f"als Auftrag genannt ({day.year if day else UNDATED}); als Ist nicht belegt"
    state = PLAN_WORDS.get(promise.plan_state, promise.plan_state)
    return f"{day.year} {state}, Verbleib unbekannt" if day else f"{state} ({UNDATED}), Verbleib unbekannt"

"""Promised, not yet there: mandates, aims and recommendations of which no source reports the fact."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from graph.analysis import Analysis
from graph.findings import Finding, Gap, PublicationLevel, Section, finding_id
from graph.locale import EMPTY, Said, counted, joined, listed, say
from graph.metrics.presence import latest_source
from graph.metrics.promises import OpenPromise, open_promises, open_tasks
from graph.metrics.sources import sources_wording
from graph.model import Modality, Network, Statement, Task
from graph.texts import quotes_of

GAP = Gap(
    id="mandate",
    title=say("Auftrag und Absicht"),
    question=say("Was ist beauftragt, empfohlen oder geplant, aber noch nicht belegt?"),
    order=20,
)

PLAN_WORDS = {
    None: say("angestrebt"),
    "angestrebt": say("angestrebt"),
    "empfohlen": say("empfohlen"),
    "geplant": say("geplant"),
    "beantragt": say("beantragt"),
    "beschlossen": say("beschlossen"),
    "begonnen": say("begonnen"),
    "unbekannt": say("angekündigt"),
}
"""What a source says of a plan in each state; a state of a list of its own stands for itself."""
ADOPTED = "beschlossen"
MANDATE_PREFIX = "Auftrag: "
"""Begins the labels of mandates, so that none reads as a fact; the finding says it in its own words."""
NOBODY = say("Ohne genannte Zuständigkeit")
NAMES_SHOWN = 3
CHECKED_BY = say("Koordinierungsstelle, bei den in der Quelle Genannten")
NOT_RECORDED = say("Dass es dazu gekommen ist, ist hier nicht erfasst.")


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
        >>> from graph.analysis import analyse
        >>> plan = offer("Leitfaden", modality=Modality.SOLL, plan_state="empfohlen", fields=("beratung",))
        >>> [found.title for found in find(analyse(network(plan), NOW))]
        ['Leitfaden: empfohlen (undatiert), Verbleib unbekannt']
    """
    network = analysis.network
    ground = sources_wording(network)
    for promise in open_promises(network):
        yield _finding(network, promise, ground)
    for bearer, tasks in open_tasks(network).items():
        yield _task_finding(network, bearer, tasks, ground)


def _finding(network: Network, open_promise: OpenPromise, ground: Said) -> Finding:
    promise, similar = open_promise.promise, open_promise.similar
    day = latest_source(network, promise.evidence)
    against = tuple(dict.fromkeys(iri for fact in similar for iri in fact.evidence))
    return Finding(
        id=finding_id(GAP.id, network.info.name, [promise.iri]),
        gap=GAP.id,
        network=network.info.name,
        section=Section.WATCH,
        title=_title(promise, day),
        reason=joined((_told(promise), NOT_RECORDED, _perhaps(similar))),
        certainty=ground,
        next_step=say("Nachfragen, was daraus geworden ist, und den Stand mit Datum eintragen."),
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
        counted=_counted(similar),
        expected=_stated(promise, day),
    )


def _title(promise: Statement, day: date | None) -> Said:
    """Return what the source says of a promise: `Leitfaden: 2009 empfohlen, Verbleib unbekannt`."""
    name, stated = promise.label.removeprefix(MANDATE_PREFIX), _stated(promise, day)
    if promise.modality is Modality.AUFTRAG:
        return say("{name}: {stated}; als Ist nicht belegt", name=name, stated=stated)
    return say("{name}: {stated}, Verbleib unbekannt", name=name, stated=stated)


def _stated(promise: Statement, day: date | None) -> Said:
    """Return how it was promised, with its year."""
    if promise.modality is Modality.AUFTRAG:
        if day is None:
            return say("als Auftrag genannt (undatiert)")
        return say("als Auftrag genannt ({year})", year=str(day.year))
    state = PLAN_WORDS.get(promise.plan_state, promise.plan_state or "")
    if day is None:
        return say("{state} (undatiert)", state=state)
    return say("{year} {state}", state=state, year=str(day.year))


def _told(promise: Statement) -> Said:
    if promise.plan_state == ADOPTED:
        return say("Die Quelle berichtet den Beschluss.")
    if promise.modality is Modality.AUFTRAG:
        return say("Die Quelle nennt dies als Auftrag.")
    return say("Die Quelle nennt dies als Ziel, Empfehlung oder Plan.")


def _counted(similar: tuple[Statement, ...]) -> Said:
    if not similar:
        return say("keine Aussage, dass es dazu gekommen ist")
    return counted(len(similar), "{n} ähnliche Ist-Aussage", "{n} ähnliche Ist-Aussagen")


def _perhaps(similar: tuple[Statement, ...]) -> Said:
    """Return a cautious sentence on facts that resemble a promise; empty without any."""
    if not similar:
        return EMPTY
    shown = [say("»{name}«", name=fact.label) for fact in similar[:NAMES_SHOWN]]
    more = len(similar) - NAMES_SHOWN
    rest = [counted(more, "{n} weitere", "{n} weitere")] if more > 0 else []
    return say("Vielleicht erledigt durch {names}.", names=listed([*shown, *rest]))


def _task_finding(network: Network, bearer: str | None, tasks: tuple[Task, ...], ground: Said) -> Finding:
    who = network.label(bearer) if bearer else NOBODY
    evidence = tuple(dict.fromkeys(iri for task in tasks for iri in task.evidence))
    return Finding(
        id=finding_id(GAP.id, network.info.name, [bearer] if bearer else [], "tasks"),
        gap=GAP.id,
        network=network.info.name,
        section=Section.WATCH,
        title=counted(
            len(tasks),
            "{who}: {n} Aufgabe genannt, Umsetzung nicht erfasst",
            "{who}: {n} Aufgaben genannt, Umsetzung nicht erfasst",
            who=who,
        ),
        reason=say(
            "Als Auftrag oder Absicht genannt: {tasks}. Was davon geschehen ist, ist hier nicht erfasst.",
            tasks=joined((task.label for task in tasks), "; "),
        ),
        certainty=ground,
        next_step=say("Die Aufgaben durchgehen und zu jeder den Stand mit Datum eintragen."),
        checked_by=say("Koordinierungsstelle, mit {who}", who=who) if bearer else CHECKED_BY,
        level=PublicationLevel.BODY,
        subjects=(bearer,) if bearer else tuple(task.iri for task in tasks),
        fields=tuple(sorted({field for task in tasks for field in task.fields})),
        evidence=evidence,
        quotes=quotes_of(network, evidence),
        counted=counted(len(tasks), "{n} Aufgabe genannt", "{n} Aufgaben genannt"),
    )

"""Promised, not yet there: mandates, aims and recommendations of which no source reports the fact."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from graph.analysis import Analysis
from graph.findings import Finding, Gap, PublicationLevel, Section, finding_id
from graph.locale import EMPTY, Said, counted, first_listed, joined, say
from graph.metrics.presence import latest_source
from graph.metrics.promises import OpenPromise, open_promises, open_tasks
from graph.metrics.sources import sources_wording
from graph.model import Agent, Modality, Network, Offer, Statement, Task, Undertaking
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
NAMED_FIRST = (Offer, Agent, Undertaking)
"""What names a passage best; its ties come last, they only say who takes part."""
CHECKED_BY = say("Koordinierungsstelle, bei den in der Quelle Genannten")
NOT_RECORDED = say("Dass es dazu gekommen ist, ist hier nicht erfasst.")


def find(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each passage with promises that no fact fulfils, and one for the tasks of each bearer.

    A promise is a statement of modality `auftrag` or `soll`; what one quoted passage promises in the same way is
    told once. A fact that only resembles it ends nothing and is told as counter-evidence. Tasks of a post that is
    itself only promised are told by the post. Nothing is called overdue: a source that recommends sets no date.

    Args:
        analysis: The network.

    Yields:
        Passages by their first promise (ties, offers, actors, undertakings by IRI), then tasks by bearer.

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
    promises = tuple(open_promises(network))
    for passage in _passages(network, promises):
        yield _finding(network, passage, ground)
    promised = {it.promise.iri for it in promises}
    for bearer, tasks in open_tasks(network).items():
        if bearer not in promised:
            yield _task_finding(network, bearer, tasks, ground)


def _passages(network: Network, promises: Iterable[OpenPromise]) -> Iterator[tuple[OpenPromise, ...]]:
    """Yield promises of the same quoted passage and state together, what names it best first."""
    found: dict[object, list[OpenPromise]] = {}
    for it in promises:
        promise = it.promise
        behind = [network.evidence.get(iri) for iri in promise.evidence]
        is_quoted = bool(behind) and all(one is not None and one.quote for one in behind)
        place = (frozenset(promise.evidence), promise.modality, promise.plan_state)
        found.setdefault(place if is_quoted else promise.iri, []).append(it)
    for passage in found.values():
        yield tuple(sorted(passage, key=lambda it: not isinstance(it.promise, NAMED_FIRST)))


def _finding(network: Network, passage: tuple[OpenPromise, ...], ground: Said) -> Finding:
    promises = [it.promise for it in passage]
    promise, similar = promises[0], tuple({fact.iri: fact for it in passage for fact in it.similar}.values())
    day = latest_source(network, promise.evidence)
    against = tuple(dict.fromkeys(iri for fact in similar for iri in fact.evidence))
    fields = tuple(dict.fromkeys(field for it in promises for field in it.fields))
    return Finding(
        id=finding_id(GAP.id, network.info.name, [promise.iri]),
        gap=GAP.id,
        network=network.info.name,
        section=Section.WATCH,
        title=_title(promises, day),
        reason=joined((_told(promise), _in_detail(promises), NOT_RECORDED, _perhaps(similar))),
        certainty=ground,
        next_step=say("Nachfragen, was daraus geworden ist, und den Stand mit Datum eintragen."),
        checked_by=CHECKED_BY,
        level=PublicationLevel.BODY,
        subjects=tuple(it.iri for it in promises),
        field=fields[0] if fields else None,
        fields=fields,
        weight=1,
        evidence=promise.evidence,
        counter_evidence=against,
        quotes=quotes_of(network, promise.evidence),
        counter_quotes=quotes_of(network, against),
        counted=_counted(similar),
        expected=_stated(promise, day),
    )


def _name(promise: Statement) -> str:
    return promise.label.removeprefix(MANDATE_PREFIX)


def _title(promises: Sequence[Statement], day: date | None) -> Said:
    """Return what the source says of a promise: `Leitfaden: 2009 empfohlen, Verbleib unbekannt`.

    A mandate is called so before it is named: its label alone reads as a fact.
    """
    first, more = promises[0], len(promises) - 1
    name: Said | str = _name(first)
    if more:
        name = counted(
            more,
            "{name} und {n} weiterer Punkt derselben Textstelle",
            "{name} und {n} weitere Punkte derselben Textstelle",
            name=name,
        )
    if first.modality is Modality.AUFTRAG:
        if day is None:
            return say("Als Auftrag genannt (undatiert), als Ist nicht belegt: {name}", name=name)
        return say(
            "Als Auftrag genannt ({year}), als Ist nicht belegt: {name}", year=str(day.year), name=name
        )
    return say("{name}: {stated}, Verbleib unbekannt", name=name, stated=_stated(first, day))


def _in_detail(promises: Sequence[Statement]) -> Said:
    """Return all that a passage promises; empty where it is one thing, which the title names."""
    if len(promises) == 1:
        return EMPTY
    return say("Im Einzelnen: {names}.", names=joined(map(_name, promises), "; "))


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
    """Return which facts resemble a promise, without a word on whether they fulfil it; empty without any."""
    if not similar:
        return EMPTY
    names = [say("»{name}«", name=fact.label) for fact in similar]
    return say("Ähnliches ist als Ist belegt: {names}.", names=first_listed(names, NAMES_SHOWN))


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
            "{who}: {n} Aufgabe genannt, Stand nicht erfasst",
            "{who}: {n} Aufgaben genannt, Stand nicht erfasst",
            who=who,
        ),
        reason=say(
            "Als Auftrag oder Absicht genannt: {tasks}. Was davon geschehen ist, ist hier nicht erfasst.",
            tasks=joined((task.label for task in tasks), "; "),
        ),
        certainty=ground,
        next_step=counted(
            len(tasks),
            "Nachfragen, was aus der Aufgabe geworden ist, und den Stand mit Datum eintragen.",
            "Die Aufgaben durchgehen und zu jeder den Stand mit Datum eintragen.",
        ),
        checked_by=say("Koordinierungsstelle, mit {who}", who=who) if bearer else CHECKED_BY,
        level=PublicationLevel.BODY,
        subjects=(bearer,) if bearer else tuple(task.iri for task in tasks),
        fields=tuple(sorted({field for task in tasks for field in task.fields})),
        evidence=evidence,
        quotes=quotes_of(network, evidence),
        counted=counted(len(tasks), "{n} Aufgabe genannt", "{n} Aufgaben genannt"),
    )

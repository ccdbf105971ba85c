"""For whom something is recommended or planned but not there: action field × target group without an offer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from graph.analysis import Analysis
from graph.findings import Finding, Gap, PublicationLevel, Section, finding_id
from graph.locale import EMPTY, Said, counted, first_listed, joined, say
from graph.metrics.presence import latest_source
from graph.metrics.sources import sources_wording
from graph.metrics.target_groups import (
    Asked,
    Wish,
    asked_only,
    groups_met,
    has_offers,
    meetings_for_all,
    wishes_without_offer,
)
from graph.model import Network, Statement
from graph.texts import field_said, quotes_of, target_group_said
from ontology.codelists import codelist

GAP = Gap(
    id="target_group",
    title=say("Zielgruppen"),
    question=say("Für wen ist etwas empfohlen oder geplant, aber noch kein Angebot erfasst?"),
    order=16,
)

ALONE = 5
"""So many wishes are told one by one, the rest together."""
SEVERAL_FIELDS = 2
"""Where no offer at all is recorded, only a wish in so many broad fields is told by itself."""
NAMES_SHOWN = 4


def find(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each target group that is named in a wish and not served where it is wished.

    Named means: by a recommendation, plan or mandate of the network's own texts. Groups that everything is
    for, and staff, are left out. Whether there was a meeting with the group stands beside it; a group that was
    only met is told too.

    Args:
        analysis: The network.

    Yields:
        Wishes in several fields first, then the other wishes, then groups that were only met.

    Example:
        >>> from graph.analysis import analyse
        >>> from graph.model import Modality
        >>> from tests.builders import NOW, network, offer
        >>> there = offer("Kurs", "vhs", fields=("sprache",), target_groups=("kinder",))
        >>> wish = offer("Kurse", modality=Modality.SOLL, fields=("sprache",), target_groups=("frauen",))
        >>> [found.title for found in find(analyse(network(wish, there), NOW))]
        ['Frauen: im Feld Sprache als Ziel genannt; ein Angebot ist nicht erfasst']
    """
    network, today = analysis.network, analysis.moment.valid_on
    wishes = wishes_without_offer(network, today)
    least = 1 if has_offers(network) else SEVERAL_FIELDS
    alone = [wish for wish in wishes if len(wish.broad_fields) >= least][:ALONE]
    for wish in alone:
        yield _wished(network, wish)
    if rest := [wish for wish in wishes if wish not in alone]:
        yield _others(network, rest)
    if asked := asked_only(network, today):
        yield _asked(network, asked)


def _wished(network: Network, wish: Wish) -> Finding:
    fields = _fields(wish.fields)
    return _finding(
        network,
        subjects=(*wish.groups, *wish.fields),
        identity=wish.groups,
        topic="",
        title=_title(network, wish),
        reason=joined((_named(network, wish), _fields_said(wish), _met(network, wish), _near(wish))),
        said=counted(
            len(wish.fields), "kein Angebot in {n} Handlungsfeld", "kein Angebot in {n} Handlungsfeldern"
        ),
        expected=counted(
            len(wish.statements), "{n} Empfehlung, Plan oder Auftrag", "{n} Empfehlungen, Pläne oder Aufträge"
        ),
        next_step=say(
            "Bei den Trägern nachfragen, ob es dafür schon ein Angebot gibt ({fields}), und mit der Zielgruppe sprechen, was sie braucht.",
            fields=fields,
        ),
        weight=5 + len(wish.fields),
        statements=wish.statements,
        against=(*wish.near, *wish.meetings, *(meetings_for_all(network) if _met(network, wish) else ())),
        fields=wish.fields,
    )


def _title(network: Network, wish: Wish) -> Said:
    number, fields = len(wish.fields), _fields(wish.fields)
    if _met(network, wish):
        return counted(
            number,
            "{groups}: im Feld {fields} als Ziel genannt; ein Angebot und eine eigene Veranstaltung sind nicht erfasst",
            "{groups}: in {n} Handlungsfeldern als Ziel genannt; ein Angebot und eine eigene Veranstaltung sind nicht erfasst",
            groups=_groups(wish.groups),
            fields=fields,
        )
    return counted(
        number,
        "{groups}: im Feld {fields} als Ziel genannt; ein Angebot ist nicht erfasst",
        "{groups}: in {n} Handlungsfeldern als Ziel genannt; ein Angebot ist nicht erfasst",
        groups=_groups(wish.groups),
        fields=fields,
    )


def _named(network: Network, wish: Wish) -> Said:
    labels = _names([statement.label for statement in wish.statements])
    days = [latest_source(network, it.evidence) for it in wish.statements]
    years = sorted({day.year for day in days if day is not None})
    if not years:
        return say("Als Ziel, Empfehlung oder Auftrag genannt: {labels}.", labels=labels)
    return say(
        "Als Ziel, Empfehlung oder Auftrag genannt: {labels} ({year}).", labels=labels, year=str(years[-1])
    )


def _fields_said(wish: Wish) -> Said:
    if len(wish.fields) == 1:
        return EMPTY
    return say("Handlungsfelder: {fields}.", fields=_fields(wish.fields))


def _met(network: Network, wish: Wish) -> Said:
    """Return with whom there was a meeting instead; empty where there was one with them, or with nobody."""
    met = groups_met(network)
    if wish.meetings or not met:
        return EMPTY
    return say(
        "Eine Veranstaltung eigens mit dieser Gruppe ist nicht erfasst, wohl aber für: {met}.",
        met=_groups(met),
    )


def _near(wish: Wish) -> Said:
    """Return what is there nearby, so that nobody says that nothing is done for the group."""
    if not wish.near:
        return EMPTY
    return say(
        "Verwandte Angebote sind erfasst: {names}.",
        names=_names([statement.label for statement in wish.near]),
    )


def _others(network: Network, rest: Sequence[Wish]) -> Finding:
    groups = list(dict.fromkeys(group for wish in rest for group in wish.groups))
    fields = tuple(sorted({code for wish in rest for code in wish.fields}))
    each = [
        say(
            "{groups} ({fields})",
            groups=_groups(wish.groups),
            fields=_fields(wish.fields),
        )
        for wish in rest
    ]
    return _finding(
        network,
        subjects=groups,
        identity=[],
        topic="others",
        title=say("{groups}: als Zielgruppe genannt; ein Angebot ist nicht erfasst", groups=_groups(groups)),
        reason=say("Empfohlen, geplant oder beauftragt für: {each}.", each=joined(each, "; ")),
        said=counted(
            len(groups), "{n} Zielgruppe ohne erfasstes Angebot", "{n} Zielgruppen ohne erfasstes Angebot"
        ),
        expected=counted(
            len([it for wish in rest for it in wish.statements]),
            "{n} Empfehlung, Plan oder Auftrag",
            "{n} Empfehlungen, Pläne oder Aufträge",
        ),
        next_step=say(
            "Nachfragen, welche Angebote es inzwischen gibt, und sie mit Zielgruppe und Ort eintragen."
        ),
        weight=3,
        statements=[it for wish in rest for it in wish.statements],
        against=[it for wish in rest for it in wish.near],
        fields=fields,
    )


def _asked(network: Network, asked: Sequence[Asked]) -> Finding:
    groups = [it.group for it in asked]
    meetings = list({event.iri: event for it in asked for event in it.meetings}.values())
    return _finding(
        network,
        subjects=groups,
        identity=[],
        topic="asked",
        title=say(
            "{groups}: Eine Veranstaltung ist erfasst, ein Angebot oder eine Empfehlung eigens für sie nicht",
            groups=_groups(groups),
        ),
        reason=say(
            "Eigens für sie fand statt: {meetings}. Was daraus für sie geworden ist, ist hier nicht erfasst.",
            meetings=_names([event.label for event in meetings]),
        ),
        said=counted(len(meetings), "{n} Veranstaltung", "{n} Veranstaltungen"),
        expected=EMPTY,
        next_step=say("Nachsehen, was dort gewünscht wurde, und eintragen, was daraus geworden ist."),
        weight=4,
        statements=meetings,
        against=(),
        fields=(),
    )


def _finding(
    network: Network,
    *,
    subjects: Sequence[str],
    identity: Sequence[str],
    topic: str,
    title: Said,
    reason: Said,
    said: Said,
    expected: Said,
    next_step: Said,
    weight: int,
    statements: Iterable[Statement],
    against: Iterable[Statement],
    fields: tuple[str, ...],
) -> Finding:
    evidence = tuple(dict.fromkeys(iri for it in statements for iri in it.evidence))
    counter = tuple(dict.fromkeys(iri for it in against for iri in it.evidence))
    return Finding(
        id=finding_id(GAP.id, network.info.name, identity, topic),
        gap=GAP.id,
        network=network.info.name,
        section=Section.WATCH,
        title=title,
        reason=reason,
        certainty=joined((sources_wording(network), say("Nicht erfasst heißt nicht, dass es nichts gibt."))),
        next_step=next_step,
        checked_by=say("Koordinierungsstelle, bei den Trägern der Angebote"),
        level=PublicationLevel.BODY,
        subjects=tuple(subjects),
        field=fields[0] if fields else None,
        fields=fields,
        weight=weight,
        evidence=evidence,
        counter_evidence=counter,
        quotes=quotes_of(network, evidence),
        counter_quotes=quotes_of(network, counter),
        counted=said,
        expected=expected,
    )


def _groups(codes: Iterable[str]) -> Said:
    """Return target groups in the order of their list; many labels hold an "und" of their own."""
    order = {code: number for number, code in enumerate(codelist("zielgruppe").codes)}
    ordered = sorted(codes, key=lambda code: (order.get(code, len(order)), code))
    return joined([target_group_said(code) for code in ordered], ", ")


def _fields(codes: Iterable[str]) -> Said:
    return joined([field_said(code) for code in codes], "; ")


def _names(labels: Sequence[str]) -> Said:
    return first_listed(labels, NAMES_SHOWN)

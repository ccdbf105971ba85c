"""Who sits at the table: members not recorded, empty chairs, groups without a seat, members who never meet elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from graph.analysis import Analysis
from graph.findings import Finding, Gap, Gate, PublicationLevel, Section, finding_id
from graph.gates import confidence_of, gates_said, lots_gate, size_gate, trials_gate
from graph.locale import EMPTY, Said, counted, decimal, first_listed, joined, listed, say
from graph.metrics import tables
from graph.metrics.coverage import Cell
from graph.metrics.expectations import expectation_fact, wording
from graph.metrics.seats import Roster, rosters
from graph.metrics.sources import sources_wording
from graph.projection.network import evidence_behind
from graph.texts import field_said, kind_said, quotes_of

GAP = Gap(
    id="participation",
    title=say("Sitze in Gremien"),
    question=say("Wer gehört den Gremien an, und wer nicht, den es betrifft?"),
    order=12,
    public=lambda number: counted(
        number,
        "Zur Beteiligung in Gremien gibt es eine interne Frage.",
        "Zur Beteiligung in Gremien gibt es {n} interne Fragen.",
    ),
)

NAMED_TOGETHER = 3
"""So many are named side by side: which of them is first, missing ties decide (GAPS.md §1)."""
NAMES_SHOWN = 5


def find(analysis: Analysis) -> Iterator[Finding]:
    """Yield what the recorded seats of bodies leave open.

    Where no source lists members, that is one question and no alarm. Seats without names stand beside every
    count of migrant organisations. Bodies that are filled by election are left out, and the coordination
    office is no member in any count.

    Args:
        analysis: The network with its graphs and its coverage.

    Yields:
        The question about unrecorded members, then findings by body, then actors without a seat.

    References:
        R. A. Fisher, The design of experiments, 1935: the hypergeometric test of shares.

    Example:
        >>> from graph.analysis import analyse
        >>> from tests.builders import NOW, body, network
        >>> [found.title for found in find(analyse(network(body("Runder Tisch")), NOW))]
        ['Runder Tisch: Wer dazugehört, ist nicht belegt']
    """
    network, found = analysis.network, rosters(analysis.network).values()
    known = [roster for roster in found if roster.is_known]
    if unknown := [roster for roster in found if not roster.is_known]:
        yield _unknown_members(analysis, unknown)
    yield from (_vacancies(analysis, roster) for roster in known if roster.vacant)
    shares = tables.seat_shares(network, known)
    yield from (_migrant_share(analysis, share) for share in shares if share.is_low)
    for roster in known:
        if cells := tables.kinds_without_seat(network, analysis.cells, roster):
            yield _without_kinds(analysis, roster, cells)
    apart = analysis.graph_without_office, analysis.structure_without_office
    yield from (_strangers(analysis, it) for it in tables.circles_apart(network, known, *apart))
    if central := tables.without_seat(network, known, analysis.structure):
        yield _central(analysis, central[:NAMED_TOGETHER])


def _unknown_members(analysis: Analysis, unknown: Sequence[Roster]) -> Finding:
    names, number = _names([roster.body.label for roster in unknown]), len(unknown)
    return _finding(
        analysis,
        topic="members",
        subjects=[roster.body.iri for roster in unknown],
        is_about_network=True,
        section=Section.QUESTION,
        title=counted(
            number,
            "{names}: Wer dazugehört, ist nicht belegt",
            "Zu {n} Gremien ist nicht belegt, wer dazugehört",
            names=names,
        ),
        reason=joined(
            (
                counted(
                    number,
                    "Keine erfasste Quelle nennt die Mitglieder.",
                    "Keine erfasste Quelle nennt die Mitglieder von: {names}.",
                    names=names,
                ),
                *(_serving_said(analysis, roster) for roster in unknown if roster.serving),
                _open_seats(unknown),
            )
        ),
        said=counted(number, "{n} Gremium ohne erfasste Mitglieder", "{n} Gremien ohne erfasste Mitglieder"),
        next_step=counted(
            number,
            "Die Mitgliederliste erbitten und die Sitze eintragen.",
            "Die Mitgliederlisten erbitten und die Sitze eintragen.",
        ),
        weight=number,
        evidence=[iri for roster in unknown for iri in (*roster.body.evidence, *roster.evidence)],
    )


def _open_seats(unknown: Sequence[Roster]) -> Said:
    """Return what stays open on migrant organisations; a body within an administration is not asked about."""
    outside = [roster.body.label for roster in unknown if not roster.body.unit_of]
    if 0 < len(outside) < len(unknown):
        return say(
            "Nicht belegt ist deshalb auch, ob Migrantenorganisationen einen Sitz haben (gefragt für: {names}).",
            names=_names(outside),
        )
    everywhere = say("Ob dort zum Beispiel Migrantenorganisationen sitzen, ist deshalb nicht belegt.")
    return everywhere if outside else EMPTY


def _serving_said(analysis: Analysis, roster: Roster) -> Said:
    return say(
        "{body}: Genannt ist nur, wer die Geschäfte führt oder begleitet ({names}).",
        body=roster.body.label,
        names=_labels(analysis, roster.serving),
    )


def _vacancies(analysis: Analysis, roster: Roster) -> Finding:
    return _finding(
        analysis,
        topic="vacant",
        subjects=[roster.body.iri],
        section=Section.WATCH,
        title=counted(
            roster.vacant,
            "{body}: {n} Sitz ist laut Quelle unbesetzt",
            "{body}: {n} Sitze sind laut Quelle unbesetzt",
            body=roster.body.label,
        ),
        reason=joined((say("Die Quelle nennt sie ausdrücklich unbesetzt."), _quota_said(roster))),
        said=counted(roster.vacant, "{n} unbesetzter Sitz", "{n} unbesetzte Sitze"),
        expected=counted(roster.unnamed, "{n} Sitz ohne Namen", "{n} Sitze ohne Namen")
        if roster.unnamed
        else EMPTY,
        next_step=say(
            "Klären, wer Vorschläge machen darf, Vorschläge einholen und die Besetzung mit Datum eintragen."
        ),
        weight=10 + roster.vacant,
        evidence=roster.vacant_evidence,
    )


def _quota_said(roster: Roster) -> Said:
    """Return what is known of seats without names, in the words of the source; empty without any."""
    if not roster.quotas:
        return EMPTY
    number = roster.unnamed
    bases = joined(dict.fromkeys(quota.basis for quota in roster.quotas if quota.basis), "; ")
    if not bases:
        return counted(number, "Vorgesehen ist {n} Sitz ohne Namen.", "Vorgesehen sind {n} Sitze ohne Namen.")
    return counted(
        number,
        "Vorgesehen ist {n} Sitz ohne Namen: {bases}.",
        "Vorgesehen sind {n} Sitze ohne Namen: {bases}.",
        bases=bases,
    )


def _migrant_share(analysis: Analysis, share: tables.SeatShare) -> Finding:
    body, found = share.roster.body, len(share.found)
    none = say(
        "{body}: Unter den erfassten Mitgliedern ist keine Migrantenorganisation genannt", body=body.label
    )
    few = counted(
        found,
        "{body}: Unter {seats} erfassten Mitgliedern ist {n} Migrantenorganisation",
        "{body}: Unter {seats} erfassten Mitgliedern sind {n} Migrantenorganisationen",
        body=body.label,
        seats=share.seats,
    )
    names = say("Diese haben einen Sitz ({names}).", names=_labels(analysis, share.found)) if found else EMPTY
    return _finding(
        analysis,
        topic=tables.MIGRANT,
        subjects=[body.iri],
        section=Section.WATCH,
        title=few if found else none,
        reason=joined(
            (
                say(
                    "Mit Sitz erfasst sind {seats} Stellen, darunter {found} der {marked} benannten Migrantenorganisationen. Benannte Akteure insgesamt: {total}.",
                    seats=share.seats,
                    found=found or say("keine"),
                    marked=share.marked,
                    total=share.total,
                ),
                names,
                _quota_said(share.roster)
                or say(
                    "Sitze ohne Namen, etwa für berufene Mitglieder, sind für dieses Gremium nicht erfasst."
                ),
            )
        ),
        said=say("{found} von {seats} Sitzen", found=found, seats=share.seats),
        expected=say("{marked} von {total} Akteuren", marked=share.marked, total=share.total),
        next_step=say(
            "Mitgliederliste prüfen; stimmt sie, überlegen, welche Migrantenorganisation als Mitglied oder beratend eingeladen werden kann."
        ),
        weight=15 if found else 20,
        fields=share.roster.body.fields,
        evidence=(*body.evidence, *share.roster.evidence),
        counter_evidence=[iri for quota in share.roster.quotas for iri in quota.evidence],
        kind=tables.MIGRANT,
        gates=[_share_gate(analysis, share)],
    )


def _share_gate(analysis: Analysis, share: tables.SeatShare) -> Gate:
    """Return what was tested: no seat at all is a plain count, few seats are compared with lots."""
    if share.found:
        return lots_gate(share.p, analysis.parameters)
    few = say("Bei so wenigen Sitzen wäre auch durch das Los kaum eine zu erwarten.")
    several = say(
        "Würden die Sitze unter allen Akteuren ausgelost, wären im Mittel {expected} zu erwarten; in {n} von 100 Fällen wäre trotzdem keine dabei.",
        expected=decimal(share.expected, 1),
        n=round(share.chance * 100),
    )
    is_large = share.expected >= 1
    return size_gate(passed=is_large, reason=several if is_large else few)


def _without_kinds(analysis: Analysis, roster: Roster, cells: Sequence[Cell]) -> Finding:
    body, kinds = roster.body, list(dict.fromkeys(cell.kind for cell in cells))
    names = _names([kind_said(kind) for kind in kinds])
    return _finding(
        analysis,
        topic="kinds",
        subjects=[body.iri],
        section=Section.QUESTION,
        title=say(
            "{body}: Unter den erfassten Mitgliedern nicht genannt – {names}", body=body.label, names=names
        ),
        reason=joined(
            (
                say(
                    "Handlungsfelder des Gremiums laut Quelle: {fields}.",
                    fields=listed([field_said(code) for code in body.fields]),
                ),
                say(
                    "Dort lassen Texte solche Partner erwarten ({source}). Ob sie ins Gremium gehören, sagen sie nicht.",
                    source=wording(cells[0].expectations[0], analysis.network),
                ),
                _quota_said(roster),
            )
        ),
        said=counted(len(kinds), "{n} Art von Partnern ohne Sitz", "{n} Arten von Partnern ohne Sitz"),
        next_step=say("Prüfen, ob eine Einladung als Mitglied, beratend oder als Gast passt."),
        weight=5 + len(kinds),
        evidence=(*body.evidence, *roster.evidence),
        fields=body.fields,
        expected_by=cells,
    )


def _strangers(analysis: Analysis, circle: tables.Circle) -> Finding:
    structure, roster = analysis.structure_without_office, circle.roster
    return _finding(
        analysis,
        topic="strangers",
        subjects=[roster.body.iri],
        section=Section.WATCH,
        title=say(
            "{body}: Zwischen den Mitgliedern ist keine Zusammenarbeit außerhalb des Gremiums erfasst",
            body=roster.body.label,
        ),
        reason=say(
            "Aus {members} benannten Mitgliedern lassen sich {pairs} Paare bilden; zu keinem ist eine Zusammenarbeit erfasst. Die Koordinierungsstelle ist dabei nicht mitgezählt.",
            members=circle.members,
            pairs=circle.pairs,
        ),
        said=say("0 von {pairs} möglichen Paaren", pairs=circle.pairs),
        expected=counted(
            structure.tie_count,
            "{n} Verbindung unter {actors} Akteuren",
            "{n} Verbindungen unter {actors} Akteuren",
            actors=structure.size,
        ),
        next_step=say(
            "In der nächsten Sitzung fragen, wer mit wem zusammenarbeitet, und die Antworten eintragen."
        ),
        weight=4,
        evidence=roster.evidence,
        gates=[lots_gate(circle.p, analysis.parameters)],
    )


def _central(analysis: Analysis, central: Sequence[str]) -> Finding:
    structure, names = analysis.structure, _labels(analysis, central)
    ties = {tie for iri in central for edge in analysis.graph.adj[iri].values() for tie in edge["ties"]}
    degrees = {iri: int(structure.degrees[structure.place[iri]]) for iri in central}
    contacts = [
        say("{name} ({number})", name=analysis.network.label(iri), number=degrees[iri]) for iri in central
    ]
    survived = tables.still_central(analysis.trials("structure"), central)
    return _finding(
        analysis,
        topic="central",
        subjects=central,
        section=Section.WATCH,
        title=say("{names}: viele belegte Kontakte, in keinem Gremium als Mitglied erfasst", names=names),
        reason=say(
            "Belegte Kontakte: {contacts}. Das gehört zum bestvernetzten Zehntel des Netzwerks.",
            contacts=listed(contacts),
        ),
        said=counted(min(degrees.values()), "mindestens {n} Kontakt", "mindestens {n} Kontakte"),
        next_step=say(
            "{names}: fragen, ob sie in einem Gremium mitwirken oder mitwirken möchten.", names=names
        ),
        weight=8,
        evidence=evidence_behind(analysis.network, sorted(ties)),
        gates=[trials_gate(analysis, "structure", survived)],
        level=PublicationLevel.INTERNAL,
    )


def _finding(
    analysis: Analysis,
    *,
    topic: str,
    subjects: Sequence[str],
    section: Section,
    title: Said,
    reason: Said,
    said: Said,
    next_step: Said,
    weight: int,
    evidence: Iterable[str],
    expected: Said = EMPTY,
    counter_evidence: Iterable[str] = (),
    is_about_network: bool = False,
    kind: str | None = None,
    fields: tuple[str, ...] = (),
    expected_by: Iterable[Cell] = (),
    gates: Sequence[Gate] = (),
    level: PublicationLevel = PublicationLevel.BODY,
) -> Finding:
    network = analysis.network
    behind, against = tuple(dict.fromkeys(evidence)), tuple(dict.fromkeys(counter_evidence))
    return Finding(
        id=finding_id(GAP.id, network.info.name, [] if is_about_network else subjects, topic),
        gap=GAP.id,
        network=network.info.name,
        section=section,
        title=title,
        reason=reason,
        certainty=joined(
            (sources_wording(network), say("Gezählt ist nur, was erfasst ist."), gates_said(gates))
        ),
        next_step=next_step,
        checked_by=say("Koordinierungsstelle, mit der Geschäftsführung der Gremien"),
        level=level,
        subjects=tuple(subjects),
        field=fields[0] if fields else None,
        fields=fields,
        kind=kind,
        weight=weight,
        expected_by=tuple(expectation_fact(cell.expectations[0], network) for cell in expected_by),
        evidence=behind,
        counter_evidence=against,
        quotes=quotes_of(network, behind),
        counter_quotes=quotes_of(network, against),
        counted=said,
        expected=expected,
        gates=tuple(gates),
        confidence=confidence_of(gates),
    )


def _labels(analysis: Analysis, iris: Iterable[str]) -> Said:
    return _names(sorted(analysis.network.label(iri) for iri in iris))


def _names(labels: Sequence[str]) -> Said:
    return first_listed(labels, NAMES_SHOWN, "; ")  # names may hold commas

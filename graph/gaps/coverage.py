"""Who is missing: kinds that a source expects in an action field and the sources of this network do not carry."""

from __future__ import annotations

from collections.abc import Iterator

from graph.analysis import Analysis
from graph.findings import Finding, FindingId, Gap, PublicationLevel, Section, finding_id
from graph.locale import Said, counted, first_listed, joined, say
from graph.metrics.absences import absence_wording
from graph.metrics.coverage import Cell, Step
from graph.metrics.expectations import LAW, Claim, expectation_fact, is_derived, wording
from graph.metrics.sources import sources_wording
from graph.model import DeclaredAbsence, Expectation, Network, Strength
from graph.projection.network import OFFICE_KIND
from graph.texts import field_said, kind_said, quotes_of

GAP = Gap(
    id="coverage",
    title=say("Erwartete Partner"),
    question=say("Wer ist in einem Handlungsfeld zu erwarten, aber in den Quellen nicht genannt?"),
    order=10,
)

MISSING_STEPS = (Step.UNNAMED, Step.NEARBY, Step.INTENDED)
SECTIONS = {
    Claim.PARTNER: Section.GAP,
    Claim.OPTION: Section.QUESTION,
    Claim.QUESTION: Section.QUESTION,
    Claim.OWN_DUTY: Section.OWN_DUTY,
}
"""Who is only informed (Claim.NO_PARTNER) gives no finding."""
STRENGTH_WEIGHT = {Strength.MUST: 30, Strength.SHOULD: 20, Strength.MAY: 10}
LOW_STEP_WEIGHT = {Step.UNNAMED: 4, Step.NEARBY: 3, Step.INTENDED: 2, Step.DATED: 1}
NOBODY_NAMED = say("In den erfassten Quellen ist dazu niemand genannt.")
NO_OFFICE = say("Eine Koordinierungsstelle ist in den erfassten Quellen nicht genannt.")
OPEN_SOURCE = say("Fachlich üblich, Quelle offen")
NAMES_SHOWN = 3
CHECKED_BY = say("Koordinierungsstelle, zusammen mit jemandem, der das Handlungsfeld kennt")
MAY_EXIST = say("Nicht genannt heißt nicht, dass es niemanden gibt.")


def find(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each expectation that is not met, and a note for each declared absence.

    A quoted must or should below step 3 is a gap, on step 3 worth watching. What is only allowed, or has no
    quote, is a question; a duty of the office itself stands apart; a declared absence is a note, no alarm.

    Args:
        analysis: The network with its coverage.

    Yields:
        Findings in the order of the fields, the absences last.

    Example:
        >>> from tests.builders import NOW, expectation, network
        >>> from graph.analysis import analyse
        >>> [found.title for found in find(analyse(network(expectation("arbeit", "unternehmen")), NOW))]
        ['Arbeit und Ausbildung: Unternehmen – in den erfassten Quellen nicht genannt. Erwartet nach Beispielgesetz § 1']
    """
    ground = sources_wording(analysis.network)
    for cell in analysis.cells:
        if cell.claim in SECTIONS and cell.step in (*MISSING_STEPS, Step.DATED):
            yield _finding(analysis, cell, ground)
    for absence in sorted(analysis.network.absences.values(), key=lambda it: it.iri):
        yield _note(analysis, absence, ground)


def finding_of(cell: Cell, name: str) -> FindingId:
    """Return the id of the finding about a cell of a network: a duty of the office stands beside the partner."""
    is_duty = cell.claim is Claim.OWN_DUTY
    return finding_id(GAP.id, name, [cell.kind, *([cell.claim] if is_duty else [])], cell.field)


def note_of(absence: DeclaredAbsence, name: str) -> FindingId:
    """Return the id of the note about a declared absence."""
    return finding_id(GAP.id, name, [absence.iri], absence.kind)


def _finding(analysis: Analysis, cell: Cell, ground: Said) -> Finding:
    network = analysis.network
    return Finding(
        id=finding_of(cell, network.info.name),
        gap=GAP.id,
        network=network.info.name,
        section=_section(cell),
        title=_title(cell, network),
        reason=_reason(cell, network),
        certainty=_certainty(cell, ground),
        next_step=_next_step(cell, network),
        checked_by=CHECKED_BY,
        level=PublicationLevel.BODY,
        subjects=(cell.kind, *cell.agents),
        field=cell.field,
        fields=(cell.field,),
        kind=cell.kind,
        step=cell.step.value,
        weight=STRENGTH_WEIGHT[cell.strength] + LOW_STEP_WEIGHT[cell.step],
        expected_by=tuple(expectation_fact(it, network) for it in cell.expectations),
        evidence=cell.evidence,
        counter_evidence=cell.counter_evidence,
        quotes=quotes_of(network, cell.evidence),
        counter_quotes=quotes_of(network, cell.counter_evidence),
        counted=cell.wording,
        expected=wording(cell.expectations[0], network),
    )


def _section(cell: Cell) -> Section:
    section = SECTIONS[cell.claim]
    return Section.WATCH if section is Section.GAP and cell.step is Step.DATED else section


def _title(cell: Cell, network: Network) -> Said:
    field, kind = field_said(cell.field), _title_kind(cell)
    source = _title_source(cell, network)
    if cell.step is Step.DATED:
        return say(
            "{field}: {kind} – {named}, Bestätigung einholen. {source}",
            field=field,
            kind=kind,
            named=cell.wording,
            source=source,
        )
    return say(
        "{field}: {kind} – {named}. {source}", field=field, kind=kind, named=cell.wording, source=source
    )


def _title_kind(cell: Cell) -> Said:
    """Return who is looked at; for a duty of the office that is the office, whomever it is owed to."""
    if cell.claim is not Claim.OWN_DUTY or cell.kind == OFFICE_KIND:
        return kind_said(cell.kind)
    return say("{office} (gegenüber: {kind})", office=kind_said(OFFICE_KIND), kind=kind_said(cell.kind))


def _title_source(cell: Cell, network: Network) -> Said:
    first = cell.expectations[0]
    if cell.claim is Claim.QUESTION:
        return OPEN_SOURCE
    if first.network:
        return wording(first, network, at_start=True)
    if cell.claim is Claim.OPTION:
        return say("Möglich nach {source}", source=wording(first, network))
    return say("Erwartet nach {source}", source=wording(first, network))


def _reason(cell: Cell, network: Network) -> Said:
    parts = [_claim_sentence(cell, network), _named_so_far(cell, network)]
    others = len(cell.expectations) - 1
    if others:
        parts.append(
            counted(
                others,
                "Zu dieser Erwartung gibt es {n} weitere Quelle.",
                "Zu dieser Erwartung gibt es {n} weitere Quellen.",
            )
        )
    return joined(parts)


def _named_so_far(cell: Cell, network: Network) -> Said:
    names = _names(cell, network)
    if cell.step is Step.NEARBY:
        return say("Genannt ist bisher: {names} – {named}.", names=names, named=cell.wording)
    if cell.step is Step.INTENDED:
        return say("Genannt als Ziel oder Auftrag: {names} – {named}.", names=names, named=cell.wording)
    if cell.step is Step.DATED:
        return say("Belegt ist bisher: {names} – {named}.", names=names, named=cell.wording)
    return NO_OFFICE if cell.claim is Claim.OWN_DUTY else NOBODY_NAMED


def _claim_sentence(cell: Cell, network: Network) -> Said:
    """Say who expects it and with what weight; the sentence itself stands in `expected_by`."""
    first = cell.expectations[0]
    source = wording(first, network)
    if cell.claim is Claim.QUESTION:
        return say(
            "Fachlich üblich; ein Wortlaut, der es verlangt, liegt nicht vor – {source}.", source=source
        )
    if cell.claim is Claim.OWN_DUTY:
        return say("Aufgabe der Koordinierungsstelle selbst – {source}.", source=source)
    if cell.claim is Claim.OPTION:
        return say("Möglicher Partner, nicht gezählt – {source}; {basis}.", source=source, basis=first.basis)
    if is_derived(first):
        return say(
            "Aus einem Satz abgeleitet, der diese Art von Partner nicht wörtlich nennt – {source}.",
            source=source,
        )
    return say(
        "Diese Erwartung stützt sich auf {ground} – {source}.",
        ground=_ground(first, network),
        source=source,
    )


def _ground(expectation: Expectation, network: Network) -> Said:
    """Return the sort of text: what it says of the kind, and whether it names it, stands in the quote."""
    if expectation.network is None:
        return say("eine Vorschrift") if expectation.binding == LAW else say("eine Quelle")
    is_own = expectation.network == network.info.name
    return say("den eigenen Text") if is_own else say("einen Text einer anderen Kommune")


def _certainty(cell: Cell, ground: Said) -> Said:
    is_open = cell.claim is not Claim.OWN_DUTY and cell.step in (Step.UNNAMED, Step.NEARBY)
    return joined((ground, MAY_EXIST)) if is_open else ground


def _next_step(cell: Cell, network: Network) -> Said:
    field, kind = field_said(cell.field), kind_said(cell.kind)
    if cell.claim is Claim.OWN_DUTY and not cell.agents:
        return say(
            "Klären, wer diese Aufgabe hier wahrnimmt, und die Stelle eintragen ({field}).", field=field
        )
    if cell.claim is Claim.OWN_DUTY:
        return say(
            "Prüfen, wie die Koordinierungsstelle diese Aufgabe im Handlungsfeld {field} wahrnimmt, und den Stand eintragen.",
            field=field,
        )
    if cell.claim is Claim.QUESTION:
        return say(
            "Entscheiden, ob diese Erwartung hier gelten soll; wenn ja, für {field} eine Ansprechperson suchen ({kind}).",
            field=field,
            kind=kind,
        )
    if cell.step is Step.UNNAMED:
        return say(
            "Im Handlungsfeld {field} eine Ansprechperson suchen ({kind}), ansprechen und das Ergebnis eintragen – auch, wenn es hier niemanden gibt.",
            field=field,
            kind=kind,
        )
    return _ask(cell, network)


def _ask(cell: Cell, network: Network) -> Said:
    """Return what to ask those who are named."""
    names = _names(cell, network)
    if cell.step is Step.NEARBY and _is_group(cell, network):
        return say(
            "Namen klären: Welche Stellen sind mit »{names}« gemeint, und wer ist dort ansprechbar?",
            names=names,
        )
    if cell.step is Step.NEARBY:
        return say(
            "{names}: nachfragen, wer dort für {field} zuständig ist.",
            names=names,
            field=field_said(cell.field),
        )
    if cell.step is Step.INTENDED:
        return say(
            "{names}: nachfragen, ob das Beabsichtigte begonnen hat, und das Ergebnis mit Datum eintragen.",
            names=names,
        )
    return say(
        "{names}: nachfragen, ob die Angabe noch stimmt, und die Bestätigung mit Datum eintragen.",
        names=names,
    )


def _note(analysis: Analysis, absence: DeclaredAbsence, ground: Said) -> Finding:
    network = analysis.network
    cells = [cell for cell in analysis.cells if cell.absence == absence]
    against = tuple(sorted({iri for cell in cells for iri in _against(cell)}))
    said = absence_wording(absence, network, analysis.moment.valid_on)
    expected = {it.iri: it for cell in cells for it in cell.expectations}
    wanted = tuple(expectation_fact(it, network) for it in expected.values())
    return Finding(
        id=note_of(absence, network.info.name),
        gap=GAP.id,
        network=network.info.name,
        section=Section.NOTED,
        title=say("{kind}: {said}", kind=kind_said(absence.kind), said=said),
        reason=say("Die Quelle sagt es ausdrücklich, siehe Zitat: keine Lücke im Wissen und kein Alarm."),
        certainty=ground,
        next_step=say("Bei Gelegenheit klären, ob das heute noch so ist, und den Stand mit Datum eintragen."),
        checked_by=say("Koordinierungsstelle, bei den Gremien oder der Verwaltung"),
        level=PublicationLevel.BODY,
        subjects=(absence.iri,),
        fields=tuple(dict.fromkeys(cell.field for cell in cells)),
        kind=absence.kind,
        step=Step.DENIED.value,
        expected_by=wanted,
        evidence=absence.evidence,
        counter_evidence=against,
        quotes=quotes_of(network, absence.evidence),
        counter_quotes=quotes_of(network, against),
        counted=said,
        expected=joined(it.text for it in wanted[:1]),
    )


def _against(cell: Cell) -> tuple[str, ...]:
    """Return what speaks against an absence: kinds named all the same, or actors recorded by other sources."""
    return cell.counter_evidence if cell.step is Step.DENIED else cell.evidence


def _is_group(cell: Cell, network: Network) -> bool:
    return all(network.agents[iri].is_generic for iri in cell.agents)


def _names(cell: Cell, network: Network) -> Said:
    labels = [network.agents[iri].label for iri in cell.agents]
    return first_listed(labels, NAMES_SHOWN)

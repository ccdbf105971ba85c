"""Who is missing: kinds that a source expects in an action field and the sources of this network do not carry."""

from __future__ import annotations

from collections.abc import Iterator

from graph.findings import Finding, Gap, PublicationLevel, Section, finding_id
from graph.metrics.absences import absence_wording
from graph.metrics.analysis import Analysis
from graph.metrics.coverage import Cell, Step
from graph.metrics.expectations import LAW, Claim, expectation_fact, is_derived, wording
from graph.metrics.sources import sources_wording
from graph.model import DeclaredAbsence, Expectation, Network, Strength
from graph.texts import enumerate_words, plural, quotes_of
from ontology.codelists import codelist

GAP = Gap(
    id="coverage",
    title="Erwartete Partner",
    question="Wer ist in einem Handlungsfeld zu erwarten, aber in den Quellen nicht genannt?",
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
EXPECTED_BY = {LAW: "Eine Vorschrift"}
"""Who expects it, by binding; everything else without a network is a source."""
NAMED_SO_FAR = {
    Step.NEARBY: "Genannt ist bisher",
    Step.INTENDED: "Genannt als Ziel oder Auftrag",
    Step.DATED: "Belegt ist bisher",
}
NOBODY_NAMED = "In den erfassten Quellen ist dazu niemand genannt."
NO_OFFICE = "Eine Koordinierungsstelle ist in den erfassten Quellen nicht genannt."
OPEN_SOURCE = "Fachlich üblich, Quelle offen"
NAMES_SHOWN = 3
CHECKED_BY = "Koordinierungsstelle, zusammen mit jemandem, der das Handlungsfeld kennt"
MAY_EXIST = "Nicht genannt heißt nicht, dass es niemanden gibt."


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
        >>> from graph.metrics.analysis import analyse
        >>> [found.title for found in find(analyse(network(expectation("arbeit", "unternehmen")), NOW))]
        ['Arbeit und Ausbildung: Unternehmen – in den erfassten Quellen nicht genannt. Erwartet nach Beispielgesetz § 1']
    """
    for cell in analysis.cells:
        if cell.claim in SECTIONS and cell.step in (*MISSING_STEPS, Step.DATED):
            yield _finding(analysis, cell)
    for absence in sorted(analysis.network.absences.values(), key=lambda it: it.iri):
        yield _note(analysis, absence)


def _finding(analysis: Analysis, cell: Cell) -> Finding:
    network, is_duty = analysis.network, cell.claim is Claim.OWN_DUTY
    return Finding(
        id=finding_id(GAP.id, network.info.name, [cell.kind, *([cell.claim] if is_duty else [])], cell.field),
        gap=GAP.id,
        network=network.info.name,
        section=_section(cell),
        title=_title(cell, network),
        reason=_reason(cell, network),
        certainty=_certainty(cell, network),
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
    )


def _section(cell: Cell) -> Section:
    section = SECTIONS[cell.claim]
    return Section.WATCH if section is Section.GAP and cell.step is Step.DATED else section


def _title(cell: Cell, network: Network) -> str:
    first = cell.expectations[0]
    source = wording(first, network) if first.network else f"erwartet nach {wording(first, network)}"
    if cell.claim is Claim.QUESTION:
        source = OPEN_SOURCE
    begin = f"{_field(cell)}: {_kind(cell)} – {cell.wording}"
    return f"{begin}{', Bestätigung einholen' if cell.step is Step.DATED else ''}. {_sentence(source)}"


def _reason(cell: Cell, network: Network) -> str:
    parts = [_claim_sentence(cell, network)]
    if cell.step is Step.UNNAMED:
        parts.append(NO_OFFICE if cell.claim is Claim.OWN_DUTY else NOBODY_NAMED)
    else:
        parts.append(f"{NAMED_SO_FAR[cell.step]}: {_names(cell, network)} – {cell.wording}.")
    others = len(cell.expectations) - 1
    if others:
        parts.append(f"Dazu {plural(others, 'weitere Quelle', 'weitere Quellen')}.")
    return " ".join(parts)


def _claim_sentence(cell: Cell, network: Network) -> str:
    """Say who expects it and with what weight; the sentence itself stands in `expected_by`."""
    first = cell.expectations[0]
    source = wording(first, network)
    if cell.claim is Claim.QUESTION:
        return f"Fachlich üblich; ein Wortlaut, der es verlangt, liegt nicht vor – {source}."
    if cell.claim is Claim.OWN_DUTY:
        return f"Aufgabe der Koordinierungsstelle selbst – {source}."
    if cell.claim is Claim.OPTION:
        return f"Möglicher Partner, nicht gezählt – {source}; {first.basis}."
    if is_derived(first):
        return f"Aus einem Satz abgeleitet, der diese Art von Partner nicht wörtlich nennt – {source}."
    return f"{_who_expects(first, network)} lässt diese Art von Partner erwarten – {source}."


def _who_expects(expectation: Expectation, network: Network) -> str:
    if expectation.network is None:
        return EXPECTED_BY.get(expectation.binding, "Die Quelle")
    return "Der eigene Text" if expectation.network == network.info.name else "Ein Text einer anderen Kommune"


def _certainty(cell: Cell, network: Network) -> str:
    ground = sources_wording(network)
    is_open = cell.claim is not Claim.OWN_DUTY and cell.step in (Step.UNNAMED, Step.NEARBY)
    return f"{ground} {MAY_EXIST}" if is_open else ground


def _next_step(cell: Cell, network: Network) -> str:
    field, kind, names = _field(cell), _kind(cell), _names(cell, network)
    if cell.claim is Claim.OWN_DUTY:
        return f"Prüfen, wie die Koordinierungsstelle diese Aufgabe im Handlungsfeld {field} wahrnimmt, und den Stand eintragen."
    if cell.claim is Claim.QUESTION:
        return f"Entscheiden, ob diese Erwartung hier gelten soll; wenn ja, für {field} eine Ansprechperson suchen ({kind})."
    if cell.step is Step.UNNAMED:
        return f"Im Handlungsfeld {field} eine Ansprechperson suchen ({kind}), ansprechen und das Ergebnis eintragen – auch, wenn es hier niemanden gibt."
    if cell.step is Step.NEARBY and _is_group(cell, network):
        return f"Namen klären: Welche Stellen sind mit »{names}« gemeint, und wer ist dort ansprechbar?"
    if cell.step is Step.NEARBY:
        return f"{names}: nachfragen, wer dort für {field} zuständig ist."
    if cell.step is Step.INTENDED:
        return (
            f"{names}: nachfragen, ob das Beabsichtigte begonnen hat, und das Ergebnis mit Datum eintragen."
        )
    return f"{names}: nachfragen, ob die Angabe noch stimmt, und die Bestätigung mit Datum eintragen."


def _note(analysis: Analysis, absence: DeclaredAbsence) -> Finding:
    network = analysis.network
    cells = [cell for cell in analysis.cells if cell.absence == absence]
    against = tuple(sorted({iri for cell in cells for iri in _against(cell)}))
    label = codelist("akteursart").label(absence.kind)
    said = absence_wording(absence, network, analysis.moment.valid_on)
    expected = {it.iri: it for cell in cells for it in cell.expectations}
    return Finding(
        id=finding_id(GAP.id, network.info.name, [absence.iri], absence.kind),
        gap=GAP.id,
        network=network.info.name,
        section=Section.NOTED,
        title=f"{label}: {said}",
        reason="Die Quelle sagt es ausdrücklich, siehe Zitat: keine Lücke im Wissen und kein Alarm.",
        certainty=sources_wording(network),
        next_step="Bei Gelegenheit klären, ob das heute noch so ist, und den Stand mit Datum eintragen.",
        checked_by="Koordinierungsstelle, bei den Gremien oder der Verwaltung",
        level=PublicationLevel.BODY,
        subjects=(absence.iri,),
        fields=tuple(dict.fromkeys(cell.field for cell in cells)),
        kind=absence.kind,
        step=Step.DENIED.value,
        expected_by=tuple(expectation_fact(it, network) for it in expected.values()),
        evidence=absence.evidence,
        counter_evidence=against,
        quotes=quotes_of(network, absence.evidence),
        counter_quotes=quotes_of(network, against),
    )


def _against(cell: Cell) -> tuple[str, ...]:
    """Return what speaks against an absence: kinds named all the same, or actors recorded by other sources."""
    return cell.counter_evidence if cell.step is Step.DENIED else cell.evidence


def _is_group(cell: Cell, network: Network) -> bool:
    return all(network.agents[iri].is_generic for iri in cell.agents)


def _names(cell: Cell, network: Network) -> str:
    labels = [network.agents[iri].label for iri in cell.agents]
    more = len(labels) - NAMES_SHOWN
    return enumerate_words([*labels[:NAMES_SHOWN], *([f"{more} weitere"] if more > 0 else [])])


def _field(cell: Cell) -> str:
    return codelist("feld").label(cell.field)


def _kind(cell: Cell) -> str:
    return codelist("akteursart").label(cell.kind)


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]

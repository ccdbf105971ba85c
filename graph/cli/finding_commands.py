"""The commands about findings: the gap list with its filters, and the decision about one of them."""

from __future__ import annotations

from collections.abc import Sequence

from graph import service
from graph.cli import output
from graph.cli.call import Call, console, progress_bar, write
from graph.errors import UnknownName
from graph.findings import Confidence, Finding, JudgementState, PublicationLevel
from graph.model import NetworkInfo
from graph.texts import german_date, origin

__all__ = ["gaps", "judge"]

COLUMNS = (
    "Abschnitt", "Art", "Hinweis", "Erwartet durch", "Warum", "Wie sicher", "Belastbarkeit", "Nächster Schritt", "Wer kann es klären",
    "Beleg", "Entscheidung", "Begründung", "Entschieden am", "Kennung", "Grundlage", "Herkunft",
)  # fmt: skip
SHORTEST_ID = 4
"""So many signs of a finding's id are enough, if no other one begins with them."""


def gaps(call: Call) -> int:
    """Print who is missing and what is open."""
    info = service.network_info(call.store, call.options.network)
    field = service.resolve_field(call.options.field) if call.options.field else None
    choice = service.Choice(
        field=field,
        gaps=frozenset(service.resolve_detector(word) for word in call.options.kind),
        confidences=frozenset(map(Confidence, call.options.certainty)),
    )
    everything = _findings(call, info, choice)
    level = PublicationLevel(call.options.level)
    findings = service.choose(everything, service.Choice(level=level))
    if call.options.format == "json":
        return write(output.as_json(findings))
    if call.options.format == "csv":
        return write(output.as_csv(COLUMNS, [_row(finding, info) for finding in findings]))
    from graph.cli import text

    where = f", Handlungsfeld {service.field_label(field)}" if field else ""
    in_full = bool(field or call.options.full or call.options.kind)
    text.findings(console(), info, findings, f"Wer fehlt? {info.label}{where}", in_full=in_full)
    text.lines(console(), "Ohne Namen", service.public_lines(everything, service.detectors(), level))
    return 0


def judge(call: Call) -> int:
    """Store what was decided about one finding."""
    info = service.network_info(call.store, call.options.network)
    finding = _meant(_findings(call, info, service.Choice()), call.options.finding)
    state = JudgementState(call.options.state)
    version = service.judge(call.store, finding.id, state, call.options.reason or "", call.settings.today)
    print(f"Festgehalten: {finding.title} – {state.value}. Datenstand {version}.")
    return 0


def _findings(call: Call, info: NetworkInfo, choice: service.Choice) -> tuple[Finding, ...]:
    with progress_bar() as progress:
        return service.findings(
            call.store,
            info.name,
            call.moment,
            choice,
            kept=service.finding_cache(call.settings),
            progress=progress,
        )


def _meant(findings: Sequence[Finding], begin: str) -> Finding:
    """Return the finding whose id begins with what was typed.

    Raises:
        UnknownName: none or several do.
    """
    found = [it for it in findings if len(begin) >= SHORTEST_ID and it.id.startswith(begin.casefold())]
    if len(found) == 1:
        return found[0]
    why = "passt auf mehrere Hinweise" if found else "ist keine Kennung eines Hinweises dieses Netzwerks"
    raise UnknownName(
        f"»{begin}« {why}. Die Kennungen zeigt: netzlotse gaps NETZWERK --full (mindestens {SHORTEST_ID} Zeichen angeben)."
    )


def _row(finding: Finding, info: NetworkInfo) -> tuple[object, ...]:
    judged = finding.judgement
    return (
        finding.section.value,
        finding.gap,
        finding.title,
        " | ".join(expected.text for expected in finding.expected_by),
        finding.reason,
        finding.certainty,
        finding.confidence.value,
        finding.next_step,
        finding.checked_by,
        " | ".join(quote.text or "" for quote in finding.quotes),
        finding.state.value,
        judged.reason if judged else "",
        german_date(judged.judged_on) if judged else "",
        finding.id,
        finding.basis.said if finding.basis else "",
        origin(info),
    )

"""The command that recommends: which ties to ask about or to help come about, and whom to invite to a body."""

from __future__ import annotations

from graph import service
from graph.cli import output
from graph.cli.call import Call, console, progress_bar, write
from graph.model import NetworkInfo
from graph.texts import origin

__all__ = ["recommend"]

TIE_COLUMNS = (
    "Rat", "Vorschlag", "Warum", "Wie sicher", "Belastbarkeit", "Nächster Schritt", "Wer kann es klären", "Entscheidung",
    "Kennung", "Herkunft",
)  # fmt: skip
INVITEE_COLUMNS = (
    "Gremium", "Einladen", "Art", "Bringt hinzu", "Bringt ebenfalls mit", "Gleichwertig", "Wert", "Hinweis", "Herkunft",
)  # fmt: skip


def recommend(call: Call) -> int:
    """Print the 2 × 2 of suggested ties, or whom to invite to a body."""
    info = service.network_info(call.store, call.options.network)
    return _invitation(call, info) if call.options.body else _ties(call, info)


def _ties(call: Call, info: NetworkInfo) -> int:
    with progress_bar() as progress:
        found = service.recommendations(call.store, info.name, call.moment, progress=progress)
    if call.options.format == "json":
        return write(output.as_json(found))
    if call.options.format == "csv":
        rows = [
            (
                it.quadrant.value, finding.title, finding.reason, finding.certainty, finding.confidence.value,
                finding.next_step, finding.checked_by, finding.state.value, finding.id, origin(info),
            )
            for it in found.quadrants
            for finding in it.findings
        ]  # fmt: skip
        return write(output.as_csv(TIE_COLUMNS, rows))
    from graph.cli import recommend_text

    recommend_text.ties(console(), info, found)
    return 0


def _invitation(call: Call, info: NetworkInfo) -> int:
    body = service.resolve_agent(call.store, call.options.body, call.moment, info.name)
    found = service.invitation(
        call.store,
        info.name,
        body,
        call.moment,
        seats=call.options.seats,
        min_migrant_organisations=call.options.min_migrant_orgs,
    )
    if call.options.format == "json":
        return write(output.as_json(found))
    if call.options.format == "csv":
        home = origin(info)
        rows: list[tuple[object, ...]] = [
            (
                found.label,
                it.label,
                it.kind,
                it.brings,
                it.shares,
                " | ".join(it.alternates),
                it.gain,
                "",
                home,
            )
            for it in found.invitees
        ]
        rows += [(found.label, name, "", "", "", "", "", "Namen klären", home) for name in found.unnamed]
        rows += [(found.label, "", "", "", "", "", "", found.unmet, home)] if found.unmet else []
        return write(output.as_csv(INVITEE_COLUMNS, rows))
    from graph.cli import recommend_text

    recommend_text.invitation(console(), info, found)
    return 0

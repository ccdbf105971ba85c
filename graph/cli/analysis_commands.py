"""The commands that compute: the figures of a network, and what would change if."""

from __future__ import annotations

from graph import service
from graph.cli import output
from graph.cli.call import Call, console, progress_bar, write
from graph.errors import InvalidSource
from graph.whatif import ActorInvited, ActorLeaves, FundingEnds, Scenario, TieAdded

__all__ = ["metrics", "whatif"]

METRIC_COLUMNS = (
    "Akteur", "Partner", "Dazwischen", "Nähe", "Gebundenheit", "Wirksame Größe", "Kern", "Trennstelle",
)  # fmt: skip
ROLE_COLUMNS = ("Vermittelt innen", "Vermittelt außen", "Torhüter", "Vertretung", "Verbindung")


def metrics(call: Call) -> int:
    """Print the figures of a network."""
    info = service.network_info(call.store, call.options.network)
    with progress_bar():
        found = service.metrics(call.store, info.name, call.moment, is_directed=call.options.directed or None)
    if call.options.format == "json":
        return write(output.as_json(found))
    rows = [
        (
            name, of.degree, of.betweenness, of.harmonic, of.constraint, of.effective_size, of.core,
            "ja" if of.cut_point else "nein", roles.coordinator, roles.itinerant, roles.gatekeeper, roles.representative,
            roles.liaison,
        )
        for name, of in found.actors.items()
        for roles in (found.brokerage[name],)
    ]  # fmt: skip
    if call.options.format == "csv":
        return write(output.as_csv((*METRIC_COLUMNS, *ROLE_COLUMNS), rows))
    from graph.cli import analysis_text

    figures = service.network_figures(call.store, info.name, call.moment)
    analysis_text.metrics(console(), info, figures, found)
    return 0


def whatif(call: Call) -> int:
    """Print what a scenario would change."""
    info = service.network_info(call.store, call.options.network)
    scenario = _scenario(call, info.name)
    with progress_bar() as progress:
        found = service.what_if(call.store, info.name, call.moment, scenario, progress=progress)
    if call.options.format == "json":
        return write(output.as_json(found))
    from graph.cli import analysis_text

    if call.options.format == "csv":
        return write(output.as_csv(analysis_text.COMPARISON_COLUMNS, analysis_text.comparison_rows(found)))
    analysis_text.comparison(console(), info, found)
    return 0


def _scenario(call: Call, network: str) -> Scenario:
    """Return the one scenario that was asked for.

    Raises:
        InvalidSource: none or several were.
        UnknownName: it names somebody who is not there.
    """

    def meant(text: str) -> str:
        return service.resolve_agent(call.store, text, call.moment, network)

    wanted: list[Scenario] = []
    if call.options.leaves:
        wanted.append(ActorLeaves(meant(call.options.leaves)))
    if call.options.ends:
        wanted.append(FundingEnds(meant(call.options.ends)))
    if call.options.tie:
        wanted.append(TieAdded(*map(meant, call.options.tie)))
    if call.options.invite:
        wanted.append(ActorInvited(*map(meant, call.options.invite)))
    if len(wanted) != 1:
        raise InvalidSource("Bitte genau eine Annahme angeben: --leaves, --ends, --tie oder --invite.")
    return wanted[0]

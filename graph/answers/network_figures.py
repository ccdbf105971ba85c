"""The figures of a whole network for its board, in words, each with its method card."""

from __future__ import annotations

from collections.abc import Iterable

from graph.analysis import Analysis
from graph.answers import network_cards as cards
from graph.answers.method_figures import TOO_FEW, MethodFigure, has_enough
from graph.locale import EMPTY, Said, counted, decimal, joined, say
from graph.metrics.ageing import freshness
from graph.metrics.board import actor_count, office_share, reports, tie_count
from graph.metrics.body_seats import SeatCount, seat_count
from graph.metrics.core_periphery import core_periphery
from graph.metrics.coverage import Cell, quota
from graph.metrics.governance import Governance, governance
from graph.metrics.group_fit import group_fit
from graph.metrics.source_ages import source_ages
from graph.metrics.whole import component_sizes, degree_centralisation, density
from graph.model import Modality, Strength
from graph.projection.network import is_office

__all__ = ["network_figures"]

RANDOM_NETWORKS = 39
"""Compared with for core and groups: at most one of them may be as clear."""
LARGEST_COMPARED = 600
"""Above so many actors random networks take longer than anybody waits."""
MONTHS_IN_WORDS = 24
"""Older sources are told in years."""
NOT_YET = say("noch nicht zu sagen")
NONE_RECORDED = say("nicht belegt")
FORMS = {
    Governance.SHARED: say("eher von allen gemeinsam"),
    Governance.LEAD: say("eher über eine federführende Organisation"),
    Governance.OFFICE: say("eher über die Koordinierungsstelle"),
    Governance.BETWEEN: say("zwischen gemeinsamer und zentraler Form"),
    Governance.UNCLEAR: NOT_YET,
}


def network_figures(analysis: Analysis) -> tuple[MethodFigure, ...]:
    """Return the figures of a network: who and what is recorded first, then how the ties are laid.

    Figures of the ties count evidenced cooperation of two among named actors, without bodies and round tables.

    Example:
        >>> from graph.analysis import analyse
        >>> from tests.builders import NOW, actor, network, tie
        >>> found = network_figures(analyse(network(actor("a"), actor("b"), tie("a", "b")), NOW))
        >>> [(figure.label, figure.value) for figure in found][4]
        ('Dichte', 'zu wenige Verbindungen erfasst')

    Complexity:
        Dominated by the comparison with random networks: some seconds for a district.
    """
    recorded = _actors(analysis), _ties(analysis), _freshness(analysis), _reports(analysis)
    known = _expectations(analysis.cells), _seats(seat_count(analysis.network)), _age(analysis)
    laid = _density(analysis), _components(analysis), _centralisation(analysis), _office(analysis)
    return (*recorded, *laid, _governance(analysis), *known, _core(analysis), _groups(analysis))


def _actors(analysis: Analysis) -> MethodFigure:
    found = actor_count(analysis.network)
    value = say("{named} mit Namen, {groups} nur als Gruppe", named=found.named, groups=found.groups)
    bodies = counted(found.bodies, "Darunter {n} Gremium.", "Darunter {n} Gremien.")
    planned = counted(found.planned, "{n} ist erst geplant.", "{n} sind erst geplant.")
    return cards.ACTORS.shows(value, _present((bodies, found.bodies), (planned, found.planned)))


def _ties(analysis: Analysis) -> MethodFigure:
    by_modality = tie_count(analysis.network).by_modality
    value = say(
        "{facts} berichtet, {duties} als Auftrag, {aims} als Ziel oder Empfehlung",
        facts=by_modality[Modality.IST],
        duties=by_modality[Modality.AUFTRAG],
        aims=by_modality[Modality.SOLL],
    )
    left_out = say(
        "Ohne Sitze, gemeinsame Vorhaben und Zugehörigkeiten wie Trägerschaft oder Mitgliedschaft."
    )
    return cards.TIES.shows(value, left_out)


def _freshness(analysis: Analysis) -> MethodFigure:
    found, known = freshness(analysis.network, analysis.moment.valid_on), tie_count(analysis.network)
    if not found.total:
        return cards.FRESHNESS.shows(say("keine Verbindung berichtet"))
    value = say("{fresh} von {total} Verbindungen", fresh=len(found.fresh), total=found.total)
    ages = say(
        "Älter: {older}; undatiert: {undated}.",
        older=len(found.asleep) - found.undated,
        undated=found.undated,
    )
    sources = say(
        "Bestätigung: {both} von beiden Seiten, {documented} sonst durch ein Dokument, {own} nur durch Auskunft oder eigene Kenntnis.",
        both=known.both_sides,
        documented=known.documented,
        own=known.own_word,
    )
    return cards.FRESHNESS.shows(value, joined((ages, sources)))


def _reports(analysis: Analysis) -> MethodFigure:
    found = reports(analysis.network)
    if not found.reported:
        return cards.REPORTS.shows(say("keine eigenen Meldungen von Akteuren erfasst"))
    value = say("{both} von {reported} gemeldeten Verbindungen", both=found.both, reported=found.reported)
    return cards.REPORTS.shows(
        value, say("Bei {n} davon haben beide Seiten überhaupt etwas gemeldet.", n=found.answered)
    )


def _density(analysis: Analysis) -> MethodFigure:
    structure, share = analysis.structure, density(analysis.structure)
    if not has_enough(structure) or share is None:
        return cards.DENSITY.shows(TOO_FEW)
    pairs = structure.size * (structure.size - 1) // 2
    value = say("{ties} von {pairs} möglichen Paaren", ties=structure.tie_count, pairs=pairs)
    return cards.DENSITY.shows(value, say("Das sind {share} %.", share=decimal(100 * share, 1)))


def _components(analysis: Analysis) -> MethodFigure:
    structure, sizes = analysis.structure, component_sizes(analysis.structure)
    if not has_enough(structure):
        return cards.COMPONENTS.shows(TOO_FEW)
    alone, others = sizes.count(1), sum(size > 1 for size in sizes[1:])
    value = say("{largest} von {size} Akteuren", largest=sizes[0], size=structure.size)
    apart = counted(
        others,
        "Dazu {n} kleinerer Teil ohne Verbindung dorthin.",
        "Dazu {n} kleinere Teile ohne Verbindung dorthin.",
    )
    single = counted(
        alone, "{n} Akteur ohne belegte Zusammenarbeit.", "{n} Akteure ohne belegte Zusammenarbeit."
    )
    return cards.COMPONENTS.shows(value, _present((apart, others), (single, alone)))


def _centralisation(analysis: Analysis) -> MethodFigure:
    whole, rest = (
        degree_centralisation(analysis.structure),
        degree_centralisation(analysis.structure_without_office),
    )
    if not has_enough(analysis.structure) or whole is None:
        return cards.CENTRALISATION.shows(TOO_FEW)
    value = say("{n} auf einer Skala von 0 bis 100", n=round(100 * whole))
    if rest is None or analysis.structure.size == analysis.structure_without_office.size:
        return cards.CENTRALISATION.shows(value, say("Eine Koordinierungsstelle ist nicht erfasst."))
    return cards.CENTRALISATION.shows(value, say("Ohne die Koordinierungsstelle: {n}.", n=round(100 * rest)))


def _office(analysis: Analysis) -> MethodFigure:
    found = office_share(analysis.structure, analysis.structure_without_office)
    if found is None:
        return cards.OFFICE.shows(say("keine Koordinierungsstelle erfasst"))
    if not has_enough(analysis.structure):
        return cards.OFFICE.shows(TOO_FEW)
    value = say("{ties} von {all} Verbindungen", ties=found.ties, all=found.of)
    alone = counted(
        found.left_alone,
        "{n} Akteur hat sonst keinen belegten Partner.",
        "{n} Akteure haben sonst keinen belegten Partner.",
    )
    return cards.OFFICE.shows(
        value, alone if found.left_alone else say("Niemand hat nur sie als belegten Partner.")
    )


def _governance(analysis: Analysis) -> MethodFigure:
    offices = [iri for iri in analysis.graph if is_office(analysis.network.agents[iri])]
    form = governance(analysis.structure, offices)
    is_known = form is not Governance.UNCLEAR
    why = say("Zu wenige der erfassten Akteure haben einen belegten Partner.")
    return cards.GOVERNANCE.shows(FORMS[form], EMPTY if is_known else why)


def _expectations(cells: Iterable[Cell]) -> MethodFigure:
    listed = tuple(cells)
    must = quota(cell for cell in listed if cell.strength is Strength.MUST)
    other = quota(cell for cell in listed if cell.strength is not Strength.MUST)
    if not must.counted + other.counted:
        return cards.EXPECTATIONS.shows(say("keine Erwartungen hinterlegt"))
    value = say(
        "verbindlich: {met} von {all}; empfohlen: {met_other} von {all_other}",
        met=must.met,
        all=must.counted,
        met_other=other.met,
        all_other=other.counted,
    )
    return cards.EXPECTATIONS.shows(value)


def _seats(found: SeatCount) -> MethodFigure:
    unknown = counted(
        found.unknown,
        "Zu {n} Gremium nennt keine Quelle die Mitglieder.",
        "Zu {n} Gremien nennt keine Quelle die Mitglieder.",
    )
    unnamed = counted(
        found.unnamed, "Vorgesehen ist {n} Sitz ohne Namen.", "Vorgesehen sind {n} Sitze ohne Namen."
    )
    vacant = counted(
        found.vacant, "{n} Sitz ist laut Quelle unbesetzt.", "{n} Sitze sind laut Quelle unbesetzt."
    )
    several = counted(
        found.in_several,
        "{n} Organisation sitzt in mehreren Gremien.",
        "{n} Organisationen sitzen in mehreren Gremien.",
    )
    quotas = (
        unnamed
        if found.unnamed
        else say("Sitze ohne Namen, etwa für berufene Mitglieder, sind hier nicht erfasst.")
    )
    return cards.SEATS.shows(
        _seats_value(found),
        _present(
            (quotas, found.seats or found.unnamed),
            (vacant, found.vacant),
            (several, found.in_several),
            (unknown, found.unknown),
        ),
    )


def _seats_value(found: SeatCount) -> Said:
    """Return the seats in words: where no list exists nothing is said to be zero."""
    if not found.bodies:
        return say("kein Gremium erfasst, dessen Mitglieder zu nennen wären")
    if not found.seats:
        return NONE_RECORDED
    if not found.migrant:
        return say("unter {n} erfassten Sitzen keiner genannt", n=found.seats)
    return say("{migrant} von {n} erfassten Sitzen", migrant=found.migrant, n=found.seats)


def _age(analysis: Analysis) -> MethodFigure:
    found = source_ages(analysis.network, analysis.moment.valid_on)
    if not found.total:
        return cards.AGE.shows(say("noch keine Quelle erfasst"))
    parts = say(
        "Erfasste Quellen: {total}, davon älter als fünf Jahre: {old}, undatiert: {undated}.",
        total=found.total,
        old=found.old,
        undated=found.undated,
    )
    if found.median is None:
        return cards.AGE.shows(say("unbekannt: keine Quelle ist datiert"), parts)
    if found.median < MONTHS_IN_WORDS:
        months = round(found.median)
        return cards.AGE.shows(
            counted(months, "mittleres Alter {n} Monat", "mittleres Alter {n} Monate"), parts
        )
    years = decimal(found.median / 12, 1)
    return cards.AGE.shows(say("mittleres Alter {years} Jahre", years=years), parts)


def _core(analysis: Analysis) -> MethodFigure:
    structure = analysis.structure_without_office
    if missing := _not_compared(analysis):
        return cards.CORE.shows(missing)
    found = core_periphery(structure, analysis.generator("figures core"), samples=RANDOM_NETWORKS)
    if found.correlation is None or found.null_mean is None:
        return cards.CORE.shows(TOO_FEW)
    detail = _compared(found.correlation, found.null_mean)
    if not found.is_clear:
        return cards.CORE.shows(say("kein klarer Kern"), detail)
    core = counted(len(found.core), "klarer Kern aus {n} Akteur", "klarer Kern aus {n} Akteuren")
    return cards.CORE.shows(core, detail)


def _groups(analysis: Analysis) -> MethodFigure:
    structure = analysis.structure_without_office
    if missing := _not_compared(analysis):
        return cards.GROUPS.shows(missing)
    found = group_fit(structure, analysis.generator("figures groups"), samples=RANDOM_NETWORKS)
    if found.modularity is None or found.null_mean is None:
        return cards.GROUPS.shows(TOO_FEW)
    detail = _compared(found.modularity, found.null_mean)
    if not found.is_clear:
        return cards.GROUPS.shows(say("keine klaren Gruppen"), detail)
    value = say(
        "{n} Gruppen mit {smallest} bis {largest} Akteuren",
        n=len(found.sizes),
        smallest=found.sizes[-1],
        largest=found.sizes[0],
    )
    return cards.GROUPS.shows(value, detail)


def _not_compared(analysis: Analysis) -> Said:
    """Return why a network is not compared with random ones; nothing if it is."""
    if not has_enough(analysis.structure_without_office):
        return TOO_FEW
    if analysis.structure.size > LARGEST_COMPARED:
        return say("bei so vielen Akteuren nicht berechnet")
    return EMPTY


def _compared(found: float, by_chance: float) -> Said:
    return say(
        "Deutlichkeit {found}; im Mittel von {n} Zufallsnetzen mit gleich vielen Partnern je Akteur {chance}.",
        found=decimal(found),
        n=RANDOM_NETWORKS,
        chance=decimal(by_chance),
    )


def _present(*parts: tuple[Said, int]) -> Said:
    """Return the sentences of which there is anything to count."""
    return joined(sentence for sentence, number in parts if number)

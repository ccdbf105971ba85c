"""The first screen of a network: what it is, what it rests on, and at most seven figures."""

from __future__ import annotations

from collections import Counter

from graph.analysis import Analysis
from graph.answers import overview_cards as cards
from graph.answers.lines import all_edges
from graph.answers.method_figures import MethodCard
from graph.locale import EMPTY, Said, counted, decimal, joined, say
from graph.metrics.ageing import freshness
from graph.metrics.body_seats import seat_count
from graph.metrics.coverage import Step, quota
from graph.metrics.presence import presences
from graph.metrics.source_ages import source_ages
from graph.metrics.sources import sources_read, year_of
from graph.model import Figure, Modality, Network, Overview, Quote
from graph.texts import FICTIONAL_NOTICE, german_date, notice_of
from ontology.codelists import codelist

NAMED_STEPS = (Step.CONFIRMED, Step.REPORTED, Step.DATED)
EMPTY_NOTICE = say("In diesem Netzwerk ist für diesen Tag noch nichts erfasst.")
MONTHS = 12


def overview(analysis: Analysis) -> Overview:
    """Return what a network is, how well it is evidenced, its figures and its source documents.

    Example:
        >>> from graph.analysis import analyse
        >>> from tests.builders import NOW, actor, network
        >>> found = overview(analyse(network(actor("a"), actor("b"), label="Netz"), NOW))
        >>> found.identity
        'Erfasst sind 2 Akteure mit Namen, bisher ohne Handlungsfeld.'
    """
    network = analysis.network
    return Overview(
        network=network.info,
        notice=_notice(network),
        figures=_figures(analysis),
        documents=tuple(_source(document_iri, network) for document_iri in _cited_documents(network)),
        data_version=network.data_version,
        identity=_identity(network),
        evidence=_evidence(analysis),
        age=_age(network),
        is_empty=not network.agents and not all_edges(network) and not network.evidence,
    )


def _notice(network: Network) -> str:
    notice = notice_of(network.info)
    return notice if network.agents or notice == FICTIONAL_NOTICE else EMPTY_NOTICE


def _identity(network: Network) -> Said:
    named, bodies = _named(network)
    actors = counted(named, "Erfasst ist {n} Akteur mit Namen", "Erfasst sind {n} Akteure mit Namen")
    boards = counted(bodies, "{actors}, davon {n} Gremium", "{actors}, davon {n} Gremien", actors=actors)
    who, fields = boards if bodies else actors, len(_fields(network))
    if not fields:
        return say("{who}, bisher ohne Handlungsfeld.", who=who)
    return counted(
        fields, "{who}, tätig in {n} Handlungsfeld.", "{who}, tätig in {n} Handlungsfeldern.", who=who
    )


def _evidence(analysis: Analysis) -> Said:
    """Return how much the statements say about today; nothing where there is no source yet."""
    found = source_ages(analysis.network, analysis.moment.valid_on)
    if not found.total:
        return EMPTY
    number = found.total
    if found.median is None:
        return counted(
            number,
            "Alles beruht auf {n} Quelle ohne Datum: Was davon heute noch gilt, ist zu erfragen.",
            "Alles beruht auf {n} Quellen ohne Datum: Was davon heute noch gilt, ist zu erfragen.",
        )
    if found.old + found.undated > number / 2:
        return counted(
            number,
            "Alles beruht auf {n} Quelle, die älter als fünf Jahre ist: Was davon heute noch gilt, ist zu erfragen.",
            "Alles beruht auf {n} Quellen, die meisten älter als fünf Jahre oder undatiert: Was davon heute noch gilt, ist zu erfragen.",
        )
    return counted(
        number,
        "Alles beruht auf {n} Quelle aus den letzten fünf Jahren.",
        "Alles beruht auf {n} Quellen, die meisten aus den letzten fünf Jahren.",
    )


def _age(network: Network) -> Said:
    years = [year for document in sources_read(network) if (year := year_of(document))]
    recorded = [it.recorded_on for it in network.evidence.values() if it.recorded_on]
    parts = []
    if years:
        parts.append(say("Jüngste datierte Quelle: {year}.", year=max(years)))
    if recorded:
        parts.append(say("Zuletzt erfasst am {day}.", day=max(recorded)))
    parts.append(say("Datenstand {version}.", version=network.data_version))
    return joined(parts)


def _figures(analysis: Analysis) -> tuple[Figure, ...]:
    found = (
        _who(analysis.network),
        _ties(analysis.network),
        _coverage(analysis),
        _fields_in_use(analysis.network),
    )
    further = _bodies(analysis.network), _fresh(analysis), _sources(analysis)
    return tuple(figure for figure in (*found, *further) if figure)


def _figure(card: MethodCard, value: Said | str, explanation: Said) -> Figure:
    return Figure(card.label, value, explanation, card.meaning, card.not_meaning, card.act_when)


def _named(network: Network) -> tuple[int, int]:
    """Return how many have a name, and how many of them are bodies."""
    named = [agent for agent in network.agents.values() if agent.is_named]
    return len(named), sum(agent.is_body for agent in named)


def _who(network: Network) -> Figure:
    named, bodies = _named(network)
    within = counted(bodies, "Davon {n} Gremium.", "Davon {n} Gremien.") if bodies else EMPTY
    groups = len(network.agents) - named
    beside = counted(
        groups, "Dazu {n} Gruppe ohne Namen, etwa »Vereine«.", "Dazu {n} Gruppen ohne Namen, etwa »Vereine«."
    )
    return _figure(cards.ACTORS, _number(named), joined((within, beside if groups else EMPTY)))


def _ties(network: Network) -> Figure:
    by_modality = Counter(edge.modality for edge in all_edges(network))
    wished = by_modality[Modality.AUFTRAG] + by_modality[Modality.SOLL]
    beside = say("Dazu {n} als Auftrag, Ziel oder Empfehlung: so gewollt, aber nicht belegt.", n=wished)
    return _figure(cards.TIES, _number(by_modality[Modality.IST]), beside if wished else EMPTY)


def _coverage(analysis: Analysis) -> Figure | None:
    counts = [cell for cell in analysis.cells if cell.counts]
    if (
        not counts or analysis.moment.place
    ):  # what is expected of a county is not expected of each of its villages
        return None
    named = sum(cell.step in NAMED_STEPS for cell in counts)
    return _figure(
        cards.EXPECTED,
        say("{part} von {whole}", part=named, whole=len(counts)),
        say("Davon aus einer Quelle der letzten fünf Jahre: {n}.", n=quota(counts).met),
    )


def _fields(network: Network) -> frozenset[str]:
    """Return the broad fields in which somebody with a name is active."""
    listing = codelist("feld")
    return frozenset(
        listing.ancestors(code)[-1]
        for (iri, code), found in presences(network).items()
        if network.agents[iri].is_named and any(it.modality is Modality.IST for it in found)
    )


def _fields_in_use(network: Network) -> Figure:
    whole = sum(code.broader is None for code in codelist("feld"))
    return _figure(
        cards.FIELDS,
        say("{part} von {whole}", part=len(_fields(network)), whole=whole),
        say("Unterfelder sind bei ihrem Oberfeld mitgezählt."),
    )


def _bodies(network: Network) -> Figure | None:
    found = seat_count(network)
    if not found.bodies:
        return None
    vacant = counted(
        found.vacant, "{n} Sitz ist laut Quelle unbesetzt.", "{n} Sitze sind laut Quelle unbesetzt."
    )
    return _figure(
        cards.BODIES,
        say("{part} von {whole}", part=found.bodies - found.unknown, whole=found.bodies),
        vacant if found.vacant else say("Von unbesetzten Sitzen berichtet keine Quelle."),
    )


def _fresh(analysis: Analysis) -> Figure | None:
    found = freshness(analysis.network, analysis.moment.valid_on)
    if not found.total:
        return None
    return _figure(
        cards.FRESH,
        say("{part} von {whole}", part=len(found.fresh), whole=found.total),
        say(
            "Verbindungen zu zweit. Älter: {older}; undatiert: {undated}.",
            older=len(found.asleep) - found.undated,
            undated=found.undated,
        ),
    )


def _sources(analysis: Analysis) -> Figure | None:
    found = source_ages(analysis.network, analysis.moment.valid_on)
    if not found.total:
        return None
    if found.median is None:
        return _figure(cards.SOURCES, _number(found.total), say("Keine davon ist datiert."))
    years = decimal(found.median / MONTHS, 1)
    return _figure(
        cards.SOURCES,
        _number(found.total),
        say(
            "Mittleres Alter {years} Jahre; älter als fünf Jahre: {old}, undatiert: {undated}.",
            years=years,
            old=found.old,
            undated=found.undated,
        ),
    )


def _number(number: int) -> Said:
    return say("{n}", n=number)


def _cited_documents(network: Network) -> tuple[str, ...]:
    cited = (item.document for item in network.evidence.values())
    return tuple(dict.fromkeys(iri for iri in cited if iri and iri in network.documents))


def _source(iri: str, network: Network) -> Quote:
    document = network.documents[iri]
    return Quote(
        text=None,
        document=document.title,
        document_date=german_date(document.date),
        identifiers=document.identifiers,
    )

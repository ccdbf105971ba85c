"""The first screen of a network: what it is, what it rests on, and at most seven figures."""

from __future__ import annotations

from collections import Counter

from graph.analysis import Analysis
from graph.answers.lines import all_edges
from graph.metrics.coverage import Step, quota
from graph.model import Figure, Modality, Network, Overview, Quote
from graph.texts import FICTIONAL_NOTICE, german_date, notice_of

NAMED_STEPS = (Step.CONFIRMED, Step.REPORTED, Step.DATED)
EMPTY_NOTICE = "In diesem Netzwerk ist für diesen Tag noch nichts erfasst."


def overview(analysis: Analysis) -> Overview:
    """Return notice, figures and source documents of a network."""
    network = analysis.network
    return Overview(
        network=network.info,
        notice=_notice(network),
        figures=(*_actor_figures(network), *_tie_figures(network), _coverage_figure(analysis)),
        documents=tuple(_source(document_iri, network) for document_iri in _cited_documents(network)),
        data_version=network.data_version,
    )


def _notice(network: Network) -> str:
    notice = notice_of(network.info)
    return notice if network.agents or notice == FICTIONAL_NOTICE else EMPTY_NOTICE


def _actor_figures(network: Network) -> tuple[Figure, ...]:
    named = [agent for agent in network.agents.values() if agent.is_named]
    bodies = sum(agent.is_body for agent in named)
    return (
        Figure(
            "Namentlich genannte Akteure",
            str(len(named)),
            f"Einzeln benannte Stellen, Organisationen und Gremien (davon {bodies} Gremien), auch geplante.",
        ),
        Figure(
            "Nur als Gruppe genannt",
            str(len(network.agents) - len(named)),
            "Zum Beispiel »Kirchen« oder »Vereine«: Welche gemeint sind, sagen die Quellen nicht.",
        ),
    )


def _tie_figures(network: Network) -> tuple[Figure, ...]:
    by_modality = Counter(edge.modality for edge in all_edges(network))
    words = {
        Modality.IST: (
            "Verbindungen: Ist",
            "So berichtet: Beziehungen, Sitze, Zugehörigkeiten und Beteiligungen an Vorhaben.",
        ),
        Modality.AUFTRAG: (
            "Verbindungen: Auftrag",
            "Als Aufgabe genannt oder beschlossen. Ob es die Verbindung gibt, ist damit nicht belegt.",
        ),
        Modality.SOLL: (
            "Verbindungen: Soll",
            "Ziel, Empfehlung oder Plan: noch kein Bericht, dass es geschah.",
        ),
    }
    return tuple(Figure(label, str(by_modality[one]), text) for one, (label, text) in words.items())


def _coverage_figure(analysis: Analysis) -> Figure:
    counted = [cell for cell in analysis.cells if cell.counts]
    named = sum(cell.step in NAMED_STEPS for cell in counted)
    return Figure(
        "Erwartete Partner, namentlich belegt",
        f"{named} von {len(counted)}",
        "So viele der Partner, die eine zitierte Quelle in einem Handlungsfeld erwartet, sind dort namentlich als Ist "
        f"belegt. Davon aus einer Quelle, die höchstens fünf Jahre alt ist: {quota(counted).met}.",
    )


def _cited_documents(network: Network) -> tuple[str, ...]:
    return tuple(dict.fromkeys(item.document for item in network.evidence.values() if item.document))


def _source(iri: str, network: Network) -> Quote:
    document = network.documents[iri]
    return Quote(
        text=None,
        document=document.title,
        document_date=german_date(document.date),
        identifiers=document.identifiers,
    )

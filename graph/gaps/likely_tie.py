"""Ties that probably exist, though no source says so: to be asked about, never to be taken for true."""

from __future__ import annotations

from collections.abc import Iterator

from graph.analysis import Analysis
from graph.findings import Finding, Gap, Gate, GateSort, PublicationLevel, Quadrant, Section, finding_id
from graph.gates import confidence_of
from graph.locale import EMPTY, Said, counted, first_listed, joined, listed, say
from graph.metrics.sources import sources_wording
from graph.model import Network
from graph.projection.network import evidence_behind
from graph.recommend.content import Resemblance
from graph.recommend.element_words import element_said, narrowest
from graph.suggestions import Alike, LikelyTie, suggestions
from graph.texts import quotes_of

GAP = Gap(
    id="likely_tie",
    title=say("Vielleicht schon da"),
    question=say("Welche Zusammenarbeit gibt es wahrscheinlich schon, ohne dass sie erfasst ist?"),
    order=80,
    is_comparable=False,
    public=lambda number: counted(
        number,
        "Bei einem Paar von Stellen ist zu fragen, ob sie schon zusammenarbeiten.",
        "Bei {n} Paaren von Stellen ist zu fragen, ob sie schon zusammenarbeiten.",
    ),
)

NAMES_SHOWN = 4
QUOTES_SHOWN = 5
SHARED_SHOWN = 3
TRIED = say(
    "Die Rechnung ist an 14 wirklichen Netzwerken geprüft, in denen jede zehnte bekannte Verbindung verdeckt war: "
    "Von ihren zehn ersten Vorschlägen stimmten im Mittel 4; bei 83 von 100 Stellen, denen eine Verbindung fehlte, stand "
    "eine davon unter den ersten fünf."
)
"""`python -m tests.bench.links`: hit@5 .83 with a tenth hidden; of the ten likeliest pairs .43 were hidden ties."""
ONLY_CONTENT = say(
    "Das ist nur aus gemeinsamen Themen und Orten geschlossen; wie oft das zutrifft, ist nicht gemessen."
)
BY_PLACE = say("Verglichen wurde nur innerhalb derselben Gemeinde: Das Netzwerk ist zu groß für alle Paare.")
NO_SOURCE = Gate(
    GateSort.MISSING_DATA,
    passed=False,
    reason=say("Keine Quelle nennt diese Zusammenarbeit: Es ist eine Vermutung."),
)


def find(analysis: Analysis) -> Iterator[Finding]:
    """Yield a question for each tie that stands out as likely and would close little, and for actors without contacts.

    What stands out is told by `graph.recommend.likely_scores`, read from direct ties without the coordination
    office; whoever has no ties is compared by what it does. Every one of these is a guess: none passes the gate
    of missing data before somebody has asked.

    Args:
        analysis: The network with its graphs.

    Yields:
        The likeliest first, then actors without contacts.

    Example:
        >>> from tests.builders import NOW, actor, network
        >>> from graph.analysis import analyse
        >>> one, other = (actor(slug, fields=("sport",)) for slug in ("turnverein", "ruderverein"))
        >>> net = network(one, other, actor("kita", "kita", fields=("fruehkindlich",)))
        >>> [found.title for found in find(analyse(net, NOW))]
        ['ruderverein: Zusammenarbeit vielleicht schon da, zum Beispiel mit turnverein']
    """
    found = suggestions(analysis)
    for rank, tie in enumerate(found.likely):
        yield _likely(analysis, tie, len(found.likely) - rank, by_place=found.by_place)
    for alone in found.alike:
        yield _alone(analysis.network, alone)


def _likely(analysis: Analysis, tie: LikelyTie, weight: int, *, by_place: bool) -> Finding:
    network = analysis.network
    one, other = (network.label(iri) for iri in tie.ends)
    edges = {
        pair
        for partner in tie.partners[:NAMES_SHOWN]
        for pair in ((tie.ends[0], partner), (tie.ends[1], partner))
    }
    edges |= set() if tie.partners else set(zip(tie.path, tie.path[1:], strict=False))
    joining = [iri for pair in sorted(edges) for iri in analysis.graph.edges[pair]["ties"]]
    evidence = evidence_behind(network, joining)
    return Finding(
        id=finding_id(GAP.id, network.info.name, tie.ends),
        gap=GAP.id,
        network=network.info.name,
        section=Section.WATCH,
        title=say(
            "{one} und {other}: Zusammenarbeit vielleicht schon da, aber nicht erfasst", one=one, other=other
        ),
        reason=_reason(network, tie),
        certainty=joined(
            (sources_wording(network), NO_SOURCE.reason, TRIED, BY_PLACE if by_place else EMPTY)
        ),
        next_step=say(
            "Nachfragen, vielleicht schon da: {one} oder {other} fragen, ob sie zusammenarbeiten, und die Antwort eintragen, auch ein Nein.",
            one=one,
            other=other,
        ),
        checked_by=say("Koordinierungsstelle, durch Nachfrage bei {one} oder {other}", one=one, other=other),
        level=PublicationLevel.INTERNAL,
        subjects=tie.ends,
        weight=weight,
        evidence=evidence,
        quotes=quotes_of(network, evidence)[:QUOTES_SHOWN],
        counted=counted(len(tie.partners), "{n} gemeinsamer Partner", "{n} gemeinsame Partner"),
        gates=(NO_SOURCE,),
        confidence=confidence_of((NO_SOURCE,)),
        quadrant=Quadrant.ASK,
    )


def _reason(network: Network, tie: LikelyTie) -> Said:
    """Return whom both work with, or the way that leads from one to the other."""
    if not tie.partners:
        return say(
            "Ein kurzer Weg ({path}) verbindet beide nach den Quellen.",
            path=joined(map(network.label, tie.path), " – "),
        )
    return counted(
        len(tie.partners),
        "Mit {names} arbeiten nach den Quellen beide zusammen.",
        "Mit {n} Stellen ({names}) arbeiten nach den Quellen beide zusammen.",
        names=first_listed([network.label(iri) for iri in tie.partners], NAMES_SHOWN),
    )


def _alone(network: Network, alone: Alike) -> Finding:
    name, first = network.label(alone.iri), network.label(alone.resemblances[0].iri)
    names = listed([network.label(it.iri) for it in alone.resemblances])
    evidence = tuple(
        dict.fromkeys(
            cited
            for iri in (alone.iri, *(it.iri for it in alone.resemblances))
            for cited in network.agents[iri].evidence
        )
    )
    return Finding(
        id=finding_id(GAP.id, network.info.name, [alone.iri]),
        gap=GAP.id,
        network=network.info.name,
        section=Section.WATCH,
        title=say(
            "{name}: Zusammenarbeit vielleicht schon da, zum Beispiel mit {other}",
            name=name,
            other=first,
        ),
        reason=joined(
            (
                say("Eine Zusammenarbeit ist nicht erfasst."),
                *(_shared(network, it) for it in alone.resemblances),
            )
        ),
        certainty=joined((sources_wording(network), NO_SOURCE.reason, ONLY_CONTENT)),
        next_step=say(
            "Nachfragen, vielleicht schon da: {name} fragen, mit wem zusammengearbeitet wird, zum Beispiel mit {names}, und die Antwort eintragen.",
            name=name,
            names=names,
        ),
        checked_by=say("Koordinierungsstelle, durch Nachfrage bei {name}", name=name),
        level=PublicationLevel.INTERNAL,
        subjects=(alone.iri,),
        weight=1,
        evidence=evidence,
        quotes=quotes_of(network, evidence)[:QUOTES_SHOWN],
        counted=counted(len(alone.resemblances), "{n} ähnliche Stelle", "{n} ähnliche Stellen"),
        gates=(NO_SOURCE,),
        confidence=confidence_of((NO_SOURCE,)),
        quadrant=Quadrant.ASK,
    )


def _shared(network: Network, found: Resemblance) -> Said:
    shown = narrowest(it.element for it in found.shared)[:SHARED_SHOWN]
    return say(
        "Gemeinsam mit {name} ist: {things}.",
        name=network.label(found.iri),
        things=joined((element_said(network, it) for it in shown), ", "),
    )

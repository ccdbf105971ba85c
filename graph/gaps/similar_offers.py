"""Who does something similar side by side: offers without a link between their providers, bodies of the same members."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from graph.analysis import Analysis
from graph.findings import Finding, Gap, Gate, GateSort, PublicationLevel, Section, finding_id
from graph.gates import confidence_of, gates_said
from graph.locale import EMPTY, Said, counted, decimal, first_listed, joined, listed, say
from graph.metrics.likeness import AlikeOffers, SharedMembers, alike_offers, shared_members
from graph.metrics.seats import rosters
from graph.metrics.sources import sources_wording
from graph.model import Network
from graph.texts import field_said, quotes_of, target_group_said

GAP = Gap(
    id="similar_offers",
    title=say("Ähnliche Angebote"),
    question=say("Wo gibt es ähnliche Angebote oder Runden, die sich abstimmen könnten?"),
    order=92,
)

PAIRS_SHOWN = 3
PLACES_SHOWN = 4


def find(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for similar offers of each field and target group, and for bodies of the same members.

    Similar is the same field, target group and place; both offers exist, and nothing recorded joins their
    providers. That is worth a telephone call and no reproach: two offers may well be needed.

    Args:
        analysis: The network.

    Yields:
        Offers with the most pairs first, then bodies with the most members in common.

    References:
        R. L. Breiger, The duality of persons and groups, Social Forces 53 (1974): bodies joined by members.

    Example:
        >>> from graph.analysis import analyse
        >>> from tests.builders import NOW, network, offer
        >>> same = {"fields": ("sport",), "target_groups": ("kinder",), "places": ("dorf",)}
        >>> net = network(offer("Turnen", "a", **same), offer("Ballspiel", "b", **same))
        >>> [found.title for found in find(analyse(net, NOW))]
        ['Sport und Freizeit, Kinder: 2 ähnliche Angebote in dorf, Abstimmung prüfen']
    """
    network = analysis.network
    known = [roster for roster in rosters(network).values() if roster.is_known]
    yield from (_offers(network, alike) for alike in alike_offers(network, known))
    yield from (_bodies(analysis, pair) for pair in shared_members(network, known))


def _offers(network: Network, alike: AlikeOffers) -> Finding:
    providers = sorted({iri for offer in alike.offers for iri in network.offers[offer].providers})
    names = _names([network.label(iri) for iri in providers], PLACES_SHOWN)
    pairs = [
        say("{one} und {other}", one=_offer(network, one), other=_offer(network, other))
        for one, other in alike.pairs[:PAIRS_SHOWN]
    ]
    more = len(alike.pairs) - PAIRS_SHOWN
    rest = counted(more, "{n} weiteres Paar", "{n} weitere Paare") if more > 0 else EMPTY
    return _finding(
        network,
        subjects=alike.offers,
        identity=[],
        topic=f"{alike.field} {alike.group}",
        title=say(
            "{field}, {group}: {number} ähnliche Angebote in {places}, Abstimmung prüfen",
            field=field_said(alike.field),
            group=target_group_said(alike.group),
            number=len(alike.offers),
            places=_names([network.label(place) for place in alike.places], PLACES_SHOWN),
        ),
        reason=say(
            "Gleiches Feld, gleiche Zielgruppe, gleicher Ort: {pairs}. Zwischen den Anbietern ist keine Verbindung erfasst.",
            pairs=joined([*pairs, rest], "; "),
        ),
        said=counted(len(alike.pairs), "{n} Paar ohne Verbindung", "{n} Paare ohne Verbindung"),
        next_step=say(
            "{names}: nachfragen, ob sie voneinander wissen, und sie bei Bedarf miteinander bekannt machen.",
            names=names,
        ),
        weight=3 + min(len(alike.pairs), PAIRS_SHOWN),
        evidence=[iri for offer in alike.offers for iri in network.offers[offer].evidence],
        fields=(alike.field,),
    )


def _offer(network: Network, iri: str) -> Said:
    offer = network.offers[iri]
    providers = listed(sorted(network.label(it) for it in offer.providers))
    return say("»{offer}« ({providers})", offer=offer.label, providers=providers)


def _bodies(analysis: Analysis, pair: SharedMembers) -> Finding:
    one, other = pair.one.body, pair.other.body
    passed = pair.p <= analysis.parameters.significance
    of_hundred = max(1, round(pair.p * 100))
    reason = (
        say(
            "Durch bloßes Losen kämen so viele gemeinsame Mitglieder in höchstens {n} von 100 Fällen zustande.",
            n=of_hundred,
        )
        if passed
        else say(
            "Auch durch bloßes Losen kämen so viele gemeinsame Mitglieder in {n} von 100 Fällen zustande.",
            n=of_hundred,
        )
    )
    return _finding(
        analysis.network,
        subjects=(one.iri, other.iri),
        identity=(one.iri, other.iri),
        topic="members",
        title=say(
            "{one} und {other}: {shared} von {smaller} Mitgliedern sind dieselben, Abstimmung prüfen",
            one=one.label,
            other=other.label,
            shared=pair.shared,
            smaller=pair.smaller,
        ),
        reason=say(
            "Gezählt sind benannte Stellen mit Sitz in beiden Gremien; {smaller} hat das kleinere.",
            smaller=pair.smaller,
        ),
        said=say("{shared} gemeinsame Mitglieder", shared=pair.shared),
        expected=say("etwa {number} durch Losen", number=decimal(pair.expected, 1)),
        next_step=say("Mit beiden Gremien besprechen, ob sich Termine oder Themen abstimmen lassen."),
        weight=2,
        evidence=(*pair.one.evidence, *pair.other.evidence),
        gates=(Gate(GateSort.CHANCE, passed, reason),),
    )


def _finding(
    network: Network,
    *,
    subjects: Sequence[str],
    identity: Iterable[str],
    topic: str,
    title: Said,
    reason: Said,
    said: Said,
    next_step: Said,
    weight: int,
    evidence: Iterable[str],
    expected: Said = EMPTY,
    fields: tuple[str, ...] = (),
    gates: tuple[Gate, ...] = (),
) -> Finding:
    behind = tuple(dict.fromkeys(evidence))
    return Finding(
        id=finding_id(GAP.id, network.info.name, identity, topic),
        gap=GAP.id,
        network=network.info.name,
        section=Section.WATCH,
        title=title,
        reason=reason,
        certainty=joined(
            (
                sources_wording(network),
                say("Mehrere Angebote nebeneinander können nötig sein."),
                gates_said(gates),
            )
        ),
        next_step=next_step,
        checked_by=say("Koordinierungsstelle, bei den Beteiligten"),
        level=PublicationLevel.BODY,
        subjects=tuple(subjects),
        field=fields[0] if fields else None,
        fields=fields,
        weight=weight,
        evidence=behind,
        quotes=quotes_of(network, behind),
        counted=said,
        expected=expected,
        gates=gates,
        confidence=confidence_of(gates),
    )


def _names(labels: Iterable[str], limit: int) -> Said:
    return first_listed(sorted(labels), limit)

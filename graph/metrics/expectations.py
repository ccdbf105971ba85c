"""What an expectation weighs in one network, and the words it is named with."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum

from graph.locale import Said, joined, say
from graph.metrics.sources import year_of
from graph.model import Expectation, Fact, Modality, Network, NetworkInfo, Quote, Strength
from graph.texts import UNDATED, german_date

__all__ = [
    "LAW", "OWN_DUTY", "Claim", "applies", "claim_of", "effective_strength", "expectation_fact", "place_name", "ranked", "wording",
]  # fmt: skip


class Claim(StrEnum):
    """What an expectation claims; only the first counts as a missing partner."""

    PARTNER = "partner"
    """A quoted source expects this kind: must or should."""
    OPTION = "option"
    """A quoted source allows or mentions this kind: may. Worth asking, not counted."""
    QUESTION = "frage"
    """Usual in the field, but without a quoted source until the office adopts it. Not counted."""
    NO_PARTNER = "kein-partner"
    """The kind is informed, not asked to take part. Not counted."""
    OWN_DUTY = "eigenaufgabe"
    """A duty of the coordination office itself. Not counted."""


OWN_DUTY = "Eigenaufgabe"
OWN_TEXT = "eigener Text"
LAW = "Norm oder Richtlinie"
BINDINGS = (LAW, "Empfehlung", OWN_TEXT, "Vergleichspraxis", "Rahmenwerk", "fachlich", OWN_DUTY)
"""How binding a source is, most binding first."""
DERIVED = "aus Zitat abgeleitet"
"""Stands in the basis of an expectation whose quote does not name the kind."""
CLAIMED_THERE = re.compile(r"eigener Anspruch|Ratsauftrag")
WORKING_NOTE = re.compile(r" \([^()]*(?:VORIS|prüfen|Förderatlas)[^()]*\)")
"""Remarks of the list for those who keep it; the passage names the source in full."""
NOT_A_PARTNER = "kein Netzwerkpartner"
"""Stands in the basis of an expectation whose kind is only informed."""
OWN_WORDS = {
    "Empfehlung": (say("eigene Empfehlung"), say("Eigene Empfehlung")),
    "Vergleichspraxis": (say("eigene Praxis"), say("Eigene Praxis")),
    "fachlich": (say("aus dem eigenen Text abgeleitet"), say("Aus dem eigenen Text abgeleitet")),
    OWN_DUTY: (say("Eigenaufgabe"), say("Eigenaufgabe")),
}
"""Within a sentence and at its beginning."""
OWN_CLAIM = (say("eigener Anspruch"), say("Eigener Anspruch"))
CONCLUDED = (say("eigener Text"), say("Eigener Text"))
"""What is only concluded from a sentence, perhaps a recommendation nobody adopted, is no claim of its own."""
SPELT = {"lueneburg": "Lüneburg"}
"""Short names of shipped examples as people write them, for stores that do not hold the example."""
COMPARED_WORDS = {
    LAW: say("Norm oder Richtlinie"),
    "Empfehlung": say("Empfehlung"),
    OWN_TEXT: say("Text von dort"),
    "Vergleichspraxis": say("Vergleichspraxis"),
    "Rahmenwerk": say("Rahmenwerk"),
    "fachlich": say("fachlich abgeleitet"),
    OWN_DUTY: say("Eigenaufgabe"),
}
NO_DATE = say("Stand nicht angegeben")
"""Beside a law or framework, whose name carries what is known of its date."""
STRENGTH_WORDS = {Strength.MUST: say("muss"), Strength.SHOULD: say("soll"), Strength.MAY: say("kann")}
GENERAL_WORDS = frozenset({"Integrationsnetzwerk", "Netzwerk", "Hansestadt", "Landkreis", "Stadt", "Region"})
"""Words before the name of the place in the label of a network."""


def applies(expectation: Expectation, network: Network) -> bool:
    """Tell whether an expectation is switched on and, as a duty of one office, is that of this network."""
    if not expectation.is_active:
        return False
    return expectation.binding != OWN_DUTY or expectation.network in (None, network.info.name)


def effective_strength(expectation: Expectation, name: str) -> Strength:
    """Return how strongly an expectation holds in the network of this name.

    The own text binds as strongly as it says. A text of another municipality is a comparison and never
    more than `should`; `must` needs a law or grant condition whose wording is quoted.

    Example:
        >>> from tests.builders import expectation
        >>> own = expectation("schule", "schule", "should", network="lueneburg", own_strength=Strength.MUST)
        >>> effective_strength(own, "lueneburg"), effective_strength(own, "peine")
        (<Strength.MUST: 'must'>, <Strength.SHOULD: 'should'>)
    """
    if expectation.network == name:
        return expectation.own_strength or expectation.strength
    is_quoted_law = (
        expectation.network is None and expectation.quote and expectation.binding in (LAW, OWN_DUTY)
    )
    return expectation.strength if is_quoted_law else max(expectation.strength, Strength.SHOULD, key=_rank)


def claim_of(expectation: Expectation, name: str) -> Claim:
    """Return what an expectation claims in the network of this name."""
    if expectation.binding == OWN_DUTY:
        return Claim.OWN_DUTY
    if NOT_A_PARTNER in expectation.basis:
        return Claim.NO_PARTNER
    is_adopted = expectation.network == name and expectation.own_strength is not None
    if not expectation.quote and not is_adopted:
        return Claim.QUESTION
    return Claim.OPTION if effective_strength(expectation, name) is Strength.MAY else Claim.PARTNER


def ranked(expectations: Iterable[Expectation], name: str) -> tuple[Expectation, ...]:
    """Return expectations with the one to be named first: by claim, strength, binding and source."""
    claims = list(Claim)

    def key(it: Expectation) -> tuple[int, int, int, str, str]:
        binding = BINDINGS.index(it.binding) if it.binding in BINDINGS else len(BINDINGS)
        strength = effective_strength(it, name).rank
        return claims.index(claim_of(it, name)), strength, binding, it.source, it.iri

    return tuple(sorted(expectations, key=key))


def wording(expectation: Expectation, network: Network, *, at_start: bool = False) -> Said:
    """Return the source of an expectation in the words of the findings, within a sentence or at its start.

    Example:
        >>> from tests.builders import cited, expectation, network
        >>> text = cited("laatzen", "Integrationsnetzwerk Laatzen", year="2009", identifiers=("004.txt",))
        >>> wanted = expectation("arbeit", "unternehmen", network="laatzen", binding="Empfehlung", source="004.txt")
        >>> wording(wanted, network(text))
        'Vergleich: Laatzen 2009 (Empfehlung)'
    """
    if expectation.network is None:
        return joined((WORKING_NOTE.sub("", expectation.source),))
    if expectation.network == network.info.name:
        return _own_wording(expectation, network, at_start=at_start)
    return _comparison(expectation, network)


def is_derived(expectation: Expectation) -> bool:
    """Tell whether the kind is concluded from a sentence that does not name it."""
    return DERIVED in expectation.basis


def expectation_fact(expectation: Expectation, network: Network) -> Fact:
    """Return an expectation as a sentence with its quote."""
    text = network.cited.get(expectation.source)
    document = text.document if text else None
    return Fact(
        text=wording(expectation, network),
        modality=Modality.SOLL,
        modality_label=STRENGTH_WORDS[effective_strength(expectation, network.info.name)],
        notes=_notes(expectation, network),
        quotes=(
            Quote(
                text=expectation.quote,
                document=document.title if document else expectation.source,
                document_date=german_date(document.date) if document else NO_DATE,
                identifiers=document.identifiers if document else (),
            ),
        ),
    )


def place_name(info: NetworkInfo) -> str:
    """Return the name of the place alone.

    Example:
        >>> place_name(NetworkInfo(name="peine", label="Integrationsnetzwerk Landkreis Peine"))
        'Peine'
    """
    words = info.label.split()
    while len(words) > 1 and words[0] in GENERAL_WORDS:
        words = words[1:]
    return " ".join(words)


def _own_wording(expectation: Expectation, network: Network, *, at_start: bool) -> Said:
    otherwise = CONCLUDED if is_derived(expectation) else OWN_CLAIM
    claim = OWN_WORDS.get(expectation.binding, otherwise)[at_start]
    text = network.cited.get(expectation.source)
    if text is None:
        return say("{claim}: {source}", claim=claim, source=expectation.source)
    return say(
        "{claim}: {document} {place}, {year}",
        claim=claim,
        document=text.document.type or text.document.title,
        place=place_name(text.network),
        year=year_of(text.document) or UNDATED,
    )


def _comparison(expectation: Expectation, network: Network) -> Said:
    text = network.cited.get(expectation.source)
    sort = COMPARED_WORDS.get(expectation.binding, expectation.binding)
    if text is None:
        name = expectation.network or ""
        return say("Vergleich: {place} ({sort})", place=SPELT.get(name, name.title()), sort=sort)
    if expectation.binding == OWN_TEXT and text.document.type:
        sort = text.document.type
    place, year = place_name(text.network), year_of(text.document)
    if year is None:
        return say("Vergleich: {place}, undatiert ({sort})", place=place, sort=sort)
    return say("Vergleich: {place} {year} ({sort})", place=place, year=year, sort=sort)


def _rank(strength: Strength) -> int:
    return strength.rank


def _notes(expectation: Expectation, network: Network) -> tuple[str, ...]:
    """Return on what ground the expectation stands, in words for readers."""
    if is_derived(expectation):
        return (say("Aus diesem Satz abgeleitet; wörtlich genannt ist diese Art von Partner dort nicht."),)
    if expectation.network and CLAIMED_THERE.match(expectation.basis):
        is_own = expectation.network == network.info.name
        return (
            say("Eigener Anspruch dieses Netzwerks.")
            if is_own
            else say("Dort eigener Anspruch, hier nur ein Vergleich."),
        )
    return (expectation.basis,) if expectation.basis else ()

"""Where nothing is recorded: municipalities and districts without actor or offer, in all or in one action field."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from graph.analysis import Analysis
from graph.findings import Finding, Gap, PublicationLevel, Section, finding_id
from graph.locale import EMPTY, Said, counted, first_listed, joined, say
from graph.metrics.places import Level, levels
from graph.metrics.sources import sources_wording
from graph.model import Network
from graph.texts import field_said, quotes_of

GAP = Gap(
    id="place",
    title=say("Orte"),
    question=say("In welchen Orten ist noch kein Akteur und kein Angebot erfasst?"),
    order=14,
)

SMALL = 3
"""Counts below are masked: at a small place they would point at single offices."""
COMMON = 0.5
"""A field is compared where it is recorded in at least this share of the places in use."""
FIELDS_TOLD = 5
"""So many fields are told, those with the most places first: an officer has twenty minutes."""
NAMES_SHOWN = 6
BESIDE_SHOWN = 10
"""Of what is recorded for the whole so many are shown as counter-evidence."""


def find(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for the places where nothing is recorded, and one for each field that some places lack.

    Compared are places side by side, such as the municipalities of one county, and only those the network
    records itself. A field that hardly any place has is not compared: it is a task of the whole. What is
    recorded for the whole may reach every place and is told as counter-evidence.

    Args:
        analysis: The network.

    Yields:
        By place they lie in: the empty places together, then fields with the most places first.

    Example:
        >>> from graph.analysis import analyse
        >>> from tests.builders import NOW, actor, network, place
        >>> parts = (place("kreis"), place("A", "kreis"), place("B", "kreis"), place("C", "kreis"))
        >>> net = network(*parts, actor("x", places=("A",)), actor("y", places=("B",)))
        >>> [found.title for found in find(analyse(net, NOW))]
        ['C: Hier ist bisher kein Akteur und kein Angebot erfasst']
    """
    network = analysis.network
    for level in levels(network):
        if level.empty:
            yield _empty(network, level)
        in_use = len(level.places) - len(level.empty)
        partly = [(code, level.without(code)) for code in level.fields]
        common = [
            (code, places) for code, places in partly if places and in_use - len(places) >= COMMON * in_use
        ]
        for code, places in sorted(common, key=lambda it: -len(it[1]))[:FIELDS_TOLD]:
            yield _field(network, level, code, places)


def _empty(network: Network, level: Level) -> Finding:
    names = _places(network, level.empty)
    return _finding(
        network,
        level,
        subjects=level.empty,
        title=say("{names}: Hier ist bisher kein Akteur und kein Angebot erfasst", names=names),
        reason=joined((_beside(network, level, "", level.empty), _whole(network, level, ""))),
        code="",
        next_step=say(
            "Dort nachfragen, zum Beispiel bei der Gemeinde: Wer ist ansprechbar, und was gibt es? Ergebnis eintragen ({names}).",
            names=names,
        ),
        weight=6 + len(level.empty),
    )


def _field(network: Network, level: Level, code: str, places: Sequence[str]) -> Finding:
    names = _places(network, places)
    return _finding(
        network,
        level,
        subjects=places,
        title=counted(
            len(places),
            "{field}: In {names} ist bisher nichts erfasst",
            "{field}: In {n} Orten ist bisher nichts erfasst – {names}",
            field=field_said(code),
            names=names,
        ),
        reason=joined((_beside(network, level, code, places), _whole(network, level, code))),
        code=code,
        next_step=say(
            "Bei den Trägern nachfragen, ob ihre Angebote auch dort gelten, und den Ort beim Angebot eintragen ({names}).",
            names=names,
        ),
        weight=len(places),
    )


def _beside(network: Network, level: Level, code: str, without: Sequence[str]) -> Said:
    """Return what is recorded in the other places, small numbers masked."""
    others = sorted(
        (place for place in level.places if place not in without and level.at(place, code)),
        key=lambda place: (-len(level.at(place, code)), network.label(place)),
    )
    shown = [
        say("{place} ({number})", place=network.label(place), number=_masked(len(level.at(place, code))))
        for place in others[:NAMES_SHOWN]
    ]
    more = len(others) - NAMES_SHOWN
    rest = [counted(more, "{n} weiterer Ort", "{n} weitere Orte")] if more > 0 else []
    return say(
        "Zum Vergleich, erfasste Akteure und Angebote: {shown}.",
        shown=joined([*shown, *rest], ", "),
    )


def _masked(number: int) -> Said | int:
    return say("unter {limit}", limit=SMALL) if number < SMALL else number


def _whole(network: Network, level: Level, code: str) -> Said:
    """Return how much is recorded for the whole: it may reach the place too; empty for nothing."""
    number = len(level.for_whole.get(code, ()))
    if not number:
        return EMPTY
    return counted(
        number,
        "Für {whole} insgesamt ist außerdem {n} Akteur oder Angebot erfasst; ob es auch dorthin reicht, ist nicht angegeben.",
        "Für {whole} insgesamt sind außerdem {n} Akteure und Angebote erfasst; ob sie auch dorthin reichen, ist nicht angegeben.",
        whole=network.label(level.whole),
    )


def _finding(
    network: Network,
    level: Level,
    *,
    subjects: Sequence[str],
    title: Said,
    reason: Said,
    code: str,
    next_step: Said,
    weight: int,
) -> Finding:
    against = _evidence(network, sorted(level.for_whole.get(code, ()))[:BESIDE_SHOWN])
    return Finding(
        id=finding_id(GAP.id, network.info.name, [level.whole], code),
        gap=GAP.id,
        network=network.info.name,
        section=Section.WATCH,
        title=title,
        reason=reason,
        certainty=joined(
            (
                sources_wording(network),
                say(
                    "Nicht erfasst heißt nicht, dass es nichts gibt: Bei vielen Einträgen steht der Ort vielleicht noch nicht dabei."
                ),
            )
        ),
        next_step=next_step,
        checked_by=say("Koordinierungsstelle, mit den Gemeinden oder Ortsteilen"),
        level=PublicationLevel.BODY,
        subjects=tuple(subjects),
        field=code or None,
        fields=(code,) if code else (),
        weight=weight,
        counter_evidence=against,
        counter_quotes=quotes_of(network, against),
        counted=counted(len(subjects), "{n} Ort ohne Eintrag", "{n} Orte ohne Eintrag"),
        expected=counted(len(level.places), "{n} Ort im Vergleich", "{n} Orte im Vergleich"),
    )


def _evidence(network: Network, iris: Iterable[str]) -> tuple[str, ...]:
    """Return the evidence of actors and offers."""
    found = (network.offers.get(iri) or network.agents.get(iri) for iri in iris)
    return tuple(dict.fromkeys(it for statement in found if statement for it in statement.evidence))


def _places(network: Network, places: Iterable[str]) -> Said:
    labels = sorted(network.label(place) for place in places)
    return first_listed(labels, NAMES_SHOWN)

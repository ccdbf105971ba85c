"""What is not known, and the five questions whose answers would settle most."""

from __future__ import annotations

from collections.abc import Iterator

from graph.analysis import Analysis
from graph.findings import Finding, Gap, PublicationLevel, Section, finding_id
from graph.locale import EMPTY, Said, counted, first_listed, joined, listed, say
from graph.metrics.questions import OpenPoint, Sort, open_points
from graph.metrics.sources import sources_wording
from graph.model import Network
from graph.texts import quotes_of

GAP = Gap(
    id="unknown",
    title=say("Noch unbekannt"),
    question=say("Welche fünf Fragen würden am meisten klären?"),
    order=82,
    is_comparable=False,
    public=lambda number: counted(
        number,
        "Eine weitere Frage ist intern zu klären.",
        "{n} weitere Fragen sind intern zu klären.",
    ),
)

QUESTIONS = 5
TITLE_NAMES = 3
"""A title names so many; the reason names all that the question is about."""
FIRST_WEIGHT = 60
"""The first question stands above whatever else is asked."""


def find(analysis: Analysis) -> Iterator[Finding]:
    """Yield at most five questions, each with the number of entries its answer would settle.

    How two central posts work together, of which a source describes both, is always one of them; it is shown
    inside the office only: silence is no reproach.

    Args:
        analysis: The network with its coverage.

    Yields:
        The questions in their order; their ids do not depend on it.

    Example:
        >>> from graph.analysis import analyse
        >>> from tests.builders import NOW, actor, group, network, tie
        >>> net = network(actor("a"), actor("b"), group("Kirchen"), tie("a", "Kirchen"), tie("b", "Kirchen"))
        >>> [found.title for found in find(analyse(net, NOW))]
        ['Frage 1: Welche Stellen sind mit »Kirchen« gemeint?']
    """
    points = open_points(analysis.network, analysis.cells)
    posts = [point for point in points if point.sort is Sort.POSTS][:1]
    others = [point for point in points if point.sort is not Sort.POSTS]
    for rank, point in enumerate([*others[: QUESTIONS - len(posts)], *posts], start=1):
        yield _finding(analysis.network, rank, point)


def _finding(network: Network, rank: int, point: OpenPoint) -> Finding:
    is_internal = point.sort is Sort.POSTS
    return Finding(
        id=finding_id(GAP.id, network.info.name, point.subjects if is_internal else [], point.sort),
        gap=GAP.id,
        network=network.info.name,
        section=Section.QUESTION,
        title=say("Frage {rank}: {question}", rank=rank, question=_question(network, point)),
        reason=_reason(network, point),
        certainty=joined((sources_wording(network), say("Gezählt ist, was dazu heute offen ist."))),
        next_step=_next_step(point),
        checked_by=say("Koordinierungsstelle"),
        level=PublicationLevel.INTERNAL if is_internal else PublicationLevel.BODY,
        subjects=point.subjects,
        weight=FIRST_WEIGHT - rank,
        evidence=point.evidence,
        quotes=quotes_of(network, point.evidence),
        counted=_settled(point),
    )


def _question(network: Network, point: OpenPoint) -> Said:
    number = len(point.subjects) + point.others
    quoted = _quoted(network, point)
    label = _label(network, point.subjects[0])
    match point.sort:
        case Sort.DATES:
            return counted(
                len(point.subjects),
                "Welches Datum hat {quoted}?",
                "Welches Datum haben {quoted}?",
                quoted=quoted,
            )
        case Sort.NAMES:
            return say("Welche Stellen sind mit {quoted} gemeint?", quoted=quoted)
        case Sort.FIELDS:
            return say(
                "In welchen Handlungsfeldern arbeiten {n} Stellen, zu denen keines erfasst ist?", n=number
            )
        case Sort.PARTNERS:
            return say("{label} – mit wem im selben Handlungsfeld gibt es eine Zusammenarbeit?", label=label)
        case Sort.LEVELS:
            return say("Wie eng ist die Zusammenarbeit bei {n} Verbindungen ohne Angabe?", n=number)
        case Sort.POSTS:
            return say(
                "Wie arbeiten {one} und {other} zusammen?",
                one=label,
                other=_label(network, point.subjects[1]),
            )


def _quoted(network: Network, point: OpenPoint) -> Said:
    """Return whom or what a question is about, the first three by name."""
    names = [say("»{label}«", label=_label(network, iri)) for iri in point.subjects]
    more = len(names) - TITLE_NAMES
    if point.sort is Sort.NAMES and more > 0:
        groups = counted(more, "{n} weiteren Gruppe", "{n} weiteren Gruppen")
        return listed([*names[:TITLE_NAMES], groups])
    return first_listed(names, TITLE_NAMES)


def _reason(network: Network, point: OpenPoint) -> Said:
    first = _first(network, point)
    match point.sort:
        case Sort.DATES:
            return say(
                "Allein auf undatierten Quellen beruhen: {first}. Wie alt diese Angaben sind, ist offen.",
                first=first,
            )
        case Sort.NAMES:
            return say(
                "Nur als Gruppe genannt: {first}. Gezählt sind die Aussagen, in denen die Gruppe vorkommt, und die Erwartungen, zu denen nur Gruppen genannt sind.",
                first=first,
            )
        case Sort.FIELDS:
            return say("Ohne erfasstes Handlungsfeld sind: {first}.", first=first)
        case Sort.PARTNERS:
            return say(
                "Im selben Handlungsfeld sind {number} weitere benannte Stellen, zu denen keine Aussage über eine Verbindung erfasst ist.",
                number=point.settles,
            )
        case Sort.LEVELS:
            return say(
                "Bei anderen Verbindungen ist die Intensität eingetragen, hier nicht: {first}.", first=first
            )
        case Sort.POSTS:
            return say("Die Quelle beschreibt beide Stellen; zur Zusammenarbeit keine Angabe.")


def _next_step(point: OpenPoint) -> Said:
    match point.sort:
        case Sort.DATES:
            return say(
                "Bei der Stelle, die den Text veröffentlicht hat, das Datum erfragen und beim Dokument eintragen."
            )
        case Sort.NAMES:
            return say(
                "Bei denen, die sie erwähnen, nach den Namen der Stellen (nicht von Personen) fragen und sie eintragen."
            )
        case Sort.FIELDS:
            return say("Kurz anrufen, nach den Handlungsfeldern fragen und sie eintragen.")
        case Sort.PARTNERS:
            return say(
                "Anrufen und fragen, mit wem sie dort zusammenarbeitet – auch »mit niemandem« ist eine Antwort."
            )
        case Sort.LEVELS:
            return say("Bei den Beteiligten fragen, wie eng die Zusammenarbeit ist, und die Stufe eintragen.")
        case Sort.POSTS:
            return say(
                "Beide Stellen fragen und die Antwort eintragen. Dass nichts dasteht, heißt nicht, dass es nichts gibt."
            )


def _settled(point: OpenPoint) -> Said:
    match point.sort:
        case Sort.PARTNERS | Sort.POSTS:
            return counted(point.settles, "betrifft {n} Paar", "betrifft {n} Paare")
        case Sort.FIELDS:
            return counted(point.settles, "betrifft {n} Stelle", "betrifft {n} Stellen")
        case Sort.LEVELS:
            return counted(point.settles, "betrifft {n} Verbindung", "betrifft {n} Verbindungen")
        case Sort.DATES:
            return counted(point.settles, "betrifft {n} Angabe", "betrifft {n} Angaben")
        case Sort.NAMES:
            return counted(point.settles, "betrifft {n} offenen Punkt", "betrifft {n} offene Punkte")


def _first(network: Network, point: OpenPoint) -> Said:
    """Return whom or what to ask about first, with what each is about."""
    named = (_named(point, number, _label(network, iri)) for number, iri in enumerate(point.subjects))
    rest = counted(point.others, "{n} weitere", "{n} weitere") if point.others else EMPTY
    return joined([*named, rest], "; ")


def _named(point: OpenPoint, number: int, label: str) -> str:
    """Return one subject, with its count where subjects are asked about one by one."""
    count = point.counts[number]
    match point.sort:
        case Sort.DATES:
            return counted(count, "{label} ({n} Angabe)", "{label} ({n} Angaben)", label=label)
        case Sort.NAMES:
            return counted(count, "{label} ({n} offener Punkt)", "{label} ({n} offene Punkte)", label=label)
        case _:
            return label


def _label(network: Network, iri: str) -> str:
    tie = network.ties.get(iri)
    return tie.label if tie else network.label(iri)

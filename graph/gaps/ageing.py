"""What has grown old: ties asleep, projects that ended, dates that passed, reports nobody dated."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from graph.analysis import Analysis
from graph.findings import Finding, Gap, PublicationLevel, Section, finding_id
from graph.locale import EMPTY, Said, counted, joined, listed, say
from graph.metrics.ageing import (
    Freshness,
    ended_without_successor,
    freshness,
    most_important,
    open_dates,
    undated_reports,
)
from graph.metrics.coverage import CONFIRMED_MONTHS
from graph.metrics.sources import sources_wording
from graph.model import Decision, Network, Statement, Tie, Undertaking
from graph.recommend.confirmations import Confirmations, confirmations
from graph.texts import quotes_of

GAP = Gap(
    id="ageing",
    title=say("Alter und Fristen"),
    question=say("Was ist lange nicht bestätigt, beendet oder über seinen Termin hinaus offen?"),
    order=72,
    is_comparable=False,
)

NAMED = 5
"""So many ties are named, the most important ones: an officer calls five offices, not sixty."""
NAMES_SHOWN = 5
LEAST_DIFFERENCES = 3
"""If fewer actors, parts and pairs of kinds look different with confirmed ties alone, naming the ties is enough."""
RESPONSIBLE = frozenset({"federfuehrung", "durchfuehrung", "traeger"})
"""Roles of those who have to act; who takes part, pays or is addressed has not."""


def find(analysis: Analysis) -> Iterator[Finding]:
    """Yield what is old: sleeping ties, what they hold together, passed dates, ended projects, undated reports.

    A tie sleeps if neither a confirmation nor a source is from the last 24 months, counted from the day shown.
    A date has passed only where the source itself set one; a text that recommends sets none.

    Args:
        analysis: The network at its moment.

    Yields:
        At most one finding about ties and one about the network without those that sleep, one for each passed
        date, one about ended projects, one about reports.

    Example:
        >>> from graph.analysis import analyse
        >>> from tests.builders import NOW, actor, network, tie
        >>> old = network(actor("a"), actor("b"), tie("a", "b", label="a arbeitet mit b"))
        >>> [found.title for found in find(analyse(old, NOW))]
        ['a arbeitet mit b: Keine Bestätigung aus den letzten 24 Monaten erfasst']
    """
    network, today = analysis.network, analysis.moment.valid_on
    age = freshness(network, today)
    if age.asleep:
        yield _asleep(analysis, age)
    found = confirmations(network, analysis.contacts, today, most=NAMED)
    if found and found.differences >= LEAST_DIFFERENCES:
        yield _confirmed_alone(network, found)
    yield from (_passed(network, it) for it in open_dates(network, today))
    if ended := ended_without_successor(network, today):
        yield _ended(network, ended)
    if reports := undated_reports(network):
        yield _reports(network, reports)


def _asleep(analysis: Analysis, age: Freshness) -> Finding:
    network, number = analysis.network, len(age.asleep)
    named = most_important(network, age.asleep, analysis.contact_structure, NAMED)
    return _finding(
        network,
        about=named,
        topic="asleep",
        is_about_network=True,
        section=Section.WATCH,
        title=_asleep_title(age),
        reason=joined(
            (
                say("Zuerst zu klären: {ties}.", ties=joined([_dated(age, tie) for tie in named], "; ")),
                _undated(age),
            )
        ),
        said=say("{asleep} von {total} belegten Verbindungen", asleep=number, total=age.total),
        expected=say("Bestätigung in den letzten {months} Monaten", months=CONFIRMED_MONTHS),
        next_step=_next_step(age, len(named)),
        weight=5 + min(number, NAMED),
    )


def _next_step(age: Freshness, named: int) -> Said:
    """Return whom to ask; where nothing has a date, the sources come first."""
    if age.undated == age.total:
        return say(
            "Zuerst klären, von wann die Quellen sind, und das Datum eintragen. Dann bei den Beteiligten nachfragen, ob die genannten Verbindungen noch bestehen."
        )
    return counted(
        named,
        "Bei den Beteiligten nachfragen, ob die Verbindung noch besteht, und die Bestätigung mit Datum eintragen.",
        "Bei den Beteiligten dieser {n} Verbindungen nachfragen, ob sie noch bestehen, und die Bestätigung mit Datum eintragen.",
    )


def _asleep_title(age: Freshness) -> Said:
    number = len(age.asleep)
    if number == 1:
        return say(
            "{tie}: Keine Bestätigung aus den letzten {months} Monaten erfasst",
            tie=age.asleep[0].label,
            months=CONFIRMED_MONTHS,
        )
    if not age.fresh:
        return say(
            "Zu keiner der {total} belegten Verbindungen ist eine Bestätigung aus den letzten {months} Monaten erfasst",
            total=age.total,
            months=CONFIRMED_MONTHS,
        )
    return say(
        "Zu {number} von {total} belegten Verbindungen ist keine Bestätigung aus den letzten {months} Monaten erfasst",
        number=number,
        total=age.total,
        months=CONFIRMED_MONTHS,
    )


def _dated(age: Freshness, tie: Tie) -> Said:
    """Return a tie with the day or year of what is known last."""
    day = age.last.get(tie.iri)
    if day is None:
        return say("{tie} (undatiert)", tie=tie.label)
    if day == tie.confirmed_on:
        return say("{tie} (bestätigt am {day})", tie=tie.label, day=day)
    return say("{tie} (Quelle von {year})", tie=tie.label, year=str(day.year))


def _undated(age: Freshness) -> Said:
    """Return how many of the sleeping ties have no date at all; empty for none."""
    if not age.undated:
        return EMPTY
    if age.undated == len(age.asleep):
        return say("Die Quellen sind undatiert; wie alt die Angaben sind, ist offen.")
    return counted(
        age.undated,
        "Davon steht {n} nur in einer undatierten Quelle.",
        "Davon stehen {n} nur in undatierten Quellen.",
    )


def _confirmed_alone(network: Network, found: Confirmations) -> Finding:
    known: dict[str, Tie | Undertaking] = {**network.ties, **network.undertakings}
    deciding, differences = [known[iri] for iri in found.deciding], _differences(found)
    _, most = max(differences, key=lambda it: it[0])
    return _finding(
        network,
        about=deciding,
        topic="confirmed",
        is_about_network=True,
        section=Section.WATCH,
        title=say(
            "Nur mit Verbindungen gerechnet, die in den letzten {months} Monaten bestätigt wurden – {most}",
            months=CONFIRMED_MONTHS,
            most=most,
        ),
        reason=joined(
            (
                say(
                    "Gegenüber allen belegten Verbindungen ändert sich: {differences}.",
                    differences=joined([words for _, words in differences], "; "),
                ),
                say(
                    "Als bestätigt zählt auch, was eine Quelle aus dieser Zeit nennt. Dass die übrigen Verbindungen nicht mehr bestehen, heißt das nicht."
                ),
            )
        ),
        said=say(
            "{confirmed} von {pairs} zusammenarbeitenden Paaren bestätigt",
            confirmed=found.confirmed_pairs,
            pairs=found.pairs,
        ),
        expected=EMPTY,
        next_step=counted(
            len(deciding),
            "Zuerst diese Verbindung bestätigen lassen, an der am meisten hängt: {ties}.",
            "Zuerst diese {n} Verbindungen bestätigen lassen, an denen am meisten hängt: {ties}.",
            ties=joined([it.label for it in deciding], "; "),
        ),
        weight=5 + min(found.differences, NAMED),
    )


def _differences(found: Confirmations) -> list[tuple[int, Said]]:
    """Return in words what differs between the network of confirmed ties and that of all, and by how much."""
    now, whole = found.confirmed, found.whole
    told = (
        (
            now.alone - whole.alone,
            say("Akteure ohne Kontakt: {now} statt {whole}", now=now.alone, whole=whole.alone),
        ),
        (
            now.parts - whole.parts,
            say("Teile, die nichts verbindet: {now} statt {whole}", now=now.parts, whole=whole.parts),
        ),
        (
            now.depended_on - whole.depended_on,
            say(
                "Stellen, an denen andere allein hängen: {now} statt {whole}",
                now=now.depended_on,
                whole=whole.depended_on,
            ),
        ),
        (
            now.kind_pairs - whole.kind_pairs,
            say(
                "Paare verschiedener Arten, die zusammenarbeiten: {now} statt {whole}",
                now=now.kind_pairs,
                whole=whole.kind_pairs,
            ),
        ),
    )
    return [(abs(difference), words) for difference, words in told if difference]


def _passed(network: Network, due: Undertaking | Decision) -> Finding:
    day = due.period.latest
    assert day is not None  # a date that passed is a date
    return _finding(
        network,
        about=[due],
        topic="",
        section=Section.WATCH,
        title=say(
            "{label}: Der Termin {day} ist vorbei, die Erledigung ist nicht erfasst", label=due.label, day=day
        ),
        reason=joined(
            (
                say(
                    "Die Quelle setzt diesen Termin selbst. Dass es dazu gekommen ist, ist hier nicht erfasst."
                ),
                _who(network, due),
            )
        ),
        said=EMPTY,
        expected=say("Termin laut Quelle: {day}", day=day),
        next_step=say("Nachfragen, wie der Stand ist, und Ergebnis oder neuen Termin eintragen."),
        weight=9,
    )


def _who(network: Network, due: Undertaking | Decision) -> Said:
    """Return who is to act, empty if the source does not say."""
    if isinstance(due, Decision):
        acting = list(due.bodies)
    else:
        parts = [part for part in network.involvements.values() if part.undertaking == due.iri]
        acting = [part.participant for part in parts if part.role in RESPONSIBLE]
    if not acting:
        return EMPTY
    return say("Zuständig laut Quelle: {names}.", names=listed(sorted(network.label(iri) for iri in acting)))


def _ended(network: Network, ended: Sequence[Undertaking]) -> Finding:
    shown = [
        say("{label} (bis {day})", label=it.label, day=it.period.latest or date.min)
        for it in ended[:NAMES_SHOWN]
    ]
    more = len(ended) - NAMES_SHOWN
    rest = [counted(more, "{n} weiteres", "{n} weitere")] if more > 0 else []
    return _finding(
        network,
        about=ended,
        topic="ended",
        is_about_network=True,
        section=Section.WATCH,
        title=counted(
            len(ended),
            "{label}: beendet, eine Fortsetzung ist nicht erfasst",
            "{n} Projekte oder Programme sind beendet, eine Fortsetzung ist nicht erfasst",
            label=ended[0].label,
        ),
        reason=say(
            "Laut Quelle beendet: {shown}. Ein späteres Vorhaben im selben Feld mit denselben Beteiligten ist nicht erfasst.",
            shown=joined([*shown, *rest], "; "),
        ),
        said=counted(len(ended), "{n} beendetes Vorhaben", "{n} beendete Vorhaben"),
        expected=EMPTY,
        next_step=say(
            "Nachfragen, ob die Arbeit weitergeht und von wem, und es eintragen – auch, wenn sie bewusst endete."
        ),
        weight=6 + len(ended),
    )


def _reports(network: Network, reports: Sequence[Undertaking]) -> Finding:
    labels = listed([report.label for report in reports])
    return _finding(
        network,
        about=reports,
        topic="reports",
        is_about_network=True,
        section=Section.QUESTION,
        title=say("{labels}: Wann zuletzt berichtet wurde, ist nicht erfasst", labels=labels),
        reason=say(
            "Die Quelle nennt die Berichterstattung, aber keinen Tag. Ob ein Bericht ansteht, lässt sich deshalb nicht sagen."
        ),
        said=counted(len(reports), "{n} Bericht ohne Datum", "{n} Berichte ohne Datum"),
        expected=EMPTY,
        next_step=say("Den letzten Bericht mit Datum eintragen und den nächsten vormerken."),
        weight=2,
    )


def _finding(
    network: Network,
    *,
    about: Sequence[Statement],
    topic: str,
    section: Section,
    title: Said,
    reason: Said,
    said: Said,
    expected: Said,
    next_step: Said,
    weight: int,
    is_about_network: bool = False,
) -> Finding:
    subjects = tuple(statement.iri for statement in about)
    evidence = tuple(dict.fromkeys(iri for statement in about for iri in statement.evidence))
    fields = tuple(sorted({code for statement in about for code in statement.fields}))
    return Finding(
        id=finding_id(GAP.id, network.info.name, [] if is_about_network else subjects, topic),
        gap=GAP.id,
        network=network.info.name,
        section=section,
        title=title,
        reason=reason,
        certainty=joined((sources_wording(network), say("Ältere Angaben können weiter stimmen."))),
        next_step=next_step,
        checked_by=say("Koordinierungsstelle, bei den Genannten"),
        level=PublicationLevel.BODY,
        subjects=subjects,
        field=fields[0] if fields else None,
        fields=fields,
        weight=weight,
        evidence=evidence,
        quotes=quotes_of(network, evidence),
        counted=said,
        expected=expected,
    )

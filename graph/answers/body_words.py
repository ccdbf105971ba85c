"""What is said about bodies and their seats: counts beside each other, and never a 0 without what stands beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from graph.answers.card import UNKNOWN_MEMBERS
from graph.locale import EMPTY, Said, counted, first_listed, joined, say
from graph.model.bodies import BodyStanding, BodyView, SeatLine, SeatSort

__all__ = [
    "board_answer",
    "body_answer",
    "in_words",
    "nameless_words",
    "next_step",
    "percent",
    "quota_title",
]

_NO_LIST = say("In den Quellen steht keine Mitgliederliste.")
_NO_NAMELESS = say("Sitze ohne Namen, etwa für berufene Mitglieder, sind für dieses Gremium nicht erfasst.")
ELECTED = say("Wahlen entscheiden, wer dazugehört; Mitglieder sind hier nicht erfasst.")
PLANNED = say("Vorgesehen, aber nach den Quellen noch nicht eingerichtet.")
NO_BODY = say("In den erfassten Quellen ist kein Gremium namentlich genannt.")
WITHOUT_SEATS: Mapping[BodyStanding, Said] = {
    BodyStanding.APPOINTED: _NO_LIST,
    BodyStanding.ELECTED: ELECTED,
    BodyStanding.PLANNED: PLANNED,
}
FIRST_STEP = say(
    "Fragen Sie nach, welche Gremien sich mit Integration befassen, etwa Beirat, Ausschuss oder Steuerungsgruppe, und tragen Sie sie mit Quelle ein."
)
NAMES_SHOWN = 6


def board_answer(bodies: Sequence[BodyView]) -> tuple[Said, ...]:
    """Return what can be said about all bodies of a network, the most important first."""
    if not bodies:
        return (NO_BODY,)
    asked = [body for body in bodies if body.standing is BodyStanding.APPOINTED]
    known = [body for body in asked if body.members]
    return tuple(
        sentence
        for sentence in (
            counted(
                len(bodies),
                "{n} Gremium ist in den Quellen namentlich genannt.",
                "{n} Gremien sind in den Quellen namentlich genannt.",
            ),
            _known(len(known), len(asked)),
            _migrant(known),
            _nameless_seats(sum(it.unnamed for it in asked), sum(it.vacant for it in asked)),
            _others(bodies),
        )
        if sentence
    )


def body_answer(view: BodyView, serving: Sequence[str]) -> Said:
    """Return what can be said about the seats of one body."""
    if view.standing is BodyStanding.PLANNED:
        return PLANNED
    if view.standing is BodyStanding.ELECTED and not view.members:
        return ELECTED
    nameless = nameless_words(view.unnamed, view.vacant)
    if view.members:
        return joined([_members(view), nameless])
    served = say(
        "Genannt ist nur, wer die Geschäfte führt oder begleitet: {names}.",
        names=first_listed(serving, NAMES_SHOWN),
    )
    return joined([UNKNOWN_MEMBERS, served if serving else _NO_LIST, nameless if view.quotas else EMPTY])


def nameless_words(unnamed: int, vacant: int) -> Said:
    """Return what stands beside every count of members: seats by quota and empty chairs, or that none are recorded.

    Example:
        >>> nameless_words(12, 3)
        'Dazu kommen 12 Sitze ohne Namen. 3 Sitze sind laut Quelle unbesetzt.'
    """
    quota = counted(unnamed, "Dazu kommt {n} Sitz ohne Namen.", "Dazu kommen {n} Sitze ohne Namen.")
    empty = counted(vacant, "{n} Sitz ist laut Quelle unbesetzt.", "{n} Sitze sind laut Quelle unbesetzt.")
    return joined([quota if unnamed else _NO_NAMELESS, empty if vacant else EMPTY])


def quota_title(count: int, vacant: int | None) -> Said:
    """Return seats without names as a title.

    Example:
        >>> quota_title(8, 3), quota_title(1, None)
        ('8 Sitze ohne Namen, davon 3 unbesetzt', '1 Sitz ohne Namen')
    """
    seats = counted(count, "{n} Sitz ohne Namen", "{n} Sitze ohne Namen")
    return say("{seats}, davon {vacant} unbesetzt", seats=seats, vacant=vacant) if vacant else seats


def in_words(view: BodyView) -> tuple[Said, ...]:
    """Return who sits in a body as text, role by role: the same as its lines in the picture."""
    by_role: dict[str, list[str]] = {}
    for line in view.lines:
        by_role.setdefault(line.role, []).append(_name(line))
    roles = [_role(role, names) for role, names in by_role.items()]
    nameless = [say("{title}: {label}", title=quota.title, label=quota.fact.text) for quota in view.quotas]
    return tuple(roles + nameless) or (WITHOUT_SEATS[view.standing],)


def next_step(bodies: Sequence[BodyView]) -> Said:
    """Return what to do about bodies of which nobody knows who sits there; empty if all are known."""
    if not bodies:
        return FIRST_STEP
    unknown = [body.label for body in bodies if body.standing is BodyStanding.APPOINTED and not body.members]
    if not unknown:
        return EMPTY
    return counted(
        len(unknown),
        "Bitten Sie die Geschäftsführung um die Mitgliederliste und tragen Sie die Sitze ein: {names}.",
        "Bitten Sie die Geschäftsführungen um die Mitgliederlisten und tragen Sie die Sitze ein: {names}.",
        names=first_listed(unknown, NAMES_SHOWN, "; "),
    )


def percent(part: int, whole: int) -> Said:
    """Return a share in whole per cent.

    Example:
        >>> percent(2, 13)
        '15 %'
    """
    return say("{n} %", n=round(100 * part / whole) if whole else 0)


def _known(known: int, asked: int) -> Said:
    if not asked:
        return EMPTY
    if not known:
        return say("Für keines ist belegt, wer dort Mitglied ist: {reason}", reason=_NO_LIST)
    return counted(
        known,
        "Für eines von {asked}, die nicht durch Wahl besetzt werden, ist belegt, wer dort Mitglied ist.",
        "Für {n} von {asked}, die nicht durch Wahl besetzt werden, ist belegt, wer dort Mitglied ist.",
        asked=asked,
    )


def _migrant(known: Sequence[BodyView]) -> Said:
    if not known:
        return EMPTY
    without = [body for body in known if not body.migrant]
    if not without:
        return say("In jedem davon ist eine Migrantenorganisation als Mitglied belegt.")
    said = counted(
        len(without),
        "In einem von ihnen ist keine Migrantenorganisation als Mitglied belegt: {names}.",
        "In {n} von ihnen ist keine Migrantenorganisation als Mitglied belegt: {names}.",
        names=first_listed([body.label for body in without], NAMES_SHOWN, "; "),
    )
    return joined([said, nameless_words(sum(it.unnamed for it in without), sum(it.vacant for it in without))])


def _nameless_seats(unnamed: int, vacant: int) -> Said:
    """Return all seats without names and all empty ones; nothing where none are recorded."""
    quota = counted(
        unnamed,
        "Insgesamt ist {n} Sitz ohne Namen vorgesehen.",
        "Insgesamt sind {n} Sitze ohne Namen vorgesehen.",
    )
    empty = counted(
        vacant,
        "Unbesetzt ist laut Quelle insgesamt {n} Sitz.",
        "Unbesetzt sind laut Quelle insgesamt {n} Sitze.",
    )
    return joined([quota if unnamed else EMPTY, empty if vacant else EMPTY])


def _others(bodies: Sequence[BodyView]) -> Said:
    counts: Mapping[BodyStanding, int] = {
        standing: sum(body.standing is standing for body in bodies) for standing in BodyStanding
    }
    elected, planned = counts[BodyStanding.ELECTED], counts[BodyStanding.PLANNED]
    return joined(
        [
            counted(
                elected, "In einem davon entscheiden Wahlen, wer dazugehört.",
                "In {n} davon entscheiden Wahlen, wer dazugehört.",
            )
            if elected
            else EMPTY,
            counted(
                planned, "Ein Gremium ist erst vorgesehen.", "{n} Gremien sind erst vorgesehen."
            )
            if planned
            else EMPTY,
        ]
    )  # fmt: skip


def _members(view: BodyView) -> Said:
    if not view.migrant:
        return counted(
            view.members,
            "{n} Mitglied ist belegt; es ist keine Migrantenorganisation.",
            "{n} Mitglieder sind belegt; darunter ist keine Migrantenorganisation belegt.",
        )
    return counted(
        view.members,
        "{n} Mitglied ist belegt, darunter Migrantenorganisationen: {migrant} ({share}).",
        "{n} Mitglieder sind belegt, darunter Migrantenorganisationen: {migrant} ({share}).",
        migrant=view.migrant,
        share=percent(view.migrant, view.members),
    )


def _role(role: str, names: Sequence[str]) -> Said:
    told = [name for name in names if name]
    return say("{role}: {names}", role=role, names=joined(told, "; ") if told else len(names))


def _name(line: SeatLine) -> str:
    if line.sort is SeatSort.EMPTY:
        return ""
    return (
        line.name
        if line.counts
        else say("{name} ({modality})", name=line.name, modality=line.fact.modality_label)
    )

"""Suggested ties and invitations as readable text."""

from __future__ import annotations

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from graph.answers.invitation_list import InvitationList, InviteeView
from graph.answers.suggestion_list import SuggestionList
from graph.cli.text import basis, print_finding
from graph.model import NetworkInfo
from graph.texts import enumerate_words, notice_of, plural, printable

__all__ = ["invitation", "ties"]

INDENT = 2
NOTHING = "Dazu gibt es keinen Vorschlag."
SILENT = (
    "Aus den erfassten Aussagen lässt sich noch keine Verbindung vorschlagen: Dafür müssen mehr Akteure mit ihren "
    "Verbindungen, Handlungsfeldern und Zielgruppen erfasst sein."
)
NO_ROSTER = (
    "Keine Quelle sagt, wer dort sitzt; deshalb zählt alles als offen. Bitte zuerst die Mitglieder eintragen."
)
NOBODY = "Niemand Weiteres brächte etwas, das dort noch offen ist."
NAMES_SHOWN = 5


def ties(console: Console, info: NetworkInfo, found: SuggestionList) -> None:
    """Print the suggested ties under their headings, each with why, how sure and what to do next."""
    _head(console, info, f"Wen zusammenbringen? {info.label}")
    if not any(it.findings for it in found.quadrants):
        console.print(_text(f"\n{SILENT}"))
        return
    for one in found.quadrants:
        console.print(_text(f"\n{one.heading} ({len(one.findings)})", "bold underline"))
        if not one.findings:
            console.print(_indented(NOTHING))
        for it in one.findings:
            print_finding(console, it, with_quotes=False)
    console.print(_text(f"\n{found.hidden} {found.exposure}", "dim"))
    basis(console, found.basis)


def invitation(console: Console, info: NetworkInfo, found: InvitationList) -> None:
    """Print whom to invite to a body, what is covered, what stays open, and the check."""
    _head(console, info, f"Wen einladen? {found.label} ({info.label})")
    console.print(
        _text(f"Freie Sitze: {found.seats}. Gemessen an: {enumerate_words(found.fields) or 'nichts'}.")
    )
    if found.has_roster:
        console.print(_text(f"Am Tisch nach den Quellen: {enumerate_words(found.members) or 'keine Namen'}"))
        console.print(_text(f"Schon abgedeckt: {found.covered or 'nichts davon'}"))
    else:
        console.print(_text(NO_ROSTER))
    if found.unmet:
        console.print(_text(f"\n{found.unmet}", "bold"))
        return
    if not found.invitees:
        console.print(_text(f"\n{NOBODY}"))
    for number, it in enumerate(found.invitees, start=1):
        _print_invitee(console, number, it)
    if found.unnamed:
        console.print(
            _text(
                f"\nNamen klären: {enumerate_words(found.unnamed)} – erwartet, aber nur als Gruppe genannt."
            )
        )
    if found.left_open:
        console.print(_text(f"\nDanach noch offen: {found.left_open}."))
    console.print(_text(f"\n{_check(found)}", "dim"))
    basis(console, found.basis)


def _print_invitee(console: Console, number: int, it: InviteeView) -> None:
    console.print(_text(f"\n{number}. {it.label} ({it.kind})", "bold"))
    console.print(_indented(f"Bringt hinzu: {it.brings or 'nichts, was nicht auch andere mitbringen'}"))
    if it.shares:
        console.print(_indented(f"Bringt ebenfalls mit: {it.shares}"))
    if it.alternates:
        more = len(it.alternates) - NAMES_SHOWN
        rest = [f"{more} weitere"] if more > 0 else []
        console.print(
            _indented(f"Gleichwertig wäre: {enumerate_words([*it.alternates[:NAMES_SHOWN], *rest], 'oder')}")
        )


def _check(found: InvitationList) -> str:
    """Return how good the choice is: proven best, or how far from it at most."""
    best = (
        "Mehr ist mit diesen Sitzen nachweislich nicht zu erreichen."
        if found.total == found.bound
        else f"Mehr als {found.bound} ist nicht zu erreichen."
    )
    return (
        f"Gegenprobe: Diese Auswahl bringt {plural(found.total, 'Punkt', 'Punkte')}. {best} Wer der Reihe nach immer "
        f"nimmt, was am meisten bringt, kommt ohne Mindestzahlen auf {found.greedy}; alle zusammen brächten {found.reachable}."
    )


def _head(console: Console, info: NetworkInfo, title: str) -> None:
    console.print(_text(title, "bold"))
    if notice := notice_of(info):
        console.print(_text(notice, "bold" if info.is_fictional else "dim"))


def _indented(content: str) -> Padding:
    return Padding(_text(content), (0, 0, 0, INDENT))


def _text(content: str, style: str = "") -> Text:
    return Text(printable(content), style=style)

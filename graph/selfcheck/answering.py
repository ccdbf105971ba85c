"""Answers become proposals: each with the self-check as its source; nothing of the network is touched before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from graph.locale import Said, counted, say
from graph.proposals import Proposed, Wanted, propose
from graph.records import Rejection
from graph.selfcheck.changing import Reply, merged
from graph.selfcheck.forms import Filled, Unusable, forms_in
from graph.store import Store
from graph.workbook.content import Content, content_of

__all__ = ["Answers", "propose_answers", "read_answers"]

OLD_DAYS = 365
"""A form that is older is worth a remark."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What forms that came back say."""

    forms: tuple[str, ...]
    """Labels of the actors that have answered."""
    wanted: tuple[Wanted, ...]
    rejected: tuple[Rejection, ...] = ()
    """Cells that could not be taken, with what to do; the sheet is named by its file."""
    unusable: tuple[Said | str, ...] = ()
    """Files that are no form for this network."""
    notices: tuple[Said, ...] = ()


def read_answers(store: Store, network: str, files: Mapping[str, bytes], today: date) -> Answers:
    """Return what forms say, as proposals; nothing is stored.

    Args:
        store: Where the statements lie.
        network: Short name of the network they are meant for.
        files: Content by name of the file; archives are opened.
        today: The day on which they are read; the day of answers that bear none.
    """
    content = content_of(store, network)
    replies: list[Reply] = []
    unusable: list[Said | str] = []
    notices: list[Said] = []
    for form in forms_in(files):
        if isinstance(form, Unusable):
            unusable.append(form.reason)
        elif problem := _problem(form, network, content):
            unusable.append(problem)
        else:
            notices.extend(_remarks(form, content, store.data_version(), today))
            replies.append(Reply(form, content, network, today))
    return Answers(
        forms=tuple(it.label for it in replies),
        wanted=merged(reply.wanted() for reply in replies),
        rejected=tuple(why for reply in replies for why in reply.rejected),
        unusable=tuple(unusable),
        notices=tuple(notices),
    )


def propose_answers(
    store: Store, network: str, answers: Answers, *, role: str, recorded_at: datetime
) -> Proposed:
    """Put what forms say into the inbox, as one change.

    Raises:
        InvalidSource: the network is a read-only example.
        WorkspaceError: the store cannot be written.
    """
    reason = f"Selbstauskünfte eingelesen: {', '.join(answers.forms)}"
    return propose(store, network, answers.wanted, reason=reason, role=role, recorded_at=recorded_at)


def _problem(form: Filled, network: str, content: Content) -> Said | None:
    """Return why a form is not for this network."""
    if form.token.network != network:
        return say(
            "»{name}« gehört zum Netzwerk »{other}«. Bitte dort einlesen.",
            name=form.name,
            other=form.token.network,
        )
    if form.token.actor not in content.records:
        return say(
            "»{name}«: »{actor}« gibt es in diesem Netzwerk nicht mehr. Bitte den Bogen von Hand ansehen.",
            name=form.name, actor=form.token.label,
        )  # fmt: skip
    return None


def _remarks(form: Filled, content: Content, version: int, today: date) -> Iterable[Said]:
    """Yield what people should know of a form."""
    gone = sum(iri not in content.records for nr in form.lines for iri, _ in [form.token.lines[nr]])
    if gone:
        yield counted(
            gone,
            "»{name}«: {n} beantwortete Zeile gibt es im Netzwerk nicht mehr; sie bleibt außer Acht.",
            "»{name}«: {n} beantwortete Zeilen gibt es im Netzwerk nicht mehr; sie bleiben außer Acht.",
            name=form.name,
        )
    if form.day is None and (form.lines or form.partners or form.offers):
        yield say("»{name}« trägt kein Datum; als Tag der Antwort gilt der {day}.", name=form.name, day=today)
    made = _made(form)
    if made is not None and (today - made).days > OLD_DAYS:
        yield say(
            "»{name}« ist ein alter Bogen vom {day}. Bitte prüfen, ob die Antworten noch gelten.",
            name=form.name,
            day=made,
        )
    elif form.token.version != version:
        yield say(
            "»{name}«: Seit der Bogen am {day} ausgegeben wurde, hat sich das Netzwerk geändert.",
            name=form.name,
            day=made or today,
        )
    if not (form.lines or form.partners or form.offers):
        yield say("»{name}« ist nicht ausgefüllt.", name=form.name)


def _made(form: Filled) -> date | None:
    try:
        return date.fromisoformat(form.token.made_on)
    except ValueError:
        return None

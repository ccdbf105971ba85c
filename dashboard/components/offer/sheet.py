"""A sheet for the person asking: one page with large letters, in German, that opens and prints without any network."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape as html_escape
from importlib.resources import files
from string import Template

import streamlit as st

from dashboard import cache, escape, words
from dashboard.components import evidence
from graph import looking
from graph.locale import counted, joined, say
from graph.model import Moment, NetworkInfo
from graph.model.handover import Attribution
from graph.model.offers import OfferAnswer, OfferQuestion, OfferView
from graph.texts import notice_of

MOST = 4
"""So many offers fit on one page in large letters."""
TEMPLATE = "offer_sheet.html"
TITLE = say("Angebote für Sie")
NOTHING = say("Dazu ist hier kein bestehendes Angebot erfasst.")
ASK = say("Diese Stellen wissen vielleicht weiter:")


def offer_download(found: OfferAnswer, question: OfferQuestion, network: NetworkInfo, moment: Moment) -> None:
    """Draw the button that hands out the sheet."""
    st.download_button(
        words.say("Blatt zum Mitgeben herunterladen"),
        sheet(found, question, network, moment, cache.attributions(network.name, moment)),
        f"angebote-{network.name}-{moment.valid_on}.html",
        "text/html",
        icon=":material/print:",
        on_click="ignore",
        key="laden_blatt",
        help=words.say("Eine Seite in großer Schrift, auf Deutsch. Öffnet und druckt auch ohne Internet."),
    )


def sheet(
    found: OfferAnswer,
    question: OfferQuestion,
    network: NetworkInfo,
    moment: Moment,
    attributions: Sequence[Attribution] = (),
) -> bytes:
    """Return the sheet as one file: only offers that a source reports, never recommendations.

    Args:
        found: The answer.
        question: What was asked, for the title.
        network: Whose data it is; an example or an invented network says so.
        moment: The day the sheet speaks of.
        attributions: Who has to be named.
    """
    offers = (found.offers or found.nearest)[:MOST]
    page = Template((files("dashboard") / "assets" / TEMPLATE).read_text("utf-8"))
    notice = notice_of(network)
    return page.substitute(
        title=_safe(_title(found, question)),
        notice=f'<p class="notice">{_safe(notice)}</p>' if notice else "",
        lead=_safe(_lead(found, len(offers))),
        offers="\n".join([*map(_offer, offers), *([] if offers else _asked(found))]),
        footer=_safe(
            joined(
                (
                    say(
                        "{network}. Stand der Angaben: {day}.",
                        network=network.label,
                        day=moment.valid_on,
                    ),
                    looking.attribution_line(attributions),
                )
            )
        ),
    ).encode("utf-8")


def _title(found: OfferAnswer, question: OfferQuestion) -> str:
    asked = joined((question.text, found.place if question.place else ""), ", ") or found.place
    return say("{title}: {asked}", title=TITLE, asked=asked) if asked else TITLE


def _lead(found: OfferAnswer, shown: int) -> str:
    """Return what was found and how the question was understood: a title is no promise that the course exists."""
    if not found.offers:
        further = say("{reason}:", reason=found.nearest_reason) if shown else ASK if found.ask else ""
        return joined((NOTHING, further))
    more = len(found.offers) - shown
    rest = counted(
        more,
        "Ein weiteres Angebot nennt Ihnen die Beratung.",
        "{n} weitere Angebote nennt Ihnen die Beratung.",
    )
    return joined(
        (
            counted(len(found.offers), "{n} Angebot ist erfasst.", "{n} Angebote sind erfasst."),
            rest if more > 0 else "",
            *found.hints,
        )
    )


def _offer(offer: OfferView) -> str:
    parts = "\n".join(f"<p>{line}</p>" for line in _lines(offer))
    return f"<li><h2>{_safe(offer.label)}</h2>\n{parts}</li>"


def _lines(offer: OfferView) -> Iterator[str]:
    yield f"<strong>{_safe(offer.contact)}</strong>"
    yield _safe(say("Ort: {places}", places=offer.places))
    if offer.target_groups:
        yield _safe(say("Für: {groups}", groups=joined(offer.target_groups, ", ")))
    source = joined([evidence.source_words(quote) for quote in offer.quotes[:1]], "; ")
    known = joined((offer.age, source), " · ")
    yield f"<small>{_safe(known)}</small>"


def _asked(found: OfferAnswer) -> Sequence[str]:
    return [f"<li><h2>{_safe(one.label)}</h2></li>" for one in found.ask]


def _safe(text: str) -> str:
    """Return words for HTML, always in German: the sheet leaves the page and its language."""
    return html_escape(escape.one_line(str(text)))

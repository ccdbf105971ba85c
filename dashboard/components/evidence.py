"""Quotes and facts: every sentence opens the passage it rests on."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from dashboard import escape, navigation, state, words
from dashboard.components import headings
from graph.locale import Said, joined, say
from graph.model import Fact, FactGroup, Question, Quote

FILE_ENDING = ".txt"
NO_PASSAGE = say("Ohne wörtliches Zitat erfasst.")


def show_quote(quote: Quote) -> None:
    """Draw one passage as plain text, with its document and date."""
    with st.container(border=True, gap="xsmall"):
        if quote.text:
            st.text(f"„{escape.plain(quote.before + quote.text + quote.after).strip()}“")
        else:
            st.caption(words.spoken(NO_PASSAGE))
        st.caption(f":material/description: {escape.markdown_line(source_words(quote))}")


def show_quotes(quotes: Iterable[Quote]) -> None:
    """Draw passages one below the other, each once."""
    for quote in dict.fromkeys(quotes):
        show_quote(quote)


def source_words(quote: Quote) -> Said:
    """Return document and date in words.

    Example:
        >>> source_words(Quote(text=None, document="Vorlage", document_date="2006", identifiers=("2006/037",)))
        'Vorlage 2006/037, 2006'
    """
    numbers = (part for part in quote.identifiers if _is_number_of(quote, part))
    return joined((joined((quote.document, *numbers)), quote.document_date), ", ")


def show_fact(fact: Fact) -> None:
    """Draw one statement as a line that opens its quotes."""
    known = joined((fact.modality_label, fact.when), ", ")
    label = f"{escape.markdown_line(fact.text)} · :gray[{escape.markdown_line(known)}]"
    with st.expander(label, icon=":material/format_quote:"):
        for note in fact.notes:
            st.caption(escape.markdown(note))
        show_quotes(fact.quotes)
        if not fact.quotes:
            st.caption(words.spoken(NO_PASSAGE))
        _link_to_card(fact.other)


def show_question(question: Question) -> None:
    """Draw what no source says and the office could answer."""
    with st.expander(escape.markdown_line(question.text), icon=":material/help:"):
        show_quotes(question.quotes)
        _link_to_card(question.other)


def show_group(group: FactGroup, level: int) -> None:
    """Draw the statements of one sort under their title, a heading of this level."""
    headings.show(group.title, level)
    with st.container(gap="xsmall"):
        for fact in group.facts:
            show_fact(fact)


def _link_to_card(iri: str | None) -> None:
    if iri:
        navigation.link(
            "actor", words.say("Zur Karteikarte"), icon=":material/arrow_forward:", **{state.ACTOR_ID: iri}
        )


def _is_number_of(quote: Quote, identifier: str) -> bool:
    """Tell whether an identifier says more to a reader than the title: a file name does not."""
    return identifier not in quote.document and not identifier.endswith(FILE_ENDING)

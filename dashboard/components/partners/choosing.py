"""Who is meant: by action field, place, body and kind, or by name; the choice stands in the address."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import streamlit as st

from dashboard import cache, state, words
from dashboard.components import controls
from graph import keeping
from graph.locale import say
from graph.texts import field_said, sort_key

__all__ = ["choose", "in_words"]

ALL = say("alle")
_KEYS = (state.FIELD, state.PLACES, state.BODY, state.KIND, state.WHO)


def choose(network: str) -> tuple[keeping.Addressee, ...]:
    """Draw the filter and return who fits it; unless somebody chooses, all."""
    everybody = keeping.addressees(cache.DESK.store(), network)
    first, second = st.columns(2, gap="medium")
    with first:
        fields = _many(say("Handlungsfeld"), state.FIELD, _fields(everybody))
        places = _many(say("Ort"), state.PLACES, _same(place for it in everybody for place in it.places))
    with second:
        bodies = _many(
            say("Mitglied im Gremium"), state.BODY, _same(body for it in everybody for body in it.bodies)
        )
        kinds = _many(say("Art"), state.KIND, _same(kind for it in everybody for kind in it.kinds))
    found = keeping.chosen(everybody, fields=fields, places=places, bodies=bodies, kinds=kinds)
    wanted = _many(say("Nur diese"), state.WHO, {it.iri: it.label for it in found})
    return tuple(it for it in found if it.iri in wanted) if wanted else found


def in_words() -> str:
    """Return what was chosen, for the head of a file; nothing if all are meant."""
    given = state.address()
    return "; ".join(value for key in _KEYS[:-1] for value in given.get(key, ()))


def _many(label: str, key: str, options: Mapping[str, str]) -> tuple[str, ...]:
    return controls.choose_many(label, key, options, ALL)


def _fields(everybody: Iterable[keeping.Addressee]) -> dict[str, str]:
    codes = {code for it in everybody for code in it.fields}
    spoken = {code: words.spoken(field_said(code)) for code in codes}
    return dict(sorted(spoken.items(), key=lambda item: sort_key(item[1])))


def _same(found: Iterable[str]) -> dict[str, str]:
    return {it: it for it in sorted(set(found), key=sort_key)}

"""The state of a view is its address: the only place that touches the session state and the query string."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import Any
from urllib.parse import urlencode

import streamlit as st

from graph.locale import LANGUAGES, SOURCE_LANGUAGE, Said, say

NETWORK = "netz"
VALID_ON = "gueltig"
AS_OF = "stand"
FIELD = "feld"
KIND = "art"
MODALITY = "modalitaet"
GENERIC = "gruppen"
STRUCTURE = "struktur"
UNDERTAKINGS = "vorhaben"
ACTOR = "akteur"
ACTOR_ID = "id"
SEARCH = "suche"
TOPIC = "thema"
SHOWN = "anzahl"
PART = "teil"
"""In the address: the part of the page on which data are kept."""
WHAT = "was"
CHANGE = "aenderung"
"""In the address: the number of the change that is unfolded."""
ENTRY = "eintrag"
VIEW = "ansicht"
GAP = "hinweis"
CONFIDENCE = "sicherheit"
DECISION = "entscheidung"
UNFOLDED = "auf"
SCENARIO = "wenn"
WHO = "wer"
WITH_WHOM = "mit"
LANGUAGE = "sprache"
PLACE = "ort"
ARRANGEMENT = "anordnung"
SIZE = "groesse"
COLOUR = "farbe"
HIDDEN = "aus"
FIGURE = "wert"
PARTNER = "partner"
PLACES = "orte"
LEVEL = "intensitaet"
CERTAINTY = "beleg"
EGO = "um"
STEPS = "schritte"
FROM = "von"
TO = "nach"
WIDER = "auch"
ROW = "zeile"
COLUMN = "spalte"
PAIR = "paar"
PRESENTED = "vorfuehrung"
MISSING = "fehlendes"
UNTIL = "bis"
EARLIER_STAND = "standvon"
MONTHS = "monate"
STATUS = "status"
SORT = "sorte"
FINDING = "befund"
USUAL = "ueblich"
BODY = "gremium"
INVITING = "einladen"
SEATS = "sitze"
AT_LEAST = "mindestens"
OFFERED_AT = "wo"
TARGET_GROUP = "zielgruppe"

LASTING = (NETWORK, PLACE, VALID_ON, AS_OF, LANGUAGE)
"""What stays the same when another page is opened."""
YES, NO = "ja", "nein"
LONGEST_VALUE = 500
"""No value of an address is longer than an IRI or a name."""
NO_CHOICE = say("diese Auswahl gibt es hier nicht")
NO_DAY = say("das ist kein Datum (Beispiel: 2006-06-14)")
NO_NUMBER = say("das ist keine Zahl")

_REMEMBERED = "_bleibend"
_NOTES = "_hinweise"
_DONE = "_erledigt"
_REMOVED = "_entfernt"
_REFUSED = "_abgelehnt"
_FILTER = "_filter_vorher"
_WORK = "_arbeit"


def language() -> str:
    """Return the language of the page: German unless the address says otherwise."""
    given = st.query_params.get(LANGUAGE, SOURCE_LANGUAGE)
    return given if given in LANGUAGES else SOURCE_LANGUAGE


def start_run() -> None:
    """Begin a page: forget old notes and put what lasts back into the address."""
    st.session_state[_NOTES] = []
    remembered = st.session_state.setdefault(_REMEMBERED, {})
    for key in LASTING:
        if key in st.query_params:
            remembered[key] = st.query_params[key]
        elif key in remembered:
            st.query_params[key] = remembered[key]


def notes() -> tuple[str, ...]:
    """Return what was ignored in the address, as sentences."""
    return tuple(dict.fromkeys(st.session_state.get(_NOTES, ())))


def note(sentence: str) -> None:
    """Say beside the page why something of the address does not count."""
    st.session_state.setdefault(_NOTES, []).append(sentence)


def announce(sentence: str) -> None:
    """Keep what has just been done for the next drawing of the page."""
    st.session_state[_DONE] = sentence


def announced() -> str:
    """Return what has just been done, once."""
    done: str = st.session_state.pop(_DONE, "")
    return done


def refuse(sentence: str) -> None:
    """Keep why something could not be done for the next drawing of the page."""
    st.session_state[_REFUSED] = sentence


def refused() -> str:
    """Return why something could not be done, once."""
    why: str = st.session_state.pop(_REFUSED, "")
    return why


def address() -> dict[str, tuple[str, ...]]:
    """Return everything that stands in the address."""
    return {key: tuple(st.query_params.get_all(key)) for key in st.query_params}


def lasting_values() -> dict[str, str]:
    """Return what a link to another page has to carry."""
    return {key: st.query_params[key] for key in LASTING if key in st.query_params}


def text(key: str) -> str | None:
    """Return a free text of the address, None if there is none."""
    value = st.query_params.get(key, "").strip()
    return value[:LONGEST_VALUE] or None


def choice(key: str, allowed: Collection[str]) -> str | None:
    """Return a value that is allowed, None if there is none; an unknown one is noted."""
    value = text(key)
    if value is None or value in allowed:
        return value
    _ignore(key, NO_CHOICE)
    return None


def choices(key: str, allowed: Collection[str]) -> tuple[str, ...]:
    """Return the allowed values of a key; unknown ones are noted."""
    given = [value for value in st.query_params.get_all(key) if value]
    if any(value not in allowed for value in given):
        _ignore(key, NO_CHOICE)
    return tuple(dict.fromkeys(value for value in given if value in allowed))


def day(key: str, default: date) -> date:
    """Return a day of the address, written as `2006-06-14`."""
    value = text(key)
    if value is None:
        return default
    try:
        return date.fromisoformat(value)
    except ValueError:
        _ignore(key, NO_DAY)
        return default


def flag(key: str, default: bool) -> bool:
    """Return a yes or no of the address."""
    value = choice(key, (YES, NO))
    return default if value is None else value == YES


def number(key: str, default: int, largest: int) -> int:
    """Return a count of the address, at least the default and at most the largest."""
    value = text(key)
    if value is None:
        return default
    if not (value.isascii() and value.isdigit()):
        _ignore(key, NO_NUMBER)
        return default
    return max(default, min(int(value), largest))


def write(key: str, *values: str) -> None:
    """Put values into the address; none removes the key."""
    if values:
        st.query_params[key] = values[0] if len(values) == 1 else list(values)
    else:
        st.query_params.pop(key, None)
    if key in LASTING:
        remembered = st.session_state.setdefault(_REMEMBERED, {})
        remembered.pop(key, None)
        remembered.update({key: value} if (value := next(iter(values), None)) else {})


def control(key: str, value: object) -> str:
    """Set the control of a key to the value of the address and return the control's own key."""
    st.session_state[_control_key(key)] = value
    return _control_key(key)


def fill(control_key: str, value: object) -> None:
    """Put a value into a control of a form before the page is drawn again."""
    st.session_state[control_key] = value


def publish(key: str, default: object = None) -> None:
    """Write what was entered in the control of a key into the address; the default is left out."""
    value = st.session_state.get(_control_key(key))
    write(key, *([] if value == default else _as_texts(value)))


def entered(key: str) -> str:
    """Return the text that was entered in the control of a key."""
    return str(st.session_state.get(_control_key(key)) or "")


def whole_address() -> str:
    """Return the address of what is seen now, as it can be sent to somebody."""
    values = [(key, value) for key, given in address().items() for value in given]
    return (st.context.url or "").split("?")[0] + (f"?{urlencode(values)}" if values else "")


def put(values: Mapping[str, tuple[str, ...]]) -> None:
    """Write several keys into the address; one without values is removed."""
    for key, given in values.items():
        write(key, *given)


def keep_filter(before: Mapping[str, tuple[str, ...]], after: Mapping[str, tuple[str, ...]]) -> None:
    """Remember the filter as it was before something was removed, and as it is without that."""
    st.session_state[_FILTER] = (dict(before), dict(after))


def kept_filter(now: Mapping[str, tuple[str, ...]]) -> Mapping[str, tuple[str, ...]]:
    """Return the filter as it was before something was removed; empty if it has been changed since, or nothing was."""
    before, after = st.session_state.get(_FILTER, ({}, {}))
    kept: Mapping[str, tuple[str, ...]] = before if after == dict(now) else {}
    return kept


def keep_removed(thing: object) -> None:
    """Remember what was removed last, so that it can be brought back; None forgets it."""
    st.session_state[_REMOVED] = thing


def kept_removed() -> object:
    """Return what was removed last, None if there is nothing to bring back."""
    return st.session_state.get(_REMOVED)


def keep_work(name: str, thing: object) -> None:
    """Remember a piece of work between two drawings of the page, such as what an editor saw; None forgets it."""
    st.session_state[f"{_WORK}_{name}"] = thing


def kept_work(name: str) -> object:
    """Return a piece of work, None if there is none of this name."""
    return st.session_state.get(f"{_WORK}_{name}")


def sent_by(component: str, name: str) -> str:
    """Return what a component of ours has just sent, an empty text if nothing."""
    return getattr(st.session_state.get(component), name, None) or ""


def _as_texts(value: Any) -> list[str]:
    if value is None or value == "":
        return []
    if isinstance(value, bool):
        return [YES if value else NO]
    if isinstance(value, date):
        return [value.isoformat()]
    if isinstance(value, str):
        return [value]
    return [str(item) for item in value] if isinstance(value, Iterable) else [str(value)]


def _control_key(key: str) -> str:
    return f"feld_{key}"


def _ignore(key: str, reason: Said) -> None:
    note = say("Die Angabe »{key}« im Link wurde nicht berücksichtigt: {reason}.", key=key, reason=reason)
    st.session_state.setdefault(_NOTES, []).append(note)

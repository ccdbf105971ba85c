"""One field of a form: its control, what was typed, and the place where a fault is said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard import escape, words
from dashboard.components import controls
from graph.keeping import Content, Field, FieldSort, RecordSort, as_typed, choices_of
from graph.locale import Said, counted, say

__all__ = ["Sheet", "say_faults"]

DATED = frozenset({FieldSort.DATE, FieldSort.DAY})
ONE_EACH = say("Eines je Zeile.")
SEPARATE = say("Mehrere Anmerkungen durch eine leere Zeile trennen.")
EXAMPLE_DATE = say("TT.MM.JJJJ, MM.JJJJ oder JJJJ")
FIND = say("Name suchen oder neu eingeben")
LOW = 68
"""Pixels: two lines, the least that a box for several lines can have."""


@dataclass(slots=True)
class Sheet:
    """A form while it is drawn: what was typed into each field, and the places beside them."""

    content: Content
    sort: RecordSort
    key: str
    """Begins the keys of all controls."""
    given: Mapping[str, tuple[str, ...]]
    """What the fields hold at first."""
    raw: dict[str, tuple[str, ...]] = field(default_factory=dict)
    places: dict[str, DeltaGenerator] = field(default_factory=dict)
    unknown: dict[str, str] = field(default_factory=dict)
    """Names of actors that were typed and that nobody has recorded, each with its field."""

    def draw(self, each: Field, label: Said, *, is_needed: bool = False, takes_new: bool = False) -> None:
        """Draw a field and remember what it holds.

        Args:
            each: The field.
            label: What the form calls it.
            is_needed: Whether that is said beside its name.
            takes_new: Whether an actor may be named that is not recorded yet.
        """
        shown = words.say("{field} (nötig)", field=label) if is_needed else words.spoken(label)
        with st.container(gap="xxsmall"):
            self.raw[each.name] = self._named(each, shown) if takes_new else self._control(each, shown)
            self.places[each.name] = st.container()

    def control_key(self, name: str) -> str:
        """Return the key of the control of a field."""
        return f"{self.key}_{name}"

    def _named(self, each: Field, label: str) -> tuple[str, ...]:
        """Draw a list in which a name may be typed that does not stand in it: for one actor, or for several."""
        options = choices_of(self.content, self.sort, each)
        given = self.given.get(each.name, ())
        shown = controls.told_apart({**options, **{it: it for it in given if it not in options}})
        chosen = st.multiselect(
            label,
            list(shown),
            default=list(given),
            format_func=lambda it: shown.get(it, it),
            key=self.control_key(each.name),
            placeholder=words.spoken(FIND),
            max_selections=None if each.is_many else 1,
            accept_new_options=True,
            filter_mode="contains",
        )
        by_name = {name.casefold(): iri for iri, name in reversed(shown.items())}
        bare = [it if it in shown else escape.one_line(it) for it in chosen]
        values = tuple(dict.fromkeys(by_name.get(it.casefold(), it) for it in bare if it))
        self.unknown |= {it: each.name for it in values if it not in shown}
        return values

    def _control(self, each: Field, label: str) -> tuple[str, ...]:
        given, key = self.given.get(each.name, ()), self.control_key(each.name)
        if each.sort is FieldSort.FLAG:
            is_on = st.checkbox(label, value=bool(given), key=key)
            return ("true",) if is_on else ()
        options = choices_of(self.content, self.sort, each)
        if each.sort in (FieldSort.CODE, FieldSort.CHOICE, FieldSort.REFERENCE):
            return _chosen(each, label, options, given, key)
        if each.sort is FieldSort.LONG_TEXT or each.is_many:
            return _written_long(each, label, given, key)
        shown = as_typed(given[0]) if given and each.sort in DATED else "".join(given[:1])
        hint = words.spoken(EXAMPLE_DATE) if each.sort in DATED else None
        return (st.text_input(label, value=shown, key=key, placeholder=hint),)


def say_faults(
    places: Mapping[str, DeltaGenerator], faults: Mapping[str, Said], otherwise: DeltaGenerator
) -> None:
    """Say each fault beside its field, and at the foot, where the button is, that nothing is stored yet.

    What concerns no field stands at the foot, too.
    """
    if faults:
        number = counted(
            len(faults),
            "Noch nicht gespeichert. Bitte die markierte Angabe prüfen.",
            "Noch nicht gespeichert. Bitte die {n} markierten Angaben prüfen.",
        )
        otherwise.warning(escape.markdown(number), icon=":material/info:")
    for name, fault in faults.items():
        places.get(name, otherwise).error(escape.markdown(fault), icon=":material/error:")


def _chosen(
    each: Field, label: str, options: Mapping[str, str], given: tuple[str, ...], key: str
) -> tuple[str, ...]:
    all_options = {**options, **{it: it for it in given if it not in options}}
    shown = controls.told_apart(all_options)
    placeholder = words.say("Bitte wählen") if all_options else words.say("Noch nichts erfasst")
    if each.is_many:
        return tuple(
            st.multiselect(
                label,
                list(all_options),
                default=[it for it in given if it in all_options],
                format_func=shown.__getitem__,
                key=key,
                placeholder=placeholder,
            )
        )
    first = list(all_options).index(given[0]) if given else None
    chosen = st.selectbox(
        label, list(all_options), index=first, format_func=shown.__getitem__, key=key, placeholder=placeholder
    )
    return (chosen,) if chosen else ()


def _written_long(each: Field, label: str, given: tuple[str, ...], key: str) -> tuple[str, ...]:
    is_prose = each.sort is FieldSort.LONG_TEXT
    parting = "\n\n" if is_prose else "\n"
    text = st.text_area(
        label,
        value=parting.join(given),
        key=key,
        height=LOW,
        help=words.spoken(SEPARATE if is_prose else ONE_EACH) if each.is_many else None,
    )
    return tuple(text.split(parting))

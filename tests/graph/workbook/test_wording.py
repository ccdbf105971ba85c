"""Values as cells and back, where it is not simply the same text."""

from __future__ import annotations

import pytest

from graph.records import RecordSort, field_of
from graph.workbook import Ambiguous, Named, Names, State, Unnamed, Unread, Wording, record_from, text_of
from graph.workbook.cells import LONGEST_CELL
from graph.workbook.wording import CUT

NOTES = field_of(RecordSort.ACTOR, "notes")
LABEL = field_of(RecordSort.ACTOR, "label")


def wording(*names: str) -> Wording:
    return Wording(
        Names(
            Named(iri=f"x/{n}", sort=RecordSort.ACTOR, label=name, key=f"actor/{n}")
            for n, name in enumerate(names)
        ),
        {"nachbarhilfe": "Nachbarhilfe", "schule-2": "Schule"},
    )


def test_a_text_that_no_cell_can_hold_is_cut_and_cannot_be_edited_there() -> None:
    long = "x" * (LONGEST_CELL + 1)
    shown = wording().shown(LABEL, (long,))
    assert isinstance(shown, str)
    assert (len(shown), shown.endswith(CUT)) == (LONGEST_CELL, True)
    assert wording().read(LABEL, shown, (long,), shown) == (long,)
    assert isinstance(wording().read(LABEL, "kurz", (long,), shown), Unread)


def test_a_kind_of_the_network_that_is_called_like_one_of_ours_is_told_apart() -> None:
    kind = field_of(RecordSort.ACTOR, "kind")
    assert wording().shown(kind, ("schule-2",)) == "Schule (eigene Art)"
    assert wording().read(kind, "Schule (eigene Art)", (), None) == ("schule-2",)
    assert wording().read(kind, "Schule", (), None) == ("schule",)


@pytest.mark.parametrize(
    "damaged", ["", "[]", "{}", '{"format": 1}', '{"format": 2, "network": "a"}', "{" * 100_000]
)
def test_a_damaged_state_is_none(damaged: str) -> None:
    assert State.from_text(damaged) is None
    assert record_from(damaged) is None


def test_names_are_found_by_spelling_by_id_and_else_asked_about() -> None:
    names = Names(
        Named(iri=f"x/{key}", sort=RecordSort.ACTOR, label=label, key=f"actor/{key}")
        for key, label in (("a", "Förderverein"), ("b", "Förderverein"), ("c", "Haus der Kulturen"))
    )
    actors = [RecordSort.ACTOR]
    assert names.meant("haus der kulturen", actors) == "x/c"
    assert names.meant("Förderverein (actor/b)", actors) == "x/b"
    assert names.meant("actor/a", actors) == "x/a"
    assert names.meant("Förderverein", actors) == Ambiguous(
        ("Förderverein (actor/a)", "Förderverein (actor/b)")
    )
    assert names.meant("Haus der Kultur", actors) == Unnamed(("Haus der Kulturen",))
    assert names.meant("Haus der Kulturen", [RecordSort.PLACE]) == Unnamed(())


def test_a_cell_full_of_signs_that_part_values_is_read_in_no_time() -> None:
    read = wording().read(NOTES, "\n".join(["a", "b"] * 8_000), ("eins\nzwei",), "eins\nzwei")
    assert read == ("a", "b")


def test_cells_are_compared_without_what_programs_change() -> None:
    assert text_of("a \r\n b") == text_of("a\nb")
    assert text_of("u\u0308ber") == text_of("über")
    assert text_of(True) == "ja"

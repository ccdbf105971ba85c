from __future__ import annotations

from datetime import date

from dashboard.components import filters
from graph.model import Modality, Moment, Selection

DAY = Moment(date(2026, 3, 1), date(2026, 3, 1))


def test_selection_of_everything_has_no_words() -> None:
    assert filters.words(Selection(moment=DAY)) == ""


def test_each_choice_is_named_by_its_label() -> None:
    selection = Selection(
        moment=DAY, fields=("sport",), kinds=("gremium",), modalities=(Modality.IST,), with_undertakings=False
    )

    assert filters.words(selection) == (
        "Handlungsfeld: Sport und Freizeit; Art: Gremium; Wie belegt: Ist; ohne Vorhaben"
    )

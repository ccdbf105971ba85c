from __future__ import annotations

import pytest

from graph.answers.publisher import keep_licence, kept_licence, publisher
from graph.errors import InvalidSource
from graph.exporters.dcat import LICENCES
from graph.notebook import Notebook


def test_what_is_not_filled_in_stays_empty() -> None:
    told = publisher({}, Notebook(None))
    assert (told.name, told.mail, told.licence) == ("", "", "")


def test_a_personal_mail_is_not_handed_on() -> None:
    assert publisher({"mail": "erika.muster@stadt.example"}, Notebook(None)).mail == ""
    assert (
        publisher({"mail": "integration@stadt.example"}, Notebook(None)).mail == "integration@stadt.example"
    )


@pytest.mark.parametrize("licence", LICENCES)
def test_a_chosen_licence_is_kept_and_taken_back(licence: str) -> None:
    notes = Notebook(None)
    keep_licence(notes, licence)
    assert publisher({}, notes).licence == kept_licence(notes) == licence
    keep_licence(notes, "")
    assert kept_licence(notes) == ""


def test_a_licence_of_ones_own_is_refused() -> None:
    with pytest.raises(InvalidSource, match="nicht in der Liste"):
        keep_licence(Notebook(None), "https://evil.example/")


@pytest.mark.parametrize("kept", [None, [], "x", {"lizenz": 3}, {"lizenz": "https://evil.example/"}])
def test_a_damaged_note_counts_as_no_choice(kept: object) -> None:
    notes = Notebook(None)
    notes.write("weitergabe", kept)
    assert kept_licence(notes) == ""

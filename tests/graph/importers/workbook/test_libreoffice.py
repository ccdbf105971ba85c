"""Files that LibreOffice has written; how they were made stands in the README beside them."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.importers.workbook import batch_of_workbook, is_workbook
from graph.sheets import read_workbook
from tests.book_network import JOBCENTER, NAME, TIE, VHS, records
from tests.books import changes

HERE = Path(__file__).parent
ENDINGS = ("xlsx", "ods")


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_workbook_that_was_only_saved_by_libreoffice_changes_nothing(ending: str) -> None:
    batch = batch_of_workbook(read_workbook(HERE / f"unveraendert.{ending}"))
    assert changes(batch) == {}
    assert (batch.rows, len(batch.drafts)) == (len(records()), len(records()))
    assert (batch.rejected, batch.left_out, batch.missing, batch.notices) == ((), (), (), ())


@pytest.mark.parametrize("ending", ENDINGS)
def test_three_edits_in_libreoffice_are_exactly_these_three(ending: str) -> None:
    batch = batch_of_workbook(read_workbook(HERE / f"drei-aenderungen.{ending}"))
    assert changes(batch) == {
        VHS: {"phone": ("+49 5171 2",)},
        TIE: {"level": ("3",)},
        "neu/Angebote/4": {
            "label": ("Nähkurs",), "providers": (JOBCENTER,), "fields": ("sprache",), "modality": ("ist",),
        },
    }  # fmt: skip
    assert (batch.rejected, batch.left_out, batch.missing) == ((), (), ())


@pytest.mark.parametrize("ending", ENDINGS)
def test_what_libreoffice_saved_is_still_recognised_as_ours(ending: str) -> None:
    workbook = read_workbook(HERE / f"unveraendert.{ending}")
    assert is_workbook(workbook)
    assert batch_of_workbook(workbook).network == NAME

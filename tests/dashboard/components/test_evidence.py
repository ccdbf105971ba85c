from __future__ import annotations

from dashboard.components.evidence import source_words
from graph.model import Quote


def test_source_names_document_number_and_date() -> None:
    quote = Quote(
        text="…", document="Beschlussvorlage", document_date="14.06.2006", identifiers=("2006/037",)
    )

    assert source_words(quote) == "Beschlussvorlage 2006/037, 14.06.2006"


def test_number_that_the_title_already_holds_is_not_repeated() -> None:
    quote = Quote(text="…", document="Vorlage 2006/037", document_date="2006", identifiers=("2006/037",))

    assert source_words(quote) == "Vorlage 2006/037, 2006"


def test_name_of_a_file_is_no_help_to_readers() -> None:
    quote = Quote(text="…", document="Leitbild", document_date="undatiert", identifiers=("000_leitbild.txt",))

    assert source_words(quote) == "Leitbild, undatiert"

import pytest

from graph.metrics.sources import sources_read, sources_wording, year_of
from tests.builders import document, evidence, network


@pytest.mark.parametrize(
    ("years", "words"),
    [
        (["2006"], "Grundlage: 1 Dokument von 2006."),
        (["2006-06-14", "2006"], "Grundlage: 2 Dokumente von 2006."),
        ([None], "Grundlage: 1 Dokument, undatiert."),
        ([None, None], "Grundlage: 2 Dokumente, undatiert."),
        ([None, "2009", "2006"], "Grundlage: 3 Dokumente (2006, 2009, undatiert)."),
        ([], "Grundlage: noch kein Dokument erfasst."),
    ],
)
def test_number_and_age_of_the_texts_are_told(years: list[str | None], words: str) -> None:
    texts = [document(f"d{number}", year) for number, year in enumerate(years)]
    quotes = [evidence(f"e{number}", f"d{number}") for number in range(len(years))]
    assert sources_wording(network(*texts, *quotes)) == words


def test_a_document_that_is_only_named_is_not_a_source_read() -> None:
    assert sources_read(network(document("genannt"))) == ()


def test_the_year_of_an_undated_document_is_not_known() -> None:
    assert (year_of(document(year=None)), year_of(document(year="2006-06-14"))) == (None, "2006")

import re

from hypothesis import given
from hypothesis import strategies as st

from graph.importers.slugs import Slugs, slug


@given(st.text())
def test_a_slug_is_fit_for_an_address(text: str) -> None:
    assert re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*)?", slug(text))
    assert slug(slug(text)) == slug(text)


@given(st.lists(st.sampled_from(["A", "a", "a-2", "A 2", "?", ""])))
def test_no_slug_is_given_twice(texts: list[str]) -> None:
    slugs = Slugs()
    given_out = [slugs.of(text, "x") for text in texts]
    assert len(set(given_out)) == len(given_out)


def test_a_long_text_gives_an_address_of_bearable_length() -> None:
    assert len(slug("sehr lang " * 50)) <= 80


def test_umlauts_are_written_out_and_accents_dropped() -> None:
    assert slug("Öffentliches Café Straße") == "oeffentliches-cafe-strasse"

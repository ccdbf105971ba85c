import re
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from graph.importers.slugs import Slugs, lasting_slugs, slug

NAMES = st.lists(
    st.sampled_from(["A B", "a-b", "a b", "ä", "ae", "日本", "中国", "?", "x" * 99, "X" * 99]), unique=True
)


@given(st.text())
def test_a_slug_is_fit_for_an_address(text: str) -> None:
    assert re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*)?", slug(text))
    assert slug(slug(text)) == slug(text)


@given(st.lists(st.sampled_from(["A", "a", "a-2", "A 2", "?", ""])))
def test_no_slug_is_given_twice(texts: list[str]) -> None:
    slugs = Slugs()
    given_out = [slugs.of(text, "x") for text in texts]
    assert len(set(given_out)) == len(given_out)


@given(NAMES, st.randoms())
def test_a_name_keeps_its_address_whatever_the_order(names: list[str], random: Random) -> None:
    mixed = random.sample(names, len(names))
    given_out = lasting_slugs(mixed, "akteur")
    assert given_out == lasting_slugs(names, "akteur")
    assert len(set(given_out.values())) == len(names)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", it) and len(it) <= 80 for it in given_out.values())


def test_a_name_without_latin_letters_keeps_its_address_when_another_is_added() -> None:
    assert lasting_slugs(["日本"], "akteur")["日本"] == lasting_slugs(["中国", "日本"], "akteur")["日本"]


def test_a_long_text_gives_an_address_of_bearable_length() -> None:
    assert len(slug("sehr lang " * 50)) <= 80


def test_umlauts_are_written_out_and_accents_dropped() -> None:
    assert slug("Öffentliches Café Straße") == "oeffentliches-cafe-strasse"

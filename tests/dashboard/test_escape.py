from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from dashboard import escape
from tests.dashboard.fakes import HOSTILE_NAMES

CONTROL = {"Cc", "Cf", "Zl", "Zp"}


def rendered_text(source: str) -> str:
    """Read Markdown with an independent parser and return its text; anything but text is an error."""
    tokens = MarkdownIt("js-default", {"linkify": False, "html": False}).parse(source)
    inline = [child for token in tokens for child in token.children or []]
    assert {token.type for token in tokens} <= {"paragraph_open", "inline", "paragraph_close"}
    assert {child.type for child in inline} <= {"text", "text_special", "hardbreak", "softbreak"}
    return "".join("\n" if child.type.endswith("break") else child.content for child in inline)


@pytest.mark.parametrize("name", HOSTILE_NAMES)
def test_hostile_name_comes_out_as_its_own_letters(name: str) -> None:
    shown = rendered_text(escape.markdown_line(name))

    assert shown.replace(escape.WORD_JOINER, "") == escape.one_line(name)


@given(st.text(alphabet=st.sampled_from("![](){}<>*_`#+-.:$~|\\/@&=\"' abcä1\n"), max_size=60))
def test_any_mixture_of_signs_is_text_and_nothing_else(name: str) -> None:
    shown = rendered_text(escape.markdown_line(name))

    assert shown.replace(escape.WORD_JOINER, "") == escape.one_line(name)


@given(st.text(max_size=80))
def test_plain_text_holds_no_sign_that_steers(name: str) -> None:
    kept = {unicodedata.category(sign) for sign in escape.plain(name)} - {unicodedata.category("\u00ad")}

    assert not kept & (CONTROL - {"Cc"})
    assert set(escape.plain(name)) & {"\r", "\x00", "\x1b", "\u202e", "\u2066"} == set()


@pytest.mark.parametrize("address", ["https://evil.example", "www.evil.example", "post@evil.example"])
def test_address_is_broken_so_that_no_link_arises(address: str) -> None:
    bare = escape.markdown_line(address).replace("\\", "")

    assert address not in bare


def test_line_breaks_of_a_quote_stay() -> None:
    assert rendered_text(escape.markdown("erste Zeile\nzweite Zeile")) == "erste Zeile\nzweite Zeile"


def test_label_is_one_line() -> None:
    assert "\n" not in escape.markdown_line("erste\u2028zweite\ndritte")


def test_short_text_is_not_cut() -> None:
    assert escape.shortened("Kreistag", 8) == "Kreistag"

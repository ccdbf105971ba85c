"""The page opens without a network: nothing in it comes from elsewhere, whatever names say."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest

from graph.exporters.html_map import Sheet, html_map
from graph.exporters.svg_parts import Caption
from tests.graph.exporters.drawings import LOOKS, edge, node, view

HOSTILE = (
    "![](https://evil.example/x.png)", "<img src=x onerror=\"fetch('https://evil.example')\">", "</script><script>x=1</script>",
    '<a href="https://evil.example/">href</a>', "Zeile\u2028Ende\u202e", "' onfocus='x", "x" * 500,
)  # fmt: skip
FETCHING = {"src", "href", "xlink:href", "action", "data", "srcset", "poster", "background", "formaction"}


class Seen(HTMLParser):
    """Everything that a page is made of."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, list[str]] = {}
        self.open = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self.open = tag

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.texts.setdefault(self.open, []).append(data)


def page(name: str = "Verein", language: str = "de") -> str:
    shown = view([node("a", label=name), node("b", 100)], [edge("a", "b", label=name)], summary=name)
    sheet = Sheet(f"Akteure {name}", ("Name", name), [(name, 1), ("b", name)], note=name)
    caption = Caption(title=name, lines=("gültig am 22.11.2026", name), language=language)
    return html_map(shown, LOOKS, caption, [sheet])


@pytest.mark.parametrize("name", ["Verein", *HOSTILE])
def test_nothing_is_fetched_and_nothing_but_the_own_script_runs(name: str) -> None:
    seen = Seen(page(name))
    attributes = {key for _, given in seen.tags for key in given}

    assert attributes.isdisjoint(FETCHING)
    assert not [key for key in attributes if key.startswith("on") or key == "style"]
    assert [tag for tag, _ in seen.tags].count("script") == 1
    assert {tag for tag, _ in seen.tags}.isdisjoint({"img", "a", "link", "iframe", "object", "form", "base"})


@pytest.mark.parametrize("part", ["script", "style"])
def test_policy_names_the_hash_of_what_is_in_the_page(part: str) -> None:
    text = page()
    policy = next(
        given["content"] for tag, given in Seen(text).tags if tag == "meta" and "http-equiv" in given
    )
    [content] = re.findall(f"<{part}>(.*?)</{part}>", text, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()

    assert policy
    assert f"{part}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'; ")


def test_tables_hold_every_cell_with_headings_for_rows_and_columns() -> None:
    seen = Seen(page("Brücke"))

    assert seen.texts["th"] == ["Name", "Brücke", "Brücke", "b"]
    assert seen.texts["td"] == ["1", "Brücke"]
    assert [given["scope"] for tag, given in seen.tags if tag == "th"] == ["col", "col", "row", "row"]


def test_headings_have_no_gaps() -> None:
    levels = [int(tag[1]) for tag, _ in Seen(page()).tags if re.fullmatch("h[1-6]", tag)]

    assert levels == [1, 2, 2, 2]


def test_signs_are_buttons_in_a_group() -> None:
    tags = Seen(page()).tags
    roles = [given.get("role") for tag, given in tags if tag == "g" and given.get("class") == "zeichen"]

    assert roles == ["button", "button"]
    assert next(given["role"] for tag, given in tags if tag == "svg") == "group"


@pytest.mark.parametrize(("language", "word"), [("de", "In Worten"), ("en", "In words")])
def test_page_speaks_its_language(language: str, word: str) -> None:
    text = page(language=language)

    assert f'<html lang="{language}">' in text
    assert word in Seen(text).texts["h2"]


def test_long_quotes_are_kept_whole() -> None:
    assert "x" * 500 in Seen(page("x" * 500)).texts["td"]

"""Every page in English: what is ours is said in English, what sources say stays as it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from enum import Enum
from typing import Any
from zlib import crc32

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import navigation
from dashboard.components import handbook
from graph.locale import EMPTY, Said, in_language, label_said
from tests.dashboard.conftest import Opener
from tests.dashboard.fakes import BASE, Fake, actors
from tests.graph.locale.test_catalogue import GERMAN_WORDS

PAGES = [view.page.identifier for view in navigation.views()]
MORE_GERMAN_WORDS = re.compile(
    r"\b(wer|wie|von|zum?|zur|bei|eine[rnms]?|den|dem|wird|werden|sich|auf|aus|Akteure?n?|Hinweise?|Netzwerk|Quellen?|"
    r"Vorhaben|Gremi\w+|Verbindung\w*|Handlungsfeld\w*|Beleg\w*|Angebote?|Orte?|Sprache|Gemeinde)\b",
    re.IGNORECASE,
)
FOREIGN = re.compile(r"Lorem \d+")
"""What stands for names and quotes: a language that is neither of the two."""
ACTOR = f"{BASE}musterkreis/akteur/a0"
STATES: tuple[tuple[str, Mapping[str, str]], ...] = (
    *((identifier, {}) for identifier in PAGES),
    ("network_map", {"akteur": ACTOR}),
    ("network_map", {"feld": "arbeit", "modalitaet": "ist"}),
    ("gaps", {"feld": "arbeit", "sicherheit": "belastbar"}),
    ("gaps", {"ansicht": "verbindungen"}),
    ("gaps", {"ansicht": "wenn", "wer": ACTOR}),
    ("actor", {"id": ACTOR}),
    ("actor", {"suche": "e"}),
    ("actor", {"suche": "qqqqqq"}),
    ("overview", {"netz": "falsch", "gueltig": "gestern", "stand": "2000-01-01"}),
)


@dataclass(frozen=True)
class Foreign:
    """A stand-in whose networks speak a third language: only words of the pages can be German or English."""

    fake: Fake

    def patches(self) -> dict[str, Any]:
        return {name: _foreign(function) for name, function in self.fake.patches().items()}


def _foreign(function: Callable[..., Any]) -> Callable[..., Any]:
    return lambda *arguments, **named: in_foreign(function(*arguments, **named))


def lorem(text: str) -> str:
    """Return a name in place of a text; different texts have different ones."""
    return f"Lorem {crc32(text.encode())}"


def in_foreign(value: Any) -> Any:
    """Return an answer with its words exchanged; codes and addresses of entries stay."""
    if isinstance(value, Enum):
        return value
    if isinstance(value, Said):
        return label_said(lorem(value), lorem(value)) if value else EMPTY
    if isinstance(value, str):
        return lorem(value) if re.search(r"^[A-ZÄÖÜ]|[äöüß ]", value) else value
    if is_dataclass(value) and not isinstance(value, type):
        kept = {it.name: in_foreign(getattr(value, it.name)) for it in fields(value) if it.init}
        return replace(value, **kept)
    if isinstance(value, tuple | list):
        return type(value)(in_foreign(item) for item in value)
    if isinstance(value, dict):
        return {key: in_foreign(item) for key, item in value.items()}
    return value


def drawn(page: AppTest) -> list[str]:
    """Return every word a page draws: labels, values, help, options and tables."""
    found: list[str] = []
    for element in page.main:
        shown = ("label", "help", "placeholder", "options")
        for name in (
            shown if hasattr(element, "options") else (*shown, "value")
        ):  # what is chosen stands as its code
            found += _texts(getattr(element, name, None))
        found += _texts(getattr(element.proto, "label", None))
    return [re.sub(rf":material/\w+:|`[^`]*`|\?\S+=\S*|{FOREIGN.pattern}", "", text) for text in found]


def _texts(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, list | tuple):
        return [text for item in value for text in _texts(item)]
    as_csv = getattr(value, "to_csv", None)
    return [str(as_csv())] if callable(as_csv) else []


def german_in(texts: list[str]) -> list[str]:
    own = [re.sub(r"»[^«]*«|\\|\bDeutsch\b", "", text) for text in texts]
    return [text for text in own if GERMAN_WORDS.search(text) or MORE_GERMAN_WORDS.search(text)]


@pytest.fixture(autouse=True)
def _short_handbook(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the texts of the handbook out: not all of them are there in English."""
    monkeypatch.setattr(handbook, "read", lambda topic, language: lorem(topic))


@pytest.mark.parametrize(("identifier", "address"), STATES, ids=str)
def test_page_in_english_has_no_german_word(
    identifier: str, address: Mapping[str, str], open_page: Opener
) -> None:
    fake = Fake(actors(12), gaps=("Arbeit: Unternehmen",), ties=("Neu",), set_aside=("Schwach",))
    page = open_page(identifier, Foreign(fake), **{**address, "sprache": "en"})

    assert not page.error
    assert len(page.title) == 1
    assert german_in(drawn(page)) == []


def test_the_search_for_german_words_finds_them(open_page: Opener) -> None:
    page = open_page("gaps", Foreign(Fake(actors(3))), ansicht="verbindungen")

    assert len(german_in(drawn(page))) > 5


def test_names_and_quotes_stay_as_the_sources_write_them(open_page: Opener) -> None:
    page = open_page("actor", Fake(("Bündnis für Übergänge",)), id=ACTOR, sprache="en")

    assert page.title[0].value == "Bündnis für Übergänge"
    assert any("arbeitet eng mit anderen" in text.value for text in page.text)


def test_unknown_language_is_german(open_page: Opener) -> None:
    assert open_page("help", Fake(actors(1)), sprache="fr").title[0].value == "Hilfe"


def test_days_are_written_as_the_language_does(open_page: Opener) -> None:
    german = open_page("help", Fake(()), gueltig="2006-06-14")
    english = open_page("help", Fake(()), gueltig="2006-06-14", sprache="en")

    assert [page.date_input[0].proto.format for page in (german, english)] == ["DD.MM.YYYY", "DD/MM/YYYY"]
    assert "14 June 2006" in english.info[0].value
    assert "14.06.2006" in german.info[0].value


def test_links_to_other_pages_keep_the_language(open_page: Opener) -> None:
    page = open_page("help", Fake(actors(1)), sprache="en")

    assert page.query_params["sprache"] == "en"


def test_title_in_the_navigation_has_its_english() -> None:
    titles = [view.page.title for view in navigation.views()]

    assert [title for title in titles if not isinstance(title, Said)] == []
    assert german_in([in_language(title, "en") for title in titles]) == []

"""What a partner gets to see: everything public about it, with source, as Excel, PDF and page."""

from __future__ import annotations

import io
import zipfile
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from graph.errors import InvalidSource
from graph.records import RecordSort
from graph.selfcheck import sheets
from graph.selfcheck.naming import FileNames
from graph.selfcheck.stating import Telling
from graph.workbook.content import content_of
from tests.book_network import (
    CLUBS,
    JOBCENTER,
    LABEL,
    NAME,
    ONE,
    OTHER,
    SHELTER,
    TABLE,
    TODAY,
    VHS,
    record,
    records,
    store_with,
)

CONTACT = {"amt": "Koordinierungsstelle", "mail": "integration@musterstadt.example"}


def lines(actor: str, *more: Any) -> list[tuple[str, str, str]]:
    """Return text, mark and source of every line of a sheet."""
    content = content_of(store_with((*records(), *more)), NAME)
    items = Telling(content, NAME, TODAY).of(actor).items
    return [(it.text, str(it.mark or ""), it.source) for it in items]


def archive(*actors: str, **more: Any) -> zipfile.ZipFile:
    made = sheets(store_with(records()), NAME, actors, TODAY, label=LABEL, contact=CONTACT, **more)
    return zipfile.ZipFile(io.BytesIO(made))


def test_every_line_says_what_is_recorded_and_where_it_stands() -> None:
    found = lines(JOBCENTER)
    assert (
        "Handlungsfelder: Arbeit und Ausbildung",
        "",
        "Verzeichnis; Stand 2026 (März 2026); zuletzt bestätigt am 31.01.2026",
    ) in found
    assert (
        "Volkshochschule Musterstadt berät Jobcenter (Austausch; seit Februar 2020)",
        "", "Verzeichnis; Stand 2026 (März 2026); Telefonat (04.05.2026)",
    ) in found  # fmt: skip


def test_what_is_only_planned_is_marked_so() -> None:
    planned = next(it for it in lines(JOBCENTER) if "kooperiert" in it[0])
    assert planned[0] == "Jobcenter kooperiert mit Förderverein, Vereine"
    assert planned[1] == "nur geplant oder empfohlen, als Tatsache noch nicht belegt"


def test_what_nobody_has_stated_is_asked() -> None:
    asked = [text for text, _, _ in lines(ONE) if text.endswith("Was trifft zu?")]
    assert [text.split(":")[0] for text in asked] == [
        "Handlungsfelder",
        "Orte",
        "E-Mail der Stelle",
        "Internet",
    ]


def test_a_shelter_is_neither_told_nor_asked_where_it_is() -> None:
    texts = [text for text, _, _ in lines(SHELTER)]
    assert [it for it in texts if it.startswith(("Orte", "Anschrift"))] == []
    assert "Geheimweg" not in "".join(texts)


def test_a_body_is_asked_about_its_members() -> None:
    assert "Volkshochschule Musterstadt: Vorsitz" in [text for text, _, _ in lines(TABLE)]


def test_what_has_ended_is_not_asked_about() -> None:
    over = record(RecordSort.OFFER, "alt", label="Altes Angebot", providers=(VHS,), end="2020")
    assert [text for text, _, _ in lines(VHS, over) if "Altes Angebot" in text] == []


def test_each_actor_gets_a_form_a_pdf_and_a_page() -> None:
    told: list[tuple[int, int]] = []
    found = archive(VHS, TABLE, progress=lambda done, whole: told.append((done, whole)))
    assert found.namelist() == [
        *(
            f"Selbstauskunft {who}.{ending}"
            for who in ("Volkshochschule Musterstadt", "Runder Tisch")
            for ending in ("xlsx", "pdf", "html")
        ),
        "Lies mich.txt",
    ]
    assert told == [(1, 2), (2, 2)]
    assert found.read("Selbstauskunft Volkshochschule Musterstadt.pdf").startswith(b"%PDF-")


def test_the_form_has_a_drop_down_for_every_recorded_line_and_none_is_answered() -> None:
    sheet = load_workbook(io.BytesIO(archive(VHS).read("Selbstauskunft Volkshochschule Musterstadt.xlsx")))[
        "Antwort"
    ]
    numbered = [line for line in sheet.iter_rows(min_row=1) if isinstance(line[0].value, int)]
    choices = [it for it in sheet.data_validations.dataValidation if it.formula1 == "Listen!$A$1:$A$3"]
    questions = [line for line in numbered if "Was trifft zu?" in line[1].value]
    assert len(choices) == len(numbered) - len(questions)
    assert {line[3].value for line in numbered} == {None}


class Reader(HTMLParser):
    """Collects what could ask another server, headings and texts."""

    def __init__(self) -> None:
        super().__init__()
        self.asking: list[str] = []
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.asking += [str(value) for name, value in attrs if name in ("src", "href", "action", "onerror")]


def test_the_page_asks_no_server_and_reads_no_name_as_markup() -> None:
    hostile = record(
        RecordSort.ACTOR,
        "boese",
        label='<img src=x onerror="1">[x](https://boese.example)#let',
        kind="verein",
    )
    made = sheets(store_with((*records(), hostile)), NAME, [hostile.iri], TODAY, label=LABEL, contact=CONTACT)
    found = zipfile.ZipFile(io.BytesIO(made))
    reader = Reader()
    files = {it.rpartition(".")[2]: it for it in found.namelist()}
    assert not set(files["html"]) & set('<>:"/|?*')
    reader.feed(found.read(files["html"]).decode())
    assert (reader.asking, "img" in reader.tags, reader.tags.count("h1")) == ([], False, 1)
    assert found.read(files["pdf"]).startswith(b"%PDF-")


def test_the_page_names_whom_to_answer() -> None:
    page = archive(VHS).read("Selbstauskunft Volkshochschule Musterstadt.html").decode()
    assert "Koordinierungsstelle, integration@musterstadt.example" in page
    assert "<html lang='de'>" in page


@pytest.mark.parametrize("wrong", [(), (CLUBS,), ("https://anderswo.example/x",)])
def test_only_named_actors_of_the_network_get_sheets(wrong: tuple[str, ...]) -> None:
    with pytest.raises(InvalidSource):
        sheets(store_with(records()), NAME, wrong, TODAY, label=LABEL, contact={})


def test_names_that_no_font_can_show_still_get_a_sheet() -> None:
    named = [it.with_values(label=("مركز المدينة \U0010fffd",)) if it.iri == VHS else it for it in records()]
    made = sheets(store_with(named), NAME, (VHS,), TODAY, label=LABEL, contact=CONTACT)
    found = zipfile.ZipFile(io.BytesIO(made))
    assert found.read("Selbstauskunft مركز المدينة.pdf").startswith(b"%PDF-")


def test_two_of_the_same_name_get_files_of_their_own_and_the_note_says_whose_they_are() -> None:
    note = archive(ONE, OTHER).read("Lies mich.txt").decode("utf-8-sig")
    assert "- Förderverein: Selbstauskunft Förderverein\r\n" in note
    assert "- Förderverein: Selbstauskunft Förderverein (2)\r\n" in note
    assert "an: Koordinierungsstelle, integration@musterstadt.example" in note


@given(st.lists(st.text(min_size=1, max_size=200), max_size=12))
def test_whatever_actors_are_called_their_files_have_names_of_their_own_that_windows_takes(
    labels: list[str],
) -> None:
    names = FileNames()
    found = [names.of(it) for it in labels]
    assert len({it.casefold() for it in found}) == len(found)
    for name in found:
        assert len(f"{name}.xlsx") <= 80
        assert name.startswith("Selbstauskunft")
        assert not name.endswith((" ", "."))
        assert name.isprintable()
        assert not set(name) & set('<>:"/\\|?*')

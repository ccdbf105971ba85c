"""Any page can be kept under a name, found again and removed; hostile names stay words."""

from __future__ import annotations

import re
from datetime import date

from dashboard import state
from graph.errors import WorkspaceError
from graph.service import Notebook, SavedView, save_view, saved_views
from tests.dashboard.conftest import Opener, parsed_words
from tests.dashboard.fakes import HOSTILE_NAMES, Fake, actors

VIEW = SavedView(
    name="Karte für den Beirat",
    page="network_map",
    values={"netz": ("musterkreis",), "feld": ("arbeit",)},
    note="Zuerst die Kirchen zeigen.",
    saved_on=date(2026, 11, 22),
)
NAME = "ansicht_name"


def test_what_is_seen_is_kept_with_its_filters(open_page: Opener) -> None:
    fake = Fake(actors(3))
    page = open_page("gaps", fake, feld="arbeit", sprache="de", vorfuehrung="1")
    page.text_input(key=NAME).set_value("Arbeit")
    next(button for button in page.button if button.label == "Merken").click()
    page.run()

    (view,) = saved_views(fake.notes)
    assert (view.name, view.page) == ("Arbeit", "gaps")
    assert view.values == {"feld": ("arbeit",), "netz": ("musterkreis",)}
    assert [message.value for message in page.success] == ["Gemerkt."]


def test_taken_name_is_told_and_nothing_is_overwritten(open_page: Opener) -> None:
    fake = Fake(actors(3))
    save_view(fake.notes, VIEW)
    page = open_page("overview", fake)
    page.text_input(key=NAME).set_value(VIEW.name)
    next(button for button in page.button if button.label == "Merken").click()
    page.run()

    assert any("gibt es schon" in message.value for message in page.warning)
    assert saved_views(fake.notes) == (VIEW,)


def test_refusal_is_said_in_english_on_an_english_page(open_page: Opener) -> None:
    page = open_page("overview", Fake(actors(3)), sprache="en")
    next(button for button in page.button if button.label == "Keep").click()
    page.run()

    assert any("give the view a name" in message.value for message in page.warning)


def test_removed_view_comes_back(open_page: Opener) -> None:
    fake = Fake(actors(3))
    save_view(fake.notes, VIEW)
    page = open_page("presentation", fake)
    page.button(key="entfernen_0").click().run()
    assert saved_views(fake.notes) == ()

    page.button(key="ansicht_zurueck").click().run()
    assert saved_views(fake.notes) == (VIEW,)


def test_order_and_notes_can_be_changed(open_page: Opener) -> None:
    fake = Fake(actors(3))
    save_view(fake.notes, VIEW)
    save_view(fake.notes, SavedView(name="Zweite", page="gaps", values={}, saved_on=date(2026, 11, 22)))
    page = open_page("presentation", fake)
    page.button(key="runter_0").click().run()
    page.text_area[0].set_value("Kurz halten.").run()

    assert [(view.name, view.note) for view in saved_views(fake.notes)] == [
        ("Zweite", "Kurz halten."),
        (VIEW.name, VIEW.note),
    ]


def test_hostile_names_stay_words(open_page: Opener) -> None:
    fake = Fake(actors(3))
    for number, name in enumerate(HOSTILE_NAMES):
        save_view(
            fake.notes,
            SavedView(name=f"{number} {name}"[:80], page="gaps", values={}, saved_on=date(2026, 1, 1)),
        )
    page = open_page("presentation", fake, **{state.PRESENTED: "2"})

    assert not page.exception
    assert not re.search(r"(?<!\\)\](?!\\)\(|(?<!\\)<img", parsed_words(page))


class Locked(Notebook):
    """A folder that can be read but no longer written."""

    def write(self, topic: str, value: object) -> None:
        raise WorkspaceError("Der Ordner darf nicht geschrieben werden.")


def test_what_cannot_be_written_is_told_and_the_page_stays(open_page: Opener) -> None:
    plain, locked = Notebook(None), Locked(None)
    save_view(plain, VIEW)
    Notebook.write(locked, "ansichten", plain.read("ansichten"))
    page = open_page("presentation", Fake(actors(3), notes=locked))
    page.button(key="entfernen_0").click().run()

    assert "Der Ordner darf nicht geschrieben werden." in [
        warning.value.replace("\\", "") for warning in page.warning
    ]
    assert "Vorführen" in [title.value for title in page.title]
    assert saved_views(locked) == (VIEW,)

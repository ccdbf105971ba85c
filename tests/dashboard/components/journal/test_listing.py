"""The history as people see it: what changed on which day, field by field, and one press back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import cache
from dashboard.components.journal import backup, listing, one
from graph import keeping
from graph.config import MEMORY, Settings
from graph.keeping import Entry
from graph.locale import in_language
from graph.records import Record
from graph.store import Change, Store
from tests.dashboard.conftest import parsed_words
from tests.graph.history.muster import ROLE, actor, at, founded, quads

HOSTILE = "![x](http://boese.example/) | <script>alert(1)</script> **fett**"
PAGE = "from dashboard.views import upkeep\nupkeep.render()"


@pytest.fixture
def store(monkeypatch: pytest.MonkeyPatch) -> Store:
    """Return the store that all pages ask: a network with two changes."""
    opened = founded()
    cache.DESK.prepare(Settings(store=MEMORY, today=date(2026, 5, 31), data_folder=Path("unused")))
    monkeypatch.setattr("graph.service.open_workspace", lambda *_args, **_more: opened)
    change(opened, 2, actor("awo", "AWO"), reason="AWO erfasst")
    change(opened, 3, actor("awo", "AWO Nord"), actor("awo", "AWO"), reason="Umbenannt: AWO Nord")
    return opened


def change(store: Store, day: int, new: Record, *old: Record, reason: str) -> None:
    store.change(
        Change(additions=quads(new), removals=quads(*old), reason=reason, role=ROLE, recorded_at=at(day))
    )


@pytest.fixture
def opened(store: Store) -> Callable[..., AppTest]:
    """Return a function that opens the part of the page, with values of the address."""

    def make(**values: str) -> AppTest:
        page = AppTest.from_string(PAGE, default_timeout=60)
        for key, value in {"netz": "muster", "teil": "verlauf", **values}.items():
            page.query_params[key] = value
        return page.run()

    return make


def press(page: AppTest, key: str) -> AppTest:
    return next(button for button in page.button if button.key == key).click().run()


def test_changes_stand_under_their_days_the_newest_first(opened: Callable[..., AppTest]) -> None:
    page = opened()
    assert not page.exception
    assert [it.value for it in page.header][:3] == ["03\\.05\\.2026", "02\\.05\\.2026", "01\\.05\\.2026"]
    text = parsed_words(page)
    assert "3 Änderungen, die letzte am 03" in text.replace("\\", "")
    assert "1 Eintrag" in text


def test_one_change_is_unfolded_with_before_and_after(opened: Callable[..., AppTest]) -> None:
    page = opened(aenderung="3")
    text = parsed_words(page)
    assert "| Feld | Vorher | Nachher |" in text
    assert "| Bezeichnung | AWO | AWO Nord |" in text
    assert "| Feld | Eingetragen |" not in text


def test_pressing_unfolds_and_closes(opened: Callable[..., AppTest]) -> None:
    page = press(opened(), "aenderung_auf_2")
    assert page.query_params["aenderung"] == "2"
    assert "| Feld | Eingetragen |" in parsed_words(page)
    assert "aenderung" not in press(page, "aenderung_auf_2").query_params


def asked(number: int) -> AppTest:
    """Return the question of the dialog about a change."""
    script = f"""
from dashboard import cache
from dashboard.components.journal import undoing
from graph import keeping
entry = next(it for it in keeping.changes(cache.DESK.store()) if it.version == {number})
undoing.show_question(entry)
"""
    return AppTest.from_string(script, default_timeout=60).run()


def test_a_change_is_taken_back_after_one_question(store: Store) -> None:
    page = asked(3)
    assert "1 Eintrag ist danach wieder so wie vorher" in parsed_words(page)
    assert store.data_version() == 3
    press(page, "zuruecknehmen_ja")
    newest = keeping.changes(store, "muster")[0]
    assert (newest.version, newest.reason) == (4, "Zurückgenommen: Umbenannt: AWO Nord")


def test_whoever_says_no_changes_nothing(store: Store) -> None:
    press(asked(3), "zuruecknehmen_nein")
    assert store.data_version() == 3


def test_what_can_not_be_taken_back_says_which_change_is_in_the_way(store: Store) -> None:
    page = press(asked(2), "zuruecknehmen_ja")
    assert "Nr. 3 vom 03.05.2026" in parsed_words(page).replace("\\", "")
    assert store.data_version() == 3


def test_what_is_taken_back_offers_no_second_time(opened: Callable[..., AppTest], store: Store) -> None:
    keeping.undo(store, 3, role=ROLE, recorded_at=at(5))
    page = opened(aenderung="3")
    assert "zuruecknehmen_3" not in {button.key for button in page.button}
    assert "zurückgenommen mit Nr" in parsed_words(page)


def test_hostile_names_stay_letters(opened: Callable[..., AppTest], store: Store) -> None:
    change(store, 4, actor("boese", HOSTILE), reason=HOSTILE)
    text = parsed_words(opened(aenderung="4"))
    assert "![x]" not in text
    assert "<script>" not in text
    rows = [line for line in text.splitlines() if line.startswith("| Bezeichnung")]
    assert [row.replace("\\|", "").count("|") for row in rows] == [3]


def test_a_network_with_hundreds_of_new_entries_opens_folded(
    opened: Callable[..., AppTest], store: Store
) -> None:
    many = tuple(quad for number in range(300) for quad in quads(actor(f"a{number}", f"Verein {number}")))
    store.change(Change(additions=many, reason="Liste eingelesen", role=ROLE, recorded_at=at(4)))
    page = opened(aenderung="4")
    assert not page.exception
    assert "Weitere anzeigen (280)" in parsed_words(page).replace("\\", "")


def test_days_and_extent_are_said_in_both_languages() -> None:
    today = date(2026, 5, 3)
    said = [listing.day_title(today - timedelta(days=days), today) for days in range(3)]
    assert said == ["Heute, 03.05.2026", "Gestern, 02.05.2026", "01.05.2026"]
    assert in_language(said[1], "en") == "Yesterday, 2 May 2026"
    entry = Entry(
        iri="x",
        version=7,
        recorded_at=datetime(2026, 5, 3, tzinfo=UTC),
        role="Leitung",
        reason="r",
        records=2,
    )
    assert "Leitung · 2 entries" in in_language(listing.about(entry, {}), "en")


def test_what_is_no_record_is_said_in_a_sentence() -> None:
    entry = Entry(iri="x", version=1, recorded_at=at(1), role="r", reason="r")
    told = keeping.Detail(entry=entry, records=(), others=2, personal=1)
    assert [line[:31] for line in one.further(told)] == [
        "2 Einträge ohne einzelne Felder",
        "1 Eintrag zu einer Person wird ",
    ]


def test_a_backup_from_the_page_brings_the_state_back(store: Store) -> None:
    made = backup.made()
    keeping.undo(store, 3, role=ROLE, recorded_at=at(5))
    keeping.restored(store, "C:\\Ablage\\sicherung.nq.gz", made, role=ROLE, recorded_at=at(5))
    newest = keeping.changes(store)[0]
    assert newest.reason == "Sicherung »sicherung.nq.gz« zurückgespielt"
    assert (newest.added, newest.removed) == (1, 1)

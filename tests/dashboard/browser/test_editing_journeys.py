"""The office keeps its data: each task within its clicks, in a network that may be changed."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import quote

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.dashboard.browser.conftest import Visit

pytestmark = pytest.mark.ui
Opener = Callable[..., Visit]
HOME = "/hilfe?netz=uebung"
VHS = quote("https://integrationsnetz.example/id/uebung/actor/vhs", safe="")


def take(current: Visit, label: str, option: str) -> None:
    """Choose from a list and leave it: lists of several stay open until then."""
    current.choose(label, option)
    current.page.keyboard.press("Tab")


def faults(current: Visit) -> list[str]:
    """Return what axe finds serious on the page."""
    found = Axe().run(current.page).response["violations"]
    return [it["id"] for it in found if it["impact"] in ("serious", "critical")]


def test_a_cooperation_after_a_phone_call_is_entered_and_taken_back(visit: Opener) -> None:
    current = visit("practice", HOME)
    current.click("link", "Daten pflegen")
    current.click("link", "Neue Zusammenarbeit")
    take(current, "Wer? (nötig)", "Volkshochschule Musterkreis")
    take(current, "Mit wem? (nötig)", "Jugendmigrationsdienst Musterkreis")
    assert faults(current) == []
    current.click("button", "Speichern")
    current.sees("Gespeichert: Beziehung")
    assert current.clicks <= 7

    before = current.clicks
    current.click("button", "Rückgängig")
    current.sees("Rückgängig gemacht.")
    assert current.clicks - before == 1
    assert current.complaints == current.foreign == []


def test_what_is_outdated_is_found_in_two_clicks_and_confirmed_in_one(visit: Opener) -> None:
    current = visit("practice", HOME, scheme="dark")
    current.click("link", "Daten pflegen")
    current.click("radio", "Prüfen")
    current.sees("weder bestätigt noch belegt")
    assert current.clicks == 2
    assert faults(current) == []

    current.click("button", "Weiterhin gültig")
    current.sees("gilt weiterhin")
    assert current.clicks == 3


def test_a_meeting_with_who_came_and_who_does_what(visit: Opener) -> None:
    current = visit("practice", "/pflegen?netz=uebung&teil=erfassen", width=360)
    current.click("link", "Sitzung oder Treffen")
    current.page.get_by_role("textbox", name="Titel (nötig)").fill("Runder Tisch Sprache")
    for name in ("Volkshochschule Musterkreis", "Jugendmigrationsdienst Musterkreis"):
        take(current, "Wer war da? (Stellen, keine Personen)", name)
    current.page.get_by_role("textbox", name="Was? (1)").fill("Einladung schreiben")
    take(current, "Wer? (1)", "Volkshochschule Musterkreis")
    current.page.get_by_role("textbox", name="Bis wann? (1)").fill("1.12.2026")
    assert current.page.evaluate("document.documentElement.scrollWidth") <= 360

    current.click("button", "Speichern")

    current.sees("mit 2 Teilnehmenden und 1 Aufgaben")


def test_a_contact_changes_and_an_objection_hides_at_once(visit: Opener) -> None:
    current = visit("practice", f"/akteur?netz=uebung&id={VHS}")
    current.click("link", "Kontakt ändern")
    current.page.get_by_role("textbox", name="E-Mail der Stelle").fill("info@vhs-neu.example")
    current.click("button", "Speichern")
    current.sees("Gespeichert: Akteur")
    assert current.clicks == 2

    current.open(f"/akteur?netz=uebung&id={VHS}")
    current.sees("vhs-neu.example")
    current.clicks = 0
    current.click("link", "Einspruch")
    current.page.get_by_role("textbox", name="Was sagt die Stelle dazu? (nötig)").fill(
        "Wir sind kein Partner."
    )
    current.click("button", "Einspruch aufnehmen und verbergen")
    current.sees("wird nicht mehr gezeigt")
    assert current.clicks == 2

    assert faults(current) == []
    current.open(f"/akteur?netz=uebung&id={VHS}")
    assert "vhs-neu.example" not in current.said()

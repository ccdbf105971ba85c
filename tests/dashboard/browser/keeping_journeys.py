"""What an office keeps its data for, each as one walk through a network of its own that may be changed.

They count as the other walks do. Choosing a file is no click of ours: the marks count from there on. Each walk changes its
network, so it is walked once on a server; what has to be seen was counted by hand in `lists` and `own_networks`.
"""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import expect

from tests.dashboard.browser import lists
from tests.dashboard.browser.journeys import Journey
from tests.dashboard.browser.own_networks import BY_HAND, FIRST, PARTNERS, SECOND, iri_of
from tests.dashboard.browser.visiting import Visit

__all__ = ["KEEPING", "a_cooperation_with_somebody_new", "downloaded", "give", "take"]

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ZIP = "application/zip"
ANSWERED = 2
"""So many partners answer."""
NEWCOMER = "Tür an Tür"
"""Whose name tells no kind."""
CHANGED_HOST = "verein-nord.example"
CHANGED_MAIL = f"post@{CHANGED_HOST}"
"""On the page the sign @ is kept from becoming a link."""


def take(visit: Visit, label: str, option: str) -> None:
    """Choose from a list and leave it: lists of several stay open until then."""
    visit.choose(label, option)
    visit.page.keyboard.press("Tab")


def give(visit: Visit, name: str, content: bytes, kind: str = XLSX) -> None:
    """Choose a file, as the dialog of the system would; from then on clicks count."""
    visit.page.locator("input[type=file]").set_input_files(
        [{"name": name, "mimeType": kind, "buffer": content}]
    )


def downloaded(visit: Visit, button: str) -> bytes:
    """Press a button that hands out a file, and return the file."""
    with visit.page.expect_download() as download:
        visit.press("button", button)
    return Path(download.value.path()).read_bytes()


def the_first_list(visit: Visit) -> None:
    """K1: 120 associations; the row without a name is named, the sum is shown, then map and table."""
    visit.enter("/pflegen?netz=k1&teil=einlesen")
    give(visit, "Vereine in der Stadt.xlsx", lists.associations())
    visit.sees(f"{lists.ASSOCIATIONS} Zeilen gelesen = {lists.ASSOCIATIONS - 1} neu + 0 geändert")
    visit.sees_heading("Kommt nicht hinein (1)", level=2)
    for cell in (
        "Vereine",
        str(lists.WITHOUT_NAME),
        "Spalte A (Name des Vereins): Die Zelle ist leer. Bitte ergänzen.",
    ):
        visit.page.get_by_role("cell", name=cell, exact=True).first.wait_for()
    visit.press("button", "In das Netzwerk übernehmen")
    visit.sees("Übernommen.")
    visit.press("link", "Auf der Karte ansehen")
    visit.sees(f"{lists.ASSOCIATIONS - 1} von {lists.ASSOCIATIONS - 1} Akteuren")
    visit.press("radio", "Tabelle")
    visit.page.get_by_test_id("stDataFrame").first.wait_for()


def a_cooperation_after_a_call(visit: Visit) -> None:
    """K3: who with whom; kind, source and day are filled in already; one press takes it back."""
    visit.enter("/?netz=k3")
    visit.press("link", "Daten pflegen")
    visit.press("link", "Neue Zusammenarbeit")
    take(visit, "Wer? (nötig)", FIRST)
    take(visit, "Mit wem? (nötig)", SECOND)
    expect(visit.page.get_by_role("radio", name="Telefonat")).to_have_attribute("aria-checked", "true")
    visit.press("button", "Speichern")
    visit.sees("Gespeichert: Beziehung")
    visit.press("button", "Rückgängig")
    visit.sees("Rückgängig gemacht.")


def a_cooperation_with_somebody_new(visit: Visit) -> None:
    """K3: the partner is not recorded yet: named, its kind chosen, stored with the tie and taken back with it."""
    visit.enter("/pflegen?netz=k3&was=zusammenarbeit")
    take(visit, "Wer? (nötig)", FIRST)
    take(visit, "Mit wem? (nötig)", NEWCOMER)
    take(visit, f"Art von »{NEWCOMER}« (nötig)", "Verein")
    visit.press("button", "Speichern")
    visit.sees(f"Neu angelegt: »{NEWCOMER}«.")
    visit.press("button", "Rückgängig")
    visit.sees("Rückgängig gemacht.")


def the_list_of_next_quarter(visit: Visit) -> None:
    """K5: one new, one changed, one changed on both sides; undone as a whole; the same file again changes nothing."""
    visit.enter("/pflegen?netz=k5&teil=einlesen")
    for is_last in (False, True):
        give(visit, lists.QUARTERLY, lists.THIS_QUARTER)
        visit.sees("13 Zeilen gelesen = 1 neu + 1 geändert + 10 unverändert + 1 Konflikt + 0 abgelehnt")
        visit.sees("Was gilt?", f"Netzwerk: {BY_HAND}")
        if is_last:
            visit.press("radio", "Datei: Neuer Weg 5")
            visit.sees("1 neu + 2 geändert + 10 unverändert + 0 Konflikt")
        visit.press("button", "In das Netzwerk übernehmen")
        visit.sees("Übernommen.")
        if not is_last:
            visit.press("button", "Ganzes Einlesen zurücknehmen")
            visit.sees("Das Einlesen ist zurückgenommen")
    give(visit, lists.QUARTERLY, lists.THIS_QUARTER)
    visit.sees("Es gibt nichts zu übernehmen")


def what_is_outdated(visit: Visit) -> None:
    """K6: the list in two clicks, what matters most at the top, and one click confirms."""
    visit.enter("/?netz=k6")
    visit.press("link", "Daten pflegen")
    visit.press("radio", "Prüfen")
    visit.sees("weder bestätigt noch belegt")
    visit.press("button", "Weiterhin gültig")
    visit.sees("gilt weiterhin")


def sheets_out_and_back(visit: Visit) -> None:
    """K9: a sheet for each partner in one archive; what two of them answer waits until somebody accepts it."""
    visit.enter("/?netz=k9")
    visit.press("link", "Daten pflegen")
    visit.press("radio", "Selbstauskunft")
    visit.press("button", f"{PARTNERS + 1} Bögen erstellen")
    archive = downloaded(visit, "Bögen herunterladen (ZIP)")
    give(visit, "antworten.zip", _answered(archive), ZIP)
    visit.sees("2 Bögen: ", "Daraus entstehen 2 Vorschläge.")
    visit.press("button", "In den Eingang legen")
    visit.sees("2 Vorschläge liegen im Eingang.")
    visit.press("link", "Zum Eingang")
    visit.sees("2 Vorschläge warten.", CHANGED_HOST)
    visit.press("button", "Annehmen")
    visit.sees("1 Vorschlag übernommen.", "1 Vorschlag wartet.")


def whom_to_invite(visit: Visit) -> None:
    """K12: addresses by field and body, as a file; one that came back is a task in the inbox."""
    visit.enter("/?netz=k12")
    visit.press("link", "Daten pflegen")
    visit.press("radio", "Verteiler")
    take(visit, "Handlungsfeld", "Sprache")
    visit.sees("4 Adressen von 8 ausgewählten Stellen", "Noch ohne Adresse (4)")
    take(visit, "Mitglied im Gremium", "Runder Tisch Musterstadt")
    visit.sees("2 Adressen von 2 ausgewählten Stellen")
    listed = downloaded(visit, "Als CSV für Excel herunterladen").decode("utf-8-sig")
    assert set(re.findall(r"[\w.]+@[\w.]+", listed)) == {"info@partner0.example", "info@partner20.example"}
    visit.write("Zurückgekommene Adressen", "info@partner20.example")
    visit.press("button", "Als Aufgabe in den Eingang legen")
    visit.sees("Zum Entscheiden im Eingang:")


def a_meeting(visit: Visit) -> None:
    """K16: who came, and who does what until when, in one form."""
    visit.enter("/?netz=k16")
    visit.press("link", "Daten pflegen")
    visit.press("link", "Sitzung oder Treffen")
    visit.write("Titel (nötig)", "Runder Tisch Sprache")
    for name in (FIRST, SECOND):
        take(visit, "Wer war da? (Stellen, keine Personen)", name)
    visit.write("Was? (1)", "Einladung schreiben")
    take(visit, "Wer? (1)", FIRST)
    visit.write("Bis wann? (1)", "1.12.2030")
    visit.press("button", "Speichern")
    visit.sees("mit 2 Teilnehmenden und 1 Aufgabe.")


def another_contact(visit: Visit) -> None:
    """K17: the mail of an office changes; its ties stay, and the old address is gone."""
    card = f"/akteur?netz=k17&id={quote(iri_of('k17'), safe='')}"
    visit.enter(card)
    visit.sees("partner0.example")
    visit.press("link", "Kontakt ändern")
    visit.write("E-Mail der Stelle", CHANGED_MAIL)
    visit.press("button", "Speichern")
    visit.sees("Gespeichert: Akteur")
    visit.enter(card)
    visit.sees(CHANGED_HOST, SECOND)
    assert "partner0.example" not in visit.said()


def an_objection(visit: Visit) -> None:
    """K18: what is contested is hidden at once; both versions wait until it is settled."""
    card = f"/akteur?netz=k18&id={quote(iri_of('k18'), safe='')}"
    visit.enter(card)
    visit.press("link", "Einspruch")
    visit.write("Was sagt die Stelle dazu? (nötig)", "Wir sind kein Partner.")
    visit.press("button", "Einspruch aufnehmen und verbergen")
    visit.sees("wird nicht mehr gezeigt", "Wir sind kein Partner.")
    visit.enter(card)
    visit.sees_heading("Dieser Eintrag wird zurzeit nicht gezeigt", level=1)
    assert "partner0.example" not in visit.said()
    assert FIRST not in visit.said()


def _answered(archive: bytes) -> bytes:
    """Return an archive of two filled sheets: each names another mail."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as made, zipfile.ZipFile(target, "w") as answers:
        sheets = [it for it in made.namelist() if it.endswith(".xlsx")]
        assert len(sheets) == PARTNERS + 1
        for name in sheets[:ANSWERED]:
            answers.writestr(name, _filled(made.read(name)))
    return target.getvalue()


def _filled(sheet: bytes) -> bytes:
    """Return a sheet in which the mail is another one, and everything else is left without an answer."""
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(sheet))
    (line,) = (it for it in book["Antwort"].iter_rows() if str(it[1].value).startswith("E-Mail der Stelle"))
    line[3].value, line[4].value = "stimmt so: …", CHANGED_MAIL
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


KEEPING = (
    Journey("K1", "Eine Vereinsliste mit 120 Zeilen einlesen", 6, 10, the_first_list),
    Journey("K3", "Eine Zusammenarbeit nach einem Telefonat", 8, 45, a_cooperation_after_a_call),
    Journey("K5", "Dieselbe Liste im nächsten Quartal", 4, None, the_list_of_next_quarter),
    Journey("K6", "Was ist veraltet?", 3, None, what_is_outdated),
    Journey("K9", "Bögen an 60 Partner und Antworten zurück", 7, 30, sheets_out_and_back),
    Journey("K12", "Verteiler für eine Einladung", 8, 60, whom_to_invite),
    Journey("K16", "Ein Treffen festhalten", 9, 180, a_meeting),
    Journey("K17", "Ein Kontakt ändert sich", 2, 30, another_contact),
    Journey("K18", "Ein Partner widerspricht", 2, 60, an_objection),
)
"""Each with its mark; where it names no clicks, with as many as the walk has."""

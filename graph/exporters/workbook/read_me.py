"""The first sheet: how the workbook is edited, what happens when it comes back, and all words that can be chosen."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from graph.exporters.workbook.cells import FONT, height_of, put_text
from graph.exporters.workbook.looks import CHANGED_FILL, HEADING_FILL, NEW_FILL
from graph.records import RecordSort
from graph.workbook import FORMS
from graph.workbook.state import READ_ME_SHEET
from graph.workbook.wording import words_of_codes

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

__all__ = ["add_read_me"]

EDITING = (
    "Jede Zeile ist ein Eintrag. Zellen einfach überschreiben; geänderte werden gelb.",
    "Neue Einträge in die nächste leere Zeile schreiben und die Kennung frei lassen; neue Zeilen werden grün.",
    "Die graue Spalte »Kennung« bitte nicht ändern: An ihr wird der Eintrag wiedererkannt, auch wenn er anders heißt.",
    "Wer eine Zeile kopiert, um eine ähnliche anzulegen, löscht in der Kopie bitte die Kennung.",
    "Sortieren, filtern, Spalten verschieben oder ausblenden ist erlaubt.",
    "Mehrere Werte in einer Zelle werden mit Strichpunkt getrennt, mehrere Anmerkungen durch Zeilenwechsel.",
    "Verweise werden mit dem Namen geschrieben. Heißen zwei gleich, steht die Kennung in Klammern dahinter.",
    "Ein Datum so genau wie bekannt: 31.01.2024, Januar 2024 oder 2024.",
    "Bitte keine Namen von Personen, keine persönlichen E-Mail-Adressen und keine Mobilnummern eintragen.",
)
COMING_BACK = (
    "Unter »Daten pflegen« die Datei einlesen. Zuerst zeigt eine Vorschau, was neu, geändert oder unklar ist; gespeichert wird erst nach Ihrer Zustimmung.",
    "Wurde derselbe Eintrag inzwischen auch im Programm geändert, stehen beide Fassungen nebeneinander, und Sie wählen.",
    "Eine gelöschte Zeile löscht nichts: Sie wird als Frage vorgelegt.",
    "Was sich nicht lesen lässt, wird mit Blatt, Zelle und Grund genannt; der alte Wert bleibt.",
    "Die ganze Übernahme lässt sich mit einem Klick zurücknehmen.",
)
NOT_INCLUDED = (
    "Nicht enthalten sind Angaben zu Personen, interne Vermerke, Vorschläge und Anschriften geschützter Einrichtungen.",
)
WIDTH = 92
_WORD_LISTS = (
    ("Arten von Akteuren", "akteursart"),
    ("Handlungsfelder", "feld"),
    ("Zielgruppen", "zielgruppe"),
)


def add_read_me(sheet: Worksheet, label: str, version: int, today: date) -> None:
    """Write the first sheet."""
    from openpyxl.styles import Alignment, Font, PatternFill

    sheet.title = READ_ME_SHEET
    title, bold = (
        Font(name=FONT, bold=True, size=16, color=HEADING_FILL),
        Font(name=FONT, bold=True, size=12, color=HEADING_FILL),
    )
    wrapped = Alignment(wrap_text=True, vertical="top")

    def line(text: str, font: Font | None = None, fill: str = "") -> None:
        row = sheet.max_row + 1 if sheet.cell(1, 1).value is not None else 1
        cell = sheet.cell(row, 1)
        put_text(cell, text)
        cell.alignment = wrapped
        sheet.row_dimensions[row].height = height_of([text], [WIDTH], most=12) * (
            font.size / 10 if font else 1
        )
        if font:
            cell.font = font
        if fill:
            cell.fill = PatternFill("solid", fgColor=fill)

    line(label, title)
    line(f"Arbeitsmappe vom {today:%d.%m.%Y}, Datenstand {version}")
    for heading, lines in (
        ("So wird die Mappe bearbeitet", EDITING),
        ("Was beim Einlesen geschieht", COMING_BACK),
        ("Was nicht enthalten ist", NOT_INCLUDED),
    ):
        line(heading, bold)
        for it in lines:
            line(f"• {it}")
    line("Farben", bold)
    line("geänderte Zelle", fill=CHANGED_FILL)
    line("neue Zeile", fill=NEW_FILL)
    line("Die Blätter", bold)
    for form in FORMS:
        line(f"{form.title}: {form.purpose}")
    for heading, scheme in _WORD_LISTS:
        line(heading, bold)
        line("; ".join(words_of_codes(scheme, RecordSort.ACTOR, {}).values()))
    sheet.column_dimensions["A"].width = WIDTH
    sheet.page_setup.fitToHeight = 0
    assert sheet.sheet_properties.pageSetUpPr is not None
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_setup.paperSize = 9
    sheet.sheet_view.showGridLines = False

"""What a store keeps in German is said in English again, and names in it stay as they are."""

from __future__ import annotations

import pytest

from graph.locale import KEPT, in_language, recalled
from graph.locale.catalogue import translation


@pytest.mark.parametrize(
    ("stored", "english"),
    [
        ("Eingelesen: Vereine.xlsx", "Read in: Vereine.xlsx"),
        ("Vorschlag angenommen: Chor und 2 weitere", "Proposals accepted: Chor and 2 more"),
        ("Vorschlag angenommen: Chor und Tafel", "Proposal accepted: Chor und Tafel"),
        (
            "Zurückgenommen: Geändert: Akteur »VHS« und Beziehung »VHS, IHK und AWO«",
            "Taken back: Changed: Actor »VHS« and Tie »VHS, IHK und AWO«",
        ),
        ("Gelöscht: Angebot »B1« – doppelt", "Deleted: Offer »B1« – doppelt"),
        ("Gelöscht: Angebot »B1 – Kurs«", "Deleted: Offer »B1 – Kurs«"),
        (
            "VHS hat es am 20.11.2026 selbst so angegeben. Tafel e.V. hat es am 2.11.2026 selbst so angegeben.",
            "VHS stated this itself on 20 November 2026. Tafel e.V. stated this itself on 2.11.2026.",
        ),
        ("erschlossen: gleiche Anschrift »Markt 1«", "derived: same address “Markt 1”"),
        ("Erfasst: Treffen »Erfasst: nichts«", "Recorded: meeting “Erfasst: nichts”"),
    ],
)
def test_our_own_sentences_have_their_english(stored: str, english: str) -> None:
    found = recalled(stored)
    assert (found, in_language(found, "en")) == (stored, english)


@pytest.mark.parametrize(
    "text",
    ["", "Auf Wunsch der Stelle", "Eingelesen:", "eingelesen: x", "{name}", "hat es am", "Satz. " * 300],
)
def test_what_people_wrote_stays_as_it_is(text: str) -> None:
    assert in_language(recalled(text), "en") == text


@pytest.mark.parametrize("template", KEPT)
def test_every_kept_sentence_is_found_back_by_its_own_template(template: str) -> None:
    assert translation(template)
    stored = (
        template.replace("{n}", "3").replace("{entry}", "Akteur »VHS«").replace("{entries}", "Akteur »VHS«")
    )
    for name in (
        "title",
        "name",
        "names",
        "day",
        "label",
        "what",
        "one",
        "other",
        "old",
        "new",
        "reason",
        "state",
    ):
        stored = stored.replace(f"{{{name}}}", "Nord")
    for name in ("change", "example", "nodes", "edges", "address"):
        stored = stored.replace(f"{{{name}}}", "Süd")
    english = in_language(recalled(stored), "en")
    beginning = str(translation(template)).partition("{")[0]
    assert english != stored
    assert english.startswith(beginning)

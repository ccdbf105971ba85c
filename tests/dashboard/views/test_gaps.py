from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.components.gap_list import FIRST_SHOWN
from graph.findings import Finding, JudgementState, Section
from tests.dashboard.conftest import Opener, words
from tests.dashboard.fakes import BASE, Fake, actors, said

NOTED = "vermerk-coverage"
SET_ASIDE = "beobachten-zurueckgestellt"


class Paired(Fake):
    """Titles such as `A: Schule` say field and kind."""

    def finding(self, title: str, section: Section) -> Finding:
        field, _, kind = title.partition(": ")
        return replace(super().finding(title, section), field=field, kind=kind)


class Asked(Fake):
    """Findings about the district council are cleared up elsewhere."""

    def finding(self, title: str, section: Section) -> Finding:
        found = super().finding(title, section)
        return replace(found, checked_by=said("Büro des Kreistags")) if "Kreistag" in title else found


def press(page: AppTest, label: str) -> AppTest:
    return next(button for button in page.button if button.label == label).click().run()


def subheadings(page: AppTest) -> list[str]:
    return [heading.value for heading in page.subheader]


# -- the list ------------------------------------------------------------------------------------------------------


def test_field_of_the_address_becomes_the_question(open_page: Opener) -> None:
    page = open_page("gaps", Fake(actors(3)), feld="arbeit")

    assert page.title[0].value == "Wer fehlt im Handlungsfeld Arbeit und Ausbildung?"


def test_answer_comes_first_and_counts_open_points(open_page: Opener) -> None:
    said_first = words(open_page("gaps", Paired(actors(3), gaps=("A: Schule", "A: Verein", "B: Kita"))))

    assert (
        "**3 offene Punkte:** 3 erwartete Partner ohne namentlichen Beleg und 0 Punkte, die einen Blick wert sind."
        in said_first
    )


def test_answer_names_three_points_about_different_things(open_page: Opener) -> None:
    gaps = ("A: Schule", "A: Verein", "B: Schule", "B: Kita", "C: Bank", "D: Amt")
    said_first = words(open_page("gaps", Paired(actors(3), gaps=gaps)))

    assert "**Am wichtigsten:**\n\n- A\\: Schule\n- B\\: Kita\n- C\\: Bank\n" in said_first + "\n"


def test_finding_names_reason_source_weight_certainty_and_next_step(open_page: Opener) -> None:
    shown = words(open_page("gaps", Fake(actors(3)), feld="arbeit"))

    assert "Warum erwartet? Vergleich\\: Laatzen 2009 \\(Empfehlung\\)" in shown
    assert "„Unternehmen gewinnen. Arbeit und Ausbildung: Unternehmen“" in shown
    assert "**Wie sicher?** Belastbar\\. Eine Quelle von 2006\\." in shown
    assert "**Nächster Schritt:** Beim Arbeitgeberverband nachfragen\\." in shown


def test_counted_stands_beside_expected(open_page: Opener) -> None:
    page = open_page("gaps", Fake(actors(3)))
    columns = [column.markdown[0].value for column in page.columns if column.markdown]

    assert columns == ["**Gezählt:** nicht genannt", "**Erwartet:** Vergleich\\: Laatzen 2009"]


def test_declared_absence_stands_apart_from_missing_partners(open_page: Opener) -> None:
    page = open_page("gaps", Fake(actors(3)), feld="arbeit")

    assert [heading.value for heading in page.header] == [
        "Erwartet, nicht namentlich belegt \\(1\\)",
        "Vermerkt, kein Handlungsbedarf \\(1\\)",
    ]


def test_only_the_first_group_is_unfolded_at_first(open_page: Opener) -> None:
    page = open_page("gaps", Fake(actors(3)))

    assert len(subheadings(page)) == 1
    assert "Erwartete Partner (1)" in [box.label for box in page.expander]


def test_group_of_the_address_is_unfolded(open_page: Opener) -> None:
    page = open_page("gaps", Fake(actors(3)), auf=NOTED)

    assert len(subheadings(page)) == 2
    assert "Wer ist zu erwarten?" in words(page)


def test_unknown_group_of_the_address_is_ignored_with_a_note(open_page: Opener) -> None:
    page = open_page("gaps", Fake(actors(3)), auf="gibtsnicht")

    assert "»auf«" in page.info[0].value.replace("\\", "")
    assert len(subheadings(page)) == 1


def test_finding_set_aside_is_grey_and_says_why_before_it_is_unfolded(open_page: Opener) -> None:
    page = open_page("gaps", Fake(actors(3), set_aside=("Schule und Wirtschaft",)), auf=SET_ASIDE)
    labels = [box.label for box in page.expander]

    assert ":gray[Zurückgestellt (1)]" in labels
    assert ":gray[Schule und Wirtschaft · In 40 von 100 Zufallsvergleichen kommt das vor\\.]" in labels


def test_every_question_a_finding_had_to_answer_is_behind_one_fold(open_page: Opener) -> None:
    page = open_page("gaps", Fake(actors(3), set_aside=("Schule und Wirtschaft",)), auf=SET_ASIDE)
    fold = next(box for box in page.expander if box.label == "Wie sicher ist das?")

    assert [line.value for line in fold.markdown] == [
        "**Könnte es Zufall sein?**  \n:material/error: hält nicht stand: In 40 von 100 Zufallsvergleichen kommt das vor\\.",
        "**Ist es groß genug, um zu zählen?**  \n:material/check_circle: hält stand: Es sind vier\\.",
    ]


def test_what_was_set_aside_is_no_open_point(open_page: Opener) -> None:
    page = open_page("gaps", Fake(actors(3), set_aside=("Schule und Wirtschaft",)))

    assert "**1 offener Punkt:**" in words(page)


def test_field_without_a_finding_says_so(open_page: Opener) -> None:
    assert "keinen Hinweis" in words(open_page("gaps", Fake(actors(3)), feld="sport"))


@pytest.mark.parametrize(
    ("values", "sections"),
    [
        ({"hinweis": "kind_pair"}, ["Im Blick behalten \\(1\\)"]),
        ({"sicherheit": "zurueckgestellt"}, ["Im Blick behalten \\(1\\)"]),
        ({"hinweis": "kind_pair", "sicherheit": "belastbar"}, []),
        ({"entscheidung": "offen", "hinweis": "coverage"}, ["Erwartet", "Vermerkt"]),
    ],
    ids=["kind", "certainty", "both", "decision"],
)
def test_filter_of_the_address_is_restored(
    open_page: Opener, values: dict[str, str], sections: list[str]
) -> None:
    page = open_page("gaps", Fake(actors(3), set_aside=("Schule und Wirtschaft",)), **values)
    found = [heading.value for heading in page.header]

    assert len(found) == len(sections)
    assert all(heading.startswith(start) for heading, start in zip(found, sections, strict=True))


def test_filter_that_fits_nothing_has_a_way_out(open_page: Opener) -> None:
    page = open_page("gaps", Fake(actors(3)), entscheidung="erledigt")

    assert "keinen Hinweis" in words(page)
    again = press(page, "Filter zurücksetzen")
    assert "entscheidung" not in again.query_params
    assert len(again.header) == 2


def test_filters_count_what_each_choice_would_show(open_page: Opener) -> None:
    page = open_page("gaps", Fake(actors(3), gaps=("A", "B")))
    offered = {control.label: control.options for control in page.multiselect}

    assert offered["Art des Hinweises"] == ["Erwartete Partner (4)", "Zwei Arten (0)", "Nützlich (0)"]
    assert offered["Sicherheit"] == ["belastbar (4)", "erst nachfragen (0)", "zurückgestellt (0)"]
    assert offered["Entscheidung"][0] == "offen (4)"


def test_long_list_shows_the_rest_on_demand(open_page: Opener) -> None:
    count = FIRST_SHOWN + 3
    page = open_page("gaps", Fake(actors(3), gaps=[f"Hinweis {number}" for number in range(count)]))
    button = page.button(key="weitere_luecke-coverage")

    assert button.label == "Weitere anzeigen (3)"
    again = button.click().run()
    assert again.query_params["anzahl_luecke-coverage"] == str(count)
    assert f"Hinweis {count - 1}" in words(again)


def test_headline_leaves_the_source_to_the_reasons(open_page: Opener) -> None:
    title = "Sprache: Verein e. V. – nicht genannt. Erwartet nach Nds. Richtlinie"
    page = open_page("gaps", Fake(actors(3), gaps=(title,)))

    assert subheadings(page) == ["Sprache\\: Verein e\\. V\\. – nicht genannt"]


def test_who_can_clear_it_up_stands_once_in_each_group(open_page: Opener) -> None:
    shown = words(open_page("gaps", Fake(actors(3), gaps=("A", "B", "C"))))

    assert shown.count("Wer kann es klären?") == 1


def test_somebody_else_who_can_clear_it_up_stands_on_the_card(open_page: Opener) -> None:
    shown = words(open_page("gaps", Asked(actors(3), gaps=("A", "B", "C: Kreistag"))))

    assert shown.count("**Wer kann es klären?** Büro des Kreistags") == 1
    assert shown.count("**Wer kann es klären?** Koordinierungsstelle") == 1


def test_nobody_is_named_for_all_if_it_is_somebody_else_each_time(open_page: Opener) -> None:
    shown = words(open_page("gaps", Asked(actors(3), gaps=("A", "B: Kreistag"))))

    assert shown.count("**Wer kann es klären?** Büro des Kreistags") == 1
    assert shown.count("**Wer kann es klären?** Koordinierungsstelle") == 1


def test_decided_finding_is_no_open_point_any_more(open_page: Opener) -> None:
    fake = Fake(actors(3))
    decided = fake.finding(fake.gaps[0], Section.GAP).id
    fake.judge(None, decided, JudgementState.DONE, "Ist da.", date(2026, 3, 1))
    page = open_page("gaps", fake)

    assert "**Kein offener Punkt.**" in words(page)
    assert "Am wichtigsten" not in words(page)


def test_decided_finding_carries_its_state(open_page: Opener) -> None:
    fake = Fake(actors(3))
    decided = fake.finding(fake.gaps[0], Section.GAP).id
    fake.judge(None, decided, JudgementState.INVITED, "Brief.", date(2026, 3, 1))
    shown = words(open_page("gaps", fake, entscheidung="eingeladen"))

    assert "**eingeladen** · 01\\.03\\.2026 · Koordinierungsstelle  \nBrief\\." in shown


# -- new ties ------------------------------------------------------------------------------------------------------


def test_suggested_ties_stand_in_their_four_fields(open_page: Opener) -> None:
    page = open_page("gaps", Fake(actors(3), ties=("A und B",)), ansicht="verbindungen")

    assert [heading.value for heading in page.header] == [
        "Sofort ansprechen \\(1\\)",
        "Brücke bauen \\(1\\)",
        "Nachfragen, vielleicht schon da \\(1\\)",
        "Nicht gezeigt",
    ]


def test_without_suggestions_the_fields_explain_themselves(open_page: Opener) -> None:
    page = open_page("gaps", Fake(actors(3)), ansicht="verbindungen")

    assert len(page.header) == 4
    assert "keinen Vorschlag" in page.info[0].value


# -- what if -------------------------------------------------------------------------------------------------------


def test_scenario_waits_until_it_is_complete(open_page: Opener) -> None:
    page = open_page(
        "gaps", Fake(actors(3)), ansicht="wenn", wenn="zusammen", wer=f"{BASE}musterkreis/akteur/a0"
    )

    assert "Wählen Sie oben" in page.info[0].value


def test_nobody_works_with_itself(open_page: Opener) -> None:
    actor = f"{BASE}musterkreis/akteur/a0"
    page = open_page("gaps", Fake(actors(3)), ansicht="wenn", wenn="zusammen", wer=actor, mit=actor)

    assert "Wählen Sie oben" in page.info[0].value


def test_figures_before_and_after_stand_side_by_side_with_marks_in_words(open_page: Opener) -> None:
    page = open_page("gaps", Fake(actors(3)), ansicht="wenn", wer=f"{BASE}musterkreis/akteur/a0")
    shown = words(page)

    assert "| Belegte Verbindungen | 12 | 9 | ▼ 3 weniger |" in shown
    assert "| Angebote | 4 | 4 | gleich |" in shown


def test_lost_fields_and_places_are_named(open_page: Opener) -> None:
    page = open_page("gaps", Fake(actors(3)), ansicht="wenn", wer=f"{BASE}musterkreis/akteur/a0")
    lost = [warning.value for warning in page.warning]

    assert lost[0].endswith("Arbeit und Ausbildung")
    assert "Bündnis für Übergänge" in lost[1]


def test_findings_that_come_go_and_change_are_counted_and_listed(open_page: Opener) -> None:
    page = open_page("gaps", Fake(actors(3)), ansicht="wenn", wer=f"{BASE}musterkreis/akteur/a0")
    shown = words(page)

    assert "1 Hinweis kommt hinzu, 0 fallen weg, 1 ändert sich\\." in shown
    assert subheadings(page)[1:] == ["Hinweise, die hinzukommen \\(1\\)", "Hinweise, die sich ändern \\(1\\)"]
    assert "**Vorher\\:**" in shown
    assert "**Nachher\\:** Danach\\:" in shown

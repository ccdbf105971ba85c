"""A meeting goes through the named views of its network, else through the usual pages."""

from __future__ import annotations

from datetime import date

from graph.service import SavedView, save_view
from tests.dashboard.conftest import Opener, words
from tests.dashboard.fakes import Fake, actors


def kept(*names: str, network: str = "musterkreis") -> Fake:
    fake = Fake(actors(3))
    for name in names:
        view = SavedView(
            name=name, page="gaps", values={"netz": (network,)}, note=f"Zu {name}", saved_on=date(2026, 1, 1)
        )
        save_view(fake.notes, view)
    return fake


def test_bar_says_where_one_is_and_what_to_say(open_page: Opener) -> None:
    page = open_page("gaps", kept("Erste", "Zweite"), vorfuehrung="2")

    assert "**2 von 2** Zweite" in words(page)
    assert "Zu Zweite" in words(page)


def test_without_the_mode_there_is_no_bar(open_page: Opener) -> None:
    assert " von 2** " not in words(open_page("gaps", kept("Erste", "Zweite")))


def test_number_beyond_the_last_view_shows_the_last_one(open_page: Opener) -> None:
    assert "**2 von 2** Zweite" in words(open_page("gaps", kept("Erste", "Zweite"), vorfuehrung="99"))


def test_views_of_other_networks_are_left_out(open_page: Opener) -> None:
    page = open_page("presentation", kept("Fremde", network="peine"))

    assert "**5 Ansichten** sind bereit." in words(page)
    assert "die üblichen Seiten" in words(page)


def test_named_views_are_the_series(open_page: Opener) -> None:
    page = open_page("presentation", kept("Erste", "Zweite", "Dritte"))

    assert "**3 Ansichten** sind bereit." in words(page)

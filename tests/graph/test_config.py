"""Settings come from arguments first, then the environment; passwords never show."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from graph.config import Settings, settings_from
from graph.errors import WorkspaceError

TODAY = date(2026, 5, 4)


def settings(environment: dict[str, str] | None = None, **arguments: str) -> Settings:
    return settings_from({"NETZLOTSE_DATA": "/daten", **(environment or {})}, today=TODAY, **arguments)


def test_the_usual_store_lies_in_the_data_folder() -> None:
    assert settings().store == str(Path("/daten/store"))
    assert settings().data_folder == Path("/daten")


def test_the_usual_data_folder_is_the_users() -> None:
    assert settings_from({}, today=TODAY).data_folder.name == "netzlotse"


def test_arguments_win_over_the_environment() -> None:
    environment = {"NETZLOTSE_STORE": "memory:", "NETZLOTSE_USER": "a", "NETZLOTSE_PASSWORD": "b"}
    assert settings(environment).store == "memory:"
    chosen = settings(environment, store="/anderswo", user="c", password="d")
    assert (chosen.store, chosen.user, chosen.password) == ("/anderswo", "c", "d")


def test_the_environment_gives_user_and_password() -> None:
    chosen = settings({"NETZLOTSE_USER": "amt", "NETZLOTSE_PASSWORD": "geheim"})
    assert (chosen.user, chosen.password) == ("amt", "geheim")


def test_empty_variables_count_as_unset() -> None:
    chosen = settings({"NETZLOTSE_STORE": "", "NETZLOTSE_USER": "", "NETZLOTSE_PASSWORD": ""})
    assert (chosen.store, chosen.user, chosen.password) == (str(Path("/daten/store")), None, None)


@pytest.mark.parametrize(
    ("address", "store"),
    [
        ("http://amt:gr%C3%BCn@host:7878/query", "http://host:7878/query"),
        ("HTTPS://amt:gr%C3%BCn@host/", "https://host/"),
        ("http://amt:gr%C3%BCn@[::1]:7878/", "http://[::1]:7878/"),
    ],
)
def test_user_and_password_are_taken_out_of_the_address(address: str, store: str) -> None:
    chosen = settings(store=address)
    assert (chosen.store, chosen.user, chosen.password) == (store, "amt", "grün")


def test_the_password_does_not_show() -> None:
    assert "geheim" not in repr(settings(store="http://amt:geheim@host/"))


@pytest.mark.parametrize(
    "address", ["http://", "http://:7878", "http://amt:geheim@host:port/", "http://[::1"]
)
def test_an_unreadable_address_is_explained_without_the_password(address: str) -> None:
    with pytest.raises(WorkspaceError, match="nicht lesbar") as error:
        settings(store=address)
    assert "geheim" not in str(error.value)


def test_an_address_is_not_taken_for_credentials_in_a_path() -> None:
    assert settings(store="/home/a:b@c/store").store == "/home/a:b@c/store"

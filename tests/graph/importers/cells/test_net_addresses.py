from __future__ import annotations

import pytest

from graph.importers.cells.net_addresses import mails_of, website_of


def test_mail_addresses_of_functions_stay_in_small_letters() -> None:
    assert mails_of("Post@Stadt.example, vorname.nachname@stadt.example, integration(at)kreis.example") == (
        ("post@stadt.example", "integration@kreis.example"), 1,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("HTTP://WWW.Haus.example/Pfad", "http://www.haus.example/Pfad"),
        ("www.haus.example/", "https://www.haus.example"),
        ("haus.example", "https://haus.example"),
        ("http://haus.example/ www.anderes.example", "http://haus.example"),
        ("javascript:alert(1)", None),
        ("https://", None),
        ("e.V.", None),
        ("", None),
    ],
)
def test_websites_have_scheme_and_host(text: str, expected: str | None) -> None:
    assert website_of(text) == expected

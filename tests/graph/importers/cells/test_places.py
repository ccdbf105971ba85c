from __future__ import annotations

import pytest

from graph.importers.cells.places import place_of


@pytest.mark.parametrize(
    ("text", "postcode", "name", "district"),
    [
        ("10365 Berlin", "10365", "Berlin", ""),
        ("D-21335 Lüneburg", "21335", "Lüneburg", ""),
        ("10117 Berlin (Berlin-Mitte)", "10117", "Berlin", "Berlin-Mitte"),
        ("30880 Laatzen, OT Rethen", "30880", "Laatzen", "Rethen"),
        ("10365 Berlin Tel.: 030 12345", "10365", "Berlin", ""),
        ("Bad Bevensen", "", "Bad Bevensen", ""),
        ("53173 Bonn/Bad Godesberg", "53173", "Bonn/Bad Godesberg", ""),
    ],
)
def test_a_place_is_taken_apart(text: str, postcode: str, name: str, district: str) -> None:
    found = place_of(text)
    assert found is not None
    assert (found.postcode, found.name, found.district) == (postcode, name, district)


@pytest.mark.parametrize("text", ["", "12345", "   ", "–"])
def test_what_names_no_place_is_none(text: str) -> None:
    assert place_of(text) is None

import pytest

from graph.locale import in_language
from graph.metrics.kind_members import is_stated, left_out, members_of, most_active
from graph.metrics.structure import Structure, structure_from_edges


def star() -> Structure:
    kinds = {"a": "verein", "b": "schule", "c": "verein", "solo": "verein"}
    return structure_from_edges(tuple(kinds), [("c", "a"), ("c", "b")], kinds)


@pytest.mark.parametrize("kind", ["", "ohne Angabe", "sammelbezeichnung"])
def test_what_says_nothing_is_no_kind(kind: str) -> None:
    assert not is_stated(kind)


def test_a_kind_of_a_list_from_elsewhere_is_one() -> None:
    assert is_stated("Lead agency")


def test_members_are_places_in_ascending_order() -> None:
    assert members_of(star(), "verein").tolist() == [0, 2, 3]


def test_a_kind_that_nobody_has_has_no_members() -> None:
    assert members_of(star(), "kammer").tolist() == []


def test_the_most_active_come_first_and_who_has_no_partner_is_left_out() -> None:
    assert most_active(star(), [0, 1, 2, 3], 9) == (2, 0, 1)
    assert most_active(star(), [0, 2, 3], 1) == (2,)


def test_the_office_is_named_only_where_there_is_one() -> None:
    assert "Koordinierungsstelle" in left_out(has_office=True)
    assert "Koordinierungsstelle" not in left_out(has_office=False)
    assert "coordination office" in in_language(left_out(has_office=True), "en")

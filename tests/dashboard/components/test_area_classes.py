"""Classes of a map: at most four, without gap or overlap, equal numbers together."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from dashboard.components.area_classes import MOST, class_of, spans


def test_outlier_stands_alone() -> None:
    assert [span.words for span in spans([4, 5, 5, 6, 7, 8, 15, 59])] == ["4–5", "6–8", "15", "59"]


def test_few_numbers_are_classes_of_their_own() -> None:
    assert [span.words for span in spans([3, 1, 3])] == ["1", "3"]
    assert spans([]) == ()


@given(st.lists(st.integers(0, 60), min_size=1, max_size=25))
def test_every_number_lies_in_exactly_one_class(values: list[int]) -> None:
    found = spans(values)

    assert len(found) <= MOST
    assert len(found) == min(MOST, len(set(values)))
    for value in values:
        span = found[class_of(value, found)]
        assert span.lowest <= value <= span.highest
    assert all(one.highest < other.lowest for one, other in pairwise(found))

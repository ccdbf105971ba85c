from __future__ import annotations

import pytest

from dashboard import words
from graph.locale import say

YES = say("Verbindungen:")


def test_file_speaks_the_language_it_was_ordered_in() -> None:
    with words.speaking("en"):
        assert words.spoken(YES) == "Ties:"
        with words.speaking("de"):
            assert words.spoken(YES) == "Verbindungen:"
        assert words.spoken(YES) == "Ties:"


def test_failure_leaves_no_language_behind() -> None:
    with words.speaking("en"):
        with pytest.raises(ValueError, match="kaputt"), words.speaking("de"):
            raise ValueError("kaputt")
        assert words.spoken(YES) == "Ties:"

"""What reads, decides and then writes does so while nobody else writes: else its decision may rest on the past."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from graph.store.interface import Store

__all__ = ["alone"]

_Rest = ParamSpec("_Rest")
_Result = TypeVar("_Result")


def alone(
    function: Callable[Concatenate[Store, _Rest], _Result],
) -> Callable[Concatenate[Store, _Rest], _Result]:
    """Return a function that keeps other writers of this process waiting until it is done.

    `Change.expected` guards what a change touches. What it merely builds upon, such as a record that it names, could
    still go away between reading and writing.
    """

    @wraps(function)
    def guarded(store: Store, /, *args: _Rest.args, **named: _Rest.kwargs) -> _Result:
        with store.alone():
            return function(store, *args, **named)

    return guarded

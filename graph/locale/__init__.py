"""What people read, said once in German and remembered so that it can be said in English: no word of theirs is lost.

German is the source language. The English catalogue stands in `en/<topic>.po`, one file for each topic.
"""

from graph.locale.catalogue import LANGUAGES, SOURCE_LANGUAGE
from graph.locale.dates import dated
from graph.locale.recalled import KEPT, recalled
from graph.locale.said import (
    EMPTY,
    Said,
    counted,
    decimal,
    first_listed,
    in_language,
    joined,
    label_said,
    listed,
    say,
)

__all__ = [
    "EMPTY",
    "KEPT",
    "LANGUAGES",
    "SOURCE_LANGUAGE",
    "Said",
    "counted",
    "dated",
    "decimal",
    "first_listed",
    "in_language",
    "joined",
    "label_said",
    "listed",
    "recalled",
    "say",
]

"""What a query file says of itself: its header comment, read into a named query.

The header is the block of comment lines at the top, in this order; a line that begins with three spaces
continues the one before it:

    # number: 16
    # question: Wer bietet Angebote in einem Handlungsfeld an einem Ort?
    # purpose: …
    # empty: …
    # parameter network (network): …
    # parameter field (code feld, optional): …
    # parameter day (date, default today): …
    # column label: Angebot
    # link offer: Kennung
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from graph.errors import InvalidOntology

__all__ = ["Column", "NamedQuery", "Parameter", "ParameterSort", "read_query"]


class ParameterSort(StrEnum):
    """What a value of a parameter is, and so how it is checked and written."""

    NETWORK = "network"
    IRI = "iri"
    CODE = "code"
    DATE = "date"
    TEXT = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """What can be asked of a query."""

    name: str
    sort: ParameterSort
    scheme: str | None
    """The code list of a code, such as `feld`."""
    description: str
    is_optional: bool
    """Without a value nothing is restricted."""
    default: str | None
    """Taken without a value: codes or text, or for dates `today` or `24 months ago`."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the answer with its German heading."""

    name: str
    heading: str
    is_link: bool
    """It holds the IRI of what the line is about: for links, not for reading."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedQuery:
    """A question that ships with the program."""

    name: str
    number: int
    """Its place in the order of questions."""
    question: str
    purpose: str
    empty: str
    """What an empty answer means: never that there is nothing, only that no source says so."""
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]
    text: str
    """SPARQL with the marked line still unfilled."""


_LINE = re.compile(r"# (?P<key>[a-z]+)(?: (?P<name>\w+))?(?: \((?P<details>[^)]*)\))?: (?P<words>.+)")
_DETAILS = re.compile(
    r"(?P<sort>network|iri|code|date|text)(?: (?P<scheme>[a-z]+))?(?P<optional>, optional)?(?:, default (?P<default>.+))?"
)
_CONTINUED = re.compile(r"\n#   ")


def read_query(name: str, text: str) -> NamedQuery:
    """Return the query of a file.

    Raises:
        InvalidOntology: the header lacks a part or has one that is not known.
    """
    head = _CONTINUED.sub(" ", text.partition("\n\n")[0])
    lines = [_read_line(name, line) for line in head.splitlines()]
    single = {line["key"]: line["words"] for line in lines if line["name"] is None}
    try:
        return NamedQuery(
            name=name,
            number=int(single["number"]),
            question=single["question"],
            purpose=single["purpose"],
            empty=single["empty"],
            parameters=tuple(_parameter(name, line) for line in lines if line["key"] == "parameter"),
            columns=tuple(
                Column(line["name"] or "", line["words"], line["key"] == "link")
                for line in lines
                if line["key"] in ("column", "link")
            ),
            text=text,
        )
    except KeyError as missing:
        raise InvalidOntology(
            f"{name}.rq: Im Kopf fehlt die Zeile {missing}. Bitte die Datei ergänzen."
        ) from None


def _read_line(name: str, line: str) -> re.Match[str]:
    match = _LINE.fullmatch(line)
    if match is None:
        raise InvalidOntology(f"{name}.rq: Die Zeile »{line}« gehört nicht in den Kopf. Bitte berichtigen.")
    return match


def _parameter(name: str, line: re.Match[str]) -> Parameter:
    details = _DETAILS.fullmatch(line["details"] or "")
    if details is None:
        raise InvalidOntology(
            f"{name}.rq: Die Angabe »{line['details']}« ist nicht verständlich. Bitte berichtigen."
        )
    return Parameter(
        name=line["name"] or "",
        sort=ParameterSort(details["sort"]),
        scheme=details["scheme"],
        description=line["words"],
        is_optional=bool(details["optional"] or details["default"]),
        default=details["default"],
    )

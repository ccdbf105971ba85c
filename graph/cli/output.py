"""Answers as JSON, as CSV for German Excel, or as readable text."""

from __future__ import annotations

import csv
import dataclasses
import io
import json
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import Enum
from typing import Any

from graph.findings import Finding
from graph.locale import Said, in_language
from graph.texts import printable

FORMULA_STARTS = ("=", "+", "-", "@")
IGNORED_AT_THE_START = " \n\ufeff\u00a0'"
BYTE_ORDER_MARK = "\ufeff"


def as_json(value: object) -> str:
    """Return a value as JSON: classes become objects, codes and dates become text, UTF-8 stays readable.

    A finding has its texts in English too, under the same names within `english`.
    """
    return json.dumps(_plain(value), ensure_ascii=False, indent=2) + "\n"


def as_csv(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    r"""Return rows as CSV that German Excel opens: semicolons, byte order mark, guarded against formulas.

    Example:
        >>> as_csv(["Name"], [["=1+1"]])
        "\ufeffName\r\n'=1+1\r\n"
    """
    target = io.StringIO()
    writer = csv.writer(target, delimiter=";", lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return BYTE_ORDER_MARK + target.getvalue()


def _cell(value: object) -> str:
    text = "" if value is None else printable(str(_plain(value)))
    begin = unicodedata.normalize("NFKC", text).lstrip(IGNORED_AT_THE_START)
    return f"'{text}" if begin.startswith(FORMULA_STARTS) and not _is_number(text) else text


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def _plain(value: Any) -> Any:
    if isinstance(value, Finding):
        return {**_fields(value), "state": value.state.value, "english": _english(value)}
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return _fields(value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [_plain(item) for item in value]
    return value


def _fields(value: Any) -> dict[str, Any]:
    return {item.name: _plain(getattr(value, item.name)) for item in dataclasses.fields(value)}


def _english(finding: Finding) -> dict[str, str]:
    texts = ((item.name, getattr(finding, item.name)) for item in dataclasses.fields(finding))
    return {name: in_language(text, "en") for name, text in texts if isinstance(text, Said)}

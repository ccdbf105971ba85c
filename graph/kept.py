"""Findings kept between runs: what was computed once from the same statements is read back, not computed again."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import Any

from graph.findings import (
    Confidence,
    Finding,
    FindingId,
    Gate,
    GateSort,
    PublicationLevel,
    Quadrant,
    Section,
)
from graph.locale.dates import Dated
from graph.locale.said import Decimal, Enumeration, Label, Phrase, Said, Series
from graph.model import Fact, Modality, Quote

__all__ = ["FindingCache", "key_of"]

MOST_FILES = 200
"""Older ones are removed: a gap list has some hundred kilobytes."""
MOST_IN_MEMORY = 16
"""Networks and days that people look at in turn."""
_VALUES: Mapping[str, Callable[..., Any]] = {
    kept.__name__: kept
    for kept in (Finding, Gate, Fact, Quote, Phrase, Decimal, Label, Dated, Enumeration, Series)
}
_CODES: Mapping[str, Callable[..., Any]] = {
    kept.__name__: kept for kept in (Confidence, GateSort, Quadrant, Section, PublicationLevel, Modality)
}
_PROGRAM_FILES = frozenset({".py", ".po", ".tsv", ".ttl", ".rq"})
_COMPUTING = ("igraph", "networkx", "numpy", "scipy")
"""Libraries whose next version may compute another last digit."""
_ENDING = ".hinweise"
"""How our files end: others in the folder are left alone."""
_LEFT_OUT = ("judgement", "basis")
"""Decisions and the data version change without the statements: they are added anew each time."""


class FindingCache:
    """Gap lists in memory and in a folder; whatever goes wrong with it, findings are only computed again."""

    def __init__(self, folder: Path | None) -> None:
        """Use this folder, or keep things for the length of this run only."""
        self._folder = folder
        self._latest: dict[str, tuple[Finding, ...]] = {}

    def load(self, key: str) -> tuple[Finding, ...] | None:
        """Return what was kept under a key; None if nothing readable was."""
        if key in self._latest or self._folder is None:
            return self._latest.get(key)
        try:
            digest, _, content = self._file(key).read_bytes().partition(b"\n")
        except OSError:
            return None
        if digest != _digest(content):
            return None
        found: tuple[Finding, ...] = _decoded(json.loads(content))
        self._remember(key, found)
        return found

    def save(self, key: str, findings: tuple[Finding, ...]) -> None:
        """Keep a gap list under a key; a full disk is no reason to fail."""
        self._remember(key, findings)
        if self._folder is None:
            return
        with contextlib.suppress(OSError, TypeError):
            self._folder.mkdir(parents=True, exist_ok=True)
            unfinished = self._folder / f"{key}{_ENDING}.{os.getpid()}"
            content = json.dumps(_encoded(findings), ensure_ascii=False).encode()
            unfinished.write_bytes(_digest(content) + b"\n" + content)
            unfinished.replace(self._file(key))
            self._tidy()

    def _remember(self, key: str, findings: tuple[Finding, ...]) -> None:
        others = [item for item in self._latest.items() if item[0] != key]
        self._latest = {**dict(others[1 - MOST_IN_MEMORY :]), key: findings}

    def _file(self, key: str) -> Path:
        assert self._folder is not None
        return self._folder / f"{key}{_ENDING}"

    def _tidy(self) -> None:
        assert self._folder is not None
        own = self._folder.glob(f"*{_ENDING}*")
        by_age = sorted(own, key=lambda file: file.stat().st_mtime, reverse=True)
        for file in by_age[MOST_FILES:]:
            file.unlink(missing_ok=True)


def key_of(*parts: object) -> str:
    """Return the key of everything a result depends on, the program itself included.

    Example:
        >>> key_of("peine", 1) == key_of("peine", 1), key_of("peine", 1) == key_of("peine", 2)
        (True, False)
    """
    text = "\n".join((_program(), *map(repr, parts)))
    return hashlib.sha256(text.encode()).hexdigest()


def _digest(content: bytes) -> bytes:
    """Return what stands before the content of a file: with damage in either the two differ."""
    return hashlib.sha256(content).hexdigest().encode()


def _program() -> str:
    """Return what tells this program from another version of it: names, sizes and times of its files."""
    roots = (Path(str(files(package))) for package in ("graph", "ontology"))
    found = sorted(file for root in roots for file in root.rglob("*.*") if file.suffix in _PROGRAM_FILES)
    stats = ((file, file.stat()) for file in found)
    own = [f"{file} {stat.st_size} {stat.st_mtime_ns}" for file, stat in stats]
    return "\n".join((*own, *(f"{name} {version(name)}" for name in _COMPUTING)))


def _encoded(value: Any) -> Any:
    if isinstance(value, Said):
        return {"Said": _encoded(value.source)}
    if isinstance(value, FindingId):
        return {"FindingId": [value.gap, value.network, list(value.subjects), value.topic]}
    if isinstance(value, Enum):
        return {type(value).__name__: value.value}
    if isinstance(value, date):
        return {"date": value.isoformat()}
    if is_dataclass(value):
        shown = (item.name for item in fields(value) if item.name not in _LEFT_OUT)
        return {type(value).__name__: {name: _encoded(getattr(value, name)) for name in shown}}
    if isinstance(value, list | tuple):
        return [_encoded(item) for item in value]
    return value


def _decoded(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_decoded(item) for item in value)
    if not isinstance(value, dict):
        return value
    ((name, content),) = value.items()
    if name == "Said":
        return Said(_decoded(content))
    if name == "FindingId":
        gap, network, subjects, topic = content
        return FindingId(gap, network, tuple(subjects), topic)
    if name == "date":
        return date.fromisoformat(content)
    if name in _CODES:
        return _CODES[name](content)
    return _VALUES[name](**{field: _decoded(item) for field, item in content.items()})

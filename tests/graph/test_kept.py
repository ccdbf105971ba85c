"""Findings come back from the folder as they were, and a damaged folder only costs time."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from graph.analysis import analyse
from graph.findings import Finding
from graph.gaps import detectors
from graph.kept import FindingCache, key_of
from graph.locale import in_language
from tests.builders import NOW, actor, document, evidence, expectation, network, tie

NET = network(
    actor("a", evidence=("beleg",)), actor("b"), actor("c"), tie("a", "b", evidence=("beleg",)), document(), evidence(),
    expectation("arbeit", "unternehmen", "must"),
)  # fmt: skip


@pytest.fixture(scope="module")
def found() -> tuple[Finding, ...]:
    analysis = analyse(NET, NOW)
    return tuple(finding for detector in detectors() for finding in detector.find(analysis))


def test_findings_come_back_as_they_were(tmp_path: Path, found: tuple[Finding, ...]) -> None:
    cache = FindingCache(tmp_path / "neu")
    cache.save("schluessel", found)
    again = FindingCache(tmp_path / "neu").load("schluessel")
    assert again == found
    assert again is not None
    assert [one.id.subjects for one in again] == [one.id.subjects for one in found]


def test_their_english_comes_back_too(tmp_path: Path, found: tuple[Finding, ...]) -> None:
    cache = FindingCache(tmp_path)
    cache.save("schluessel", found)
    again = FindingCache(tmp_path).load("schluessel") or ()
    assert [in_language(one.reason, "en") for one in again] == [
        in_language(one.reason, "en") for one in found
    ]


def test_what_was_never_kept_is_not_there(tmp_path: Path) -> None:
    assert FindingCache(tmp_path).load("schluessel") is None


def test_without_a_folder_things_are_kept_for_this_run_only(found: tuple[Finding, ...]) -> None:
    cache = FindingCache(None)
    cache.save("schluessel", found)
    assert cache.load("schluessel") is found
    assert FindingCache(None).load("schluessel") is None


def test_memory_keeps_the_latest_lists_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.kept.MOST_IN_MEMORY", 2)
    cache = FindingCache(None)
    for key in ("a", "b", "c"):
        cache.save(key, ())
    assert [cache.load(key) for key in ("a", "b", "c")] == [None, (), ()]


@pytest.mark.parametrize("content", [b"", b"42", b"[]", b"[1, 2]", b"[" * 200_000, b"\xff\n[]"])
def test_a_file_of_somebody_else_is_as_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "schluessel.hinweise").write_bytes(content)
    assert FindingCache(tmp_path).load("schluessel") is None


def test_a_file_of_which_one_sign_is_damaged_is_as_none(tmp_path: Path, found: tuple[Finding, ...]) -> None:
    FindingCache(tmp_path).save("schluessel", found)
    (file,) = tmp_path.iterdir()
    file.write_bytes(file.read_bytes().replace(b"template", b"templatf", 1))
    assert FindingCache(tmp_path).load("schluessel") is None


def test_a_folder_that_cannot_be_written_is_no_reason_to_fail(
    tmp_path: Path, found: tuple[Finding, ...]
) -> None:
    (tmp_path / "datei").write_text("x", encoding="utf-8")
    FindingCache(tmp_path / "datei").save("schluessel", found)


def test_old_files_are_removed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.kept.MOST_FILES", 3)
    cache = FindingCache(tmp_path)
    for number in range(5):
        cache.save(f"k{number}", ())
    assert len(list(tmp_path.iterdir())) == 3


def test_files_of_others_stay_in_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.kept.MOST_FILES", 1)
    (tmp_path / "brief.txt").write_text("x", encoding="utf-8")
    (tmp_path / "ordner").mkdir()
    cache = FindingCache(tmp_path)
    for key in ("a", "b"):
        cache.save(key, ())
    assert {file.name for file in tmp_path.iterdir()} == {"brief.txt", "ordner", "b.hinweise"}


def test_the_key_knows_the_statements() -> None:
    changed = replace(NET, agents={**NET.agents, "d": actor("d")})
    assert key_of(NET) == key_of(NET)
    assert key_of(NET) != key_of(changed)

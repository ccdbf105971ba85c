"""Damaged, huge, deep and hostile files end in a German sentence that names the file."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from graph.errors import InvalidSource, WorkspaceError
from graph.importers.foreign import sources
from graph.importers.foreign.sources import bytes_of, elements, json_of, members, root_of, text_of

LAUGHS = (
    b"""<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><gexf>&b;</gexf>"""
)
OUTSIDE = b"""<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><graphml>&e;</graphml>"""


def archive(**files: bytes) -> bytes:
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as written:
        for name, content in files.items():
            written.writestr(name, content)
    return packed.getvalue()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b'{"a": [1, 2', "kein gültiges JSON"),
        (b"[" * 100_000 + b"]" * 100_000, "verschachtelt"),
        (b"[" * 500 + b"]" * 500, "verschachtelt"),
        (b"[" + b"9" * 10_000 + b"]", "Tausenden von Stellen"),
        (b'{"a": "\xe4\xf6"}', "UTF-8"),
        (b"", "kein gültiges JSON"),
    ],
)
def test_damaged_json_is_refused(content: bytes, words: str) -> None:
    with pytest.raises(InvalidSource, match=words) as refused:
        json_of("liste.json", content)
    assert "liste.json" in str(refused.value)


def test_numbers_that_are_none_count_as_not_stated() -> None:
    assert json_of("a", b"[NaN, Infinity, -Infinity, 1e999]")[:3] == [None, None, None]  # type: ignore[index]  # a list, as given


def test_json_in_any_unicode_is_read() -> None:
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"):
        assert json_of("a", '{"ö": 1}'.encode(encoding)) == {"ö": 1}


def test_too_many_parts_are_refused_before_they_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "_MOST_PARTS", 1_000)
    with pytest.raises(InvalidSource, match="zu viele"):
        json_of("a", b"[" + b"{}," * 1_000 + b"1]")
    with pytest.raises(InvalidSource, match="zu viele"):
        list(elements("a", b"<a>" + b"<b/>" * 1_000 + b"</a>"))


@pytest.mark.parametrize("content", [LAUGHS, OUTSIDE])
def test_entities_are_never_resolved(content: bytes) -> None:
    with pytest.raises(InvalidSource, match="aus Sicherheitsgründen"):
        list(elements("a.gexf", content))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"<gexf><nodes>", "kein gültiges XML"),
        (b"<a>" * 100_000 + b"</a>" * 100_000, "verschachtelt"),
        (b'<?xml version="1.0" encoding="klingonisch"?><a/>', "kein gültiges XML"),
        (b"<a>\x00</a>", "kein gültiges XML"),
    ],
)
def test_damaged_xml_is_refused(content: bytes, words: str) -> None:
    with pytest.raises(InvalidSource, match=words):
        list(elements("a.gexf", content))


def test_an_archive_is_never_unpacked_beyond_its_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "_LARGEST", 1_000_000)
    with pytest.raises(InvalidSource, match="zu groß"):
        list(members("bombe.zip", archive(a=b"0" * 5_000_000)))


def test_an_archive_that_lies_about_its_size_is_bounded_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "_LARGEST", 1_000_000)
    packed = archive(a=b"0" * 5_000_000)
    lying = packed.replace((5_000_000).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    with pytest.raises(InvalidSource):
        list(members("bombe.zip", lying))


def test_a_damaged_archive_is_refused() -> None:
    packed = archive(a=b"abc" * 1_000)
    for content in (packed[:-30], b"PK\x03\x04nichts", packed.replace(b"\x08\x00", b"\x63\x00")):
        with pytest.raises(InvalidSource, match="entpacken"):
            list(members("a.zip", content))


def test_a_file_that_is_empty_missing_or_too_large_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "leer.json").write_bytes(b" \n")
    with pytest.raises(InvalidSource, match="ist leer"):
        bytes_of(tmp_path / "leer.json")
    with pytest.raises(WorkspaceError):
        bytes_of(tmp_path / "fehlt.json")
    monkeypatch.setattr(sources, "_LARGEST", 10)
    (tmp_path / "gross.json").write_bytes(b"12345678901")
    with pytest.raises(InvalidSource, match="zu groß"):
        bytes_of(tmp_path / "gross.json")


def test_text_in_another_encoding_names_the_line() -> None:
    with pytest.raises(InvalidSource, match="Zeile 2"):
        text_of("a.ttl", b"abc\n\xe4 ")


def test_one_object_in_each_line_is_a_list_and_a_damaged_line_is_named() -> None:
    assert json_of("a.jsonl", b'{"a": 1}\r\n\n\x1e{"a": 2}\n') == [{"a": 1}, {"a": 2}]
    with pytest.raises(InvalidSource, match="Zeile 2, Stelle 6"):
        json_of("a.jsonl", b'{"a": 1}\n{"a": \n')


def test_the_outermost_element_is_told_in_any_encoding_and_behind_long_comments() -> None:
    xml = (
        '<?xml version="1.0" encoding="UTF-16"?><!--'
        + "x" * 200_000
        + '--><g:gexf xmlns:g="http://gexf.net/1.3"/>'
    )
    assert root_of("a.xml", xml.encode("utf-16")) == ("http://gexf.net/1.3", "gexf")

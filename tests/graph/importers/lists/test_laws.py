"""Whatever a sheet holds: it is read or refused with a sentence, and no row is lost."""

import io
import tempfile
import zipfile
from contextlib import suppress
from pathlib import Path

import openpyxl
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.errors import InvalidSource, NetzlotseError
from graph.importers.lists import Mapping, Pattern, Role, batch_of, guess
from graph.sheets import read_workbook
from tests.graph.importers.lists.tables import book

WORDS = st.sampled_from(
    [
        "", "", "Name", "Träger", "Ort", "PLZ", "Von", "Zu", "2019", "2020", "Projekt", "Gremium", "Angebot", "Telefon",
        "AWO", "VHS Peine", "Kirche", "24937", "1067", "x", "nein", "info@vhs.example", "Frau Muster", "Summe", "=1+1",
        "4,9E+11", "01.02.2020", "2019-2021", "Weg 1\n31224 Peine", '"', "k. A.", "Sprache", "Verein", "100,50 €",
        "a" * 300, "\u202e", "<b>", "Seite: 1", "1", "2", "3",
    ]
)  # fmt: skip
SHEETS = st.lists(st.lists(WORDS, min_size=1, max_size=7), min_size=1, max_size=14)
PATIENT = settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@PATIENT
@given(SHEETS, st.sampled_from([None, *Pattern]))
def test_every_row_has_drafts_or_a_reason(rows: list[list[str]], pattern: Pattern | None) -> None:
    workbook = book(*rows)
    try:
        mapping = guess(workbook)
        if pattern is not None:
            mapping = Mapping.from_json(mapping.as_json().replace(f'"{mapping.pattern}"', f'"{pattern}"'))
        batch = batch_of(workbook, mapping)
    except InvalidSource:
        return
    taken = {spot.row for it in batch.drafts for spot in (it.spot, *it.also)}
    rejected = {it.spot.row for it in batch.rejected if not it.spot.column}
    assert not taken & rejected
    assert len(taken | rejected) == batch.rows
    keys = {it.key for it in batch.drafts}
    assert len(keys) == len(batch.drafts)
    for draft in batch.drafts:
        for field in (
            "source",
            "target",
            "participants",
            "member",
            "organization",
            "providers",
            "places",
            "within",
        ):
            assert keys.issuperset(draft.values.get(field, ()))
    assert "Frau Muster" not in repr(batch.drafts) + repr(batch.rejected)


@PATIENT
@given(SHEETS, st.integers(0, 6), st.sampled_from(Role))
def test_a_kept_mapping_means_the_same(rows: list[list[str]], place: int, role: Role) -> None:
    try:
        mapping = guess(book(*rows)).with_role(place, role)
    except InvalidSource:
        return
    assert Mapping.from_json(mapping.as_json()) == mapping


@settings(max_examples=120, deadline=None)
@given(st.binary(max_size=400))
def test_rubbish_is_read_or_refused_with_a_sentence(content: bytes) -> None:
    _read_or_refused(content)


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 10_000), st.integers(1, 255), st.booleans())
def test_a_damaged_spreadsheet_is_read_or_refused_with_a_sentence(
    place: int, flip: int, is_unpacked: bool
) -> None:
    content = bytearray(_spreadsheet())
    if is_unpacked:
        written = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(bytes(content))) as old, zipfile.ZipFile(written, "w") as new:
            for info in old.infolist():
                part = bytearray(old.read(info))
                if info.filename.startswith("xl/") and part:
                    part[place % len(part)] ^= flip
                new.writestr(info.filename, bytes(part))
        content = bytearray(written.getvalue())
    else:
        content[place % len(content)] ^= flip
    _read_or_refused(bytes(content))


def _spreadsheet() -> bytes:
    made = openpyxl.Workbook()
    for row in (["Name", "Ort", "Seit"], ["VHS", "Peine", 2019], ["AWO", "Ilsede", 2020.5]):
        made.active.append(row)
    written = io.BytesIO()
    made.save(written)
    return written.getvalue()


def _read_or_refused(content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "liste.xlsx"
        path.write_bytes(content)
        with suppress(NetzlotseError):
            workbook = read_workbook(path)
            batch_of(workbook, guess(workbook))

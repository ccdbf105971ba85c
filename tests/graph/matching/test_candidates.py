from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from graph.matching import Pool, candidates, duplicates_within
from graph.records import Record, RecordSort

DATA = Path(__file__).parents[4] / "shared" / "data"


def actor(iri: str, name: str, **values: str) -> Record:
    return Record(
        sort=RecordSort.ACTOR, iri=iri, values={"label": (name,), **{field: (it,) for field, it in values.items() if it}}
    )  # fmt: skip


KNOWN = [
    actor("a", "Volkshochschule Peine"),
    actor("b", "Volkshochschule Leer"),
    actor("c", "AWO Kreisverband Peine"),
]


def test_the_likeliest_stands_first_and_others_are_not_there() -> None:
    assert [it.iri for it in candidates(actor("x", "VHS Peine"), KNOWN)] == ["a"]


def test_a_record_is_no_candidate_of_itself() -> None:
    assert candidates(KNOWN[0], KNOWN) == ()


def test_a_pool_gives_what_the_records_give() -> None:
    wanted = actor("x", "AWO KV Peine e.V.")
    assert candidates(wanted, Pool.of(KNOWN)) == candidates(wanted, KNOWN)


def test_nothing_is_found_among_nobody_or_for_no_name() -> None:
    assert candidates(actor("x", "VHS"), ()) == ()
    assert candidates(actor("x", ""), KNOWN) == ()
    assert duplicates_within(()) == ()


def test_at_most_ten_candidates_are_shown() -> None:
    many = [actor(str(number), "Volkshochschule Peine") for number in range(30)]
    assert len(candidates(actor("x", "VHS Peine"), many)) == 10


def test_the_pairs_of_a_list_stand_once_each() -> None:
    pairs = duplicates_within([*KNOWN, actor("d", "VHS Peine e.V.")])
    assert [(it.first, it.second, it.score) for it in pairs] == [("a", "d", 100)]


def test_names_of_common_words_only_are_found_among_many() -> None:
    many = [
        actor(str(number), f"Grundschule {name}")
        for number, name in enumerate("abcdefghijklmnopqrstuvwxyz" * 4)
    ]
    found = candidates(actor("x", "Grundschule"), [*many, actor("y", "GS")])
    assert (found[0].iri, found[0].score) == ("y", 100)


def _schools(file: str, delimiter: str, columns: dict[str, tuple[str, ...]]) -> list[Record]:
    path = DATA / "flensburg-sh" / file
    if not path.is_file():
        pytest.skip("../shared/data/flensburg-sh is missing")
    with path.open(encoding="utf-8", newline="") as opened:
        rows = list(csv.DictReader(opened, delimiter=delimiter))
    return [
        actor(
            f"{file}/{number}",
            row[columns["name"][0]],
            address=" ".join(row[it] for it in columns["address"]),
        )
        for number, row in enumerate(rows)
    ]


def test_the_schools_of_two_lists_that_overlap_are_found() -> None:
    # Found by hand in both lists: 15 schools of Flensburg stand in both.
    city = _schools(
        "schulen_flensburg.csv", ",", {"name": ("Schulname",), "address": ("Straße", "Hausnummer", "PLZ")}
    )
    land = _schools(
        "schulen_schleswig_holstein_teil1.csv", "\t", {"name": ("name",), "address": ("street", "house_number", "zipcode")}
    )  # fmt: skip
    codes = {it.iri: it.first("address")[-5:] for it in land}
    pool = Pool.of(land)
    best = {it.iri: found[0] for it in city if (found := candidates(it, pool))}
    in_flensburg = [
        it for it in best.values() if codes[it.iri].startswith("2493") or codes[it.iri].startswith("2494")
    ]
    assert len(in_flensburg) == 15
    assert all(it.score <= 72 for it in best.values() if it not in in_flensburg)


def test_the_providers_of_a_real_list_that_are_one_are_found() -> None:
    folder = DATA / "berlin-lichtenberg"
    if not folder.is_dir():
        pytest.skip("../shared/data/berlin-lichtenberg is missing")
    rows = [
        row
        for file in ("freizeit-sport-jfe_teil1.json", "freizeit-sport-ja-jsa_teil1.json")
        for row in json.loads((folder / file).read_text(encoding="utf-8"))["index"]
    ]
    names = sorted({row["traeger"].strip() for row in rows if row.get("traeger")})
    sure = {
        (it.first, it.second) for it in duplicates_within([actor(it, it) for it in names]) if it.score >= 92
    }
    # By hand: AHB, EJF, Juli/JULI, Spik, pad, and the association of Hohenschönhausen (HSH), each spelt in two ways.
    assert len(sure) == 6
    assert {one.split()[0][:3].casefold() for one, _ in sure} == {"ahb", "ejf", "jul", "spi", "pad", "ver"}

import numpy as np
import pytest

from graph.metrics import block_tests as module
from graph.metrics.block_tests import BlockTest, block_tests
from graph.metrics.significance import adjusted_p_values
from graph.metrics.structure import Structure, structure_from_edges
from tests.reference_networks import WITH_KINDS, expected, reference_structure

LEFT, RIGHT = [f"a{number:02}" for number in range(12)], [f"v{number:02}" for number in range(12)]
KINDS = dict.fromkeys(LEFT, "Amt") | dict.fromkeys(RIGHT, "Verein")
PAIRS = structure_from_edges(
    [*LEFT[:5], *RIGHT[:5]], zip(LEFT[:5], RIGHT[:5], strict=True), KINDS
)  # five of each kind, each with one partner of the other kind


def ring(ids: list[str], step: int = 1) -> list[tuple[str, str]]:
    return [(iri, ids[(place + step) % len(ids)]) for place, iri in enumerate(ids)]


def blocks_of(structure: Structure, seed: int = 1, **more: int) -> dict[tuple[str, str], BlockTest]:
    return {test.kinds: test for test in block_tests(structure, np.random.default_rng(seed), **more)}


TWO_RINGS = structure_from_edges([*LEFT, *RIGHT], [*ring(LEFT), *ring(LEFT, 2), *ring(RIGHT)], KINDS)


def test_pairs_drawn_by_lot_have_the_counts_of_combinatorics() -> None:
    # Of 945 pairings of ten, 225 have one mixed pair, 600 three and 120 five: 25/9 on average.
    found = blocks_of(PAIRS, samples=5000)["Amt", "Verein"]
    assert found.expected == pytest.approx(25 / 9, abs=0.06)
    assert found.sd**2 == pytest.approx((225 + 9 * 600 + 25 * 120) / 945 - (25 / 9) ** 2, rel=0.1)
    assert found.p_high == pytest.approx(120 / 945, abs=0.02)
    assert found.p_low == 1


def test_two_kinds_that_never_meet_are_significant() -> None:
    found = blocks_of(TWO_RINGS)["Amt", "Verein"]
    assert (found.observed, found.possible) == (0, 144)
    assert found.adjusted is not None
    assert found.adjusted < 0.01


def test_a_significant_count_is_at_most_the_critical_one() -> None:
    found = blocks_of(TWO_RINGS)["Amt", "Verein"]
    assert found.critical_count is not None
    assert 0 <= found.critical_count < found.expected


def test_where_not_even_none_at_all_is_telling_there_is_no_critical_count() -> None:
    # No pair of two offices comes up in 120 of 945 draws: no count is significantly small.
    assert blocks_of(PAIRS)["Amt", "Amt"].critical_count is None


def test_few_possible_pairs_are_described_and_not_tested() -> None:
    kinds = KINDS | {"k1": "Kammer", "k2": "Kammer"}
    structure = structure_from_edges([*LEFT[:4], "k1", "k2"], ring(LEFT[:4]), kinds)
    found = blocks_of(structure)["Amt", "Kammer"]
    assert (found.possible, found.is_tested, found.adjusted, found.critical_count) == (8, False, None, None)


def test_ten_possible_pairs_are_tested() -> None:
    assert blocks_of(PAIRS)["Amt", "Amt"].possible == 10
    assert blocks_of(PAIRS)["Amt", "Amt"].is_tested


def test_pairs_that_are_only_described_do_not_count_for_the_correction() -> None:
    counted = [test for test in blocks_of(TWO_RINGS).values() if test.is_tested]
    assert [test.adjusted for test in counted] == adjusted_p_values([test.p_low for test in counted]).tolist()


def test_a_network_that_chance_cannot_change_is_as_expected() -> None:
    star = structure_from_edges([*LEFT, "v00"], [("v00", iri) for iri in LEFT], KINDS)
    found = blocks_of(star)["Amt", "Verein"]
    assert (found.sd, found.p_low, found.p_high, found.expected) == (0, 1, 1, 12)


def test_without_ties_nothing_is_unusual() -> None:
    found = blocks_of(structure_from_edges(LEFT, [], KINDS))["Amt", "Amt"]
    assert (found.observed, found.adjusted, found.chung_lu) == (0, 1, 0)


def test_without_actors_there_is_no_test() -> None:
    assert blocks_of(structure_from_edges([], [])) == {}


def test_many_kinds_raise_the_number_of_samples() -> None:
    # 20 kinds of 4: 190 pairs of kinds with 16 possible pairs each; 190 / 0.05 − 1 samples.
    ids = [f"{number:02}" for number in range(80)]
    structure = structure_from_edges(ids, ring(ids), {iri: f"Art {iri[1]}{int(iri) // 40}" for iri in ids})
    assert {test.samples for test in blocks_of(structure, samples=100).values()} == {3799}


def test_too_much_work_is_left_to_mean_and_spread(monkeypatch: pytest.MonkeyPatch) -> None:
    counted = blocks_of(TWO_RINGS, samples=20_000)
    monkeypatch.setattr(module, "MOST_WORK", 0)
    estimated = blocks_of(TWO_RINGS)
    assert {(test.samples, test.by_moments) for test in estimated.values()} == {(200, True)}
    for kinds, test in estimated.items():
        assert test.p_high == pytest.approx(counted[kinds].p_high, abs=0.05)
        assert test.p_low == pytest.approx(counted[kinds].p_low, abs=0.05)


def test_a_gap_is_found_by_mean_and_spread_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_WORK", 0)
    found = blocks_of(TWO_RINGS)["Amt", "Verein"]
    assert found.adjusted is not None
    assert found.adjusted < 0.01
    assert found.critical_count is not None


def test_the_same_seed_gives_the_same_tests() -> None:
    assert blocks_of(TWO_RINGS, seed=4) == blocks_of(TWO_RINGS, seed=4)


@pytest.mark.parametrize("name", WITH_KINDS)
def test_expected_ties_agree_with_independent_software(name: str) -> None:
    blocks = expected(name, "kinds")["rewiring_null"]["blocks"]
    found = blocks_of(reference_structure(name))
    assert {(block["a"], block["b"]) for block in blocks} <= found.keys()
    for block in blocks:
        test = found[block["a"], block["b"]]
        assert test.observed == block["observed"]
        assert test.expected == pytest.approx(block["expected_mean"], abs=0.15 * block["expected_sd"] + 5e-4)
        assert test.sd == pytest.approx(block["expected_sd"], rel=0.1, abs=0.05)
        assert test.chung_lu == pytest.approx(block["chung_lu"], abs=5e-5)
        # Two times 2,000 samples that hang together a little: p differs by a few hundredths.
        assert (test.p_low, test.p_high) == pytest.approx((block["p_low"], block["p_high"]), abs=0.06)


@pytest.mark.parametrize("name", ["emon_mtsi", "emon_texas", "nfdi_2020"])
def test_significant_is_whatever_does_not_exceed_the_critical_count(name: str) -> None:
    for test in blocks_of(reference_structure(name), samples=500).values():
        if test.adjusted is not None:
            most = -1 if test.critical_count is None else test.critical_count
            assert (test.adjusted <= 0.05) == (test.observed <= most)

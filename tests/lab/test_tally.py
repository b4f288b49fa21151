"""Worlds counted as they are played: the same numbers as of worlds that were kept, exactly."""

from __future__ import annotations

import math
import random
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.lab.counting import Asked, Counting, chunks_of, count, counted, tally_of
from game.lab.crew import Alone
from game.lab.errors import LabError
from game.lab.own import own_game, path_of
from game.lab.tally import BINS, BITS, Counts, Tally, in_units, moments, quantiles, total
from game.lab.worlds import Worlds, worlds
from tests.lab.cases import Case
from tests.lab.made import CALM, TERMS, WAR, made

N = 400


@pytest.fixture(scope="module")
def asked(strait: Case) -> Asked:
    return Asked(strait.loaded, strait.record, N, crew=Alone())


@pytest.fixture(scope="module")
def found(asked: Asked) -> Worlds:
    return counted(asked, fans=True)


def tally_in(found: Worlds) -> Tally:
    assert found.tally is not None
    return found.tally


def alike(one: Tally, other: Tally) -> bool:
    """Whether two tallies are the same to the last unit."""
    pairs = [(vars(one.counts)[name], vars(other.counts)[name]) for name in vars(one.counts)]
    pairs += [(one.ledger, other.ledger), (one.squares, other.squares), (one.fans, other.fans)]
    return one.terms == other.terms and all(np.array_equal(a, b) for a, b in pairs)


def test_tables_are_those_of_worlds_that_were_kept(asked: Asked, found: Worlds) -> None:
    kept = worlds(asked.loaded, asked.record, N, crew=Alone())
    assert (found.n, found.seats, found.since) == (kept.n, kept.seats, kept.since)
    for table in ("endings", "kinds", "turns", "causes", "illegal"):
        assert getattr(found, table)() == getattr(kept, table)(), table
    assert found.ledger() == kept.ledger(), "to the bit: both add whole units"
    assert np.allclose(list(kept.ledger().values()), kept.kept.ledger.mean(axis=1), atol=1e-13)


def test_counted_worlds_are_not_kept(found: Worlds) -> None:
    with pytest.raises(ValueError, match="counted, and not kept"):
        _ = found.kept


@given(st.permutations(range(7)), st.integers(1, 7))
def test_neither_order_nor_cut_changes_a_sum(order: list[int], cut: int) -> None:
    rows = np.random.default_rng(5).random((3, 7)) * 30
    whole = in_units(rows).tolist()
    shuffled = rows[:, order]
    parts = [in_units(shuffled[:, at : at + cut]) for at in range(0, 7, cut)]
    assert sum(parts[1:], parts[0]).tolist() == whole


def test_a_unit_is_a_multiple_of_two_to_the_minus_44() -> None:
    assert in_units(np.array([[1.0, 0.5], [2.0**-44, 0.4 * 2.0**-44]])).tolist() == [
        3 * 2 ** (BITS - 1),
        1,
    ]
    assert in_units(np.array([[-1.5]])).tolist() == [-3 * 2 ** (BITS - 1)]


def test_so_many_games_at_once_do_not_overflow() -> None:
    assert in_units(np.full((1, 100_000), 2.0**18)).tolist() == [100_000 * 2 ** (18 + BITS)]


def test_chunks_and_their_order_change_nothing(asked: Asked) -> None:
    what = Counting(asked.experiment(), fans=True)
    whole = count(what, range(90))
    parts = [count(what, games) for games in chunks_of(range(90), 7)]
    random.Random(3).shuffle(parts)
    assert alike(total(what.model, parts, fans=True), whole)
    assert alike(tally_of(what, range(90), Alone(), chunk=11), whole)


def test_the_ledger_by_turn_adds_up_to_that_by_hazard(found: Worlds) -> None:
    tally = tally_in(found)
    for row, run in enumerate(tally.counts.run.tolist()):
        # each turn's entry is rounded once, each game's sum of them once
        assert abs(sum(tally.ledger[:, row].tolist()) - run) <= 3 * N
    apart = tally.ledger[:, -1] - tally.ledger[:, :-1].sum(axis=1)
    assert all(abs(each) <= 3 * N for each in apart.tolist())


def test_means_and_spreads_are_those_of_the_worlds(asked: Asked, found: Worlds) -> None:
    ledger = worlds(asked.loaded, asked.record, N, crew=Alone()).kept.ledger
    for row in range(len(ledger)):
        assert found.counts.mean(row) == pytest.approx((ledger[row].mean(), ledger[row].std()))
    every = ledger.sum(axis=0)
    assert found.counts.mean() == pytest.approx((every.mean(), every.std()))


def test_the_spread_of_equal_numbers_is_nought() -> None:
    assert moments(3 * 2**BITS, 3 * 2**BITS, 3) == (1.0, 0.0)
    assert moments(0, 0, 5) == (0.0, 0.0)


def test_terms_are_counted_for_every_settlement(found: Worlds) -> None:
    tally, model = tally_in(found), found.model
    by_ending = {ending.id: 0 for ending in model.endings if ending.kind == "settlement"}
    for (row, levels), number in tally.terms.items():
        assert len(levels) == model.sizes.issues and min(levels) >= 0
        by_ending[model.endings[row].id] += number
    assert by_ending == {name: found.endings()[name].count for name in by_ending}
    assert sum(by_ending.values()) > 0


def test_fans_count_the_worlds_that_go_on(found: Worlds) -> None:
    fans = tally_in(found).fans
    assert fans is not None
    ended, kinds = found.counts.endings, np.array([e.kind for e in found.model.endings])
    before = np.cumsum(np.concatenate([[0], ended.sum(axis=0)[:-1]]))
    bound = ended[kinds == "settlement"].sum(axis=0)  # an acceptance binds as a turn opens
    going_on = N - before - bound
    assert np.array_equal(fans.sum(axis=2), np.repeat(going_on[:, None], fans.shape[1], axis=1))


def test_without_asking_there_are_no_fans(asked: Asked) -> None:
    assert tally_in(counted(replace(asked, n=5))).fans is None


def test_quantiles_are_the_middles_of_the_bins_in_which_they_are_reached() -> None:
    counts = np.zeros(4, dtype=np.int64)
    counts[[0, 3]] = 1, 3
    assert quantiles(counts, [0.25, 0.26, 1.0], 0, 40) == [5.0, 35.0, 35.0]
    none = quantiles(np.zeros(4, dtype=np.int64), [0.5], 0, 1)
    assert math.isnan(none[0])


def test_quantiles_come_as_near_as_a_bin_is_wide(asked: Asked) -> None:
    model = asked.experiment().model()
    low, high = float(model.low[0, 0]), float(model.high[0, 0])
    values = np.random.default_rng(1).uniform(low, high, 5_000)
    bins = np.floor((values - low) / (high - low) * BINS).astype(np.intp)
    found = quantiles(np.bincount(bins, minlength=BINS), [0.1, 0.5, 0.9], low, high)
    assert np.allclose(found, np.quantile(values, [0.1, 0.5, 0.9]), atol=(high - low) / BINS)


def test_counts_of_worlds_made_by_hand() -> None:
    found = made([WAR, WAR, CALM, TERMS])
    counts = Counts.of(found.model, found.kept)
    assert counts.n == 4
    assert counts.endings[found.model.index.endings["burning_strait"]].tolist() == [0, 2, 0]
    assert counts.causes[found.model.index.hazards["shots"]] == 2


# Worlds that part at a turn of the record


def test_until_they_part_all_worlds_are_as_the_record(asked: Asked) -> None:
    turns = asked.experiment().model().turns
    found = counted(replace(asked, since=turns[1], n=200), fans=True)
    fans, own = tally_in(found).fans, own_game(asked.loaded, asked.record)
    assert fans is not None and not fans[0].any(), "nothing is played before they part"
    assert (fans[1] > 0).sum(axis=1).max() == 1, "there all variables stand where the record's do"
    for row, variable in enumerate(found.model.index.variables):
        low, high = (float(each[row, 0]) for each in (found.model.low, found.model.high))
        (at,) = np.flatnonzero(fans[1, row])
        value = path_of(own, variable)[1]
        assert min(int((value - low) / (high - low) * BINS), BINS - 1) == at
    assert found.since == turns[1]
    assert not tally_in(found).ledger[0].any(), "the ledger begins where they part"


def test_they_cannot_part_when_the_game_is_over(asked: Asked) -> None:
    own = own_game(asked.loaded, asked.record)
    turns = own.model.turns
    over = [turn for turn in turns if turn > own.moment]
    late = replace(asked, since=turns[-1])
    if not over:
        quick = asked.record.model_copy(update={"turns": {}})
        assert counted(replace(late, record=quick, n=3)).n == 3
        return
    with pytest.raises(LabError, match="its own game has ended by"):
        counted(late)


def test_a_path_has_no_values_after_the_end(asked: Asked) -> None:
    own = own_game(asked.loaded, asked.record)
    path = path_of(own, "tension")
    assert len(path) == own.model.sizes.turns
    assert [math.isnan(value) for value in path].count(False) == len(own.steps)
    assert path[0] == float(own.steps[0].before.x[own.model.index.variables["tension"], 0])

"""Whole games by the kernel: the same fates and tallies as the numpy engine's, to the bit."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from game.engine.compile import compile_model
from game.lab import compiled
from game.lab.compiled import ExecutorError, executor_of
from game.lab.experiment import Experiment, play
from game.lab.fates import Fates
from game.lab.tally import Tally
from game.lab.worlds import experiment_of
from game.machine_code import folder
from game.paths import records_of, scenarios
from game.record.files import read_record
from game.scenario import Loaded, load
from game.seats.base import Seat
from game.seats.bound import BoundSeat, recorded
from game.seats.kinds import make
from game.seats.random import RandomSeat
from tests.lab.cases import same
from tests.test_against_oracle import made

SHIPPED = [path.name for path in scenarios()]

folder()  # before a test gets a home of its own: machine code is kept in the user's

numba = pytest.mark.skipif(not compiled.available(), reason="needs the extra `fast`")


@cache
def loaded(name: str) -> Loaded:
    return load(name)


def both(experiment: Experiment, games: range, fans: bool = False) -> list[tuple[Fates, Tally]]:
    """Fates and tally by numpy, and by the kernel."""
    found = []
    for executor in ("numpy", "compiled"):
        one = replace(experiment, executor=executor)
        tally = Tally.none(one.model(), fans)
        found.append((play(one, one.model(), games, tally), tally))
    return found


def agree(experiment: Experiment, games: range) -> None:
    """AssertionError: the two differ in any bit."""
    (fates, tally), (others, counted) = both(experiment, games, fans=True)
    assert same(fates, others)
    assert (tally.ledger == counted.ledger).all()
    assert (tally.squares == counted.squares).all()
    assert tally.terms == counted.terms
    assert np.array_equal(tally.fans, counted.fans)
    assert (tally.counts.run == counted.counts.run).all()


def by_lot(name: str, preset: str | None = None) -> Experiment:
    scenario = loaded(name).scenario
    seats: dict[str, Seat] = {seat: RandomSeat() for seat in scenario.seats}
    return Experiment(scenario, preset or scenario.preset, 8, {}, seats)


@numba
@pytest.mark.parametrize("name", SHIPPED)
def test_records_are_played_alike(name: str) -> None:
    for path in records_of(loaded(name).source)[::5]:
        agree(experiment_of(loaded(name), read_record(path).record), range(60))


@numba
@pytest.mark.parametrize("name", SHIPPED)
def test_games_by_lot_are_played_alike(name: str) -> None:
    for preset in loaded(name).scenario.presets:
        agree(by_lot(name, preset), range(1000, 1100))


@numba
@pytest.mark.parametrize("seed", range(0, 60, 2))
def test_made_scenarios_are_played_alike(seed: int) -> None:
    scenario = made(seed)
    seats: dict[str, Seat] = {seat: RandomSeat() for seat in scenario.seats}
    agree(Experiment(scenario, "grim", seed, {}, seats), range(20))


@numba
def test_natures_redrawn_and_kept() -> None:
    case = loaded("cuba-1962")
    record = read_record(records_of(case.source)[2]).record
    for natures in ("kept", "redrawn"):
        agree(experiment_of(case, record, natures=natures), range(50))


@numba
@pytest.mark.parametrize("at", [5, 12, 20])
def test_worlds_that_part_in_the_midst(at: int) -> None:
    case = loaded("cuba-1962")
    record = read_record(case.source / str(case.scenario.history)).record
    since = list(record.turns)[at]
    for natures in ("kept", "redrawn"):
        agree(experiment_of(case, record, natures=natures, since=since), range(60))


@numba
def test_a_record_against_the_lot_and_a_relief() -> None:
    case = loaded("cuba-1962")
    record = read_record(case.source / str(case.scenario.history)).record
    first, second = case.scenario.seats
    turn = list(record.turns)[6]
    seats: dict[str, Seat] = {first: BoundSeat(recorded(record, first)), second: RandomSeat()}
    relief = {turn: {first: RandomSeat()}}
    agree(Experiment(case.scenario, record.preset, 3, {}, seats, relief=relief), range(80))


@numba
def test_a_seat_without_a_machine_holds() -> None:
    scenario = loaded("cuba-1962").scenario
    first = next(iter(scenario.seats))
    agree(Experiment(scenario, scenario.preset, 3, {}, {first: RandomSeat()}), range(40))


@numba
def test_how_games_are_cut_changes_nothing() -> None:
    experiment = replace(by_lot("cuba-1962"), executor="compiled")
    whole = play(experiment, experiment.model(), range(600))
    parts = [range(1), range(1, 8), range(8, 520), range(520, 600)]
    assert same(Fates.joined([play(experiment, experiment.model(), part) for part in parts]), whole)


@numba
def test_a_game_is_the_same_alone() -> None:
    experiment = by_lot("cuba-1962")
    whole = play(replace(experiment, executor="numpy"), experiment.model(), range(40))
    alone = replace(experiment, executor="compiled")
    parts = [play(alone, alone.model(), range(game, game + 1)) for game in range(40)]
    assert same(Fates.joined(parts), whole)


@numba
def test_games_that_wait_for_those_of_other_blocks() -> None:
    agree(by_lot("cuba-1962"), range(2_500))


@numba
def test_another_model_of_the_same_experiment() -> None:
    experiment = by_lot("cuba-1962")
    other = compile_model(experiment.scenario, list(experiment.scenario.presets)[-1])
    expected = play(replace(experiment, executor="numpy"), other, range(40))
    assert same(play(replace(experiment, executor="compiled"), other, range(40)), expected)


def test_without_numba_numpy_plays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiled, "available", lambda: False)
    experiment = by_lot("cuba-1962")
    assert executor_of(experiment, experiment.model(), 10**6) == "numpy"
    with pytest.raises(ExecutorError, match=r"knot-of-war\[fast\]"):
        executor_of(replace(experiment, executor="compiled"), experiment.model(), 10)


@numba
def test_the_kernel_is_taken_where_it_is_ready_and_pays(monkeypatch: pytest.MonkeyPatch) -> None:
    experiment = by_lot("cuba-1962")
    model = experiment.model()
    monkeypatch.setattr(compiled, "ready", lambda: True)
    assert executor_of(experiment, model, compiled.WORTH_LOADING) == "compiled"
    assert executor_of(experiment, model, 10) == "numpy"
    assert executor_of(replace(experiment, executor="numpy"), model, 10**6) == "numpy"
    monkeypatch.setattr(compiled, "ready", lambda: False)
    assert executor_of(experiment, model, 10**6) == "numpy"


def test_the_kernel_is_compiled_first_for_very_many_games_alone(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    experiment, played = by_lot("cuba-1962"), []
    monkeypatch.setattr(compiled, "available", lambda: True)
    monkeypatch.setattr(compiled, "ready", lambda: False)
    monkeypatch.setattr(compiled, "play_compiled", lambda *given: played.append(given[2]))
    compiled.compile_if_worth(experiment, 10**6)
    compiled.compile_if_worth(replace(experiment, executor="numpy"), 10**9)
    assert not played
    compiled.compile_if_worth(experiment, 10**7)
    assert played == [range(1)]
    (told,) = caplog.messages
    assert "compiling the kernel" in told
    assert "minutes of a core" in told
    monkeypatch.setattr(compiled, "ready", lambda: True)
    compiled.compile_if_worth(experiment, 10**7)
    assert len(played) == 1


@numba
def test_seats_that_need_views_are_numpys() -> None:
    experiment = by_lot("cuba-1962")
    first = next(iter(experiment.seats))
    leader = make("character", loaded("cuba-1962"), first)
    mixed = replace(experiment, seats={**experiment.seats, first: leader})
    assert executor_of(mixed, mixed.model(), 10**6) == "numpy"
    with pytest.raises(ExecutorError, match="need numpy"):
        executor_of(replace(mixed, executor="compiled"), mixed.model(), 10)


@numba
def test_an_experiment_crosses_processes_without_its_tables() -> None:
    experiment = replace(by_lot("cuba-1962"), executor="compiled")
    play(experiment, experiment.model(), range(5))
    assert "_kernel" not in experiment.__getstate__()

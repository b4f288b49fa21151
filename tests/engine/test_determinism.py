"""The same game is the same everywhere: any process, batch, order of games, or repetition."""

from __future__ import annotations

import json
import os
import pickle
import subprocess
import sys
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from game.engine.compile import compile_model
from game.engine.model import Model
from game.scenario import load
from game.scenario.format import Scenario
from tests.engine.courses import (
    Turn,
    apart,
    at_random,
    of_history,
    of_random_orders,
    shortened,
    taken,
)
from tests.oracle.generate import generate

TOP = Path(__file__).resolve().parents[2]
SMALL = TOP / "tests" / "scenarios" / "small.yaml"


@cache
def model_of(name: str) -> Model:
    return compile_model(load(SMALL if name == "small" else name).scenario)


def in_a_process(kind: str, path: Path, hash_seed: int) -> list[Turn]:
    """A course as a fresh interpreter plays it."""
    command = [sys.executable, "-m", "tests.engine.courses", kind, str(path)]
    env = {**os.environ, "PYTHONHASHSEED": str(hash_seed)}
    subprocess.run(command, cwd=TOP, env=env, check=True)
    course: list[Turn] = pickle.loads(path.read_bytes())
    return course


@pytest.mark.parametrize("kind", ["history", "random"])
def test_two_processes_agree(kind: str, tmp_path: Path) -> None:
    one = in_a_process(kind, tmp_path / "one", 1)
    other = in_a_process(kind, tmp_path / "other", 2)
    assert apart(one, other) is None
    here = of_history(range(3)) if kind == "history" else at_random(model_of("cuba-1962"), range(3))
    assert apart(one, here) is None


def test_twice_in_one_process_is_the_same() -> None:
    model = model_of("cuba-1962")
    first = at_random(model, range(5))
    at_random(model, range(100, 110), seed=3)
    assert apart(first, at_random(model, range(5))) is None


def test_a_model_compiled_anew_plays_the_same() -> None:
    again = compile_model(load(SMALL).scenario)
    assert apart(at_random(model_of("small"), range(20)), at_random(again, range(20))) is None


@pytest.mark.parametrize("size", [10, 10_000])
def test_a_game_is_the_same_alone_and_in_a_batch(size: int) -> None:
    model = model_of("small")
    batch = at_random(model, range(size))
    for game in {0, 1, 7, size // 2, size - 1}:
        alone = at_random(model, [game])
        assert apart(*shortened(taken(batch, [game]), alone)) is None


def test_the_crisis_in_a_batch_of_10_000() -> None:
    model = model_of("cuba-1962")
    batch = at_random(model, range(10_000), turns=2)
    for size in (1, 10):
        some = at_random(model, range(size), turns=2)
        assert apart(taken(batch, range(size)), some) is None


def test_history_under_free_luck_is_the_same_in_any_batch() -> None:
    batch = of_history(range(60), pinned=False)
    for game in (0, 31, 59):
        assert apart(*shortened(taken(batch, [game]), of_history([game], pinned=False))) is None


@pytest.mark.parametrize("seed", range(12))
def test_orders_of_any_kind_in_a_batch_leave_no_trace_in_other_games(seed: int) -> None:
    data = json.dumps(generate(seed))
    model = compile_model(Scenario.model_validate_json(data, strict=True))
    batch = of_random_orders(model, range(6))
    for game in range(6):
        alone = of_random_orders(model, [game])
        assert apart(*shortened(taken(batch, [game]), alone)) is None


def test_the_order_of_games_does_not_matter() -> None:
    model = model_of("small")
    order = np.random.default_rng(1).permutation(300).tolist()
    mixed, straight = at_random(model, order), at_random(model, range(300))
    assert apart(mixed, taken(straight, order)) is None


def test_games_that_go_on_are_not_moved_by_games_that_have_ended() -> None:
    model = model_of("cuba-1962")
    batch = at_random(model, range(40))
    endings = [turn["ending"] >= 0 for turn in batch]
    early = next(turn for turn, over in enumerate(endings) if over.any())
    last = int(np.flatnonzero(~endings[early])[0])
    assert apart(*shortened(taken(batch, [last]), at_random(model, [last]))) is None


def test_another_seed_or_game_is_another_course() -> None:
    model = model_of("small")
    one = at_random(model, [0])
    for other in (at_random(model, [1]), at_random(model, [0], seed=1963)):
        assert apart(*shortened(one, other)) is not None


def test_the_comparison_names_the_turn_and_the_array() -> None:
    one, other = at_random(model_of("small"), [0]), at_random(model_of("small"), [0])
    other[2]["letters.open"] = ~other[2]["letters.open"]
    assert apart(one, other) == "turn 2: letters.open"
    assert apart(one, one[:2]) == f"{len(one)} and 2 turns"

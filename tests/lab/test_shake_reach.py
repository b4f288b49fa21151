"""That nothing is left unshaken by oversight: every number is a coefficient, or is told here."""

from __future__ import annotations

from collections.abc import Iterator
from fnmatch import fnmatchcase
from functools import cache
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.compile import compile_model
from game.lab.shake import AMOUNT, BASES, COEFFICIENTS, Shaken, draw, places, shaken
from game.scenario import Loaded, load
from tests.record.making import small

NO_WEIGHTS = (
    "format",
    "*.utc.*",
    "seats.*.advisers.*",
    "seats.*.price.*",
    "seats.*.natures.*",
    "seats.*.character.pace_hours",
    "seats.*.character.hurry",
    "seats.*.characters.*",
    "variables.*.start",
    "variables.*.rest",
    "variables.*.range.*",
    "variables.*.noise",
    "variables.*.seen.*",
    "facts.*.chance",
    "channels.*",
    "drafts.*.valid",
    "choices.*.rung",
    "endings.*.score.*",
    "documents.*.reports.*",
    "presets.*.war_dial",
    "presets.*.changes.*",
    "plot.*",
)
"""What is no coefficient: the clock, the map, what councils say, where variables begin and how
they are seen, what is drawn, how letters travel, what is told and scored, and the presets
themselves."""


@cache
def crisis() -> Loaded:
    return load("cuba-1962")


def numbers(here: Any, place: str = "") -> Iterator[tuple[str, float]]:
    """Every number in plain data, by its path; urges are named as `shake` names them."""
    if isinstance(here, dict):
        for key, value in here.items():
            yield from numbers(value, f"{place}.{key}".strip("."))
    elif isinstance(here, list | tuple):
        for at, value in enumerate(here):
            urge = isinstance(value, dict) and {"choice", "when", "add"} <= set(value)
            name = f"{value['choice']} if {value['when']}" if urge else at
            yield from numbers(value, f"{place}.{name}")
    elif isinstance(here, int | float) and not isinstance(here, bool):
        yield place, float(here)


def plain(loaded: Loaded) -> dict[str, float]:
    return dict(numbers(loaded.scenario.model_dump(exclude_unset=True)))


@pytest.mark.parametrize("scenario", ["small", "cuba-1962"])
def test_every_number_is_shaken_or_known_to_be_no_weight(scenario: str) -> None:
    loaded = small() if scenario == "small" else crisis()
    weights = set(places(loaded))
    rest = [name for name in plain(loaded) if name not in weights]
    assert len(weights) > 50 and len(rest) > 50
    assert not [n for n in rest if not any(fnmatchcase(n, each) for each in NO_WEIGHTS)]
    assert not [n for n in weights if any(fnmatchcase(n, each) for each in NO_WEIGHTS)]


@pytest.mark.parametrize("pattern", [*COEFFICIENTS, *BASES])
def test_no_pattern_names_what_no_scenario_has(pattern: str) -> None:
    # A field that is renamed in the format would silently be shaken no more.
    named = [name for name in (*places(crisis()), *places(small())) if fnmatchcase(name, pattern)]
    assert named


@pytest.mark.parametrize("number", [0, 7])
def test_a_shaken_crisis_differs_in_its_weights_alone_and_each_by_its_own_draw(number: int) -> None:
    old, new = plain(crisis()), plain(shaken(crisis(), None, number))
    assert old.keys() == new.keys()
    weights = set(places(crisis()))
    bases = {name for name in weights if name.endswith((".hazard.base", ".chance.base"))}
    for name, value in old.items():
        if name in weights - bases:
            assert new[name] == value * (1 + AMOUNT * draw(number, name)), name
        elif name not in weights:
            assert new[name] == value, name
    assert all(abs(new[name] - old[name]) <= -np.log1p(-AMOUNT) for name in bases)
    assert sum(new[name] != old[name] for name in bases) == len(bases)


def test_a_shaken_crisis_is_one_that_can_be_played() -> None:
    model = compile_model(shaken(crisis(), "dixit", 3).scenario, "dixit")
    assert model.sizes == compile_model(crisis().scenario, "dixit").sizes


def test_shaking_leaves_the_scenario_itself_alone() -> None:
    before = crisis().scenario.model_dump()
    shaken(crisis(), None, 5)
    assert crisis().scenario.model_dump() == before


@given(st.integers(0, 10**6), st.text(max_size=40))
def test_a_draw_lies_between_minus_one_and_one(number: int, place: str) -> None:
    assert -1 <= draw(number, place) < 1
    assert draw(number, place) == draw(number, place)


def test_draws_of_two_models_have_nothing_to_do_with_each_other() -> None:
    names = [f"variables.v{at}.drift" for at in range(3000)]
    one, other = ([draw(model, name) for name in names] for model in (1, 2))
    assert abs(np.corrcoef(one, other)[0, 1]) < 4 / np.sqrt(len(names))


def test_no_mover_is_told_where_only_chance_is_at_work() -> None:
    names = [f"coefficient {at}" for at in range(400)]
    counts = np.array([[round(50 + 40 * draw(model, "another")), 0] for model in range(120)])
    counts[:, 1] = 100 - counts[:, 0]
    found = Shaken(("war", "calm"), ("war", "stalemate"), 100, counts)
    assert found.movers(["war"], names) == []
    assert [name for name, _ in found.movers(["war"], [*names, "another"])] == ["another"]


def test_what_works_against_a_share_has_a_correlation_below_nought() -> None:
    counts = np.array([[round(50 - 40 * draw(model, "brake")), 0] for model in range(60)])
    counts[:, 1] = 100 - counts[:, 0]
    ((name, r),) = Shaken(("war", "calm"), ("war", "x"), 100, counts).movers(["war"], ["brake"])
    assert name == "brake" and -1 <= r < -0.99


@pytest.mark.parametrize(("models", "told"), [(2, False), (3, False), (40, True)])
def test_few_models_tell_of_no_movers(models: int, told: bool) -> None:
    counts = np.array([[round(500 + 400 * draw(m, "one")), 0] for m in range(models)])
    counts[:, 1] = 1000 - counts[:, 0]
    found = Shaken(("war", "calm"), ("war", "x"), 1000, counts)
    assert bool(found.movers(["war"], ["one", "two"])) is told


def test_of_endings_as_common_as_each_other_the_first_in_the_file_counts() -> None:
    counts = np.array([[5, 5, 0], [0, 5, 5], [4, 2, 4]])
    found = Shaken(("a", "b", "c"), ("war", "calm", "war"), 10, counts)
    assert found.commonest() == {"a": 2, "b": 1}
    assert found.of_kind("war") == ["a", "c"]
    assert found.shares(found.of_kind("war")).tolist() == [0.5, 0.5, 0.8]
    assert found.shares([]).tolist() == [0, 0, 0]

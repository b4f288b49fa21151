"""All that is found is plain data: it can be kept, compared and sent to another process."""

import pickle
from collections.abc import Callable
from dataclasses import FrozenInstanceError, fields, is_dataclass
from typing import Any

import pytest

from game.lab.debrief.alternatives import alternatives
from game.lab.debrief.bands import bands
from game.lab.debrief.brier import said, score
from game.lab.debrief.close import beside, far, path
from game.lab.debrief.fork import fork
from game.lab.debrief.kept import kept
from game.lab.debrief.skill import apart
from game.lab.debrief.turning import Look, turning_points
from game.record.game import Game

FOUND: dict[str, Callable[[Game], Any]] = {
    "alternative": lambda game: alternatives(game, game.steps[0])[0],
    "band": lambda game: bands(game.debrief().beliefs)[0],
    "said": lambda game: next(said(game))[0],
    "score": lambda game: score([next(said(game))]),
    "standing": lambda game: list(path(game, 5))[1],
    "beside": lambda game: beside(*2 * list(far(game, 20, 20)))["war"],
    "apart": lambda game: next(apart(game, "north", n=10)),
    "search": lambda game: list(turning_points(game, looks=(Look(60, 9),)))[-1],
    "kept": lambda game: kept(game, next(said(game))),
}


@pytest.mark.parametrize("name", FOUND)
def test_it_is_a_dataclass_that_does_not_change(game: Game, name: str) -> None:
    found = FOUND[name](game)
    assert is_dataclass(found)
    first = fields(found)[0].name
    with pytest.raises(FrozenInstanceError):
        setattr(found, first, None)


@pytest.mark.parametrize("name", FOUND)
def test_it_is_the_same_after_a_journey(game: Game, name: str) -> None:
    found = FOUND[name](game)
    assert pickle.loads(pickle.dumps(found)) == found


@pytest.mark.parametrize("name", FOUND)
def test_it_is_found_again(game: Game, name: str) -> None:
    assert FOUND[name](game) == FOUND[name](game)


def test_a_fork_is_a_record_like_any_other(game: Game) -> None:
    cut = fork(game, 1)
    assert type(cut).model_validate(cut.plain()) == cut


def test_nothing_found_holds_a_game(game: Game) -> None:
    """A face may keep what it shows without keeping whole states."""
    for name, find in FOUND.items():
        assert len(pickle.dumps(find(game))) < 20_000, name

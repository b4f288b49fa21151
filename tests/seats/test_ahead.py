"""Games that are played on are read as if each had been played alone to its end."""

from __future__ import annotations

import numpy as np

from game.engine.luck import Luck
from game.engine.turn import start
from game.record.score import Scale
from game.seats.ahead import play_on
from game.seats.random import RandomSeat
from tests.seats.sitting import course, model_of


def test_ended_games_leave_the_batch_and_are_read_at_their_ends() -> None:
    model = model_of("cuba-1962")
    seats = {seat: RandomSeat() for seat in model.seat_ids}
    *_, (last, _) = course(model, seats, 60)
    state, _ = start(model, Luck.of(1962, range(60)))
    found, whole = play_on(model, state, seats), Scale.of(model).read(last)
    assert len(set(last.ended.tolist())) > 3
    for (name, mine), (_, theirs) in zip(found.parts(), whole.parts(), strict=True):
        assert np.array_equal(mine, theirs), name


def test_games_that_are_over_are_read_as_they_are() -> None:
    model = model_of("small")
    seats = {seat: RandomSeat() for seat in model.seat_ids}
    *_, (last, _) = course(model, seats, 5)
    assert np.array_equal(play_on(model, last, {}).score, Scale.of(model).read(last).score)

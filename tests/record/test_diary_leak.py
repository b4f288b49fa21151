"""A diary by the test of leaking: whatever its writer did not know is changed, and not a word of
the diary changes with it."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from game.paths import scenarios
from game.record.diary import diary
from game.record.game import Game, Step
from game.record.replay import replay
from tests.engine.hidden import flipped, flipped_report

HOMES = {path.name: path for path in scenarios()}
GAMES = (
    ("cuba-1962", "history", "kennedy", "khrushchev"),
    ("cuba-1962", "war_exchange", "kennedy", "khrushchev"),
    ("friedrichstrasse-1961", "history", "kennedy", "khrushchev"),
)
CASES = [(home, name, seat) for home, name, *seats in GAMES for seat in seats]


@cache
def played(home: str, name: str) -> Game:
    """The record, without its last turn: a game that goes on."""
    whole = replay(HOMES[home] / "records" / f"{name}.yaml").game
    last = whole.steps[-1]
    return replace(whole, state=last.before, report=whole.steps[-2].report, steps=whole.steps[:-1])


def changed(game: Game, seat: str, seed: int) -> Game:
    """Another game that the seat cannot tell from this one: every state and every report of it."""
    row = game.model.index.seats[seat]

    def other(step: Step) -> Step:
        orders = {name: given for name, given in step.orders.items() if name == seat}
        return Step(
            flipped(game.model, step.before, row, seed + step.before.turn),
            orders,
            step.sealed,
            flipped_report(game.model, step.report, row, seed + step.before.turn),
        )

    return replace(
        game,
        state=flipped(game.model, game.state, row, seed),
        report=flipped_report(game.model, game.report, row, seed),
        steps=[other(step) for step in game.steps],
    )


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize(("home", "name", "seat"), CASES)
def test_what_the_writer_did_not_know_changes_no_word(
    home: str, name: str, seat: str, seed: int
) -> None:
    game = played(home, name)
    other = changed(game, seat, seed)
    assert any(
        (one.before.x != two.before.x).any()
        for one, two in zip(game.steps, other.steps, strict=True)
    )
    assert diary(other, seat) == diary(game, seat)


@pytest.mark.parametrize(("home", "name", "seat"), CASES)
def test_and_what_the_writer_did_know_changes_it(home: str, name: str, seat: str) -> None:
    """The test above can fail: a game of the other seat's secrets has another diary."""
    game = played(home, name)
    (reader,) = [each for each in game.model.seat_ids if each != seat]
    assert diary(changed(game, seat, 1), reader) != diary(game, reader)

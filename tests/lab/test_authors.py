"""By whose act the risk was run: over worlds, as the debrief tells it of one game."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.lab.authors import Authors, ask, authors_of, summed
from game.lab.counting import Asked, Counting, chunks_of, count
from game.lab.crew import Alone
from game.lab.own import own_game
from game.lab.tally import BITS
from game.record.debrief import debrief
from game.record.game import Game
from game.record.replay import orders_at
from tests.lab.cases import Case

FIELDS = ("n", "turns", "turn_squares", "causes", "cause_squares")


@pytest.fixture(scope="module")
def what(strait: Case) -> Counting:
    return Counting(Asked(strait.loaded, strait.record, 1, crew=Alone()).experiment())


def alike(one: Authors, other: Authors) -> bool:
    return all(np.array_equal(getattr(one, name), getattr(other, name)) for name in FIELDS)


def test_parts_of_one_world_are_those_of_its_debrief(strait: Case, what: Counting) -> None:
    record = strait.record
    for number in range(5):
        game = Game.start(strait.loaded, record.preset, record.seed, kept(what), number)
        while not game.over:
            game.force(orders_at(record, game.moment, game.model.seat_ids))
        told, found = debrief(game), ask(what, range(number, number + 1))
        for risk in told.risks:
            mine = [int(part) / 2**BITS for part in found.turns[risk.turn]]
            theirs = [*(risk.of(seat) for seat in game.model.seat_ids), risk.situation]
            assert mine == pytest.approx(theirs, abs=1e-12)
        for seat, at in game.model.index.seats.items():
            assert found.causes[-1, at] / 2**BITS == pytest.approx(told.by_seat()[seat], abs=1e-12)


def kept(what: Counting) -> dict[str, dict[str, float]]:
    return {
        key: {name: float(value) for name, value in part.items()}
        for key, part in what.experiment.natures.items()
    }


def test_the_three_parts_add_up_to_the_ledger(what: Counting) -> None:
    found, tally = ask(what, range(120)), count(what, range(120))
    for turn, row in enumerate(found.turns):
        assert abs(sum(row.tolist()) - tally.ledger[turn, -1]) <= 3 * 120
    for cause, row in enumerate(found.causes[:-1]):
        assert abs(sum(row.tolist()) - tally.counts.run[cause]) <= 3 * 120
    assert found.n == 120


def test_neither_chunks_nor_their_order_change_a_unit(what: Counting) -> None:
    whole = ask(what, range(60))
    parts = [ask(what, games) for games in reversed(chunks_of(range(60), 13))]
    assert alike(summed(what.model, parts), whole)
    assert alike(authors_of(what, range(60), Alone()), whole)


def test_who_holds_has_no_part(strait: Case) -> None:
    quiet = strait.record.model_copy(update={"turns": {}})
    asked = Asked(strait.loaded, quiet, 40, crew=Alone())
    found = ask(Counting(asked.experiment()), range(40))
    assert not found.turn_squares[:, :2].any()
    assert found.turn_squares[:, 2].any(), "the situation alone is dangerous enough"


def test_squares_are_of_whole_games(what: Counting) -> None:
    single = [ask(what, range(game, game + 1)).causes[-1] for game in range(30)]
    values = np.array([[int(part) / 2**BITS for part in each] for each in single])
    squares = [int(each) / 2**BITS for each in ask(what, range(30)).cause_squares[-1]]
    assert squares == pytest.approx((values**2).sum(axis=0).tolist(), abs=1e-9)


def test_from_a_turn_on_only_what_follows_has_authors(strait: Case, what: Counting) -> None:
    since = what.model.turns[1]
    late = replace(Asked(strait.loaded, strait.record, 20, crew=Alone()), since=since)
    found = ask(Counting(late.experiment()), range(20))
    assert not found.turn_squares[0].any() and found.turn_squares[1].any()
    assert own_game(strait.loaded, strait.record).steps

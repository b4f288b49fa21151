"""Games made by lot: what holds for a written record holds for any."""

from functools import cache
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from game.engine.dump import dump
from game.engine.orders import Orders
from game.engine.sealed import orders_of
from game.lab.debrief.alternatives import LETTERS, Alternative, alternatives
from game.lab.debrief.bands import by_seat
from game.lab.debrief.brier import said, score
from game.lab.debrief.close import far, path
from game.lab.debrief.fork import fork
from game.lab.debrief.kept import add, kept, known_by, read
from game.lab.debrief.opened import parted, reopened, where
from game.lab.debrief.skill import apart
from game.lab.debrief.told.frame import ordered
from game.lab.debrief.turning import Look, turning_points
from game.lab.worlds import worlds
from game.record.files import read_record, text_of, write_record
from game.record.game import Game
from game.record.replay import table_for
from game.record.resume import resume
from game.seats.character import leaders
from game.seats.match import orders_of_machines, play_out
from game.seats.random import RandomSeat
from tests.record.making import small

LOTS = range(5)


@cache
def lot(seed: int, preset: str = "grim_school") -> Game:
    """A game of the small scenario in which both draw lots."""
    game = Game.start(small(), preset, seed=seed)
    play_out(game, {seat: RandomSeat() for seat in game.model.seat_ids})
    return game


@cache
def led(seed: int) -> Game:
    """A game of the small scenario between its leaders."""
    game = Game.start(small(), "calm_school", seed=seed)
    play_out(game, leaders(small().scenario))
    return game


def table_at(game: Game, turn: int) -> Game:
    """The same game, at the sealing of a turn."""
    table = table_for(fork(game, turn), game.loaded)
    for step in game.steps[:turn]:
        table.force(step.orders)
    return table


def given(game: Game, turn: int, other: Alternative) -> dict[str, Orders]:
    """Both seats' orders of a turn, with one alternative among them."""
    step = game.steps[turn]
    orders = {
        seat: orders_of(game.model, step.report.sealed, seat, 0) for seat in game.model.seat_ids
    }
    return {**orders, other.seat: other.orders}


@pytest.mark.parametrize("seed", LOTS)
def test_every_alternative_is_legal(seed: int) -> None:
    game = lot(seed)
    for turn, step in enumerate(game.steps):
        table = table_at(game, turn)
        for each in alternatives(game, step):
            assert table.complaints(each.seat, each.orders) == (), (turn, each)


@pytest.mark.parametrize("seed", LOTS)
def test_every_alternative_can_be_played_on(seed: int) -> None:
    """Each of the last turn: the game goes on from it, and its record says so."""
    game = lot(seed)
    turn = len(game.steps) - 1
    for each in alternatives(game, game.steps[turn])[::3]:
        table = table_at(game, turn)
        table.play(given(game, turn, each))
        assert reopened(game.loaded, table.record()).steps[turn].orders[each.seat] == each.orders


@pytest.mark.parametrize("seed", LOTS)
def test_all_that_was_legal_is_an_alternative_or_was_done(seed: int) -> None:
    """Each option that the seat was shown as open, slot by slot."""
    game = lot(seed)
    for turn, step in enumerate(game.steps):
        table = table_at(game, turn)
        found = alternatives(game, step)
        for seat in game.model.seat_ids:
            done = orders_of(game.model, step.report.sealed, seat, 0).choices
            for option in table.view(seat).options:
                mine = [
                    each.instead for each in found if (each.seat, each.slot) == (seat, option.slot)
                ]
                was = done.get(option.slot) == option.id
                assert (option.id in mine) == (option.legal and not was)


@pytest.mark.parametrize("seed", LOTS)
def test_every_alternative_has_a_title_of_its_own_kind(seed: int) -> None:
    game = lot(seed)
    for step in game.steps:
        for each in alternatives(game, step):
            told = ordered(game.model.scenario, each.seat, each.slot, each.instead)
            assert told
            if each.slot != LETTERS and each.instead != "hold":
                assert told == game.model.scenario.choices[each.seat][each.instead].title


@pytest.mark.parametrize("seed", LOTS)
def test_a_fork_is_the_same_to_the_byte_through_a_file(seed: int, tmp_path: Path) -> None:
    game = lot(seed)
    for turn, step in enumerate(game.steps):
        file = tmp_path / "fork.yaml"
        write_record(fork(game, turn), file)
        back = resume(file, game.loaded).game
        assert dump(back.model, back.state, 0) == dump(game.model, step.before, 0)
        assert text_of(read_record(file).record) == text_of(fork(game, turn))


@pytest.mark.parametrize("seed", LOTS)
def test_a_fork_played_on_as_before_comes_to_the_same_end(seed: int) -> None:
    game = lot(seed)
    for turn in range(len(game.steps)):
        table = table_at(game, turn)
        for step in game.steps[turn:]:
            table.force(step.orders)
        assert dump(table.model, table.state, 0) == dump(game.model, game.state, 0)


@pytest.mark.parametrize("seed", LOTS)
def test_a_fork_of_a_fork_is_a_fork(seed: int) -> None:
    game = lot(seed)
    turn = len(game.steps) - 1
    once = table_at(game, turn)
    for earlier in range(turn):
        again = table_at(once, earlier)
        wanted = game.steps[earlier].before
        assert dump(again.model, again.state, 0) == dump(game.model, wanted, 0)


@pytest.mark.parametrize("seed", LOTS)
def test_other_orders_after_a_fork_leave_the_past_alone(seed: int) -> None:
    game = led(seed)
    table = table_at(game, len(game.steps) - 1)
    before = [dump(table.model, step.before, 0) for step in table.steps]
    table.force(orders_of_machines(table, {seat: RandomSeat() for seat in table.model.seat_ids}))
    assert [dump(table.model, step.before, 0) for step in table.steps[:-1]] == before


@pytest.mark.parametrize("seed", LOTS)
def test_how_it_stood_holds_together(seed: int) -> None:
    game = lot(seed)
    stood = list(path(game, 40))
    assert len(stood) == len(game.steps) + 1
    for each in stood:
        assert sum(share.count for share in each.kinds.values()) == 40
    for before, after in pairwise(stood):
        for kind, moved in after.moved.items():
            assert after.kinds[kind].count - before.kinds[kind].count == moved.gained - moved.lost


@pytest.mark.parametrize("seed", LOTS)
def test_a_turn_stands_as_the_worlds_that_part_there(seed: int) -> None:
    game = lot(seed)
    stood = list(path(game, 40))
    for turn in range(1, len(game.steps)):
        wanted = worlds(game.loaded, game.record(), 40, since=game.model.turns[turn])
        assert stood[turn].kinds == wanted.kinds()


@pytest.mark.parametrize("seed", LOTS)
def test_the_worlds_of_a_lot_are_the_laboratorys(seed: int) -> None:
    game = lot(seed)
    (*_, found) = far(game, 50, 20)
    wanted = worlds(game.loaded, game.record(), 50)
    assert np.array_equal(found.kept.ending, wanted.kept.ending)


@pytest.mark.parametrize("seed", LOTS)
@pytest.mark.parametrize("seat", ["north", "south"])
def test_skill_and_luck_add_up_for_any_game(seed: int, seat: str) -> None:
    game = lot(seed)
    (*_, found) = apart(game, seat, {"north": "random", "south": "random"}, n=30, size=30)
    total = found.expected.value + found.skill.value + found.luck.value
    assert total == pytest.approx(found.score)
    war = found.war_expected.share + found.war_skill.difference + found.war_luck
    assert war == pytest.approx(float(found.war))
    assert found.rival == "random"


@pytest.mark.parametrize("seed", LOTS)
def test_turning_points_are_alternatives(seed: int) -> None:
    game = lot(seed)
    (*_, search) = turning_points(game, looks=(Look(30, 20), Look(60, 20)))
    for point in search.points:
        named = {
            (each.seat, each.slot, each.was, each.instead)
            for each in alternatives(game, game.steps[point.turn])
        }
        assert (point.seat, point.slot, point.was, point.instead) in named
        assert point.moment == game.model.turns[point.turn]
        assert point.n == 60


@pytest.mark.parametrize("seed", LOTS)
def test_what_was_said_is_between_zero_and_one_and_scored(seed: int) -> None:
    game = lot(seed)
    spoken = [list(part) for part in said(game)]
    every = [each for part in spoken for each in part]
    assert every
    for each in every:
        assert 0 <= each.chance <= 1
        assert 0 <= each.staff < 1
    found = score([every])
    parts = found.reliability - found.resolution + found.uncertainty + found.within
    assert parts == pytest.approx(found.brier)
    assert found.came == sum(each.came for each in every)


@pytest.mark.parametrize("seed", LOTS)
def test_what_was_said_survives_its_file(seed: int, tmp_path: Path) -> None:
    game = lot(seed)
    made = kept(game, (each for part in said(game) for each in part))
    assert add(tmp_path / "kept.jsonl", made)
    assert read(tmp_path / "kept.jsonl") == [made]


def test_all_lots_are_known_apart() -> None:
    assert len({known_by(lot(seed)) for seed in LOTS}) == len(LOTS)
    assert known_by(lot(0)) != known_by(lot(0, "calm_school"))


@pytest.mark.parametrize("seed", LOTS)
def test_parted_games_are_each_other_and_not_the_first(seed: int) -> None:
    """The same numbers give the same games, whatever is beside them."""
    game = led(seed)
    whole = parted(game.steps[0].before, game.seed, np.arange(6))
    part = parted(game.steps[0].before, game.seed, np.array([4, 2]))
    turn = game.model.turns[0]
    assert (whole.luck.turn(turn).keys[[4, 2]] == part.luck.turn(turn).keys).all()
    assert not where(game.model, "war")[whole.ending[whole.over]].any()


def test_bands_of_many_games_are_near_what_they_say() -> None:
    """Reports are honest; they are only somewhat old when orders are sealed."""
    beliefs = [each for seed in range(20) for each in led(seed).debrief().beliefs]
    for half, nine in by_seat(beliefs).values():
        assert 0.3 < half.held.share < 0.75
        assert 0.7 < nine.held.share < 0.99

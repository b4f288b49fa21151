"""How close it was: worlds slice by slice, history beside them, and how it stood."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from game.lab.debrief.close import (
    Standing,
    beside,
    far,
    kinds_of,
    of_history,
    of_record,
    path,
    schools,
)
from game.lab.debrief.opened import reopened
from game.lab.paired import of_kind, shift
from game.lab.shares import Share
from game.lab.worlds import Worlds, worlds
from game.record.form import LuckRules
from game.record.game import Game
from game.scenario import Loaded
from tests.lab.cases import Case, same


def last(game: Game, n: int, size: int = 40) -> Worlds:
    return list(far(game, n, size))[-1]


def test_the_worlds_are_those_of_the_laboratory(strait: Case, game: Game) -> None:
    wanted = worlds(strait.loaded, strait.record, 90)
    found = last(game, 90)
    assert same(found.kept, wanted.kept)
    assert found.kinds() == wanted.kinds()


def test_they_come_in_slices_and_in_their_order(game: Game) -> None:
    slices = list(far(game, 100, 40))
    assert [each.n for each in slices] == [40, 80, 100]
    whole = slices[-1].kept.ending
    for each in slices:
        assert (each.kept.ending == whole[: each.n]).all()


@pytest.mark.parametrize("size", [1, 7, 50, 500])
def test_how_they_are_cut_changes_nothing(game: Game, size: int) -> None:
    assert same(last(game, 30, size).kept, last(game, 30, 30).kept)


def test_every_world_has_an_ending(game: Game) -> None:
    found = last(game, 60)
    assert (found.kept.ending >= 0).all()
    assert sum(each.count for each in found.endings().values()) == 60


def test_the_worlds_say_who_sat_there(game: Game) -> None:
    found = last(game, 10)
    assert set(found.seats.values()) == {"bound"}
    assert (found.natures, found.first, found.seed) == ("kept", 0, game.seed)


def test_a_game_that_goes_on_has_no_worlds(strait: Case) -> None:
    with pytest.raises(ValueError, match="goes on"):
        next(far(Game.start(strait.loaded)))
    with pytest.raises(ValueError, match="goes on"):
        next(path(Game.start(strait.loaded)))


def taken_up(strait: Case) -> Game:
    """The same game, taken up in its second turn."""
    rules = LuckRules(events="pinned", letters="undistorted", until="1950-05-01 18:00")
    return reopened(strait.loaded, strait.record.model_copy(update={"luck": rules}))


def test_a_game_taken_up_late_parts_there(strait: Case) -> None:
    game = taken_up(strait)
    assert game.first == 1
    assert last(game, 20).since == "1950-05-01 18:00"
    assert next(path(game, 10)).turn == 1


def test_without_history_there_is_nothing_beside(strait: Case) -> None:
    assert list(of_history(strait.loaded, "calm_school")) == []


def test_history_is_its_records_worlds(told: Loaded, strait: Case) -> None:
    (*_, found) = of_history(told, told.scenario.preset, None, 60, 25)
    record = strait.record.model_copy(update={"preset": told.scenario.preset})
    assert same(found.kept, worlds(strait.loaded, record, 60).kept)


def test_history_has_the_luck_of_a_game_if_asked(told: Loaded) -> None:
    (own,) = of_history(told, told.scenario.preset, None, 50)
    (lent,) = of_history(told, told.scenario.preset, 1000, 50)
    assert (own.seed, lent.seed) == (7, 1000)
    assert not (own.kept.ending == lent.kept.ending).all()


def test_every_school_counts_the_same_choices(strait: Case, game: Game) -> None:
    (*_, found) = schools(game, 60, 60)
    assert list(found) == list(game.model.scenario.presets)
    assert same(found[game.model.preset].kept, last(game, 60).kept)
    for preset, each in found.items():
        record = game.record().model_copy(update={"preset": preset})
        assert each.preset == preset
        assert same(each.kept, worlds(strait.loaded, record, 60).kept)


def test_a_school_for_which_war_is_near_counts_more_wars(game: Game) -> None:
    (*_, found) = schools(game, 200, 200)
    grim, calm = (found[name].kinds()["war"].share for name in ("grim_school", "calm_school"))
    assert grim > calm


def test_schools_come_one_after_the_other(strait: Case, game: Game) -> None:
    slices = [{name: each.n for name, each in found.items()} for found in schools(game, 50, 30)]
    first, second = list(game.model.scenario.presets)
    assert slices == [{first: 30}, {first: 50}, {first: 50, second: 30}, {first: 50, second: 50}]
    with pytest.raises(ValueError, match="goes on"):
        next(schools(Game.start(strait.loaded)))


def held(strait: Case, n: int, seed: int = 7) -> Worlds:
    """The worlds in which nobody does anything."""
    silent = strait.record.model_copy(update={"turns": {}, "seed": seed})
    return list(of_record(strait.loaded, silent, n, 50))[-1]


def test_both_lines_are_set_side_by_side(strait: Case, game: Game) -> None:
    mine, theirs = last(game, 100), held(strait, 100)
    found = beside(mine, theirs)
    assert tuple(found) == kinds_of(game.model)
    for kind, each in found.items():
        assert each.mine == mine.kinds()[kind]
        assert each.theirs == theirs.kinds()[kind]
        assert each.moved == shift(theirs, mine, of_kind(mine, kind))


def test_with_other_luck_there_are_no_pairs(strait: Case, game: Game) -> None:
    found = beside(last(game, 80), held(strait, 60, seed=8))
    assert all(each.moved is None for each in found.values())
    assert found["war"].mine.n == 80
    assert found["war"].theirs.n == 60


def test_lines_under_way_are_compared_as_far_as_both_are(strait: Case, game: Game) -> None:
    found = beside(last(game, 40), held(strait, 100))
    assert found["war"] == beside(last(game, 40), held(strait, 40))["war"]
    assert found["war"].theirs.n == 40


def test_a_difference_is_that_of_the_shares(strait: Case, game: Game) -> None:
    for each in beside(last(game, 100), held(strait, 100)).values():
        assert each.moved is not None
        assert each.moved.difference == pytest.approx(each.mine.share - each.theirs.share)


@pytest.fixture(scope="module")
def stood(game: Game) -> list[Standing]:
    return list(path(game, 80))


def test_it_stands_in_every_turn_and_at_the_end(game: Game, stood: list[Standing]) -> None:
    assert [each.turn for each in stood[:-1]] == [step.before.turn for step in game.steps]
    assert [each.over for each in stood] == [False] * len(game.steps) + [True]
    assert stood[-1].moment == game.moment


def test_at_the_start_it_stands_as_the_worlds_say(game: Game, stood: list[Standing]) -> None:
    assert stood[0].kinds == last(game, 80).kinds()
    assert stood[0].moved == {}


def test_at_the_end_one_kind_has_all(game: Game, stood: list[Standing]) -> None:
    assert game.ending is not None
    kind = game.model.scenario.endings[game.ending].kind
    assert stood[-1].kinds[kind] == Share(80, 80)
    assert all(each.count == 0 for name, each in stood[-1].kinds.items() if name != kind)


def test_every_standing_has_all_worlds_in_it(stood: list[Standing]) -> None:
    for each in stood:
        assert sum(share.count for share in each.kinds.values()) == 80


def test_what_has_moved_is_the_difference_of_two_standings(stood: list[Standing]) -> None:
    for before, after in pairwise(stood):
        for kind, moved in after.moved.items():
            wanted = after.kinds[kind].share - before.kinds[kind].share
            assert moved.difference == pytest.approx(wanted)
            assert moved.n == 80


def test_from_a_later_turn_it_goes_on_from_what_was_played(
    strait: Case, game: Game, stood: list[Standing]
) -> None:
    """The same worlds by another way: those of the record that part there."""
    wanted = worlds(strait.loaded, strait.record, 80, since=game.model.turns[1])
    assert stood[1].turn == 1
    assert stood[1].kinds == wanted.kinds()


def test_kinds_are_in_the_order_of_the_file(game: Game) -> None:
    kinds = [each.kind for each in game.model.endings]
    assert list(kinds_of(game.model)) == sorted(set(kinds), key=kinds.index)


def test_standing_is_the_same_every_time(game: Game, stood: list[Standing]) -> None:
    assert list(path(game, 80)) == stood
    assert [replace(each, moved={}) for each in path(game, 79)] != stood
    assert np.array_equal([each.turn for each in path(game, 3)], [each.turn for each in stood])

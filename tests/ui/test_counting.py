"""What a debrief counts: the same numbers as the laboratory's, and so far as they go."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest

from game.lab.debrief import close, skill
from game.lab.debrief.opened import reopened
from game.lab.debrief.told.whole import Amount
from game.lab.debrief.turning import Look, turning_points
from game.record.form import Record
from game.seats.kinds import HUMAN
from game.ui import counting
from game.ui.aftermath import Aftermath
from game.ui.counting import FIRST, STAGES, Result, Work
from game.ui.reel import TABS, reel_of
from tests.ui.helpers import small
from tests.ui.reels import played, reel

LITTLE = Amount(worlds=60, each=20, skill=24, looks=(Look(4, 6), Look(8, 3)))


@pytest.fixture(autouse=True)
def little(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(counting, "AMOUNT", LITTLE)


def work() -> Work:
    return counting.opened(reel())


def results(name: str, opened: Work | None = None) -> list[Result]:
    return list(STAGES[name](opened or work()))


def after(*names: str) -> Aftermath:
    """What these stages come to, one after another."""
    opened, found = work(), Aftermath()
    for name in names:
        for _, fields in STAGES[name](opened):
            found = replace(found, **fields)  # type: ignore[arg-type]
    return found


def record() -> Record:
    made = reel().record
    assert made is not None
    return made


@pytest.mark.parametrize("name", STAGES)
def test_every_stage_says_how_far_it_is_and_comes_to_its_end(name: str) -> None:
    parts = [part for part, _ in results(name)]
    assert parts == sorted(parts)
    assert all(0 <= part <= 1 + 1e-9 for part in parts)
    if parts:  # the small crisis has no history
        assert parts[-1] == pytest.approx(1.0)


@pytest.mark.parametrize("name", STAGES)
def test_a_stage_sets_fields_that_there_are(name: str) -> None:
    for _, fields in results(name):
        replace(Aftermath(), **fields)  # type: ignore[arg-type]


def test_the_tabs_that_want_something_first_are_tabs_and_want_stages() -> None:
    assert set(FIRST) <= set(TABS)
    assert {stage for stages in FIRST.values() for stage in stages} <= set(STAGES)


def test_the_worlds_are_those_of_the_laboratory_in_the_order_of_their_numbers() -> None:
    found = after("worlds").worlds
    assert found is not None
    game = reopened(small(), record())
    *_, same = close.far(game, LITTLE.worlds)
    assert np.array_equal(np.frombuffer(found.rows, np.uint8), same.kept.ending)
    assert found.endings == same.endings()
    assert found.kinds == same.kinds()
    assert found.n == found.wanted == LITTLE.worlds
    assert found.held == same.illegal()


def test_the_rows_of_worlds_are_endings_in_the_scenarios_order() -> None:
    found = after("worlds").worlds
    assert found is not None
    names = list(small().scenario.endings)
    for name, share in found.endings.items():
        assert share.count == list(found.rows).count(names.index(name))


def test_the_game_itself_is_one_of_the_worlds_and_ended_there_as_it_did() -> None:
    found = after("worlds")
    assert found.own == 0
    assert found.worlds is not None
    names = list(small().scenario.endings)
    ending = reel().frames[-1].sheets["north"].view.ending
    assert names[found.worlds.rows[found.own]] == ending


def test_a_game_with_other_pins_is_none_of_the_worlds() -> None:
    opened = work()
    game = opened.game
    *_, worlds = close.far(game, 4, 4)
    assert counting._own(game, worlds) == 0
    game.number = 9
    assert counting._own(game, worlds) is None


def test_the_same_game_is_counted_to_the_same_numbers() -> None:
    one, other = after("worlds", "skill"), after("worlds", "skill")
    assert one.worlds is not None
    assert other.worlds is not None
    assert one.worlds.rows == other.worlds.rows
    assert one.skill == other.skill


def test_without_history_nothing_stands_beside_the_game() -> None:
    found = after("worlds", "history")
    assert found.history is None
    assert not found.beside
    assert not found.same


def with_history(monkeypatch: pytest.MonkeyPatch, theirs: Record) -> Aftermath:
    def of_history(loaded: object, preset: str, seed: int, n: int) -> Iterator[object]:
        yield from close.of_record(small(), theirs, n, 40)

    monkeypatch.setattr(close, "of_history", of_history)
    return after("worlds", "history")


@pytest.mark.parametrize("other_luck", [False, True])
def test_history_stands_beside_the_game_by_kind_of_ending(
    monkeypatch: pytest.MonkeyPatch, other_luck: bool
) -> None:
    there = reel(history=True).record
    assert there is not None
    theirs = there.model_copy(update={"seed": there.seed + 4}) if other_luck else there
    found = with_history(monkeypatch, theirs)
    assert found.worlds is not None
    assert found.history is not None
    assert found.same == (found.worlds.rows == found.history.rows)
    for kind, both in found.beside.items():
        assert both.mine == found.worlds.kinds[kind]
        assert both.theirs == found.history.kinds[kind]
        assert (both.moved is None) == other_luck


def test_history_beside_itself_is_told_to_be_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    assert with_history(monkeypatch, record()).same


def test_how_it_stood_has_a_standing_for_every_frame() -> None:
    path = after("path").path
    frames = reel().frames
    assert [each.turn for each in path] == [frame.turn for frame in frames]
    assert [each.over for each in path] == [frame.over for frame in frames]
    assert all(sum(s.count for s in each.kinds.values()) == LITTLE.each for each in path)


def test_skill_is_told_of_the_people_who_sat_there() -> None:
    sat = record().model_copy(update={"players": {"north": "character", "south": HUMAN}})
    opened = counting.opened(reel_of(sat, small()))
    assert opened.people == ["south"]
    fields = results("skill", opened)[-1][1]
    assert list(fields["skill"]) == ["south"]  # type: ignore[call-overload]
    assert work().people == ["north", "south"]


def test_skill_is_that_of_the_laboratory() -> None:
    game = reopened(small(), record())
    *_, same = skill.apart(game, "north", {}, LITTLE.skill)
    assert after("skill").skill["north"] == same


def test_the_turning_points_are_those_of_the_laboratory() -> None:
    found = after("turning").search
    *_, same = turning_points(reopened(small(), record()), looks=LITTLE.looks)
    assert found == same


def test_every_school_is_heard() -> None:
    schools = after("schools").schools
    assert list(schools) == list(small().scenario.presets)
    assert {each.n for each in schools.values()} == {LITTLE.worlds}


def test_what_was_said_is_that_of_the_people_turn_by_turn() -> None:
    said = after("said").said
    turns = len(played().steps)
    assert len(said) == 2 * turns
    assert {each.seat for turn in said for each in turn} <= {"north", "south"}


def test_a_reel_without_a_record_cannot_be_counted() -> None:
    with pytest.raises(ValueError, match="without its record"):
        counting.opened(replace(reel(), record=None))

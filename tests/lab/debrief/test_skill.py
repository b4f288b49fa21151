"""Skill and luck apart: three parts that add up, from lines that are what they say."""

from pathlib import Path

import pytest

from game.lab.debrief.opened import mean, reopened, where, worths
from game.lab.debrief.skill import FOLLOWED, Apart, apart
from game.lab.shares import Share
from game.lab.worlds import worlds
from game.record.form import LuckRules
from game.record.game import Game
from tests.lab.cases import Case

N = 120


def taken(game: Game, seat: str = "north", n: int = N, **rest: object) -> Apart:
    return list(apart(game, seat, n=n, size=50, **rest))[-1]  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def north(game: Game) -> Apart:
    return taken(game)


@pytest.mark.parametrize("seat", ["north", "south"])
def test_the_parts_add_up_to_the_score(game: Game, seat: str) -> None:
    found = taken(game, seat)
    total = found.expected.value + found.skill.value + found.luck.value
    assert total == pytest.approx(found.score)
    assert found.seat == seat


@pytest.mark.parametrize("seat", ["north", "south"])
def test_the_parts_of_war_add_up_too(game: Game, seat: str) -> None:
    found = taken(game, seat)
    parts = found.war_expected.share + found.war_skill.difference + found.war_luck
    assert parts == pytest.approx(float(found.war))


def test_the_score_is_that_of_the_ending(game: Game, north: Apart) -> None:
    assert game.ending is not None
    assert north.score == game.model.scenario.endings[game.ending].score["north"]
    assert north.war == (game.model.scenario.endings[game.ending].kind == "war")


def test_it_comes_in_slices(game: Game) -> None:
    slices = list(apart(game, "north", n=110, size=50))
    assert [each.n for each in slices] == [50, 100, 110]
    assert all(each.skill.n == each.n == each.war_skill.n for each in slices)


def test_how_it_is_cut_changes_nothing(game: Game, north: Apart) -> None:
    assert list(apart(game, "north", n=N, size=N)) == [north]


def test_a_game_that_goes_on_is_not_taken_apart(strait: Case) -> None:
    with pytest.raises(ValueError, match="goes on"):
        next(apart(Game.start(strait.loaded), "north"))


def test_the_leaders_line_is_that_of_two_leaders(strait: Case, game: Game) -> None:
    found = taken(game, players={"south": "character"})
    both = {"north": "character", "south": "character"}
    wanted = worlds(strait.loaded, strait.record, N, hand_over=both).kept.ending
    assert found.expected == mean(worths(game, "north")[wanted])
    war = where(game.model, "war")[wanted]
    assert found.war_expected == Share(int(war.sum()), N)


def test_the_choices_line_is_bound_on_ones_own_side(strait: Case, game: Game) -> None:
    found = taken(game, players={"south": "character"})
    wanted = worlds(strait.loaded, strait.record, N, hand_over={"south": "character"})
    worth = worths(game, "north")[wanted.kept.ending]
    assert found.luck.value == pytest.approx(found.score - worth.mean())
    assert found.war_chosen == Share(
        int(where(game.model, "war")[wanted.kept.ending].sum()), wanted.n
    )


def test_a_machine_that_sat_there_sits_there_in_all_worlds(game: Game) -> None:
    assert taken(game, n=10, players={"south": "random"}).rival == "random"
    assert taken(game, n=10, players={"north": "random"}).rival == FOLLOWED


@pytest.mark.parametrize("kind", ["human", "script:gone.yaml", "bound", "oracle"])
def test_who_cannot_be_asked_again_is_followed(game: Game, kind: str, tmp_path: Path) -> None:
    found = taken(game, players={"south": kind}, home=tmp_path)
    assert found.rival == FOLLOWED
    assert found == taken(game)


def test_a_script_is_looked_for_where_one_says(game: Game, tmp_path: Path) -> None:
    (tmp_path / "still.yaml").write_text("seat: south\nrules:\n  - orders: {}\n", "utf-8")
    found = taken(game, n=10, players={"south": "script:still.yaml"}, home=tmp_path)
    assert found.rival == "script:still.yaml"


def test_the_interval_of_skill_is_that_of_pairs(game: Game, north: Apart) -> None:
    """Common luck: narrower than that of two lines apart."""
    apart_sd = (north.expected.sd**2 + north.luck.sd**2) ** 0.5
    assert 0 < north.skill.sd < apart_sd


def test_the_luck_of_war_has_an_interval_around_it(north: Apart) -> None:
    low, high = north.war_luck_interval
    assert low < north.war_luck < high
    assert high - low == pytest.approx(north.war_chosen.interval[1] - north.war_chosen.interval[0])


def test_no_war_with_some_chance_of_it_was_good_luck(north: Apart) -> None:
    assert not north.war
    assert north.war_chosen.count > 0
    assert north.war_luck < 0


def test_skill_is_what_both_lines_differ_by(strait: Case, game: Game) -> None:
    """Counted anew from the worlds of both lines, world by world."""
    found = taken(game, players={"south": "character"})
    lines = [
        worlds(strait.loaded, strait.record, N, hand_over=seats).kept.ending
        for seats in ({"south": "character"}, {"north": "character", "south": "character"})
    ]
    chosen, leader = (worths(game, "north")[line] for line in lines)
    assert found.skill == mean(chosen - leader)


def test_a_game_taken_up_late_is_measured_from_there(strait: Case) -> None:
    rules = LuckRules(events="pinned", letters="undistorted", until="1950-05-01 18:00")
    game = reopened(strait.loaded, strait.record.model_copy(update={"luck": rules}))
    found = taken(game, players={"south": "character"})
    both = {"north": "character", "south": "character"}
    wanted = worlds(strait.loaded, game.record(), N, hand_over=both)
    assert wanted.since == "1950-05-01 18:00"
    assert found.expected == mean(worths(game, "north")[wanted.kept.ending])


def test_a_search_is_not_asked_again_thousands_of_times(game: Game) -> None:
    found = taken(game, n=10, players={"south": "search:100000"})
    assert found == taken(game, n=10)
    assert found.rival == FOLLOWED

"""When a choice is dead, when its mark is wrong, and what is a fault: counted by hand."""

from __future__ import annotations

import pytest

from game.engine.model import Model
from game.lab.balance import Balance
from game.lab.dead import RARE, Pair, Use, faults, uses
from game.lab.shares import Share
from tests.lab.made import marked, model

ONE, OTHER = "character", "gambler"
PAIRS = [(a, b) for a in (ONE, OTHER) for b in (ONE, OTHER)]
N = 1_000


def played(n: int = N) -> dict[Pair, Balance]:
    """Every pair, each with so many games in which nothing was done."""
    found = {pair: Balance.none(model()) for pair in PAIRS}
    for each in found.values():
        each.counts.endings[0, 0] = n
    return found


def does(found: Balance, name: str, games: int, turns: int = 0, offered: int = 0) -> None:
    """Note in how many games and turns a choice was made, and in how many it could be."""
    row = row_of(name)
    found.used[row] += games
    found.taken[row] += turns
    found.offered[row] += offered


def row_of(name: str) -> int:
    return next(each.row for each in model().choices if each.id == name)


def of(
    by: dict[Pair, Balance], name: str, recorded: tuple[str, ...] = (), among: Model | None = None
) -> Use:
    """What is found of one choice."""
    return uses(among or model(), by, recorded)[row_of(name)]


# Who does it


def test_all_games_of_one_man_are_counted_whoever_met_him() -> None:
    by = played()
    does(by[ONE, ONE], "blockade", 30, 40, 100)
    does(by[ONE, OTHER], "blockade", 10, 20, 50)
    does(by[OTHER, ONE], "blockade", 900, 900, 900)
    found = of(by, "blockade")
    assert found.games == {ONE: Share(40, 2 * N), OTHER: Share(900, 2 * N)}
    assert found.turns == {ONE: Share(60, 150), OTHER: Share(900, 900)}
    assert found.keenest == OTHER


def test_in_the_other_chair_it_is_he_who_sits_there() -> None:
    by = played()
    does(by[ONE, OTHER], "denounce", 7)
    assert of(by, "denounce").games == {ONE: Share(0, 2 * N), OTHER: Share(7, 2 * N)}


def test_every_choice_is_told_in_the_order_of_the_model() -> None:
    found = uses(model(), played(), ())
    assert [use.choice for use in found] == list(model().choices)


# What is said of it


@pytest.mark.parametrize(("games", "verdict"), [(0, "dead"), (9, "dead"), (10, "used")])
def test_dead_is_what_nobody_does_in_one_of_200_of_his_games(games: int, verdict: str) -> None:
    by = played()
    does(by[OTHER, ONE], "bombard", games)
    does(by[ONE, ONE], "bombard", min(games, 9))
    assert RARE * 2 * N == 10
    assert of(by, "bombard").verdict == verdict


def test_a_record_saves_a_choice_of_its_own_seat() -> None:
    by = played()
    assert of(by, "bombard", ("north.bombard",)).verdict == "recorded"
    assert of(by, "bombard", ("south.bombard", "north.blockade")).verdict == "dead"


def test_what_one_of_them_does_lives_whatever_records_have() -> None:
    by = played()
    does(by[OTHER, ONE], "bombard", 500)
    assert of(by, "bombard", ("north.bombard",)).verdict == "used"


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [(0, 0, "temptation"), (0, N, "temptation"), (9, N, "temptation"), (10, 10, "wrong mark")],
)
def test_a_mark_is_wrong_if_nobody_resists(one: int, other: int, verdict: str) -> None:
    by, tempting = played(), marked("bombard")
    does(by[ONE, OTHER], "bombard", one)
    does(by[OTHER, OTHER], "bombard", other)
    found = of(by, "bombard", among=tempting)
    assert (found.verdict, found.temptation) == (verdict, "He would like to.")


# What is to be mended


def living(by: dict[Pair, Balance]) -> dict[Pair, Balance]:
    """With everything done by everybody."""
    for each in by.values():
        each.used += N
    return by


def test_what_everybody_does_is_no_fault() -> None:
    assert list(faults(model(), uses(model(), living(played()), ()))) == []


def test_a_dead_choice_is_a_fault_with_its_name() -> None:
    by = living(played())
    for each in by.values():
        each.used[row_of("bombard")] = 0
    (fault,) = faults(model(), uses(model(), by, ()))
    assert fault.startswith("north.bombard is dead: nobody makes it in 0.5% of games")
    assert not list(faults(model(), uses(model(), by, ("north.bombard",))))
    assert not list(faults(model(), uses(marked("bombard"), by, ())))


def test_a_wrong_mark_is_a_fault_with_its_name() -> None:
    tempting = marked("denounce")
    (fault,) = faults(tempting, uses(tempting, living(played()), ()))
    assert fault == "south.denounce is marked as a temptation, and nobody resists it"


def test_where_only_the_leader_sits_a_dead_choice_is_told_and_is_no_fault() -> None:
    alone = {(ONE, ONE): played()[ONE, ONE]}
    found = uses(model(), alone, ())
    assert {use.verdict for use in found} == {"dead"}
    assert list(faults(model(), found)) == []

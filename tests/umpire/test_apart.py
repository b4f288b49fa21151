"""What a seat apart sees is what it would see at one table: field by field, in every turn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from game.engine.orders import Letter, Orders, Purpose
from game.record.game import Game, IllegalOrdersError
from game.scenario import ScenarioError
from game.seats.forecast import war_to_come
from game.seats.weighing import weigh
from game.umpire.apart import Apart
from game.umpire.handout import read_handout
from game.umpire.table import Umpire
from tests.umpire.playing import PATROL, YES, answer_all, begun, decided, desk, loaded_as, people

KINDS = ("random", "character", "random")
"""Who decides for the first seat, the second, and the first in the next game."""

GAMES = [
    *(("duel", seed, None) for seed in range(6)),
    *(("small", seed, None) for seed in range(6)),
    *(("friedrichstrasse-1961", seed, None) for seed in range(2)),
    ("cuba-1962", 8, None),
    ("cuba-1962-hot-line", 2, None),
]

MOST = {"cuba-1962": 4, "cuba-1962-hot-line": 2}
"""So many turns of the great ones are looked at."""


def turns(
    folder: Path, scenario: str, seed: int, begin: str | None, most: int = 5
) -> Iterator[Umpire]:
    """A table in all turns of a game, or in the first ones, before the orders are sealed."""
    table = begun(folder, scenario, seed, begin)
    chairs = zip(table.humans, KINDS[seed % 2 :], strict=False)
    seats = people(table.game.loaded, dict(chairs))
    for _ in range(most):
        if table.game.over:
            return
        yield table
        answer_all(table, decided(table, seats))
        table.turn()


def differing(one: object, other: object) -> list[str]:
    """The fields in which two views are not alike."""
    names = [field.name for field in fields(one)]  # type: ignore[arg-type]
    return [name for name in names if getattr(one, name) != getattr(other, name)]


def asked(game: Game, seat: str) -> dict[str, object]:
    """What else a face asks of a game."""
    return {
        "plot": game.plot(seat),
        "reasons": game.reasons(seat),
        "known before": game.known_before(seat),
        "news before": game.news_before(seat),
        "opening": game.opening,
        "turn": (game.turn, game.moment, game.over, game.ending),
    }


@pytest.mark.parametrize(("scenario", "seed", "begin"), GAMES)
def test_the_view_is_that_of_one_table(
    scenario: str, seed: int, begin: str | None, tmp_path: Path
) -> None:
    seen = 0
    for table in turns(tmp_path / "t", scenario, seed, begin, MOST.get(scenario, 5)):
        for seat in table.humans:
            apart = desk(table, seat)
            assert differing(apart.view(seat), table.game.view(seat)) == [], table.game.moment
            assert asked(apart, seat) == asked(table.game, seat)
            seen += 1
    assert seen >= 4


@pytest.mark.parametrize(("scenario", "seed"), [("small", 3), ("friedrichstrasse-1961", 1)])
def test_forecasts_and_weighings_are_those_of_one_table(
    scenario: str, seed: int, tmp_path: Path
) -> None:
    for table in turns(tmp_path / "t", scenario, seed, None, most=2):
        for seat in table.humans:
            apart = desk(table, seat)
            assert war_to_come(apart, seat) == war_to_come(table.game, seat)
            for option in [o for o in apart.view(seat).options if o.legal][:3]:
                choices = {option.slot: option.id}
                assert weigh(apart, seat, choices) == weigh(table.game, seat, choices)


@pytest.mark.parametrize("scenario", ["duel", "small"])
def test_what_is_legal_apart_is_legal_at_the_table(scenario: str, tmp_path: Path) -> None:
    kinds = set()
    for table in turns(tmp_path / "t", scenario, 1, None):
        apart = {seat: desk(table, seat) for seat in table.humans}
        for seat, orders in tried(table):
            told = table.game.complaints(seat, orders)
            assert apart[seat].complaints(seat, orders) == told
            kinds.add(bool(told))
    assert kinds == {True, False}


ANSWERS: tuple[Purpose, ...] = ("acceptance", "rejection", "withdrawal")


def tried(table: Umpire) -> Iterator[tuple[str, Orders]]:
    """Every choice, and letters that answer where there is nothing to answer."""
    scenario = table.game.loaded.scenario
    tone = next(iter(scenario.tones))
    for seat in table.humans:
        for name, choice in scenario.choices[seat].items():
            yield seat, Orders({choice.slot: name})
        for channel in scenario.channels:
            yield seat, Orders({}, (Letter(channel, tone),))
            for purpose in ANSWERS:
                yield seat, Orders({}, (Letter(channel, tone, purpose, about=channel),))


def test_what_was_ordered_last_is_told(tmp_path: Path) -> None:
    table = begun(tmp_path / "t")
    assert desk(table, "east").ordered is None
    answer_all(table, {"east": PATROL})
    table.turn()
    assert desk(table, "east").ordered == PATROL
    assert desk(table, "west").ordered == Orders()


def test_a_later_start_is_told(tmp_path: Path) -> None:
    table = begun(tmp_path / "t", "cuba-1962", 4, "one_day")
    told = {seat: desk(table, seat).handout.so_far for seat in table.humans}
    start = table.game.loaded.scenario.starts["one_day"]
    assert told == dict(start.so_far)
    assert desk(table, "kennedy").opening


def test_only_the_umpire_s_game_goes_on(tmp_path: Path) -> None:
    apart = desk(begun(tmp_path / "t"), "east")
    with pytest.raises(ValueError, match="only the umpire's game"):
        apart.play({"east": PATROL})
    with pytest.raises(IllegalOrdersError):
        apart.play({"east": YES})


def test_a_hand_out_of_another_scenario_is_refused(tmp_path: Path) -> None:
    path = begun(tmp_path / "t").handout_path("east")
    with pytest.raises(ScenarioError, match=r"of the scenario 'duel', not of 'small'"):
        Apart.of(path, read_handout(path), loaded_as("small"))


def test_a_hand_out_of_another_version_is_refused(tmp_path: Path) -> None:
    path = begun(tmp_path / "t").handout_path("east")
    older = read_handout(path).model_copy(update={"fingerprint": "0" * 32})
    with pytest.raises(ScenarioError, match="another version of 'duel'"):
        Apart.of(path, older, loaded_as("duel"))


@pytest.mark.parametrize(
    "seen",
    [
        {"vaule": {"tension": 1.0}},
        {"value": {"tensoin": 1.0}},
        {"value": {"tension": "hot"}},
        {"value": [1.0]},
        {"done": {"east.patrol": 10**9}},
        {"received": {"west/1950-05-01 08:00/7": {"channel": 0}}},
        {"received": {"west/1950-05-01 08:00/0": {"chanel": 0}}},
    ],
    ids=str,
)
def test_what_is_not_of_the_scenario_is_refused(seen: dict[str, object], tmp_path: Path) -> None:
    path = begun(tmp_path / "t").handout_path("east")
    forged = read_handout(path).model_copy(update={"seen": seen, "turn": "1950-05-01 18:00"})
    with pytest.raises(ScenarioError, match="is not of its scenario"):
        Apart.of(path, forged, loaded_as("duel"))


@pytest.mark.parametrize(
    "wrong", [{"seat": "north"}, {"turn": "1950-05-01 09:00"}, {"preset": "rough"}], ids=str
)
def test_a_head_that_is_not_of_the_scenario_is_refused(
    wrong: dict[str, str], tmp_path: Path
) -> None:
    path = begun(tmp_path / "t").handout_path("east")
    forged = read_handout(path).model_copy(update=wrong)
    with pytest.raises(ScenarioError, match="is not of its scenario"):
        Apart.of(path, forged, loaded_as("duel"))

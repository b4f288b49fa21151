"""Names of players, chances and risks so far: for whatever is given."""

from __future__ import annotations

import math
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.lab.classroom.attempts import Attempt, _names, attempt, chance
from game.lab.classroom.chart import _above, _so_far, class_chart
from game.lab.debrief.told.frame import KINDS
from tests.lab.classroom.making import adjourned, agreed

risks = st.dictionaries(st.sampled_from("abcdef"), st.floats(0, 1.2))


@given(risks)
def test_a_chance_is_what_is_left_of_living_through_all(given: dict[str, float]) -> None:
    found = chance(given)
    assert 0 <= found <= 1
    assert found <= math.fsum(min(each, 1) for each in given.values()) + 1e-12
    assert found >= max((min(each, 1) for each in given.values()), default=0) - 1e-12


@given(risks)
def test_the_risk_so_far_grows_to_the_chance_of_all(given: dict[str, float]) -> None:
    path = _so_far("abcdef", given)
    assert len(path) == 6
    assert all(one <= other + 1e-12 for one, other in pairwise(path))
    assert path[-1] == pytest.approx(chance(given))
    assert path[0] == pytest.approx(min(given.get("a", 0.0), 1.0))


@given(st.floats(0, 1.0))
def test_a_scale_ends_above_the_top_and_not_far_above(top: float) -> None:
    end = _above(top)
    assert end >= top
    assert end == 0.01 or end <= 2.5 * top


paths = st.lists(
    st.tuples(st.sampled_from(["x", "y"]), st.sampled_from(["ann", "bob"])), min_size=1, max_size=6
)


@given(paths)
def test_names_are_never_alike(given: list[tuple[str, str]]) -> None:
    found = _names([Path(folder) / f"{stem}.yaml" for folder, stem in given])
    assert len(set(found)) == len(found)
    for (folder, stem), name in zip(given, found, strict=True):
        assert stem in name
        alone = [each for _, each in given].count(stem) == 1
        assert (name == stem) is alone
        assert alone or name.startswith(f"{folder}/{stem}")


def test_an_attempt_counts_its_risks_once_a_preset(tmp_path: Path) -> None:
    played = attempt(agreed(tmp_path))
    assert played.risks("grim_school") is played.risks("grim_school")
    assert chance(played.risks("grim_school")) > chance(played.risks("calm_school"))


def test_a_name_that_is_given_is_taken(tmp_path: Path) -> None:
    assert attempt(agreed(tmp_path), "Ada").name == "Ada"


def test_turns_that_were_not_played_have_no_orders(tmp_path: Path) -> None:
    played = attempt(agreed(tmp_path))
    assert played.orders("1950-05-02 06:00", "north") is None
    sent = played.orders("1950-05-01 18:00", "north")
    assert sent is not None and [each.channel for each in sent.letters] == ["radio"]


# The chart of a small class


def rows(players: list[Attempt], part: str, preset: str | None = None) -> list[tuple[object, ...]]:
    found = class_chart(players, None, preset)
    return [tuple(row) for each in found.parts if each.id == part for row in each.table.rows]


@pytest.fixture
def pair(tmp_path: Path) -> list[Attempt]:
    return [attempt(agreed(tmp_path)), attempt(adjourned(tmp_path))]


def test_rows_of_games_are_whole(pair: list[Attempt]) -> None:
    first, second = rows(pair, "games")
    assert first[:5] == ("anna", "Norr", "Terms", "settlement", "1950-05-02 06:00")
    assert second[:4] == ("ben", "Norr", "No end", "stalemate")
    assert first[6:8] == (50, 70) and second[6:8] == (30, 40)
    assert first[8] == -7, "the price at home, of which below zero is a gain"


def test_terms_by_issue_or_nothing(pair: list[Attempt]) -> None:
    assert rows(pair, "terms") == [
        ("anna", "Work stops", "They pass", "It stays"),
        ("ben", None, None, None),
    ]


def test_the_path_has_a_row_a_turn_of_the_calendar(pair: list[Attempt]) -> None:
    found = rows(pair, "path")
    assert [row[0] for row in found] == ["1950-05-01 09:00", "1950-05-01 18:00", "1950-05-02 06:00"]
    assert found[1][1] == found[2][1], "a game keeps what it had run after its end"
    assert found[2][1] == pytest.approx(chance(pair[0].risks("calm_school")))


def test_another_preset_counts_other_risks_of_the_same_games(pair: list[Attempt]) -> None:
    calm, grim = (rows(pair, "games", preset) for preset in ("calm_school", "grim_school"))
    assert all(one[5] < other[5] for one, other in zip(calm, grim, strict=True))  # type: ignore[operator]
    assert [row[:5] for row in calm] == [row[:5] for row in grim]


def test_every_kind_of_ending_has_its_words() -> None:
    assert set(KINDS) == {"settlement", "stalemate", "ouster", "limited_war", "war"}
    assert KINDS["limited_war"] == "limited war"

"""How many dots stand for how many games."""

from __future__ import annotations

import pytest

pytest.importorskip("matplotlib")

from hypothesis import given
from hypothesis import strategies as st

from game.lab.study.forms import Dots
from game.lab.study.palette import KINDS
from game.lab.study.plots.dots import MOST, _groups, dots_of
from tests.lab.study.samples import ENDED
from tests.lab.study.samples import KINDS as OF

counts = st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 10**7), min_size=1)


def test_so_many_games_so_many_dots() -> None:
    assert dots_of(ENDED) == ENDED


@given(counts)
def test_dots_are_shares_and_whatever_occurred_has_one(given: dict[str, int]) -> None:
    dots, total = dots_of(given), sum(given.values())
    if total <= MOST:
        assert dots == given
        return
    assert MOST <= sum(dots.values()) <= MOST + len(given)
    for name, count in given.items():
        assert (dots[name] > 0) == (count > 0)
        assert abs(dots[name] - count * MOST / total) <= 1


def test_groups_follow_one_another_from_the_best_kind_to_the_worst() -> None:
    groups = _groups(Dots(ENDED, OF), dots_of(ENDED))
    assert [group.kind for group in groups] == list(KINDS)
    assert groups[0].first == 0
    assert [group.first for group in groups[1:]] == [group.end for group in groups[:-1]]
    assert groups[-1].end == sum(ENDED.values())


def test_a_group_of_one_is_called_by_its_name() -> None:
    one, many = Dots({"x_y": 2}, {"x_y": "war"}), Dots({"a": 1, "b": 2}, {"a": "war", "b": "war"})
    assert [group.title for group in _groups(one, one.counts)] == ["x y (war)"]
    assert [group.title for group in _groups(many, many.counts)] == ["war"]


def test_names_without_a_kind_are_groups_of_their_own() -> None:
    chart = Dots({"a": 1, "b": 2}, {})
    assert [group.title for group in _groups(chart, chart.counts)] == ["b", "a"]

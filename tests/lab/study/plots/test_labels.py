"""Labels keep apart, and the names of turns are thinned."""

from __future__ import annotations

import pytest

pytest.importorskip("matplotlib")

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from game.lab.study.plots.labels import apart, ticks_of
from game.lab.study.plots.style import breadth, folded
from tests.lab.study.samples import TURNS


def test_labels_with_room_stay_where_they_are_wanted() -> None:
    assert apart([0.2, 0.8], [0.1, 0.1], 0.0, 1.0) == pytest.approx([0.2, 0.8])


def test_labels_that_meet_share_the_way() -> None:
    assert apart([0.5, 0.5], [0.1, 0.1], 0.0, 1.0) == pytest.approx([0.45, 0.55])


def test_labels_at_the_edge_stay_inside() -> None:
    assert apart([0.0, 1.0], [0.2, 0.4], 0.0, 1.0) == pytest.approx([0.1, 0.8])
    assert apart([], [], 0.0, 1.0) == []


places = st.lists(st.tuples(st.floats(0, 1), st.floats(0.01, 0.1)), min_size=1, max_size=8)


@given(places)
def test_labels_never_overlap_nor_leave(wanted: list[tuple[float, float]]) -> None:
    found = apart([at for at, _ in wanted], [size for _, size in wanted], 0.0, 1.0)
    sizes = [size for _, size in wanted]
    order = sorted(range(len(found)), key=lambda at: found[at])
    for one, two in pairwise(order):
        assert found[two] - found[one] >= (sizes[one] + sizes[two]) / 2 - 1e-6
    assert found[order[0]] - sizes[order[0]] / 2 >= -1e-6
    assert found[order[-1]] + sizes[order[-1]] / 2 <= 1 + 1e-6


@given(places)
def test_labels_keep_their_order(wanted: list[tuple[float, float]]) -> None:
    found = apart([at for at, _ in wanted], [size for _, size in wanted], 0.0, 1.0)
    by_wish = sorted(range(len(wanted)), key=lambda at: (wanted[at][0], at))
    assert [found[at] for at in by_wish] == sorted(found)


def test_turns_are_named_by_day_and_the_month_once() -> None:
    names = [name for _, name in ticks_of(TURNS, 20.0)]
    assert names == ["16 Oct", *map(str, range(17, 29))]


def test_a_new_month_is_named() -> None:
    turns = ("1962-10-31 09:00", "1962-11-01 09:00", "1962-11-02 09:00")
    assert ticks_of(turns, 9.0) == [(0, "31 Oct"), (1, "1 Nov"), (2, "2")]


def test_without_room_every_second_or_third_is_left() -> None:
    few = ticks_of(TURNS, 2.5)
    assert 1 < len(few) < 13
    steps = {second - first for (first, _), (second, _) in pairwise(few)}
    assert len(steps) == 1


def test_other_names_are_told_as_they_are() -> None:
    assert ticks_of(("a", "1962-10-16"), 5.0) == [(0, "a"), (1, "1962-10-16")]
    assert ticks_of((), 5.0) == []


def test_breadth_grows_with_letters_and_size() -> None:
    assert breadth("", "text", 10) == 0
    assert breadth("iii", "text", 10) < breadth("mmm", "text", 10)
    assert breadth("abc", "text", 20) == pytest.approx(2 * breadth("abc", "text", 10))
    assert 0.3 < breadth("a settlement", "text", 10) < 1.2


def test_text_is_folded_within_the_room_and_no_word_is_lost() -> None:
    text = "one two three four five six seven eight nine ten eleven"
    lines = folded(text, "text", 10, 1.0)
    assert len(lines) > 2
    assert " ".join(lines) == text
    assert all(breadth(line, "text", 10) <= 1.0 for line in lines)
    assert folded("", "text", 10, 1.0) == []

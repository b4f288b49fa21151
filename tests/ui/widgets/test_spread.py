from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.ui.widgets.spread import Item, deal, in_rows, spread

ITEMS = st.lists(st.tuples(st.floats(0, 1), st.integers(30, 90)), min_size=1, max_size=17).map(
    lambda given: [Item(str(i), at * 340, wide) for i, (at, wide) in enumerate(given)]
)


def apart(row: list[tuple[Item, float]]) -> bool:
    """Whether no two neighbours of a row touch."""
    return all(
        right - left >= (one.width + two.width) / 2 - 1e-6
        for (one, left), (two, right) in pairwise(row)
    )


def test_what_is_not_in_the_way_stands_where_it_wants() -> None:
    items = [Item("a", 50, 40), Item("b", 120, 40)]
    assert spread(items, 0, 300) == [50, 120]


def test_two_that_want_the_same_place_share_the_way() -> None:
    assert spread([Item("a", 100, 40), Item("b", 100, 60)], 0, 300) == [75, 125]


def test_nobody_leaves_the_line() -> None:
    assert spread([Item("a", 0, 40), Item("b", 300, 60)], 0, 300) == [20, 270]


def test_without_room_it_says_so() -> None:
    with pytest.raises(ValueError, match="no room"):
        spread([Item("a", 0, 40), Item("b", 300, 60)], 0, 99)


@given(ITEMS)
def test_what_has_room_never_touches(items: list[Item]) -> None:
    items.sort(key=lambda item: item.at)
    room = sum(item.width for item in items) + 7
    middles = spread(items, 10, 10 + room)
    assert apart(list(zip(items, middles, strict=True)))
    assert middles[0] - items[0].width / 2 >= 10 - 1e-6
    assert middles[-1] + items[-1].width / 2 <= 10 + room + 1e-6


@given(ITEMS)
def test_at_most_seventeen_are_dealt_so_that_nobody_touches_anybody(items: list[Item]) -> None:
    dealt = deal(items, 0, 340, 60)
    shown = [item.key for row in dealt.rows for item, _ in row]
    people = [key for key in shown if key]
    assert len(people) + dealt.left_out == len(items)
    assert "0" in people
    assert ("" in shown) == (dealt.left_out > 0)
    for row in dealt.rows:
        assert apart(list(row))
        assert all(at - item.width / 2 >= 0 and at + item.width / 2 <= 340.001 for item, at in row)


def test_those_given_first_are_kept() -> None:
    crowd = [Item(str(i), 10.0 * i, 100) for i in range(9)]
    dealt = deal(crowd, 0, 320, 60)
    kept = sorted(item.key for row in dealt.rows for item, _ in row if item.key)
    assert kept == ["0", "1", "2", "3", "4"]
    assert dealt.left_out == 4
    assert "" in {row[-1][0].key for row in dealt.rows}


def test_those_left_out_are_counted_after_one_who_wants_to_stand_at_the_end() -> None:
    crowd = [Item(str(i), 320.0, 100) for i in range(9)]
    rows = deal(crowd, 0, 320, 60).rows
    assert "" in {row[-1][0].key for row in rows}


def test_neighbours_stand_in_different_rows() -> None:
    rows = in_rows([Item("a", 50, 60), Item("b", 80, 60), Item("c", 150, 60)], 0, 340)
    assert rows is not None
    assert {frozenset(item.key for item in row) for row in rows} == {
        frozenset("b"),
        frozenset("ac"),
    }


def test_who_asks_for_a_row_gets_it_where_that_costs_little() -> None:
    rows = in_rows([Item("a", 50, 60, 1), Item("b", 200, 60, 1), Item("c", 120, 60)], 0, 340)
    assert rows is not None
    assert [item.key for item in rows[1]] == ["a", "b"]


def test_nobody_at_all_is_no_trouble() -> None:
    assert deal([], 0, 340, 60).rows == ((), ())
    assert in_rows([Item("a", 0, 400)], 0, 340) is None
    assert deal([Item("a", 0, 400)], 0, 340, 60).left_out == 1

"""What a condition can be where its names can be many things."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.scenario.expressions.nodes import Arith, Both, Compare, Constant, Node, Not, Ref
from game.scenario.lint.possible import EITHER, Moments, Range, Truths, bounds, may_hold, truths

YES, NO = frozenset({True}), frozenset({False})
X, Y = Ref("number", "variable", ("x",)), Ref("number", "variable", ("y",))
A, B = Ref("truth", "flag", ("a",)), Ref("truth", "flag", ("b",))
NOW = Ref("moment", "now", ())


class Toy:
    """A world of two numbers, two flags and two turns."""

    def __init__(self, ranges: dict[str, Range], flags: dict[str, Truths]) -> None:
        self.ranges = ranges
        self.flags = flags

    def truths(self, ref: Ref) -> Truths:
        return self.flags[ref.ids[0]]

    def range(self, ref: Ref) -> Range:
        return self.ranges[ref.ids[0]]

    def moments(self) -> Moments:
        return "1950-05-01 09:00", "1950-05-02 06:00"


WORLD = Toy({"x": (0, 10), "y": (-2, 3)}, {"a": YES, "b": EITHER})


def number(value: float) -> Constant:
    return Constant("number", value)


@pytest.mark.parametrize(
    ("op", "value", "expected"),
    [
        ("<", 0, NO), ("<", 1, EITHER), ("<", 11, YES),
        ("<=", -1, NO), ("<=", 0, EITHER), ("<=", 10, YES),
        (">", 10, NO), (">", 9, EITHER), (">", -1, YES),
        (">=", 11, NO), (">=", 10, EITHER), (">=", 0, YES),
        ("==", 11, NO), ("==", 10, EITHER),
        ("!=", 11, YES), ("!=", 0, EITHER),
    ],
)  # fmt: skip
def test_a_range_against_a_number(op: str, value: float, expected: Truths) -> None:
    assert truths(Compare(op, X, number(value)), WORLD) == expected  # type: ignore[arg-type]


def test_two_equal_constants_are_equal_for_sure() -> None:
    assert truths(Compare("==", number(2), number(2)), WORLD) == YES


@pytest.mark.parametrize(
    ("node", "expected"),
    [
        (Both("and", (A, B)), EITHER),
        (Both("or", (A, B)), YES),
        (Both("and", (Not(A), B)), NO),
        (Both("or", (Not(A), B)), EITHER),
        (Not(A), NO),
        (Compare("==", A, B), EITHER),
        (Compare("!=", A, A), NO),
        (Constant("truth", False), NO),
    ],
)
def test_truths_join(node: Node, expected: Truths) -> None:
    assert truths(node, WORLD) == expected


@pytest.mark.parametrize(
    ("op", "moment", "expected"),
    [
        ("<", "1950-05-01 09:00", NO),
        (">", "1950-05-02 06:00", NO),
        (">=", "1950-05-01 09:00", YES),
        ("==", "1950-05-01 18:00", EITHER),
    ],
)
def test_moments_lie_within_the_calendar(op: str, moment: str, expected: Truths) -> None:
    node = Compare(op, NOW, Constant("moment", moment))  # type: ignore[arg-type]
    assert truths(node, WORLD) == expected


@pytest.mark.parametrize(("op", "expected"), [("+", (-2, 13)), ("-", (-3, 12)), ("*", (-20, 30))])
def test_arithmetic_on_ranges(op: str, expected: Range) -> None:
    assert bounds(Arith(op, X, Y), WORLD) == expected  # type: ignore[arg-type]


def test_no_condition_may_always_hold() -> None:
    assert may_hold(None, WORLD)
    assert not may_hold(Not(A), WORLD)


def test_a_number_is_no_condition_and_a_condition_no_number() -> None:
    with pytest.raises(TypeError, match="not a condition"):
        truths(Arith("+", X, Y), WORLD)
    with pytest.raises(TypeError, match="not a number"):
        bounds(Not(A), WORLD)


small_ints = st.integers(-3, 3).map(float)
sums = st.recursive(
    st.sampled_from([X, Y]) | small_ints.map(number),
    lambda inner: st.builds(Arith, st.sampled_from(["+", "-", "*"]), inner, inner),
    max_leaves=3,
)
conditions = st.recursive(
    st.sampled_from([A, B])
    | st.builds(Compare, st.sampled_from(["<", "<=", ">", ">=", "==", "!="]), sums, sums),
    lambda inner: (
        st.builds(Not, inner)
        | st.builds(Both, st.sampled_from(["and", "or"]), st.tuples(inner, inner))
    ),
    max_leaves=4,
)


@given(node=conditions)
def test_whatever_comes_about_was_called_possible(node: Node) -> None:
    wide = Toy({"x": (-2, 2), "y": (0, 1)}, {"a": EITHER, "b": EITHER})
    held = truths(node, wide)
    for x, y, a, b in product((-2, -1, 0, 1, 2), (0, 1), (False, True), (False, True)):
        point = Toy({"x": (x, x), "y": (y, y)}, {"a": frozenset({a}), "b": frozenset({b})})
        single = truths(node, point)
        assert len(single) == 1
        assert single <= held

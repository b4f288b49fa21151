"""Whatever is accepted can be written back and read again; nothing else gets through."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.scenario.expressions import ExpressionError, Names, Scope, references, resolve, text_of
from game.scenario.expressions.nodes import Arith, Both, Compare, Constant, Node, Not, Ref
from game.scenario.expressions.walk import children

NUMBERS: list[Node] = [
    Ref("number", "variable", ("tension",)),
    Ref("number", "hours_since", ("flag", "flights")),
    Ref("number", "hours_since", ("choice", "north", "bombard")),
    Ref("number", "open", ("south",)),
    Ref("number", "offer", ("north", "cable", "fort")),
    Ref("number", "terms", ("base",)),
]
TRUTHS: list[Node] = [
    Ref("truth", "flag", ("blockaded",)),
    Ref("truth", "fact", ("bold_gunner",)),
    Ref("truth", "happened", ("shots",)),
    Ref("truth", "open", ("south", "radio")),
    Constant("truth", True),
    Constant("truth", False),
]
MOMENTS: list[Node] = [Ref("moment", "now", ()), Constant("moment", "1950-05-01 18:00")]

finite = st.floats(-1e9, 1e9, allow_nan=False) | st.integers(-1000, 1000).map(float)
numbers: st.SearchStrategy[Node] = st.recursive(
    st.sampled_from(NUMBERS) | finite.map(lambda value: Constant("number", value + 0.0)),
    lambda inner: st.builds(Arith, st.sampled_from(["+", "-", "*"]), inner, inner),
    max_leaves=5,
)
comparisons: st.SearchStrategy[Node] = st.builds(
    Compare, st.sampled_from(["<", "<=", ">", ">=", "==", "!="]), numbers, numbers
) | st.builds(Compare, st.sampled_from(["<", "=="]), *[st.sampled_from(MOMENTS)] * 2)


def joined(inner: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    several = st.lists(inner, min_size=2, max_size=3).map(tuple)
    return (
        st.builds(Not, inner)
        | st.builds(Both, st.sampled_from(["and", "or"]), several)
        | st.builds(Compare, st.sampled_from(["==", "!="]), inner, inner)
    )


conditions: st.SearchStrategy[Node] = st.recursive(
    st.sampled_from(TRUTHS) | comparisons, joined, max_leaves=6
)


def fits(node: Node) -> bool:
    return len(text_of(node)) <= 500


@settings(max_examples=150, deadline=None)
@given(node=conditions.filter(fits))
def test_text_and_tree_round_trip(names: Names, node: Node) -> None:
    text = text_of(node)
    assert resolve(text, names, Scope.settlement()) == node
    assert text_of(resolve(text, names, Scope.settlement())) == text


WORDS = ["tension", "blockaded", "now", "and", "or", "not", "true", "open.south", "known."]
MARKS = ["(", ")", "<", "==", "=", "+", "-", "*", "1", "1e3", '"', "é", "\x00"]
fragments = st.lists(
    st.sampled_from([*WORDS, *MARKS, '"1950-05-01 18:00"']),
    max_size=25,
).map(" ".join)


@settings(max_examples=300, deadline=None)
@given(text=fragments | st.text(max_size=60))
def test_any_text_is_resolved_or_refused_with_its_place(names: Names, text: str) -> None:
    try:
        node = resolve(text, names, Scope.truth())
    except ExpressionError as error:
        assert 0 <= error.column <= len(text)
        assert error.message
        assert error.remedy
    else:
        assert resolve(text_of(node), names, Scope.truth()) == node


@pytest.mark.parametrize(
    "text",
    [
        "a and (b or c)",
        "not (a and b)",
        "(a or b) == c",
        "x - (y - z) > 0",
        "x - y - z > 0",
        "x * (y + z) > -5",
        "(not a) == b",
        "not a == b",
        "(a and b) and c",
        'now >= "1950-05-01 18:00"',
        "x > 0.25",
        "x > 1e+16",
    ],
)
def test_no_more_brackets_than_needed(names: Names, plain: Callable[[str], str], text: str) -> None:
    long = plain(text)
    assert text_of(resolve(long, names, Scope.truth())) == long


@pytest.fixture
def plain() -> Callable[[str], str]:
    """Puts names of the small scenario for single letters."""
    full = {"a": "blockaded", "b": "turned", "c": "flights"}
    full |= {"x": "tension", "y": "fort", "z": "unrest"}

    def replace(text: str) -> str:
        return " ".join(
            word.replace(bare, full[bare]) if (bare := word.strip("()")) in full else word
            for word in text.split(" ")
        )

    return replace


def test_references_come_in_order_with_repeats(names: Names) -> None:
    node = resolve("tension > fort or (turned and tension - 1 < 5)", names, Scope.truth())
    assert [ref.ids[0] for ref in references(node)] == ["tension", "fort", "turned", "tension"]


def test_children_are_those_directly_below(names: Names) -> None:
    node = resolve("not (turned and flights)", names, Scope.truth())
    (inner,) = children(node)
    assert [text_of(child) for child in children(inner)] == ["turned", "flights"]

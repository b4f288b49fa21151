"""The grammar: what binds to what, what may not be mixed, and how large a tree may be."""

from __future__ import annotations

import pytest

from game.scenario.expressions.errors import ExpressionError
from game.scenario.expressions.parser import MAX_DEPTH, MAX_NODES, parse
from game.scenario.expressions.syntax import (
    Comparison,
    Junction,
    Literally,
    Name,
    Negation,
    Operation,
    Syntax,
)


def shape(tree: Syntax) -> str:
    """The tree with a bracket around every operator."""
    match tree:
        case Literally():
            return str(tree.constant.value)
        case Name():
            return tree.text
        case Negation():
            return f"(not {shape(tree.item)})"
        case Junction():
            return f"({f' {tree.op} '.join(shape(item) for item in tree.items)})"
        case Comparison() | Operation():
            return f"({shape(tree.left)} {tree.op} {shape(tree.right)})"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a + b * c", "(a + (b * c))"),
        ("a - b - c", "((a - b) - c)"),
        ("a - (b - c)", "(a - (b - c))"),
        ("a * b + c < d - 1", "(((a * b) + c) < (d - 1.0))"),
        ("not a < b", "(not (a < b))"),
        ("not a and b", "((not a) and b)"),
        ("not (a and b)", "(not (a and b))"),
        ("not not a", "(not (not a))"),
        ("a and b and c", "(a and b and c)"),
        ("(a and b) and c", "((a and b) and c)"),
        ("a and (b or c)", "(a and (b or c))"),
        ("a < b or c > d", "((a < b) or (c > d))"),
        ("(a or b) == c", "((a or b) == c)"),
        ("-5 < a", "(-5.0 < a)"),
        ("--5 < a", "(5.0 < a)"),
        ("a - -5", "(a - -5.0)"),
        ("-a * 2", "((0.0 - a) * 2.0)"),
        ("-(a + 1)", "(0.0 - (a + 1.0))"),
        ("1e3", "1000.0"),
        ("true", "True"),
        ("((a))", "a"),
    ],
)
def test_what_binds_to_what(text: str, expected: str) -> None:
    assert shape(parse(text)) == expected


def test_zero_has_no_sign() -> None:
    assert str(parse("-0")) == str(Literally(0, parse("0").constant))  # type: ignore[union-attr]


def test_operators_and_names_know_their_column() -> None:
    tree = parse("a  <  b and c")
    assert isinstance(tree, Junction)
    assert tree.column == 8
    assert [item.column for item in tree.items] == [3, 12]


@pytest.mark.parametrize(
    ("text", "column", "message", "remedy"),
    [
        ("a and b or c", 8, "mixed without brackets", "(a and b) or c"),
        ("a or b or c and d", 12, "mixed without brackets", "a and (b or c)"),
        ("1 < a < 2", 6, "cannot be chained", "20 < x and x < 60"),
        ("a == b == c", 7, "cannot be chained", "two, joined by and"),
        ("a == not b", 5, "not stands inside a comparison", "(not x)"),
        ("a + not b", 4, "not stands inside a comparison", "(not x)"),
        ("a b", 2, "b does not follow", "join them by and, or"),
        ("a is b", 2, "is does not follow", "write =="),
        ("a AND b", 2, "AND does not follow", "join them by and"),
        ("a)", 1, "closes that was not opened", "add ("),
        ("(a", 0, "a bracket is not closed", "add the )"),
        ("(a b)", 3, "b does not follow", "join them"),
        ("a and", 5, "breaks off", "a name or a number"),
        ("", 0, "breaks off", "a name or a number"),
        ("()", 1, ") stands where a value should", "a name or a number"),
        ("and a", 0, "and stands where a value should", "a name or a number"),
        ("a * * b", 4, "* stands where a value should", "a name or a number"),
        ("+a", 0, "+ stands where a value should", "a name or a number"),
        ("max(a)", 3, "( does not follow", "join them"),
    ],
)
def test_faults_name_their_place_and_remedy(
    text: str, column: int, message: str, remedy: str
) -> None:
    with pytest.raises(ExpressionError) as caught:
        parse(text)
    assert message in caught.value.message
    assert remedy in caught.value.remedy
    assert caught.value.column == column


def test_a_tree_may_be_twenty_deep_and_no_deeper() -> None:
    deepest = "+".join(["1"] * MAX_DEPTH)
    parse(deepest)
    with pytest.raises(ExpressionError, match="more than 20 levels deep"):
        parse(deepest + "+1")


@pytest.mark.parametrize("text", ["(" * 240 + "a" + ")" * 240, "not " * 120 + "a", "-" * 400 + "a"])
def test_deep_nesting_is_refused_before_it_harms(text: str) -> None:
    with pytest.raises(ExpressionError, match="more than 20 levels deep"):
        parse(text)


def test_a_tree_may_have_a_hundred_parts_and_no_more() -> None:
    most = " or ".join(["a"] * (MAX_NODES - 1))
    parse(most)
    with pytest.raises(ExpressionError, match="more than 100 parts"):
        parse(most + " or a")

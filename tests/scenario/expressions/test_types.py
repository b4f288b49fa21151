"""What fits together: every operator with every type, and the words where it does not."""

from __future__ import annotations

import pytest

from game.scenario.expressions import ExpressionError, Names, Scope, resolve
from game.scenario.expressions.nodes import Arith, Both, Compare, Constant, Node, Not, Ref, type_of

OF_TYPE = {
    "number": ["tension", "1", "stands.fort", "open.north", "offer.north.cable.fort"],
    "truth": ["blockaded", "true", "open.north.cable", "happened.riots", "did.north.bombard"],
    "moment": ["now", '"1950-05-01 09:00"'],
}
WORDS = {"number": "a number", "truth": "a yes or no", "moment": "a time"}
TYPES = [*OF_TYPE]
ORDERED, EQUAL = ("<", "<=", ">", ">="), ("==", "!=")


def fault(text: str, names: Names) -> ExpressionError:
    with pytest.raises(ExpressionError) as caught:
        resolve(text, names, Scope.truth())
    return caught.value


@pytest.mark.parametrize("op", [*ORDERED, *EQUAL])
@pytest.mark.parametrize("left", TYPES)
@pytest.mark.parametrize("right", TYPES)
def test_comparisons(names: Names, op: str, left: str, right: str) -> None:
    for one in OF_TYPE[left]:
        for other in OF_TYPE[right]:
            text = f"{one} {op} {other}"
            if left == right and (left != "truth" or op in EQUAL):
                node = resolve(text, names, Scope.truth())
                assert isinstance(node, Compare) and node.op == op
                continue
            error = fault(text, names)
            assert error.column == len(one) + 1
            if left != right:
                told = f"{one} is {WORDS[left]} and {other} is {WORDS[right]}"
                assert error.message == f"{told}: they do not compare"
            else:
                assert error.message == f"{op} compares numbers or times, not yes and no"
                assert error.remedy == "use == or !=, or and, or, not"


@pytest.mark.parametrize("op", ["+", "-", "*"])
@pytest.mark.parametrize("left", TYPES)
@pytest.mark.parametrize("right", TYPES)
def test_arithmetic(names: Names, op: str, left: str, right: str) -> None:
    for one in OF_TYPE[left]:
        for other in OF_TYPE[right]:
            text = f"{one} {op} {other} > 0"
            if left == right == "number":
                assert isinstance(resolve(text, names, Scope.truth()), Compare)
                continue
            error = fault(text, names)
            wrong, kind = (one, left) if left != "number" else (other, right)
            assert error.column == (0 if left != "number" else len(one) + 3)
            assert error.message == f"{wrong} is {WORDS[kind]} where a number is needed"
            remedy = "leave the arithmetic to numbers, and join conditions by and or or"
            assert error.remedy == remedy


@pytest.mark.parametrize("pattern", ["{}", "not {}", "{} and true", "true or {}", "({})"])
def test_conditions_are_truths(names: Names, pattern: str) -> None:
    for type_, texts in OF_TYPE.items():
        for text in texts:
            whole = pattern.format(text)
            if type_ == "truth":
                resolve(whole, names, Scope.truth())
                continue
            error = fault(whole, names)
            assert error.column == whole.index(text)
            assert error.message == f"{text} is {WORDS[type_]} where a yes or no is needed"
            example = 'now >= "1962-10-27 09:00"' if type_ == "moment" else f"{text} > 50"
            assert error.remedy == f"compare it with something, for example {example}"


UNLIKE = [
    ("tension > now", "times compare with now or another time; use hours_since for hours"),
    ("now == blockaded", "times compare with now or another time; use hours_since for hours"),
    ("blockaded == 1", "a yes or no stands for itself: blockaded, or not blockaded"),
    ("1 != blockaded", "a yes or no stands for itself: blockaded, or not blockaded"),
    (
        "(blockaded or turned) == 1",
        "a yes or no stands for itself: blockaded or turned, or not (blockaded or turned)",
    ),
]


@pytest.mark.parametrize(("text", "remedy"), UNLIKE)
def test_what_does_not_compare(names: Names, text: str, remedy: str) -> None:
    assert fault(text, names).remedy == remedy


NUMBER, TRUTH = Constant("number", 1.0), Constant("truth", True)


@pytest.mark.parametrize(
    ("node", "type_"),
    [
        (NUMBER, "number"),
        (Constant("moment", "1950-05-01 09:00"), "moment"),
        (Ref("truth", "flag", ("turned",)), "truth"),
        (Arith("+", NUMBER, NUMBER), "number"),
        (Compare("<", NUMBER, NUMBER), "truth"),
        (Not(TRUTH), "truth"),
        (Both("or", (TRUTH, TRUTH)), "truth"),
    ],
)
def test_the_type_of_a_tree(node: Node, type_: str) -> None:
    assert type_of(node) == type_

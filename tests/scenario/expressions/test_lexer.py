"""What is a token, and what an author is told where something is none."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from game.scenario.expressions.errors import ExpressionError
from game.scenario.expressions.lexer import MAX_TEXT, tokens


def kinds(text: str) -> Sequence[tuple[str, str]]:
    return [(token.kind, token.text) for token in tokens(text)][:-1]


@pytest.mark.parametrize("text", ["1", "2.5", "1e3", "1E3", "1e-07", "2.5e+16", "0.5", "007"])
def test_a_number_is_one_token(text: str) -> None:
    assert kinds(text) == [("number", text)]


def test_a_moment_loses_its_quotes() -> None:
    assert kinds('"1962-10-27 09:00"') == [("moment", "1962-10-27 09:00")]


def test_a_dotted_name_is_one_token_and_a_word_is_no_name() -> None:
    assert kinds("open.north.cable and not nothing") == [
        ("name", "open.north.cable"),
        ("word", "and"),
        ("word", "not"),
        ("name", "nothing"),
    ]


def test_signs_need_no_space_around_them() -> None:
    assert [text for _, text in kinds("a<=-b*(c+1)!=d")] == [
        *("a", "<=", "-", "b", "*", "(", "c", "+", "1", ")", "!=", "d")
    ]


def test_columns_count_from_zero_and_the_end_has_one_too() -> None:
    assert [token.column for token in tokens("a  >= 12 ")] == [0, 3, 6, 9]


def test_lines_may_break() -> None:
    assert [text for _, text in kinds("a\n  and\tb")] == ["a", "and", "b"]


@pytest.mark.parametrize(
    ("text", "column", "message", "remedy"),
    [
        ("a = 1", 2, "= is not part", "write =="),
        ("a === 1", 2, "=== is not part", "write =="),
        ("a && b", 2, "&& is not part", "write and"),
        ("a & b", 2, "& is not part", "write and"),
        ("a || b", 2, "|| is not part", "write or"),
        ("!a", 0, "! is not part", "write not"),
        ("a <> 1", 2, "<> is not part", "write !="),
        ("a => 1", 2, "=> is not part", "write >="),
        ("a ≥ 1", 2, "≥ is not part", "write >="),
        ("a − 1", 2, "− is not part", "plain minus"),
        ("a / 2 > 1", 2, "/ is not part", "no division: multiply"),
        ("a % 2", 2, "% is not part", "no percentages"),
        ("a ** 2", 2, "** is not part", "no powers"),
        ("now > '1962'", 6, "' is not part", "double quotes"),
        ("now > “1962-10-27 09:00”", 6, "“ is not part", "plain double quotes"),
        ("now > 1962-10-27", 6, "a time stands without quotes", '"1962-10-27 09:00"'),
        ('now > "1962-10-27', 6, "a quote is not closed", 'second "'),
        ('now > "27 October"', 6, "'27 October' is not a time", "only times stand in quotes"),
        ('now > "1962-10-27 9:00"', 6, "is not a time", "as"),
        ('now > "1962-02-29 09:00"', 6, "there is no 1962-02-29 09:00", "correct"),
        ('now > "1962-10-27 24:00"', 6, "there is no 1962-10-27 24:00", "correct"),
        ('now > "0000-10-27 12:00"', 6, "there is no 0000-10-27 12:00", "correct"),
        ("x > 12h", 4, "12h is neither a number nor a name", "write numbers as"),
        ("x > 1.", 4, "1. is neither", "write numbers as"),
        ("x > .5", 4, ".5 is neither", "0.5"),
        ("x > 1.2.3", 4, "1.2.3 is neither", "write numbers as"),
        ("x > 1e999", 4, "1e999 is too large", "smaller"),
        ("known. > 1", 0, "the name known. ends in a dot", "what follows"),
        ("a ; b", 2, "';' is not part", "use names, numbers"),
        ("f[0]", 1, "'[' is not part", "use names, numbers"),
        ("спор > 1", 0, "'с' is not part", "use names, numbers"),
    ],
)
def test_what_is_no_token_is_named_with_its_remedy(
    text: str, column: int, message: str, remedy: str
) -> None:
    with pytest.raises(ExpressionError) as caught:
        list(tokens(text))
    assert caught.value.column == column
    assert message in caught.value.message
    assert remedy in caught.value.remedy


def test_a_text_may_be_500_characters_long_and_no_longer() -> None:
    longest = "a" + " " * (MAX_TEXT - 1)
    assert kinds(longest) == [("name", "a")]
    with pytest.raises(ExpressionError, match="501 characters, more than 500"):
        list(tokens(longest + " "))

"""Text to tokens: the only place that looks at single characters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from game.scenario.expressions.errors import ExpressionError

MAX_TEXT = 500

TokenKind = Literal["number", "moment", "name", "word", "mark", "end"]

WORDS = frozenset({"and", "or", "not", "true", "false"})
"""Words of the language, which no id can shadow."""

_TOKEN = re.compile(
    r"""(?P<space>\s+)
    |(?P<date>\d{4}-\d{2}-\d{2})
    |(?P<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.])
    |(?P<name>[A-Za-z_]\w*(?:\.\w+)*)(?![\w.])
    |"(?P<moment>[^"]*)"
    |(?P<wrong>&&|\|\||===|<>|=>|=<|\*\*|!(?!=)|=(?!=)|[/%&|^'≤≥≠“”−])
    |(?P<mark><=|>=|==|!=|[-+*<>()])""",
    re.VERBOSE | re.ASCII,
)

_REMEDIES = {
    "&&": "write and",
    "&": "write and",
    "||": "write or",
    "|": "write or",
    "!": "write not",
    "=": "write ==",
    "===": "write ==",
    "<>": "write !=",
    "≠": "write !=",
    "=>": "write >=",
    "≥": "write >=",
    "=<": "write <=",
    "≤": "write <=",
    "−": "write the plain minus sign -",
    "/": "there is no division: multiply, for example by 0.5 instead of dividing by 2",
    "%": "there are no percentages and no remainders: write plain numbers",
    "**": "there are no powers: multiply",
    "^": "there are no powers: multiply",
    "'": 'put times in double quotes: "1962-10-27 09:00"',
    "“": 'put times in plain double quotes: "1962-10-27 09:00"',
    "”": 'put times in plain double quotes: "1962-10-27 09:00"',
}


@dataclass(frozen=True)
class Token:
    """A token, and the column where it starts, counted from 0."""

    kind: TokenKind
    text: str
    column: int


def tokens(text: str) -> Iterator[Token]:
    """The tokens of an expression, closed by one of kind `end`.

    Raises:
        ExpressionError: for text that is too long or that holds what is no token.
    """
    if len(text) > MAX_TEXT:
        raise ExpressionError(
            MAX_TEXT,
            f"the expression has {len(text)} characters, more than {MAX_TEXT}",
            "split it, for example with a flag that an event sets",
        )
    column = 0
    while column < len(text):
        match = _TOKEN.match(text, column)
        if match is None:
            raise _not_a_token(text, column)
        if match.lastgroup != "space":
            yield _token(match)
        column = match.end()
    yield Token("end", "", len(text))


def _token(match: re.Match[str]) -> Token:
    text, column = match.group(), match.start()
    match match.lastgroup:
        case "wrong":
            raise ExpressionError(column, f"{text} is not part of the language", _REMEDIES[text])
        case "date":
            raise ExpressionError(
                column, "a time stands without quotes", f'write "{text} 09:00", in double quotes'
            )
        case "moment":
            return Token("moment", _moment(match.group("moment"), column), column)
        case "number":
            return Token("number", _number(text, column), column)
        case "name":
            return Token("word" if text in WORDS else "name", text, column)
    return Token("mark", text, column)


def _moment(text: str, column: int) -> str:
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2} \d{2}:\d{2}", text, re.ASCII):
        raise ExpressionError(
            column,
            f"{text!r} is not a time",
            'only times stand in quotes, as "1962-10-27 09:00"; names stand without quotes',
        )
    try:
        datetime.strptime(text, "%Y-%m-%d %H:%M")
    except ValueError:
        raise ExpressionError(
            column, f"there is no {text}", "correct the date or the clock time"
        ) from None
    return text


def _number(text: str, column: int) -> str:
    if float(text) == float("inf"):
        raise ExpressionError(column, f"{text} is too large a number", "write a smaller one")
    return text


def _not_a_token(text: str, column: int) -> ExpressionError:
    rest = text[column:]
    if rest[0] == '"':
        return ExpressionError(column, "a quote is not closed", 'add the second "')
    if number := re.match(r"\.?\d[\w.]*", rest, re.ASCII):
        return ExpressionError(
            column,
            f"{number.group()} is neither a number nor a name",
            "write numbers as 1, 2.5, 0.5 or 1e3; names begin with a letter",
        )
    if name := re.match(r"[\w.]+\.", rest):
        return ExpressionError(
            column, f"the name {name.group()} ends in a dot", "write what follows the dot"
        )
    return ExpressionError(
        column,
        f"{rest[0]!r} is not part of the language",
        "use names, numbers, times in quotes, and or not, comparisons, + - * and brackets",
    )

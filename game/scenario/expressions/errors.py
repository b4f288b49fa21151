"""What can be wrong with an expression."""

from __future__ import annotations


class ExpressionError(ValueError):
    """A fault of the author's in one expression.

    `column` counts from 0 within the expression's text; `message` says what is wrong,
    `remedy` what to write instead.
    """

    def __init__(self, column: int, message: str, remedy: str) -> None:
        super().__init__(f"{message}; {remedy}")
        self.column = column
        self.message = message
        self.remedy = remedy

"""Tokens to a tree, by recursive descent, within bounds."""

from __future__ import annotations

from functools import lru_cache
from typing import cast

from game.scenario.expressions.errors import ExpressionError
from game.scenario.expressions.lexer import Token, tokens
from game.scenario.expressions.nodes import Constant
from game.scenario.expressions.syntax import (
    ArithOp,
    CompareOp,
    Comparison,
    JoinOp,
    Junction,
    Literally,
    Name,
    Negation,
    Operation,
    Syntax,
    parts,
)

MAX_DEPTH = 20
MAX_NODES = 100
_MAX_NESTING = 2 * MAX_DEPTH
_COMPARE = frozenset({"<", "<=", ">", ">=", "==", "!="})
_FOREIGN = {"is": "write ==", "if": "write the condition alone", "xor": "write !="}
_SPLIT = "split it, for example with a flag that an event sets"


@lru_cache(maxsize=8192)  # one text is parsed by the loader, by lints, and by each model
def parse(text: str) -> Syntax:
    """The tree of an expression, not yet resolved: at most 20 deep and of 100 nodes.

    `not` binds weaker than a comparison, `*` stronger than `+` and `-`. A minus before
    a number belongs to it; before anything else, `-x` reads as `0 - x`.

    Raises:
        ExpressionError: at the first fault in the text.
    """
    parser = _Parser(list(tokens(text)))
    tree = parser.junction()
    parser.finish()
    _measure(tree)
    return tree


def _measure(tree: Syntax) -> None:
    # Without recursion: a sum of a hundred terms is a hundred deep.
    waiting, count = [(tree, 1)], 0
    while waiting:
        node, depth = waiting.pop()
        count += 1
        if depth > MAX_DEPTH:
            raise ExpressionError(
                node.column, f"the expression is more than {MAX_DEPTH} levels deep", _SPLIT
            )
        if count > MAX_NODES:
            raise ExpressionError(
                node.column, f"the expression has more than {MAX_NODES} parts", _SPLIT
            )
        waiting.extend((part, depth + 1) for part in parts(node))


class _Parser:
    """One method a rule of the grammar; `_at` is the place of the next token."""

    def __init__(self, found: list[Token]) -> None:
        self._tokens = found
        self._at = 0
        self._nesting = 0

    @property
    def _next(self) -> Token:
        return self._tokens[self._at]

    def _take(self, *texts: str) -> Token | None:
        token = self._next
        if token.kind in ("mark", "word") and token.text in texts:
            self._at += 1
            return token
        return None

    def finish(self) -> None:
        """Raises where anything follows the expression."""
        token = self._next
        if token.kind == "end":
            return
        if token.text == ")":
            raise ExpressionError(
                token.column, "a bracket closes that was not opened", "remove it or add ("
            )
        raise ExpressionError(
            token.column,
            f"{token.text} does not follow from what stands before it",
            _FOREIGN.get(token.text.lower(), "join them by and, or, or a comparison"),
        )

    def junction(self) -> Syntax:
        """`a and b and c`, or `a or b or c`."""
        first = self._negation()
        word = self._take("and", "or")
        if word is None:
            return first
        items = [first, self._negation()]
        while other := self._take("and", "or"):
            if other.text != word.text:
                raise ExpressionError(
                    other.column,
                    "and and or are mixed without brackets",
                    "say which belongs together: (a and b) or c, a and (b or c)",
                )
            items.append(self._negation())
        return Junction(word.column, cast(JoinOp, word.text), tuple(items))

    def _negation(self) -> Syntax:
        word = self._take("not")
        if word is None:
            return self._comparison()
        self._enter(word)
        item = self._negation()
        self._nesting -= 1
        return Negation(word.column, item)

    def _comparison(self) -> Syntax:
        left = self._sum()
        mark = self._take(*_COMPARE)
        if mark is None:
            return left
        right = self._sum()
        if again := self._take(*_COMPARE):
            raise ExpressionError(
                again.column,
                "comparisons cannot be chained",
                "write two, joined by and: 20 < x and x < 60",
            )
        return Comparison(mark.column, cast(CompareOp, mark.text), left, right)

    def _sum(self) -> Syntax:
        left = self._product()
        while mark := self._take("+", "-"):
            left = Operation(mark.column, cast(ArithOp, mark.text), left, self._product())
        return left

    def _product(self) -> Syntax:
        left = self._signed()
        while mark := self._take("*"):
            left = Operation(mark.column, "*", left, self._signed())
        return left

    def _signed(self) -> Syntax:
        mark = self._take("-")
        if mark is None:
            return self._atom()
        self._enter(mark)
        item = self._signed()
        self._nesting -= 1
        return _minus(mark, item)

    def _atom(self) -> Syntax:
        token = self._next
        if bracket := self._take("("):
            return self._bracket(bracket)
        if self._take("true", "false"):
            return Literally(token.column, Constant("truth", token.text == "true"))
        if token.kind not in ("number", "moment", "name"):
            raise _missing(token)
        self._at += 1
        if token.kind == "name":
            return Name(token.column, token.text)
        if token.kind == "moment":
            return Literally(token.column, Constant("moment", token.text))
        return Literally(token.column, Constant("number", float(token.text)))

    def _bracket(self, bracket: Token) -> Syntax:
        self._enter(bracket)
        inner = self.junction()
        self._nesting -= 1
        if self._take(")") is None:
            if self._next.kind != "end":
                self.finish()
            raise ExpressionError(bracket.column, "a bracket is not closed", "add the )")
        return inner

    def _enter(self, token: Token) -> None:
        # Before the tree is there to be measured: Python's own stack is finite.
        self._nesting += 1
        if self._nesting > _MAX_NESTING:
            raise ExpressionError(
                token.column, f"the expression is more than {MAX_DEPTH} levels deep", _SPLIT
            )


def _minus(mark: Token, item: Syntax) -> Syntax:
    if isinstance(item, Literally) and item.constant.type == "number":
        return Literally(mark.column, Constant("number", 0.0 - float(item.constant.value)))
    zero = Literally(mark.column, Constant("number", 0.0))
    return Operation(mark.column, "-", zero, item)


def _missing(token: Token) -> ExpressionError:
    if token.kind == "end":
        return ExpressionError(
            token.column, "the expression breaks off", "write a name or a number here"
        )
    if token.text == "not":
        return ExpressionError(
            token.column, "not stands inside a comparison", "put brackets around it: (not x)"
        )
    return ExpressionError(
        token.column, f"{token.text} stands where a value should", "write a name or a number here"
    )

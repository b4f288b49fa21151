"""Reads the text of an expression into the tree of `game.scenario.expressions.nodes`.

Written apart from the game's own parser, so that the two can be held against each other.
It takes only what is right: a fault is a ValueError.
"""

from __future__ import annotations

import re
from typing import Literal, cast, get_args

from game.scenario.expressions.nodes import (
    Arith,
    Both,
    Compare,
    Constant,
    Node,
    Not,
    Ref,
    RefKind,
    Type,
)
from game.scenario.format import Scenario

TOKEN = re.compile(
    r"""\s*("[^"]*"|<=|>=|==|!=|[-+*<>()]|\d+(?:\.\d+)?(?:[eE][-+]?\d+)?|[a-z][a-z0-9_.]*)"""
)

TYPES: dict[str, Type] = {
    "variable": "number",
    "known": "number",
    "spread": "number",
    "hours_since": "number",
    "offer": "number",
    "stands": "number",
    "terms": "number",
    "now": "moment",
}


def tokens_of(text: str) -> list[str]:
    """The words and signs of an expression."""
    tokens, at, text = [], 0, text.rstrip()
    while at < len(text):
        found = TOKEN.match(text, at)
        if found is None:
            raise ValueError(f"cannot read {text[at:]!r}")
        tokens.append(found[1])
        at = found.end()
    return tokens


def read(text: str, scenario: Scenario) -> Node:
    """The tree of an expression."""
    reader = Reader(tokens_of(text), scenario)
    node = reader.joined()
    if reader.tokens:
        raise ValueError(f"{reader.tokens[0]!r} is too much in {text!r}")
    return node


class Reader:
    """Takes tokens from the front, from the loosest binding to the tightest."""

    def __init__(self, tokens: list[str], scenario: Scenario) -> None:
        self.tokens = tokens
        self.scenario = scenario

    def next_is(self, *tokens: str) -> bool:
        """Is the next token one of these?"""
        return bool(self.tokens) and self.tokens[0] in tokens

    def joined(self) -> Node:
        """Truths joined by `and`, or by `or`, never by both without brackets."""
        items, word = [self.negated()], ""
        while self.next_is("and", "or"):
            if self.tokens[0] != (word or self.tokens[0]):
                raise ValueError("and and or are mixed without brackets")
            word = self.tokens.pop(0)
            items.append(self.negated())
        return Both(cast(Literal["and", "or"], word), tuple(items)) if word else items[0]

    def negated(self) -> Node:
        """A comparison, perhaps with `not` before it."""
        if self.next_is("not"):
            self.tokens.pop(0)
            return Not(self.negated())
        return self.compared()

    def compared(self) -> Node:
        """Two sums compared, or one alone."""
        left = self.sum()
        if self.next_is("<", "<=", ">", ">=", "==", "!="):
            op = cast(Literal["<", "<=", ">", ">=", "==", "!="], self.tokens.pop(0))
            return Compare(op, left, self.sum())
        return left

    def sum(self) -> Node:
        """Products added and subtracted, from left to right."""
        node = self.product()
        while self.next_is("+", "-"):
            op = cast(Literal["+", "-"], self.tokens.pop(0))
            node = Arith(op, node, self.product())
        return node

    def product(self) -> Node:
        """Atoms multiplied."""
        node = self.atom()
        while self.next_is("*"):
            self.tokens.pop(0)
            node = Arith("*", node, self.atom())
        return node

    def atom(self) -> Node:
        """A bracket, a constant, or a name."""
        token = self.tokens.pop(0)
        if token == "(":
            node = self.joined()
            if self.tokens.pop(0) != ")":
                raise ValueError("a bracket is not closed")
            return node
        if token == "-":
            return negative(self.atom())
        if token[0] == '"':
            return Constant("moment", token[1:-1])
        if token[0].isdigit():
            return Constant("number", float(token))
        return self.name(token.split("."))

    def name(self, parts: list[str]) -> Node:
        """What a dotted name stands for."""
        match parts:
            case ["true"] | ["false"]:
                return Constant("truth", parts[0] == "true")
            case ["now"]:
                return ref("now")
            case [bare]:
                return ref(self.sort_of(bare), bare)
            case ["level", issue, level]:
                number = list(self.scenario.issues[issue].levels).index(level)
                return Constant("number", float(number))
            case ["hours_since", *ids]:
                return ref("hours_since", self.sort_of_past(ids), *ids)
            case [kind, *ids] if kind in get_args(RefKind):
                return ref(cast(RefKind, kind), *ids)
        raise ValueError(f"{'.'.join(parts)!r} is no name")

    def sort_of(self, name: str) -> RefKind:
        """Variable, flag or fact."""
        if name in self.scenario.variables:
            return "variable"
        if name in self.scenario.flags:
            return "flag"
        if name in self.scenario.facts:
            return "fact"
        raise ValueError(f"{name!r} is no variable, flag or fact")

    def sort_of_past(self, ids: list[str]) -> str:
        """What `hours_since` counts from."""
        if len(ids) == 2:
            return "choice"
        return "event" if ids[0] in self.scenario.events else "flag"


def negative(node: Node) -> Node:
    """A number with its sign turned, or nought minus whatever else it is."""
    if isinstance(node, Constant):
        return Constant("number", 0.0 - float(node.value))
    return Arith("-", Constant("number", 0.0), node)


def ref(kind: RefKind, *ids: str) -> Ref:
    """A reference with its type."""
    counted = kind == "open" and len(ids) == 1
    return Ref("number" if counted else TYPES.get(kind, "truth"), kind, ids)

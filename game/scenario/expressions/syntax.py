"""The tree as it was written: names not yet resolved, every part with its column."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from game.scenario.expressions.nodes import Constant

CompareOp = Literal["<", "<=", ">", ">=", "==", "!="]
ArithOp = Literal["+", "-", "*"]
JoinOp = Literal["and", "or"]


@dataclass(frozen=True)
class Literally:
    """A number, a truth or a moment."""

    column: int
    constant: Constant


@dataclass(frozen=True)
class Name:
    """A dotted name."""

    column: int
    text: str


@dataclass(frozen=True)
class Negation:
    """`not item`; the column is that of the word."""

    column: int
    item: Syntax


@dataclass(frozen=True)
class Junction:
    """Items joined by one and the same word; the column is that of the first word."""

    column: int
    op: JoinOp
    items: tuple[Syntax, ...]


@dataclass(frozen=True)
class Comparison:
    """`left op right`; the column is that of the operator."""

    column: int
    op: CompareOp
    left: Syntax
    right: Syntax


@dataclass(frozen=True)
class Operation:
    """`left op right` on numbers; the column is that of the operator."""

    column: int
    op: ArithOp
    left: Syntax
    right: Syntax


Syntax = Literally | Name | Negation | Junction | Comparison | Operation


def parts(tree: Syntax) -> tuple[Syntax, ...]:
    """What stands directly under a node."""
    match tree:
        case Negation():
            return (tree.item,)
        case Junction():
            return tree.items
        case Comparison() | Operation():
            return (tree.left, tree.right)
        case _:
            return ()

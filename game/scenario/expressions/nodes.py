"""The typed tree of an expression after its names have been resolved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Type = Literal["number", "truth", "moment"]

RefKind = Literal[
    "variable",  # (VAR,)
    "flag",  # (FLAG,)
    "fact",  # (FACT,)
    "known",  # (VAR,): last report of the seat whose expression this is
    "spread",  # (VAR,)
    "hours_since",  # ("event", EVENT) | ("flag", FLAG) | ("choice", SEAT, CHOICE)
    "happened",  # (EVENT,)
    "did",  # (SEAT, CHOICE)
    "done",  # (SEAT, CHOICE)
    "open",  # (SEAT,) | (SEAT, CHANNEL)
    "offer",  # (SEAT, CHANNEL, ISSUE)
    "stands",  # (ISSUE,)
    "terms",  # (ISSUE,)
    "leaked",  # (SEAT,)
    "now",  # ()
]


@dataclass(frozen=True)
class Constant:
    """A number, a truth value, or a moment as `YYYY-MM-DD HH:MM`."""

    type: Type
    value: float | bool | str


@dataclass(frozen=True)
class Ref:
    """A resolved name: what kind of thing it is, and the ids that name it."""

    type: Type
    kind: RefKind
    ids: tuple[str, ...]


@dataclass(frozen=True)
class Not:
    """The opposite of a truth."""

    item: Node


@dataclass(frozen=True)
class Both:
    """`and` (all) or `or` (any) of two or more truths."""

    op: Literal["and", "or"]
    items: tuple[Node, ...]


@dataclass(frozen=True)
class Compare:
    """A comparison of two numbers, two moments, or (`==`, `!=`) two truths."""

    op: Literal["<", "<=", ">", ">=", "==", "!="]
    left: Node
    right: Node


@dataclass(frozen=True)
class Arith:
    """A sum, difference or product of two numbers."""

    op: Literal["+", "-", "*"]
    left: Node
    right: Node


Node = Constant | Ref | Not | Both | Compare | Arith


def type_of(node: Node) -> Type:
    """The type of a node: number, truth or moment."""
    match node:
        case Constant() | Ref():
            return node.type
        case Arith():
            return "number"
        case _:
            return "truth"

"""Which values a condition can take where its names take ranges of values.

Each name is taken for itself: `x and not x` counts as possible. So what is called
impossible here is impossible, and the reverse need not hold.
"""

from __future__ import annotations

from typing import Protocol, TypeVar

from game.scenario.expressions.nodes import Arith, Both, Compare, Constant, Node, Not, Ref, type_of

Truths = frozenset[bool]
Range = tuple[float, float]
Moments = tuple[str, str]

T = TypeVar("T", float, str)

EITHER: Truths = frozenset({False, True})


class World(Protocol):
    """What names can be."""

    def truths(self, ref: Ref) -> Truths:
        """The values that a yes or no can take."""

    def range(self, ref: Ref) -> Range:
        """The least and the greatest value of a number."""

    def moments(self) -> Moments:
        """The first and the last turn."""


def truths(node: Node, world: World) -> Truths:
    """The values that a condition can take."""
    match node:
        case Constant():
            return frozenset({bool(node.value)})
        case Ref():
            return world.truths(node)
        case Not():
            return frozenset(not value for value in truths(node.item, world))
        case Both():
            return _joined(node, world)
        case Compare():
            return _compared(node, world)
        case Arith():
            raise TypeError(f"{node!r} is a number, not a condition")


def may_hold(node: Node | None, world: World) -> bool:
    """Whether a condition can be true; no condition always is."""
    return node is None or True in truths(node, world)


def _joined(node: Both, world: World) -> Truths:
    items = [truths(item, world) for item in node.items]
    # All items must agree to make `and` true and `or` false; one suffices for the other.
    hard = node.op == "and"
    found = {hard} if all(hard in item for item in items) else set()
    if any((not hard) in item for item in items):
        found.add(not hard)
    return frozenset(found)


def _compared(node: Compare, world: World) -> Truths:
    match type_of(node.left):
        case "truth":
            left, right = truths(node.left, world), truths(node.right, world)
            return frozenset((a == b) == (node.op == "==") for a in left for b in right)
        case "moment":
            return _ordered(node.op, _moments(node.left, world), _moments(node.right, world))
        case "number":
            return _ordered(node.op, bounds(node.left, world), bounds(node.right, world))


def _ordered(op: str, left: tuple[T, T], right: tuple[T, T]) -> Truths:
    match op:
        case "<":
            return _less(left, right)
        case ">":
            return _less(right, left)
        case ">=":
            return _opposite(_less(left, right))
        case "<=":
            return _opposite(_less(right, left))
        case "==":
            return _equal(left, right)
        case _:
            return _opposite(_equal(left, right))


def _less(left: tuple[T, T], right: tuple[T, T]) -> Truths:
    can = {True} if left[0] < right[1] else set()
    return frozenset(can | ({False} if left[1] >= right[0] else set()))


def _equal(left: tuple[T, T], right: tuple[T, T]) -> Truths:
    can = {True} if left[0] <= right[1] and right[0] <= left[1] else set()
    same = left[0] == left[1] == right[0] == right[1]
    return frozenset(can | (set() if same else {False}))


def _opposite(values: Truths) -> Truths:
    return frozenset(not value for value in values)


def _moments(node: Node, world: World) -> Moments:
    if isinstance(node, Constant):
        return str(node.value), str(node.value)
    return world.moments()


def bounds(node: Node, world: World) -> Range:
    """The least and the greatest value that a number can take."""
    match node:
        case Constant():
            return float(node.value), float(node.value)
        case Ref():
            return world.range(node)
        case Arith():
            return _computed(node.op, bounds(node.left, world), bounds(node.right, world))
        case _:
            raise TypeError(f"{node!r} is not a number")


def _computed(op: str, left: Range, right: Range) -> Range:
    if op == "+":
        return left[0] + right[0], left[1] + right[1]
    if op == "-":
        return left[0] - right[1], left[1] - right[0]
    products = [a * b for a in left for b in right]
    return min(products), max(products)

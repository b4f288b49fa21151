"""Going through a typed tree."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.expressions.nodes import Arith, Both, Compare, Node, Not, Ref


def children(node: Node) -> tuple[Node, ...]:
    """What stands directly under a node."""
    match node:
        case Not():
            return (node.item,)
        case Both():
            return node.items
        case Compare() | Arith():
            return (node.left, node.right)
        case _:
            return ()


def references(node: Node) -> Iterator[Ref]:
    """Every name that the tree reads, from left to right, repeated as often as it is read."""
    if isinstance(node, Ref):
        yield node
    for child in children(node):
        yield from references(child)

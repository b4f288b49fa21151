"""The tree that reading gives: plain values that know where they stand."""

from __future__ import annotations

from dataclasses import dataclass

from game.scenario.marks import Mark, Marks, Place

Scalar = str | int | float | bool | None
Plain = Scalar | dict[str, "Plain"] | list["Plain"]


@dataclass(slots=True)
class Leaf:
    """A single value."""

    value: Scalar
    mark: Mark


@dataclass(slots=True)
class Items:
    """A list."""

    items: list[Tree]
    mark: Mark


@dataclass(slots=True)
class Table:
    """A mapping: by key, in the file's order, the mark of the key and the value."""

    entries: dict[str, tuple[Mark, Tree]]
    mark: Mark


Tree = Leaf | Items | Table


def plain(tree: Tree) -> Plain:
    """The bare values of a tree: dict, list, str, int, float, bool, None."""
    match tree:
        case Leaf():
            return tree.value
        case Items():
            return [plain(item) for item in tree.items]
        case Table():
            return {key: plain(value) for key, (_, value) in tree.entries.items()}


def marks_of(tree: Tree) -> Marks:
    """The marks of all values and keys of a tree, by path."""
    values: dict[Place, Mark] = {}
    keys: dict[Place, Mark] = {}
    _collect(tree, (), values, keys)
    return Marks(values, keys)


def _collect(tree: Tree, path: Place, values: dict[Place, Mark], keys: dict[Place, Mark]) -> None:
    values[path] = tree.mark
    if isinstance(tree, Items):
        for index, item in enumerate(tree.items):
            _collect(item, (*path, index), values, keys)
    elif isinstance(tree, Table):
        for key, (mark, value) in tree.entries.items():
            here = (*path, key)
            keys[here] = mark
            _collect(value, here, values, keys)

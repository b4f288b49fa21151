"""Text to a typed tree: every name means something, and every operator fits."""

from __future__ import annotations

from game.scenario.expressions import hints
from game.scenario.expressions.errors import ExpressionError
from game.scenario.expressions.formatter import text_of
from game.scenario.expressions.names import Names
from game.scenario.expressions.nodes import (
    Arith,
    Both,
    Compare,
    Constant,
    Node,
    Not,
    Ref,
    Type,
    type_of,
)
from game.scenario.expressions.parser import parse
from game.scenario.expressions.scopes import Scope
from game.scenario.expressions.syntax import (
    Comparison,
    Junction,
    Literally,
    Name,
    Negation,
    Operation,
    Syntax,
)

_WORDS: dict[Type, str] = {"number": "a number", "truth": "a yes or no", "moment": "a time"}


def resolve(text: str, names: Names, scope: Scope) -> Node:
    """The typed tree of a condition in the given scope; its type is truth.

    Raises:
        ExpressionError: at the first fault: of grammar, of a name, of a type, or a
            name that this scope may not say.
    """
    tree = parse(text)
    return _Resolver(names, scope).typed(tree, "truth")


class _Resolver:
    """Names and scope, carried down the tree."""

    def __init__(self, names: Names, scope: Scope) -> None:
        self._names = names
        self._scope = scope

    def typed(self, tree: Syntax, type_: Type) -> Node:
        """The node of `tree`, which must be of this type."""
        node = self._node(tree)
        if type_of(node) != type_:
            raise _mistyped(tree, node, type_)
        return node

    def _node(self, tree: Syntax) -> Node:
        match tree:
            case Literally():
                return tree.constant
            case Name():
                return self._name(tree)
            case Negation():
                return Not(self.typed(tree.item, "truth"))
            case Junction():
                return Both(tree.op, tuple(self.typed(item, "truth") for item in tree.items))
            case Comparison():
                return self._comparison(tree)
            case Operation():
                left = self.typed(tree.left, "number")
                return Arith(tree.op, left, self.typed(tree.right, "number"))

    def _name(self, tree: Name) -> Constant | Ref:
        names, scope = self._names, self._scope
        meaning = names.table.get(tree.text)
        if meaning is None:
            raise hints.unknown(tree.text, tree.column, names, scope)
        if tree.text in names.ambiguous:
            raise hints.ambiguous(tree.text, tree.column, names.ambiguous[tree.text])
        if isinstance(meaning, Ref) and not hints.may_say(meaning, names, scope):
            raise hints.refused(tree.text, meaning, tree.column, names, scope)
        return meaning

    def _comparison(self, tree: Comparison) -> Compare:
        left, right = self._node(tree.left), self._node(tree.right)
        if type_of(left) != type_of(right):
            raise _unlike(tree, left, right)
        if type_of(left) == "truth" and tree.op not in ("==", "!="):
            raise ExpressionError(
                tree.column,
                f"{tree.op} compares numbers or times, not yes and no",
                "use == or !=, or and, or, not",
            )
        return Compare(tree.op, left, right)


def _mistyped(tree: Syntax, node: Node, wanted: Type) -> ExpressionError:
    found = type_of(node)
    remedy = "leave the arithmetic to numbers, and join conditions by and or or"
    if wanted == "truth":
        example = 'now >= "1962-10-27 09:00"' if found == "moment" else f"{text_of(node)} > 50"
        remedy = f"compare it with something, for example {example}"
    return ExpressionError(
        tree.column,
        f"{text_of(node)} is {_WORDS[found]} where {_WORDS[wanted]} is needed",
        remedy,
    )


def _unlike(tree: Comparison, left: Node, right: Node) -> ExpressionError:
    types = {type_of(left), type_of(right)}
    if "moment" in types:
        remedy = "times compare with now or another time; use hours_since for hours"
    else:
        truth = left if type_of(left) == "truth" else right
        remedy = f"a yes or no stands for itself: {text_of(truth)}, or not {text_of(truth, 6)}"
    return ExpressionError(
        tree.column,
        f"{text_of(left)} is {_WORDS[type_of(left)]} and "
        f"{text_of(right)} is {_WORDS[type_of(right)]}: they do not compare",
        remedy,
    )

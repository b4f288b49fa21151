"""The expression language: small, typed, bounded, with no way into Python.

`resolve(text, names, scope)` reads one condition; `text_of` writes it back;
`references` lists what it reads.
"""

from game.scenario.expressions.errors import ExpressionError
from game.scenario.expressions.formatter import text_of
from game.scenario.expressions.names import Names
from game.scenario.expressions.nodes import Node
from game.scenario.expressions.resolve import resolve
from game.scenario.expressions.scopes import Scope
from game.scenario.expressions.walk import references

__all__ = [
    "ExpressionError",
    "Names",
    "Node",
    "Scope",
    "references",
    "resolve",
    "text_of",
]

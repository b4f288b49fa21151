"""A typed tree back to text, with no more brackets than it needs."""

from __future__ import annotations

from game.scenario.expressions.nodes import Arith, Both, Compare, Constant, Node, Not, Ref

_JOIN, _NOT, _COMPARE, _SUM, _PRODUCT, _ATOM = 1, 2, 3, 4, 5, 6


def text_of(node: Node, least: int = 0) -> str:
    """The expression that resolves to `node`.

    `least` is the binding strength that the place asks for, from 1 (`and`, `or`) to 6
    (a name); a weaker node is put in brackets. A level's number is written as a number.
    """
    text, strength = _plain(node)
    return f"({text})" if strength < least else text


def _plain(node: Node) -> tuple[str, int]:
    match node:
        case Constant():
            return _constant(node), _ATOM
        case Ref():
            return _name(node), _ATOM
        case Not():
            return f"not {text_of(node.item, _NOT)}", _NOT
        case Both():
            return f" {node.op} ".join(text_of(item, _NOT) for item in node.items), _JOIN
        case Compare():
            return _infix(node, _SUM, _SUM), _COMPARE
        case Arith(op="*"):
            return _infix(node, _PRODUCT, _ATOM), _PRODUCT
        case Arith():
            return _infix(node, _SUM, _PRODUCT), _SUM


def _infix(node: Compare | Arith, left: int, right: int) -> str:
    return f"{text_of(node.left, left)} {node.op} {text_of(node.right, right)}"


def _constant(node: Constant) -> str:
    if node.type == "truth":
        return "true" if node.value else "false"
    if node.type == "moment":
        return f'"{node.value}"'
    number = float(node.value)
    return str(int(number)) if number.is_integer() and abs(number) < 1e15 else repr(number)


def _name(ref: Ref) -> str:
    if ref.kind in ("variable", "flag", "fact", "now"):
        return ref.ids[0] if ref.ids else "now"
    ids = ref.ids[1:] if ref.kind == "hours_since" else ref.ids
    return ".".join((ref.kind, *ids))

"""What the window's source says: which phrases it asks for, and which words it still holds."""

from __future__ import annotations

import ast
import builtins
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import Formatter

import polib

from game import paths

HOUSE = Path(__file__).parents[2]
FOLDER = HOUSE / "game" / "ui"
CATALOGUE = paths.assets() / "words" / "en.po"
SAYERS = ("say", "say_many")
UNSHOWN = (*vars(builtins), "UiUnavailable")
"""Errors that no player sees in the window: Python's own, and that there is no window."""

GAP = "\0"
"""Stands for a gap of an f-string in what is looked at as words."""

WORDS = re.compile(rf"[A-Za-z’',:;.”] +[A-Za-z“(]|[A-Za-z]{{2,}} {GAP}|{GAP} [a-z]{{2,}}")
TITLE = re.compile(r"[A-Z][a-z]+[.!?]?")


@dataclass(frozen=True)
class Asked:
    """A phrase that is asked for. `keys` are the keys it may be, each with `*` for a gap; a key
    that is worked out elsewhere in the module has none."""

    where: str
    many: bool
    keys: tuple[str, ...]
    gaps: frozenset[str]
    starred: bool


@cache
def phrases() -> dict[str, polib.POEntry]:
    """The entries of the English catalogue by key; OSError if a key stands twice."""
    return {each.msgid: each for each in polib.pofile(str(CATALOGUE), check_for_duplicates=True)}


def forms(entry: polib.POEntry) -> list[str]:
    """A phrase, or all its plural forms."""
    return list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]


def gaps_of(phrase: str) -> set[str]:
    """The names in braces of a phrase."""
    return {name for _, name, _, _ in Formatter().parse(phrase) if name is not None}


@cache
def modules() -> dict[Path, ast.Module]:
    """All source of the window."""
    found = sorted(FOLDER.rglob("*.py"))
    return {path: ast.parse(path.read_text(encoding="utf-8")) for path in found}


def where(path: Path, node: ast.AST) -> str:
    """A place in the source as a person looks it up."""
    return f"{path.relative_to(HOUSE).as_posix()}:{getattr(node, 'lineno', 0)}"


def asked() -> Iterator[Asked]:
    """Every call of `say` and `say_many`."""
    for path, tree in modules().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and _name(node.func) in SAYERS:
                yield _asked(path, node)


def _name(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


def _asked(path: Path, node: ast.Call) -> Asked:
    many = _name(node.func) == "say_many"
    return Asked(
        where(path, node),
        many,
        tuple(_keys(node.args[0])),
        frozenset(each.arg for each in node.keywords if each.arg),
        any(each.arg is None for each in node.keywords),
    )


def _keys(node: ast.expr) -> Iterator[str]:
    """The keys that an expression may be; none if it does not show."""
    match node:
        case ast.Constant(value=str() as key):
            yield key
        case ast.IfExp():
            yield from _keys(node.body)
            yield from _keys(node.orelse)
        case ast.JoinedStr():
            yield "".join(_part(part, "*") for part in node.values)


def _part(part: ast.expr, gap: str) -> str:
    return str(part.value) if isinstance(part, ast.Constant) else gap


def constants(path: str) -> set[str]:
    """All texts that a module holds, by its place in the house."""
    tree = modules()[HOUSE / path]
    return {text for _, text in _texts(tree)}


def _texts(tree: ast.AST) -> Iterator[tuple[ast.AST, str]]:
    """Every text under a node; an f-string is one, with its gaps marked."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node, node.value
        elif isinstance(node, ast.JoinedStr):
            yield node, "".join(_part(part, GAP) for part in node.values)
        if not isinstance(node, ast.JoinedStr):
            yield from _texts(node)
        else:
            for part in node.values:
                yield from _texts(part) if isinstance(part, ast.FormattedValue) else ()


def spoken(path: Path) -> Iterator[tuple[str, str]]:
    """The texts of a module that look like words for people, each with its place.

    Not looked at: docstrings, keys of phrases, `describe`, `faults` and the kinds of widgets,
    errors for programmers and the command line, regular expressions, annotations, and the names
    that a module gives away.
    """
    for node, text in _texts(_Stripped().visit(ast.parse(path.read_text(encoding="utf-8")))):
        if WORDS.search(text) or TITLE.fullmatch(text):
            yield where(path, node), text.replace(GAP, "…")


def _is_type(node: ast.expr) -> bool:
    """Whether a value is a type: the names in it are of classes."""
    return isinstance(node, ast.Subscript) and _name(node.value) in ("Callable", "Literal")


class _Stripped(ast.NodeTransformer):
    """Takes out of a module what is not shown to a player."""

    def visit_Expr(self, node: ast.Expr) -> ast.AST | None:
        return None if isinstance(node.value, ast.Constant) else self.generic_visit(node)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST | None:
        if node.name in ("describe", "faults", "too_high", "too_wide"):
            return None
        node.returns = None
        return self.generic_visit(node)

    def visit_arg(self, node: ast.arg) -> ast.AST:
        node.annotation = None
        return node

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST | None:
        shown = node.value is not None and _name(node.target) != "kind"
        return self.visit(node.value) if shown and node.value else None

    def visit_Assign(self, node: ast.Assign) -> ast.AST | None:
        given_away = _name(node.targets[0]) == "__all__"
        return None if given_away or _is_type(node.value) else self.generic_visit(node)

    def visit_Raise(self, node: ast.Raise) -> ast.AST | None:
        error = _name(node.exc.func) if isinstance(node.exc, ast.Call) else ""
        return None if error in UNSHOWN else self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> ast.AST:
        if _name(node.func) in SAYERS:
            node.args = []
        elif isinstance(node.func, ast.Attribute) and _name(node.func.value) == "re":
            node.args = node.args[1:]
        return self.generic_visit(node)

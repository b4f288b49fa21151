"""Turns the events of a YAML parser into a tree: no tag is obeyed, every bound is counted."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NoReturn

import yaml

from game.scenario.budget import MOST_ALIASES, MOST_DEPTH, MOST_NODES, Budget
from game.scenario.marks import Mark
from game.scenario.nodes import Items, Leaf, Scalar, Table, Tree
from game.scenario.problems import Problem, ScenarioError
from game.scenario.scalars import resolve_plain
from game.scenario.text import Text

_UNWELCOME = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


@dataclass(slots=True)
class _Open:
    """A list or mapping that is not closed yet; `key` is the one that awaits its value."""

    tree: Table | Items
    anchor: str | None
    nodes_before: int
    depth: int = 1
    key: tuple[str, Mark] | None = None


class Builder:
    """Takes the parser's events one by one and builds the tree; never recursive.

    `problems` are those that do not stop the reading; what stops it is raised.
    """

    def __init__(self, text: Text, budget: Budget) -> None:
        self.problems: list[Problem] = []
        self._text = text
        self._budget = budget
        self._stack: list[_Open] = []
        self._root: Tree | None = None
        self._anchors: dict[str, tuple[Tree, int, int] | None] = {}
        self._documents = 0

    def table(self) -> Table:
        """The root, which must be a mapping; nothing at all counts as an empty one."""
        root = self._root
        if isinstance(root, Table):
            return root
        start = Mark(self._text.name, 1, 1)
        if root is None or (isinstance(root, Leaf) and root.value is None):
            return Table({}, start)
        self._stop(
            root.mark, "shape", "a scenario file must hold a mapping",
            "begin with entries such as `title: ...`",
        )  # fmt: skip

    def take(self, event: yaml.Event) -> None:
        """One event of the parser."""
        handler = _HANDLERS.get(type(event))
        if handler is not None:
            handler(self, event)

    def document(self, event: yaml.Event) -> None:
        """The start of a document; only one is allowed."""
        self._documents += 1
        if self._documents > 1:
            self._stop(
                self._mark(event), "yaml", "the file holds more than one document",
                "remove the line `---`, or write several files into a folder",
            )  # fmt: skip

    def scalar(self, event: yaml.ScalarEvent) -> None:
        """A key, or a single value."""
        self._refuse_tag(event)
        mark = self._mark(event)
        self._spend(1, mark)
        top = self._stack[-1] if self._stack else None
        if top is not None and isinstance(top.tree, Table) and top.key is None:
            top.key = self._key(event, mark)
            return
        leaf = Leaf(self._value(event, mark), mark)
        self._remember(event.anchor, leaf, 1, 0, mark)
        self._put(leaf, 0)

    def start(self, event: yaml.CollectionStartEvent) -> None:
        """The start of a list or a mapping."""
        self._refuse_tag(event)
        mark = self._mark(event)
        self._refuse_as_key(mark)
        nodes = self._budget.nodes
        self._spend(1, mark)
        is_table = isinstance(event, yaml.MappingStartEvent)
        tree: Table | Items = Table({}, mark) if is_table else Items([], mark)
        self._claim(event.anchor, mark)
        self._stack.append(_Open(tree, event.anchor, nodes))
        self._check_depth(len(self._stack), mark)

    def end(self, event: yaml.Event) -> None:
        """The end of a list or a mapping."""
        closed = self._stack.pop()
        if closed.anchor:
            size = closed.nodes_before - self._budget.nodes
            self._anchors[closed.anchor] = closed.tree, size, closed.depth
        self._put(closed.tree, closed.depth)

    def alias(self, event: yaml.AliasEvent) -> None:
        """`*name`: the value that `&name` marked, counted as if it were written out again."""
        mark = self._mark(event)
        self._refuse_as_key(mark)
        tree, size, depth = self._anchored(event.anchor, mark)
        self._budget.aliases -= 1
        if self._budget.aliases < 0:
            self._stop(mark, "bounds", f"more than {MOST_ALIASES:,} aliases", "write fewer of them")
        self._spend(size, mark)
        self._check_depth(len(self._stack) + depth, mark)
        self._put(tree, depth)

    def _anchored(self, name: str | None, mark: Mark) -> tuple[Tree, int, int]:
        if name is None or name not in self._anchors:
            self._stop(
                mark, "yaml", f"there is no anchor &{name} before this alias",
                "write the anchor first, or the value itself",
            )  # fmt: skip
        found = self._anchors[name]
        if found is None:
            self._stop(
                mark, "yaml", f"the alias *{name} stands inside the value that it names",
                "write the value itself",
            )  # fmt: skip
        return found

    def _claim(self, anchor: str | None, mark: Mark) -> None:
        if anchor is None:
            return
        if anchor in self._anchors:
            self._stop(
                mark, "yaml", f"the anchor &{anchor} is set twice", "give each anchor its own name"
            )
        self._anchors[anchor] = None

    def _remember(self, anchor: str | None, tree: Tree, size: int, depth: int, mark: Mark) -> None:
        self._claim(anchor, mark)
        if anchor is not None:
            self._anchors[anchor] = tree, size, depth

    def _key(self, event: yaml.ScalarEvent, mark: Mark) -> tuple[str, Mark]:
        if event.value == "<<" and _is_plain(event):
            self._stop(
                mark, "yaml", "merge keys (<<) are not part of the scenario format",
                "repeat the entries, or give the whole value an anchor and use its alias",
            )  # fmt: skip
        if event.value == "":
            self._stop(mark, "yaml", "a key is missing before the colon", "write the entry's name")
        if event.anchor is not None:
            self._stop(mark, "yaml", "a key cannot carry an anchor", "put the anchor on the value")
        self._check_letters(event, mark)
        if event.value != event.value.strip():
            message = f"the key {event.value!r} begins or ends with a blank"
            self.problems.append(Problem(mark, "form", message, "remove the blank"))
        return event.value, mark

    def _value(self, event: yaml.ScalarEvent, mark: Mark) -> Scalar:
        self._check_letters(event, mark)
        if not _is_plain(event):
            return str(event.value)
        try:
            return resolve_plain(event.value)
        except OverflowError:
            message = f"the number {event.value[:30]} is too long or too large"
            self.problems.append(Problem(mark, "number", message, "write a smaller number"))
            return 0

    def _check_letters(self, event: yaml.ScalarEvent, mark: Mark) -> None:
        found = _UNWELCOME.search(event.value) if event.style == '"' else None
        if found is not None:
            code = f"U+{ord(found.group()):04X}"
            self._stop(
                mark, "encoding", f"the character {code} may not stand in a scenario",
                "remove the escape that writes it",
            )  # fmt: skip

    def _put(self, tree: Tree, depth: int) -> None:
        if not self._stack:
            self._root = tree
            return
        top = self._stack[-1]
        top.depth = max(top.depth, depth + 1)
        if isinstance(top.tree, Items):
            top.tree.items.append(tree)
        else:
            self._enter(top, tree)

    def _enter(self, top: _Open, tree: Tree) -> None:
        assert isinstance(top.tree, Table) and top.key is not None
        (key, mark), top.key = top.key, None
        before = top.tree.entries.setdefault(key, (mark, tree))
        if before[0] is not mark:
            self.problems.append(twice(key, before[0], mark))

    def _refuse_as_key(self, mark: Mark) -> None:
        top = self._stack[-1] if self._stack else None
        if top is not None and isinstance(top.tree, Table) and top.key is None:
            self._stop(
                mark, "yaml", "a key must be a plain word, not a list, a mapping or an alias",
                "write a name before the colon",
            )  # fmt: skip

    def _refuse_tag(self, event: yaml.NodeEvent) -> None:
        tag = getattr(event, "tag", None)
        if tag is not None:
            shown = str(tag).replace("tag:yaml.org,2002:", "!!")
            self._stop(
                self._mark(event), "yaml", f"tags are refused, and {shown} is one",
                "remove it; quotes make a value text",
            )  # fmt: skip

    def _check_depth(self, depth: int, mark: Mark) -> None:
        if depth > MOST_DEPTH:
            self._stop(
                mark, "bounds", f"values are nested more than {MOST_DEPTH} deep",
                "no scenario needs this; look for a wrong indent or a stray bracket",
            )  # fmt: skip

    def _spend(self, nodes: int, mark: Mark) -> None:
        self._budget.nodes -= nodes
        if self._budget.nodes < 0:
            self._stop(
                mark, "bounds", f"the scenario holds more than {MOST_NODES:,} values",
                "aliases count each time that they are used; write fewer",
            )  # fmt: skip

    def _mark(self, event: yaml.Event) -> Mark:
        start = event.start_mark
        assert start is not None
        return Mark(self._text.name, start.line + 1, start.column + 1)

    def _stop(self, mark: Mark, rule: str, message: str, remedy: str) -> NoReturn:
        problems = [*self.problems, Problem(mark, rule, message, remedy)]
        raise ScenarioError(problems, {self._text.name: self._text.lines})


def _is_plain(event: yaml.ScalarEvent) -> bool:
    return not event.style


def twice(key: str, first: Mark, second: Mark) -> Problem:
    """The same entry written twice; both places are named."""
    return Problem(
        second, "twice", f"{key!r} stands here and at {first}",
        "keep one of them, or give one another name",
    )  # fmt: skip


_HANDLERS: dict[type, Callable[[Builder, Any], None]] = {
    yaml.DocumentStartEvent: Builder.document,
    yaml.ScalarEvent: Builder.scalar,
    yaml.SequenceStartEvent: Builder.start,
    yaml.MappingStartEvent: Builder.start,
    yaml.SequenceEndEvent: Builder.end,
    yaml.MappingEndEvent: Builder.end,
    yaml.AliasEvent: Builder.alias,
}

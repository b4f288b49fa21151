"""What is wrong with a scenario, told with its place, its line and a remedy."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from game.scenario.marks import Mark

Severity = Literal["error", "warning", "info"]
Sources = Mapping[str, Sequence[str]]
"""The lines of each file, by the name that its marks carry."""


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong: where, by which rule, what, and what to do about it."""

    mark: Mark
    rule: str
    message: str
    remedy: str = ""
    severity: Severity = "error"

    def render(self, sources: Sources | None = None) -> str:
        """The problem as people read it, with its line and a caret where the line is known."""
        text = f"{self.mark}: {self.severity}[{self.rule}]: {self.message}"
        text += _pointed_at(self.mark, sources or {})
        return f"{text}\n  help: {self.remedy}" if self.remedy else text


def _pointed_at(mark: Mark, sources: Sources) -> str:
    lines = sources.get(mark.file, ())
    if not 0 < mark.line <= len(lines):
        return ""
    line = lines[mark.line - 1]
    indent = "".join("\t" if letter == "\t" else " " for letter in line[: mark.column - 1])
    return f"\n  | {line}\n  | {indent}^"


class ScenarioError(Exception):
    """A scenario that cannot be used: the fault is in its files, and `problems` say where.

    The text of the error tells every problem, sorted by place.
    """

    def __init__(self, problems: Iterable[Problem], sources: Sources | None = None) -> None:
        self.problems = tuple(sorted(set(problems), key=_order))
        self.sources: Sources = sources or {}
        super().__init__(self.problems)

    def __str__(self) -> str:
        told = [problem.render(self.sources) for problem in self.problems]
        count = len(told)
        return "\n".join([*told, f"{count} problem{'s' if count != 1 else ''}"])


def _order(problem: Problem) -> tuple[str, int, int, str, str]:
    mark = problem.mark
    return mark.file, mark.line, mark.column, problem.rule, problem.message


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A remedy for an unknown name: the nearest known one, else the list of them."""
    names = sorted(set(known))
    near = difflib.get_close_matches(word, names, n=1, cutoff=0.6)
    if near:
        return f"did you mean {near[0]!r}?"
    if not names:
        return "there are none of this kind yet"
    shown = ", ".join(names[:12])
    return f"known: {shown}{', ...' if len(names) > 12 else ''}"

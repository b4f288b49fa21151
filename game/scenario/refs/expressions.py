"""Expressions: each is resolved where it stands, with the names that it may say there."""

from __future__ import annotations

from game.scenario.conditions import Condition, expressions_of
from game.scenario.expressions import ExpressionError, Names, resolve
from game.scenario.marks import Mark
from game.scenario.problems import Problem, Sources
from game.scenario.refs.context import Context


def check(context: Context, sources: Sources) -> None:
    """All expressions of seats that exist; an unknown seat is told as a reference."""
    names = Names.of(context.scenario)
    for condition in expressions_of(context.scenario):
        if condition.scope.name and condition.scope.name not in context.scenario.seats:
            continue
        try:
            resolve(condition.text, names, condition.scope)
        except ExpressionError as error:
            mark = place_of(condition, error.column, context, sources)
            problem = Problem(mark, "expression", error.message, error.remedy)
            context.problems.append(problem)


def place_of(condition: Condition, column: int, context: Context, sources: Sources) -> Mark:
    """The file's place of a column of the text, where the text stands on one line as it is."""
    marks = context.marks
    start = marks.key(condition.path) if condition.is_key else marks.value(condition.path)
    lines = sources.get(start.file, ())
    line = lines[start.line - 1] if 0 < start.line <= len(lines) else ""
    for opening in (0, 1):
        begin = start.column - 1 + opening
        if line[begin:].startswith(condition.text):
            return Mark(start.file, start.line, begin + 1 + column)
    return start

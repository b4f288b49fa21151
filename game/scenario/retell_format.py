"""What the models refuse, in words that an author can act on."""

from __future__ import annotations

from pydantic import ValidationError

from game.scenario.marks import Marks
from game.scenario.nodes import Plain
from game.scenario.problems import Problem


def retold(error: ValidationError, data: Plain, marks: Marks) -> list[Problem]:
    """One problem for each thing that is wrong, at the place where it stands."""
    return [Problem(marks.value(tuple(e["loc"])), "format", e["msg"]) for e in error.errors()]

"""Turns plain values into the format's models; what does not fit is told in plain words."""

from __future__ import annotations

import json
from collections.abc import Iterator

from pydantic import ValidationError

from game.scenario.format import Scenario
from game.scenario.marks import Marks, Place
from game.scenario.nodes import Plain
from game.scenario.problems import Problem
from game.scenario.retell_format import retold

LARGEST = 1e9
"""Enough for any unit, and far from where the sums of a turn would lose their exactness."""


def validate(data: Plain, marks: Marks) -> tuple[Scenario | None, list[Problem]]:
    """The scenario that the data describe, or else everything that does not fit.

    The data pass as JSON, whose strict reading takes no text for a number and no word
    for a truth, and still takes a list for a pair.
    """
    problems = [_too_large(path, value, marks) for path, value in _large(data, ())]
    try:
        scenario = Scenario.model_validate_json(json.dumps(data), strict=True)
    except ValidationError as error:
        return None, problems + retold(error, data, marks)
    return (None if problems else scenario), problems


def _large(data: Plain, path: Place) -> Iterator[tuple[Place, float]]:
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _large(value, (*path, key))
    elif isinstance(data, list):
        for index, item in enumerate(data):
            yield from _large(item, (*path, index))
    elif isinstance(data, (int, float)) and abs(data) > LARGEST:
        yield path, data


def _too_large(path: Place, value: float, marks: Marks) -> Problem:
    message = f"the number {value:g} is larger than a billion"
    return Problem(marks.value(path), "number", message, "choose another unit")

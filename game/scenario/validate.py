"""Turns plain values into the format's models; what does not fit is told in plain words."""

from __future__ import annotations

import json

from pydantic import ValidationError

from game.scenario.format import Scenario
from game.scenario.marks import Marks
from game.scenario.nodes import Plain
from game.scenario.problems import Problem
from game.scenario.retell_format import retold


def validate(data: Plain, marks: Marks) -> tuple[Scenario | None, list[Problem]]:
    """The scenario that the data describe, or else everything that does not fit.

    The data pass as JSON, whose strict reading takes no text for a number and no word
    for a truth, and still takes a list for a pair.
    """
    try:
        return Scenario.model_validate_json(json.dumps(data), strict=True), []
    except ValidationError as error:
        return None, retold(error, data, marks)

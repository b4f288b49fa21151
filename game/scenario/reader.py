"""Reads one YAML file into a tree that knows every place, safely and within bounds.

The parser's events are turned into values by `builder`, not by PyYAML's constructors: no
tag is ever obeyed, equal keys are refused, and a bomb of aliases is counted as it would
unfold. libyaml does the parsing where it is installed, with the same results.
"""

from __future__ import annotations

import yaml

from game.scenario.budget import Budget
from game.scenario.builder import Builder
from game.scenario.nodes import Table
from game.scenario.problems import Problem, ScenarioError
from game.scenario.retell_yaml import retold
from game.scenario.text import Text

__all__ = ["LOADER", "Budget", "Text", "read"]

LOADER: type = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""libyaml's parser where it is installed, else the one in Python."""


def read(text: Text, budget: Budget, loader: type | None = None) -> tuple[Table, list[Problem]]:
    """The mapping that a file holds, with the problems that do not stop the reading.

    An empty file is an empty mapping. ScenarioError: what stops the reading at once (a
    fault of the YAML itself, a bound that is passed), with the problems before it.
    """
    builder = Builder(text, budget)
    try:
        for event in yaml.parse(text.text, Loader=loader or LOADER):
            builder.take(event)
    except (yaml.YAMLError, ValueError) as error:
        problems = [*builder.problems, retold(error, text.name, text.lines)]
        raise ScenarioError(problems, {text.name: text.lines}) from None
    return builder.table(), builder.problems

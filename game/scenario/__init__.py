"""What an author writes: the scenario files, read safely and checked before anything runs."""

from game.scenario.find import find
from game.scenario.loader import Loaded, load
from game.scenario.marks import Mark, Marks, Place
from game.scenario.problems import Problem, ScenarioError

__all__ = ["Loaded", "Mark", "Marks", "Place", "Problem", "ScenarioError", "find", "load"]

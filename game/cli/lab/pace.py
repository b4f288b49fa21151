"""`knot lab pace`: how long a scenario takes to play."""

from typing import Annotated

import typer

from game.cli.asked import AsJson, OutDir, Preset, ScenarioName, Seed, free_from
from game.cli.lab.show import show


def command(
    scenario: ScenarioName,
    n: Annotated[int, typer.Option("-n", min=1, max=10_000, help="How many games a start.")] = 9,
    seed: Seed = 1962,
    preset: Preset = None,
    as_json: AsJson = False,
    out: OutDir = None,
) -> None:
    """Tell how long a person sits at a scenario: minutes by start, by turn, and by what is read.

    The words that each seat is shown in history's record and in games of machines are counted as
    three readers of different patience read them, and the clicks are added. It is a model: what
    is skimmed and what is left is judgement, and nobody has been watched.

    Exit code: 0; 2 bad input.
    """
    from game.lab.studies.pace import study_of_pace

    loaded, _ = free_from(scenario, None, preset)
    show(study_of_pace(loaded, n, seed=seed, preset=preset), as_json, out)

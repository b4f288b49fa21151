"""`knot lab balance`: what machine seats do with a scenario."""

from typing import Annotated

import typer

from game.cli.asked import (
    AsJson,
    AtCluster,
    First,
    Kinds,
    Number,
    OutDir,
    Preset,
    ScenarioName,
    Seed,
    Workers,
    crew_from,
    free_from,
)
from game.cli.lab.show import show


def command(
    scenario: ScenarioName,
    n: Number = 1_000,
    kind: Kinds = None,
    named: Annotated[
        bool,
        typer.Option(
            help="Let all whom the scenario names sit there, and tell what none of them does."
        ),
    ] = False,
    first: First = 0,
    seed: Seed = 1962,
    preset: Preset = None,
    workers: Workers = None,
    cluster: AtCluster = None,
    as_json: AsJson = False,
    out: OutDir = None,
) -> None:
    """Let machines play a scenario, and tell what they do with it.

    Every kind of machine sits in every chair. Told are endings and scores, how often each choice is
    made where it could be, which never is, what a choice is worth where choices fall by lot, and
    how long games last.

    With --named the leaders and the others whom the scenario names meet in all pairs. Told is which
    choices nobody makes in one of 200 games: dead ones, and those that records make or that are
    marked as temptations.

    Exit code: 0; 2 bad input.
    """
    from game.lab.studies.balance import study_of_balance
    from game.lab.studies.dead import study_of_dead

    if named and kind:
        raise typer.BadParameter("with --named all whom the scenario names play; drop --kind")
    loaded, kinds = free_from(scenario, kind, preset)
    crew = crew_from(workers, cluster)
    if named:
        study = study_of_dead(loaded, n, first=first, preset=preset, seed=seed, crew=crew)
    else:
        study = study_of_balance(loaded, n, kinds, first=first, preset=preset, seed=seed, crew=crew)
    show(study, as_json, out)

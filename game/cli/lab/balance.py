"""`knot lab balance`: what machine seats do with a scenario."""

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

    Exit code: 0; 2 bad input.
    """
    from game.lab.studies.balance import study_of_balance

    loaded, kinds = free_from(scenario, kind, preset)
    crew = crew_from(workers, cluster)
    study = study_of_balance(loaded, n, kinds, first=first, preset=preset, seed=seed, crew=crew)
    show(study, as_json, out)

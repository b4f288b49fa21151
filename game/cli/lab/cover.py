"""`knot lab cover`: what nobody has ever reached."""

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
    """Let machines play a scenario, and tell what was never reached.

    Every kind of machine sits in every chair, and the records of the scenario are replayed. What no
    game reached - a choice, an event, a document, an ending, a channel - is told by name.

    Exit code: 0; 2 bad input.
    """
    from game.lab.studies.cover import study_of_cover

    loaded, kinds = free_from(scenario, kind, preset)
    crew = crew_from(workers, cluster)
    study = study_of_cover(loaded, n, kinds, first=first, preset=preset, seed=seed, crew=crew)
    show(study, as_json, out)

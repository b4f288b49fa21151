"""Engine and oracle, turn by turn, on more random scenarios than the tests have time for."""

from __future__ import annotations

from game.scenario import Loaded
from game.scenario.format import Scenario
from tests.test_against_oracle import SEEDS, Together, made, play_at_random
from tools.finding import Finding, markdown, told

SCENARIOS = 1_000
CRISES = 12
BESIDE = 3
"""Games played beside one another in each random scenario."""


def measure(loaded: Loaded) -> Finding:
    """Hold whole states together after every turn; the seeds are none of the tests'."""
    faults = []
    for seed in range(SEEDS, SEEDS + SCENARIOS):
        faults += _parted(made(seed), BESIDE, seed, "grim" if seed % 2 else "usual")
    crisis = loaded.scenario
    for seed in range(1000, 1000 + CRISES):
        faults += _parted(crisis, 1, seed)
    rows = [
        ("random scenarios", f"{SCENARIOS:,}", f"{SCENARIOS * BESIDE:,}"),
        (f"`{crisis.id}` under random orders", "1", f"{CRISES:,}"),
    ]
    text = (
        "# Engine and oracle\n\nWhole states of the engine and of the slow oracle, held together "
    )
    text += "to the bit after every turn, under random orders with illegal ones among them.\n\n"
    text += markdown(("what", "scenarios", "games"), rows)
    return Finding(f"{text}\n{told(faults)}", tuple(faults))


def _parted(scenario: Scenario, games: int, seed: int, preset: str | None = None) -> list[str]:
    """Where the two parted in games of one scenario; empty if nowhere."""
    try:
        play_at_random(Together(scenario, games, seed, preset), scenario, seed)
    except AssertionError as error:
        return [f"{scenario.id}, seed {seed}, preset {preset}: {error}"]
    return []

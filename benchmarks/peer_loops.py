"""Random play in other frameworks, in their own fastest loops: run by `benchmarks.peers` in an
environment of its own, so nothing of the game is imported here. Prints JSON."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from importlib.metadata import version

SECONDS = 2.0
"""Each loop runs so long, and is the best of three."""

VECTOR = 16_384
"""Environments side by side in gymnasium: more are not faster."""


def rate(batch: Callable[[], int]) -> float:
    """Decisions a second: `batch` plays some and says how many."""
    batch()
    return max(_once(batch) for _ in range(3))


def _once(batch: Callable[[], int]) -> float:
    began, made = time.perf_counter(), 0
    while (taken := time.perf_counter() - began) < SECONDS:
        made += batch()
    return made / taken


def openspiel(name: str) -> Callable[[], int]:
    """A game of OpenSpiel between two uniform random bots, the loop in C++."""
    import pyspiel

    game = pyspiel.load_game(name)
    bots = [pyspiel.make_uniform_random_bot(player, 7 + player) for player in range(2)]
    decisions = sum(_decisions(pyspiel, game, bots, seed) for seed in range(200)) / 200
    seeds = iter(range(10**9))

    def batch() -> int:
        for _ in range(200):
            pyspiel.evaluate_bots(game.new_initial_state(), bots, next(seeds))
        return round(200 * decisions)

    return batch


def _decisions(pyspiel: object, game: object, bots: list[object], seed: int) -> int:
    """How many decisions of a player a game holds; chance decides nothing."""
    state = game.new_initial_state()  # type: ignore[attr-defined]
    pyspiel.evaluate_bots(state, bots, seed)  # type: ignore[attr-defined]
    return sum(move.player >= 0 for move in state.full_history())


def pettingzoo() -> Callable[[], int]:
    """Rock, paper, scissors: PettingZoo's parallel environment that does least besides."""
    from pettingzoo.classic import rps_v2

    env = rps_v2.parallel_env()
    spaces = {agent: env.action_space(agent) for agent in env.possible_agents}

    def batch() -> int:
        made = 0
        for seed in range(20):
            env.reset(seed=seed)
            while env.agents:
                made += len(env.agents)
                env.step({agent: spaces[agent].sample() for agent in env.agents})
        return made

    return batch


def gymnasium() -> Callable[[], int]:
    """CartPole, many at once in numpy: gymnasium's own vectorised environment."""
    import gymnasium as gym

    env = gym.make_vec("CartPole-v1", num_envs=VECTOR, vectorization_mode="vector_entry_point")
    env.reset(seed=1)

    def batch() -> int:
        for _ in range(20):
            env.step(env.action_space.sample())
        return 20 * VECTOR

    return batch


LOOPS: dict[str, tuple[str, Callable[[], Callable[[], int]]]] = {
    "OpenSpiel goofspiel, evaluate_bots": ("open_spiel", lambda: openspiel("goofspiel")),
    "OpenSpiel oshi_zumo, evaluate_bots": ("open_spiel", lambda: openspiel("oshi_zumo")),
    "PettingZoo rps, parallel": ("pettingzoo", pettingzoo),
    "gymnasium CartPole, vectorised": ("gymnasium", gymnasium),
}
"""By name: the distribution that it belongs to, and what makes its loop."""


def main() -> None:
    """Measure all, and print what was found."""
    found = {
        name: {"rate": rate(make()), "version": f"{package} {version(package)}"}
        for name, (package, make) in LOOPS.items()
    }
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main()

"""`python -m benchmarks.turn`: how long a player waits for a turn."""

from __future__ import annotations

from benchmarks.figure import Figure, percentile, seconds, show
from game.record.files import read_record
from game.record.form import Record
from game.record.game import Game
from game.record.replay import orders_at
from game.record.suite import find_record
from game.scenario import Loaded, load
from game.seats.kinds import make
from game.seats.match import machine_orders

SCENARIO, RECORD = "cuba-1962", "history"
PERSON, MACHINE = "kennedy", "khrushchev"
GAMES = 12


def measure() -> list[Figure]:
    """Every turn of some games: the machine decides, the turn is played, the view is made."""
    loaded, record = load(SCENARIO), read_record(find_record(RECORD)).record
    taken = sorted(each for seed in range(GAMES) for each in _game(loaded, record, seed))
    return [
        Figure("an interactive turn, median", 1000 * percentile(taken, 0.5), "ms", 5.0),
        Figure("an interactive turn, 95th percentile", 1000 * percentile(taken, 0.95), "ms", 5.0),
    ]


def _game(loaded: Loaded, record: Record, seed: int) -> list[float]:
    """The seconds of each turn of one game, in which the person orders what history did."""
    game, machine = Game.start(loaded, seed=seed), make("character", loaded, MACHINE)

    def turn() -> None:
        own = orders_at(record, game.moment, (PERSON,))
        game.force({**own, MACHINE: machine_orders(game, MACHINE, machine)})
        game.view(PERSON)

    taken = []
    while not game.over:
        taken += seconds(turn, 1)
    return taken


if __name__ == "__main__":
    show(measure())

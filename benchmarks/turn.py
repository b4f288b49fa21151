"""`python -m benchmarks.turn`: how long a player waits for a turn."""

from __future__ import annotations

from benchmarks.figure import Figure, percentile, seconds, show
from game.engine.orders import Orders
from game.record.files import read_record
from game.record.form import Record
from game.record.game import Game
from game.record.replay import orders_at
from game.record.suite import find_record
from game.scenario import Loaded, load
from game.seats.forecast import war_to_come
from game.seats.kinds import make
from game.seats.match import machine_orders

SCENARIO, RECORD = "cuba-1962", "history"
PERSON, MACHINE = "kennedy", "khrushchev"
GAMES = 12
TIMES = 5


def measure() -> list[Figure]:
    """Every turn of some games: the machine decides, the turn is played, the view is made."""
    loaded, record = load(SCENARIO), read_record(find_record(RECORD)).record
    taken = [each for seed in range(GAMES) for each in _game(loaded, record, seed)]
    whole = sorted(sum(parts) for parts in taken)
    played = sorted(parts[1] for parts in taken)
    return [
        Figure("an interactive turn, median", 1000 * percentile(whole, 0.5), "ms", 5.0),
        Figure("an interactive turn, 95th percentile", 1000 * percentile(whole, 0.95), "ms", 5.0),
        Figure("of it the turn that is played, median", 1000 * percentile(played, 0.5), "ms"),
        Figure("the staff's forecast in the first turn", 1000 * _forecast(loaded), "ms"),
    ]


def _forecast(loaded: Loaded) -> float:
    """The seconds that the longest forecast takes: a whole game, imagined many times."""
    game = Game.start(loaded)
    return percentile(seconds(lambda: war_to_come(game, PERSON), TIMES), 0.5)


def _game(loaded: Loaded, record: Record, seed: int) -> list[tuple[float, float, float]]:
    """Of each turn of one game, in which the person orders what history did, the seconds in
    which the machine decides, the turn is played, and the person's view is made."""
    game, machine = Game.start(loaded, seed=seed), make("character", loaded, MACHINE)
    orders: dict[str, Orders] = {}

    def decide() -> None:
        orders.update(orders_at(record, game.moment, (PERSON,)))
        orders[MACHINE] = machine_orders(game, MACHINE, machine)

    taken = []
    while not game.over:
        (decided,) = seconds(decide, 1)
        (played,) = seconds(lambda: game.force(orders), 1)
        (seen,) = seconds(lambda: game.view(PERSON), 1)
        taken.append((decided, played, seen))
    return taken


if __name__ == "__main__":
    show(measure())

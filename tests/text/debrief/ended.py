"""Games that have ended, with a stage to tell them on."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

from game.engine.orders import Letter, Orders
from game.lab.debrief.turning import Look
from game.record.form import Record
from game.record.game import Game
from game.seats.kinds import HUMAN
from game.text.debrief.closing import Closing
from game.text.debrief.reckoning import Reckoning
from tests.text.acting import Stage, small

RAZED = Letter("radio", "hard", "proposal", {"fort": "razed", "base": "quietly_closed"})
FROZEN = Letter("cable", "soft", "proposal", {"fort": "frozen"})
AGREED = Letter("radio", "soft", "acceptance", about="radio")
LOOKS = (Look(8, 4), Look(60, 4))


@cache
def settled() -> Game:
    """North offers, South accepts."""
    game = Game.start(small(), seed=2)
    game.play({"north": Orders({}, (RAZED,)), "south": Orders()})
    game.play({"north": Orders(), "south": Orders({}, (AGREED,))})
    assert game.ending == "good_terms"
    return game


@cache
def busy() -> Game:
    """Both write at once, and nobody answers."""
    game = Game.start(small(), seed=2)
    game.play({"north": Orders({"act": "blockade"}, (RAZED,)), "south": Orders({}, (FROZEN,))})
    while not game.over:
        game.force({})
    return game


@cache
def quiet() -> Game:
    """Nobody orders anything."""
    game = Game.start(small(), seed=2)
    while not game.over:
        game.force({})
    return game


@cache
def burnt() -> Game:
    """War, by the first seed that brings it."""
    for seed in range(300):
        game = Game.start(small(), "grim_school", seed)
        while not game.over:
            loud = {"posture": "free_guns"} if game.turn == 0 else {}
            game.play({"north": Orders({"posture": "raise_alert"}), "south": Orders(loud)})
        if game.ending == "burning_strait":
            return game
    raise AssertionError("three hundred grim games without war")


def record_of(game: Game, *people: str) -> Record:
    """The record of a game in which these people sat."""
    players = {seat: HUMAN if seat in people else "character" for seat in game.model.seat_ids}
    return game.record("one", "A bargain").model_copy(update={"players": players})


def closing(
    game: Game, *people: str, lines: tuple[str, ...] = (), width: int = 1000
) -> tuple[Stage, Closing]:
    """What the debrief has at hand of a game, for the first of these people."""
    seats = people or ("north",)
    stage = Stage(lines, width=width)
    console = stage.console
    counts = Reckoning(game, record_of(game, *seats), console)

    def save(path: Path | None) -> Path:
        return path or Path("own.yaml")

    texts, opened = game.loaded.scenario, game.debrief()
    return stage, Closing(console, texts, opened, seats[0], save, counts)


def told(tell: Callable[[Closing], None], game: Game, *people: str) -> list[str]:
    """What is told of a game, in lines of endless width, without empty ones."""
    stage, after = closing(game, *people)
    tell(after)
    return [line for line in stage.said.splitlines() if line]

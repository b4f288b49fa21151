"""A person made of lines: plays the text face and keeps what was said."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from game.engine.orders import Orders
from game.record.game import Game
from game.scenario import Loaded, load
from game.seats.kinds import HUMAN
from game.text.console import Console
from game.text.session import play
from game.text.sitting import Sitting
from game.text.table import Table

SMALL = Path(__file__).parent.parent / "scenarios" / "small.yaml"
SOUTH = f"script:{Path(__file__).parent / 'south.yaml'}"
"""Who sits opposite when nothing else is said: he does the same in every version."""

CUBA = "cuba-1962"


@dataclass
class Stage:
    """A console that answers with given lines, then ends; `said` is all that was written."""

    lines: Iterable[str]
    written: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    width: int = 80

    def __post_init__(self) -> None:
        self._rest: Iterator[str] = iter(self.lines)

    def read(self) -> str:
        self.asked.append(self.written[-1])
        for line in self._rest:
            if line == "^C":
                raise KeyboardInterrupt
            return line
        raise EOFError

    @property
    def console(self) -> Console:
        return Console(self.read, self.written.append, self.width, echo=True)

    @property
    def said(self) -> str:
        return "".join(self.written)


def act(
    lines: Iterable[str],
    scenario: str = str(SMALL),
    seat: str | None = "north",
    seed: int = 1,
    against: str = SOUTH,
    preset: str | None = None,
    resume: Path | None = None,
    begin: str | None = None,
) -> str:
    """Everything that is written while a person types these lines and then leaves."""
    stage = Stage(lines)
    play(scenario, seat, seed, against, preset, resume, begin, stage.console)
    return stage.said


@cache
def small() -> Loaded:
    """The small invented crisis."""
    return load(SMALL)


def table(seat: str = "north", game: Game | None = None) -> Table:
    """A table at which a person sits and the other chair holds."""
    game = game or Game.start(small(), seed=1)
    players = {name: HUMAN if name == seat else "nobody" for name in game.loaded.scenario.seats}
    return Table(game, players, {})


def desk(stage: Stage, seat: str = "north", game: Game | None = None) -> Sitting:
    """A desk in the open turn of a game, on this stage."""
    at = table(seat, game)
    return Sitting(
        console=stage.console,
        texts=at.game.loaded.scenario,
        handed=at.handed(seat),
        complaints=lambda orders: at.game.complaints(seat, orders),
        save=at.save,
    )


def played(*turns: dict[str, Orders], seed: int = 1) -> Game:
    """A small game in which these orders were sealed."""
    game = Game.start(small(), seed=seed)
    for orders in turns:
        game.play(orders)
    return game

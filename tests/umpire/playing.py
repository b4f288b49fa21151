"""Two people apart, made of machines: each reads its hand-out and writes its answer."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from game.engine.orders import Letter, Orders
from game.scenario import Loaded, load
from game.seats.base import Seat
from game.seats.kinds import HUMAN, make
from game.seats.match import machine_orders
from game.umpire.answer import write_answer
from game.umpire.apart import Apart
from game.umpire.handout import read_handout
from game.umpire.table import Umpire
from tests.docs.manual import DUEL

SMALL = Path(__file__).parents[1] / "scenarios" / "small.yaml"

PATROL = Orders({"act": "patrol"})
TALK = Orders({"act": "talk"})
OFFER = Orders({}, (Letter("boat", "plain", "proposal", {"bank": "both"}),))
YES = Orders({}, (Letter("boat", "plain", "acceptance", about="boat"),))


@cache
def loaded_as(name: str) -> Loaded:
    """A scenario, read once for all tests: nothing changes it."""
    return load({"duel": DUEL, "small": SMALL}.get(name, name))


def begun(
    folder: Path,
    scenario: str = "duel",
    seed: int = 5,
    begin: str | None = None,
    machines: Mapping[str, str] | None = None,
    name: str = "monday",
) -> Umpire:
    """A new table, at which people sit in the seats that are no machine's."""
    loaded = loaded_as(scenario)
    players = dict.fromkeys(loaded.scenario.seats, HUMAN) | dict(machines or {})
    return Umpire.start(folder, loaded, players, name=name, seed=seed, begin=begin)


def again(umpire: Umpire, named: Mapping[str, str] | None = None) -> Umpire:
    """The same table, opened anew from its folder."""
    return Umpire.open(umpire.folder, umpire.game.loaded, named)


def desk(umpire: Umpire, seat: str) -> Apart:
    """The game as the person in this seat has it, from the file alone."""
    path = umpire.handout_path(seat)
    return Apart.of(path, read_handout(path), umpire.game.loaded)


def answer(umpire: Umpire, seat: str, orders: Orders) -> Path:
    """The person in this seat seals these orders; the file that they are in."""
    path = umpire.answer_path(seat)
    write_answer(read_handout(umpire.handout_path(seat)), orders, path)
    return path


def answer_all(umpire: Umpire, orders: Mapping[str, Orders] | None = None) -> None:
    """All people seal these orders, or hold."""
    for seat in umpire.humans:
        answer(umpire, seat, (orders or {}).get(seat, Orders()))


def people(loaded: Loaded, kinds: Mapping[str, str]) -> dict[str, Seat]:
    """Machines that decide for people."""
    return {seat: make(kind, loaded, seat) for seat, kind in kinds.items()}


def decided(umpire: Umpire, seats: Mapping[str, Seat]) -> dict[str, Orders]:
    """What these people want now."""
    return {name: machine_orders(umpire.game, name, seat) for name, seat in seats.items()}

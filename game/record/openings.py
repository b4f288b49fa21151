"""New games: at the calendar's first turn, or later, on the path of history.

A later start is a record's prefix: until then both seats give history's orders under
history's luck, so nothing has to be told twice. From there on luck is free. Natures and
hidden facts are the new game's own.
"""

from __future__ import annotations

from game.engine.orders import Orders
from game.record.check import check_record
from game.record.files import read_record
from game.record.form import Record
from game.record.game import Game
from game.record.pins import before, pins_of
from game.record.replay import orders_at
from game.scenario import Loaded, Problem, ScenarioError
from game.scenario.format import Scenario, Start
from game.scenario.marks import Mark
from game.scenario.problems import did_you_mean

PATH = "The turns before this one are as history had them."
"""What has happened so far, where the scenario does not tell it."""


def starts_for(scenario: Scenario, seat: str) -> dict[str, Start]:
    """The starting points by id, the one that is proposed to this seat first."""
    own = [name for name, each in scenario.starts.items() if seat in each.seats]
    free = [name for name, each in scenario.starts.items() if not each.seats]
    first = [*own, *free][:1]
    return {name: scenario.starts[name] for name in [*first, *scenario.starts]}


def open_game(loaded: Loaded, preset: str | None, seed: int, begin: str | None = None) -> Game:
    """A new game at a starting point of the scenario, or at a turn of its calendar.

    ScenarioError: there is no such start, or history does not lead to it.
    """
    moment = turn_of(loaded, begin)
    if moment == turn_of(loaded, None):
        return Game.start(loaded, preset, seed)
    history = _history(loaded, moment)
    pins = before(pins_of(history, loaded.scenario), moment)
    game = Game.start(loaded, preset, seed, pins=pins)
    while not game.over and game.moment < moment:
        given = orders_at(history, game.moment, game.model.seat_ids)
        game.play({seat: _fitting(game, seat, orders) for seat, orders in given.items()})
    if game.over:
        said = f"with seed {seed} history's path is over by {moment}: {game.ending}"
        raise _unusable(loaded, said, "take another seed, or an earlier start")
    return game


def turn_of(loaded: Loaded, begin: str | None) -> str:
    """The moment of a starting point, or of a turn; None is the calendar's first."""
    scenario = loaded.scenario
    turns = [f"{day.date} {turn.at}" for day in scenario.days for turn in day.turns]
    if begin is None or begin in turns:
        return begin or turns[0]
    if begin not in scenario.starts:
        remedy = did_you_mean(begin, scenario.starts or turns)
        raise _unusable(loaded, f"there is no starting point {begin!r}", remedy)
    return scenario.starts[begin].turn or turns[0]


def told_so_far(game: Game, seat: str) -> str:
    """What a seat knows to have happened, in a game that has just been taken up later than
    the calendar's first turn; else nothing."""
    if not (game.first and game.opening):
        return ""
    starts = game.loaded.scenario.starts.values()
    texts = [each.so_far for each in starts if each.turn == game.moment]
    return next((text[seat] for text in texts if seat in text), PATH)


def _history(loaded: Loaded, moment: str) -> Record:
    """The scenario's own record, which leads to a moment. ScenarioError: it does not."""
    name = loaded.scenario.history
    if name is None:
        said = "this scenario has no history that would lead to a later start"
        raise _unusable(loaded, said, "begin with the calendar")
    file = read_record(loaded.source / name)
    check_record(file, loaded)
    return file.record


def _fitting(game: Game, seat: str, orders: Orders) -> Orders:
    """What is legal of these orders: hidden facts may differ from history's."""
    choices = {
        slot: choice
        for slot, choice in orders.choices.items()
        if not game.complaints(seat, Orders({slot: choice}))
    }
    letters = [each for each in orders.letters if not game.complaints(seat, Orders({}, (each,)))]
    return Orders(choices, tuple(letters))


def _unusable(loaded: Loaded, said: str, remedy: str) -> ScenarioError:
    return ScenarioError([Problem(Mark(loaded.scenario.id, 0, 0), "start", said, remedy)])

"""A whole game in the terminal: sit down, turn after turn, ending, ledger."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from game.engine.orders import Orders
from game.record.openings import starts_for
from game.scenario import Loaded, load
from game.seats.kinds import named_again
from game.seats.pipe import PipeError
from game.text import spoken, words
from game.text.commands import obey
from game.text.console import Closed, Console, terminal
from game.text.debrief.closing import Closing, TakenUp
from game.text.debrief.commands import linger
from game.text.debrief.reckoning import Reckoning
from game.text.debrief.walk import walk
from game.text.debrief.words import FORKED
from game.text.ending import tell_ending
from game.text.opening import open_turn, tell_letters, tell_news
from game.text.opposite import ask_opposite, tell_who_sat
from game.text.pick import Item
from game.text.questions import Answer, Back, choose_one
from game.text.saving import fault
from game.text.sitting import Quit, Sitting
from game.text.table import Table


def play(
    scenario: str,
    seat: str | None = None,
    seed: int = 1962,
    against: str = "character",
    preset: str | None = None,
    resume: Path | None = None,
    begin: str | None = None,
    console: Console | None = None,
) -> None:
    """Play a crisis as text. Returns when the person leaves, however that is done.

    `begin` is a starting point or a turn; a person who names the chair, but no start, begins
    at the one that is proposed to that chair first.
    Raises ScenarioError (RecordError) for files, seats or opponents that cannot be used.
    """
    say = console or terminal()
    if resume is not None:
        table = Table.resume(resume, scenario, seat, against)
        say.line(f"Going on with {resume}.")
        if table.drifted:
            say.line(words.DRIFTED.format(held=table.held))
        sit(say, table)
        return
    loaded = load(scenario)
    if seat is not None:
        start = begin or next(iter(starts_for(loaded.scenario, seat)), None)
        table = Table.start(loaded, seat, against, seed, preset, start)
        welcome(say, loaded)
        sit(say, table)
        return
    welcome(say, loaded)
    chosen = _ask(say, loaded, begin, against)
    if chosen is None:
        say.line(words.LEFT)
    else:
        sit(say, Table.start(loaded, chosen[0], chosen[2], seed, preset, chosen[1]))


def welcome(say: Console, loaded: Loaded) -> None:
    """Title, summary, and how this is played."""
    say.heading(f"{loaded.scenario.title}.")
    say.line()
    say.prose(loaded.scenario.summary)
    say.line(words.WELCOME)


def _ask(
    say: Console, loaded: Loaded, begin: str | None, against: str
) -> tuple[str, str | None, str] | None:
    """Chair, starting point and who sits opposite, if the command line says nothing of him;
    None where the person leaves instead."""
    try:
        while True:
            seat = _ask_seat(say, loaded)
            try:
                start = begin or _ask_start(say, loaded, seat)
                asked = against == "character"
                return seat, start, ask_opposite(say, loaded.scenario, seat) if asked else against
            except Back:
                continue
    except (Back, Quit, Closed):
        return None


def _ask_seat(say: Console, loaded: Loaded) -> str:
    answers = [
        Answer(Item(name, seat.leader), f"{seat.title}, {seat.capital}.")
        for name, seat in loaded.scenario.seats.items()
    ]
    return choose_one(say, "In which chair do you sit?", answers, "Chair:")


def _ask_start(say: Console, loaded: Loaded, seat: str) -> str | None:
    """A starting point, the one proposed to the seat first; None where there is no choice."""
    starts = starts_for(loaded.scenario, seat)
    if len(starts) < 2:
        return next(iter(starts), None)
    answers = [Answer(Item(name, each.title), "") for name, each in starts.items()]
    return choose_one(say, "When do you begin?", answers, "Start:")


def sit(say: Console, table: Table) -> None:
    """Play until the person leaves; then say where the game is kept. A game that is taken up
    again from one of its turns takes the place of the one that ended."""
    at: Table | None = table
    while at is not None:
        at = _played(say, at)


def _played(say: Console, table: Table) -> Table | None:
    """One game with its debrief; the game that is gone on with, None where the person leaves."""
    try:
        _introduce(say, table)
        while not table.game.over:
            _turn(say, table)
        _close(say, table)
    except TakenUp as taken:
        further = table.forked(taken.turn)
        say.heading(FORKED.format(turn=spoken.when(further.game.moment)))
        return further
    except (Quit, Closed, KeyboardInterrupt):
        _leave(say, table)
    except PipeError:
        _leave(say, table)
        raise
    return None


def _introduce(say: Console, table: Table) -> None:
    scenario = table.game.loaded.scenario
    preset = scenario.presets[table.game.model.preset]
    for name in table.humans:
        told = scenario.seats[name]
        say.heading(f"You are {told.leader}, {told.title}, {told.capital}.")
        if table.game.opening:
            say.line()
            say.prose(told.brief)
    say.line(f"Preset: {preset.title}. Seed: {table.game.seed}.")


def _turn(say: Console, table: Table) -> None:
    """Both seats seal; the turn is played and saved."""
    orders: dict[str, Orders] = {}
    for number, seat in enumerate(table.humans):
        if number:
            say.heading(words.HANDOVER)
        if len(table.humans) > 1:
            leader = table.game.loaded.scenario.seats[seat].leader
            say.curtain()
            say.ask(f"{leader}, press Enter when you sit alone.")
        orders[seat] = decide(_desk(say, table, seat))
    table.play(orders)
    _autosave(say, table)


def decide(desk: Sitting) -> Orders:
    """One person's turn at the desk, until it is sealed. Raises Quit or Closed."""
    open_turn(desk)
    while not desk.sealed:
        desk.console.line()
        obey(desk, desk.console.ask(words.ORDERS_PROMPT))
    return desk.orders


def _desk(say: Console, table: Table, seat: str) -> Sitting:
    return Sitting(
        console=say,
        texts=table.game.loaded.scenario,
        handed=table.handed(seat),
        complaints=partial(table.game.complaints, seat),
        save=table.save,
        read=table.read.setdefault(seat, set()),
    )


def _autosave(say: Console, table: Table) -> None:
    try:
        table.save()
    except OSError as error:
        say.line(f"The game could not be saved by itself: {fault(error)}. Type save and a name.")


def _close(say: Console, table: Table) -> None:
    """The ending, the walk, and what one may still ask. Raises Quit, Closed or TakenUp."""
    texts, opened = table.game.loaded.scenario, table.game.debrief()
    counts = Reckoning(table.game, table.record(), say)
    after = Closing(say, texts, opened, table.humans[0], table.save, counts)
    last = _desk(say, table, table.humans[0])
    tell_news(last)
    if table.game.turn == len(table.game.steps):
        tell_letters(last)
    tell_ending(after)
    tell_who_sat(say, texts, table.players, table.game.state.luck)
    walk(after)
    linger(after)


def _leave(say: Console, table: Table) -> None:
    """Save what was sealed and say how to go on."""
    try:
        path = table.save()
    except OSError as error:
        say.line(f"{words.LEFT} The game could not be saved: {fault(error)}.")
        return
    say.line()
    if table.game.over:
        say.line(f"{words.LEFT} The record of this game: {path}")
    else:
        again = f"knot play --text --resume {path}{named_again(table.players)}"
        say.line(f"{words.LEFT} To go on: {again}")

"""One seat at a place of its own: a hand-out is opened, and orders go back in a file."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from game.engine.sight.council import council
from game.record.form import Record
from game.record.resume import played_until
from game.scenario import Loaded, load
from game.seats.forecast import war_to_come
from game.seats.kinds import HUMAN, machines
from game.text import words
from game.text.console import Closed, Console, terminal
from game.text.session import decide, sit
from game.text.sitting import Handed, Quit, Sitting
from game.text.table import Table
from game.umpire.answer import answer_beside, answered, write_answer
from game.umpire.apart import Apart, check_scenario
from game.umpire.handout import Handout, read_handout


def desk(
    path: Path, scenario: str | None = None, out: Path | None = None, console: Console | None = None
) -> None:
    """Open a hand-out: play its turn, or read how the game went once it has ended.

    The sealed orders are written to `out`, beside the hand-out by default. `scenario` is a path
    for a scenario that is not installed. Raises ScenarioError for files that cannot be used,
    OSError where the answer cannot be written.
    """
    say = console or terminal()
    handout = read_handout(path)
    loaded = load(scenario or handout.scenario)
    check_scenario(path, handout, loaded)
    if handout.record is not None:
        sit(say, _opened(handout, handout.record, loaded))
        return
    _play(say, path, Apart.of(path, handout, loaded), out or answer_beside(path, handout))


def _opened(handout: Handout, record: Record, loaded: Loaded) -> Table:
    """The table of a game that has ended; whoever plays on from it meets the machine leader."""
    seats = loaded.scenario.seats
    players = {seat: HUMAN if seat == handout.seat else "character" for seat in seats}
    game = played_until(record, loaded)
    return Table(game, players, machines(loaded, players, game.model.preset), record)


def _play(say: Console, path: Path, game: Apart, answer: Path) -> None:
    """The turn of a hand-out, until it is sealed or the person leaves."""
    _introduce(say, game)
    if answered(answer, game.handout):
        say.line(words.APART_AGAIN)
    try:
        orders = decide(_sitting(say, path, game))
    except (Quit, Closed, KeyboardInterrupt):
        say.line(f"{words.LEFT} {words.APART_LEFT}")
        return
    write_answer(game.handout, orders, answer)
    say.line(words.APART_SEALED.format(path=answer))


def _introduce(say: Console, game: Apart) -> None:
    scenario = game.loaded.scenario
    told = scenario.seats[game.seat]
    say.heading(f"{scenario.title}. You are {told.leader}, {told.title}, {told.capital}.")
    if game.opening:
        say.line()
        say.prose(told.brief)
        say.line(words.APART_WELCOME)


def _sitting(say: Console, path: Path, game: Apart) -> Sitting:
    view = game.view(game.seat)
    advice = council(game.model.scenario, view, war_to_come(game, game.seat))
    before = game.known_before(game.seat)
    handed = Handed(
        view, game.reasons(game.seat), before, game.ordered, advice, game.handout.so_far
    )
    return Sitting(
        console=say,
        texts=game.loaded.scenario,
        handed=handed,
        complaints=partial(game.complaints, game.seat),
        save=partial(_kept, path),
        read={paper.id for paper in view.papers if paper.turn < view.turn},
    )


def _kept(path: Path, _name: Path | None) -> Path:
    """Nothing is saved at a desk apart: the umpire keeps the game."""
    raise OSError(words.APART_SAVE.format(path=path))

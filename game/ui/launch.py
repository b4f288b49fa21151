"""From the title into the game: read on the worker, while the title is looked at.

Faults of the command line are found here; they are told as those of a scenario are.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from game.record.openings import turn_of
from game.scenario import Loaded, Problem, ScenarioError
from game.scenario.format import Scenario
from game.scenario.marks import Mark
from game.scenario.problems import did_you_mean
from game.seats.kinds import HUMAN, make
from game.ui import saves, settings
from game.ui.apart import opened
from game.ui.flow import Flow
from game.ui.say import say
from game.ui.scene import Sheet
from game.ui.screens.menu import Setup
from game.ui.table import Table, TableError
from game.ui.wishes import Wishes
from game.ui.worker import Worker

Opened = tuple[Table, Mapping[str, Sheet]]
"""A saved game on the table, and what its people are handed."""


def brought(
    loaded: Loaded, wishes: Wishes, worker: Worker, trouble: str = ""
) -> tuple[Flow, Callable[[], None]]:
    """The worker's job behind the title: the game's director, and what is to be done with it
    once it is in charge. ScenarioError as `director` and `saved_game`."""
    flow, saved = director(loaded, wishes, worker), apart_game(loaded, wishes) or saved_game(wishes)
    return flow, lambda: enter(flow, wishes, saved, trouble)


def director(loaded: Loaded, wishes: Wishes, worker: Worker) -> Flow:
    """The game's director, with the menu as the command line marks it.

    ScenarioError: a seat, a preset, an opponent or a start that this scenario does not have.
    """
    _check(loaded, wishes)
    return Flow(loaded, setup_of(loaded, wishes), worker)


def saved_game(wishes: Wishes) -> Opened | None:
    """The saved game that is to be gone on with, if one is.

    ScenarioError: it cannot be read or gone on with, or has no such seat.
    """
    if wishes.resume is None:
        return None
    try:
        table = Table.resume(wishes.resume, wishes.seat, wishes.against)
    except TableError as error:
        problem = Problem(Mark(str(wishes.resume), 0, 0), "resume", str(error))
        raise ScenarioError([problem]) from error
    return table, table.sheets()


def apart_game(loaded: Loaded, wishes: Wishes) -> Opened | None:
    """The game that an umpire's file tells of, if one is to be answered. ScenarioError: it
    cannot be used."""
    if wishes.desk is None:
        return None
    table = opened(loaded, wishes.desk, wishes.out)
    return table, table.sheets()


def enter(flow: Flow, wishes: Wishes, saved: Opened | None = None, trouble: str = "") -> None:
    """Go where the person wants to be: into a game that was asked for, else to the menu; who has
    never played goes straight into the first turn and is shown it. `trouble` is what was wrong
    with the settings."""
    newcomer = wishes.none and never_played()
    if saved is not None:
        flow.lay(saved)
    elif wishes.watch is not None:
        flow.watch(wishes.watch)
    elif newcomer or wishes.seat is not None:
        if newcomer:
            flow.setup.start = whole(flow.loaded.scenario)
            flow.guiding = not flow.settings.guided
        flow.go("title")  # until the game stands on the table
        flow.begin()
    if trouble:
        flow.fail(say("settings.unread", trouble=trouble))


def never_played() -> bool:
    """Whether neither settings nor any game have ever been kept here."""
    kept = (settings.place(), saves.last(), saves.ended())
    return not any(path.is_file() for path in kept)


def whole(texts: Scenario) -> str:
    """The starting point at the calendar's first turn; "" if the scenario names none."""
    return next((name for name, start in texts.starts.items() if start.turn is None), "")


def setup_of(loaded: Loaded, wishes: Wishes) -> Setup:
    """The menu as the command line marks it."""
    setup = Setup(
        seat=wishes.seat or "",
        against=wishes.against,
        opponents=(wishes.against,),
        seed=wishes.seed,
        preset=wishes.preset or "",
        start=wishes.begin or "",
    )
    setup.take(loaded.scenario, loaded.source)
    setup.start = wishes.begin or setup.start
    setup.saved = saves.saved()
    return setup


def _check(loaded: Loaded, wishes: Wishes) -> None:
    """Refuse words of the command line that mean nothing in this scenario."""
    texts, seat, preset = loaded.scenario, wishes.seat, wishes.preset
    if wishes.resume is not None:
        return  # whose it is, and what opposes it, the saved game says
    if seat is not None and seat not in texts.seats:
        raise _unknown("--as", f"there is no seat {seat!r}", seat, list(texts.seats))
    if preset is not None and preset not in texts.presets:
        raise _unknown("--preset", f"there is no preset {preset!r}", preset, list(texts.presets))
    if wishes.against != HUMAN:
        other = next(name for name in texts.seats if name != seat)
        make(wishes.against, loaded, other, typed=wishes.against)
    turn_of(loaded, wishes.begin)


def _unknown(option: str, message: str, word: str, known: list[str]) -> ScenarioError:
    return ScenarioError([Problem(Mark(option, 0, 0), "play", message, did_you_mean(word, known))])

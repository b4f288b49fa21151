"""Worlds played by the compiled kernel, where it can: the same fates and tallies, to the bit.

It plays seats that need no interpreter, those that follow a record and those that decide by lot.
"""

from __future__ import annotations

import logging
from collections import Counter
from typing import TYPE_CHECKING, Any, Literal

import numpy as np

from game.engine.fast import available, ready
from game.engine.fast.plan import Desk, Plan, fits
from game.engine.luck import Luck
from game.engine.model import Model
from game.engine.opening import blank
from game.engine.orders import Orders
from game.engine.state import State
from game.lab.errors import LabError
from game.lab.fates import Fates
from game.lab.tally import BINS, Tally
from game.seats.base import Seat
from game.seats.bound import BoundSeat
from game.seats.random import RandomSeat

if TYPE_CHECKING:
    from game.engine.fast.games import Kernel
    from game.engine.fast.kernel import Results
    from game.lab.experiment import Experiment

Executor = Literal["auto", "numpy", "compiled"]
"""Who plays: the numpy engine, the compiled kernel, or the quicker of the two."""

WORTH_LOADING = 2_000
"""Loading the kernel takes about as long as numpy needs for so many games."""


NUMPY_SECONDS = 1.2e-6
"""What numpy needs at the most for a turn of a game whose seats follow a record: an estimate, as
games that end early cost less, and seats that decide by lot more."""

PATIENCE = 120.0
"""Compiling the kernel is worth it where numpy would keep a core busy for longer than so many
seconds."""

_log = logging.getLogger(__name__)


class ExecutorError(LabError):
    """The compiled kernel was asked for, and cannot play this."""


def executor_of(experiment: Experiment, model: Model, games: int) -> Literal["numpy", "compiled"]:
    """Who plays so many games of an experiment, with its own model or another. Left to itself,
    the kernel is taken where it has been compiled before (that takes a minute, once for all
    scenarios), and for the own model, as its tables are made once.

    ExecutorError: the kernel was asked for, and there is no numba, or seats that need views.
    """
    wanted, hindrance = experiment.executor, _hindrance(experiment, model)
    if wanted == "compiled":
        if hindrance is not None:
            raise ExecutorError(hindrance)
        return "compiled"
    worth = wanted == "auto" and games >= WORTH_LOADING and model is experiment.model()
    return "compiled" if worth and hindrance is None and ready() else "numpy"


def compile_if_worth(experiment: Experiment, games: int) -> None:
    """Compile the kernel before so many games are played, if it is left to choose, was not
    compiled yet, and numpy would take much longer than compiling; one line on stderr says so."""
    model = experiment.model()
    busy = games * model.sizes.turns * NUMPY_SECONDS
    if experiment.executor != "auto" or busy <= PATIENCE or ready():
        return
    if _hindrance(experiment, model) is None:
        _log.warning(
            "compiling the kernel first, which takes a minute, once for all scenarios: "
            "numpy would need about %.0f minutes of a core for these games",
            busy / 60,
        )
        play_compiled(experiment, model, range(1))


def _hindrance(experiment: Experiment, model: Model) -> str | None:
    """Why the kernel cannot play an experiment; None if it can."""
    if not available():
        return "the compiled kernel needs numba: pip install 'knot-of-war[fast]'"
    sitting = [seat for by_turn in _all_seats(experiment) for seat in by_turn]
    if not all(isinstance(seat, BoundSeat | RandomSeat) for seat in sitting):
        return "the compiled kernel plays records and random seats; these seats need numpy"
    if not fits(model):
        return "the compiled kernel knows up to 16 issues of 16 levels each; this needs numpy"
    return None


def _all_seats(experiment: Experiment) -> list[list[Seat]]:
    return [list(seats.values()) for seats in (experiment.seats, *experiment.relief.values())]


def kernel_of(experiment: Experiment, model: Model) -> Kernel:
    """The kernel that plays an experiment: its tables."""
    from game.engine.fast.games import Kernel

    desks = [_desks(experiment, model, turn) for turn in model.turns]
    return Kernel(Plan(model, desks, whole=False))


def _desks(experiment: Experiment, model: Model, turn: str) -> tuple[Desk, Desk]:
    sitting = experiment.sitting(turn)
    first, second = (_desk(sitting.get(seat), turn) for seat in model.seat_ids)
    return first, second


def _desk(seat: Seat | None, turn: str) -> Desk:
    """What a seat will do in a turn; a seat without a machine holds."""
    if isinstance(seat, BoundSeat):
        return seat.orders.get(turn, Orders())
    return Orders() if seat is None else "random"


def play_compiled(
    experiment: Experiment, model: Model, games: range, tally: Tally | None = None
) -> Fates:
    """What `game.lab.experiment.play` does, by the kernel."""
    from game.engine.fast.games import MOST

    parts = [games[at : at + MOST] for at in range(0, len(games), MOST)]
    return Fates.joined([_play(experiment, model, part, tally) for part in parts])


def _play(experiment: Experiment, model: Model, games: range, tally: Tally | None) -> Fates:
    state, new, drawn = _start(experiment, model)
    bins = BINS if tally is not None and tally.fans is not None else 0
    results = experiment.kernel(model).play(
        state,
        experiment.seed,
        games,
        new=new,
        drawn=drawn,
        counted=tally is not None,
        bins=bins,
    )
    fates = Fates(results.ending, results.ended, results.ledger, results.cause, results.illegal)
    if tally is not None:
        _count(model, tally, results)
        tally.counts.add(fates)
    return fates


def _start(experiment: Experiment, model: Model) -> tuple[State, bool, Any]:
    """The state of one game in which all begin, whether its step 1 is to come, and which facts
    each world draws itself."""
    facts = model.index.facts
    if experiment.prefix is not None:
        state, _ = experiment.prefix.worlds(model, experiment.seed, range(1), redraw=False)
        return state, False, np.full(len(facts), not experiment.natures)
    state = blank(model, Luck.of(experiment.seed, [0]))
    given = experiment.natures.get("facts", {})
    for fact, row in facts.items():
        state.facts[row] = bool(given.get(fact, False))
    return state, True, np.array([fact not in given for fact in facts], dtype=np.bool_)


def _count(model: Model, tally: Tally, results: Results) -> None:
    """Add what the kernel counted to a tally."""
    tally.ledger += results.risk.astype(object)
    tally.squares += results.squares.astype(object)
    if tally.fans is not None:
        tally.fans += results.fans
    kinds = np.array([ending.kind == "settlement" for ending in model.endings], dtype=np.bool_)
    settled = kinds[results.ending]
    found = Counter(
        zip(results.ending[settled].tolist(), results.terms[settled].tolist(), strict=True)
    )
    shifts = range(0, 4 * model.sizes.issues, 4)
    for (ending, levels), count in found.items():
        tally.terms[ending, tuple(levels >> shift & 15 for shift in shifts)] += count

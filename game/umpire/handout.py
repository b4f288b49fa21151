"""The hand-out: the file in which the umpire gives one seat all that it may know this turn.

It holds the seat's own view of the game and nothing else: no seed, no hidden fact, nothing of
the other seat that has not been seen. After the ending it holds the whole record instead.
"""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any, Literal

from pydantic import Field

from game.engine.sight.reasons import Reason
from game.engine.view import Known, News
from game.record.form import Record, SeatOrders
from game.record.game import Game
from game.record.openings import told_so_far
from game.record.orders import form_of
from game.scenario.format.base import Id, Moment, Part
from game.umpire.knowledge import plain_of
from game.umpire.stamp import read_stamped, stamped, trouble

_NOTE = """\
{leader}, {turn}: what this chair may know, and nothing else.
To open it: knot desk {file}"""

_LAST = """\
{leader}: the game has ended, and this is its whole record.
To read what came of it: knot desk {file}"""


class Handout(Part):
    """What one seat is given: `seen` its views by part and id (`game.umpire.knowledge`), what
    it ordered last (None in the turn in which the game is taken up), what is new and why, what
    it knew when it sealed last; or the `record`, once the game has ended. `table` names the
    game, `check` is the stamp by which an answer names this very hand-out.
    """

    handout: Literal[1]
    table: str
    scenario: str
    fingerprint: str
    preset: Id
    seat: Id
    turn: Moment
    so_far: str = ""
    ordered: SeatOrders | None = None
    seen: dict[str, dict[str, Any]] = Field(default_factory=dict)
    news: list[News] = Field(default_factory=list)
    reasons: list[Reason] = Field(default_factory=list)
    before: dict[Id, Known] = Field(default_factory=dict)
    earlier: list[News] = Field(default_factory=list)
    record: Record | None = None
    check: str


def file_for(seat: str) -> str:
    """The name of a seat's hand-out."""
    return f"to-{seat}.knot"


def handout_of(game: Game, seat: str, table: str) -> str:
    """The text of a seat's hand-out in a game that goes on.

    A function of what the seat knows and of the table's name: equal knowledge, equal text.
    """
    plain = _head(game, seat, table)
    if told := told_so_far(game, seat):
        plain["so_far"] = told
    if not game.opening:
        given = game.steps[-1].orders.get(seat)
        plain["ordered"] = form_of(given).model_dump(exclude_unset=True) if given else {}
    found = {
        "seen": plain_of(game.model, game.views(seat)),
        "news": [asdict(each) for each in game.view(seat).news],
        "reasons": [asdict(each) for each in game.reasons(seat)],
        "before": {name: asdict(known) for name, known in game.known_before(seat).items()},
        "earlier": [asdict(each) for each in game.news_before(seat)],
    }
    return stamped("handout", _note(_NOTE, game, seat), {**plain, **_full(found)})


def last_handout(game: Game, seat: str, table: str, record: Record) -> str:
    """The text of the hand-out after the ending, which opens the whole game."""
    plain = {**_head(game, seat, table), "record": record.plain()}
    return stamped("handout", _note(_LAST, game, seat), plain)


def read_handout(path: Path) -> Handout:
    """A hand-out. ScenarioError: it was torn or changed, or it is none; OSError: no such file."""
    handout, _, _ = read_stamped(path, "handout", Handout)
    if not handout.seen and handout.record is None:
        raise trouble(path, "torn", "this hand-out is empty", "ask the umpire to send it again")
    return handout


def _head(game: Game, seat: str, table: str) -> dict[str, Any]:
    return {
        "table": table,
        "scenario": game.loaded.scenario.id,
        "fingerprint": game.loaded.fingerprint,
        "preset": game.model.preset,
        "seat": seat,
        "turn": game.moment,
    }


def _note(words: str, game: Game, seat: str) -> str:
    leader = game.loaded.scenario.seats[seat].leader
    return words.format(leader=leader, turn=game.moment, file=file_for(seat))


def _full(parts: dict[str, Any]) -> dict[str, Any]:
    """The parts in which there is something."""
    return {name: part for name, part in parts.items() if part}

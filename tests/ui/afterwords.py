"""What is told in words of the small crisis, made once for the tests of the debrief's screens."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from game.lab.debrief.brier import Said, said
from game.record.game import Game
from game.ui.aftermath import Aftermath
from game.ui.afterword import Afterword, Shelf, worded
from game.ui.counting import STAGES
from game.ui.reel import Review
from tests.ui.reels import played, review

SEATS = ("north", "south")
DONE = dict.fromkeys(STAGES, 1.0)


@cache
def game() -> Game:
    """The first game of the reels."""
    return played()


@cache
def words() -> Afterword:
    """All that is told of it in words."""
    *_, (_, told) = worded(game(), game().record(), SEATS)
    return told


@cache
def heard() -> tuple[tuple[Said, ...], ...]:
    """What its advisers held."""
    return tuple(said(game()))


def shelf(games: int = 1) -> Shelf:
    """As many games like it, kept."""
    spoken = tuple(each for turn in heard() for each in turn)
    return Shelf((spoken,) * games)


def told(*, games: int = 1, history: bool = True, **fields: object) -> Review:
    """The first game with all its words."""
    made = review(history=history)
    made.after = Aftermath(DONE, said=heard(), shelf=shelf(games), words=words())
    for name, value in fields.items():
        setattr(made, name, value)
    return made


def silent(**fields: object) -> Review:
    """The same before anything has been made."""
    made = review(**fields)
    made.after = replace(Aftermath(), done={})
    return made

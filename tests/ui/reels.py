"""Games of the small crisis that have ended, opened turn by turn for the tests of the debrief."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from game.engine.orders import Letter, Orders
from game.record.debrief import Debrief
from game.record.game import Game
from game.ui.kit import Column, Kit
from game.ui.reel import Reel, Review, reel_of
from game.ui.scene import Scene
from game.ui.screens.hanging import Part
from tests.ui.helpers import DEBRIEF, NORTH, Acts, kit, scene, small

OFFER = Letter(
    "radio", "hard", "proposal", {"fort": "frozen", "ships": "pass"}, about=None, draft=None
)
REPLY = Letter("cable", "soft", "proposal", {"fort": "razed"}, about="radio")
HELLO = Letter("envoy", "soft")

HERE = (
    {
        "north": Orders({"act": "blockade", "posture": "raise_alert"}, (OFFER,)),
        "south": Orders({"posture": "hasten_work"}, (HELLO,)),
    },
    {"north": Orders(), "south": Orders({}, (REPLY,))},
    {"north": Orders({"posture": "raise_alert"}), "south": Orders()},
)
THERE = (
    {"north": Orders({"act": "blockade"}), "south": Orders({"posture": "hasten_work"})},
    {"north": Orders({"posture": "raise_alert"}), "south": Orders()},
    {"north": Orders(), "south": Orders()},
)


def played(turns: tuple[dict[str, Orders], ...] = HERE, seed: int = 1950) -> Game:
    """A game of these orders, held to its end."""
    game = Game.start(small(), seed=seed)
    for orders in turns:
        if not game.over:
            game.force(orders)
    while not game.over:
        game.force({"north": Orders(), "south": Orders()})
    return game


@cache
def reel(history: bool = False) -> Reel:
    """One of two games as a reel."""
    game = played(THERE if history else HERE)
    sealed = game.model.turns[game.steps[-1].before.turn]
    return reel_of(game.record().model_copy(update={"sealed": sealed}), small())


def review(*, history: bool = True, **fields: object) -> Review:
    """What is opened of the first game, with the second as history."""
    made = Review(reel(), reel(history=True) if history else None)
    for name, value in fields.items():
        setattr(made, name, value)
    return made


def opened(debrief: Debrief = DEBRIEF, **fields: object) -> Review:
    """The same reel, but with a debrief made by hand."""
    made = review(**fields)
    made.reel = replace(made.reel, debrief=debrief)
    return made


def ended(shown: Review, seat: str = "north", acts: Acts | None = None) -> Scene:
    """The scene of one chair after the ending."""
    made = scene(NORTH, acts=acts)
    return replace(made, sheet=shown.reel.frames[-1].sheets[seat])


def filled(part: Part, height: int = 400, width: int = 700) -> Kit:
    """A part of a debrief in a column of its own."""
    made = kit(1600, 900)
    part.fill(Column(made, 0, 0, width, ""), height)
    return made

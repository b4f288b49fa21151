"""Playing on from a turn of a record: in which chair, and against whom."""

from __future__ import annotations

from functools import partial

from game.ui import words
from game.ui.kit import Column
from game.ui.reel import Review
from game.ui.say import say
from game.ui.scene import Scene
from game.ui.screens import reel_desk
from game.ui.screens.hanging import Part
from game.ui.screens.opposite import machines, note, title


def part(scene: Scene, review: Review, place: reel_desk.Place) -> Part:
    """The sheet on which that is chosen."""
    return Part("reel.fork", "bond", partial(fill, scene, review), place)


def fill(scene: Scene, review: Review, column: Column, _: int) -> None:
    """What it means, the chairs, and who sits opposite."""
    when = words.when(review.frame.moment)
    column.text("reel.fork.title", say("reel.fork.title", moment=when), "title", "ink")
    column.gap(4)
    if review.frame.over:
        column.text("reel.fork.over", say("reel.fork.over"), "body", "ink")
        return
    column.text("reel.fork.note", say("reel.fork.note"), "serif", "ink_soft")
    column.gap(8)
    for number, (seat, about) in enumerate(scene.texts.seats.items()):
        press = partial(scene.acts.play_on, seat)
        text = say("menu.begin.as", leader=about.leader)
        column.button(f"reel.fork.{seat}", text, press, look="paper" if number else "main")
    column.rule("reel.fork.rule")
    column.heading("reel.fork.against", say("menu.heading.against"), "ink")
    seats = list(scene.texts.seats)
    for kind in machines(scene.texts, seats[0]):
        if all(kind in machines(scene.texts, seat) for seat in seats):
            _opponent(column, scene, review, kind)


def _opponent(column: Column, scene: Scene, review: Review, kind: str) -> None:
    seat = next(iter(scene.texts.seats))
    column.option(
        f"reel.against.{kind}",
        title(scene.texts, seat, kind),
        note(scene.texts, seat, kind),
        review.against == kind,
        partial(scene.acts.change, review, against=kind),
        paper=True,
    )

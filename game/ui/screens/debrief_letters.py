"""All letters of both sides: how they crossed, what was meant, what was read."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import partial

from game.ui import words
from game.ui.kit import Column
from game.ui.post import Carried, carried
from game.ui.reel import Review
from game.ui.say import say
from game.ui.scene import Scene
from game.ui.screens.hanging import Part
from game.ui.screens.lines import line
from game.ui.widgets.lanes import Lanes, Way

CLOCK = "%Y-%m-%d %H:%M"
HIGH = 190
"""The height of the lanes, logical."""


def parts(scene: Scene, review: Review) -> list[Part]:
    """The lanes above, the list on the left, the letter as meant and as read on the right."""
    post = carried(review.reel)
    chosen = next((each for each in post if each.told.id == review.letter), None)
    chosen = chosen or next(iter(post), None)
    return [
        Part("post", "panel", partial(_lanes, scene, review, post, chosen), (0.3, 0, 0.7, 0.4)),
        Part("letters", "manila", partial(_list, scene, review, post, chosen), (0, 0, 0.3, 1)),
        Part("meant", "bond", partial(_sheet, scene, chosen, False), (0.3, 0.4, 0.35, 0.6)),
        Part("read", "bond", partial(_sheet, scene, chosen, True), (0.65, 0.4, 0.35, 0.6)),
    ]


def _open(scene: Scene, review: Review, name: str) -> None:
    """Turn to a letter, and to the turn in which it was sent."""
    row = review.reel.row(name.split("/")[1])
    scene.acts.change(review, letter=name, at=review.at if row is None else row)


# The lanes


def _lanes(
    scene: Scene,
    review: Review,
    post: tuple[Carried, ...],
    chosen: Carried | None,
    column: Column,
    height: int,
) -> None:
    begin = column.y
    column.heading("post.heading", say("post.heading"))
    column.text("post.note", say("post.note"), "serif", "mute")
    column.gap(4)
    pen = column.kit.pen
    left = height - (column.y - begin)
    need = Lanes.need(pen)
    rect = column.take(max(left, need) if height else max(need, pen.px(HIGH)))
    first, last = review.reel.frames[0].moment, review.reel.frames[-1].moment
    names = [seat.leader for seat in scene.texts.seats.values()]
    days = {frame.moment[:10]: frame.moment for frame in reversed(review.reel.frames)}
    column.kit.add(
        Lanes(
            name="post.lanes",
            rect=rect,
            area=column.area,
            names=(names[0], names[-1]),
            ways=tuple(_way(scene, each, first, last) for each in post),
            days=tuple(
                (_along(at, first, last), words.day_number(day)) for day, at in sorted(days.items())
            ),
            chosen=chosen.told.id if chosen is not None else "",
            at=_along(review.frame.moment, first, last),
            pick=partial(_open, scene, review),
        )
    )


def _way(scene: Scene, each: Carried, first: str, last: str) -> Way:
    told = each.told
    end = None if told.arrived is None else _along(told.arrived, first, last)
    side = list(scene.texts.seats).index(told.sender)
    text = f"{_title(scene, each)} · {_note(scene, each)}"
    return Way(told.id, side, _along(told.sent, first, last), end, text, told.misread)


def _along(moment: str, first: str, last: str) -> float:
    """How far along the time of the game a moment lies, 0 to 1."""
    start, end, at = (datetime.strptime(each, CLOCK) for each in (first, last, moment))
    return (at - start).total_seconds() / max(1.0, (end - start).total_seconds())


# The list


def _list(
    scene: Scene,
    review: Review,
    post: tuple[Carried, ...],
    chosen: Carried | None,
    column: Column,
    _: int,
) -> None:
    column.text("letters.heading", say("post.list"), "heading", "ink")
    if not post:
        column.text("letters.none", say("post.none"), "small", "ink")
    for each in post:
        name = each.told.id
        column.row(
            f"letter.{name}",
            _title(scene, each),
            _note(scene, each),
            chosen=each is chosen,
            press=partial(_open, scene, review, name),
        )


def _title(scene: Scene, each: Carried) -> str:
    who = words.surname(scene.texts, each.told.sender)
    return say("post.title", who=who, purpose=say(f"purpose.{each.told.purpose}"))


def _note(scene: Scene, each: Carried) -> str:
    """When it was sent, how, and what became of it."""
    told = each.told
    parts_ = [words.whole(words.when(told.sent)), scene.texts.channels[told.channel].title]
    parts_ += [say(f"post.mark.{mark}") for mark in each.marks]
    return " · ".join(parts_)


# The letter


def _sheet(scene: Scene, each: Carried | None, read: bool, column: Column, _: int) -> None:
    """A letter as its sender meant it, or as the other side read it."""
    key = "read" if read else "meant"
    column.text(f"{key}.title", say("post.read" if read else "post.meant"), "heading", "red")
    if each is None:
        return
    told = each.told
    if read and told.arrived is None:
        column.text(f"{key}.never", say("post.never"), "small", "ink")
        return
    moment = told.arrived if read else told.sent
    when = words.when(moment or told.sent)
    text = say("post.read.when" if read else "post.meant.when", moment=when)
    column.text(f"{key}.when", text, "serif", "faded")
    tone = told.tone_read if read else told.tone
    tones = scene.texts.tones
    shown = tones[tone].title if tone in tones else tone
    changed = read and told.tone_read != told.tone
    line(column, f"{key}.tone", say("post.tone"), shown, 0.5, inks=_inks(changed))
    _terms(scene, each, read, column, key)
    column.rule(f"{key}.rule")
    letter = each.as_read() if read else each.letter
    column.text(f"{key}.body", scene.compose(told.sender, letter, told.sent), "body", "ink")
    if told.misunderstanding:
        column.text(f"{key}.misunderstood", say("letters.misunderstood"), "small_strong", "red")


def _inks(changed: bool) -> tuple[str, str]:
    return ("ink", "red" if changed else "ink_soft")


def _terms(scene: Scene, each: Carried, read: bool, column: Column, key: str) -> None:
    """The levels that it named; what was read otherwise than it was meant in red."""
    told = each.told
    named: Mapping[str, str] = told.read if read else told.meant
    issues = scene.texts.issues
    for issue, level in named.items():
        changed = read and told.meant.get(issue) != level
        title, value = issues[issue].title, issues[issue].levels[level].title
        line(column, f"{key}.{issue}", title, value, 0.5, inks=_inks(changed))

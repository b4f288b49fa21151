"""Who knew what: each side's picture with its doubt beside the truth, and the papers that erred."""

from __future__ import annotations

from functools import partial

import pygame

from game.record.debrief import Belief
from game.ui import words
from game.ui.kit import Column
from game.ui.reel import Review, erred
from game.ui.say import say, say_many
from game.ui.scene import Scene
from game.ui.screens import debrief_unknown, ledger
from game.ui.screens.explain import claim
from game.ui.screens.hanging import Part, button
from game.ui.widgets import Hint
from game.ui.widgets.belief import BeliefChart, Picture

WIDEST = 300
"""A small picture is no wider than this, logical; it grows with the text."""

GAP = 10
LARGE = 250
"""The height of the large picture where nothing bounds it, logical."""

Held = dict[str, list[Belief]]


def parts(scene: Scene, review: Review) -> list[Part]:
    """All instruments in small on the left; the chosen one, and how sure one should have been,
    in the middle; the letters' fates, the hidden facts and the papers on the right."""
    sure = partial(debrief_unknown.sure, scene, review, seat_of(scene, review))
    post = partial(debrief_unknown.post, scene, review)
    return [
        Part("beliefs", "panel", partial(_small, scene, review), (0, 0, 0.4, 1)),
        Part("belief", "panel", partial(_chosen, scene, review), (0.4, 0, 0.3, 0.55)),
        Part("sure", "panel", sure, (0.4, 0.55, 0.3, 0.45)),
        Part("fates", "bond", post, (0.7, 0, 0.3, 0.55)),
        Part("erred", "bond", partial(_papers, scene, review), (0.7, 0.55, 0.3, 0.45)),
    ]


def seat_of(scene: Scene, review: Review) -> str:
    """The seat whose beliefs are shown: one's own until another is chosen."""
    return review.seat or scene.seat


def held(scene: Scene, review: Review) -> Held:
    """The beliefs of that seat by variable, the furthest from the truth first."""
    found: Held = {}
    seat = seat_of(scene, review)
    for each in review.opened.beliefs:
        if each.seat == seat:
            found.setdefault(each.variable, []).append(each)
    return dict(sorted(found.items(), key=lambda item: -_off(scene, item[1])))


def _off(scene: Scene, beliefs: list[Belief]) -> float:
    """The mean error as a part of the variable's range."""
    low, high = scene.texts.variables[beliefs[0].variable].range
    return sum(abs(each.error) for each in beliefs) / len(beliefs) / (high - low)


def _picked(found: Held, review: Review) -> str:
    return review.instrument if review.instrument in found else next(iter(found), "")


# All in small


def _small(scene: Scene, review: Review, column: Column, _: int) -> None:
    column.heading("beliefs.heading", say("beliefs.heading"))
    column.text("beliefs.note", say("beliefs.note"), "serif", "mute")
    column.gap(6)
    _seats(scene, review, column)
    found = held(scene, review)
    if not found:
        column.text("beliefs.none", say("beliefs.none"), "small", "mute")
        return
    pen, gap = column.kit.pen, column.kit.px(GAP)
    count = max(1, -(-column.width // pen.em(WIDEST)))
    wide = (column.width - (count - 1) * gap) // count
    chosen = _picked(found, review)
    made = [_chart(scene, review, name, beliefs) for name, beliefs in found.items()]
    for start in range(0, len(made), count):
        row = made[start : start + count]
        high = max(BeliefChart.need(pen, each.told, wide) for each in row)
        for index, each in enumerate(row):
            each.area = column.area
            each.rect = pygame.Rect(column.x + index * (wide + gap), column.y, wide, high)
            each.chosen = each.name == f"belief.{chosen}"
            column.kit.add(each)
        column.take(high + gap)


def _seats(scene: Scene, review: Review, column: Column) -> None:
    """Whose picture is shown: a button for each side."""
    x, y, high = column.x, column.y, 0
    for seat, about in scene.texts.seats.items():
        press = partial(scene.acts.change, review, seat=seat)
        chosen = seat == seat_of(scene, review)
        made = button(column.kit, f"beliefs.seat.{seat}", about.leader, press, chosen)
        if x > column.x and x + made.rect.width > column.x + column.width:
            x, y = column.x, y + made.rect.height + column.kit.px(6)
        made.text = column.kit.pen.shorten(made.text, "plate", column.width - column.kit.px(30))
        made.rect.width = min(made.rect.width, column.width)
        made.rect.topleft, made.area = (x, y), column.area
        column.kit.add(made)
        x, high = made.rect.right + column.kit.px(8), made.rect.height
    column.y = y + high
    column.gap(10)


def _chart(scene: Scene, review: Review, name: str, beliefs: list[Belief]) -> BeliefChart:
    about = scene.texts.variables[name]
    days = words.days_begun(each.moment for each in beliefs)
    pictures = tuple(
        Picture(words.when(each.moment), each.value, each.spread or 0.0, each.truth, day)
        for each, day in zip(beliefs, days, strict=True)
    )
    row = min(review.at, len(beliefs) - 1)
    return BeliefChart(
        name=f"belief.{name}",
        rect=pygame.Rect(0, 0, 1, 1),
        text=about.title,
        told=ledger.belief(scene, beliefs[row]),
        pictures=pictures,
        low=about.range[0],
        high=about.range[1],
        at=row,
        on_press=partial(scene.acts.change, review, instrument=name),
        hint=Hint(about.title, tuple(filter(None, (about.meaning, claim(about))))),
    )


# The chosen one


def _chosen(scene: Scene, review: Review, column: Column, height: int) -> None:
    found = held(scene, review)
    name = _picked(found, review)
    if not name:
        return
    begin, beliefs = column.y, found[name]
    made = _chart(scene, review, name, beliefs)
    column.text("belief.meaning", scene.texts.variables[name].meaning, "small", "cream")
    column.text("belief.count", _count(beliefs), "serif", "mute")
    column.gap(8)
    left = height - (column.y - begin)
    made.name, made.large, made.area = "belief.large", True, column.area
    made.on_press = None
    made.pick = lambda row: scene.acts.change(review, at=row)
    pen = column.kit.pen
    least = BeliefChart.need(pen, made.told, column.width) + pen.px(60)
    made.rect = column.take(max(left, least) if height else max(least, pen.px(LARGE)))
    column.kit.add(made)


def _count(beliefs: list[Belief]) -> str:
    """In how many turns the truth lay within two spreads of what was believed, and in how many
    nothing was."""
    told = [each for each in beliefs if each.value is not None]
    within = sum(abs(each.error) <= 2 * (each.spread or 0.0) for each in told)
    silent = len(beliefs) - len(told)
    count = [say("beliefs.count", within=within, told=len(told))] if told else []
    return " ".join([*count, *([say_many("beliefs.silent", silent)] if silent else [])])


# Papers


def _papers(scene: Scene, review: Review, column: Column, height: int) -> None:
    """The hidden facts, and the papers that erred."""
    debrief_unknown.facts(scene, review, column, height)
    column.gap(10)
    _erred(scene, review, column, height)


def _erred(scene: Scene, review: Review, column: Column, _: int) -> None:
    """Papers whose figures lay far from the truth."""
    seat = seat_of(scene, review)
    column.text("erred.title", say("erred.title"), "heading", "red")
    column.text("erred.note", say("erred.note"), "serif", "faded")
    found = [each for each in erred(review.reel) if each.seat == seat]
    if not found:
        column.text("erred.none", say("erred.none"), "small", "ink")
    for index, each in enumerate(found):
        about = scene.texts.variables[each.variable]
        paper = scene.texts.documents[each.paper]
        column.rule(f"erred.{index}.rule")
        column.text(f"erred.{index}.title", paper.title, "small_strong", "ink")
        text = say(
            "erred.line",
            moment=words.when(each.moment),
            by=paper.by,
            title=about.title,
            said=words.held(each.value, each.spread),
            truth=words.amount(each.truth, about.unit),
        )
        column.text(f"erred.{index}", text, "serif", "ink_soft")

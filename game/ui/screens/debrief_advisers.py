"""How good the advisers' odds were: their Brier scores in this game and in all that were kept."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache, partial
from typing import get_args

from game.lab.debrief.brier import FEWEST, Kind, Score
from game.ui import words
from game.ui.aftermath import Aftermath
from game.ui.afterword import Standing, standings
from game.ui.kit import Column
from game.ui.reel import Review
from game.ui.say import say, say_many
from game.ui.scene import Scene
from game.ui.screens.explain import claim
from game.ui.screens.hanging import Part, button
from game.ui.screens.lines import line
from game.ui.widgets import Hint, Portrait
from game.ui.widgets.portrait import BESIDE
from game.ui.widgets.scored import EVEN, WORST, Scored

LEAST = 300
"""An adviser's place is no narrower than this, logical; it grows with the text."""

FACE, GAP = 60, 18
NAME = "plate"
KINDS: tuple[Kind, ...] = get_args(Kind)
MARKS = {"best": 0.0, "even": EVEN, "worst": WORST}
"""Scores that everybody can picture."""


def parts(scene: Scene, review: Review) -> list[Part]:
    """Everybody on the left, how to read it on the right."""
    return [
        Part("advisers", "panel", partial(_all, scene, review), (0, 0, 0.7, 1)),
        Part("brier", "bond", partial(_reading, scene, review), (0.7, 0, 0.3, 1)),
    ]


def ranked(scene: Scene, review: Review) -> Mapping[str, Standing]:
    """The advisers of one's own chair, the best first."""
    return _ranked(review.after, scene.seat, review.odds)


@lru_cache(maxsize=4)
def _ranked(after: Aftermath, seat: str, kind: Kind) -> Mapping[str, Standing]:
    return standings(after.said, after.shelf, seat, kind)


# Everybody


def _all(scene: Scene, review: Review, column: Column, _: int) -> None:
    column.heading("advisers.heading", say("odds.heading"))
    column.text("advisers.note", say("odds.note"), "serif", "mute")
    column.gap(6)
    _kinds(scene, review, column)
    column.gap(8)
    done = review.after.done.get("said", 0.0)
    if done < 1:
        column.text("advisers.done", say("odds.done", part=round(100 * done)), "small", "amber")
        column.gap(6)
    found = ranked(scene, review)
    if done >= 1 and not found:
        column.text("advisers.none", say("odds.none"), "small", "cream")
    _grid(scene, column, found)


def _kinds(scene: Scene, review: Review, column: Column) -> None:
    """Of what the odds were said: a button for each, side by side where there is room."""
    pen, x, foot = column.kit.pen, column.x, column.y
    for kind in KINDS:
        press = partial(scene.acts.change, review, odds=kind)
        made = button(column.kit, f"advisers.{kind}", "", press, review.odds == kind)
        text = pen.shorten(say(f"odds.{kind}"), "plate", column.width - made.rect.width)
        made.text, made.rect.width = text, made.rect.width + pen.width(text, "plate")
        made.hint = Hint(say(f"odds.{kind}"), (say(f"odds.{kind}.what"),))
        if x > column.x and x + made.rect.width > column.x + column.width:
            x, column.y = column.x, foot + column.kit.px(6)
        made.rect.topleft, made.area = (x, column.y), column.area
        column.kit.add(made)
        x, foot = made.rect.right + column.kit.px(8), made.rect.bottom
    column.y = foot


def _grid(scene: Scene, column: Column, found: Mapping[str, Standing]) -> None:
    """The advisers in rows of as many as there is room for, those of one row equally high."""
    count, wide = column.abreast(LEAST, GAP)
    people = list(found.items())
    for start in range(0, len(people), count):
        top, foot = column.y, column.y
        for index, (who, standing) in enumerate(people[start : start + count]):
            x = column.x + index * (wide + column.kit.px(GAP))
            cell = Column(column.kit, x, top, wide, column.area)
            _adviser(scene, cell, who, standing)
            foot = max(foot, cell.y)
        column.y = foot
        column.gap(14)


def _adviser(scene: Scene, column: Column, who: str, standing: Standing) -> None:
    _face(scene, column, who, standing)
    if standing.here is not None:
        text = say("odds.here", score=figure(standing.here.brier), n=standing.here.n)
        _scored(column, f"adviser.{who}.here", text, standing.here, None)
    if standing.ever is not None and standing.ever.games > 1:
        text = _across(standing.ever)
        _scored(column, f"adviser.{who}.ever", text, standing.ever, standing.ever.interval)


def _face(scene: Scene, column: Column, who: str, standing: Standing) -> None:
    kit, person = column.kit, scene.texts.seats[scene.seat].advisers[who]
    high = max(kit.px(FACE), kit.pen.line_height(NAME) + kit.pen.line_height("label"))
    rect = column.take(high)
    made = Portrait(
        name=f"adviser.{who}",
        rect=rect,
        area=column.area,
        text=person.name,
        who=scene.adviser_face(who),
        side=scene.side,
        where="beside",
        words=person.office,
        role=NAME,
        hint=Hint(person.name, (person.office, person.outlook, _held(standing), claim(person))),
    )
    wide = rect.right - made.disc(kit.pen, rect).right - kit.px(BESIDE)
    made.text = kit.pen.shorten(person.name, NAME, wide)
    made.words = kit.pen.shorten(person.office, "label", wide)
    kit.add(made)
    column.gap(2)


def _held(standing: Standing) -> str:
    """What chance he held on the average, and how often it came."""
    here = standing.here
    if here is None:
        return say("odds.unheard")
    return say("odds.held", mean=words.odds(standing.mean), came=here.came, n=here.n)


def _across(score: Score) -> str:
    told = say("odds.ever", score=figure(score.brier), n=score.n, games=score.games)
    if score.interval is None:
        return told
    low, high = (figure(end) for end in score.interval)
    return say("odds.interval", told=told, low=low, high=high)


def _scored(
    column: Column,
    name: str,
    text: str,
    score: Score,
    interval: tuple[float, float] | None,
) -> None:
    pen = column.kit.pen
    made = Scored(
        name=name,
        rect=column.take(Scored.need(pen)),
        area=column.area,
        text=pen.shorten(text, "small", column.width),
        score=score.brier,
        staff=score.staff,
        base=score.base,
        interval=interval,
        hint=Hint(say("odds.brier"), (text, *_others(score))),
    )
    column.kit.add(made)
    column.gap(4)


def _others(score: Score) -> tuple[str, ...]:
    """The scores that stand beside one."""
    staff = say("odds.staff", score=figure(score.staff))
    base = say("odds.base", score=figure(score.base), came=score.came, n=score.n)
    games = score.games
    few = say("odds.few", games=games, fewest=FEWEST) if score.interval is None else ""
    return (staff, base, *([few] if few else []))


def figure(score: float) -> str:
    """A score with as many digits as tell it apart from others: `0.25`, `0.0175`, `0.00013`."""
    if not score:
        return "0"
    return f"{score:.2g}" if score >= 0.0001 else say("odds.less")


# How to read it


def _reading(scene: Scene, review: Review, column: Column, _: int) -> None:
    column.text("brier.title", say("odds.brier"), "heading", "red")
    column.rule("brier.rule")
    column.text("brier.what", say("odds.what"), "small", "ink")
    column.gap(8)
    inks = ("ink", "ink_soft")
    for key, value in MARKS.items():
        told = figure(value)
        line(column, f"brier.{key}", say(f"odds.{key}"), told, 0.74, inks=inks, flush=True)
    column.rule("brier.rule.2")
    column.text("brier.signs", say("odds.signs"), "serif", "ink_soft")
    column.rule("brier.rule.3")
    column.text("brier.kind.title", say(f"odds.{review.odds}"), "small_strong", "ink")
    column.text("brier.kind", say(f"odds.{review.odds}.what"), "serif", "ink_soft")
    column.rule("brier.rule.4")
    column.text("brier.kept.title", say("odds.kept"), "heading", "red")
    _kept(scene, review, column)


def _kept(scene: Scene, review: Review, column: Column) -> None:
    """How many games the scores across games are of."""
    shelf = review.after.shelf
    if shelf is None:
        column.text("brier.kept", say("odds.kept.waiting"), "serif", "ink_soft")
        return
    if shelf.trouble:
        told = say("odds.kept.trouble", error=shelf.trouble)
        column.text("brier.kept", told, "serif", "ink_soft")
        return
    preset = scene.texts.presets[review.opened.preset].title
    told = say_many("odds.kept.games", len(shelf.games), preset=preset)
    column.text("brier.kept", told, "serif", "ink_soft")
    column.gap(6)
    column.text("brier.caution", say("odds.caution", fewest=FEWEST), "serif", "ink_soft")

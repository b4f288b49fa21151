"""A desk as it was in one turn: its instruments, who pressed, what was sealed, what had come."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

import pygame

from game.engine.orders import HOLD, Letter
from game.ui import words
from game.ui.kit import Column
from game.ui.reel import Review
from game.ui.say import say
from game.ui.scene import Scene, Sheet
from game.ui.screens import explain, instruments
from game.ui.screens.council import said
from game.ui.screens.lines import line
from game.ui.widgets import Portrait, Quote
from game.ui.widgets.truthdial import TruthDial

Place = tuple[float, float, float, float]
"""Where a part hangs, as in `game.ui.screens.hanging.Part`."""

ACROSS = 5
"""Instruments in a row, at most,"""

CELL = 96
"""if each has so many logical units, grown with the text."""

GLASS = 66
"""How high an instrument is without its words, logical."""

LARGER = 84
"""As high as it may become where there is room; it grows with the text."""

FACE = 46
ROLE = "serif"
SHARE = 0.36
"""The names of facts take so much of the width."""


def fill(scene: Scene, review: Review, seat: str, column: Column, _: int) -> None:
    """Whose desk it is and all that lay on it."""
    own = at_desk(scene, review.frame.sheets[seat])
    _face(column, own)
    column.gap(6)
    _dials(column, own, review)
    if own.view.ending is None:
        _pressed(column, own)
    _sealed(column, own, review)
    _came(column, own, review)


def at_desk(scene: Scene, sheet: Sheet) -> Scene:
    """The scene of another desk."""
    return replace(scene, sheet=sheet)


def _face(column: Column, own: Scene) -> None:
    pen, look = column.kit.pen, own.look
    need = pen.line_height("heading") + pen.line_height("label")
    rect = column.take(max(need, column.kit.px(FACE)))
    room = rect.width - rect.height - pen.px(18)
    column.kit.add(
        Portrait(
            name=f"reel.{own.seat}.who",
            rect=rect,
            area=column.area,
            text=pen.shorten(look.role, "heading", room),
            words=pen.shorten(look.place, "label", room),
            who=own.face(look.face),
            side=own.side,
            where="beside",
            role="heading",
            hint=explain.seat(own),
        )
    )


# Instruments


def _dials(column: Column, own: Scene, review: Review) -> None:
    """The instruments of the desk as they stood, in rows."""
    shown = [name for name in own.look.instruments if name in own.view.known]
    pen = column.kit.pen
    rows = -(-len(shown) // column.abreast(CELL, 0, ACROSS)[0])
    across = -(-len(shown) // max(1, rows)) or 1
    cell = column.width // across
    names = [own.texts.variables[name].brief for name in shown]
    lines = max((TruthDial.lines_of(pen, text, cell - pen.px(8)) for text in names), default=1)
    words_high = pen.line_height("reading") + lines * pen.line_height("name")
    high = max(pen.px(GLASS), min(cell - pen.px(8), pen.em(LARGER))) + words_high
    for start in range(0, len(shown), across):
        row = column.take(high)
        for index, name in enumerate(shown[start : start + across]):
            rect = pygame.Rect(row.x + index * cell, row.y, cell, high)
            inner = rect.inflate(-pen.px(4), -pen.px(4))
            column.kit.add(_dial(column, own, review, name, inner))


def _dial(column: Column, own: Scene, review: Review, name: str, rect: pygame.Rect) -> TruthDial:
    """The instrument of the desk, with the truth where the seat could not see it."""
    plain = instruments.dial(own, name, rect)
    held, truth = own.view.known[name], review.frame.truth.get(name)
    hint = plain.hint
    if held.spread and truth is not None and hint is not None:
        told = say("reel.truth", truth=words.amount(truth, own.texts.variables[name].unit))
        hint = replace(hint, lines=(*hint.lines, told))
    return TruthDial(
        name=f"reel.{own.seat}.{plain.name}",
        rect=rect,
        area=column.area,
        text=own.texts.variables[name].brief,
        value=plain.value,
        left=plain.left,
        right=plain.right,
        low=plain.low,
        high=plain.high,
        bad=plain.bad,
        before=plain.before,
        age=plain.age,
        under=True,
        truth=truth if held.spread else None,
        hint=hint,
    )


# Words


def _pressed(column: Column, own: Scene) -> None:
    """Whoever of the council pressed hardest, in a sentence."""
    if not own.sheet.council.unasked:
        return
    first = own.sheet.council.unasked[0]
    who = words.surnames(own.texts, own.seat)[first.adviser]
    text = said(own, first) or own.order(first.slot, first.pressed)
    column.gap(6)
    rect = column.take(Quote.need(column.kit.pen, who, text, column.width))
    name, hint = f"reel.{own.seat}.quote", explain.adviser(own, first)
    column.kit.add(Quote(name=name, rect=rect, area=column.area, who=who, words=text, hint=hint))


def _sealed(column: Column, own: Scene, review: Review) -> None:
    """What the seat sealed in this turn; after the ending there was nothing more to seal."""
    column.rule(f"reel.{own.seat}.rule", "panel_edge")
    orders = review.frame.orders.get(own.seat)
    if orders is None:
        ending = own.texts.endings.get(own.view.ending or "")
        title = ending.title if ending is not None else say("reel.open")
        column.text(f"reel.{own.seat}.over", title, "strong", "amber")
        terms = own.view.terms or {}
        for issue, (named, level) in zip(
            terms, words.titled(own.texts, terms.items()), strict=True
        ):
            line(column, f"reel.{own.seat}.term.{issue}", named, level, SHARE, ROLE)
        return
    column.heading(f"reel.{own.seat}.sealed", say("reel.sealed"))
    for slot, about in own.texts.slots.items():
        title = own.order(slot, orders.choices.get(slot, HOLD))
        line(column, f"reel.{own.seat}.{slot}", about.title, title, SHARE, ROLE)
    for index, letter in enumerate(orders.letters):
        line(column, f"reel.{own.seat}.letter.{index}", *_letter(own, letter), SHARE, ROLE)


def _letter(own: Scene, letter: Letter) -> tuple[str, str]:
    """A sealed letter: what it is, and by which way with which terms."""
    named = words.titled(own.texts, letter.levels.items())
    told = [own.texts.channels[letter.channel].title, *words.terms(named)]
    return say(f"purpose.{letter.purpose}"), "; ".join(told)


def _came(column: Column, own: Scene, review: Review) -> None:
    """What the staff feared, and the papers and letters that had come since the turn before:
    pressing one opens it between the desks."""
    told = own.view.estimate
    if told is not None:
        name = f"reel.{own.seat}.danger"
        line(column, name, say("reel.staff"), words.estimate(told), SHARE, ROLE)
    came = list(news(own))
    if not came:
        return
    column.rule(f"reel.{own.seat}.rule.2", "panel_edge")
    column.heading(f"reel.{own.seat}.came", say("reel.came"))
    for index, each in enumerate(came):
        key = f"{own.seat}:{each.key}"
        chosen = (review.show, review.sheet) == ("sheet", key)
        press = partial(own.acts.change, review, show="sheet", sheet=key)
        name = f"reel.{own.seat}.came.{index}"
        column.row(name, each.title, each.note * chosen, chosen, press)


@dataclass(frozen=True)
class Came:
    """A paper or a letter that came to a desk: `key` is how `Review.sheet` names it."""

    key: str
    title: str
    note: str


def news(own: Scene) -> Iterator[Came]:
    """What came to a desk in the turn that is shown."""
    view = own.view
    for paper in view.papers:
        if paper.turn == view.turn:
            about = own.texts.documents[paper.id]
            yield Came(f"paper:{paper.id}", about.title, about.by)
    for letter in view.letters:
        if letter.arrived == view.moment:
            purpose = say(f"purpose.{letter.purpose}")
            title = say("post.title", who=words.surname(own.texts, letter.sender), purpose=purpose)
            yield Came(f"letter:{letter.id}", title, own.texts.channels[letter.channel].title)

"""The last look at the orders before they are sealed: typed on a sheet, and wax to press on it."""

from __future__ import annotations

from functools import partial

import pygame

from game.engine.view import Estimate
from game.record import chances
from game.seats.weighing import Weighing
from game.ui import words
from game.ui.kit import Column, Kit
from game.ui.say import say
from game.ui.scene import Scene
from game.ui.screens import choices, desk, explain, ordered
from game.ui.screens.handover import emblem
from game.ui.widgets import Panel, Shade
from game.ui.widgets.base import Press
from game.ui.widgets.handing import Waxed
from game.ui.widgets.wire import Warned

WIDE = 1180
"""The logical width of the kraft sheet that all of it lies on."""

ASIDE = 400
"""The width of the column with the wax, logical."""

SEAL = 230
"""The width of the wax, logical."""

SEALED = 0.3
"""The most that the wax takes of the window's height."""


def build(kit: Kit, scene: Scene) -> None:
    """The orders on a sheet over the desk; sealing them cannot be taken back."""
    desk.build(kit, scene)
    kit.add(Shade(name="seal.shade", rect=kit.window.copy()))
    wide = min(kit.window.width - kit.px(48), max(kit.px(WIDE), kit.pen.em(WIDE)))
    sheet = pygame.Rect(0, 0, wide, round(kit.window.height * 0.9))
    sheet.center = kit.window.center
    kit.add(Panel(name="seal.sheet", rect=sheet, surface="kraft"))
    inside = sheet.inflate(-2 * kit.px(24), -2 * kit.px(22))
    aside = max(
        kit.px(ASIDE),
        Waxed.line_need(kit.pen, *_hold_words(scene))[0] + kit.px(20),
    )
    room = pygame.Rect(inside.right - aside, inside.y, aside, inside.height)
    inside.width -= aside + kit.px(24)
    begin = len(kit.widgets)
    _wax(kit, scene, room, _commands(kit, scene, room))
    end = len(kit.widgets)
    _sheet(kit, scene, inside)
    kit.move_last(begin, end)


def _sheet(kit: Kit, scene: Scene, room: pygame.Rect) -> None:
    """The orders, typed on bond."""
    kit.add(Panel(name="seal.paper", rect=room, surface="bond"))
    with kit.scroll("seal.text", room, pages=True, reading=True, inset=26) as column:
        if scene.look.classified:
            column.text("seal.classified", scene.look.classified.upper(), "plate", "red")
        column.text("seal.heading", say("seal.heading"), "title", "ink")
        view = scene.view
        place = say("seal.place", leader=scene.look.role, moment=words.when(view.moment))
        column.text("seal.place", place, "typed_small", "ink_soft")
        column.rule("seal.rule", "danger")
        _warning(column, scene)
        for index, complaint in enumerate(scene.desk.complaints):
            column.text(f"seal.complaint.{index}", complaint, "small_strong", "red")
            column.gap(6)
        ordered.choices(column, scene)
        column.rule("seal.rule.2")
        ordered.letters(column, scene)
        _reminders(column, scene)
        column.rule("seal.rule.4")
        column.text("seal.danger", danger(scene), "small", "ink_soft")


# The danger of the orders


def key_of(orders: dict[str, str]) -> str:
    """Under which key the desk keeps what the staff makes of choices taken together."""
    return " ".join(orders[slot] for slot in sorted(orders))


def _found(scene: Scene) -> Weighing | None:
    return scene.desk.weighed.get(key_of(scene.desk.choices))


def raised(found: Weighing | None) -> bool:
    """Whether orders lift the danger of war by a grade."""
    if found is None or found.soon.middle < chances.LEAST:
        return False
    then, held = found.soon.middle, found.soon_held.middle
    return then > held and chances.grade(then) != chances.grade(held)


def _warning(column: Column, scene: Scene) -> None:
    """That the orders raise the danger, before anything else."""
    found = _found(scene)
    if found is None or not raised(found):
        return
    then, held = found.soon, found.soon_held
    warned = Warned(
        name="seal.warning",
        rect=pygame.Rect(0, 0, 1, 1),
        text=say("seal.raises"),
        words=say(
            "seal.raises.by",
            was=chances.grade(held.middle),
            now=chances.grade(then.middle),
            odds=words.odds(then.middle),
            worst=words.bare_odds(then.high),
        ),
        paper=True,
        hint=explain.danger(scene),
    )
    column.place(warned)
    column.gap(10)


def danger(scene: Scene) -> str:
    """The danger until the next turn with these orders, in words."""
    found = _found(scene)
    if not scene.desk.choices:
        told = scene.view.estimate
        return _held(told) if told is not None else say("known.estimate.none")
    if found is None:
        return say("seal.danger.waiting")
    then, held = found.soon, found.soon_held
    grades = chances.grade(then.middle), chances.grade(held.middle)
    odds = words.odds(then.middle), words.odds(held.middle)
    return say("seal.danger", grade=grades[0], odds=odds[0], held=grades[1], held_odds=odds[1])


def _held(told: Estimate) -> str:
    return say("seal.danger.held", grade=chances.grade(told.middle), odds=words.odds(told.middle))


# What may have been forgotten


def _reminders(column: Column, scene: Scene) -> None:
    """What may have been forgotten: nothing here stands in the way of sealing."""
    told = [each for each in (_unread(scene), _unanswered(scene)) if each]
    if told:
        column.rule("seal.rule.3")
    for index, text in enumerate(told):
        column.text(f"seal.reminder.{index}", text, "hand", "blue")


def _unread(scene: Scene) -> str:
    told = choices.fresh(scene)
    return say("seal.unread", what=told) if told else ""


def _unanswered(scene: Scene) -> str:
    """The open proposals that no letter of this turn speaks of."""
    answered = {form.about for form in scene.desk.forms if form.purpose != "message"}
    waiting = [letter for letter in scene.view.letters if scene.waits(letter)]
    left = {letter.channel for letter in waiting} - answered
    if not left:
        return ""
    who = words.surname(scene.texts, scene.other)
    ways = "; ".join(
        scene.texts.channels[name].title for name in scene.texts.channels if name in left
    )
    return say("seal.unanswered", who=who, ways=ways)


# The wax


def _heard(column: Column, scene: Scene, room: int) -> None:
    """The last word, if it has so many pixels."""
    heard, pen = ordered.last_word(scene), column.kit.pen
    if heard is None:
        return
    need = heard.need(pen, column.width) + pen.line_height("plate") + column.kit.px(34)
    if need <= room:
        column.gap(16)
        column.text("seal.last", say("seal.last"), "plate", "ink")
        column.gap(6)
        # On kraft no colour but ink is dark enough; how they stand is in the words.
        heard.name, heard.ink = "seal.last.word", "ink"
        column.place(heard)
        column.gap(12)


def _hold_words(scene: Scene) -> tuple[str, str]:
    """What to do, and the name of the key in it. Under reduced motion a press is enough."""
    cap = say("handover.key")
    text = say("seal.press" if scene.settings.still else "seal.hold", key=cap)
    return text.upper(), cap.upper()


def _wax(kit: Kit, scene: Scene, room: pygame.Rect, top: int) -> None:
    """The place of the wax, with what it means over it and the key under it."""
    across = min(kit.px(SEAL), round(kit.window.height * SEALED))
    text, cap = _hold_words(scene)
    high = Waxed.line_need(kit.pen, text, cap)[1]
    line = across + kit.px(14)
    column = kit.column(pygame.Rect(room.x, room.y + kit.px(6), room.width, 0))
    column.text("seal.note", say("seal.note"), "body", "ink")
    _heard(column, scene, top - column.y - line - high - kit.px(6))
    spare = top - column.y - line - high
    rect = pygame.Rect(room.x, column.y + max(kit.px(6), spare // 2), room.width, line + high)
    kit.add(
        Waxed(
            name="seal.yes",
            rect=rect,
            text=text,
            cap=cap,
            emblem=emblem(scene.look.emblem),
            deed="press",
            seal=across,
            seal_at=across // 2,
            line_at=line,
            ink="ink",
            enabled=not scene.desk.complaints,
            on_press=scene.acts.seal,
        )
    )


def _commands(kit: Kit, scene: Scene, room: pygame.Rect) -> int:
    """Undo and the way back, at the foot of the room; where they begin."""
    acts, pen = scene.acts, kit.pen
    entries: tuple[tuple[str, str, str, Press, bool], ...] = (
        ("seal.undo", say("seal.undo"), "u", acts.undo, bool(scene.desk.past)),
        ("seal.no", say("seal.no"), "", partial(acts.go, "desk"), True),
    )
    sizes = [kit.button_size(text, "plate", key) for _, text, key, _, _ in entries]
    beside = sum(wide for wide, _ in sizes) + kit.px(10) <= room.width
    high = sizes[0][1]
    y = room.bottom - (high if beside else 2 * high + pen.px(8))
    top, x = y, room.x
    for (name, text, key, act, enabled), (wide, _) in zip(entries, sizes, strict=True):
        kit.button(name, (x, y), text, act, look="paper", hot=key, enabled=enabled)
        x, y = (x + wide + kit.px(10), y) if beside else (x, y + high + pen.px(8))
    return top - kit.px(8)

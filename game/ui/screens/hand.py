"""The row of decisions: at most five cards of one slot, to hold, and all the others.

The cards that the council speaks of come first; whatever has been ordered is among the five.
"""

from __future__ import annotations

from functools import partial

import pygame

from game.engine.orders import HOLD
from game.record import chances
from game.scenario.format import Choice
from game.ui import words
from game.ui.kit import Kit, Look
from game.ui.say import say
from game.ui.scene import MOST_LETTERS, Form, Scene
from game.ui.screens import choices, explain
from game.ui.widgets import Button, Card, Label, Panel

OPEN = 5
"""As many cards lie open."""

LEAST = 3
"""Fewer cards are no wider than if there were so many."""

PRESSED = 3
"""A choice that somebody presses unasked counts as much as so many lines about it."""

GAP = 16
ASIDE = 0.8
"""The width of the column beside the cards, as a part of a card's."""


def shown_slot(scene: Scene) -> str:
    """The slot whose cards lie open."""
    return scene.desk.slot or next(iter(scene.texts.slots))


def legal(scene: Scene, slot: str) -> list[str]:
    """What can be chosen in a slot now, in the scenario's order."""
    options = scene.view.options
    return [each.id for each in options if each.slot == slot and each.legal and each.id != HOLD]


def open_cards(scene: Scene, slot: str) -> list[str]:
    """The choices whose cards lie open, in the scenario's order."""
    choices = legal(scene, slot)
    marked = scene.desk.choices.get(slot)
    ranked = sorted(choices, key=lambda each: (each != marked, -spoken_of(scene, each)))
    return [each for each in choices if each in ranked[:OPEN]]


def spoken_of(scene: Scene, choice: str) -> int:
    """How much the council has to say of a choice."""
    council = scene.sheet.council
    lines = len(scene.view.lines.get(choice, ()))
    advice = sum(choice in opinion.advice.values() for opinion in council.opinions)
    return lines + advice + PRESSED * sum(each.pressed == choice for each in council.unasked)


def need(kit: Kit, scene: Scene, width: int) -> int:
    """The height that the row needs, in pixels."""
    names = open_cards(scene, shown_slot(scene))
    wide = _width(kit, width, len(names))
    cards = [card(scene, name, 1) for name in names]
    aside = _aside_need(kit, scene)
    return max([aside, *(each.need(kit.pen, wide) for each in cards)])


def _width(kit: Kit, width: int, count: int) -> int:
    """The width of one of so many cards: few of them are wider, but none as wide as the row."""
    count = max(LEAST, count)
    return round((width - count * kit.px(GAP)) / (count + ASIDE))


def build(kit: Kit, scene: Scene, room: pygame.Rect) -> None:
    """The open cards side by side, and a column with the rest."""
    slot = shown_slot(scene)
    names = open_cards(scene, slot)
    wide = _width(kit, room.width, len(names))
    for index, name in enumerate(names):
        made = card(scene, name, index + 1)
        made.rect = pygame.Rect(room.x + index * (wide + kit.px(GAP)), room.y, wide, room.height)
        kit.add(made)
    left = room.x + max(LEAST, len(names)) * (wide + kit.px(GAP))
    _aside(kit, scene, slot, pygame.Rect(left, room.y, room.right - left, room.height))


def card(scene: Scene, name: str, number: int) -> Card:
    """A choice as a card; pressing it weighs it."""
    choice = scene.texts.choices[scene.seat][name]
    return Card(
        name=f"choice.{name}",
        rect=pygame.Rect(0, 0, 1, 1),
        text=choice.title,
        band=choice.band,
        rung=choice.rung,
        sight=words.sight(choice),
        words=choice.text,
        most=2,
        takes=choice.takes,
        needs=choice.needs,
        faces_for=faces(scene, name, choice, "for"),
        faces_against=faces(scene, name, choice, "against"),
        fors=advisers(scene, name, choice, "for"),
        against=advisers(scene, name, choice, "against"),
        side=scene.side,
        tag=say("hand.weigh"),
        chosen=scene.desk.choices.get(choice.slot) == name,
        hot=str(number) if 0 < number < 10 else "",
        hint=explain.choice(scene, name),
        on_press=partial(scene.acts.weigh, choice.slot, name),
    )


def speakers(scene: Scene, name: str, choice: Choice, stance: str) -> list[str]:
    """The advisers whose line on a choice holds now and takes this stance."""
    return [who for who in scene.view.lines.get(name, ()) if choice.advisers[who].stance == stance]


def faces(scene: Scene, name: str, choice: Choice, stance: str) -> tuple[str, ...]:
    """The faces of those who are for a choice, or against it."""
    return tuple(scene.adviser_face(who) for who in speakers(scene, name, choice, stance))


def advisers(scene: Scene, name: str, choice: Choice, stance: str) -> str:
    """Their names."""
    names = words.surnames(scene.texts, scene.seat)
    return ", ".join(names[who] for who in speakers(scene, name, choice, stance))


def _aside_need(kit: Kit, scene: Scene) -> int:
    """The height of the column beside the cards."""
    return kit.button_size("", "plate", "0")[1] + kit.px(8) + _slip_need(kit, scene)


def _slip_need(kit: Kit, scene: Scene) -> int:
    lines = len(scene.ordered()) * kit.pen.line_height("serif_strong")
    return kit.pen.line_height("label") + lines + kit.px(18)


def _aside(kit: Kit, scene: Scene, slot: str, room: pygame.Rect) -> None:
    """To hold, all the other cards, and the slip on which the orders stand so far."""
    held = scene.desk.choices.get(slot, HOLD) == HOLD
    hold = partial(scene.acts.mark, slot, HOLD)
    more = partial(scene.acts.change, scene.desk, drawer="cards")
    gap, high = kit.px(8), kit.button_size("", "plate", "0")[1]
    told = more_words(scene)
    wide = (room.width - gap) // 2 if told else room.width
    left = pygame.Rect(room.x, room.y, wide, high)
    right = pygame.Rect(left.right + gap, room.y, room.right - left.right - gap, high)
    hint = explain.choice(scene, HOLD)
    look: Look = "main" if held else "plain"
    kit.plate("choice.hold", left, say("hand.hold"), hold, hot="0", look=look, hint=hint)
    if told:
        kit.plate("hand.more", right, told, more, hot="m")
    top = left.bottom + gap
    _slip(kit, scene, pygame.Rect(room.x, top, room.width, room.bottom - top))


def _slip(kit: Kit, scene: Scene, room: pygame.Rect) -> None:
    """The orders so far, on a slip of card."""
    kit.add(Panel(name="slip", rect=room, surface="manila"))
    inner = room.inflate(-2 * kit.px(11), -2 * kit.px(8))
    rows = [(say("hand.orders"), "label", "red_deep")]
    rows += [(text, "serif_strong", "ink") for text in scene.ordered()]
    y = inner.y
    for index, (text, role, ink) in enumerate(rows):
        rect = pygame.Rect(inner.x, y, inner.width, kit.pen.line_height(role))
        told = kit.pen.shorten(text, role, inner.width)
        kit.add(Label(name=f"slip.{index}", rect=rect, text=told, role=role, colour=ink))
        y = rect.bottom


def more_words(scene: Scene) -> str:
    """The way to all the cards that do not lie open, counted; empty where all lie open."""
    slot = shown_slot(scene)
    every = [each for each in scene.view.options if each.slot == slot and each.id != HOLD]
    number = len(every) - len(open_cards(scene, slot))
    return say("hand.more", number=number) if number else ""


def prompt_need(kit: Kit) -> int:
    """The height of the row over the cards, in pixels."""
    return max(kit.button_size("", "plate", "s")[1], kit.pen.line_height("heading"))


def prompt(kit: Kit, scene: Scene, room: pygame.Rect) -> None:
    """What is asked, the slots, what is ordered so far, and the way to letters and the seal."""
    begin = len(kit.widgets)
    right = commands(kit, scene, room)
    end = len(kit.widgets)
    x = room.x
    title, pen = say("hand.title"), kit.pen
    wide = pen.width(title, "heading")
    rect = pygame.Rect(x, 0, wide, pen.line_height("heading"))
    rect.centery = room.centery
    kit.add(Label(name="hand.title", rect=rect, text=title, role="heading", colour="cream"))
    x = _slots(kit, scene, room, rect.right + kit.px(GAP))
    _pressing(kit, scene, pygame.Rect(x, room.y, right - kit.px(GAP) - x, room.height))
    kit.move_last(begin, end)


def _slots(kit: Kit, scene: Scene, room: pygame.Rect, x: int) -> int:
    """A plate for each slot; where they end."""
    chosen = shown_slot(scene)
    for slot, about in scene.texts.slots.items():
        size = kit.button_size(about.title, "plate")
        rect = pygame.Rect((x, 0), size)
        rect.centery = room.centery
        kit.add(
            Button(
                name=f"slot.{slot}",
                rect=rect,
                text=about.title,
                look="main" if slot == chosen else "plain",
                on_press=partial(scene.acts.change, scene.desk, slot=slot),
            )
        )
        x = rect.right + kit.px(6)
    return x + kit.px(10)


def _pressing(kit: Kit, scene: Scene, room: pygame.Rect) -> None:
    """What presses this turn, in what room there is."""
    if room.width < kit.pen.em(60):
        return
    text = kit.pen.shorten(risen(scene) or pressing(scene), "body", room.width)
    rect = pygame.Rect(room.x, 0, room.width, kit.pen.line_height("body"))
    rect.centery = room.centery
    ink = "alarm" if risen(scene) else "mute"
    kit.add(Label(name="hand.pressing", rect=rect, text=text, role="body", colour=ink))


def risen(scene: Scene) -> str:
    """That the danger has grown by a grade, until something is ordered; else nothing."""
    told = scene.view.estimate
    if scene.desk.risen is None or told is None or scene.desk.choices or scene.desk.forms:
        return ""
    grade, odds = chances.grade(told.middle), words.odds(told.middle)
    return say("hand.risen", grade=grade, odds=odds)


def pressing(scene: Scene) -> str:
    """What waits for an answer, what has not been read, when the hours pass."""
    parts = [say("hand.next", hours=words.hours(scene.view.hours))]
    fresh = choices.fresh(scene)
    parts += [say("hand.unread", things=fresh)] * bool(fresh)
    return " ".join([choices.lying(scene), *reversed(parts)]).strip()


def commands(kit: Kit, scene: Scene, room: pygame.Rect) -> int:
    """Undo, write, seal, the last one outermost; where they begin."""
    acts, x = scene.acts, room.right
    write = say("desk.write.on" if scene.desk.waiting() else "desk.write")
    writable = len(scene.desk.forms) < MOST_LETTERS and bool(scene.view.channels)
    entries = (
        ("desk.seal", say("desk.seal"), "s", partial(acts.go, "seal"), True),
        ("desk.write", write, "w", lambda: acts.write(blank(scene)), writable),
        ("desk.undo", say("hand.undo"), "u", acts.undo, bool(scene.desk.past)),
    )
    for name, text, key, act, enabled in entries:
        rect = kit.button(
            name,
            (x, room.centery - kit.button_size(text, "plate", key)[1] // 2),
            text,
            act,
            anchor="right",
            look="main" if name == "desk.seal" else "plain",
            hot=key,
            enabled=enabled,
        )
        x = rect.x - kit.px(8)
    return x


def blank(scene: Scene) -> Form:
    """A letter with nothing in it, on a channel that no other letter of this turn uses."""
    return Form(channel=scene.free_channels()[0], tone=next(iter(scene.texts.tones)))

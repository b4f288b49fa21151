"""The choices of one slot as cards, and what is known of the one in hand."""

from __future__ import annotations

import pygame

from game.engine.orders import HOLD
from game.scenario.format import Choice
from game.ui import words
from game.ui.kit import Column, Kit
from game.ui.needs import ONCE
from game.ui.scene import Scene
from game.ui.widgets import Card, Panel

DETAIL = 0.32
NARROW = 262
"""A card is not narrower than this many logical units, grown with the text."""


def build(kit: Kit, scene: Scene, room: pygame.Rect) -> None:
    """Slots as tabs, their cards, and the card in hand at full length."""
    slot = shown_slot(scene)
    entries = [(key, _tab(scene, key)) for key in scene.texts.slots]
    high = kit.pen.line_height("plate") + kit.px(12)
    at = (room.x, room.y + high)
    kit.tabs("slot", at, entries, slot, lambda key: _turn_to(scene, key))
    detail = round(room.height * DETAIL)
    body = pygame.Rect(room.x, at[1], room.width, room.height - high - detail - kit.px(10))
    kit.add(Panel(name="choices.panel", rect=body, surface="panel"))
    with kit.scroll("choices", body, inset=10, reset=f"{scene.view.turn}.{slot}") as column:
        _cards(column, scene, slot)
    lower = pygame.Rect(room.x, body.bottom + kit.px(10), room.width, detail)
    kit.add(Panel(name="choice.sheet", rect=lower, surface="card"))
    _detail(kit, scene, slot, lower)


def shown_slot(scene: Scene) -> str:
    """The slot whose cards lie open."""
    return scene.desk.slot or next(iter(scene.texts.slots))


def _turn_to(scene: Scene, slot: str) -> None:
    scene.acts.change(scene.desk, slot=slot, shown="")


def _tab(scene: Scene, slot: str) -> str:
    title = scene.texts.slots[slot].title
    return f"{title} · marked" if scene.desk.choices.get(slot, HOLD) != HOLD else title


def _cards(column: Column, scene: Scene, slot: str) -> None:
    """Cards in as many columns as there is room for, each row as high as its highest."""
    kit = column.kit
    gap = kit.px(12)
    count = max(1, (column.width + gap) // (kit.pen.em(NARROW) + gap))
    wide = (column.width - (count - 1) * gap) // count
    cards = _of_slot(scene, slot)
    for start in range(0, len(cards), count):
        row = cards[start : start + count]
        high = max(card.need(kit.pen, wide) for card in row)
        for index, card in enumerate(row):
            card.rect = pygame.Rect(column.x + index * (wide + gap), column.y, wide, high)
            card.area = column.area
            kit.add(card)
        column.y += high + gap


def _of_slot(scene: Scene, slot: str) -> list[Card]:
    """The cards of a slot: the legal first, then the others; to hold is the last legal one."""
    options = [option for option in scene.view.options if option.slot == slot and option.id != HOLD]
    legal = [option.id for option in options if option.legal]
    barred = [option.id for option in options if not option.legal]
    names = words.surnames(scene.texts, scene.seat)
    cards = [_card(scene, names, slot, choice, index) for index, choice in enumerate(legal, 1)]
    cards.append(_hold(scene, slot))
    return cards + [_card(scene, names, slot, choice, 0) for choice in barred]


def _hold(scene: Scene, slot: str) -> Card:
    chosen = scene.desk.choices.get(slot, HOLD) == HOLD
    return Card(
        name=f"choice.{slot}.{HOLD}",
        rect=pygame.Rect(0, 0, 1, 1),
        text=scene.texts.slots[slot].hold,
        band=HOLD,
        rung=0,
        chosen=chosen,
        hot="0",
        on_press=lambda: _mark(scene, slot, HOLD),
        on_focus=lambda: scene.acts.change(scene.desk, shown=HOLD),
    )


def _card(scene: Scene, names: dict[str, str], slot: str, name: str, number: int) -> Card:
    choice = scene.texts.choices[scene.seat][name]
    bar = "" if number else barred(scene, name)
    return Card(
        name=f"choice.{name}",
        rect=pygame.Rect(0, 0, 1, 1),
        text=choice.title,
        band=choice.band,
        rung=choice.rung,
        fors=_advisers(scene, names, name, choice, "for"),
        against=_advisers(scene, names, name, choice, "against"),
        bar=bar,
        chosen=scene.desk.choices.get(slot) == name,
        hot=str(number) if 0 < number < 10 else "",
        on_press=None if bar else lambda: _mark(scene, slot, name),
        on_focus=lambda: scene.acts.change(scene.desk, shown=name),
    )


def barred(scene: Scene, name: str) -> str:
    """Why a choice is not legal now, in one line."""
    asked = scene.sheet.needs.get(name)
    if asked == (ONCE,):
        return f"Not now: {ONCE}."
    return f"Not now. It needs: {'; '.join(asked)}." if asked else "Not now."


def _advisers(scene: Scene, names: dict[str, str], name: str, choice: Choice, stance: str) -> str:
    """The advisers whose line on a choice holds now and takes this stance."""
    named = scene.view.lines.get(name, ())
    return ", ".join(names[who] for who in named if choice.advisers[who].stance == stance)


def _mark(scene: Scene, slot: str, name: str) -> None:
    """Choose; choosing what is chosen goes back to hold."""
    desk = scene.desk
    kept = {key: value for key, value in desk.choices.items() if key != slot}
    if name not in (HOLD, desk.choices.get(slot)):
        kept[slot] = name
    scene.acts.change(desk, choices=kept, shown=name)


def _detail(kit: Kit, scene: Scene, slot: str, room: pygame.Rect) -> None:
    name = scene.desk.shown or scene.desk.choices.get(slot, HOLD)
    choice = scene.texts.choices.get(scene.seat, {}).get(name)
    reset = f"{slot}.{name}"
    with kit.scroll("choice.text", room, reading=True, reset=reset, inset=16) as column:
        if choice is None or choice.slot != slot:
            column.text("choice.title", scene.texts.slots[slot].hold, "heading", "ink")
            text = "Give no order here this turn. Choose a card to see what it means."
            column.text("choice.body", text, "body", "ink")
            return
        _whole(column, scene, name, choice)


def _whole(column: Column, scene: Scene, name: str, choice: Choice) -> None:
    """A choice at full length: what it is, why it is barred, what the advisers say."""
    column.text("choice.title", choice.title, "heading", "ink")
    seen = "seen by all" if choice.public else "not announced"
    once = " · once only" if choice.once else ""
    line = f"{choice.band.capitalize()} · rung {choice.rung} of 44 · {seen}{once}"
    column.text("choice.line", line, "small", "faded")
    if name in scene.sheet.needs:
        column.text("choice.bar", barred(scene, name), "small_strong", "red")
    column.gap(4)
    column.text("choice.body", choice.text, "body", "ink")
    for who in scene.view.lines.get(name, ()):
        said = choice.advisers[who]
        column.gap(6)
        person = scene.texts.seats[scene.seat].advisers[who].name
        colour = "green" if said.stance == "for" else "red"
        column.text(f"choice.adviser.{who}", f"{person}, {said.stance}:", "small_strong", colour)
        column.text(f"choice.says.{who}", f"“{said.says}”", "small", "ink")

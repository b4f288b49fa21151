"""The choices of one slot as cards, and what is known of the one in hand."""

from __future__ import annotations

from functools import partial

import pygame

from game.engine.orders import HOLD
from game.engine.view import Option, SeenLetter
from game.scenario.format import Choice
from game.ui import words
from game.ui.kit import Column, Kit
from game.ui.needs import LATER, ONCE
from game.ui.say import say, say_many
from game.ui.scene import MOST_LETTERS, Scene
from game.ui.screens import council, known
from game.ui.screens.frame import ALARMING
from game.ui.screens.lines import line
from game.ui.widgets import Card, Panel
from game.ui.widgets.base import MARGIN

DETAIL = 0.32
NARROW = 262
"""A card is not narrower than this many logical units, grown with the text."""


def build(kit: Kit, scene: Scene, room: pygame.Rect) -> None:
    """Slots as tabs, their cards, and the card in hand at full length.

    Cards that need less room than there is leave it to the text below. Tab comes to the sheet
    before the cards: a card that it comes to would take the place of what the turn holds.
    """
    slot = shown_slot(scene)
    entries = [(key, _tab(scene, key)) for key in scene.texts.slots]
    side = kit.button_size(say("choices.turn"), "plate", "t")
    wide = room.width - side[0] - kit.px(10)
    high = max(kit.tabs_height(entries, wide), side[1])
    at = (room.x, room.y + high)
    kit.tabs("slot", at, entries, slot, lambda key: _turn_to(scene, key), width=wide)
    _overview(kit, scene, (room.right, room.y))
    detail = round(room.height * DETAIL)
    body = pygame.Rect(room.x, at[1], room.width, room.height - high - detail - kit.px(10))
    begin = len(kit.widgets)
    kit.add(Panel(name="choices.panel", rect=body, surface="panel"))
    with kit.scroll("choices", body, inset=10, reset=f"{scene.view.turn}.{slot}") as column:
        _cards(column, scene, slot)
    body.height = min(body.height, column.y + kit.px(10))
    lower = pygame.Rect(room.x, body.bottom + kit.px(10), room.width, 0)
    lower.height = room.bottom - lower.y
    end = len(kit.widgets)
    kit.add(Panel(name="choice.sheet", rect=lower, surface="card"))
    _detail(kit, scene, slot, lower)
    kit.move_last(begin, end)


def _overview(kit: Kit, scene: Scene, at: tuple[int, int]) -> None:
    """The way back from a card to what the turn holds."""
    press = partial(scene.acts.change, scene.desk, shown="")
    kit.button("choice.turn", at, say("choices.turn"), press, anchor="right", hot="t")


def shown_slot(scene: Scene) -> str:
    """The slot whose cards lie open."""
    return scene.desk.slot or next(iter(scene.texts.slots))


def _turn_to(scene: Scene, slot: str) -> None:
    scene.acts.change(scene.desk, slot=slot, shown="")


def _tab(scene: Scene, slot: str) -> str:
    title = scene.texts.slots[slot].title
    marked = scene.desk.choices.get(slot, HOLD) != HOLD
    return say("choices.marked", slot=title) if marked else title


def _cards(column: Column, scene: Scene, slot: str) -> None:
    """Cards in as many columns as there is room for, each row as high as its highest."""
    kit = column.kit
    gap = kit.px(12)
    count = max(1, (column.width + gap) // (kit.pen.em(NARROW) + gap))
    wide = (column.width - (count - 1) * gap) // count
    _rows(column, _on_the_table(scene, slot), count, wide)
    near, done, past = (barred_of(scene, slot, reach) for reach in ("near", "done", "past"))
    if not near and not done and not past:
        return
    _fold(column, scene, len(near) + len(done) + len(past))
    if scene.desk.more:
        _rows(column, [_card(scene, slot, name, 0) for name in (*near, *done)], count, wide)
        _past(column, scene, past)


def _past(column: Column, scene: Scene, past: list[str]) -> None:
    """What cannot come any more, by title alone."""
    if past:
        titles = " · ".join(scene.texts.choices[scene.seat][name].title for name in past)
        column.text("choices.past.title", say("choices.past"), "small_strong", "mute")
        column.text("choices.past", titles, "small", "mute")


def _fold(column: Column, scene: Scene, number: int) -> None:
    """The row behind which lies what cannot be chosen now."""
    more = scene.desk.more
    if more:
        column.seek = column.y - column.kit.px(MARGIN)
    press = partial(scene.acts.change, scene.desk, more=not more)
    column.fold("choices.more", say_many("choices.more", number), more, press)
    column.gap(12)


def _rows(column: Column, cards: list[Card], count: int, wide: int) -> None:
    """Cards side by side, `count` in a row."""
    kit = column.kit
    gap = kit.px(12)
    for start in range(0, len(cards), count):
        row = cards[start : start + count]
        high = max(card.need(kit.pen, wide) for card in row)
        for index, card in enumerate(row):
            card.rect = pygame.Rect(column.x + index * (wide + gap), column.y, wide, high)
            card.area = column.area
            kit.add(card)
        column.y += high + gap


def _on_the_table(scene: Scene, slot: str) -> list[Card]:
    """The cards that can be chosen now, to hold last."""
    legal = [option.id for option in _of_slot(scene, slot) if option.legal]
    cards = [_card(scene, slot, choice, index) for index, choice in enumerate(legal, 1)]
    return [*cards, _hold(scene, slot)]


def barred_of(scene: Scene, slot: str, reach: str) -> list[str]:
    """The choices of a slot that cannot be made now and are so far away."""
    barred = [option.id for option in _of_slot(scene, slot) if not option.legal]
    return [name for name in barred if scene.sheet.reach.get(name, "near") == reach]


def _of_slot(scene: Scene, slot: str) -> list[Option]:
    options = scene.view.options
    return [option for option in options if option.slot == slot and option.id != HOLD]


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


def _card(scene: Scene, slot: str, name: str, number: int) -> Card:
    """A choice as a card: with its number and its advisers, or why it is barred."""
    choice = scene.texts.choices[scene.seat][name]
    names = words.surnames(scene.texts, scene.seat) if number else {}
    bar = "" if number else barred(scene, name)
    return Card(
        name=f"choice.{name}",
        rect=pygame.Rect(0, 0, 1, 1),
        text=choice.title,
        band=choice.band,
        rung=choice.rung,
        sight=words.sight(choice),
        fors=_advisers(scene, names, name, choice, "for"),
        against=_advisers(scene, names, name, choice, "against"),
        bar=bar,
        chosen=scene.desk.choices.get(slot) == name,
        hot=str(number) if 0 < number < 10 else "",
        on_press=None if bar else lambda: _mark(scene, slot, name),
        on_focus=lambda: scene.acts.change(scene.desk, shown=name),
    )


def shortly(scene: Scene, name: str) -> str:
    """Why a choice is not legal now, as shortly as it can be told: the first thing it needs."""
    asked = scene.sheet.needs.get(name, ())
    told = [each for each in asked if each.kind == "only"] or list(asked)
    if len(asked) < 2 or told[0] in (ONCE, LATER):
        return barred(scene, name)
    return say_many("choices.shortly", len(asked) - 1, needs=told[0].told())


def barred(scene: Scene, name: str) -> str:
    """Why a choice is not legal now, in one line."""
    asked = scene.sheet.needs.get(name, ())
    if asked == (ONCE,):
        return say("choices.done", why=ONCE.told())
    if asked == (LATER,) or not asked:
        return say("choices.not_now")
    unless = [say("choices.unless", what=each.text) for each in asked if each.kind == "unless"]
    only = [each.told() for each in asked if each.kind != "unless"]
    return " ".join([say("choices.only", needs="; ".join(only))] * bool(only) + unless)


def _advisers(scene: Scene, names: dict[str, str], name: str, choice: Choice, stance: str) -> str:
    """The advisers whose line on a choice holds now and takes this stance."""
    named = [who for who in scene.view.lines.get(name, ()) if who in names]
    return ", ".join(names[who] for who in named if choice.advisers[who].stance == stance)


def _mark(scene: Scene, slot: str, name: str) -> None:
    """Choose; choosing what is chosen goes back to hold."""
    desk = scene.desk
    kept = {key: value for key, value in desk.choices.items() if key != slot}
    if name not in (HOLD, desk.choices.get(slot)):
        kept[slot] = name
    scene.acts.change(desk, choices=kept, shown=name)


def _detail(kit: Kit, scene: Scene, slot: str, room: pygame.Rect) -> None:
    name = scene.desk.shown
    choice = scene.texts.choices.get(scene.seat, {}).get(name)
    reset = f"{slot}.{name}"
    with kit.scroll("choice.text", room, reading=True, reset=reset, inset=16) as column:
        if choice is not None and choice.slot == slot:
            _whole(column, scene, name, choice)
        elif name == HOLD:
            column.text("choice.title", scene.texts.slots[slot].hold, "heading", "ink")
            column.text("choice.body", say("choices.held"), "body", "ink")
        else:
            _whole_turn(column, scene)


def _whole_turn(column: Column, scene: Scene) -> None:
    """What lies before the seat: what is new, how dangerous it is, what is advised, and what
    is bargained over. A person who has just sat down is told how a turn goes."""
    column.text("turn.title", say("choices.turn"), "heading", "ink")
    if scene.view.turn == 0 or scene.sheet.so_far:
        _how(column, scene)
    column.text("turn.new", _new(scene), "body", "ink")
    column.text("turn.open", lying(scene), "strong", "ink")
    told = scene.view.estimate
    alarming = told is not None and told.middle >= ALARMING
    colour = "red" if alarming else "ink_soft"
    column.text("turn.danger", known.danger(scene.view), "small_strong", colour)
    council.voices(column, scene)
    column.rule("turn.rule")
    column.text("turn.issues", say("issues.heading"), "plate", "red")
    stands = list(scene.view.stands.items())
    for (issue, _), (title, level) in zip(stands, words.titled(scene.texts, stands), strict=True):
        line(column, f"turn.issue.{issue}", title, level, inks=("ink_soft", "ink"))


def _how(column: Column, scene: Scene) -> None:
    """How a turn goes, step by step."""
    slots = [say("list.quoted", text=about.title) for about in scene.texts.slots.values()]
    steps = (
        say("how.read"),
        say_many("how.choose", len(slots), slots=words.listed(slots)),
        say_many("how.write", MOST_LETTERS),
        say("how.seal"),
    )
    for number, step in enumerate(steps, 1):
        column.text(f"turn.how.{number}", f"{number}. {step}", "small", "ink_soft")
    column.gap(6)


def _new(scene: Scene) -> str:
    """How many papers and letters have not been read."""
    told = fresh(scene)
    return say("choices.unread", what=told) if told else say("choices.all_read")


def fresh(scene: Scene) -> str:
    """The papers and letters that have not been read, counted; nothing if there are none."""
    papers, letters = scene.unread_papers(), scene.unread_letters()
    told = [say_many("papers.count", papers)] * bool(papers)
    told += [say_many("letters.count", letters)] * bool(letters)
    return words.listed(told)


def lying(scene: Scene) -> str:
    """The proposals that can be answered now."""
    lying = [_way(scene, letter) for letter in scene.view.letters if scene.waits(letter)]
    if not lying:
        return ""
    who = words.surname(scene.texts, scene.other)
    return say_many("choices.lying", len(lying), who=who, ways="; ".join(lying))


def _way(scene: Scene, letter: SeenLetter) -> str:
    """Which way a proposal came, and how long it stands."""
    channel = scene.texts.channels[letter.channel].title
    if not letter.expires:
        return channel
    return say("choices.until", channel=channel, moment=words.when(letter.expires))


def _whole(column: Column, scene: Scene, name: str, choice: Choice) -> None:
    """A choice at full length: what it is, why it is barred, what the advisers say."""
    column.text("choice.title", choice.title, "heading", "ink")
    column.text("choice.line", words.manner(choice), "small", "faded")
    if name in scene.sheet.needs:
        column.text("choice.bar", barred(scene, name), "small_strong", "red")
    column.gap(4)
    column.text("choice.body", choice.text, "body", "ink")
    for who in scene.view.lines.get(name, ()):
        said = choice.advisers[who]
        column.gap(6)
        person = scene.texts.seats[scene.seat].advisers[who].name
        colour = "green" if said.stance == "for" else "red"
        text = say(f"choices.adviser.{said.stance}", name=person)
        column.text(f"choice.adviser.{who}", text, "small_strong", colour)
        column.text(f"choice.says.{who}", say("list.quoted", text=said.says), "small", "ink")

"""A choice on the scales: the card at full length, who says what of it, what it would change.

The desk stays in sight behind. Nothing is ordered until the button says so.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import partial

import pygame

from game.engine.orders import HOLD
from game.scenario.format import Choice
from game.ui import words
from game.ui.kit import Column, Kit
from game.ui.say import say
from game.ui.scene import Scene
from game.ui.screens import desk, explain, hand, weighed
from game.ui.screens.choices import barred
from game.ui.widgets import Hint, Panel, Shade
from game.ui.widgets.card import ICONS, steps
from game.ui.widgets.cardparts import Fields
from game.ui.widgets.strip import Blocks, Leaf, Strip
from game.ui.widgets.voice import Voice

WIDE = 1250
"""The logical width of the card and the staff's panel together."""

BESIDE = 900
"""From this logical width on, with the text, they stand side by side."""

SHARE = 0.46
"""The card's part of the width."""

FORCES = (3, 9, 20, 25, 31, 38, 44)
"""The last rungs of the seven parts of the ladder (Kahn 1965), for which `weigh.force.*` has
words."""


@dataclass(frozen=True)
class Weighed:
    """What is on the scales: a slot, the choice or hold, and where it stands among the others."""

    slot: str
    name: str
    among: tuple[str, ...]
    choice: Choice | None

    def beside(self, by: int) -> str:
        """The choice before or after it."""
        return self.among[(self.among.index(self.name) + by) % len(self.among)]


def shown(scene: Scene) -> Weighed:
    """What the desk has on the scales: among what can be done, or among what cannot."""
    slot, name = hand.shown_slot(scene), scene.desk.shown or HOLD
    own = scene.texts.choices.get(scene.seat, {})
    choice = own.get(name)
    if choice is not None:
        slot = choice.slot
    able = (*hand.legal(scene, slot), HOLD)
    options = (each.id for each in scene.view.options if each.slot == slot)
    others = tuple(each for each in options if each not in able)
    among = able if name in able else others if name in others else (name,)
    return Weighed(slot, name, among, choice)


def build(kit: Kit, scene: Scene) -> None:
    """The desk, darkened; over it the card, what the staff makes of it, and the commands."""
    desk.build(kit, scene)
    kit.add(Shade(name="weigh.shade", rect=kit.window.copy()))
    what = shown(scene)
    room = kit.window.inflate(-2 * kit.px(28), -2 * kit.px(22))
    wide = min(room.width, max(kit.px(WIDE), kit.pen.em(WIDE)))
    room = pygame.Rect(room.centerx - wide // 2, room.y, wide, room.height)
    begin = len(kit.widgets)
    high = _commands(kit, scene, what, room)
    end = len(kit.widgets)
    room.height -= high + kit.px(14)
    if room.width >= kit.pen.em(BESIDE):
        _side_by_side(kit, scene, what, room)
    else:
        _one_sheet(kit, scene, what, room)
    kit.move_last(begin, end)


def _side_by_side(kit: Kit, scene: Scene, what: Weighed, room: pygame.Rect) -> None:
    gap = kit.px(14)
    left = pygame.Rect(room.x, room.y, round(room.width * SHARE), room.height)
    right = pygame.Rect(left.right + gap, room.y, room.right - left.right - gap, room.height)
    with _sheet(kit, scene, what, left) as column:
        _card(column, scene, what)
        _voices(column, scene, what)
    inside = kit.panel("weigh.staff.panel", right)
    with kit.scroll("weigh.staff.text", inside, reading=True, reset=what.name, inset=7) as column:
        _staff(column, scene, what, paper=False)


def _one_sheet(kit: Kit, scene: Scene, what: Weighed, room: pygame.Rect) -> None:
    """With large text all of it lies on the card, and is scrolled."""
    with _sheet(kit, scene, what, room) as column:
        _card(column, scene, what)
        _staff(column, scene, what, paper=True)
        column.gap(8)
        _voices(column, scene, what)


def _sheet(
    kit: Kit, scene: Scene, what: Weighed, room: pygame.Rect
) -> AbstractContextManager[Column]:
    """The card with its band; what is put into the scroll area stands under that."""
    kit.add(Panel(name="weigh.card", rect=room, surface="card"))
    strip = pygame.Rect(room.x, room.y, room.width, Strip.need(kit.pen))
    kit.add(_strip(scene, what, strip))
    body = pygame.Rect(room.x, strip.bottom, room.width, room.bottom - strip.bottom)
    return kit.scroll("weigh.text", body, pages=True, reading=True, reset=what.name, inset=18)


def _strip(scene: Scene, what: Weighed, rect: pygame.Rect) -> Strip:
    band = what.choice.band if what.choice is not None else HOLD
    text = say(f"band.{band}")
    if what.choice is not None and (sight := words.sight(what.choice)):
        text = say(f"weigh.sight.{sight}", band=text)
    place = what.among.index(what.name) + 1
    aside = say("weigh.place", index=place, number=len(what.among))
    return Strip(
        name="weigh.band", rect=rect, text=text.upper(), band=band, icon=ICONS[band], aside=aside
    )


# The card


def _card(column: Column, scene: Scene, what: Weighed) -> None:
    choice = what.choice
    if choice is None:
        column.text("weigh.title", scene.texts.slots[what.slot].hold, "title", "ink")
        column.rule("weigh.rule", "danger")
        column.text("weigh.body", say("weigh.hold.text"), "body", "ink")
        column.gap(6)
        _waiting(column, scene, what)
        return
    column.text("weigh.title", choice.title, "title", "ink")
    column.rule("weigh.rule", "danger")
    if what.name not in hand.legal(scene, what.slot):
        column.text("weigh.barred", say("weigh.barred"), "plate", "red")
        column.text("weigh.barred.why", barred(scene, what.name), "small_strong", "red")
        column.gap(6)
    column.text("weigh.body", choice.text, "body", "ink")
    column.gap(6)
    _facts(column, scene, what)
    column.text("weigh.claim", explain.claim(choice), "serif", "faded")
    column.gap(6)


def _waiting(column: Column, scene: Scene, what: Weighed) -> None:
    """Who would order nothing new, and how they see things."""
    opinions = scene.sheet.council.opinions
    told = [each.adviser for each in opinions if each.advice.get(what.slot) == HOLD]
    if told:
        column.rule("weigh.voices.rule")
        column.text("weigh.voices", say("weigh.voices"), "plate", "red")
    for who in told:
        person = scene.texts.seats[scene.seat].advisers[who]
        _speak(column, voice(scene, who, say("weigh.waits", name=person.name), person.outlook))


def _speak(column: Column, voice: Voice) -> None:
    """A voice as high as it needs to be, next in the column."""
    column.gap(8)
    column.place(voice)


def _facts(column: Column, scene: Scene, what: Weighed) -> None:
    """Steps, time and consent as on the small card; the rung in words."""
    choice = scene.texts.choices[scene.seat][what.name]
    column.place(facts(scene, what.name, "weigh.facts"))
    column.gap(4)
    told = [rung(choice.rung)] + [say("weigh.once")] * choice.once
    column.text("weigh.rung", " · ".join(told), "small", "ink_soft")


def facts(scene: Scene, choice: str, name: str) -> Blocks:
    """The foot of a choice's small card, without the card: steps, time and consent."""
    about = scene.texts.choices[scene.seat][choice]
    return Blocks(
        name=name,
        rect=pygame.Rect(0, 0, 1, 1),
        told=" | ".join(part for part in (about.takes, about.needs) if part) or "-",
        blocks=(Fields(steps(about.rung), about.takes, about.needs),),
        hint=explain.choice(scene, choice),
    )


def rung(number: int) -> str:
    """A rung of Kahn's ladder in words."""
    if not number:
        return say("weigh.rung.none")
    force = next(index for index, top in enumerate(FORCES, 1) if number <= top)
    return say("weigh.rung", rung=number, force=say(f"weigh.force.{force}"))


def _voices(column: Column, scene: Scene, what: Weighed) -> None:
    """Whoever speaks of it now, first those for it."""
    if what.choice is None:
        return
    column.rule("weigh.voices.rule")
    column.text("weigh.voices", say("weigh.voices"), "plate", "red")
    told = [
        who
        for stance in ("for", "against")
        for who in hand.speakers(scene, what.name, what.choice, stance)
    ]
    if not told:
        column.text("weigh.voices.none", say("weigh.voices.none"), "small", "faded")
    for who in told:
        _speak(column, spoken(scene, what.choice, who))


def spoken(scene: Scene, choice: Choice, who: str) -> Voice:
    """What an adviser says of a choice, as one who is for it or against it."""
    line, name = choice.advisers[who], scene.texts.seats[scene.seat].advisers[who].name
    text = say("weigh.for" if line.stance == "for" else "weigh.against", name=name)
    says = say("list.quoted", text=line.says)
    return voice(scene, who, text, says, "green" if line.stance == "for" else "red")


def voice(scene: Scene, who: str, text: str, says: str, ink: str = "ink_soft") -> Voice:
    """An adviser's face with a line over what is said, on paper."""
    return Voice(
        name=f"weigh.voice.{who}",
        rect=pygame.Rect(0, 0, 1, 1),
        text=text,
        words=says,
        who=scene.adviser_face(who),
        side=scene.side,
        ink=ink,
        paper=True,
        hint=_opinion(scene, who),
    )


def _opinion(scene: Scene, who: str) -> Hint | None:
    """Who an adviser is and what is advised on the whole."""
    opinions = scene.sheet.council.opinions
    found = next((each for each in opinions if each.adviser == who), None)
    return None if found is None else explain.adviser(scene, found)


# The staff


def _staff(column: Column, scene: Scene, what: Weighed, paper: bool) -> None:
    """What the staff expects; until it has been worked out, that it is being."""
    soft = "faded" if paper else "mute"
    found = scene.desk.weighed.get(what.name)
    if paper:
        column.rule("weigh.staff.rule")
    staff = scene.look.staff
    heading = say("weigh.staff.by", staff=staff) if staff else say("weigh.staff")
    column.text("weigh.staff", heading, "heading", "red" if paper else "brass")
    if what.choice is None:
        weighed.standing(column, scene, paper)
        column.text("weigh.hold.staff", say("weigh.hold.staff"), "small", soft)
    elif what.name not in hand.legal(scene, what.slot):
        column.text("weigh.barred.staff", say("weigh.barred.staff"), "small", soft)
        _takes(column, scene, what, paper)
    elif found is None:
        column.text("weigh.waiting", say("weigh.waiting"), "small", soft)
    else:
        column.text("weigh.samples", say("weigh.samples", number=found.samples), "serif", soft)
        column.gap(8)
        weighed.build(column, scene, found, paper)


def _takes(column: Column, scene: Scene, what: Weighed, paper: bool) -> None:
    """What it would take, one thing a line."""
    needs = scene.sheet.needs.get(what.name, ())
    if needs:
        column.gap(10)
        column.text("weigh.takes", say("weigh.takes"), "plate", "red" if paper else "brass")
    for index, need in enumerate(needs):
        column.text(f"weigh.takes.{index}", need.told(), "small", "ink" if paper else "cream")


# The commands


def _commands(kit: Kit, scene: Scene, what: Weighed, room: pygame.Rect) -> int:
    """The buttons along the foot, in as many rows as they need; their height."""
    entries = _entries(scene, what)
    gap, pen = kit.px(10), kit.pen
    rows: list[list[tuple[Leaf, int]]] = [[]]
    left = room.width
    for leaf in entries:
        wide, _ = kit.button_size(leaf.text, leaf.role, leaf.hot)
        if rows[-1] and wide > left:
            rows.append([])
            left = room.width
        rows[-1].append((leaf, wide))
        left -= wide + gap
    high = kit.button_size("", "heading")[1]
    total = len(rows) * (high + gap) - gap
    note = _note(scene, what)
    noted = pen.height(note, "small", room.width) + kit.px(6) if note else 0
    y = room.bottom - total
    if note:
        rect = pygame.Rect(room.x, y - noted, room.width, noted - kit.px(6))
        _text(kit, "weigh.note", rect, note)
    for row in rows:
        x = room.right - sum(wide for _, wide in row) - gap * (len(row) - 1)
        for leaf, wide in row:
            leaf.rect = pygame.Rect(x, y, wide, high)
            kit.add(leaf)
            x += wide + gap
        y += high + gap
    return total + noted


def _text(kit: Kit, name: str, rect: pygame.Rect, text: str) -> None:
    column = kit.column(rect)
    column.text(name, text, "small", "amber")


def _note(scene: Scene, what: Weighed) -> str:
    """What ordering it would do to the orders as they stand."""
    marked = scene.desk.choices.get(what.slot, HOLD)
    if marked == what.name != HOLD:
        return say("weigh.ordered")
    if marked == HOLD or what.name not in (*hand.legal(scene, what.slot), HOLD):
        return ""
    return say("weigh.instead", other=scene.texts.choices[scene.seat][marked].title)


def _entries(scene: Scene, what: Weighed) -> list[Leaf]:
    """The commands, the chief one last."""
    marked = scene.desk.choices.get(what.slot, HOLD) == what.name
    able = what.name in (*hand.legal(scene, what.slot), HOLD)
    leaf = partial(_turn, scene, what)
    entries = [
        _leaf("weigh.back", say("weigh.back"), partial(scene.acts.go, "desk"), leaf),
        _leaf("weigh.before", say("weigh.before"), partial(leaf, -1), leaf),
        _leaf("weigh.next", say("weigh.next"), partial(leaf, 1), leaf),
    ]
    order = _leaf("weigh.order", say("weigh.order"), partial(_order, scene, what), leaf)
    if marked and what.name != HOLD:
        order.name, order.text = "weigh.take_back", say("weigh.take_back")
    else:
        order.look = "main"
    order.enabled = able and not (marked and what.name == HOLD)
    return [*entries, order]


def _leaf(name: str, text: str, press: Callable[[], None], leaf: Callable[[int], None]) -> Leaf:
    return Leaf(
        name=name,
        rect=pygame.Rect(0, 0, 1, 1),
        text=text,
        role="heading",
        on_press=press,
        leaf=leaf,
    )


def _turn(scene: Scene, what: Weighed, by: int) -> None:
    """Lay the card before or after it on the scales."""
    scene.acts.weigh(what.slot, what.beside(by))


def _order(scene: Scene, what: Weighed) -> None:
    """Order it, or take it back, and look at the desk again."""
    scene.acts.mark(what.slot, what.name)
    scene.acts.go("desk")

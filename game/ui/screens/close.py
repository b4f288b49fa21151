"""The desk where there is not room for all of it at once: with large text, or in a small window.

On the left one thing at a time, under tabs; on the right the cards, as on the wide desk; below
both the orders and the commands. What the wide desk lays over its map is a tab here.
"""

from __future__ import annotations

from functools import partial

import pygame

from game.engine.orders import HOLD
from game.ui.kit import Kit
from game.ui.say import say
from game.ui.scene import Desk, Scene
from game.ui.screens import bar, explain, folder, hand, theatre
from game.ui.screens.frame import EDGE
from game.ui.widgets import Button, Card, Label, Panel, Tab

GAP = 10
LEFT = 0.5
TAB = 12
NARROW = 262
"""A card is not narrower than this many logical units, grown with the text."""

INSET = 6
"""Between the cards and the edge of what they lie in."""

TABS = (
    ("papers", ""),
    ("intelligence", ""),
    ("letters", ""),
    ("map", ""),
    ("known", "i"),
    ("council", "a"),
    ("news", "t"),
)
"""What can be turned to on the left, with its key."""


def build(kit: Kit, scene: Scene) -> None:
    """Lay out the desk from the outside in."""
    gap, edge = kit.px(GAP), kit.px(EDGE)
    top = bar.build(kit, scene) + gap
    begin = len(kit.widgets)
    foot = _foot(kit, scene)
    end = len(kit.widgets)
    room = pygame.Rect(edge, top, kit.window.width - 2 * edge, foot - gap - top)
    if scene.desk.drawer == "cards":
        theatre.build(kit, scene, room)
    else:
        left = pygame.Rect(room.x, room.y, round((room.width - edge) * LEFT), room.height)
        right = pygame.Rect(left.right + edge, room.y, 0, room.height)
        right.width = room.right - right.x
        _told(kit, scene, left)
        _cards(kit, scene, right)
    kit.move_last(begin, end)


def front(desk: Desk) -> str:
    """What lies in front: what the wide desk would lay over its map, else the folder."""
    keys = [key for key, _ in TABS]
    return next((key for key in (desk.drawer, desk.tab) if key in keys), "papers")


# What is told


def _told(kit: Kit, scene: Scene, room: pygame.Rect) -> None:
    """The tabs, and what the chosen one shows."""
    y = _tabs(kit, scene, room)
    body = pygame.Rect(room.x, y, room.width, room.bottom - y)
    shown = front(scene.desk)
    if shown in folder.TONGUES:
        folder.inside(kit, scene, body)
    elif shown in theatre.DRAWERS:
        theatre.DRAWERS[shown](kit, scene, body)
    else:
        theatre.plot(kit, scene, body)


def _tabs(kit: Kit, scene: Scene, room: pygame.Rect) -> int:
    """All tabs in one row, or those of the folder in a second one, next to it; where they end."""
    high, made = kit.pen.line_height("plate") + kit.px(12), []
    for key, hot in TABS:
        if key != "map" or scene.sheet.plot is not None:
            made.append(_tab(scene, key, hot))
            made[-1].rect.size = _tab_width(kit, made[-1]), high
    tongues, plates = made[: len(folder.TONGUES)], made[len(folder.TONGUES) :]
    wide = sum(tab.rect.width + kit.px(4) for tab in made)
    rows = [made] if wide <= room.width else [plates, tongues]
    for index, row in enumerate(rows):
        x = room.x
        for tab in row:
            tab.rect.topleft = (x, room.y + index * high)
            x = tab.rect.right + kit.px(4)
    for tab in made:
        kit.add(tab)
    return room.y + len(rows) * high


def _tab_width(kit: Kit, tab: Tab) -> int:
    return kit.pen.width(tab.text, "plate") + tab.mark(kit.pen) + 2 * kit.px(TAB)


def _tab(scene: Scene, key: str, hot: str) -> Tab:
    """A tongue of the folder, or the tab of what the wide desk lays over its map."""
    chosen = front(scene.desk) == key
    if key in folder.TONGUES:
        made = folder.tongue(scene, key, chosen)
        made.on_press = partial(_to_the_folder, scene, key)
        return made
    return Tab(
        name=f"tab.{key}",
        rect=pygame.Rect(0, 0, 1, 1),
        text=say(f"desk.tab.{key}"),
        chosen=chosen,
        hot=hot,
        on_press=partial(scene.acts.change, scene.desk, drawer=key),
    )


def _to_the_folder(scene: Scene, key: str) -> None:
    """Turn to a tongue, and put away what lay in front of the folder."""
    scene.acts.change(scene.desk, drawer="")
    folder.turn_to(scene, key)


# What can be done


def _cards(kit: Kit, scene: Scene, room: pygame.Rect) -> None:
    """The slots, the cards that lie open, to hold, and the way to all the others."""
    y = _slots(kit, scene, room)
    body = pygame.Rect(room.x, y, room.width, room.bottom - y)
    slot = hand.shown_slot(scene)
    kit.add(Panel(name="hand.panel", rect=body, surface="well"))
    reset = f"{scene.view.turn}.{slot}"
    with kit.scroll("hand.list", body, reset=reset, inset=INSET) as column:
        across = column.abreast(NARROW, GAP)
        names = hand.open_cards(scene, slot)
        cards = [hand.card(scene, name, index) for index, name in enumerate(names, 1)]
        _shorten(kit, cards, across[1], (body.height - kit.px(GAP + 2 * INSET)) // 2)
        column.grid(cards, across, GAP)


def _shorten(kit: Kit, cards: list[Card], wide: int, high: int) -> None:
    """Leave out as much of the cards' words as makes two of them fit, one under the other; all
    of it is told when a card is weighed."""
    for most in (1, 0):
        if all(card.need(kit.pen, wide) <= high for card in cards):
            return
        for card in cards:
            card.most, card.words = most, card.words if most else ""


def _slots(kit: Kit, scene: Scene, room: pygame.Rect) -> int:
    """A plate for each slot, to hold, all cards; where they end."""
    x, y, gap = room.x, room.y, kit.px(6)
    high = kit.button_size("")[1]
    for made in _plates(scene):
        wide = min(kit.button_size(made.text, "plate", made.hot)[0], room.width)
        if x > room.x and x + wide > room.right:
            x, y = room.x, y + high + gap
        made.rect = pygame.Rect(x, y, wide, high)
        spare = wide - kit.button_size("", "plate", made.hot)[0]
        made.text = kit.pen.shorten(made.text, "plate", spare)
        x += wide + gap
        kit.add(made)
    return y + high + kit.px(8)


def _plates(scene: Scene) -> list[Button]:
    """The slots, the chosen one in brass; to hold, in brass where nothing else is ordered."""
    acts, desk, slot = scene.acts, scene.desk, hand.shown_slot(scene)
    held = desk.choices.get(slot, HOLD) == HOLD
    made = [
        _plate(f"slot.{key}", about.title, "", key == slot, partial(acts.change, desk, slot=key))
        for key, about in scene.texts.slots.items()
    ]
    hold = _plate("choice.hold", say("hand.hold"), "0", held, partial(acts.mark, slot, HOLD))
    hold.hint = explain.choice(scene, HOLD)
    more = partial(acts.change, desk, drawer="cards")
    told = hand.more_words(scene)
    return [*made, hold, *[_plate("hand.more", told, "m", False, more)] * bool(told)]


def _plate(name: str, text: str, hot: str, chosen: bool, press: partial[None]) -> Button:
    return Button(
        name=name,
        rect=pygame.Rect(0, 0, 1, 1),
        text=text,
        hot=hot,
        look="main" if chosen else "plain",
        on_press=press,
    )


# The orders


def _foot(kit: Kit, scene: Scene) -> int:
    """What would be sealed now, and the commands; where the foot begins."""
    high = kit.button_size("", "plate", "s")[1] + kit.px(16)
    room = pygame.Rect(0, kit.window.height - high, kit.window.width, high)
    kit.add(Panel(name="foot", rect=room, surface="bar"))
    inner = room.inflate(-2 * kit.px(EDGE), 0)
    right = hand.commands(kit, scene, inner)
    text = hand.risen(scene) or " · ".join(scene.ordered())
    wide = right - kit.px(8) - inner.x
    role = kit.pen.fit(text, ("strong", "small"), wide)
    rect = pygame.Rect(inner.x, 0, wide, kit.pen.line_height(role))
    rect.centery = room.centery
    told, ink = kit.pen.shorten(text, role, wide), "alarm" if hand.risen(scene) else "cream"
    kit.add(Label(name="foot.orders", rect=rect, text=told, role=role, colour=ink))
    return room.y

"""The desk: what the seat has been told on the left, what it may do on the right."""

from __future__ import annotations

from functools import partial

import pygame

from game.engine.orders import HOLD
from game.ui.kit import Kit
from game.ui.say import say, say_many
from game.ui.scene import MOST_LETTERS, Form, Scene
from game.ui.screens import choices, council, known, letters, news, papers, wide
from game.ui.screens.frame import EDGE, top_bar
from game.ui.widgets import Label, Panel

TABS = (
    ("papers", papers.build),
    ("letters", letters.build),
    ("known", known.build),
    ("news", news.build),
    ("council", council.build),
)
LEFT = 0.44


def build(kit: Kit, scene: Scene) -> None:
    """Lay out the desk: all of it side by side, or, with large text, one part at a time."""
    if wide.fits(kit):
        wide.build(kit, scene)
    else:
        _close(kit, scene)


def _close(kit: Kit, scene: Scene) -> None:
    """What the seat has been told on the left, what it may do on the right."""
    top = top_bar(kit, scene) + kit.px(10)
    begin = len(kit.widgets)
    foot = _foot(kit, scene)
    end = len(kit.widgets)
    edge = kit.px(EDGE)
    half = round((kit.window.width - 2 * edge) * LEFT)
    left = pygame.Rect(edge, top, half, foot - top - kit.px(10))
    right = pygame.Rect(left.right + edge, top, 0, left.height)
    right.width = kit.window.width - edge - right.x
    _told(kit, scene, left)
    choices.build(kit, scene, right)
    kit.move_last(begin, end)


def _told(kit: Kit, scene: Scene, room: pygame.Rect) -> None:
    """The tabs and the panel that the chosen one shows."""
    entries = [(key, _tab(scene, key)) for key, _ in TABS]
    high = kit.tabs_height(entries, room.width)
    at = (room.x, room.y + high)
    kit.tabs("tab", at, entries, scene.desk.tab, partial(_choose, scene), width=room.width)
    body = pygame.Rect(room.x, room.y + high, room.width, room.height - high)
    for key, fill in TABS:
        if key == scene.desk.tab:
            fill(kit, scene, body)


def _choose(scene: Scene, key: str) -> None:
    """Turn to a tab; a new letter lies open there, and has been seen."""
    scene.acts.change(scene.desk, tab=key)
    letter = letters.first(scene) if key == "letters" else None
    if letter is not None and (scene.is_new(letter) or not scene.desk.letter):
        scene.open_letter(letter)


def _tab(scene: Scene, key: str) -> str:
    """A tab's title, and how many papers or letters have not been opened yet."""
    counts = {"papers": scene.unread_papers, "letters": scene.unread_letters}
    fresh = counts[key]() if key in counts else 0
    title = say(f"desk.tab.{key}")
    return say("desk.tab.new", title=title, number=fresh) if fresh else title


def _foot(kit: Kit, scene: Scene) -> int:
    """What would be sealed now, and the buttons; where the foot begins."""
    size = kit.button_size(say("desk.seal"), "heading")
    lines = kit.pen.line_height("strong") + kit.pen.line_height("small")
    high = max(size[1] + kit.px(20), lines + kit.px(8))
    top = kit.window.height - high
    kit.add(Panel(name="foot", rect=pygame.Rect(0, top, kit.window.width, high), surface="bar"))
    x = kit.window.width - kit.px(EDGE)
    y = top + (high - size[1]) // 2
    acts = scene.acts
    rect = kit.button(
        "desk.seal",
        (x, y),
        say("desk.seal"),
        lambda: acts.go("seal"),
        anchor="right",
        look="main",
        role="heading",
        hot="s",
    )
    rect = kit.button(
        "desk.write",
        (rect.x - kit.px(10), y),
        say("desk.write"),
        lambda: acts.write(blank(scene)),
        anchor="right",
        role="heading",
        hot="w",
        enabled=len(scene.desk.forms) < MOST_LETTERS and bool(scene.view.channels),
    )
    _marked(kit, scene, pygame.Rect(kit.px(EDGE), top, rect.x - kit.px(2 * EDGE), high))
    return top


def blank(scene: Scene) -> Form:
    """A letter with nothing in it, on a channel that no other letter of this turn uses."""
    return Form(channel=scene.free_channels()[0], tone=next(iter(scene.texts.tones)))


def _marked(kit: Kit, scene: Scene, room: pygame.Rect) -> None:
    """The orders as they stand, in one line, with what holds until they are sealed."""
    pen = kit.pen
    upper, lower = pen.line_height("strong"), pen.line_height("small")
    y = room.centery - (upper + lower) // 2
    text = pen.shorten(marked(scene), "strong", room.width)
    rect = pygame.Rect(room.x, y, room.width, upper)
    kit.add(Label(name="foot.orders", rect=rect, text=text, role="strong"))
    text = pen.shorten(say("desk.until"), "small", room.width)
    rect = pygame.Rect(room.x, y + upper, room.width, lower)
    kit.add(Label(name="foot.note", rect=rect, text=text, role="small", colour="mute"))


def marked(scene: Scene) -> str:
    """The orders of a desk in one line."""
    parts = []
    for slot, about in scene.texts.slots.items():
        choice = scene.desk.choices.get(slot, HOLD)
        own = scene.texts.choices.get(scene.seat, {})
        parts.append(own[choice].title if choice in own else about.hold)
    count = len(scene.desk.forms)
    parts.append(say_many("letters.count", count) if count else say("desk.no_letter"))
    return " · ".join(parts)

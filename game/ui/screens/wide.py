"""The desk where there is room for all of it: papers, map, instruments, decisions, teletype."""

from __future__ import annotations

from functools import partial

import pygame

from game.ui import words
from game.ui.kit import Kit
from game.ui.say import say
from game.ui.scene import Scene
from game.ui.screens import bar, folder, hand, instruments, papers, theatre
from game.ui.screens.frame import EDGE
from game.ui.theme import ROLES
from game.ui.widgets import Hint, Teletype

GAP = 12
FOLDER, ASIDE = 408, 358
"""The widths of the columns left and right of the map, in logical units."""

ROOM = (1390, 780)
"""All of it has room on a window of so many logical units, as large as the small labels are."""


def fits(kit: Kit) -> bool:
    """Whether there is room for all of it at this size of text."""
    unit = kit.pen.size("label") / ROLES["label"].size
    return kit.window.width / unit >= ROOM[0] and kit.window.height / unit >= ROOM[1]


def build(kit: Kit, scene: Scene) -> None:
    """Lay out the desk from the outside in: what is left is the map's."""
    edge, gap = kit.px(EDGE), kit.px(GAP)
    top = bar.build(kit, scene) + gap
    wide = kit.window.width - 2 * edge
    foot = pygame.Rect(0, 0, kit.window.width, Teletype.need(kit.pen))
    foot.bottom = kit.window.height
    cards = pygame.Rect(edge, 0, wide, hand.need(kit, scene, wide))
    cards.bottom = foot.top - gap
    prompt = pygame.Rect(edge, 0, wide, hand.prompt_need(kit))
    prompt.bottom = cards.top - kit.px(10)
    work = pygame.Rect(edge, top, wide, prompt.top - gap - top)
    _work(kit, scene, work)
    hand.prompt(kit, scene, prompt)
    hand.build(kit, scene, cards)
    kit.add(_teletype(scene, foot))


def _work(kit: Kit, scene: Scene, room: pygame.Rect) -> None:
    """Papers, map, instruments, side by side."""
    gap = kit.px(GAP)
    left = pygame.Rect(room.x, room.y, kit.px(FOLDER), room.height)
    right = pygame.Rect(0, room.y, kit.px(ASIDE), room.height)
    right.right = room.right
    middle = pygame.Rect(left.right + gap, room.y, 0, room.height)
    middle.width = right.left - gap - middle.x
    folder.build(kit, scene, left)
    theatre.build(kit, scene, middle)
    instruments.build(kit, scene, right)


def _teletype(scene: Scene, rect: pygame.Rect) -> Teletype:
    """The newest of what has happened; pressing it shows all."""
    told = [item.text or item.id for item in scene.view.news if item.kind != "paper"]
    lines = told or [scene.sheet.so_far] * bool(scene.sheet.so_far) or _papers(scene)
    lines = lines or [say("news.none")]
    return Teletype(
        name="teletype",
        rect=rect,
        text="  //  ".join(lines).upper(),
        time=words.clock(scene.view.moment) if told else "",
        flash=scene.look.flash if scene.desk.risen is not None else "",
        count=len(scene.view.news),
        speed=float(scene.settings.teletype),
        hot="t",
        on_press=partial(scene.acts.change, scene.desk, drawer="news"),
        hint=Hint(say("news.heading"), tuple(lines)),
    )


def _papers(scene: Scene) -> list[str]:
    """Where nothing has happened yet: who has sent what."""
    ordered = papers.newest(scene.texts, scene.view)
    now = [paper for paper in ordered if paper.turn == scene.view.turn]
    about = [scene.texts.documents[paper.id] for paper in now]
    return [say("wide.paper", by=each.by, title=each.title) for each in about]

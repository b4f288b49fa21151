"""The right of the letter desk: the letter as it writes itself, and what it will do."""

from __future__ import annotations

import pygame

from game.scenario.format import Channel
from game.ui import words
from game.ui.kit import Column, Kit
from game.ui.say import say
from game.ui.scene import Form, Scene
from game.ui.screens import terms
from game.ui.screens.letterways import both_clocks, delay, journey, openness, way_note
from game.ui.screens.lines import line
from game.ui.screens.segments import notice
from game.ui.widgets import Hint, Panel
from game.ui.widgets.letterhead import Carbon, Letterhead
from game.ui.widgets.written import Written

CARBON = 20
"""How far the carbon copy shows under a letter that is laid, in logical units with the text."""

SHARE = 0.42
"""What the letter will do stands below it if it takes no more of the height than this."""

PRIVATE = 0.3
"""Below this publicity a letter is stamped as secret."""


def build(kit: Kit, scene: Scene, form: Form, room: pygame.Rect) -> None:
    """The sheet, and below it a slip with what will come of it where there is room."""
    high = _slip_need(kit, scene, form, room.width)
    apart = high <= room.height * SHARE
    sheet = room.copy()
    if apart:
        sheet.height -= high + kit.px(12)
    if scene.desk.writing is not None:
        sheet.height -= _carbon(kit, sheet)
    kit.add(Panel(name="letter.sheet", rect=sheet, surface="bond"))
    with kit.scroll("letter.text", sheet, pages=True, reading=True, inset=22) as column:
        _letter(column, scene, form)
        if not apart:
            column.rule("letter.rule.deeds")
            _deeds(column, scene, form)
    if apart:
        slip = pygame.Rect(room.x, room.bottom - high, room.width, high)
        kit.add(Panel(name="letter.slip", rect=slip, surface="manila"))
        inner = slip.inflate(-2 * kit.px(16), -2 * kit.px(10))
        _deeds(kit.column(inner), scene, form)


def _carbon(kit: Kit, sheet: pygame.Rect) -> int:
    """The copy under the letter; how much of the height it takes."""
    shown = max(kit.pen.em(CARBON), kit.pen.line_height("label") + kit.px(6))
    rect = pygame.Rect(sheet.x + kit.px(9), sheet.bottom - shown - kit.px(20), sheet.width, 0)
    rect.height, rect.width = shown + kit.px(20), sheet.width - kit.px(9)
    kit.add(Carbon(name="letter.carbon", rect=rect, text=say("letter.carbon")))
    return shown


# The letter


def _letter(column: Column, scene: Scene, form: Form) -> None:
    channel = scene.texts.channels[form.channel]
    _head(column, scene, channel)
    for index, complaint in enumerate(scene.desk.complaints):
        text = say("letter.complaint", complaint=plain(scene, complaint))
        notice(column, f"letter.complaint.{index}", text)
    body, signature = _words(scene, form)
    _written(column, "letter.body", body, "letter", "ink")
    if signature:
        column.gap(6)
        _written(column, "letter.signature", signature, "hand", "blue")
    named = terms.at_stake(scene, form)
    if named:
        column.rule("letter.rule.terms")
        if form.purpose == "acceptance":
            column.text("letter.binds", say("letter.binds"), "small_strong", "red")
        terms.table(column, scene, "letter.term", named)


def _head(column: Column, scene: Scene, channel: Channel) -> None:
    chair, look = scene.texts.seats[scene.seat], scene.look
    moment = scene.view.clocks.get(scene.seat, scene.view.moment)
    spoken = channel.medium == "oral"
    made = Letterhead(
        name="letter.as",
        rect=pygame.Rect(0, 0, 1, 1),
        house=say("letter.as_said") if spoken else chair.title,
        date=say("letter.dateline", capital=chair.capital, date=words.long_date(moment)),
        emblem=look.emblem,
        mark=_mark(scene, channel),
        hint=Hint(channel.title, (way_note(channel, scene.seat),)),
    )
    column.place(made)
    column.gap(10)


def _mark(scene: Scene, channel: Channel) -> str:
    """What is stamped on it: that it is secret, or that anybody may read it."""
    if channel.public < PRIVATE:
        return scene.look.classified or say("letter.mark.private")
    return say("letter.mark.public") if channel.public >= 0.9 else ""


def _words(scene: Scene, form: Form) -> tuple[str, str]:
    """The letter's text, and apart from it the signature, if it has one."""
    text = scene.compose(scene.seat, form.letter(), scene.view.moment)
    signature = scene.texts.seats[scene.seat].style.signature
    if signature and text.endswith(f"\n\n{signature}"):
        return text.removesuffix(f"\n\n{signature}"), signature
    return text, ""


def _written(column: Column, name: str, text: str, role: str, colour: str) -> None:
    rect = column.take(column.kit.pen.height(text, role, column.width))
    column.kit.add(
        Written(name=name, rect=rect, area=column.area, text=text, role=role, colour=colour)
    )


def plain(scene: Scene, complaint: str) -> str:
    """A complaint with the titles of channels instead of their names."""
    for name, channel in scene.texts.channels.items():
        complaint = complaint.replace(repr(name), say("list.quoted", text=channel.title))
    return complaint


# What it will do


def deeds(scene: Scene, form: Form) -> list[tuple[str, str, str]]:
    """What will come of the letter: name, what is told, and how it is."""
    channel = scene.texts.channels[form.channel]
    found = journey(scene, form.channel)
    there = both_clocks(scene, found.first, found.last)
    if not found.sure:
        there = say("letter.arrives.late", when=there)
    answer = say("letter.answer.never")
    if found.answer is not None:
        answer = both_clocks(scene, found.answer, found.answer)
    rows = [
        ("arrives", say("letter.arrives"), there),
        ("answer", say("letter.answer"), answer),
        ("readers", say("letter.readers"), _readers(channel)),
    ]
    if form.purpose == "acceptance":
        rows.append(("bound", say("letter.bound"), say("letter.bound.note")))
    return rows


def _readers(channel: Channel) -> str:
    parts = [openness(channel.public)]
    parts += [say("way.leak", odds=words.odds(channel.leak))] * bool(channel.leak)
    parts += [say("way.misread", odds=words.odds(channel.distortion))] * bool(channel.distortion)
    return " · ".join(parts)


def _deeds(column: Column, scene: Scene, form: Form) -> None:
    channel = scene.texts.channels[form.channel]
    text = say("letter.way", channel=channel.title, delay=delay(channel, scene.seat))
    column.text("letter.way", text, "plate", "ink")
    for name, told, value in deeds(scene, form):
        line(column, f"letter.{name}", told, value, 0.27, "serif", ("ink_soft", "ink"))


def _slip_need(kit: Kit, scene: Scene, form: Form, width: int) -> int:
    """The height of the slip, in pixels."""
    inner = width - 2 * kit.px(16)
    probe = Kit(kit.pen, kit.window.size)
    column = probe.column(pygame.Rect(0, 0, inner, 0))
    _deeds(column, scene, form)
    return column.y + 2 * kit.px(10)

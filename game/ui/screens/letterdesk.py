"""The letter desk: a draft or a blank sheet, the way it goes, its terms, and its words."""

from __future__ import annotations

import pygame

from game.engine.orders import Purpose
from game.scenario.format import Channel, Draft
from game.ui import words
from game.ui.kit import Column, Kit
from game.ui.say import say
from game.ui.scene import Form, Scene
from game.ui.screens import terms
from game.ui.screens.frame import EDGE, top_bar
from game.ui.widgets import Panel

ANSWERS = ("acceptance", "rejection", "withdrawal")
"""The purposes of drafts that say what they do to a proposal that lies on the table."""


def build(kit: Kit, scene: Scene) -> None:
    """Three columns: where it starts and how it goes; its terms; the letter as it reads."""
    form = scene.desk.form
    if form is None:
        return
    top = top_bar(kit, scene) + kit.px(12)
    begin = len(kit.widgets)
    foot = _foot(kit, scene)
    end = len(kit.widgets)
    edge = kit.px(EDGE)
    wide = (kit.window.width - 4 * edge) // 3
    high = foot - top - kit.px(12)
    rooms = [pygame.Rect(edge + i * (wide + edge), top, wide, high) for i in range(3)]
    _start(kit, scene, form, rooms[0])
    terms.build(kit, scene, form, rooms[1])
    _letter(kit, scene, form, rooms[2])
    kit.move_last(begin, end)


def _foot(kit: Kit, scene: Scene) -> int:
    size = kit.button_size(say("letter.post"), "heading")
    high = size[1] + kit.px(20)
    top = kit.window.height - high
    kit.add(Panel(name="foot", rect=pygame.Rect(0, top, kit.window.width, high), surface="bar"))
    x, y = kit.window.width - kit.px(EDGE), top + kit.px(10)
    acts, place = scene.acts, scene.desk.writing
    rect = kit.button(
        "letter.post",
        (x, y),
        say("letter.post"),
        acts.post,
        anchor="right",
        look="main",
        role="heading",
        enabled=not scene.desk.complaints,
    )
    x = rect.x - kit.px(10)
    discard = say("letter.tear" if place is None else "letter.take_out")
    kit.button(
        "letter.discard",
        (x, y),
        discard,
        lambda: acts.discard(place),
        anchor="right",
        role="heading",
    )
    at, back = (kit.px(EDGE), y), say("letter.back")
    kit.button("letter.back", at, back, lambda: acts.go("desk"), role="heading")
    return top


def _start(kit: Kit, scene: Scene, form: Form, room: pygame.Rect) -> None:
    inside = kit.panel("letter.start", room)
    with kit.scroll("letter.options", inside, inset=7) as column:
        column.heading("letter.heading.draft", say("letter.heading.draft"))
        column.option(
            "letter.draft.blank",
            say("letter.blank"),
            "",
            form.draft is None,
            lambda: scene.acts.rewrite(draft=None),
        )
        for name in scene.view.drafts:
            _draft(column, scene, form, name)
        column.rule("letter.rule.1", "panel_edge")
        column.heading("letter.heading.channel", say("letter.heading.channel"))
        for name in scene.view.channels:
            _channel(column, scene, form, name)


def _draft(column: Column, scene: Scene, form: Form, name: str) -> None:
    draft = scene.texts.drafts[name]
    fields = from_draft(name, draft)
    purpose = fields["purpose"]
    if draft.channel not in scene.view.channels:
        fields["channel"] = form.channel
    column.option(
        f"letter.draft.{name}",
        draft.title,
        say(f"draft.{purpose}") if purpose in ANSWERS else "",
        form.draft == name,
        lambda: scene.acts.rewrite(**fields),
    )


def from_draft(name: str, draft: Draft) -> dict[str, object]:
    """The fields of a letter that a draft fills in."""
    ways: tuple[tuple[Purpose, str | None], ...] = (
        ("acceptance", draft.accept),
        ("rejection", draft.reject),
        ("withdrawal", draft.withdraw),
    )
    purpose, about = next((way for way in ways if way[1] is not None), ("message", None))
    if draft.propose is not None:
        purpose, about = "proposal", draft.answers
    return {
        "draft": name,
        "channel": draft.channel,
        "tone": draft.tone,
        "purpose": purpose,
        "about": about,
        "levels": dict(draft.propose or {}),
        "valid": draft.valid,
    }


def _channel(column: Column, scene: Scene, form: Form, name: str) -> None:
    channel = scene.texts.channels[name]
    column.option(
        f"letter.channel.{name}",
        channel.title,
        short_note(channel, scene.seat),
        form.channel == name,
        lambda: scene.acts.rewrite(channel=name),
    )


def way_note(channel: Channel, seat: str) -> str:
    """A channel's delay, manner, publicity and risks in one line."""
    parts = [delay(channel, seat), say(f"medium.{channel.medium}"), openness(channel.public)]
    if channel.leak:
        parts.append(say("way.leak", odds=words.odds(channel.leak)))
    if channel.distortion:
        parts.append(say("way.misread", odds=words.odds(channel.distortion)))
    return " · ".join(parts)


def short_note(channel: Channel, seat: str) -> str:
    """What sets a channel apart from the others: its delay and how public it is."""
    return f"{delay(channel, seat)} · {openness(channel.public)}"


def delay(channel: Channel, seat: str) -> str:
    """How long a letter of this seat takes on a channel."""
    least, most = channel.hours[seat] if isinstance(channel.hours, dict) else channel.hours
    if not most:
        return say("way.at_once")
    return words.hours(most) if least == most else words.hours_between(least, most)


def openness(public: float) -> str:
    """How public a channel is."""
    if public >= 0.9:
        return say("way.public")
    return say("way.half_public" if public >= 0.3 else "way.private")


def _letter(kit: Kit, scene: Scene, form: Form, room: pygame.Rect) -> None:
    kit.add(Panel(name="letter.sheet", rect=room, surface="bond"))
    channel = scene.texts.channels[form.channel]
    with kit.scroll("letter.text", room, pages=True, reading=True, inset=20) as column:
        column.text(
            "letter.as",
            say("letter.as_said" if channel.medium == "oral" else "letter.as_read"),
            "plate",
            "red",
        )
        for index, complaint in enumerate(scene.desk.complaints):
            column.gap(4)
            text = say("letter.complaint", complaint=complaint)
            column.text(f"letter.complaint.{index}", text, "small_strong", "red")
        way = f"{channel.title} · {way_note(channel, scene.seat)}"
        column.text("letter.way", way, "small", "faded")
        column.rule("letter.rule")
        body = scene.compose(scene.seat, form.letter(), scene.view.moment)
        column.text("letter.body", body, "body", "ink")
        named = terms.at_stake(scene, form)
        if named:
            column.rule("letter.rule.terms")
            if form.purpose == "acceptance":
                column.text("letter.binds", say("letter.binds"), "small_strong", "red")
            terms.table(column, scene, "letter.term", named)

"""The letter desk: a draft or a blank sheet, the way it goes, its terms, and its words."""

from __future__ import annotations

import pygame

from game.engine.orders import Purpose
from game.scenario.format import Channel, Draft
from game.ui import words
from game.ui.kit import Column, Kit
from game.ui.scene import Form, Scene
from game.ui.screens import terms
from game.ui.screens.frame import EDGE, top_bar
from game.ui.widgets import Panel

WAYS = {
    "acceptance": "Accepts a proposal of theirs: it binds",
    "rejection": "Refuses a proposal of theirs",
    "withdrawal": "Takes back a proposal of ours",
}
"""What a draft does to a proposal that lies on the table."""


BINDS = "When it arrives it binds, and this is agreed:"


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
    size = kit.button_size("Lay it with the orders", "heading")
    high = size[1] + kit.px(20)
    top = kit.window.height - high
    kit.add(Panel(name="foot", rect=pygame.Rect(0, top, kit.window.width, high), surface="bar"))
    x, y = kit.window.width - kit.px(EDGE), top + kit.px(10)
    acts, place = scene.acts, scene.desk.writing
    rect = kit.button(
        "letter.post",
        (x, y),
        "Lay it with the orders",
        acts.post,
        anchor="right",
        look="main",
        role="heading",
        enabled=not scene.desk.complaints,
    )
    x = rect.x - kit.px(10)
    words_ = "Tear it up" if place is None else "Take it out of the orders"
    kit.button(
        "letter.discard",
        (x, y),
        words_,
        lambda: acts.discard(place),
        anchor="right",
        role="heading",
    )
    kit.button("letter.back", (kit.px(EDGE), y), "Back", lambda: acts.go("desk"), role="heading")
    return top


def _start(kit: Kit, scene: Scene, form: Form, room: pygame.Rect) -> None:
    inside = kit.panel("letter.start", room)
    with kit.scroll("letter.options", inside, inset=7) as column:
        column.heading("letter.heading.draft", "Begin from")
        column.option(
            "letter.draft.blank",
            "A blank sheet",
            "",
            form.draft is None,
            lambda: scene.acts.rewrite(draft=None),
        )
        for name in scene.view.drafts:
            _draft(column, scene, form, name)
        column.rule("letter.rule.1", "panel_edge")
        column.heading("letter.heading.channel", "Which way it goes")
        for name in scene.view.channels:
            _channel(column, scene, form, name)


def _draft(column: Column, scene: Scene, form: Form, name: str) -> None:
    draft = scene.texts.drafts[name]
    fields = from_draft(name, draft)
    if draft.channel not in scene.view.channels:
        fields["channel"] = form.channel
    column.option(
        f"letter.draft.{name}",
        draft.title,
        WAYS.get(str(fields["purpose"]), ""),
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
    parts = [delay(channel, seat), words.MEDIA[channel.medium], openness(channel.public)]
    if channel.leak:
        parts.append(f"a secret leaks: {words.odds(channel.leak)} in 12 h")
    if channel.distortion:
        parts.append(f"misread: {words.odds(channel.distortion)}")
    return " · ".join(parts)


def short_note(channel: Channel, seat: str) -> str:
    """What sets a channel apart from the others: its delay and how public it is."""
    return f"{delay(channel, seat)} · {openness(channel.public)}"


def delay(channel: Channel, seat: str) -> str:
    """How long a letter of this seat takes on a channel."""
    least, most = channel.hours[seat] if isinstance(channel.hours, dict) else channel.hours
    taken = f"{least:g} to {most:g} h" if least != most else f"{least:g} h"
    return taken if most else "at once"


def openness(public: float) -> str:
    """How public a channel is."""
    if public >= 0.9:
        return "the world hears it"
    return "half in public" if public >= 0.3 else "in private"


def _letter(kit: Kit, scene: Scene, form: Form, room: pygame.Rect) -> None:
    kit.add(Panel(name="letter.sheet", rect=room, surface="bond"))
    channel = scene.texts.channels[form.channel]
    with kit.scroll("letter.text", room, pages=True, reading=True, inset=20) as column:
        column.text(
            "letter.as",
            "As it will be said" if channel.medium == "oral" else "As it will read",
            "plate",
            "red",
        )
        for index, complaint in enumerate(scene.desk.complaints):
            column.gap(4)
            column.text(
                f"letter.complaint.{index}", f"Cannot go: {complaint}", "small_strong", "red"
            )
        way = f"{channel.title} · {way_note(channel, scene.seat)}"
        column.text("letter.way", way, "small", "faded")
        column.rule("letter.rule")
        body = scene.compose(scene.seat, form.letter(), scene.view.moment)
        column.text("letter.body", body, "body", "ink")
        named = terms.at_stake(scene, form)
        if named:
            column.rule("letter.rule.terms")
            if form.purpose == "acceptance":
                column.text("letter.binds", BINDS, "small_strong", "red")
            terms.table(column, scene, "letter.term", named)

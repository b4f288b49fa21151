"""Ways for letters: how long, how public, how safe; when a letter arrives and an answer can come.

What is worked out here hangs on the calendar and the channels alone, which lie before everybody.
"""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from game.engine import clock
from game.scenario.format import Channel
from game.ui import words
from game.ui.kit import Column
from game.ui.say import say
from game.ui.scene import Form, Scene
from game.ui.screens.explain import claim
from game.ui.screens.segments import CARD_GAP
from game.ui.widgets import Hint
from game.ui.widgets.way import Measure, Way

ICONS = {"written": "envelope", "translated": "globe", "oral": "shake", "broadcast": "radio"}
"""The icon of each medium."""

NARROW = 205
"""A card is not narrower than this many logical units, grown with the text."""


def way_note(channel: Channel, seat: str) -> str:
    """A channel's delay, manner, publicity and risks in one line."""
    parts = [delay(channel, seat), say(f"medium.{channel.medium}"), openness(channel.public)]
    if channel.leak:
        parts.append(say("way.leak", odds=words.odds(channel.leak)))
    if channel.distortion:
        parts.append(say("way.misread", odds=words.odds(channel.distortion)))
    return " · ".join(parts)


def delay(channel: Channel, seat: str) -> str:
    """How long a letter of this seat takes on a channel."""
    least, most = (minutes / 60 for minutes in clock.transit(channel, seat))
    if not most:
        return say("way.at_once")
    return words.hours(most) if least == most else words.hours_between(least, most)


def openness(public: float) -> str:
    """How public a channel is."""
    if public >= 0.9:
        return say("way.public")
    return say("way.half_public" if public >= 0.3 else "way.private")


# The cards


def taken(scene: Scene) -> set[str]:
    """The channels that the other letters of this turn go by."""
    forms = scene.desk.forms
    return {form.channel for place, form in enumerate(forms) if place != scene.desk.writing}


def cards(column: Column, scene: Scene, form: Form) -> None:
    """The channels side by side: those that can be used, those that the other letter takes, and
    those that are shut, with the reason."""
    made = [_card(scene, form, name) for name in scene.texts.channels if _is_shown(scene, name)]
    column.grid(made, column.abreast(NARROW, CARD_GAP, len(made)), CARD_GAP)


def _is_shown(scene: Scene, name: str) -> bool:
    return name in scene.view.channels or name in scene.sheet.ways


def _card(scene: Scene, form: Form, name: str) -> Way:
    channel = scene.texts.channels[name]
    reason = shut(scene, name)
    return Way(
        name=f"letter.channel.{name}",
        rect=pygame.Rect(0, 0, 1, 1),
        text=channel.title,
        time=delay(channel, scene.seat),
        medium=say(f"medium.short.{channel.medium}"),
        icon=ICONS[channel.medium],
        measures=() if reason else measures(scene, channel),
        reason=reason,
        chosen=form.channel == name,
        enabled=not reason,
        hint=hint(scene, name),
        on_press=lambda: scene.acts.rewrite(channel=name),
    )


def shut(scene: Scene, name: str) -> str:
    """Why a channel cannot be used for this letter; nothing if it can."""
    if name in taken(scene):
        return say("way.taken")
    if name in scene.view.channels:
        return ""
    asked = scene.sheet.ways.get(name, ())
    needs = "; ".join(each.told() for each in asked)
    return say("choices.only", needs=needs) if needs else say("way.shut")


def measures(scene: Scene, channel: Channel) -> tuple[Measure, ...]:
    """Publicity and the odds of a leak (beside the leakiest way there is), and credit."""
    leakiest = max(each.leak for each in scene.texts.channels.values()) or 1
    most = max(each.credit for each in scene.texts.channels.values()) or 1
    return (
        Measure(say("way.bar.public"), channel.public, "kraft_deep"),
        Measure(say("way.bar.leak"), channel.leak / leakiest, "red", bad=True),
        Measure(say("way.bar.credit"), channel.credit / most, "green"),
    )


def hint(scene: Scene, name: str) -> Hint:
    """All about a channel, with numbers and source."""
    channel = scene.texts.channels[name]
    credit = say("way.credit", percent=round(100 * channel.credit))
    public = say("way.publicity", percent=round(100 * channel.public))
    note = way_note(channel, scene.seat)
    return Hint(channel.title, (channel.text, note, credit, public, claim(channel)))


# Times


@dataclass(frozen=True)
class Journey:
    """When a letter sealed now is there, at the earliest and the latest (minutes, as in
    `game.engine.clock`), and when an answer by the same way can be here: None after the
    calendar's end. `sure` says that some turn is left in which it will have been read."""

    first: int
    last: int
    answer: int | None
    sure: bool = True


def journey(scene: Scene, name: str) -> Journey:
    """The journey of a letter by a channel: its hours, then those of the way back from the
    turn in which it can be read. What arrives waits for the next turn."""
    texts, channel = scene.texts, scene.texts.channels[name]
    sent = clock.instant(texts.clock, scene.view.moment)
    least, most = clock.transit(channel, scene.seat)
    answer = answer_to(scene, name, sent + max(least, 1))
    sure = _turn_from(scene, sent + max(most, 1)) is not None
    return Journey(sent + least, sent + most, answer, sure)


def answer_to(scene: Scene, name: str, there: int) -> int | None:
    """The first turn in which an answer by a channel can be here to a letter that is there at an
    instant, in minutes; None after the calendar's end."""
    read = _turn_from(scene, there)
    back = clock.transit(scene.texts.channels[name], scene.other)[0]
    return None if read is None else _turn_from(scene, read + max(back, 1))


def _turn_from(scene: Scene, instant: int) -> int | None:
    """The first turn that is not before an instant."""
    zone = scene.texts.clock
    turns = (clock.instant(zone, turn) for turn in clock.turn_ids(scene.texts))
    return next((turn for turn in turns if turn >= instant), None)


def both_clocks(scene: Scene, first: int, last: int) -> str:
    """A span of instants by the clocks of both capitals, one's own first."""
    told = []
    for seat in (scene.seat, scene.other):
        about = scene.texts.seats[seat]
        ends = [clock.moment(about.clock, end) for end in (first, last)]
        when = words.when(ends[0]) if ends[0] == ends[1] else words.span(ends[0], ends[1])
        told.append(say("letter.local", capital=about.capital, when=words.whole(when)))
    return " · ".join(told)

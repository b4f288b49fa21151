"""The three readings of an ending, chair by chair: terms, price at home, risk run. They stand
side by side and are never added up."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from game.record.debrief import Debrief
from game.record.price import Paid
from game.scenario.format import Scenario
from game.ui import words
from game.ui.kit import Column
from game.ui.say import say
from game.ui.scene import Scene
from game.ui.screens.lines import line
from game.ui.widgets import Hint
from game.ui.widgets.bars import Bar

LEAST = 0.5
"""Parts of a price smaller than this are not told one by one."""


def build(column: Column, scene: Scene, opened: Debrief | None) -> None:
    """One's own readings first, then those of the other chair; what has opened of them."""
    column.rule("reading.rule", "panel_edge")
    column.heading("reading.heading", say("reading.heading"))
    column.text("reading.note", say("reading.note"), "small", "mute")
    for seat in sorted(scene.texts.seats, key=lambda seat: seat != scene.seat):
        column.gap(8)
        column.text(f"reading.{seat}", scene.texts.seats[seat].leader, "strong", "cream")
        _terms(column, scene, seat)
        if opened is not None:
            _price(column, scene, opened, seat)
            _risk(column, opened, seat)
    column.gap(8)
    column.text("reading.preset", under(scene.texts, scene.view.preset), "small", "mute")


def bars(column: Column, scene: Scene, opened: Debrief) -> None:
    """The same as bars, for a panel beside the ledger."""
    column.heading("bars.heading", say("reading.heading"))
    column.text("bars.note", say("reading.note"), "serif", "mute")
    for seat in sorted(scene.texts.seats, key=lambda seat: seat != scene.seat):
        column.gap(6)
        column.text(f"bars.{seat}", scene.texts.seats[seat].leader, "strong", "cream")
        for reading in _measured(scene, opened, seat):
            _bar(column, seat, reading, f"side{_side(scene, seat)}")


def _side(scene: Scene, seat: str) -> int:
    return list(scene.texts.seats).index(seat)


@dataclass(frozen=True)
class Measured:
    """A reading as a bar: its words, its number in words, its share of the whole bar, and what
    the number means."""

    name: str
    text: str
    told: str
    share: float
    why: str


def _measured(scene: Scene, opened: Debrief, seat: str) -> Iterator[Measured]:
    """Each reading that there is."""
    worth, war = scene.texts.endings[opened.ending].score[seat], _at_war(scene)
    told = say("reading.nobody") if war else _plain(worth)
    title = say("reading.terms" if opened.terms else "reading.terms.none")
    text = scene.texts.endings[opened.ending].title
    yield Measured("terms", title, told, 0.0 if war else worth / 100, text)
    paid = opened.prices.get(seat)
    price = scene.texts.seats[seat].price
    if paid is not None and price is not None and not war:
        most = max([abs(paid.total), *(each.below or 0.0 for each in price.told)])
        share = paid.total / (most or 1.0)
        yield Measured("price", say("reading.price"), _plain(paid.total), share, paid.text)
    own = opened.by_seat()[seat]
    share = own / opened.risk if opened.risk else 0.0
    why = say("reading.risk.why", whole=words.worlds_of(opened.chance))
    yield Measured("risk", say("reading.risk.own"), added(own, words.worlds_of), share, why)


def _bar(column: Column, seat: str, reading: Measured, colour: str) -> None:
    """A bar with its words over it; nothing of it is filled for what lies below zero."""
    pen = column.kit.pen
    rect = column.take(Bar.need(pen))
    room = rect.width - pen.width(reading.told, "mono") - pen.px(9)
    column.kit.add(
        Bar(
            name=f"bars.{seat}.{reading.name}",
            rect=rect,
            area=column.area,
            text=pen.shorten(reading.text, "small", room),
            reading=reading.told,
            parts=((min(max(reading.share, 0.0), 1.0), colour), (0.0, colour)),
            hint=Hint(reading.text, (reading.told, reading.why, say("explain.readings"))),
        )
    )
    column.gap(5)


def under(texts: Scenario, preset: str) -> str:
    """Under which preset the risk is counted."""
    return say("reading.preset", preset=texts.presets[preset].title)


def added(risk: float, counted: Callable[[float], str] = words.worlds) -> str:
    """What orders did to a risk, in games of ten thousand: they can also save some."""
    if abs(risk) * 10_000 < 0.05:
        return say("risk.nothing")
    return say("risk.saved" if risk < 0 else "risk.added", count=counted(abs(risk)))


def _at_war(scene: Scene) -> bool:
    return scene.texts.endings[scene.view.ending or ""].kind == "war"


def _terms(column: Column, scene: Scene, seat: str) -> None:
    worth = f"{scene.texts.endings[scene.view.ending or ''].score[seat]:g}".replace("-", "−")
    told = say("reading.terms" if scene.view.terms else "reading.terms.none")
    value = say("reading.nobody") if _at_war(scene) else say("reading.worth", worth=worth)
    line(column, f"reading.{seat}.terms", told, value, 0.7, "body", flush=True)


def _price(column: Column, scene: Scene, opened: Debrief, seat: str) -> None:
    """The price in words, and each part of it; after a war nobody asks."""
    paid = opened.prices.get(seat)
    if paid is None or _at_war(scene):
        return
    name = f"reading.{seat}.price"
    line(column, name, say("reading.price"), _plain(paid.total), 0.7, "body", flush=True)
    column.text(f"{name}.told", paid.text, "small", "mute")
    parts = sorted(_parts(scene.texts, paid), key=lambda part: -abs(part[1]))
    for index, (text, cost) in enumerate(parts):
        if abs(cost) >= LEAST:
            line(column, f"{name}.{index}", text, _plain(cost), 0.8, flush=True, indent=True)


def _parts(texts: Scenario, paid: Paid) -> Iterator[tuple[str, float]]:
    for moved in paid.moved:
        first, last = words.amount(round(moved.first)), words.amount(round(moved.last))
        title = texts.variables[moved.variable].title
        yield say("reading.moved", title=title, first=first, last=last), moved.cost
    for printed in paid.printed:
        level = texts.issues[printed.issue].levels[printed.level]
        yield say("reading.printed", level=level.title), printed.cost


def _risk(column: Column, opened: Debrief, seat: str) -> None:
    whole = say("reading.risk", whole=words.worlds_of(opened.chance))
    name = f"reading.{seat}.risk"
    line(column, name, whole, added(opened.by_seat()[seat]), 0.7, "body", flush=True)


def _plain(value: float) -> str:
    return f"{value:.0f}".replace("-0", "0").replace("-", "−")

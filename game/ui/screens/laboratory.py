"""The laboratory: which record, how many worlds, and what they came to."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

import pygame

from game.lab.shares import Share
from game.ui import words
from game.ui.kit import Column, Kit
from game.ui.laboratory import SIZES, WAR, Bench, Found, Line, Source
from game.ui.say import say
from game.ui.screens.menu import EDGE
from game.ui.screens.more import heading
from game.ui.widgets import Button, Hint, Row
from game.ui.widgets.sharebar import ShareBar

PART = 0.42
"""How much of the width the records take."""

KINDS = {"settlement": "side0", "war": "danger", "limited_war": "side1"}
"""What colour an ending of a kind has; any other is brass."""


class Acts(Protocol):
    """What the laboratory asks of the window."""

    def back(self) -> None:
        """What Esc does: stop what runs, or leave."""

    def fail(self, text: str) -> None:
        """Say what went wrong, over whatever is shown."""

    def rerun(self, record: Path, games: int) -> None:
        """Have a record's choices played again under other luck, so many times."""


class Desk(Protocol):
    """What lies on the bench, and how it is changed."""

    @property
    def bench(self) -> Bench:
        """What lies there now."""

    def change(self, **fields: object) -> None:
        """Set what lies on the bench."""


def build(kit: Kit, desk: Desk, acts: Acts) -> None:
    """The records on the left with what is to be done with them, the worlds on the right."""
    edge, gap = kit.px(EDGE), kit.px(20)
    top = heading(kit, "lab.title", say("lab.title"))
    high = kit.window.height - top - kit.px(18)
    wide = kit.window.width - 2 * edge - gap
    left = pygame.Rect(edge, top, round(wide * PART), high)
    right = pygame.Rect(left.right + gap, top, wide - left.width, high)
    foot = _controls(kit, desk, acts, left)
    _records(kit, desk, acts, pygame.Rect(left.topleft, (left.width, foot - kit.px(12) - top)))
    _results(kit, desk.bench, right)


# What is to be played


def _records(kit: Kit, desk: Desk, acts: Acts, room: pygame.Rect) -> None:
    kit.panel("lab.folder", room, "manila")
    with kit.scroll("lab.records", room, inset=14) as column:
        column.heading("lab.records.title", say("lab.records"), "ink")
        if not desk.bench.sources:
            column.text("lab.none", say("lab.none"), "small", "ink_soft")
        for index, source in enumerate(desk.bench.sources):
            _record(column, desk, acts, source, index)


def _record(column: Column, desk: Desk, acts: Acts, source: Source, index: int) -> None:
    note = say("lab.own") if source.own else ""

    def press() -> None:
        if source.fault:
            acts.fail(source.fault)
        else:
            desk.change(chosen=source.path)

    chosen = source.path == desk.bench.chosen
    text, note = source.title, say("lab.broken") if source.fault else note
    rect = column.take(Row.height(column.kit.pen, column.width, text, note))
    row = Row(name=f"lab.record.{index}", rect=rect, area=column.area, text=text, note=note)
    row.chosen, row.on_press = chosen, press
    column.kit.add(row)
    column.gap(5)


def _controls(kit: Kit, desk: Desk, acts: Acts, room: pygame.Rect) -> int:
    """How many worlds, and run, stop and leave; where they begin."""
    bench, line = desk.bench, kit.px(10)
    high = kit.button_size("", "heading")[1]
    y = room.bottom - high
    leave = kit.button("lab.close", (room.x, y), say("lab.close"), acts.back, role="heading")
    _run(
        kit, bench, acts, pygame.Rect(leave.right + line, y, room.right - leave.right - line, high)
    )
    size = kit.button_size("")[1]
    y -= size + line
    x, gap = room.x, kit.px(8)
    wide = (room.width - gap * (len(SIZES) - 1)) // len(SIZES)
    for games in SIZES:
        rect = pygame.Rect(x, y, wide, size)
        kit.add(_number(kit, desk, games, rect))
        x += wide + gap
    return y


def _number(kit: Kit, desk: Desk, games: int, rect: pygame.Rect) -> Button:
    text = say("lab.worlds", number=f"{games:,}")
    if kit.pen.width(text, "plate") > rect.width - kit.px(16):
        text = f"{games:,}"
    return Button(
        name=f"lab.games.{games}",
        rect=rect,
        text=text,
        look="main" if desk.bench.games == games else "plain",
        on_press=lambda: desk.change(games=games),
    )


def _run(kit: Kit, bench: Bench, acts: Acts, room: pygame.Rect) -> None:
    """The button that runs, or stops what runs: one and the same, so that the focus stays."""
    running, chosen = bench.under_way is not None, bench.chosen

    def run() -> None:
        if chosen is not None:
            acts.rerun(chosen, bench.games)

    kit.add(
        Button(
            name="lab.run",
            rect=room,
            text=kit.pen.shorten(
                say("lab.stop") if running else say("lab.run"), "heading", room.width
            ),
            role="heading",
            look="plain" if running else "main",
            enabled=chosen is not None,
            on_press=acts.back if running else run,
        )
    )


# What it came to


def _results(kit: Kit, bench: Bench, room: pygame.Rect) -> None:
    inside = kit.panel("lab.panel", room)
    with kit.scroll("lab.results", inside, pages=True, reading=True, inset=8) as column:
        _progress(column, bench)
        if bench.found is None:
            column.text("lab.what", say("lab.what"), "body", "cream")
            return
        _head(column, bench.found)
        _bars(column, bench.found)


def _progress(column: Column, bench: Bench) -> None:
    """How far it has come; or that it was stopped."""
    if bench.under_way is not None:
        share = bench.under_way / max(1, bench.wanted)
        reading = say("lab.so_far", done=f"{bench.under_way:,}", games=f"{bench.wanted:,}")
        _bar(column, "lab.progress", say("lab.running"), reading, (share, share, share), "amber")
        column.rule("lab.progress.rule", "panel_edge")
    elif bench.stopped:
        column.text("lab.stopped", say("lab.stopped"), "small", "alarm")
        column.gap(6)


def _head(column: Column, found: Found) -> None:
    """Which worlds these are, and how many of them ended in war."""
    column.text("lab.of", found.title, "heading", "brass")
    numbers = say("lab.numbers", number=f"{found.n:,}", seed=found.seed, preset=found.preset)
    column.text("lab.numbers", numbers, "small", "cream")
    if found.since:
        column.text("lab.since", say("lab.since", turn=words.when(found.since)), "small", "mute")
    for index, (leader, count) in enumerate(found.held):
        if count:
            told = say("lab.held", leader=leader, orders=f"{count:,}")
            column.text(f"lab.held.{index}", told, "small", "mute")
    column.gap(8)
    told = say("lab.war", count=f"{found.war.count:,}", number=f"{found.n:,}")
    column.text("lab.war", told, "title", "alarm" if found.war.count else "cream")
    share, low, high = _parts(found.war)
    told = say("lab.share", share=share, low=low, high=high)
    column.text("lab.war.share", told, "small", "cream")
    column.rule("lab.rule", "panel_edge")


def _bars(column: Column, found: Found) -> None:
    column.heading("lab.endings", say("lab.endings"))
    for line in found.endings:
        _line(column, f"lab.ending.{line.id}", line, KINDS.get(line.kind, "brass"))
    if found.causes:
        column.rule("lab.rule.2", "panel_edge")
        column.heading("lab.causes", say("lab.causes"))
        for line in found.causes:
            _line(column, f"lab.cause.{line.id}", line, "danger", grave=True)
    column.rule("lab.rule.3", "panel_edge")
    column.text("lab.interval", say("lab.interval"), "small", "mute")


def _line(column: Column, name: str, line: Line, colour: str, grave: bool = False) -> None:
    share, low, high = _parts(line.share)
    count = f"{line.share.count:,}"
    reading = say("lab.line", count=count, share=share, low=low, high=high)
    parts = (line.share.share, *line.share.interval)
    _bar(column, name, line.title, reading, parts, colour, grave or line.kind == WAR)


def _bar(
    column: Column,
    name: str,
    text: str,
    reading: str,
    parts: tuple[float, float, float],
    colour: str,
    grave: bool = False,
) -> None:
    share, low, high = parts
    rect = column.take(ShareBar.need(column.kit.pen, column.width, text, reading))
    column.kit.add(
        ShareBar(
            name=name,
            rect=rect,
            area=column.area,
            text=text,
            reading=reading,
            share=share,
            low=low,
            high=high,
            colour=colour,
            grave=grave,
            hint=Hint(text, (reading, say("lab.interval")) if low < high else (reading,)),
        )
    )
    column.gap(8)


def _parts(share: Share) -> tuple[str, str, str]:
    """A share and the ends of its interval, in per cent."""
    low, high = share.interval
    return _percent(share.share), _percent(low), _percent(high)


def _percent(part: float) -> str:
    """With a digit after the point, two below one in a hundred: what is little is not none."""
    return f"{100 * part:.2f}" if 0 < part < 0.01 else f"{100 * part:.1f}"

"""Why a machine did what it did: under a page of its diary in sentences, beside it in numbers."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import pygame

from game.seats.accounts.tables import Row, Table
from game.ui import words
from game.ui.kit import Column
from game.ui.reel import Review
from game.ui.say import say
from game.ui.scene import Scene
from game.ui.widgets.span import Span, Tone


def accountable(review: Review, seat: str) -> bool:
    """Whether a machine sat there and sealed something in the turn that is shown."""
    return seat in review.after.whys and not review.frame.over


def opened(review: Review, seat: str) -> bool:
    """Whether its account is unfolded, and has numbers."""
    return review.why and accountable(review, seat) and bool(_tables(review, seat))


def _tables(review: Review, seat: str) -> Sequence[Table]:
    why = review.after.whys[seat].get(review.frame.moment)
    return () if why is None else why.tables


def under_page(scene: Scene, review: Review, column: Column, seat: str) -> None:
    """The account in sentences, folded until it is asked for."""
    if not accountable(review, seat):
        return
    leader = words.surname(scene.texts, seat)
    press = partial(scene.acts.change, review, why=not review.why)
    column.fold("diary.why", say("diary.why", leader=leader), review.why, press, paper=True)
    if review.why:
        column.gap(4)
        column.text("diary.why.said", _said(review, seat), "small", "ink")
        column.gap(8)


def _said(review: Review, seat: str) -> str:
    found = review.after.whys[seat]
    if review.frame.moment not in found:
        waiting = not review.after.finished("whys")
        return say("diary.why.waiting" if waiting else "diary.why.before")
    why = found[review.frame.moment]
    return say("diary.why.none") if why is None else why.said


def in_numbers(scene: Scene, review: Review, column: Column, seat: str) -> None:
    """All that was weighed, with its parts."""
    column.heading("why.heading", say("diary.why", leader=words.surname(scene.texts, seat)))
    clock = review.frame.sheets[seat].view.clocks[seat]
    column.text("why.when", words.when(clock), "plate", "amber")
    column.gap(4)
    column.text("why.note", say("diary.why.note"), "serif", "mute")
    for index, table in enumerate(_tables(review, seat)):
        column.rule(f"why.{index}.rule", "panel_edge")
        column.text(f"why.{index}.head", table.title, "plate", "brass")
        column.gap(4)
        for place, row in enumerate(table.rows):
            _row(column, f"why.{index}.{place}", table, row)


def _row(column: Column, name: str, table: Table, row: Row) -> None:
    """A line with a bar, or one without a number in words alone."""
    if row.amount is not None:
        column.place(_bar(name, table, row, row.amount))
        column.gap(6)
        return
    column.text(name, row.text, "small", "cream")
    column.text(f"{name}.told", row.told, "small", "amber")
    column.text(f"{name}.detail", row.detail, "serif", "mute")
    column.gap(6)


def _bar(name: str, table: Table, row: Row, amount: float) -> Span:
    """From the zero line as far as the number goes, on the table's scale."""
    share = amount / table.scale
    zero = 0.5 if table.signed else 0.0
    tone: Tone = "whole" if row.chosen else "better" if amount >= 0 else "worse"
    return Span(
        name=name,
        rect=pygame.Rect(0, 0, 1, 1),
        text=row.text,
        reading=row.told,
        start=zero,
        end=zero + share * (1 - zero),
        zero=zero if table.signed else None,
        tone=tone,
        note=row.detail,
    )

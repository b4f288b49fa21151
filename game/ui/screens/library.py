"""The scenarios: the game's and one's own on the left, the one that is open on the right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import Protocol

import pygame

from game.ui import words
from game.ui.kit import Column, Kit
from game.ui.library import Book, Shelf
from game.ui.say import say, say_many
from game.ui.screens.menu import EDGE
from game.ui.screens.more import heading

PART = 0.36
"""How much of the width the list takes."""


class Acts(Protocol):
    """What the shelf asks of the window."""

    def back(self) -> None:
        """Leave."""

    def choose_scenario(self, path: Path) -> None:
        """Read another scenario and let the menu describe it."""

    def watch(self, record: Path | None) -> None:
        """Show a record turn by turn from both chairs."""


class Holder(Protocol):
    """Who holds the shelf, and how it is changed."""

    @property
    def shelf(self) -> Shelf:
        """What stands there now."""

    def change(self, **fields: object) -> None:
        """Set what the shelf shows."""


def build(kit: Kit, holder: Holder, acts: Acts) -> None:
    """The list, and what is said of the one that is open."""
    edge, gap = kit.px(EDGE), kit.px(20)
    top = heading(kit, "library.title", say("library.title"))
    foot = kit.window.height - kit.button_size("", "heading")[1] - kit.px(18)
    high = foot - kit.px(14) - top
    wide = kit.window.width - 2 * edge - gap
    left = pygame.Rect(edge, top, round(wide * PART), high)
    right = pygame.Rect(left.right + gap, top, wide - left.width, high)
    _list(kit, holder, left)
    _open(kit, holder.shelf, acts, right)
    kit.button("library.close", (edge, foot), say("library.close"), acts.back, role="heading")
    _choose(kit, holder.shelf.book, acts, (right.right, foot))


def _list(kit: Kit, holder: Holder, room: pygame.Rect) -> None:
    kit.panel("library.folder", room, "manila")
    shelf, called = holder.shelf, _names(holder.shelf.books)
    with kit.scroll("library.list", room, inset=14) as column:
        column.heading("library.shipped", say("library.shipped"), "ink")
        for book in shelf.books:
            if not book.own:
                _row(column, holder, book, called[book.path])
        column.gap(10)
        column.heading("library.own", say("library.own"), "ink")
        for book in shelf.books:
            if book.own:
                _row(column, holder, book, called[book.path])
        column.text("library.home", say("library.home", place=shelf.home), "small", "ink_soft")
        column.gap(6)
        column.text("library.how", say("library.how"), "serif", "ink_soft")


def _names(books: Iterable[Book]) -> dict[Path, str]:
    """What the row of each book is named: by its file, numbered where a name comes again, as
    one's own may be a copy of one that came with the game."""
    found: dict[Path, str] = {}
    seen: Counter[str] = Counter()
    for book in books:
        stem = book.path.stem
        seen[stem] += 1
        found[book.path] = f"library.book.{stem}" + (f".{seen[stem]}" if seen[stem] > 1 else "")
    return found


def _row(column: Column, holder: Holder, book: Book, name: str) -> None:
    if book.fault:
        note = say("library.broken")
    elif book.read:
        note = _span(book)
    else:
        note = say("library.reading")
    chosen = book.path == holder.shelf.open
    column.row(
        name,
        book.title,
        note,
        chosen,
        lambda: holder.change(open=book.path),
    )


def _span(book: Book) -> str:
    """From when to when it goes."""
    first, last = book.days
    if first == last:
        return words.long_date(f"{first} 00:00")
    return say(
        "library.span",
        first=words.long_date(f"{first} 00:00"),
        last=words.long_date(f"{last} 00:00"),
    )


def _open(kit: Kit, shelf: Shelf, acts: Acts, room: pygame.Rect) -> None:
    kit.panel("library.sheet", room, "bond")
    book = shelf.book
    if book is None:
        return
    with kit.scroll(
        "library.text", room, pages=True, reading=True, reset=str(book.path), inset=30
    ) as column:
        column.text("library.name", book.title, "headline", "ink")
        column.text("library.path", str(book.path), "serif", "faded")
        column.rule("library.rule")
        if book.fault:
            column.text("library.fault.title", say("library.fault"), "heading", "red")
            for index, line in enumerate(book.fault.splitlines()):
                # A caret says nothing where letters wrap; the column is named before it.
                if line.strip(" |^"):
                    column.text(f"library.fault.{index}", line.strip(), "mono", "ink")
            return
        _about(column, book)
        _games(column, book, acts)


def _about(column: Column, book: Book) -> None:
    """Calendar, chairs, and what it is about."""
    if not book.read:
        column.text("library.wait", say("library.reading"), "body", "ink")
        return
    calendar = say_many("library.calendar", book.turns, span=_span(book))
    column.text("library.calendar", calendar, "small_strong", "ink")
    column.gap(8)
    for index, (leader, capital) in enumerate(book.leaders):
        chair = say("library.chair", leader=leader, capital=capital)
        column.text(f"library.chair.{index}", chair, "small", "ink")
    column.rule("library.rule.2")
    column.text("library.summary", book.summary, "body", "ink")


def _games(column: Column, book: Book, acts: Acts) -> None:
    """The games of it that can be watched: those that were played here first."""
    if not book.records:
        return
    column.rule("library.rule.3")
    column.heading("library.records", say("library.records"), "ink")
    column.text("library.records.note", say("library.records.note"), "serif", "ink_soft")
    column.gap(6)
    for each in sorted(book.records, key=lambda each: not each.own):
        folder = "own" if each.own else "shipped"
        note = say("library.broken") if each.fault else say(f"library.record.{folder}")
        name = f"library.record.{folder}.{each.path.stem}"
        column.row(name, each.title, note, False, partial(acts.watch, each.path))


def _choose(kit: Kit, book: Book | None, acts: Acts, at: tuple[int, int]) -> None:
    if book is None:
        return
    kit.button(
        "library.choose",
        at,
        say("library.choose"),
        lambda: acts.choose_scenario(book.path),
        anchor="right",
        look="main",
        role="heading",
        enabled=book.read and not book.fault,
    )

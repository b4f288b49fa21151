"""The other side's diary, from its own view; and what a machine weighed for a page of it."""

from __future__ import annotations

from game.record.diary import Page
from game.seats.accounts.parts import Titles
from game.seats.accounts.tables import Row, tables
from game.seats.accounts.words import sentences
from game.text import spoken
from game.text.debrief import words
from game.text.debrief.closing import Closing
from game.text.pick import Item, pick

FEW = 3
"""So many pages are read in the walk: the longest, which are those with most in them."""


def diary(after: Closing, answer: str) -> None:
    """All pages of the diary of every chair that was not one's own; with a number what was
    weighed for that page."""
    if answer:
        _explain(after, answer)
        return
    for seat in _others(after):
        pages = after.counts.diary(seat)
        heading = words.DIARY if pages else words.DIARY_NONE
        after.console.heading(heading.format(leader=after.texts.seats[seat].leader))
        for number, page in enumerate(pages, 1):
            _tell(after, page, f"{number}. ")
        if pages and seat in after.counts.accounts.seats:
            after.console.line(words.DIARY_WHY)


def tell_some(after: Closing) -> None:
    """A few pages of it."""
    for seat in _others(after):
        pages = after.counts.diary(seat)
        few = sorted(pages, key=lambda page: -len(page.text))[:FEW]
        heading = words.DIARY_SHORT if pages else words.DIARY_NONE
        after.console.heading(heading.format(leader=after.texts.seats[seat].leader))
        for page in sorted(few, key=lambda page: page.since):
            _tell(after, page)


def _others(after: Closing) -> tuple[str, ...]:
    """The chairs opposite; where two people sat there, each may read the other's."""
    seats = after.seats
    return seats if len(after.counts.seats) > 1 else seats[1:]


def _tell(after: Closing, page: Page, number: str = "") -> None:
    after.console.line(f"{number}{spoken.when(page.clock)}. {page.text}", indent=2)


# What a machine weighed


def _machines(after: Closing) -> list[str]:
    return [seat for seat in _others(after) if seat in after.counts.accounts.seats]


def _explain(after: Closing, answer: str) -> None:
    """The turns of one page, each with what was weighed in it."""
    if not _machines(after):
        after.console.line(words.DIARY_PERSON)
    for seat in _machines(after):
        pages = after.counts.diary(seat)
        found = pick([Item(str(n), spoken.when(p.clock)) for n, p in enumerate(pages, 1)], answer)
        missing = after.counts.accounts.missing.get(seat)
        if isinstance(found, str):
            after.console.line(found)
        elif missing:
            after.console.line(words.DIARY_MISSING.format(error=missing))
        else:
            _page(after, seat, pages[int(found.id) - 1])


def _page(after: Closing, seat: str, page: Page) -> None:
    for moment in after.counts.accounts.moments:
        if page.since <= moment <= page.until:
            _account(after, seat, moment)


def _account(after: Closing, seat: str, moment: str) -> None:
    """What one turn's orders came of: in sentences, then in numbers."""
    say, account = after.console, after.counts.accounts.account(seat, moment)
    leader, clock = after.texts.seats[seat].leader, Titles(after.texts, seat).clock(moment)
    say.heading(words.WEIGHED.format(leader=leader, turn=spoken.when(clock)))
    if account is None:
        say.line(words.WEIGHED_NONE)
        return
    say.line(" ".join(sentences(after.texts, account)))
    for table in tables(after.texts, account):
        say.line(f"{table.title}:")
        say.lines(*map(_row, table.rows), indent=2)


def _row(row: Row) -> str:
    """One line: what it is, its number, its parts."""
    told = f"{row.text}: {row.told}" if row.told else row.text
    return spoken.sentence(f"{told}: {row.detail}" if row.detail else told)

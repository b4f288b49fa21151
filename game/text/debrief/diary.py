"""The other side's diary, from its own view."""

from __future__ import annotations

from game.record.diary import Page
from game.text import spoken
from game.text.debrief import words
from game.text.debrief.closing import Closing

FEW = 3
"""So many pages are read in the walk: the longest, which are those with most in them."""


def diary(after: Closing, _words: str) -> None:
    """All pages of the diary of every chair that was not one's own."""
    for seat in _others(after):
        pages = after.counts.diary(seat)
        heading = words.DIARY if pages else words.DIARY_NONE
        after.console.heading(heading.format(leader=after.texts.seats[seat].leader))
        for page in pages:
            _tell(after, page)


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


def _tell(after: Closing, page: Page) -> None:
    after.console.line(f"{spoken.when(page.clock)}. {page.text}", indent=2)

"""How it ended: the text, the newspapers, the terms, and three readings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.record.debrief import Debrief, Told
from game.scenario.format import Scenario
from game.text import ledger, spoken, words
from game.text.console import Console
from game.text.readings import tell_readings


@dataclass(frozen=True)
class Ended:
    """A game that has ended. `seat` is the reader's, None for one outside."""

    console: Console
    texts: Scenario
    opened: Debrief
    seat: str | None

    @property
    def seats(self) -> tuple[str, ...]:
        """The seats, one's own first."""
        return tuple(sorted(self.texts.seats, key=lambda seat: seat != self.seat))


def tell_ending(after: Ended) -> None:
    """Title, text, chain, terms, front pages and the three readings."""
    say, ending = after.console, after.texts.endings[after.opened.ending]
    say.heading(f"The end. {spoken.sentence(ending.title)}")
    when = f"{spoken.day(after.opened.moment)}, {spoken.clock(after.opened.moment)}"
    say.line(f"{when} {spoken.zone(after.texts)}.")
    say.line()
    say.prose(ending.text)
    ledger.tell_chain(say, after.texts, after.opened)
    bound = binding(after.opened)
    if bound is not None:
        say.heading(f"What bound: {ledger.told_line(after.texts, bound)}")
    tell_terms(say, after.texts, after.opened.terms)
    if after.opened.terms is None and ending.kind != "war":
        say.heading(words.NOTHING_BOUND)
        say.lines(*ledger.level_lines(after.texts, after.opened.stands), indent=2)
    front(after)
    tell_readings(say, after.texts, after.opened, after.seats)


def binding(opened: Debrief) -> Told | None:
    """The acceptance that made a settlement, None where there is none.

    Two may arrive at once; the terms tell which of them bound.
    """
    if opened.terms is None:
        return None
    came = [
        letter
        for letter in opened.letters
        if letter.purpose == "acceptance"
        and letter.arrived == opened.moment
        and not letter.misunderstanding
    ]
    fits = [letter for letter in came if letter.meant.items() <= opened.terms.items()]
    return next(iter(fits or came), None)


def tell_terms(say: Console, texts: Scenario, terms: Mapping[str, str] | None) -> None:
    """The agreed terms, issue by issue."""
    if terms is None:
        return
    say.heading("The terms:")
    say.lines(*ledger.level_lines(texts, terms), indent=2)


def front(after: Ended) -> None:
    """The front pages of both capitals, one's own first."""
    pages = after.texts.endings[after.opened.ending].front_page
    for seat in after.seats:
        if seat in pages:
            page, capital = pages[seat], after.texts.seats[seat].capital
            after.console.heading(f"{page.paper}, {capital}: {spoken.sentence(page.headline)}")
            after.console.line(page.text)

"""The other worlds: the same orders under other throws of luck, told in a few lines."""

from __future__ import annotations

from game.lab.shares import Share
from game.lab.worlds import Worlds
from game.record import chances
from game.scenario.format import Scenario
from game.text import spoken, words
from game.text.console import Console
from game.text.debrief import sure

AT_ONCE = 1_000
"""So many worlds are played as a game ends."""

MOST = 100_000
"""More than this is work for `knot lab worlds`, which uses all cores."""


def tell_worlds(say: Console, texts: Scenario, found: Worlds) -> None:
    """How often war came, how often each ending, and how many orders did not fit."""
    count = f"{found.n:,}"
    say.heading(words.WORLDS_NOTE.format(count=count))
    if found.since is not None:
        say.line(words.WORLDS_SINCE.format(turn=spoken.when(found.since)))
    war = found.kinds().get("war")
    came = war if war is not None else Share(0, found.n)
    told = f"In {came.count:,} of {count} worlds {spoken.war(texts)} came."
    say.line(f"{told} That is {sure.percent(came)}, with the 95 % interval in brackets.")
    endings = sorted(found.endings().items(), key=lambda item: -item[1].count)
    for name, share in endings:
        if share.count:
            title = texts.endings[name].title
            told = f"{share.count:,}, {odds(share.share)}, {sure.percent(share)}"
            say.line(f"{title}: {told}.", indent=2)
    lost = sum(found.illegal().values())
    if lost:
        say.line(words.WORLDS_HELD.format(lost=f"{lost:,}"))


def odds(share: float) -> str:
    """A share of worlds in words."""
    return "all of them" if share == 1 else chances.odds(share)


def number_of(answer: str) -> int | None:
    """How many worlds an answer asks for; None where it is no sensible number."""
    number = read_number(answer, AT_ONCE)
    return number if number is not None and number <= MOST else None


def read_number(answer: str, usual: int) -> int | None:
    """The number above zero that was typed, the usual one where nothing was; else None."""
    said = answer.replace(",", "").replace(".", "").replace(" ", "")
    if not said:
        return usual
    number = int(said) if said.isdecimal() and len(said) < 9 else 0
    return number or None

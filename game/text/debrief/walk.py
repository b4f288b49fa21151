"""The walk: the debrief in eight parts of a few lines each, which a person may leave at any time.

Where the lines come from a pipe that has run dry, the parts that take no time are told all the
same, so that the transcript of a whole game holds them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from game.text import ledger
from game.text.console import Closed
from game.text.debrief import diary, history, model, skill, turning, words
from game.text.debrief.advisers import tell_advisers
from game.text.debrief.close import tell_close
from game.text.debrief.closing import Closing
from game.text.debrief.commands import obey
from game.text.debrief.post import tell_post
from game.text.otherworlds import AT_ONCE

FEW = 4
"""So many variables are told of which one knew least."""

POST = 2
"""So many letters are told of each thing that went wrong with the post."""

ENDS = 2
"""So many advisers are told from either end."""


@dataclass(frozen=True)
class Part:
    """One part: its title, how it is told, and whether that takes next to no time."""

    title: str
    tell: Callable[[Closing], None]
    quick: bool = True


def risk(after: Closing) -> None:
    """The worst turns, causes and authors of the risk; then the other worlds."""
    ledger.tell_worst(after.console, after.texts, after.opened)
    ledger.tell_totals(after.console, after.texts, after.opened)
    tell_close(after, after.counts.counted(AT_ONCE))


def apart(after: Closing) -> None:
    """Skill and luck."""
    skill.tell_skill(after, skill.FEW)


def unknown(after: Closing) -> None:
    """What one could not know, and what went wrong with the post."""
    say, texts = after.console, after.texts
    for seat in after.counts.seats:
        ledger.tell_truth(say, texts, after.opened, seat, FEW)
    say.line(words.TRUTH_MORE)
    ledger.tell_hidden(say, texts, after.opened)
    tell_post(after, POST)


def turns(after: Closing) -> None:
    """The greatest turning points."""
    turning.tell_turning(after, after.counts.turning(), turning.FEW)


def beside(after: Closing) -> None:
    """Where this game and history first part."""
    history.tell_history(after, history.FEW)


def scored(after: Closing) -> None:
    """The advisers' odds."""
    tell_advisers(after, ENDS)


PARTS = (
    Part("how close it was", risk),
    Part("skill and luck", apart, quick=False),
    Part("what you could not know", unknown),
    Part("turning points", turns, quick=False),
    Part("beside history", beside),
    Part("how good your advisers' odds were", scored, quick=False),
    Part("the other side's diary", diary.tell_some),
    Part("what the model cannot know", model.tell_model),
)


def walk(after: Closing) -> None:
    """Go through the parts as far as the person likes. Raises Quit, Closed or TakenUp."""
    after.console.heading(words.WALK)
    for place, part in enumerate(PARTS):
        try:
            go = _asked(after, place)
        except Closed:
            if after.console.over:
                _rest(after, place)
            raise
        if not go:
            return
        _tell(after, part)
    after.console.heading(words.WALKED)


def _asked(after: Closing, place: int) -> bool:
    """Whether to go on to a part; other questions are answered in between."""
    told = words.NEXT.format(number=place + 1, all=len(PARTS), title=PARTS[place].title)
    while True:
        after.console.line()
        said = after.console.ask(told)
        if said.casefold() in ("", "next", "n", "yes"):
            return True
        if said.casefold() in ("skip", "s", "no"):
            return False
        obey(after, said)


def _tell(after: Closing, part: Part) -> None:
    """One part; Ctrl-C stops its counting and nothing else."""
    try:
        part.tell(after)
    except KeyboardInterrupt:
        after.console.passing()
        after.console.line(words.STOPPED)


def _rest(after: Closing, place: int) -> None:
    for part in PARTS[place:]:
        if part.quick:
            part.tell(after)

"""How close it was: the same orders under other luck, history's beside them, and the schools."""

from __future__ import annotations

import numpy as np

from game.lab.debrief.close import Beside, beside
from game.lab.debrief.told.frame import KINDS
from game.lab.worlds import Worlds
from game.record import chances
from game.text import spoken
from game.text.debrief import sure, words
from game.text.debrief.closing import Closing
from game.text.debrief.field import LETTERS, legend, tell_field
from game.text.otherworlds import MOST, read_number

COUNT = 10_000
LEAST = 100


def close(after: Closing, answer: str) -> None:
    """How close it was, in ten thousand worlds or as many as are asked for."""
    number = read_number(answer, COUNT)
    if number is None or not LEAST <= number <= MOST:
        after.console.line(words.CLOSE_NUMBER)
    else:
        tell_close(after, number)


def tell_close(after: Closing, number: int) -> None:
    """The field of worlds, history's line, and what the schools say of this path."""
    say, mine = after.console, after.counts.worlds(number)
    say.heading(words.CLOSE.format(count=f"{mine.n:,}"))
    if mine.since is not None:
        say.line(f"They part on {spoken.when(mine.since)}; until then all is as it was.")
    tell_field(say, mine.kinds())
    theirs = after.counts.history(number)
    came = [kind for found in (mine, theirs) if found for kind in _came(found)]
    say.line(legend(came))
    say.lines(*(_kind(mine, kind) for kind in _came(mine)), indent=2)
    say.line(words.INTERVALS)
    _tell_luck(after, mine)
    if theirs is not None:
        _tell_theirs(after, mine, theirs)
    tell_schools(after)


def _tell_luck(after: Closing, mine: Worlds) -> None:
    """Whether this very path was more dangerous than its worlds, where the count can tell; of one
    that was cut short by war it would say nothing."""
    if after.texts.endings[after.opened.ending].kind == "war":
        return
    low, high = mine.kinds()["war"].interval if "war" in mine.kinds() else (0.0, 1.0)
    if not low <= after.opened.chance <= high:
        after.console.line(words.MORE if after.opened.chance > high else words.LESS)


def _came(found: Worlds) -> list[str]:
    kinds = found.kinds()
    return [kind for kind in LETTERS if kind in kinds and kinds[kind].count]


def _kind(found: Worlds, kind: str) -> str:
    return f"{spoken.sentence(KINDS[kind].capitalize())[:-1]}: {sure.share(found.kinds()[kind])}."


def _tell_theirs(after: Closing, mine: Worlds, theirs: Worlds) -> None:
    say = after.console
    if np.array_equal(mine.kept.ending, theirs.kept.ending):
        say.heading(words.SAME)
        return
    say.heading(words.THEIRS)
    tell_field(say, theirs.kinds())
    found = beside(mine, theirs)
    told = [kind for kind in ("settlement", "war") if kind in found]
    say.lines(*(_beside(kind, found[kind]) for kind in told), indent=2)


def _beside(kind: str, each: Beside) -> str:
    """History's share of a kind, and by how much this game's is more."""
    told = f"{KINDS[kind].capitalize()} in history: {sure.share(each.theirs)}."
    return told if each.moved is None else f"{told} This game: {sure.moved(each.moved)}."


def tell_schools(after: Closing) -> None:
    """The risk of this path under every preset, the one in force first."""
    say = after.console
    say.heading(words.SCHOOLS)
    for verdict in after.counts.verdicts:
        here = ", in force here" if verdict.in_force else ""
        many, odds = spoken.per_ten_thousand(verdict.chance), chances.odds(verdict.chance)
        say.line(f"{verdict.title}{here}: {many}, {odds}.", indent=2)

"""Beside history: what was ordered here and then, turn by turn, where the two part."""

from __future__ import annotations

from collections.abc import Iterator

from game.engine.orders import HOLD, Orders
from game.lab.classroom.attempts import Attempt
from game.lab.debrief.alternatives import LETTERS, called
from game.lab.debrief.told.frame import ordered
from game.scenario.format import Scenario
from game.scenario.format.base import Claim
from game.text import spoken
from game.text.debrief import words
from game.text.debrief.closing import Closing

FEW = 3
"""So many turns are told in the walk."""


def history(after: Closing, _words: str) -> None:
    """All turns in which the two part."""
    tell_history(after)


def tell_history(after: Closing, most: int | None = None) -> None:
    """Turns in which this game and history part, with sources; with `most` the first of them."""
    say, theirs = after.console, after.counts.beside
    if theirs is None:
        say.heading(words.NO_HISTORY)
        return
    mine = after.counts.attempt
    both = _both(after.texts, mine, theirs)
    found = {moment: seats for moment, seats in _parted(after.texts, mine, theirs) if seats}
    if found:
        same, first = both - sum(map(len, found.values())), spoken.when(next(iter(found)))
        say.heading(words.PARTED.format(all=both, same=same or "none", first=first))
    else:
        say.heading(words.NEVER_PARTED)
    for moment, seats in list(found.items())[:most]:
        say.line(f"{spoken.when(moment)}:", indent=2)
        for seat in seats:
            say.lines(*_lines(after.texts, mine, theirs, moment, seat), indent=4)
    if most is not None and len(found) > most:
        more = spoken.counted(len(found) - most, "more turn")
        say.line(f"And {more}; type history for all of it.")
    _tell_ends(after, mine, theirs)


def _both(texts: Scenario, mine: Attempt, theirs: Attempt) -> int:
    """How often a seat sealed orders in a turn that both games had."""
    return len(texts.seats) * sum(moment in theirs.steps for moment in mine.steps)


def _parted(
    texts: Scenario, mine: Attempt, theirs: Attempt
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The turns that both had, with the seats whose orders were not the same."""
    for moment in mine.steps:
        if moment in theirs.steps:
            yield (
                moment,
                tuple(
                    seat
                    for seat in texts.seats
                    if _all(texts, seat, mine.orders(moment, seat))
                    != _all(texts, seat, theirs.orders(moment, seat))
                ),
            )


def _all(texts: Scenario, seat: str, given: Orders | None) -> tuple[str, ...]:
    """All that was ordered: choices by slot, then letters."""
    sealed = given or Orders()
    done = [(slot, sealed.choices.get(slot, HOLD)) for slot in texts.slots]
    told = [ordered(texts, seat, *each) for each in done if each[1] != HOLD]
    if sealed.letters:
        told.append(ordered(texts, seat, LETTERS, called(sealed.letters)))
    return tuple(told)


def _lines(
    texts: Scenario, mine: Attempt, theirs: Attempt, moment: str, seat: str
) -> Iterator[str]:
    """One seat's turn: here, in history, and where history has it from."""
    yield f"{texts.seats[seat].leader}, here: {_told(texts, seat, mine.orders(moment, seat))}"
    yield f"In history: {_told(texts, seat, theirs.orders(moment, seat))}"
    for source in dict.fromkeys(_sources(texts, seat, theirs.orders(moment, seat))):
        yield f"Source: {spoken.sentence(source)}"


def _told(texts: Scenario, seat: str, given: Orders | None) -> str:
    return spoken.sentence("; ".join(_all(texts, seat, given)) or "nothing new")


def _sources(texts: Scenario, seat: str, given: Orders | None) -> Iterator[str]:
    """Where it is from that this was done, or whose judgement it is."""
    sealed = given or Orders()
    claims: list[Claim] = [
        texts.choices[seat][name] for name in sealed.choices.values() if name != HOLD
    ]
    claims += [texts.drafts[letter.draft] for letter in sealed.letters if letter.draft]
    for claim in claims:
        if claim.source:
            yield claim.source
        elif claim.judgement:
            yield f"judgement: {claim.judgement}"


def _tell_ends(after: Closing, mine: Attempt, theirs: Attempt) -> None:
    """Both endings, and which of the two went on longer."""
    say, texts = after.console, after.texts
    for name, each in (("Here", mine), ("In history", theirs)):
        ending = texts.endings[each.opened.ending].title
        say.line(f"{name}, the end: {spoken.sentence(ending)} {spoken.when(each.opened.moment)}.")

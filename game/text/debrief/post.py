"""The letters after the ending: all of them, and what went wrong with the post."""

from __future__ import annotations

from collections.abc import Iterator

from game.record.crossed import Crossing, Fate, Lost, Post, Unanswered
from game.record.debrief import Told
from game.scenario.format import Scenario
from game.text import ledger, spoken
from game.text.debrief import words
from game.text.debrief.closing import Closing
from game.text.pick import Item, pick

FATES: dict[Fate, str] = {
    "lapsed": "its time ran out",
    "withdrawn": "it was taken back",
    "superseded": "a newer one took its place",
    "answer lost": "an answer was sent, and never came",
    "ended": "the game was over",
}


def letters(after: Closing, answer: str) -> None:
    """All letters of both sides with what became of them, or one in full."""
    if not answer:
        ledger.tell_letters(after.console, after.texts, after.opened)
        ledger.tell_misread(after.console, after.texts, after.opened)
        tell_post(after)
        return
    items = [Item(letter.id, letter.id) for letter in after.opened.letters]
    found = pick(items, answer)
    if isinstance(found, str):
        after.console.line(found)
        return
    letter = next(each for each in after.opened.letters if each.id == found.id)
    ledger.tell_letter(after.console, after.texts, letter)


def tell_post(after: Closing, most: int | None = None) -> None:
    """Letters that crossed, proposals without an answer, letters that never came; with `most`
    only so many of each."""
    say, found = after.console, after.counts.post
    if not (found.unanswered or found.crossings or found.lost):
        if after.opened.letters:
            say.heading(words.POST_NONE)
        return
    for heading, lines in _parts(after.texts, found):
        if lines:
            say.heading(heading)
            say.lines(*lines[:most], indent=2)
        if most is not None and len(lines) > most:
            more = spoken.counted(len(lines) - most, "more", "more")
            say.line(words.POST_MORE.format(more=more), indent=2)


def _parts(texts: Scenario, found: Post) -> Iterator[tuple[str, list[str]]]:
    yield (
        "Letters that crossed; neither side had the other's before it wrote:",
        [_crossed(texts, each) for each in found.crossings],
    )
    yield "Proposals that nobody answered:", [_open(texts, each) for each in found.unanswered]
    yield "Letters that never arrived:", [_lost(texts, each) for each in found.lost]


def _crossed(texts: Scenario, each: Crossing) -> str:
    first, second = each.first, each.second
    return f"{_named(texts, first)}; {_named(texts, second)}."


def _open(texts: Scenario, each: Unanswered) -> str:
    lay = spoken.duration(each.hours).lower()
    return f"{_named(texts, each.letter)}: it lay open for {lay}, until {FATES[each.fate]}."


def _lost(texts: Scenario, each: Lost) -> str:
    due = f"it would have come on {spoken.when(each.due)}" if each.due else "the days ran out first"
    return f"{_named(texts, each.letter)}: {due}."


def _named(texts: Scenario, letter: Told) -> str:
    """A letter in a few words: who, by which way, when."""
    way = spoken.via(texts.channels[letter.channel].title)
    return f"{texts.seats[letter.sender].leader} {way} on {spoken.when(letter.sent)}"

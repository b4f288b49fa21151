"""How it ended: the text, the newspapers, the terms, three readings; then the ledger."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from game.lab.worlds import Worlds
from game.record.debrief import Debrief, Told
from game.scenario.format import Scenario
from game.text import ledger, spoken, words
from game.text.console import Console
from game.text.otherworlds import number_of, tell_worlds
from game.text.pick import Item, nearest, pick
from game.text.readings import tell_readings
from game.text.saving import saved
from game.text.sitting import Quit


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


@dataclass(frozen=True)
class Closing(Ended):
    """The same for a person who may still ask: `save` writes the record, `worlds` plays so
    many other worlds of the game."""

    save: Callable[[Path | None], Path]
    worlds: Callable[[int], Worlds]


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
    front(after, "")
    tell_readings(say, after.texts, after.opened, after.seats)


def binding(opened: Debrief) -> Told | None:
    """The acceptance that made a settlement, None where there is none."""
    if opened.terms is None:
        return None
    came = [
        letter
        for letter in opened.letters
        if letter.purpose == "acceptance"
        and letter.arrived == opened.moment
        and not letter.misunderstanding
    ]
    return came[0] if came else None


def tell_terms(say: Console, texts: Scenario, terms: Mapping[str, str] | None) -> None:
    """The agreed terms, issue by issue."""
    if terms is None:
        return
    say.heading("The terms:")
    say.lines(*ledger.level_lines(texts, terms), indent=2)


def front(after: Ended, _words: str) -> None:
    """The front pages of both capitals, one's own first."""
    pages = after.texts.endings[after.opened.ending].front_page
    for seat in after.seats:
        if seat in pages:
            page, capital = pages[seat], after.texts.seats[seat].capital
            after.console.heading(f"{page.paper}, {capital}: {spoken.sentence(page.headline)}")
            after.console.line(page.text)


def books(after: Closing, _words: str) -> None:
    """The ledger."""
    ledger.tell_ledger(after.console, after.texts, after.opened)


def truth(after: Closing, answer: str) -> None:
    """Belief and truth: of everything, or of one variable turn by turn."""
    say, texts = after.console, after.texts
    if not answer:
        for seat in after.seats:
            ledger.tell_truth(say, texts, after.opened, seat)
        ledger.tell_hidden(say, texts, after.opened)
        return
    found = pick([Item(name, v.title) for name, v in texts.variables.items()], answer)
    if isinstance(found, str):
        say.line(found)
    else:
        seat = after.seats[0]
        ledger.tell_variable(say, texts, after.opened, seat, found.id)


def letters(after: Closing, answer: str) -> None:
    """All letters of both sides, or one in full."""
    if not answer:
        ledger.tell_letters(after.console, after.texts, after.opened)
        ledger.tell_misread(after.console, after.texts, after.opened)
        return
    items = [Item(letter.id, letter.id) for letter in after.opened.letters]
    found = pick(items, answer)
    if isinstance(found, str):
        after.console.line(found)
        return
    letter = next(each for each in after.opened.letters if each.id == found.id)
    ledger.tell_letter(after.console, after.texts, letter)


def deeds(after: Closing, _words: str) -> None:
    """Who did what."""
    ledger.tell_deeds(after.console, after.texts, after.opened)


def worlds(after: Closing, answer: str) -> None:
    """The same orders under other luck."""
    number = number_of(answer)
    if number is None:
        after.console.line(words.WORLDS_NUMBER)
    else:
        tell_worlds(after.console, after.texts, after.worlds(number))


def save(after: Closing, answer: str) -> None:
    """Save the record of the game."""
    after.console.line(saved(after.save, answer))


def again(after: Closing, _words: str) -> None:
    """The ending once more."""
    tell_ending(after)


def leave(_after: Closing, _words: str) -> None:
    """Leave."""
    raise Quit


def show_help(after: Closing, _words: str) -> None:
    """What can be typed now."""
    after.console.lines(*(f"{name}: {told}" for name, (told, _) in COMMANDS.items()), indent=2)


COMMANDS: dict[str, tuple[str, Callable[[Closing, str], None]]] = {
    "ledger": ("the risk by turn, cause and author.", books),
    "truth": ("what was believed and what was true; with a name, turn by turn.", truth),
    "letters": ("all letters of both sides; with a number, one in full.", letters),
    "deeds": ("who did what, and what nobody chose.", deeds),
    "worlds": ("the same orders under other luck; with a number, in so many worlds.", worlds),
    "front": ("the front pages.", front),
    "ending": ("the ending once more.", again),
    "save": ("save the record; with a file name, there.", save),
    "help": ("this list.", show_help),
    "quit": ("leave.", leave),
}


def linger(after: Closing) -> None:
    """Answer questions after the ending until the person leaves. Raises Quit or Closed."""
    after.console.heading(words.PAST_ENDING)
    while True:
        word, _, rest = after.console.ask("After the ending:").partition(" ")
        name = _named(word)
        if name is None:
            near = nearest(word, list(COMMANDS)) if word else None
            hint = f"Did you mean {near}?" if near else words.PAST_ENDING
            after.console.line(hint)
        else:
            COMMANDS[name][1](after, rest.strip())


def _named(word: str) -> str | None:
    said = {"exit": "quit", "letter": "letters", "?": "help"}.get(word.casefold(), word.casefold())
    starts = [name for name in COMMANDS if said and name.startswith(said)]
    return said if said in COMMANDS else starts[0] if len(starts) == 1 else None

"""What one may ask after the ending, and how a line is understood there."""

from __future__ import annotations

from collections.abc import Callable

from game.text import ledger, words
from game.text.debrief import words as own
from game.text.debrief.advisers import advisers
from game.text.debrief.classroom import classroom
from game.text.debrief.close import close
from game.text.debrief.closing import Closing
from game.text.debrief.diary import diary
from game.text.debrief.history import history
from game.text.debrief.model import model
from game.text.debrief.post import letters
from game.text.debrief.skill import skill
from game.text.debrief.turning import fork, from_turn, turning
from game.text.ending import front, tell_ending
from game.text.otherworlds import number_of, tell_worlds
from game.text.pick import Item, nearest, pick
from game.text.saving import saved
from game.text.sitting import Quit


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
        ledger.tell_variable(say, texts, after.opened, after.seats[0], found.id)


def deeds(after: Closing, _words: str) -> None:
    """Who did what."""
    ledger.tell_deeds(after.console, after.texts, after.opened)


def worlds(after: Closing, answer: str) -> None:
    """The same orders under other luck."""
    number = number_of(answer)
    if number is None:
        after.console.line(words.WORLDS_NUMBER)
    else:
        tell_worlds(after.console, after.texts, after.counts.worlds(number))


def fronts(after: Closing, _words: str) -> None:
    """The front pages."""
    front(after)


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
    "ending": ("the ending once more.", again),
    "front": ("the front pages.", fronts),
    "ledger": ("the risk by turn, cause and author.", books),
    "close": ("how close it was, beside history; with a number, in so many worlds.", close),
    "worlds": ("the same, ending by ending; with a number, in so many worlds.", worlds),
    "skill": ("skill and luck, told apart.", skill),
    "truth": ("what was believed and what was true; with a name, turn by turn.", truth),
    "letters": ("all letters of both sides and what became of them; with a number, one.", letters),
    "deeds": ("who did what, and what nobody chose.", deeds),
    "turning": ("the turning points; with more, after a closer look.", turning),
    "fork": ("with the number of a turning point: play on from there.", fork),
    "from": ("with a turn: play on from there.", from_turn),
    "history": ("where this game and history part, with sources.", history),
    "advisers": ("how good their odds were, here and over your games.", advisers),
    "diary": ("the other side's diary; with the number of a page, why so.", diary),
    "model": ("what the model assumes, and what is said against it.", model),
    "class": ("a page of questions for a class; with a file name, there.", classroom),
    "save": ("save the record; with a file name, there.", save),
    "help": ("this list.", show_help),
    "quit": ("leave.", leave),
}

ALSO = {"exit": "quit", "q": "quit", "letter": "letters", "?": "help", "council": "advisers"}


def linger(after: Closing) -> None:
    """Answer questions after the ending until the person leaves. Raises Quit, Closed, TakenUp."""
    after.console.heading(words.PAST_ENDING)
    while True:
        obey(after, after.console.ask("After the ending:"))


def obey(after: Closing, line: str) -> None:
    """Answer one line. Raises Quit or TakenUp."""
    word, _, rest = line.partition(" ")
    name = named(word)
    if name is None:
        near = nearest(word, list(COMMANDS)) if word else None
        after.console.line(f"Did you mean {near}?" if near else words.PAST_ENDING)
        return
    try:
        COMMANDS[name][1](after, rest.strip())
    except KeyboardInterrupt:
        after.console.passing()
        after.console.line(own.STOPPED)


def named(word: str) -> str | None:
    """The command that a word means; None for none, or more than one."""
    said = ALSO.get(word.casefold(), word.casefold())
    starts = [name for name in COMMANDS if said and name.startswith(said)]
    return said if said in COMMANDS else starts[0] if len(starts) == 1 else None

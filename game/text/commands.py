"""The commands of the desk: their names, what they do, and how a line is understood."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from game.text import choices, correspondence, council, knowing, opening, papers, words, writing
from game.text.correspondence import described
from game.text.pick import nearest
from game.text.questions import confirmed
from game.text.saving import saved
from game.text.sitting import Quit, Sitting


@dataclass(frozen=True)
class Command:
    """One command: its name, what follows it, other names, what it does, how it is done."""

    name: str
    takes: str
    also: tuple[str, ...]
    help: str
    run: Callable[[Sitting, str], None]


def opening_again(desk: Sitting, _words: str) -> None:
    """The opening of the turn once more."""
    opening.open_turn(desk)


def orders(desk: Sitting, _words: str) -> None:
    """What would be sealed now."""
    choices.show_orders(desk, "")
    for number, letter in enumerate(desk.letters, 1):
        desk.console.line(f"Letter {number}: {described(desk, letter)}")
    if not desk.letters:
        desk.console.line("No letter.")


def undo(desk: Sitting, _words: str) -> None:
    """Take back the last choice or letter of this turn."""
    if desk.undo():
        desk.console.line("Taken back. Your orders are now:")
        orders(desk, "")
    else:
        desk.console.line(words.NOTHING_TO_UNDO)


def back(desk: Sitting, _words: str) -> None:
    """At the desk there is nothing to go back to."""
    desk.console.line(words.DESK_BACK)


def seal(desk: Sitting, answer: str) -> None:
    """Seal the orders, after a question; `seal yes` asks nothing."""
    complaints = desk.complaints(desk.orders)
    if complaints:
        desk.console.lines(*complaints)
        return
    desk.console.line()
    orders(desk, "")
    if desk.orders.choices == {} and not desk.letters:
        desk.console.line(words.LAST_ORDERS)
    desk.sealed = answer.casefold() in ("yes", "y") or confirmed(desk.console, words.SEAL_QUESTION)
    desk.console.line(words.SEALED if desk.sealed else words.NOT_SEALED)


def save(desk: Sitting, answer: str) -> None:
    """Save the game so far to a file."""
    desk.console.line(saved(desk.save, answer))


def leave(_desk: Sitting, _words: str) -> None:
    """Leave the table."""
    raise Quit


def show_help(desk: Sitting, answer: str) -> None:
    """What can be typed; or one command."""
    if answer:
        command = find(answer.split()[0])
        if isinstance(command, str):
            desk.console.line(command)
        else:
            desk.console.line(_usage(command))
        return
    desk.console.heading("You can type:")
    desk.console.line("A number: take that choice.", indent=2)
    for command in COMMANDS:
        desk.console.line(_usage(command), indent=2)


def _usage(command: Command) -> str:
    takes = f" {command.takes}" if command.takes else ""
    return f"{command.name}{takes}: {command.help}"


COMMANDS = (
    Command("choices", "", ("c", "options"), "what you can do this turn.", choices.list_choices),
    Command("choose", "NUMBER", (), "take a choice; the number alone does it.", choices.choose),
    Command("hold", "", (), "order nothing new.", choices.hold),
    Command("about", "NUMBER", ("look", "x"), "what a choice means.", choices.about),
    Command(
        "advisers",
        "[NUMBER]",
        ("adv", "council"),
        "your council and its advice, or what it says of a choice.",
        council.advisers,
    ),
    Command("orders", "", ("o",), "what you have ordered so far.", orders),
    Command("undo", "", ("u",), "take back your last choice or letter.", undo),
    Command("write", "[DRAFT]", ("w",), "write a letter, from a draft or blank.", writing.write),
    Command("edit", "[1 or 2]", (), "change a letter on your desk.", writing.edit),
    Command("tear", "[1 or 2]", (), "be rid of a letter on your desk.", writing.tear),
    Command("seal", "[yes]", (), "seal your orders and end the turn.", seal),
    Command("papers", "", ("p",), "all papers that have come.", papers.papers),
    Command("read", "[NUMBER]", ("r",), "read a paper; alone, all new ones.", papers.read),
    Command("letters", "", ("l",), "all letters, sent and received.", correspondence.letters),
    Command("letter", "NUMBER", (), "read a letter.", correspondence.letters),
    Command(
        "issues",
        "[ISSUE]",
        ("i", "terms"),
        "what is bargained over, and what is proposed.",
        correspondence.issues,
    ),
    Command("know", "[NAME]", ("k",), "what you know, and how well.", knowing.know),
    Command("why", "[NAME]", ("y",), "why things have moved.", knowing.why),
    Command("risk", "", (), "your staff's estimate of the risk of war.", knowing.risk),
    Command("time", "", ("t",), "the clocks, and how long this turn lasts.", knowing.time),
    Command("news", "", ("n", "again"), "the opening of this turn once more.", opening_again),
    Command("brief", "", ("who",), "who you are, and what you want.", papers.brief),
    Command("save", "[FILE]", (), "save the game; it is also saved after every turn.", save),
    Command("back", "", ("b",), "within a question: one step back.", back),
    Command("help", "[COMMAND]", ("h", "?"), "this list.", show_help),
    Command("quit", "", ("q", "exit"), "save and leave; nothing sealed is lost.", leave),
)

_BY_NAME = {name: command for command in COMMANDS for name in (command.name, *command.also)}


def find(word: str) -> Command | str:
    """The command of a word, or a sentence that says that there is none."""
    said = word.casefold()
    if said in _BY_NAME:
        return _BY_NAME[said]
    starts = [c for c in COMMANDS if len(said) > 1 and c.name.startswith(said)]
    if len(starts) == 1:
        return starts[0]
    near = nearest(said, [command.name for command in COMMANDS])
    hint = f"Did you mean {near}?" if near else "Type help for the commands."
    return f"There is no command {word!r}. {hint}"


def obey(desk: Sitting, line: str) -> None:
    """Do what one line says."""
    word, _, rest = line.partition(" ")
    if not word:
        desk.console.line(words.EMPTY)
    elif word.isdecimal() and not rest:
        choices.choose(desk, word)
    else:
        _command(desk, line, find(word), rest.strip())


def _command(desk: Sitting, line: str, command: Command | str, rest: str) -> None:
    number = choices.by_title(desk, line)
    if isinstance(command, str):
        if number is None:
            desk.console.line(command)
        else:
            choices.choose(desk, number)
    elif number is not None and rest and not command.takes:
        # "Hold Castro back" begins like `hold`, which would have emptied the desk.
        choices.choose(desk, number)
    else:
        command.run(desk, rest)

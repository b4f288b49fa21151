"""The steps of writing a letter: each asks one thing and gives a letter with it set."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from game.engine.orders import Letter, Purpose
from game.record import chances
from game.scenario.format import Channel
from game.text import spoken, words
from game.text.correspondence import open_channels, own_channels, term_lines
from game.text.pick import Item
from game.text.questions import Answer, Back, choose_one, reply
from game.text.sitting import Sitting

Step = Callable[[Sitting, Letter], Letter]

LONGEST = 10_000.0
NO_ANSWER = "no_answer"
AS_IT_STANDS = "as_it_stands"


def ask_purpose(desk: Sitting, letter: Letter) -> Letter:
    """What the letter is for; only what can be done now is offered."""
    offered: list[Purpose] = ["message", "proposal"]
    if open_channels(desk):
        offered += ["acceptance", "rejection"]
    if own_channels(desk):
        offered.append("withdrawal")
    answers = [Answer(Item(name, words.PURPOSE_CHOICES[name])) for name in offered]
    chosen = choose_one(desk.console, "What is the letter for?", answers, "Purpose:")
    purpose = next(name for name in offered if name == chosen)
    return replace(letter, purpose=purpose, levels={}, about=None, valid=None)


def ask_about(desk: Sitting, letter: Letter) -> Letter:
    """Which proposal it is about; a proposal need not answer any."""
    if letter.purpose == "message":
        desk.console.line("A message answers no proposal.")
        return letter
    own = letter.purpose == "withdrawal"
    channels = own_channels(desk) if own else open_channels(desk)
    answers = [
        Answer(Item(c, desk.texts.channels[c].title), _terms_on(desk, c, own)) for c in channels
    ]
    if letter.purpose == "proposal":
        if not answers:
            return replace(letter, about=None)
        answers.append(Answer(Item(NO_ANSWER, "None: theirs stays open beside it")))
    whose = "your own proposals" if own else "their proposals"
    chosen = choose_one(desk.console, f"Which of {whose}, by channel?", answers, "About:")
    return replace(letter, about=None if chosen == NO_ANSWER else chosen)


def _terms_on(desk: Sitting, channel: str, own: bool) -> str:
    """The terms of the newest proposal on a channel: one's own, or theirs that lies open."""
    for letter in reversed(desk.view.letters):
        wanted = letter.purpose == "proposal" if own else letter.open
        if letter.channel == channel and wanted and own == (letter.sender == desk.seat):
            return " ".join(term_lines(desk, letter.levels))
    return ""


def ask_channel(desk: Sitting, letter: Letter) -> Letter:
    """Which way it goes, with hours, publicity and credit."""
    answers = [
        Answer(Item(name, desk.texts.channels[name].title), channel_note(desk, name))
        for name in desk.view.channels
    ]
    chosen = choose_one(desk.console, "Which way does it go?", answers, "Channel:")
    return replace(letter, channel=chosen)


def channel_note(desk: Sitting, name: str) -> str:
    """What matters of a channel, in short sentences."""
    told = desk.texts.channels[name]
    hours = told.hours[desk.seat] if isinstance(told.hours, dict) else told.hours
    medium = words.MEDIA[told.medium].capitalize()
    return f"{medium}; arrives {_arrives(hours)}. {_seen(told)}{_doubts(told)}"


def _arrives(hours: tuple[float, float]) -> str:
    told = spoken.window(hours)
    return told if told.startswith(("at", "within")) else f"in {told}"


def _seen(channel: Channel) -> str:
    if channel.public >= 0.9:
        return "The whole world hears it."
    if channel.public >= 0.5:
        return "Much of it becomes public."
    return "Some of it becomes public." if channel.public >= 0.3 else "It stays between you."


def _doubts(channel: Channel) -> str:
    told = ""
    if channel.distortion:
        told += f" It may be misread, {chances.odds(channel.distortion)}."
    if channel.credit < 0.75:
        told += " It is believed less than other ways."
    elif channel.credit > 1.15:
        told += " It is believed more than other ways."
    if channel.leak:
        told += f" A secret in it leaks, {chances.odds(channel.leak)} each 12 hours."
    return told


def ask_tone(desk: Sitting, letter: Letter) -> Letter:
    """The tone."""
    answers = [Answer(Item(name, tone.title)) for name, tone in desk.texts.tones.items()]
    return replace(letter, tone=choose_one(desk.console, "In what tone?", answers, "Tone:"))


def ask_terms(desk: Sitting, letter: Letter) -> Letter:
    """The terms, issue by issue; `back` goes to the issue before."""
    if letter.purpose != "proposal":
        desk.console.line("Only a proposal has terms.")
        return letter
    names, at, levels = list(desk.texts.issues), 0, dict(letter.levels)
    while at < len(names):
        try:
            level = _ask_level(desk, names[at], at, levels)
        except Back:
            if at == 0:
                raise
            at -= 1
            continue
        levels.pop(names[at], None)
        levels |= {} if level == AS_IT_STANDS else {names[at]: level}
        at += 1
    ordered = {name: levels[name] for name in names if name in levels}
    return replace(letter, levels=ordered)


def _ask_level(desk: Sitting, name: str, at: int, levels: dict[str, str]) -> str:
    issue, count = desk.texts.issues[name], len(desk.texts.issues)
    stands = issue.levels[desk.view.stands[name]].title
    written = f" Written so far: {issue.levels[levels[name]].title}." if name in levels else ""
    answers = [Answer(Item(AS_IT_STANDS, "Not named: as it stands"))]
    for level, told in issue.levels.items():
        note = f"“{told.clause[desk.seat]}”" + (" Secret." if told.secret else "")
        answers.append(Answer(Item(level, told.title), note))
    question = f"Issue {at + 1} of {count}: {issue.title}. It stands now: {stands}.{written}"
    return choose_one(desk.console, question, answers, "Level:")


def ask_valid(desk: Sitting, letter: Letter) -> Letter:
    """For how many hours a proposal stays open."""
    if letter.purpose != "proposal":
        desk.console.line("Only a proposal can have an end.")
        return letter
    question = "Open for how many hours after sending? A number, or none for no end:"
    while True:
        said = reply(desk.console, question).casefold()
        if said in ("none", "no", ""):
            return replace(letter, valid=None)
        hours = _hours(said)
        if hours is not None:
            return replace(letter, valid=hours)
        desk.console.line("Please type a number of hours such as 24, or none.")


def _hours(said: str) -> float | None:
    try:
        hours = float(said.removesuffix("hours").removesuffix("hour").removesuffix("h"))
    except ValueError:
        return None
    return hours if 1 / 60 <= hours <= LONGEST else None


STEPS: dict[str, tuple[Step, ...]] = {
    "message": (ask_channel, ask_tone),
    "proposal": (ask_about, ask_channel, ask_tone, ask_terms, ask_valid),
    "acceptance": (ask_about, ask_channel, ask_tone),
    "rejection": (ask_about, ask_channel, ask_tone),
    "withdrawal": (ask_about, ask_channel, ask_tone),
}
"""What is asked of a blank letter once its purpose is known."""

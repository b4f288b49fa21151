"""Writing a letter: from a draft or a blank sheet, looked over, changed, kept or torn up."""

from __future__ import annotations

from dataclasses import replace

from game.engine.orders import Letter, Orders
from game.engine.sight.prose import compose, letter_of
from game.text import words
from game.text.correspondence import described, tell_levels
from game.text.pen import (
    STEPS,
    Step,
    ask_about,
    ask_channel,
    ask_purpose,
    ask_terms,
    ask_tone,
    ask_valid,
    channel_note,
)
from game.text.pick import Item, nearest, pick
from game.text.questions import Answer, Back, choose_one, reply
from game.text.sitting import Sitting

BLANK = "blank"
MOST = 2
CHANGES: dict[str, Step] = {
    "purpose": ask_purpose,
    "channel": ask_channel,
    "tone": ask_tone,
    "terms": ask_terms,
    "answers": ask_about,
    "valid": ask_valid,
}


def write(desk: Sitting, answer: str) -> None:
    """Write a letter; it lies on the desk until the orders are sealed."""
    if len(desk.letters) >= MOST:
        desk.console.line(words.TWO_LETTERS)
        return
    if not desk.view.channels:
        desk.console.line("No channel is open to you now.")
        return
    try:
        begun = _start(desk, answer)
    except Back:
        desk.console.line(words.NO_LETTER)
        return
    try:
        letter = look_over(desk, begun, desk.letters)
    except Back:
        desk.console.line(words.TORN)
        return
    desk.keep()
    desk.letters.append(letter)
    desk.console.line(words.KEPT)


def _start(desk: Sitting, answer: str) -> Letter:
    """The letter to begin with: a draft's, or one asked for step by step."""
    drafts = [Item(name, desk.texts.drafts[name].title) for name in desk.view.drafts]
    blank = Item(BLANK, "A blank sheet")
    if answer:
        found = pick([*drafts, blank], answer)
        if not isinstance(found, str):
            return _begin(desk, found.id)
        desk.console.line(found)
    answers = [Answer(item, _draft_note(desk, item.id)) for item in drafts]
    answers.append(Answer(blank, "You choose everything yourself."))
    while True:
        chosen = choose_one(desk.console, "Start from which draft?", answers, "Draft:")
        try:
            return _begin(desk, chosen)
        except Back:
            continue


def _draft_note(desk: Sitting, name: str) -> str:
    told = described(desk, letter_of(name, desk.texts.drafts[name]))
    sent = any(letter.draft == name for letter in desk.view.letters if letter.sender == desk.seat)
    return told[0].upper() + told[1:] + (" You have sent it once already." if sent else "")


def _begin(desk: Sitting, name: str) -> Letter:
    if name != BLANK:
        return letter_of(name, desk.texts.drafts[name])
    first = desk.view.channels[0]
    return _by_steps(desk, Letter(channel=first, tone=next(iter(desk.texts.tones))))


def _by_steps(desk: Sitting, letter: Letter) -> Letter:
    """Ask for everything; `back` goes to the question before, and from the first one out."""
    steps: list[Step] = [ask_purpose]
    past: list[Letter] = []
    while len(past) < len(steps):
        step = steps[len(past)]
        try:
            after = step(desk, letter)
        except Back:
            if not past:
                raise
            letter = past.pop()
            continue
        past.append(letter)
        letter = after
        if step is ask_purpose:
            steps = [ask_purpose, *_needed(desk, letter)]
    return letter


def _needed(desk: Sitting, letter: Letter) -> list[Step]:
    """The steps of its purpose, without a question that has no answers."""
    lying = any(each.open for each in desk.view.letters)
    return [
        step
        for step in STEPS[letter.purpose]
        if not (step is ask_about and letter.purpose == "proposal" and not lying)
    ]


def look_over(desk: Sitting, letter: Letter, others: list[Letter]) -> Letter:
    """Show a letter and change it until it is kept. Back: it is torn up."""
    show(desk, letter)
    while True:
        said = reply(desk.console, words.LETTER_PROMPT).casefold()
        word = _meant(said)
        if word == "done":
            complaints = desk.complaints(Orders({}, (*others, letter)))
            if not complaints:
                return letter
            title = desk.texts.channels[letter.channel].title
            desk.console.lines(*(line.replace(repr(letter.channel), title) for line in complaints))
        elif word in CHANGES:
            letter = _changed(desk, letter, CHANGES[word])
        elif word == "show":
            show(desk, letter)
        else:
            if said and word != "help":
                desk.console.line(f"A letter knows no {said!r}.")
            desk.console.line(words.LETTER_HINT)


def _meant(said: str) -> str:
    if said == "tear":
        return ""
    known = ["done", "show", "help", *CHANGES]
    others = {"keep": "done", "ok": "done", "read": "show", "hours": "valid", "about": "answers"}
    if said in others:
        return others[said]
    starts = [word for word in known if said and word.startswith(said)]
    if len(starts) == 1:
        return starts[0]
    # A slip of the pen may lead to a question, but it never keeps the letter.
    return nearest(said, known[1:]) or ""


def _changed(desk: Sitting, letter: Letter, step: Step) -> Letter:
    try:
        after = step(desk, letter)
        if step is ask_purpose:
            for needed in _needed(desk, after):
                after = needed(desk, after)
    except Back:
        desk.console.line("It stays as it was.")
        return letter
    show(desk, after)
    return after


def show(desk: Sitting, letter: Letter) -> None:
    """The composed letter and its particulars."""
    say = desk.console
    say.heading("Your letter reads:")
    say.line()
    say.prose(compose(desk.texts, desk.seat, letter, desk.view.moment))
    told = described(desk, replace(letter, levels={}))
    say.line(f"It goes {told}")
    say.line(channel_note(desk, letter.channel))
    tell_levels(desk, letter.levels)
    say.line(words.LETTER_HINT)


def edit(desk: Sitting, answer: str) -> None:
    """Change a letter that lies on the desk."""
    at = _place(desk, answer)
    if at is None:
        return
    others = [letter for place, letter in enumerate(desk.letters) if place != at]
    try:
        letter = look_over(desk, desk.letters[at], others)
    except Back:
        desk.console.line("It stays as it was.")
        return
    desk.keep()
    desk.letters[at] = letter
    desk.console.line(words.KEPT)


def tear(desk: Sitting, answer: str) -> None:
    """Be rid of a letter that lies on the desk."""
    at = _place(desk, answer)
    if at is not None:
        desk.keep()
        del desk.letters[at]
        desk.console.line(words.TORN)


def _place(desk: Sitting, answer: str) -> int | None:
    """The place of the letter meant; without a number, of the only one."""
    count = len(desk.letters)
    if not count:
        desk.console.line("No letter lies on your desk.")
        return None
    if answer in ("", "1") and (answer or count == 1):
        return 0
    if answer == "2" and count == 2:
        return 1
    desk.console.line(f"Say which, by its number: {' or '.join('12'[:count])}.")
    return None

"""Letters as one reads and lists them: sent, received, on the table."""

from __future__ import annotations

from collections.abc import Mapping

from game.engine.orders import Letter
from game.engine.sight.prose import compose
from game.engine.view import SeenLetter
from game.text import spoken, words
from game.text.pick import Item, pick
from game.text.sitting import Sitting


def letters(desk: Sitting, answer: str) -> None:
    """All letters, or the one of that number."""
    seen = desk.view.letters
    if answer:
        read_letter(desk, answer)
        return
    if not seen:
        desk.console.line("No letter has been sent or received.")
    for number, letter in enumerate(seen, 1):
        desk.console.line(f"{number}. {letter_line(desk, letter)}", indent=2)
    for number, draft in enumerate(desk.letters, 1):
        line = f"On your desk, not sent yet, {number}: {described(desk, draft)}"
        desk.console.line(line, indent=2)
    if seen:
        desk.console.line("Type letter and a number to read one.")


def letter_line(desk: Sitting, letter: SeenLetter) -> str:
    """One letter in one line: who, how, what, when, and where it stands."""
    way = spoken.via(desk.texts.channels[letter.channel].title)
    tone = desk.texts.tones[letter.tone].title.lower()
    what = f"{words.PURPOSES[letter.purpose]}, {tone} in tone"
    if letter.sender == desk.seat:
        return f"From you, {way}, sent {desk.when(letter.sent)}: {what}.{_due(desk, letter)}"
    who = desk.leader(letter.sender)
    came = f"arrived {desk.when(letter.arrived or letter.sent)}"
    return f"From {who}, {way}, {came}: {what}.{_state(desk, letter)}"


def _due(desk: Sitting, letter: SeenLetter) -> str:
    if letter.expected is None:
        return ""
    early, late = (desk.local(end) for end in letter.expected)
    if early == late:
        return f" Expected to arrive {spoken.when(early)}."
    same = early[:10] == late[:10]
    until = spoken.clock(late) if same else spoken.when(late)
    return f" Expected to arrive between {spoken.when(early)} and {until}."


def _state(desk: Sitting, letter: SeenLetter) -> str:
    if letter.misunderstanding:
        return " They accept what you never offered; it counts as a proposal of theirs."
    if letter.open:
        until = f" until {desk.when(letter.expires)}" if letter.expires else ""
        return f" It lies open on the table{until}; you may answer it."
    return " It is no longer open." if letter.purpose == "proposal" else ""


def read_letter(desk: Sitting, answer: str) -> None:
    """The full text of one letter."""
    items = [Item(letter.id, letter.id) for letter in desk.view.letters]
    found = pick(items, answer) if items else "No letter has been sent or received."
    if isinstance(found, str):
        desk.console.line(found)
        return
    letter = next(each for each in desk.view.letters if each.id == found.id)
    desk.read.add(letter.id)
    desk.console.heading(letter_line(desk, letter))
    desk.console.line()
    desk.console.prose(compose(desk.texts, letter.sender, _as_written(letter), letter.sent))
    tell_levels(desk, letter.levels)


def _as_written(letter: SeenLetter) -> Letter:
    levels = letter.levels if letter.purpose == "proposal" else {}
    return Letter(
        channel=letter.channel,
        tone=letter.tone,
        purpose=letter.purpose,
        levels=levels,
        about=letter.about,
        draft=letter.draft,
    )


def tell_levels(desk: Sitting, levels: Mapping[str, str]) -> None:
    """The terms of a letter, issue by issue."""
    if levels:
        desk.console.line("Its terms:")
        desk.console.lines(*term_lines(desk, levels), indent=2)


def term_lines(desk: Sitting, levels: Mapping[str, str]) -> list[str]:
    """`The missiles: they go. Now: they stay.`, one a named issue."""
    lines = []
    for issue, level in levels.items():
        told = desk.texts.issues[issue]
        now = told.levels[desk.view.stands[issue]].title
        secret = " (secret)" if told.levels[level].secret else ""
        change = "as it stands now" if level == desk.view.stands[issue] else f"now: {now}"
        lines.append(f"{told.title}: {told.levels[level].title}{secret}; {change}.")
    return lines


def described(desk: Sitting, letter: Letter) -> str:
    """A letter on one's own desk, in one sentence."""
    way = spoken.via(desk.texts.channels[letter.channel].title)
    tone = desk.texts.tones[letter.tone].title.lower()
    told = f"{way}, {words.PURPOSES[letter.purpose]}, {tone} in tone"
    if letter.about is not None:
        whose = "your own" if letter.purpose == "withdrawal" else "their"
        told += f", about {whose} proposal {spoken.via(desk.texts.channels[letter.about].title)}"
    terms = [
        f"{desk.texts.issues[i].title}: {desk.texts.issues[i].levels[level].title}"
        for i, level in letter.levels.items()
    ]
    valid = f" Open for {spoken.duration(letter.valid)} after sending." if letter.valid else ""
    return f"{told}{'; ' if terms else ''}{'; '.join(terms)}.{valid}"


def open_channels(desk: Sitting) -> list[str]:
    """The channels on which a proposal of the other side lies open."""
    return [letter.channel for letter in desk.view.letters if letter.open]


def own_channels(desk: Sitting) -> list[str]:
    """The channels on which this seat has sent proposals, the latest first."""
    sent = [
        letter.channel
        for letter in reversed(desk.view.letters)
        if letter.sender == desk.seat and letter.purpose == "proposal"
    ]
    return list(dict.fromkeys(sent))


def issues(desk: Sitting, answer: str) -> None:
    """Every issue: how it stands, its levels, and what lies on the table."""
    items = [Item(name, issue.title) for name, issue in desk.texts.issues.items()]
    found = pick(items, answer) if answer else None
    if isinstance(found, str):
        desk.console.line(found)
        return
    for item in [found] if found else items:
        _tell_issue(desk, item)
    if not found:
        _tell_table(desk)


def _tell_issue(desk: Sitting, item: Item) -> None:
    issue = desk.texts.issues[item.id]
    levels = [f"{lv.title}{' (secret)' if lv.secret else ''}" for lv in issue.levels.values()]
    now = issue.levels[desk.view.stands[item.id]].title
    desk.console.line(f"{issue.title}. Now: {now}. Levels: {'; '.join(levels)}.")


def _tell_table(desk: Sitting) -> None:
    lying = [letter for letter in desk.view.letters if letter.open]
    if not lying:
        desk.console.heading(f"No proposal of {desk.leader(desk.other)} lies open.")
    for letter in lying:
        way = spoken.via(desk.texts.channels[letter.channel].title)
        desk.console.heading(f"{desk.leader(letter.sender)} proposes {way}:")
        desk.console.lines(*term_lines(desk, letter.levels), indent=2)

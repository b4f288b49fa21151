"""What one knows: exact things plainly, reports with their doubt, and why things move."""

from __future__ import annotations

from game.record import credence
from game.text import spoken, words
from game.text.opening import by_what, estimate, preset, tell_time
from game.text.pick import Item, pick
from game.text.sitting import Sitting


def know(desk: Sitting, answer: str) -> None:
    """All that is known, or one variable in full."""
    if answer:
        name = _variable(desk, answer)
        if name:
            _tell_one(desk, name)
        return
    exact = [item for item in desk.known() if not desk.view.known[item.id].spread]
    reported = [item for item in desk.known() if desk.view.known[item.id].spread]
    _tell_list(desk, "What you know exactly:", exact)
    _tell_list(desk, "What has been reported to you:", reported)
    so = [desk.texts.flags[flag].title for flag, on in desk.view.flags.items() if on]
    if so:
        desk.console.heading(f"It is so: {'; '.join(so)}.")
    _tell_beliefs(desk)
    desk.console.line("Type know and a name for what it means, or why and a name.")


def _tell_list(desk: Sitting, heading: str, items: list[Item]) -> None:
    if items:
        desk.console.heading(heading)
        desk.console.lines(*(fact(desk, item.id) for item in items), indent=2)


def _tell_beliefs(desk: Sitting) -> None:
    """What is believed of the other leader, and on which signs it rests."""
    believes = desk.texts.seats[desk.seat].believes
    if desk.view.beliefs:
        desk.console.heading(f"What your staff believes of {desk.leader(desk.other)}:")
    for nature, held in desk.view.beliefs.items():
        grounds = credence.grounds(desk.texts, desk.seat, held) or words.NO_SIGNS
        told = f"{credence.stated(believes[nature], held.chance)} {grounds}"
        desk.console.lines(told, indent=2)


def fact(desk: Sitting, name: str) -> str:
    """What is known of one variable, in one sentence."""
    variable, known = desk.variable(name), desk.view.known[name]
    told = f"{variable.title}: {spoken.amount(variable, known)}"
    if not known.spread:
        return f"{told}."
    zone = desk.texts.clock
    age = spoken.ago(spoken.hours_between(zone, known.moment, desk.view.moment))
    return f"{told}, reported by {known.by}, {age}." if known.by else f"{told}, reported {age}."


def _tell_one(desk: Sitting, name: str) -> None:
    variable = desk.variable(name)
    low, high = (spoken.number(variable, end) for end in variable.range)
    desk.console.heading(fact(desk, name))
    scale = spoken.with_unit(variable, f"{low} to {high}")
    desk.console.line(f"{spoken.sentence(variable.meaning)} It can be anything from {scale}.")
    _tell_why(desk, name)


def why(desk: Sitting, answer: str) -> None:
    """Why what is seen exactly has moved; all of it, or one variable."""
    if not desk.view.turn:
        desk.console.line(words.FIRST_TURN)
    elif answer:
        name = _variable(desk, answer)
        if name:
            desk.console.heading(fact(desk, name))
            _tell_why(desk, name)
    else:
        _why_all(desk)


def _why_all(desk: Sitting) -> None:
    moved = list(dict.fromkeys(reason.variable for reason in desk.handed.reasons))
    if not moved:
        desk.console.line("Nothing that you see exactly has moved.")
    for name in moved:
        desk.console.heading(fact(desk, name))
        _tell_why(desk, name)


def _tell_why(desk: Sitting, name: str) -> None:
    if not desk.view.turn:
        return
    if desk.view.known[name].spread:
        desk.console.line(words.NO_REASONS)
        return
    variable = desk.variable(name)
    parts = [reason for reason in desk.handed.reasons if reason.variable == name]
    if not parts:
        desk.console.line(words.NEVER_MOVED)
    for part in parts:
        change = spoken.change(variable, part.amount, finer=1)
        desk.console.line(f"{change.capitalize()} by {by_what(desk, part)}.", indent=2)


def _variable(desk: Sitting, answer: str) -> str | None:
    found = pick(desk.known(), answer)
    if isinstance(found, str):
        desk.console.line(found)
        return None
    return found.id


def risk(desk: Sitting, _words: str) -> None:
    """The staff's estimate, and the rungs that both stand on."""
    desk.console.line(f"{estimate(desk.view.estimate, spoken.war(desk.texts))} {preset(desk)}")
    told = [
        f"{'you' if seat == desk.seat else desk.leader(seat)} {f'rung {rung}' if rung else 'none'}"
        for seat, rung in desk.view.rungs.items()
    ]
    desk.console.line(f"{words.LADDER} {'; '.join(told)}.")


def time(desk: Sitting, _words: str) -> None:
    """The clocks, and how long the turn lasts."""
    tell_time(desk)

"""How a turn opens: the clocks, what has happened, what moved and why, the risk, the choices."""

from __future__ import annotations

from collections.abc import Iterable

from game.engine.orders import HOLD
from game.engine.sight.reasons import Reason
from game.engine.view import Estimate, News
from game.record import chances
from game.text import spoken, words
from game.text.choices import list_choices
from game.text.correspondence import letter_line
from game.text.council import tell_council
from game.text.papers import paper_line
from game.text.sitting import Sitting, calendar

MOVED = 5
"""So many variables are told as a turn opens."""

DOUBT = 1.5
"""A report is news where it lies so many times the two reports' errors from the last one."""

WHY = 3
"""So many reasons are told for each of them."""


def open_turn(desk: Sitting) -> None:
    """The whole opening of a turn."""
    tell_time(desk)
    tell_so_far(desk)
    tell_news(desk)
    tell_letters(desk)
    tell_papers(desk)
    tell_moves(desk)
    tell_risk(desk)
    tell_council(desk)
    list_choices(desk, "")
    if desk.opening:
        desk.console.line()
        desk.console.line(words.HINT)


def tell_time(desk: Sitting) -> None:
    """Which turn it is, the clocks of both capitals, and how long the turn lasts."""
    view, say = desk.view, desk.console
    turns = calendar(desk.texts)
    _, day, turn = turns[view.turn]
    say.heading(f"Turn {view.turn + 1} of {view.turns}. {spoken.sentence(day.title)}")
    if turn.title:
        say.line(spoken.sentence(turn.title))
    say.line(f"{spoken.day(view.clocks[desk.seat])}. {clocks(desk)}")
    last = view.turn + 1 == len(turns)
    following = desk.local(desk.texts.calendar_ends if last else turns[view.turn + 1][0])
    on = "" if following[:10] == view.clocks[desk.seat][:10] else spoken.short_day(following)
    what = "it is the last, and the calendar ends" if last else "the next one opens"
    ends = f"on {on}, {spoken.clock(following)}" if on else f"at {spoken.clock(following)}"
    say.line(f"This turn lasts {spoken.duration(view.hours)}; {what} {ends}.")


def tell_so_far(desk: Sitting) -> None:
    """What had happened, when the game has just been taken up late."""
    if desk.handed.so_far:
        desk.console.heading(words.SO_FAR)
        desk.console.prose(desk.handed.so_far)


def clocks(desk: Sitting) -> str:
    """The time in one's own capital, then in the other's."""
    mine, theirs = desk.view.clocks[desk.seat], desk.view.clocks[desk.other]
    here, there = (desk.texts.seats[seat].capital for seat in (desk.seat, desk.other))
    if mine == theirs:
        return f"It is {spoken.clock(mine)} in {here} and in {there}."
    on = "" if mine[:10] == theirs[:10] else f" on {spoken.short_day(theirs)}"
    return f"It is {spoken.clock(mine)} in {here}, {spoken.clock(theirs)} in {there}{on}."


def tell_news(desk: Sitting) -> None:
    """What one's own orders came to, and what else has happened."""
    news = [each for each in desk.view.news if each.kind not in ("paper", "letter")]
    ordered = _ordered(desk, {each.id for each in news if each.kind == "failure"})
    told = [_news(desk, each) for each in news]
    quiet = f"Nothing {'else ' if ordered else ''}that you have heard of."
    if desk.view.turn or told:
        desk.console.heading("What has happened:")
        desk.console.lines(*ordered, *told or [quiet], indent=2)


def _ordered(desk: Sitting, failed: set[str]) -> list[str]:
    """What the seat sealed and was carried out."""
    if desk.handed.ordered is None:
        return []
    done = [
        desk.choice(name).title
        for name in desk.handed.ordered.choices.values()
        if name != HOLD and name not in failed
    ]
    sent = len(desk.handed.ordered.letters)
    told = [f"Done as you ordered: {spoken.sentence('; '.join(done))}"] if done else []
    return told + ([f"You sent {spoken.counted(sent, 'letter')}."] if sent else [])


def _news(desk: Sitting, news: News) -> str:
    text = spoken.sentence(news.text)
    if news.kind == "failure":
        return f"Your order, {desk.choice(news.id).title}, did not work. {text}"
    if news.kind == "choice":
        return f"{desk.leader(news.who)}: {text}"
    if news.kind == "event" and news.who:
        return f"{desk.texts.actors[news.who].name}: {text}"
    return text


def tell_letters(desk: Sitting) -> None:
    """Letters that have just come."""
    came = [
        (number, letter)
        for number, letter in enumerate(desk.view.letters, 1)
        if letter.arrived == desk.view.moment
    ]
    if came:
        desk.console.heading("Letters that have come; type letter and the number to read one:")
        for number, letter in came:
            desk.console.line(f"{number}. {letter_line(desk, letter)}", indent=2)


def tell_papers(desk: Sitting) -> None:
    """Papers that have just come, offered for reading."""
    new = [(n, p) for n, p in enumerate(desk.view.papers, 1) if p.turn == desk.view.turn]
    if not new:
        return
    desk.console.heading("New papers; type read and the number, or read for all that are new:")
    for number, paper in new:
        desk.console.line(f"{number}. {paper_line(desk, paper.id)}", indent=2)


def tell_moves(desk: Sitting) -> None:
    """The variables that moved most since the last sealing, each with its reasons."""
    moved = sorted(_moves(desk), reverse=True)[:MOVED]
    if moved:
        desk.console.heading("What has moved most, and why:")
        desk.console.lines(*(line for _, line in moved), indent=2)


def _moves(desk: Sitting) -> Iterable[tuple[float, str]]:
    """For each variable that moved, beyond what reports of it err by: by what share of its
    range, and in words."""
    for name, now in desk.view.known.items():
        variable, before = desk.variable(name), desk.handed.before.get(name)
        if before is None or now.turn != desk.view.turn:
            continue
        by = now.value - before.value
        doubt = DOUBT * (now.spread + before.spread)
        if not spoken.visible(variable, by) or abs(by) <= doubt:
            continue
        share = abs(by) / (variable.range[1] - variable.range[0])
        told = spoken.amount(variable, now)
        if now.spread:
            was = spoken.amount(variable, before)
            by_whom = f", reported by {now.by}" if now.by else ""
            yield share, f"{variable.title}: {told}{by_whom}; before it was {was}."
        else:
            why = because(desk, name)
            yield share, f"{variable.title}: {told}, {spoken.change(variable, by)}{why}."


def because(desk: Sitting, name: str) -> str:
    """`: up 12 by ...; down 1 by ...`, the greatest reasons that show; or nothing."""
    variable = desk.variable(name)
    told = [
        f"{spoken.change(variable, each.amount)} by {by_what(desk, each)}"
        for each in desk.handed.reasons
        if each.variable == name and spoken.visible(variable, each.amount)
    ]
    return f": {'; '.join(told[:WHY])}" if told else ""


def by_what(desk: Sitting, reason: Reason) -> str:
    """The cause within a sentence, one's own acts as one's own."""
    if reason.kind == "pull":
        if reason.id == reason.variable:
            return "its own way back to what is usual"
        return f"the pull of {desk.variable(reason.id).title}"
    me = desk.leader(desk.seat)
    if reason.text.startswith(f"{me}: "):
        return f"your own order: {reason.text.removeprefix(f'{me}: ')}"
    return reason.text.replace(f"what {me} ", "what you ")


def tell_risk(desk: Sitting) -> None:
    """The staff's estimate of the risk, in words and odds."""
    desk.console.line()
    desk.console.line(f"{estimate(desk.view.estimate, spoken.war(desk.texts))} {preset(desk)}")


def preset(desk: Sitting) -> str:
    """The preset in force: every number of the danger hangs on it."""
    return f"Preset: {spoken.sentence(desk.texts.presets[desk.view.preset].title)}"


def estimate(guess: Estimate | None, war: str) -> str:
    """The staff's estimate in a sentence or two."""
    if guess is None or guess.high < chances.LEAST:
        return words.NO_RISK.format(war=war)
    middle, low, high = (chances.odds(p) for p in (guess.middle, guess.low, guess.high))
    told = f"The risk of {war} before the next turn is {chances.grade(guess.middle)}: "
    told += f"your staff puts it at {middle}"
    if low != high:
        least, most = (text.removeprefix("about ") for text in (low, high))
        told += f"; it could be as little as {least} and as much as {most}"
    return f"{told}. {words.ESTIMATE_NOTE}"

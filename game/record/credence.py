"""What a seat believes of the other leader, in words: how likely, and on which signs it rests."""

from __future__ import annotations

from collections.abc import Sequence

from game.engine.view import Belief, Sign
from game.record import spoken
from game.record.minds import Mind, furthest
from game.scenario import format as form

SIGNS = 3
"""As many signs are told on either side."""


def hundredths(chance: float) -> int:
    """A chance in whole parts of a hundred; never none or all of them, for nobody is certain."""
    return min(max(round(100 * chance), 1), 99)


def likely(chance: float) -> str:
    """`71 in 100`, or `an even chance`."""
    parts = hundredths(chance)
    return "an even chance" if parts == 50 else f"{parts} in 100"


def stated(belief: form.Belief, chance: float) -> str:
    """The belief as a sentence: `That he is firm: 71 in 100.`"""
    return f"That {belief.that}: {likely(chance)}."


def grounds(texts: form.Scenario, seat: str, belief: Belief) -> str:
    """On which signs the belief of a seat rests, the strongest first; empty without any."""
    told = []
    for opening, speaking in (
        ("For it", [sign for sign in belief.signs if sign.weight > 0]),
        ("Against it", [sign for sign in belief.signs if sign.weight < 0]),
    ):
        if speaking:
            told.append(f"{opening}: {_listed(texts, seat, speaking)}.")
    return " ".join(told)


def told_course(texts: form.Scenario, course: Sequence[Mind]) -> str:
    """How a belief went from the first turn to the last, in one sentence."""
    first, last, peak = course[0], course[-1], furthest(course)
    seat = texts.seats[first.seat]
    told = f"{seat.leader} believed that {seat.believes[first.nature].that}: "
    if len({hundredths(each.chance) for each in course}) == 1:
        return f"{told}{likely(first.chance)} from first to last."
    told += f"{likely(first.chance)} at first, {likely(last.chance)} at the end"
    if hundredths(peak.chance) in (hundredths(first.chance), hundredths(last.chance)):
        return f"{told}."
    most = "most" if peak.chance > 0.5 else "least"
    return f"{told}, and at {most} {likely(peak.chance)} on {spoken.day(peak.moment)}."


def _listed(texts: form.Scenario, seat: str, signs: Sequence[Sign]) -> str:
    named = [sign_title(texts, seat, sign) for sign in signs[:SIGNS]]
    more = len(signs) - len(named)
    return spoken.listed([*named, *([f"{more} more"] if more else [])])


def sign_title(texts: form.Scenario, seat: str, sign: Sign) -> str:
    """What a sign is, as a seat saw it."""
    if sign.kind == "choice":
        (other,) = (name for name in texts.seats if name != seat)
        return f"“{texts.choices[other][sign.id].title}”"
    if sign.kind == "offer":
        issue = texts.issues[sign.id]
        return f"the offer “{issue.title}: {issue.levels[sign.level].title}”"
    if sign.kind == "tone":
        return f"the tone “{texts.tones[sign.id].title}”"
    return f"“{(texts.events if sign.kind == 'event' else texts.flags)[sign.id].title}”"

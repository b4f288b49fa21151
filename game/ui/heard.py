"""What a person hears on sitting down: that time has passed, and what it has brought.

Few sounds at once: the gravest of each kind, and never more than `MOST`.
"""

from __future__ import annotations

from game.scenario.format import Scenario
from game.ui.scene import Sheet

MOST = 4
"""As many sounds as a turn may begin with."""

ALARMING = 0.01
"""A danger that has grown, and to this, is worth the klaxon."""


def of_a_turn(texts: Scenario, sheet: Sheet, risen: bool) -> list[str]:
    """The cues of a turn that has begun, the gravest first after that time has passed."""
    view = sheet.view
    if not view.turn:
        return ["game_opened"]
    kinds = {item.kind for item in view.news}
    found = ["turn_passed"]
    if risen:
        grave = view.estimate is not None and view.estimate.middle >= ALARMING
        found.append("alarm" if grave else "danger_rose")
    if "letter" in kinds:
        found.append("broadcast" if _is_broadcast(texts, sheet) else "letter_arrived")
    found += ["called"] * ("leak" in kinds)
    found += ["message"] * bool(kinds & {"event", "choice", "failure"})
    found += ["paper_arrived"] * ("paper" in kinds)
    return found[:MOST]


def _is_broadcast(texts: Scenario, sheet: Sheet) -> bool:
    """Whether what came last from the other side was said on the air."""
    came = [each for each in sheet.view.letters if each.arrived == sheet.view.moment]
    return bool(came) and all(texts.channels[each.channel].medium == "broadcast" for each in came)


def of_an_ending(texts: Scenario, ending: str) -> list[str]:
    """How an ending sounds: a bulletin, or, after a war, silence."""
    return ["war"] if texts.endings[ending].kind == "war" else ["ending"]


def of_sealing(letters: int) -> list[str]:
    """The seal comes down, and what is written goes out."""
    return ["sealed", *["letter_sent"] * bool(letters)]

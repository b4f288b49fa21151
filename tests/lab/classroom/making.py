"""Records of the small scenario, of several players, and of the two shipped crises."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from game.lab.classroom.attempts import Attempt, attempt, history
from game.lab.classroom.questions import Material
from game.paths import scenarios
from tests.record.making import planted

HOMES = {path.name: path for path in scenarios()}

NO_ANSWER = (
    (
        "        - {channel: radio, tone: soft, accept: radio}\n",
        "        - {channel: cable, tone: soft}\n",
    ),
    (
        "    ending: any_terms\n    turn: \"1950-05-02 06:00\"\n"
        "    terms: {fort: frozen, ships: pass, base: stays}\n",
        "    ending: adjourned\n",
    ),
)  # fmt: skip
"""Nobody accepts, and the calendar ends."""


def agreed(folder: Path, name: str = "anna") -> Path:
    """A record in which they come to terms."""
    return planted(folder, name=name)


def adjourned(folder: Path, name: str = "ben") -> Path:
    """A record in which they do not."""
    return planted(folder, *NO_ANSWER, name=name)


BERLIN = "friedrichstrasse-1961"
"""The smaller of the two crises, for what any of them would show."""


@cache
def shipped(name: str, home: str = "cuba-1962") -> Attempt:
    """A shipped record, played again once for all tests."""
    return attempt(HOMES[home] / "records" / f"{name}.yaml")


@cache
def as_it_was(home: str = "cuba-1962") -> Attempt:
    """History in a shipped scenario."""
    found = history(shipped("history", home).game.loaded)
    assert found is not None
    return found


@cache
def material(name: str, seat: str = "kennedy", home: str = "cuba-1962") -> Material:
    """What the questions of a shipped record are made of."""
    beside = None if name == "history" else as_it_was(home)
    return Material(shipped(name, home), seat, beside)

"""How long a game takes a person to play, by start, chair and reader, and what would shorten it"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from statistics import fmean

from game.lab.pace.played import ByTurn
from game.lab.pace.reader import READERS, READING, SKIMMING, Share
from game.lab.studies.pace import USUAL, Course, Paced, minutes, paced, study_of
from game.record.files import read_record
from game.record.replay import replay
from game.scenario import Loaded
from game.text.console import Console
from game.text.debrief.closing import Closing
from game.text.debrief.reckoning import Reckoning
from game.text.debrief.walk import walk
from game.text.ending import tell_ending
from tools.finding import Finding, markdown, page_of

GAMES = 15
HEADING = "Pace"
SEED = 1962

AIMS = {"whole": (40, 55), "one_day": (10, 15)}
"""Minutes that a game from a start should take."""

FOLDED: Mapping[str, Mapping[str, Share]] = {
    "as it is": {},
    "half of the papers stay folded and unread": {"papers": (0.5, 0.0)},
    "one adviser speaks unasked instead of three": {"council": (1 / 6, 1 / 6)},
    "no choice is looked into but what is ordered": {"others": (0.0, 0.0)},
    "the drafts are not looked through": {"drafts": (0.0, 0.0)},
    "one's own letters go out as drafted, skimmed": {"written": (0.0, 1.0)},
}
"""What could be folded away, as the shares of the usual reader that it changes."""


def measure(loaded: Loaded) -> Finding:
    """Play history and machines from every start, and hold the minutes against the aims."""
    found = paced(loaded, GAMES, seed=SEED)
    study = study_of(loaded, found, GAMES, seed=SEED)
    parts = [page_of(HEADING, study), _aims(found), _shorter(found), _afterwards(loaded)]
    return Finding("\n".join(part for part in parts if part))


def _aims(found: Paced) -> str:
    """What was aimed at, beside what the readers need."""
    rows = [
        (found[name].title, f"{low} to {high}", who, *_held(games, low, high))
        for name, (low, high) in AIMS.items()
        if name in found
        for who, games in found[name].games().items()
    ]
    head = ("start", "aim, minutes", "game", "within it", *READERS)
    note = "Means over both chairs and all games.\n"
    return f"## What was aimed at\n\n{note}\n{markdown(head, rows, texts=4)}" if rows else ""


def _held(games: Sequence[ByTurn], low: int, high: int) -> Iterator[str]:
    """Which readers are within these minutes, and what each of them needs."""
    sheets = [its for game in games for its in game.values()]
    took = {
        name: round(fmean(minutes(its, reader) for its in sheets))
        for name, reader in READERS.items()
    }
    yield ", ".join(name for name, each in took.items() if low <= each <= high) or "none"
    yield from map(str, took.values())


def _shorter(found: Paced) -> str:
    """What the usual reader would save by folding something away."""
    starts = [name for name in AIMS if name in found]
    if not starts:
        return ""
    rows = [
        (told, *(f"{_with(found[name], shares):.0f}" for name in starts))
        for told, shares in {**FOLDED, "all of these": _all()}.items()
    ]
    head = ("what", *(found[name].title for name in starts))
    note = "Minutes of the usual reader in the game that is told, the mean of both chairs.\n"
    return f"## What would shorten it\n\n{note}\n{markdown(head, rows)}"


def _all() -> dict[str, Share]:
    return {part: share for shares in FOLDED.values() for part, share in shares.items()}


def _with(course: Course, shares: Mapping[str, Share]) -> float:
    reader = replace(USUAL, shares={**USUAL.shares, **shares})
    return fmean(minutes(sheets, reader) for sheets in course.shown.values())


def _afterwards(loaded: Loaded) -> str:
    """The ending and the debrief's walk as the terminal prints them after history."""
    if loaded.scenario.history is None:
        return ""
    words = sum(len(text.split()) for text in _debriefed(loaded))
    return (
        "## The debrief\n\n"
        f"After history's game the ending and the whole walk have {words:,} words: "
        f"{words / SKIMMING:.0f} minutes skimmed, {words / READING:.0f} read through. It is apart "
        "from all figures above, and may be skipped.\n"
    )


def _debriefed(loaded: Loaded) -> Iterator[str]:
    """What the terminal prints from the ending on, where Enter is pressed at every question."""
    path = loaded.source / str(loaded.scenario.history)
    game, written = replay(path, loaded).game, list[str]()
    console = Console(lambda: "", written.append)
    counts = Reckoning(game, read_record(path).record, console)
    seat = game.model.seat_ids[0]
    after = Closing(console, loaded.scenario, game.debrief(), seat, lambda _: path, counts)
    tell_ending(after)
    walk(after)
    yield from written

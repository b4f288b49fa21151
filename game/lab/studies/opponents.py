"""Which machines play well: every kind in both chairs, read by terms, price at home and risk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from game.lab.counting import Asked
from game.lab.crew import Crew
from game.lab.pairings import Pairings, luck_shares, mean_of, play_pairings
from game.lab.shares import Share
from game.lab.studies.frame import columns, said_of, stamp_of_all, table
from game.lab.studies.policies import policies_of
from game.lab.study.forms import Cell, Mean, Part, Study, Table
from game.record.score import Readings
from game.scenario import Loaded
from game.seats.kinds import kinds_for
from game.seats.variants import ANY

LADDER = ("search", "character", "random")
"""Each of these should score more than those after it."""

SEARCH = "search:2000"
"""The search that is measured: it looks less far than a player's second pays for, since it has
to play thousands of games; what holds for it holds the more for him whom a player meets."""

NATURES, THROWS = 20, 12
"""So many natures are drawn for two characters that meet, and so many games played with each."""


def kinds_of(loaded: Loaded, seat: str) -> dict[str, str]:
    """All who may be paired in a chair, by name: the policies that the scenario has scripts for,
    lots, the characters, history, and the search."""
    others = {kind.removeprefix("character:"): kind for kind in kinds_for(loaded.scenario, seat)}
    others.pop(ANY, None)
    return {**policies_of(loaded)[seat], "random": "random", **others, "search": SEARCH}


def characters_of(loaded: Loaded, seat: str) -> dict[str, str]:
    """The leader and the others whom the scenario names, by name."""
    others = loaded.scenario.seats[seat].characters
    return {"character": "character", **{name: f"character:{name}" for name in others}}


def study_of_opponents(asked: Asked, crew: Crew | None = None) -> Study:
    """Play all pairings and read them."""
    loaded = asked.loaded
    one, other = (kinds_of(loaded, seat) for seat in loaded.scenario.seats)
    found = play_pairings(asked, (one, other), crew)
    return Study(
        "opponents",
        f"Opponents in {loaded.scenario.title}",
        said_of(replace(asked, hand_over=dict.fromkeys(asked.seats(), "all kinds in turn"))),
        (ladder_part(found), policies_part(found), luck_part(asked, crew), pairings_part(found)),
        stamp_of_all(asked),
    )


def ladder_part(found: Pairings) -> Part:
    """How much more each rung of the ladder scores than those below it, against every rival."""
    rows: list[Sequence[Cell]] = []
    for seat, name in enumerate(found.seats):
        for rival in found.kinds[1 - seat]:
            gains = [found.gain(seat, *pair, rival) for pair in combinations(LADDER, 2)]
            rows.append((name, rival, *gains))
    head = columns(
        seat="chair",
        rival="against",
        **{f"gain_{a}_{b}": f"{a} less {b}" for a, b in combinations(LADDER, 2)},
    )
    return Part(
        "ladder",
        "Who does better",
        "Differences of the risk-adjusted score in points, game by game on the same luck: the "
        "terms of the ending less the price at home, and war as the risk run times its cost.",
        table(head, rows),
    )


def policies_part(found: Pairings) -> Part:
    """What each kind comes to against the leader of the other chair, reading by reading."""
    rows = [
        (name, kind, *_means(found.of(seat, kind, "character"), seat))
        for seat, name in enumerate(found.seats)
        for kind in found.kinds[seat]
    ]
    head = columns(
        seat="chair",
        kind="who",
        terms="terms",
        price="price at home",
        risk="risk, %",
        score="score",
    )
    return Part(
        "readings",
        "Three readings against the other leader",
        "Terms and price in points, 100 the best that the chair could hope for; both are 0 after "
        "war, and the risk is the mean of the war risk run.",
        table(head, rows),
    )


def _means(found: Readings, seat: int) -> tuple[Mean, ...]:
    each = (found.terms[seat], found.price[seat], 100 * found.risk, found.score[seat])
    return tuple(mean_of(numbers) for numbers in each)


def luck_part(asked: Asked, crew: Crew | None = None) -> Part:
    """How much of the spread of scores is luck, among games of differing characters."""
    loaded = asked.loaded
    one, other = (characters_of(loaded, seat) for seat in loaded.scenario.seats)
    drawn = replace(asked, n=NATURES)
    shares = luck_shares(drawn, (one, other), THROWS, crew)
    pairs = len(one) * len(other)
    rows = [
        (seat, pairs * NATURES, THROWS, round(100 * share, 1))
        for seat, share in zip(loaded.scenario.seats, shares, strict=True)
    ]
    head = columns(
        seat="chair",
        leaders="pairs of leaders",
        throws="games each",
        luck="luck, % of the variance",
    )
    return Part(
        "luck",
        "What luck explains",
        "Every two characters meet with natures drawn for both, and each such pair of leaders "
        "plays some games of other luck: the variance of the risk-adjusted score among those, as "
        "a share of the variance of all.",
        table(head, rows),
    )


def pairings_part(found: Pairings) -> Part:
    """The full table."""
    return Part(
        "pairings",
        "All pairings",
        "Settlements of all games, the mean war risk run, and the risk-adjusted scores.",
        _pairings(found),
    )


def _pairings(found: Pairings) -> Table:
    one, other = found.seats
    head = columns(
        one=one,
        other=other,
        settled="settlements",
        risk="risk, %",
        score_one=f"score of {one}",
        score_other=f"score of {other}",
    )
    return table(head, (_row(found, pair) for pair in found.found))


def _row(found: Pairings, pair: tuple[str, str]) -> tuple[Cell, ...]:
    read = found.found[pair]
    settled = Share(int(found.settled[read.ending].sum()), len(read.ending))
    return (*pair, settled, mean_of(100 * read.risk), *(mean_of(score) for score in read.score))

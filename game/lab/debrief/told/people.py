"""Skill and luck, what was believed, and the advisers' odds, as parts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.lab.debrief.bands import Band
from game.lab.debrief.brier import Score, Voice
from game.lab.debrief.skill import Apart
from game.lab.debrief.told.frame import leader, table
from game.lab.shares import Share
from game.lab.study.forms import Bar, Bars, Cell, Part
from game.scenario.format import Scenario


def skill_and_luck(scenario: Scenario, seats: Sequence[Apart]) -> Part:
    """Each seat's score taken apart, and the chance of war."""
    return Part(
        "skill",
        "Skill and luck apart",
        "Score = what the machine leader would have had in this chair, on average over worlds; "
        "plus skill, what these orders have on average beyond that; plus luck, what happened "
        "beyond that average. Orders are given again as they were, so skill comes out rather too "
        "low where one played by ear. The price at home is not in it. "
        + " ".join(_rival(scenario, each) for each in seats),
        table(
            (row for each in seats for row in _rows(scenario, each)),
            seat="Seat",
            reading="Reading",
            score="Score",
            war="War",
        ),
        Bars(tuple(_bars(scenario, seats)), unit="points", share=False, signed=True),
    )


def _rival(scenario: Scenario, each: Apart) -> str:
    return f"Against {leader(scenario, each.seat)} in all worlds: {each.rival}."


def _rows(scenario: Scenario, each: Apart) -> list[tuple[Cell, ...]]:
    who = leader(scenario, each.seat)
    told = " to ".join(_points(end) for end in each.war_luck_interval)
    return [
        (who, "what happened", each.score, "yes" if each.war else "no"),
        (who, "the machine leader instead", each.expected, each.war_expected),
        (who, "skill", each.skill, each.war_skill),
        (who, "luck", each.luck, f"{_points(each.war_luck)} pp ({told}; N {each.n:,})"),
    ]


def _points(share: float) -> str:
    return f"{100 * share:+.1f}"


def _bars(scenario: Scenario, seats: Sequence[Apart]) -> list[Bar]:
    return [
        Bar(f"{leader(scenario, each.seat)}: {name}", mean.value, mean.interval, name)
        for each in seats
        for name, mean in (("skill", each.skill), ("luck", each.luck))
    ]


def believed(scenario: Scenario, bands: Mapping[str, Sequence[Band]]) -> Part:
    """How often the truth lay in the band that each seat believed."""
    rows = [
        (leader(scenario, seat), f"{band.part:.0%}", band.held)
        for seat, found in bands.items()
        for band in found
    ]
    return Part(
        "bands",
        "How sure they should have been",
        "How often the truth lay in the band that the last report left open. More often than the "
        "band says: too modest; less often: too sure. A report that stands for several turns "
        "counts in each, so the intervals are rather too narrow.",
        table(rows, seat="Seat", band="Band", held="Truth within"),
        Bars(tuple(_band(seat, part, held) for seat, part, held in rows)),
    )


def _band(seat: str, part: str, held: Share) -> Bar:
    return Bar(f"{seat}, {part}", held.share, held.interval, part)


def advisers(scenario: Scenario, scores: Mapping[Voice, Score]) -> Part:
    """The advisers' Brier scores, the best first, by what they spoke of."""
    ranked = sorted(scores.items(), key=lambda item: (item[0][2], item[1].brier))
    rows = [_scored(scenario, voice, each) for voice, each in ranked]
    return Part(
        "advisers",
        "The advisers' odds",
        "Brier scores: the mean of (chance - outcome) squared; less is better. `soon` is war "
        "before the next turn had both held, on this luck; `late` is war until the end. Beside "
        "them the staff's score, and that of always saying how often it came. An interval is "
        "over games, and needs several.",
        table(
            rows,
            adviser="Adviser",
            of="Of",
            brier="Score",
            interval="95 % over games",
            staff="Staff",
            base="Base rate",
            n="N",
            games="Games",
        ),
    )


def _scored(scenario: Scenario, voice: Voice, each: Score) -> tuple[Cell, ...]:
    seat, adviser, kind = voice
    name = scenario.seats[seat].advisers[adviser].name
    interval = each.interval
    told = "" if interval is None else f"{interval[0]:.4f} to {interval[1]:.4f}"
    return name, kind, each.brier, told, each.staff, each.base, each.n, each.games

"""The class chart: many players' games of one crisis side by side, history's line among them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate

import numpy as np

from game import __version__
from game.lab.classroom.attempts import Attempt, chance
from game.lab.debrief.told.frame import KINDS, table
from game.lab.shares import Share
from game.lab.study.forms import Cell, Dots, Fan, Part, Stack, Study
from game.record import spoken
from game.scenario.format import Scenario

FEW = 6
"""So many paths can be told apart in one picture; of more, the spread is drawn."""

SPREAD = {0.1: "one in ten ran less", 0.5: "the middle player", 0.9: "one in ten ran more"}


def class_chart(
    players: Sequence[Attempt], history: Attempt | None = None, preset: str | None = None
) -> Study:
    """All players' games, and history's as the first line where it is given.

    Risks are those of the paths under one preset for all (history's, else the scenario's own),
    whatever each of them was played with: so they compare. ValueError: nobody played; KeyError:
    an unknown preset.
    """
    if not players:
        raise ValueError("a class of nobody")
    lines = ([history] if history else []) + list(players)
    scenario = players[0].game.loaded.scenario
    common = preset or (history.game.model.preset if history else scenario.preset)
    risks = {each.name: each.risks(common) for each in lines}
    return Study(
        "class",
        f"{scenario.title}: {spoken.counted(len(players), 'game')}",
        tuple(_said(scenario, players, history, common)),
        (
            _games(scenario, lines, risks, common),
            _endings(scenario, players),
            _terms(scenario, lines),
            _path(lines, len(players), risks, common),
        ),
        {
            "scenario": scenario.id,
            "fingerprint": players[0].game.loaded.fingerprint,
            "preset": common,
            "records": ", ".join(each.name for each in players),
            "version": __version__,
        },
    )


def _said(
    scenario: Scenario, players: Sequence[Attempt], history: Attempt | None, preset: str
) -> Iterator[str]:
    yield (
        f"{spoken.counted(len(players), 'game')} of {scenario.id!r}"
        f"{', and history in the same model' if history else ''}."
    )
    others = sorted({each.game.model.preset for each in players} - {preset})
    if others:
        yield f"Some were played under another preset ({', '.join(others)})."
    yield f"The risk of every path is counted under the preset {preset!r}, so that they compare."


def _games(
    scenario: Scenario, lines: Sequence[Attempt], risks: Mapping[str, Mapping[str, float]],
    preset: str,
) -> Part:  # fmt: skip
    rows = [_row(scenario, each, chance(risks[each.name])) for each in lines]
    seats = {name: _last(seat.leader) for name, seat in scenario.seats.items()}
    titles = {f"reached_{name}": f"Reached, {leader}" for name, leader in seats.items()}
    titles |= {f"price_{name}": f"Price, {leader}" for name, leader in seats.items()}
    return Part(
        "games",
        "All games",
        "One line a game. The risk is exact: how likely games that run the same risks are to end "
        f"in war (preset {preset}). Reached: what the ending is worth to a chair, 100 the best it "
        "could hope for; a war is worth nothing to anybody. Price: what it cost at home; below "
        "zero a gain.",
        table(
            rows, name="Player", chairs="Played", ending="Ending", kind="Kind", moment="When",
            risk="War risk run", **titles,
        ),
        Stack(
            tuple(each.name for each in lines),
            {"War risk run": tuple(chance(risks[each.name]) for each in lines)},
        ),
    )  # fmt: skip


def _row(scenario: Scenario, each: Attempt, risk: float) -> tuple[Cell, ...]:
    ending, opened = scenario.endings[each.opened.ending], each.opened
    war = ending.kind == "war"
    return (
        each.name,
        spoken.listed([_last(scenario.seats[seat].leader) for seat in each.seats]),
        ending.title,
        KINDS[ending.kind],
        opened.moment,
        risk,
        *(None if war else ending.score.get(seat) for seat in scenario.seats),
        *(None if war else _price(each, seat) for seat in scenario.seats),
    )


def _price(each: Attempt, seat: str) -> int | None:
    paid = each.opened.prices.get(seat)
    return None if paid is None else round(paid.total)


def _endings(scenario: Scenario, players: Sequence[Attempt]) -> Part:
    counts = Counter(each.opened.ending for each in players)
    found = [name for name in scenario.endings if counts[name]]
    rows = [
        (
            scenario.endings[name].title,
            KINDS[scenario.endings[name].kind],
            Share(counts[name], len(players)),
        )
        for name in found
    ]
    return Part(
        "endings",
        "How the class ended",
        "The players' games by ending. The intervals say how little a class can show.",
        table(rows, ending="Ending", kind="Kind", share="Share of the class"),
        Dots(
            {scenario.endings[name].title: counts[name] for name in found},
            {scenario.endings[name].title: scenario.endings[name].kind for name in found},
        ),
    )


def _terms(scenario: Scenario, lines: Sequence[Attempt]) -> Part:
    rows = [(each.name, *_levels(scenario, each)) for each in lines]
    titles = {f"issue_{name}": issue.title for name, issue in scenario.issues.items()}
    return Part(
        "terms",
        "What was agreed",
        "The terms that bound, issue by issue; nothing where none did.",
        table(rows, name="Player", **titles),
    )


def _levels(scenario: Scenario, each: Attempt) -> Iterator[Cell]:
    terms = each.opened.terms
    for name, issue in scenario.issues.items():
        yield issue.levels[terms[name]].title if terms else None


def _path(
    lines: Sequence[Attempt], players: int, risks: Mapping[str, Mapping[str, float]], preset: str
) -> Part:
    """The risk run so far, turn by turn; after its ending a game keeps what it had run."""
    turns = lines[0].game.model.turns
    paths = {each.name: _so_far(turns, risks[each.name]) for each in lines}
    mine = np.array([paths[each.name] for each in lines[-players:]])
    many = players > FEW
    shown = dict(list(paths.items())[: len(lines) - players]) if many else paths
    spread = {name: np.quantile(mine, part, axis=0).tolist() for part, name in SPREAD.items()}
    shown |= {name: tuple(path) for name, path in spread.items()} if many else {}
    top = max(max(path) for path in paths.values())
    rows: list[tuple[Cell, ...]] = [
        (turn, *(path[at] for path in paths.values())) for at, turn in enumerate(turns)
    ]
    note = f"How likely war was to have come by then, on the path of each game (preset {preset})."
    return Part(
        "path",
        "The risk run so far",
        f"{note} Of the players the middle one is drawn, and how far they spread."
        if many
        else note,
        table(rows, turn="Turn", **{f"path_{at}": name for at, name in enumerate(paths)}),
        Fan(turns, {}, shown, 0.0, _above(top)),
    )


def _so_far(turns: Sequence[str], risks: Mapping[str, float]) -> tuple[float, ...]:
    left = accumulate((1 - min(risks.get(turn, 0.0), 1.0) for turn in turns), lambda a, b: a * b)
    return tuple(1 - each for each in left)


def _above(top: float) -> float:
    """A round end for a scale that must reach a chance."""
    return next(end for end in (0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0) if end >= min(top, 1.0))


def _last(leader: str) -> str:
    return leader.split()[-1]

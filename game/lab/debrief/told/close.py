"""How close it was, as parts: the field of worlds, history beside it, and how it stood."""

from __future__ import annotations

from collections.abc import Sequence

from game.lab.debrief.close import Standing, beside
from game.lab.debrief.told.frame import KINDS, leader, table
from game.lab.study.forms import Cell, Dots, Part, Stack
from game.lab.worlds import Worlds
from game.record.debrief import Debrief
from game.record.game import Game


def field(worlds: Worlds) -> Part:
    """The endings of all worlds, each a dot."""
    endings = worlds.model.scenario.endings
    found = {name: share for name, share in worlds.endings().items() if share.count}
    rows = [(endings[name].title, KINDS[endings[name].kind], each) for name, each in found.items()]
    return Part(
        "worlds",
        "Other worlds",
        "The same orders under other luck. Hidden facts and natures are those of this game.",
        table(rows, ending="Ending", kind="Kind", share="Share of worlds"),
        Dots(
            {endings[name].title: each.count for name, each in found.items()},
            {endings[name].title: endings[name].kind for name in found},
        ),
    )


def history_beside(mine: Worlds, theirs: Worlds) -> Part:
    """This game's worlds beside history's, by kind of ending."""
    rows: list[tuple[Cell, ...]] = [
        (KINDS[kind], each.mine, each.theirs, each.moved)
        for kind, each in beside(mine, theirs).items()
        if each.mine.count or each.theirs.count
    ]
    return Part(
        "history",
        "Beside history",
        "History's orders in the same model, under the same preset, with the hidden facts of "
        "history's record. The difference is counted world by world where both have one luck.",
        table(rows, kind="Ending", mine="This game", theirs="History", moved="Difference"),
    )


def standing(path: Sequence[Standing]) -> Part:
    """How it stood in every turn, by kind of ending."""
    first = path[0].kinds
    rows: list[tuple[Cell, ...]] = [
        (each.moment, each.kinds["war"], each.moved.get("war"), each.kinds["settlement"])
        for each in path
        if {"war", "settlement"} <= set(first)
    ]
    return Part(
        "standing",
        "How it stood",
        "The chance of each kind of ending as the orders of a turn were sealed, if the recorded "
        "orders are given from there on under other luck. The last row is what happened.",
        table(
            rows, moment="Turn", war="War", moved="War, since the row before", terms="Settlement"
        ),
        Stack(
            tuple(_row(each) for each in path),
            {KINDS[kind]: tuple(each.kinds[kind].share for each in path) for kind in first},
        ),
    )


def _row(standing: Standing) -> str:
    return f"{standing.moment} (end)" if standing.over else standing.moment


def risk_by_author(game: Game, opened: Debrief) -> Part:
    """The war risk run by turn, and by whose orders of that turn."""
    scenario, seats = game.model.scenario, game.model.seat_ids
    rows: list[tuple[Cell, ...]] = [
        (turn.moment, turn.risk, *(turn.of(seat) for seat in seats), turn.situation)
        for turn in opened.risks
    ]
    series = {
        leader(scenario, seat): tuple(turn.of(seat) for turn in opened.risks) for seat in seats
    }
    series["the situation"] = tuple(turn.situation for turn in opened.risks)
    titles = {f"by_{seat}": leader(scenario, seat) for seat in seats}
    return Part(
        "authors",
        "Risk by turn and author",
        "The chance of war in each turn of this game. A leader's part is what it would have been "
        "less had he held in that turn (below zero: more); the rest is the situation.",
        table(rows, moment="Turn", risk="War risk", **titles, situation="The situation"),
        Stack(tuple(turn.moment for turn in opened.risks), series),
    )


def risk_by_cause(game: Game, opened: Debrief) -> Part:
    """The war risk run by turn and cause."""
    events = game.model.scenario.events
    totals = opened.by_hazard()
    rows = [(events[name].title, risk) for name, risk in totals.items()]
    series = {
        events[name].title: tuple(
            sum(entry.risk for entry in turn.entries if entry.hazard == name)
            for turn in opened.risks
        )
        for name in totals
    }
    return Part(
        "causes",
        "Risk by cause",
        "The chance of war that each hazard brought on the path of this game, turn by turn.",
        table(rows, cause="Cause", risk="War risk run"),
        Stack(tuple(turn.moment for turn in opened.risks), series),
    )

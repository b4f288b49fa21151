"""What a run over worlds found, for people and for programs (JSON)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from game.lab.profile import Part
from game.lab.shares import Share
from game.lab.worlds import BOUND, Worlds


@dataclass(frozen=True)
class Row:
    """One line of a table: a name, the share of the worlds, and perhaps a mean risk."""

    name: str
    share: Share
    risk: float | None = None

    def __str__(self) -> str:
        low, high = self.share.interval
        told = f"{self.name:<28}{self.share.count:>9,}{self.share.share:>9.2%}"
        told += f"   {low:.2%} to {high:.2%}"
        return told if self.risk is None else f"{told:<70}{self.risk:>8.3%}"


def lines_of(worlds: Worlds) -> list[str]:
    """All tables as text, one line each."""
    return [
        *head(worlds),
        *_table("ending", worlds.endings()),
        *_table("kind", worlds.kinds()),
        *_table("ended in the turn", worlds.turns()),
        *_causes(worlds),
    ]


def head(worlds: Worlds) -> list[str]:
    """What was played: how many worlds of what, under which preset, with whom."""
    last = worlds.first + worlds.n - 1
    natures = "as in the record" if worlds.natures == "kept" else "redrawn in each world"
    return [
        f"{worlds.n:,} worlds of {worlds.record!r} ({worlds.model.scenario.id}), "
        f"preset {worlds.preset}, seed {worlds.seed}, games {worlds.first} to {last}",
        *([f"until {worlds.since} all as in the record"] if worlds.since else []),
        f"hidden facts and natures {natures}",
        *(_chair(worlds, seat, who) for seat, who in worlds.seats.items()),
        "shares with their 95 % intervals (Wilson)",
    ]


def _chair(worlds: Worlds, seat: str, who: str) -> str:
    number = worlds.illegal()[seat]
    if who != BOUND:
        return f"{seat}: handed over to {who}"
    return f"{seat}: bound to the record; {number:,} orders were not legal there and became hold"


def _table(title: str, shares: Mapping[str, Share]) -> list[str]:
    """A table of what occurred at all."""
    rows = [Row(name, share) for name, share in shares.items() if share.count]
    return ["", f"{title:<28}{'worlds':>9}{'share':>9}", *map(str, rows)]


def _causes(worlds: Worlds) -> list[str]:
    """War by its first cause, beside the mean of the risk that was run."""
    ledger = worlds.ledger()
    rows = [
        Row(name, share, ledger[name])
        for name, share in worlds.causes().items()
        if share.count or ledger[name]
    ]
    every = Row("all", worlds.kinds().get("war", Share(0, worlds.n)), sum(ledger.values()))
    title = f"{'war, by first cause':<28}{'worlds':>9}{'share':>9}"
    return ["", f"{title:<70}{'risk run':>8}", *map(str, rows), str(every)]


def plain_of(worlds: Worlds) -> dict[str, Any]:
    """Everything as plain data; shares with count and interval."""
    return {
        "scenario": worlds.model.scenario.id,
        "record": worlds.record,
        "preset": worlds.preset,
        "seed": worlds.seed,
        "first": worlds.first,
        "n": worlds.n,
        "natures": worlds.natures,
        "seats": dict(worlds.seats),
        "illegal": worlds.illegal(),
        "endings": _plain(worlds.endings()),
        "kinds": _plain(worlds.kinds()),
        "turns": _plain(worlds.turns()),
        "causes": _plain(worlds.causes()),
        "ledger": worlds.ledger(),
    }


def _plain(shares: Mapping[str, Share]) -> dict[str, dict[str, Any]]:
    return {
        name: {"count": each.count, "share": each.share, "interval": list(each.interval)}
        for name, each in shares.items()
    }


def profile_lines(parts: Sequence[Part], games: int) -> list[str]:
    """Where the time of a batch of so many games went; the last part is the whole."""
    whole = parts[-1].seconds
    title = f"{f'where the time goes ({games:,} games)':<46}{'ms':>8}{'share':>9}"
    rows = [f"{p.step:<46}{1000 * p.seconds:>8.1f}{p.seconds / whole:>9.1%}" for p in parts]
    return ["", title, *rows]

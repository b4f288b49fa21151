"""The worlds of a record: how they ended, when, on what terms, and who ran which risk."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.engine.model import Model
from game.lab.authors import Authors, authors_of
from game.lab.counting import Asked, Counting, counted
from game.lab.own import own_game, path_of
from game.lab.shares import Share
from game.lab.studies.frame import (
    bars,
    columns,
    endings_of,
    events_of,
    in_numbers,
    kinds_of,
    leaders_of,
    mean_of,
    risk_of,
    said_of,
    seen,
    stamp_of,
    table,
)
from game.lab.study.forms import Bar, Bars, Dots, Fan, Mean, Named, Part, Stack, Study
from game.lab.tally import Tally, quantiles
from game.lab.worlds import Worlds
from game.record.game import Game

SITUATION = "the situation"
ALL = "all"
OWN = "the record's own game"
ASKED_WHO = 1_000
"""So many worlds are asked by whose act their risk was run."""

BANDS = (0.05, 0.25, 0.5, 0.75, 0.95)


@dataclass(frozen=True)
class Found:
    """What the study of worlds is made of; `authors` and fans only where they were asked for."""

    asked: Asked
    worlds: Worlds
    authors: Authors | None = None

    @property
    def model(self) -> Model:
        """The compiled scenario."""
        return self.worlds.model

    @property
    def tally(self) -> Tally:
        """Everything that was counted."""
        assert self.worlds.tally is not None
        return self.worlds.tally


def study_of_worlds(asked: Asked, fans: bool = False, authors: int = ASKED_WHO) -> Study:
    """Play and tell; `authors` is the number of worlds asked by whose act (0: none)."""
    found = Found(asked, counted(asked, fans))
    if authors:
        games = asked.games[: min(authors, asked.n)]
        who = authors_of(Counting(asked.experiment()), games, asked.crew)
        found = Found(asked, found.worlds, who)
    return told(found)


def told(found: Found) -> Study:
    """The study of what was found."""
    asked = found.asked
    return Study(
        "worlds",
        f"Other worlds of {asked.record.title}",
        said_of(asked, found.worlds.illegal()),
        tuple(_parts(found)),
        stamp_of(asked),
    )


def _parts(found: Found) -> Iterator[Part]:
    yield endings_part(found.worlds)
    yield turns_part(found.worlds)
    if found.tally.terms:
        yield terms_part(found)
    if any(found.worlds.ledger().values()):
        yield causes_part(found.worlds)
        yield ledger_part(found)
    if found.authors is not None:
        yield from author_parts(found, found.authors)
    if found.tally.fans is not None:
        yield from fan_parts(found)


def endings_part(worlds: Worlds) -> Part:
    """Endings with their kinds."""
    kinds, shares = kinds_of(worlds.model.scenario), seen(worlds.endings())
    titles = {name: its.called for name, its in endings_of(worlds.model.scenario).items()}
    rows = [(name, titles[name], kinds[name], share) for name, share in shares.items()]
    totals = [(f"all: {kind}", "", kind, each) for kind, each in seen(worlds.kinds()).items()]
    return Part(
        "endings",
        "How they ended",
        "Each world is the same choices under other luck. In the table, lines that begin with "
        "all add up the endings of a kind.",
        table(columns(ending="ending", title="title", kind="kind", share="worlds"), rows + totals),
        Dots(
            {titles[name]: share.count for name, share in shares.items()},
            {titles[name]: kinds[name] for name in shares},
        ),
    )


def turns_part(worlds: Worlds) -> Part:
    """The turn of the ending, by kind."""
    model, counts = worlds.model, worlds.counts.endings
    of = {kind: [e.row for e in model.endings if e.kind == kind] for kind in worlds.kinds()}
    by_kind = {kind: counts[rows].sum(axis=0).tolist() for kind, rows in of.items()}
    ended = seen(worlds.turns())
    at = {turn: row for row, turn in enumerate(model.turns)}
    rows = [
        (turn, share, *(Share(by_kind[kind][at[turn]], worlds.n) for kind in of))
        for turn, share in ended.items()
    ]
    head = columns(turn="turn", share="worlds", **{kind: kind.replace("_", " ") for kind in of})
    series = {kind: tuple(each / worlds.n for each in its) for kind, its in by_kind.items()}
    return Part(
        "days",
        "When they ended",
        "The turn in which a world ended, as a share of all worlds.",
        table(head, rows),
        Stack(model.turns, series),
    )


def terms_part(found: Found) -> Part:
    """Which terms bound."""
    model, n = found.model, found.worlds.n
    issues, titles = model.scenario.issues, endings_of(model.scenario)
    levels = {
        issue: [Named(name, issues[issue].levels[name].title) for name in its]
        for issue, its in model.index.levels.items()
    }
    endings = [titles[ending.id] for ending in model.endings]
    agreed = sorted(found.tally.terms.items(), key=lambda item: (-item[1], item[0]))
    settled = sum(found.tally.terms.values())
    rows = [
        (
            endings[row],
            *(levels[issue][level] for issue, level in zip(levels, terms, strict=True)),
            Share(number, n),
            Share(number, settled),
        )
        for (row, terms), number in agreed
    ]
    head = columns(
        ending="settlement",
        **{f"issue {issue}": issues[issue].title for issue in levels},
        share="worlds",
        part="of settlements",
    )
    return Part(
        "terms",
        "On what terms",
        "The level at which each issue was settled, the most frequent terms first.",
        table(head, rows),
    )


def causes_part(worlds: Worlds) -> Part:
    """First causes of war beside the risk that was run."""
    counts, war = worlds.counts, worlds.kinds().get("war", Share(0, worlds.n))
    titles = events_of(worlds.model.scenario)
    rows = [
        (titles[name], share, risk_of(counts, row))
        for row, (name, share) in enumerate(worlds.causes().items())
        if share.count or counts.run[row]
    ]
    head = columns(cause="first cause", share="worlds that came to war by it", risk="risk run, %")
    return Part(
        "causes",
        "What led to war",
        "The hazard that came first, beside the mean of the risk that was run by it: over worlds "
        "the two agree, and the risk is the better known of the two.",
        table(head, [*rows, ("all", war, risk_of(counts))]),
        bars({name.called: share for name, share, _ in rows}, "war"),
    )


def ledger_part(found: Found) -> Part:
    """The ledger by turn and cause."""
    model, tally, n = found.model, found.tally, found.worlds.n
    columns_of = [*enumerate(model.index.hazards), (model.sizes.hazards, ALL)]
    used = {name: at for at, name in columns_of if tally.ledger[:, at].any()}
    titles = _causes(model)
    rows = [
        (turn, *(mean_of(tally.ledger[t, at], tally.squares[t, at], n) for at in used.values()))
        for t, turn in enumerate(model.turns)
        if tally.ledger[t].any()
    ]
    series = {
        titles[name]: tuple(in_numbers(each, n) for each in tally.ledger[:, at])
        for name, at in used.items()
        if name != ALL
    }
    return Part(
        "ledger",
        "When the risk was run",
        "The mean risk of a turn in percent, over all worlds, to which those that have ended bring "
        "nothing: so a column adds up to the frequency of war by that cause.",
        table(columns(turn="turn", **{name: titles[name] for name in used}), rows),
        Stack(model.turns, series),
    )


def _causes(model: Model) -> dict[str, str]:
    """The titles of hazards, and of all together."""
    return {**{name: its.called for name, its in events_of(model.scenario).items()}, ALL: ALL}


def author_parts(found: Found, who: Authors) -> Iterator[Part]:
    """By whose act: over whole games by cause, and turn by turn."""
    leaders = leaders_of(found.model.scenario)
    names = (*(leaders[seat] for seat in found.model.seat_ids), Named(SITUATION, SITUATION))
    of = {cause: at for at, cause in enumerate((*found.model.index.hazards, ALL))}
    used = {cause: at for cause, at in of.items() if who.cause_squares[at].any()}
    rows = [(name, *(_part_of(who, used[cause], at) for cause in used)) for at, name in _at(names)]
    every = [_part_of(who, of[ALL], at) for at, _ in _at(names)]
    bars_of = [_bar(name, mean) for name, mean in zip(names, every, strict=True)]
    yield Part(
        "authors",
        "By whose act the risk was run",
        "A seat's part of a turn's risk is that risk less what it had been had the seat held in "
        "this turn; it is below zero where its orders saved some. What is left is the situation's. "
        "Means over worlds, in percent.",
        table(columns(who="who", **{cause: _causes(found.model)[cause] for cause in used}), rows),
        Bars(tuple(bars_of), signed=True),
    )
    yield _authors_by_turn(found.model, names, who)


def _bar(who: Named, mean: Mean) -> Bar:
    low, high = mean.interval
    return Bar(who.called, mean.value / 100, (low / 100, high / 100), who.called)


def _part_of(who: Authors, cause: int, at: int) -> Mean:
    return mean_of(who.causes[cause, at], who.cause_squares[cause, at], who.n)


def _at(names: tuple[Named, ...]) -> list[tuple[int, Named]]:
    return list(enumerate(names))


def _authors_by_turn(model: Model, names: tuple[Named, ...], who: Authors) -> Part:
    rows = [
        (turn, *(mean_of(who.turns[t, at], who.turn_squares[t, at], who.n) for at, _ in _at(names)))
        for t, turn in enumerate(model.turns)
        if who.turn_squares[t].any()
    ]
    series = {
        name.called: tuple(in_numbers(each, who.n) for each in who.turns[:, at])
        for at, name in _at(names)
    }
    return Part(
        "authors-by-turn",
        "Whose act, turn by turn",
        "The same parts by the turn in which the orders were given, in percent.",
        table(columns(turn="turn", **{name: name.called for name in names}), rows),
        Stack(model.turns, series),
    )


def fan_parts(found: Found) -> Iterator[Part]:
    """How each variable spreads."""
    own = own_game(found.asked.loaded, found.asked.record)
    for variable in found.model.index.variables:
        yield _fan_part(found, variable, own)


def _fan_part(found: Found, variable: str, own: Game) -> Part:
    """How one variable spreads over the worlds that go on, turn by turn."""
    model, fans = found.model, found.tally.fans
    assert fans is not None
    row, form = model.index.variables[variable], model.scenario.variables[variable]
    low, high = map(float, form.range)
    at = [quantiles(counts, BANDS, low, high) for counts in fans[:, row]]
    on = fans[:, row].sum(axis=1).tolist()
    path = path_of(own, variable)
    head = columns(turn="turn", going_on="worlds going on", **_titles())
    rows = [
        (turn, Share(on[t], found.worlds.n), *at[t]) for t, turn in enumerate(model.turns) if on[t]
    ]
    bands = {part: tuple(each[place] for each in at) for place, part in enumerate(BANDS)}
    return Part(
        f"fan-{variable}",
        form.title,
        f"{form.meaning.rstrip('.')}. Of the worlds that go on, half lie between the quarters, and "
        f"nine in ten between 5 and 95 %; counted in {fans.shape[-1]} parts of the range.",
        table(head, rows),
        Fan(model.turns, bands, {OWN: path}, low, high, form.unit or ""),
    )


def _titles() -> dict[str, str]:
    return {f"q{round(100 * part)}": f"{part:.0%} lie below" for part in BANDS}

"""Balance: what is done with a scenario, what is never done, what is always best, and the pace."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from game.engine.compile import compile_model
from game.engine.model import Choice, Model
from game.lab.balance import Balance, weigh
from game.lab.counting import Asked, Counting, chunks_of
from game.lab.crew import Crew, crew_for
from game.lab.free import KINDS, SEED, free_games, pairs_of
from game.lab.shares import Z95, Share
from game.lab.studies.frame import columns, leaders_of, stamp_of_free, table
from game.lab.study.forms import Bar, Bars, Mean, Named, Part, Stack, Study
from game.lab.tally import Sums, moments
from game.scenario import Loaded

Pair = tuple[str, str]

LOT = "random"
"""The kind whose choices fall by lot, so that games with one and without it can be compared."""

ENOUGH = 30
"""With fewer games on one side nothing is said of a choice's worth."""


@dataclass(frozen=True)
class Weighed:
    """The balance of each pair of kinds."""

    model: Model
    kinds: tuple[str, ...]
    by: dict[Pair, Balance]

    def as_played(self, choice: Choice, kind: str) -> Share:
        """How often seats of a kind took a choice in the turns in which it was legal."""
        those = [found for pair, found in self.by.items() if pair[choice.seat] == kind]
        taken = sum(int(found.taken[choice.row]) for found in those)
        return Share(taken, sum(int(found.offered[choice.row]) for found in those))

    def worth(self, choice: Choice) -> tuple[Mean, Mean] | None:
        """Its seat's mean score in games with a choice and in games without it, of seats that
        choose by lot; None where one of them has too few."""
        those = [found for pair, found in self.by.items() if pair[choice.seat] == LOT]
        used = sum(int(found.used[choice.row]) for found in those)
        others = sum(found.n for found in those) - used
        if min(used, others) < ENOUGH:
            return None
        return (
            mean(sum(found.with_it[choice.row] for found in those), used),
            mean(sum(found.without[choice.row] for found in those), others),
        )


def mean(sums: Sums, n: int) -> Mean:
    """A mean from sum and sum of squares in units."""
    value, sd = moments(sums[0], sums[1], n)
    return Mean(value, sd, n)


def weighed(
    loaded: Loaded,
    n: int,
    kinds: Sequence[str] = KINDS,
    *,
    first: int = 0,
    preset: str | None = None,
    seed: int = SEED,
    crew: Crew | None = None,
) -> Weighed:
    """Let every pair of kinds play `n` games."""
    model, by = compile_model(loaded.scenario, preset), {}
    for pair in pairs_of(kinds):
        asked = free_games(loaded, pair, n, first=first, preset=preset, seed=seed)
        by[pair] = balance_of(model, asked, crew)
    return Weighed(model, tuple(kinds), by)


def balance_of(model: Model, asked: Asked, crew: Crew | None = None) -> Balance:
    """The balance of these games of two machines."""
    found, what = Balance.none(model), Counting(asked.experiment())
    for _, part in crew_for(asked.n, crew).each(weigh, what, chunks_of(asked.games)):
        found += part
    return found


def study_of_balance(
    loaded: Loaded,
    n: int,
    kinds: Sequence[str] = KINDS,
    *,
    first: int = 0,
    preset: str | None = None,
    seed: int = SEED,
    crew: Crew | None = None,
) -> Study:
    """Play, and tell."""
    found = weighed(loaded, n, kinds, first=first, preset=preset, seed=seed, crew=crew)
    asked = free_games(loaded, (kinds[0], kinds[0]), n, first=first, preset=preset, seed=seed)
    return Study(
        "balance",
        f"The balance of {loaded.scenario.title}",
        (
            f"{n:,} games of {loaded.scenario.id!r} by each pair of machine seats "
            f"({', '.join(kinds)}), games {first} to {first + n - 1}, seed {seed}, preset "
            f"{found.model.preset}, with natures and facts drawn in each",
        ),
        tuple(_parts(found)),
        stamp_of_free(asked, kinds),
    )


def _parts(found: Weighed) -> Iterator[Part]:
    yield endings_part(found)
    yield choices_part(found)
    yield dead_part(found)
    if LOT in found.kinds:
        yield worth_part(found)
    yield pace_part(found)


def endings_part(found: Weighed) -> Part:
    """Kinds of ending and scores, by pair."""
    model = found.model
    kinds = list(dict.fromkeys(ending.kind for ending in model.endings))
    rows = [
        (
            *pair,
            *(_of_kind(model, each, kind) for kind in kinds),
            *(mean(each.scores[seat], each.n) for seat in (0, 1)),
        )
        for pair, each in found.by.items()
    ]
    one, other = model.seat_ids
    head = columns(one=one, other=other, **{kind: kind.replace("_", " ") for kind in kinds})
    scores = columns(score_one=f"score of {one}", score_other=f"score of {other}")
    series = {
        kind: tuple(_of_kind(model, each, kind).share for each in found.by.values())
        for kind in kinds
    }
    return Part(
        "endings",
        "How they end",
        "By who sits in which chair. A score of 100 is the best that a seat could hope for.",
        table((*head, *scores), rows),
        Stack(tuple(", ".join(pair) for pair in found.by), series),
    )


def _of_kind(model: Model, found: Balance, kind: str) -> Share:
    rows = [ending.row for ending in model.endings if ending.kind == kind]
    return Share(int(found.counts.endings[rows].sum()), found.n)


def name_of(model: Model, choice: Choice) -> tuple[Named, Named]:
    """Whose it is, and what it is called."""
    seat = model.seat_ids[choice.seat]
    title = model.scenario.choices[seat][choice.id].title
    return leaders_of(model.scenario)[seat], Named(choice.id, title)


def temptation(model: Model, choice: Choice) -> str | None:
    """Why it is there, if only to tempt."""
    return model.scenario.choices[model.seat_ids[choice.seat]][choice.id].temptation or None


def choices_part(found: Weighed) -> Part:
    """How often each choice was taken where it was legal."""
    rows = []
    for choice in found.model.choices:
        shares = [found.as_played(choice, kind) for kind in found.kinds]
        if any(share.n for share in shares):
            told = (share if share.n else None for share in shares)
            rows.append((*name_of(found.model, choice), *told))
    head = columns(seat="seat", choice="choice", **{kind: f"by {kind}" for kind in found.kinds})
    return Part(
        "choices",
        "What is done",
        "Of the turns in which a choice was legal, the share in which it was ordered, by the kind "
        "of machine in that seat; nothing where it never was legal.",
        table(head, rows),
    )


def dead_part(found: Weighed) -> Part:
    """Choices that are dead for some kind, or for all."""
    rows: list[tuple[Named, Named, str, int | None, str | None]] = []
    why: str
    often: int | None
    for choice in found.model.choices:
        shares = {kind: found.as_played(choice, kind) for kind in found.kinds}
        dead = [kind for kind, share in shares.items() if share.n and not share.count]
        if not any(share.n for share in shares.values()):
            why, often = "never legal", None
        elif dead:
            why, often = (
                f"never taken by {', '.join(dead)}",
                max(each.n for each in shares.values()),
            )
        else:
            continue
        rows.append((*name_of(found.model, choice), why, often, temptation(found.model, choice)))
    return Part(
        "dead",
        "What is never done",
        "A choice that nobody can make, or that a kind of machine never makes though it can. In "
        "how many turns it was legal is told for the kind that could make it oftenest; and, of a "
        "choice that is there to tempt, why.",
        table(
            columns(
                seat="seat",
                choice="choice",
                why="why",
                legal="turns legal",
                temptation="a temptation",
            ),
            rows,
        ),
    )


def worth_part(found: Weighed) -> Part:
    """Scores with a choice and without it, where choices fall by lot."""
    rows, bars = [], []
    for choice in found.model.choices:
        both = found.worth(choice)
        if both is not None:
            moved, half = _difference(*both)
            seat, name = name_of(found.model, choice)
            rows.append((seat, name, *both, moved, f"{moved - half:+.1f} to {moved + half:+.1f}"))
            bars.append(Bar(name.called, moved, (moved - half, moved + half), seat.called))
    rows.sort(key=lambda row: -float(row[4]))
    bars.sort(key=lambda bar: -bar.value)
    return Part(
        "worth",
        "What a choice is worth",
        "The seat's mean score in games in which it made a choice, and in those in which it did "
        f"not, where it chose by lot ({ENOUGH} games of each at least); the difference with its "
        "95 % interval. A choice far above all others dominates. Late choices are made only in "
        "games that last, so this is no pure effect.",
        table(
            columns(
                seat="seat",
                choice="choice",
                made="score with it",
                not_made="without it",
                moved="difference",
                interval="95 % interval",
            ),
            rows,
        ),
        Bars(tuple(bars), unit="score", share=False, signed=True),
    )


def _difference(made: Mean, not_made: Mean) -> tuple[float, float]:
    """The difference of two means, and half its 95 % interval."""
    half = Z95 * math.sqrt(made.sd**2 / made.n + not_made.sd**2 / not_made.n)
    return made.value - not_made.value, half


def pace_part(found: Weighed) -> Part:
    """How long games last, and how much is written."""
    one, other = found.model.seat_ids
    rows = [
        (
            *pair,
            mean(each.turns, each.n),
            mean(each.hours, each.n),
            *(mean(each.letters[seat], each.n) for seat in (0, 1)),
        )
        for pair, each in found.by.items()
    ]
    head = columns(
        one=one,
        other=other,
        turns="turns",
        hours="hours",
        letters_one=f"letters of {one}",
        letters_other=f"letters of {other}",
    )
    return Part(
        "pace",
        "The pace",
        "How many turns and hours of the calendar a game lasts, and how many letters are sent.",
        table(head, rows),
    )

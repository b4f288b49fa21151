"""The tables by which the kernel plays: a scenario, and who sits where, as arrays.

Where something has several parts, `..._from` (n + 1,) tells where those of each begin. A table
that starts with the turn holds what may come about in that turn alone. Rows are those of the
model; `*_at` are rows of truths (`game.engine.fast.rows`), FALSE where something cannot be.
"""

from __future__ import annotations

from typing import NamedTuple

from game.engine.fast.lanes import Array
from game.engine.fast.rows import Rows

SETTLE, OPENERS, REPORTS, PAPERS, LEGAL, WORKS, HAZARDS, ENDINGS = range(8)
MOMENTS = 8
"""The moments of a turn at which conditions are read; each has a program."""

GIVEN, WRITTEN, RANDOM = range(3)
"""Who gives a seat's orders: the caller, a record, or the lot."""


class Programs(NamedTuple):
    """`code` (n, 6); `starts` (8 T + 1,), by turn and moment; the `constants` that instructions
    name; `hours` (T, T + 1) as `Index.hours`."""

    code: Array
    starts: Array
    constants: Array
    hours: Array


class Ground(NamedTuple):
    """Variables: `low`, `high`, `grid` and its inverse `fine`, the outer tenth `zone` and its
    `square`, `rest` (V,); `drift` (T, V), `pull` (T, P) between `pulled` and `puller` (P,),
    `noise` (T, Z) of `shaken` (Z,) with names (Z,). `instants` (T,), `turn_names` (T,),
    `normal` (4096,), `odds` (n, 32768) the tables of probabilities: `odds_of` (T,) that of the
    turn, the last one that of 720 minutes. `facts` (H,) are chances with names (H,)."""

    low: Array
    high: Array
    grid: Array
    fine: Array
    zone: Array
    square: Array
    rest: Array
    drift: Array
    pull: Array
    pulled: Array
    puller: Array
    noise: Array
    shaken: Array
    noise_names: Array
    instants: Array
    turn_names: Array
    start_name: Array
    normal: Array
    odds: Array
    odds_of: Array
    facts: Array
    fact_names: Array


class Deeds(NamedTuple):
    """Lists of effects: `effect_from`, `effect_on` (variable), `effect` (amount), and `dense`
    (n * width,), for each list an amount for every variable. Outcomes name one each
    (`outcome_effects`), and what they clear, set and move. Events (E,): `outcome`, `again`,
    `kept` whether a condition asks when it was. Choices (C,): the row of `did`, two outcomes,
    `kept`; by turn `legal_at`, `works_at` (T, C). `slot_from`, `slot_choice`."""

    effect_from: Array
    effect_on: Array
    effect: Array
    dense: Array
    width: int
    outcome_effects: Array
    clear_from: Array
    clear: Array
    set_from: Array
    set: Array
    move_from: Array
    move: Array
    move_to: Array
    flag_kept: Array
    event_outcome: Array
    event_again: Array
    event_kept: Array
    choice_row: Array
    choice_works: Array
    choice_fails: Array
    choice_kept: Array
    legal_at: Array
    works_at: Array
    slot_from: Array
    slot_choice: Array


class Chances(NamedTuple):
    """By turn the openers and hazards (`hazard` ledger rows, `hazard_event`), `when_at` (T, E).
    Odds of events: `base`, `term_from`, `term_on`, `term`; by turn and event `plus_from`,
    `plus_at`, `plus`. Below each hazard (by ledger row): draws in order (`draw_event`,
    `draw_after` counted from the hazard's own, `draw_name`), and events whose risk is reckoned
    (`risk_event`), those that follow from each (`then_from`, `then`); `war`, `perilous`."""

    opener_from: Array
    opener: Array
    hazard_from: Array
    hazard: Array
    hazard_event: Array
    when_at: Array
    base: Array
    term_from: Array
    term_on: Array
    term: Array
    plus_from: Array
    plus_at: Array
    plus: Array
    draw_from: Array
    draw_event: Array
    draw_after: Array
    draw_name: Array
    risk_from: Array
    risk_event: Array
    then_from: Array
    then: Array
    war: Array
    perilous: Array


class Finish(NamedTuple):
    """By turn the endings that may match: settlements, and the others, with the truths that
    bring them; `brought` by ending: the events that do."""

    settle_from: Array
    settle: Array
    settle_at: Array
    ending_from: Array
    ending: Array
    ending_at: Array
    brought_from: Array
    brought: Array


class Post(NamedTuple):
    """As `model.Post`, with lists of effects in place of amounts: `arrives`, `audience` (2, K,
    tones); `naming` (2, issues, 16, K); `leaking_from` (3,), `leaking_issue`,
    `leaking_level`, `leaking_effects`. `secrets` (n, 2): where in a word the issue stands, and
    the secret level; `span` is `most` - `least` + 1; `reach` (T,) how many turns later every
    letter has arrived; `usable_at` (T, 2, K); `leaks` (T, K). Names by letter row or by seat
    and place."""

    least: Array
    span: Array
    reach: Array
    distortion: Array
    usable_at: Array
    arrives: Array
    audience: Array
    naming: Array
    leaking_from: Array
    leaking_issue: Array
    leaking_level: Array
    leaking_effects: Array
    leaks: Array
    secrets: Array
    tops: Array
    tones: Array
    leak_names: Array
    transit_names: Array
    tie_names: Array
    distort_names: Array


class Sights(NamedTuple):
    """By turn the reports that may be made, with the last turn of the report before, the row of
    `known` and the truth; by turn the papers, the events that bring them and the truth. What
    reports say: variable, row of `known`, spread, `value` where `drawn` is 0, names."""

    blur_from: Array
    blur: Array
    blur_at: Array
    blur_last: Array
    paper_from: Array
    paper: Array
    paper_at: Array
    after_from: Array
    after: Array
    told_from: Array
    told_on: Array
    told_row: Array
    told_spread: Array
    told_value: Array
    told_drawn: Array
    told_name: Array


class Seats(NamedTuple):
    """Who decides, `kind` (T, 2). Written orders: `choice` (T, 2S), -2 one that no seat may
    make; letters (T, 4). Names of the lot: `slot_names` (2S,), `letter_names` (4, 4): channel,
    silence, tone, purpose; `level_names` (4, issues)."""

    kind: Array
    choice: Array
    channel: Array
    tone: Array
    purpose: Array
    about: Array
    valid: Array
    levels: Array
    named: Array
    slot_names: Array
    letter_names: Array
    level_names: Array


class Moves(NamedTuple):
    """The rows that a game takes along from block to block; `hazards`: those of the ledger."""

    bits: Array
    numbers: Array
    turns: Array
    hazards: Array


class Size(NamedTuple):
    """How many of each kind."""

    turns: int
    variables: int
    slots: int
    issues: int
    channels: int
    events: int
    choices: int
    hazards: int
    flags: int
    facts: int


class Tables(NamedTuple):
    """All of it."""

    rows: Rows
    size: Size
    programs: Programs
    ground: Ground
    deeds: Deeds
    chances: Chances
    finish: Finish
    post: Post
    sights: Sights
    seats: Seats
    moves: Moves

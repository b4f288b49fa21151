"""What comes of every pair of policies: scripts, history's orders, and the leader himself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from game import paths
from game.lab.counting import Asked, counted
from game.lab.shares import Share
from game.lab.studies.frame import columns, endings_of, risk_of, said_of, stamp_of_all, table
from game.lab.study.forms import Mean, Part, Stack, Study
from game.lab.worlds import Worlds
from game.scenario import Loaded

MACHINES = {"history": "history", "character": "character"}
"""Policies that need no script: history's orders while the game is near it and the
character's after, and the character alone."""

TOLD = 0.01
"""Settlements of at least this share of the worlds are told."""

Pair = tuple[str, str]


def policies_of(loaded: Loaded) -> dict[str, dict[str, str]]:
    """By seat the scripts of `policies/SEAT_NAME.yaml`, by their names."""
    return {
        seat: {
            path.stem.removeprefix(f"{seat}_"): f"script:{path}"
            for path in reversed(paths.policies_of(loaded.source))
            if path.stem.startswith(f"{seat}_")
        }
        for seat in loaded.scenario.seats
    }


def study_of_policies(asked: Asked, machines: Mapping[str, str] | None = None) -> Study:
    """Play every pair of the policies of both seats, with natures redrawn; `machines` join the
    scripts of the scenario."""
    found = pairs(asked, MACHINES if machines is None else machines)
    any_pair = replace(asked, natures="redrawn", hand_over=dict.fromkeys(asked.seats(), "a policy"))
    return Study(
        "policies",
        f"Policies in {asked.loaded.scenario.title}",
        said_of(any_pair),
        (pairs_part(found), terms_part(found)),
        stamp_of_all(any_pair),
    )


def pairs(asked: Asked, machines: Mapping[str, str]) -> dict[Pair, Worlds]:
    """The worlds of every pair of policies."""
    own = policies_of(asked.loaded)
    (one, ours), (other, theirs) = ((seat, {**own[seat], **machines}) for seat in own)
    return {
        (mine, yours): counted(
            replace(asked, natures="redrawn", hand_over={one: ours[mine], other: theirs[yours]})
        )
        for mine in ours
        for yours in theirs
    }


def mean_scores(found: Worlds) -> dict[str, Mean]:
    """The mean score of each seat over all worlds."""
    endings, shares = found.model.scenario.endings, found.endings()
    means: dict[str, Mean] = {}
    for seat in found.seats:
        scores = {name: endings[name].score[seat] for name in shares}
        mean = sum(scores[name] * each.share for name, each in shares.items())
        apart = sum((scores[name] - mean) ** 2 * each.share for name, each in shares.items())
        means[seat] = Mean(mean, apart**0.5, found.n)
    return means


def pairs_part(found: Mapping[Pair, Worlds]) -> Part:
    """Kinds of ending, risk and scores by pair."""
    first = next(iter(found.values()))
    one, other = first.seats
    kinds = list(first.kinds())
    rows = [
        (*pair, *each.kinds().values(), risk_of(each.counts), *mean_scores(each).values())
        for pair, each in found.items()
    ]
    head = columns(
        one=one,
        other=other,
        **{kind: kind.replace("_", " ") for kind in kinds},
        risk="risk run, %",
        score_one=f"score of {one}",
        score_other=f"score of {other}",
    )
    series = {kind: tuple(each.kinds()[kind].share for each in found.values()) for kind in kinds}
    return Part(
        "pairs",
        "What comes of them",
        "A policy that has a name of its own follows its script, history gives history's orders "
        "while the game is near it and decides for itself after that, character decides for "
        "itself. "
        "A score of 100 is the best that a seat could hope for; what a war counts is judgement.",
        table(head, rows),
        Stack(tuple(", ".join(pair) for pair in found), series),
    )


def terms_part(found: Mapping[Pair, Worlds]) -> Part:
    """How the settlements of each pair divide."""
    rows: list[tuple[str, str, str, Share]] = []
    for pair, worlds in found.items():
        settled = {e.id for e in worlds.model.endings if e.kind == "settlement"}
        shares = {name: each for name, each in worlds.endings().items() if name in settled}
        often = sorted(shares.items(), key=lambda item: -item[1].count)
        titles = endings_of(worlds.model.scenario)
        rows += [(*pair, titles[name], share) for name, share in often if share.share >= TOLD]
    one, other = next(iter(found.values())).seats
    return Part(
        "terms",
        "Their settlements",
        f"Endings of at least {TOLD:.0%} of the worlds, the most frequent of each pair first.",
        table(columns(one=one, other=other, ending="settlement", share="worlds"), rows),
    )

"""What comes of every pair of policies: hawk, dove, history's orders, and the leader himself"""

from __future__ import annotations

import math
from collections import Counter

from game import paths
from game.lab.worlds import Worlds, worlds
from game.record.form import Record
from game.scenario import Loaded
from tools.finding import Finding, markdown
from tools.line import NO_HISTORY, history_of

WORLDS = 4_000
MACHINES = {"history": "record", "character": "character"}
"""Policies that need no script: history's orders while they are legal and the character's
after, and the character alone."""

KINDS = ("war", "limited_war", "ouster", "settlement", "stalemate")

_PAGE = """\
# Policies

{worlds:,} worlds of every pair of policies, preset {preset}, hidden facts and natures drawn anew in
each. *Hawk* and *dove* follow the scripts in `policies/`, *history* gives history's orders while
they are legal and decides for itself after that, *character* decides for itself from the beginning.
The risk is the mean of the war risk run, the scores are means over all worlds: 100 is the best that
a seat could hope for, and what a war counts is judgement.

"""


def measure(loaded: Loaded) -> Finding:
    """Play every pair of the policies of both seats."""
    record, own = history_of(loaded), policies_of(loaded)
    if record is None or not any(own.values()):
        return Finding(f"# Policies\n\n{NO_HISTORY if record is None else _NONE}")
    (one, ours), (other, theirs) = (
        (seat, {**own[seat], **MACHINES}) for seat in loaded.scenario.seats
    )
    found = {
        (mine, yours): _play(loaded, record, {one: ours[mine], other: theirs[yours]})
        for mine in ours
        for yours in theirs
    }
    head = (one, other, *(kind.replace("_", " ") for kind in KINDS), "risk", one, other)
    rows = [(*pair, *_row(worlds_of)) for pair, worlds_of in found.items()]
    text = _PAGE.format(worlds=WORLDS, preset=next(iter(found.values())).preset)
    terms = markdown(("pair", "settlements, of all worlds"), map(_terms, found.items()), texts=2)
    return Finding(
        f"{text}{markdown(head, rows, texts=2)}\n## Terms\n\nHow the settlements of each pair "
        f"divide, where an ending has one world in a hundred.\n\n{terms}"
    )


_NONE = "This scenario has no policies.\n"


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


def _play(loaded: Loaded, record: Record, chairs: dict[str, str]) -> Worlds:
    return worlds(loaded, record, WORLDS, natures="redrawn", hand_over=chairs)


def _row(found: Worlds) -> tuple[str, ...]:
    kinds, scores = found.kinds(), mean_scores(found)
    shares = (f"{kinds[kind].share:.1%}" if kind in kinds else "-" for kind in KINDS)
    risk = math.fsum(found.ledger().values())
    return (*shares, f"{risk:.1%}", *(f"{scores[seat]:.0f}" for seat in found.seats))


def mean_scores(found: Worlds) -> dict[str, float]:
    """The mean score of each seat over all worlds."""
    endings, shares = found.model.scenario.endings, found.endings()
    return {
        seat: math.fsum(endings[name].score[seat] * share.share for name, share in shares.items())
        for seat in found.seats
    }


def _terms(item: tuple[tuple[str, str], Worlds]) -> tuple[str, str]:
    pair, found = item
    kinds = {ending.id: ending.kind for ending in found.model.endings}
    shares = Counter(
        {
            name: share.share
            for name, share in found.endings().items()
            if kinds[name] == "settlement" and share.share >= 0.01
        }
    )
    told = ", ".join(f"{name} {share:.0%}" for name, share in shares.most_common())
    return f"{pair[0]}, {pair[1]}", told or "none"

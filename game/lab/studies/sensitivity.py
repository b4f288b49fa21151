"""Sensitivity: every coefficient shaken, how far the figures move, and what moves them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from game.lab.counting import Asked, counted
from game.lab.shake import AMOUNT, Shake, Shaken, places, shake
from game.lab.shares import Share
from game.lab.studies.frame import (
    columns,
    endings_of,
    groups_of,
    kinds_of,
    said_of,
    stamp_of,
    table,
)
from game.lab.study.forms import Bar, Bars, Part, Study
from game.lab.worlds import Worlds

MODELS = 200
MOST = 20
"""So many coefficients are told at most."""

FREQUENT = 0.05
"""Endings with at least this share of the worlds are told."""

PLAIN = 10_000
"""So many worlds of the unshaken model, at least."""


@dataclass(frozen=True)
class Moved:
    """The unshaken model over its worlds, and the shaken ones; `names` are all coefficients."""

    asked: Asked
    plain: Worlds
    shaken: Shaken
    names: list[str]


def study_of_sensitivity(asked: Asked, models: int = MODELS, plain: int = PLAIN) -> Study:
    """Shake the line that is asked for `models` times, `asked.n` worlds each, and tell."""
    found = moved(asked, models, plain)
    return Study(
        "sensitivity",
        f"Sensitivity of {asked.record.title}",
        (
            *said_of(asked, None),
            f"{models} models, in each of which every coefficient is multiplied by a number of its "
            f"own between {1 - AMOUNT:g} and {1 + AMOUNT:g} (the odds of every event, too)",
            f"each over the same {asked.n:,} worlds, the unshaken one over {found.plain.n:,}",
        ),
        tuple(_parts(found)),
        {**stamp_of(asked), "models": models},
    )


def moved(asked: Asked, models: int, plain: int = PLAIN) -> Moved:
    """Play the unshaken model and the shaken ones."""
    what = Shake(
        asked.loaded,
        asked.record,
        asked.n,
        asked.natures,
        asked.hand_over,
        asked.first,
        asked.since,
        asked.executor,
    )
    unshaken = counted(replace(asked, n=max(plain, asked.n)))
    names = places(asked.loaded, asked.record.preset)
    return Moved(asked, unshaken, shake(what, models, asked.crew), names)


def _parts(found: Moved) -> Iterator[Part]:
    yield ranges_part(found)
    yield commonest_part(found)
    for kind in ("war", "settlement"):
        yield movers_part(found, kind)


def ranges_part(found: Moved) -> Part:
    """How far shares move over the models."""
    plain, shaken = found.plain, found.shaken
    kinds = {kind: shaken.of_kind(kind) for kind in plain.kinds()}
    often = [name for name, share in plain.endings().items() if share.share >= FREQUENT]
    named = {**kinds, **groups_of(found.asked.record), **{name: [name] for name in often}}
    titles = endings_of(found.asked.loaded.scenario)
    rows = [
        (titles.get(name, name), plain.share_of(its), *(100 * part for part in shaken.spread(its)))
        for name, its in named.items()
    ]
    error = 50 / found.asked.n**0.5
    heads = {"q5": "5 % of models, %", "q50": "half, %", "q95": "95 % of models, %"}
    return Part(
        "ranges",
        "How far the figures move",
        "The share of worlds in the model as it is, and the share below which it lies in 5, 50 and "
        f"95 % of {shaken.models} shaken models. So few worlds a model add a standard error of up "
        f"to {error:.1f} %.",
        table(columns(name="share of", plain="as it is", **heads), rows),
    )


def commonest_part(found: Moved) -> Part:
    """Which ending comes most often, in how many models."""
    first = sorted(found.shaken.commonest().items(), key=lambda item: -item[1])
    kinds = kinds_of(found.asked.loaded.scenario)
    titles = endings_of(found.asked.loaded.scenario)
    shares = {titles[name]: Share(number, found.shaken.models) for name, number in first}
    own = titles[max(found.plain.endings().items(), key=lambda item: item[1].count)[0]].called
    return Part(
        "commonest",
        "Which ending comes most often",
        f"In the model as it is: {own}. Over the shaken models:",
        table(columns(ending="ending", models="models"), shares.items()),
        Bars(tuple(Bar(n.called, s.share, s.interval, kinds[n]) for n, s in shares.items())),
    )


def movers_part(found: Moved, kind: str) -> Part:
    """The coefficients that own the share of a kind of ending."""
    shaken = found.shaken
    movers = shaken.movers(shaken.of_kind(kind), found.names)[:MOST]
    sure = {name: shaken.sure(r) for name, r in movers}
    rows = [(name, r, f"{sure[name][0]:+.2f} to {sure[name][1]:+.2f}") for name, r in movers]
    said = "none moves it" if not movers else f"these {len(movers)} move it most"
    return Part(
        f"movers-{kind}",
        f"What owns the share of {kind}",
        f"Of {len(found.names):,} coefficients {said} beyond what chance would give to any of so "
        f"many: correlations over {shaken.models} models with their 95 % intervals.",
        table(columns(name="coefficient", r="correlation", interval="95 % interval"), rows),
        Bars(
            tuple(Bar(name, r, sure[name]) for name, r in movers),
            unit="correlation",
            share=False,
            signed=True,
        ),
    )

"""How far the figures move when every coefficient is shaken by 20 %"""

from __future__ import annotations

from collections.abc import Mapping

from game.lab.shake import AMOUNT, Shake, Shaken, places, shake
from game.lab.worlds import Worlds, worlds
from game.record.form import Record
from game.scenario import Loaded
from tools.finding import Finding, markdown
from tools.line import NO_HISTORY, groups_of, history_of

MODELS = 200
WORLDS = 1_000
PLAIN = 10_000
MOST = 12
"""So many coefficients are told at most."""

HEAD = ("share of the worlds", "as it is", "5 %", "50 %", "95 %")

_PAGE = """\
# Sensitivity

Every number of this model is judgement. So {models} models were made of it, in each of which every
coefficient (effects, pulls, drifts, the terms of all logits, what a leader weighs) is multiplied by
a number of its own between {low:g} and {high:g}, and the base of every logit is shifted by the
logarithm of such a number: the odds are shaken, as a base has no part of itself. Each was played
over {worlds:,} worlds, always the same. "As it is" is the unshaken model over {plain:,} worlds; the
other columns are the share in the model at 5, at 50 and at 95 % of all models, to which so few
worlds add a standard error of up to {error:.1%}.

"""


def measure(loaded: Loaded) -> Finding:
    """Shake the line of history, and two leaders who decide for themselves."""
    record = history_of(loaded)
    if record is None:
        return Finding(f"# Sensitivity\n\n{NO_HISTORY}")
    text = _PAGE.format(
        models=MODELS,
        low=1 - AMOUNT,
        high=1 + AMOUNT,
        worlds=WORLDS,
        plain=PLAIN,
        error=0.5 / WORLDS**0.5,
    )
    free = dict.fromkeys(loaded.scenario.seats, "character")
    bound = Shake(loaded, record, WORLDS)
    handed = Shake(loaded, record, WORLDS, "redrawn", free)
    pages = [
        _page("Bound to history's orders", bound, record),
        _page("Both seats decided by characters", handed, record),
    ]
    return Finding("\n".join([text.rstrip("\n") + "\n", *pages]))


def _page(title: str, what: Shake, record: Record) -> str:
    plain = worlds(what.loaded, record, PLAIN, natures=what.natures, hand_over=what.hand_over)
    found = shake(what, MODELS)
    natures = "as in the record" if what.natures == "kept" else "drawn anew in each world"
    return (
        f"## {title}\n\nPreset {plain.preset}; hidden facts and natures {natures}.\n\n"
        f"{markdown(HEAD, _rows(plain, found, groups_of(record)))}\n{_commonest(plain, found)}"
        f"\n{_movers(what, found)}"
    )


def _rows(plain: Worlds, found: Shaken, groups: Mapping[str, list[str]]) -> list[tuple[str, ...]]:
    kinds = {kind: found.of_kind(kind) for kind in plain.kinds()}
    named = {**kinds, **groups, **{name: [name] for name in _frequent(plain)}}
    return [
        (name, f"{plain.share_of(its).share:.1%}", *(f"{q:.1%}" for q in found.spread(its)))
        for name, its in named.items()
    ]


def _frequent(plain: Worlds) -> list[str]:
    """The endings of at least one world in twenty."""
    return [name for name, share in plain.endings().items() if share.share >= 0.05]


def _commonest(plain: Worlds, found: Shaken) -> str:
    """Which ending comes most often, in how many models."""
    first = sorted(found.commonest().items(), key=lambda item: -item[1])
    told = ", ".join(f"`{name}` in {number}" for name, number in first)
    shares = plain.endings()
    own = max(shares, key=lambda name: shares[name].count)
    return f"The commonest ending is `{own}`; of {found.models} shaken models: {told}.\n"


def _movers(what: Shake, found: Shaken) -> str:
    """The coefficients with which the share of wars moves most."""
    names = places(what.loaded, what.record.preset)
    movers = found.movers(found.of_kind("war"), names)[:MOST]
    if not movers:
        return f"Of {len(names):,} coefficients none moves the share of wars beyond chance.\n"
    rows = [(f"`{name}`", f"{r:+.2f}") for name, r in movers]
    said = f"Of {len(names):,} coefficients these move the share of wars beyond chance (correlation"
    return f"{said} over the models):\n\n{markdown(('coefficient', 'correlation'), rows)}"

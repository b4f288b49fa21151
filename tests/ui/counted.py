"""Counted things made by hand for the tests of the debrief: worlds, how it stood, skill."""

from __future__ import annotations

from collections.abc import Mapping

from game.engine.orders import Orders
from game.lab.debrief.close import Beside, Standing
from game.lab.debrief.skill import Apart
from game.lab.debrief.turning import Search, TurningPoint
from game.lab.paired import Shift
from game.lab.shares import Share
from game.lab.study.forms import Mean
from game.ui.aftermath import Aftermath, Line
from game.ui.counting import STAGES
from game.ui.reel import Review
from tests.ui.helpers import small
from tests.ui.reels import opened, reel

ENDINGS = small().scenario.endings
ORDER = tuple(ENDINGS)


def line(counts: Mapping[str, int], wanted: int = 0, held: int = 0) -> Line:
    """So many worlds of each ending, dealt in turn as far as they go."""
    left, rows = dict(counts), []
    while any(left.values()):
        for name in ORDER:
            if left.get(name):
                left[name] -= 1
                rows.append(ORDER.index(name))
    n = len(rows)
    shares = {name: Share(counts.get(name, 0), n) for name in ORDER}
    kinds: dict[str, int] = {}
    for name, ending in ENDINGS.items():
        kinds[ending.kind] = kinds.get(ending.kind, 0) + counts.get(name, 0)
    told = {kind: Share(count, n) for kind, count in kinds.items()}
    return Line(bytes(rows), shares, told, wanted or n, {"north": held, "south": 0})


def of_kind(kind: str) -> str:
    """An ending of a kind in the small crisis."""
    return next(name for name, ending in ENDINGS.items() if ending.kind == kind)


MINE = line({of_kind("settlement"): 70, of_kind("war"): 20, of_kind("stalemate"): 10}, held=7)
THEIRS = line({of_kind("settlement"): 90, of_kind("war"): 5, of_kind("stalemate"): 5})


def beside() -> dict[str, Beside]:
    """Both lines by kind."""
    return {
        kind: Beside(share, THEIRS.kinds[kind], Shift(2, 22, 100))
        for kind, share in MINE.kinds.items()
    }


def path() -> tuple[Standing, ...]:
    """How it stood in each turn of the small game: war ever likelier, and then peace."""
    found, frames = [], reel().frames
    for row, frame in enumerate(frames):
        war = 0 if frame.over else 100 + 50 * row
        kinds = {kind: Share(0, 1000) for kind in MINE.kinds}
        kinds |= {"war": Share(war, 1000), "settlement": Share(1000 - war, 1000)}
        moved = {kind: Shift(50, 0, 1000) for kind in kinds} if row else {}
        found.append(Standing(frame.turn, frame.moment, kinds, moved, frame.over))
    return tuple(found)


def apart(seat: str = "north", luck: float = 12.0, n: int = 400) -> Apart:
    """A score of 80 taken apart: 60 to be expected, the rest by skill, the last by luck."""
    return Apart(
        seat=seat,
        rival="character",
        n=n,
        score=80.0,
        expected=Mean(60.0, 20.0, n),
        skill=Mean(20.0 - luck, 10.0, n),
        luck=Mean(luck, 15.0, n),
        war=False,
        war_expected=Share(80, n),
        war_chosen=Share(40, n),
        war_skill=Shift(10, 50, n),
    )


def point(turn: int = 0, seat: str = "north", **moved: tuple[int, int]) -> TurningPoint:
    """What other orders in a turn would have moved, in 1,000 pairs of worlds: gained and lost."""
    settlement, war = (moved.get(kind, (0, 0)) for kind in ("settlement", "war"))
    return TurningPoint(
        turn=turn,
        moment=reel().frames[turn].moment,
        seat=seat,
        slot="act",
        was="blockade" if seat == "north" else "hold",
        instead="hold",
        orders=Orders(),
        settlement=Shift(*settlement, 1000),
        war=Shift(*war, 1000),
        score=Mean(1.0, 2.0, 1000),
    )


POINTS = (
    point(0, settlement=(300, 20), war=(10, 90)),
    point(1, "south", settlement=(5, 105), war=(120, 4)),
)


def aftermath(**fields: object) -> Aftermath:
    """All of it counted to the end."""
    whole: dict[str, object] = {
        "done": dict.fromkeys(STAGES, 1.0),
        "worlds": MINE,
        "own": 3,
        "history": THEIRS,
        "beside": beside(),
        "path": path(),
        "skill": {"north": apart()},
        "search": Search(1.0, 57, "leaders", POINTS),
        "schools": dict.fromkeys(small().scenario.presets, MINE),
    }
    return Aftermath(**(whole | fields))  # type: ignore[arg-type]


def counted(tab: str = "worlds", after: Aftermath | None = None, **fields: object) -> Review:
    """A game that has ended, counted to the end."""
    made = opened(tab=tab, after=after or aftermath(), **fields)
    if "points" not in fields and made.after.search is not None:
        made.points, made.searched = made.after.search.points, 1.0
    return made

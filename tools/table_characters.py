"""What becomes of each man who might sit in a chair, against the leader of the other one"""

from __future__ import annotations

from dataclasses import replace

from game.lab.counting import Asked, counted
from game.lab.free import free_games
from game.lab.studies.frame import said_of, stamp_of_free
from game.lab.studies.policies import Pair, pairs_part, terms_part
from game.lab.study.forms import Study
from game.lab.worlds import Worlds
from game.scenario import Loaded
from game.seats.kinds import kinds_for
from tools.finding import Finding, page_of

WORLDS = 4_000
HEADING = "Characters"
NONE = "Nobody but the leaders themselves can sit in the chairs of this scenario.\n"
LEADER = "character"


def measure(loaded: Loaded) -> Finding:
    """Play everybody against the leader of the other chair, with natures drawn in each game."""
    first, second = (
        [kind for kind in kinds_for(loaded.scenario, seat) if kind.startswith(LEADER)]
        for seat in loaded.scenario.seats
    )
    if len(first) == len(second) == 1:
        return Finding(f"# {HEADING}\n\n{NONE}")
    pairs = [(kind, LEADER) for kind in first] + [(LEADER, kind) for kind in second[1:]]
    games = {pair: free_games(loaded, pair, WORLDS) for pair in pairs}
    found = {pair: counted(asked) for pair, asked in games.items()}
    kinds = sorted({*first, *second})
    return Finding(page_of(HEADING, _study(loaded, games[LEADER, LEADER], found, kinds)))


def _study(loaded: Loaded, asked: Asked, found: dict[Pair, Worlds], kinds: list[str]) -> Study:
    whoever = replace(asked, hand_over=dict.fromkeys(asked.seats(), "as told below"))
    return Study(
        "characters",
        f"Who might sit there in {loaded.scenario.title}",
        said_of(whoever),
        (pairs_part(found), terms_part(found)),
        stamp_of_free(asked, kinds),
    )

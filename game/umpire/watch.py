"""A machine for an umpire: it plays each turn as soon as all answers lie there."""

from __future__ import annotations

from collections.abc import Callable

from game.scenario import ScenarioError
from game.umpire.table import Umpire

Say = Callable[[str], None]


def watch(
    umpire: Umpire, say: Say, tell: Callable[[Umpire], None], sleep: Callable[[], None]
) -> None:
    """Play until the game is over. `tell` is called after every turn, `sleep` between looks.

    What is wrong with an answer is said once, and looked at again until it is mended: a file
    that is still on its way looks torn.
    """
    trouble = ""
    while not umpire.game.over:
        found = _step(umpire, tell)
        if found and found != trouble:
            say(found)
        trouble = found
        if not umpire.game.over:
            sleep()


def _step(umpire: Umpire, tell: Callable[[Umpire], None]) -> str:
    """Play the turn if it can be played; what is wrong, if anything is."""
    try:
        if not umpire.waiting():
            umpire.turn()
            tell(umpire)
    except ScenarioError as error:
        return str(error)
    return ""

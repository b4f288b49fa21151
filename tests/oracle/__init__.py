"""The slow oracle: docs/engine.md and the rules once more, in plain Python, one game at a time.

Written from the page and not from the engine, so that the two can be held against each
other. It imports from the game only what a scenario and orders look like.
"""

from tests.oracle.dump import dump
from tests.oracle.luck import Pins
from tests.oracle.state import OracleState
from tests.oracle.turn import Oracle

__all__ = ["Oracle", "OracleState", "Pins", "dump"]

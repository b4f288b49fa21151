"""The bounds within which a scenario is read: what a hostile file runs into."""

from __future__ import annotations

from dataclasses import dataclass

MOST_BYTES = 2_000_000
MOST_BYTES_IN_ALL = 8_000_000
MOST_NODES = 200_000
MOST_ALIASES = 2_000
MOST_DEPTH = 40


@dataclass
class Budget:
    """What is still left of the bounds while the files of one scenario are read."""

    bytes: int = MOST_BYTES_IN_ALL
    nodes: int = MOST_NODES
    aliases: int = MOST_ALIASES

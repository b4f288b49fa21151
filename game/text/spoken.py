"""The words of `game.record.spoken`, under the name by which both faces call them."""

from game.record.spoken import *  # noqa: F403

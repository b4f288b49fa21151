"""The compiled kernel: the same rules on blocks of games, for runs of very many.

It needs numba (the extra `fast`), and nothing else in the game needs it: ask `available` before
importing a module of this package. What the numpy engine says of one game, the kernel says to
the bit; docs/engine.md is the authority for both.
"""

from game.machine_code import available, ready

__all__ = ["available", "ready"]

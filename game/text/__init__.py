"""The text face: the whole game line by line, in a terminal or through a pipe."""

from game.text.session import play
from game.text.telling import tell

__all__ = ["play", "tell"]

"""A seat played by another program, over JSON lines on its stdin and stdout (`docs/pipe.md`)."""

from game.seats.pipe.faults import PipeError
from game.seats.pipe.manners import dismiss, reasons
from game.seats.pipe.seat import PipeSeat

__all__ = ["PipeError", "PipeSeat", "dismiss", "reasons"]

"""How a seat looks on the screen: its face, its desk, its stamps. No rule reads any of it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from game.scenario.format.base import Id, Part

Short = Annotated[str, StringConstraints(strip_whitespace=True, max_length=16)]
"""A word or two for a corner of a card."""

Label = Annotated[str, StringConstraints(strip_whitespace=True, max_length=40)]
"""A short line for a stamp, a plate or a label."""


class Look(Part):
    """What the window shows of a seat. All of it may be left out: then the window has its own.

    `face` names a bust: `faces/NAME.svg` beside the scenario, else one of the game's. `role`
    and `place` stand on the plate, `council` over its advisers, between the two `poles`, the
    mild one first. `staff` estimates; `classified` stands over its papers, `received` and
    `closed` are rubber stamps, the second on its sealed envelope, whose label is `folder` with
    `eyes` below it; `flash` begins an urgent telegram. `instruments` are the variables of its
    desk, in order; `emblem` is pressed into its wax.
    """

    face: Id = "man"
    role: Label = ""
    place: Label = ""
    desk: Literal["night", "oxblood"] = "night"
    council: Label = ""
    poles: Annotated[list[Short], Field(min_length=2, max_length=2)] | None = None
    staff: Label = ""
    classified: Label = ""
    received: Short = ""
    folder: Label = ""
    eyes: Label = ""
    closed: Label = ""
    flash: Short = ""
    instruments: list[Id] = Field(default_factory=list, max_length=5)
    emblem: Literal["eagle", "hammer", "star", "knot"] = "knot"

"""What every part of the format shares: strict models, ids, times and sources."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$", max_length=60)]
"""A stable name given by the author: small letters, digits and underscores."""

Text = Annotated[str, StringConstraints(strip_whitespace=True, max_length=20_000)]
"""Words for people. Paragraphs are parted by an empty line."""

Texts = Text | Annotated[list[Text], Field(min_length=1)]
"""Words for people, in one way or in several."""

Expr = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]
"""A condition in the expression language of `game.scenario.expressions`."""

Date = Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}$")]
"""A calendar date, `1962-10-27`."""

Clock = Annotated[str, StringConstraints(pattern=r"^\d{2}:\d{2}$")]
"""A clock time in the scenario's zone, `09:00`."""

Moment = Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$")]
"""A date and a clock time in the scenario's zone, `1962-10-27 09:00`."""

Effects = dict[Id, float]
"""Changes by variable, in the variable's own unit, applied once."""

Levels = dict[Id, Id]
"""Issue to level. An issue that is not named means "as it stands now"."""


class Part(BaseModel):
    """A part of a scenario: unknown keys are errors, values never change."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class Claim(Part):
    """A part that says where it comes from: a source, or an admission of judgement.

    `source` names a work, a document or a page. `judgement` says, in a few words,
    what the author judged; `knot check` counts both and names what has neither.
    """

    source: Text | None = None
    judgement: Text | None = None

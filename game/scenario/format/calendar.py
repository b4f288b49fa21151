"""Days and turns: the states that a game moves through."""

from __future__ import annotations

from pydantic import Field

from game.scenario.format.base import Clock, Date, Id, Part, Text


class Zone(Part):
    """A clock: the offset from UTC in hours, by the date from which it holds."""

    title: Text
    utc: dict[Date, float] = Field(min_length=1)


class Turn(Part):
    """One turn. Its id is its moment, `1962-10-27 09:00`; it lasts until the next."""

    at: Clock
    title: Text = ""
    documents: list[Id] = Field(default_factory=list)


class Day(Part):
    """A day of the calendar with its turns in the order of the clock."""

    date: Date
    title: Text
    turns: list[Turn] = Field(min_length=1, max_length=48)

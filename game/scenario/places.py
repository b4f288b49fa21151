"""Places on a plain chart: a degree of latitude is 60 nautical miles, one of longitude 60 times
the cosine of the middle latitude. Good to a few miles in a thousand away from the poles."""

from __future__ import annotations

import math

Place = tuple[float, float]
"""Longitude and latitude in degrees, east and north positive."""

MILES = 60.0
"""Nautical miles in a degree of latitude."""


def distance(first: Place, second: Place) -> float:
    """Nautical miles between two places, the short way round."""
    middle = math.radians((first[1] + second[1]) / 2)
    return MILES * math.hypot(_eastward(first, second) * math.cos(middle), second[1] - first[1])


def between(first: Place, second: Place, share: float) -> Place:
    """The place at a share, 0 to 1, of the straight way."""
    east = first[0] + _eastward(first, second) * share
    return _wrapped(east), first[1] + (second[1] - first[1]) * share


def _eastward(first: Place, second: Place) -> float:
    return _wrapped(second[0] - first[0])


def _wrapped(longitude: float) -> float:
    return longitude if -180 <= longitude <= 180 else (longitude + 180) % 360 - 180

"""The borders of 1962 that no atlas of today has: what was one state, and lines drawn by hand.

Country numbers are ISO 3166-1's. The hand-drawn lines follow general knowledge of the course
of the borders to about five kilometres (judgement): enough for a theatre map, no survey.
"""

from __future__ import annotations

from dataclasses import dataclass

UNIONS: dict[str, tuple[str, ...]] = {
    "soviet_union": (
        "643", "804", "112", "398", "860", "795", "762", "417", "268", "051", "031", "440",
        "428", "233", "498", "Baikonur",
    ),
    "czechoslovakia": ("203", "703"),
    "yugoslavia": ("688", "499", "705", "191", "070", "807", "Kosovo"),
    "united_states": ("840", "630", "850", "316", "016", "USNB Guantanamo Bay"),
    "pakistan": ("586", "050"),
    "sudan": ("729", "728"),
    "ethiopia": ("231", "232"),
    "somalia": ("706", "Somaliland"),
    "cyprus": ("196", "N. Cyprus"),
    "israel": ("376",),
    "jordan": ("400", "275"),
    "india": ("356", "Siachen Glacier"),
    "china": ("156",),
    "great_britain": ("826",),
}  # fmt: skip
"""States of 1962 and the countries of today, by number or name, that made them up."""


@dataclass(frozen=True)
class Cut:
    """A border through a country of today, from edge to edge, in degrees.

    `names` are the part with the lower and the part with the higher mean coordinate on `axis`
    (0 longitude, 1 latitude); `at` decides for islands.
    """

    country: str
    names: tuple[str, str]
    axis: int
    at: float
    line: tuple[tuple[float, float], ...]


CUTS = (
    Cut(
        "276", ("west_germany", "east_germany"), 0, 11.3,
        (
            (10.91, 53.96), (10.90, 53.89), (10.78, 53.86), (10.77, 53.74), (10.83, 53.68),
            (10.94, 53.60), (10.85, 53.50), (10.68, 53.43), (10.59, 53.37), (10.72, 53.36),
            (10.75, 53.28), (11.03, 53.17), (11.26, 53.12), (11.58, 53.04), (11.47, 52.95),
            (11.28, 52.90), (11.04, 52.91), (10.78, 52.85), (10.77, 52.78), (10.93, 52.66),
            (10.97, 52.45), (11.07, 52.36), (11.03, 52.20), (10.96, 52.08), (10.64, 52.04),
            (10.60, 51.92), (10.59, 51.78), (10.66, 51.63), (10.40, 51.57),
            (10.33, 51.50), (10.24, 51.46), (10.06, 51.48),
            (9.93, 51.40), (10.00, 51.29), (10.20, 51.20), (10.20, 51.01), (10.02, 50.97),
            (10.04, 50.83), (9.93, 50.71), (10.06, 50.61), (10.12, 50.54), (10.35, 50.47),
            (10.60, 50.33), (10.74, 50.35), (10.85, 50.39), (11.05, 50.36), (11.20, 50.29),
            (11.27, 50.48), (11.43, 50.51), (11.52, 50.38), (11.72, 50.40), (11.95, 50.39),
            (12.09, 50.31),
        ),
    ),
    Cut(
        "704", ("south_vietnam", "north_vietnam"), 1, 17.0,
        ((107.1, 17.02), (106.9, 17.0), (106.6, 16.98)),
    ),
)  # fmt: skip

ENCLAVES: dict[str, tuple[tuple[float, float], ...]] = {
    "west_berlin": (
        (13.11, 52.39), (13.12, 52.47), (13.11, 52.53), (13.15, 52.59), (13.22, 52.61),
        (13.31, 52.65), (13.38, 52.63), (13.40, 52.56), (13.39, 52.54), (13.37, 52.52),
        (13.38, 52.51), (13.42, 52.50), (13.46, 52.49), (13.48, 52.45), (13.53, 52.40),
        (13.46, 52.42), (13.42, 52.38), (13.34, 52.41), (13.25, 52.40), (13.16, 52.40),
    ),
}  # fmt: skip
"""States that lay whole within another."""

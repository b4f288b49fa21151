"""Setting the war dial, told: the dial that was found, and what else moved with it."""

from __future__ import annotations

from game.lab.calibrate import Calibration, Line, calibrate, wars
from game.lab.calibrate_tables import Row, tables
from game.lab.counting import Asked
from game.lab.studies.frame import (
    Titles,
    columns,
    endings_of,
    events_of,
    kinds_of,
    said_of,
    stamp_of,
    table,
)
from game.lab.study.forms import Bar, Bars, Named, Part, Study
from game.scenario.format import Scenario

TITLES = {
    "kind": ("kinds", "What else moved: kinds of ending"),
    "ending": ("endings", "What else moved: endings"),
    "war, by first cause": ("causes", "What else moved: first causes of war"),
}


def study_of_calibration(asked: Asked, war: float) -> Study:
    """Find the dial under which this share of the worlds ends in war, and tell it.

    UnreachableError: no dial gives so much or so little war. LabError as `Asked.experiment`.
    """
    asked.experiment()
    line = Line(
        asked.loaded,
        asked.record,
        asked.n,
        asked.natures,
        asked.hand_over,
        asked.home,
        asked.crew,
        asked.first,
        asked.since,
        asked.executor,
    )
    return told(asked, calibrate(line, war))


def told(asked: Asked, found: Calibration) -> Study:
    """The study of a calibration."""
    preset, after = found.before.preset, found.after
    scenario = after.model.scenario
    paste = f"presets: {{{preset}: {{war_dial: {found.dial:g}}}}}"
    return Study(
        "calibrate",
        f"The war dial of {preset}",
        (*said_of(asked, after.illegal()), f"for the scenario file: {paste}"),
        (_dial(found), *(_moved(title, rows, scenario) for title, rows in tables(found))),
        {**stamp_of(asked), "wanted": str(found.wanted), "war_dial": str(found.dial)},
    )


def _dial(found: Calibration) -> Part:
    rows = [("before", found.was, wars(found.before)), ("found", found.dial, wars(found.after))]
    return Part(
        "dial",
        "The dial",
        f"War is wanted in {found.wanted:.2%} of the worlds. The dial is added to the log-odds of "
        "every event that ends in war, and touches nothing else.",
        table(columns(which="which", dial="war dial", war="war"), rows),
    )


def _moved(title: str, rows: list[Row], scenario: Scenario) -> Part:
    name, heading = TITLES[title]
    titles, kinds = _titles(title, scenario), kinds_of(scenario)
    named = [(titles.get(row[0], _plainly(row[0])), *row[1:]) for row in rows]
    bars = tuple(
        Bar(who.called, moved.difference, moved.interval, _colour(title, who, kinds))
        for who, _, _, moved in named
    )
    return Part(
        name,
        heading,
        "The same worlds under the dial of before and under the new one: differences of pairs.",
        table(columns(name=title, before="before", after="after", moved="moves by"), named),
        Bars(bars, signed=True),
    )


def _titles(title: str, scenario: Scenario) -> Titles:
    """What people read of the rows; kinds have no other names."""
    if title == "kind":
        return {}
    return endings_of(scenario) if title == "ending" else events_of(scenario)


def _plainly(kind: str) -> Named:
    return Named(kind, kind.replace("_", " "))


def _colour(title: str, name: str, kinds: dict[str, str]) -> str:
    """The kind of ending that gives a row its colour."""
    return {"kind": name, "ending": kinds.get(name, "")}.get(title, "war")

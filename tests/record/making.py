"""A record of the small scenario, and records made from it by edits."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path

from game.record.outcome import Outcome, outcome_of
from game.scenario import Loaded, load

SMALL = Path(__file__).parents[1] / "scenarios" / "small.yaml"


@cache
def small() -> Loaded:
    """The small scenario, read once for all tests: nothing changes it."""
    return load(SMALL)


TALK = """\
record: 1
id: talk
title: They talk
scenario: small
preset: calm_school
seed: 7
players: {north: human}
natures:
  facts: {bold_gunner: true}
  north: {resolve: 0.5}
luck:
  events: pinned
  letters: undistorted
turns:
  "1950-05-01 09:00":
    north: {act: blockade, posture: raise_alert}
    south:
      posture: hasten_work
      letters:
        - {channel: radio, tone: hard, propose: {fort: frozen, ships: pass}, valid: 48}
        - {channel: envoy, tone: soft}
    luck: {event.skirmish: fails, noise.tension: 0.5, transit.south.1: 3h}
    expect:
      variables: {tension: 30}
      flags: {blockaded: false}
  "1950-05-01 18:00":
    note: They answer.
    north:
      letters:
        - {channel: radio, tone: soft, accept: radio}
    luck: {event.skirmish: happens}
    expect:
      - variables: {tension: [35, 50], fort: [14, 18]}
        flags: {blockaded: true}
        events: {fleet_sails: true, riots: false}
        stands: {ships: stopped}
        open: {south: [radio], north: []}
      - known: {north: {tension: [35, 50], fear_south: null}}
        papers: {north: {north_brief: true, gazette: false}}
        letters: {north: 2, south: 0}
        misunderstandings: 0
        hold: ["hours_since.north.blockade == 9", "blockaded"]
end:
  expect:
    ending: any_terms
    turn: "1950-05-02 06:00"
    terms: {fort: frozen, ships: pass, base: stays}
    risk: [0, 0.2]
expect_worlds:
  n: 100
  endings: {any_terms: [0.5, 1]}
  kinds: {war: [0, 0.5]}
"""


def edited(*edits: tuple[str, str]) -> str:
    """The record's text with each of these pieces, which must stand in it once, replaced."""
    text = TALK
    for old, new in edits:
        assert text.count(old) == 1, f"{old!r} must stand once in the record"
        text = text.replace(old, new)
    return text


def planted(folder: Path, *edits: tuple[str, str], name: str = "talk") -> Path:
    """The record, edited, in the folder of its scenario."""
    records = folder / "small" / "records"
    records.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(SMALL, folder / "small" / "scenario.yaml")
    path = records / f"{name}.yaml"
    path.write_text(edited(*edits), encoding="utf-8")
    return path


def outcome(folder: Path, *edits: tuple[str, str]) -> Outcome:
    """What comes of the record with these edits."""
    return outcome_of(planted(folder, *edits))


LATER = """\
history: records/talk.yaml
starts:
  evening:
    title: From the evening
    text: A convoy has sailed.
    turn: 1950-05-01 18:00
    seats: [south]
    so_far: {north: You closed the strait., south: They closed the strait.}
    judgement: invented
  dawn: {title: From dawn, text: The last turn., turn: 1950-05-02 06:00, judgement: invented}
"""


def with_starts(folder: Path, *edits: tuple[str, str]) -> Loaded:
    """The small scenario with this record for its history, and with later starts."""
    path = planted(folder, *edits).parent.parent / "scenario.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("starts:\n", LATER), encoding="utf-8")
    return load(path.parent)

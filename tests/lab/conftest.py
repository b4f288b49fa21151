"""A record of the small scenario, in which luck decides much."""

import shutil
from pathlib import Path

import pytest

from game.record.files import read_record
from game.scenario import load
from tests.lab.cases import Case

SMALL = Path(__file__).resolve().parents[1] / "scenarios" / "small.yaml"

TEXT = """
record: 1
id: strait
title: The strait closes
scenario: small
seed: 7
natures:
  facts: {bold_gunner: true}
luck: {events: pinned, letters: undistorted}
turns:
  "1950-05-01 09:00":
    north:
      act: blockade
      posture: raise_alert
      letters:
        - {channel: cable, tone: hard, propose: {fort: frozen}}
    south: {posture: free_guns}
    luck: {transit.north.0: 6h}
  "1950-05-01 18:00":
    north:
      act: bombard
      letters:
        - {channel: envoy, tone: soft, propose: {fort: razed, base: quietly_closed}}
    south:
      act: denounce
      posture: hasten_work
      letters:
        - {channel: radio, tone: soft, accept: cable}
  "1950-05-02 06:00":
    north: {act: open_strait}
    south:
      letters:
        - {channel: envoy, tone: soft, accept: envoy}
expect_worlds:
  n: 300
  natures: kept
  kinds: {war: [0.05, 0.5]}
"""


@pytest.fixture(scope="session")
def strait(tmp_path_factory: pytest.TempPathFactory) -> Case:
    """The small scenario as a folder, with one record in its `records`."""
    home = tmp_path_factory.mktemp("scenarios") / "small"
    (home / "records").mkdir(parents=True)
    shutil.copy(SMALL, home / "scenario.yaml")
    path = home / "records" / "strait.yaml"
    path.write_text(TEXT, encoding="utf-8")
    return Case(load(home), read_record(path).record, path)

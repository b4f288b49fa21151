"""The tables: every number that they print is one that was counted."""

import json
import re

import pytest

from game.lab.profile import Part
from game.lab.shares import Share
from game.lab.tables import Row, lines_of, plain_of, profile_lines
from game.lab.worlds import Worlds, worlds
from tests.lab.cases import Case


@pytest.fixture(scope="module")
def found(strait: Case) -> Worlds:
    return worlds(strait.loaded, strait.record, 500, hand_over={"south": "character"})


def test_the_head_says_what_was_played(found: Worlds) -> None:
    head = "\n".join(lines_of(found)[:5])
    assert "500 worlds of 'strait' (small), preset calm_school, seed 7, games 0 to 499" in head
    assert "natures as in the record" in head
    assert re.search(r"north: bound to the record; \d+ orders were not legal there", head)
    assert "south: handed over to character" in head


def test_redrawn_natures_are_told(strait: Case) -> None:
    found = worlds(strait.loaded, strait.record, 10, natures="redrawn")
    assert "hidden facts and natures redrawn in each world" in lines_of(found)


def test_the_endings_that_occurred_are_listed_with_their_counts(found: Worlds) -> None:
    text = "\n".join(lines_of(found))
    for name, share in found.endings().items():
        line = re.search(rf"^{name} +{share.count} ", text, re.MULTILINE)
        assert (line is not None) is (share.count > 0)


def test_the_last_line_sets_war_beside_the_risk_run(found: Worlds) -> None:
    last = lines_of(found)[-1].split()
    assert last[0] == "all"
    assert int(last[1]) == found.kinds()["war"].count
    assert last[-1] == f"{sum(found.ledger().values()):.3%}"


def test_a_row_is_lined_up() -> None:
    bare, risky = str(Row("a", Share(1, 10))), str(Row("b", Share(10, 10), 0.5))
    assert bare == "a" + " " * 35 + "1   10.00%   1.79% to 40.42%"
    assert risky.startswith(f"{'b':<28}{'10':>9}  100.00%   72.25% to 100.00%")
    assert risky.endswith(" 50.000%")


def test_the_plain_form_is_json_and_complete(found: Worlds) -> None:
    plain = json.loads(json.dumps(plain_of(found)))
    assert plain["n"] == 500
    assert plain["seats"] == {"north": "bound", "south": "character"}
    assert sum(each["count"] for each in plain["endings"].values()) == 500
    assert sum(each["count"] for each in plain["turns"].values()) == 500
    assert set(plain["causes"]) == set(plain["ledger"]) == set(found.model.index.hazards)
    low, high = plain["kinds"]["war"]["interval"]
    assert low < plain["kinds"]["war"]["share"] < high


def test_a_profile_is_told_in_shares_of_the_whole() -> None:
    lines = profile_lines([Part("hazards", 0.003), Part("together", 0.004)], 4000)
    assert lines[1].startswith("where the time goes (4,000 games)")
    assert lines[2].split() == ["hazards", "3.0", "75.0%"]
    assert lines[3].split() == ["together", "4.0", "100.0%"]

"""Numbers in a record that could not be played: refused at their place, never a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.record.check import MOST_NATURE, check_record
from game.record.files import RecordError, read_record
from game.record.outcome import outcome_of
from game.scenario import Problem, ScenarioError, load
from tests.record.making import SMALL, planted, small

FACT, NATURE = "{bold_gunner: true}", "{resolve: 0.5}"
GREAT = "is out of bounds: no nature is so great"


def problem(path: Path) -> Problem:
    """The one thing that is wrong with a record."""
    with pytest.raises(RecordError) as caught:
        check_record(read_record(path), small())
    (found,) = caught.value.problems
    return found


@pytest.mark.parametrize(
    ("old", "new", "rule", "says", "remedy"),
    [
        (FACT, "{bold_gunner: 0.5}", "type", "0.5 is no hidden fact", "write true or false"),
        (FACT, "{bold_gunner: 1}", "type", "1.0 is no hidden fact", "write true or false"),
        (NATURE, "{resolve: true}", "type", "True is no nature", "write a number such as 0.5"),
        (
            NATURE, "{resolve: -1000.5}", "bounds", f"-1000.5 {GREAT}",
            "write a number from -1000 to 1000",
        ),
        (
            NATURE, "{resolve: 1e305}", "bounds", f"1e+305 {GREAT}",
            "write a number from -1000 to 1000",
        ),
        (
            "valid: 48", "valid: 1e30", "bounds",
            "1e+30 is out of bounds: it must be at most 10000", "write a number at most 10000",
        ),
    ],
)  # fmt: skip
def test_it_is_told_at_its_place(
    old: str, new: str, rule: str, says: str, remedy: str, tmp_path: Path
) -> None:
    path = planted(tmp_path, (old, new))
    found = problem(path)
    assert (found.rule, found.message, found.remedy) == (rule, says, remedy)
    line = path.read_text(encoding="utf-8").splitlines()[found.mark.line - 1]
    value = new.strip("{}").rpartition(": ")[2]
    assert line[found.mark.column - 1 :].startswith(value)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (FACT, "{bold_gunner: false}"),
        (NATURE, f"{{resolve: {MOST_NATURE}}}"),
        (NATURE, f"{{resolve: -{MOST_NATURE}}}"),
        (NATURE, "{resolve: 2}"),
        ("valid: 48", "valid: 10000"),
    ],
)
def test_what_can_be_played_is_not_refused(old: str, new: str, tmp_path: Path) -> None:
    assert outcome_of(planted(tmp_path, (old, new))).error is None


def test_a_wrong_name_is_told_beside_a_wrong_value(tmp_path: Path) -> None:
    path = planted(tmp_path, (NATURE, "{resolv: true}"))
    with pytest.raises(RecordError) as caught:
        check_record(read_record(path), small())
    assert [found.rule for found in caught.value.problems] == ["reference", "type"]


@pytest.mark.parametrize("name", ["expect", "facts", "luck", "note"])
def test_a_seat_cannot_be_called_what_a_record_calls_other_things(
    name: str, tmp_path: Path
) -> None:
    # It could be played, but never saved: a turn has one entry of that name.
    path = tmp_path / "small.yaml"
    text = SMALL.read_text(encoding="utf-8").replace("north", name).replace("north:", f"{name}:")
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ScenarioError) as caught:
        load(path)
    told = [found.message for found in caught.value.problems]
    assert f"{name!r} is a word of the notation of records" in told

"""A forged hand-out, its last line made to fit, ends in one message and never in a fault."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from game.scenario import ScenarioError
from game.text.apart import desk
from game.umpire.stamp import stamped
from tests.text.acting import Stage
from tests.umpire.playing import SMALL, answer_all, begun, decided, people

TURNS = 2


@cache
def honest() -> dict[str, Any]:
    """A hand-out of the small crisis with letters, news, reasons and papers in it."""
    with TemporaryDirectory() as folder:
        table = begun(Path(folder) / "t", "small", 4)
        seats = people(table.game.loaded, dict.fromkeys(table.humans, "random"))
        for _ in range(TURNS):
            answer_all(table, decided(table, seats))
            table.turn()
        plain: dict[str, Any] = yaml.safe_load(table.handout("north"))
    assert plain["seen"]["received"]
    assert plain["seen"]["sent"]
    assert plain["news"]
    assert plain["reasons"]
    return {name: part for name, part in plain.items() if name not in ("handout", "check")}


VALUES = st.one_of(
    st.integers(-3, 300),
    st.floats(allow_nan=False, allow_infinity=False, width=32),
    st.sampled_from(["", "x", "north", "tension", "fort", "1950-05-01 09:00", None, True, [], {}]),
)


def changed(data: st.DataObject, plain: Any) -> Any:
    """The data with one thing in it, somewhere, changed, left out or named otherwise."""
    if isinstance(plain, dict) and plain:
        key = data.draw(st.sampled_from(sorted(plain)))
        way = data.draw(st.sampled_from(["in", "in", "in", "out", "name"]))
        rest = {name: part for name, part in plain.items() if name != key}
        if way == "out":
            return rest
        if way == "name":
            return {**rest, data.draw(st.sampled_from(["x", "fort", "south"])): plain[key]}
        return {**plain, key: changed(data, plain[key])}
    if isinstance(plain, list) and plain:
        at = data.draw(st.integers(0, len(plain) - 1))
        return [*plain[:at], changed(data, plain[at]), *plain[at + 1 :]]
    return data.draw(VALUES)


LOOKING = (
    *("read", "know", "why", "issues", "letters", "letter 1", "letter 2", "about 1", "advisers"),
    *("papers all", "choices", "risk", "time", "news", "write", "1", "back", "quit"),
)


def opened(path: Path) -> str:
    """All that a person at a desk can look at."""
    stage = Stage(LOOKING)
    desk(path, str(SMALL), None, stage.console)
    return stage.said


@given(st.data())
@settings(max_examples=50)
def test_nonsense_is_told_in_one_message(data: st.DataObject) -> None:
    forged = changed(data, honest())
    with TemporaryDirectory() as folder:
        path = Path(folder) / "to-north.knot"
        path.write_text(stamped("handout", "Forged.", forged), encoding="utf-8")
        try:
            opened(path)
        except ScenarioError as error:
            assert str(error).startswith(str(path))


def test_what_is_honest_opens(tmp_path: Path) -> None:
    path = tmp_path / "to-north.knot"
    path.write_text(stamped("handout", "Honest.", honest()), encoding="utf-8")
    assert "What has happened:" in opened(path)


@pytest.mark.parametrize(
    ("part", "forged"),
    [
        ("before", {"hope": {"value": 1.0, "spread": 0.0, "turn": 0, "moment": "", "by": ""}}),
        ("reasons", [{"variable": "hope", "amount": 1.0, "kind": "event", "id": "", "text": ""}]),
        ("reasons", [{"variable": "fort", "amount": 1.0, "kind": "pull", "id": "x", "text": ""}]),
        ("news", [{"kind": "event", "id": "", "moment": "", "who": "nobody", "text": ""}]),
        ("news", [{"kind": "choice", "id": "", "moment": "", "who": "nobody", "text": ""}]),
        ("ordered", {"act": "fly"}),
        ("earlier", [{"kind": "failure", "id": "fly", "moment": "", "who": "", "text": ""}]),
    ],
    ids=str,
)
def test_what_is_told_beside_the_views_is_looked_at(
    part: str, forged: object, tmp_path: Path
) -> None:
    path = tmp_path / "to-north.knot"
    path.write_text(stamped("handout", "Forged.", {**honest(), part: forged}), encoding="utf-8")
    with pytest.raises(ScenarioError, match="is not of its scenario"):
        opened(path)

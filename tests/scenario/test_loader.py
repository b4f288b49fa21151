"""The whole way from files to a scenario, and its fingerprint."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from game import paths
from game.scenario import Mark, ScenarioError, load
from game.scenario.format import Scenario
from game.scenario.loader import fingerprint
from game.scenario.marks import Place
from tests.scenario.conftest import SMALL
from tests.scenario.fields import DATA, at, planted
from tests.scenario.making import grown


def test_the_small_scenario_loads_alike_with_both_parsers(parser: type) -> None:
    loaded = load(SMALL)
    assert loaded.scenario.id == "small"
    assert loaded.fingerprint == load(SMALL).fingerprint
    assert loaded.source == SMALL and loaded.warnings == ()


def test_every_value_has_its_place(small_text: str, load_text: Any) -> None:
    loaded = load_text(small_text)
    lines = small_text.splitlines()
    path = ("choices", "north", "blockade", "effects", "tension")
    mark = loaded.marks.value(path)
    assert lines[mark.line - 1][mark.column - 1 :].startswith("12,")
    mark = loaded.marks.key(path)
    assert lines[mark.line - 1][mark.column - 1 :].startswith("tension: 12")
    assert loaded.sources["small.yaml"][mark.line - 1] == lines[mark.line - 1]


def test_order_is_the_files(small_text: str, load_text: Any) -> None:
    scenario = load_text(small_text).scenario
    assert list(scenario.endings) == re.findall(
        r"(?m)^  (\w+):", small_text.split("\nendings:")[1].split("\ndocuments:")[0]
    )


def test_a_fingerprint_is_32_hex_digits(load_text: Any, small_text: str) -> None:
    assert re.fullmatch(r"[0-9a-f]{32}", load_text(small_text).fingerprint)


SAME = [
    ("title: The Strait\n", "# a remark\ntitle: 'The Strait'\n"),
    ("rung: 25", "rung:    25"),
    ("start: 30", "start: 30.0"),
    ("{tension: 30, fort: -20}", "\n        tension: +30\n        fort: -2e1"),
    ("kind: war\n    title: The strait burns", "title: The strait burns\n    kind: war"),
]


@pytest.mark.parametrize(("old", "new"), SAME)
def test_layout_does_not_change_it(old: str, new: str, small_text: str, load_text: Any) -> None:
    before = load_text(small_text).fingerprint
    assert small_text.count(old) == 1
    assert load_text(small_text.replace(old, new)).fingerprint == before


OTHER = [
    ("start: 30", "start: 31"),
    ("title: The Strait\n", "title: The Straits\n"),
    ("repeat: true, effects", "effects"),
    (
        "  turned: {title: The convoy has turned, seen: hidden, judgement: invented}\n",
        "  turned: {title: The convoy has turned, seen: public, judgement: invented}\n",
    ),
    ("id: small", "id: smaller"),
]


@pytest.mark.parametrize(("old", "new"), OTHER)
def test_content_changes_it(old: str, new: str, small_text: str, load_text: Any) -> None:
    before = load_text(small_text).fingerprint
    assert load_text(small_text.replace(old, new, 1)).fingerprint != before


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("  span: 240\n", "  span: 250\n"),
        ("kind: region, title: The Strait", "kind: city, title: The Straits"),
        (
            "seen: {south: {}},\n       judgement",
            "seen: {north: {when: flights}},\n       judgement",
        ),
        ("when: alert_south > 15, ", ""),
    ],
)
def test_the_plot_does_not_change_it(old: str, new: str, small_text: str, load_text: Any) -> None:
    """It changes no outcome, so a game goes on when its map is drawn better."""
    before = load_text(small_text).fingerprint
    if "flights" in new:
        small_text = small_text.replace("when: alert_south > 15, ", "")
    assert small_text.count(old) == 1
    assert load_text(small_text.replace(old, new)).fingerprint == before
    assert load_text(small_text[: small_text.index("plot:\n")]).fingerprint == before


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("page: The book of the strait", "page: The book of the fort"),
        ("text: Guns fire only in anger.", "text: Guns fire when it rains."),
        ("answer: Not in May., ", ""),
        ("weather: {title: No weather", "rain: {title: No rain"),
    ],
)
def test_what_is_said_of_the_model_does_not_change_it(
    old: str, new: str, small_text: str, load_text: Any
) -> None:
    """It changes no outcome, so a game goes on when its author admits to more."""
    before = load_text(small_text).fingerprint
    assert small_text.count(old) == 1
    assert load_text(small_text.replace(old, new)).fingerprint == before
    said = small_text[small_text.index("model:\n") : small_text.index("plot:\n")]
    assert load_text(small_text.replace(said, "")).fingerprint == before


def test_the_order_of_events_changes_it(small_text: str, load_text: Any) -> None:
    head, rest = small_text.split("  fleet_sails:", 1)
    first, rest = rest.split("  envoy_calls:", 1)
    second, rest = rest.split("  riots:", 1)
    swapped = f"{head}  envoy_calls:{second}  fleet_sails:{first}  riots:{rest}"
    assert load_text(swapped).fingerprint != load_text(small_text).fingerprint


def test_a_file_that_is_not_there() -> None:
    with pytest.raises(ScenarioError, match=r"there is no scenario 'nowhere/at/all.yaml'"):
        load("nowhere/at/all.yaml")


def test_a_file_that_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    path = tmp_path / "closed.yaml"
    path.write_text("a: 1")
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(ScenarioError, match="permission denied"):
        load(path)


def test_faults_of_reading_and_of_form_are_told_together(small_text: str, problems_of: Any) -> None:
    text = small_text.replace("rung: 25", "rung: 25\n      rung: 26").replace(
        "drift: 0.5", "drift: fast"
    )
    assert [problem.rule for problem in problems_of(text)] == ["type", "twice"]


def test_nothing_at_all_names_every_entry_that_is_missing(problems_of: Any) -> None:
    problems = problems_of("")
    assert {problem.rule for problem in problems} == {"missing"}
    assert {problem.mark for problem in problems} == {Mark("small.yaml", 1, 1)}
    assert any(
        "'endings' is missing at the root of the file" in problem.message for problem in problems
    )


def test_a_mark_of_temptation_does_not_change_it(small_text: str, load_text: Any) -> None:
    """No rule reads it, and a game goes on when its author says why a choice is there."""
    plain = load_text(small_text)
    marked = load_text(small_text.replace("rung: 25", "rung: 25\n      temptation: It is loud."))
    assert marked.fingerprint == plain.fingerprint
    found = [each.temptation for each in marked.scenario.choices["north"].values()]
    assert "It is loud." in found


def test_a_large_scenario_loads(small_text: str, load_text: Any) -> None:
    loaded = load_text(grown(small_text, 3_000))
    assert len(loaded.scenario.choices["north"]) > 200
    assert len(loaded.marks) > 4_000


PARTS_OF_CONTENT = [
    ("variables", "tension", "drift"),
    ("flags", "blockaded", "title"),
    ("facts", "bold_gunner", "chance"),
    ("events", "shots", "hazard", "base"),
    ("channels", "cable", "leak"),
    ("seats", "north", "character", "reserve"),
    ("documents", "warning", "text"),
    ("endings", "calm", "judgement"),
    ("presets", "grim_school", "war_dial"),
    ("days", 0, "title"),
    ("tones", "soft", "title"),
]


@pytest.mark.parametrize("path", PARTS_OF_CONTENT, ids=lambda path: str(path[0]))
def test_every_part_of_the_content_is_in_the_fingerprint(path: Place) -> None:
    value = at(DATA, path)
    other = f"{value} again" if isinstance(value, str) else value + 0.25
    before, after = (
        Scenario.model_validate_json(json.dumps(data)) for data in (DATA, planted(path, other))
    )
    assert fingerprint(after) != fingerprint(before)


def test_the_fingerprint_is_that_of_the_content_alone() -> None:
    loaded = load(SMALL)
    assert fingerprint(loaded.scenario) == loaded.fingerprint


def test_a_default_that_is_written_out_is_content(small_text: str, load_text: Any) -> None:
    written = small_text.replace("rung: 25", "rung: 25\n      otherwise: null")
    before, after = load_text(small_text), load_text(written)
    assert before.scenario == after.scenario
    assert before.fingerprint != after.fingerprint


def test_by_name_and_by_path_the_source_is_the_file(
    write: Any, small_text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write("shipped/small.yaml", small_text)
    monkeypatch.setattr(paths, "scenarios", lambda: [path])
    by_name, by_path = load("small"), load(str(path))
    assert by_name.source == path == by_path.source
    assert by_name.fingerprint == by_path.fingerprint
    assert list(by_name.sources) == ["shipped/small.yaml"]


def test_no_reference_is_looked_at_while_the_form_is_wrong(
    small_text: str, problems_of: Any
) -> None:
    text = small_text.replace("set: [blockaded]", "set: [nothing]")
    assert [problem.rule for problem in problems_of(text)] == ["reference"]
    assert [p.rule for p in problems_of(text.replace("rung: 25", "rung: 99"))] == ["bounds"]

"""Refusals as people read them: file, line and column, the line with its caret, the remedy."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.scenario import ScenarioError, load
from tests.scenario.conftest import Write
from tests.scenario.making import sections

Edit = tuple[str, str]

FAULTS: dict[str, tuple[str, Edit, str, str, str]] = {
    "choices": (
        "choices",
        ("effects: {tension: 12, fear_south: 6}", "effects: {tensoin: 12, fear_south: 6}"),
        "tensoin:",
        "error[reference]: there is no variable 'tensoin'",
        "did you mean 'tension'?",
    ),
    "events": (
        "events",
        ("then: [answer]", "then: [answer, riots]"),
        "riots]",
        "error[consequence]: 'riots' has no chance, and then names consequences only",
        "give it a chance, or remove it here",
    ),
    "endings": (
        "endings",
        ("score: {north: 30, south: 40}", "score: {south: 40}"),
        "score: {south: 40}",
        "error[missing]: the score is missing for north",
        "add `north: ...`",
    ),
    "documents": (
        "documents",
        ("after: [shots, riots]", "after: [shots, shots]"),
        "shots]",
        "error[twice]: 'shots' is named twice",
        "remove one",
    ),
    "channels": (
        "channels",
        ("hours: [0.5, 1]", "hours: [2, 1]"),
        "[2, 1]",
        "error[channel]: hours of transit 2 to 1 make no window",
        "write [least, most], from 0 to 1000",
    ),
    "variables": (
        "variables",
        ("range: [0, 64], start: 8", "range: [0, 63.9999], start: 8"),
        "63.9999",
        "error[range]: 63.9999 does not lie on the grid of this range, whose step is "
        "0.000244140625",
        "or a whole number",
    ),
    "drafts": (
        "drafts",
        ("withdraw: envoy", "withdraw: lamp"),
        "lamp",
        "error[channel]: the channel 'lamp' does not serve north",
        "choose one that does: cable, radio, envoy",
    ),
    "presets": (
        "presets",
        ("events.shots.hazard.base: -2", "events.shots.hazard.bsae: -2"),
        "events.shots.hazard.bsae",
        "error[reference]: events.shots.hazard has no entry 'bsae'",
        "did you mean 'base'?",
    ),
}  # fmt: skip


def refusal(path: Path) -> ScenarioError:
    with pytest.raises(ScenarioError) as caught:
        load(path)
    return caught.value


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_of_one_file_among_many_names_that_file(
    name: str, small_text: str, write: Write, tmp_path: Path
) -> None:
    part, (old, new), at, said, remedy = FAULTS[name]
    for number, (section, text) in enumerate(sections(small_text).items()):
        if section == part:
            assert text.count(old) == 1
            text = text.replace(old, new)
        write(f"crisis/{number:02}-{section}.yaml", text)
    error = refusal(tmp_path / "crisis")
    (problem,) = error.problems
    assert problem.mark.file.endswith(f"-{part}.yaml")
    line = error.sources[problem.mark.file][problem.mark.line - 1]
    assert line[problem.mark.column - 1 :].startswith(at)
    text = str(error)
    assert text.startswith(f"{problem.mark}: {said}\n  | {line}\n")
    assert f"\n  | {' ' * (problem.mark.column - 1)}^\n  help: " in text
    assert text.endswith(f"{remedy}\n1 problem")


def test_all_faults_of_all_files_are_told_at_once_in_their_order(
    small_text: str, write: Write, tmp_path: Path
) -> None:
    for number, (section, text) in enumerate(sections(small_text).items()):
        for part, (old, new), *_ in FAULTS.values():
            text = text.replace(old, new) if section == part else text
        write(f"crisis/{number:02}-{section}.yaml", text)
    error = refusal(tmp_path / "crisis")
    found = [problem.message for problem in error.problems]
    wanted = {said.partition(": ")[2] for *_, said, _ in FAULTS.values()}
    assert set(found) == wanted
    places = [problem.mark for problem in error.problems]
    assert places == sorted(places)
    assert str(error).endswith(f"\n{len(FAULTS)} problems")


def test_a_fault_in_what_extends_another_is_told_in_the_file_that_has_it(
    small_text: str, write: Write, tmp_path: Path
) -> None:
    write("base.yaml", small_text)
    path = write(
        "other.yaml",
        "format: 1\nid: other\nextends: base\nevents:\n  riots:\n    actor: fishremen\n",
    )
    (problem,) = refusal(path).problems
    assert (Path(problem.mark.file).name, problem.mark.line, problem.mark.column) == (
        "other.yaml", 6, 12,
    )  # fmt: skip
    assert problem.remedy == "did you mean 'fishermen'?"


def test_a_fault_of_what_is_inherited_is_told_in_the_file_from_which_it_comes(
    small_text: str, write: Write, tmp_path: Path
) -> None:
    write("base.yaml", small_text.replace("then: [answer]", "then: [answre]"))
    path = write("other.yaml", "format: 1\nid: other\nextends: base\n")
    problems = refusal(path).problems
    assert {Path(problem.mark.file).name for problem in problems} == {"base.yaml"}
    assert "there is no event 'answre'" in {problem.message for problem in problems}

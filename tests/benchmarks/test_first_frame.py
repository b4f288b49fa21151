"""The benchmark of the first picture: what it starts comes up, and its steps are in order."""

import pytest

from benchmarks import first_frame

STEPS = [
    "interpreter",
    "command line",
    "pygame",
    "the window's modules",
    "settings, scenario asked for",
    "window",
    "laid out",
    "drawn",
]


def test_a_start_passes_every_step_up_to_the_picture() -> None:
    found = first_frame.marks()
    assert list(found) == STEPS
    assert list(found.values()) == sorted(found.values())
    assert found["interpreter"] > 0


def test_the_figure_is_the_whole_and_its_steps_add_up(monkeypatch: pytest.MonkeyPatch) -> None:
    runs = iter([0.4, 0.2, 0.3])
    monkeypatch.setattr(first_frame, "TIMES", 3)
    monkeypatch.setattr(first_frame, "marks", lambda: {"window": 0.1, "drawn": next(runs)})
    whole, *steps = first_frame.measure()
    assert (whole.value, whole.target) == (0.3, 0.5)
    assert [step.what.strip() for step in steps] == ["window", "drawn"]
    assert sum(step.value for step in steps) == pytest.approx(0.3)

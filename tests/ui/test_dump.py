"""The screen as text: what can be seen and reached, where, and who has the focus."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.ui import dump
from game.ui.application import App
from game.ui.stage import Stage
from game.ui.text import Pen
from game.ui.widgets import Button, Label, ScrollArea, Shade, Widget
from tests.ui.helpers import key
from tests.ui.test_flow import flow_of


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "screen.txt"
    monkeypatch.setenv("KNOT_DUMP", str(path))
    return path


@pytest.fixture
def app(file: Path) -> Iterator[App]:
    made = App(flow_of(), (1280, 720))
    made.settle()
    yield made
    made.close()


def stage(*widgets: Widget) -> Stage:
    made = Stage(Pen(), (400, 200))
    made.show("one", widgets, (0, 0, 0), "press")
    return made


def button(name: str = "press", box: tuple[int, int, int, int] = (10, 20, 100, 30)) -> Button:
    return Button(name=name, rect=pygame.Rect(box), text="Press me")


def test_nobody_asks_for_it_by_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("KNOT_DUMP", raising=False)
    assert dump.wanted() is None


def test_the_file_names_the_screen_and_every_widget(app: App, file: Path) -> None:
    first, *lines = file.read_text(encoding="utf-8").splitlines()
    assert first.split()[0] == "menu"
    assert any("menu.begin" in line and line.endswith("*") for line in lines)
    assert all(len(line.split()) > 4 and line.split()[0].isdigit() for line in lines)


def test_it_is_written_anew_when_something_happens(app: App, file: Path) -> None:
    before = file.read_text(encoding="utf-8")
    app.send([key(pygame.K_TAB)])
    assert file.read_text(encoding="utf-8") != before
    app.send([key(pygame.K_F1)])
    assert file.read_text(encoding="utf-8").startswith("help")
    assert list(file.parent.glob("*.part")) == []


def test_a_place_is_where_the_mouse_finds_the_widget(app: App, file: Path) -> None:
    for line in file.read_text(encoding="utf-8").splitlines()[1:]:
        if " button " in line:
            x, y, wide, high = map(int, line.split()[:4])
            under = app.stage.at((x + wide // 2, y + high // 2))
            assert under is not None
            assert under.name in line


def test_the_place_and_the_words_of_a_widget_are_on_one_line() -> None:
    label = Label(name="said", rect=pygame.Rect(0, 0, 50, 10), text="One\nand two")
    assert dump.lines(stage(label, button())) == [
        "0 0 50 10 label said: One and two",
        "10 20 100 30 button press: Press me *",
    ]


def test_what_is_out_of_reach_or_out_of_sight_is_left_out() -> None:
    area = ScrollArea(name="area", rect=pygame.Rect(0, 0, 100, 50), content=300)
    low = Label(name="low", rect=pygame.Rect(0, 100, 50, 10), text="low", area="area")
    half = Label(name="half", rect=pygame.Rect(0, 40, 50, 20), text="half", area="area")
    shown = dump.lines(stage(area, low, half))
    assert [line.split()[5] for line in shown] == ["area", "half:"]
    assert shown[1].startswith("0 40 50 10 ")
    shade = Shade(name="shade", rect=pygame.Rect(0, 0, 400, 200))
    assert len(dump.lines(stage(button("under"), shade, button()))) == 1

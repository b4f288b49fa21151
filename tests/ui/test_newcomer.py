"""From the command line to the first sealed order, by somebody who only follows the arrows."""

from __future__ import annotations

from dataclasses import dataclass, field

import pygame
import pytest

from game.cli.app import run as cli
from game.ui import application, saves, settings
from game.ui.application import App
from game.ui.flow import Flow
from game.ui.inspect import faults
from game.ui.settings import Settings
from game.ui.widgets.note import Note, NoteArrow
from tests.ui.helpers import click, key, letter_key

SIZES = [(1600, 900, 1.0), (1024, 600, 1.0), (1280, 720, 1.5), (1280, 720, 2.0), (2560, 1440, 1.0)]
MOST_EVENTS = 24
"""Moves, presses and keys from the first picture to the seal; with three seconds each, and the
words of the notes read slowly, that is less than two minutes."""

MOST_WORDS = 140
REST = 500
"""Milliseconds that the mouse rests on what it is pointed at."""


@dataclass
class Newcomer:
    """Does what the arrow of each note points at, and counts what that takes."""

    app: App
    clock: int = 0
    events: int = 0
    words: list[str] = field(default_factory=list)
    skipped: list[int] = field(default_factory=list)

    @property
    def step(self) -> int | None:
        """The step of the note that is shown, None if there is none."""
        note = self.app.stage.get("guide.note")
        return note.step if isinstance(note, Note) else None

    def read(self) -> None:
        note = self.app.stage.find("guide.note")
        assert isinstance(note, Note)
        if note.text not in self.words:
            self.words.append(note.text)
        assert faults(self.app.stage) == []

    def aim(self) -> tuple[int, int]:
        """Where the arrow ends."""
        arrow = self.app.stage.find("guide.arrow")
        assert isinstance(arrow, NoteArrow)
        return arrow.rect.x + arrow.end[0], arrow.rect.y + arrow.end[1]

    def rest(self, at: tuple[int, int]) -> None:
        self.events += 1
        move = pygame.Event(pygame.MOUSEMOTION, pos=at, rel=(1, 1), buttons=(0, 0, 0))
        self.app.handle(move)
        for _ in range(2):
            self.clock += REST
            self.app.frame(self.clock)
        self.app.settle()

    def press(self, at: tuple[int, int]) -> None:
        """Press the button of the mouse, and hold it for as long as something wants it."""
        self.events += 1
        move, down, up = click(at)
        for event in (move, down):
            self.app.handle(event)
        for _ in range(20):
            self.clock += 100
            self.app.frame(self.clock)
        self.app.handle(up)
        self.app.settle()

    def follow(self) -> None:
        """One note: point, then press, and only then go on with what the note offers."""
        before = self.step
        assert before is not None
        self.read()
        for deed in (self.rest, self.press):
            if self.step == before:
                deed(self.aim())
        if self.step == before and self.app.flow.screen not in ("outcome",):  # type: ignore[attr-defined]
            self.skipped.append(before)
            self.events += 1
            self.app.send([letter_key("g")])

    def play(self) -> None:
        """Until the notes are over; a screen that has none is left with Escape."""
        for _ in range(40):
            if self.sealed:
                return
            if self.step is not None:
                self.follow()
            else:
                self.events += 1
                self.app.send([key(pygame.K_ESCAPE)])
        raise AssertionError(f"lost at {self.app.flow.place}")

    @property
    def sealed(self) -> bool:
        flow = self.app.flow
        assert isinstance(flow, Flow)
        return flow.table is not None and len(flow.table.game.steps) > 0


def launched(
    monkeypatch: pytest.MonkeyPatch, size: tuple[int, int], line: list[str]
) -> list[Newcomer]:
    """Whoever typed this, after they have played as far as the notes lead."""
    met: list[Newcomer] = []

    def play(self: App) -> None:
        self.settle()
        met.append(Newcomer(self))
        met[0].play()

    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr(application, "_fitting", lambda: size)
    monkeypatch.setattr(App, "run", play)
    assert cli(line) == 0
    return met


@pytest.mark.parametrize(("wide", "high", "text"), SIZES)
def test_following_the_arrows_leads_to_the_first_sealed_order(
    wide: int, high: int, text: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings, "load", lambda: (Settings(text=text), ""))
    (met,) = launched(monkeypatch, (wide, high), ["play", "--seed", "1962"])
    flow = met.app.flow
    assert isinstance(flow, Flow)
    assert flow.table is not None
    # Something was ordered, and not only held.
    assert set(flow.table.game.steps[0].orders["kennedy"].choices.values()) - {"hold"}
    assert met.events <= MOST_EVENTS
    assert sum(len(words.split()) for words in met.words) <= MOST_WORDS
    assert len(met.words) == 9
    assert not flow.guiding
    # The second of them is done by pointing at a mark, and the first arrow may miss all of them.
    assert len(met.skipped) <= 3
    assert saves.saved()


def test_nobody_is_asked_anything_before_the_first_desk(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    def look(self: App) -> None:
        self.settle()
        seen.append(self.flow.place)

    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr(App, "run", look)
    assert cli(["play"]) == 0
    assert seen == ["desk 0 kennedy"]
    assert settings.load()[0].guided
    assert cli(["play"]) == 0
    assert seen[1].startswith("menu")


@pytest.mark.parametrize("line", [["--from", "short"], ["--as", "khrushchev"]])
def test_whoever_asked_for_something_gets_that(
    line: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[str, bool]] = []

    def look(self: App) -> None:
        self.settle()
        flow = self.flow
        assert isinstance(flow, Flow)
        seen.append((f"{flow.shown} {flow.seat or flow.setup.start}", flow.guiding))

    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr(App, "run", look)
    assert cli(["play", *line]) == 0
    # His game begins later, with what has happened so far.
    wanted = "menu short" if line[0] == "--from" else "outcome khrushchev"
    assert seen == [(wanted, False)]

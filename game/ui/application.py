"""The window: events in, pixels out, asleep in between.

pygame's own waiting is a busy loop, so this one sleeps: short naps while something happens,
longer ones when nothing has for a second.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import pygame

from game import paths
from game.ui.flow import Flow
from game.ui.guard import UiUnavailable
from game.ui.hands import Hands
from game.ui.kit import Kit, scale_of
from game.ui.stage import Stage
from game.ui.text import Pen
from game.ui.theme import BASE, SMALLEST, TEXT_SCALES

TITLE = "Knot of War"
BUSY_NAP = 16
QUIET_NAP = 40
QUIET_AFTER = 1000
"""Milliseconds."""

UNSEEN = ("offscreen", "dummy", "evdev")
"""Drivers of SDL that show nothing to anybody."""

CLOSED = (pygame.QUIT, pygame.WINDOWCLOSE)
RESIZED = (pygame.WINDOWSIZECHANGED, pygame.WINDOWRESIZED)
LARGER = (pygame.K_PLUS, pygame.K_EQUALS, pygame.K_KP_PLUS)
SMALLER = (pygame.K_MINUS, pygame.K_KP_MINUS)
MOUSE = (pygame.MOUSEMOTION, pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP)


class App:
    """One window on one flow."""

    def __init__(self, flow: Flow, size: tuple[int, int] | None = None) -> None:
        self.flow = flow
        self.window = _opened(size)
        self.surface = self.window.get_surface()
        self.text_scale = 1.0
        self._full = False
        self.stage = Stage(self._pen(), self.surface.get_size())
        self.hands = Hands(self.stage)
        self.compose()

    def _pen(self) -> Pen:
        return Pen(scale_of(self.surface.get_size()), self.text_scale)

    # One step

    def compose(self) -> None:
        """Lay the screen out anew."""
        kit = Kit(self.stage.pen, self.surface.get_size())
        self.flow.build(kit)
        self.flow.stale = False
        self.stage.show(self.flow.place, kit.widgets, self.flow.ground, self.flow.first)

    def handle(self, event: pygame.Event) -> None:
        """Take one event, and lay the screen out anew if it changed anything."""
        if event.type in CLOSED:
            self.flow.quit()
        elif event.type in RESIZED:
            self.resize()
        elif event.type == pygame.WINDOWEXPOSED:
            self.stage.resize(self.stage.pen, self.surface.get_size())
        elif event.type == pygame.KEYDOWN and self._command(event):
            pass
        elif not self.flow.worker.busy:
            self._pass_on(event)
        if self.flow.stale and not self.flow.over:
            self.compose()

    def _pass_on(self, event: pygame.Event) -> None:
        if event.type == pygame.KEYDOWN and event.key == pygame.K_ESCAPE:
            self.flow.back()
        else:
            self.hands.handle(self._in_pixels(event))

    def _in_pixels(self, event: pygame.Event) -> pygame.Event:
        """The event with the mouse counted in pixels, where the window counts otherwise."""
        ratio = self.surface.get_width() / self.window.size[0]
        if event.type not in MOUSE or ratio == 1:
            return event
        at = (round(event.pos[0] * ratio), round(event.pos[1] * ratio))
        return pygame.Event(event.type, {**event.dict, "pos": at})

    def _command(self, event: pygame.Event) -> bool:
        """Keys that mean the same on every screen."""
        control = bool(event.mod & (pygame.KMOD_CTRL | pygame.KMOD_META))
        if event.key == pygame.K_F1:
            self.flow.go("help")
        elif event.key == pygame.K_F11:
            self._whole()
        elif event.key == pygame.K_F12:
            self.screenshot(_next_picture())
        elif control and event.key == pygame.K_q:
            self.flow.quit()
        elif control and event.key in LARGER:
            self.enlarge(1)
        elif control and event.key in SMALLER:
            self.enlarge(-1)
        else:
            return False
        return True

    def enlarge(self, step: int) -> None:
        """Larger or smaller text, within the three scales."""
        index = TEXT_SCALES.index(self.text_scale) + step
        if 0 <= index < len(TEXT_SCALES):
            self.text_scale = TEXT_SCALES[index]
            self.resize()

    def _whole(self) -> None:
        self._full = not self._full
        if self._full:
            self.window.set_fullscreen(True)
        else:
            self.window.set_windowed()
        self.resize()

    def resize(self) -> None:
        """Follow the window's size and the text's scale."""
        self.surface = self.window.get_surface()
        self.stage.resize(self._pen(), self.surface.get_size())
        self.flow.stale = True
        self.compose()

    def draw(self) -> None:
        """Bring what changed onto the screen."""
        if self.stage.draw(self.surface):
            self.window.flip()

    def settle(self) -> None:
        """Wait for the worker and show what it brought; for tests and pictures."""
        if self.flow.worker.wait() or self.flow.stale:
            self.compose()
        self.draw()

    def screenshot(self, path: Path) -> Path:
        """Keep the window as a PNG file."""
        self.draw()
        path.parent.mkdir(parents=True, exist_ok=True)
        pygame.image.save(self.surface, path)
        return path

    def send(self, events: Sequence[pygame.Event]) -> None:
        """Take events one by one and wait for what they lead to; for tests."""
        for event in events:
            self.handle(event)
            self.settle()

    # The loop

    def run(self) -> None:
        """Until the window is closed."""
        last = pygame.time.get_ticks()
        while not self.flow.over:
            events = pygame.event.get()
            for event in events:
                self.handle(event)
            if self.flow.worker.collect():
                self.compose()
            self.draw()
            now = pygame.time.get_ticks()
            last = now if events or self.flow.worker.busy else last
            pygame.time.wait(QUIET_NAP if now - last > QUIET_AFTER else BUSY_NAP)

    def close(self) -> None:
        """Let the window and the worker go."""
        self.flow.worker.close()
        self.window.destroy()


def _opened(size: tuple[int, int] | None) -> pygame.Window:
    """The window; UiUnavailable if there is no screen to put it on."""
    try:
        pygame.display.init()
        _refuse_unseen(pygame.display.get_driver())
        pygame.font.init()
        window = pygame.Window(TITLE, size or _fitting(), resizable=True, allow_high_dpi=True)
        window.minimum_size = SMALLEST
    except pygame.error as error:
        raise UiUnavailable(f"no window can be opened here ({error})") from error
    pygame.key.set_repeat(400, 40)
    return window


def _refuse_unseen(driver: str) -> None:
    """Where no screen answers, SDL draws into nothing without a word, unless it was asked to."""
    if driver in UNSEEN and not os.environ.get("SDL_VIDEODRIVER"):
        raise UiUnavailable("no window can be opened here (no screen answers)")


def _fitting() -> tuple[int, int]:
    """The base size, or nine tenths of a smaller screen."""
    sizes = pygame.display.get_desktop_sizes()
    width, height = sizes[0] if sizes else BASE
    if width >= BASE[0] + 40 and height >= BASE[1] + 80:
        return BASE
    return max(SMALLEST[0], width * 9 // 10), max(SMALLEST[1], height * 8 // 10)


def _next_picture() -> Path:
    """A file name for a picture that is not taken yet."""
    folder = paths.user_data() / "pictures"
    number = 1
    while (folder / f"knot-{number}.png").exists():
        number += 1
    return folder / f"knot-{number}.png"

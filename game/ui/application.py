"""The window: events in, pixels out, asleep in between.

pygame's own waiting is a busy loop, so this one sleeps: short naps while something moves or
happens, longer ones when nothing has for a second. What is shown comes from a director: first
the title while the scenario loads, then the game's flow.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

import pygame

from game import paths
from game.ui import dump, palettes, settings
from game.ui.caption import Caption
from game.ui.draw.desk import desk
from game.ui.guard import UiUnavailable
from game.ui.hands import Hands
from game.ui.kit import Kit, scale_of
from game.ui.say import say
from game.ui.settings import Settings
from game.ui.sound.cues import CUES, Kind
from game.ui.sound.player import Player
from game.ui.stage import Stage
from game.ui.text import Pen
from game.ui.theme import BASE, COLOURS, SMALLEST
from game.ui.widgets.tip import tip
from game.ui.worker import Worker

BUSY_NAP = 15
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


class Director(Protocol):
    """Who decides what is shown and what follows on what.

    `cues` are the sounds of what has happened since they were last taken; `settings` what the
    person has set; `tone` the kind of desk behind everything.
    """

    worker: Worker
    settings: Settings
    cues: list[str]
    stale: bool
    over: bool

    @property
    def place(self) -> str:
        """The screen, for which the focus is remembered."""

    @property
    def tone(self) -> str:
        """The desk: a tone of `game.ui.draw.desk`."""

    @property
    def first(self) -> str:
        """The widget that has the focus when the screen is first seen."""

    def build(self, kit: Kit) -> None:
        """Lay out what is to be seen now."""

    def following(self) -> Director:
        """Who directs from now on: itself, until its work is done."""

    def go(self, screen: str) -> None:
        """Show another screen."""

    def back(self) -> None:
        """What Esc does."""

    def prefer(self, name: str, by: int) -> None:
        """Move a setting along its values."""

    def heed(self, asked: str) -> None:
        """Notice which widget the person asks about, by name."""

    def open(self, path: Path) -> None:
        """A file was dropped on the window."""

    def quit(self) -> None:
        """Close the window."""


class App:
    """One window on one director."""

    def __init__(self, flow: Director, size: tuple[int, int] | None = None) -> None:
        self.flow = flow
        self.window = _opened(size)
        self.surface = self.window.get_surface()
        self.settings = flow.settings
        palettes.use(self.settings.palette, self.settings.contrast)
        self.player = Player(self.settings.sound / 100, self.settings.captions)
        self.stage = Stage(self._pen(), self.surface.get_size())
        self.hands = Hands(self.stage)
        self.caption = Caption()
        self._ready = False
        self.dump = dump.wanted()
        if self.settings.full:
            self.window.set_fullscreen(True)
        self.compose()

    def _pen(self) -> Pen:
        chosen = self.settings
        return Pen(scale_of(self.surface.get_size()), chosen.text, chosen.plain)

    # One step

    def compose(self) -> None:
        """Lay the screen out anew."""
        kit = Kit(self.stage.pen, self.surface.get_size())
        self.flow.stale = False
        self.flow.build(kit)
        size = self.surface.get_size()
        backdrop = desk(size, self.stage.pen.scale, self.flow.tone)
        self.stage.show(
            self.flow.place, kit.widgets, COLOURS["bar"], self.flow.first, backdrop=backdrop
        )

    def handle(self, event: pygame.Event) -> None:
        """Take one event, and lay the screen out anew if it changed anything."""
        if event.type in CLOSED:
            self.flow.quit()
        elif event.type in RESIZED:
            self.resize()
        elif event.type == pygame.WINDOWEXPOSED:
            self.stage.resize(self.stage.pen, self.surface.get_size())
        elif event.type == pygame.DROPFILE:
            self.flow.open(Path(event.file))
        elif event.type == pygame.KEYDOWN and self._command(event):
            pass
        elif not self.flow.worker.busy or event.type == pygame.KEYUP:
            self._pass_on(event)
        self.follow()

    def _pass_on(self, event: pygame.Event) -> None:
        if event.type == pygame.KEYDOWN and event.key == pygame.K_ESCAPE:
            if self.hands.asked:
                self.hands.asked = ""
            elif not self._taken(event.key):
                self.flow.back()
        else:
            self.hands.handle(self._in_pixels(event))

    def _taken(self, code: int) -> bool:
        """Whether what has the focus takes the key itself."""
        focused = self.stage.focused
        return focused is not None and focused.key(self.stage.pen, code)

    def follow(self) -> None:
        """Bring the screen up with what the director has decided."""
        self.flow = self.flow.following()
        if self.flow.settings != self.settings:
            self._apply(self.flow.settings)
        self.flow.heed(self.hands.asked)
        if self.flow.stale and not self.flow.over:
            self.compose()
        self._sound()
        self._explain()

    def _sound(self) -> None:
        cues, self.flow.cues = self.flow.cues, []
        for cue in cues:
            told = self.player.cue(cue)
            # What one's own hand does needs no telling.
            if told and CUES[cue].kind is not Kind.HAND:
                self.caption.tell(told)

    def _explain(self) -> None:
        about = self.stage.get(self.hands.asked)
        if about is None or about.hint is None:
            self.stage.lay("tip", None)
            return
        whole = self.stage.place(about).clip(self.stage.sight(about))
        place = about.hinted(self.stage.pen).move(self.stage.place(about).topleft).clip(whole)
        self.stage.lay("tip", tip(self.stage.pen, self.stage.size, place, about.hint))

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
            self.flow.prefer("full", -1 if self.settings.full else 1)
        elif event.key == pygame.K_F12:
            self.screenshot(_next_picture())
        elif control and event.key == pygame.K_q:
            self.flow.quit()
        elif control and event.key in LARGER:
            self.flow.prefer("text", 1)
        elif control and event.key in SMALLER:
            self.flow.prefer("text", -1)
        else:
            return False
        return True

    def _apply(self, chosen: Settings) -> None:
        """Let the window be as the settings say, and keep them."""
        before, self.settings = self.settings, chosen
        if palettes.use(chosen.palette, chosen.contrast):
            self.stage.forget()
        self.player.volume, self.player.captions = chosen.sound / 100, chosen.captions
        if not chosen.sound:
            self.player.hush()
        if chosen.full != before.full:
            self.window.set_fullscreen(True) if chosen.full else self.window.set_windowed()
        try:
            settings.keep(chosen)
        except OSError as error:
            self.caption.tell(say("settings.unkept", error=error))
        self.resize()

    def resize(self) -> None:
        """Follow the window's size and the text's scale."""
        self.surface = self.window.get_surface()
        self.stage.resize(self._pen(), self.surface.get_size())
        self.compose()

    def frame(self, now: int) -> bool:
        """Let time pass until `now`, in milliseconds; whether anything moved."""
        self.hands.tick(now)
        moved = self.stage.tick(now, self.settings.still)
        self.caption.tick(now)
        self.follow()
        told = self.caption.widget(self.stage.pen, self.stage.size, self._map())
        self.stage.lay("caption", told)
        return moved

    def _map(self) -> pygame.Rect | None:
        """Where a map lies open within reach, if one does. It goes by its kind: its module needs
        the engine, which is read behind the title."""
        plots = (each for each in self.stage.live() if each.kind == "plot")
        found = next(plots, None)
        return None if found is None else self.stage.place(found)

    def draw(self) -> None:
        """Bring what changed onto the screen."""
        if self.stage.draw(self.surface):
            self.window.flip()
            if self.dump is not None:
                dump.write(self.dump, self.flow.place, self.stage)

    def settle(self) -> None:
        """Wait for the worker and show what it brought; for tests and pictures."""
        self.follow()
        while self.flow.worker.wait() or self.flow.stale:
            self.follow()
        self.follow()
        self.stage.tick(0, still=True)
        self.draw()

    def screenshot(self, path: Path) -> Path:
        """Keep the window as a PNG file."""
        self.draw()
        path.parent.mkdir(parents=True, exist_ok=True)
        pygame.image.save(self.surface, path)
        return path

    def send(self, events: Sequence[pygame.Event]) -> None:
        """Take events one by one and wait for what they lead to; for tests. A key that goes down
        comes up again."""
        for event in events:
            self.handle(event)
            self.settle()
            if event.type == pygame.KEYDOWN:
                self.handle(pygame.Event(pygame.KEYUP, key=event.key, mod=0))

    # The loop

    def run(self) -> None:
        """Until the window is closed."""
        self.draw()
        last = pygame.time.get_ticks()
        while not self.flow.over:
            events = pygame.event.get()
            for event in events:
                self.handle(event)
            if self.flow.worker.collect():
                self.flow.stale = True
            now = pygame.time.get_ticks()
            moved = self.frame(now)
            self.draw()
            self._prepare()
            last = now if events or moved or self.flow.worker.busy else last
            pygame.time.wait(QUIET_NAP if now - last > QUIET_AFTER else BUSY_NAP)

    def _prepare(self) -> None:
        """Once the first screen stands, have ready what the next will want: sounds, the map."""
        if not (self._ready or self.flow.worker.busy):
            self._ready = True
            self.player.prepare()
            self.flow.worker.ask(_chart, lambda _: None, quiet=True)

    def close(self) -> None:
        """Let the window, the sounds and the worker go."""
        self.flow.worker.close()
        self.player.close()
        self.window.destroy()


def _opened(size: tuple[int, int] | None) -> pygame.Window:
    """The window; UiUnavailable if there is no screen to put it on."""
    try:
        pygame.display.init()
        _refuse_unseen(pygame.display.get_driver())
        pygame.font.init()
        window = pygame.Window(
            say("game.name"), size or _fitting(), resizable=True, allow_high_dpi=True
        )
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


def _chart() -> None:
    """Read the coasts that the desks are drawn with, and numpy for them; the worker's job."""
    from game.ui.draw.world import world

    world(2)


def _next_picture() -> Path:
    """A file name for a picture that is not taken yet."""
    folder = paths.user_data() / "pictures"
    number = 1
    while (folder / f"knot-{number}.png").exists():
        number += 1
    return folder / f"knot-{number}.png"

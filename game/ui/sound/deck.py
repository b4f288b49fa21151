"""The machine that plays: pygame's mixer, the clips in its form, and nothing of the game.

Everything here belongs to one thread. Nothing raises for want of a device: a deck that cannot
play is silent, and says so by `works`.
"""

from __future__ import annotations

from contextlib import suppress

import pygame

from game.ui.sound import clips, devices
from game.ui.sound.cues import Kind
from game.ui.sound.pcm import Form, packed

CHANNELS = 24
"""So many sounds at once; the mixer's own eight run out under a teletype and a busy hand."""

WANTED = Form(rate=44_100, bits=-16, channels=1)
"""Nothing is heard from one side alone, so one channel; SDL makes of it what the device wants."""

BUFFER = 1024
"""Samples handed over at once: 23 ms, short enough for a key, long enough for a slow machine."""


class Deck:
    """A mixer and the clips that have been made for it."""

    def __init__(self) -> None:
        self.works = False
        self._form = WANTED
        self._own = False
        self._ready: dict[str, bytes] = {}
        self._sounds: dict[tuple[str, Kind], pygame.mixer.Sound] = {}

    def open(self) -> None:
        """Open the device, or take the mixer as somebody has opened it. Silent if there is none."""
        try:
            self._init()
        except pygame.error:
            return
        found = pygame.mixer.get_init()
        if found is not None:
            self._form = Form(*found)
            pygame.mixer.set_num_channels(max(CHANNELS, pygame.mixer.get_num_channels()))
            self.works = True

    def _init(self) -> None:
        if pygame.mixer.get_init() is None and devices.present():
            pygame.mixer.init(WANTED.rate, WANTED.bits, WANTED.channels, BUFFER, allowedchanges=0)
            self._own = True

    @property
    def missing(self) -> tuple[str, ...]:
        """The clips that are still to be made; none where nobody would hear them."""
        return tuple(name for name in clips.MAKERS if name not in self._ready) if self.works else ()

    def make(self, name: str) -> bytes:
        """A clip as the mixer wants it, made once."""
        if name not in self._ready:
            self._ready[name] = packed(clips.made(name, self._form.rate), self._form)
        return self._ready[name]

    def play(self, clip: str, kind: Kind, volume: float) -> bool:
        """Play a clip, its peak at most what its kind may have, times a volume of 0 to 1.

        Whether it plays: not without a device, nor while every channel is taken.
        """
        if not self.works:
            return False
        try:
            sound = self._sound(clip, kind)
            sound.set_volume(kind.value * volume)
            return sound.play() is not None
        except pygame.error:
            self.works = False
            return False

    def _sound(self, clip: str, kind: Kind) -> pygame.mixer.Sound:
        """A sound for each kind, so that one volume is not changed under another that plays."""
        if (clip, kind) not in self._sounds:
            self._sounds[clip, kind] = pygame.mixer.Sound(buffer=self.make(clip))
        return self._sounds[clip, kind]

    def hush(self, seconds: float) -> None:
        """Fade out whatever plays."""
        with suppress(pygame.error):
            pygame.mixer.fadeout(round(1000 * seconds))

    def close(self) -> None:
        """Stop, and give the device back if this deck opened it."""
        self.works = False
        self._sounds.clear()
        if self._own:
            self._own = False
            pygame.mixer.quit()

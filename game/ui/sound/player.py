"""What the window holds of sound: it names a cue, hears it, and is handed its caption.

A thread of its own opens the device, makes the clips and plays them. The window's thread only
leaves notes for it, so that neither a slow device nor numpy ever holds up a picture.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from queue import Empty, Queue
from threading import Thread
from typing import TYPE_CHECKING

from game.ui.sound.cues import CUES, Cue
from game.ui.sound.limits import Limits

if TYPE_CHECKING:
    from game.ui.sound.deck import Deck

Job = Callable[["Deck"], object]

PAUSE = 0.02
"""Seconds between two clips that are made in advance: drawing goes first."""

STALE = 0.5
"""Seconds after which a sound would no longer belong to what is seen, and is left out."""

FADE = 0.25
"""Seconds in which `hush` lets sounds go."""

PATIENCE = 2.0
"""Seconds for which `close` waits for a device that does not answer."""


class Player:
    """Plays cues, or is silent: at volume 0, without a device, after `close`.

    `volume` (0 to 1, times what the kind of a sound may have at most) and `captions` may be set
    at any time. Use from one thread. The device is opened when something is first to be heard.
    """

    def __init__(
        self,
        volume: float = 0.6,
        captions: bool = False,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.volume = volume
        self.captions = captions
        self._clock = clock
        self._limits = Limits()
        self._jobs: Queue[Job | None] = Queue()
        self._thread: Thread | None = None
        self._closed = False

    def cue(self, name: str) -> str:
        """Let a cue be heard, and give its caption if captions are wanted, else "".

        A cue that came too soon or too often is neither heard nor captioned. KeyError for a
        name that is not in `CUES`.
        """
        cue = CUES[name]
        if not self._limits.allow(cue, self._clock()):
            return ""
        if not cue.clip:
            self.hush()
        elif self.volume > 0:
            self._ask(partial(self._play, cue, self._clock()))
        return cue.caption if self.captions else ""

    def prepare(self) -> None:
        """Open the device and make the clips in the background: call it after the first frame."""
        if self.volume > 0:
            self._ask(lambda deck: deck.works)

    def hush(self, seconds: float = FADE) -> None:
        """Fade out whatever plays, as when a motion is skipped."""
        if self._thread is not None:
            self._ask(lambda deck: deck.hush(seconds))

    def settle(self) -> None:
        """Wait until everything asked for has been begun."""
        if self._thread is not None:
            self._jobs.join()

    def close(self) -> None:
        """Stop and give the device back; then silent for good."""
        self._closed = True
        if self._thread is not None:
            self._jobs.put(None)
            self._thread.join(PATIENCE)
            self._thread = None

    def _ask(self, job: Job) -> None:
        if self._closed:
            return
        self._jobs.put(job)
        if self._thread is None:
            # A daemon: a device that hangs must not keep the program from ending.
            self._thread = Thread(target=self._work, name="knot-sound", daemon=True)
            self._thread.start()

    def _play(self, cue: Cue, asked: float, deck: Deck) -> None:
        if self._clock() - asked <= STALE:
            deck.play(cue.clip, cue.kind, min(1.0, self.volume))

    def _work(self) -> None:
        """The thread: do what is asked, and make clips in advance while nothing is."""
        # Here and not above, because it brings numpy and the mixer: 50 ms before a first frame.
        from game.ui.sound.deck import Deck

        deck = Deck()
        deck.open()
        while True:
            try:
                job = self._jobs.get(timeout=PAUSE if deck.missing else None)
            except Empty:
                deck.make(deck.missing[0])
                continue
            if job is not None:
                job(deck)
            self._jobs.task_done()
            if job is None:
                deck.close()
                return

"""What keeps sounds from becoming noise: no cue too soon after itself, none too often in a turn."""

from __future__ import annotations

from collections import Counter

from game.ui.sound.cues import Cue


class Limits:
    """Remembers when each cue last sounded, and how often since the turn began."""

    def __init__(self) -> None:
        self._last: dict[str, float] = {}
        self._count: Counter[str] = Counter()

    def allow(self, cue: Cue, now: float) -> bool:
        """Whether a cue may sound now, in seconds of any steady clock; if so, it is counted."""
        if cue.fresh:
            self._count.clear()
        if now - self._last.get(cue.name, float("-inf")) < cue.gap:
            return False
        if cue.most is not None and self._count[cue.name] >= cue.most:
            return False
        self._last[cue.name] = now
        self._count[cue.name] += 1
        return True

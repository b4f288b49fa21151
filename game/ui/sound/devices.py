"""Whether there is anything to play on, asked before the audio library is.

Where no device is, opening one fails cleanly, but the library underneath writes a page of
complaints to the terminal on its way. So on Linux one looks first.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

CARDS = Path("/proc/asound/cards")
"""Linux lists its sound cards here, or says that there are none."""

OSS = Path("/dev/dsp")
SERVERS = ("pulse/native", "pipewire-0")
"""Sockets of sound servers in the folder of the session."""

NAMED = ("SDL_AUDIODRIVER", "SDL_AUDIO_DRIVER", "PULSE_SERVER", "AUDIODEV", "AUDIODEVICE")
"""Who sets one of these knows of a device that cannot be seen from here, or wants none."""


def present(
    environment: Mapping[str, str] = os.environ, system: str = sys.platform, cards: Path = CARDS
) -> bool:
    """Whether it is worth trying to open a device. Elsewhere than on Linux always."""
    if not system.startswith("linux") or any(environment.get(name) for name in NAMED):
        return True
    return _served(environment) or _carded(cards) or OSS.exists()


def _served(environment: Mapping[str, str]) -> bool:
    folder = environment.get("XDG_RUNTIME_DIR")
    return bool(folder) and any(Path(str(folder), name).exists() for name in SERVERS)


def _carded(cards: Path) -> bool:
    """A card has a line that begins with its number; without any there is one line, of words."""
    try:
        lines = cards.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return False
    return any(line.split()[:1] and line.split()[0].isdigit() for line in lines)

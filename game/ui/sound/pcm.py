"""Samples as bytes, in whatever form a mixer wants them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from game.ui.sound.synth import Samples

TYPES: dict[int, type[np.number[Any]]] = {
    8: np.uint8,
    -8: np.int8,
    16: np.uint16,
    -16: np.int16,
    32: np.float32,
    -32: np.float32,
}
"""What a sample is, by its bits; below zero means signed. Floats have been told both ways."""


@dataclass(frozen=True)
class Form:
    """What `pygame.mixer.get_init` tells: samples a second, bits as in `TYPES`, and channels."""

    rate: int
    bits: int
    channels: int


def packed(sound: Samples, form: Form) -> bytes:
    """One sound, the same on every channel, in the byte order of this machine.

    What is beyond full scale is cut there. ValueError for a size that no mixer has.
    """
    if form.bits not in TYPES:
        raise ValueError(f"a mixer has samples of 8, 16 or 32 bits, not {form.bits!r}")
    values = _scaled(np.clip(sound, -1.0, 1.0), form.bits).astype(TYPES[form.bits])
    return np.repeat(values, form.channels).tobytes()


def _scaled(sound: Samples, bits: int) -> Samples:
    """Floats as they are; whole numbers up to the most that is left of the bits by the sign."""
    if abs(bits) == 32:
        return sound
    most = (1 << (abs(bits) - 1)) - 1
    return np.rint(sound * most) + (most + 1 if bits > 0 else 0)

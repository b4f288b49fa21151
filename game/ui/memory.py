"""How dropped pictures are handed back to the system.

glibc raises the size from which it maps memory by itself whenever a large block is freed; from
then on pictures lie between small things and their memory is kept. Named once, the size stays.
"""

from __future__ import annotations

import ctypes
import sys

MAP_FROM = 256 * 1024
"""Bytes: a picture of this size and more is mapped, and unmapped when it is dropped."""

_M_MMAP_THRESHOLD = -3
"""The parameter's number in glibc's `malloc.h`."""


def hand_back() -> bool:
    """Let large pictures be handed back as they are dropped; whether this system can do so."""
    if not sys.platform.startswith("linux"):
        return False
    setter = getattr(ctypes.CDLL(None), "mallopt", None)
    return setter is not None and bool(setter(_M_MMAP_THRESHOLD, MAP_FROM))

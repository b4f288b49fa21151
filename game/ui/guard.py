"""Whether a window can be opened at all; said in one line when it cannot.

pygame-ce and the older pygame share one package folder: whichever was installed last wins,
and removing one leaves a ruin of the other. The remedy is always the same command.
"""

from __future__ import annotations

import importlib
import os
from types import ModuleType

REMEDY = "pip uninstall -y pygame pygame-ce && pip install pygame-ce"


class UiUnavailable(Exception):  # noqa: N818
    """There can be no window here; the message is one line that says why and what to do."""


def ensure_ce() -> None:
    """Return if pygame-ce is what `import pygame` gives; else raise UiUnavailable."""
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    try:
        module = importlib.import_module("pygame")
    except ImportError as error:
        raise UiUnavailable(f"pygame-ce cannot be loaded ({error}); run: {REMEDY}") from error
    _check(module)


def _check(module: ModuleType) -> None:
    if not hasattr(module, "version"):
        raise UiUnavailable(f"the installed pygame is damaged; run: {REMEDY}")
    if not getattr(module, "IS_CE", 0):
        raise UiUnavailable(f"plain pygame has taken the place of pygame-ce; run: {REMEDY}")

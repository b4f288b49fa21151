"""The window's tests draw on a screen that is not there."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"


@pytest.fixture(autouse=True, scope="session")
def _pygame() -> Iterator[None]:
    """Fonts and a display without a screen, for all tests of the window."""
    import pygame

    pygame.display.init()
    pygame.font.init()
    yield
    pygame.quit()


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes what the person at this machine has kept."""
    monkeypatch.setenv("KNOT_HOME", str(tmp_path / "home"))


@pytest.fixture(autouse=True)
def _uncounted(monkeypatch: pytest.MonkeyPatch) -> None:
    """A debrief counts nothing by itself, as that takes a while: a test that wants it says so."""
    from game.ui import reckoner

    monkeypatch.setattr(reckoner, "STAGES", ())

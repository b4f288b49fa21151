"""The window's tests draw on a screen that is not there."""

import os
from collections.abc import Iterator

import pytest

os.environ["SDL_VIDEODRIVER"] = "dummy"


@pytest.fixture(autouse=True, scope="session")
def _pygame() -> Iterator[None]:
    """Fonts and a display without a screen, for all tests of the window."""
    import pygame

    pygame.display.init()
    pygame.font.init()
    yield
    pygame.quit()

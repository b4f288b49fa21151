"""Games of these tests end quickly."""

import pytest


@pytest.fixture(autouse=True)
def _few_worlds(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fewer other worlds as a game ends: their number is tried where it matters."""
    monkeypatch.setattr("game.text.debrief.walk.AT_ONCE", 100)

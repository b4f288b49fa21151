"""What every test stands on: no screen, no sound, no network, and a user's folder of its own."""

import os
import socket
from pathlib import Path

import pytest
from hypothesis import settings

# Before anything imports pygame: a test must never open the real window of whoever runs it.
os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"

# The same examples on every machine, and no failure because a machine is slow.
settings.register_profile("house", derandomize=True, deadline=None, max_examples=30)
settings.load_profile("house")


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Saves and settings of a test go to its own folder, never to the user's."""
    monkeypatch.setenv("KNOT_HOME", str(tmp_path / "home"))


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing in the game asks the network for anything; a test that tries fails at once."""

    def refuse(_socket: socket.socket, address: object) -> None:
        raise RuntimeError(f"a test wanted to connect to {address!r}")

    monkeypatch.setattr(socket.socket, "connect", refuse)

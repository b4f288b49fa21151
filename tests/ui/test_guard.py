import os
import sys
from types import ModuleType

import pytest

from game.ui import guard
from game.ui.guard import REMEDY, UiUnavailable, ensure_ce


def test_pygame_ce_is_welcome() -> None:
    ensure_ce()


def test_plain_pygame_is_refused_with_the_command_that_mends_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    plain = ModuleType("pygame")
    plain.version = "2.6.1"  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "pygame", plain)
    with pytest.raises(UiUnavailable, match="taken the place") as caught:
        ensure_ce()
    assert REMEDY in str(caught.value)
    assert "\n" not in str(caught.value)


def test_an_empty_shell_of_a_package_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pygame", ModuleType("pygame"))
    with pytest.raises(UiUnavailable, match="damaged"):
        ensure_ce()


def test_a_missing_package_is_told_as_such(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pygame", None)
    with pytest.raises(UiUnavailable, match="cannot be loaded"):
        ensure_ce()


def test_pygame_says_nothing_on_the_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PYGAME_HIDE_SUPPORT_PROMPT")
    ensure_ce()
    assert os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] == "1"


def test_the_guard_itself_needs_no_pygame() -> None:
    assert not hasattr(guard, "pygame")

"""The title: what it shows, and how the game takes its place."""

from collections.abc import Callable, Iterator

import pytest

from game.ui.application import Director
from game.ui.boot import Boot
from game.ui.flow import Flow
from game.ui.settings import Settings
from game.ui.worker import Worker
from tests.ui.helpers import kit, told
from tests.ui.test_flow import flow_of


class Loading:
    """A job that brings a flow, and what is seen of it."""

    def __init__(self) -> None:
        self.flow = flow_of()
        self.log: list[str] = []

    def __call__(self) -> tuple[Director, Callable[[], None]]:
        self.log.append("read")
        return self.flow, lambda: self.log.append(f"entered with text {self.flow.settings.text}")


@pytest.fixture
def loading() -> Iterator[Loading]:
    made = Loading()
    yield made
    made.flow.worker.close()


@pytest.fixture
def boot(loading: Loading) -> Iterator[Boot]:
    made = Boot(Worker(), Settings(text=1.5), loading)
    yield made
    made.worker.close()


def test_it_shows_the_title(boot: Boot) -> None:
    filled = kit()
    boot.build(filled)
    assert "KNOT OF WAR" in told(filled)
    assert (boot.place, boot.tone, boot.first) == ("title", "night", "")


def test_nothing_is_read_before_the_first_picture(boot: Boot, loading: Loading) -> None:
    boot.build(kit())
    assert not boot.worker.busy
    assert boot.following() is boot
    assert boot.worker.busy
    boot.worker.wait()
    assert loading.log[0] == "read"


def test_it_is_read_once(boot: Boot, loading: Loading) -> None:
    for _ in range(3):
        boot.following()
    boot.worker.wait()
    assert loading.log.count("read") == 1


def test_the_game_takes_over_with_the_settings_of_the_title(boot: Boot, loading: Loading) -> None:
    boot.following()
    boot.prefer("text", 1)
    boot.worker.wait()
    after = boot.following()
    assert isinstance(after, Flow)
    assert after.settings.text == 2.0
    assert loading.log == ["read", "entered with text 2.0"]


def test_an_error_of_reading_comes_out_where_it_is_collected() -> None:
    def refuse() -> tuple[Director, Callable[[], None]]:
        raise FileNotFoundError("no such scenario")

    boot = Boot(Worker(), Settings(), refuse)
    boot.following()
    with pytest.raises(FileNotFoundError, match="no such scenario"):
        boot.worker.wait()
    boot.worker.close()


def test_the_window_can_be_closed_meanwhile(boot: Boot) -> None:
    boot.go("help")
    boot.back()
    assert not boot.over
    boot.quit()
    assert boot.over

"""The sheet on which one chooses how to play on."""

from dataclasses import replace

import pytest

from game.seats.kinds import HUMAN, make
from game.ui.kit import Kit
from game.ui.reel import Review
from game.ui.say import say
from game.ui.scene import Scene
from game.ui.screens import reel_fork
from tests.ui.helpers import Acts, kit, named, names, small, told
from tests.ui.reels import ended, filled, reel, review

WHOLE = (0.0, 0.0, 1.0, 1.0)
END = len(reel().frames) - 1


def fork(shown: Review, acts: Acts | None = None, width: int = 700, history: str = "") -> Kit:
    scene: Scene = ended(shown, acts=acts)
    if history:
        scene = replace(scene, texts=scene.texts.model_copy(update={"history": history}))
    return filled(reel_fork.part(scene, shown, WHOLE), 0, width)


@pytest.mark.parametrize("seat", ["north", "south"])
def test_either_chair_can_be_taken(seat: str) -> None:
    acts = Acts()
    made = fork(review(at=1), acts)
    named(made, f"reel.fork.{seat}").press()
    assert acts.asked == [("play_on", seat)]


def test_it_says_from_when_and_what_that_means() -> None:
    said = told(fork(review(at=1)))
    assert "Play on from Mon 1 May 18:00" in said
    assert say("reel.fork.note") in said


def test_a_machine_is_chosen_to_sit_opposite() -> None:
    shown = review(at=1)
    assert "(chosen)" in named(fork(shown), "reel.against.character").describe()
    named(fork(shown), "reel.against.random").press()
    assert shown.against == "random"
    assert "(chosen)" in named(fork(shown), "reel.against.random").describe()


def test_the_leader_of_history_sits_only_where_there_is_a_history() -> None:
    assert "reel.against.history" not in names(fork(review(at=1)))
    assert "reel.against.history" in names(fork(review(at=1), history="records/history.yaml"))


def test_all_of_them_are_machines() -> None:
    said = [name for name in names(fork(review(at=1))) if name.startswith("reel.against.")]
    assert f"reel.against.{HUMAN}" not in said
    for name in said:
        assert make(name.removeprefix("reel.against."), small(), "north")


def test_after_the_ending_there_is_nothing_to_play() -> None:
    made = fork(review(at=END))
    assert say("reel.fork.over") in told(made)
    assert not [name for name in names(made) if name.startswith("reel.against.")]
    assert "reel.fork.north" not in names(made)


@pytest.mark.parametrize("width", [240, 500, 1200])
@pytest.mark.parametrize("at", [0, 1, END])
def test_all_of_it_has_room_at_any_width(at: int, width: int) -> None:
    made = fork(review(at=at), width=width, history="records/history.yaml")
    assert [fault for each in made.widgets for fault in each.faults(kit(1600, 900).pen)] == []

"""The machine umpire: it waits, says once what is wrong, plays when it can, and ends."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from game.engine.orders import Orders
from game.umpire.handout import read_handout
from game.umpire.table import Umpire
from game.umpire.told import told
from game.umpire.watch import watch
from tests.umpire.playing import OFFER, PATROL, TALK, YES, again, answer, answer_all, begun


class Clock:
    """A sleep in which people do things, one after the other; then it is an error to wait."""

    def __init__(self, *deeds: Callable[[], object]) -> None:
        self.deeds, self.slept = list(deeds), 0

    def __call__(self) -> None:
        self.slept += 1
        if not self.deeds:
            raise KeyboardInterrupt
        self.deeds.pop(0)()


class Heard:
    """What the umpire says, and the turns that it tells of."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.turns: list[str] = []

    def tell(self, umpire: Umpire) -> None:
        self.turns.append(umpire.game.moment)


def test_a_whole_game_is_played_while_people_answer(tmp_path: Path) -> None:
    table, heard = begun(tmp_path / "t"), Heard()
    turns = len(table.game.model.turns)
    deeds = [
        deed
        for _ in range(turns)
        for deed in (lambda: answer(table, "east", TALK), lambda: answer(table, "west", TALK))
    ]
    watch(table, heard.said.append, heard.tell, Clock(*deeds))
    assert table.game.over
    assert heard.turns[:3] == list(table.game.model.turns[1:4])
    assert heard.said == []


def test_it_waits_for_the_second_answer(tmp_path: Path) -> None:
    table, heard = begun(tmp_path / "t"), Heard()
    clock = Clock(lambda: answer(table, "east", TALK), lambda: None)
    with pytest.raises(KeyboardInterrupt):
        watch(table, heard.said.append, heard.tell, clock)
    assert (clock.slept, heard.turns) == (3, [])
    assert again(table).waiting() == ("west",)


def test_what_is_wrong_is_said_once_and_may_be_mended(tmp_path: Path) -> None:
    table, heard = begun(tmp_path / "t"), Heard()

    def tear() -> None:
        path = answer(table, "east", TALK)
        path.write_bytes(path.read_bytes()[:-5])

    def mend() -> None:
        answer_all(table, {"east": PATROL})

    with pytest.raises(KeyboardInterrupt):
        watch(table, heard.said.append, heard.tell, Clock(tear, lambda: None, mend))
    assert len(heard.said) == 1
    assert "error[torn]" in heard.said[0]
    assert heard.turns == ["1950-05-01 18:00"]
    assert table.game.steps[0].orders["east"] == PATROL


def test_the_same_fault_is_said_again_after_it_was_mended(tmp_path: Path) -> None:
    table, heard = begun(tmp_path / "t"), Heard()
    clock = Clock(
        lambda: answer(table, "east", YES),
        lambda: answer(table, "east", TALK),
        lambda: answer(table, "east", YES),
    )
    with pytest.raises(KeyboardInterrupt):
        watch(table, heard.said.append, heard.tell, clock)
    assert [said.count("error[orders]") for said in heard.said] == [1, 1]


def test_another_umpire_is_noticed(tmp_path: Path) -> None:
    table, heard = begun(tmp_path / "t"), Heard()
    clock = Clock(lambda: again(table).turn(["east", "west"]), lambda: None)
    with pytest.raises(KeyboardInterrupt):
        watch(table, heard.said.append, heard.tell, clock)
    assert [said.count("played on meanwhile") for said in heard.said] == [1]


def test_a_game_that_is_over_is_not_waited_for(tmp_path: Path) -> None:
    table = begun(tmp_path / "t")
    while not table.game.over:
        table.turn(table.humans)
    clock = Clock()
    watch(table, print, lambda _: None, clock)
    assert clock.slept == 0


def test_the_umpire_is_told_what_is_to_be_sent(tmp_path: Path) -> None:
    table = begun(tmp_path / "t")
    files = " and ".join(str(table.handout_path(seat)) for seat in ("east", "west"))
    assert told(table) == ["Turn 1 of 4, 1950-05-01 08:00.", f"To be sent: {files}."]


def test_the_umpire_is_told_what_was_played(tmp_path: Path) -> None:
    table = begun(tmp_path / "t")
    answer(table, "east", Orders({"act": "patrol"}, OFFER.letters))
    table.turn(["west"])
    lines = told(table)
    assert lines[0] == "Played: 1950-05-01 08:00."
    assert lines[1] == "  Ana Est: Patrol; a letter by Mail boat."
    assert lines[2] == "  Bo Vest: nothing new."
    assert lines[-2] == "Turn 2 of 4, 1950-05-01 18:00."


def test_the_umpire_is_told_of_events_and_of_the_end(tmp_path: Path) -> None:
    for seed in range(40):
        table = begun(tmp_path / str(seed), seed=seed)
        while not table.game.over:
            answer_all(table, {"east": PATROL, "west": PATROL})
            table.turn()
        if table.game.ending == "war":
            break
    lines = told(table)
    assert "  A shot is fired." in lines
    assert "The game has ended. War." in lines
    assert lines[-1].endswith(f"The record is {table.folder / 'game.yaml'}.")
    assert read_handout(table.handout_path("west")).record is not None

"""The umpire's folder: turns are played from files alone, and nothing is lost on the way."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.engine.orders import Letter, Orders
from game.record.game import Game
from game.record.openings import open_game
from game.record.replay import replay
from game.scenario import Loaded, ScenarioError
from game.umpire.answer import answer_to
from game.umpire.handout import read_handout
from game.umpire.stamp import stamped, write_whole
from game.umpire.table import GAME, PAST, Umpire
from tests.umpire.playing import (
    OFFER,
    PATROL,
    TALK,
    YES,
    again,
    answer,
    answer_all,
    begun,
    decided,
    loaded_as,
    people,
)


@pytest.fixture
def table(tmp_path: Path) -> Umpire:
    """A table of the duel at its first turn."""
    return begun(tmp_path / "t")


def files(table: Umpire) -> list[str]:
    """All files of the table."""
    found = (path for path in table.folder.rglob("*") if path.is_file())
    return sorted(path.relative_to(table.folder).as_posix() for path in found)


def refused(table: Umpire) -> str:
    """Why the turn cannot be played; nothing of the table may have changed."""
    before = {name: (table.folder / name).read_bytes() for name in files(table)}
    moment = table.game.moment
    with pytest.raises(ScenarioError) as caught:
        table.turn()
    assert {name: (table.folder / name).read_bytes() for name in files(table)} == before
    assert table.game.moment == moment
    return str(caught.value)


def at_one_table(loaded: Loaded, seed: int, begin: str | None, apart: Umpire, played: int) -> Game:
    """The game with the same orders, without any file."""
    game = open_game(loaded, None, seed, begin)
    for step in apart.game.steps[apart.game.first :][:played]:
        game.play(step.orders)
    return game


@pytest.mark.parametrize(
    ("scenario", "seed", "begin", "most"),
    [("duel", 5, None, 9), ("duel", 9, None, 9), ("small", 2, None, 9), ("cuba-1962", 8, None, 3),
     ("cuba-1962", 1, "one_day", 1)],
)  # fmt: skip
def test_a_game_through_files_is_the_game_at_one_table(
    scenario: str, seed: int, begin: str | None, most: int, tmp_path: Path
) -> None:
    table = begun(tmp_path / "t", scenario, seed, begin)
    chairs = dict(zip(table.humans, ("random", "character"), strict=True))
    seats, played = people(table.game.loaded, chairs), 0
    while not table.game.over and played < most:
        answer_all(table, decided(table, seats))
        table = again(table)
        table.turn()
        played += 1
    one = at_one_table(table.game.loaded, seed, begin, table, played)
    assert one.record() == table.game.record()
    kept = again(table).record
    same: dict[str, object] = {"id": "x", "title": "y", "players": {}, "sealed": None}
    assert kept.model_copy(update=same) == one.record().model_copy(update=same)


def test_what_lies_in_the_folder(table: Umpire) -> None:
    assert files(table) == ["east/to-east.knot", GAME, "west/to-west.knot"]
    answer_all(table)
    assert "east/from-east.knot" in files(table)
    table.turn()
    assert files(table) == [
        "east/to-east.knot",
        GAME,
        f"{PAST}/1950-05-01-0800-from-east.knot",
        f"{PAST}/1950-05-01-0800-from-west.knot",
        "west/to-west.knot",
    ]


def test_the_record_passes_as_a_test(table: Umpire) -> None:
    while not table.game.over:
        answer_all(table, {"east": TALK, "west": PATROL})
        table.turn()
    run = replay(table.folder / GAME, loaded_as("duel"))
    assert run.passed
    assert run.game.ending == table.game.ending


def test_a_letter_goes_from_desk_to_desk_and_binds(table: Umpire) -> None:
    answer(table, "east", OFFER)
    answer(table, "west", Orders())
    table.turn()
    while not table.game.view("west").letters:
        answer_all(table)
        table.turn()
    answer_all(table, {"west": YES})
    table.turn()
    while not table.game.over:
        answer_all(table)
        table.turn()
    assert table.game.ending == "shared"
    assert read_handout(table.handout_path("east")).record == table.record


def test_a_missing_answer_is_named(table: Umpire) -> None:
    answer(table, "west", TALK)
    told = refused(table)
    assert told.startswith(f"{table.answer_path('east')}: error[missing]: Ana Est (east) has not")
    assert "--hold east" in told
    assert table.waiting() == ("east",)


def test_a_seat_may_be_let_hold(table: Umpire) -> None:
    answer(table, "west", TALK)
    assert table.turn(["east", "west"]) == {"east": Orders(), "west": TALK}
    assert table.waiting() == ("east", "west")


def test_orders_that_are_not_legal_are_named(table: Umpire) -> None:
    answer(table, "east", YES)
    answer(table, "west", Orders())
    told = refused(table)
    assert f"{table.answer_path('east')}: error[orders]: The letter by 'boat' cannot" in told
    assert "nothing was played" in told


@pytest.mark.parametrize(
    ("orders", "told"),
    [
        (Orders({"act": "storm"}), ":8:8: error[reference]: there is no choice of east in slot"),
        (Orders({"deed": "talk"}), ":8:3: error[reference]: there is no slot 'deed'"),
        (Orders({}, (Letter("dove", "plain"),)), "there is no channel 'dove'"),
        (Orders({}, (Letter("boat", "rude"),)), "there is no tone 'rude'"),
        (Orders({}, (Letter("boat", "plain", "proposal", {"bank": "all"}),)), "no level of bank"),
        (Orders({}, (Letter("boat", "plain", "proposal", {"lake": "all"}),)), "no issue 'lake'"),
    ],
    ids=str,
)
def test_orders_that_are_not_in_the_scenario_are_named(
    orders: Orders, told: str, table: Umpire
) -> None:
    path = answer(table, "east", orders)
    answer(table, "west", Orders())
    said = refused(table)
    assert said.startswith(f"{path}:")
    assert told in said


def test_a_torn_answer_is_named(table: Umpire) -> None:
    answer(table, "west", TALK)
    path = answer(table, "east", TALK)
    path.write_bytes(path.read_bytes()[:-9])
    assert f"{path}: error[torn]" in refused(table)


def test_the_other_seat_s_answer_is_named(table: Umpire) -> None:
    answer(table, "west", TALK).rename(table.answer_path("east"))
    told = refused(table)
    assert "these are the orders of 'west', not of 'east'" in told
    assert "put it into the folder west, as from-west.knot" in told


def test_an_answer_for_another_table_is_named(table: Umpire, tmp_path: Path) -> None:
    other = begun(tmp_path / "other", name="tuesday")
    answer(other, "east", TALK).rename(table.answer_path("east"))
    answer(table, "west", TALK)
    assert "is for the table 'tuesday', not for 'monday'" in refused(table)


def test_an_answer_to_a_turn_that_was_played_is_named(table: Umpire) -> None:
    late = answer_to(read_handout(table.handout_path("east")), PATROL)
    answer_all(table, {"east": TALK})
    table.turn()
    answer(table, "west", TALK)
    write_whole(table.answer_path("east"), late)
    told = refused(table)
    assert "this answers 1950-05-01 08:00, and the game stands at 1950-05-01 18:00" in told
    assert f"send {table.handout_path('east')} again" in told


def test_an_answer_that_was_played_already_is_put_away(table: Umpire) -> None:
    """A shared folder may bring it back; and the umpire may have been stopped before this."""
    late = answer_to(read_handout(table.handout_path("east")), TALK)
    answer_all(table, {"east": TALK})
    table.turn()
    write_whole(table.answer_path("east"), late)
    assert table.waiting() == ("east", "west")
    assert not table.answer_path("east").exists()


def test_an_answer_to_another_hand_out_is_named(table: Umpire, tmp_path: Path) -> None:
    """Such as one of the same table, begun anew with other luck."""
    other = begun(tmp_path / "other", seed=6)
    for each in (table, other):
        answer_all(each, {"east": TALK})
        each.turn()
    answer(table, "west", TALK)
    answer(other, "east", TALK).rename(table.answer_path("east"))
    assert "answers another hand-out of 1950-05-01 18:00" in refused(table)


def test_what_was_stopped_half_way_is_mended(table: Umpire) -> None:
    """The record counts: hand-outs and answers are brought in line with it."""
    old = {seat: table.handout_path(seat).read_bytes() for seat in table.humans}
    answer_all(table, {"east": TALK})
    sealed = {seat: table.answer_path(seat).read_bytes() for seat in table.humans}
    table.turn()
    new = {seat: table.handout_path(seat).read_bytes() for seat in table.humans}
    for seat in table.humans:
        table.handout_path(seat).write_bytes(old[seat])
        table.answer_path(seat).write_bytes(sealed[seat])
    back = again(table)
    assert {seat: back.handout_path(seat).read_bytes() for seat in back.humans} == new
    assert back.waiting() == ("east", "west")


def test_a_damaged_hand_out_is_written_anew(table: Umpire) -> None:
    path = table.handout_path("west")
    whole = path.read_bytes()
    path.unlink()
    again(table)
    assert path.read_bytes() == whole
    path.write_bytes(whole[:-3])
    again(table)
    assert path.read_bytes() == whole


def test_hand_outs_that_are_right_are_left_alone(table: Umpire) -> None:
    path = table.handout_path("west")
    before = path.stat().st_mtime_ns
    again(table)
    assert path.stat().st_mtime_ns == before


def test_two_umpires_do_not_play_one_turn_twice(table: Umpire) -> None:
    other = again(table)
    answer_all(table, {"east": TALK})
    other.turn()
    answer(table, "east", TALK)
    with pytest.raises(ScenarioError, match="changed or played on meanwhile"):
        table.turn(["east", "west"])
    assert len(again(table).game.steps) == 1


def test_a_game_that_has_ended_is_not_gone_on_with(table: Umpire) -> None:
    while not table.game.over:
        table.turn(table.humans)
    assert "the game has ended: " in refused(table)
    assert table.waiting() == ()


def test_a_machine_may_sit_opposite(tmp_path: Path) -> None:
    table = begun(tmp_path / "t", machines={"west": "random"})
    assert files(table) == ["east/to-east.knot", GAME]
    assert table.waiting() == ("east",)
    while not table.game.over:
        answer(table, "east", TALK)
        table = again(table)
        table.turn()
    assert table.record.players == {"east": "human", "west": "random"}


def test_a_machine_may_take_over(table: Umpire) -> None:
    answer(table, "east", TALK)
    later = again(table, {"west": "character"})
    assert set(later.turn()) == {"east", "west"}
    assert again(later).humans == ("east",)


def test_a_program_is_started_only_when_it_is_named(table: Umpire) -> None:
    text = (table.folder / GAME).read_text(encoding="utf-8")
    (table.folder / GAME).write_text(text.replace("west: human", "west: 'pipe:true'"), "utf-8")
    with pytest.raises(ScenarioError, match=r"name it yourself\n.*--seat west='pipe:true'"):
        again(table)
    assert again(table, {"west": "pipe:true"}).humans == ("east",)


def test_a_table_needs_a_person_and_a_folder_of_its_own(table: Umpire, tmp_path: Path) -> None:
    with pytest.raises(ScenarioError, match="a game lies here already"):
        begun(table.folder)
    with pytest.raises(ScenarioError, match="no person sits at this table"):
        begun(tmp_path / "u", machines={"east": "random", "west": "random"})
    assert not (tmp_path / "u").exists()


@pytest.mark.parametrize(
    ("preset", "begin", "kind", "told"),
    [
        ("plian", None, "random", "did you mean 'plain'"),
        (None, "noon", "random", "no starting point 'noon'"),
        (None, None, "gambler", "no kind of seat 'gambler'"),
    ],
)
def test_nothing_is_begun_with_what_there_is_not(
    preset: str | None, begin: str | None, kind: str, told: str, tmp_path: Path
) -> None:
    players = {"east": "human", "west": kind}
    with pytest.raises(ScenarioError, match=told):
        Umpire.start(
            tmp_path / "t",
            loaded_as("duel"),
            players,
            name="t",
            seed=1,
            preset=preset,
            begin=begin,
        )
    assert not (tmp_path / "t").exists()


def test_a_scenario_that_has_changed_is_told(table: Umpire) -> None:
    path = table.folder / GAME
    fingerprint = loaded_as("duel").fingerprint
    text = path.read_text(encoding="utf-8").replace(fingerprint, "0" * len(fingerprint))
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ScenarioError, match="has changed since this game began"):
        again(table)


def test_the_orders_of_one_seat_are_nowhere_in_the_other_s_folder(table: Umpire) -> None:
    hidden = Orders({}, (Letter("boat", "plain", "proposal", {"bank": "closed"}),))
    answer_all(table, {"west": hidden})
    table.turn()
    if not table.game.view("east").letters:
        told = "".join(path.read_text("utf-8") for path in (table.folder / "east").iterdir())
        assert "closed" not in told
        assert "boat" not in told


def test_a_forged_answer_needs_the_hand_out_of_its_seat(table: Umpire) -> None:
    """Who has not seen the other's hand-out cannot seal in the other's name."""
    plain = {
        "table": "monday",
        "seat": "west",
        "turn": table.game.moment,
        "handout": read_handout(table.handout_path("east")).check,
        "orders": {"act": "patrol"},
    }
    answer(table, "east", TALK)
    write_whole(table.answer_path("west"), stamped("answer", "Forged.", plain))
    assert "answers another hand-out" in refused(table)

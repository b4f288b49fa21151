"""The file that a seat is given: the same for equal knowledge, and without anybody's secrets."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from game.engine.orders import Letter, Orders
from game.record.game import Game, Natures
from game.scenario import ScenarioError
from game.umpire.handout import file_for, handout_of, last_handout, read_handout
from game.umpire.stamp import stamp_of, stamped
from tests.engine.hidden import flipped, flipped_report
from tests.umpire.playing import OFFER, PATROL, TALK, again, answer_all, begun, loaded_as

CABLE = Letter("cable", "soft", "proposal", {"fort": "frozen"})


def game_with(bold: bool, resolve: float, south: Orders, seed: int = 4) -> Game:
    """A game of which the north knows the same, whatever is given here."""
    natures: Natures = {"facts": {"bold_gunner": bold}, "south": {"resolve": resolve}}
    game = Game.start(loaded_as("small"), seed=seed, natures=natures)
    game.play({"north": Orders({"posture": "stop_patrols"}), "south": south})
    return game


def under_way(game: Game, letter: str = "south") -> bool:
    """Whether a letter of that seat has been sent and has not come."""
    seat = game.model.index.seats[letter]
    rows = slice(2 * seat, 2 * seat + 2)
    letters = game.state.letters
    return bool(((letters.channel[rows] >= 0) & ~letters.arrived[rows]).any())


def test_hidden_facts_and_natures_change_no_byte() -> None:
    one, other = game_with(True, -2.0, Orders()), game_with(False, 2.0, Orders())
    assert handout_of(one, "north", "t") == handout_of(other, "north", "t")
    assert handout_of(one, "south", "t") != handout_of(other, "south", "t")


def test_a_letter_on_its_way_changes_no_byte() -> None:
    quiet, busy = game_with(True, 0.0, Orders()), game_with(True, 0.0, Orders({}, (CABLE,)))
    assert under_way(busy)
    assert not under_way(quiet)
    assert handout_of(quiet, "north", "t") == handout_of(busy, "north", "t")
    assert handout_of(quiet, "south", "t") != handout_of(busy, "south", "t")


@pytest.mark.parametrize("scenario", ["small", "friedrichstrasse-1961"])
@pytest.mark.parametrize("seed", range(4))
def test_nothing_that_the_seat_does_not_know_changes_a_byte(scenario: str, seed: int) -> None:
    game = Game.start(loaded_as(scenario), seed=seed)
    while not game.over:
        for row, seat in enumerate(game.model.seat_ids):
            other = replace(
                game,
                state=flipped(game.model, game.state, row, seed),
                report=flipped_report(game.model, game.report, row, seed),
            )
            assert handout_of(game, seat, "t") == handout_of(other, seat, "t")
        game.force({})


def test_the_seed_stands_in_no_hand_out() -> None:
    seeds = [5_551_212, 17_777_771]
    for seed in seeds:
        game = Game.start(loaded_as("small"), seed=seed)
        for _ in range(2):
            text = handout_of(game, "north", "t") + handout_of(game, "south", "t")
            assert not [each for each in seeds if str(each) in text]
            assert "seed" not in text
            game.force({})


def words(plain: Any) -> set[str]:
    """All keys and all texts in some data."""
    if isinstance(plain, dict):
        return set(plain).union(*(words(part) for part in plain.values()))
    if isinstance(plain, list):
        return set().union(*(words(part) for part in plain))
    return {str(plain)}


def test_no_order_of_the_other_seat_is_told_before_it_is_seen() -> None:
    game = game_with(True, 0.0, Orders({"posture": "hasten_work"}, (CABLE,)))
    north, south = (yaml.safe_load(handout_of(game, s, "t")) for s in ("north", "south"))
    hidden = {"south.hasten_work", "hasten_work", "frozen", "soft", "bold_gunner"}
    assert words(south) >= {"south.hasten_work", "frozen", "soft"}
    assert words(north) & hidden == set()


def test_the_other_s_natures_are_not_told() -> None:
    game = game_with(True, 1.25, Orders())
    north, south = (yaml.safe_load(handout_of(game, s, "t")) for s in ("north", "south"))
    assert 1.25 in south["seen"]["natures"].values()
    assert 1.25 not in north["seen"]["natures"].values()


def test_tables_are_told_apart() -> None:
    game = Game.start(loaded_as("duel"), seed=1)
    one, other = handout_of(game, "east", "monday"), handout_of(game, "east", "tuesday")
    assert stamp_of(one) != stamp_of(other)


def test_what_is_read_is_what_was_written(tmp_path: Path) -> None:
    table = begun(tmp_path / "t")
    answer_all(table, {"east": PATROL, "west": OFFER})
    table.turn()
    handout = read_handout(table.handout_path("east"))
    game = table.game
    assert (handout.table, handout.scenario, handout.seat) == ("monday", "duel", "east")
    assert (handout.turn, handout.preset) == (game.moment, "plain")
    assert handout.fingerprint == game.loaded.fingerprint
    assert tuple(handout.news) == game.view("east").news
    assert tuple(handout.reasons) == game.reasons("east")
    assert handout.before == dict(game.known_before("east"))
    assert handout.check == stamp_of(table.handout("east"))


def test_the_note_says_whose_it_is_and_what_to_do(tmp_path: Path) -> None:
    table = begun(tmp_path / "t")
    first, second = table.handout_path("west").read_text(encoding="utf-8").splitlines()[:2]
    assert first == "# Bo Vest, 1950-05-01 08:00: what this chair may know, and nothing else."
    assert second == "# To open it: knot desk to-west.knot"
    assert table.handout_path("west").name == file_for("west")


def test_the_last_one_opens_the_whole_game(tmp_path: Path) -> None:
    table = begun(tmp_path / "t")
    while not table.game.over:
        answer_all(table, {"east": TALK})
        table.turn()
    for seat in table.humans:
        handout = read_handout(table.handout_path(seat))
        assert handout.record == table.record
        assert handout.seen == {}
    assert again(table).record == table.record


def test_the_last_one_says_so() -> None:
    game = Game.start(loaded_as("duel"), seed=1)
    text = last_handout(game, "east", "t", game.record())
    assert text.startswith("# Ana Est: the game has ended")
    assert "seed: 1\n" in text


def test_an_empty_one_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "to-east.knot"
    head = {"table": "t", "scenario": "duel", "fingerprint": "0", "preset": "plain"}
    whose = {"seat": "east", "turn": "1950-05-01 08:00"}
    path.write_text(stamped("handout", "A note.", {**head, **whose}), encoding="utf-8")
    with pytest.raises(ScenarioError, match="this hand-out is empty"):
        read_handout(path)

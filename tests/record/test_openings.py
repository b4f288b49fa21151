"""Games that begin later: history's path until then, free luck and free seats from there on."""

from pathlib import Path

import pytest

from game.engine.dump import dump
from game.engine.luck import FREE
from game.engine.orders import Orders
from game.record.debrief import debrief
from game.record.files import read_record, write_record
from game.record.form import LuckRules
from game.record.game import Game
from game.record.openings import PATH, open_game, starts_for, told_so_far, turn_of
from game.record.outcome import outcome_of
from game.record.replay import replay
from game.record.resume import record_of, resume
from game.scenario import Loaded, ScenarioError
from tests.record.making import small, with_starts

EVENING, DAWN = "1950-05-01 18:00", "1950-05-02 06:00"
NO_END = (
    (
        "      letters:\n        - {channel: radio, tone: soft, accept: radio}\n",
        "      act: hold\n",
    ),
)
"""History in which nobody accepts, so that it goes on until dawn."""


@pytest.fixture
def later(tmp_path: Path) -> Loaded:
    return with_starts(tmp_path)


def test_until_the_start_all_is_as_history_had_it(later: Loaded) -> None:
    game = open_game(later, None, 3, "evening")
    assert (game.moment, game.first, len(game.steps)) == (EVENING, 1, 1)
    assert game.opening
    assert game.steps[0].orders["north"].choices == {"act": "blockade", "posture": "raise_alert"}
    view = game.view("north")
    assert view.flags["blockaded"]
    assert [letter.channel for letter in view.letters] == ["radio", "envoy"]
    assert {paper.id for paper in view.papers} == {"north_brief", "photographs"}


def test_history_s_luck_holds_until_then_and_not_afterwards(later: Loaded) -> None:
    game = open_game(later, None, 3, "evening")
    pins = game.state.luck.pins
    morning, evening = "1950-05-01 09:00", EVENING
    assert pins.uniform(morning, "event.shots") is not None
    assert pins.uniform(morning, "noise.tension") == 0.5
    assert pins.uniform(evening, "event.shots") is None
    # History pins a skirmish in the evening; here it may happen or not.
    assert pins.uniform(evening, "event.skirmish") is None


def test_natures_are_the_new_game_s_own(later: Loaded) -> None:
    drawn = {bool(open_game(later, None, seed, "evening").state.facts[0, 0]) for seed in range(9)}
    assert drawn == {True, False}
    assert read_record(later.source / "records/talk.yaml").record.natures["facts"]["bold_gunner"]


def test_the_first_start_is_an_ordinary_game(later: Loaded) -> None:
    for begin in (None, "whole", "1950-05-01 09:00"):
        game = open_game(later, None, 3, begin)
        assert (game.first, game.steps, game.state.luck.pins) == (0, [], FREE)
        plain = Game.start(later, None, 3)
        assert dump(game.model, game.state, 0) == dump(plain.model, plain.state, 0)


def test_any_turn_may_be_named(tmp_path: Path) -> None:
    later = with_starts(tmp_path, *NO_END)
    assert open_game(later, None, 3, DAWN).moment == DAWN
    assert turn_of(later, "dawn") == DAWN


@pytest.mark.parametrize("played", [0, 1, 2])
def test_its_record_replays_by_itself_and_goes_on(
    later: Loaded, tmp_path: Path, played: int
) -> None:
    game = open_game(later, "grim_school", 3, "evening")
    for orders in ({"north": Orders({"act": "bombard"})}, {})[:played]:
        game.play(orders)
    record = record_of(game, "mine", "Mine", {"north": "human"})
    assert record.luck == LuckRules(events="pinned", letters="undistorted", until=EVENING)
    path = later.source / "records" / "mine.yaml"
    write_record(record, path)
    run = replay(path)
    assert run.passed
    assert not run.drifted
    back = resume(path)
    for each in (back.game, run.game) if played == 1 else (back.game,):
        assert dump(each.model, each.state, 0) == dump(game.model, game.state, 0)
    assert back.game.opening == (played == 0)
    assert outcome_of(path).passed
    again = record_of(back.game, "mine", "Mine", back.players, back.record)
    assert again.plain() == record.plain()


def test_what_history_ordered_and_is_not_legal_here_is_left_out(tmp_path: Path) -> None:
    # Nothing was ever sent by the cable, so nothing can be refused there.
    refusal = "{channel: cable, tone: hard, reject: cable}"
    letter = ("{channel: envoy, tone: soft}", refusal)
    pin = (", transit.south.1: 3h", "")
    later = with_starts(tmp_path, letter, pin)
    game = open_game(later, None, 3, "evening")
    assert [each.channel for each in game.steps[0].orders["south"].letters] == ["radio"]
    assert int(game.state.illegal.sum()) == 0


def test_history_must_lead_to_the_start(later: Loaded) -> None:
    # The acceptance of the evening arrives at dawn.
    with pytest.raises(ScenarioError, match=r"path is over by .* 06:00: any_terms"):
        open_game(later, None, 3, "dawn")


def test_there_must_be_such_a_start_and_a_history(later: Loaded) -> None:
    with pytest.raises(ScenarioError, match="there is no starting point 'evenin'") as caught:
        open_game(later, None, 3, "evenin")
    assert "did you mean 'evening'?" in str(caught.value)
    with pytest.raises(ScenarioError, match="no history that would lead to a later start"):
        open_game(small(), None, 3, EVENING)


def test_a_seat_s_own_start_is_proposed_first_to_it_and_the_free_one_to_the_other(
    later: Loaded,
) -> None:
    assert list(starts_for(later.scenario, "south")) == ["evening", "dawn", "whole"]
    assert list(starts_for(later.scenario, "north")) == ["dawn", "evening", "whole"]
    assert list(starts_for(small().scenario, "north")) == ["whole"]


def test_each_seat_is_told_what_it_can_know_and_only_at_first(later: Loaded) -> None:
    game = open_game(later, None, 3, "evening")
    assert told_so_far(game, "north") == "You closed the strait."
    assert told_so_far(game, "south") == "They closed the strait."
    game.play({})
    assert told_so_far(game, "north") == ""
    assert told_so_far(Game.start(later), "north") == ""


def test_a_start_without_a_telling_says_that_it_was_as_in_history(tmp_path: Path) -> None:
    later = with_starts(tmp_path, *NO_END)
    assert told_so_far(open_game(later, None, 3, "dawn"), "north") == PATH


def test_the_ledger_begins_where_the_game_was_taken_up(later: Loaded) -> None:
    game = open_game(later, "grim_school", 3, "evening")
    run = float(game.state.ledger.sum())
    assert run > 0
    while not game.over:
        game.force({})
    opened = debrief(game)
    assert opened.risks[0].moment == EVENING
    assert opened.before == pytest.approx(run)
    assert opened.before + opened.risk == pytest.approx(float(game.state.ledger.sum()))
    assert opened.deeds[0].moment == "1950-05-01 09:00"


def test_luck_s_end_is_a_turn_of_the_calendar(tmp_path: Path) -> None:
    later = with_starts(tmp_path)
    path = later.source / "records" / "talk.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("events: pinned\n", "events: pinned\n  until: 1950-05-03 06:00\n"))
    found = outcome_of(path)
    assert "there is no turn '1950-05-03 06:00'" in (found.error or "")

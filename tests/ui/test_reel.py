"""Games opened turn by turn: frames, turning points, what was decided beside history."""

from dataclasses import replace
from pathlib import Path

import pytest

from game.engine.orders import Orders
from game.engine.sight.council import council
from game.record.debrief import debrief
from game.record.files import write_record
from game.record.form import Record
from game.scenario import ScenarioError
from game.ui.reel import Reel, Review, beside, erred, history_of, reel_of, watched
from game.ui.reel import review as review_of
from tests.ui.helpers import small
from tests.ui.reels import HERE, OFFER, REPLY, played, reel, review


def test_a_reel_has_a_frame_for_every_turn_and_one_for_the_end() -> None:
    game = played()
    assert [frame.moment for frame in reel().frames[:-1]] == [
        game.model.turns[step.before.turn] for step in game.steps
    ]
    last = reel().frames[-1]
    assert (last.orders, last.deeds, last.ledger, last.risk) == ({}, (), None, None)
    assert {sheet.view.ending for sheet in last.sheets.values()} == {game.ending}


def test_each_frame_holds_what_each_seat_was_handed_then() -> None:
    for row, frame in enumerate(reel().frames[:-1]):
        assert set(frame.sheets) == {"north", "south"}
        for seat, sheet in frame.sheets.items():
            assert (sheet.view.seat, sheet.view.turn) == (seat, row)
            assert sheet.view.ending is None
    first = reel().frames[0].sheets["north"].view
    assert "north_brief" in {paper.id for paper in first.papers}


def test_each_frame_holds_the_orders_of_its_turn_and_the_truth() -> None:
    frames = reel().frames
    assert frames[0].orders["north"].letters == (OFFER,)
    assert frames[1].orders["south"].letters == (REPLY,)
    assert frames[0].done("north") == {"act": "blockade", "posture": "raise_alert"}
    assert frames[0].done("south") == {"posture": "hasten_work"}
    before = played().steps[0].before
    for name, row in played().model.index.variables.items():
        assert frames[0].truth[name] == float(before.x[row, 0])


def test_the_risks_of_a_reel_are_those_of_the_debrief() -> None:
    opened = reel().debrief
    assert opened is not None
    assert opened == debrief(played())
    assert [frame.risk for frame in reel().frames[:-1]] == [turn.risk for turn in opened.risks]


def test_the_events_of_a_turn_stand_in_the_frame_after_it() -> None:
    opened = reel().debrief
    assert opened is not None
    told = [each for frame in reel().frames for each in frame.happened]
    assert told == list(opened.happenings)


def test_the_row_of_a_moment_is_its_turn_and_not_the_ending_that_shares_it() -> None:
    frames = reel().frames
    assert frames[-1].moment == frames[-2].moment
    assert reel().row(frames[-1].moment) == len(frames) - 2
    assert reel().at(frames[-1].moment) is frames[-2]
    assert reel().row("1950-05-07 09:00") is None
    assert reel().at("1950-05-07 09:00") is None
    assert [frame.over for frame in frames] == [False] * (len(frames) - 1) + [True]


def test_the_worst_frame_ran_the_greatest_risk() -> None:
    risks = [frame.risk or 0.0 for frame in reel().frames]
    assert risks[reel().worst] == max(risks) > 0


def test_the_first_step_up_the_worst_turn_and_the_end_are_turning_points() -> None:
    turning = reel().turning
    assert 0 in turning
    assert reel().worst in turning
    assert turning[-1] == len(reel().frames) - 1
    assert list(turning) == sorted(set(turning))


def test_a_leap_of_the_risk_is_a_turning_point_and_a_small_rise_is_not() -> None:
    frames = reel().frames
    entry = frames[0].ledger
    assert entry is not None

    def risky(risk: float) -> object:
        part = replace(entry.entries[0], risk=risk)
        return replace(entry, entries=(part,))

    calm = [
        replace(frames[1], deeds=(), ledger=risky(risk))  # type: ignore[arg-type]
        for risk in (0.01, 0.015, 0.04, 0.05, 0.001)
    ]
    made = Reel("made", small(), tuple(calm))
    assert made.turning == (2, 3, 4)
    assert Review(made).turn_after(2) == 3
    assert Review(made).turn_after(4) == 2


def test_a_review_steps_within_its_reel() -> None:
    shown = review(at=1)
    assert shown.frame is shown.reel.frames[1]
    assert (shown.step(1), shown.step(-1), shown.step(-9)) == (2, 0, 0)
    assert shown.step(99) == len(shown.reel.frames) - 1


def test_a_game_that_goes_on_opens_nothing() -> None:
    going = Review(replace(reel(), debrief=None))
    with pytest.raises(ValueError, match="goes on"):
        _ = going.opened


def test_a_review_of_a_game_begins_at_its_worst_turn() -> None:
    shown = review_of(played())
    assert shown.at == shown.reel.worst
    assert shown.history is None
    assert shown.opened.ending == played().ending


def test_turns_without_any_order_at_the_end_are_there_too() -> None:
    quiet = played(HERE[:1])
    assert len(review_of(quiet).reel.frames) == len(quiet.steps) + 1


def kept(folder: Path) -> Path:
    record: Record = played().record()
    path = folder / "game.yaml"
    write_record(record, path)
    return path


def test_a_record_in_a_file_can_be_watched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.ui.reel.scenario_of", lambda _path, _record: small())
    shown = watched(kept(tmp_path))
    assert shown.at == 0
    assert shown.reel.frames[0].orders == reel().frames[0].orders


def test_a_record_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises((ScenarioError, OSError)):
        watched(tmp_path / "none.yaml")


def test_an_unfinished_record_ends_where_it_was_left() -> None:
    game = played(HERE[:1])
    game.steps = game.steps[:1]
    shown = reel_of(game.record(), small())
    assert len(shown.frames) == 2
    assert shown.debrief is None
    assert shown.frames[-1].sheets["north"].view.ending is None


def test_a_scenario_without_a_record_of_history_has_none() -> None:
    assert history_of(small()) is None


# Beside history


def test_every_decision_of_either_game_is_laid_beside_the_other() -> None:
    found = {(each.moment[-5:], each.seat, each.slot): each for each in beside(review())}
    blockade = found["09:00", "north", "act"]
    assert blockade.same
    alert = found["09:00", "north", "posture"]
    assert (alert.here, alert.there, alert.same) == ("raise_alert", None, False)
    later = found["18:00", "north", "posture"]
    assert (later.here, later.there) == (None, "raise_alert")
    assert found["09:00", "south", "posture"].same


def test_turns_without_an_order_in_both_are_left_out() -> None:
    assert ("18:00", "south") not in {(each.moment[-5:], each.seat) for each in beside(review())}


def test_after_this_game_was_over_history_alone_decides() -> None:
    shown = review()
    short = replace(shown.reel, frames=shown.reel.frames[:1])
    rest = [each for each in beside(Review(short, shown.history)) if each.moment[-5:] == "18:00"]
    assert rest
    assert all(each.over and each.here is None for each in rest)


def test_without_history_every_decision_stands_alone() -> None:
    found = list(beside(review(history=False)))
    assert found
    assert all(each.there is None and not each.same for each in found)


# Papers


def test_a_paper_errs_when_its_figure_lies_two_spreads_off() -> None:
    frames = reel().frames
    truth = {**frames[0].truth, "fort": 10.0 + 8.5}
    wrong = replace(reel(), frames=(replace(frames[0], truth=truth), *frames[1:]))
    (found,) = erred(wrong)
    assert (found.paper, found.variable, found.value, found.spread) == (
        "north_brief",
        "fort",
        10.0,
        4.0,
    )
    assert found.truth == 18.5
    near = {**frames[0].truth, "fort": 10.0 + 7.5}
    assert erred(replace(reel(), frames=(replace(frames[0], truth=near),))) == ()


def test_the_reel_of_a_record_is_the_same_each_time() -> None:
    game = played()
    sealed = game.model.turns[game.steps[-1].before.turn]
    again = reel_of(game.record().model_copy(update={"sealed": sealed}), small())
    assert [frame.truth for frame in again.frames] == [frame.truth for frame in reel().frames]
    assert again.debrief == reel().debrief
    assert Orders() in again.frames[1].orders.values()


def test_a_reel_keeps_the_record_that_it_was_made_of() -> None:
    made = reel()
    assert made.record is not None
    assert made.record.title == made.title
    assert reel_of(made.record, small()).frames[0].orders == made.frames[0].orders


def test_each_sheet_has_the_council_of_its_view() -> None:
    for frame in reel().frames:
        for sheet in frame.sheets.values():
            assert sheet.council == council(small().scenario, sheet.view)

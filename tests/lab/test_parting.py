"""Changes of games that were taken up late, or that are over: where one can be made at all."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from game.lab.calibrate import Line, calibrate, wars
from game.lab.crew import Alone
from game.lab.prefix import prefix_of
from game.lab.tables import plain_of
from game.lab.whatif import AS_IT_WAS, Change, complaint, line, what_if
from game.lab.worlds import worlds
from game.record.check import check_record
from game.record.files import read_record
from game.record.form import Record, SeatOrders
from game.scenario import Loaded, load
from tests.lab.cases import Case, same
from tests.record.making import planted

MORNING, EVENING, DAWN = "1950-05-01 09:00", "1950-05-01 18:00", "1950-05-02 06:00"


def change(turn: str, **seats: object) -> Change:
    forms = {seat: SeatOrders.model_validate(plain) for seat, plain in seats.items()}
    return Change("Another way", {turn: forms})


def taken_up(folder: Path, turn: str) -> tuple[Loaded, Record]:
    """The talk of the small scenario, as if its game had been taken up at this turn."""
    path = planted(
        folder, ("luck:\n  events: pinned", f'luck:\n  until: "{turn}"\n  events: pinned')
    )
    file, loaded = read_record(path), load(path.parent.parent)
    check_record(file, loaded)
    return loaded, file.record


@pytest.fixture(scope="module")
def evening(tmp_path_factory: pytest.TempPathFactory) -> tuple[Loaded, Record]:
    return taken_up(tmp_path_factory.mktemp("evening"), EVENING)


@pytest.fixture(scope="module")
def dawn(tmp_path_factory: pytest.TempPathFactory) -> tuple[Loaded, Record]:
    return taken_up(tmp_path_factory.mktemp("dawn"), DAWN)


def test_what_was_given_before_worlds_part_cannot_be_changed(
    evening: tuple[Loaded, Record],
) -> None:
    loaded, record = evening
    early = change(MORNING, north={"act": "bombard"})
    said = f"Another way: {MORNING}: until {EVENING} all worlds are as the record is"
    assert complaint(loaded, record, early) == said
    with pytest.raises(ValueError, match="until 1950-05-01 18:00 all worlds are as the record"):
        line(loaded, record, early, 5)
    both = Change("Another way", {**early.orders, **change(EVENING, north={}).orders})
    assert complaint(loaded, record, both) == said


def test_from_the_turn_in_which_worlds_part_on_it_can(evening: tuple[Loaded, Record]) -> None:
    loaded, record = evening
    later = change(EVENING, north={"act": "bombard"})
    assert complaint(loaded, record, later) is None
    found = what_if(loaded, record, later, 200, crew=Alone())
    assert not same(found.before.fates, found.after.fates)
    shots = found.before.model.index.hazards["shots"]
    more = found.after.fates.ledger[shots] - found.before.fates.ledger[shots]
    assert more.mean() > 0, "shells bring shots, and not the other way round"


def test_a_turn_that_the_record_leaves_out_can_be_changed(strait: Case) -> None:
    bare = strait.record.model_copy(update={"turns": dict(list(strait.record.turns.items())[:1])})
    quiet = change(EVENING, north={})
    assert complaint(strait.loaded, bare, quiet) is None
    talk = change(DAWN, north={"posture": "raise_alert"})
    assert complaint(strait.loaded, bare, talk) is None


def test_it_is_told_that_the_game_is_over_by_then(tmp_path: Path) -> None:
    # Here the acceptance of the evening binds as it arrives, at dawn.
    path = planted(tmp_path)
    loaded, record = load(path.parent.parent), read_record(path).record
    said = f"Another way: {DAWN}: the game is over by then (any_terms)"
    assert complaint(loaded, record, change(DAWN, north={})) == said
    assert complaint(loaded, record, change(EVENING, north={})) is None


def test_both_lines_are_of_the_same_games_from_the_first_on(strait: Case) -> None:
    found = what_if(strait.loaded, strait.record, change(EVENING, north={}), 30, crew=Alone())
    for side in (found.before, found.after):
        assert (side.first, side.n, side.seed) == (0, 30, strait.record.seed)


def test_what_the_scenario_does_not_have_is_told_with_its_turn(strait: Case) -> None:
    told = complaint(strait.loaded, strait.record, change(EVENING, south={"act": "sing"}))
    assert told == f"Another way: {EVENING}, south: There is no 'sing' in this scenario."


def test_the_last_turn_of_a_change_is_the_latest_whatever_the_order() -> None:
    orders = {**change(DAWN).orders, **change(MORNING).orders, **change(EVENING).orders}
    assert Change("Three", orders).last == DAWN
    assert AS_IT_WAS.last is None


def test_a_game_that_was_over_before_worlds_part_is_over_in_all_of_them(
    dawn: tuple[Loaded, Record],
) -> None:
    loaded, record = dawn
    found = worlds(loaded, record, 20, crew=Alone())
    assert found.endings()["any_terms"].count == 20
    assert found.turns()[DAWN].count == 20
    assert not found.fates.ledger.any() and not found.fates.illegal.any()
    assert found.since == DAWN


def test_one_world_of_a_prefix_is_the_same_alone_and_among_others(
    evening: tuple[Loaded, Record],
) -> None:
    loaded, record = evening
    many = worlds(loaded, record, 30, natures="redrawn", crew=Alone())
    for game in (0, 13, 29):
        alone = worlds(loaded, record, 1, first=game, natures="redrawn", crew=Alone())
        assert same(many.fates.take(np.array([game])), alone.fates)


def test_the_worlds_own_numbers_have_no_part_in_what_was_before(
    evening: tuple[Loaded, Record],
) -> None:
    loaded, record = evening
    prefix = prefix_of(loaded, record)
    assert prefix is not None
    assert list(prefix.orders) == [MORNING]
    assert (prefix.game, prefix.until) == (0, EVENING)
    model = worlds(loaded, record, 1).model
    near, far = (
        prefix.worlds(model, record.seed, range(at, at + 2), redraw=False)[0] for at in (0, 500)
    )
    assert np.array_equal(near.x, far.x) and np.array_equal(near.letters.due, far.letters.due)
    assert far.luck.games.tolist() == [500, 501]


def test_the_dial_moves_only_what_comes_after_worlds_part(evening: tuple[Loaded, Record]) -> None:
    loaded, record = evening
    bold = record.model_copy(update={"turns": dict(list(record.turns.items())[:1])})
    line_of = Line(loaded, bold, 300, crew=Alone())
    found = calibrate(line_of, 0.12)
    assert wars(found.after).share == pytest.approx(0.12, abs=0.004)
    assert found.after.since == EVENING
    assert found.before.turns()[MORNING].count == found.after.turns()[MORNING].count == 0


def test_the_plain_form_of_worlds_is_of_the_games_that_were_played(
    evening: tuple[Loaded, Record],
) -> None:
    loaded, record = evening
    plain = plain_of(worlds(loaded, record, 4, first=9, crew=Alone()))
    assert (plain["first"], plain["n"], plain["seed"]) == (9, 4, 7)

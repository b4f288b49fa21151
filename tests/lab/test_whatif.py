"""One change of a record's orders: what takes its place, who goes on, and what is compared."""

import numpy as np
import pytest

from game.engine.orders import Orders
from game.lab.calibrate import dialled
from game.lab.paired import Shift, of_kind
from game.lab.whatif import Change, changed_record, complaint, what_if
from game.lab.worlds import worlds
from game.record.form import SeatOrders
from game.record.orders import orders_from
from tests.lab.cases import Case, same
from tests.lab.conftest import TEXT

NIGHT, EVENING, DAWN = "1950-05-01 09:00", "1950-05-01 18:00", "1950-05-02 06:00"


def change(title: str = "No shells", **seats: object) -> Change:
    forms = {seat: SeatOrders.model_validate(plain) for seat, plain in seats.items()}
    return Change(title, {EVENING: forms})


def test_a_change_takes_the_place_of_one_seats_orders(strait: Case) -> None:
    new = changed_record(strait.record, change(north={"posture": "stop_patrols"}))
    old = strait.record
    turn = new.turns[EVENING]
    assert orders_from(turn.seats["north"]) == Orders({"posture": "stop_patrols"})
    assert turn.seats["south"] == old.turns[EVENING].seats["south"]
    assert {m: t for m, t in new.turns.items() if m != EVENING} == {
        m: t for m, t in old.turns.items() if m != EVENING
    }
    assert old.turns[EVENING].seats["north"].choices == {"act": "bombard"}


def test_a_turn_that_the_record_left_out_can_be_changed(strait: Case) -> None:
    bare = strait.record.model_copy(update={"turns": {}})
    new = changed_record(bare, change(south={"act": "denounce"}))
    assert list(new.turns) == [EVENING]
    assert new.turns[EVENING].seats["south"].choices == {"act": "denounce"}


def test_luck_pinned_for_letters_that_are_not_written_now_is_let_go(strait: Case) -> None:
    assert "transit.north.0" in TEXT
    quiet = Change("Quiet", {NIGHT: {"north": SeatOrders.model_validate({})}})
    assert changed_record(strait.record, quiet).turns[NIGHT].luck == {}
    other = Change("Quiet", {NIGHT: {"south": SeatOrders.model_validate({})}})
    assert changed_record(strait.record, other).turns[NIGHT].luck == {"transit.north.0": "6h"}


def test_no_change_moves_nothing(strait: Case) -> None:
    found = what_if(strait.loaded, strait.record, Change("Nothing"), 200)
    assert same(found.before.fates, found.after.fates)
    assert found.moved(of_kind(found.before, "war")) == Shift(0, 0, 200)
    alone = worlds(strait.loaded, strait.record, 200)
    assert same(found.before.fates, alone.fates)


def test_without_shells_there_is_less_war(strait: Case) -> None:
    found = what_if(strait.loaded, strait.record, change(north={}), 400)
    moved = found.moved(of_kind(found.before, "war"))
    assert moved.interval[1] < 0
    after = worlds(strait.loaded, changed_record(strait.record, change(north={})), 400)
    assert same(found.after.fates, after.fates)


def test_where_a_change_is_not_legal_the_records_own_order_stands(strait: Case) -> None:
    # North can open the strait only where it is closed, and here it never is.
    open_now = strait.record.model_copy(
        update={"turns": {m: t for m, t in strait.record.turns.items() if m != NIGHT}}
    )
    found = what_if(strait.loaded, open_now, change(north={"act": "open_strait"}), 100)
    assert same(found.before.fates, found.after.fates)


def test_handed_over_both_lines_are_alike_until_then(strait: Case) -> None:
    bound = what_if(strait.loaded, strait.record, Change("Nothing"), 300)
    handed = what_if(strait.loaded, strait.record, Change("Nothing"), 300, hand_over_after=NIGHT)
    assert same(handed.before.fates, handed.after.fates), "no change, no difference"
    early = np.flatnonzero(bound.before.fates.ended < 1)
    assert len(early)
    assert same(handed.before.fates.take(early), bound.before.fates.take(early))
    assert not same(handed.before.fates, bound.before.fates)
    told = f"bound to {NIGHT}, then character"
    assert handed.after.seats == {"north": told, "south": told}


def test_the_same_orders_in_another_scenario(strait: Case) -> None:
    elsewhere = Change("A low dial", loaded=dialled(strait.loaded, "calm_school", -8))
    found = what_if(strait.loaded, strait.record, elsewhere, 200)
    assert found.before.kinds()["war"].count > 0
    assert found.after.kinds()["war"].count == 0


def test_a_change_that_can_be_made_has_no_complaint(strait: Case) -> None:
    assert complaint(strait.loaded, strait.record, change(north={"act": "open_strait"})) is None
    assert complaint(strait.loaded, strait.record, Change("Nothing")) is None


@pytest.mark.parametrize(
    "orders",
    [{"act": "blockade"}, {"letters": [{"channel": "cable", "tone": "soft", "accept": "radio"}]}],
)
def test_a_change_that_is_not_legal_there_is_told(orders: dict[str, object], strait: Case) -> None:
    told = complaint(strait.loaded, strait.record, change("Twice", north=orders))
    assert told is not None and told.startswith(f"Twice: {EVENING}, north: ")

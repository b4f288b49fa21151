"""At the desk: ordering, taking back, weighing, writing; and danger that has risen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from game.engine.orders import HOLD
from game.engine.view import Estimate
from game.ui.flow import Flow
from game.ui.scene import Form
from tests.ui.test_flow import begin, flow_of


@pytest.fixture
def flow() -> Iterator[Flow]:
    made = flow_of()
    begin(made)
    yield made
    made.worker.close()


def test_a_choice_is_ordered_and_ordering_it_again_goes_back_to_hold(flow: Flow) -> None:
    flow.mark("act", "blockade")
    assert flow.desk.choices == {"act": "blockade"}
    flow.mark("act", "blockade")
    assert flow.desk.choices == {}


def test_each_slot_has_one_choice(flow: Flow) -> None:
    flow.mark("act", "blockade")
    flow.mark("posture", "raise_alert")
    flow.mark("act", "open_strait")
    assert flow.desk.choices == {"act": "open_strait", "posture": "raise_alert"}


def test_every_change_can_be_taken_back_until_the_beginning(flow: Flow) -> None:
    flow.mark("act", "blockade")
    flow.mark("posture", "raise_alert")
    flow.mark("act", HOLD)
    seen = []
    for _ in range(4):
        flow.undo()
        seen.append(dict(flow.desk.choices))
    assert seen == [{"act": "blockade", "posture": "raise_alert"}, {"act": "blockade"}, {}, {}]


def test_what_changes_nothing_is_not_remembered(flow: Flow) -> None:
    flow.mark("act", HOLD)
    assert flow.desk.past == []


def test_a_letter_that_was_laid_with_the_orders_can_be_taken_back(flow: Flow) -> None:
    flow.write(Form("cable", "soft"))
    flow.worker.wait()
    flow.post()
    assert len(flow.desk.forms) == 1
    flow.undo()
    assert flow.desk.forms == []


def test_a_letter_that_was_thrown_away_can_be_had_back(flow: Flow) -> None:
    flow.write(Form("cable", "soft"))
    flow.worker.wait()
    flow.post()
    flow.discard(0)
    assert flow.desk.forms == []
    flow.undo()
    assert [form.channel for form in flow.desk.forms] == ["cable"]


def test_weighing_brings_what_the_staff_makes_of_it(flow: Flow) -> None:
    flow.weigh("act", "blockade")
    assert flow.shown == "weigh"
    assert flow.desk.weighed == {}
    flow.worker.wait()
    assert flow.desk.weighed["blockade"].shifts
    assert flow.stale


def test_what_has_been_weighed_is_not_weighed_again(flow: Flow) -> None:
    flow.weigh("act", "blockade")
    flow.worker.wait()
    found = flow.desk.weighed["blockade"]
    flow.weigh("act", "blockade")
    assert not flow.worker.wait()
    assert flow.desk.weighed["blockade"] is found


def test_holding_needs_no_staff(flow: Flow) -> None:
    flow.weigh("act", HOLD)
    assert not flow.worker.wait()
    assert flow.desk.shown == HOLD


def test_a_turn_that_is_sealed_leaves_nothing_to_take_back(flow: Flow) -> None:
    flow.mark("act", "blockade")
    flow.weigh("act", "blockade")
    flow.worker.wait()
    held = flow.desk
    flow.seal()
    assert (held.choices, held.past, held.weighed) == ({}, [], {})
    flow.worker.wait()


@pytest.mark.parametrize(
    ("before", "now", "told"),
    [
        (0.0001, 0.05, True),
        (0.05, 0.0001, False),
        (0.0001, 0.000101, False),
        (0.0, 0.0, False),
        (None, 0.05, False),
        (0.05, None, False),
    ],
)
def test_danger_is_told_where_it_has_risen_by_a_grade(
    flow: Flow, before: float | None, now: float | None, told: bool
) -> None:
    was = None if before is None else Estimate(0.0, before, 1.0)
    is_ = None if now is None else Estimate(0.0, now, 1.0)
    sheet = flow.sheets[flow.seat]
    flow.sheets = {flow.seat: replace(sheet, view=replace(sheet.view, estimate=is_))}
    flow._warn_of({flow.seat: was})
    assert flow.desk.risen == (was if told else None)

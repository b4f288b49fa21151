"""At the desk: ordering, taking back, weighing, writing; and danger that has risen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

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
    flow.worker.wait()
    assert (held.choices, held.past, held.weighed) == ({}, [], {})


def test_orders_that_are_refused_stay_on_the_desk(flow: Flow) -> None:
    flow.mark("act", "open_strait")
    flow.seal()
    flow.worker.wait()
    assert flow.shown == "message"
    assert flow.desk.choices == {"act": "open_strait"}


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


# A letter that was begun


def test_a_letter_that_was_begun_waits_on_the_desk(flow: Flow) -> None:
    flow.write(Form("cable", "soft"))
    flow.rewrite(tone="hard", purpose="proposal", levels={"fort": "razed"})
    flow.back()
    assert flow.shown == "desk"
    flow.write(Form("cable", "soft"))
    assert flow.desk.form == Form("cable", "hard", "proposal", {"fort": "razed"})


def test_a_draft_or_an_answer_comes_before_what_was_begun_and_that_comes_again(flow: Flow) -> None:
    flow.write(Form("cable", "soft"))
    flow.rewrite(tone="hard", draft="offer_trade")
    answer = Form("radio", "soft", "acceptance", about="cable")
    flow.write(answer)
    assert flow.desk.form is answer
    flow.discard(None)
    flow.write(Form("cable", "soft"))
    assert flow.desk.form == Form("cable", "hard", draft="offer_trade")


def nothing_begun(flow: Flow) -> bool:
    held = flow.desk
    return held.form is None and held.begun == [] and held.writing is None


def test_what_was_torn_up_or_laid_does_not_come_again(flow: Flow) -> None:
    ends: tuple[Callable[[], None], ...] = (partial(flow.discard, None), flow.post)
    for end in ends:
        flow.write(Form("cable", "soft"))
        flow.rewrite(tone="hard")
        flow.back()
        flow.write(Form("cable", "soft"))
        flow.worker.wait()
        assert flow.desk.form == Form("cable", "hard")
        end()
        assert nothing_begun(flow)


def test_a_letter_that_is_looked_at_again_leaves_the_new_one_waiting(flow: Flow) -> None:
    flow.write(Form("cable", "soft"))
    flow.worker.wait()
    flow.post()
    flow.write(Form("radio", "soft"))
    flow.rewrite(tone="hard")
    flow.write(flow.desk.forms[0], 0)
    assert (flow.desk.form, flow.desk.writing) == (flow.desk.forms[0], 0)
    flow.worker.wait()
    flow.post()
    flow.write(Form("radio", "soft"))
    assert (flow.desk.form, flow.desk.writing) == (Form("radio", "hard"), None)


def test_another_letter_is_taken_out_while_one_is_written(flow: Flow) -> None:
    flow.write(Form("cable", "soft"))
    flow.worker.wait()
    flow.post()
    flow.write(Form("radio", "soft"))
    flow.worker.wait()
    flow.discard(0)
    assert flow.shown == "letter"
    assert flow.desk.forms == []
    assert flow.desk.form == Form("radio", "soft")


def test_the_place_of_a_letter_moves_up_when_one_before_it_goes(flow: Flow) -> None:
    for channel in ("cable", "radio"):
        flow.write(Form(channel, "soft"))
        flow.worker.wait()
        flow.post()
    flow.write(flow.desk.forms[1], 1)
    flow.discard(0)
    assert (flow.desk.writing, [form.channel for form in flow.desk.forms]) == (0, ["radio"])


def test_writing_is_heard(flow: Flow) -> None:
    flow.write(Form("cable", "soft"))
    flow.cues.clear()
    flow.rewrite(tone="hard")
    assert flow.cues == ["typed"]


def test_a_clean_desk_has_nothing_begun(flow: Flow) -> None:
    flow.write(Form("cable", "soft"))
    flow.rewrite(tone="hard")
    flow.write(Form("radio", "soft", "acceptance", about="cable"))
    flow.desk.clear()
    assert nothing_begun(flow)


def test_no_letter_that_was_begun_is_lost_however_many_there_are(flow: Flow) -> None:
    first = Form("cable", "soft", "acceptance", about="cable")
    second = Form("cable", "soft", "proposal", {"fort": "razed"}, about="radio")
    third = Form("radio", "hard", "rejection", about="envoy")
    for form in (first, second, third):
        flow.write(form)
        flow.back()
    assert flow.desk.waiting() == [first, second, third]
    assert flow.desk.begun == [first, second]
    for form in (third, second, first):
        flow.write(Form("cable", "soft"))
        assert flow.desk.form is form
        flow.discard(None)
    assert flow.desk.waiting() == []


def test_a_letter_that_waits_is_taken_up_by_itself(flow: Flow) -> None:
    first = Form("cable", "soft", "proposal", {"fort": "razed"})
    second = Form("radio", "soft", "proposal", {"fort": "frozen"})
    flow.write(first)
    flow.write(second)
    flow.write(first)
    assert (flow.desk.form, flow.desk.begun) == (first, [second])
    assert flow.desk.form is first


def test_the_same_answer_twice_goes_on_with_the_first(flow: Flow) -> None:
    flow.write(Form("cable", "soft", "acceptance", about="cable"))
    flow.rewrite(tone="hard")
    flow.back()
    flow.write(Form("cable", "soft", "acceptance", about="cable"))
    assert flow.desk.form == Form("cable", "hard", "acceptance", about="cable")
    flow.write(Form("cable", "soft", "rejection", about="cable"))
    assert [form.purpose for form in flow.desk.waiting()] == ["acceptance", "rejection"]


def laid(flow: Flow, *forms: Form) -> None:
    """Letters that lie with the orders."""
    for form in forms:
        flow.write(form)
        flow.worker.wait()
        flow.post()


def test_a_change_to_a_letter_that_is_laid_can_be_taken_back(flow: Flow) -> None:
    laid(flow, Form("cable", "soft"))
    flow.write(flow.desk.forms[0], 0)
    flow.rewrite(tone="hard")
    flow.rewrite(purpose="proposal", levels={"fort": "razed"})
    flow.back()
    assert flow.desk.forms == [Form("cable", "hard", "proposal", {"fort": "razed"})]
    flow.undo()
    assert flow.desk.forms == [Form("cable", "hard")]
    flow.undo()
    assert flow.desk.forms == [Form("cable", "soft")]


def test_looking_at_a_letter_again_is_no_change(flow: Flow) -> None:
    laid(flow, Form("cable", "soft"))
    before = len(flow.desk.past)
    flow.write(flow.desk.forms[0], 0)
    flow.rewrite(tone="soft")
    flow.worker.wait()
    flow.post()
    assert len(flow.desk.past) == before
    assert flow.desk.forms == [Form("cable", "soft")]


def test_a_letter_that_is_laid_is_not_one_that_waits(flow: Flow) -> None:
    laid(flow, Form("cable", "soft"))
    flow.write(flow.desk.forms[0], 0)
    assert flow.desk.waiting() == []
    flow.back()
    flow.write(Form("radio", "soft"))
    assert flow.desk.form == Form("radio", "soft")


def test_without_a_letter_there_is_nothing_to_change_or_lay(flow: Flow) -> None:
    flow.rewrite(tone="hard")
    flow.post()
    assert (flow.desk.forms, flow.desk.past, flow.shown) == ([], [], "desk")


def test_a_letter_with_something_wrong_is_not_laid(flow: Flow) -> None:
    flow.write(Form("cable", "soft", "acceptance", about="radio"))
    flow.worker.wait()
    assert flow.desk.complaints
    flow.post()
    assert (flow.desk.forms, flow.shown) == ([], "letter")


def test_what_lies_over_the_map_is_put_away_before_the_game_is_paused(flow: Flow) -> None:
    flow.desk.drawer = "known"
    flow.back()
    assert (flow.desk.drawer, flow.shown) == ("", "desk")
    flow.back()
    assert flow.shown == "pause"
    flow.desk.drawer = "news"
    flow.back()
    assert (flow.desk.drawer, flow.shown) == ("news", "desk")

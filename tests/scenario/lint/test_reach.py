"""What can come about at all, and what cannot."""

from __future__ import annotations

from game.scenario.expressions.nodes import Ref
from game.scenario.lint.possible import EITHER
from game.scenario.lint.reach import MUCH, Reach, in_calendar
from game.scenario.loader import Loaded
from tests.scenario.lint.conftest import Plant


def test_all_of_the_small_scenario_can_come_about(small: Loaded) -> None:
    reach = Reach(small.scenario)
    assert reach.events == set(small.scenario.events)
    assert len(reach.choices) == sum(map(len, small.scenario.choices.values()))
    assert reach.flags["blockaded"] == reach.flags["flights"] == {False, True}


def test_a_circle_that_needs_itself_never_begins(planted: Plant) -> None:
    loaded = planted(("when: not blockaded", "when: happened.fleet_sails and blockaded"))
    reach = Reach(loaded.scenario)
    assert ("north", "blockade") not in reach.choices
    assert ("north", "open_strait") not in reach.choices
    assert reach.flags["blockaded"] == {False}
    assert "skirmish" not in reach.events


def test_a_choice_that_cannot_work_brings_only_its_failure(planted: Plant) -> None:
    loaded = planted(
        ("works: not turned", "works: unrest > 100"),
        ("effects: {trust_south: 1}}", "effects: {trust_south: 1}, set: [turned]}"),
        ("effects: {tension: -4, fear_south: -2}, set: [turned]", "effects: {tension: -4}"),
    )
    reach = Reach(loaded.scenario)
    assert ("north", "open_strait") in reach.choices
    assert reach.flags["turned"] == {False, True}
    assert reach.flags["blockaded"] == {False, True}
    assert not reach.may("choices", "north", "open_strait", "works")


def test_a_chance_of_nothing_or_all_is_no_chance(planted: Plant) -> None:
    for chance, expected in (("0", {False}), ("1", {True}), ("0.5", EITHER)):
        loaded = planted(("chance: 0.4", f"chance: {chance}"))
        fact = Ref("truth", "fact", ("bold_gunner",))
        assert Reach(loaded.scenario).truths(fact) == expected


def test_ranges_of_numbers(small: Loaded) -> None:
    reach = Reach(small.scenario)
    offers = [("south", "cable", "fort"), ("north", "lamp", "fort")]
    assert [reach.range(Ref("number", "offer", ids)) for ids in offers] == [(-1, 2), (-1, -1)]
    assert reach.range(Ref("number", "stands", ("ships",))) == (0, 1)
    assert reach.range(Ref("number", "terms", ("fort",))) == (0, 2)
    assert reach.range(Ref("number", "known", ("trust_north",))) == (-50, 50)
    assert reach.range(Ref("number", "spread", ("fort",))) == (0, MUCH)
    assert reach.range(Ref("number", "open", ("south",))) == (0, MUCH)
    assert reach.moments() == ("1950-05-01 09:00", "1950-05-02 06:00")
    assert reach.range(Ref("number", "variable", ("fort",))) == (0, 64)
    assert reach.range(Ref("number", "hours_since", ("event", "shots"))) == (0, 10_000)
    assert reach.range(Ref("number", "hours_since", ("choice", "north", "bombard")))[0] == 0
    assert reach.range(Ref("number", "hours_since", ("flag", "blockaded")))[0] == 0


def test_a_flag_that_starts_set_counts_as_never_set(small: Loaded) -> None:
    hours = Ref("number", "hours_since", ("flag", "flights"))
    assert Reach(small.scenario).range(hours) == (10_000, 10_000)


def test_no_proposal_lies_on_a_channel_that_does_not_serve(small: Loaded) -> None:
    reach = Reach(small.scenario)
    assert reach.truths(Ref("truth", "open", ("north", "lamp"))) == {False}
    assert reach.truths(Ref("truth", "open", ("south", "lamp"))) == EITHER
    assert reach.range(Ref("number", "open", ("south",)))[0] == 0


def test_an_event_needs_a_turn_between_at_and_until(small: Loaded) -> None:
    turns = ["1950-05-01 18:00", "1950-05-02 06:00"]
    event = small.scenario.events["envoy_calls"]

    def at(at: str, until: str | None) -> bool:
        return in_calendar(event.model_copy(update={"at": at, "until": until}), turns)

    assert at("1950-05-01 20:00", None)
    assert at("1950-05-01 18:00", "1950-05-01 18:00")
    assert not at("1950-05-01 20:00", "1950-05-02 05:59")
    assert not at("1950-05-02 06:01", None)


def test_what_can_never_be_done_was_never_done(planted: Plant) -> None:
    loaded = planted(("when: alert_north < 80", "when: alert_north > 100"))
    reach = Reach(loaded.scenario)
    never = ("choice", "north", "raise_alert")
    assert reach.range(Ref("number", "hours_since", never)) == (10_000, 10_000)
    assert reach.truths(Ref("truth", "did", never[1:])) == {False}
    assert reach.truths(Ref("truth", "done", never[1:])) == {False}
    assert reach.truths(Ref("truth", "leaked", ("north",))) == EITHER


def test_a_chain_of_needs_is_followed_to_its_end(planted: Plant) -> None:
    # Each needs the one after it in the file, so that one pass over the file is not enough.
    loaded = planted(
        ("when: not blockaded", "when: happened.riots"),
        ("when: unrest > 30", "when: done.south.hasten_work"),
        (
            "effects: {fort: 6}, judgement: invented}",
            "effects: {fort: 6}, when: happened.fleet_sails, judgement: invented}",
        ),
    )
    reach = Reach(loaded.scenario)
    assert ("north", "blockade") in reach.choices
    assert reach.flags["blockaded"] == {False, True}
    assert "skirmish" in reach.events

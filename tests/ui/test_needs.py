from dataclasses import replace

import pytest

from game.engine.view import Option
from game.scenario.format import Scenario
from game.ui.needs import LATER, ONCE, Need, needs_of, reach_of, ways_of
from tests.ui.helpers import NORTH, small

SOON = "something that has not happened yet"


def told(when: str | None, once: bool = False, **view: object) -> tuple[str, ...]:
    """What `blockade`, barred, needs when its condition is this one."""
    texts = small().scenario
    seen = replace(NORTH, options=(Option("blockade", "act", False),), **view)  # type: ignore[arg-type]
    return tuple(
        need.told() for need in needs_of(with_condition(texts, when, once), seen)["blockade"]
    )


def with_condition(texts: Scenario, when: str | None, once: bool) -> Scenario:
    changed = texts.choices["north"]["blockade"].model_copy(update={"when": when, "once": once})
    north = {**texts.choices["north"], "blockade": changed}
    return texts.model_copy(update={"choices": {**texts.choices, "north": north}})


@pytest.mark.parametrize(
    ("when", "said"),
    [
        ("blockaded", "if “The strait is closed”"),
        ("not flights", "unless “Patrols fly”"),
        ("tension > 60", "if “Tension” is above 60"),
        ("known.fort >= 20", "if “The fort” is at least 20"),
        ("spread.fort < 3", "if the doubt about “The fort” is below 3"),
        ('now >= "1950-05-02 06:00"', "from Tue 2 May 06:00"),
        ('now < "1950-05-01 09:00"', "before Mon 1 May 09:00"),
        ("done.north.bombard", "if “Shell the fort” is done"),
        ("done.south.denounce", "if a step of theirs is done"),
        ("open.south >= 1", "with a proposal of theirs on the table"),
        ("open.south.radio", "with a proposal of theirs (Radio)"),
        ("stands.ships == level.ships.stopped", "if “The ships” stands at “They are stopped”"),
        ("happened.riots", f"after {SOON}"),
        ("hours_since.riots < 24", f"within 24 h of {SOON}"),
        ("hours_since.blockaded >= 5", "at least 5 h after “The strait is closed”"),
        ("blockaded or tension > 60", "if “The strait is closed” or “Tension” is above 60"),
        ("tension > trust_north + 20", "if its condition"),
    ],
)
def test_a_condition_is_retold(when: str, said: str) -> None:
    assert told(when) == (said,)


def test_parts_that_plainly_hold_are_left_out() -> None:
    assert told('flights and not blockaded and now >= "1950-05-01 09:00" and tension > 60') == (
        "if “Tension” is above 60",
    )


def test_a_pause_is_told_only_when_nothing_else_is_missing() -> None:
    pause = "hours_since.north.bombard >= 20"
    assert told(f"tension > 60 and {pause}") == ("if “Tension” is above 60",)
    assert told(pause) == ("at least 20 h after “Shell the fort”",)


def test_what_must_not_have_happened_is_told_last_and_without_its_name() -> None:
    assert told("tension > 60 and not happened.riots") == ("if “Tension” is above 60",)
    assert told("not happened.riots") == ("before something that has happened since",)
    assert told("not done.north.bombard") == ("unless “Shell the fort” is done",)


def test_what_has_happened_may_be_named() -> None:
    assert told("happened.fleet_sails and tension > 90") == (
        "after “A convoy sails”",
        "if “Tension” is above 90",
    )


def test_what_is_done_once_says_so() -> None:
    assert told(None, once=True) == (ONCE.told(),)
    assert told("flights", once=True) == (ONCE.told(),)
    assert told("flights") == ()


def test_only_barred_choices_are_told() -> None:
    found = needs_of(small().scenario, NORTH)
    assert set(found) == {"open_strait", "bombard"}


def test_a_condition_that_cannot_be_read_is_passed_over() -> None:
    assert told("nothing_of_that_name") == ()


def test_a_flag_that_the_seat_does_not_see_is_taken_as_missing() -> None:
    """The view must not tell, by what is left out, how a hidden flag stands."""
    assert told("blockaded", flags={}) == ("if “The strait is closed”",)
    assert told("not blockaded", flags={}) == ("unless “The strait is closed”",)


@pytest.mark.parametrize(
    ("when", "said"),
    [
        ("hours_since.blockaded > 5", "more than 5 h after “The strait is closed”"),
        ("hours_since.blockaded <= 5", "within 5 h of “The strait is closed”"),
        ("hours_since.blockaded == 5", "exactly 5 h after “The strait is closed”"),
        ("hours_since.blockaded != 5", "other than 5 h after “The strait is closed”"),
        ("stands.ships < level.ships.stopped", "if “The ships” stands below “They are stopped”"),
        (
            "stands.ships >= level.ships.stopped",
            "if “The ships” stands at least at “They are stopped”",
        ),
        ("tension <= 60", "if “Tension” is at most 60"),
        ("tension == 60", "if “Tension” is exactly 60"),
        ("tension != 60", "if “Tension” is other than 60"),
        (
            "not (blockaded and tension > 60)",
            "if not “The strait is closed” and “Tension” is above 60",
        ),
        ("not happened.riots", "before something that has happened since"),
    ],
)
def test_every_relation_has_its_words(when: str, said: str) -> None:
    assert told(when) == (said,)


def reach(when: str | None, once: bool = False, **view: object) -> str:
    """How far away `blockade` is, barred by this condition."""
    texts = small().scenario
    seen = replace(NORTH, options=(Option("blockade", "act", False),), **view)  # type: ignore[arg-type]
    return reach_of(with_condition(texts, when, once), seen)["blockade"]


@pytest.mark.parametrize(
    ("when", "far"),
    [
        ("tension > 60", "near"),
        ("blockaded", "near"),
        ('now >= "1950-05-02 06:00"', "near"),
        ('now < "1950-05-01 09:00"', "past"),
        ('tension > 60 and now < "1950-05-01 09:00"', "past"),
        ("not flights", "past"),
        ("not blockaded", "near"),
        ("happened.riots", "hidden"),
        ("happened.fleet_sails and tension > 60", "near"),
        ("hours_since.riots < 24", "hidden"),
        ("hours_since.riots > 24", "near"),
        ("happened.riots or tension > 60", "near"),
        ("tension > 60 and (happened.riots and blockaded)", "hidden"),
        ("nothing_of_that_name", "near"),
    ],
)
def test_how_far_away_a_barred_choice_is(when: str, far: str) -> None:
    assert reach(when) == far


def test_what_was_done_once_is_done() -> None:
    assert reach(None, once=True) == "done"
    assert reach("flights", once=True) == "done"


def test_reach_is_told_of_barred_choices_alone() -> None:
    assert set(reach_of(small().scenario, NORTH)) == {"open_strait", "bombard"}


def test_what_is_hidden_from_the_seat_does_not_make_a_choice_past() -> None:
    """A flag that is not in the view must not show by what the choice is called."""
    assert reach("not blockaded", flags={}) == "near"


def test_a_window_of_hours_is_not_spelled_out() -> None:
    window = "hours_since.blockaded >= 20 and hours_since.blockaded < 40"
    assert told(window) == (LATER.told(),)
    assert told(f"tension > 60 and {window}") == ("if “Tension” is above 60", LATER.told())
    assert told(f"tension > 60 or ({window})") == ("if “Tension” is above 60, or at another hour",)
    assert told(f"({window}) or hours_since.riots < 9") == (LATER.told(),)


def test_the_hour_from_which_something_may_be_done_is_told() -> None:
    window = 'now >= "1950-05-02 06:00" and now < "1950-05-02 18:00"'
    assert told(window) == ("from Tue 2 May 06:00",)


def test_one_of_several_that_holds_is_enough() -> None:
    assert told("flights or blockaded") == ()
    assert told("(flights or blockaded) and tension > 60") == ("if “Tension” is above 60",)
    assert told("tension > 60 and (flights and not blockaded)") == ("if “Tension” is above 60",)


def test_a_need_knows_how_it_is_told_after_only() -> None:
    assert ONCE.told() == "it can be done only once"
    assert LATER.told() == "at another hour"
    assert Need("only", "if “A”").told() == "if “A”"
    assert Need("unless", "“A”").told() == "unless “A”"


def test_what_stands_against_a_choice_is_known_from_what_it_waits_for() -> None:
    seen = replace(NORTH, options=(Option("blockade", "act", False),))
    texts = with_condition(small().scenario, "tension > 60 and not flights", once=False)
    assert needs_of(texts, seen)["blockade"] == (
        Need("only", "if “Tension” is above 60"),
        Need("unless", "“Patrols fly”"),
    )


# Ways that are shut


def shut(when: str, channels: tuple[str, ...] = ("cable",), **view: object) -> dict[str, str]:
    """What each shut channel needs when the envoy's condition is this one."""
    texts = small().scenario
    envoy = texts.channels["envoy"].model_copy(update={"when": {"north": when}})
    changed = texts.model_copy(update={"channels": {**texts.channels, "envoy": envoy}})
    seen = replace(NORTH, channels=channels, **view)  # type: ignore[arg-type]
    found = ways_of(changed, seen)
    return {name: "; ".join(need.told() for need in needs) for name, needs in found.items()}


def test_a_way_that_is_shut_says_what_it_needs() -> None:
    assert shut("blockaded") == {"envoy": "if “The strait is closed”"}
    assert shut("tension > 60") == {"envoy": "if “Tension” is above 60"}


def test_a_way_that_is_open_needs_nothing() -> None:
    assert shut("blockaded", ("cable", "envoy")) == {}


def test_a_way_that_waits_for_a_step_that_can_be_taken_names_it() -> None:
    legal = (Option("blockade", "act", True),)
    assert shut("done.north.blockade", options=legal) == {"envoy": "if “Close the strait” is done"}
    assert shut("done.north.blockade", options=()) == {}


@pytest.mark.parametrize(
    "when",
    [
        'now >= "1950-05-02 06:00"',
        "happened.riots",
        'blockaded and now >= "1950-05-02 06:00"',
        "hours_since.blockaded > 4",
    ],
)
def test_a_way_that_waits_for_the_hour_or_the_unheard_of_is_not_told(when: str) -> None:
    assert shut(when) == {}


def test_what_has_been_heard_of_may_be_named() -> None:
    assert "fleet_sails" in {news.id for news in NORTH.news}
    assert "envoy" in shut("happened.fleet_sails and blockaded")
    assert shut("happened.fleet_sails and blockaded", news=()) == {}


def test_a_way_of_the_other_seat_is_none_of_ours() -> None:
    assert "lamp" not in shut("blockaded")

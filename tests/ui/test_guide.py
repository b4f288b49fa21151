"""Which step of the first turn comes next, as a function of what can be seen."""

from dataclasses import replace

import pytest

from game.engine.orders import HOLD
from game.ui.guide import ELSEWHERE, LEAPS, STEPS, Guide, Sight, sight, steps_of
from game.ui.say import say
from game.ui.scene import Desk, Form
from tests.ui.helpers import NORTH, scene

START = Sight(paper="a", tab="papers")


def at(step: str, since: Sight = START) -> Guide:
    """The guide at a step."""
    return Guide(STEPS, "act", STEPS.index(step), since)


def step(guide: Guide) -> str:
    return "" if guide.over else guide.steps[guide.at]


@pytest.mark.parametrize(
    ("before", "now", "after"),
    [
        ("read", {}, "read"),
        ("read", {"paper": "b"}, "map"),
        ("read", {"tab": "intelligence"}, "map"),
        ("read", {"read": frozenset({"paper.b"})}, "map"),
        ("read", {"asked": "plot"}, "read"),
        ("map", {"asked": "dial.fort"}, "map"),
        ("map", {"asked": "plot"}, "wedge"),
        ("map", {"paper": "b"}, "map"),
        ("wedge", {"asked": "choice.x"}, "wedge"),
        ("wedge", {"asked": "dial.fort"}, "weigh"),
        ("wedge", {"asked": "known.fort"}, "weigh"),
        ("wedge", {"unfolded": frozenset({"known.fort"})}, "weigh"),
        ("wedge", {"unfolded": frozenset({"council.eik"})}, "wedge"),
        ("weigh", {"slot": "act"}, "weigh"),
        ("weigh", {"screen": "weigh", "slot": "act"}, "order"),
        ("slot", {"slot": "act"}, "slot"),
        ("slot", {"slot": "posture"}, "letter"),
        ("letter", {"screen": "letter"}, "seal"),
        ("letter", {"letters": 1}, "seal"),
        ("seal", {"screen": "seal"}, "hold"),
    ],
)
def test_a_step_is_done_by_doing_it(before: str, now: dict[str, object], after: str) -> None:
    seen = replace(START, **now)  # type: ignore[arg-type]
    assert step(at(before).after(seen)) == after


@pytest.mark.parametrize("early", STEPS[:4])
@pytest.mark.parametrize("deed", LEAPS)
def test_who_does_a_later_thing_needs_nothing_of_what_comes_before(early: str, deed: str) -> None:
    seen = {
        "weigh": {"screen": "weigh"},
        "slot": {"slot": "posture"},
        "letter": {"screen": "letter"},
        "seal": {"screen": "seal"},
    }[deed]
    after = at(early).after(replace(START, **seen))  # type: ignore[arg-type]
    assert step(after) == STEPS[STEPS.index(deed) + 1]


def test_a_card_of_the_second_slot_is_weighed_before_the_slot_is_spoken_of() -> None:
    weighing = replace(START, screen="weigh", slot="posture")
    guide = at("weigh").after(weighing)
    assert step(guide) == "order"
    assert step(guide.after(replace(weighing, screen="desk"))) == "letter"


def test_to_go_back_from_the_scales_is_enough_and_from_the_seal_it_is_over() -> None:
    assert step(at("order", replace(START, screen="weigh")).after(START)) == "slot"
    assert at("hold", replace(START, screen="seal")).after(START).over


def test_what_was_asked_before_a_step_began_does_not_count() -> None:
    asked = replace(START, asked="plot")
    assert step(at("map", asked).after(asked)) == "map"
    assert step(at("read").passed("read", asked).after(asked)) == "map"


def test_a_step_can_be_passed_and_so_all_of_them() -> None:
    guide = at("read")
    for each in STEPS:
        assert step(guide) == each
        guide = guide.passed(each, START)
    assert guide.over
    assert guide.after(replace(START, screen="weigh")) is guide


def test_steps_of_another_screen_wait_for_it() -> None:
    guide = at("read")
    assert guide.open("desk") == tuple(each for each in STEPS if each not in ELSEWHERE)
    assert guide.open("weigh") == ("order",)
    assert guide.open("letter") == ()
    assert at("order").open("desk")[0] == "slot"
    assert at("seal").open("weigh") == ()


def test_the_steps_are_those_that_the_desk_has() -> None:
    here = scene()
    assert steps_of(here) == tuple(each for each in STEPS if each != "map")
    exact = {name: replace(told, spread=0.0) for name, told in NORTH.known.items()}
    held = tuple(each for each in NORTH.options if each.id == HOLD)
    bare = replace(NORTH, papers=(), known=exact, options=held, channels=())
    assert steps_of(scene(bare)) == ("slot", "seal", "hold")


def test_it_begins_with_what_lies_on_the_desk() -> None:
    here = scene(desk=Desk(paper="photographs", read={"paper.photographs"}))
    guide = Guide.begin(here)
    assert (step(guide), guide.first) == ("read", "act")
    assert guide.after(sight(here, "desk", "")) == guide
    here.desk.paper = "north_brief"
    assert step(guide.after(sight(here, "desk", ""))) == "wedge"


def test_sight_sees_what_is_open_and_what_is_ordered() -> None:
    here = scene(desk=Desk(folds={"known.fort": True, "known.tension": False}))
    seen = sight(here, "desk", "plot")
    assert (seen.unfolded, seen.asked) == (frozenset({"known.fort"}), "plot")
    here.desk.choices = {"act": "blockade"}
    assert sight(here, "desk", "").slot == ""
    here.desk.choices["posture"] = "raise_alert"
    assert sight(here, "desk", "").slot == "posture"
    here.desk.forms = [Form("cable", "soft")]
    assert sight(here, "desk", "").letters == 1


def test_all_notes_together_have_fewer_than_120_words() -> None:
    """Read in under a minute: and none of it speaks of one crisis alone."""
    told = [say("guide.second", slot="How your forces stand")]
    told += [say(f"guide.{each}") for each in (*STEPS, "next", "skip") if each != "slot"]
    assert len(" ".join(told).split()) < 120
    assert max(len(text.split()) for text in told) <= 18

"""What the hours brought, group by group, and how it is told after real turns."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from game.engine.sight.reasons import Reason
from game.engine.view import Estimate, News
from game.ui.inspect import faults
from game.ui.kit import Kit
from game.ui.scene import Desk, Form, Scene
from game.ui.screens import happened
from tests.ui.helpers import NORTH, NOW, SIZES, kit, names, scene, staged, told

SIZED = pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
KINDS = {
    "choice": News("choice", "hasten_work", NOW, "south", "South hastens its work."),
    "event": News("event", "fleet_sails", NOW, "", "A convoy has sailed."),
    "stands": News("stands", "ships", NOW, "north", "The ships are stopped."),
    "leak": News("leak", "cable", NOW, "", "A letter has leaked."),
    "letter": News("letter", "south/x/0", NOW, "south", "A letter from Bo Sur."),
    "paper": News("paper", "photographs", NOW, "Air patrols", "Photographs"),
    "failure": News("failure", "open_strait", NOW, "north", "The convoy had already turned."),
    "illegal": News("illegal", "bombard", NOW, "north", "Shell the fort"),
}
GROUPS = {
    "choice": "theirs",
    "event": "elsewhere",
    "stands": "elsewhere",
    "leak": "elsewhere",
    "letter": "letters",
    "failure": "own",
    "illegal": "own",
}


def tape(
    *news: News, held: Desk | None = None, size: tuple[int, int, float] = (1600, 900, 1.0)
) -> Kit:
    filled = kit(*size)
    with filled.scroll("tape", pygame.Rect(0, 0, filled.px(520), filled.px(700))) as column:
        happened.build(column, scene(replace(NORTH, news=news), held))
    return filled


def headings(filled: Kit) -> list[str]:
    return [
        widget.name.split(".")[1]
        for widget in filled.widgets
        if widget.name.startswith("outcome.") and widget.name.endswith(".title")
    ]


@pytest.mark.parametrize("kind", GROUPS)
def test_each_kind_of_news_has_its_group(kind: str) -> None:
    filled = tape(KINDS[kind])
    assert headings(filled) == [GROUPS[kind]]
    assert KINDS[kind].text in told(filled)


def test_groups_stand_in_their_order_whatever_the_order_of_the_news() -> None:
    order = ["own", "theirs", "elsewhere", "letters"]
    assert headings(tape(*KINDS.values())) == order
    assert headings(tape(*reversed(KINDS.values()))) == order


def test_papers_come_last_by_title_alone() -> None:
    filled = tape(*KINDS.values())
    assert filled.widgets[-1].name == "news.papers"
    assert filled.widgets[-1].describe().endswith("Photographs")


def test_where_nothing_happened_that_is_said() -> None:
    assert names(tape()) == {"tape", "news.none"}
    assert "news.none" not in names(tape(KINDS["event"]))


def test_news_without_words_has_its_name() -> None:
    assert "text news.0: fleet_sails" in told(tape(replace(KINDS["event"], text="")))


@pytest.mark.parametrize(("who", "named_"), [("south", "Bo Sur"), ("fishermen", "The fishermen")])
def test_news_says_by_whom_it_came(who: str, named_: str) -> None:
    said = told(tape(replace(KINDS["event"], who=who)))
    assert f"Mon 1 May 18:00 · {named_}" in said.replace("\u00a0", " ")


def test_news_of_nobody_has_its_time_alone() -> None:
    line = next(row for row in told(tape(KINDS["event"])).splitlines() if "news.0.who" in row)
    assert " · " not in line


# One's own orders


def sealed(*choices: str, forms: tuple[Form, ...] = ()) -> Desk:
    own = scene().texts.choices["north"]
    return Desk(last=({own[each].slot: each for each in choices}, list(forms)))


def test_what_was_ordered_is_told_and_holding_is_not() -> None:
    held = sealed("blockade", "raise_alert")
    said = told(tape(held=held))
    assert "Carried out: Close the strait." in said and "Carried out: Raise the alert." in said
    held.last[0]["posture"] = "hold"
    assert "Carried out: Raise the alert." not in told(tape(held=held))


def test_an_order_of_another_scenario_is_passed_over() -> None:
    held = Desk(last=({"act": "unheard_of"}, []))
    assert "outcome.done.unheard_of" not in names(tape(held=held))


def test_letters_are_told_in_the_order_in_which_they_were_laid() -> None:
    filled = tape(held=sealed(forms=(Form("radio", "soft"), Form("cable", "hard", "rejection"))))
    said = told(filled)
    assert said.index("Sent: Message, Radio.") < said.index("Sent: Refusal, Embassy cable.")


def test_what_failed_is_told_once_and_in_red_words() -> None:
    filled = tape(KINDS["failure"], held=sealed("open_strait"))
    assert "outcome.done.open_strait" not in names(filled)
    assert told(filled).count("The convoy had already turned.") == 1


# Effects


def moved(*reasons: Reason) -> Scene:
    made = scene()
    return replace(made, sheet=replace(made.sheet, reasons=reasons))


def reason(variable: str, amount: float, text: str = "Ada Norr: Close the strait") -> Reason:
    return Reason(variable, amount, "choice", "blockade", text)


@pytest.mark.parametrize("amount", [0.49, -0.49, 0.0])
def test_small_effects_are_not_told(amount: float) -> None:
    assert happened.effects(moved(reason("tension", amount)), "blockade") == ""


@pytest.mark.parametrize(("amount", "said"), [(0.5, "+0.5"), (-12.0, "−12.0")])
def test_effects_are_told_with_their_sign(amount: float, said: str) -> None:
    assert f"Tension {said}" in happened.effects(moved(reason("tension", amount)), "blockade")


def test_the_effects_of_the_other_sides_order_of_that_name_are_not_ones_own() -> None:
    theirs = reason("tension", 9.0, "Bo Sur: Close the strait")
    assert happened.effects(moved(theirs), "blockade") == ""


def test_the_largest_effect_comes_first_whatever_its_sign() -> None:
    said = happened.effects(moved(reason("tension", 2.0), reason("fort", -7.0)), "blockade")
    assert said.index("The fort") < said.index("Tension")


# Danger


@pytest.mark.parametrize("missing", ["now", "before", "neither"])
def test_danger_that_has_risen_is_told_from_grade_to_grade(missing: str) -> None:
    now = None if missing == "now" else Estimate(0.01, 0.05, 0.1)
    before = None if missing == "before" else Estimate(0.0001, 0.001, 0.01)
    about = scene(replace(NORTH, estimate=now), Desk(risen=before))
    said = happened.danger_moved(about)
    assert bool(said) is (missing == "neither")
    if said:
        assert "1 in 1,000" in said.replace("\u00a0", " ")
        assert "1 in 20" in said.replace("\u00a0", " ")


@SIZED
def test_it_is_tidy_at_every_size(size: tuple[int, int, float]) -> None:
    held = sealed("blockade", "raise_alert", forms=(Form("radio", "soft"),))
    long = replace(KINDS["event"], text="A convoy has sailed, and another one. " * 12)
    assert faults(staged(tape(*KINDS.values(), long, held=held, size=size))) == []

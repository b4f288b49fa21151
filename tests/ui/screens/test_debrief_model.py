"""What the model assumes, what is said against it, and what other schools would have said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.scenario.format import Scenario
from game.scenario.format.card import Card, Objection
from game.ui import words
from game.ui.inspect import faults
from game.ui.kit import Kit
from game.ui.reel import Review
from game.ui.say import say
from game.ui.screens import debrief
from game.ui.screens import debrief_model as model
from game.ui.widgets.bars import Bar
from tests.ui import afterwords
from tests.ui.afterwords import silent
from tests.ui.helpers import SIZES, Acts, kit, named, names, small, staged, told
from tests.ui.reels import ended, filled

LARGE = [(3840, 2160, 1.0), (3840, 2160, 2.0), (1024, 600, 2.0)]


def review(**fields: object) -> Review:
    return afterwords.told(tab="model", **fields)


CARD = small().scenario.model


def part(shown: Review, name: str, card: Card | None = CARD, acts: Acts | None = None) -> Kit:
    here = ended(shown, acts=acts)
    texts: Scenario = here.texts.model_copy(update={"model": card})
    parts = model.parts(replace(here, texts=texts), shown)
    return filled(next(each for each in parts if each.name == name))


def objections(count: int) -> Card:
    card = small().scenario.model
    assert card is not None
    made = {
        f"point_{number}": Objection(
            title=f"Point {number}", text="It rains.", answer="Not in May.", judgement="invented"
        )
        for number in range(count)
    }
    return card.model_copy(update={"objections": made})


# Assumptions


def test_every_assumption_is_told_with_whose_judgement_it_is() -> None:
    said = told(part(review(), "assumes"))
    card = small().scenario.model
    assert card is not None
    for each in card.assumes.values():
        assert each.text in said
        assert say("explain.judgement", judgement=each.judgement) in said


def test_a_source_is_told_as_well_as_a_judgement() -> None:
    card = small().scenario.model
    assert card is not None
    guns = card.assumes["guns"].model_copy(update={"source": "The book, page 9"})
    said = told(part(review(), "assumes", card.model_copy(update={"assumes": {"guns": guns}})))
    assert say("explain.source", source="The book, page 9") in said
    assert say("explain.judgement", judgement="invented") in said


def test_the_model_card_is_one_press_away_and_its_name_is_told() -> None:
    acts = Acts()
    made = part(review(), "assumes", acts=acts)
    named(made, "model.page").press()
    assert acts.asked == [("show_page", "The book of the strait")]
    assert say("model.page.where", page="The book of the strait") in told(made)


def test_without_a_page_there_is_no_way_to_it() -> None:
    card = small().scenario.model
    assert card is not None
    made = part(review(), "assumes", card.model_copy(update={"page": ""}))
    assert "model.page" not in names(made)


def test_a_scenario_without_a_card_says_so() -> None:
    assert say("model.none") in told(part(review(), "assumes", None))
    assert say("model.objections.none") in told(part(review(), "objections", None))


# Objections


@pytest.mark.parametrize(("given", "shown"), [(0, 0), (1, 1), (3, 3), (6, 3)])
def test_the_first_three_are_told_and_no_more(given: int, shown: int) -> None:
    made = part(review(), "objections", objections(given))
    found = {name for name in names(made) if name.endswith(".title")} - {"objections.title"}
    assert found == {f"objection.point_{number}.title" for number in range(shown)}


def test_an_objection_has_its_number_its_reply_and_its_source() -> None:
    said = told(part(review(), "objections"))
    assert say("model.objection", number=1, title="No weather") in said
    for text in ("It rains on the strait.", "Not in May.", say("model.answer")):
        assert text in said


def test_an_objection_to_which_nothing_can_be_said_has_no_reply() -> None:
    card = objections(1)
    bare = card.objections["point_0"].model_copy(update={"answer": ""})
    made = part(review(), "objections", card.model_copy(update={"objections": {"point_0": bare}}))
    assert say("model.answer") not in told(made)


# Schools


def test_each_school_tells_its_odds_and_the_one_in_force_comes_first() -> None:
    made = part(review(), "schools")
    bars = [each for each in made.widgets if isinstance(each, Bar)]
    verdicts = review().after.words.verdicts
    assert [each.name for each in bars] == [f"school.{each.preset}" for each in verdicts]
    assert verdicts[0].in_force
    assert [name for name in names(made) if name.endswith(".force")] == [
        f"school.{verdicts[0].preset}.force"
    ]


def test_the_bars_are_as_long_as_the_odds_are() -> None:
    verdicts = review().after.words.verdicts
    most = max(each.chance for each in verdicts)
    made = part(review(), "schools")
    for each in verdicts:
        bar = named(made, f"school.{each.preset}")
        assert isinstance(bar, Bar)
        assert bar.parts[0][0] == pytest.approx(each.chance / most)
        assert bar.reading == words.worlds_of(each.chance)
        assert bar.hint is not None and each.text in bar.hint.lines


def test_the_worst_turn_is_named_where_there_is_one() -> None:
    verdict = review().after.words.verdicts[0]
    assert verdict.worst is not None
    assert words.when(verdict.worst) in model._odds(verdict)
    calm = replace(verdict, risks={"1950-05-01 09:00": 0.0})
    assert model._odds(calm) == say("model.verdict", odds=words.odds(0.0))


def test_a_path_without_any_risk_has_bars_without_length() -> None:
    shown = review()
    calm = tuple(replace(each, risks={}) for each in shown.after.words.verdicts)
    shown.after = replace(shown.after, words=replace(shown.after.words, verdicts=calm))
    bars = [each for each in part(shown, "schools").widgets if isinstance(each, Bar)]
    assert [each.parts[0][0] for each in bars] == [0.0, 0.0]


def test_until_the_others_were_asked_it_says_so() -> None:
    assert say("model.schools.waiting") in told(part(silent(), "schools"))
    alone = review()
    alone.after = replace(alone.after, words=replace(alone.after.words, verdicts=()))
    assert say("model.one") in told(part(alone, "schools"))


def test_where_a_school_comes_from_is_told() -> None:
    verdict = review().after.words.verdicts[0]
    assert model._source(replace(verdict, source="A book")) == say(
        "explain.source", source="A book"
    )
    bare = replace(verdict, source=None, judgement="mine")
    assert model._source(bare) == say("explain.judgement", judgement="mine")
    assert model._source(replace(verdict, source=None, judgement=None)) == ""


@pytest.mark.parametrize("size", [*SIZES, *LARGE], ids=lambda size: "x".join(map(str, size)))
def test_nothing_is_clipped_at_any_size(size: tuple[int, int, float]) -> None:
    for shown in (review(), silent(tab="model")):
        made = kit(*size)
        debrief.build(made, ended(shown), shown)
        assert faults(staged(made)) == []

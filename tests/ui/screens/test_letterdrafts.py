"""The left of the letter desk by itself: drafts, letters begun, letters laid, and their order."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pygame
import pytest

from game.scenario.format import Draft
from game.ui.inspect import faults
from game.ui.kit import Kit
from game.ui.scene import Desk, Form, Scene
from game.ui.screens import letterdrafts
from game.ui.screens.letterdrafts import author, from_draft, note, titled
from game.ui.widgets.slip import Slip
from tests.ui.helpers import NORTH, SIZES, Acts, kit, named, names, scene, small, staged

DRAFTS = small().scenario.drafts
PLAIN = Form("cable", "soft")


def built(
    form: Form = PLAIN,
    desk: Desk | None = None,
    acts: Acts | None = None,
    here: Scene | None = None,
    size: tuple[int, int, float] = (1280, 720, 1.0),
) -> Kit:
    made = kit(*size)
    column = made.column(pygame.Rect(10, 10, 320, 0))
    letterdrafts.build(column, here or scene(desk=desk, acts=acts), form)
    return made


def slips(made: Kit) -> list[Slip]:
    return [each for each in made.widgets if isinstance(each, Slip)]


# What is there, and in which order


def test_a_blank_sheet_comes_first_and_then_the_drafts_of_the_view() -> None:
    found = [each.name for each in slips(built())]
    assert found == [
        "letter.draft.blank",
        "letter.draft.offer_trade",
        "letter.draft.demand_razing",
    ]


def test_drafts_stand_in_the_order_of_the_view() -> None:
    turned = scene(replace(NORTH, drafts=("demand_razing", "offer_trade")))
    found = [each.name for each in slips(built(here=turned))]
    assert found[1:] == ["letter.draft.demand_razing", "letter.draft.offer_trade"]


def test_letters_that_wait_stand_below_the_drafts_and_laid_ones_below_those() -> None:
    desk = Desk(begun=[Form("radio", "hard")], forms=[PLAIN], form=PLAIN)
    made = built(desk=desk)
    order = [
        "letter.heading.draft",
        "letter.draft.blank",
        "letter.rule.begun",
        "letter.heading.begun",
        "letter.begun.0",
        "letter.rule.1",
        "letter.heading.laid",
        "letter.laid.0",
        "letter.laid.0.out",
    ]
    tops = [named(made, name).rect.top for name in order]
    assert tops == sorted(tops)


def test_headings_stand_only_over_what_is_there() -> None:
    assert not {"letter.heading.begun", "letter.heading.laid"} & names(built())
    only_begun = names(built(desk=Desk(begun=[PLAIN])))
    assert "letter.heading.begun" in only_begun
    assert not {"letter.heading.laid", "letter.rule.1"} & only_begun
    only_laid = names(built(desk=Desk(forms=[PLAIN])))
    assert "letter.heading.laid" in only_laid
    assert not {"letter.heading.begun", "letter.rule.begun"} & only_laid


def test_no_slip_lies_on_another() -> None:
    desk = Desk(begun=[PLAIN, PLAIN], forms=[PLAIN, PLAIN])
    rects = sorted((each.rect for each in slips(built(desk=desk))), key=lambda each: each.y)
    assert len(rects) == 7
    assert all(one.bottom <= other.top for one, other in pairwise(rects))


# Which one is chosen


@pytest.mark.parametrize("draft", [None, "offer_trade", "demand_razing"])
def test_just_the_one_that_the_letter_began_from_is_chosen(draft: str | None) -> None:
    made = built(Form("cable", "soft", draft=draft))
    wanted = f"letter.draft.{draft or 'blank'}"
    assert [each.name for each in slips(made) if each.chosen] == [wanted]
    assert [each.name for each in slips(made) if each.hot == "d"] == [wanted]


def test_going_back_to_a_blank_sheet_drops_the_draft() -> None:
    acts = Acts()
    made = built(Form("cable", "soft", draft="offer_trade"), acts=acts)
    named(made, "letter.draft.blank").press()
    assert acts.asked == [("rewrite", {"draft": None})]


@pytest.mark.parametrize(("writing", "chosen"), [(None, []), (0, [0]), (1, [1])])
def test_of_the_laid_ones_the_one_on_the_desk_is_chosen(
    writing: int | None, chosen: list[int]
) -> None:
    desk = Desk(forms=[PLAIN, Form("radio", "hard")], writing=writing)
    made = built(desk=desk)
    found = [i for i in range(2) if named(made, f"letter.laid.{i}").describe().endswith("(chosen)")]
    assert found == chosen


def test_each_slip_goes_to_its_own_letter() -> None:
    waiting, laid = [Form("envoy", "soft"), Form("radio", "soft")], [PLAIN, Form("radio", "hard")]
    acts = Acts()
    made = built(desk=Desk(begun=waiting, forms=laid), acts=acts)
    for name in ("letter.begun.1", "letter.begun.0", "letter.laid.1", "letter.laid.1.out"):
        named(made, name).press()
    assert acts.asked == [
        ("write", waiting[1], None),
        ("write", waiting[0], None),
        ("write", laid[1], 1),
        ("discard", 1),
    ]


# What a draft fills in


def draft(**fields: object) -> Draft:
    """A draft of the small crisis with other fields."""
    return DRAFTS["demand_razing"].model_copy(update={"propose": None, **fields})


@pytest.mark.parametrize(
    ("field", "purpose"),
    [("accept", "acceptance"), ("reject", "rejection"), ("withdraw", "withdrawal")],
)
def test_an_answer_names_the_channel_of_what_it_answers(field: str, purpose: str) -> None:
    fields = from_draft("d", draft(**{field: "envoy"}))
    assert (fields["purpose"], fields["about"]) == (purpose, "envoy")
    assert fields["levels"] == {}


def test_a_proposal_carries_its_levels_and_what_it_answers() -> None:
    fields = from_draft("d", draft(propose={"fort": "razed"}, answers="radio", valid=12))
    assert fields["purpose"] == "proposal"
    assert fields["about"] == "radio"
    assert fields["levels"] == {"fort": "razed"}
    assert fields["valid"] == 12


def test_a_draft_of_neither_is_a_plain_message() -> None:
    fields = from_draft("d", draft())
    assert (fields["purpose"], fields["about"], fields["levels"]) == ("message", None, {})
    assert (fields["draft"], fields["channel"], fields["tone"]) == ("d", "radio", "hard")


def test_the_levels_of_a_letter_are_not_those_of_the_draft_itself() -> None:
    made = from_draft("d", DRAFTS["offer_trade"])
    levels = made["levels"]
    assert isinstance(levels, dict)
    levels["fort"] = "stays"
    assert DRAFTS["offer_trade"].propose == {"fort": "razed", "base": "quietly_closed"}


def test_all_fields_of_a_draft_are_fields_of_a_letter() -> None:
    form = Form("cable", "soft")
    for name, each in DRAFTS.items():
        fields = from_draft(name, each)
        assert all(hasattr(form, field) for field in fields), name


# What is said of it


def test_only_an_answer_says_what_it_does_to_what_lies_on_the_table() -> None:
    here = scene()
    assert note(here, draft(accept="envoy")) == "Accepts a proposal of theirs: it binds · Radio"
    assert note(here, draft(reject="envoy")) == "Refuses a proposal of theirs · Radio"
    assert note(here, draft(withdraw="envoy")) == "Takes back a proposal of ours · Radio"
    assert note(here, DRAFTS["offer_trade"]) == "The envoy"


def test_the_face_is_that_of_the_adviser_or_of_the_leader() -> None:
    made = built()
    trade, demand = (
        named(made, "letter.draft.offer_trade"),
        named(made, "letter.draft.demand_razing"),
    )
    assert isinstance(trade, Slip)
    assert isinstance(demand, Slip)
    assert trade.who != demand.who
    assert demand.who == author(scene(), DRAFTS["demand_razing"])[1]
    assert trade.side == demand.side == scene().side


def test_the_hint_tells_author_beginning_tone_and_where_it_is_from() -> None:
    hint = named(built(), "letter.draft.offer_trade").hint
    assert hint is not None
    assert hint.title == "A quiet trade"
    by, text, tone, source = hint.lines
    assert by == "Put before you by Envoy Lund"
    assert text == "Your fort for our base."
    assert tone == "Tone: Soft"
    assert "invented" in source


def test_a_letter_of_one_s_own_is_called_by_purpose_way_and_tone() -> None:
    form = Form("envoy", "hard", "rejection", about="cable")
    assert titled(scene(), form) == "Refusal: The envoy"
    made = named(built(desk=Desk(begun=[form])), "letter.begun.0")
    assert made.describe() == "option letter.begun.0: Refusal: The envoy | Tone: Hard"


def test_what_waits_has_an_envelope_and_what_is_laid_a_lock() -> None:
    made = built(desk=Desk(begun=[PLAIN], forms=[PLAIN]))
    icons = {each.name: each.icon for each in slips(made)}
    assert icons["letter.begun.0"] == icons["letter.draft.blank"] == "envelope"
    assert icons["letter.laid.0"] == "lock"


@pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
def test_all_of_it_fits_at_every_size(size: tuple[int, int, float]) -> None:
    desk = Desk(begun=[PLAIN], forms=[Form("radio", "hard", "proposal", {"fort": "razed"})])
    made = built(desk=desk, size=size)
    assert faults(staged(made)) == []
    assert all(each.rect.right <= 330 for each in slips(made))

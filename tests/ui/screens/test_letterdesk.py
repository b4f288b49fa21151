from dataclasses import replace

import pytest

from game.engine.orders import Letter
from game.ui.inspect import faults
from game.ui.scene import Desk, Form
from game.ui.screens import letterdesk, terms
from game.ui.screens.letterdrafts import ANSWERS, author
from game.ui.screens.terms import candidates
from game.ui.widgets import Button, Stepper
from game.ui.widgets.segment import Segment
from game.ui.widgets.slip import Notice, Slip
from tests.ui.helpers import NORTH, SIZES, Acts, kit, named, names, scene, small, staged, told


def writing(form: Form, view: object = NORTH, **fields: object):  # type: ignore[no-untyped-def]
    held, acts, filled = Desk(form=form, **fields), Acts(), kit()  # type: ignore[arg-type]
    letterdesk.build(filled, scene(view, held, acts))  # type: ignore[arg-type]
    return filled, held, acts


# The letter desk


def test_the_words_of_the_letter_follow_what_is_chosen() -> None:
    filled, _, _ = writing(Form("cable", "hard", "proposal", {"fort": "razed"}))
    said = told(filled)
    assert "I write to leave no doubt." in said
    assert "The fort is razed." in said


def test_a_draft_fills_in_everything() -> None:
    filled, _, acts = writing(Form("cable", "soft"))
    named(filled, "letter.draft.offer_trade").press()
    fields = acts.asked[-1][1]
    assert fields == {
        "draft": "offer_trade",
        "channel": "envoy",
        "tone": "soft",
        "purpose": "proposal",
        "about": None,
        "levels": {"fort": "razed", "base": "quietly_closed"},
        "valid": 24,
    }
    assert "Your fort for our base." in told(writing(Form(**fields))[0])


def test_only_the_drafts_of_the_view_are_there() -> None:
    said = names(writing(Form("cable", "soft"))[0])
    assert {"letter.draft.offer_trade", "letter.draft.demand_razing"} <= said
    assert "letter.draft.take_back" not in said
    assert "letter.draft.greet" not in said


def test_a_draft_whose_channel_is_shut_keeps_the_one_that_is_marked() -> None:
    shut = replace(NORTH, channels=("cable",))
    filled, _, acts = writing(Form("cable", "soft"), shut)
    named(filled, "letter.draft.offer_trade").press()
    assert acts.asked[-1][1]["channel"] == "cable"


def test_the_terms_stand_under_the_letter_that_names_them() -> None:
    said = told(writing(Form("cable", "soft", "proposal", {"fort": "razed"}))[0])
    assert "letter.term.fort: The fort | It goes (now: It stays)" in said
    assert "letter.term" not in told(writing(Form("cable", "soft", "message", {"fort": "x"}))[0])


def test_choosing_to_accept_names_the_open_proposal() -> None:
    filled, _, acts = writing(Form("radio", "soft"))
    named(filled, "letter.purpose.acceptance").press()
    assert acts.asked[-1] == ("rewrite", {"purpose": "acceptance", "about": "cable"})


def test_what_can_be_answered_and_what_taken_back() -> None:
    here = scene()
    assert [each.sender for each in candidates(here, "acceptance")] == ["south"]
    assert [each.sender for each in candidates(here, "withdrawal")] == ["north"]


def test_a_counter_proposal_may_name_what_it_answers_or_nothing() -> None:
    filled, _, acts = writing(Form("radio", "soft", "proposal", {}, about="cable"))
    named(filled, "letter.about.none").press()
    named(filled, "letter.about.cable").press()
    assert [asked[1] for asked in acts.asked] == [{"about": None}, {"about": "cable"}]


def test_an_issue_can_be_left_unnamed_again() -> None:
    filled, _, acts = writing(Form("radio", "soft", "proposal", {"fort": "stays"}))
    fort = named(filled, "letter.level.fort")
    assert isinstance(fort, Stepper)
    fort.change(-1)
    assert acts.asked[-1][1] == {"levels": {}}


@pytest.mark.parametrize("valid", [None, 24.0, 37.0])
def test_how_long_a_proposal_stands(valid: float | None) -> None:
    filled, _, acts = writing(Form("radio", "soft", "proposal", {}, valid=valid))
    stepper = named(filled, "letter.valid")
    assert isinstance(stepper, Stepper)
    shown = stepper.values[stepper.index]
    assert shown == ("until it is answered" if valid is None else f"{valid:g} h")
    stepper.press()
    assert acts.asked[-1][0] == "rewrite"


def test_a_message_has_no_terms() -> None:
    assert "letter.level.fort" not in names(writing(Form("cable", "soft"))[0])


def test_without_a_letter_the_letter_desk_is_empty() -> None:
    filled = kit()
    letterdesk.build(filled, scene())
    assert not filled.widgets


# What becomes of a form


def test_a_form_leaves_out_what_does_not_go_with_its_purpose() -> None:
    form = Form("cable", "soft", "message", {"fort": "razed"}, "cable", 24.0, "offer_trade")
    assert form.letter() == Letter("cable", "soft", draft="offer_trade")
    form.purpose = "acceptance"
    assert form.letter() == Letter(
        "cable", "soft", "acceptance", about="cable", draft="offer_trade"
    )
    form.purpose = "proposal"
    assert form.letter().levels == {"fort": "razed"}
    assert form.letter().valid == 24.0


def test_orders_count_the_letter_that_is_being_written() -> None:
    first, second = Form("cable", "soft"), Form("radio", "soft")
    held = Desk(forms=[first], form=second)
    assert [letter.channel for letter in held.orders().letters] == ["cable"]
    assert [letter.channel for letter in held.with_form().letters] == ["cable", "radio"]
    held.writing = 0
    assert [letter.channel for letter in held.with_form().letters] == ["radio"]


def test_a_cleared_desk_keeps_what_was_read() -> None:
    held = Desk(choices={"act": "x"}, forms=[Form("a", "b")], shown="x", read={"paper.y"})
    held.clear()
    assert (held.choices, held.forms, held.shown, held.read) == ({}, [], "", {"paper.y"})


# The seal


def test_a_proposal_is_named_by_when_it_came_and_ones_own_by_when_it_went() -> None:
    theirs = writing(Form("radio", "soft", "acceptance", about="cable"))[0]
    said = named(theirs, "letter.about.cable").describe().replace("\u00a0", " ")
    assert "Embassy cable, Mon 1 May 18:00" in said
    ours = writing(Form("radio", "soft", "withdrawal", about="cable"))[0]
    said = named(ours, "letter.about.cable").describe().replace("\u00a0", " ")
    assert "Embassy cable, Mon 1 May 09:00" in said


def test_an_accepting_draft_warns_that_it_binds() -> None:
    drafts = small().scenario.drafts
    accepting = drafts["offer_trade"].model_copy(update={"propose": None, "accept": "cable"})
    here = scene(NORTH, Desk(form=Form("cable", "soft")))
    texts = here.texts.model_copy(update={"drafts": {**drafts, "offer_trade": accepting}})
    filled = kit()
    letterdesk.build(filled, replace(here, texts=texts))
    assert "binds" in named(filled, "letter.draft.offer_trade").describe()


def test_ones_own_letters_are_never_new() -> None:
    assert [scene().is_new(letter) for letter in NORTH.letters] == [False, True]


def test_a_letter_that_accepts_shows_what_will_be_agreed() -> None:
    said = told(writing(Form("cable", "soft", "acceptance", about="cable"))[0])
    assert "letter.binds: When it arrives it binds" in said
    assert "letter.term.fort: The fort | Work stops (now: It stays)" in said
    assert said.index("letter.body") < said.index("letter.binds") < said.index("letter.terms")


def test_only_an_acceptance_is_said_to_bind() -> None:
    for purpose in ("message", "proposal", "rejection"):
        form = Form("cable", "soft", purpose, {"fort": "razed"}, about="cable")
        assert "letter.binds" not in told(writing(form)[0])


def test_an_acceptance_of_nothing_that_lies_open_has_no_terms() -> None:
    form = Form("cable", "soft", "acceptance", about="envoy")
    assert terms.at_stake(scene(), form) == {}
    assert "letter.term.fort" not in told(writing(form)[0])


# Channels, tones, purposes


def test_channel_and_tone_are_chosen() -> None:
    filled, _, acts = writing(Form("cable", "soft", draft="offer_trade"))
    named(filled, "letter.channel.radio").press()
    named(filled, "letter.tone.hard").press()
    named(filled, "letter.draft.blank").press()
    assert acts.asked == [
        ("rewrite", {"channel": "radio"}),
        ("rewrite", {"tone": "hard"}),
        ("rewrite", {"draft": None}),
    ]


def test_a_purpose_that_has_no_object_is_not_possible_and_says_why() -> None:
    filled = writing(Form("cable", "soft"), replace(NORTH, letters=()))[0]
    plates = [each for each in filled.widgets if each.name.startswith("letter.purpose.")]
    assert [each.name.split(".")[-1] for each in plates if each.enabled] == ["message", "proposal"]
    for each in plates[2:]:
        assert each.hint is not None
        assert any("No proposal" in part or "no proposal" in part for part in each.hint.lines)


def test_a_purpose_that_has_lost_its_object_is_still_chosen_and_says_what_to_do() -> None:
    form = Form("cable", "soft", "acceptance", about="cable")
    filled = writing(form, replace(NORTH, letters=()))[0]
    plate = named(filled, "letter.purpose.acceptance")
    assert isinstance(plate, Segment)
    assert plate.chosen and plate.enabled
    assert isinstance(named(filled, "letter.fault.about"), Notice)
    assert "another purpose" in named(filled, "letter.fault.about").describe()


def test_an_object_that_lies_open_is_no_fault() -> None:
    for form in (
        Form("cable", "soft", "acceptance", about="cable"),
        Form("cable", "soft", "proposal", {"fort": "razed"}),
        Form("cable", "soft", "proposal", {"fort": "razed"}, about="cable"),
    ):
        assert "letter.fault.about" not in names(writing(form)[0])
    gone = Form("cable", "soft", "proposal", {"fort": "razed"}, about="radio")
    assert "letter.fault.about" in names(writing(gone)[0])


def test_the_tone_says_what_it_stirs_where_it_is_read_and_heard() -> None:
    said = named(writing(Form("radio", "hard"))[0], "letter.tone.note").describe()
    assert "Where it is read: Tension +1.6" in said
    assert "South's fear" not in said
    quiet = named(writing(Form("cable", "hard"))[0], "letter.tone.note").describe()
    assert "Where it is read: Tension +2.0" in quiet
    assert "heard of" not in quiet


# Drafts


@pytest.mark.parametrize("name", ["offer_trade", "demand_razing"])
def test_a_draft_says_what_it_does_and_which_way_it_goes(name: str) -> None:
    slip = named(writing(Form("cable", "soft"))[0], f"letter.draft.{name}")
    assert isinstance(slip, Slip)
    draft = small().scenario.drafts[name]
    assert slip.note == small().scenario.channels[draft.channel].title
    assert set(ANSWERS) == {"acceptance", "rejection", "withdrawal"}


def test_a_draft_has_the_face_of_who_put_it_forward() -> None:
    here, drafts = scene(), small().scenario.drafts
    assert author(here, drafts["offer_trade"])[0] == "Envoy Lund"
    assert author(here, drafts["demand_razing"])[0] == "Ada Norr"
    slip = named(writing(Form("cable", "soft"))[0], "letter.draft.offer_trade")
    assert slip.hint is not None
    assert slip.hint.lines[0] == "Put before you by Envoy Lund"


def test_a_draft_of_somebody_who_is_away_has_the_leaders_face() -> None:
    away = scene(replace(NORTH, advisers=("marshal",)))
    assert author(away, small().scenario.drafts["offer_trade"])[0] == "Ada Norr"


def test_d_goes_to_the_draft_that_is_chosen_and_changes_nothing_of_a_blank_sheet() -> None:
    blank = writing(Form("cable", "soft"))
    hot = [each.name for each in blank[0].widgets if each.hot == "d"]
    assert hot == ["letter.draft.blank"]
    named(blank[0], "letter.draft.blank").press()
    assert blank[2].asked == []
    other = writing(Form("cable", "soft", draft="offer_trade"))[0]
    assert [each.name for each in other.widgets if each.hot == "d"] == ["letter.draft.offer_trade"]


def test_letters_that_are_laid_can_be_looked_at_again_and_taken_out() -> None:
    forms = [Form("cable", "soft"), Form("radio", "hard")]
    filled, _, acts = writing(forms[1], forms=forms, writing=1)
    other, own = named(filled, "letter.laid.0"), named(filled, "letter.laid.1")
    assert isinstance(other, Slip) and isinstance(own, Slip)
    assert (other.chosen, own.chosen) == (False, True)
    assert "Message: Embassy cable" in other.describe()
    other.press()
    named(filled, "letter.laid.0.out").press()
    assert acts.asked == [("write", forms[0], 0), ("discard", 0)]


def test_without_letters_that_are_laid_nothing_is_said_of_them() -> None:
    assert "letter.heading.laid" not in names(writing(Form("cable", "soft"))[0])


# The foot


def test_a_letter_can_be_posted_torn_up_or_taken_out() -> None:
    filled, _, acts = writing(Form("cable", "soft"))
    for name in ("letter.post", "letter.discard", "letter.back"):
        named(filled, name).press()
    again, _, later = writing(Form("cable", "soft"), writing=1)
    named(again, "letter.discard").press()
    assert acts.asked == [("post",), ("discard", None), ("back",)]
    assert later.asked == [("discard", 1)]
    assert "Take it out" in named(again, "letter.discard").describe()


def test_a_letter_that_cannot_go_says_why_by_titles_and_cannot_be_posted() -> None:
    told_ = ("The letter by 'cable' cannot be sent: it is taken.",)
    filled, _, _ = writing(Form("cable", "soft"), complaints=told_)
    said = named(filled, "letter.complaint.0").describe()
    assert "Cannot go: The letter by “Embassy cable” cannot be sent" in said
    post = named(filled, "letter.post")
    assert isinstance(post, Button)
    assert not post.enabled
    post.press()


def test_a_way_that_the_other_letter_takes_is_told_beside_the_ways() -> None:
    other = Form("radio", "soft")
    clash = writing(Form("radio", "hard"), forms=[other])[0]
    assert "Choose another way" in named(clash, "letter.fault.channel").describe()
    assert "letter.fault.channel" not in names(writing(Form("cable", "hard"), forms=[other])[0])
    own = writing(other, forms=[other], writing=0)[0]
    assert "letter.fault.channel" not in names(own)


def test_enter_lays_the_letter_while_levels_are_stepped() -> None:
    import pygame

    filled, _, acts = writing(Form("cable", "soft", "proposal", {"fort": "razed"}))
    for name in ("letter.level.fort", "letter.valid"):
        assert named(filled, name).key(filled.pen, pygame.K_RETURN)
    assert acts.asked == [("post",), ("post",)]


# The sheet


def test_what_goes_by_word_of_mouth_is_not_called_a_text() -> None:
    oral, cable = told(writing(Form("envoy", "soft"))[0]), told(writing(Form("cable", "soft"))[0])
    assert "letterhead letter.as: As it will be said" in oral
    assert "letterhead letter.as: Chancellor of North | Norhavn, Mon 1 May 1950" in cable
    style = small().scenario.seats["north"].style
    assert style.salutation in cable
    assert style.salutation not in oral
    assert f"letter.signature: {style.signature}" in cable
    assert style.signature not in oral.split("letter.body:")[1]


def test_the_sheet_is_stamped_by_who_may_read_it() -> None:
    said = [told(writing(Form(way, "soft"))[0]) for way in ("cable", "radio")]
    heads = [next(row for row in each.split("\n") if "letter.as" in row) for each in said]
    assert heads[0].endswith("| SECRET")
    assert heads[1].endswith("| FOR RELEASE")


def test_a_letter_that_is_laid_lies_on_its_carbon_copy() -> None:
    form = Form("cable", "soft")
    assert "letter.carbon" in names(writing(form, forms=[form], writing=0)[0])
    assert "letter.carbon" not in names(writing(form)[0])


def test_what_it_will_do_is_told_by_both_clocks() -> None:
    filled = writing(Form("cable", "soft"))[0]
    arrives = named(filled, "letter.arrives").describe()
    assert "Norhavn Mon 1 May 23:00 to Tue 2 May 05:00" in arrives.replace("\u00a0", " ")
    assert "Surport Tue 2 May 03:00 to 09:00" in arrives.replace("\u00a0", " ")
    assert "misread: about 1" in named(filled, "letter.readers").describe()
    assert "letter.bound" not in names(filled)


def test_an_acceptance_says_that_it_binds_when_it_arrives() -> None:
    filled = writing(Form("cable", "soft", "acceptance", about="cable"))[0]
    assert "when it arrives" in named(filled, "letter.bound").describe()


# Rooms


def parts_shown(size: tuple[int, int, float], part: str = "terms") -> set[str]:
    filled = kit(*size)
    held = Desk(form=Form("cable", "soft"), part=part)
    letterdesk.build(filled, scene(NORTH, held))
    said = names(filled)
    marks = {"drafts": "letter.draft.blank", "terms": "letter.tone.soft", "sheet": "letter.body"}
    return {key for key, name in marks.items() if name in said}


def test_all_parts_two_or_one_by_the_room_there_is() -> None:
    assert parts_shown((1600, 900, 1.0)) == {"drafts", "terms", "sheet"}
    assert parts_shown((1280, 720, 1.0)) == {"drafts", "terms", "sheet"}
    assert parts_shown((1280, 720, 1.5)) == {"terms", "sheet"}
    assert parts_shown((1280, 720, 1.5), "drafts") == {"drafts", "sheet"}
    assert parts_shown((1280, 720, 1.5), "sheet") == {"terms", "sheet"}
    assert [parts_shown((1280, 720, 2.0), part) for part in letterdesk.PARTS] == [
        {"drafts"},
        {"terms"},
        {"sheet"},
    ]


def test_tabs_turn_to_a_part_and_d_to_the_drafts() -> None:
    filled = kit(1280, 720, 2.0)
    held, acts = Desk(form=Form("cable", "soft")), Acts()
    letterdesk.build(filled, scene(NORTH, held, acts))
    assert named(filled, "letter.part.drafts").hot == "d"
    named(filled, "letter.part.sheet").press()
    assert held.part == "sheet"


ALL_SIZES = [*SIZES, (2560, 1440, 2.0), (3840, 2160, 1.0)]
FORMS = {
    "message": Form("radio", "hard"),
    "proposal": Form("cable", "soft", "proposal", {"base": "quietly_closed"}, about="cable"),
    "acceptance": Form("envoy", "soft", "acceptance", about="cable"),
    "rejection": Form("cable", "hard", "rejection", about="radio"),
    "withdrawal": Form("cable", "hard", "withdrawal", about="cable"),
}


@pytest.mark.parametrize("part", letterdesk.PARTS)
@pytest.mark.parametrize("purpose", FORMS)
@pytest.mark.parametrize(
    "size",
    [*SIZES, (2560, 1440, 2.0), (3840, 2160, 1.0)],
    ids=lambda size: "x".join(map(str, size)),
)
def test_nothing_is_clipped_in_any_part(
    part: str, purpose: str, size: tuple[int, int, float]
) -> None:
    filled = kit(*size)
    laid = [Form("radio", "soft"), FORMS[purpose]]
    held = Desk(form=FORMS[purpose], part=part, forms=laid, writing=1, complaints=("It is bad.",))
    letterdesk.build(filled, scene(NORTH, held))
    assert faults(staged(filled)) == []


def test_tab_goes_from_the_drafts_over_the_terms_to_the_foot() -> None:
    filled = writing(Form("cable", "soft", "proposal"))[0]
    order = [each.name for each in staged(filled).order()]
    places = [
        order.index(name)
        for name in (
            "letter.draft.blank",
            "letter.channel.cable",
            "letter.tone.soft",
            "letter.purpose.message",
            "letter.level.fort",
            "letter.valid",
            "letter.post",
            "letter.back",
        )
    ]
    assert places == sorted(places)

from dataclasses import replace

import pytest

from game.engine.orders import Letter
from game.ui.say import say
from game.ui.scene import Desk, Form
from game.ui.screens import letterdesk, terms
from game.ui.screens.letterdesk import ANSWERS, delay, from_draft, openness, short_note, way_note
from game.ui.screens.terms import candidates
from game.ui.widgets import Button, Option, Stepper
from tests.ui.helpers import NORTH, Acts, kit, named, names, scene, small, told


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
    assert "Your fort for our base." in told(writing(Form(**fields))[0])  # type: ignore[arg-type]


def test_only_the_drafts_of_the_view_are_there() -> None:
    said = names(writing(Form("cable", "soft"))[0])
    assert {"letter.draft.offer_trade", "letter.draft.demand_razing"} <= said
    assert "letter.draft.take_back" not in said
    assert "letter.draft.greet" not in said


def test_a_draft_whose_channel_is_shut_keeps_the_one_that_is_marked() -> None:
    shut = replace(NORTH, channels=("cable",))
    filled, _, acts = writing(Form("cable", "soft"), shut)
    named(filled, "letter.draft.offer_trade").press()
    assert acts.asked[-1][1]["channel"] == "cable"  # type: ignore[index]


@pytest.mark.parametrize(
    ("draft", "purpose", "about"),
    [
        ("agree", "acceptance", "envoy"),
        ("refuse", "rejection", "radio"),
        ("take_back", "withdrawal", "envoy"),
        ("offer_freeze", "proposal", "radio"),
        ("greet", "message", None),
    ],
)
def test_each_purpose_of_a_draft_is_understood(draft: str, purpose: str, about: str | None) -> None:
    fields = from_draft(draft, small().scenario.drafts[draft])
    assert (fields["purpose"], fields["about"]) == (purpose, about)


def test_channels_tell_delay_publicity_and_risk() -> None:
    channels = small().scenario.channels
    assert way_note(channels["cable"], "north") == (
        "6 to 12 h · written and translated · in private · "
        "a secret leaks: about 1\u00a0in\u00a050 in 12 h · misread: about 1\u00a0in\u00a05"
    )
    assert way_note(channels["envoy"], "south").startswith("2 to 4 h · by word of mouth")
    assert way_note(channels["radio"], "north") == "at once · broadcast · the world hears it"


@pytest.mark.parametrize(
    ("public", "said"),
    [
        (0.0, "in private"),
        (0.29, "in private"),
        (0.3, "half in public"),
        (0.89, "half in public"),
        (0.9, "the world hears it"),
    ],
)
def test_how_public_a_channel_is(public: float, said: str) -> None:
    assert openness(public) == said


def test_what_goes_by_word_of_mouth_is_not_called_a_text() -> None:
    oral, cable = told(writing(Form("envoy", "soft"))[0]), told(writing(Form("cable", "soft"))[0])
    assert "letter.as: As it will be said" in oral
    assert "letter.as: As it will read" in cable
    style = small().scenario.seats["north"].style
    assert style.salutation in cable
    assert style.salutation not in oral
    assert style.signature not in oral.split("letter.body:")[1]


def test_the_terms_stand_under_the_letter_that_names_them() -> None:
    said = told(writing(Form("cable", "soft", "proposal", {"fort": "razed"}))[0])
    assert "letter.term.fort: The fort | It goes (now: It stays)" in said
    assert "letter.term" not in told(writing(Form("cable", "soft", "message", {"fort": "x"}))[0])


def test_only_usable_channels_are_there() -> None:
    said = names(writing(Form("cable", "soft"))[0])
    assert "letter.channel.envoy" in said
    assert "letter.channel.lamp" not in said


def test_channel_and_tone_are_chosen() -> None:
    filled, _, acts = writing(Form("cable", "soft"))
    named(filled, "letter.channel.radio").press()
    tone = named(filled, "letter.tone")
    assert isinstance(tone, Stepper)
    assert tone.values[tone.index] == "Soft"
    tone.change(1)
    named(filled, "letter.draft.blank").press()
    assert acts.asked == [
        ("rewrite", {"channel": "radio"}),
        ("rewrite", {"tone": "hard"}),
        ("rewrite", {"draft": None}),
    ]


def test_a_purpose_that_has_no_object_is_not_possible() -> None:
    mute = replace(NORTH, letters=())
    filled = writing(Form("cable", "soft"), mute)[0]
    shown = {name for name in names(filled) if name.startswith("letter.purpose.")}
    assert shown == {"letter.purpose.message", "letter.purpose.proposal"}


def test_a_purpose_that_has_lost_its_object_is_still_shown_as_chosen() -> None:
    mute = replace(NORTH, letters=())
    option = named(
        writing(Form("cable", "soft", "acceptance"), mute)[0], "letter.purpose.acceptance"
    )
    assert isinstance(option, Option)
    assert option.chosen


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


def test_levels_are_stepped_and_kept_in_the_order_of_issues() -> None:
    filled, _, acts = writing(Form("radio", "soft", "proposal", {"base": "closed"}))
    fort = named(filled, "letter.level.fort")
    assert isinstance(fort, Stepper)
    assert fort.values[0] == "not named: as it stands"
    assert "It closes without a word (secret)" in named(filled, "letter.level.base").values  # type: ignore[attr-defined]
    assert "(now: It stays)" in fort.text
    fort.change(1)
    levels = acts.asked[-1][1]["levels"]  # type: ignore[index]
    assert list(levels.items()) == [("fort", "stays"), ("base", "closed")]


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


def test_a_letter_that_cannot_go_says_why_and_cannot_be_posted() -> None:
    filled, _, _ = writing(Form("cable", "soft"), complaints=("the channel is taken.",))
    assert "Cannot go: the channel is taken." in told(filled)
    post = named(filled, "letter.post")
    assert isinstance(post, Button)
    assert not post.enabled


def test_a_letter_can_be_posted_torn_up_or_taken_out() -> None:
    filled, _, acts = writing(Form("cable", "soft"))
    for name in ("letter.post", "letter.discard", "letter.back"):
        named(filled, name).press()
    again, _, later = writing(Form("cable", "soft"), writing=1)
    named(again, "letter.discard").press()
    assert acts.asked == [("post",), ("discard", None), ("go", "desk")]
    assert later.asked == [("discard", 1)]
    assert "Take it out" in told(again)


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
    assert "Embassy cable, Mon 1 May 18:00" in named(theirs, "letter.about.cable").describe()
    ours = writing(Form("radio", "soft", "withdrawal", about="cable"))[0]
    assert "Embassy cable, Mon 1 May 09:00" in named(ours, "letter.about.cable").describe()


def test_a_tone_is_a_value_like_any_other_from_the_first_on() -> None:
    """The first level of an issue means that nothing is named; the first tone does not."""
    filled = writing(Form("radio", "soft", "proposal"))[0]
    tone, fort = named(filled, "letter.tone"), named(filled, "letter.level.fort")
    assert isinstance(tone, Stepper)
    assert isinstance(fort, Stepper)
    assert (tone.first, fort.first) == (True, False)


def test_a_way_is_listed_with_what_sets_it_apart_and_told_in_full_beside_it() -> None:
    filled = writing(Form("cable", "soft"))[0]
    option, way = named(filled, "letter.channel.cable"), named(filled, "letter.way")
    assert isinstance(option, Option)
    channel = small().scenario.channels["cable"]
    assert option.note == short_note(channel, "north")
    assert option.note in f"{delay(channel, 'north')} · {openness(channel.public)}"
    assert way_note(channel, "north") in way.describe()


@pytest.mark.parametrize("name", ["offer_trade", "demand_razing"])
def test_a_draft_says_what_it_does_to_a_proposal_on_the_table(name: str) -> None:
    filled = writing(Form("cable", "soft"))[0]
    option = named(filled, f"letter.draft.{name}")
    assert isinstance(option, Option)
    purpose = from_draft(name, small().scenario.drafts[name])["purpose"]
    assert option.note == (say(f"draft.{purpose}") if purpose in ANSWERS else "")
    assert set(ANSWERS) == {"acceptance", "rejection", "withdrawal"}


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
        form = Form("cable", "soft", purpose, {"fort": "razed"}, about="cable")  # type: ignore[arg-type]
        assert "letter.binds" not in told(writing(form)[0])


def test_an_acceptance_of_nothing_that_lies_open_has_no_terms() -> None:
    form = Form("cable", "soft", "acceptance", about="envoy")
    assert terms.at_stake(scene(), form) == {}
    assert "letter.term.fort" not in told(writing(form)[0])

"""Ways for letters: their words, their cards, and when a letter arrives."""

from dataclasses import replace

import pytest

from game.engine import clock
from game.scenario.format import Channel
from game.ui.needs import Need
from game.ui.scene import Desk, Form, Scene
from game.ui.screens import letterdesk
from game.ui.screens.letterways import (
    ICONS,
    both_clocks,
    delay,
    hint,
    journey,
    measures,
    openness,
    shut,
    taken,
    way_note,
)
from game.ui.widgets.way import Way
from tests.ui.helpers import NORTH, Acts, kit, named, names, scene, small


def desk_of(here: Scene):  # type: ignore[no-untyped-def]
    filled = kit()
    letterdesk.build(filled, here)
    return filled


def at_desk(form: Form, **fields: object) -> Scene:
    return scene(NORTH, Desk(form=form, **fields), Acts())  # type: ignore[arg-type]


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


@pytest.mark.parametrize(
    ("hours", "said"),
    [((0, 0), "at once"), ((4, 4), "4 h"), ((0, 1), "0 to 1 h"), ((6, 12), "6 to 12 h")],
)
def test_how_long_a_channel_takes(hours: tuple[float, float], said: str) -> None:
    channel = small().scenario.channels["cable"].model_copy(update={"hours": hours})
    assert delay(channel, "north") == said


def test_every_medium_has_an_icon_of_its_own() -> None:
    from typing import get_args

    media = get_args(Channel.model_fields["medium"].annotation)
    assert set(ICONS) == set(media)
    assert len(set(ICONS.values())) == len(media)


# Cards


def test_a_card_tells_what_sets_a_way_apart() -> None:
    card = named(desk_of(at_desk(Form("cable", "soft"))), "letter.channel.cable")
    assert isinstance(card, Way)
    assert (card.text, card.time, card.medium) == ("Embassy cable", "6 to 12 h", "translated")
    assert card.chosen
    assert [each.text for each in card.measures] == ["Publicity", "Leaks", "Credit"]


def test_bars_are_as_long_as_the_channel_has_of_it() -> None:
    here, channels = scene(), small().scenario.channels
    cable = {each.text: each.share for each in measures(here, channels["cable"])}
    envoy = {each.text: each.share for each in measures(here, channels["envoy"])}
    radio = {each.text: each.share for each in measures(here, channels["radio"])}
    assert envoy["Leaks"] == 1 and cable["Leaks"] == pytest.approx(0.2)
    assert envoy["Credit"] == 1 and radio["Credit"] == pytest.approx(0.8 / 1.2)
    assert (radio["Publicity"], cable["Publicity"]) == (1, 0)


def test_only_the_bar_that_is_bad_is_hatched() -> None:
    told = measures(scene(), small().scenario.channels["cable"])
    assert [each.bad for each in told] == [False, True, False]


def test_a_way_of_the_other_seat_alone_is_not_there() -> None:
    said = names(desk_of(at_desk(Form("cable", "soft"))))
    assert "letter.channel.envoy" in said
    assert "letter.channel.lamp" not in said


def test_a_way_that_the_other_letter_takes_is_shut_and_says_so() -> None:
    here = at_desk(Form("cable", "soft"), forms=[Form("radio", "hard")])
    assert taken(here) == {"radio"}
    card = named(desk_of(here), "letter.channel.radio")
    assert not card.enabled
    assert "Your other letter goes this way." in card.describe()
    assert shut(here, "cable") == ""


def test_the_letter_that_is_looked_at_again_does_not_stand_in_its_own_way() -> None:
    forms = [Form("radio", "hard"), Form("cable", "soft")]
    assert taken(at_desk(forms[0], forms=forms, writing=0)) == {"cable"}


def test_a_way_that_is_shut_says_what_it_needs() -> None:
    here = at_desk(Form("cable", "soft"))
    needs = {"envoy": (Need("only", "if “Call the envoy” is done"),)}
    view = replace(NORTH, channels=("cable", "radio"))
    shut_ = replace(here, sheet=replace(here.sheet, view=view, ways=needs))
    card = named(desk_of(shut_), "letter.channel.envoy")
    assert isinstance(card, Way)
    assert not card.enabled
    assert "Call the envoy" in card.reason
    assert card.measures == ()
    assert card.hint is not None


def test_a_way_that_is_shut_without_a_word_is_left_out() -> None:
    view = replace(NORTH, channels=("cable", "radio"))
    here = scene(view, Desk(form=Form("cable", "soft")))
    assert "letter.channel.envoy" not in names(desk_of(here))
    assert shut(here, "envoy") == "It cannot be used now."


def test_the_hint_of_a_way_has_its_numbers_and_whose_judgement_they_are() -> None:
    told = hint(scene(), "envoy")
    assert told.title == "The envoy"
    assert "A word between two people." in told.lines
    assert any("120 per cent" in line for line in told.lines)
    assert any("invented" in line for line in told.lines)


def test_pressing_a_card_takes_the_way() -> None:
    here = at_desk(Form("cable", "soft"))
    named(desk_of(here), "letter.channel.radio").press()
    assert here.acts.asked == [("rewrite", {"channel": "radio"})]  # type: ignore[attr-defined]


# Times


def moments(here: Scene, channel: str) -> tuple[str, str, str | None]:
    zone, found = here.texts.clock, journey(here, channel)
    answer = None if found.answer is None else clock.moment(zone, found.answer)
    return clock.moment(zone, found.first), clock.moment(zone, found.last), answer


def test_a_letter_arrives_within_the_hours_of_its_way() -> None:
    first, last, _ = moments(scene(), "cable")
    assert (first, last) == ("1950-05-02 00:00", "1950-05-02 06:00")
    assert moments(scene(), "radio")[:2] == (NORTH.moment, NORTH.moment)


def test_the_window_is_the_one_that_the_sender_is_told_after_sealing() -> None:
    early = replace(NORTH, moment="1950-05-01 09:00")
    sent = NORTH.letters[0]
    assert sent.sender == "north"
    assert moments(scene(early), sent.channel)[:2] == sent.expected


def test_an_answer_comes_at_a_turn_after_the_way_there_and_back() -> None:
    early = replace(NORTH, moment="1950-05-01 09:00", turn=0)
    assert moments(scene(early), "radio")[2] == "1950-05-02 06:00"
    assert moments(scene(early), "envoy")[2] == "1950-05-02 06:00"


def test_after_the_last_turn_no_answer_comes() -> None:
    assert moments(scene(), "cable")[2] is None
    last = replace(NORTH, moment="1950-05-02 06:00", turn=2)
    assert moments(scene(last), "radio")[2] is None


def test_a_letter_may_be_too_late_to_be_read() -> None:
    assert journey(scene(), "cable").sure
    last = scene(replace(NORTH, moment="1950-05-02 06:00", turn=2))
    assert not journey(last, "cable").sure
    filled = desk_of(replace(last, desk=Desk(form=Form("cable", "soft"))))
    assert "perhaps too late" in named(filled, "letter.arrives").describe()
    assert "not within these days" in named(filled, "letter.answer").describe()


def test_both_clocks_begin_with_ones_own() -> None:
    here = scene()
    found = journey(here, "radio")
    told = both_clocks(here, found.first, found.last).replace("\u00a0", " ")
    assert told == "Norhavn Mon 1 May 17:00 · Surport Mon 1 May 20:00"
    south = both_clocks(scene(replace(NORTH, seat="south")), found.first, found.last)
    assert south.startswith("Surport")

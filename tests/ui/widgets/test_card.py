from dataclasses import replace

import pygame
import pytest

from game.ui.draw.icons import exists
from game.ui.text import Pen
from game.ui.theme import BANDS, COLOURS
from game.ui.widgets import Card
from game.ui.widgets.card import ICONS, LIFT, STAMPING, steps
from game.ui.widgets.cardparts import BLUE_LINE, Faces, Fields, Ruled
from tests.ui.draw.looks import contrast, mean, pixels

PENS = [Pen(0.64), Pen(0.8), Pen(1.0), Pen(1.0, 2.0), Pen(2.4)]


def card(**fields: object) -> Card:
    base = {
        "name": "choice.quarantine",
        "rect": pygame.Rect(0, 0, 300, 200),
        "text": "Announce the quarantine",
        "band": "force",
        "rung": 7,
    }
    return Card(**{**base, **fields})  # type: ignore[arg-type]


def decision(**fields: object) -> Card:
    """A card with all that a decision card shows."""
    base: dict[str, object] = {
        "words": "Stop the ships.",
        "takes": "24 h",
        "needs": "OAS vote",
        "faces_for": ("rusk",),
        "faces_against": ("lemay", "Dean Acheson"),
    }
    made = card(**{**base, **fields})
    return made


def raw(made: Card, pen: Pen) -> bytes:
    return pixels(made.image(pen))


@pytest.mark.parametrize(("rung", "triangles"), [(0, 0), (1, 1), (8, 1), (9, 2), (44, 5)])
def test_rungs_become_triangles(rung: int, triangles: int) -> None:
    assert steps(rung) == triangles


def test_it_says_band_rung_advisers_and_what_bars_it() -> None:
    said = card(fors="Rusk", against="LeMay", bar="Not now. It needs: evening.").describe()
    assert said == (
        "card choice.quarantine: Announce the quarantine | FORCE rung 7 | for Rusk | "
        "against LeMay | not legal: Not now. It needs: evening."
    )
    assert card(chosen=True).describe().endswith("(chosen)")


@pytest.mark.parametrize("pen", [Pen(0.64), Pen(0.8), Pen(1.0), Pen(0.8, 1.5)])
@pytest.mark.parametrize("band", ["diplomacy", "force", "public", "covert", "hold"])
def test_a_card_of_the_size_it_asks_for_has_no_fault(pen: Pen, band: str) -> None:
    made = card(band=band, fors="Rusk, Ball, Thompson", against="McCone", bar="Not now.", hot="9")
    wide = pen.em(262)
    made.rect = pygame.Rect(0, 0, wide, made.need(pen, wide))
    assert not made.faults(pen)
    made.rect.height -= 8
    assert made.faults(pen)


def test_a_barred_card_can_be_reached_to_be_read_but_does_nothing() -> None:
    barred = card(bar="Not now.", on_press=None)
    assert barred.reachable()
    barred.press()


def test_more_text_needs_more_height() -> None:
    pen = Pen()
    assert card(fors="Rusk").need(pen, 300) > card().need(pen, 300)
    assert card(text="A title that is so long that it goes over lines " * 2).need(
        pen, 300
    ) > card().need(pen, 300)


@pytest.mark.parametrize("change", [{"chosen": True}, {"bar": "Not now."}, {"rung": 40}])
def test_every_mark_can_be_seen(change: dict[str, object]) -> None:
    pen = Pen()
    assert card().image(pen).get_buffer().raw != card(**change).image(pen).get_buffer().raw


@pytest.mark.parametrize("band", ["diplomacy", "covert"])
def test_chosen_is_written_only_where_it_fits(band: str) -> None:
    pen, made = Pen(), card(band=band, chosen=True)
    assert made._band(pen, 400) == (f"{band.upper()} · CHOSEN", "plate")
    assert made._band(pen, 190)[0] == band.upper()


def test_it_says_who_sees_it_where_there_is_room() -> None:
    pen = Pen()
    assert card(sight="unseen")._band(pen, 400)[0] == "FORCE · UNSEEN"
    assert card(sight="unseen")._band(pen, 180)[0] == "FORCE"
    assert card(sight="unseen", chosen=True)._band(pen, 400)[0] == "FORCE · CHOSEN"
    assert card()._band(pen, 400)[0] == "FORCE"
    assert "FORCE unseen rung 7" in card(sight="unseen").describe()


@pytest.mark.parametrize("pen", [Pen(0.8), Pen(1.0), Pen(1.6)])
@pytest.mark.parametrize("band", ["diplomacy", "force", "public", "covert"])
@pytest.mark.parametrize("sight", ["seen", "unseen"])
def test_at_its_usual_width_a_card_has_room_for_who_sees_it(
    pen: Pen, band: str, sight: str
) -> None:
    made = card(band=band, sight=sight)
    assert made._band(pen, pen.em(262))[0] == f"{band.upper()} · {sight.upper()}"


# The decision card


def test_it_says_all_its_fields() -> None:
    said = decision(fors="Rusk", against="LeMay", chosen=True).describe()
    assert said == (
        "card choice.quarantine: Announce the quarantine | FORCE rung 7 | Stop the ships. | "
        "for Rusk | against LeMay | takes 24 h | needs OAS vote (chosen)"
    )


@pytest.mark.parametrize("pen", PENS)
@pytest.mark.parametrize("words", ["Stop.", "Stop the ships that carry weapons, and say so. " * 3])
@pytest.mark.parametrize("bar", ["", "Only after the speech has been held."])
def test_a_decision_card_of_the_size_it_asks_for_has_no_fault(
    pen: Pen, words: str, bar: str
) -> None:
    made = decision(words=words, bar=bar, hot="5", tag="ENTER", faces_against=("a", "b", "c") * 4)
    wide = pen.em(236)
    made.rect = pygame.Rect(0, 0, wide, made.need(pen, wide))
    assert not made.faults(pen)
    made.rect.height -= 1
    assert made.faults(pen) == [
        f"choice.quarantine: needs {made.rect.height + 1}, has {made.rect.height}"
    ]


def test_it_is_as_high_as_its_text_needs_but_its_words_are_cut_after_two_lines() -> None:
    pen, long = Pen(), "Stop the ships that carry weapons. " * 9
    two = decision(words="Stop the ships that carry weapons.").need(pen, 236)
    assert decision(words=long).need(pen, 236) == two
    assert decision(words=long, most=0).need(pen, 236) > two
    assert decision(words="Stop.").need(pen, 236) == two - pen.line_height("serif")


def test_words_that_are_cut_end_in_an_ellipsis_after_a_whole_word() -> None:
    pen, words = Pen(), "Stop the ships that carry weapons, and say so on every network tonight."
    shown = Ruled(words, 2).shown(pen, 200)
    assert len(shown) == 2
    assert shown[1].endswith(" …")
    assert words.startswith(" ".join(shown).removesuffix(" …"))
    assert max(pen.width(line, "serif") for line in shown) <= 200
    assert " ".join(Ruled(words).shown(pen, 200)) == words


def test_a_card_with_room_to_spare_shows_more_of_its_words() -> None:
    pen = Pen()
    made = decision(words="Stop the ships that carry weapons, and say so at once. " * 2)
    tight = made.need(pen, 236)
    made.rect = pygame.Rect(0, 0, 236, tight)
    low = blue_lines(made, pen)
    made = replace(made, rect=pygame.Rect(0, 0, 236, tight + 3 * pen.line_height("serif")))
    assert (low, blue_lines(made, pen)) == (2, 4)


def blue_lines(made: Card, pen: Pen) -> int:
    """How many printed lines for words a card shows, counted down its middle."""
    image = made.image(pen)
    x = pen.px(made.margin()) + made.rect.width - pen.px(13)
    column = [image.get_at((x, y))[:3] for y in range(image.get_height())]
    return column.count(BLUE_LINE)


def test_a_focused_card_rises_and_bears_its_tag_within_its_margin() -> None:
    pen, made = Pen(), decision(tag="ENTER TO WEIGH IT")
    made.focus = True
    made.rest()
    assert made._lift.value == 1.0
    image = made.image(pen)
    tag = pygame.mask.from_threshold(image, COLOURS["focus"], (3, 3, 3, 255))
    bounds = pygame.Rect(tag.get_bounding_rects()[0]).unionall(tag.get_bounding_rects())
    assert bounds.top < pen.px(made.margin()) - pen.px(LIFT)
    assert bounds.bottom > image.get_height() - pen.px(made.margin())
    assert image.get_rect().contains(bounds)


def test_it_rises_in_ninety_milliseconds_and_sinks_again() -> None:
    made = decision()
    assert not made.advance(0)
    made.focus = True
    made.advance(100)
    assert made.advance(140)
    assert 0.5 < made._lift.value < 1
    made.advance(190)
    assert made._lift.value == 1.0
    assert not made.advance(300)
    made.focus = False
    made.rest()
    assert made._lift.value == 0.0


def test_a_successor_goes_on_rising() -> None:
    old, new = decision(), decision(chosen=True)
    old.focus = True
    old.rest()
    new.adopt(old)
    assert new.focus
    assert not new.advance(1000)
    assert new._lift.value == 1.0


@pytest.mark.parametrize("state", ["focus", "hover"])
def test_pointing_at_it_and_choosing_it_can_be_seen(state: str) -> None:
    pen, plain, marked = Pen(), decision(), decision()
    setattr(marked, state, True)
    assert raw(plain, pen) != raw(marked, pen)


@pytest.mark.parametrize(
    "change",
    [
        {"takes": "4 h"},
        {"needs": "Nobody"},
        {"words": "Wait."},
        {"icon": "anchor"},
        {"faces_for": ("rusk", "lemay")},
        {"faces_against": ()},
        {"side": 1},
        {"chosen": True},
        {"bar": "Not now."},
        {"rung": 44},
    ],
)
def test_every_field_can_be_seen(change: dict[str, object]) -> None:
    assert raw(decision(), Pen()) != raw(decision(**change), Pen())


def test_two_cards_alike_have_the_same_pixels() -> None:
    assert raw(decision(), Pen()) == raw(decision(), Pen())


def test_a_barred_card_is_dimmer() -> None:
    def light(made: Card) -> int:
        return sum(mean(made.image(Pen())))

    assert light(decision(bar="Not now.")) < light(decision()) - 30


@pytest.mark.parametrize("band", BANDS)
def test_the_words_of_a_band_can_be_read_on_it(band: str) -> None:
    assert contrast(COLOURS["cream"], BANDS[band]) >= 4.5


@pytest.mark.parametrize("colour", ["ink", "ink_soft", "green", "red", "faded"])
def test_words_can_be_read_on_card(colour: str) -> None:
    assert contrast(COLOURS[colour], COLOURS["card"]) >= 4.5


def test_every_band_has_an_icon() -> None:
    assert set(ICONS) == set(BANDS)
    assert all(exists(name) for name in ICONS.values())


# Its blocks


def test_the_faces_stand_side_by_side_while_two_of_each_have_room() -> None:
    pen, faces = Pen(), Faces(("a", "b", "c"), ("d", "e", "f", "g"), 0)
    (row,) = faces.rows(pen, 400)
    assert [who for _, _, who in row] == [("a", "b", "c"), ("d", "e", "f", "g")]
    (row,) = faces.rows(pen, 190)
    assert [who for _, _, who in row] == [("a", "+2"), ("d", "+3")]
    below = [[who for _, _, who in row] for row in faces.rows(pen, 150)]
    assert below == [
        [("a", "b", "c")],
        [("d", "e", "f", "g")],
    ]


def test_faces_that_cannot_be_shown_at_all_are_a_fault() -> None:
    assert Faces(("a",), (), 0).faults(Pen(), 30) == ["'FOR' and a face are wider than 30"]
    assert not Faces(("a",), (), 0).faults(Pen(), 80)


def test_fields_that_have_no_room_begin_a_new_row() -> None:
    pen, fields = Pen(), Fields(2, "24 h", "OAS vote")
    assert [len(row) for row in fields.rows(pen, 240)] == [3]
    assert [len(row) for row in fields.rows(pen, 150)] == [2, 1]
    assert fields.need(pen, 150) > fields.need(pen, 240)
    assert [word for word, _, _ in Fields(-1, "", "OAS vote").cells(pen)] == ["NEEDS"]


def test_a_long_need_is_wrapped() -> None:
    pen = Pen()
    long, short = Fields(2, "24 h", "Presidium, marshal"), Fields(2, "24 h", "Nobody")
    assert long.need(pen, 226) == short.need(pen, 226) + pen.line_height("serif_strong")


# The stamp of a card that is ordered


def stamped(chosen: bool) -> Card:
    return Card(
        name="c",
        rect=pygame.Rect(0, 0, 240, 200),
        text="Stop the ship",
        band="force",
        rung=8,
        words="Stop her.",
        chosen=chosen,
    )


def test_a_stamp_falls_on_a_card_when_it_is_ordered() -> None:
    old, new = stamped(False), stamped(True)
    new.adopt(old)
    before = new.state()
    assert not new.advance(0)
    assert new.advance(STAMPING // 2)
    assert new.advance(STAMPING)
    assert not new.advance(STAMPING + 100)
    assert new.state() != before
    assert new.image(Pen()).get_buffer().raw == stamped(True).image(Pen()).get_buffer().raw


def test_a_card_that_was_ordered_before_is_not_stamped_again() -> None:
    new = stamped(True)
    new.adopt(stamped(True))
    assert not new.advance(0)
    assert not new.advance(STAMPING)


def test_under_reduced_motion_the_stamp_is_there_at_once() -> None:
    new = stamped(True)
    new.adopt(stamped(False))
    new.rest()
    assert new.state() == stamped(True).state()


def test_a_falling_stamp_is_larger_and_fainter() -> None:
    pen = Pen()
    new = stamped(True)
    new.adopt(stamped(False))
    new.advance(0)
    new.advance(STAMPING * 3 // 4)
    falling, fallen = new.image(pen), stamped(True).image(pen)
    assert falling.get_buffer().raw != fallen.get_buffer().raw
    new.advance(STAMPING)
    assert new.image(pen).get_buffer().raw == fallen.get_buffer().raw

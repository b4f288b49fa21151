"""The cards, plates and slips of the letter desk, and the head of its paper."""

import pygame
import pytest

from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.letterhead import Carbon, Letterhead
from game.ui.widgets.segment import Segment
from game.ui.widgets.slip import Notice, Slip
from game.ui.widgets.way import Measure, Way

PENS = [Pen(0.8), Pen(1.0), Pen(1.0, 2.0), Pen(2.4)]
BARS = (Measure("Publicity", 0.5, "kraft_deep"), Measure("Leaks", 0.8, "red", bad=True))


def pixels(surface: pygame.Surface) -> bytes:
    return pygame.image.tobytes(surface, "RGBA")


def grey(surface: pygame.Surface) -> bytes:
    return pygame.image.tobytes(pygame.transform.grayscale(surface), "RGB")


def near(surface: pygame.Surface, colour: tuple[int, int, int]) -> int:
    return int(pygame.mask.from_threshold(surface, colour, (10, 10, 10, 60)).count())


# Plates


def segment(**fields: object) -> Segment:
    pen = Pen()
    base = {"name": "letter.tone.soft", "rect": pygame.Rect((0, 0), Segment.need(pen, "Soft"))}
    return Segment(**{**base, "text": "Soft", **fields})  # type: ignore[arg-type]


def test_a_plate_says_whether_it_is_chosen_and_can_be() -> None:
    assert segment(chosen=True).describe() == "option letter.tone.soft: Soft (chosen)"
    assert segment(enabled=False).describe() == "option letter.tone.soft: Soft (not now)"


def test_the_chosen_plate_differs_without_colour_too() -> None:
    assert grey(segment(chosen=True).image(Pen())) != grey(segment().image(Pen()))
    red = COLOURS["red"]
    assert near(segment(chosen=True).image(Pen(2)), red) > near(segment().image(Pen(2)), red)


def test_what_cannot_be_chosen_cannot_be_reached_and_looks_dead() -> None:
    dead = segment(enabled=False)
    assert not dead.reachable()
    assert grey(dead.image(Pen())) != grey(segment().image(Pen()))


@pytest.mark.parametrize("pen", PENS)
def test_a_plate_of_its_own_size_has_room(pen: Pen) -> None:
    made = segment()
    made.rect.size = Segment.need(pen, "Soft")
    assert made.faults(pen) == []
    made.rect.width -= pen.em(14)
    assert made.faults(pen) != []


# Cards of ways


def way(pen: Pen | None = None, wide: int = 220, **fields: object) -> Way:
    base = {
        "name": "letter.channel.cable",
        "rect": pygame.Rect(0, 0, wide, 1),
        "text": "Embassy cable",
        "time": "6 to 12 h",
        "medium": "translated",
        "icon": "globe",
        "measures": BARS,
    }
    made = Way(**{**base, **fields})  # type: ignore[arg-type]
    made.rect.height = made.need(pen or Pen(), wide)
    return made


def test_a_way_says_all_that_is_on_its_card() -> None:
    assert way(chosen=True).describe() == (
        "option letter.channel.cable: Embassy cable | 6 to 12 h | translated | "
        "Publicity 50 | Leaks 80 (chosen)"
    )


def test_a_way_that_is_shut_says_why_instead() -> None:
    said = way(measures=(), reason="Your other letter goes this way.", enabled=False).describe()
    assert said.endswith("| Your other letter goes this way. (not now)")
    assert "Leaks" not in said


@pytest.mark.parametrize("pen", PENS)
def test_a_card_as_high_as_it_asks_has_no_faults(pen: Pen) -> None:
    made = way(pen, pen.em(220))
    assert made.faults(pen) == []
    made.rect.height -= 2
    assert made.faults(pen) != []


def test_words_of_bars_are_cut_short_but_not_to_less_than_half() -> None:
    """A longer language keeps its bars; a word that says nothing any more is a fault."""
    narrow = [told for told in way(wide=60).faults(Pen()) if "Publicity" in told]
    assert narrow and "cut down" in narrow[0]
    assert not [told for told in way(wide=150).faults(Pen()) if "cut down" in told]


def test_a_longer_bar_has_more_of_its_colour() -> None:
    pen = Pen(2)
    green = COLOURS["green"]
    counts = [
        near(way(pen, 440, measures=(Measure("Credit", share, "green"),)).image(pen), green)
        for share in (0.0, 0.5, 1.0, 1.5)
    ]
    assert counts[0] < counts[1] < counts[2] == counts[3]


def test_what_is_bad_is_hatched() -> None:
    pen = Pen(2)
    bad, good = (
        way(pen, 440, measures=(Measure("Leaks", 1.0, "red", bad=flag),)).image(pen)
        for flag in (True, False)
    )
    assert near(bad, COLOURS["red"]) < near(good, COLOURS["red"])


def test_the_chosen_card_differs_without_colour_too() -> None:
    assert grey(way(chosen=True).image(Pen())) != grey(way().image(Pen()))


def test_a_card_twice_has_the_same_pixels() -> None:
    assert pixels(way(chosen=True).image(Pen(0.8))) == pixels(way(chosen=True).image(Pen(0.8)))


# Slips and notices


def slip(pen: Pen | None = None, wide: int = 240, **fields: object) -> Slip:
    base = {
        "name": "letter.draft.trade",
        "rect": pygame.Rect(0, 0, wide, 1),
        "text": "A quiet trade",
        "note": "The envoy",
        "who": "Envoy Lund",
    }
    made = Slip(**{**base, **fields})  # type: ignore[arg-type]
    made.rect.height = made.need(pen or Pen(), wide)
    return made


def test_a_slip_says_title_note_and_whether_it_is_chosen() -> None:
    assert slip(chosen=True).describe() == (
        "option letter.draft.trade: A quiet trade | The envoy (chosen)"
    )
    assert slip(note="").describe() == "option letter.draft.trade: A quiet trade"


@pytest.mark.parametrize("pen", PENS)
@pytest.mark.parametrize("fields", [{}, {"who": ""}, {"who": "", "icon": "envelope"}, {"note": ""}])
def test_a_slip_as_high_as_it_asks_has_no_faults(pen: Pen, fields: dict[str, object]) -> None:
    made = slip(pen, pen.em(200), **fields)
    assert made.faults(pen) == []
    made.rect.height //= 2
    assert made.faults(pen) != []


def test_a_face_takes_room_from_the_words() -> None:
    long = "A title that needs all the width that there is"
    pen = Pen()
    assert slip(text=long).need(pen, 200) > slip(text=long, who="").need(pen, 200)


def test_each_side_has_its_own_field_behind_the_face() -> None:
    assert pixels(slip(side=0).image(Pen())) != pixels(slip(side=1).image(Pen()))
    none = slip(who="", icon="")
    assert pixels(none.image(Pen())) != pixels(slip(who="", icon="lock").image(Pen()))


def test_the_chosen_slip_differs_without_colour_too() -> None:
    assert grey(slip(chosen=True).image(Pen())) != grey(slip().image(Pen()))


@pytest.mark.parametrize("pen", PENS)
def test_a_notice_has_a_sign_and_room_for_its_words(pen: Pen) -> None:
    made = Notice(name="n", rect=pygame.Rect(0, 0, pen.em(260), 1), text="It cannot go. " * 4)
    made.rect.height = made.need(pen, made.rect.width)
    assert made.faults(pen) == []
    assert made.describe().startswith("notice n: It cannot go.")
    assert near(made.image(pen), COLOURS["red"]) > 0
    made.rect.height -= 3
    assert made.faults(pen) != []


def test_a_notice_cannot_be_chosen() -> None:
    assert not Notice(name="n", rect=pygame.Rect(0, 0, 9, 9), text="x").reachable()


# The head of the paper


def head(pen: Pen | None = None, wide: int = 460, **fields: object) -> Letterhead:
    base = {
        "name": "letter.as",
        "rect": pygame.Rect(0, 0, wide, 1),
        "house": "The White House",
        "date": "Washington, Sat 27 October 1962",
        "emblem": "eagle",
    }
    made = Letterhead(**{**base, **fields})  # type: ignore[arg-type]
    made.rect.height = made.need(pen or Pen(), wide)
    return made


def test_the_head_says_house_date_and_mark() -> None:
    assert head().describe() == (
        "letterhead letter.as: The White House | Washington, Sat 27 October 1962"
    )
    assert head(mark="СЕКРЕТНО").describe().endswith("| СЕКРЕТНО")


@pytest.mark.parametrize("emblem", ["eagle", "hammer", "star", "knot"])
def test_every_emblem_is_printed_and_looks_its_own_way(emblem: str) -> None:
    shown = pixels(head(emblem=emblem).image(Pen()))
    others = {"eagle", "hammer", "star", "knot"} - {emblem}
    assert all(shown != pixels(head(emblem=other).image(Pen())) for other in others)


@pytest.mark.parametrize("pen", PENS)
@pytest.mark.parametrize("mark", ["", "SECRET", "СОВЕРШЕННО СЕКРЕТНО — ЛИЧНО"])
def test_the_head_has_room_for_all_of_it(pen: Pen, mark: str) -> None:
    for wide in (pen.em(240), pen.em(460)):
        made = head(pen, wide, mark=mark)
        assert made.faults(pen) == []
        made.image(pen)
        made.rect.height -= 2
        assert made.faults(pen) != []


def test_a_stamp_leaves_red_ink_and_needs_more_room_where_it_is_narrow() -> None:
    pen = Pen()
    red = COLOURS["red"]
    assert near(head(mark="SECRET").image(pen), red) > near(head().image(pen), red)
    narrow = head(wide=300, mark="TOP SECRET")
    assert narrow.rect.height > head(wide=300).rect.height


def test_a_stamp_without_any_room_is_left_out() -> None:
    pen = Pen()
    made = head(wide=120, mark="A MARK THAT IS FAR TOO LONG FOR IT")
    assert made.need(pen, 120) == head(wide=120).need(pen, 120)


def test_a_long_house_is_set_smaller_or_cut() -> None:
    pen = Pen()
    long = head(house="The Ministry of Foreign Affairs and of Trade " * 3)
    shown = long.image(pen)
    assert shown.get_width() == long.rect.width + 2 * pen.px(long.margin())


def test_the_copy_under_a_letter_says_what_it_is() -> None:
    made = Carbon(name="letter.carbon", rect=pygame.Rect(0, 0, 300, 40), text="Carbon copy")
    assert made.describe() == "carbon letter.carbon: Carbon copy"
    assert near(made.image(Pen()), (176, 186, 190)) > 3000
    assert not made.reachable()

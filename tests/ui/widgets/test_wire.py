"""Warnings in their hatched frame, the roll of the teletype, and voices with a face."""

import pygame
import pytest

from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.base import MARGIN
from game.ui.widgets.voice import FACE, Voice
from game.ui.widgets.wire import HATCH, Roll, Warned
from tests.ui.draw.looks import alike, contrast, light, mean, pixels
from tests.ui.widgets.catalogue import DARK, PALE

PEN = Pen()
PENS = [Pen(0.64), Pen(1.0), Pen(1.0, 1.5), Pen(1.0, 2.0), Pen(2.4)]
WORDS = "Whoever takes this step cannot take it back, and the other side will see it."
CYRILLIC = "Тот, кто делает этот шаг, уже не сможет вернуться назад."


def warned(words: str = WORDS, pen: Pen = PEN, wide: int = 320, paper: bool = False) -> Warned:
    made = Warned(name="w", rect=pygame.Rect(0, 0, 1, 1), text="No way back", words=words)
    made.paper = paper
    made.rect = pygame.Rect(0, 0, pen.em(wide), made.need(pen, pen.em(wide)))
    return made


def on(made: Warned | Voice, ground: tuple[int, int, int]) -> pygame.Surface:
    image = made.image(PEN)
    shown = pygame.Surface(image.get_size())
    shown.fill(ground)
    shown.blit(image, (0, 0))
    return shown


@pytest.mark.parametrize("pen", PENS)
@pytest.mark.parametrize("words", [WORDS, CYRILLIC, "Short.", ""])
@pytest.mark.parametrize("wide", [180, 320, 600])
def test_a_warning_has_room_for_all_its_words(pen: Pen, words: str, wide: int) -> None:
    made = warned(words, pen, wide)
    assert made.faults(pen) == []
    assert made.rect.height >= pen.em(26)
    made.rect.height -= 1
    assert made.faults(pen)


def test_its_left_edge_is_hatched() -> None:
    """Red alone would tell it to nobody who cannot see red."""
    edge = pygame.Rect(MARGIN + 3, MARGIN + 6, HATCH - 4, 60)
    grey = pygame.transform.grayscale(on(warned(), DARK)).subsurface(edge)
    tones = {grey.get_at((4, y))[0] for y in range(edge.height)}
    assert max(tones) - min(tones) > 40


@pytest.mark.parametrize(("paper", "ground"), [(False, DARK), (True, PALE)])
def test_its_words_can_be_read_on_the_desk_and_on_paper(
    paper: bool, ground: tuple[int, int, int]
) -> None:
    shown = on(warned(paper=paper), ground)
    foot = pygame.Rect(shown.get_width() - MARGIN - 12, shown.get_height() - MARGIN - 9, 6, 4)
    tone = mean(shown, foot)
    assert contrast(tone, COLOURS["ink" if paper else "cream"]) >= 4.5
    assert contrast(tone, COLOURS["red" if paper else "alarm"]) >= 4.5


def test_it_has_a_sign_a_frame_and_says_its_words() -> None:
    made = warned()
    assert made.describe() == f"warning w: No way back | {WORDS}"
    assert not made.reachable()
    image = made.image(PEN)
    rim = image.get_at((MARGIN + made.rect.width // 2, MARGIN))[:3]
    assert alike(rim, COLOURS["alarm"], 60)


def test_more_words_make_it_higher_and_more_width_lower() -> None:
    assert warned(WORDS * 2).rect.height > warned(WORDS).rect.height
    assert warned(WORDS, wide=600).rect.height < warned(WORDS, wide=200).rect.height


# The roll


@pytest.mark.parametrize("size", [(200, 120), (500, 400)])
def test_a_roll_has_holes_along_its_top_and_a_shadow_below(size: tuple[int, int]) -> None:
    made = Roll(name="r", rect=pygame.Rect((0, 0), size))
    image, margin = made.image(PEN), PEN.px(made.margin())
    top = [image.get_at((margin + x, margin + 6)) for x in range(20, size[0] - 20)]
    assert len({sum(tone[:3]) > 400 and tone[3] == 255 for tone in top}) == 2
    assert image.get_at((margin + size[0] // 2, margin + size[1] + 4))[3] > 20
    assert image.get_at((margin + size[0] // 2, margin + size[1] // 2))[3] == 255


def test_the_shadow_of_a_roll_is_not_cut_off() -> None:
    for scale in (0.7, 1.0, 2.4):
        pen = Pen(scale)
        image = Roll(name="r", rect=pygame.Rect(0, 0, 200, 120)).image(pen)
        wide, high = image.get_size()
        assert max(image.get_at((x, high - 1))[3] for x in range(wide)) < 40
        assert max(image.get_at((wide - 1, y))[3] for y in range(high)) < 40


# Voices


def voice(words: str = WORDS, pen: Pen = PEN, wide: int = 320, **fields: object) -> Voice:
    base: dict[str, object] = {"text": "ABE, for it", "who": "rusk"}
    made = Voice(name="v", rect=pygame.Rect(0, 0, 1, 1), words=words,
                 **{**base, **fields})  # type: ignore[arg-type]  # fmt: skip
    made.rect = pygame.Rect(0, 0, pen.em(wide), made.need(pen, pen.em(wide)))
    return made


@pytest.mark.parametrize("pen", PENS)
@pytest.mark.parametrize("words", [WORDS, CYRILLIC, "Yes."])
def test_a_voice_has_room_for_the_whole_sentence(pen: Pen, words: str) -> None:
    made = voice(words, pen)
    assert made.faults(pen) == []
    assert made.rect.height >= pen.em(FACE)
    long = voice(WORDS * 3, pen)
    long.rect.height = made.rect.height
    assert long.faults(pen)


def test_the_face_stands_left_and_the_words_beside_it() -> None:
    made = voice("")
    made.text = ""
    face = made.image(PEN).get_bounding_rect()
    assert face.right <= MARGIN + FACE + 2
    full = voice().image(PEN).get_bounding_rect()
    assert full.right > MARGIN + FACE + 100


def test_who_has_no_drawing_has_initials() -> None:
    known, other = voice("Yes."), voice("Yes.", who="")
    assert pixels(known.image(PEN)) != pixels(other.image(PEN))
    assert pixels(other.image(PEN)) != pixels(voice("Yes.", who="", text="CAL, for it").image(PEN))


@pytest.mark.parametrize("side", [0, 1])
def test_each_side_has_its_own_field_behind_the_face(side: int) -> None:
    one, other = voice("", side=side), voice("", side=1 - side)
    assert pixels(one.image(PEN)) != pixels(other.image(PEN))


def test_on_paper_its_words_are_ink() -> None:
    paper = light(mean(on(voice(paper=True, text=""), PALE), pygame.Rect(80, 10, 200, 40)))
    assert paper < light(PALE)
    desk = light(mean(on(voice(text=""), DARK), pygame.Rect(80, 10, 200, 40)))
    assert desk > light(DARK)


def test_a_short_voice_stands_in_the_middle_beside_its_face() -> None:
    made = voice("")
    image = made.image(PEN)
    words = image.subsurface((MARGIN + FACE + 12, 0, 120, image.get_height()))
    assert abs(words.get_bounding_rect().centery - image.get_height() // 2) <= 4


def test_it_says_who_and_what() -> None:
    assert voice("Yes.").describe() == "voice v: ABE, for it | Yes."

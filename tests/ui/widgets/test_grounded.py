"""Only the mark moves: the ground is painted once, and what is seen is as if painted anew."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

import pygame
import pytest

from game.ui.stage import Stage
from game.ui.text import Pen
from game.ui.widgets.grounded import Grounded
from tests.ui.widgets.test_belief import PICTURES, belief
from tests.ui.widgets.test_chart import chart, turns
from tests.ui.widgets.test_tracks import tracks

PEN = Pen()
MAKERS: tuple[Callable[..., Grounded], ...] = (chart, belief, partial(belief, large=True), tracks)
IDS = ("chart", "belief", "large belief", "tracks")


@dataclass(kw_only=True)
class Counted(Grounded):
    """Counts how often its ground is painted."""

    text: str = ""
    at: int = 0
    painted: int = 0
    moving = frozenset({"at", "painted"})

    def ground(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        self.painted += 1
        surface.fill((10, 20, 30), box)

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        surface.blit(self.kept(pen), box)
        surface.set_at((box.x + self.at, box.y), (255, 0, 0))


def counted(**fields: object) -> Counted:
    base: dict[str, object] = {"name": "counted", "rect": pygame.Rect(0, 0, 40, 20)}
    return Counted(**{**base, **fields})  # type: ignore[arg-type]


def after(old: Grounded, new: Grounded, pen: Pen = PEN) -> Grounded:
    """The widget that follows on another one that has been seen."""
    old.image(pen)
    new.adopt(old)
    new.image(pen)
    return new


def bytes_of(widget: Grounded, pen: Pen = PEN) -> bytes:
    return pygame.image.tobytes(widget.image(pen), "RGBA")


def test_a_mark_that_moves_leaves_the_ground_as_it_was_painted() -> None:
    first = counted()
    last = first
    for at in range(1, 6):
        last = after(last, counted(at=at))  # type: ignore[assignment]
        assert last.painted == 0
    assert first.painted == 1
    assert last.kept(PEN) is first.kept(PEN)


@pytest.mark.parametrize(
    "changed",
    [{"text": "more"}, {"rect": pygame.Rect(0, 0, 41, 20)}, {"enabled": False}],
    ids=str,
)
def test_whatever_else_changes_paints_it_anew(changed: dict[str, object]) -> None:
    new = after(counted(), counted(**changed))
    assert isinstance(new, Counted)
    assert new.painted == 1


@pytest.mark.parametrize(
    "pen", [Pen(1.5), Pen(1.0, 2.0), Pen(1.0, 1.0, plain=True)], ids=("large", "words", "plain")
)
def test_another_pen_paints_it_anew(pen: Pen) -> None:
    made = counted()
    made.image(PEN)
    made.image(pen)
    assert made.painted == 2


def test_hovering_paints_no_ground() -> None:
    made = counted()
    made.image(PEN)
    made.hover = made.focus = True
    made.image(PEN)
    assert made.painted == 1


def test_nothing_is_taken_over_from_another_kind_of_widget() -> None:
    new = after(chart(), counted())
    assert isinstance(new, Counted)
    assert new.painted == 1


@pytest.mark.parametrize("make", MAKERS, ids=IDS)
def test_after_any_step_the_pixels_are_those_of_a_fresh_widget(
    make: Callable[..., Grounded],
) -> None:
    shown = make(at=0)
    for at in (1, 3, 2, 0):
        before = shown
        shown = after(before, make(at=at))
        assert shown.kept(PEN) is before.kept(PEN)
        assert bytes_of(shown) == bytes_of(make(at=at))


@pytest.mark.parametrize("make", MAKERS, ids=IDS)
def test_a_step_is_seen_and_leaves_the_kept_ground_clean(make: Callable[..., Grounded]) -> None:
    one = make(at=1)
    ground = pygame.image.tobytes(one.kept(PEN), "RGBA")
    two = after(one, make(at=2))
    assert bytes_of(one) != bytes_of(two)
    assert pygame.image.tobytes(one.kept(PEN), "RGBA") == ground


def test_other_numbers_are_another_ground() -> None:
    grown = chart(0.0001, 0.001, 0.01, 0.05, at=1)
    assert bytes_of(after(chart(at=1), grown)) == bytes_of(replace(grown))
    other = belief(pictures=tuple(replace(each, truth=5.0) for each in PICTURES))
    assert bytes_of(after(belief(), other)) == bytes_of(replace(other))


def test_a_longer_reading_moves_the_field_and_so_the_ground() -> None:
    short = belief(told="50")
    long = belief(told="no report at all, as far as anybody here can remember; in truth 30 guns")
    long.rect = short.rect = belief(told=long.told).rect
    assert short.bed(PEN) != long.bed(PEN)
    assert bytes_of(after(short, long)) == bytes_of(replace(long))


def test_the_chosen_one_keeps_the_ground_and_gets_a_rim() -> None:
    plain = belief()
    chosen = after(plain, belief(chosen=True))
    assert chosen.kept(PEN) is plain.kept(PEN)
    assert bytes_of(chosen) != bytes_of(plain)


def test_on_a_stage_too_only_the_mark_is_painted() -> None:
    stage, target = Stage(PEN, (800, 400)), pygame.Surface((800, 400))
    grounds = []
    for at in range(4):
        stage.show("debrief", [chart(at=at)], (0, 0, 0))
        stage.draw(target)
        found = stage.find("danger")
        assert isinstance(found, Grounded)
        grounds.append(found.kept(PEN))
    assert all(each is grounds[0] for each in grounds)


def test_without_turns_there_is_nothing_to_keep() -> None:
    made = chart(turns=turns(), at=-1)
    assert bytes_of(made) == bytes_of(chart(turns=turns(), at=7))
    assert tracks(turns=(), lanes=()).image(PEN).get_bounding_rect().size == (0, 0)

"""Two tracks of decisions: filled where they are the same, open where they part."""

import pygame
import pytest

from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.base import Hint
from game.ui.widgets.tracks import PARTED, REST, SAME, Lane, Stop, Tracks
from tests.ui.draw.looks import pixels

PEN = Pen()
SHIPS, TALK = ("anchor", "Stop the ships"), ("phone", "Talk")
STOPS = (
    Stop(SHIPS, SHIPS, True),
    Stop(TALK, None, False),
    Stop(None, None, True),
    Stop(None, TALK, False, over=True),
)


def tracks(**fields: object) -> Tracks:
    base: dict[str, object] = {
        "name": "tracks.north",
        "rect": pygame.Rect(0, 0, 700, 120),
        "turns": (("Mon 09:00", "1"), ("Mon 18:00", ""), ("Tue 09:00", "2"), ("Tue 18:00", "")),
        "lanes": (Lane("What one does", STOPS),),
        "here": "This game",
        "there": "History",
        "hints": tuple(Hint(f"turn {index}") for index in range(4)),
    }
    made = Tracks(**{**base, **fields})  # type: ignore[arg-type]
    made.rect.height = made.need(PEN)
    return made


def middle(made: Tracks, row: int) -> int:
    left = made._left(PEN)
    return round(left + (row + 0.5) * (made.rect.width - left) / len(made.turns))


def test_it_says_each_decision_here_and_there() -> None:
    said = tracks().describe().splitlines()
    assert said == [
        "tracks tracks.north: This game / History",
        "  What one does",
        "    = Mon 09:00: Stop the ships / Stop the ships",
        "    / Mon 18:00: Talk / -",
        "    / Tue 18:00: - / Talk",
    ]


def test_clicks_and_arrows_pick_a_turn() -> None:
    picked: list[int] = []
    made = tracks(at=1, pick=picked.append)
    made.click(PEN, (middle(made, 2), 30))
    made.click(PEN, (3, 30))
    assert picked == [2]
    assert made.key(PEN, pygame.K_RIGHT)
    assert made.key(PEN, pygame.K_LEFT)
    assert picked == [2, 2, 0]
    assert not made.key(PEN, pygame.K_DOWN)


def test_pointing_at_a_turn_asks_about_it() -> None:
    made = tracks()
    assert made.point(PEN, (middle(made, 1), 30))
    assert made.hint == Hint("turn 1")
    assert not made.point(PEN, (middle(made, 1), 40))
    assert made.point(PEN, (2, 30))
    assert made.hint is None


def colours(made: Tracks, row: int) -> set[tuple[int, ...]]:
    surface = pygame.Surface(made.rect.size)
    made.paint(PEN, surface, surface.get_rect())
    x = middle(made, row)
    return {
        tuple(surface.get_at((x + by, y)))[:3]
        for by in range(-14, 15)
        for y in range(made.rect.height)
    }


def test_the_same_decision_is_filled_and_another_is_open() -> None:
    made = tracks(at=3)
    assert SAME in colours(made, 0)
    assert PARTED not in colours(made, 0)
    assert PARTED in colours(made, 1)
    assert SAME not in colours(made, 1)


def test_what_history_did_after_this_game_was_over_is_dim() -> None:
    made = tracks(at=0)
    near = [seen for seen in colours(made, 3) if max(map(abs, map(int.__sub__, seen, REST))) < 6]
    assert near
    assert not {SAME, PARTED} & colours(made, 3)


def test_a_turn_without_orders_is_a_dot() -> None:
    made = tracks(at=0)
    assert not {SAME, PARTED} & colours(made, 2)


def test_the_shapes_differ_without_their_colours() -> None:
    """A filled node is one colour through and through, an open one has a dark heart."""
    made = tracks(at=3)
    surface = pygame.Surface(made.rect.size)
    made.paint(PEN, surface, surface.get_rect())
    ring = {sum(surface.get_at((middle(made, 1) + by, 38))[:3]) // 60 for by in range(-14, 15)}
    assert len(ring) > 2


@pytest.mark.parametrize("pen", [Pen(0.64), Pen(1.0, 1.5), Pen(0.8, 2.0), Pen(2.4)])
def test_it_fits_in_the_height_that_it_needs(pen: Pen) -> None:
    made = tracks()
    made.rect = pygame.Rect(0, 0, round(800 * pen.scale), made.need(pen))
    assert made.faults(pen) == []
    made.image(pen)
    made.rect.height -= 4
    assert made.faults(pen)


def test_two_lanes_need_more_than_one() -> None:
    two = tracks(lanes=(Lane("One", STOPS), Lane("Two", STOPS)))
    assert two.need(PEN) > 1.5 * tracks().need(PEN)


def test_long_names_leave_the_tracks_their_room() -> None:
    made = tracks(here="A very long name for the game that was played here " * 4)
    assert made._left(PEN) <= made.rect.width // 3


def test_an_equal_successor_hands_over_its_hands_and_hints() -> None:
    picked: list[int] = []
    one = tracks(hints=())
    one.renew(tracks(pick=picked.append))
    one.click(PEN, (middle(one, 1), 20))
    one.point(PEN, (middle(one, 0), 20))
    assert picked == [1]
    assert one.hint == Hint("turn 0")


def test_the_same_tracks_have_the_same_pixels_and_another_turn_others() -> None:
    assert pixels(tracks().image(PEN)) == pixels(tracks().image(PEN))
    assert pixels(tracks(at=1).image(PEN)) != pixels(tracks().image(PEN))
    assert COLOURS["amber"] == PARTED


def test_without_turns_it_is_empty_and_takes_no_hands() -> None:
    made = tracks(turns=(), lanes=(), pick=lambda _: None)
    made.image(PEN)
    made.click(PEN, (3, 3))
    assert not made.key(PEN, pygame.K_RIGHT)


def test_whoever_asks_with_a_key_is_told_of_the_turn_that_is_shown() -> None:
    assert tracks(at=2).hint == Hint("turn 2")
    assert tracks(at=9).hint is None
    assert tracks(hints=()).hint is None


def test_beside_the_turns_nothing_is_told() -> None:
    made = tracks(at=1)
    assert made.point(PEN, (2, 40))
    assert made.hint is None
    assert not made.point(PEN, (3, 40))


def test_a_screen_made_anew_goes_on_telling_of_the_turn_under_the_mouse() -> None:
    """Both where nothing changed, and where another turn is shown now."""
    made, news = tracks(), tuple(Hint(f"later {index}") for index in range(4))
    made.hover = True
    made.point(PEN, (middle(made, 3), 40))
    made.renew(tracks(hints=news))
    assert made.hint == Hint("later 3")
    after = tracks(at=1, hints=news)
    after.adopt(made)
    assert after.hint == Hint("later 3")


def test_without_a_mouse_over_it_the_turn_that_is_shown_now_is_told() -> None:
    made, after = tracks(at=3), tracks(at=1)
    after.adopt(made)
    assert after.hint == Hint("turn 1")

"""The plot's widget: hands, motion, words, pixels."""

from dataclasses import replace

import pygame
import pytest

from game.ui.draw.outlook import CLOSEST
from game.ui.draw.projection import miles_between
from game.ui.hands import Hands
from game.ui.stage import Stage
from game.ui.text import Pen
from game.ui.widgets.plot import GLIDE, PlotView
from tests.ui.charts import MARKS, PLOT, SIDES, at, mark, moved, view

PEN = Pen()


def bytes_of(shown: PlotView, pen: Pen = PEN) -> bytes:
    return pygame.image.tobytes(shown.image(pen), "RGBA")


# Words


def test_it_describes_every_mark_but_words_over_the_sea() -> None:
    told = view().describe().splitlines()
    assert told[0] == "plot plot: Wide Sea plot | Newest report: now"
    assert len(told) == len(MARKS)
    assert "  - Grey, Warship, Northland, Reported Mon 1 May 12:00, now, 24° N 69° W" in told


def test_the_chosen_mark_stands_out_in_the_description() -> None:
    shown = view()
    shown.chosen = "cargo"
    (line,) = [line for line in shown.describe().splitlines() if line.startswith("  >")]
    assert line.startswith("  > Cargo, Merchant ship, Southland")


def test_a_plot_without_marks_is_a_bare_map() -> None:
    bare = view(plot=replace(PLOT, marks=()))
    assert bare.describe() == "plot plot: Wide Sea plot"
    assert bare.image(PEN).get_width() > 700
    assert not bare.key(PEN, pygame.K_RIGHTBRACKET)
    assert bare.nearest(PEN, (300, 200)) is None


# The mouse


def test_pointing_at_a_mark_tells_its_hint() -> None:
    shown = view()
    assert shown.point(PEN, at("cargo"))
    assert shown.hint is not None
    assert shown.hint.title == "Cargo"
    assert not shown.point(PEN, at("cargo"))


def test_pointing_at_the_open_sea_tells_nothing() -> None:
    shown = view()
    shown.point(PEN, at("cargo"))
    assert shown.point(PEN, (500, 60))
    assert shown.hint is None


def test_the_nearest_of_several_marks_is_meant() -> None:
    shown = view(plot=moved("grey", (-61.2, 26.5)))
    near = shown.nearest(PEN, at("cargo"))
    assert near is not None
    assert near.id == "cargo"


def test_a_click_chooses_a_mark_and_another_lets_go() -> None:
    shown = view()
    shown.click(PEN, at("oil"))
    assert shown.chosen == "oil"
    assert shown.hint is not None
    shown.click(PEN, at("oil"))
    assert shown.chosen == ""


def test_a_click_beside_all_marks_lets_go() -> None:
    shown = view()
    shown.chosen = "oil"
    shown.click(PEN, (500, 60))
    assert shown.chosen == ""


def test_the_map_follows_a_pull() -> None:
    shown = view()
    there = shown.chart(PEN).at(mark("grey"))
    shown.down = True
    for place in ((400, 300), (420, 290), (460, 260)):
        assert shown.drag(PEN, place)
    x, y = shown.chart(PEN).at(mark("grey"))
    assert (x - there[0], y - there[1]) == pytest.approx((60, -40), abs=3)


def test_the_end_of_a_pull_chooses_nothing() -> None:
    shown = view()
    shown.drag(PEN, (10, 10))
    shown.drag(PEN, at("oil"))
    shown.click(PEN, at("oil"))
    assert shown.chosen == ""
    shown.outlook = view().outlook
    shown.click(PEN, at("oil"))
    assert shown.chosen == "oil"


def test_a_new_pull_does_not_jump_from_where_the_last_one_ended() -> None:
    shown = view()
    shown.drag(PEN, (100, 100))
    shown.down = False
    shown.advance(0)
    before = shown.outlook
    shown.drag(PEN, (600, 400))
    assert shown.outlook == before


def test_the_wheel_magnifies_around_the_mouse() -> None:
    shown = view()
    here = shown.chart(PEN).at(mark("oil"))
    assert shown.wheel(PEN, at("oil"), 1)
    assert shown.outlook.zoom == pytest.approx(1.5)
    assert shown.chart(PEN).at(mark("oil")) == pytest.approx(here, abs=6)


def test_the_wheel_at_either_end_is_not_for_the_map() -> None:
    shown = view()
    assert not shown.wheel(PEN, (300, 200), -1)
    while shown.outlook.zoom < CLOSEST:
        shown.wheel(PEN, (300, 200), 2)
    assert not shown.wheel(PEN, (389, 267), 1)


# The keys


@pytest.mark.parametrize("code", [pygame.K_PLUS, pygame.K_EQUALS, pygame.K_KP_PLUS])
def test_plus_magnifies_and_minus_takes_it_back(code: int) -> None:
    shown = view()
    assert shown.key(PEN, code)
    assert shown.outlook.zoom == pytest.approx(1.5)
    assert shown.key(PEN, pygame.K_MINUS)
    assert shown.outlook.whole()


def test_zero_shows_everything_again() -> None:
    shown = view()
    shown.key(PEN, pygame.K_PLUS)
    shown.key(PEN, pygame.K_RIGHT)
    shown.chosen = "oil"
    assert shown.key(PEN, pygame.K_0)
    assert shown.outlook.whole()
    assert shown.chosen == ""


def test_arrows_move_a_magnified_map_and_leave_a_whole_one() -> None:
    shown = view()
    assert not shown.key(PEN, pygame.K_RIGHT)
    shown.key(PEN, pygame.K_PLUS)
    before = shown.chart(PEN).at(mark("grey"))
    assert shown.key(PEN, pygame.K_RIGHT)
    after = shown.chart(PEN).at(mark("grey"))
    assert after[0] == pytest.approx(before[0] - 60, abs=3)


def test_brackets_go_through_all_marks_and_around() -> None:
    shown = view()
    names = []
    for _ in range(14):
        assert shown.key(PEN, pygame.K_RIGHTBRACKET)
        names.append(shown.chosen)
    assert names[0] == "town"
    assert names[12] == "town"
    assert len(set(names)) == 12
    shown.key(PEN, pygame.K_LEFTBRACKET)
    assert shown.chosen == "town"


def test_the_first_step_back_goes_to_the_last_mark() -> None:
    shown = view()
    shown.key(PEN, pygame.K_LEFTBRACKET)
    assert shown.chosen == "deep"


def test_enter_goes_on_to_the_next_mark() -> None:
    shown = view()
    shown.press()
    shown.press()
    assert shown.chosen == "port"
    assert shown.hint is not None
    assert shown.hint.title == "Port"


def test_a_mark_out_of_sight_is_brought_into_it() -> None:
    shown = view()
    shown.outlook = shown.outlook.zoomed(6, (700, 500), shown.pane(PEN).size)
    shown.key(PEN, pygame.K_RIGHTBRACKET)
    x, y = shown.chart(PEN).at(mark("town"))
    assert shown.pane(PEN).collidepoint(x, y)


def test_other_keys_are_not_taken() -> None:
    assert not view().key(PEN, pygame.K_s)


# Motion


def test_a_moved_ship_glides_from_where_it_was() -> None:
    shown = view(plot=moved("grey", (-72.0, 26.0)))
    shown.adopt(view())
    start = shown.chart(PEN).at(mark("grey"))
    assert start == pytest.approx(view().chart(PEN).at(mark("grey")), abs=1)
    assert not shown.advance(1000)
    assert shown.advance(1000 + GLIDE // 2)
    half = shown.chart(PEN).places["grey"]
    whole = miles_between((-69.3, 24.0), (-72.0, 26.0))
    assert miles_between((-69.3, 24.0), half) == pytest.approx(whole / 2, rel=0.02)
    assert shown.advance(1000 + GLIDE)
    assert shown.chart(PEN).places == {}


def test_a_map_at_rest_does_not_move() -> None:
    shown = view()
    assert not shown.advance(0)
    assert not shown.advance(10_000)


def test_what_has_not_moved_does_not_glide() -> None:
    shown = view()
    shown.adopt(view())
    assert not shown.advance(0)
    assert not shown.advance(300)


def test_reduced_motion_is_a_cut() -> None:
    shown = view(plot=moved("grey", (-72.0, 26.0)))
    shown.adopt(view())
    shown.rest()
    assert shown.chart(PEN).places == {}
    assert not shown.advance(0)


def test_a_ship_that_was_gliding_goes_on_from_where_it_was_seen() -> None:
    second = view(plot=moved("grey", (-72.0, 26.0)))
    second.adopt(view())
    second.advance(0)
    second.advance(GLIDE // 2)
    seen = second.chart(PEN).places["grey"]
    third = view(plot=moved("grey", (-75.0, 28.0)))
    third.adopt(second)
    third.advance(0)
    assert third.chart(PEN).places["grey"] == pytest.approx(seen, abs=1e-6)


def test_view_and_choice_are_kept_from_turn_to_turn() -> None:
    old = view()
    old.key(PEN, pygame.K_PLUS)
    old.chosen = "oil"
    new = view(plot=moved("oil", (-67.0, 24.0)))
    new.adopt(old)
    assert new.outlook == old.outlook
    assert new.chosen == "oil"
    assert new.hint is not None


def test_another_theatre_starts_whole_and_what_is_gone_is_not_chosen() -> None:
    old = view()
    old.key(PEN, pygame.K_PLUS)
    old.chosen = "oil"
    new = view(plot=replace(PLOT, centre=(10.0, 50.0), marks=(mark("grey"),)))
    new.adopt(old)
    assert new.outlook.whole()
    assert new.chosen == ""


def test_an_equal_successor_leaves_the_hint() -> None:
    shown = view()
    shown.point(PEN, at("cargo"))
    shown.renew(view())
    assert shown.hint is not None


# Pixels


def test_the_same_plot_is_painted_the_same() -> None:
    assert bytes_of(view()) == bytes_of(view())


@pytest.mark.parametrize("change", ["chosen", "outlook", "plot"])
def test_what_changes_is_seen(change: str) -> None:
    shown = view()
    if change == "chosen":
        shown.chosen = "cargo"
    elif change == "outlook":
        shown.key(PEN, pygame.K_PLUS)
    else:
        shown = view(plot=moved("grey", (-72.0, 26.0)))
    assert bytes_of(shown) != bytes_of(view())


def test_a_mark_pointed_at_is_ringed_while_the_mouse_is_there() -> None:
    shown = view()
    shown.point(PEN, at("grey"))
    assert shown.told() == ""
    shown.hover = True
    assert shown.told() == "grey"
    assert shown.chart(PEN).chosen == "grey"


@pytest.mark.parametrize("scale", [0.64, 0.8, 1.0, 2.4])
@pytest.mark.parametrize("text", [1.0, 1.5, 2.0])
def test_nothing_overlaps_at_any_size(scale: float, text: float) -> None:
    pen = Pen(scale, text)
    shown = view(scale)
    shown.chosen = "deep"
    assert shown.faults(pen) == []
    pane = pygame.Rect((0, 0), shown.pane(pen).size)
    plates = [each.place(pen, shown.chart(pen)) for each in shown.plates(pen) if each is not None]
    names = [name.place for name in shown.names(pen)]
    for index, place in enumerate(names):
        assert pane.contains(place)
        assert place.collidelist(names[:index]) < 0
        assert place.collidelist([plate for plate in plates if plate.width]) < 0


def test_most_names_find_room_at_the_usual_size() -> None:
    found = {name.tag.mark.id for name in view().names(PEN)}
    assert len(found) >= len(MARKS) - 2
    assert {"cargo", "deep", "oil", "grey", "fort", "fence"} <= found


def test_names_keep_clear_of_silhouettes() -> None:
    shown = view()
    drawn = shown.chart(PEN)
    spots = [drawn.at(each) for each in MARKS if each.kind not in ("ring", "line", "region")]
    for name in shown.names(PEN):
        assert not any(name.place.collidepoint(spot) for spot in spots)


def test_the_chosen_mark_is_named_before_all_others() -> None:
    shown = view(plot=moved("port", (-80.15, 22.65)))
    shown.chosen = "port"
    assert shown.names(PEN)[0].tag.mark.id == "port"


def test_a_gliding_name_stays_with_its_ship() -> None:
    still = view(plot=moved("grey", (-72.0, 26.0)))
    gliding = view(plot=moved("grey", (-72.0, 26.0)))
    gliding.adopt(view())
    assert bytes_of(gliding) != bytes_of(still)
    gliding.rest()
    assert bytes_of(gliding) == bytes_of(still)


@pytest.mark.parametrize(("scale", "text"), [(0.64, 1.0), (1.0, 1.0), (1.0, 2.0), (2.4, 1.0)])
def test_an_inset_is_kept_clear_of_names_and_plates(scale: float, text: float) -> None:
    pen = Pen(scale, text)
    shown = view(scale)
    shown.inset = (round(160 * scale), round(180 * scale))
    kept = shown.kept(pen)
    assert kept.bottomleft == (0, shown.pane(pen).height)
    assert shown.faults(pen) == []
    assert not any(name.place.colliderect(kept) for name in shown.names(pen))


# On a stage


def staged() -> tuple[Stage, Hands, PlotView]:
    stage = Stage(PEN, (900, 620))
    shown = view()
    stage.show("desk", [shown], (0, 0, 0))
    return stage, Hands(stage), shown


def test_hands_point_pull_and_turn_the_wheel() -> None:
    _, hands, shown = staged()
    x, y = at("oil")
    place = (x + shown.rect.x, y + shown.rect.y)
    hands.handle(pygame.Event(pygame.MOUSEMOTION, pos=place, rel=(0, 0), buttons=(0, 0, 0)))
    assert shown.told() == "oil"
    hands.handle(pygame.Event(pygame.MOUSEWHEEL, x=0, y=2))
    assert shown.outlook.zoom == pytest.approx(2.25)
    before = shown.outlook.centre
    hands.handle(pygame.Event(pygame.MOUSEBUTTONDOWN, pos=place, button=1))
    for step in (10, 40):
        spot = (place[0] + step, place[1])
        hands.handle(pygame.Event(pygame.MOUSEMOTION, pos=spot, rel=(9, 0), buttons=(1, 0, 0)))
    assert shown.outlook.centre[0] < before[0]


def test_a_rested_mouse_asks_about_the_mark_under_it() -> None:
    _, hands, shown = staged()
    x, y = at("oil")
    place = (x + shown.rect.x, y + shown.rect.y)
    hands.handle(pygame.Event(pygame.MOUSEMOTION, pos=place, rel=(0, 0), buttons=(0, 0, 0)))
    hands.tick(0)
    hands.tick(5000)
    assert hands.asked == "plot"
    x, y = at("grey")
    place = (x + shown.rect.x, y + shown.rect.y)
    hands.handle(pygame.Event(pygame.MOUSEMOTION, pos=place, rel=(0, 0), buttons=(0, 0, 0)))
    assert hands.asked == ""


def test_sides_that_the_plot_does_not_name_do_no_harm() -> None:
    shown = PlotView(name="plot", rect=pygame.Rect(0, 0, 400, 300), plot=PLOT)
    assert shown.image(PEN).get_width() > 400
    assert ", Northland" not in shown.describe()
    assert dict(SIDES)["north"] == "Northland"

"""The menu and the dials behind it: what they say, and what pressing them does."""

from pathlib import Path

import pygame
import pytest

from game.scenario import load
from game.ui.application import App
from game.ui.inspect import faults
from game.ui.screens import menu, more
from game.ui.screens.menu import Setup
from game.ui.widgets import Button
from game.ui.widgets.dossier import Dossier
from tests.ui.helpers import SIZES, Acts, click, key, kit, named, names, small, staged, told
from tests.ui.test_flow import flow_of

SAVED = "The Strait: Ada Norr, Mon 1 May 18:00"
LARGE = [(2560, 1440, 1.0), (3840, 2160, 1.0), (3840, 2160, 2.0), (1024, 600, 2.0)]


def setup_of(**fields: object) -> Setup:
    setup = Setup(**fields)  # type: ignore[arg-type]
    setup.take(small().scenario, Path("small.yaml"))
    return setup


def menu_of(setup: Setup, size: tuple[int, int, float] = (1280, 720, 1.0)):  # type: ignore[no-untyped-def]
    filled, acts = kit(*size), Acts()
    menu.build(filled, small().scenario, setup, acts)
    return filled, acts


def more_of(setup: Setup):  # type: ignore[no-untyped-def]
    filled, acts = kit(), Acts()
    more.build(filled, small().scenario, setup, acts)
    return filled, acts


# The chairs


def test_a_newcomer_presses_one_thing_for_either_chair() -> None:
    setup = setup_of()
    filled, acts = menu_of(setup)
    named(filled, "menu.begin.south").press()
    assert (setup.seat, acts.asked[-1]) == ("south", ("begin",))
    filled, acts = menu_of(setup)
    assert "button menu.begin: Begin as Sur" in told(filled)
    named(filled, "menu.begin").press()
    assert (setup.seat, acts.asked) == ("south", [("begin",)])


def test_a_folder_is_taken_first_and_begun_with_then() -> None:
    setup = setup_of()
    filled, acts = menu_of(setup)
    named(filled, "menu.seat.south").press()
    assert setup.seat == "south"
    assert ("begin",) not in acts.asked
    filled, acts = menu_of(setup)
    named(filled, "menu.seat.south").press()
    assert acts.asked == [("begin",)]


def test_the_folders_say_who_sits_there_and_which_is_taken() -> None:
    said = told(menu_of(setup_of(seat="south"))[0])
    assert "dossier menu.seat.north: NORHAVN | Ada Norr\n" in said
    assert "dossier menu.seat.south: SURPORT | Bo Sur (chosen)" in said
    for seat in small().scenario.seats.values():
        assert seat.brief in said


def test_where_there_is_little_room_the_chairs_share_a_folder() -> None:
    setup = setup_of()
    filled, _ = menu_of(setup, (1280, 720, 2.0))
    said = told(filled)
    assert "tab menu.seat.north: NORHAVN (chosen)" in said
    assert "menu.begin.south" not in names(filled)
    assert small().scenario.seats["south"].brief not in said
    named(filled, "menu.seat.south").press()
    assert setup.seat == "south"


def test_the_folder_that_is_taken_lies_in_the_light() -> None:
    filled, _ = menu_of(setup_of())
    light, dark = (named(filled, f"menu.seat.{seat}") for seat in ("north", "south"))
    assert isinstance(light, Dossier)
    at = (light.rect.width // 2, light.rect.height - 2)
    pixels = [widget.image(filled.pen).get_at(at) for widget in (light, dark)]
    assert sum(pixels[0][:3]) > sum(pixels[1][:3]) + 30


def test_another_chair_keeps_a_start_that_fits_it() -> None:
    setup, acts = setup_of(), Acts()
    setup.start = "mine"
    setup.sit(small().scenario, "north", acts)
    assert setup.start == "mine"
    setup.sit(small().scenario, "south", acts)
    assert setup.start == "whole"


# The ways elsewhere


def test_going_on_needs_a_saved_game_and_comes_first() -> None:
    filled, _ = menu_of(setup_of())
    assert "menu.resume" not in names(filled)
    begin = named(filled, "menu.begin")
    assert isinstance(begin, Button)
    assert begin.look == "main"
    filled, acts = menu_of(setup_of(saved=SAVED))
    assert f"way menu.resume: Continue | {SAVED}" in told(filled)
    begin, resume = named(filled, "menu.begin"), named(filled, "menu.resume")
    assert isinstance(begin, Button)
    assert begin.look == "paper"
    assert resume.rect.y < named(filled, "menu.guide").rect.y
    resume.press()
    assert acts.asked == [("resume",)]


@pytest.mark.parametrize("screen", ["library", "laboratory", "settings"])
def test_each_way_leads_to_its_screen(screen: str) -> None:
    filled, acts = menu_of(setup_of())
    named(filled, f"menu.{screen}").press()
    assert acts.asked == [("go", screen)]


def test_the_first_turn_can_be_shown_again() -> None:
    filled, acts = menu_of(setup_of())
    named(filled, "menu.guide").press()
    assert acts.asked == [("teach",)]


def test_one_can_leave() -> None:
    filled, acts = menu_of(setup_of())
    named(filled, "menu.quit").press()
    assert acts.asked == [("quit",)]


def test_two_people_are_seated_for_this_game_only() -> None:
    setup = setup_of(against="random")
    seen: list[str] = []

    class Watching(Acts):
        def begin(self) -> None:
            seen.append(setup.against)

    filled = kit()
    menu.build(filled, small().scenario, setup, Watching())
    named(filled, "menu.two").press()
    assert (seen, setup.against) == (["human"], "random")


def test_history_can_be_watched_where_there_is_one() -> None:
    filled, _ = menu_of(setup_of())
    assert "menu.history" not in names(filled)
    loaded, setup, acts = load("cuba-1962"), Setup(), Acts()
    setup.take(loaded.scenario, loaded.source)
    filled = kit()
    menu.build(filled, loaded.scenario, setup, acts)
    named(filled, "menu.history").press()
    assert acts.asked == [("watch", loaded.source / "records" / "history.yaml")]


def test_a_scenario_without_the_history_it_names_shows_none() -> None:
    loaded, setup = load("cuba-1962"), Setup()
    setup.take(loaded.scenario, Path("nowhere"))
    assert setup.history is None


# The dials


def test_the_foot_says_how_the_game_is_set() -> None:
    setup = setup_of(against="random", preset="grim_school")
    filled, acts = menu_of(setup)
    assert "Blind chance" in told(filled)
    assert small().scenario.presets["grim_school"].title in menu.arranged(small().scenario, setup)
    named(filled, "menu.more").press()
    assert acts.asked == [("go", "more")]


def test_opponent_and_preset_are_marked() -> None:
    setup = setup_of(seed=77)
    filled, acts = more_of(setup)
    for name in ("menu.against.random", "menu.preset.grim_school"):
        named(filled, name).press()
    named(filled, "more.close").press()
    assert (setup.against, setup.preset) == ("random", "grim_school")
    assert "number menu.seed: Seed 77" in told(filled)
    assert "Ada Norr" in named(filled, "more.title").describe()
    assert acts.asked[-1] == ("back",)


def test_the_seed_is_typed() -> None:
    setup = setup_of(seed=77)
    filled, _ = more_of(setup)
    number = named(filled, "menu.seed")
    assert number.key(filled.pen, pygame.K_5)
    assert setup.seed == 775
    assert number.hint is not None
    assert "The same number" in number.hint.lines[0]


def test_an_opponent_of_the_command_line_is_listed() -> None:
    setup = setup_of(against="script:x.yaml", opponents=("script:x.yaml",))
    assert "option menu.against.script:x.yaml" in told(more_of(setup)[0])
    assert "Script:x.yaml" in menu.arranged(small().scenario, setup)


def test_what_another_scenario_lacks_is_marked_anew() -> None:
    setup = setup_of(seat="kennedy", preset="bundy")
    assert (setup.seat, setup.preset) == ("north", "calm_school")


@pytest.mark.parametrize("size", [*SIZES, *LARGE])
@pytest.mark.parametrize("saved", ["", SAVED])
def test_it_is_tidy_at_every_size(size: tuple[int, int, float], saved: str) -> None:
    assert faults(staged(menu_of(setup_of(saved=saved), size)[0])) == []
    filled = kit(*size)
    more.build(filled, small().scenario, setup_of(), Acts())
    assert faults(staged(filled)) == []


def test_a_click_anywhere_on_a_folder_takes_it() -> None:
    app = App(flow_of(), (1280, 720))
    words = app.stage.place(app.stage.find("menu.brief.south"))
    app.send(click((words.x + 20, words.y + 5)))
    assert app.flow.setup.seat == "south"  # type: ignore[attr-defined]
    assert app.flow.shown == "menu"  # type: ignore[attr-defined]
    place = app.stage.place(app.stage.find("menu.begin"))
    app.send(click(place.center))
    assert app.flow.seat == "south"  # type: ignore[attr-defined]
    app.close()


def test_the_keyboard_alone_reaches_the_other_chair_and_begins() -> None:
    app = App(flow_of(), (1280, 720))
    app.send([key(pygame.K_TAB)] * 2)
    assert app.stage.focused is app.stage.find("menu.seat.south")
    app.send([key(pygame.K_RETURN), key(pygame.K_RETURN)])
    assert app.flow.seat == "south"  # type: ignore[attr-defined]
    app.close()

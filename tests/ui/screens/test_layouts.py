"""Large text and small windows lay a screen out otherwise: what it says and what can be done
there is the same, though it may take a tab more."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from game.engine.orders import HOLD
from game.ui import words
from game.ui.kit import Kit
from game.ui.scene import Desk, Form, Scene
from game.ui.screens import desk, letterdesk, menu, wide
from game.ui.screens.letterdesk import PARTS
from game.ui.screens.menu import Setup
from game.ui.screens.theatre import DRAWERS
from game.ui.widgets import Teletype
from game.ui.widgets.axis import Axis
from tests.ui.helpers import Acts, kit, scene, small, staged, told
from tests.ui.screens.test_look import FORM, SCREENS

Size = tuple[int, int, float]
ALIKE: tuple[tuple[Size, Size], ...] = (
    ((1280, 720, 1.0), (2560, 1440, 1.0)),
    ((1600, 900, 1.0), (3840, 2160, 1.0)),
    ((1600, 900, 2.0), (2560, 1440, 2.0)),
)
"""Sizes at which there is as much room in relation to the words."""

WIDE: Size = (1600, 900, 1.0)
CLOSE: tuple[Size, ...] = ((1600, 900, 1.5), (1280, 720, 2.0), (1024, 600, 1.25))


@pytest.mark.parametrize(("one", "two"), ALIKE)
@pytest.mark.parametrize("name", SCREENS)
def test_a_larger_window_holds_the_same_widgets(name: str, one: Size, two: Size) -> None:
    """Where a layout has as much room it is the same, whatever the pixels."""
    first, second = kit(*one), kit(*two)
    SCREENS[name](first)
    SCREENS[name](second)
    assert _names(first) == _names(second)


def _names(filled: Kit) -> list[str]:
    """All widgets but the leaves of one letter: where a line breaks is a matter of a pixel."""
    return [each.name for each in filled.widgets if not each.name.startswith("letter.body.")]


def test_the_sizes_of_these_tests_are_of_both_layouts() -> None:
    assert wide.fits(kit(*WIDE))
    assert [size for size in CLOSE if wide.fits(kit(*size))] == []
    assert [wide.fits(kit(*one)) for one, _ in ALIKE] == [wide.fits(kit(*two)) for _, two in ALIKE]


# What can be done


class Wishes(Acts):
    """Notes all that is asked for, one thing after another, and changes nothing."""

    def change(self, thing: object, **fields: object) -> None:
        """A fold that is closed while another is opened is not told."""
        for name, value in fields.items():
            opened = (
                [fold for fold, is_open in value.items() if is_open] if name == "folds" else value
            )  # type: ignore[attr-defined]
            self.asked.append(("change", type(thing).__name__, name, repr(opened)))


def acts_of(build: Callable[[Kit, Wishes], None], size: Size) -> set[tuple[str, ...]]:
    """All that a screen's widgets ask for as they are pressed."""
    asked = Wishes()
    filled = kit(*size)
    build(filled, asked)
    for widget in staged(filled).order():
        widget.press()
    return {tuple(map(str, each)) for each in asked.asked}


def desks() -> Iterator[Desk]:
    """Every state of the desk that can be turned to."""
    for tab in ("papers", "intelligence", "letters"):
        yield Desk(tab=tab)
    for drawer in DRAWERS:
        yield Desk(drawer=drawer)
    for slot in small().scenario.slots:
        yield Desk(slot=slot)
        yield Desk(slot=slot, drawer="cards")


def at_the_desk(held: Desk) -> Callable[[Kit, Wishes], None]:
    return lambda filled, asked: desk.build(filled, scene(desk=held, acts=asked))


def all_acts(size: Size) -> set[tuple[str, ...]]:
    return set().union(*(acts_of(at_the_desk(held), size) for held in desks()))


@pytest.mark.parametrize("size", CLOSE, ids=str)
def test_all_that_can_be_done_at_one_desk_can_be_done_at_the_other(size: Size) -> None:
    large, less = all_acts(WIDE), all_acts(size)
    assert ("weigh", "act", "blockade") in large
    assert large - less == set()
    assert {each for each in less - large if each[2:3] != ("drawer",)} == set()


# What is told


def facts(here: Scene) -> dict[str, str]:
    """What a seat knows and may do, by what it is."""
    view, texts = here.view, here.texts
    own = texts.choices[view.seat]
    found = {f"paper {paper.id}": texts.documents[paper.id].title for paper in view.papers}
    found |= {f"number {name}": texts.variables[name].title for name in view.known}
    found |= {f"flag {name}": texts.flags[name].title for name in view.flags}
    found |= {f"news {index}": item.text for index, item in enumerate(view.news) if item.text}
    found |= {f"choice {o.id}": own[o.id].title for o in view.options if o.id != HOLD}
    found |= {f"slot {slot}": about.title for slot, about in texts.slots.items()}
    found |= {
        f"adviser {each.adviser}": texts.seats[view.seat].advisers[each.adviser].name
        for each in here.sheet.council.opinions
    }
    found["hold"] = texts.slots["act"].hold
    found["turn"] = str(view.turn + 1)
    for seat, moment in view.clocks.items():
        found[f"clock {seat}"] = words.clock(moment)
    return found


def told_at(size: Size) -> str:
    """All that the desk says in any state, whether in capitals or not."""
    parts = []
    for held in desks():
        filled = kit(*size)
        desk.build(filled, scene(desk=held))
        parts.append(told(filled))
    return "\n".join(parts).casefold()


@pytest.mark.parametrize("size", [WIDE, *CLOSE], ids=str)
def test_every_fact_is_told_at_every_desk(size: Size) -> None:
    said = told_at(size)
    known = facts(scene())
    assert len(known) > 20
    assert {what: text for what, text in known.items() if text.casefold() not in said} == {}


@pytest.mark.parametrize("size", CLOSE, ids=str)
def test_every_hint_of_one_desk_is_a_hint_of_the_other(size: Size) -> None:
    """What explains a number explains it whatever the size. The wire and the axis are not there
    at the smaller desk: what they lead to has a tab."""
    large, less = hints(WIDE), hints(size)
    assert large - less == set()


def hints(size: Size) -> set[str]:
    found: set[str] = set()
    for held in desks():
        filled = kit(*size)
        desk.build(filled, scene(desk=held))
        hinted = [each for each in filled.widgets if not isinstance(each, (Teletype, Axis))]
        found |= {each.hint.title for each in hinted if each.hint is not None}
    return found


# The letter desk, the menu


def letter_parts(form: Form) -> Iterator[Desk]:
    for part in PARTS:
        yield Desk(form=replace(form), part=part)


def letter_told(size: Size) -> str:
    parts = []
    for held in letter_parts(FORM):
        filled = kit(*size)
        letterdesk.build(filled, scene(desk=held))
        parts.append(told(filled))
    return "\n".join(parts)


@pytest.mark.parametrize("size", CLOSE, ids=str)
def test_the_letter_desk_offers_and_says_the_same(size: Size) -> None:
    def build(held: Desk) -> Callable[[Kit, Wishes], None]:
        return lambda filled, asked: letterdesk.build(filled, scene(desk=held, acts=asked))

    def acts(size: Size) -> set[tuple[str, ...]]:
        return set().union(*(acts_of(build(held), size) for held in letter_parts(FORM)))

    large, less = acts(WIDE), acts(size)
    assert large - less == set()
    lines = {
        line.split(":")[0].split(" ", 1)[1]
        for line in letter_told(WIDE).splitlines()
        if ":" in line
    }
    said = letter_told(size)
    assert {line for line in lines if line.startswith("letter.") and line not in said} == set()


def menu_at(setup: Setup) -> Callable[[Kit, Wishes], None]:
    def build(filled: Kit, asked: Wishes) -> None:
        menu.build(filled, small().scenario, setup, asked)

    return build


@pytest.mark.parametrize("size", CLOSE, ids=str)
def test_the_menu_leads_to_the_same_places(size: Size) -> None:
    def acts(size: Size) -> set[tuple[str, ...]]:
        found: set[tuple[str, ...]] = set()
        for seat in small().scenario.seats:
            setup = Setup(seat=seat, saved="a game")
            setup.take(small().scenario, Path("small.yaml"))
            found |= acts_of(menu_at(setup), size)
        return found

    assert acts(WIDE) - acts(size) == set()

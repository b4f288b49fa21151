"""The plots of the scenarios that ship: every one can be read, at the start and during history."""

from functools import cache
from pathlib import Path

import pygame
import pytest

from game import paths
from game.engine.plot import Plot
from game.record.files import read_record
from game.record.game import Game
from game.record.replay import orders_at, table_for
from game.scenario import load
from game.ui import chart_words
from game.ui.coverage import coverage
from game.ui.draw import glyphs
from game.ui.draw.projection import miles_between
from game.ui.text import Pen
from game.ui.theme import FALLBACK, ROLES
from game.ui.widgets.plot import GLIDE, PlotView

PEN = Pen()
WHOLE = "cuba-1962"
MOMENTS = ("1962-10-16 12:00", "1962-10-22 18:00", "1962-10-24 10:00", "1962-10-27 16:00")
SCENARIOS = [paths.name_of(path) for path in paths.scenarios()]


@cache
def openings() -> dict[tuple[str, str], Plot]:
    """The plot of every seat of every scenario that has one, at its first turn."""
    found = {}
    for name in SCENARIOS:
        game = Game.start(load(name))
        for seat in game.loaded.scenario.seats:
            plot = game.plot(seat)
            if plot is not None:
                found[name, seat] = plot
    return found


@cache
def history() -> dict[tuple[str, str], Plot]:
    """The plots of October 1962 as it was, by moment and seat."""
    loaded = load(WHOLE)
    record = read_record(loaded.source / "records" / "history.yaml").record
    game, seats = table_for(record, loaded), tuple(loaded.scenario.seats)
    found = {}
    while not game.over and game.moment <= MOMENTS[-1]:
        for seat in seats:
            plot = game.plot(seat)
            assert plot is not None
            found[game.moment, seat] = plot
        game.play(orders_at(record, game.moment, seats))
    return found


def widget(plot: Plot, seats: tuple[str, ...], scale: float = 1.0) -> PlotView:
    rect = pygame.Rect(0, 0, round(778 * scale), round(534 * scale))
    return PlotView(name="plot", rect=rect, plot=plot, sides=tuple((seat, seat) for seat in seats))


def seats_of(name: str) -> tuple[str, ...]:
    return tuple(load(name).scenario.seats)


def states() -> set[str]:
    file: Path = paths.assets() / "map" / "states.txt"
    return set(file.read_text(encoding="utf-8").split())


def test_the_crises_of_history_have_plots() -> None:
    names = {name for name, _ in openings()}
    assert {WHOLE, "friedrichstrasse-1961"} <= names


def test_every_tinted_state_is_on_the_map() -> None:
    for (name, _), plot in openings().items():
        assert set(plot.tint) <= states(), name
        assert set(plot.tint.values()) <= set(seats_of(name))


def test_every_plot_can_be_painted_and_told() -> None:
    for (name, _), plot in openings().items():
        shown = widget(plot, seats_of(name))
        assert shown.image(PEN).get_bounding_rect().width >= 778
        told = shown.describe().splitlines()
        listed = [mark for mark in plot.marks if mark.kind != "region"]
        assert len(told) == 1 + len(listed)


def test_most_of_a_plot_lies_on_its_glass() -> None:
    for (name, _), plot in openings().items():
        near = [mark for mark in plot.marks if miles_between(mark.at, plot.centre) < plot.span]
        assert len(near) >= 0.6 * len(plot.marks), name


def test_every_letter_of_a_plot_can_be_printed() -> None:
    covered = set()
    for face in (ROLES["map"].face, *ROLES["map"].fallback, *FALLBACK):
        covered |= coverage(paths.assets() / "fonts" / f"{face}.ttf")
    for plot in [*openings().values(), *history().values()]:
        texts = [plot.title, *(mark.title for mark in plot.marks), *(m.note for m in plot.marks)]
        assert {ord(letter) for text in texts for letter in text} <= covered


@pytest.mark.parametrize("seat", ["kennedy", "khrushchev"])
@pytest.mark.parametrize("moment", MOMENTS)
@pytest.mark.parametrize(("scale", "text"), [(0.64, 1.0), (1.0, 1.0), (1.0, 2.0), (2.4, 1.5)])
def test_nothing_touches_on_the_map_of_october(
    moment: str, seat: str, scale: float, text: float
) -> None:
    pen = Pen(scale, text)
    shown = widget(history()[moment, seat], seats_of(WHOLE), scale)
    assert shown.faults(pen) == []
    names = [name.place for name in shown.names(pen)]
    assert len(names) >= 8
    for index, place in enumerate(names):
        assert place.collidelist(names[:index]) < 0


@pytest.mark.parametrize("seat", ["kennedy", "khrushchev"])
@pytest.mark.parametrize("moment", MOMENTS)
def test_most_ships_are_named_at_the_usual_size(moment: str, seat: str) -> None:
    shown = widget(history()[moment, seat], seats_of(WHOLE))
    drawn = shown.chart(PEN)
    glass = pygame.Rect((0, 0), drawn.size)
    ships = {
        mark.id
        for mark in shown.plot.marks
        if mark.kind in ("merchant", "tanker", "warship", "carrier", "submarine")
        and glass.collidepoint(drawn.at(mark))
    }
    named = {name.tag.mark.id for name in shown.names(PEN)}
    assert len(ships & named) >= 0.6 * len(ships)


@pytest.mark.parametrize("seat", ["kennedy", "khrushchev"])
def test_every_mark_can_be_chosen_by_keys_and_tells_what_it_is(seat: str) -> None:
    shown = widget(history()[MOMENTS[-1], seat], seats_of(WHOLE))
    wanted = {mark.id for mark in shown.plot.marks if mark.kind in glyphs.SIZES}
    found = set()
    for _ in wanted:
        shown.key(PEN, pygame.K_RIGHTBRACKET)
        assert shown.hint is not None
        assert shown.hint.lines
        found.add(shown.chosen)
    assert found == wanted


@pytest.mark.parametrize("seat", ["kennedy", "khrushchev"])
def test_ships_glide_from_turn_to_turn_and_come_to_rest(seat: str) -> None:
    old = widget(history()[MOMENTS[1], seat], seats_of(WHOLE))
    new = widget(history()[MOMENTS[2], seat], seats_of(WHOLE))
    new.adopt(old)
    assert len(new.chart(PEN).places) >= 2
    new.advance(0)
    assert new.advance(GLIDE)
    assert not new.advance(GLIDE + 1)
    assert new.chart(PEN).places == {}


def test_the_two_seats_do_not_see_the_same_map() -> None:
    seen = {seat: history()[MOMENTS[0], seat] for seat in seats_of(WHOLE)}
    one, other = (widget(plot, seats_of(WHOLE)).describe() for plot in seen.values())
    assert one != other


def test_washington_learns_of_sites_that_moscow_knew_of() -> None:
    def sites(moment: str, seat: str) -> set[str]:
        return {mark.id for mark in history()[moment, seat].marks if mark.kind == "site"}

    early, late = sites(MOMENTS[0], "kennedy"), sites(MOMENTS[2], "kennedy")
    assert early < late
    assert early <= sites(MOMENTS[0], "khrushchev")


def test_old_reports_say_how_old_they_are() -> None:
    plot = history()[MOMENTS[-1], "khrushchev"]
    old = [mark for mark in plot.marks if chart_words.moving(mark) and mark.age >= 1]
    assert old
    for mark in old:
        assert chart_words.under(mark).endswith("old")

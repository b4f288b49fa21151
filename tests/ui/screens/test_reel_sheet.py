"""What lies between both desks: maps, and what was opened."""

from dataclasses import replace

import pytest

from game.ui.kit import Kit
from game.ui.reel import Review
from game.ui.say import say
from game.ui.screens import reel_sheet
from game.ui.widgets.plot import PlotView
from tests.ui.helpers import Acts, kit, named, names, told
from tests.ui.reels import ended, filled, reel, review

WHOLE = (0.0, 0.0, 1.0, 1.0)


def sheet(shown: Review, acts: Acts | None = None, width: int = 700) -> Kit:
    part = reel_sheet.opened(ended(shown, acts=acts), shown, WHOLE)
    return filled(part, 0, width)


def paper(at: int = 0, seat: str = "north") -> str:
    """How the first paper that came to a desk in a turn is named."""
    view = reel().frames[at].sheets[seat].view
    return next(each.id for each in view.papers if each.turn == at)


def letter() -> tuple[int, str, str]:
    """A frame, a seat and a letter with terms that came there."""
    return next(
        (row, seat, each.id)
        for row, frame in enumerate(reel().frames)
        for seat, told_ in frame.sheets.items()
        for each in told_.view.letters
        if each.arrived == frame.moment and each.levels
    )


def test_a_paper_is_shown_with_its_title_its_author_and_its_words() -> None:
    name = paper()
    about = reel().loaded.scenario.documents[name]
    made = sheet(review(at=0, show="sheet", sheet=f"north:paper:{name}"))
    assert named(made, "reel.sheet.title").describe().endswith(about.title)
    assert about.by in named(made, "reel.sheet.by").describe()
    assert about.text.split()[0] in named(made, "reel.sheet.body").describe()


def test_it_says_whose_desk_it_lay_on() -> None:
    made = sheet(review(at=0, show="sheet", sheet=f"north:paper:{paper()}"))
    assert named(made, "reel.sheet.kind").describe().endswith("The Chancellor")


def test_figures_of_a_paper_stand_beside_the_truth() -> None:
    documents = reel().loaded.scenario.documents
    row, seat, name, variable = next(
        (row, seat, each.id, variable)
        for row, frame in enumerate(reel().frames)
        for seat, told_ in frame.sheets.items()
        for each in told_.view.papers
        for variable, report in documents[each.id].reports.items()
        if report.value is not None
    )
    made = sheet(review(at=row, show="sheet", sheet=f"{seat}:paper:{name}"))
    line = named(made, f"reel.sheet.{variable}").describe()
    assert "it said" in line
    assert "in truth" in line


def test_a_letter_is_shown_as_it_was_read_with_its_terms() -> None:
    row, seat, name = letter()
    shown = review(at=row, show="sheet", sheet=f"{seat}:letter:{name}")
    made = sheet(shown)
    read = next(each for each in shown.frame.sheets[seat].view.letters if each.id == name)
    issues = reel().loaded.scenario.issues
    for issue, level in read.levels.items():
        line = named(made, f"reel.sheet.{issues[issue].title}").describe()
        assert line.endswith(issues[issue].levels[level].title)
    assert "reel.sheet.body" in names(made)


def test_it_can_be_put_away() -> None:
    shown, acts = review(at=0, show="sheet", sheet=f"north:paper:{paper()}"), Acts()
    named(sheet(shown, acts), "reel.sheet.back").press()
    assert (shown.show, shown.sheet) == ("", "")


@pytest.mark.parametrize("at", range(len(reel().frames)))
def test_only_what_lies_on_a_desk_in_that_turn_can_be_shown(at: int) -> None:
    documents = reel().loaded.scenario.documents
    for seat in ("north", "south"):
        had = {each.id for each in reel().frames[at].sheets[seat].view.papers}
        for name in documents:
            lies = reel_sheet.lies(review(at=at, sheet=f"{seat}:paper:{name}"))
            assert lies == (name in had)


@pytest.mark.parametrize("key", ["", "east:paper:north_brief", "north:letter:nothing", "north"])
def test_nonsense_lies_nowhere(key: str) -> None:
    assert not reel_sheet.lies(review(at=0, sheet=key))


@pytest.mark.parametrize("width", [240, 500, 1200])
def test_a_sheet_has_room_at_any_width(width: int) -> None:
    row, seat, name = letter()
    for at, key in ((0, f"north:paper:{paper()}"), (row, f"{seat}:letter:{name}")):
        made = sheet(review(at=at, show="sheet", sheet=key), width=width)
        assert [fault for each in made.widgets for fault in each.faults(kit(1600, 900).pen)] == []


# Maps


def test_the_map_is_that_of_the_chair_of_the_scene() -> None:
    for seat in ("north", "south"):
        shown = review(at=1)
        scene = replace(ended(shown), sheet=shown.frame.sheets[seat])
        made = filled(reel_sheet.chart(scene, shown, WHOLE))
        plot = named(made, "reel.plot")
        assert isinstance(plot, PlotView)
        assert plot.plot == shown.frame.sheets[seat].plot


def test_both_maps_have_names_of_their_own() -> None:
    shown = review(at=1)
    for seat in ("north", "south"):
        made = filled(reel_sheet.chart_of(ended(shown), shown, seat, WHOLE))
        plot = named(made, f"reel.plot.{seat}")
        assert isinstance(plot, PlotView)
        assert plot.plot == shown.frame.sheets[seat].plot


def test_without_a_map_it_is_said() -> None:
    shown = review(at=0)
    sheets = {seat: replace(each, plot=None) for seat, each in shown.frame.sheets.items()}
    first = replace(shown.frame, sheets=sheets)
    shown.reel = replace(shown.reel, frames=(first, *shown.reel.frames[1:]))
    assert say("reel.map.none") in told(filled(reel_sheet.chart(ended(shown), shown, WHOLE)))

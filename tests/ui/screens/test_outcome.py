"""What the hours brought, in groups, and why the instruments moved."""

from dataclasses import replace

import pytest

from game.engine.plot import Plot
from game.engine.sight.reasons import Reason
from game.engine.view import Estimate, News, View
from game.ui.inspect import faults
from game.ui.scene import Desk, Form, Scene
from game.ui.screens import happened, outcome
from game.ui.widgets.plot import PlotView
from game.ui.widgets.wire import Warned
from tests.ui.helpers import NORTH, SIZES, Acts, kit, named, names, scene, staged, told
from tests.ui.screens.test_side import PLOT

LARGE = [(2560, 1440, 1.0), (2560, 1440, 2.0), (3840, 2160, 1.0), (3840, 2160, 2.0)]
WHEN = NORTH.moment
DEED = News("choice", "arm", WHEN, "south", "South has armed its batteries.")
LEAK = News("leak", "south", WHEN, "south", "It is in the newspapers.")


def said(here: Scene) -> str:
    filled = kit(1600, 900)
    outcome.build(filled, here)
    return told(filled)


def sealed(*choices: str, forms: tuple[Form, ...] = ()) -> Desk:
    """A desk from which these choices went out last."""
    own = scene().texts.choices["north"]
    held = Desk(choices={own[name].slot: name for name in choices}, forms=list(forms))
    held.clear()
    return held


def with_reasons(here: Scene, *reasons: Reason) -> Scene:
    return replace(here, sheet=replace(here.sheet, reasons=reasons))


# Groups


def test_news_comes_in_groups_ones_own_orders_first() -> None:
    news = (LEAK, DEED, *NORTH.news)
    text = said(scene(replace(NORTH, news=news), sealed("raise_alert")))
    titles = ["own", "theirs", "elsewhere", "letters"]
    places = [text.index(f"outcome.{name}.title") for name in titles]
    assert places == sorted(places)
    assert places[1] < text.index(DEED.text) < places[2] < text.index(LEAK.text) < places[3]
    assert text.index("news.papers.title") > places[3]
    assert "WHAT SUR WAS SEEN TO DO" in text


def test_a_group_with_nothing_in_it_is_left_out() -> None:
    text = said(scene(replace(NORTH, news=(DEED,))))
    for name in ("own", "elsewhere", "letters"):
        assert f"outcome.{name}.title" not in text
    assert "outcome.theirs.title" in text


def test_every_piece_of_news_is_told_once() -> None:
    news = (LEAK, DEED, *NORTH.news)
    lines = said(scene(replace(NORTH, news=news))).splitlines()
    for index, item in enumerate(news):
        if item.kind != "paper":
            assert sum(line.startswith(f"text news.{index}: ") for line in lines) == 1


# One's own orders


def test_orders_are_told_with_what_they_moved_by_themselves() -> None:
    deeds = (
        Reason("tension", 4.0, "choice", "blockade", "Ada Norr: Close the strait"),
        Reason("fort", -2.0, "choice", "blockade", "Ada Norr: Close the strait"),
        Reason("trust_north", 0.2, "choice", "blockade", "Ada Norr: Close the strait"),
        Reason("tension", 9.0, "event", "fleet_sails", "A convoy sails"),
        Reason("tension", 7.0, "choice", "blockade", "Bo Sur: Close the strait"),
    )
    text = said(with_reasons(scene(NORTH, sealed("blockade")), *deeds))
    assert "Carried out: Close the strait." in text
    assert "outcome.effect.blockade: By itself it moved: Tension +4.0; The fort −2.0." in text


def test_the_greatest_effects_come_first_and_only_three_are_told() -> None:
    names_ = list(scene().texts.variables)[:5]
    deeds = tuple(
        Reason(name, 1.0 + index, "choice", "blockade", "Ada Norr: Close the strait")
        for index, name in enumerate(names_)
    )
    told_ = happened.effects(with_reasons(scene(), *deeds), "blockade")
    assert told_.count("+") == happened.EFFECTS
    assert told_.index("+5.0") < told_.index("+4.0") < told_.index("+3.0")


def test_an_order_that_moved_nothing_one_can_see_says_no_more() -> None:
    filled = kit()
    outcome.build(filled, with_reasons(scene(NORTH, sealed("blockade"))))
    assert "outcome.done.blockade" in names(filled)
    assert "outcome.effect.blockade" not in names(filled)


def test_an_order_that_failed_is_not_told_as_carried_out() -> None:
    text = said(scene(NORTH, sealed("open_strait")))
    assert "outcome.done.open_strait" not in text
    assert "It failed: The convoy had already turned." in text


def test_letters_that_left_are_told() -> None:
    text = said(scene(NORTH, sealed(forms=(Form("radio", "hard"),))))
    assert "Sent: Message, Radio." in text


def test_a_desk_that_was_just_taken_up_knows_of_no_orders() -> None:
    assert "outcome.own.title" not in said(scene(replace(NORTH, news=(DEED,)), Desk()))


# Hours, danger, and the way on


def test_the_hours_that_passed_are_counted() -> None:
    assert "outcome.hours: 9 h have passed since Mon 1 May 09:00." in said(scene())


def test_before_the_first_orders_no_hours_have_passed() -> None:
    first = replace(NORTH, moment="1950-05-01 09:00", turn=0)
    assert "outcome.hours" not in said(scene(first))
    here = scene()
    taken_up = replace(here, sheet=replace(here.sheet, so_far="They closed the strait."))
    assert "outcome.hours" not in said(taken_up)


def test_danger_that_has_grown_stands_in_a_frame_before_all_else() -> None:
    held = Desk(risen=Estimate(0.0005, 0.001, 0.002))
    filled = kit(1600, 900)
    outcome.build(filled, scene(NORTH, held))
    warned = named(filled, "outcome.risen")
    assert isinstance(warned, Warned)
    text = told(filled).replace("\u00a0", " ")
    assert "From small to serious: it was about 1 in 1,000, and is about 1 in 50" in text
    assert text.index("outcome.risen") < text.index("outcome.danger.title")


def test_danger_that_has_not_is_told_without_a_frame() -> None:
    assert "outcome.risen" not in said(scene())
    gone = scene(replace(NORTH, estimate=None), Desk(risen=Estimate(0.1, 0.1, 0.1)))
    assert "outcome.risen" not in said(gone)


@pytest.mark.parametrize(("ending", "screen"), [(None, "desk"), ("good_terms", "ending")])
def test_enter_leads_on_to_the_desk_or_to_the_ending(ending: str | None, screen: str) -> None:
    acts, filled = Acts(), kit()
    over: View = replace(NORTH, ending=ending, estimate=None if ending else NORTH.estimate)
    outcome.build(filled, scene(over, acts=acts))
    stage = staged(filled, "outcome.go")
    assert stage.focused is not None
    stage.focused.press()
    assert acts.asked == [("go", screen)]
    assert ("outcome.danger: It is over" in told(filled)) == bool(ending)


# The look


@pytest.mark.parametrize("size", [*SIZES, *LARGE], ids=str)
def test_it_is_tidy_at_every_size(size: tuple[int, int, float]) -> None:
    filled = kit(*size)
    held = sealed("blockade", "raise_alert", forms=(Form("radio", "hard"),))
    held.risen = Estimate(0.0005, 0.001, 0.002)
    outcome.build(filled, scene(replace(NORTH, news=(DEED, LEAK, *NORTH.news)), held))
    assert faults(staged(filled)) == []


def test_the_paper_is_torn_off_where_the_news_ends() -> None:
    short, long = kit(1600, 900), kit(1600, 900)
    outcome.build(short, scene(replace(NORTH, news=(DEED,))))
    outcome.build(long, scene(replace(NORTH, news=(DEED,) * 30)))
    sheets = [named(filled, "outcome.sheet").rect.height for filled in (short, long)]
    assert sheets[0] < sheets[1] / 2


# The map in the room that the news leaves


def plotted(view: View, plot: Plot | None = PLOT) -> Scene:
    here = scene(view)
    return replace(here, sheet=replace(here.sheet, plot=plot))


def test_a_map_fills_the_room_below_short_news_and_shows_as_much_from_north_to_south() -> None:
    filled = kit(1600, 900)
    outcome.build(filled, plotted(replace(NORTH, news=(DEED,))))
    roll, why = named(filled, "outcome.sheet"), named(filled, "outcome.panel")
    found = named(filled, "plot")
    assert isinstance(found, PlotView)
    assert roll.rect.bottom < found.rect.top
    assert (found.rect.left, found.rect.right) == (roll.rect.left, roll.rect.right)
    assert found.rect.bottom == why.rect.bottom
    height = found.plot.span * found.rect.height / found.rect.width
    assert height == pytest.approx(PLOT.span / outcome.SHAPE)


@pytest.mark.parametrize(
    "here",
    [
        plotted(replace(NORTH, news=(DEED,)), None),
        plotted(replace(NORTH, news=(DEED,), ending="good_terms")),
        plotted(replace(NORTH, news=(DEED,) * 12)),
    ],
    ids=["no plot", "after the end", "much news"],
)
def test_there_is_no_map_without_a_plot_after_the_end_or_under_much_news(here: Scene) -> None:
    filled = kit(1600, 900)
    outcome.build(filled, here)
    assert "plot" not in names(filled)


@pytest.mark.parametrize("size", [*SIZES, *LARGE])
def test_the_map_is_in_nobodys_way(size: tuple[int, int, float]) -> None:
    filled = kit(*size)
    outcome.build(filled, plotted(replace(NORTH, news=(DEED,))))
    assert faults(staged(filled)) == []

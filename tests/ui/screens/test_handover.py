"""The hand-over: who is called, how the seal is broken, and that nothing private is there."""

from dataclasses import replace

import pytest

from game.engine.orders import Orders
from game.engine.view import Known, News, Paper, View
from game.record.game import Game
from game.scenario.format import Look, Scenario
from game.ui.inspect import faults
from game.ui.kit import Kit
from game.ui.screens import handover
from game.ui.screens.handover import Handing, emblem, known_to_all
from game.ui.widgets.handing import Folder, Sitter, Waxed
from tests.ui.handing import handing
from tests.ui.helpers import NORTH, NOW, SIZES, kit, named, names, proposal, small, staged, told

LARGE = [(2560, 1440, 1.0), (2560, 1440, 2.0), (3840, 2160, 1.0), (3840, 2160, 2.0)]
TEXTS = small().scenario


def laid(given: Handing | None = None, filled: Kit | None = None) -> Kit:
    made = filled or kit(1600, 900)
    handover.build(made, given or handing())
    return made


# Who is called


def test_the_next_player_is_called_and_the_other_looks_away() -> None:
    filled = laid()
    north, south = named(filled, "handover.north"), named(filled, "handover.south")
    assert isinstance(north, Sitter)
    assert isinstance(south, Sitter)
    assert (north.away, south.away) == (True, False)
    assert "has given orders | look away, please" in north.describe()
    assert "please sit down" in south.describe()
    assert (north.side, south.side) == (0, 1)
    assert north.rect.right < named(filled, "handover.folder").rect.x < south.rect.x


def test_before_the_first_orders_nobody_has_given_any() -> None:
    said = told(laid(replace(handing(), gave=False)))
    assert "has given orders" not in said
    assert "look away, please" in said


def looked(**fields: object) -> Scenario:
    """The small crisis with a look for South."""
    seats = dict(TEXTS.seats)
    seats["south"] = seats["south"].model_copy(update={"look": Look(**fields)})  # type: ignore[arg-type]
    return TEXTS.model_copy(update={"seats": seats})


def test_the_folder_bears_the_words_of_the_next_seat() -> None:
    texts = looked(folder="Black folder", eyes="For the President", closed="Halt")
    said = named(laid(replace(handing(), texts=texts)), "handover.folder").describe()
    assert "BLACK FOLDER | FOR THE PRESIDENT | Turn 2 of 3, Mon 1 May | HALT" in said


def test_a_seat_without_words_of_its_own_has_the_windows() -> None:
    said = named(laid(), "handover.folder").describe()
    assert "SEALED ORDERS" in said
    assert "DO NOT OPEN" in said


def test_the_wax_bears_the_emblem_of_the_next_seat() -> None:
    wax = named(laid(replace(handing(), texts=looked(emblem="star"))), "handover.ready")
    assert isinstance(wax, Waxed)
    assert wax.emblem == "star"
    assert emblem("knot") == "knot"
    assert emblem("eagle").endswith("eagle.svg")
    assert emblem("hammer").endswith("hammer.svg")


# Breaking the seal


def test_the_seal_is_broken_by_holding_and_not_by_a_press() -> None:
    broken: list[int] = []
    filled = laid(replace(handing(), ready=lambda: broken.append(1)))
    wax = named(filled, "handover.ready")
    assert isinstance(wax, Waxed)
    assert wax.holds
    wax.down = True
    wax.advance(0)
    wax.advance(1199)
    assert (broken, wax.progress > 0.9) == ([], True)
    wax.advance(1200)
    assert broken == [1]


def test_let_go_early_the_seal_is_whole_again() -> None:
    wax = named(laid(), "handover.ready")
    assert isinstance(wax, Waxed)
    wax.down = True
    wax.advance(0)
    wax.advance(900)
    wax.down = False
    assert wax.advance(916)
    assert wax.progress == 0


def test_under_reduced_motion_the_words_ask_for_a_press() -> None:
    assert "PRESS ENTER TO BREAK THE SEAL" in told(laid(replace(handing(), still=True)))
    assert "HOLD ENTER TO BREAK THE SEAL" in told(laid())


def test_the_wax_lies_on_the_folder_and_the_words_below_it() -> None:
    filled = laid()
    folder, wax = named(filled, "handover.folder"), named(filled, "handover.ready")
    assert isinstance(wax, Waxed)
    middle = (wax.rect.centerx, wax.rect.y + wax.seal_at)
    assert folder.rect.collidepoint(middle)
    assert middle == Folder.seal_at(folder.rect)
    assert wax.rect.y + wax.line_at > folder.rect.bottom


# What the whole world knows


def view(*news: News, **fields: object) -> View:
    return replace(NORTH, news=news, **fields)  # type: ignore[arg-type]


CONVOY = News("event", "fleet_sails", NOW, "", "A convoy has sailed.")
CLOSED = News("choice", "blockade", NOW, "north", "North has closed the strait.")
LEAK = News("leak", "north", NOW, "north", "What Ada Norr offered is in the newspapers.")
POST = News("letter", "north/1950-05-01 09:00/0", NOW, "north", "A letter from Ada Norr.")
PAPER = News("paper", "photographs", NOW, "", "Photographs")
LOST = News("failure", "open_strait", NOW, "north", "The convoy had turned.")


def test_what_both_were_told_and_all_may_know_is_in_the_newspapers() -> None:
    assert TEXTS.events["fleet_sails"].seen == "public"
    assert known_to_all(TEXTS, [view(CONVOY, LEAK), view(CONVOY, LEAK)]) == (
        CONVOY.text,
        LEAK.text,
    )


@pytest.mark.parametrize("private", [POST, PAPER, LOST, CONVOY, LEAK])
def test_what_only_one_of_them_was_told_is_not(private: News) -> None:
    assert known_to_all(TEXTS, [view(private), view()]) == ()
    assert known_to_all(TEXTS, [view(), view(private)]) == ()


@pytest.mark.parametrize("private", [POST, PAPER, LOST])
def test_letters_papers_and_failures_are_not_even_if_both_have_them(private: News) -> None:
    assert known_to_all(TEXTS, [view(private), view(private)]) == ()


def test_an_event_that_the_scenario_shows_to_named_seats_is_not_public() -> None:
    events = dict(TEXTS.events)
    events["fleet_sails"] = events["fleet_sails"].model_copy(update={"seen": ["north", "south"]})
    texts = TEXTS.model_copy(update={"events": events})
    assert known_to_all(texts, [view(CONVOY), view(CONVOY)]) == ()


def test_a_deed_done_openly_is_known_to_both_and_a_secret_one_never() -> None:
    assert known_to_all(TEXTS, [view(), view(CLOSED)]) == (CLOSED.text,)
    own = {**TEXTS.choices["north"]}
    own["blockade"] = own["blockade"].model_copy(update={"public": False})
    texts = TEXTS.model_copy(update={"choices": {**TEXTS.choices, "north": own}})
    assert known_to_all(texts, [view(), view(CLOSED)]) == ()


def test_nothing_new_is_said_to_be_nothing_new() -> None:
    assert "Nothing new of this crisis" in told(laid(replace(handing(), told=())))


# Nothing leaks


def shown(views: list[View]) -> Kit:
    """The hand-over after a turn that left these views."""
    return laid(replace(handing(), told=known_to_all(TEXTS, views)))


def test_two_games_that_differ_in_private_matters_show_the_same() -> None:
    north, south = view(CONVOY), view(CONVOY, CLOSED, seat="south")
    other_north = view(
        LOST,
        CONVOY,
        PAPER,
        POST,
        papers=(Paper("secret_paper", 1, NOW),),
        letters=(proposal(own=True, levels={"fort": "razed"}),),
        known={"tension": Known(99.0, 0.0, 1, NOW, "")},
        flags={"blockaded": True, "guns_free": True},
        rungs={"north": 30, "south": 1},
        estimate=None,
    )
    other_south = view(CONVOY, POST, CLOSED, PAPER, seat="south", drafts=(), channels=())
    assert shown([north, south]).widgets == shown([other_north, other_south]).widgets


def test_real_games_that_differ_in_secret_orders_hand_over_alike() -> None:
    """South gets its guns ready unseen, or does not: the first player's screen is the same."""
    screens = []
    secret = next(
        name
        for name, choice in TEXTS.choices["south"].items()
        if not choice.public and choice.when is None
    )
    slot = TEXTS.choices["south"][secret].slot
    for orders in (Orders(), Orders({slot: secret})):
        game = Game.start(small(), seed=7)
        game.force({"north": Orders(), "south": orders})
        screens.append(shown([game.view("north"), game.view("south")]))
    assert screens[0].widgets == screens[1].widgets


def test_no_word_of_anybodys_papers_or_letters_is_on_the_screen() -> None:
    game = Game.start(small(), seed=7)
    said = told(shown([game.view("north"), game.view("south")]))
    for document in TEXTS.documents.values():
        assert document.title not in said
        assert document.text.split(".")[0] not in said
    for variable in TEXTS.variables.values():
        assert f": {variable.title}" not in said
    for channel in TEXTS.channels.values():
        assert channel.title not in said


def test_the_screen_is_given_no_view_at_all() -> None:
    """What it is not given it cannot show."""
    assert not {"view", "sheet", "desk"} & set(Handing.__dataclass_fields__)


# The look


@pytest.mark.parametrize("size", [*SIZES, *LARGE], ids=str)
@pytest.mark.parametrize("count", [0, 1, 3, 7])
def test_it_is_tidy_at_every_size(size: tuple[int, int, float], count: int) -> None:
    news = tuple(
        f"{number}: ten thousand have marched, and their banners ask two governments for it."
        for number in range(count)
    )
    assert faults(staged(laid(replace(handing(), told=news), kit(*size)))) == []


def test_much_news_is_scrolled_and_none_is_lost() -> None:
    news = tuple(f"Item {number} of the day's news. " * 6 for number in range(12))
    filled = laid(replace(handing(), told=news), kit(1280, 720))
    assert {f"handover.news.{number}" for number in range(12)} <= names(filled)
    assert staged(filled).find("handover.news").reachable()


@pytest.mark.parametrize(
    ("cap", "role"), [("SPACE", "heading"), ("THE LONGEST OF ALL KEYS", "plate")]
)
def test_the_line_under_the_seal_stays_between_the_players(
    cap: str, role: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = f"HOLD {cap} TO BREAK THE SEAL"
    monkeypatch.setattr(handover, "_hold_words", lambda handing: (text, cap))
    filled = kit(1280, 720, 2.0)
    handover.build(filled, handing())
    wax = named(filled, "handover.ready")
    assert isinstance(wax, Waxed)
    assert wax.role == role
    assert faults(staged(filled)) == []

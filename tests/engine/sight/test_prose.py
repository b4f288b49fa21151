"""Letters in words, drafts that can be used, and what a view offers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.engine.orders import Letter, Orders
from game.engine.sight.prose import compose, letter_of, says_the_same
from game.record.game import Game
from game.scenario import load
from tests.engine.tables import MakeTable

LOADED = load(Path(__file__).parents[2] / "scenarios" / "small.yaml")
SCENARIO = LOADED.scenario
TRADE = letter_of("offer_trade", SCENARIO.drafts["offer_trade"])


def words(seat: str, letter: Letter) -> list[str]:
    return compose(SCENARIO, seat, letter).split("\n\n")


def test_a_draft_that_is_unchanged_speaks_in_its_own_words() -> None:
    assert words("north", TRADE) == ["Your fort for our base."], "by word of mouth"
    demand = letter_of("demand_razing", SCENARIO.drafts["demand_razing"])
    first, *body, closing, signature = words("north", demand)
    assert body == ["Raze the fort."]
    assert (first, closing, signature) == ("Sir,", "With respect,", "The head of government")


@pytest.mark.parametrize(
    "changed",
    [
        {"levels": {"fort": "frozen", "base": "quietly_closed"}},
        {"levels": {"fort": "razed"}},
        {"tone": "hard"},
        {"purpose": "message", "levels": {}},
    ],
)
def test_a_draft_that_is_changed_gives_way_to_the_leaders_clauses(changed: object) -> None:
    letter = replace(TRADE, **changed)  # type: ignore[arg-type]
    assert not says_the_same(letter, SCENARIO.drafts["offer_trade"])
    assert "Your fort for our base." not in words("north", letter)


def test_terms_are_told_level_by_level_in_the_words_of_the_writer() -> None:
    terms = {"fort": "frozen", "base": "closed"}
    for seat, clauses in (
        ("north", ("Work on the fort stops.", "We close the base.")),
        ("south", ("We stop work.", "You close the base.")),
    ):
        text = compose(SCENARIO, seat, Letter("cable", "hard", "proposal", terms))
        assert "I write to leave no doubt." in text and "I propose the following." in text
        assert all(clause in text for clause in clauses)


def test_turn_terms_and_channel_choose_among_several_ways_of_saying_it() -> None:
    style = SCENARIO.seats["north"].style.model_copy(update={"tones": {"hard": ["One.", "Two."]}})
    seats = {"north": SCENARIO.seats["north"].model_copy(update={"style": style})}
    scenario = SCENARIO.model_copy(update={"seats": seats})

    def opening(channel: str, fort: str, sent: str = "") -> str:
        letter = Letter(channel, "hard", "proposal", {"fort": fort})
        return compose(scenario, "north", letter, sent).split("\n\n")[1]

    found = {opening(way, fort) for way in ("cable", "radio") for fort in ("stays", "frozen")}
    assert found == {"One.", "Two."}
    assert opening("cable", "razed") == opening("cable", "razed")
    days = [f"1962-10-{day} 10:00" for day in range(16, 29)]
    assert {opening("cable", "razed", day) for day in days} == {"One.", "Two."}


@pytest.mark.parametrize(
    ("purpose", "said"),
    [
        ("acceptance", "I accept."),
        ("rejection", "I cannot accept."),
        ("withdrawal", "I take back what I offered."),
    ],
)
def test_each_purpose_has_its_sentence(purpose: str, said: str) -> None:
    letter = Letter("cable", "soft", purpose, about="cable")  # type: ignore[arg-type]
    text = compose(SCENARIO, "north", letter)
    assert said in text and "I write in the hope" in text


def test_a_drafts_letter_has_its_channel_purpose_and_validity() -> None:
    assert (
        Letter(
            "envoy",
            "soft",
            "proposal",
            {"fort": "razed", "base": "quietly_closed"},
            valid=24,
            draft="offer_trade",
        )
        == TRADE
    )
    freeze = letter_of("offer_freeze", SCENARIO.drafts["offer_freeze"])
    assert (freeze.purpose, freeze.about) == ("proposal", "radio")
    for name, purpose, about in (
        ("take_back", "withdrawal", "envoy"),
        ("agree", "acceptance", "envoy"),
        ("refuse", "rejection", "radio"),
        ("greet", "message", None),
    ):
        letter = letter_of(name, SCENARIO.drafts[name])
        assert (letter.purpose, letter.about) == (purpose, about)


def test_drafts_are_offered_while_they_can_be_sent(table: MakeTable) -> None:
    played = table(LOADED)
    assert played.game.view("north").drafts == ("offer_trade", "demand_razing")
    assert played.game.view("south").drafts == ("greet",)
    demand = letter_of("demand_razing", SCENARIO.drafts["demand_razing"])
    played.play({"north": Orders(letters=(demand, TRADE))})
    assert set(played.game.view("south").drafts) >= {"refuse", "offer_freeze", "greet"}
    assert "take_back" in played.game.view("north").drafts


def test_what_a_view_offers_can_be_sent() -> None:
    for seed in range(6):
        game = Game.start(LOADED, seed=seed)
        while not game.over:
            for seat in game.model.seat_ids:
                view = game.view(seat)
                for draft in view.drafts:
                    letter = letter_of(draft, SCENARIO.drafts[draft])
                    assert game.complaints(seat, Orders(letters=(letter,))) == ()
                for option in view.options:
                    orders = Orders({option.slot: option.id})
                    assert (game.complaints(seat, orders) == ()) is option.legal
                for channel in game.model.index.channels:
                    sent = Orders(letters=(Letter(channel, "soft"),))
                    assert (game.complaints(seat, sent) == ()) is (channel in view.channels)
            game.force({"north": Orders(letters=(TRADE,)), "south": Orders({"act": "denounce"})})


def test_advisers_speak_while_their_line_holds(table: MakeTable) -> None:
    played = table(LOADED)
    assert played.game.view("north").lines["blockade"] == ("marshal", "envoy")
    assert played.game.view("south").lines["free_guns"] in ((), ("admiral",))


def test_what_has_been_taken_back_is_not_offered_to_be_taken_back(table: MakeTable) -> None:
    back = letter_of("take_back", SCENARIO.drafts["take_back"])
    played = table(LOADED).play({"north": Orders(letters=(TRADE,))})
    assert "take_back" in played.game.view("north").drafts
    played.play({"north": Orders(letters=(back,))})
    assert "take_back" not in played.game.view("north").drafts

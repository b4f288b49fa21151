"""What a seat could have ordered instead: all that was legal, and nothing else."""

import pytest

from game.engine.orders import Letter
from game.lab.debrief.alternatives import LETTERS, Alternative, alternatives, called
from game.lab.debrief.fork import fork
from game.lab.debrief.opened import reopened
from game.record.game import Game
from game.record.replay import orders_at, table_for
from tests.lab.cases import Case


def of(game: Game, turn: int, seat: str, slot: str) -> list[tuple[str, str]]:
    found = alternatives(game, game.steps[turn])
    return [(each.was, each.instead) for each in found if (each.seat, each.slot) == (seat, slot)]


def test_every_other_choice_of_a_slot_and_holding(game: Game) -> None:
    assert of(game, 0, "north", "act") == [("blockade", "hold"), ("blockade", "bombard")]
    assert of(game, 0, "north", "posture") == [
        ("raise_alert", "hold"),
        ("raise_alert", "stop_patrols"),
    ]


def test_who_held_could_have_done_something(game: Game) -> None:
    assert ("hold", "turn_convoy") in of(game, 0, "south", "act")
    assert ("hold", "hold") not in of(game, 0, "south", "act")


def test_what_had_to_come_first_is_not_open_before(game: Game) -> None:
    """To denounce a blockade needs one; to open the strait, too."""
    assert "denounce" not in [new for _, new in of(game, 0, "south", "act")]
    assert "open_strait" not in [new for _, new in of(game, 0, "north", "act")]
    assert "open_strait" in [new for _, new in of(game, 1, "north", "act")]


def test_letters_may_be_kept_back_or_others_sent(game: Game) -> None:
    found = of(game, 0, "north", LETTERS)
    assert ("proposal:cable", "silent") in found
    assert ("proposal:cable", "offer_trade") in found
    assert all(was == "proposal:cable" for was, _ in found)


def test_an_offer_that_lay_open_could_have_been_accepted(strait: Case) -> None:
    """South's answer is left out; then accepting is an alternative."""
    turns = dict(strait.record.turns)
    turns.pop("1950-05-01 18:00")
    game = reopened(strait.loaded, strait.record.model_copy(update={"turns": turns}))
    found = [each for each in alternatives(game, game.steps[1]) if each.slot == LETTERS]
    accepting = [each for each in found if each.instead == "acceptance:cable"]
    assert [each.seat for each in accepting] == ["south"]
    (letter,) = accepting[0].orders.letters
    assert (letter.purpose, letter.about) == ("acceptance", "cable")


def test_who_wrote_nothing_has_no_silence_left(game: Game) -> None:
    assert "silent" not in [new for _, new in of(game, 0, "south", LETTERS)]


def test_letters_can_be_left_as_they_were(game: Game) -> None:
    found = alternatives(game, game.steps[0], letters=False)
    assert found
    assert all(each.slot != LETTERS for each in found)
    whole = alternatives(game, game.steps[0])
    assert list(found) == [each for each in whole if each.slot != LETTERS]


def test_the_rest_of_the_orders_is_as_it_was(game: Game) -> None:
    for step in game.steps:
        for each in alternatives(game, step):
            given = step.orders[each.seat]
            if each.slot == LETTERS:
                assert each.orders.choices == given.choices
            else:
                assert each.orders.letters == given.letters
                other = {s: c for s, c in each.orders.choices.items() if s != each.slot}
                assert other == {s: c for s, c in given.choices.items() if s != each.slot}


@pytest.mark.parametrize("turn", [0, 1])
def test_all_of_them_were_legal(strait: Case, game: Game, turn: int) -> None:
    table = table_for(fork(game, turn), strait.loaded)
    for moment in game.model.turns[:turn]:
        table.play(orders_at(game.record(), moment, game.model.seat_ids))
    found = alternatives(game, game.steps[turn])
    assert len(found) > 8
    for each in found:
        assert table.complaints(each.seat, each.orders) == (), each


def test_none_is_named_twice(game: Game) -> None:
    for step in game.steps:
        found = alternatives(game, step)
        names = [(each.seat, each.slot, each.instead) for each in found]
        assert len(set(names)) == len(names)


def test_orders_that_became_hold_count_as_hold(strait: Case) -> None:
    """South denounces what has not happened; it held."""
    turns = {"1950-05-01 09:00": strait.record.turns["1950-05-01 18:00"]}
    game = reopened(strait.loaded, strait.record.model_copy(update={"turns": turns}))
    assert ("hold", "turn_convoy") in of(game, 0, "south", "act")


@pytest.mark.parametrize(
    ("letters", "name"),
    [
        ((), "silent"),
        ((Letter("cable", "soft"),), "message:cable"),
        ((Letter("cable", "soft", draft="greet"),), "greet"),
        ((Letter("lamp", "soft", "rejection", about="radio", draft="no"),), "rejection:radio"),
        (
            (Letter("radio", "soft", "proposal"), Letter("cable", "soft")),
            "message:cable+proposal:radio",
        ),
        ((Letter("radio", "soft", "withdrawal", about="envoy"),), "withdrawal:envoy"),
    ],
)
def test_letters_have_names(letters: tuple[Letter, ...], name: str) -> None:
    assert called(letters) == name


def test_an_alternative_is_plain_data(game: Game) -> None:
    first = alternatives(game, game.steps[0])[0]
    assert first == Alternative("north", "act", "blockade", "hold", first.orders)
    assert first.orders.choices["act"] == "hold"

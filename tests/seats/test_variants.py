"""Others who might sit in a chair: by name, and one of them by lot."""

from __future__ import annotations

from collections import Counter
from typing import Any

import numpy as np
import pytest

from game.engine.luck import Luck
from game.engine.sealed import Sealed
from game.engine.sight.views import views
from game.engine.turn import advance, start
from game.scenario.format import Character, Package, Seat
from game.scenario.format.seats import Urge
from game.seats.base import SeatLuck
from game.seats.character import CharacterSeat
from game.seats.kinds import make
from game.seats.match import decide
from game.seats.variants import (
    LEADER,
    SomeSeat,
    character_of,
    drawn_name,
    everybody,
    known_kind,
)
from tests.engine.tables import EAST, WEST, array_difference
from tests.oracle.small import small
from tests.seats.leading import leader, options
from tests.seats.sitting import loaded_of, model_of

SAID = {"title": "Another", "text": "Not he.", "judgement": "made up"}
FIRM = {"levels": {"land": "yield"}, "channel": "wire", "tone": "plain"}
SOFT = {"levels": {"land": "share"}, "channel": "wire", "tone": "plain"}
CALM = {"choice": "talk", "add": 1.0, "when": "heat < 10"}
HOT = {"choice": "talk", "add": -1.0, "when": "heat > 90"}


def chair(other: dict[str, Any], **own: Any) -> Seat:
    """The west's chair, in which another may sit."""
    west = {**leader(**own)[WEST], "characters": {"other": {**SAID, **other}}}
    return small(seats={EAST: {}, WEST: west}, **options(talk={}, shout={})).seats[WEST]


def other(changes: dict[str, Any], **own: Any) -> Character:
    """Who sits there with these changes to the leader."""
    return character_of(chair(changes, **own), "other")


def test_what_is_not_named_is_the_leaders_own() -> None:
    seat = chair({}, reserve=3, lean={"talk": 1}, packages=[FIRM])
    assert character_of(seat, "other") == seat.character


@pytest.mark.parametrize(
    ("changes", "field", "value"),
    [
        ({"reserve": 0}, "reserve", 0.0),
        ({"hurry": 0.5}, "hurry", 0.5),
        ({"lean": {"shout": 2}}, "lean", {"talk": 1.0, "shout": 2.0}),
        ({"lean": {"talk": -1}}, "lean", {"talk": -1.0}),
        ({"wants": {"heat": 3}}, "wants", {"heat": 3.0}),
        ({"packages": [SOFT]}, "packages", [Package.model_validate(SOFT)]),
        ({"packages": []}, "packages", []),
        ({"urges": [HOT]}, "urges", [Urge.model_validate(CALM), Urge.model_validate(HOT)]),
        ({"worth": {"land": {"keep": -2}}}, "worth", {"land": {"keep": -2.0, "yield": 4.0}}),
    ],
)
def test_single_entries_change_urges_are_added_and_the_rest_is_replaced(
    changes: dict[str, Any], field: str, value: object
) -> None:
    own = {"reserve": 3, "lean": {"talk": 1}, "packages": [FIRM], "urges": [CALM]}
    found = other(changes, worth={"land": {"keep": -1, "yield": 4}}, **own)
    assert getattr(found, field) == value
    rest = set(Character.model_fields) - {field}
    assert all(getattr(found, name) == getattr(other({}, **own), name) for name in rest - {"worth"})


def test_one_bend_changes_and_the_others_stay() -> None:
    own = {"fear": {"nature": "resolve", "weight": 1}, "trust": {"nature": "resolve", "weight": 2}}
    found = other({"bends": {"trust": {"nature": "resolve", "weight": 5}}}, bends=own)
    assert found.bends.fear is not None and found.bends.fear.weight == 1
    assert found.bends.trust is not None and found.bends.trust.weight == 5


def test_nobody_of_that_name_sits_there() -> None:
    with pytest.raises(KeyError):
        character_of(chair({}), "nobody")


def test_everybody_is_the_leader_and_the_others_in_order() -> None:
    seat = loaded_of("cuba-1962").scenario.seats["kennedy"]
    found = everybody(seat)
    assert list(found) == [LEADER, *seat.characters]
    assert found[LEADER] == seat.character
    assert len({tuple(sorted(each.lean.items())) for each in found.values()}) == len(found)


# One of them by lot.

CUBA, GAMES = "cuba-1962", 24


def drawn() -> list[str]:
    """Who sits in the chair of Kennedy, by game, as the debrief has it."""
    seat = loaded_of(CUBA).scenario.seats["kennedy"]
    return [drawn_name(Luck.of(1962, [game]), "kennedy", seat) for game in range(GAMES)]


def test_one_of_them_decides_as_he_would_alone_in_every_turn_of_a_game() -> None:
    model, loaded, who = model_of(CUBA), loaded_of(CUBA), drawn()
    people = everybody(loaded.scenario.seats["kennedy"])
    some = make("character:any", loaded, "kennedy")
    others = {"khrushchev": make("character", loaded, "khrushchev")}
    state, _ = start(model, Luck.of(1962, range(GAMES)))
    for _ in range(6):
        sealed = decide(model, state, {**others, "kennedy": some})
        for name, character in people.items():
            games = np.flatnonzero(np.array(who) == name)
            his = decide(model, state, {**others, "kennedy": CharacterSeat(character)})
            assert array_difference(sealed.take(games), his.take(games)) is None, name
        state, _ = advance(model, state, sealed)


def test_all_of_them_are_drawn_about_equally_often() -> None:
    seat = loaded_of(CUBA).scenario.seats["kennedy"]
    found = Counter(drawn_name(Luck.of(7, [game]), "kennedy", seat) for game in range(1000))
    assert set(found) == set(everybody(seat))
    assert min(found.values()) > 150 and max(found.values()) < 250


def test_after_a_game_one_of_them_is_known_by_name() -> None:
    scenario, found = loaded_of(CUBA).scenario, set()
    for game, name in enumerate(drawn()):
        luck = Luck.of(1962, [game])
        kind = known_kind(scenario, "kennedy", "character:any", luck)
        assert kind == ("character" if name == LEADER else f"character:{name}")
        found.add(kind)
        assert known_kind(scenario, "kennedy", "history", luck) == "history"
    assert len(found) == 5


def test_both_chairs_draw_for_themselves() -> None:
    seats = loaded_of(CUBA).scenario.seats
    pairs = {
        tuple(drawn_name(Luck.of(1962, [game]), name, seats[name]) for name in seats)
        for game in range(300)
    }
    assert len(pairs) == 25


def test_the_luck_of_one_turn_alone_does_not_say_who_sits_there() -> None:
    model = model_of(CUBA)
    state, _ = start(model, Luck.of(1962, range(2)))
    some = SomeSeat(everybody(model.scenario.seats["kennedy"]))
    luck, sealed = SeatLuck(state.luck.turn(model.turns[0]), "kennedy"), Sealed.hold(model, 2)
    with pytest.raises(ValueError, match="one turn"):
        some.decide(model, 0, views(model, state, 0), luck, sealed)

"""Machines called to account: what they say is what they did, whoever they are."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.engine.orders import HOLD, Orders
from game.record.files import read_record, write_record
from game.record.game import Game
from game.record.resume import played_until
from game.seats.accounts.explain import Accounts, explained
from game.seats.accounts.forms import Account, Drawn, Followed, Reasoned, Ruled, Searched, Spoken
from game.seats.base import Seat
from game.seats.bound import BoundSeat
from game.seats.character import CharacterSeat
from game.seats.random import RandomSeat
from game.seats.script import ScriptSeat
from game.seats.search.seat import SearchSeat
from tests.seats.accounts.books import NORTH, SOUTH, each, leader_of, played, small_played
from tests.seats.sitting import SCRIPTS, loaded_of

KINDS = [
    ("character", "character", 4),
    ("character:gambler", "character:any", 7),
    ("history", "history", 5),
    ("character", "history", 9),
    ("random", "history", 3),
    ("random", "random", 1),
]
FORMS = {"character": Reasoned, "history": Followed, "random": Drawn}


def small_seats(seat: str) -> dict[str, Seat]:
    """Machines of the small crisis, one of each kind."""
    leader = CharacterSeat(loaded_of("small").scenario.seats[seat].character)
    return {
        "character": leader,
        "random": RandomSeat(),
        "script": ScriptSeat(SCRIPTS[seat]),
        "search": SearchSeat(leader, 200),
    }


def holds_together(account: Account) -> None:
    """What was chosen is what was ordered, and all parts add up."""
    leader = leader_of(account.told)
    if leader is None:
        return
    sums = [leader.danger, leader.trust, *([leader.home] if leader.home else [])]
    sums += [option.worth for each in leader.weighed for option in each.options]
    sums += [offer.appeal for offer in leader.answering.offers] + [leader.answering.demands]
    for found in sums:
        assert sum(part.by for part in found.parts) == pytest.approx(found.amount, abs=1e-9)
    if isinstance(account.told, Searched):
        return
    for weighing in leader.weighed:
        assert weighing.chosen.choice == account.orders.choices.get(weighing.slot, HOLD)
        amounts = [option.worth.amount for option in weighing.options]
        assert amounts == sorted(amounts, reverse=True)
    taken = [letter for letter in account.orders.letters if letter.purpose == "acceptance"]
    assert leader.answering.accepts is bool(taken)
    if taken:
        assert taken[0].about == leader.answering.offers[0].channel


@pytest.mark.parametrize(("one", "other", "seed"), KINDS)
def test_every_move_of_whole_games_is_accounted_for(one: str, other: str, seed: int) -> None:
    books = played(one, other, seed)
    for seat, kind in ((NORTH, one), (SOUTH, other)):
        for account in each(books, seat):
            assert isinstance(account.told, FORMS[kind.partition(":")[0]])
            holds_together(account)


@pytest.mark.parametrize("kind", ["character", "random", "script", "search"])
def test_so_is_every_move_of_the_small_crisis(kind: str) -> None:
    for seed in range(3):
        seats = {seat: small_seats(seat)[kind] for seat in ("north", "south")}
        books = small_played(seats, seed)
        for seat in books.seats:
            for account in each(books, seat):
                holds_together(account)


@pytest.mark.parametrize("seat", [NORTH, SOUTH])
def test_what_a_leader_put_forward_is_what_he_was_ready_for(seat: str) -> None:
    told = 0
    for account in each(played("character", "character"), seat):
        assert isinstance(account.told, Reasoned)
        writing = account.told.writing
        sent = [each for each in account.orders.letters if each.purpose == "proposal"]
        if writing is None:
            assert not sent
            continue
        puts = writing.rested and writing.ready is not None and not writing.lies
        assert bool(sent) is puts
        if sent and writing.ready is not None:
            assert (sent[0].channel, sent[0].levels) == (
                writing.ready.channel,
                writing.ready.levels,
            )
            told += 1
    assert told


def test_without_fear_he_would_have_gone_further() -> None:
    """Bolder is higher up the ladder, and sometimes it was only fear that held him."""
    rungs = {each.id: each.rung for each in played("character", "character").game.model.choices}
    kept = 0
    for seat in (NORTH, SOUTH):
        for account in each(played("character", "character"), seat):
            assert isinstance(account.told, Reasoned)
            for weighing in account.told.weighed:
                if account.told.danger.amount > 0 and weighing.fearless != weighing.chosen.choice:
                    below = rungs.get(weighing.chosen.choice, 0)
                    assert rungs.get(weighing.fearless, 0) > below
                    kept += 1
    assert kept


def test_an_account_changes_nothing_and_is_the_same_each_time() -> None:
    books = played("character", "history", 9)
    before = books.game.record()
    moment = books.moments[3]
    assert books.account(SOUTH, moment) == books.account(SOUTH, moment)
    assert books.game.record() == before


def test_orders_that_the_machine_would_not_give_have_no_account() -> None:
    """Then it was another machine, or another scenario: nothing is made up."""
    books = played("character", "character")
    step = books.game.steps[2]
    other = Orders({"act": HOLD, "posture": HOLD})
    sealed = step.sealed.hold_seat(0)
    game = replace(books.game, steps=[*books.game.steps])
    game.steps[2] = replace(step, orders={**step.orders, NORTH: other}, sealed=sealed)
    moment = game.model.turns[2]
    assert replace(books, game=game).account(NORTH, moment) is None
    assert replace(books, game=game).account(SOUTH, moment) is not None


def test_people_and_turns_that_were_not_played_have_none() -> None:
    books = played("character", "character")
    alone = Accounts.of(
        books.game,
        books.game.record().model_copy(update={"players": {NORTH: "human", SOUTH: "character"}}),
    )
    assert alone.seats == (SOUTH,)
    assert alone.account(NORTH, alone.moments[0]) is None
    assert alone.account(SOUTH, "1962-12-24 18:00") is None


def test_turns_before_a_game_was_taken_up_are_nobodys() -> None:
    loaded = loaded_of("cuba-1962")
    source = loaded.source / "records" / "history.yaml"
    record = read_record(source).record
    until = list(record.turns)[3]
    taken = record.model_copy(
        update={
            "players": {NORTH: "human", SOUTH: "character"},
            "luck": record.luck.model_copy(update={"until": until}),
        }
    )
    books = Accounts.of(played_until(taken, loaded), taken)
    assert books.moments[0] == until
    assert books.account(SOUTH, list(record.turns)[1]) is None


def test_a_record_kept_in_a_file_is_called_to_account_likewise(tmp_path: Path) -> None:
    books = played("character:gambler", "character:any", 7)
    record = books.game.record().model_copy(
        update={"players": {NORTH: "character:gambler", SOUTH: "character:any"}}
    )
    path = tmp_path / "kept.yaml"
    write_record(record, path)
    again = read_record(path).record
    other = Accounts.of(played_until(again, books.game.loaded), again)
    for seat in books.seats:
        assert list(each(other, seat)) == list(each(books, seat))


def test_a_machine_that_cannot_be_made_again_says_why() -> None:
    game = played("character", "character").game
    record = game.record().model_copy(update={"players": {NORTH: "script:gone.yaml"}})
    books = Accounts.of(game, record)
    assert "gone.yaml" in books.missing[NORTH]
    assert books.seats == (NORTH,)
    assert books.account(NORTH, books.moments[0]) is None


def test_no_program_is_started_for_its_account(tmp_path: Path) -> None:
    game = Game.start(loaded_of("small"), seed=1)
    trace = tmp_path / "trace"
    kind = f"pipe:touch {trace}"
    game.force({})
    moment = game.model.turns[0]
    record = game.record().model_copy(update={"players": {"north": kind}})
    books = Accounts.of(game, record)
    account = books.account("north", moment)
    assert account is not None and account.told == Spoken("")
    assert not trace.exists()


def test_a_kind_without_reasons_has_none() -> None:
    books = small_played({"north": BoundSeat({}), "south": RandomSeat()})
    assert explained(books.machines["north"], books._sight("north", 0)) is None
    assert books.account("north", books.moments[0]) is None


def test_a_script_names_its_rules() -> None:
    seats = {seat: ScriptSeat(SCRIPTS[seat]) for seat in ("north", "south")}
    found = list(each(small_played(seats), "north"))
    first = found[0].told
    assert isinstance(first, Ruled)
    assert [(rule.place, rule.when) for rule in first.rules] == [
        (1, "tension < 40 and not blockaded")
    ]
    assert first.rules[0].parts == ("act", "posture", "letters")

"""Each part of a sheet by itself: what it grows with, and what leaves it alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from game.engine.orders import HOLD, Letter, Orders
from game.engine.sight.reasons import Reason
from game.engine.view import Estimate, Known, News, Paper, SeenLetter
from game.lab.pace import wording
from game.lab.pace.sheet import MOVED, WHY, Desk, Met, Sheet, desk_of, sheet_of
from game.lab.pace.wording import count
from game.record.game import Game
from tests.record.making import small

NIGHT = "1950-05-01 18:00"


def evening() -> Desk:
    """The second turn of North, in which nothing has come and nothing is known."""
    game = Game.start(small(), seed=1)
    game.play({"north": Orders(), "south": Orders()})
    desk = desk_of(game, "north", Orders(), False)
    bare = replace(desk.view, papers=(), letters=(), news=(), known={}, beliefs={}, flags={})
    return replace(desk, view=bare, before={}, reasons=())


def seeing(desk: Desk, **parts: object) -> Desk:
    return replace(desk, view=replace(desk.view, **parts))  # type: ignore[arg-type]


def sheet(desk: Desk) -> Sheet:
    return sheet_of(desk, Met())


def words(desk: Desk) -> Mapping[str, int]:
    return sheet(desk).words


def grown(before: Desk, after: Desk) -> dict[str, int]:
    """By how many words each part differs, where it does."""
    one, other = words(before), words(after)
    return {part: other[part] - one[part] for part in one if other[part] != one[part]}


def known(value: float, spread: float = 0.0, turn: int = 1, by: str = "") -> Known:
    return Known(value, spread, turn, NIGHT, by)


def letter(arrived: str | None = NIGHT, sender: str = "south", **more: object) -> SeenLetter:
    plain = SeenLetter(
        id=f"{sender}/0/0",
        sender=sender,
        channel="radio",
        purpose="message",
        tone="hard",
        levels={},
        about=None,
        draft=None,
        sent="1950-05-01 09:00",
        arrived=arrived,
        expected=None,
        expires=None,
        open=False,
        misunderstanding=False,
    )
    return replace(plain, **more)  # type: ignore[arg-type]


# What has come.


def test_a_paper_of_this_turn_is_listed_and_read() -> None:
    desk = evening()
    name, told = next((n, d) for n, d in small().scenario.documents.items() if not d.argues)
    after = seeing(desk, papers=(Paper(name, 1, NIGHT),))
    found = grown(desk, after)
    assert set(found) == {"post", "papers"}
    assert found["papers"] == count(told.title, told.by, told.text) + wording.PAPER_LINE
    assert sheet(after).papers == 1


def test_a_paper_of_an_earlier_turn_lies_in_the_folder() -> None:
    desk = evening()
    old = Paper(next(iter(small().scenario.documents)), 0, NIGHT)
    assert grown(desk, seeing(desk, papers=(old,))) == {}
    assert sheet(seeing(desk, papers=(old,))).papers == 0


def test_a_letter_that_has_come_is_listed_and_read() -> None:
    desk = evening()
    after = seeing(desk, letters=(letter(),))
    found = grown(desk, after)
    assert set(found) == {"post", "letters"}
    assert found["letters"] > wording.LETTER_LINE
    assert sheet(after).letters == 1


def test_ones_own_letters_and_those_of_earlier_turns_are_not_read_again() -> None:
    desk = evening()
    others = (letter(arrived=None, sender="north"), letter(arrived="1950-05-01 09:00"))
    assert grown(desk, seeing(desk, letters=others)) == {}


def test_a_proposal_adds_its_terms_each_beside_how_it_stands() -> None:
    desk = evening()
    one = seeing(desk, letters=(letter(purpose="proposal", levels={"fort": "frozen"}),))
    two = seeing(
        desk, letters=(letter(purpose="proposal", levels={"fort": "frozen", "ships": "pass"}),)
    )
    ships = small().scenario.issues["ships"]
    now = ships.levels[desk.view.stands["ships"]].title
    least = count(ships.title, ships.levels["pass"].title, now) + wording.TERM
    assert words(two)["letters"] - words(one)["letters"] >= least


# What has happened.


@pytest.mark.parametrize("kind", ["paper", "letter"])
def test_that_something_came_is_not_told_twice(kind: str) -> None:
    desk = evening()
    told = News(kind, "x", NIGHT, "", "five words that came here")  # type: ignore[arg-type]
    assert grown(desk, seeing(desk, news=(told,))) == {}


def test_news_and_what_was_ordered_are_told() -> None:
    desk = evening()
    told = News("event", "x", NIGHT, "", "five words that happened here")
    assert grown(desk, seeing(desk, news=(told,))) == {"news": 6}
    ordered = replace(desk, sealed_before=Orders({"act": "blockade", "posture": HOLD}))
    title = small().scenario.choices["north"]["blockade"].title
    assert grown(desk, ordered) == {"news": count(title)}


# What is known.


def test_what_moved_is_told_with_the_first_of_its_reasons() -> None:
    desk = seeing(evening(), known={"tension": known(40.0)})
    moved = replace(desk, before={"tension": known(30.0, turn=0)})
    title = count(small().scenario.variables["tension"].title)
    bare = title + wording.VALUE + wording.HEADING
    assert grown(desk, moved) == {"moves": bare}
    each = Reason("tension", 2.0, "choice", "x", "an act of theirs")
    why = replace(moved, reasons=(each,) * (WHY + 2))
    assert words(why)["moves"] == bare + WHY * (wording.REASON + 4)
    other = replace(moved, reasons=(replace(each, variable="fort"),))
    assert words(other)["moves"] == bare


@pytest.mark.parametrize("now", [known(30.0), known(40.0, turn=0)])
def test_what_stands_still_or_is_an_old_report_has_not_moved(now: Known) -> None:
    desk = seeing(evening(), known={"tension": now})
    assert words(replace(desk, before={"tension": known(30.0, turn=0)}))["moves"] == 0


def test_of_many_moves_the_greatest_are_told() -> None:
    names = list(small().scenario.variables)[: MOVED + 1]
    assert len(names) > MOVED
    ranges = [small().scenario.variables[name].range for name in names]
    before = {name: known(low, turn=0) for name, (low, _) in zip(names, ranges, strict=True)}
    after = {
        name: known(low + (high - low) * (0.5 if place else 0.1))
        for place, (name, (low, high)) in enumerate(zip(names, ranges, strict=True))
    }
    told = words(replace(seeing(evening(), known=after), before=before))["moves"]
    titles = (count(small().scenario.variables[name].title) for name in names[1:])
    assert told == wording.HEADING + MOVED * wording.VALUE + sum(titles)


def test_a_report_takes_more_words_than_what_is_seen() -> None:
    desk = evening()
    exact = seeing(desk, known={"tension": known(40.0)})
    heard = seeing(desk, known={"tension": known(40.0, 5.0, by="the night watch")})
    title = count(small().scenario.variables["tension"].title)
    assert grown(desk, exact) == {"instruments": title + 1}
    assert grown(exact, heard) == {"instruments": 3 + wording.VALUE + wording.AGE}


def test_what_is_so_is_told_and_what_is_not_so_is_not() -> None:
    desk = evening()
    flag, told = next(iter(small().scenario.flags.items()))
    assert grown(desk, seeing(desk, flags={flag: True})) == {"instruments": count(told.title)}
    assert grown(desk, seeing(desk, flags={flag: False})) == {}


def test_an_estimate_is_longer_where_there_is_danger() -> None:
    desk = evening()
    some, none = Estimate(0.001, 0.01, 0.1), Estimate(0.0, 0.0, 0.0)
    assert words(seeing(desk, estimate=some))["risk"] == wording.RISK
    assert words(seeing(desk, estimate=none))["risk"] == wording.NO_RISK
    assert words(seeing(desk, estimate=None))["risk"] == wording.NO_RISK


# The council, and the choices.


def test_without_advisers_nobody_speaks_and_nobody_can_be_asked() -> None:
    desk = evening()
    alone = words(seeing(desk, advisers=(), lines={}))
    assert alone["council"] == alone["adviser"] == 0


def test_advisers_speak_and_one_of_them_can_be_asked() -> None:
    game = Game.start(small(), seed=1)
    desk = desk_of(game, "north", Orders(), True)
    assert desk.view.advisers
    told = words(desk)
    assert told["council"] >= wording.VOICE and told["adviser"] > wording.VOICE


def test_what_is_not_legal_takes_no_words() -> None:
    desk = evening()
    legal = [option for option in desk.view.options if option.legal and option.id != HOLD]
    first, *rest = legal
    shut = seeing(desk, options=tuple(rest))
    found = grown(shut, seeing(desk, options=tuple(legal)))
    title = count(small().scenario.choices["north"][first.id].title)
    assert found["new"] == title + wording.CHOICE_LINE
    assert set(found) <= {"new", "others", "council", "adviser", "papers"}
    ordered = replace(shut, orders=Orders({first.slot: first.id}))
    assert words(ordered)["weighed"] == 0, "what cannot be chosen has no text on the table"


def test_the_words_of_a_letter_that_is_written_are_those_it_will_have() -> None:
    desk = evening()
    hard = Letter("radio", "hard", "proposal", {"fort": "frozen"})
    longer = replace(hard, levels={"fort": "frozen", "ships": "pass"})
    one, two = (replace(desk, orders=Orders({}, (each,))) for each in (hard, longer))
    assert words(one)["written"] > wording.WAY
    assert words(two)["written"] > words(one)["written"]
    assert words(one)["drafts"] == words(two)["drafts"]

"""The report through one seat's eyes: every kind of news, in its order, dated and worded."""

from __future__ import annotations

from typing import Any

import pytest

from game.engine.orders import Orders
from game.engine.view import News
from tests.engine.tables import ALWAYS, EAST, NEVER, WEST, MakeTable, Table
from tests.oracle.play import message, propose, withdraw
from tests.oracle.small import (
    plain_channel,
    plain_choice,
    plain_document,
    plain_event,
    plain_level,
    plain_seat,
    small,
)

FIRST, SECOND, THIRD = "1962-01-01 00:00", "1962-01-01 12:00", "1962-01-02 00:00"


def seats() -> dict[str, Any]:
    leaders = {EAST: "Ada", WEST: "Bo"}
    return {seat: {**plain_seat(), "leader": name} for seat, name in leaders.items()}


def told(played: Table, seat: str) -> list[News]:
    return list(played.game.view(seat).news)


def kinds(played: Table, seat: str) -> list[tuple[str, str]]:
    return [(news.kind, news.id) for news in told(played, seat)]


def test_a_first_turn_has_its_events_and_papers_and_no_deeds(table: MakeTable) -> None:
    scenario = small(
        events={"dawn": plain_event(at=FIRST, tell="The sun is up.", actor="sun")},
        actors={"sun": {"name": "The sun", "office": "Sky", "judgement": "m"}},
        documents={"brief": plain_document(to=EAST, at=FIRST, title="A brief", by="The staff")},
    )
    played = table(scenario)
    assert told(played, EAST) == [
        News("event", "dawn", FIRST, "sun", "The sun is up."),
        News("paper", "brief", FIRST, "The staff", "A brief"),
    ]
    assert kinds(played, WEST) == [("event", "dawn")]


def test_what_happened_comes_before_what_has_just_come(table: MakeTable) -> None:
    scenario = small(
        seats=seats(),
        choices={
            EAST: {"go": plain_choice(works="heat > 99")},
            WEST: {"cry": plain_choice(public=True, title="Cry out")},
        },
        events={
            "fire": plain_event(hazard={"base": 9}, title="A fire"),
            "noon": plain_event(at=SECOND),
        },
        documents={"memo": plain_document(to=EAST, at=SECOND)},
    )
    played = table(scenario, {"event.fire": ALWAYS}).turn("go", ("cry", message()))
    news = told(played, EAST)
    assert [(each.kind, each.id, each.moment) for each in news] == [
        ("failure", "go", FIRST),
        ("choice", "cry", FIRST),
        ("event", "fire", FIRST),
        ("letter", f"{WEST}/{FIRST}/0", SECOND),
        ("event", "noon", SECOND),
        ("paper", "memo", SECOND),
    ]
    texts = {each.kind: each.text for each in news if each.kind != "event"}
    assert texts["failure"] == "It came to nothing."
    assert texts["choice"] == "Cry out", "a choice without a telling is told by its title"
    assert texts["letter"] == "A letter from Bo: A channel."


@pytest.mark.parametrize("public", [True, False])
@pytest.mark.parametrize("works", ["heat > 99", "heat > 1"])
def test_the_others_choice_is_news_if_it_is_public_and_worked(
    public: bool, works: str, table: MakeTable
) -> None:
    deed = plain_choice(public=public, works=works, tell="They did it.")
    played = table(small(choices={WEST: {"go": deed}})).turn(west="go")
    heard = [("choice", "go")] if public and works == "heat > 1" else []
    assert kinds(played, EAST) == heard
    failed = works == "heat > 99"
    assert kinds(played, WEST) == ([("failure", "go")] if failed else []), "one's own is no news"


def test_news_is_of_the_last_turn_alone(table: MakeTable) -> None:
    events = {"noon": plain_event(at=SECOND), "night": plain_event(hazard={"base": 9})}
    played = table(small(events=events), {"event.night": ALWAYS}).turn(west=message())
    assert [kind for kind, _ in kinds(played, EAST)] == ["event", "letter", "event"]
    assert kinds(played.turn(), EAST) == []


def test_an_order_that_could_not_be_given_and_a_letter_that_could_not_be_sent(
    table: MakeTable,
) -> None:
    choices = {EAST: {"go": plain_choice(when="heat > 99")}}
    played = table(small(choices=choices, slots={"other": {"title": "O"}}))
    played.play({EAST: Orders({"act": "go"}, (message(), withdraw("envoy", "envoy")))})
    assert told(played, EAST) == [
        News("illegal", "", FIRST, EAST, "An order could not be given."),
        News("illegal", "1", FIRST, EAST, "A letter could not be sent."),
    ]


def test_each_slot_fails_by_itself(table: MakeTable) -> None:
    failing = {"text": "Too late.", "effects": {}}
    choices = {
        "go": plain_choice(works="heat > 99", otherwise=failing),
        "stay": plain_choice(slot="other", works="heat > 1"),
        "wait": plain_choice(slot="third", works="heat > 99"),
    }
    slots = {name: {"title": name} for name in ("other", "third")}
    played = table(small(choices={EAST: choices}, slots=slots))
    played.play({EAST: Orders({"act": "go", "other": "stay", "third": "wait"})})
    assert [(n.id, n.text) for n in told(played, EAST)] == [
        ("go", "Too late."),
        ("wait", "It came to nothing."),
    ]


def leaky() -> Any:
    """A wire that always leaks, and a level that nobody shall hear of."""
    levels = {"share": plain_level(secret=True)}
    wire = plain_channel(hours=[48, 48], leak=0.5)
    return small(seats=seats(), issues={"land": {"levels": levels}}, channels={"wire": wire})


@pytest.mark.parametrize("luck", [ALWAYS, NEVER])
def test_a_leak_is_told_to_both_by_whose_offer_it_was(luck: float, table: MakeTable) -> None:
    played = table(leaky(), {f"leak.east.0.{FIRST}": luck}).turn(propose(land="share"))
    text = "What Ada offered in secret is in the newspapers."
    expected = [News("leak", EAST, FIRST, EAST, text)] if luck == ALWAYS else []
    assert told(played, EAST) == told(played, WEST) == expected


def test_every_letter_that_arrives_is_news_once_and_only_to_its_reader(table: MakeTable) -> None:
    channels = {"envoy": plain_channel(hours=[24, 24], title="The envoy")}
    played = table(small(channels=channels)).turn((message(), message("envoy")))
    assert kinds(played, WEST) == [("letter", f"{EAST}/{FIRST}/0")]
    assert kinds(played, EAST) == []
    played.turn()
    (news,) = told(played, WEST)
    assert (news.id, news.moment) == (f"{EAST}/{FIRST}/1", THIRD)
    assert news.text == "A letter from Leader: The envoy."


def test_two_letters_are_told_in_the_order_in_which_they_were_sent(table: MakeTable) -> None:
    channels = {"wire": plain_channel(hours=[24, 24])}
    played = table(small(channels=channels)).turn(message()).turn(message("envoy"))
    assert kinds(played, WEST) == [
        ("letter", f"{EAST}/{FIRST}/0"),
        ("letter", f"{EAST}/{SECOND}/0"),
    ]


def test_a_paper_is_told_by_its_title_and_its_author(table: MakeTable) -> None:
    papers = {
        "plan": plain_document(to=[EAST, WEST], at=SECOND, title="A plan", by="The planners"),
        "rumour": plain_document(to=WEST, when="done.east.go", title="A rumour", by="Somebody"),
    }
    choices = {EAST: {"go": plain_choice(public=True)}}
    played = table(small(documents=papers, choices=choices)).turn("go")
    assert told(played, EAST) == [News("paper", "plan", SECOND, "The planners", "A plan")]
    assert [(n.id, n.who) for n in told(played, WEST) if n.kind == "paper"] == [
        ("plan", "The planners"),
        ("rumour", "Somebody"),
    ]

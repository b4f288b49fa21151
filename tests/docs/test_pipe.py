"""The page on programs in a chair: what it lists is what is sent, what it shows is what happens."""

from __future__ import annotations

import json
import re
import shlex
import sys
from dataclasses import fields
from pathlib import Path

import pytest

from game.engine.view import View
from game.record.game import Game
from game.scenario import load
from game.seats.kinds import make
from game.seats.match import machine_orders, play_out
from game.seats.pipe import PipeError, PipeSeat, child, faults, plain, talk
from game.seats.pipe.answers import Reader
from game.seats.pipe.hello import hello
from game.seats.pipe.sighted import state_of
from tests.docs.manual import DOCS, DUEL, examples_in
from tests.docs.test_pages import dead_links

PAGE = (DOCS / "pipe.md").read_text(encoding="utf-8")


def block(kind: str) -> str:
    """The one example of its kind."""
    (found,) = [each for each in examples_in(PAGE) if each.kind == kind]
    return found.body


def listed(title: str) -> list[str]:
    """The names in the first column of a table."""
    table = PAGE.partition(f"| {title} |")[2].partition("\n\n")[0]
    rows = table.splitlines()[2:]
    return [name for row in rows for name in re.findall(r"`(\w+)`", row.split("|")[1])]


def duel() -> Game:
    return Game.start(load(DUEL), seed=1)


def program(path: Path, code: str) -> PipeSeat:
    """A seat of the duel that this code plays."""
    path.write_text(code, encoding="utf-8")
    kind = f"pipe:{shlex.quote(sys.executable)} {shlex.quote(str(path))}"
    made = make(kind, load(DUEL), "west", typed=kind)
    assert isinstance(made, PipeSeat)
    made.seconds = 30.0
    return made


def test_links_lead_somewhere() -> None:
    assert list(dead_links(DOCS / "pipe.md")) == []


def test_all_fields_are_listed() -> None:
    game = duel()
    said = hello(game.model.scenario, "plain", "abc", "west", 10)
    assert {"type", "protocol", *listed("field")} == set(said)
    assert listed("field of `view`") == [each.name for each in fields(View)]


def test_the_parts_of_hello_are_listed() -> None:
    said = hello(load("cuba-1962").scenario, "pooled", "abc", "kennedy", 10)
    told = PAGE.partition("## What `hello` tells")[2].partition("\n## ")[0]
    for name in ("variables", "channels", "issues", "drafts", "endings"):
        first = next(iter(said[name].values()))
        (row,) = [row for row in told.splitlines() if row.startswith(f"| `{name}`")]
        assert [key for key in first if f"`{key}`" not in row] == []
    assert set(said["choices"]["kennedy"]["quarantine"]) <= set(re.findall(r"`(\w+)`", told))


def test_the_smallest_program_plays(tmp_path: Path) -> None:
    seat, game = program(tmp_path / "bot.py", block("bot")), duel()
    play_out(game, {"west": seat})
    assert game.over and all(not step.orders["west"].letters for step in game.steps)
    seat.close()


def test_the_talk_is_as_shown(tmp_path: Path) -> None:
    seat, game = program(tmp_path / "bot.py", (DOCS / "examples" / "bot.py").read_text()), duel()
    greeting = hello(game.model.scenario, "plain", game.loaded.fingerprint, "west", 10.0)
    said = ["<- " + plain.line_of(greeting).decode()]
    said.append('-> {"type":"ready","name":"Careful","author":"you"}')
    for number in (1, 2):
        view = plain.plain(game.view("west"))
        turn = plain.line_of({"type": "turn", "id": number, "game": 0, "view": view})
        orders = machine_orders(game, "west", seat)
        letters = [
            {"channel": each.channel, "tone": each.tone, "propose": dict(each.levels)}
            for each in orders.letters
        ]
        answer = {"type": "orders", "id": number, "choices": dict(orders.choices)}
        answer |= {"letters": letters, "why": seat.whys[game.moment]}
        said += [f"<- {turn.decode()}", f"-> {plain.line_of(answer).decode()}"]
        game.play({"west": orders})
    seat.close()
    shown = block("talk").splitlines()
    assert len(shown) == len(said)
    for line, real in zip(shown, said, strict=True):
        assert real.startswith(line.removesuffix("...").rstrip(","))


def test_every_letter_that_is_shown_has_the_notation() -> None:
    game = duel()
    message, reader = json.loads(block("orders")), Reader(game.model, "west")
    known = state_of(game.model, game.views("west"))
    for letter in message.pop("letters"):
        answer = reader.read({**message, "letters": [letter]}, known)
        assert all("cannot be used now" in fault for fault in answer.faults)
        assert answer.orders.choices == {"act": "talk"} and answer.why


def test_the_messages_of_the_table_are_those_of_the_code() -> None:
    table = PAGE.partition("| it | you are told |")[2].partition("\n\n")[0]
    told = [words for row in table.splitlines()[2:] for words in re.findall(r"`([^`]+)`", row)]
    code = "".join(Path(str(each.__file__)).read_text() for each in (child, faults, plain, talk))
    assert len(told) >= 8
    for words in told:
        if words not in ("type", "id"):
            pattern = re.sub(r"\d+", "(\\\\d+|{[^}]+})", re.escape(words))
            assert re.search(pattern, code), words


def test_a_fault_is_told_as_shown(tmp_path: Path) -> None:
    code = 'import sys\nsys.stdin.readline()\nprint(\'{"type": "ready"}\', flush=True)\n'
    code += "sys.stdin.readline()\nprint('I move my boats.', flush=True)\nsys.stdin.readline()\n"
    seat = program(tmp_path / "talks.py", code)
    seat.command = "python talks.py"
    with pytest.raises(PipeError) as caught:
        machine_orders(duel(), "west", seat)
    assert str(caught.value).replace("\\r", "") == block("fault").rstrip("\n")

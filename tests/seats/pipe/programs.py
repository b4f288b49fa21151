"""Programs that play a seat, well or badly, as commands."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from game.engine.sight.views import Views, views
from game.record.game import Game
from game.seats.pipe.seat import PipeSeat
from tests.seats.sitting import loaded_of

BOT = Path(__file__).parents[3] / "docs" / "examples" / "bot.py"

GREETED = """
import json, os, sys, time
def say(message):
    print(json.dumps(message), flush=True)
def hear():
    return json.loads(sys.stdin.readline())
hello = hear()
say({"type": "ready"})
"""
"""The beginning of a program in Python that is ready."""

PATIENCE = 30.0
"""Seconds that a good program may take on a machine that has much else to do."""


def seat_of(code: str, seconds: float = PATIENCE) -> PipeSeat:
    """A seat played by Python code. Without the site module Python starts sooner."""
    words = (sys.executable, "-I", "-S", "-c", code)
    return PipeSeat(words, "bot", "abc", seconds, PATIENCE)


def answering(*parts: object) -> PipeSeat:
    """A seat whose program gives these choices and letters turn after turn, holds afterwards, and
    writes all that it is told into its orders' `why`, as JSON."""
    code = f"{GREETED}told = []\nfor part in json.loads({json.dumps(json.dumps(parts))}):"
    code += """
    turn = hear()
    while turn["type"] != "turn":
        told.append(turn)
        turn = hear()
    say({"type": "orders", "id": turn["id"], "why": json.dumps(told), **part})
for line in sys.stdin:
    turn = json.loads(line)
    if turn["type"] == "turn":
        say({"type": "orders", "id": turn["id"], "why": json.dumps(told)})
    told.append(turn)
"""
    return seat_of(code)


def echo(question: str = "turn['view']") -> PipeSeat:
    """A seat whose program gives back as `why` what it was asked, as JSON."""
    loop = "for line in sys.stdin:\n    turn = json.loads(line)\n    if turn['type'] == 'turn':\n"
    said = f"{{'type': 'orders', 'id': turn['id'], 'why': json.dumps({question})}}"
    return seat_of(f"{GREETED}{loop}        say({said})\n")


def small_game(seed: int = 1) -> Game:
    """A new game of the small scenario."""
    return Game.start(loaded_of("small"), seed=seed)


def seen_by(game: Game, seat: str) -> Views:
    """What a seat of a game knows."""
    return views(game.model, game.state, game.model.index.seats[seat])

"""Programs that hang, die, flood or talk nonsense: each is named and ended, and starts anew."""

from __future__ import annotations

import pickle
import re
import sys
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.record.game import Game
from game.seats.match import machine_orders
from game.seats.pipe import PipeError, PipeSeat
from game.seats.pipe import child as children
from tests.seats.pipe.programs import GREETED, PATIENCE, seat_of, small_game

ONCE = 'hear(); say({"type": "orders", "id": 1});'
"""An answer to the first question."""

SHORT = 0.2

MISDEEDS = {
    "hangs": ("time.sleep(60)", "it gave no answer within 0.2 s", "sooner"),
    "reads on": ("while hear(): pass", "it gave no answer within 0.2 s", "sooner"),
    "dies": ("sys.exit(3)", "it has ended with status 3", "why"),
    "ends": ("sys.exit(0)", "it has ended with status 0", "why"),
    "raises": ("1 / 0", "status 1; the end of its stderr:.*\n  \\| ZeroDivisionError", "why"),
    "half a line": ("print('{', end=''); sys.exit(1)", r"it sent b'{', which is no JSON", "stderr"),
    "words": ("print('my move', flush=True)", "it sent b'my move.*, which is no JSON", "out"),
    "a list": ("say([])", "which is JSON, but no object", '"type"'),
    "no type": ("say({})", "where 'type' is None", "'type': 'orders'"),
    "wrong type": ("say({'type': 'ready'})", "where 'type' is 'ready'", "'type': 'orders'"),
    "no id": ("say({'type': 'orders'})", "where 'id' is None", "'id': 1"),
    "true for 1": ("say({'type': 'orders', 'id': True})", "where 'id' is True", "'id': 1"),
    "a long line": ("print('x' * 2**21)", "a line of more than 1048576 bytes", "one short line"),
    "no end": ("while True: os.write(1, b'x' * 4096)", "a line of more than 1048576", "one short"),
    "many lines": ("while True: print('{}', flush=True)", "where 'type' is None", "'orders'"),
    "escapes": (r"print('\x1b[2J')", r"b'\\x1b\[2J", "JSON"),
}  # fmt: skip


@pytest.fixture
def _hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(children, "GRACE", 0.3)


@pytest.fixture
def played() -> Iterator[Game]:
    yield small_game()


def broken(seat: PipeSeat, game: Game) -> tuple[str, str]:
    """What is told of a program that breaks off the talk, and the remedy."""
    with pytest.raises(PipeError) as caught:
        machine_orders(game, "north", seat)
    (problem,) = caught.value.problems
    assert str(problem.mark) == "pipe:bot"
    assert problem.message.startswith(f"north, {game.moment}: ")
    assert str(caught.value) == f"{problem.render()}\n1 problem"
    assert pickle.loads(pickle.dumps(caught.value)).problems == caught.value.problems
    return problem.message, problem.remedy


@pytest.mark.parametrize("deed", MISDEEDS)
def test_a_misdeed_is_named(deed: str, played: Game) -> None:
    code, message, remedy = MISDEEDS[deed]
    patient = SHORT if "no answer" in message else PATIENCE
    told = broken(seat_of(f"{GREETED}\nhear()\n{code}", patient), played)
    assert re.search(message, told[0], re.DOTALL), told[0]
    assert remedy in told[1]
    assert len(told[0]) < 700 and "\x1b" not in told[0]


def test_who_speaks_unasked_is_named_at_the_next_question(played: Game) -> None:
    code = "hear(); print(json.dumps({'type': 'orders', 'id': 1}) + '\\n{}', flush=True)"
    seat = seat_of(f"{GREETED}\n{code}\nwhile hear(): pass")
    played.play({"north": machine_orders(played, "north", seat)})
    message, _ = broken(seat, played)
    assert re.search(r"it sent b'\{\}", message)


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("import time\ntime.sleep(60)", "it gave no answer within 0.2 s"),
        ("print('hello', flush=True)\ninput()", "it sent b'hello"),
        ('print(\'{"type": "orders"}\', flush=True)\ninput()', "where 'type' is 'orders'"),
        (
            "import sys\nsys.exit('no model')",
            "ended with status 1; the end of its stderr:\n  | no m",
        ),
        ("oh no", "SyntaxError"),
    ],
)
def test_a_program_that_is_never_ready_is_named(code: str, message: str, played: Game) -> None:
    seat = seat_of(code)
    seat.starting = SHORT if "no answer" in message else PATIENCE
    assert message in broken(seat, played)[0]


@pytest.mark.parametrize("seconds", ["0", "-1", "601", "true", "null", '"ten"', "1e999"])
def test_a_time_that_cannot_be_had_is_refused(seconds: str, played: Game) -> None:
    ready = '{"type": "ready", "seconds": ' + seconds + "}"
    message, remedy = broken(seat_of(f"print({ready!r}, flush=True)\ninput()"), played)
    assert "seconds for each answer" in message and "at most 600" in remedy


def test_a_program_gets_the_time_that_it_asks_for(played: Game) -> None:
    ready = 'print(\'{"type": "ready", "seconds": 0.1}\', flush=True)'
    seat = seat_of(f"{ready}\nimport time\ntime.sleep(60)")
    assert "it gave no answer within 0.1 s" in broken(seat, played)[0]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals")
def test_a_signal_is_named(played: Game) -> None:
    seat = seat_of(f"{GREETED}\nhear(); os.kill(os.getpid(), 9)")
    assert "it was ended by SIGKILL" in broken(seat, played)[0]


@pytest.mark.usefixtures("_hurried")
def test_a_program_that_closes_its_stdout_is_named(played: Game) -> None:
    seat = seat_of(f"{GREETED}\nos.close(1)\ntime.sleep(60)")
    assert "it has closed its stdout and goes on running" in broken(seat, played)[0]


@pytest.mark.parametrize("word", ["/nowhere/bot", "", ".", "a\0b"])
def test_a_program_that_there_is_not_is_named(word: str, played: Game) -> None:
    message, remedy = broken(PipeSeat((word,), "bot", "abc"), played)
    assert f"{word!r} cannot be started: " in message
    assert remedy == "name a program that can be run"


def test_after_a_fault_the_same_turn_can_be_asked_again(played: Game, tmp_path: object) -> None:
    code = f"""
path = {str(tmp_path)!r} + "/again"
if not os.path.exists(path):
    open(path, "w").close()
    sys.exit(1)
{ONCE}
hear()
"""
    seat = seat_of(f"{GREETED}{code}")
    broken(seat, played)
    assert machine_orders(played, "north", seat).choices == {}
    seat.close()


@settings(max_examples=12, deadline=None)
@given(st.binary(max_size=80))
def test_garbage_is_always_a_fault_with_a_name(garbage: bytes) -> None:
    game = small_game()
    message, _ = broken(seat_of(f"{GREETED}\nhear(); os.write(1, {garbage!r})"), game)
    assert "it sent b" in message or "it has ended with status 0" in message

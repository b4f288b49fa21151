"""Processes: nobody is held up by them, and nobody of them stays behind."""

from __future__ import annotations

import gc
import sys
import warnings

import pytest

from game.seats.pipe import child as children
from game.seats.pipe.child import LAST_WORDS, MOST_WAITING, Child
from game.seats.pipe.faults import Trouble


@pytest.fixture
def _hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(children, "GRACE", 0.3)


def running(code: str) -> Child:
    return Child((sys.executable, "-I", "-S", "-c", code))


def gone(child: Child) -> bool:
    """Whether the process is over and its threads are done."""
    threads = any(thread.is_alive() for thread in child._threads)
    return child._process.returncode is not None and not threads


ECHO = "import sys\nfor line in sys.stdin: print(line, end='', flush=True)"
IDLE = "import time\ntime.sleep(60)"


def test_lines_go_and_come_in_order() -> None:
    child = running(ECHO)
    for line in (b"one\n", b"two\n"):
        child.say(line)
    assert [child.hear(30).rstrip() for _ in range(2)] == [b"one", b"two"]
    assert not child.babbles
    child.close()
    assert gone(child) and child._process.returncode == 0


def test_a_program_that_does_not_read_holds_nobody_up() -> None:
    child = running(IDLE)
    child.say(b"x" * 10_000_000 + b"\n")
    with pytest.raises(Trouble, match=r"no answer within 0\.05 s"):
        child.hear(0.05)
    child.kill()
    assert gone(child)


def test_a_program_that_floods_is_read_no_further() -> None:
    child = running("while True: print('x', flush=True)")
    assert child.hear(30).rstrip() == b"x"
    child._threads[1].join(30)
    assert child.babbles and child._heard.qsize() <= MOST_WAITING
    child.kill()
    assert gone(child)


@pytest.mark.usefixtures("_hurried")
def test_a_program_that_ignores_the_end_is_ended() -> None:
    deaf = "import signal\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\nprint(flush=True)\n"
    for code in (f"print(flush=True)\n{IDLE}", deaf + IDLE):
        child = running(code)
        child.hear(30)
        child.close()
        assert gone(child) and child._process.returncode != 0


@pytest.mark.skipif(sys.platform == "win32", reason="sessions are those of POSIX")
def test_what_a_program_has_started_ends_with_it() -> None:
    child = running(
        "import subprocess, sys, time\n"
        f"subprocess.Popen([sys.executable, '-c', {IDLE!r}])\nprint(flush=True)\n{IDLE}"
    )
    child.hear(30)
    child.kill()
    assert gone(child)  # its pipes would be open still


def test_a_program_that_nobody_holds_is_ended() -> None:
    child = running(ECHO)
    process, threads = child._process, child._threads
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        del child
        gc.collect()
    assert process.returncode == 0 and not any(thread.is_alive() for thread in threads)


def test_only_the_end_of_stderr_is_kept() -> None:
    child = running("import sys\nsys.stderr.write('x' * 10**6 + '\\nthe end\\n')")
    with pytest.raises(
        Trouble, match=r"status 0; the end of its stderr:\n  \| x{120}\n  \| the end$"
    ):
        child.hear(30)
    child.close()
    assert len(child._words) == LAST_WORDS

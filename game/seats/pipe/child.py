"""Another program as a process: lines to it, lines from it, and an end to it in every case.

Three threads a process serve its three pipes, which is the one way that works on every system:
so neither a program that does not read nor one that does not write can hold up the game.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import weakref
from collections.abc import Sequence
from contextlib import suppress
from queue import Empty, Full, Queue, SimpleQueue
from threading import Thread
from typing import IO

from game.seats.pipe.faults import Trouble, last_words, shown

MOST_LINE = 1 << 20
"""The longest line that a program may send, in bytes: orders take less than a thousandth."""

MOST_WAITING = 8
"""Lines that are kept for a program that sends more than it was asked for."""

LAST_WORDS = 4000
"""Bytes of stderr that are kept: the last ones."""

GRACE = 2.0
"""Seconds for a program to end by itself once its stdin is closed, and again once it is told to."""

_END = b""


class Child:
    """A running program. Once nobody holds it, or Python ends, the program is ended, too."""

    def __init__(self, words: Sequence[str]) -> None:
        """Start it, without a shell. Trouble: there is no such program."""
        self._process = process = _started(words)
        assert process.stdin and process.stdout and process.stderr
        self._said: SimpleQueue[bytes] = SimpleQueue()
        self._heard: Queue[bytes] = Queue(MOST_WAITING)
        self._words = bytearray()
        self._threads = (
            Thread(target=_speak, args=(process.stdin, self._said), daemon=True),
            Thread(target=_listen, args=(process.stdout, self._heard), daemon=True),
            Thread(target=_overhear, args=(process.stderr, self._words), daemon=True),
        )
        for thread in self._threads:
            thread.start()
        self.close = weakref.finalize(self, _end, process, self._said, self._threads)

    def say(self, line: bytes) -> None:
        """Send a line soon; this never waits for the program."""
        self._said.put(line)

    def hear(self, seconds: float) -> bytes:
        """The next line. Trouble: none came in time, it was too long, or the program is gone."""
        try:
            line = self._heard.get(timeout=seconds)
        except Empty:
            told = f"it gave no answer within {seconds:g} s"
            raise Trouble(self._with_last_words(told), "let it answer sooner") from None
        if line == _END:
            raise Trouble(self._with_last_words(self._fate()), "see why it ended")
        if len(line) > MOST_LINE:
            told = f"it sent a line of more than {MOST_LINE} bytes: {shown(line[:200])}"
            raise Trouble(told, "send one short line for each question")
        return line

    @property
    def babbles(self) -> bool:
        """Whether it has sent a line that nobody asked for."""
        return not self._heard.empty() and self._heard.queue[0] != _END

    def kill(self) -> None:
        """End it at once, with all that it has started."""
        _signal(self._process, hard=True)
        self.close()

    def _fate(self) -> str:
        try:
            status = self._process.wait(GRACE)
        except subprocess.TimeoutExpired:
            return "it has closed its stdout and goes on running"
        if status >= 0:
            return f"it has ended with status {status}"
        known = {each.value: each.name for each in signal.Signals}
        return f"it was ended by {known.get(-status, f'signal {-status}')}"

    def _with_last_words(self, told: str) -> str:
        if self._process.poll() is not None:
            self._threads[-1].join(GRACE)
        words = last_words(bytes(self._words))
        return f"{told}; the end of its stderr:{words}" if words else told


def _started(words: Sequence[str]) -> subprocess.Popen[bytes]:
    pipe = subprocess.PIPE
    try:
        # A session of its own: the player's Ctrl-C is not meant for the program.
        return subprocess.Popen(words, stdin=pipe, stdout=pipe, stderr=pipe, start_new_session=True)
    except (OSError, ValueError) as error:
        told = error.strerror if isinstance(error, OSError) else str(error)
        raise Trouble(
            f"{words[0]!r} cannot be started: {told}", "name a program that can be run"
        ) from None


def _speak(stream: IO[bytes], said: SimpleQueue[bytes]) -> None:
    """Send what is to be said; at the end, or when nobody reads any more, close the pipe."""
    with suppress(OSError):
        while line := said.get():
            stream.write(line)
            stream.flush()
    with suppress(OSError):
        stream.close()


def _listen(stream: IO[bytes], heard: Queue[bytes]) -> None:
    """Read lines until the end, or until more has come than anybody asked for."""
    with suppress(OSError, Full):
        line = b"\n"
        while line and len(line) <= MOST_LINE:
            line = stream.readline(MOST_LINE + 1)
            heard.put_nowait(line)


def _overhear(stream: IO[bytes], words: bytearray) -> None:
    """Keep the end of what is written to stderr."""
    with suppress(OSError):
        while chunk := os.read(stream.fileno(), 4096):
            words += chunk
            del words[:-LAST_WORDS]


def _end(
    process: subprocess.Popen[bytes], said: SimpleQueue[bytes], threads: Sequence[Thread]
) -> None:
    """Close its stdin, wait; tell it to end, wait; make it end."""
    said.put(_END)
    for hard in (False, True):
        try:
            process.wait(GRACE)
        except subprocess.TimeoutExpired:
            _signal(process, hard)
    process.wait()
    for thread, stream in zip(
        threads, (process.stdin, process.stdout, process.stderr), strict=True
    ):
        thread.join(GRACE)
        if stream is not None and not thread.is_alive():
            stream.close()


def _signal(process: subprocess.Popen[bytes], hard: bool) -> None:
    """Ask or force a program that still runs to end, with all that it has started."""
    if process.poll() is not None:
        return
    if sys.platform == "win32":
        process.kill() if hard else process.terminate()
        return
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL if hard else signal.SIGTERM)

"""The talk with one program, message by message; `docs/pipe.md` states the protocol."""

from __future__ import annotations

from collections.abc import Sequence

from game.seats.pipe.child import Child
from game.seats.pipe.faults import Trouble, shown
from game.seats.pipe.plain import Message, line_of, message_of

MOST_SECONDS = 600.0
"""The longest time for an answer that a program may ask for: somebody waits."""


class Talk:
    """A running program, greeted and ready. Every method raises Trouble if it breaks the rules.

    `name` is what it calls itself, empty if it does not say.
    """

    def __init__(
        self, words: Sequence[str], greeting: Message, seconds: float, starting: float
    ) -> None:
        """`seconds` are those for an answer, if the program asks for no other time; `starting`
        those until it is ready."""
        self._child, self._asked = Child(words), 0
        try:
            self._tell(greeting)
            ready = self._hear("ready", None, starting)
            self._seconds = _seconds(ready.get("seconds", seconds))
        except Trouble:
            self._child.kill()
            raise
        name = ready.get("name")
        self.name = name.strip() if isinstance(name, str) and name.isprintable() else ""

    def ask(self, question: Message) -> Message:
        """The program's orders for a turn; the question gets its type and its id here."""
        self._asked += 1
        if self._child.babbles:
            line = self._child.hear(0)
            told = f"it sent {shown(line)} though nothing was asked"
            raise Trouble(told, "send one line for each question, and nothing else on stdout")
        self._tell({"type": "turn", "id": self._asked, **question})
        return self._hear("orders", self._asked, self._seconds)

    def complain(self, faults: Sequence[str]) -> None:
        """Say what was illegal in the last orders."""
        self._tell({"type": "illegal", "id": self._asked, "what": list(faults)})

    def over(self, end: Message) -> None:
        """Say how a game ended."""
        self._tell({"type": "over", **end})

    def close(self) -> None:
        """Close its stdin, and see that it ends."""
        self._child.close()

    def kill(self) -> None:
        """End it at once."""
        self._child.kill()

    def _tell(self, message: Message) -> None:
        self._child.say(line_of(message))

    def _hear(self, wanted: str, number: int | None, seconds: float) -> Message:
        """The answer, which must be of this type and, where one is given, have this id."""
        line = self._child.hear(seconds)
        message = message_of(line)
        for key, value in (("type", wanted), ("id", number)):
            if value is not None and not _same(message.get(key), value):
                told = f"it sent {shown(line)}, where {key!r} is {shown(message.get(key))}"
                raise Trouble(told, f"answer with {key!r}: {value!r}")
        return message


def _seconds(given: object) -> float:
    """The time for an answer that a program asks for."""
    if isinstance(given, int | float) and given is not True and 0 < given <= MOST_SECONDS:
        return float(given)
    told = f"it asks for {shown(given)} seconds for each answer"
    raise Trouble(told, f"ask for more than 0 and at most {MOST_SECONDS:g}, or do not ask")


def _same(given: object, wanted: str | int) -> bool:
    """Whether they are equal, and `true` is not taken for 1."""
    return type(given) is type(wanted) and given == wanted

"""The umpire's table: one folder in which the record lies, and a folder for each person.

`FOLDER/game.yaml` is the record so far, for the umpire's eyes only. `FOLDER/SEAT/` may be shared
with the person in that seat: the hand-out lies there, and the answer is put there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from game.engine.orders import Orders
from game.record.check import check_record
from game.record.files import RecordFile, read_record, text_of
from game.record.form import Record
from game.record.game import Game
from game.record.openings import open_game
from game.record.resume import played_until, record_of, with_notes
from game.scenario import Loaded
from game.scenario.problems import did_you_mean
from game.seats.base import Seat
from game.seats.kinds import HUMAN, machines
from game.seats.match import orders_of_machines
from game.seats.pipe import dismiss, reasons
from game.umpire.answer import Answer, answer_file, read_answer
from game.umpire.handout import file_for, handout_of, last_handout
from game.umpire.stamp import stamp_of, trouble, write_whole

GAME, PAST = "game.yaml", "past"


@dataclass
class Umpire:
    """One game, who sits where, and the folder in which it is kept; `kept` is the text of its
    record as it lies there, `base` the record that it was opened from, `name` the table's."""

    folder: Path
    name: str
    game: Game
    players: Mapping[str, str]
    machines: Mapping[str, Seat]
    kept: str = ""
    base: Record | None = None

    @classmethod
    def start(
        cls,
        folder: Path,
        loaded: Loaded,
        players: Mapping[str, str],
        *,
        name: str,
        seed: int,
        preset: str | None = None,
        begin: str | None = None,
    ) -> Umpire:
        """A new game: its record and the first hand-outs are written.

        `players` gives the kind of each seat, `human` for a person. ScenarioError: a game lies
        in the folder already, nobody is a person, or a machine, preset or start cannot be used.
        """
        if (folder / GAME).exists():
            remedy = "take another folder, or go on: knot umpire turn"
            raise trouble(folder / GAME, "folder", "a game lies here already", remedy)
        if HUMAN not in players.values():
            said = "no person sits at this table"
            raise trouble(folder, "seat", said, "leave a seat without a machine")
        presets = loaded.scenario.presets
        if preset is not None and preset not in presets:
            said = f"there is no preset {preset!r} in this scenario"
            raise trouble(folder, "preset", said, did_you_mean(preset, presets))
        game = open_game(loaded, preset, seed, begin)
        table = cls(folder, name, game, players, _seated(game, players, players))
        table._keep()
        table.hand_out()
        return table

    @classmethod
    def open(cls, folder: Path, loaded: Loaded, named: Mapping[str, str] | None = None) -> Umpire:
        """The game in a folder, as it was kept; hand-outs that are not as they should be are
        written anew.

        Who sat in a seat sits there again, unless `named` gives a seat another kind; only a
        program that is named is started. ScenarioError: it cannot be gone on with.
        """
        path, file = folder / GAME, game_in(folder)
        check_record(file, loaded)
        record = file.record
        if record.fingerprint != loaded.fingerprint:
            said = f"the scenario {record.scenario!r} has changed since this game began"
            raise trouble(path, "scenario", said, "play on with the version that it began with")
        game = played_until(record, loaded)
        named = named or {}
        players = dict.fromkeys(loaded.scenario.seats, HUMAN) | record.players | dict(named)
        kept = path.read_text(encoding="utf-8")
        seated = _seated(game, players, named)
        table = cls(folder, record.id, game, players, seated, kept, record)
        table.hand_out()
        return table

    @property
    def humans(self) -> tuple[str, ...]:
        """The seats of people."""
        return tuple(seat for seat, kind in self.players.items() if kind == HUMAN)

    @property
    def record(self) -> Record:
        """The record of the game so far, with what programs gave as their reasons."""
        title = f"{self.game.loaded.scenario.title}, apart"
        record = record_of(self.game, self.name, title, self.players, self.base)
        return with_notes(record, reasons(self.machines))

    def handout_path(self, seat: str) -> Path:
        """Where a seat's hand-out lies."""
        return self.folder / seat / file_for(seat)

    def answer_path(self, seat: str) -> Path:
        """Where a seat's answer is looked for."""
        return self.folder / seat / answer_file(seat)

    def handout(self, seat: str) -> str:
        """The text of a seat's hand-out now."""
        if self.game.over:
            return last_handout(self.game, seat, self.name, self.record)
        return handout_of(self.game, seat, self.name)

    def hand_out(self) -> None:
        """Write the hand-outs that do not lie there yet."""
        for seat in self.humans:
            path, text = self.handout_path(seat), self.handout(seat)
            if not path.exists() or path.read_bytes() != text.encode("utf-8"):
                write_whole(path, text)

    def waiting(self) -> tuple[str, ...]:
        """The people who have not answered yet. What was played already is put away.

        ScenarioError: an answer that cannot be used; it stays where it lies. Or another umpire
        has played on.
        """
        if self.game.over:
            return ()
        self._check_alone()
        return tuple(seat for seat in self.humans if self._answer(seat) is None)

    def turn(self, holding: Iterable[str] = ()) -> Mapping[str, Orders]:
        """Play one turn, and hand out the next; the orders that were given, by seat.

        The people in `holding` hold if they have not answered. ScenarioError: an answer is
        missing or cannot be used, or the game has ended; nothing has changed then.
        """
        if self.game.over:
            said = f"the game has ended: {self.game.ending}"
            raise trouble(self.folder / GAME, "ended", said, "read it: knot desk, or knot replay")
        self._check_alone()
        given = {seat: self._sealed(seat, seat in holding) for seat in self.humans}
        orders = {**orders_of_machines(self.game, self.machines), **given}
        moment = self.game.moment
        self.game.force({seat: orders[seat] for seat in self.players})
        self._keep()
        for seat in self.humans:
            self._put_away(seat, moment)
        self.hand_out()
        dismiss(self.game, self.machines)
        return orders

    def _sealed(self, seat: str, may_hold: bool) -> Orders:
        answer = self._answer(seat)
        if answer is not None:
            return answer.sealed
        if may_hold:
            return Orders()
        leader = self.game.loaded.scenario.seats[seat].leader
        said = f"{leader} ({seat}) has not sealed any orders for {self.game.moment}"
        remedy = f"wait for this file, or let the seat hold: --hold {seat}"
        raise trouble(self.answer_path(seat), "missing", said, remedy)

    def _answer(self, seat: str) -> Answer | None:
        """A seat's answer to this turn's hand-out. ScenarioError: it cannot be used."""
        path = self.answer_path(seat)
        if not path.exists():
            return None
        file = read_answer(path)
        answer = file.answer
        self._check_place(path, answer, seat)
        if self._was_played(answer):
            self._put_away(seat, answer.turn)
            return None
        self._check_turn(path, answer, seat)
        file.check(self.game.loaded.scenario)
        if complaints := self.game.complaints(seat, answer.sealed):
            remedy = "let the seat seal other orders; nothing was played"
            raise trouble(path, "orders", " ".join(complaints), remedy)
        return answer

    def _check_place(self, path: Path, answer: Answer, seat: str) -> None:
        if answer.table != self.name:
            said = f"this answer is for the table {answer.table!r}, not for {self.name!r}"
            raise trouble(path, "table", said, "put it where it belongs")
        if answer.seat != seat:
            said = f"these are the orders of {answer.seat!r}, not of {seat!r}"
            remedy = f"put it into the folder {answer.seat}, as {answer_file(answer.seat)}"
            raise trouble(path, "seat", said, remedy)

    def _check_turn(self, path: Path, answer: Answer, seat: str) -> None:
        sent = f"send {self.handout_path(seat)} again, and let the seat seal anew"
        if answer.turn != self.game.moment:
            said = f"this answers {answer.turn}, and the game stands at {self.game.moment}"
            raise trouble(path, "turn", said, sent)
        if answer.handout != stamp_of(self.handout(seat)):
            said = f"this answers another hand-out of {answer.turn} than the one that lies here"
            raise trouble(path, "turn", said, sent)

    def _was_played(self, answer: Answer) -> bool:
        """Whether these very orders have been played, in an earlier turn."""
        turns = {self.game.model.turns[step.before.turn]: step for step in self.game.steps}
        step = turns.get(answer.turn)
        return step is not None and step.orders.get(answer.seat) == answer.sealed

    def _check_alone(self) -> None:
        """ScenarioError: somebody else has played on in this folder."""
        path = self.folder / GAME
        if path.read_text(encoding="utf-8") != self.kept:
            said = "this game was changed or played on meanwhile"
            raise trouble(path, "folder", said, "begin again; let one umpire play it")

    def _keep(self) -> None:
        """Write the record; OSError: it cannot be written."""
        text = text_of(self.record)
        write_whole(self.folder / GAME, text)
        self.kept = text

    def _put_away(self, seat: str, moment: str) -> None:
        """An answer that was played goes to the umpire's own folder."""
        path = self.answer_path(seat)
        if path.exists():
            past = self.folder / PAST
            past.mkdir(exist_ok=True)
            when = moment.replace(" ", "-").replace(":", "")
            path.replace(past / f"{when}-{path.name}")


def game_in(folder: Path) -> RecordFile:
    """The record that is kept in an umpire's folder. ScenarioError: there is none."""
    if not (folder / GAME).is_file():
        said = "no game lies here"
        raise trouble(folder / GAME, "folder", said, "begin one: knot umpire start FOLDER")
    return read_record(folder / GAME)


def _seated(game: Game, players: Mapping[str, str], named: Mapping[str, str]) -> dict[str, Seat]:
    """The machines at a table; `named` are the kinds that the umpire has named now.

    ScenarioError: a kind cannot be used, or is a program that was not named.
    """
    found: dict[str, Seat] = {}
    for seat, kind in players.items():
        typed = named.get(seat, "")
        if kind.startswith("pipe:") and not typed:
            said = f"a program sits in {seat!r}, and is started only if you name it yourself"
            raise trouble(Path(GAME), "seat", said, f"if you trust it: --seat {seat}={kind!r}")
        found |= machines(game.loaded, {seat: kind}, game.model.preset, typed=typed)
    return found

"""The table of the text face: the one part that holds the game itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from errno import EEXIST
from pathlib import Path

from game import paths
from game.engine.orders import Orders
from game.engine.sight.council import council
from game.lab.debrief.fork import fork
from game.record.files import read_record, write_record
from game.record.form import Record
from game.record.game import Game
from game.record.openings import open_game, told_so_far
from game.record.resume import played_until, record_of, resume, with_notes
from game.scenario import Loaded, Problem, ScenarioError, load
from game.scenario.marks import Mark
from game.scenario.problems import did_you_mean
from game.seats.base import Seat
from game.seats.forecast import war_to_come
from game.seats.kinds import HUMAN, machines
from game.seats.match import orders_of_machines
from game.seats.pipe import dismiss, reasons
from game.text.sitting import Handed

AUTO, FORK = "autosave-", "fork-"
"""How the files begin that are saved without being asked: of games, and of games that were taken
up from a turn of another."""


@dataclass
class Table:
    """One game and who sits where; `players` gives each seat's kind, `base` the record that
    it goes on from, `read` what each person has read; `drifted` and `held` say that the
    scenario has changed since, and how many orders no longer fit it."""

    game: Game
    players: Mapping[str, str]
    machines: Mapping[str, Seat]
    base: Record | None = None
    read: dict[str, set[str]] = field(default_factory=dict)
    drifted: bool = False
    held: int = 0

    @classmethod
    def start(
        cls,
        loaded: Loaded,
        seat: str,
        against: str,
        seed: int,
        preset: str | None,
        begin: str | None = None,
    ) -> Table:
        """A new game, at the starting point or turn `begin`, or at the calendar's first turn.

        ScenarioError for a seat, a preset, an opponent or a start that there is not.
        """
        check_id(loaded, "seat", seat, loaded.scenario.seats)
        if preset is not None:
            check_id(loaded, "preset", preset, loaded.scenario.presets)
        players = {name: HUMAN if name == seat else against for name in loaded.scenario.seats}
        seated = machines(loaded, players, preset, typed=against)
        table = cls(open_game(loaded, preset, seed, begin), players, seated)
        table.file_away()
        return table

    @classmethod
    def resume(cls, path: Path, scenario: str, seat: str | None, against: str) -> Table:
        """A saved game; who sat there sits there again, unless `seat` says otherwise."""
        back = resume(path, _beside(path, scenario))
        loaded = back.game.loaded
        seats = list(loaded.scenario.seats)
        if seat is not None:
            check_id(loaded, "seat", seat, seats)
        if seat is None and HUMAN in back.players.values():
            players = {name: back.players.get(name, against) for name in seats}
        else:
            players = {name: HUMAN if name == (seat or seats[0]) else against for name in seats}
        seated = machines(loaded, players, back.game.model.preset, typed=against)
        table = cls(back.game, players, seated, back.record, drifted=back.drifted, held=back.held)
        table.file_away()
        return table

    def file_away(self) -> None:
        """As people sit down: the papers of earlier turns lie in the folder as read."""
        for seat in self.humans:
            view = self.game.view(seat)
            self.read[seat] = {each.id for each in view.papers if each.turn < view.turn}

    @property
    def humans(self) -> tuple[str, ...]:
        """The seats in which people sit."""
        return tuple(seat for seat, kind in self.players.items() if kind == HUMAN)

    def handed(self, seat: str) -> Handed:
        """What a person is given now."""
        game = self.game
        ordered = None if game.opening else game.steps[-1].orders.get(seat, Orders())
        so_far = told_so_far(game, seat)
        view, before = game.view(seat), game.known_before(seat)
        advice = council(game.model.scenario, view, war_to_come(game, seat))
        return Handed(view, game.reasons(seat), before, ordered, advice, so_far)

    def play(self, orders: Mapping[str, Orders]) -> None:
        """Advance one turn: people's orders as given, the machines' as they decide."""
        sealed = {**orders_of_machines(self.game, self.machines), **orders}
        self.game.force({seat: sealed[seat] for seat in self.players if seat in sealed})
        dismiss(self.game, self.machines)

    @property
    def own_file(self) -> Path:
        """Where the game is saved without being asked; one that was taken up from another's turn
        has a file of its own."""
        if self.base is not None and self.base.id.startswith(FORK):
            return paths.user_records() / f"{self.base.id}.yaml"
        parts = [AUTO.rstrip("-"), self.game.loaded.scenario.id, *self.humans, str(self.game.seed)]
        if self.game.first:
            begun = self.game.model.turns[self.game.first]
            parts += ["from", begun.replace(" ", "-").replace(":", "")]
        return paths.user_records() / f"{'-'.join(parts)}.yaml"

    def save(self, path: Path | None = None) -> Path:
        """Write the game so far. OSError: it cannot be written there."""
        target = _target(self.own_file if path is None else path, self.own_file.name)
        write_record(self.record(), target)
        return target

    def record(self) -> Record:
        """The record of the game so far."""
        title = f"{self.game.loaded.scenario.title}, seed {self.game.seed}"
        record = record_of(self.game, self.own_file.stem, title, self.players, self.base)
        return with_notes(record, reasons(self.machines))

    def forked(self, turn: int) -> Table:
        """The same people and machines, at a turn of this game from which they play on; it is
        saved as a game of its own."""
        begun = self.game.model.turns[turn].replace(" ", "-").replace(":", "")
        name = _free(f"{FORK}{self.own_file.stem.removeprefix(AUTO)}-at-{begun}")
        record = fork(self.game, turn, name)
        table = Table(played_until(record, self.game.loaded), self.players, self.machines, record)
        table.file_away()
        return table


def _free(name: str) -> str:
    """The name, or with a number behind it where there is such a game already."""
    number, free = 1, name
    while (paths.user_records() / f"{free}.yaml").exists():
        number += 1
        free = f"{name}-{number}"
    return free


def _target(path: Path, name: str) -> Path:
    """The file to write: in a folder under the game's own name, else with an ending.

    FileExistsError: something lies there that is no saved game."""
    if path.is_dir():
        path = path / name
    elif not path.suffix:
        path = path.with_suffix(".yaml")
    if path.exists() and not path.read_bytes().startswith(b"record:"):
        raise FileExistsError(EEXIST, "another file of that name is there", str(path))
    return path


def _beside(path: Path, scenario: str) -> Loaded | None:
    """The scenario that was named, where the record is one of its games."""
    if not Path(scenario).exists():
        return None
    loaded = load(scenario)
    return loaded if loaded.scenario.id == read_record(path).record.scenario else None


def check_id(loaded: Loaded, what: str, name: str, known: object) -> None:
    """ScenarioError, with the nearest name, for what the scenario does not have."""
    names = list(known)  # type: ignore[call-overload]
    if name not in names:
        mark = Mark(str(loaded.scenario.id), 0, 0)
        message = f"there is no {what} {name!r} in this scenario"
        raise ScenarioError([Problem(mark, what, message, did_you_mean(name, names))])

"""Round trips: orders, records and games through their text, whatever they hold."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.engine.compile import compile_model
from game.engine.orders import Letter, Orders
from game.engine.sealed import orders_of, seal
from game.record.check import check_record
from game.record.files import read_record, text_of, write_record
from game.record.form import Record, SeatOrders, TurnForm
from game.record.game import Game
from game.record.orders import form_of, orders_from
from game.scenario import load
from game.seats.match import machine_orders
from game.seats.random import RandomSeat
from tests.engine.tables import array_difference, saved_and_read
from tests.record.making import SMALL, planted

LOADED = load(SMALL)
MODEL = compile_model(LOADED.scenario)
SCENARIO = LOADED.scenario

channels, tones = st.sampled_from(list(SCENARIO.channels)), st.sampled_from(list(SCENARIO.tones))
levels = st.fixed_dictionaries(
    {}, optional={i: st.sampled_from(list(v.levels)) for i, v in SCENARIO.issues.items()}
)
drafts = st.none() | st.sampled_from(list(SCENARIO.drafts))
hours = st.none() | st.integers(1, 100_000).map(lambda minutes: minutes / 60)

proposals = st.builds(
    Letter,
    channel=channels,
    tone=tones,
    purpose=st.just("proposal"),
    levels=levels,
    about=st.none() | channels,
    valid=hours,
    draft=drafts,
)
answers = st.builds(
    Letter,
    channel=channels,
    tone=tones,
    purpose=st.sampled_from(["acceptance", "rejection", "withdrawal"]),
    about=channels,
    draft=drafts,
)
messages = st.builds(Letter, channel=channels, tone=tones, draft=drafts)
letters = st.lists(proposals | answers | messages, max_size=2).map(tuple)


def orders_for(seat: str) -> st.SearchStrategy[Orders]:
    by_slot = {
        slot: st.sampled_from(
            [c for c, told in SCENARIO.choices[seat].items() if told.slot == slot]
        )
        for slot in SCENARIO.slots
    }
    return st.builds(Orders, choices=st.fixed_dictionaries({}, optional=by_slot), letters=letters)


@given(orders=orders_for("north"))
def test_orders_come_back_from_the_notation(orders: Orders) -> None:
    form = form_of(orders)
    assert orders_from(form) == orders
    text = yaml.safe_dump(form.model_dump(exclude_unset=True, mode="json"))
    again = SeatOrders.model_validate_json(json.dumps(yaml.safe_load(text)), strict=True)
    assert orders_from(again) == orders


@given(north=orders_for("north"), south=orders_for("south"))
def test_orders_come_back_from_the_engines_rows(north: Orders, south: Orders) -> None:
    sealed = seal(MODEL, [{}, {"north": north, "south": south}])
    assert orders_of(MODEL, sealed, "north", 1) == north
    assert orders_of(MODEL, sealed, "south", 1) == south
    assert orders_of(MODEL, sealed, "north", 0) == Orders()


def test_nothing_written_is_holding() -> None:
    assert orders_from(None) == orders_from(SeatOrders()) == Orders()


bands = st.floats(-1e6, 1e6) | st.tuples(st.floats(-1e6, 0), st.floats(0, 1e6))
expects = st.fixed_dictionaries(
    {},
    optional={
        "variables": st.dictionaries(st.sampled_from(list(SCENARIO.variables)), bands),
        "flags": st.dictionaries(st.sampled_from(list(SCENARIO.flags)), st.booleans()),
        "known": st.fixed_dictionaries(
            {}, optional={"north": st.fixed_dictionaries({"tension": st.none() | bands})}
        ),
        "letters": st.fixed_dictionaries({}, optional={"south": st.integers(0, 9)}),
        "hold": st.lists(st.sampled_from(["tension > 3", "not blockaded"]), max_size=2),
        "source": st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), max_size=20),
    },
)


def turn_form(north: Orders, south: Orders, luck: dict[str, Any], expect: Any) -> TurnForm:
    plain = {
        seat: form_of(given_).model_dump(exclude_unset=True)
        for seat, given_ in (("north", north), ("south", south))
    }
    return TurnForm.model_validate({**plain, "luck": luck, "expect": expect})


turns = st.builds(
    turn_form,
    orders_for("north"),
    orders_for("south"),
    st.dictionaries(
        st.sampled_from(["event.shots", "noise.tension"]),
        st.floats(0, 1, exclude_max=True) | st.just("happens"),
    ),
    expects | st.lists(expects, max_size=2),
)
natures = st.dictionaries(st.just("north"), st.dictionaries(st.just("resolve"), st.floats(-9, 9)))
records = st.builds(
    Record,
    record=st.just(1),
    id=st.from_regex(r"[a-z0-9][a-z0-9_-]{0,9}", fullmatch=True),
    title=st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), max_size=20),
    scenario=st.just("small"),
    seed=st.integers(0, 2**64 - 1),
    game=st.integers(0, 2**64 - 1),
    natures=natures,
    turns=st.dictionaries(st.sampled_from(list(MODEL.turns)), turns),
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(record=records)
def test_a_record_comes_back_from_its_file(record: Record, tmp_path: Path) -> None:
    path = tmp_path / "records" / "made.yaml"
    write_record(record, path)
    again = read_record(path).record
    assert again == record
    assert text_of(again) == text_of(record)


def test_a_record_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    path = planted(tmp_path)
    record = read_record(path).record
    write_record(record, path)
    assert read_record(path).record == record
    assert [p.name for p in path.parent.iterdir()] == ["talk.yaml"]


def test_text_is_utf_8_and_in_the_order_of_the_notation(tmp_path: Path) -> None:
    record = read_record(planted(tmp_path, ("title: They talk", "title: Они говорят"))).record
    text = text_of(record)
    assert "title: Они говорят" in text
    assert text.index("scenario:") < text.index("seed:") < text.index("turns:") < text.index("end:")


def random_game(seed: int, turns: int = 99) -> Game:
    game = Game.start(LOADED, seed=seed)
    while not game.over and len(game.steps) < turns:
        seats = {seat: RandomSeat() for seat in game.model.seat_ids}
        game.force({name: machine_orders(game, name, seat) for name, seat in seats.items()})
    return game


@pytest.mark.parametrize("seed", range(6))
def test_a_game_comes_back_from_its_record_at_every_turn(seed: int) -> None:
    for turns in range(4):
        game = random_game(seed, turns)
        again = saved_and_read(game)
        assert array_difference(game.state, again.state) is None
        assert len(again.steps) == len(game.steps)
        assert [s.orders for s in again.steps] == [
            {seat: step.orders.get(seat, Orders()) for seat in game.model.seat_ids}
            for step in game.steps
        ]


def test_a_games_record_fits_its_scenario_and_replays(tmp_path: Path) -> None:
    path = planted(tmp_path)
    for seed in range(4):
        write_record(random_game(seed).record(), path)
        check_record(read_record(path), LOADED)


def test_a_write_that_fails_leaves_the_old_file_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = planted(tmp_path)
    before, record = path.read_bytes(), read_record(path).record
    seen: list[str] = []

    def full(draft: Path, text: str, encoding: str) -> None:
        seen.append(draft.name)
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", full)
    with pytest.raises(OSError, match="No space left"):
        write_record(record.model_copy(update={"title": "Another"}), path)
    assert path.read_bytes() == before
    # The draft lies beside it and is none of the records.
    assert seen == ["talk.yaml.part"]


def test_folders_are_made_for_a_record_and_may_be_there_already(tmp_path: Path) -> None:
    record = read_record(planted(tmp_path)).record
    path = tmp_path / "a" / "b" / "c.yaml"
    for _ in range(2):
        write_record(record, path)
    assert [each.name for each in path.parent.iterdir()] == ["c.yaml"]
    assert read_record(path).record == record


def test_a_record_file_tells_where_each_value_stands(tmp_path: Path) -> None:
    path = planted(tmp_path)
    file = read_record(path)
    mark = file.marks.value(("turns", "1950-05-01 09:00", "north", "act"))
    line = path.read_text(encoding="utf-8").splitlines()[mark.line - 1]
    assert line[mark.column - 1 :].startswith("blockade")
    assert file.path == path
    assert list(file.sources) == [str(path)]


def test_long_notes_are_folded_within_the_page(tmp_path: Path) -> None:
    note = "They talk and talk and talk. " * 20
    edit = ("title: They talk", f"title: They talk\nnote: {note}")
    record = read_record(planted(tmp_path, edit)).record
    text = text_of(record)
    lines = text[text.index("note:") : text.index("players:")].splitlines()
    assert 1 < len(lines) < 8
    assert max(map(len, lines)) <= 105
    assert " ".join(" ".join(lines).split()).removeprefix("note: ") == note.strip()

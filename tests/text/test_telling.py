"""Recorded games told from outside: history whole, games that stop, and faulty ones."""

from functools import cache
from pathlib import Path

import pytest

from game.engine.luck import FAILS, HAPPENS, Pins
from game.engine.orders import Letter, Orders
from game.paths import scenarios
from game.record.files import RecordError, read_record, write_record
from game.record.game import Game
from game.scenario import load
from game.text.telling import SHOWN, tell
from tests.text.acting import CUBA, SMALL, Stage, small

MORNING = "1950-05-01 09:00"
CALM = Pins({}, {"event.": FAILS, "distort.": FAILS})
"""Luck by which nothing happens that a test does not ask for."""
HASTEN = Orders({"posture": "hasten_work"})


def told(path: Path, width: int = 80) -> str:
    stage = Stage([], width=width)
    tell(path, stage.console)
    return stage.said


def plain(said: str) -> str:
    return " ".join(said.split())


def history_file() -> Path:
    home = next(path for path in scenarios() if path.name == CUBA)
    return home / "records" / "history.yaml"


@cache
def history() -> str:
    return told(history_file())


def home(tmp_path: Path) -> Path:
    """A folder for records of the small crisis."""
    folder = tmp_path / "small" / "records"
    folder.mkdir(parents=True)
    (folder.parent / "scenario.yaml").write_bytes(SMALL.read_bytes())
    return folder


def test_history_is_told_turn_by_turn_in_order() -> None:
    count = sum(len(day.turns) for day in load(CUBA).scenario.days)
    said, places = history(), []
    for turn in range(1, count + 1):
        if f"Turn {turn} of {count}." in said:
            places.append(said.index(f"Turn {turn} of {count}."))
    assert places == sorted(places)
    assert len(places) == len(read_record(history_file()).record.turns)


def test_history_tells_clocks_notes_orders_and_letters() -> None:
    said = plain(history())
    assert "Monday 22 October 1962, 18:00 Washington time; 1:00 on Tuesday 23 October in" in said
    for turn in read_record(history_file()).record.turns.values():
        assert plain(turn.note) in said
    texts = load(CUBA).scenario
    assert f"John F. Kennedy: {texts.choices['kennedy']['quarantine'].title}" in said
    assert plain(texts.drafts["kennedy_22"].text) in said
    assert "A letter from Nikita Sergeyevich Khrushchev arrives by Embassy cable." in said
    assert "Where things stand: Tension" in said


def test_history_ends_with_terms_front_pages_and_the_ledger() -> None:
    said = plain(history())
    ending = said[said.index("The end. ") :]
    papers = ("The New York Times, Washington:", "Pravda, Moscow:")
    for part in ("The terms:", *papers, "Three readings"):
        assert part in ending
    assert ending.index("Three readings") < ending.index("The ledger:")
    assert "Over the whole path:" in ending
    assert "What stayed hidden in this game:" in ending
    assert "What John F. Kennedy believed" in ending
    assert "What Nikita Sergeyevich Khrushchev believed" in ending


def test_a_failed_choice_is_told_with_what_came_instead(tmp_path: Path) -> None:
    game = Game.start(small(), seed=1)
    game.play({"north": Orders({"act": "blockade"}), "south": Orders({"act": "turn_convoy"})})
    game.play({"north": Orders({"act": "open_strait"}), "south": Orders()})
    path = home(tmp_path) / "failed.yaml"
    write_record(game.record("failed", "Too late"), path)
    assert "Ada Norr: Open the strait. But: The convoy had already turned." in plain(told(path))


@pytest.mark.parametrize("width", [40, 60, 100])
def test_every_line_fits_the_page(width: int) -> None:
    assert not [line for line in told(history_file(), width).splitlines() if len(line) > width]


def test_a_record_that_goes_on_says_where_it_stops(tmp_path: Path) -> None:
    game = Game.start(small(), seed=1)
    game.play({"north": Orders({"act": "blockade"}), "south": Orders()})
    path = home(tmp_path) / "open.yaml"
    write_record(game.record("open", "Half a game"), path)
    said = plain(told(path))
    assert "The Strait. Half a game." in said
    assert said.endswith("The record stops here, on Monday 1 May, 18:00.")
    assert "The end." not in said


def test_an_illegal_order_is_told_where_the_record_stops(tmp_path: Path) -> None:
    path = home(tmp_path) / "bad.yaml"
    path.write_text(
        "record: 1\nid: bad\ntitle: Bad\nscenario: small\nseed: 1\n"
        "turns:\n  1950-05-01 09:00:\n    north: {act: open_strait}\nend: {}\n",
        encoding="utf-8",
    )
    said = plain(told(path))
    assert "The record stops here, on Monday 1 May, 9:00." in said
    assert "orders.north: expected legal orders" in said


def test_a_record_that_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    path = home(tmp_path) / "bad.yaml"
    path.write_text("record: 2\n", encoding="utf-8")
    with pytest.raises(RecordError):
        told(path)


def told_game(folder: Path, *turns: dict[str, Orders], pins: Pins = CALM, note: str = "") -> str:
    """A small game in which these orders were sealed, told from its record."""
    game = Game.start(small(), seed=1, pins=pins)
    for orders in turns:
        game.play({"north": Orders(), "south": Orders(), **orders})
    record = game.record("told", "Told").model_copy(update={"note": note} if note else {})
    # The last sealed turn is told even where both held in it.
    path = home(folder) / "told.yaml"
    write_record(record, path)
    return plain(told(path))


def test_a_turn_is_told_with_clocks_of_both_capitals_and_its_length(tmp_path: Path) -> None:
    said = told_game(tmp_path, {"north": Orders({"act": "bombard"})})
    assert "Turn 1 of 3. The fort is seen. Monday 1 May 1950, 9:00 Strait time; " in said
    assert "8:00 in Norhavn and 11:00 in Surport. 9 hours to the next turn. Morning." in said
    assert "Ada Norr: Shell the fort. Bo Sur: nothing new. What came of it:" in said


def test_a_clock_that_is_on_another_day_says_so(tmp_path: Path) -> None:
    scenario = home(tmp_path).parent / "scenario.yaml"
    text = scenario.read_text(encoding="utf-8").replace("1900-01-01: -1}", "1900-01-01: -10}")
    scenario.write_text(text.replace("1900-01-01: 2, 1950", "1900-01-01: 0, 1950"), "utf-8")
    path = scenario.parent / "records" / "far.yaml"
    head = "record: 1\nid: far\ntitle: Far\nscenario: small\nseed: 1\nturns:\n"
    path.write_text(f'{head}  "1950-05-01 09:00": {{north: {{act: blockade}}}}\n', "utf-8")
    said = plain(told(path))
    # Surport has the strait's own time, which is not told twice.
    assert "9:00 Strait time; 23:00 on Sunday 30 April in Norhavn. 9 hours to" in said


@pytest.mark.parametrize(
    ("orders", "line"),
    [
        (Orders({"act": "blockade"}), "Ada Norr: Close the strait."),
        (
            Orders({"act": "blockade", "posture": "raise_alert"}),
            "Ada Norr: Close the strait; Raise the alert.",
        ),
        (Orders({}, (Letter("radio", "soft"),)), "Ada Norr: a letter, and nothing new."),
        (
            Orders({"posture": "raise_alert"}, (Letter("radio", "soft"),)),
            "Ada Norr: Raise the alert. Ada Norr, by Radio, sent Monday 1 May, 9:00,",
        ),
    ],
)
def test_what_a_seat_did_and_wrote(orders: Orders, line: str, tmp_path: Path) -> None:
    assert line in told_game(tmp_path, {"north": orders})


def test_letters_are_told_in_full_and_as_they_arrive(tmp_path: Path) -> None:
    offer = Letter("radio", "hard", "proposal", {"fort": "razed"})
    slow = Letter("cable", "soft")
    said = told_game(tmp_path, {"north": Orders({}, (offer, slow))}, {"south": HASTEN})
    first, second = said.split("Turn 2 of 3.")
    assert "a proposal, hard in tone. Sir," in first
    assert "The fort is razed." in first
    assert first.count("A letter from Ada Norr arrives") == 1
    assert "A letter from Ada Norr arrives by Radio. " in first
    assert "A letter from Ada Norr arrives by Embassy cable." in second
    assert "not read as it was meant" not in said


def test_a_letter_that_is_misread_is_told_as_it_arrives(tmp_path: Path) -> None:
    pins = Pins({MORNING: {"distort.north.0": HAPPENS, "transit.north.0": 0.0}}, CALM.prefixes)
    letter = Letter("cable", "soft", "proposal", {"fort": "frozen"})
    said = told_game(tmp_path, {"north": Orders({}, (letter,))}, pins=pins)
    assert "A letter from Ada Norr arrives by Embassy cable. It is not read as it was" in said


@pytest.mark.parametrize(
    ("pins", "lines"),
    [
        # A hazard under its actor, and its consequence.
        (
            ("event.shots", "event.shots>answer"),
            ("The gunner of the fort: Shots from the fort. North answers.",),
        ),
        # What nobody sees is told all the same: the game is told from outside.
        (("event.skirmish",), ("A skirmish.",)),
        # Scheduled and triggered events open the next turn.
        ((), ("A convoy sails. The envoy calls.",)),
    ],
)
def test_every_kind_of_event_is_told(
    pins: tuple[str, ...], lines: tuple[str, ...], tmp_path: Path
) -> None:
    luck = Pins({MORNING: dict.fromkeys(pins, HAPPENS)}, CALM.prefixes)
    said = told_game(tmp_path, {"north": Orders({"act": "blockade"})}, pins=luck)
    for line in lines:
        assert line in said[said.index("What came of it:") :]


def test_issues_that_move_are_told_and_others_are_not(tmp_path: Path) -> None:
    said = told_game(tmp_path, {"north": Orders({"act": "blockade"})}, {"south": HASTEN})
    first, second = said.split("Turn 2 of 3.")
    assert "The ships: They are stopped." in first
    assert "The ships" not in second
    assert "The fort: It stays." not in said


def test_where_things_stand_tells_the_public_and_what_moved_most(tmp_path: Path) -> None:
    said = told_game(tmp_path, {"north": Orders({"posture": "raise_alert"}), "south": HASTEN})
    standing = said[said.index("Where things stand:") :]
    standing = standing[: standing.index(". ")]
    parts = standing.removeprefix("Where things stand: ").split("; ")
    assert parts[0].startswith("Tension ")
    assert any(part.startswith("Northern alert 3") for part in parts[1:])
    assert len(parts) <= 1 + SHOWN
    assert "Unrest" not in standing


def test_the_record_s_own_note_stands_before_the_summary(tmp_path: Path) -> None:
    summary = "South has built a fort on the strait; North stops ships."
    assert summary in told_game(tmp_path / "plain", {"south": HASTEN})
    said = told_game(tmp_path / "noted", {"south": HASTEN}, note="A game of patience.")
    assert "The Strait. Told. A game of patience. Turn 1 of 3." in said
    assert summary not in said


def test_a_choice_that_came_to_nothing_without_words_of_its_own(tmp_path: Path) -> None:
    records = home(tmp_path)
    scenario = records.parent / "scenario.yaml"
    text = scenario.read_text(encoding="utf-8")
    old = "      otherwise: {text: The convoy had already turned., effects: {trust_south: 1}}\n"
    assert text.count(old) == 1
    scenario.write_text(text.replace(old, ""), encoding="utf-8")
    (records / "failed.yaml").write_text(
        "record: 1\nid: failed\ntitle: Failed\nscenario: small\nseed: 1\nluck: {events: pinned}\n"
        'turns:\n  "1950-05-01 09:00": {north: {act: blockade}, south: {act: turn_convoy}}\n'
        '  "1950-05-01 18:00": {north: {act: open_strait}}\n',
        encoding="utf-8",
    )
    assert "Ada Norr: Open the strait. But: it came to nothing." in plain(
        told(records / "failed.yaml")
    )


def test_a_failure_of_another_turn_does_not_say_why_it_stops(tmp_path: Path) -> None:
    path = home(tmp_path) / "wrong.yaml"
    path.write_text(
        "record: 1\nid: wrong\ntitle: Wrong\nscenario: small\nseed: 1\nluck: {events: pinned}\n"
        'turns:\n  "1950-05-01 09:00":\n    north: {act: blockade}\n'
        "    expect: {flags: {turned: true}}\n",
        encoding="utf-8",
    )
    assert plain(told(path)).endswith("The record stops here, on Monday 1 May, 18:00.")


def test_without_a_console_it_goes_to_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = home(tmp_path) / "short.yaml"
    head = "record: 1\nid: short\ntitle: Short\nscenario: small\nseed: 1\n"
    path.write_text(f'{head}turns: {{"{MORNING}": {{note: Nothing yet.}}}}\n', encoding="utf-8")
    tell(path)
    assert "The Strait. Short." in capsys.readouterr().out

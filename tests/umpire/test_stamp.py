"""Files from hand to hand: what is torn, changed or something else is told, and why."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.scenario import ScenarioError
from game.scenario.budget import MOST_BYTES
from game.umpire.answer import Answer, answer_file, answer_to, read_answer
from game.umpire.handout import read_handout
from game.umpire.stamp import read_stamped, stamp_of, stamped, write_whole
from tests.umpire.playing import OFFER, PATROL, YES, answer, begun


@pytest.fixture
def sealed(tmp_path: Path) -> Path:
    """A sealed answer."""
    return answer(begun(tmp_path / "t"), "east", OFFER)


def test_an_answer_comes_back_as_it_was_sealed(tmp_path: Path) -> None:
    table = begun(tmp_path / "t")
    handout = read_handout(table.handout_path("east"))
    for orders in (PATROL, OFFER, YES):
        found = read_answer(answer(table, "east", orders)).answer
        assert found.sealed == orders
        assert (found.table, found.seat, found.turn) == ("monday", "east", handout.turn)
        assert found.handout == handout.check


def test_an_answer_reads_like_a_record(tmp_path: Path) -> None:
    handout = read_handout(begun(tmp_path / "t").handout_path("east"))
    lines = answer_to(handout, OFFER).splitlines()
    assert lines[0].startswith("# Sealed orders for 1950-05-01 08:00.")
    assert lines[1:6] == [
        "answer: 1",
        "table: monday",
        "seat: east",
        "turn: 1950-05-01 08:00",
        f"handout: {handout.check}",
    ]
    assert "  - channel: boat" in lines
    assert answer_file("east") == "from-east.knot"


def test_every_torn_file_is_seen(sealed: Path) -> None:
    whole = sealed.read_bytes()
    for cut in range(0, len(whole) - 2, 7):
        sealed.write_bytes(whole[:cut])
        with pytest.raises(ScenarioError, match="torn"):
            read_answer(sealed)


@given(st.data())
def test_every_change_is_seen(data: st.DataObject) -> None:
    text = stamped("answer", "A note.", {"table": "t", "seat": "east", "orders": {"act": "talk"}})
    at = data.draw(st.integers(0, len(text) - 2))
    letter = data.draw(st.characters(min_codepoint=33, max_codepoint=126))
    if letter == text[at]:
        return
    path = Path("changed.knot")
    write_whole(path, text[:at] + letter + text[at + 1 :])
    try:
        with pytest.raises(ScenarioError, match="torn or changed"):
            read_stamped(path, "answer", Answer)
    finally:
        path.unlink()


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_the_ends_of_lines_may_change_on_the_way(sealed: Path) -> None:
    orders = read_answer(sealed).answer.sealed
    sealed.write_bytes(sealed.read_bytes().replace(b"\n", b"\r\n") + b"\r\n\r\n")
    assert read_answer(sealed).answer.sealed == orders


def test_a_mark_of_the_byte_order_may_be_put_before_it(sealed: Path) -> None:
    orders = read_answer(sealed).answer.sealed
    sealed.write_bytes(b"\xef\xbb\xbf" + sealed.read_bytes())
    assert read_answer(sealed).answer.sealed == orders


def test_the_message_names_the_file_and_the_remedy(sealed: Path) -> None:
    sealed.write_text(sealed.read_text(encoding="utf-8").replace("both", "closed"), "utf-8")
    with pytest.raises(ScenarioError) as caught:
        read_answer(sealed)
    told = str(caught.value)
    assert told.startswith(f"{sealed}: error[torn]: this is no answer with sealed orders, or it")
    assert "help: let the seat seal its orders again: knot desk" in told


@pytest.mark.parametrize("bad", [b"", b"\x00\xff\xfe" * 50, b"answer: 1\n", b"a: [", b"check: \n"])
def test_what_is_something_else_is_refused(bad: bytes, sealed: Path) -> None:
    sealed.write_bytes(bad)
    with pytest.raises(ScenarioError, match="this is no answer"):
        read_answer(sealed)
    with pytest.raises(ScenarioError, match="this is no hand-out"):
        read_handout(sealed)


def test_a_file_without_end_is_not_read_whole(sealed: Path) -> None:
    sealed.write_bytes(b"#" * (MOST_BYTES + 10))
    with pytest.raises(ScenarioError, match="this is no answer"):
        read_answer(sealed)


def test_an_answer_is_no_hand_out_and_a_hand_out_no_answer(sealed: Path) -> None:
    with pytest.raises(ScenarioError, match=r"this is no hand-out\n.*to-SEAT.knot goes to a seat"):
        read_handout(sealed)
    with pytest.raises(ScenarioError, match=r"this is no answer with sealed orders\n"):
        read_answer(sealed.with_name("to-east.knot"))


def test_a_forged_answer_is_told_by_its_line(sealed: Path) -> None:
    plain = {"table": "t", "seat": "east", "turn": "tomorrow", "handout": "0", "orders": {}}
    sealed.write_text(stamped("answer", "A note.", plain), encoding="utf-8")
    with pytest.raises(ScenarioError) as caught:
        read_answer(sealed)
    assert f"{sealed.name}:5:7: error" in str(caught.value)
    assert "turn: tomorrow" in str(caught.value)


def test_a_stamp_is_the_last_word() -> None:
    text = stamped("answer", "A note.\nMore.", {"seat": "east"})
    assert text.splitlines()[:4] == ["# A note.", "# More.", "answer: 1", "seat: east"]
    assert text.endswith(f"check: {stamp_of(text)}\n")
    assert len(stamp_of(text)) == 32


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "new" / "file.knot"
    write_whole(path, "one\n")
    (path.parent / "file.knot.part").mkdir()
    with pytest.raises(OSError, match=r"file\.knot\.part"):
        write_whole(path, "two\n")
    assert path.read_bytes() == b"one\n"


def test_of_a_file_that_cannot_be_put_in_its_place_no_part_is_left(tmp_path: Path) -> None:
    folder = tmp_path / "to-east.knot"
    folder.mkdir()
    with pytest.raises(OSError):
        write_whole(folder, "one\n")
    assert [each.name for each in tmp_path.iterdir()] == [folder.name]

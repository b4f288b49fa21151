"""The advisers' odds: scores here, and over all games that were kept."""

import re
from dataclasses import replace

import pytest

from game import paths
from game.lab.debrief import kept
from game.lab.debrief.brier import FEWEST, Said, scores
from game.text.debrief import words
from game.text.debrief.advisers import KINDS, SMALL, advisers, tell_advisers
from tests.text.debrief.ended import burnt, closing, quiet, settled, told

KEPT = paths.user_data


def all_of_them(game: object) -> list[str]:
    return told(lambda after: advisers(after, ""), game)  # type: ignore[arg-type]


def test_the_scores_are_those_of_the_laboratory() -> None:
    stage, after = closing(burnt())
    advisers(after, "")
    found = scores([after.counts.said])
    assert found
    for (seat, who, _), each in found.items():
        name = after.texts.seats[seat].advisers[who].name
        if each.brier >= SMALL:
            assert f"{name}: {each.brier:.4f} here (N {each.n} turn" in stage.said


def test_the_best_comes_first() -> None:
    lines = all_of_them(burnt())
    for heading in KINDS.values():
        at = lines.index(f"  {heading}")
        told_here = []
        for line in lines[at + 1 :]:
            found = re.match(r"    .*: ([\d.]+) here \(N \d+ turns?\)", line)
            if not found:
                break
            told_here.append(float(found[1]))
        assert told_here == sorted(told_here)
        assert told_here


def test_only_advisers_of_people_are_scored() -> None:
    for seat, other in (("north", "south"), ("south", "north")):
        stage, after = closing(burnt(), seat)
        advisers(after, "")
        for adviser in after.texts.seats[other].advisers.values():
            assert adviser.name not in stage.said


def test_the_staff_stands_beside_them() -> None:
    lines = all_of_them(burnt())
    assert len([line for line in lines if line.startswith("    The staff, from whose figure")]) == 2


def test_a_game_is_kept_once_however_often_it_is_looked_at() -> None:
    all_of_them(burnt())
    all_of_them(burnt())
    assert len(kept.read(paths.user_data() / kept.FILE)) == 1


def test_games_add_up_and_few_have_no_interval() -> None:
    _, after = closing(burnt())
    for number in range(1, 3):
        one = replace(kept.kept(burnt(), after.counts.said), game=f"game {number}")
        kept.add(paths.user_data() / kept.FILE, one)
    lines = all_of_them(burnt())
    counted = [line for line in lines if " over 3 games (N " in line]
    assert counted
    assert not [line for line in counted if " to " in line]
    assert words.ADVISERS_FEW.format(fewest=FEWEST) in lines


def test_many_games_have_an_interval() -> None:
    _, after = closing(burnt())
    for number in range(FEWEST):
        one = replace(kept.kept(burnt(), after.counts.said), game=f"game {number}")
        kept.add(paths.user_data() / kept.FILE, one)
    lines = all_of_them(burnt())
    pattern = rf"\(\d\.\d{{4}} to \d\.\d{{4}}\) over {FEWEST + 1} games \(N \d+ turns\)"
    assert [line for line in lines if re.search(pattern, line)]


def test_games_under_another_preset_are_apart() -> None:
    _, after = closing(burnt())
    other = replace(kept.kept(burnt(), after.counts.said), game="x", preset="calm")
    kept.add(paths.user_data() / kept.FILE, other)
    assert not [line for line in all_of_them(burnt()) if "over 2 games" in line]


def test_where_nothing_can_be_kept_the_scores_are_told_all_the_same() -> None:
    place = paths.user_data() / kept.FILE
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text("nonsense\n", encoding="utf-8")
    lines = all_of_them(burnt())
    assert lines[0] == words.ADVISERS
    assert lines[-1].startswith(words.UNKEPT.partition("{")[0])
    assert place.read_text(encoding="utf-8") == "nonsense\n"


def test_where_nobody_gave_odds_that_is_said() -> None:
    stage, after = closing(quiet())
    after.counts.__dict__["said"] = ()
    advisers(after, "")
    assert stage.said.strip() == words.ADVISERS_NONE


def crowd(chances: list[float], came: bool) -> tuple[Said, ...]:
    """Each adviser of North with one chance, twice over where there are too few of them."""
    names = list(quiet().loaded.scenario.seats["north"].advisers)
    pairs = zip(names, chances, strict=False)
    return tuple(Said("north", who, "m", "soon", c, c, came, True) for who, c in pairs)


def test_scores_that_say_nothing_are_told_in_one_line() -> None:
    stage, after = closing(quiet())
    after.counts.__dict__["said"] = crowd([0.001, 0.002], False)
    advisers(after, "")
    assert words.ADVISERS_ALL.format(small=SMALL, n=1) in stage.said
    assert " here (N " not in stage.said


def test_few_advisers_are_all_told_in_the_walk() -> None:
    stage, after = closing(quiet())
    after.counts.__dict__["said"] = crowd([0.3, 0.9], False)
    tell_advisers(after, 1)
    assert stage.said.count(" here (N ") == 2
    assert words.ADVISERS_MORE not in stage.said


@pytest.mark.parametrize(("most", "told_of"), [(None, 5), (1, 2), (2, 4), (3, 5)])
def test_of_many_advisers_the_walk_tells_both_ends(most: int | None, told_of: int) -> None:
    stage, after = closing(quiet())
    north = after.texts.seats["north"]
    one = next(iter(north.advisers.values()))
    names = {f"a{n}": one.model_copy(update={"name": f"Adviser {n}"}) for n in range(5)}
    seats = {**after.texts.seats, "north": north.model_copy(update={"advisers": names})}
    after = replace(after, texts=after.texts.model_copy(update={"seats": seats}))
    chances = {name: 0.1 + 0.2 * n for n, name in enumerate(names)}
    after.counts.__dict__["said"] = tuple(
        Said("north", who, "m", "soon", c, 0.5, False, True) for who, c in chances.items()
    )
    tell_advisers(after, most)
    assert stage.said.count(" here (N 1 turn)") == told_of
    assert "Adviser 0: 0.0100 here" in stage.said
    assert "Adviser 4: 0.8100 here" in stage.said
    assert (words.ADVISERS_MORE in stage.said) == (told_of < 5)


def test_two_people_have_both_councils() -> None:
    stage, after = closing(settled(), "north", "south")
    assert {each.seat for each in after.counts.said} <= {"north", "south"}
    advisers(after, "")
    assert stage.said.count(KINDS["soon"]) == len({each.seat for each in after.counts.said})

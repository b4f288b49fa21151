import pytest

from game.ui.widgets.motion import Glide, damped, out


@pytest.mark.parametrize("ease", [damped, out])
def test_a_way_begins_at_nothing_never_turns_back_and_ends_near_one(ease: object) -> None:
    assert callable(ease)
    way = [ease(step / 50) for step in range(51)]
    assert way[0] == 0
    assert way == sorted(way)
    assert 0.98 < way[-1] <= 1


def test_it_goes_to_its_aim_and_rests_there() -> None:
    glide = Glide(10.0, 350, damped)
    assert not glide.advance(5)
    glide.go(20.0)
    assert not glide.advance(1000)
    assert glide.advance(1100)
    assert 10 < glide.value < 20
    assert glide.advance(1350)
    assert glide.value == 20.0
    assert not glide.advance(2000)


def test_it_may_be_sent_elsewhere_on_its_way() -> None:
    glide = Glide(0.0, 100)
    glide.go(1.0)
    glide.advance(0)
    glide.advance(50)
    there = glide.value
    glide.go(0.0)
    assert glide.value == there
    glide.advance(60)
    glide.advance(160)
    assert glide.value == 0.0


def test_to_be_sent_where_it_goes_changes_nothing() -> None:
    glide = Glide(0.0, 100)
    glide.go(1.0)
    glide.advance(0)
    glide.go(1.0)
    glide.advance(100)
    assert glide.value == 1.0


def test_rest_is_at_the_aim() -> None:
    glide = Glide(0.0, 100)
    glide.go(3.0)
    glide.rest()
    assert glide.value == 3.0
    assert not glide.advance(7)


def test_a_successor_begins_where_the_old_one_is() -> None:
    old, new = Glide(2.0, 100), Glide(6.0, 100)
    new.follow(old)
    assert (new.value, new.aim) == (2.0, 6.0)
    new.advance(10)
    new.advance(110)
    assert new.value == 6.0


def test_a_successor_with_the_same_aim_keeps_the_pace() -> None:
    old, new = Glide(0.0, 100, out), Glide(1.0, 100, out)
    old.go(1.0)
    old.advance(0)
    old.advance(60)
    new.follow(old)
    old.advance(80)
    new.advance(80)
    assert new.value == old.value

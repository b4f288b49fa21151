"""Kennedy's chair: what he could do on each day, what it costs, and what hangs on the truth."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from game.engine.arithmetic import Bools
from game.engine.compile import compile_model
from game.engine.luck import Luck
from game.engine.orders import Orders
from game.engine.sealed import Sealed
from game.engine.sight.views import views
from game.engine.state import State
from game.engine.turn import advance, start
from game.scenario import load
from game.scenario.format.choices import Choice, Failure

SCENARIO = Path(__file__).parents[2] / "scenarios" / "cuba-1962"
MODEL = compile_model(load(str(SCENARIO)).scenario)
CHOICES: dict[str, Choice] = MODEL.scenario.choices["kennedy"]
INDEX = MODEL.index
WASHINGTON = INDEX.seats["kennedy"]
GAMES = 48

FIRST = "1962-10-16 12:00"
WEDNESDAY = "1962-10-17 10:00"
VISIT = "1962-10-18 11:00"
EVENING = "1962-10-18 21:00"
FRIDAY = "1962-10-19 11:00"
SATURDAY = "1962-10-20 14:30"
SUNDAY = "1962-10-21 11:30"
MONDAY = "1962-10-22 12:00"
SPEECH = "1962-10-22 18:00"
SECRET_WEEK = tuple(turn for turn in MODEL.turns if turn <= SPEECH)
STRIKES = {"air_strike_sites", "air_strike_general"}
GOING_PUBLIC = {"quarantine", "full_blockade", "speech_only", "un_first", "strike_with_warning"}

HISTORY = {
    FIRST: {"act": "keep_the_diary", "posture": "fly_u2"},
    WEDNESDAY: {"posture": "fly_u2"},
    VISIT: {"act": "gromyko_listen"},
    FRIDAY: {"act": "keep_the_diary", "posture": "quiet_alert"},
    SATURDAY: {"posture": "ready_landing"},
    SUNDAY: {"act": "ask_editors", "posture": "ready_strike"},
    MONDAY: {"act": "brief_allies", "posture": "lock_jupiters"},
    SPEECH: {"act": "quarantine", "posture": "defcon_3"},
    "1962-10-23 09:00": {"act": "ask_oas", "posture": "low_level"},
    "1962-10-23 18:00": {"posture": "disperse_bombers"},
    "1962-10-24 10:00": {"act": "open_jupiters", "posture": "sac_to_defcon_2"},
    "1962-10-24 18:00": {"posture": "hunt_submarines"},
    "1962-10-24 22:00": {"act": "let_ship_pass"},
    "1962-10-25 10:00": {"act": "show_photographs", "posture": "mobilise_landing"},
    "1962-10-25 18:00": {"act": "board_ship"},
    "1962-10-26 10:00": {"act": "keep_apart", "posture": "mobilise_landing"},
    "1962-10-27 20:00": {"act": "private_warning", "posture": "call_reserves"},
}
"""What Washington did. Two orders of the 27th answer Moscow, and stand only in the record."""

Step = tuple[str, str]
"""A turn, and a choice of Kennedy's in it."""


def course(plan: tuple[Step, ...]) -> Iterator[State]:
    """The states of a batch of games, Moscow holding still, at every turn."""
    state, _ = start(MODEL, Luck.of(1962, range(GAMES)))
    while not state.over.all():
        yield state
        chosen = [choice for turn, choice in plan if turn == MODEL.turns[state.turn]]
        sealed = Sealed.hold(MODEL, GAMES)
        sealed.put(INDEX, "kennedy", Orders({CHOICES[name].slot: name for name in chosen}))
        state, _ = advance(MODEL, state, sealed)


@cache
def states(*plan: Step) -> dict[str, State]:
    """The same, by turn."""
    return {MODEL.turns[state.turn]: state for state in course(plan)}


def flag(state: State, name: str) -> Bools:
    held: Bools = state.flags[INDEX.flags[name]]
    return held


def value(state: State, name: str, games: Bools | None = None) -> float:
    found = state.x[INDEX.variables[name]]
    return float(found.mean() if games is None else found[games].mean())


def secret(state: State) -> Bools:
    """The games in which nobody but Washington knows."""
    games: Bools = ~state.over & ~flag(state, "in_the_open") & ~flag(state, "moscow_told")
    return games


def calm(state: State) -> Bools:
    games: Bools = ~state.over & ~flag(state, "combat") & ~flag(state, "dismantling")
    return games


def shares(state: State, games: Bools) -> dict[str, float]:
    """By choice, in which share of these games it may be done."""
    assert games.any()
    legal = views(MODEL, state, WASHINGTON).legal
    return {name: float(legal[INDEX.choices["kennedy", name]][games].mean()) for name in CHOICES}


def ready(state: State, games: Bools) -> set[str]:
    """What may be done in every one of these games."""
    return {name for name, share in shares(state, games).items() if share == 1}


def never(state: State, games: Bools) -> set[str]:
    """What may be done in none of these games."""
    return {name for name, share in shares(state, games).items() if share == 0}


def offered(state: State, games: Bools) -> float:
    """How many choices lie on the table, over both slots, in the mean."""
    return sum(shares(state, games).values())


def in_slot(names: set[str], slot: str) -> set[str]:
    return {name for name in names if CHOICES[name].slot == slot}


# The table.


@pytest.mark.parametrize("turn", SECRET_WEEK)
def test_every_turn_of_the_secret_week_has_real_options_and_not_too_many(turn: str) -> None:
    state = states()[turn]
    games = secret(state)
    table = ready(state, games)
    assert len(in_slot(table, "act")) >= 3, sorted(table)
    assert len(in_slot(table, "posture")) >= 2, sorted(table)
    assert 5 <= len(table) <= 10, sorted(table)


def test_what_history_did_could_be_done_then() -> None:
    played = states(*((turn, name) for turn, day in HISTORY.items() for name in day.values()))
    for turn, day in HISTORY.items():
        state = played[turn]
        games = calm(state) & (secret(state) if turn <= SPEECH else flag(state, "quarantine"))
        assert games.any(), turn
        found = shares(state, games)
        for name in day.values():
            assert found[name] > 0.9, (turn, name, found[name])


def test_on_historys_line_the_table_stays_one_that_can_be_weighed() -> None:
    played = states(*((turn, name) for turn, day in HISTORY.items() for name in day.values()))
    settled = max(played)  # history's own line has ended there; what is left is not calm
    for turn, state in played.items():
        number = round(offered(state, calm(state)), 9)
        assert 4 <= number <= 10 or turn == settled, (turn, number)


@pytest.mark.parametrize("turn", [EVENING, FRIDAY, SATURDAY, SUNDAY])
def test_a_speech_days_early_leaves_levers_for_a_week(turn: str) -> None:
    """Windows count from the speech: an early one is followed by as full a week."""
    seen = 0
    for moment, state in states((turn, "quarantine")).items():
        games = calm(state) & flag(state, "quarantine")
        if moment <= turn or games.sum() < 8:
            continue
        table = ready(state, games)
        assert in_slot(table, "act"), moment
        number = offered(state, games)
        assert 2.5 <= number <= 12, (moment, number)
        seen += 1
    assert seen >= 6


def test_the_week_after_an_early_speech_runs_as_in_history() -> None:
    """The same hours after the line the same things are on the table, whatever the date."""
    early = states((EVENING, "quarantine"))
    assert {"ask_oas"} <= ready(early[FRIDAY], _lined(early[FRIDAY]))
    third = early[SUNDAY]
    assert {"show_photographs", "let_ship_pass", "board_ship"} <= ready(third, _lined(third))
    late = states((SPEECH, "quarantine"))["1962-10-24 10:00"]
    assert {"show_photographs", "board_ship"} <= never(late, _lined(late))


def _lined(state: State) -> Bools:
    games: Bools = calm(state) & flag(state, "quarantine")
    return games


# The visitor.


def test_gromyko_can_be_confronted_that_morning_only() -> None:
    for turn in SECRET_WEEK:
        state = states()[turn]
        table = ready(state, secret(state))
        both = {"gromyko_listen", "gromyko_confront"}
        assert both & table == (both if turn == VISIT else set()), turn


def test_confronting_him_tells_moscow_and_not_the_world() -> None:
    told = states((VISIT, "gromyko_confront"))[EVENING]
    quiet = ~told.over & ~flag(told, "in_the_open")
    assert quiet.sum() > GAMES / 2
    assert flag(told, "moscow_told")[quiet].all()
    table = ready(told, quiet)
    assert {"quarantine", "defcon_3"} <= table
    assert "envoy_to_moscow" in never(told, quiet)


def test_confronting_costs_surprise_and_listening_keeps_it() -> None:
    shown = states((VISIT, "gromyko_confront"))[EVENING]
    heard = states((VISIT, "gromyko_listen"))[EVENING]
    for name in ("fear_su", "suspicion", "press_us"):
        assert value(shown, name) > value(heard, name) + 1, name
    for name in ("evidence", "secrecy"):
        assert value(shown, name) < value(heard, name) - 2, name
    assert value(shown, "trust_su") > value(heard, "trust_su") + 2
    assert value(heard, "commit_us") > 20


def test_once_moscow_is_told_in_private_there_is_something_to_say_to_it() -> None:
    state = states((VISIT, "gromyko_confront"))[FRIDAY]
    quiet = calm(state) & flag(state, "moscow_told") & ~flag(state, "in_the_open")
    assert {"private_warning", "un_first"} <= ready(state, quiet)
    unheard = states()[FRIDAY]
    assert "private_warning" in never(unheard, secret(unheard))


# Going public.


def test_a_quarantine_can_be_declared_from_the_evening_of_the_18th() -> None:
    before, evening = states()[VISIT], states()[EVENING]
    assert "quarantine" in never(before, secret(before))
    assert "quarantine" in ready(evening, secret(evening))
    declared = states((EVENING, "quarantine"))[FRIDAY]
    games = ~declared.over
    assert flag(declared, "quarantine")[games].all()
    assert flag(declared, "in_the_open")[games].all()
    assert flag(declared, "moscow_told")[games].all()
    assert "quarantine" in never(declared, games)


@pytest.mark.parametrize("name", sorted(GOING_PUBLIC | STRIKES | {"reprisal_sam"}))
def test_whatever_the_world_sees_it_knows_whether_or_not_it_worked(name: str) -> None:
    choice = CHOICES[name]
    outcomes = [choice, choice.otherwise] if choice.otherwise else [choice]
    for outcome in outcomes:
        assert {"in_the_open", "moscow_told"} <= set(outcome.set), name
    assert choice.public
    assert choice.tell


def test_private_word_opens_nothing_to_the_world() -> None:
    for name in ("gromyko_confront", "envoy_to_moscow"):
        assert CHOICES[name].set == ["moscow_told"], name


def test_pictures_that_are_too_few_convince_nobody() -> None:
    poor = states((VISIT, "speech_only"))
    rich = states((FIRST, "fly_u2"), (WEDNESDAY, "fly_u2"), (VISIT, "speech_only"))
    before = value(poor[VISIT], "evidence"), value(rich[VISIT], "evidence")
    assert before[0] < 30 < before[1] - 5
    assert value(rich[EVENING], "world") > value(poor[EVENING], "world") + 5
    assert value(rich[EVENING], "allies") > value(poor[EVENING], "allies") + 4


def test_the_harder_line_presses_more_and_costs_more_friends() -> None:
    soft, hard = CHOICES["quarantine"].effects, CHOICES["full_blockade"].effects
    for name in ("tension", "commit_us", "contact", "fear_su", "castro", "press_su"):
        assert hard[name] > soft[name], name
    assert hard["allies"] < 0 < soft["allies"]
    assert hard["world"] < soft["world"]
    assert hard["press_us"] < soft["press_us"] < 0


# The secret.


def _asked() -> tuple[State, State, Bools]:
    """Sunday and Monday with the editors asked, and where they would wait."""
    played = states((SUNDAY, "ask_editors"))
    games = secret(played[SUNDAY])
    return played[SUNDAY], played[MONDAY], games


def test_editors_are_asked_at_the_end_and_may_say_no() -> None:
    before, after, games = _asked()
    wait = after.facts[INDEX.facts["editors_wait"]]
    assert (games & wait).any()
    assert (games & ~wait).any()
    still = games & ~after.over & ~flag(after, "in_the_open")
    plain = states()[MONDAY]
    gain = after.x[INDEX.variables["secrecy"]] - plain.x[INDEX.variables["secrecy"]]
    both = still & secret(plain)
    assert gain[both & wait].mean() > 12
    printed = games & flag(after, "in_the_open")
    assert (printed & ~wait).sum() / (games & ~wait).sum() >= (
        (printed & wait).sum() / (games & wait).sum()
    )
    assert "ask_editors" in never(states()[VISIT], secret(states()[VISIT]))
    assert "ask_editors" in ready(before, games)


def test_the_diary_keeps_the_secret_at_the_price_of_the_room() -> None:
    kept, left = states((FIRST, "keep_the_diary"))[WEDNESDAY], states()[WEDNESDAY]
    assert value(kept, "secrecy") > value(left, "secrecy") + 3
    assert value(kept, "press_us") > value(left, "press_us") + 1.5
    assert "keep_the_diary" in never(kept, secret(kept))


@pytest.mark.parametrize("name", ["quiet_alert", "ready_strike", "ready_landing", "brief_allies"])
def test_every_preparation_eats_into_the_secret(name: str) -> None:
    effects = CHOICES[name].effects
    assert effects["secrecy"] <= -4
    assert effects["suspicion"] > 0


def test_castro_may_be_won_or_may_run_to_the_ambassador() -> None:
    failure = CHOICES["word_to_castro"].otherwise
    assert isinstance(failure, Failure)
    assert CHOICES["word_to_castro"].effects["castro"] < 0 < failure.effects["castro"]
    raided = states((FIRST, "more_mongoose"), (WEDNESDAY, "word_to_castro"))[VISIT]
    spared = states((WEDNESDAY, "word_to_castro"))[VISIT]
    assert value(raided, "castro") > value(spared, "castro") + 5


# Eyes and bombs.


def test_flights_find_what_a_strike_needs() -> None:
    flown = states((FIRST, "fly_u2"), (WEDNESDAY, "fly_u2"))[SUNDAY]
    blind = states()[SUNDAY]
    games = secret(flown) & secret(blind)
    assert value(flown, "evidence", games) > 45 > value(blind, "evidence", games)
    assert value(flown, "suspicion", games) > value(blind, "suspicion", games)


def test_one_flight_a_day_and_none_when_all_is_counted() -> None:
    state = states((VISIT, "fly_u2"))[EVENING]
    assert "fly_u2" in never(state, secret(state))
    rested = states((VISIT, "fly_u2"))[FRIDAY]
    assert "fly_u2" in ready(rested, secret(rested))


def test_a_low_pass_shows_most_and_is_seen_most() -> None:
    high, low = CHOICES["fly_u2"].effects, CHOICES["low_level_secret"].effects
    for name in ("evidence", "suspicion", "contact", "castro"):
        assert low[name] > high[name], name
    assert not CHOICES["low_level_secret"].set


def test_a_strike_on_the_21st_needs_a_day_of_readying() -> None:
    readied = states((SATURDAY, "ready_strike"))[SUNDAY]
    assert readied_for(readied) >= STRIKES | {"strike_with_warning"}
    unready = states()[SUNDAY]
    assert STRIKES | {"strike_with_warning"} <= never(unready, secret(unready))


def readied_for(state: State) -> set[str]:
    return ready(state, secret(state))


def test_readied_on_wednesday_the_small_strike_can_fly_on_thursday() -> None:
    thursday = states((WEDNESDAY, "ready_strike"))[VISIT]
    assert "air_strike_sites" in readied_for(thursday)
    evening = states((VISIT, "ready_strike"))[EVENING]
    assert never(evening, secret(evening)) >= STRIKES


def _struck(*steps: Step) -> tuple[State, Bools]:
    """Monday after a strike on Sunday, and the games in which Sunday was still secret."""
    played = states(*steps, (SATURDAY, "ready_strike"), (SUNDAY, "air_strike_sites"))
    return played[MONDAY], secret(played[SUNDAY])


def test_a_blind_strike_hits_fields_and_a_seeing_one_missiles() -> None:
    seen, games = _struck((FIRST, "fly_u2"), (WEDNESDAY, "fly_u2"))
    blind, others = _struck()
    games &= ~seen.over
    others &= ~blind.over
    assert flag(seen, "combat")[games].all()
    assert flag(blind, "combat")[others].all()
    assert value(blind, "missiles", others) > value(seen, "missiles", games) + 15
    assert value(blind, "press_us", others) > value(seen, "press_us", games) + 8
    assert value(seen, "allies", games) < 55


def test_after_a_strike_the_table_is_one_of_war_and_how_to_stop_it() -> None:
    state, games = _struck((FIRST, "fly_u2"))
    games = games & ~state.over & flag(state, "combat")
    table = ready(state, games)
    assert {"seek_cease_fire", "air_strike_general"} <= table
    assert GOING_PUBLIC | {"brief_allies", "ask_editors"} <= never(state, games)
    assert "air_strike_sites" in never(state, games)


def test_a_warning_spends_surprise_and_binds_to_the_strike() -> None:
    warned = states((FRIDAY, "ready_strike"), (SATURDAY, "strike_with_warning"))
    sunday = warned[SUNDAY]
    games = calm(sunday) & secret(warned[SATURDAY])
    assert ready(sunday, games) >= STRIKES
    assert CHOICES["strike_with_warning"].effects["evidence"] < 0
    hasty = states((WEDNESDAY, "ready_strike"), (VISIT, "strike_with_warning"))
    given = calm(hasty[EVENING]) & secret(hasty[VISIT])
    assert "air_strike_sites" in never(hasty[EVENING], given)
    assert "ultimatum" in never(sunday, games)


# Prices and voices.


def test_there_are_enough_choices_in_both_slots() -> None:
    for slot in ("act", "posture"):
        assert sum(choice.slot == slot for choice in CHOICES.values()) >= 18
    assert len(CHOICES) >= 50


def test_nothing_is_free() -> None:
    """Every choice moves two things or more, and one of them the wrong way for Kennedy."""
    good = {
        **dict.fromkeys(("evidence", "secrecy", "allies", "world", "trust_su", "trust_us"), 1),
        **dict.fromkeys(("tension", "contact", "missiles", "press_us", "castro", "fear_us"), -1),
        **dict.fromkeys(("suspicion", "deleg_us", "deleg_su", "commit_us", "press_su"), -1),
        "commit_su": -1,
    }
    for name, choice in CHOICES.items():
        assert len(choice.effects) >= 2, name
        bad = [k for k, v in choice.effects.items() if good.get(k, 0) * v < 0]
        steps_down = [k for k in ("alert_us", "invasion") if choice.effects.get(k, 0) < 0]
        fear_lost = choice.effects.get("fear_su", 0) < 0
        assert bad or steps_down or fear_lost or choice.otherwise, name


def test_every_choice_is_argued_and_nearly_all_from_both_sides() -> None:
    split = 0
    for name, choice in CHOICES.items():
        assert len(choice.title.split()) <= 5, name
        assert 2 <= len(choice.advisers) <= 7, name
        split += {line.stance for line in choice.advisers.values()} == {"for", "against"}
    assert split >= 0.95 * len(CHOICES)


def test_positions_shift_as_they_did() -> None:
    """Robert Kennedy is for a ready strike on Wednesday only; Bundy waits, then strikes."""
    hot = CHOICES["ready_strike"].advisers["robert_kennedy"]
    assert hot.stance == "for"
    assert hot.when == 'now < "1962-10-18 11:00"'
    assert CHOICES["air_strike_general"].advisers["robert_kennedy"].stance == "against"
    waiting = CHOICES["quiet_alert"].advisers["bundy"]
    assert (waiting.stance, waiting.when) == ("against", 'now < "1962-10-19 11:00"')
    assert CHOICES["air_strike_sites"].advisers["bundy"].stance == "for"
    assert CHOICES["quarantine"].advisers["mcnamara"].stance == "for"
    assert CHOICES["quarantine"].advisers["taylor"].stance == "against"


def test_choices_of_the_secret_week_say_what_they_rest_on() -> None:
    for name, choice in CHOICES.items():
        assert choice.source or choice.judgement, name
    unsourced = [name for name, choice in CHOICES.items() if not choice.source]
    assert len(unsourced) <= 8, unsourced


def test_whoever_weighed_a_trade_can_ask_ankara_sooner() -> None:
    weighed = states((WEDNESDAY, "sound_trade"), (EVENING, "quarantine"))[FRIDAY]
    games = _lined(weighed)
    assert "open_jupiters" in ready(weighed, games)
    plain = states((EVENING, "quarantine"))[FRIDAY]
    assert "open_jupiters" in never(plain, _lined(plain))

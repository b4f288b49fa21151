"""The chairs at the table: leaders, their councils, and how a machine plays them."""

from __future__ import annotations

from pydantic import Field

from game.scenario.format.base import Claim, Expr, Id, Levels, Part, Text, Texts
from game.scenario.format.beliefs import Belief
from game.scenario.format.calendar import Zone
from game.scenario.format.endings import Price
from game.scenario.format.look import Look


class Slot(Part):
    """A kind of decision; a seat makes one choice per slot each turn, or holds."""

    title: Text
    hold: Text = "Hold"


class Adviser(Claim):
    """A member of a council, and how he weighs what the seat sees; every number is judgement.

    A choice that is legal now is worth to him the sum of `wants` (worth of one unit of a
    variable, by variable) times its effects, plus `boldness` - `caution` x danger times its
    rung, plus `stance` where a line of his for it holds now, minus `stance` where one
    against it does. Danger is what the seat feels: the variable that its character names as
    `fear`, over its range. In each slot he recommends the choice that is worth most, if it
    is worth more than `patience`, else to hold. His probability of war is the staff's
    estimate with `odds` added to its logit. He is asked, and his lines count, while `when`
    holds (what the seat knows): for those who came late or left early. `face` names a bust,
    as in a seat's look.
    """

    name: Text
    office: Text
    face: Id = "man"
    outlook: Text = ""
    wants: dict[Id, float] = Field(default_factory=dict)
    boldness: float = 0.0
    caution: float = 0.0
    stance: float = Field(default=1.0, ge=0)
    patience: float = 0.0
    odds: float = Field(default=0.0, ge=-10, le=10)
    when: Expr | None = None

    @property
    def has_a_mind(self) -> bool:
        """Whether any number lets him prefer one choice to another without a line on it."""
        return bool(self.wants or self.boldness or self.caution)


class Nature(Part):
    """A number drawn once at the start of a game from a normal distribution; private."""

    mean: float = 0.0
    sd: float = Field(ge=0)
    meaning: Text


class Style(Part):
    """The manner of a leader's letters: sentences that a composed letter is made of.

    `tones` gives the opening paragraph by tone. Where a list is given, the letter's turn,
    channel and terms choose among its texts, so that letters in a row do not sound the same.
    """

    salutation: Text
    tones: dict[Id, Texts]
    propose: Texts
    accept: Texts
    reject: Texts
    withdraw: Texts
    closing: Texts
    signature: Text


class Package(Part):
    """A set of terms that a machine leader is ready to put forward once `when` holds."""

    levels: Levels
    channel: Id
    tone: Id
    when: Expr | None = None


class Urge(Part):
    """What draws a machine leader to one choice, or off it, while `when` holds."""

    choice: Id
    add: float
    when: Expr


class Character(Part):
    """How a machine leader weighs what he sees; every number is judgement.

    Utility of a choice = sum of `wants` (worth of one unit of a variable, by variable)
    times its effects, plus `boldness` times (1 + resolve) times its rung, plus what `lean`
    adds to single choices and `urges` add while their `when` holds, minus `caution` times
    its rung times the felt danger: `fear`, a variable he sees exactly, over its range, plus
    `bias_weight` times the nature `bias`. `resolve` is one of the seat's natures and adds
    to the worth he demands, too. Terms are worth the sum of `worth` over their levels; he
    accepts when worth + `fear_weight` x felt danger + `trust_weight` x trust x the
    channel's credit exceeds `reserve` + resolve. `temper` is one standard deviation of the
    wobble in each weighing. He writes at most every `pace_hours`.
    """

    wants: dict[Id, float]
    boldness: float = 0.0
    caution: float = 0.0
    lean: dict[Id, float] = Field(default_factory=dict)
    urges: list[Urge] = Field(default_factory=list)
    resolve: Id
    bias: Id | None = None
    bias_weight: float = 0.0
    fear: Id
    trust: Id
    fear_weight: float
    trust_weight: float
    worth: dict[Id, dict[Id, float]]
    reserve: float
    temper: float = Field(ge=0)
    pace_hours: float = Field(default=12.0, gt=0)
    packages: list[Package] = Field(default_factory=list)


class Seat(Claim):
    """A chair: who sits in it, where, with whom.

    `foresees` says when the staff can look beyond the next turn; without it, always. A side
    that does not yet know of a crisis cannot tell how it will end. `believes` names natures of
    the other seat. `look` is for the eye alone.
    """

    title: Text
    leader: Text
    capital: Text
    clock: Zone
    brief: Text
    advisers: dict[Id, Adviser] = Field(default_factory=dict)
    natures: dict[Id, Nature] = Field(default_factory=dict)
    believes: dict[Id, Belief] = Field(default_factory=dict)
    style: Style
    character: Character
    price: Price | None = None
    foresees: Expr | None = None
    look: Look = Field(default_factory=Look)

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


class Bend(Part):
    """What is drawn once for a seat and bends what he feels: a nature, times `weight`."""

    nature: Id
    weight: float


class Bends(Part):
    """What natures bend: how afraid he is, how far he trusts, how hard the pressure at home
    weighs on him, and how far he wavers (his `temper` is multiplied by 1 + the bend, but not
    below 0)."""

    fear: Bend | None = None
    trust: Bend | None = None
    home: Bend | None = None
    temper: Bend | None = None


class Character(Part):
    """How a machine leader weighs what he sees; every number is judgement.

    What he feels, each a variable that he sees exactly over its range, 0 to 1, plus what
    `bends` adds: danger (`fear`), trust (`trust`), and the pressure `home`, 0 without one. To
    the danger comes `belief_weight` x (chance - 1/2), the chance being what he believes of
    `belief`, a nature of the other leader in his seat's `believes`.

    Utility of a choice = sum of `wants` (worth of one unit of a variable, by variable) times
    its effects, plus what `lean` adds to single choices and `urges` add while their `when`
    holds, plus drive times its rung. Drive = `boldness` x (1 + resolve) + `home_boldness` x
    home - `caution` x danger. `resolve` is one of the seat's natures.

    Terms are worth the sum of `worth` over their levels. He accepts when worth +
    `fear_weight` x danger + `trust_weight` x trust x the channel's credit - `home_weight` x
    home x the channel's publicity exceeds `reserve` + resolve. `temper` is one standard
    deviation of the wobble in each weighing. Of several open offers he answers the one that
    is worth most to him, be it the earlier or the later.

    He writes when `pace_hours` x (1 - `hurry` x danger) have passed since he last did. A
    softer offer of his own that still lies open he takes back as he makes a harder one, if
    it is worth to him, in the same sum, more than `regret` less than he demands.
    """

    wants: dict[Id, float]
    boldness: float = 0.0
    caution: float = 0.0
    lean: dict[Id, float] = Field(default_factory=dict)
    urges: list[Urge] = Field(default_factory=list)
    resolve: Id
    bends: Bends = Field(default_factory=Bends)
    fear: Id
    trust: Id
    home: Id | None = None
    belief: Id | None = None
    belief_weight: float = 0.0
    fear_weight: float
    trust_weight: float
    home_weight: float = 0.0
    home_boldness: float = 0.0
    worth: dict[Id, dict[Id, float]]
    reserve: float
    temper: float = Field(ge=0)
    pace_hours: float = Field(default=12.0, gt=0)
    hurry: float = Field(default=0.0, ge=0, le=1)
    regret: float | None = Field(default=None, ge=0)
    packages: list[Package] = Field(default_factory=list)


class Variant(Claim):
    """Another man in the chair: what differs from the seat's `character`, and nothing else.

    `wants`, `lean`, `worth` and `bends` change single entries, `urges` are added; what else
    is named replaces the leader's own, `packages` all at once. `title` and `text` name him in
    a list of opponents.
    """

    title: Text
    text: Text
    wants: dict[Id, float] = Field(default_factory=dict)
    boldness: float | None = None
    caution: float | None = None
    lean: dict[Id, float] = Field(default_factory=dict)
    urges: list[Urge] = Field(default_factory=list)
    resolve: Id | None = None
    bends: Bends = Field(default_factory=Bends)
    fear: Id | None = None
    trust: Id | None = None
    home: Id | None = None
    belief: Id | None = None
    belief_weight: float | None = None
    fear_weight: float | None = None
    trust_weight: float | None = None
    home_weight: float | None = None
    home_boldness: float | None = None
    worth: dict[Id, dict[Id, float]] = Field(default_factory=dict)
    reserve: float | None = None
    temper: float | None = Field(default=None, ge=0)
    pace_hours: float | None = Field(default=None, gt=0)
    hurry: float | None = Field(default=None, ge=0, le=1)
    regret: float | None = Field(default=None, ge=0)
    packages: list[Package] = Field(default_factory=list)


class Seat(Claim):
    """A chair: who sits in it, where, with whom.

    `foresees` says when the staff can look beyond the next turn; without it, always. A side
    that does not yet know of a crisis cannot tell how it will end. `believes` names natures of
    the other seat. `look` is for the eye alone. `character` is the leader himself as a machine
    plays him, `characters` are others who might sit there. A machine that follows the record
    of history goes on with it while `near` holds.
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
    characters: dict[Id, Variant] = Field(default_factory=dict)
    near: Expr | None = None
    price: Price | None = None
    foresees: Expr | None = None
    look: Look = Field(default_factory=Look)

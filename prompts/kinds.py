"""The kinds of question a pack may ask, and what an answer of each kind looks like.

An answer is plain JSON. "Nothing answered" is the absence of the answer, never
``None``, ``""`` or an empty list.

=========  =======================================================================
kind       answer
=========  =======================================================================
long       text, Markdown allowed
short      one line of text
one        the id of one option
many       a list of option ids, in the pack's order
scale      a whole number from 0 to 10
bipolar    a whole number from -5 (the low end) to 5 (the high end)
yesno      true or false
date       "YYYY-MM-DD"
number     a number
rows       a list of rows, each a mapping of column id to value
position   ``{"at": place}``, and with "moved" optionally "from" and "to"
feelings   a mapping of word id to intensity 1 (a little), 2 (some), 3 (a lot)
body       a list of word ids of the body vocabulary
triggers   a list of word ids of the triggers vocabulary
urges      a list of word ids of the urges vocabulary
link       the id of another entry
grid       a mapping of row id (or ``own:`` and the row) to a mapping of column id to value
continuum  a mapping of pair id (or ``own:Low|High``) to ``{"at": place}``, optionally "stress",
           both whole numbers from -5 (the low end) to 5
helped     a list of word ids of the vocabulary of what helped
thoughts   a list of word ids of the vocabulary of ways of thinking
=========  =======================================================================
"""

from enum import StrEnum
from typing import Final


class Kind(StrEnum):
    """What sort of answer a question takes."""

    LONG = "long"
    SHORT = "short"
    ONE = "one"
    MANY = "many"
    SCALE = "scale"
    BIPOLAR = "bipolar"
    YESNO = "yesno"
    DATE = "date"
    NUMBER = "number"
    ROWS = "rows"
    POSITION = "position"
    FEELINGS = "feelings"
    BODY = "body"
    TRIGGERS = "triggers"
    URGES = "urges"
    LINK = "link"
    GRID = "grid"
    CONTINUUM = "continuum"
    HELPED = "helped"
    THOUGHTS = "thoughts"


class Place(StrEnum):
    """Where someone's power was, from up-power to down-power."""

    UP = "up"
    UPISH = "upish"
    BOTH = "both"
    DOWNISH = "downish"
    DOWN = "down"
    MOVED = "moved"
    UNSURE = "unsure"


PLACES: Final = (Place.UP, Place.UPISH, Place.BOTH, Place.DOWNISH, Place.DOWN)
"""The five places of the picker, up-power first; the ends of a move are two of these."""

PLACE_WORDS: Final[dict[Place, str]] = {
    Place.UP: "Up-power",
    Place.UPISH: "More up",
    Place.BOTH: "Both at once",
    Place.DOWNISH: "More down",
    Place.DOWN: "Down-power",
    Place.MOVED: "It moved",
    Place.UNSURE: "Not sure yet",
}

INTENSITY_WORDS: Final[dict[int, str]] = {1: "a little", 2: "some", 3: "a lot"}

SCALE_RANGE: Final = (0, 10)
BIPOLAR_RANGE: Final = (-5, 5)

COLUMN_KINDS: Final = frozenset(
    {Kind.SHORT, Kind.YESNO, Kind.ONE, Kind.NUMBER, Kind.DATE, Kind.SCALE}
)
"""The kinds a column of a list of rows or of a grid may have."""

VOCABULARY_OF: Final[dict[Kind, str]] = {
    Kind.FEELINGS: "feelings",
    Kind.BODY: "body",
    Kind.TRIGGERS: "triggers",
    Kind.URGES: "urges",
    Kind.HELPED: "helped",
    Kind.THOUGHTS: "thoughts",
}
"""The vocabulary whose words a question of this kind offers."""

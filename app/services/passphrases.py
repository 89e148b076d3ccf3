"""How hard a passphrase is to guess, and a suggestion of one."""

from __future__ import annotations

import math
import secrets
from enum import IntEnum

from resources import read_text

WORDS = 5
_LONGEST_LOOKED_AT = 72
_OURS = ["afterword", "journal", "reflection", "supervision"]
# Words of the list that are no welcome to someone who works with people who were hurt.
_LEFT_OUT = frozenset(
    "abuse bomb crime cruel crash danger die gun hurt kill pistol poverty prison rifle toxic "
    "victim weapon".split()
)


class Strength(IntEnum):
    """From what anyone would try first to what nobody will guess."""

    NOTHING = -1
    VERY_EASY = 0
    EASY = 1
    FAIR = 2
    STRONG = 3
    VERY_STRONG = 4


# Guesses as powers of ten. Each costs an attacker a quarter of a gigabyte and about a second, so
# 10^14 of them is out of reach of anyone without a data centre.
_LIMITS = (
    (6.0, Strength.VERY_EASY),
    (9.0, Strength.EASY),
    (13.0, Strength.FAIR),
    (20.0, Strength.STRONG),
)


def strength_of(passphrase: str) -> Strength:
    """How hard it is to guess; some milliseconds, and a moment more the first time."""
    if not passphrase:
        return Strength.NOTHING
    from zxcvbn import zxcvbn  # reads its lists of known passwords when it is imported

    found = zxcvbn(passphrase[:_LONGEST_LOOKED_AT], user_inputs=_OURS)
    guesses = math.log10(max(1, found["guesses"]))
    return next((strength for limit, strength in _LIMITS if guesses < limit), Strength.VERY_STRONG)


def suggested(words: int = WORDS) -> str:
    """Unrelated common words, drawn at random: eleven bits each."""
    return " ".join(secrets.choice(word_list()) for _ in range(words))


def word_list() -> list[str]:
    """The words that suggestions are drawn from."""
    return [word for word in read_text("words/english.txt").split() if word not in _LEFT_OUT]

"""The recovery code: 140 random bits that survive being copied by hand.

The 32 letters and digits (Crockford's base 32, eight groups of four) are the values of a polynomial
of degree below 28 at the 32 elements of GF(32), a Reed-Solomon code, with one bit of the last letter
turned so that no single letter over and over is a code. The last group follows from the seven
others. Two codes differ in at least five places, so up to four wrong letters are always
noticed, and one or two within a group tell which group it is.
"""

import secrets
from typing import Final

from models.records.faults import MistypedRecoveryCode

ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
GROUPS: Final = 8
GROUP_LENGTH: Final = 4
LENGTH: Final = GROUPS * GROUP_LENGTH
_RANDOM: Final = LENGTH - GROUP_LENGTH
_READ_AS: Final = {"O": "0", "I": "1", "L": "1"}
_MOST_WRONG_IN_A_GROUP: Final = 2
_FIELD_POLYNOMIAL: Final = 0b100101


def _product(left: int, right: int) -> int:
    """Multiplication in GF(32), by x^5 + x^2 + 1."""
    result = 0
    while right:
        if right & 1:
            result ^= left
        left <<= 1
        if left & 0b100000:
            left ^= _FIELD_POLYNOMIAL
        right >>= 1
    return result


def _inverse(value: int) -> int:
    """The number that gives 1 when multiplied; value^30, because value^31 is 1."""
    result = 1
    for _ in range(30):
        result = _product(result, value)
    return result


def _group_from_others(values: list[int], group: int) -> list[int]:
    """What a group must be, given the seven others (Lagrange interpolation)."""
    missing = range(group * GROUP_LENGTH, (group + 1) * GROUP_LENGTH)
    known = [place for place in range(LENGTH) if place not in missing]
    shifted = [*values[:-1], values[-1] ^ 1]
    found = []
    for wanted in missing:
        total = 0
        for place in known:
            above, below = shifted[place], 1
            for other in known:
                if other != place:
                    above = _product(above, wanted ^ other)
                    below = _product(below, place ^ other)
            total ^= _product(above, _inverse(below))
        found.append(total ^ (wanted == LENGTH - 1))
    return found


def new_code() -> str:
    """A fresh code in eight groups of four, parted by spaces."""
    values = [secrets.randbelow(len(ALPHABET)) for _ in range(_RANDOM)]
    values += _group_from_others([*values, *[0] * GROUP_LENGTH], GROUPS - 1)
    return " ".join(groups("".join(ALPHABET[value] for value in values)))


def groups(code: str) -> tuple[str, ...]:
    """The eight groups of a code that was made or parsed here."""
    letters = code.replace(" ", "")
    return tuple(letters[at : at + GROUP_LENGTH] for at in range(0, LENGTH, GROUP_LENGTH))


def parsed(typed: str) -> str:
    """The 32 letters of a code as typed: case, spaces, dashes, O, I and L are forgiven.

    Raises:
        MistypedRecoveryCode: It is no code; the groups to look at are named where they can be.
    """
    letters = [_read(char) for char in typed if char.isalnum()]
    if len(letters) != LENGTH:
        raise MistypedRecoveryCode(length=len(letters))
    strangers = {at // GROUP_LENGTH + 1 for at, char in enumerate(letters) if char not in ALPHABET}
    if strangers:
        raise MistypedRecoveryCode(groups=tuple(sorted(strangers)))
    values = [ALPHABET.index(char) for char in letters]
    if _group_from_others(values, GROUPS - 1) != values[_RANDOM:]:
        raise MistypedRecoveryCode(groups=_suspects(values))
    return "".join(letters)


def _read(char: str) -> str:
    """The letter that was meant; one typed character stays one, whatever its capital is."""
    capital = char.upper() if len(char.upper()) == 1 else char
    return _READ_AS.get(capital, capital)


def _suspects(values: list[int]) -> tuple[int, ...]:
    """The one group whose repair changes at most two letters, if there is one."""
    for group in range(GROUPS):
        start = group * GROUP_LENGTH
        typed = values[start : start + GROUP_LENGTH]
        meant = _group_from_others(values, group)
        if sum(a != b for a, b in zip(typed, meant, strict=True)) <= _MOST_WRONG_IN_A_GROUP:
            return (group + 1,)
    return ()

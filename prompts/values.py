"""What an answer is made of, whatever its kind."""

from enum import Enum
from typing import Final

Answer = str | int | float | bool | list["Answer"] | dict[str, "Answer"]
"""A plain JSON value; which shape goes with which kind stands in ``prompts.kinds``."""


class Absent(Enum):
    """The type of ``ABSENT``."""

    ABSENT = "absent"


ABSENT: Final = Absent.ABSENT
"""Nothing answered: the key is left out."""


def is_answered(value: object) -> bool:
    """Whether there is an answer at all."""
    return value is not None and value is not ABSENT and value not in ("", [], {})

"""A made-up language for seeing what gets cut off: longer, accented, in brackets."""

import re
from typing import Final

PSEUDO: Final = "pseudo"
"""The name of the language."""

PLACEHOLDER: Final = re.compile(r"\{[^{}]*\}")
"""What a program fills in later; every translation has to keep it."""

_ACCENTED: Final = str.maketrans("aceinouyACEINOUYszSZ", "áçéîñöüýÁÇÉÎÑÖÜÝšžŠŽ")
_LONGER: Final = 0.4


def pseudo(text: str, keep: re.Pattern[str] = PLACEHOLDER) -> str:
    """``text`` as it might look in a language with longer words and other letters.

    Args:
        keep: What in it stays as it is; a pattern without groups.
    """
    parts = keep.split(text)
    kept = keep.findall(text)
    accented = [part.translate(_ACCENTED) for part in parts]
    told = "".join(
        part + (kept[number] if number < len(kept) else "") for number, part in enumerate(accented)
    )
    return f"[{told}{_padding(len(text))}]"


def _padding(length: int) -> str:
    """As many letters as make a text ``_LONGER``, the two brackets counted, in word lengths."""
    missing = max(0, round(length * _LONGER) - 2)
    return "".join(" " if number % 6 == 0 else "ø" for number in range(missing))

"""Notes written while the journal is locked: how large, and how many."""

from typing import Final

MOST_CHARACTERS: Final = 20_000
MOST_NOTES: Final = 200

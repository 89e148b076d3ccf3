"""The ids of the field's concepts that questions name in ``serves``."""

import re
from typing import Final

_COUNTS: Final = {"S0": 30, "S1": 68, "S2": 10, "S3": 46, "S4": 20}
_ID: Final = re.compile(r"(S\d)-(\d\d)", re.ASCII)


def is_known(concept_id: str) -> bool:
    """Whether there is a concept of that id."""
    found = _ID.fullmatch(concept_id)
    return found is not None and 1 <= int(found[2]) <= _COUNTS.get(found[1], 0)

"""What an answer may feed beyond its entry.

A pack names one of these in ``yields``; services look for the name, never for a pack.
"""

import re
from typing import Final

from prompts.kinds import Kind

_TEXT: Final = frozenset({Kind.LONG, Kind.SHORT})

KINDS_OF: Final[dict[str, frozenset[Kind]]] = {
    "title": _TEXT,
    "position": frozenset({Kind.POSITION}),
    "feelings": frozenset({Kind.FEELINGS}),
    "body": frozenset({Kind.BODY}),
    "triggers": frozenset({Kind.TRIGGERS}),
    "urges": frozenset({Kind.URGES}),
    "slip": frozenset({Kind.ONE}),
    "bring": frozenset({Kind.ONE}),
    "severity": frozenset({Kind.ONE}),
    "related": frozenset({Kind.LINK}),
}
"""The plain values, and the kinds of question that can give each."""

OPTIONS_OF: Final[dict[str, tuple[str, ...]]] = {
    "slip": ("no", "maybe", "yes"),
    "bring": ("no", "maybe", "yes", "now"),
    "severity": ("level_1", "level_2", "level_3", "level_4", "level_5"),
}
"""The option ids a choice must use for its value to be understood, mildest first."""

REPAIR_FIELDS: Final[dict[str, frozenset[Kind]]] = {
    "repair.noticed.happened_on": frozenset({Kind.DATE}),
    "repair.noticed.noticed_by": frozenset({Kind.ONE}),
    "repair.noticed.whose": frozenset({Kind.ONE}),
    "repair.noticed.kinds": frozenset({Kind.MANY}),
    "repair.noticed.amount": frozenset({Kind.BIPOLAR}),
    "repair.noticed.direction": frozenset({Kind.ONE}),
    "repair.noticed.intent": _TEXT,
    "repair.noticed.impact": _TEXT,
    "repair.noticed.certainty": frozenset({Kind.SCALE}),
    "repair.noticed.times_before": frozenset({Kind.NUMBER}),
    "repair.noticed.elsewhere": frozenset({Kind.MANY}),
    "repair.noticed.safe": frozenset({Kind.ONE}),
    "repair.noticed.harm": _TEXT,
    "repair.noticed.evidence": _TEXT,
    "repair.noticed.allies": _TEXT,
    "repair.owned.my_part": _TEXT,
    "repair.owned.their_part": _TEXT,
    "repair.owned.setting_part": _TEXT,
    "repair.owned.defending": _TEXT,
    "repair.owned.shame_blame": frozenset({Kind.BIPOLAR}),
    "repair.owned.role_asks": _TEXT,
    "repair.owned.feelings": frozenset({Kind.FEELINGS}),
    "repair.owned.told": frozenset({Kind.MANY}),
}

_SCALE: Final = re.compile(r"scale:[a-z][a-z0-9_]{0,47}")
_SCALES: Final = frozenset({Kind.SCALE, Kind.BIPOLAR})


def kinds_for(name: str) -> frozenset[Kind]:
    """The kinds of question that may yield ``name``; empty when there is no such value."""
    if _SCALE.fullmatch(name):
        return _SCALES
    return KINDS_OF.get(name) or REPAIR_FIELDS.get(name) or frozenset()

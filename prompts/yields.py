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
    "buttons": frozenset({Kind.TRIGGERS}),
    "early_sign": frozenset({Kind.BODY}),
    "helped": frozenset({Kind.HELPED}),
    "thoughts": frozenset({Kind.THOUGHTS}),
    "button.act": _TEXT,
    "cue": frozenset({Kind.SHORT}),
    "first_impression": _TEXT,
    "positionality": _TEXT,
    "consult": frozenset({Kind.ONE}),
}
"""The plain values, and the kinds of question that can give each."""

OPTIONS_OF: Final[dict[str, tuple[str, ...]]] = {
    "slip": ("no", "maybe", "yes"),
    "bring": ("no", "maybe", "yes", "now"),
    "severity": ("level_1", "level_2", "level_3", "level_4", "level_5"),
    "consult": ("no", "now", "before_next", "next_supervision"),
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
    "repair.planned.fit": frozenset({Kind.ONE}),
    "repair.planned.starts": frozenset({Kind.ONE}),
    "repair.planned.aims": frozenset({Kind.MANY}),
    "repair.planned.moves": frozenset({Kind.MANY, Kind.ROWS}),
    "repair.planned.words": _TEXT,
    "repair.planned.not_on_them": _TEXT,
    "repair.planned.on": frozenset({Kind.DATE}),
    "repair.planned.consult_first": frozenset({Kind.YESNO}),
    "repair.planned.risk": _TEXT,
    "repair.planned.route": frozenset({Kind.ONE}),
    "repair.planned.indirect": frozenset({Kind.ONE, Kind.MANY}),
    "repair.tried.on": frozenset({Kind.DATE}),
    "repair.tried.setting": frozenset({Kind.ONE, Kind.SHORT}),
    "repair.tried.did": _TEXT,
    "repair.tried.not_defensive": frozenset({Kind.SCALE}),
    "repair.tried.other_moment": frozenset({Kind.YESNO}),
    "repair.tried.tries": frozenset({Kind.NUMBER, Kind.ROWS}),
    "repair.response.kind": frozenset({Kind.ONE}),
    "repair.response.said": _TEXT,
    "repair.response.need": _TEXT,
    "repair.response.bond": frozenset({Kind.BIPOLAR}),
    "repair.response.feelings": frozenset({Kind.FEELINGS}),
    "repair.learned.known": _TEXT,
    "repair.learned.pattern": frozenset({Kind.LINK, Kind.LONG, Kind.SHORT}),
    "repair.learned.early_sign": frozenset({Kind.SHORT, Kind.LONG, Kind.BODY}),
    "repair.learned.practice": _TEXT,
    "repair.learned.cue": frozenset({Kind.SHORT}),
    "repair.learned.who_else": _TEXT,
    "repair.follow_up.on": frozenset({Kind.DATE}),
    "repair.follow_up.held": frozenset({Kind.SCALE}),
    "repair.follow_up.came": _TEXT,
    "repair.follow_up.new_slip": frozenset({Kind.LINK, Kind.YESNO}),
    "repair.follow_up.supervision": _TEXT,
    "repair.closed.result": frozenset({Kind.ONE}),
    "repair.closed.on": frozenset({Kind.DATE}),
    "repair.closed.reason": _TEXT,
    "repair.closed.appreciate_me": _TEXT,
    "repair.closed.appreciate_them": _TEXT,
    "repair.closed.show": frozenset({Kind.YESNO}),
}
"""What a repair takes over, by stage."""

REPAIR_ALSO: Final[dict[str, str]] = {
    "position": "noticed.position",
    "severity": "noticed.severity",
    "triggers": "noticed.triggers",
}
"""Plain values that a repair takes over as well, and what it calls them."""

FOLLOW_UPS: Final = (
    "assumption",
    "judgement",
    "positionality",
    "practice",
    "learning",
    "advocacy",
    "self_care",
    "consult",
    "repair",
    "talking_point",
    "experiment",
    "agreement",
    "values",
)
"""What can come back later, by kind."""

FOLLOW_UP_COLUMNS: Final[dict[str, Kind]] = {
    "what": Kind.SHORT,
    "basis": Kind.SHORT,
    "checked": Kind.YESNO,
    "outcome": Kind.SHORT,
    "again_on": Kind.DATE,
}
"""The columns that have a meaning where each row is a follow-up; ``what`` has to be there."""

TAGS: Final = ("group", "humbling", "star")
"""What an answer can mark its entry with."""

_SCALE: Final = re.compile(r"scale:[a-z][a-z0-9_]{0,47}")
_SCALES: Final = frozenset({Kind.SCALE, Kind.BIPOLAR})
_FOLLOWED: Final = _TEXT | {Kind.ROWS}


def kinds_for(name: str) -> frozenset[Kind]:
    """The kinds of question that may yield ``name``; empty when there is no such value."""
    if _SCALE.fullmatch(name):
        return _SCALES
    what, colon, kind = name.partition(":")
    if colon:
        return _named_kinds(what, kind)
    return KINDS_OF.get(name) or REPAIR_FIELDS.get(name) or frozenset()


def repair_field(name: str) -> str:
    """What a repair calls the value, as in ``owned.my_part``; "" where it takes none over."""
    if name in REPAIR_FIELDS:
        return name.removeprefix("repair.")
    return REPAIR_ALSO.get(name, "")


def is_follow_up(name: str) -> bool:
    """Whether ``name`` makes follow-ups of its answer."""
    return name.startswith("follow_up:")


def _named_kinds(what: str, kind: str) -> frozenset[Kind]:
    if what == "follow_up" and kind in FOLLOW_UPS:
        return _FOLLOWED
    if what == "due" and kind in FOLLOW_UPS:
        return frozenset({Kind.DATE})
    if what == "tag" and kind in TAGS:
        return frozenset({Kind.YESNO})
    return frozenset()

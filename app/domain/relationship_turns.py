"""What turned a relationship, and what turned the same loop before."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from models.records.ids import EntryId
from models.records.relationships import Loop, SeenBefore, Told, Turn, TurnKind

STEP = 3
"""How far a figure from 0 to 10 moves at least to be told as a turning point."""
LONG_WITHOUT = 60
"""After so many days without one, a moment of warmth is told as a turning point again."""
SOON = 92
"""Within how many days after a loop something counts as what turned it."""
MOST_SEEN = 12

_EASED = ("opened", "eased")
_EASES_FALLING = ("hostility_mine", "hostility_theirs")
_ENDS = ("first", "second")
_ANOTHER = "another"


@dataclass(slots=True)
class Heard:
    """What one reflection tells, by name: figures from 0 to 10, and answers."""

    entry_id: EntryId
    at: datetime
    code: str = field(default="", repr=False)
    scales: dict[str, float] = field(default_factory=dict)
    answers: dict[str, Told] = field(default_factory=dict, repr=False)

    def chosen(self, name: str) -> str:
        """The option that was chosen, or ""."""
        told = self.answers.get(name)
        return told.value if told is not None and isinstance(told.value, str) else ""

    def words(self, name: str) -> str:
        """The answer in words, or ""."""
        told = self.answers.get(name)
        return told.text.strip() if told is not None else ""


def loop_of(heard: Heard) -> Loop | None:
    """The loop that a reflection records, if it records one."""
    pattern = heard.chosen("loop.which")
    mine = [told for name, told in heard.answers.items() if name.startswith("loop.")]
    if not pattern:
        return None
    return Loop(
        entry_id=heard.entry_id,
        at=heard.at,
        code=heard.code,
        pattern=pattern,
        my_end=heard.chosen("loop.my_end"),
        about=heard.words("loop.about"),
        step_out=heard.words("loop.step_out"),
        my_need=heard.words("loop.my_need"),
        their_need=heard.words("loop.their_need"),
        private=any(told.private for told in mine),
    )


def turns_in(every: Iterable[Heard], loops: Iterable[Loop]) -> list[Turn]:
    """Turning points of one relationship, oldest first; what is heard comes oldest first."""
    found: list[Turn] = []
    last: dict[str, float] = {}
    warm: datetime | None = None
    ends: dict[str, str] = {}
    by_entry = {loop.entry_id: loop for loop in loops}
    for heard in every:
        for scale, value in heard.scales.items():
            before = last.get(scale)
            if before is not None and abs(value - before) >= STEP:
                found.append(_rated(heard, scale, before, value))
            last[scale] = value
        if words := heard.words("warm_moment"):
            if warm is None or (heard.at - warm).days >= LONG_WITHOUT:
                found.append(
                    Turn(TurnKind.WARMTH, heard.at, heard.entry_id, text=words, is_easing=True)
                )
            warm = heard.at
        if (response := heard.chosen("response")) in _EASED:
            found.append(
                Turn(TurnKind.RESPONSE, heard.at, heard.entry_id, text=response, is_easing=True)
            )
        loop = by_entry.get(heard.entry_id)
        if loop is not None and loop.my_end in _ENDS:
            if ends.get(loop.pattern, loop.my_end) != loop.my_end:
                found.append(Turn(TurnKind.SWAPPED, heard.at, heard.entry_id, text=loop.pattern))
            ends[loop.pattern] = loop.my_end
    return found


def _rated(heard: Heard, scale: str, before: float, after: float) -> Turn:
    eases = after < before if scale in _EASES_FALLING else after > before
    return Turn(
        TurnKind.RATED,
        heard.at,
        heard.entry_id,
        scale=scale,
        before=before,
        after=after,
        is_easing=eases,
    )


def seen_before(
    loops: Sequence[Loop], turns: Sequence[Turn], elsewhere: Iterable[Heard]
) -> tuple[SeenBefore, ...]:
    """Loops of the shapes met here, here and with others, and what eased after each.

    Only those that tell of a way out or of a turn. Those with a turn lead, then those met here, then
    the newest.
    """
    shapes = {loop.pattern for loop in loops} - {_ANOTHER}
    found = _followed(loops, turns, is_here=True)
    by_code: dict[str, list[Heard]] = defaultdict(list)
    for heard in elsewhere:
        by_code[heard.code].append(heard)
    for those in by_code.values():
        others = [loop for each in those if (loop := loop_of(each)) is not None]
        near = [loop for loop in others if loop.pattern in shapes]
        if near:
            found += _followed(near, turns_in(those, others), is_here=False)
    told = [each for each in found if each.turn is not None or each.loop.step_out]
    told.sort(key=lambda each: each.loop.at, reverse=True)
    told.sort(key=lambda each: (each.turn is None, not each.is_here))
    return tuple(told[:MOST_SEEN])


def _followed(loops: Sequence[Loop], turns: Sequence[Turn], *, is_here: bool) -> list[SeenBefore]:
    """Each loop with the first easing turn soon after it, and before it came again."""
    easing = [turn for turn in turns if turn.is_easing]
    times = [turn.at for turn in easing]
    found = []
    for at, loop in enumerate(loops):
        again = next((one.at for one in loops[at + 1 :] if one.pattern == loop.pattern), None)
        turn = None
        first = bisect_right(times, loop.at)
        if first < len(easing):
            near = easing[first]
            in_time = (near.at - loop.at).days <= SOON
            if in_time and (again is None or near.at <= again):
                turn = near
        found.append(SeenBefore(loop, turn, is_here))
    return found

"""What is written on a repair itself, saved while it is typed: one dated row of a field a sitting."""

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import cast

from app.domain.repair import TRY_STAGES
from app.services.repair_steps import RepairStep, RepairWork
from app.services.repair_telling import fields_of, told_of, tries_in
from app.services.undo import UndoHistory
from models.records.changes import Changes
from models.records.entries import DraftAnswer
from models.records.ids import RepairId
from models.records.repairs import MoveKind, RepairField, RepairMove, Stage, Standing
from models.records.values import JsonValue
from prompts.answers import ABSENT, clean, is_answered
from prompts.catalogue import Catalogue
from prompts.repair import field_text, question_of, stages

_TEXT_KINDS = ("long", "short")
_KEPT = 20

_Row = tuple[str, int]
"""The field, and what its row names the try by."""


@dataclass(slots=True)
class _Sitting:
    """The rows that were written in it, and all of it as one thing to undo."""

    rows: dict[_Row, int] = field(default_factory=dict)
    step: RepairStep | None = None
    token: str = ""


class Sittings:
    """Writes answers; within one sitting the row of a field is written over, else it is a new one.

    Sittings are known until the journal is locked, or what was written in them is undone.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._open: OrderedDict[str, _Sitting] = OrderedDict()

    def write(
        self, work: RepairWork, values: Mapping[tuple[str, int], DraftAnswer], sitting: str
    ) -> None:
        """Write answers by field and try."""
        rows = self._known(_key(sitting, work.repair_id)).rows
        standing = self._standing(work)
        for (name, number), answer in values.items():
            value = self._value(work, name, answer.value)
            if not _differs(standing.get((name, number)), value, answer.private):
                continue
            round_ = self._round(work, name, number, value)
            self._write_row(work, rows, (name, round_), value, answer.private)

    def remembered(self, step: RepairStep, sitting: str, history: UndoHistory) -> Changes:
        """The changes of a write, under the token of all that was written in the sitting.

        Where something else was done to the repair in between, what is written after that is a
        thing of its own.
        """
        key = _key(sitting, step.repair_id)
        known = self._known(key)
        if known.step is not None and known.step.after == step.before:
            known.step = RepairStep(known.step.before, step.after)
            return replace(step.changes(), undo=known.token)
        if known.step is not None:
            known = self._open[key] = _Sitting(known.rows)
        known.step = step
        known.token = self._remember(known, key, history)
        return replace(step.changes(), undo=known.token)

    def _remember(self, known: _Sitting, key: str, history: UndoHistory) -> str:
        def way(*, back: bool) -> RepairStep:
            if self._open.get(key) is known:
                del self._open[key]
            if known.step is None:
                raise ValueError("nothing was written in the sitting")
            return known.step.turned() if back else known.step

        return history.remember(
            back=lambda unit: way(back=True).take(unit, self._catalogue),
            forth=lambda unit: way(back=False).take(unit, self._catalogue),
        )

    def _known(self, key: str) -> _Sitting:
        known = self._open.setdefault(key, _Sitting())
        self._open.move_to_end(key)
        while len(self._open) > _KEPT:
            self._open.popitem(last=False)
        return known

    # ------------------------------------------------------------- one answer

    def _value(self, work: RepairWork, name: str, given: JsonValue) -> JsonValue:
        """The value to keep, or None where nothing is said; what does not fit is kept as it is."""
        if isinstance(given, str) and not given.strip():
            return None
        is_down = work.repair.standing is Standing.DOWN
        question = question_of(stages(), name, is_down=is_down)
        if question is None or question.kind.value in _TEXT_KINDS:
            return given if is_answered(given) else None
        try:
            value = clean(question, given)
        except ValueError:
            return given
        return None if value is ABSENT else cast(JsonValue, value)

    def _standing(self, work: RepairWork) -> dict[tuple[str, int], RepairField]:
        kept = work.kept
        fields = fields_of(kept, told_of(work.unit, kept, self._catalogue), self._catalogue)
        return {(each.name, each.round): each for each in fields}

    def _round(self, work: RepairWork, name: str, number: int, value: JsonValue) -> int:
        """What the row names its try by. A try there is not yet begins with its first words."""
        if _stage(name) not in TRY_STAGES:
            return 0
        tries = {each.number: each for each in tries_in(work.unit, work.kept, self._catalogue)}
        met = tries.get(number)
        if met is not None and met.seq is not None:
            return met.seq
        entry_id = met.entry_id if met is not None else None
        return work.note(MoveKind.TRY, entry_id, stage=Stage.TRIED).seq

    def _write_row(
        self,
        work: RepairWork,
        rows: dict[_Row, int],
        row: _Row,
        value: JsonValue,
        private: bool,
    ) -> None:
        name, round_ = row
        is_down = work.repair.standing is Standing.DOWN
        text = field_text(name, value, self._catalogue.vocabularies, is_down=is_down)
        written = [each for each in work.kept.moves if _is_of(each, name, round_)]
        hidden = private or work.repeats_private(text, beside=row)
        if written and written[-1].seq == rows.get(row):
            now = replace(written[-1], value=value, text=text, private=hidden, at=work.unit.now)
            work.unit.repairs.put_move(work.repair_id, now)
            return
        rows[row] = work.note(
            MoveKind.FIELD,
            value,
            stage=_stage(name),
            name=name,
            round=round_,
            text=text,
            private=hidden,
        ).seq


def _key(sitting: str, repair_id: RepairId) -> str:
    return f"{sitting} {repair_id}"


def _differs(now: RepairField | None, value: JsonValue, private: bool) -> bool:
    if now is None:
        return value is not None
    return (now.value, now.private) != (value, private)


def _stage(name: str) -> Stage:
    return Stage(name.partition(".")[0])


def _is_of(move: RepairMove, name: str, round_: int) -> bool:
    return (move.kind, move.name, move.round) == (MoveKind.FIELD, name, round_)

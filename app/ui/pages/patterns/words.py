"""What the page says: kinds, marks as sentences, dates of what comes back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication

from app.ui import i18n
from app.ui.words import day_inside
from models.records.follow_ups import DueRule, FollowUp, FollowUpKind, FollowUpState
from models.records.patterns import Counted, TriggerLine

tr = partial(QCoreApplication.translate, "Patterns")


def reflections(count: int) -> str:
    """ "1 reflection", "7 reflections"."""
    return tr("1 reflection") if count == 1 else tr("{n} reflections").format(n=count)


def strength(line: TriggerLine) -> str:
    """How strong it was the first and the last time: "6 to 3"; "" where nobody said.

    A number that was not given is said to be the strongest feeling's.
    """
    if not line.intensity:
        return ""
    first, last = line.intensity[0], line.intensity[-1]
    said = tr("{first:g} to {last:g}").format(first=first.value, last=last.value)
    if first.value == last.value:
        said = f"{last.value:g}"
    if first.is_given and last.is_given:
        return said
    if first.is_given or last.is_given:
        return tr("{strength} (partly the strongest feeling)").format(strength=said)
    return tr("{strength} (strongest feeling)").format(strength=said)


def listed(counted: Sequence[Counted]) -> str:
    """ "Fast heart 3, hot face 1"."""
    return ", ".join(f"{each.label} {each.count}" for each in counted)


def kinds() -> dict[str, str]:
    """What can be kept, by kind, in the order it is offered."""
    return {
        FollowUpKind.ASSUMPTION.value: tr("Assumptions"),
        FollowUpKind.JUDGEMENT.value: tr("Judgements"),
        "first_impression": tr("First impressions"),
        "statement": tr("Where I stand"),
        FollowUpKind.POSITIONALITY.value: tr("Looking again at where I stand"),
        FollowUpKind.TALKING_POINT.value: tr("Talking points"),
        FollowUpKind.LEARNING.value: tr("Learning needs"),
        FollowUpKind.PRACTICE.value: tr("Things to practise"),
        FollowUpKind.EXPERIMENT.value: tr("Experiments"),
        FollowUpKind.AGREEMENT.value: tr("Agreements"),
        FollowUpKind.ADVOCACY.value: tr("Speaking up for others"),
        FollowUpKind.CONSULT.value: tr("To ask somebody"),
        FollowUpKind.REPAIR.value: tr("Repairs"),
        FollowUpKind.SELF_CARE.value: tr("For myself"),
        FollowUpKind.VALUES.value: tr("Values"),
    }


def kind_word(kind: str) -> str:
    """One of a kind: "Assumption"."""
    return {
        FollowUpKind.ASSUMPTION.value: tr("Assumption"),
        FollowUpKind.JUDGEMENT.value: tr("Judgement"),
        "first_impression": tr("First impression"),
        "statement": tr("Where I stand"),
        FollowUpKind.POSITIONALITY.value: tr("Where I stand, again"),
        FollowUpKind.TALKING_POINT.value: tr("Talking point"),
        FollowUpKind.LEARNING.value: tr("Learning need"),
        FollowUpKind.PRACTICE.value: tr("To practise"),
        FollowUpKind.EXPERIMENT.value: tr("Experiment"),
        FollowUpKind.AGREEMENT.value: tr("Agreement"),
        FollowUpKind.ADVOCACY.value: tr("Speaking up"),
        FollowUpKind.CONSULT.value: tr("To ask somebody"),
        FollowUpKind.REPAIR.value: tr("Repair"),
        FollowUpKind.SELF_CARE.value: tr("For myself"),
        FollowUpKind.VALUES.value: tr("Value"),
    }[kind]


def state_word(state: FollowUpState) -> str:
    """What became of it."""
    return {
        FollowUpState.OPEN: tr("Open"),
        FollowUpState.DONE: tr("Answered"),
        FollowUpState.DROPPED: tr("Let go"),
    }[state]


def due_words(each: FollowUp, today: date) -> str:
    """When it comes back: "again on Tuesday", "was due 3 March", "before the next supervision"."""
    if each.rule is DueRule.DATE and each.due is not None:
        day = day_inside(each.due, today)
        if each.due < today:
            return tr("was due {day}").format(day=day)
        is_near = (each.due - today).days <= 1
        return (tr("again {day}") if is_near else tr("again on {day}")).format(day=day)
    return {
        DueRule.NOW: tr("now"),
        DueRule.NEXT_CONTACT: tr("before the next contact"),
        DueRule.NEXT_SUPERVISION: tr("before the next supervision"),
    }.get(each.rule, "")


def written_words(times: int, on: date, today: date) -> str:
    """A plain fact: "written 3 March", "written three times, last 3 March"."""
    day = i18n.short_day(on, today)
    named = {
        1: tr("written {day}"),
        2: tr("written twice, last {day}"),
        3: tr("written three times, last {day}"),
        4: tr("written four times, last {day}"),
    }
    return named.get(times, tr("written {n} times, last {day}")).format(n=times, day=day)


def began(words: str) -> str:
    """As at the beginning of a line: the first letter large."""
    return words[:1].upper() + words[1:]


def inside(words: str) -> str:
    """As within a line: the first letter small, unless it is one of capitals."""
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]


def signed(value: int) -> str:
    """A number with a proper minus."""
    return str(value).replace("-", "\N{MINUS SIGN}")

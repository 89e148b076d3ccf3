"""What is proposed, planned and promised, in words."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial

from PySide6.QtCore import QCoreApplication

from app.ui import i18n
from app.ui.words import repair_stage
from models.plain import plain_words, shortened
from models.records.queries import Reason, ReasonKind
from models.records.repairs import Stage, Standing
from models.records.supervision import AgendaItem, Proposal, SessionCard, SessionState
from prompts.words import Vocabularies

_SHORT = 24
_ICONS = {
    ReasonKind.MARKED: "flag",
    ReasonKind.WAITING: "flag",
    ReasonKind.OPEN_SLIP: "spool",
    ReasonKind.SAME_TRIGGER: "chart-spline",
    ReasonKind.CARRIED: "corner-down-right",
    ReasonKind.ACTION_OPEN: "circle-check",
    ReasonKind.TO_ASK: "messages-square",
    ReasonKind.STRONG: "hand",
}


def tr(text: str) -> str:
    """Translates words of this page."""
    return QCoreApplication.translate("Supervision", text)


def meeting_title(held_at: datetime, today: date) -> str:
    """ "Tuesday 18 November, 10:00"."""
    day = held_at.date()
    said = i18n.day_title(day) if day.year == today.year else i18n.full_day(day)
    return f"{said}, {i18n.clock_time(held_at)}"


def icon_of(reasons: tuple[Reason, ...]) -> str:
    """The picture of the first reason."""
    return _ICONS.get(reasons[0].kind, "pencil-line") if reasons else "pencil-line"


def proposal_title(proposal: Proposal, vocabularies: Vocabularies) -> str:
    """What is proposed, in a line."""
    if proposal.title:
        return plain_words(proposal.title)
    for reason in proposal.reasons:
        if reason.kind is ReasonKind.SAME_TRIGGER:
            return ", ".join(vocabularies.triggers.label(word) for word in reason.words)
    return proposal.question or tr("A reflection without a title")


def proposal_question(proposal: Proposal, vocabularies: Vocabularies) -> str:
    """The question an item begins with: the one that was written, else a stem that fits."""
    if proposal.question.strip():
        return proposal.question.strip()
    title = proposal_title(proposal, vocabularies)
    first = proposal.reasons[0].kind if proposal.reasons else None
    if first is ReasonKind.SAME_TRIGGER:
        return tr("{trigger}: what is it that comes back?").format(trigger=title)
    if first is ReasonKind.OPEN_SLIP:
        # Nobody is asked to mend what came from above.
        is_down = _is_from_above(proposal.reasons[0])
        asked = tr("{title}: what do I need now?") if is_down else tr("{title}: how do I mend it?")
        return asked.format(title=title.rstrip(".?"))
    return title


def reasons_said(reasons: tuple[Reason, ...], vocabularies: Vocabularies, today: date) -> str:
    """Why something is proposed, in sentences."""
    return " ".join(_said(reason, vocabularies, today) for reason in reasons)


def _said(reason: Reason, vocabularies: Vocabularies, today: date) -> str:
    day = i18n.short_day(reason.day, today) if reason.day else ""
    match reason.kind:
        case ReasonKind.MARKED:
            return tr("You flagged it on {day}.").format(day=day)
        case ReasonKind.WAITING:
            return tr("Perhaps to bring, since {day}.").format(day=day)
        case ReasonKind.OPEN_SLIP:
            return _open_slip(reason, today)
        case ReasonKind.SAME_TRIGGER:
            return tr("Comes back: in {n} reflections of the last eight weeks.").format(
                n=reason.count
            )
        case ReasonKind.CARRIED:
            return tr("Carried from {day}.").format(day=day)
        case ReasonKind.ACTION_OPEN:
            return tr("Promised on {day}, not ticked yet.").format(day=day)
        case ReasonKind.TO_ASK:
            return tr("You wanted to ask, since {day}.").format(day=day)
        case ReasonKind.STRONG:
            words = [vocabularies.feelings.label(word) for word in reason.words]
            felt = ", ".join(word[:1].lower() + word[1:] for word in words)
            return tr("Felt strongly: {words}.").format(words=felt)
    return ""


def _open_slip(reason: Reason, today: date) -> str:
    days = (today - reason.day).days if reason.day else 0
    known = [Stage(word) for word in reason.words[:1] if word in set(Stage)]
    said = tr("Something slipped {n} days ago.").format(n=days)
    if days < 1:
        said = tr("Something slipped today.")
    elif days == 1:
        said = tr("Something slipped yesterday.")
    if not known:
        return said
    stage = repair_stage(known[0], is_down=_is_from_above(reason))
    return f"{said} {tr('So far: {stage}.').format(stage=stage)}"


def _is_from_above(reason: Reason) -> bool:
    return Standing.DOWN.value in reason.words[1:]


def item_source(item: AgendaItem, vocabularies: Vocabularies, today: date) -> tuple[str, str]:
    """Icon and words of where an item came from; nothing for a question of one's own."""
    if item.carried_from is not None:
        day = i18n.short_day(item.carried_from, today)
        return "corner-down-right", tr("Carried from {day}").format(day=day)
    own = "spool" if item.repair_id is not None else "book-open"
    icon = icon_of(item.reasons) if item.reasons else own
    if item.reasons and item.reasons[0].kind is ReasonKind.SAME_TRIGGER:
        return icon, _trigger_named(item.reasons[0], vocabularies)
    if not item.sources:
        if item.reasons:
            return icon, reasons_said(item.reasons[:1], vocabularies, today).rstrip(".")
        return "", ""
    first = item.sources[0]
    title = plain_words(first.title).rstrip(".")
    # What the question says already is not said twice.
    parts = [title] if title and title != plain_words(item.question).rstrip(".") else []
    parts += [first.code] if first.code else []
    parts.append(i18n.short_day(first.held_at.date(), today))
    if len(item.sources) > 1:
        more = len(item.sources) - 1
        parts.append(tr("and {n} more").format(n=more))
    return icon, ", ".join(parts)


def _trigger_named(reason: Reason, vocabularies: Vocabularies) -> str:
    labels = ", ".join(vocabularies.triggers.label(word) for word in reason.words)
    return tr("{trigger}: in {n} reflections of the last eight weeks").format(
        trigger=labels, n=reason.count
    )


def short(question: str) -> str:
    """The beginning of a question, to be spoken and listed."""
    return shortened(plain_words(question), _SHORT)


def planned_words(planned: int, minutes: int) -> tuple[str, str, str]:
    """ "50", " of 60 minutes planned", "10 left for whatever comes up"."""
    of = tr("of {n} minutes planned").format(n=minutes)
    left = minutes - planned
    rest = tr("{n} left for whatever comes up").format(n=left) if left > 0 else ""
    return str(planned), of, rest


def last_session_line(card: SessionCard, today: date) -> str:
    """ "Last session 21 October: 2 of 3 actions done"."""
    line = partial(
        tr("Last session {day}: {rest}").format, day=i18n.short_day(card.held_at.date(), today)
    )
    if not card.actions:
        return line(rest=tr("no actions"))
    return line(
        rest=tr("{done} of {n} actions done").format(done=card.actions_done, n=card.actions)
    )


def past_line(card: SessionCard) -> str:
    """ "With D., 2 of 3 actions done", or why there is nothing of it."""
    who = tr("With {person}").format(person=card.person) if card.person else ""
    if card.state is SessionState.CANCELLED:
        said = tr("called off")
    elif card.state is SessionState.PLANNED:
        said = tr("planned, not held here")
    elif card.actions:
        said = tr("{done} of {n} actions done").format(done=card.actions_done, n=card.actions)
    else:
        said = tr("no actions")
    return f"{who}, {said}" if who else said[:1].upper() + said[1:]

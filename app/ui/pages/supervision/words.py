"""What is proposed, planned and promised, in words."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial

from PySide6.QtCore import QCoreApplication

from app.ui import i18n
from app.ui.supervision_words import carried_words
from app.ui.words import day_inside, repair_stage
from models.plain import plain_words, shortened
from models.records.queries import Reason, ReasonKind
from models.records.repairs import Stage, Standing
from models.records.supervision import (
    AgendaItem,
    AsideReason,
    Proposal,
    SessionCard,
    SessionState,
    SupervisionSide,
)
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
    ReasonKind.HARD_TO_SAY: "hand",
    ReasonKind.CHECK: "shield",
    ReasonKind.CHANGED_VIEW: "history",
    ReasonKind.TREND: "chart-spline",
    ReasonKind.GAP: "calendar",
    ReasonKind.UNSEEN: "users",
    ReasonKind.GOAL: "list",
    ReasonKind.WORTH_SHARING: "sun",
    ReasonKind.DRAFT: "pencil-line",
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
    if proposal.key.startswith("draft:"):
        return tr("A draft whose words are private")
    return proposal.question or tr("A past reflection")


def proposal_question(proposal: Proposal, vocabularies: Vocabularies) -> str:
    """The question an item begins with: the one that was written, else a stem that fits."""
    if proposal.question.strip():
        return proposal.question.strip()
    title = proposal_title(proposal, vocabularies)
    if not proposal.reasons:
        return title
    first = proposal.reasons[0]
    if first.kind is ReasonKind.SAME_TRIGGER:
        return tr("{trigger}: what is it that comes back?").format(trigger=title)
    if first.kind is ReasonKind.OPEN_SLIP:
        # Nobody is asked to mend what came from above.
        is_down = _is_from_above(first)
        asked = tr("{title}: what do I need now?") if is_down else tr("{title}: how do I mend it?")
    else:
        asked = _stem(first.kind)
    return asked.format(title=title.rstrip(".?")) if asked else title


def _stem(kind: ReasonKind) -> str:
    """The beginning of a question for what has none of its own."""
    return {
        ReasonKind.TREND: tr("{title}: what is changing between us?"),
        ReasonKind.GAP: tr("{title}: what has the gap been about?"),
        ReasonKind.UNSEEN: tr("{title}: how is the work going?"),
        ReasonKind.CHECK: tr("{title}: which boundary was that?"),
        ReasonKind.CHANGED_VIEW: tr("{title}: what do I see otherwise now?"),
        ReasonKind.GOAL: tr("{title}: where am I with it?"),
        ReasonKind.WORTH_SHARING: tr("{title}: what went well, and how?"),
    }.get(kind, "")


def proposal_reasons(proposal: Proposal, vocabularies: Vocabularies, today: date) -> str:
    """Why something is proposed, in sentences; of what was carried how old it is, and about whom."""
    said = (
        _age_said(reason, proposal.code, today)
        if reason.kind is ReasonKind.CARRIED
        else _said(reason, vocabularies, today)
        for reason in proposal.reasons
    )
    return " ".join(each for each in said if each)


def _age_said(reason: Reason, code: str, today: date) -> str:
    said = carried_words(max(1, reason.count), reason.day, today)
    told = ", ".join(part for part in (said, code) if part)
    return f"{told.rstrip('.')}." if told else ""


def reasons_said(reasons: tuple[Reason, ...], vocabularies: Vocabularies, today: date) -> str:
    """The same of reasons alone."""
    said = (_said(reason, vocabularies, today) for reason in reasons)
    return " ".join(each for each in said if each)


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
            return _carried(reason, day)
        case ReasonKind.ACTION_OPEN:
            return tr("Promised on {day}, not ticked yet.").format(day=day)
        case ReasonKind.TO_ASK:
            return tr("You wanted to ask, since {day}.").format(day=day)
        case ReasonKind.STRONG:
            return tr("Felt strongly: {words}.").format(words=_felt(reason, vocabularies))
        case ReasonKind.HARD_TO_SAY:
            felt = _felt(reason, vocabularies)
            return tr("Often hard to say aloud: {words}.").format(words=felt)
        case ReasonKind.DRAFT:
            near = day_inside(reason.day, today) if reason.day else ""
            return tr("A draft from {day}, nearly done.").format(day=near)
    return _said_of_the_work(reason, day)


def _felt(reason: Reason, vocabularies: Vocabularies) -> str:
    words = [vocabularies.feelings.label(word) for word in reason.words]
    return ", ".join(word[:1].lower() + word[1:] for word in words)


def _said_of_the_work(reason: Reason, day: str) -> str:
    match reason.kind:
        case ReasonKind.PASSED_BY:
            if reason.count == 1:
                return tr("It has waited since, and one session has gone by.")
            return tr("It has waited since, and {n} sessions have gone by.").format(n=reason.count)
        case ReasonKind.TREND:
            return _trend(reason)
        case ReasonKind.GAP:
            return tr("Nothing written for {n} weeks, longer than usual.").format(n=reason.count)
        case ReasonKind.UNSEEN:
            if "never" in reason.words[1:]:
                return tr("Written about for {n} weeks, and not brought yet.").format(
                    n=reason.count
                )
            return tr("Not brought for {n} weeks.").format(n=reason.count)
        case ReasonKind.CHECK:
            return tr("You were not sure how near a boundary it was.")
        case ReasonKind.CHANGED_VIEW:
            return _changed_view(reason, day)
        case ReasonKind.GOAL:
            return tr("A goal you agreed on {day}. Nothing is written about it since.").format(
                day=day
            )
        case ReasonKind.WORTH_SHARING:
            if "repair" in reason.words:
                return tr("Worth sharing: this repair worked, {day}.").format(day=day)
            return tr("Worth sharing: it was warm between you on {day}.").format(day=day)
    return ""


def _carried(reason: Reason, day: str) -> str:
    if reason.count == 2:
        return tr("Carried twice, first from {day}.").format(day=day)
    if reason.count > 2:
        return tr("Carried {n} times, first from {day}.").format(n=reason.count, day=day)
    return tr("Carried from {day}.").format(day=day)


def _age(days: int) -> str:
    if days < 1:
        return ""
    return tr("1 day") if days == 1 else tr("{n} days").format(n=days)


def _trend(reason: Reason) -> str:
    said = {
        "warmth": tr("Less warmth each time, in the last {n} reflections."),
        "recognised": tr("Seen as a person less each time, in the last {n} reflections."),
        "respected": tr("Less respect each time, in the last {n} reflections."),
        "give_and_take": tr("Less give and take each time, in the last {n} reflections."),
        "hostility_mine": tr("More hostility of mine each time, in the last {n} reflections."),
        "hostility_theirs": tr("More hostility of theirs each time, in the last {n} reflections."),
    }
    return said.get(reason.words[-1] if reason.words else "", "").format(n=reason.count)


def _changed_view(reason: Reason, day: str) -> str:
    if "no" in reason.words:
        return tr("Read again on {day}: no longer true.").format(day=day)
    if "partly" in reason.words:
        return tr("Read again on {day}: only partly true.").format(day=day)
    return tr("You noted something on it on {day}.").format(day=day)


def aside_reasons() -> dict[AsideReason, str]:
    """Why something may be left for this time, each in a few words."""
    return {
        AsideReason.NOT_MINE: tr("Not mine to bring"),
        AsideReason.TALKED_ABOUT: tr("Already talked about"),
        AsideReason.TOO_RAW: tr("Too raw"),
    }


def aside_said(reason: str) -> str:
    """The reason that was given, in words; "" where there was none."""
    quick = aside_reasons()
    return quick[AsideReason(reason)] if reason in set(AsideReason) else reason


def left_before(proposal: Proposal, today: date) -> str:
    """For which session it was put aside last, and why; "" where no reason was given."""
    if proposal.aside_on is None or not proposal.aside_why:
        return ""
    why = aside_said(proposal.aside_why)
    if proposal.aside_why in set(AsideReason):
        why = why[:1].lower() + why[1:]
    day = i18n.short_day(proposal.aside_on, today)
    return tr("Put aside for the session on {day}: {why}").format(day=day, why=why)


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
        reason = Reason(ReasonKind.CARRIED, count=item.times_carried)
        parts = [_carried(reason, day).rstrip("."), _age((today - item.carried_from).days)]
        parts += [source.code for source in item.sources[:1]]
        return "corner-down-right", ", ".join(part for part in parts if part)
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


def to_come_line(card: SessionCard, today: date) -> str:
    """ "Tuesday 18 November, 10:00, with D."; "…, you supervise S."."""
    given = card.side is SupervisionSide.GIVEN
    who = tr("you supervise {person}") if given else tr("with {person}")
    line = f"{meeting_title(card.held_at, today)}, {who.format(person=card.person)}"
    if card.state is SessionState.HELD:
        return tr("{line}. Begun, not finished").format(line=line)
    return line


def past_line(card: SessionCard) -> str:
    """ "With D., 2 of 3 actions done", or why there is nothing of it."""
    given = card.side is SupervisionSide.GIVEN
    with_whom = tr("You supervised {person}") if given else tr("With {person}")
    who = with_whom.format(person=card.person) if card.person else ""
    if card.state is SessionState.CANCELLED:
        said = tr("called off")
    elif card.state is SessionState.PLANNED:
        said = tr("planned, not held here")
    elif card.state is SessionState.HELD:
        said = tr("begun, not finished")
    elif card.actions:
        said = tr("{done} of {n} actions done").format(done=card.actions_done, n=card.actions)
    else:
        said = tr("no actions")
    return f"{who}, {said}" if who else said[:1].upper() + said[1:]

"""Wording that several pages share: reasons, rows in sentences, how long ago something was."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import QCoreApplication

from app.ui import i18n
from app.ui.widgets.position_picker import position_word
from models.records.entries import Bring, EntryCard
from models.records.queries import Hit, Reason, ReasonKind, Span
from models.records.repairs import Stage
from models.records.supervision import SessionKind, SessionPlan, SupervisionSide
from prompts.words import Vocabularies, Vocabulary

_MOST_SHARED = 4
_FEW_DAYS, _A_WEEK, _TWO_WEEKS = 2, 5, 11
"""From how many days on it is said so: near enough, as people say it."""
_SHARED = (ReasonKind.FEELINGS, ReasonKind.TRIGGERS, ReasonKind.WORDS, ReasonKind.POSITION)


def reason_words(
    reasons: Sequence[Reason],
    vocabularies: Vocabularies,
    today: date,
    quoted: Sequence[Span] = (),
) -> str:
    """One line such as "Both: impatient, the clock" or "You marked it".

    Args:
        quoted: what is shown of it above the line; a sentence marked there is not said again.
    """
    tr = partial(QCoreApplication.translate, "Reasons")
    shared: list[str] = []
    for kind in _SHARED:
        for reason in reasons:
            if reason.kind is kind:
                shared += _words_of(reason, vocabularies)
    parts: list[str] = []
    unique = list(dict.fromkeys(word for word in shared if word))[:_MOST_SHARED]
    if unique:
        parts.append(tr("Both: {words}").format(words=", ".join(unique)))
    for reason in reasons:
        if reason.kind is ReasonKind.MEANING:
            parts.append(_similar(reason, quoted))
        elif reason.kind is ReasonKind.NEAR_WORDS and reason.words:
            parts.append(_near(reason))
        elif said := _alone(reason, vocabularies, today):
            parts.append(said)
    return ". ".join(parts)


def similar_words(hit: Hit) -> str:
    """Why it was found where the very words sought do not stand in it; "" where they do."""
    said = [_similar(each, hit.snippet) for each in hit.reasons if each.kind is ReasonKind.MEANING]
    said += [
        _near(each) for each in hit.reasons if each.kind is ReasonKind.NEAR_WORDS and each.words
    ]
    return ". ".join(said)


def when_and_why(hit: Hit, today: date) -> str:
    """ "2 June", or "Similar meaning, 2 June" for what was not found by the very words."""
    tr = partial(QCoreApplication.translate, "Reasons")
    day = i18n.near_day(hit.card.held_at.date(), today)
    kinds = {reason.kind for reason in hit.reasons}
    if kinds.isdisjoint((ReasonKind.MEANING, ReasonKind.NEAR_WORDS)):
        return day
    return tr("Similar meaning, {day}").format(day=day)


def found_by(hit: Hit) -> str:
    """Why something searched for was found, with the words that are marked in it."""
    tr = partial(QCoreApplication.translate, "Reasons")
    parts = [
        tr("Words: {words}").format(words=", ".join(each.words))
        for each in hit.reasons
        if each.kind is ReasonKind.WORDS and each.words
    ]
    return ". ".join(filter(None, [*parts, similar_words(hit)]))


def _similar(reason: Reason, quoted: Sequence[Span]) -> str:
    tr = partial(QCoreApplication.translate, "Reasons")
    sentence = " ".join(" ".join(reason.words).split()).rstrip(". ")
    if not sentence or _is_marked(sentence, quoted):
        return tr("Similar meaning")
    return tr("Similar meaning: “{sentence}”").format(sentence=sentence)


def _near(reason: Reason) -> str:
    tr = partial(QCoreApplication.translate, "Reasons")
    return tr("Similar words: {words}").format(words=", ".join(reason.words))


def _is_marked(sentence: str, quoted: Sequence[Span]) -> bool:
    """Whether it stands marked in what is quoted, where either may be cut."""
    bare = sentence.strip("…. ")
    for span in quoted:
        marked = " ".join(span.text.split()).strip("…. ")
        if span.found and (bare in marked or (marked in bare and 2 * len(marked) > len(bare))):
            return True
    return False


def _words_of(reason: Reason, vocabularies: Vocabularies) -> list[str]:
    if reason.kind is ReasonKind.POSITION:
        return [_lower(position_word(word)) for word in reason.words]
    if reason.kind is ReasonKind.FEELINGS:
        return _labels(reason, vocabularies.feelings)
    if reason.kind is ReasonKind.TRIGGERS:
        return _labels(reason, vocabularies.triggers)
    return list(reason.words)


def _labels(reason: Reason, vocabulary: Vocabulary) -> list[str]:
    return [_lower(vocabulary.label(word)) for word in reason.words]


def _lower(word: str) -> str:
    return word[:1].lower() + word[1:]


def _alone(reason: Reason, vocabularies: Vocabularies, today: date) -> str:
    tr = partial(QCoreApplication.translate, "Reasons")
    day = i18n.near_day(reason.day, today) if reason.day is not None else ""
    match reason.kind:
        case ReasonKind.CODE:
            return tr("Also with {code}").format(code=", ".join(reason.words))
        case ReasonKind.MARKED:
            return tr("You marked it for supervision")
        case ReasonKind.WAITING:
            return tr("Waiting for supervision since {day}").format(day=day) if day else ""
        case ReasonKind.SAME_TRIGGER:
            return _same_trigger(reason, vocabularies)
        case ReasonKind.OPEN_SLIP:
            return tr("Something slipped and is still open")
        case ReasonKind.CARRIED:
            return tr("Carried over")
        case ReasonKind.STRONG:
            return tr("Strong feelings")
        case ReasonKind.ACTION_OPEN:
            return tr("An action from it is open")
        case ReasonKind.FIRST_IMPRESSION:
            return tr("Your first impression of {code}, {n} weeks ago").format(
                code=", ".join(reason.words), n=reason.count
            )
        case ReasonKind.YEAR_AGO:
            if reason.count > 1:
                return tr("{n} years ago this week").format(n=reason.count)
            return tr("A year ago this week")
        case ReasonKind.LONG_AGO:
            return tr("From some time ago")
        case ReasonKind.SOON_AFTER:
            return _soon(reason.count, after=True)
        case ReasonKind.SOON_BEFORE:
            return _soon(reason.count, after=False)
    return ""


def _soon(days: int, *, after: bool) -> str:
    tr = partial(QCoreApplication.translate, "Reasons")
    if days < _FEW_DAYS:
        return tr("You wrote this the day after") if after else tr("You wrote this the day before")
    if days < _A_WEEK:
        return (
            tr("You wrote this a few days after")
            if after
            else tr("You wrote this a few days before")
        )
    if days < _TWO_WEEKS:
        return (
            tr("You wrote this the week after") if after else tr("You wrote this the week before")
        )
    return tr("You wrote this two weeks after") if after else tr("You wrote this two weeks before")


def _same_trigger(reason: Reason, vocabularies: Vocabularies) -> str:
    tr = partial(QCoreApplication.translate, "Reasons")
    words = ", ".join(_labels(reason, vocabularies.triggers))
    if not words:
        return tr("The same trigger {n} times").format(n=reason.count)
    if reason.count == 1:
        return tr("You have written about {words} since Monday").format(words=words)
    return tr("You have written about {words} {n} times since Monday").format(
        words=words, n=reason.count
    )


def card_sentence(card: EntryCard, number: int, total: int) -> str:
    """A row of the journal as one sentence, its place in the list at the end."""
    tr = partial(QCoreApplication.translate, "EntryRow")
    when = i18n.day_title(card.held_at.date())
    parts = [f"{when}, {card.code}" if card.code else when, card.title]
    if card.position is not None:
        parts.append(position_word(card.position.value))
    parts += card.packs
    if card.bring is not Bring.NO:
        parts.append(tr("For supervision"))
    if card.has_slip:
        parts.append(tr("Has a slip"))
    parts.append(tr("{n} of {total}").format(n=number, total=max(number, total)))
    return ". ".join(part.rstrip(".") for part in parts if part) + "."


def repair_stage(stage: Stage, *, is_down: bool = False) -> str:
    """How far a repair has come; another way for whoever had less power."""
    tr = partial(QCoreApplication.translate, "Repairs")
    from_below = {
        Stage.OWNED: tr("Named for myself"),
        Stage.PLANNED: tr("Safety and route"),
        Stage.TRIED: tr("Said or tried"),
    }
    if is_down and stage in from_below:
        return from_below[stage]
    return {
        Stage.NOTICED: tr("Noticed"),
        Stage.OWNED: tr("Owned"),
        Stage.PLANNED: tr("Planned"),
        Stage.TRIED: tr("Tried"),
        Stage.RESPONSE: tr("Response received"),
        Stage.LEARNED: tr("Learned"),
        Stage.FOLLOW_UP: tr("Followed up"),
        Stage.CLOSED: tr("Closed"),
    }[stage]


def ago(moment: datetime, now: datetime) -> str:
    """ "Just now", "20 minutes ago", "Today, 9:10", "Tuesday"."""
    tr = partial(QCoreApplication.translate, "Dates")
    minutes = int((now - moment).total_seconds() // 60)
    if 0 <= minutes < 2:
        return tr("Just now")
    if 0 < minutes < 60:
        return tr("{n} minutes ago").format(n=minutes)
    if moment.date() == now.date():
        return i18n.near_moment(moment, now.date())
    return i18n.near_day(moment.date(), now.date())


def meeting_formats() -> dict[str, str]:
    """How one may meet for supervision, by id."""
    tr = partial(QCoreApplication.translate, "Supervision")
    return {"room": tr("In a room"), "video": tr("By video"), "phone": tr("By phone")}


def meeting_kinds() -> dict[str, str]:
    """Who may sit together in supervision, by id."""
    tr = partial(QCoreApplication.translate, "Supervision")
    return {
        SessionKind.INDIVIDUAL.value: tr("One to one"),
        SessionKind.TRIADIC.value: tr("Two with a supervisor"),
        SessionKind.GROUP.value: tr("Group"),
        SessionKind.PEER.value: tr("Peers"),
        SessionKind.LIVE.value: tr("Live, while the work is done"),
        SessionKind.AD_HOC.value: tr("In between, when needed"),
    }


def meeting_line(plan: SessionPlan) -> str:
    """ "With D., by video, 60 minutes"; "You supervise S., group of 4, 90 minutes"."""
    tr = partial(QCoreApplication.translate, "Supervision")
    is_given = plan.side is SupervisionSide.GIVEN
    who = tr("You supervise {person}") if is_given else tr("With {person}")
    parts = [who.format(person=plan.person)] if plan.person else []
    if plan.kind is not SessionKind.INDIVIDUAL:
        kind = meeting_kinds()[plan.kind.value]
        if plan.group_size:
            kind = tr("{kind} of {n}").format(kind=kind, n=plan.group_size)
        parts.append(_lower(kind) if parts else kind)
    how = meeting_formats().get(plan.format, plan.format)
    if how:
        parts.append(_lower(how) if parts else how)
    parts.append(tr("{n} minutes").format(n=plan.minutes))
    return ", ".join(parts)


def day_inside(day: date, today: date) -> str:
    """The same words as `i18n.near_day`, for inside a sentence: "today", "Tuesday"."""
    said = i18n.near_day(day, today)
    return _lower(said) if abs((day - today).days) <= 1 else said


def day_and_time(moment: datetime, today: date) -> str:
    """ "Wednesday 12 November, 17:40", with the year when it is another one."""
    day = moment.date()
    said = i18n.day_title(day) if day.year == today.year else i18n.full_day(day)
    return f"{said}, {i18n.clock_time(moment)}"

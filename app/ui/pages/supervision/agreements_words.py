"""People and agreements in words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.agreements import GROUPS, current, is_over, is_written
from app.services.agreements import PersonCard
from app.ui import i18n
from app.ui.pages.supervision.words import tr
from app.ui.words import meeting_kinds
from models.records.supervision import Agreement, Person, Role, SupervisionSide, Terms

_NAME = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Subject:
    """How a subject of an agreement is asked: its name, and what may stand there."""

    name: str
    help: str = ""


def role_names() -> Mapping[str, str]:
    """What a person may be to one."""
    return {
        Role.SUPERVISOR.value: tr("Supervisor"),
        Role.SUPERVISEE.value: tr("Supervisee"),
        Role.PEER.value: tr("Peer"),
        Role.MANAGER.value: tr("Manager"),
        Role.CONSULTANT.value: tr("Consultant"),
        Role.OTHER.value: tr("Someone else"),
    }


def side_names() -> dict[str, str]:
    """Whether one is supervised, or supervises."""
    return {
        SupervisionSide.HAD.value: tr("I am supervised"),
        SupervisionSide.GIVEN.value: tr("I supervise"),
    }


def detail_names() -> Mapping[str, Subject]:
    """What is kept of a person beside name and role, in order."""
    return {
        "qualification": Subject(tr("Qualification")),
        "body": Subject(tr("Professional body")),
        "registration": Subject(tr("Registration number")),
        "contact": Subject(tr("How to reach them"), tr("Leave it out if it stands elsewhere.")),
        "notes": Subject(tr("Notes")),
    }


def group_names() -> Mapping[str, str]:
    """What the groups of subjects are called."""
    return {
        "meeting": tr("How you meet"),
        "purpose": tr("What it is for"),
        "tasks": tr("Who does what"),
        "kept": tr("What is kept, and who sees it"),
        "between": tr("Between sessions"),
        "power": tr("Power and difference"),
        "course": tr("How it goes, and how it ends"),
    }


def subjects() -> Mapping[str, Subject]:
    """Every subject of an agreement."""
    return {**_of_meeting(), **_of_the_work(), **_of_what_is_kept(), **_of_the_course()}


def _of_meeting() -> dict[str, Subject]:
    return {
        "kinds": Subject(tr("Who sits together")),
        "frequency": Subject(tr("How often"), tr("Every two weeks, say, and how breaks are made.")),
        "length": Subject(tr("How long")),
        "place": Subject(tr("Where, or by which means")),
        "fee": Subject(tr("Fee"), tr("What it costs, when it is paid, when it may change.")),
        "cancellation": Subject(
            tr("Calling off"), tr("How late one may, and what happens to the fee and the hour.")
        ),
    }


def _of_the_work() -> dict[str, Subject]:
    return {
        "purpose": Subject(tr("Purpose"), tr("What this supervision is to do for the work.")),
        "goals": Subject(
            tr("Learning goals"), tr("One in each line. They come back as something to bring.")
        ),
        "methods": Subject(
            tr("Ways of working"), tr("Recordings, observation, role play, notes, live work.")
        ),
        "mine": Subject(tr("What I take on"), tr("Preparing, being open, keeping the log.")),
        "theirs": Subject(tr("What the other takes on")),
        "accountability": Subject(
            tr("Who answers to whom"),
            tr("Reports, assessments, who signs what, and who else hears of it."),
        ),
    }


def _of_what_is_kept() -> dict[str, Subject]:
    return {
        "confidentiality": Subject(
            tr("What stays between you, and where that ends"),
            tr("Risk, the law, a complaint: who is told then, and who is told first."),
        ),
        "records": Subject(
            tr("Notes of the supervision"), tr("Who writes them, where, how long, who sees them.")
        ),
        "material": Subject(
            tr("What is told of clients"), tr("Without names or anything that points to them.")
        ),
        "journal": Subject(
            tr("My journal"),
            tr("That it is mine, and that only what I choose is shown."),
        ),
        "between": Subject(tr("Contact between sessions")),
        "emergencies": Subject(tr("When it cannot wait"), tr("Whom to reach, and who else.")),
    }


def _of_the_course() -> dict[str, Subject]:
    return {
        "power": Subject(
            tr("How we will name power here"),
            tr("What gives one of you more say, and how either may speak of it."),
        ),
        "feedback": Subject(
            tr("Feedback and evaluation"), tr("In both directions: in which form, and when.")
        ),
        "conflict": Subject(
            tr("When we disagree, or something goes wrong"),
            tr("With whom it is talked over, and where a complaint goes."),
        ),
        "ending": Subject(
            tr("How it ends"), tr("How long before one says so, and what comes last.")
        ),
        "attachment": Subject(tr("Where the signed paper is")),
    }


def power_proposal() -> str:
    """Words for the clause on power and difference to start from."""
    return tr(
        "One of us has more say here: over what is assessed, reported and signed. We say openly "
        "where that is so.\n"
        "Either of us may name power and difference between us, such as race, gender, class, age, "
        "ability, faith, sexuality or training. The other listens before answering.\n"
        "What is hard to say may be said later, written, or first taken to somebody else. Saying it "
        "does not count against anyone in an assessment.\n"
        "We ask each other how this goes whenever we review this agreement."
    )


def version_line(agreement: Agreement, today: date) -> str:
    """ "Version 2, signed 3 November", "Version 3, being written"."""
    said = tr("Version {n}").format(n=agreement.version)
    if agreement.signed_on is None:
        return tr("{version}, being written").format(version=said)
    day = i18n.short_day(agreement.signed_on, today)
    return tr("{version}, signed {day}").format(version=said, day=day)


def status_words(agreement: Agreement, today: date, *, versioned: bool) -> str:
    """From when it holds, when it is reviewed and when it ends; the version, if it stands nowhere
    else.
    """
    parts = [version_line(agreement, today)] if versioned else []
    parts.append(tr("holds from {day}").format(day=i18n.short_day(agreement.starts, today)))
    if agreement.ends is not None:
        day = i18n.short_day(agreement.ends, today)
        ended = is_over(agreement.ends, today)
        parts.append((tr("ended {day}") if ended else tr("ends {day}")).format(day=day))
    elif agreement.review_due is not None:
        parts.append(_review(agreement.review_due, today))
    said = ", ".join(parts)
    return said[:1].upper() + said[1:]


def _review(due: date, today: date) -> str:
    day = i18n.short_day(due, today)
    words = tr("review due {day}") if due > today else tr("review due since {day}")
    return words.format(day=day)


def card_line(card: PersonCard, today: date) -> str:
    """What somebody is to one, and how the agreement stands."""
    parts = [role_names()[card.person.role.value]]
    until = card.person.details.until
    if is_over(until, today) and until is not None:
        parts.append(tr("until {day}").format(day=i18n.short_day(until, today)))
        return ", ".join(parts)
    found = [
        now
        for side in SupervisionSide
        if (now := current([a for a in card.agreements if a.side is side], today)) is not None
    ]
    if not found:
        parts.append(tr("no agreement"))
    for now in found:
        if now.signed_on is None:
            parts.append(tr("agreement being written"))
        elif now.review_due is not None:
            parts.append(_review(now.review_due, today))
        else:
            parts.append(tr("agreed {day}").format(day=i18n.short_day(now.signed_on, today)))
    return ", ".join(parts)


def person_line(person: Person, today: date) -> str:
    """ "Supervisor, since 9 January 2023"."""
    parts = [role_names()[person.role.value]]
    details = person.details
    if details.since is not None:
        parts.append(tr("since {day}").format(day=i18n.short_day(details.since, today)))
    if details.until is not None:
        parts.append(tr("until {day}").format(day=i18n.short_day(details.until, today)))
    return ", ".join(parts)


def group_line(terms: Terms, group: str) -> str:
    """How much of a group has words: "3 of 6 written"."""
    subjects_of = GROUPS[group]
    count = sum(is_written(terms, each) for each in subjects_of)
    if len(subjects_of) == 1:
        return tr("Written") if count else tr("Nothing written yet")
    return tr("{n} of {total} written").format(n=count, total=len(subjects_of))


def kinds_words(kinds: Sequence[str]) -> str:
    """Kinds of session in words."""
    return ", ".join(meeting_kinds().get(each, each) for each in kinds)


def in_words(subject: str, text: str) -> str:
    """What was agreed about a subject; kinds of session by their names."""
    if subject != "kinds":
        return text
    names = meeting_kinds()
    return _NAME.sub(lambda found: names.get(found[0], found[0]), text)

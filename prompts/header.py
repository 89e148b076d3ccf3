"""The common header every entry has, whatever was asked: its choices, as data.

Ids are stored, texts are shown. An id is never reused for something else.
"""

from dataclasses import dataclass
from typing import Final

from prompts.schema import Ends, Option

ENTRY_KINDS: Final = (
    Option("session", "Session"),
    Option("contact", "Contact"),
    Option("meeting", "Meeting"),
    Option("supervision", "Supervision"),
    Option("call_or_message", "Phone call or message"),
    Option("training", "Training"),
    Option("own_life", "Own life"),
)

MY_ROLES: Final = (
    Option("clinician", "Clinician"),
    Option("supervisee", "Supervisee"),
    Option("supervisor", "Supervisor"),
    Option("peer", "Peer"),
    Option("colleague", "Colleague"),
    Option("employee", "Employee"),
    Option("student", "Student"),
    Option("other", "Another role"),
)

OTHER_ROLES: Final = (
    Option("client", "Client"),
    Option("client_group", "Group of clients"),
    Option("family", "Family or carer"),
    Option("supervisor", "Supervisor"),
    Option("supervisee", "Supervisee"),
    Option("peer", "Peer"),
    Option("colleague", "Colleague"),
    Option("other_professional", "Professional elsewhere"),
    Option("manager", "Manager or employer"),
    Option("assessor", "Tutor, assessor or panel"),
    Option("own_therapist", "My own therapist"),
    Option("team", "Team"),
    Option("other", "Someone else"),
)

CONTACT_FORMATS: Final = (
    Option("room", "In the room"),
    Option("home", "At their home"),
    Option("video", "By video"),
    Option("phone", "By phone"),
    Option("text", "In writing"),
    Option("group", "In a group"),
    Option("corridor", "In passing", "A corridor, a car park, a doorway."),
)

VOLUNTARINESS: Final = (
    Option("sought", "They sought it"),
    Option("persuaded", "They were persuaded"),
    Option("required", "They had to come"),
    Option("mixed", "Some of each"),
)

PRELOAD_SOURCES: Final = (
    Option("caseload", "Caseload"),
    Option("deadline", "Target or deadline"),
    Option("staffing", "Short staffing"),
    Option("earlier_contact", "An earlier contact"),
    Option("handover", "What I was told beforehand"),
    Option("complaint", "Complaint, audit or inspection"),
    Option("conflict_at_work", "Conflict at work"),
    Option("home", "Something at home"),
    Option("health", "Sleep or health"),
    Option("news", "The news, the world"),
    Option("other", "Something else"),
)

PRELOAD_ENDS: Final = Ends("arrived clear", "arrived full")
CERTAINTY_ENDS: Final = Ends("a guess", "sure")

PRIVACY_CLASSES: Final = (
    Option("private", "Private", "Stays here. Never in share-safe view, never in an export."),
    Option("may_bring", "May bring", "May go to supervision when you choose it."),
    Option("log", "Log", "May appear in an hours log or as evidence of learning."),
)

DEFAULT_PRIVACY: Final = "may_bring"


@dataclass(frozen=True)
class Header:
    """The choices of the common header, in one language."""

    entry_kinds: tuple[Option, ...] = ENTRY_KINDS
    my_roles: tuple[Option, ...] = MY_ROLES
    other_roles: tuple[Option, ...] = OTHER_ROLES
    contact_formats: tuple[Option, ...] = CONTACT_FORMATS
    voluntariness: tuple[Option, ...] = VOLUNTARINESS
    preload_sources: tuple[Option, ...] = PRELOAD_SOURCES
    privacy_classes: tuple[Option, ...] = PRIVACY_CLASSES
    preload_ends: Ends = PRELOAD_ENDS
    certainty_ends: Ends = CERTAINTY_ENDS


ENGLISH_HEADER: Final = Header()

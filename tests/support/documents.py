"""A journal with a session that has everything in it, private things too, and files read back."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from datetime import date, datetime
from io import BytesIO

import docx
from markdown_it import MarkdownIt
from pypdf import PdfReader

from app.services.documents.documents import Documents
from app.services.follow_ups import FollowUps
from app.services.guard import IdentifierGuard
from app.services.supervision import Supervision
from models.records.entries import Privacy
from models.records.ids import ActionId, AgreementId, PersonId, SessionId, new_id
from models.records.supervision import (
    ActionDetails,
    ActionKind,
    Aftermath,
    Agreement,
    Framing,
    ItemState,
    Owner,
    Person,
    PersonDetails,
    SessionDetails,
    SessionKind,
    SessionPlan,
    SupervisionSide,
    Terms,
)
from models.repositories.agreements import StoredAgreement, StoredPerson
from models.repositories.supervision import StoredAction
from tests.support.journal import Journal

HELD = datetime(2025, 11, 4, 10, 0)
DAY = date(2025, 11, 4)

PRIVATE = (
    "hedgehog under the narrow stairs",
    "lighthouse of my shame",
    "marzipan nobody may taste",
    "quicksand in my stomach",
    "umbrella that I never opened",
    "velvet silence about the fee",
    "walnut in the throat of it",
)
"""Words of what is private: an answer, a whole entry, fields of a framing, details, the need."""

OF_THE_JOURNAL = ("The tea went cold", "porcelain between us")
"""Words of open answers, which no log document may hold."""

PASSAGE = "a spoon stirred twice"
"""What was chosen to be shown of the first reflection."""

QUESTION = "How do I stay *with* her <silence> & mine?"
OUTCOME = "Name the pause.\n\n# Not a heading\n1. first | second"


def documents_of(journal: Journal) -> Documents:
    """What documents of that journal are made of."""
    guard = IdentifierGuard(journal.store, journal.clock, journal.writing.history)
    return Documents(journal.store, journal.catalogue, journal.clock, guard)


def full_session(journal: Journal) -> SessionId:
    """A finished session: talked about, carried and left out items, actions, key points."""
    supervision = Supervision(
        journal.store, journal.catalogue, journal.clock, journal.writing.history
    )
    open_entry = journal.write(
        packs=("after_session",),
        answers={
            "still_with_you": f"{OF_THE_JOURNAL[0]}, {OF_THE_JOURNAL[1]}.",
            "trigger_words": f"It was {PASSAGE}.",
        },
        held_at=datetime(2025, 10, 24, 9, 0),
        code="K4",
    )
    half = journal.write(
        packs=("after_session",),
        answers={"still_with_you": "A small thing.", "trigger_words": f"{PRIVATE[0]} again"},
        private=("trigger_words",),
        held_at=datetime(2025, 10, 25, 9, 0),
    )

    whole = journal.write(f"{PRIVATE[1]} from the start", privacy=Privacy.PRIVATE)
    session, _ = supervision.plan(
        SessionPlan("Dorothea", HELD, 60, "video", SessionKind.GROUP, SupervisionSide.HAD, 4)
    )
    one, _ = supervision.add_item(session.id, QUESTION, entry_ids=[open_entry.id, whole.id])
    two, _ = supervision.add_item(session.id, f"What of the {PRIVATE[0]}?", entry_ids=[half.id])
    three, _ = supervision.add_item(session.id, "The waiting list", minutes=5)
    with journal.store.write() as unit:
        kept = {item.id: item for item in unit.supervision.agenda(session.id)}
        sources = tuple(
            replace(
                source,
                excerpt={**source.excerpt, "chosen": PASSAGE, "checked_at": "2025-11-01"},
            )
            if source.entry_id == open_entry.id
            else source
            for source in kept[one.id].sources
        )
        unit.supervision.put_item(
            replace(
                kept[one.id],
                sources=sources,
                state=ItemState.DISCUSSED,
                outcome=OUTCOME,
                framing=Framing(
                    kind="relationship",
                    help=("listen", "role_play"),
                    function="restorative",
                    happened="A long pause.",
                    feared=PRIVATE[2],
                    place=PRIVATE[3],
                    safety=3,
                    by="Robin",
                ),
                aftermath=Aftermath(take="Wait longer.", view=2, gist="Trust it.", minutes_used=25),
            )
        )
        unit.supervision.put_item(
            replace(kept[two.id], state=ItemState.CARRIED, outcome=f"So the {PRIVATE[0]} it was")
        )
        unit.supervision.put_item(
            replace(
                kept[three.id],
                state=ItemState.DROPPED,
                aftermath=Aftermath(dropped_why="No time was left."),
            )
        )
        for place, (text, done, details) in enumerate(
            (
                (
                    "Practise the pause",
                    True,
                    ActionDetails(ActionKind.PRACTICE, Owner.ME, "She came closer."),
                ),
                ("Send the paper", False, ActionDetails(ActionKind.LEARNING, Owner.SUPERVISOR)),
            )
        ):
            unit.supervision.put_action(
                StoredAction(
                    id=ActionId(new_id()),
                    item_id=one.id,
                    place=place,
                    text=text,
                    due=date(2025, 11, 18),
                    done=done,
                    result="It held." if done else "",
                    made_at=HELD,
                    details=details,
                )
            )
        stored = unit.supervision.session(session.id)
        assert stored is not None
        unit.supervision.put_session(
            replace(
                stored,
                need=PRIVATE[4],
                details=SessionDetails(
                    group_size=4, place=PRIVATE[5], instead=PRIVATE[6], safety=2, ratings=(9, 8, 7)
                ),
            )
        )
    FollowUps(journal.store, journal.clock, journal.writing.history).set_session_points(
        session.id, ["The pause speaks", f"That {PRIVATE[0]}"]
    )
    journal.clock.set(HELD)
    supervision.start(session.id)
    supervision.finish(session.id, carry=[two.id])
    return session.id


def agreement(journal: Journal) -> AgreementId:
    """An agreement with Dorothea, most of it filled in."""
    person = Person(
        PersonId(new_id()), "Dorothea Vale", details=PersonDetails("Psychologist", "BACP", "0815")
    )
    made = Agreement(
        AgreementId(new_id()),
        person.id,
        SupervisionSide.HAD,
        2,
        date(2025, 9, 1),
        Terms(
            kinds=(SessionKind.INDIVIDUAL,),
            frequency="Every three weeks",
            purpose="To stay well in the work",
            goals=("Rupture and repair", "Endings"),
            power="We name power as it comes up.",
        ),
        review_due=date(2026, 9, 1),
    )
    with journal.store.write() as unit:
        unit.agreements.put_person(StoredPerson(person, unit.now))
        unit.agreements.put(StoredAgreement(made, unit.now), unit.now)
    return made.id


def pdf_words(data: bytes) -> str:
    """The words of a PDF, read by another program, without its line breaks."""
    told = " ".join(page.extract_text() for page in PdfReader(BytesIO(data)).pages)
    # Letters that are drawn as one come as one.
    return folded(unicodedata.normalize("NFKC", told))


def docx_words(data: bytes) -> str:
    """The words of a Word file, tables where they stand, read by another program."""
    made = docx.Document(BytesIO(data))
    told: list[str] = []
    for part in made.iter_inner_content():
        if hasattr(part, "rows"):
            told += [cell.text for row in part.rows for cell in row.cells]
        else:
            told.append(part.text)
    return folded(" ".join(told))


def markdown_words(text: str) -> str:
    """The words of Markdown as another program understands it."""
    told: list[str] = []
    for token in MarkdownIt("commonmark").enable("table").parse(text):
        for part in token.children or ():
            told.append(part.content if part.type != "softbreak" else "\n")
            if part.type in ("softbreak", "hardbreak"):
                told.append(" ")
        told.append(" ")
    return folded(re.sub(r"\[[ x]\]", " ", "".join(told)))


def folded(text: str) -> str:
    """Words apart by one space; marks of lists are how a format shows them."""
    return " ".join(re.sub(r"[\u2022\u2610\u2611\u00a0]", " ", text).split())

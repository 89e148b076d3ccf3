"""Reads and changes people and agreements. No widgets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal

from app.services.agreements import Agreements, PersonCard
from app.services.faults import NoSuchAgreement, NoSuchPerson, PersonIsThere
from app.ui.context import PageContext
from app.ui.kept_words import draft_of
from app.ui.late_save import LateSave
from app.ui.work import Work
from models.records.changes import Changes, Thing
from models.records.faults import Fault, StaysAsItStood
from models.records.ids import AgreementId, PersonId
from models.records.supervision import Agreement, Person, Role, SupervisionSide

NEW_NAME = "new"
"""The key of the name of somebody who is being added."""

_PERSON, _WORDS = "person", "words"
LISTED = "goals"
"""The subject that is a list: one line for each."""


@dataclass(frozen=True)
class Known:
    """Everybody one knows, and the name that is half typed."""

    cards: tuple[PersonCard, ...] = ()
    begun: str = ""


class AgreementsPresenter(QObject):
    """People and agreements for the page.

    Signals:
        shown: a `Known`, whenever something of it may have changed.
        added: the id of somebody who was added just now.
        begun: the id of a version that was begun just now.
        not_taken: the key of words that were not taken as they stand, and the fault that says why.
    """

    shown = Signal(object)
    added = Signal(object)
    begun = Signal(object)
    not_taken = Signal(str, object)

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._service = context.agreements
        self._work = Work(context, self, failed=self._on_fault)
        self.texts = LateSave(self._save_text, self)
        self._has_handed_over = False
        self._is_shown = False
        self._is_failing = False
        context.bus.changed.connect(self._on_changes)

    # Reading

    def show(self) -> None:
        """The part is in front."""
        self._is_shown = True
        self.refresh()

    def hide(self) -> None:
        """Something else is in front."""
        self._is_shown = False
        self.texts.flush()

    def hand_over(self) -> None:
        """Everything typed goes to the journal, or is kept sealed; at lock."""
        self._has_handed_over = True
        self.texts.flush()

    def refresh(self) -> None:
        """Asks for everybody again."""
        self._work.read("agreements.show", partial(_known, self._service), self.shown.emit)

    # What is typed

    def type_name(self, text: str) -> None:
        """Somebody's name is being typed, who is not there yet."""
        self.texts.touch(NEW_NAME, text)

    def type_person(self, person_id: PersonId, name: str, text: str) -> None:
        """Something of a person is being typed, by the name of its field; "name" is the name."""
        self.texts.touch(f"{_PERSON} {person_id} {name}", text)

    def type_words(self, agreement_id: AgreementId, subject: str, text: str) -> None:
        """Something of an agreement is being typed."""
        self.texts.touch(f"{_WORDS} {agreement_id} {subject}", text)

    # What is done

    def add(self, name: str, role: Role) -> None:
        """Adds somebody."""
        self.texts.forget(NEW_NAME)
        self._work.write(
            "agreements.add", partial(self._service.add_person, name, role), self._on_added
        )

    def set_role(self, person: Person, role: Role) -> None:
        """Says what somebody is to one."""
        work = partial(self._service.change_person, person.id, role=role)
        self._do(work, self.tr("What they are to you is changed"))

    def set_since(self, person: Person, since: date | None) -> None:
        """Says from when one meets somebody."""
        self._do(partial(self._service.set_since, person.id, since), self.tr("The day is noted"))

    def end_person(self, person: Person, until: date | None) -> None:
        """Says until when one meets somebody."""
        said = self.tr("The end is noted") if until else self.tr("You go on meeting")
        self._do(partial(self._service.end_person, person.id, until), said)

    def remove(self, person: Person) -> None:
        """Forgets somebody."""
        self._do(partial(self._service.remove_person, person.id), self.tr("Taken off the list"))

    def begin(self, person_id: PersonId, side: SupervisionSide) -> None:
        """Begins a version."""
        self.texts.flush()
        work = partial(self._service.begin, person_id, side)
        self._work.write("agreements.begin", work, self._on_begun)

    def choose(self, agreement_id: AgreementId, subject: str, value: object) -> None:
        """Chooses something of an agreement."""
        work = partial(self._service.change_words, agreement_id, **{subject: value})
        self._do(work, self.tr("The agreement is changed"))

    def start(self, agreement_id: AgreementId, on: date) -> None:
        """Says from when a version holds."""
        self._do(partial(self._service.set_start, agreement_id, on), self.tr("The day is noted"))

    def review(self, agreement_id: AgreementId, due: date | None) -> None:
        """Says when a version is looked at again."""
        said = self.tr("The day to review it is noted") if due else self.tr("No review is due")
        self._do(partial(self._service.set_review, agreement_id, due), said)

    def sign(self, agreement_id: AgreementId, on: date | None) -> None:
        """Notes the day a version was signed."""
        said = self.tr("Signed") if on else self.tr("Not signed after all")
        self._do(partial(self._service.sign, agreement_id, on), said)

    def end(self, agreement_id: AgreementId, on: date | None) -> None:
        """Notes the day an agreement ends."""
        said = self.tr("The end is noted") if on else self.tr("The agreement goes on")
        self._do(partial(self._service.end, agreement_id, on), said)

    def throw_away(self, agreement_id: AgreementId) -> None:
        """Forgets a version that was not signed."""
        self._do(partial(self._service.throw_away, agreement_id), self.tr("Draft thrown away"))

    # Inner workings

    def _do(self, work: Callable[[], Changes], said: str) -> None:
        # What was typed before stands before it in the journal too.
        self.texts.flush()
        self._work.write("agreements.change", work, partial(self._on_done, said))

    def _on_done(self, said: str, changes: Changes) -> None:
        self._on_altered(changes)
        self._work.offer_undo(said, "agreements", changes.undo, self._on_altered)

    def _on_added(self, result: tuple[Person, Changes]) -> None:
        person, changes = result
        self.added.emit(person.id)
        self._on_done(self.tr("{name} is on the list").format(name=person.name), changes)

    def _on_begun(self, result: tuple[Agreement, Changes]) -> None:
        agreement, changes = result
        self.begun.emit(agreement.id)
        said = self.tr("Version {n} is begun").format(n=agreement.version)
        self._on_done(said, changes)

    def _on_altered(self, changes: Changes) -> None:
        self._work.publish(changes)
        self.refresh()

    def _save_text(self, key: str, text: str) -> None:
        self._work.write(
            "agreements.type",
            self._saving(key, text),
            self._on_kept,
            failed=partial(self._on_not_kept, key, text),
            unheard=partial(self._keep, text),
        )

    def _saving(self, key: str, text: str) -> Callable[[], Changes]:
        if key == NEW_NAME:
            return partial(_begin_name, self._service, text)
        kind, uid, field = key.split(" ")
        if kind == _PERSON:
            return partial(self._service.keep_person, PersonId(uid), **{field: text})
        value: object = tuple(text.split("\n")) if field == LISTED and text else text
        if field == LISTED and not text:
            value = ()
        return partial(self._service.keep_words, AgreementId(uid), **{field: value})

    def _on_kept(self, changes: Changes) -> None:
        self._is_failing = False
        self._work.publish(changes)

    def _on_not_kept(self, key: str, text: str, error: Exception) -> None:
        """Says why beside the field, where the words still stand."""
        if not isinstance(error, Fault):
            raise error
        if self._has_handed_over:
            self._keep(text, error)
        elif isinstance(error, NoSuchPerson | NoSuchAgreement):
            self.refresh()
        elif isinstance(error, StaysAsItStood):
            self._context.say(error)
            self.refresh()
        elif isinstance(error, PersonIsThere):
            self.not_taken.emit(key, error)
        else:
            self._try_again(key, text, error)

    def _try_again(self, key: str, text: str, error: Fault) -> None:
        """Says so once, and tries again as long as the words are there."""
        if not self._is_failing:
            self._is_failing = True
            self._context.say(error)
        if not self.texts.waits_for(key):
            self.texts.touch(key, text)

    def _keep(self, text: str, error: Exception) -> None:
        """The page is gone with the lock: the words must not be."""
        if self._context.keep is not None and text.strip():
            self._context.keep(draft_of(text, self._context.clock.now()), error)

    def _on_changes(self, changes: Changes, origin: object) -> None:
        things = (Thing.PERSON, Thing.AGREEMENT, Thing.SESSION)
        if origin is not self and self._is_shown and changes.touches(*things):
            self.refresh()

    def _on_fault(self, error: Exception) -> None:
        self._context.say(error)
        if self._is_shown:
            self.refresh()


def name_key(person_id: PersonId) -> str:
    """The key of the name of somebody who is there."""
    return f"{_PERSON} {person_id} name"


def _known(service: Agreements) -> Known:
    return Known(service.people(), service.begun_name())


def _begin_name(service: Agreements, name: str) -> Changes:
    service.begin_name(name)
    return Changes()

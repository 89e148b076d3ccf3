"""One relationship over time: with someone who has a code, or with a supervisor."""

from collections.abc import Mapping

from app.domain.relationship import LOOP, Material, course_of, names, placed_with, shapes_in
from app.services.repair_reading import shareable_cards
from models.records.entries import AnswerKey
from models.records.ids import EntryId, PersonId
from models.records.relationships import Course, CourseRepair, Known, Met, Told, Who
from models.repositories.relationships import RelationshipsRepository, Whose
from models.store import Store, UnitOfWork
from prompts.catalogue import Catalogue


class Relationships:
    """Reads only. Share-safe, private answers and entries of the private class leave no trace.

    Reflections on supervision have no supervisor of their own: without a code they go with the one
    whose session came before.
    """

    def __init__(self, store: Store, catalogue: Catalogue) -> None:
        self._store = store
        self._catalogue = catalogue

    def known(self, *, share_safe: bool = False) -> tuple[Known, ...]:
        """Everyone there is something of: codes, then supervisors, each the one met last first."""
        with self._store.read() as unit:
            reading = RelationshipsRepository(unit.connection)
            return (*reading.codes(share_safe=share_safe), *reading.supervisors())

    def course(self, code: str, *, share_safe: bool = False) -> Course:
        """The course with a code; an empty one where nothing has that code."""
        whose, named = Whose((code,), share_safe=share_safe), names(self._catalogue)
        with self._store.read() as unit:
            reading = RelationshipsRepository(unit.connection)
            told = reading.told(whose, named.keys())
            material = Material(
                who=Who(code=code),
                reflections=reading.reflections(whose) if code else (),
                told=told,
                repairs=self._repairs(unit, reading, whose),
                changes=reading.changes(whose),
                outcomes=reading.outcomes(whose),
                elsewhere=_elsewhere(reading, told, whose, named),
            )
        return course_of(material, named)

    def course_with(self, person: PersonId, *, share_safe: bool = False) -> Course:
        """The course with a supervisor; an empty one where no session was held."""
        whose, named = Whose(on_supervision=True, share_safe=share_safe), names(self._catalogue)
        with self._store.read() as unit:
            reading = RelationshipsRepository(unit.connection)
            sessions = reading.sessions()
            reflections = placed_with(reading.reflections(whose), sessions, person)
            ids = {each.id for each in reflections}
            told = tuple(each for each in reading.told(whose, named.keys()) if each.entry_id in ids)
            who = next(
                (each.who for each in reading.supervisors() if each.who.person == person),
                Who(person=person),
            )
            material = Material(
                who=who,
                reflections=reflections,
                told=told,
                repairs=self._repairs(unit, reading, whose, ids),
                changes=reading.changes(whose),
                outcomes=reading.outcomes_with(person, share_safe=share_safe),
                sessions=_of(sessions, person),
                elsewhere=_elsewhere(reading, told, whose, named),
            )
        return course_of(material, named)

    def _repairs(
        self,
        unit: UnitOfWork,
        reading: RelationshipsRepository,
        whose: Whose,
        only: set[EntryId] | None = None,
    ) -> tuple[CourseRepair, ...]:
        """The repairs that these reflections tell of, or that have the code."""
        telling = reading.telling(whose)
        if only is not None:
            telling = {
                repair: those
                for repair, entries in telling.items()
                if (those := tuple(entry for entry in entries if entry in only))
            }
        cards = unit.repairs.cards(share_safe=whose.share_safe)
        if whose.share_safe:
            cards = shareable_cards(unit, cards, self._catalogue)
        found = [
            CourseRepair(card, telling.get(card.id, ()))
            for card in cards
            if card.id in telling or (card.code and card.code in whose.codes)
        ]
        return tuple(sorted(found, key=lambda each: each.card.noticed_at))


def _elsewhere(
    reading: RelationshipsRepository,
    told: tuple[Told, ...],
    whose: Whose,
    named: Mapping[AnswerKey, str],
) -> tuple[Told, ...]:
    """What is told with others in whose course the same loops are met."""
    shapes = shapes_in(told, named)
    keys = [key for key, name in named.items() if name == LOOP]
    if not shapes or not keys:
        return ()
    own = whose.codes[0] if whose.codes else ""
    codes = {
        code
        for key in keys
        for code in reading.codes_choosing(key, shapes, without=own, share_safe=whose.share_safe)
    }
    others = Whose(tuple(sorted(codes)), share_safe=whose.share_safe)
    return reading.told(others, named.keys()) if codes else ()


def _of(sessions: tuple[Met, ...], person: PersonId) -> tuple[Met, ...]:
    return tuple(each for each in sessions if each.person == person)

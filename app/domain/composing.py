"""From what was typed to an entry: answers with their questions, title, position, slip.

No time, no storage: what is there now and the library go in, the entry comes out.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, cast

from models.plain import first_sentence, shortened
from models.records.entries import (
    FREE,
    FREE_TEXT,
    Answer,
    AnswerKey,
    Bring,
    Draft,
    DraftAnswer,
    Entry,
    JsonValue,
    PackUse,
)
from models.records.ids import EntryId
from models.records.positions import Placing
from models.records.repairs import Stage
from models.snapshots import placing_from
from prompts.answers import ABSENT, as_text, clean, is_answered, plain_text
from prompts.catalogue import Catalogue
from prompts.conditions import asked
from prompts.schema import Pack, Question, Step, heading
from prompts.values import Answer as PlainAnswer

TITLE_LENGTH = 90

_TEXT_KINDS = ("long", "short")
_NOTICED, _OWNED = "repair.noticed.", "repair.owned."
_TAG = "tag:"
_BRING_ORDER = (Bring.NO, Bring.MAYBE, Bring.YES, Bring.NOW)


@dataclass(frozen=True, slots=True)
class NoticedSlip:
    """A slip that the answers tell of; `private` when only private ones do."""

    stage: Stage
    private: bool


def entry_of(
    draft: Draft, before: Entry | None, catalogue: Catalogue, entry_id: EntryId, now: datetime
) -> Entry:
    """The entry that a draft makes, in place of `before` when it edits one.

    Answers to questions that are not asked after all are left out. Answers whose pack or question
    no longer exists stay as they were, and so do those that cannot be changed once finished.
    """
    composer = _Composer(draft, before, catalogue)
    answers, packs = composer.answers()
    draft_title = title_of(answers, packs, catalogue)
    return Entry(
        id=entry_id,
        header=replace(
            draft.header,
            placing=_placing(answers, catalogue) or draft.header.placing,
            tags=_tags(draft, answers, before, catalogue),
        ),
        title=_kept_title(before, catalogue) or draft_title,
        packs=packs,
        answers=answers,
        bring=_bring(draft, answers, before, catalogue),
        bring_question=_bring_question(draft, before),
        links=draft.links,
        hindsight=before.hindsight if before else (),
        created_at=before.created_at if before else now,
        changed_at=now,
        source=before.source if before else "",
    )


def title_of(answers: tuple[Answer, ...], packs: tuple[PackUse, ...], catalogue: Catalogue) -> str:
    """The first sentence of the answer meant as title, else of the first words, else the pack.

    Never from a private answer, nor from a pack of which all answers are private.
    """
    texts = [a for a in answers if a.kind in _TEXT_KINDS and not a.private]
    meant = [a for a in texts if yields_of(a.key, catalogue) == "title"]
    longs = [a for a in texts if a.kind == "long"]
    for answer in (*meant, *longs, *texts):
        title = shortened(first_sentence(answer.text), TITLE_LENGTH)
        if title:
            return title
    opened = {answer.key.pack for answer in answers if not answer.private}
    return next((use.title for use in packs if use.title and use.pack in opened), "")


def opening_of(draft: Draft, catalogue: Catalogue) -> str:
    """The first words of a draft that are not private, for the list of drafts."""
    for key, answer in draft.answers.items():
        if answer.private or not isinstance(answer.value, str):
            continue
        question = find(key, catalogue)
        if question is None and key != AnswerKey(FREE, FREE_TEXT):
            continue
        if question is None or question.kind in _TEXT_KINDS:
            words = shortened(first_sentence(answer.value), TITLE_LENGTH)
            if words:
                return words
    return ""


def noticed_slip(answers: tuple[Answer, ...], catalogue: Catalogue) -> NoticedSlip | None:
    """The slip that the answers tell of, if any."""
    slip_packs = {
        key.pack
        for key in {answer.key for answer in answers}
        if key.pack in catalogue
        and any(q.yields.startswith(_NOTICED) for q in catalogue.get(key.pack).questions())
    }
    telling = [
        a
        for a in answers
        if a.key.pack in slip_packs
        or (yields_of(a.key, catalogue) == "slip" and a.value in ("maybe", "yes"))
    ]
    if not telling:
        return None
    owned = any(yields_of(a.key, catalogue).startswith(_OWNED) for a in telling)
    return NoticedSlip(Stage.OWNED if owned else Stage.NOTICED, all(a.private for a in telling))


def draft_answers(entry: Entry) -> dict[AnswerKey, DraftAnswer]:
    """The answers of an entry as a draft holds them."""
    return {answer.key: DraftAnswer(answer.value, answer.private) for answer in entry.answers}


def says_the_same(one: Entry, other: Entry) -> bool:
    """Whether two states of an entry differ in nothing that was written or chosen."""
    return _said(one) == _said(other)


def find(key: AnswerKey, catalogue: Catalogue) -> Question | None:
    """The question of that key, or None when the library no longer has it."""
    if key.pack not in catalogue:
        return None
    try:
        return catalogue.get(key.pack).question(key.question)
    except KeyError:
        return None


def yields_of(key: AnswerKey, catalogue: Catalogue) -> str:
    """What the answer of that key feeds beyond its entry."""
    question = find(key, catalogue)
    return question.yields if question else ""


def _said(entry: Entry) -> Entry:
    return replace(
        entry,
        outcomes=(),
        about=(),
        repairs=(),
        revisions=0,
        created_at=datetime.min,
        changed_at=datetime.min,
    )


def _kept_title(before: Entry | None, catalogue: Catalogue) -> str:
    """A title that was given with an imported entry rather than taken from its answers."""
    if before is None:
        return ""
    taken = title_of(before.answers, before.packs, catalogue)
    return before.title if before.source and before.title != taken else ""


def _placing(answers: tuple[Answer, ...], catalogue: Catalogue) -> Placing | None:
    placed = [a for a in answers if a.kind == "position"]
    placed.sort(key=lambda a: yields_of(a.key, catalogue) != "position")
    return placing_from(placed[0].value) if placed else None


def _tags(
    draft: Draft, answers: tuple[Answer, ...], before: Entry | None, catalogue: Catalogue
) -> tuple[str, ...]:
    """The tags of the draft with those that its answers give; what is private gives none.

    A tag goes when the answer that gave it does.
    """
    given = _given_tags(answers, catalogue)
    gone = _given_tags(before.answers, catalogue) - given if before else frozenset()
    kept = (tag for tag in draft.header.tags if tag not in gone)
    return tuple(dict.fromkeys((*kept, *sorted(given))))


def _given_tags(answers: tuple[Answer, ...], catalogue: Catalogue) -> frozenset[str]:
    said = (a for a in answers if a.value is True and not a.private)
    yields = (yields_of(a.key, catalogue) for a in said)
    return frozenset(name.removeprefix(_TAG) for name in yields if name.startswith(_TAG))


def _bring(
    draft: Draft, answers: tuple[Answer, ...], before: Entry | None, catalogue: Catalogue
) -> Bring:
    """The mark of the draft; an answer given since the entry last stood raises or moves it.

    A mark that the draft only found when it was begun gives way to what the entry has now: it may
    have been brought and settled in between.
    """
    found = draft.bring_at_begin is not None and draft.bring is draft.bring_at_begin
    mark = before.bring if before and found else draft.bring
    old = {answer.key: answer.value for answer in before.answers} if before else {}
    said = [
        Bring(str(a.value))
        for a in answers
        if yields_of(a.key, catalogue) == "bring"
        and a.value in set(Bring)
        and old.get(a.key) != a.value
    ]
    if before is None or not said:
        return max((mark, *said), key=_BRING_ORDER.index)
    if mark is not before.bring:
        return mark
    return max(said, key=_BRING_ORDER.index)


def _bring_question(draft: Draft, before: Entry | None) -> str:
    """The question of the draft; without one, what the entry was marked with in between."""
    marked_since = before and draft.bring is draft.bring_at_begin is not before.bring
    if before and marked_since and not draft.bring_question:
        return before.bring_question
    return draft.bring_question


def plain(value: JsonValue) -> str:
    """An answer in words where its question is not known."""
    return value if isinstance(value, str) else plain_text(cast(PlainAnswer, value))


def _says_something(value: JsonValue) -> bool:
    return bool(value.strip()) if isinstance(value, str) else is_answered(value)


class _Composer:
    """Puts the answers of one draft in the order of their forms."""

    def __init__(self, draft: Draft, before: Entry | None, catalogue: Catalogue) -> None:
        self._draft = draft
        self._catalogue = catalogue
        self._old = {answer.key: answer for answer in before.answers} if before else {}
        self._old_packs = {use.pack: use for use in before.packs} if before else {}

    def answers(self) -> tuple[tuple[Answer, ...], tuple[PackUse, ...]]:
        found: list[Answer] = []
        packs: list[PackUse] = []
        for pack_id in self._pack_ids():
            given = {k.question: a for k, a in self._draft.answers.items() if k.pack == pack_id}
            answers = tuple(self._of_pack(pack_id, given))
            if answers:
                found += answers
                packs.append(self._use(pack_id))
        return tuple(found), tuple(packs)

    def _pack_ids(self) -> Iterable[str]:
        locked = (key.pack for key in self._old if self._is_locked(key))
        in_draft = (key.pack for key in self._draft.answers)
        return dict.fromkeys((*self._draft.packs, *in_draft, *locked))

    def _is_locked(self, key: AnswerKey) -> bool:
        """Whether an answer is there that an edit can neither change nor take away."""
        question = find(key, self._catalogue) if key in self._old else None
        return question is not None and question.locked

    def _use(self, pack_id: str) -> PackUse:
        if pack_id in self._catalogue:
            pack = self._catalogue.get(pack_id)
            return PackUse(pack.id, pack.version, pack.title)
        return self._old_packs.get(pack_id, PackUse(pack_id, 1, ""))

    def _of_pack(self, pack_id: str, given: Mapping[str, DraftAnswer]) -> Iterable[Answer]:
        if pack_id not in self._catalogue:
            for question_id, answer in given.items():
                yield from self._unknown(AnswerKey(pack_id, question_id), answer)
            return
        pack = self._catalogue.get(pack_id)
        given = self._with_locked(pack, given)
        values: dict[str, Any] = {
            question_id: answer.value
            for question_id, answer in given.items()
            if is_answered(answer.value)
        }
        visible = asked(pack, values)
        for question in pack.questions():
            if question.id in visible or self._is_locked(AnswerKey(pack_id, question.id)):
                yield from self._asked(pack, question, given[question.id])
        known = {question.id for question in pack.questions()}
        for question_id, answer in given.items():
            key = AnswerKey(pack_id, question_id)
            if question_id not in known or self._left_by_an_older_form(key, pack, visible):
                yield from self._unknown(key, answer)

    def _with_locked(
        self, pack: Pack, given: Mapping[str, DraftAnswer]
    ) -> Mapping[str, DraftAnswer]:
        """The answers of the draft, those that are locked as they are in the entry."""
        locked = {}
        for question in pack.questions():
            key = AnswerKey(pack.id, question.id)
            if self._is_locked(key):
                old, new = self._old[key], given.get(question.id)
                locked[question.id] = DraftAnswer(old.value, new.private if new else old.private)
        return {**given, **locked}

    def _left_by_an_older_form(
        self, key: AnswerKey, pack: Pack, visible: Mapping[str, Any]
    ) -> bool:
        """An answer of the entry whose question is hidden now only because the form changed."""
        use = self._old_packs.get(key.pack)
        older = use is not None and use.version != pack.version
        is_left = key in self._old and key.question not in visible
        return older and is_left and not self._is_locked(key)

    def _asked(self, pack: Pack, question: Question, answer: DraftAnswer) -> Iterable[Answer]:
        key = AnswerKey(pack.id, question.id)
        old = self._old.get(key)
        value = self._stored(question, answer.value, old)
        if value is None:
            return
        if old is not None and old.value == value:
            yield replace(old, private=answer.private)
            return
        yield Answer(
            key,
            kind=question.kind.value,
            heading=pack.heading_of(question.id),
            value=value,
            text=as_text(question, cast(PlainAnswer, value), self._catalogue.vocabularies),
            private=answer.private,
            step=f"{pack.id}/{pack.step_of(question.id).id}",
        )

    def _stored(self, question: Question, value: JsonValue, old: Answer | None) -> JsonValue:
        """The value to keep; None when nothing was answered.

        Words of one's own are kept exactly as typed. Anything that does not fit its question is
        kept as it is rather than lost.
        """
        if question.kind.value in _TEXT_KINDS:
            return value if isinstance(value, str) and value.strip() else None
        try:
            before = cast(PlainAnswer, old.value) if old else ABSENT
            tidied = clean(question, value, before=before)
        except ValueError:
            return value
        return None if tidied is ABSENT else cast(JsonValue, tidied)

    def _unknown(self, key: AnswerKey, answer: DraftAnswer) -> Iterable[Answer]:
        old = self._old.get(key)
        if old is not None and old.value == answer.value:
            yield replace(old, private=answer.private)
        elif _says_something(answer.value):
            asked_before = self._catalogue.asked_before(*key) if old is None else None
            if asked_before is not None:
                yield self._retired(key, answer, *asked_before)
                return
            is_free = key == AnswerKey(FREE, FREE_TEXT)
            yield Answer(
                key,
                kind=old.kind if old else "long",
                heading=old.heading if old else ("" if is_free else key.question),
                value=answer.value,
                text=plain(answer.value),
                private=answer.private,
                step=old.step if old else f"{key.pack}/{key.question}",
            )

    def _retired(
        self, key: AnswerKey, answer: DraftAnswer, step: Step, question: Question
    ) -> Answer:
        """An answer to a question that was taken out of its set while the draft waited."""
        value = cast(PlainAnswer, answer.value)
        return Answer(
            key,
            kind=question.kind.value,
            heading=heading(step, question),
            value=answer.value,
            text=as_text(question, value, self._catalogue.vocabularies),
            private=answer.private,
            step=f"{key.pack}/{step.id}",
        )

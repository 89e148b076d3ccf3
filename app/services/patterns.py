"""What shows over many reflections: triggers, buttons, feelings, earlier answers, pairs of ends."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date, datetime

from app.domain.clock import Clock
from app.domain.composing import find
from app.domain.overview import feeling_lines, set_offs, switches
from app.domain.patterns import (
    Labels,
    Seen,
    button_paths,
    counted,
    pair_histories,
    trigger_lines,
)
from models.records.entries import AnswerKey, JsonValue
from models.records.ids import EntryId
from models.records.patterns import (
    ButtonPath,
    Counted,
    EarlierAnswer,
    FeltBefore,
    Overview,
    PairHistory,
    TriggerLine,
)
from models.repositories.patterns import Held, PatternsRepository, Where
from models.store import Store
from prompts.catalogue import Catalogue

LATELY = 20
"""How many of the last reflections that name a feeling are looked at."""

_EARLY_SIGNS = ("early_sign", "repair.learned.early_sign")
_THEM, _BUTTON = "them", "button"


class Patterns:
    """Reads only. Share-safe, private answers and entries of the private class leave no trace.

    Questions are known by their set and their id, whatever the version of the set. A copy of a set
    is another set: its questions may have been reworded, so its answers are not mixed with those to
    the original.
    """

    def __init__(self, store: Store, catalogue: Catalogue, clock: Clock) -> None:
        self._store = store
        self._catalogue = catalogue
        self._clock = clock

    def overview(
        self, since: date | None = None, code: str = "", *, share_safe: bool = False
    ) -> Overview:
        """Where someone's power was, what was felt, what set off what, and when it was written."""
        where = Where(since, code, share_safe)
        with self._store.read() as unit:
            reading = PatternsRepository(unit.connection)
            held = reading.held(where)
            named: dict[int, dict[str, list[str]]] = defaultdict(dict)
            for row_id, kind, ids in reading.all_words(where, "feeling", "trigger"):
                named[row_id][kind] = ids
        words = self._catalogue.vocabularies
        telling = [(each.id, named[row_id]) for row_id, each in held if row_id in named]
        both = [(id, by["trigger"], by["feeling"]) for id, by in telling if len(by) > 1]
        entries = tuple(each for _, each in held)
        return Overview(
            held=entries,
            feelings=feeling_lines(
                ((id, by.get("feeling", ())) for id, by in telling), words.feelings
            ),
            set_off=set_offs(both, words.triggers, words.feelings),
            switches=switches(entries),
        )

    def openly(
        self, entry_ids: Sequence[EntryId], words: Collection[tuple[str, str]]
    ) -> tuple[EntryId, ...]:
        """Those of some entries that openly hold each of some words, given by kind and id."""
        with self._store.read() as unit:
            reading = PatternsRepository(unit.connection)
            found = reading.holding_all(Where(share_safe=True), words)
        return tuple(entry_id for entry_id in entry_ids if entry_id in found)

    def triggers(
        self, since: date | None = None, code: str = "", *, share_safe: bool = False
    ) -> tuple[TriggerLine, ...]:
        """Triggers, most frequent first, and what went with them in the same reflections."""
        where = Where(since, code, share_safe)
        with self._store.read() as unit:
            seen = self._seen(PatternsRepository(unit.connection), where)
        return trigger_lines(seen, self._labels())

    def button_map(
        self, since: date | None = None, *, share_safe: bool = False
    ) -> tuple[ButtonPath, ...]:
        """From what they did to what was done, most frequent first."""
        where = Where(since, share_safe=share_safe)
        with self._store.read() as unit:
            seen = self._pressed(PatternsRepository(unit.connection), where)
        return button_paths(seen, self._labels())

    def felt(
        self, word_id: str, *, without: EntryId | None = None, share_safe: bool = False
    ) -> FeltBefore:
        """How often a feeling was named in the last 20 reflections that name any.

        What helped is taken from all reflections that name the feeling.
        """
        where = Where(share_safe=share_safe)
        with self._store.read() as unit:
            reading = PatternsRepository(unit.connection)
            lately = reading.last_holding(where, "feeling", LATELY, without)
            looked_at = [each.row_id for each in lately]
            holders = reading.holders(looked_at, where, "feeling", word_id)
            with_it = reading.holding_word(where, "feeling", word_id)
            helped = _by_entry(reading.words_beside(where, "feeling", word_id, "helped"))
        entries = tuple(each.id for each in lately if each.row_id in holders)
        vocabularies = self._catalogue.vocabularies
        return FeltBefore(
            word=word_id,
            label=vocabularies.feelings.label(word_id),
            count=len(entries),
            of=len(lately),
            entries=entries,
            helped=counted(
                ((each.id, helped.get(each.row_id, ())) for each in with_it if each.id != without),
                vocabularies.get("helped").label,
            ),
        )

    def then_and_now(
        self,
        key: AnswerKey,
        *,
        before: datetime | None = None,
        limit: int = 10,
        without: EntryId | None = None,
        share_safe: bool = False,
    ) -> tuple[EarlierAnswer, ...]:
        """Earlier answers to the same question, newest first, each as it was asked then.

        Args:
            key: The question.
            before: Only reflections held before that.
            limit: How many at most.
            without: The entry that is being written or read.
            share_safe: Leave out what is private.
        """
        with self._store.read() as unit:
            return PatternsRepository(unit.connection).earlier(
                Where(share_safe=share_safe), (key,), before=before, limit=limit, without=without
            )

    def continuum(self, *, share_safe: bool = False) -> tuple[PairHistory, ...]:
        """Every pair of ends with its marks, oldest first; pairs of one's own among them."""
        with self._store.read() as unit:
            placings = [
                (held.id, held.held_at, key, value)
                for held, key, value in PatternsRepository(unit.connection).continuum(
                    Where(share_safe=share_safe)
                )
            ]
        return pair_histories(placings, lambda key: find(key, self._catalogue))

    def first_impressions(
        self, code: str, *, share_safe: bool = False
    ) -> tuple[EarlierAnswer, ...]:
        """First impressions written under a code, newest first; none without a code."""
        if not code:
            return ()
        keys = self._yielding("first_impression")
        with self._store.read() as unit:
            return PatternsRepository(unit.connection).earlier(
                Where(code=code, share_safe=share_safe), keys
            )

    def answers_in(self, pack_id: str, *, share_safe: bool = False) -> tuple[EarlierAnswer, ...]:
        """Every answer to the questions that a set asks, newest first; none where it is unknown."""
        if pack_id not in self._catalogue:
            return ()
        pack = self._catalogue.get(pack_id)
        keys = [AnswerKey(pack_id, question.id) for question in pack.questions()]
        with self._store.read() as unit:
            return PatternsRepository(unit.connection).earlier(Where(share_safe=share_safe), keys)

    def written_in(self, pack_id: str, *, share_safe: bool = False) -> tuple[Counted, ...]:
        """How often each question of a set was answered, in the order of the form.

        Questions that the set no longer asks are left out; one never answered has no entries.
        """
        if pack_id not in self._catalogue:
            return ()
        found: dict[str, list[EntryId]] = defaultdict(list)
        with self._store.read() as unit:
            reading = PatternsRepository(unit.connection)
            for question_id, entry_id in reading.answered(Where(share_safe=share_safe), pack_id):
                found[question_id].append(entry_id)
        pack = self._catalogue.get(pack_id)
        return tuple(
            Counted(question.id, pack.heading_of(question.id), tuple(found[question.id]))
            for question in pack.questions()
        )

    # ------------------------------------------------------------- gathering

    def _seen(self, reading: PatternsRepository, where: Where) -> tuple[Seen, ...]:
        """Entries that name a trigger, newest first, with all that goes with it."""
        seen = _entries(reading.holding(where, "trigger"))
        for row_id, kind, words in reading.words(where, "trigger", "trigger", "urge", "helped"):
            if row_id in seen:
                _take_words(seen[row_id], kind, words)
        for row_id, strength in reading.strengths(where, "trigger"):
            if row_id in seen:
                seen[row_id].strength = strength
        for row_id, words in self._words(reading, where, *_EARLY_SIGNS):
            if row_id in seen:
                known = seen[row_id].early_signs
                known += [word for word in words if word not in known]
        intensity = self._yielding("scale:intensity")
        for row_id, value in reading.values(where, intensity):
            if row_id in seen and isinstance(value, int | float) and not isinstance(value, bool):
                seen[row_id].scale = max(float(value), seen[row_id].scale or 0.0)
        return tuple(seen.values())

    def _pressed(self, reading: PatternsRepository, where: Where) -> tuple[Seen, ...]:
        """Entries that name what others did, or a button, with urges and what was done."""
        group_of = self._catalogue.vocabularies.triggers.group_of
        seen = _entries(reading.holding(where, "trigger"))
        for row_id, kind, words in reading.words(where, "trigger", "trigger", "urge"):
            one = seen.get(row_id)
            if one is None:
                continue
            if kind == "urge":
                one.urges = words
            else:
                one.buttons = [word for word in words if group_of(word) == _BUTTON]
                one.triggers = [word for word in words if group_of(word) == _THEM]
        for row_id, words in self._words(reading, where, "buttons"):
            if row_id in seen:
                seen[row_id].buttons += words
        for row_id, text in reading.texts(where, self._yielding("button.act")):
            act = " ".join(text.split())
            if row_id in seen and act and act not in seen[row_id].acts:
                seen[row_id].acts.append(act)
        return tuple(seen.values())

    def _words(
        self, reading: PatternsRepository, where: Where, *yields: str
    ) -> Iterator[tuple[int, list[str]]]:
        """The words that answers to some questions hold."""
        for row_id, value in reading.values(where, self._yielding(*yields)):
            words = _listed(value)
            if words:
                yield row_id, words

    def _yielding(self, *values: str) -> frozenset[AnswerKey]:
        """The questions of the library whose answers feed any of the values."""
        return frozenset(
            AnswerKey(pack.id, question.id)
            for pack in self._catalogue.packs()
            for question in pack.questions()
            if question.yields in values
        )

    def _labels(self) -> Labels:
        words = self._catalogue.vocabularies
        return Labels(words.triggers, words.get("body"), words.get("urges"), words.get("helped"))


def _entries(held: Iterable[Held]) -> dict[int, Seen]:
    return {each.row_id: Seen(each.id, each.held_at) for each in held}


def _take_words(one: Seen, kind: str, words: list[str]) -> None:
    match kind:
        case "trigger":
            one.triggers = words
        case "urge":
            one.urges = words
        case _:
            one.helped = words


def _by_entry(words: Iterable[tuple[int, str]]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for row_id, word in words:
        found[row_id].append(word)
    return found


def _listed(value: JsonValue) -> list[str]:
    words = value if isinstance(value, list | dict) else ()
    return [word for word in words if isinstance(word, str)]

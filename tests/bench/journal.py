"""A big encrypted journal to measure in: guided entries with feelings, triggers, codes and positions."""

import random
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import islice
from pathlib import Path

from app.services.supervision import Supervision
from models.records.entries import Answer, AnswerKey, Entry, Header, PackUse
from models.records.ids import EntryId, RepairId, new_id
from models.records.positions import Placing, Position
from models.records.supervision import SessionPlan
from models.repositories.repairs import StoredRepair
from models.store import Store
from prompts.catalogue import Catalogue
from tests.bench.texts import entry_texts

_A_TIME = 1000
_EVERY_PRIVATE = 4
"""Every fourth entry also has a private answer."""


def fill(store: Store, catalogue: Catalogue, count: int, diaries: Path | None = None) -> None:
    """Write so many entries, a thousand to a transaction."""
    entries = _entries(catalogue, entry_texts(count, diaries))
    while batch := list(islice(entries, _A_TIME)):
        with store.write() as unit:
            for entry in batch:
                unit.entries.put(entry)


COURSE_CODE, COURSE_LENGTH = "Z9", 400
"""One code with as many entries as a long relationship has, and what they tell."""


def fill_course(store: Store) -> None:
    """Write a relationship of four years: ratings, loops, slips, repairs, moments of warmth."""
    draw = random.Random(7)
    begun = datetime.now() - timedelta(days=4 * 365)
    with store.write() as unit:
        for number in range(COURSE_LENGTH):
            held_at = begun + timedelta(hours=85 * number)
            answers = _course_answers(number, draw)
            entry = Entry(
                id=EntryId(new_id()),
                header=Header(
                    held_at, code=COURSE_CODE, placing=Placing(draw.choice(list(Position)))
                ),
                title=f"What was between us, the {number}th time",
                packs=tuple(
                    PackUse(pack, 1, pack) for pack in sorted({a.key.pack for a in answers})
                ),
                answers=answers,
                created_at=held_at,
                changed_at=held_at,
            )
            unit.entries.put(entry)
            if number % 10 == 0:
                repair = StoredRepair(
                    RepairId(new_id()),
                    held_at,
                    held_at,
                    entry.id,
                    code=COURSE_CODE,
                    tries=number % 3,
                )
                unit.repairs.put(repair)
                unit.repairs.link(repair.id, entry.id)


def _course_answers(number: int, draw: random.Random) -> tuple[Answer, ...]:
    words = "We filled in the form together, and for a while nobody was afraid. " * 4
    answers = [_answer("free", "text", "long", words, words)]
    rated = ("hostility_mine", "hostility_theirs", "recognised", "respected", "give_and_take")
    if number % 2 == 0:
        for question in rated:
            value = draw.randint(0, 10)
            answers.append(_answer("long_hostile", question, "scale", value, str(value)))
    if number % 5 == 0:
        answers.append(_answer("long_hostile", "warmth", "short", words[:67], words[:67]))
    if number % 7 == 0:
        shape = draw.choice(["demand_withdraw", "pursue_distance", "attack_defend"])
        answers.append(_answer("loop", "which", "one", shape, shape))
        answers.append(_answer("loop", "my_end", "one", "first", "The first"))
        answers.append(_answer("loop", "step_out", "short", words[:67], words[:67]))
    return tuple(answers)


def plan_session(supervision: Supervision) -> None:
    """A session to come with something to bring, to be opened in the window."""
    session, _ = supervision.plan(SessionPlan("Ada", datetime.now() + timedelta(days=2), 60))
    supervision.add_item(session.id, "What did I want them to understand?")


def _entries(catalogue: Catalogue, texts: Iterator[tuple[datetime, str]]) -> Iterator[Entry]:
    draw = random.Random(11)
    feelings = [word.id for word in catalogue.vocabularies.feelings.words()]
    triggers = [word.id for word in catalogue.vocabularies.triggers.words()]
    codes = [f"{letter}{digit}" for letter in "BCDFGHKLMNPQRSTVW" for digit in range(2, 10)]
    for number, (held_at, text) in enumerate(texts):
        felt = {_drawn(draw, feelings): draw.randint(1, 3) for _ in range(draw.randint(0, 4))}
        set_off = sorted({_drawn(draw, triggers) for _ in range(draw.randint(0, 2))})
        answers = [_answer("free", "text", "long", text, text)]
        if felt:
            answers.append(_answer("bench", "felt", "feelings", dict(felt), ", ".join(felt)))
        if set_off:
            answers.append(
                _answer("bench", "set_off", "triggers", list(set_off), ", ".join(set_off))
            )
        if number % _EVERY_PRIVATE == 0:
            answers.append(_answer("bench", "aside", "long", text[:200], text[:200], private=True))
        placing = Placing(draw.choice(list(Position)))
        yield Entry(
            id=EntryId(new_id()),
            header=Header(held_at, code=draw.choice(codes), placing=placing),
            title=text[:60],
            packs=(PackUse("bench", 1, "Measured"),),
            answers=tuple(answers),
            created_at=held_at,
            changed_at=held_at,
        )


def _drawn(draw: random.Random, words: list[str]) -> str:
    """A word, the first ones more often: some are felt daily, some once a year."""
    return words[min(int(draw.expovariate(8 / len(words))), len(words) - 1)]


def _answer(
    pack: str, question: str, kind: str, value: object, text: str, *, private: bool = False
) -> Answer:
    return Answer(AnswerKey(pack, question), kind, "", value, text, private)  # type: ignore[arg-type]

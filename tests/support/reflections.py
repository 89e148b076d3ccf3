"""Reflections in numbers, for a journal that has much to read."""

import random
from collections.abc import Iterable
from dataclasses import replace

from app.services.session import Journals, Key, Unlocked
from models.records.entries import FREE, FREE_TEXT, AnswerKey, DraftAnswer

_WORDS = (
    "session silence meeting supervisor client anger waiting afternoon window listened nodded "
    "corridor clock tired hopeful careful voice letter family ward round promise plan door chair"
).split()


def prose(words: int, seed: int) -> str:
    """So many words in sentences, the same for a seed."""
    dice = random.Random(seed)
    drawn = [dice.choice(_WORDS) for _ in range(words)]
    sentences = [" ".join(drawn[at : at + 9]).capitalize() for at in range(0, words, 9)]
    return ". ".join(sentences) + "."


def write_all(unlocked: Unlocked, texts: Iterable[str]) -> None:
    """Writes each as a reflection, as a person would."""
    for text in texts:
        begun = unlocked.writing.begin(())
        answers = {AnswerKey(FREE, FREE_TEXT): DraftAnswer(text)}
        unlocked.writing.finish(replace(begun, answers=answers))


def journal_with(journals: Journals, key: Key, texts: Iterable[str]) -> None:
    """Writes them into a journal that is closed again."""
    unlocked = journals.open(key)
    try:
        write_all(unlocked, texts)
    finally:
        journals.close(unlocked)

"""Answers from a JSON file, checked against the questions of a prompt set."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

from app.cli.refusal import Refused
from models.records.entries import AnswerKey, DraftAnswer, JsonValue
from prompts.answers import ABSENT, clean
from prompts.catalogue import Catalogue
from prompts.schema import Pack, Question

_TEXT_KINDS = ("long", "short")


def read_answers(path: Path, pack_id: str, catalogue: Catalogue) -> dict[AnswerKey, DraftAnswer]:
    """The answers of a file, by question id: a value, or `{"value": …, "private": true}`.

    Raises:
        Refused: The pack is not known, or a question or a value does not fit; all are named.
        OSError: The file cannot be read.
    """
    if pack_id not in catalogue:
        known = ", ".join(catalogue.ids())
        raise Refused(f"There is no prompt set called {pack_id}. There are: {known}.")
    pack = catalogue.get(pack_id)
    found: dict[AnswerKey, DraftAnswer] = {}
    wrong: list[str] = []
    for question_id, given in _read(path).items():
        try:
            question = pack.question(question_id)
            answer = _answer(question, given, catalogue)
        except KeyError:
            wrong.append(f"{question_id}: {pack_id} has no such question; it has {_ids(pack)}")
        except ValueError as reason:
            wrong.append(f"{question_id}: {reason}")
        else:
            if answer is not None:
                found[AnswerKey(pack_id, question_id)] = answer
    if wrong:
        raise Refused("\n".join(wrong))
    return found


def _read(path: Path) -> Mapping[str, Any]:
    try:
        values = json.loads(path.read_text(encoding="utf-8-sig"))
    except (ValueError, RecursionError):
        values = None
    if not isinstance(values, dict):
        raise Refused(f'{path.name} is no JSON object such as {{"question id": "answer"}}.')
    return values


def _answer(question: Question, given: Any, catalogue: Catalogue) -> DraftAnswer | None:
    private = question.private
    if isinstance(given, dict) and "value" in given and set(given) <= {"value", "private"}:
        private = bool(given.get("private", private))
        given = given["value"]
    value = clean(question, given, vocabularies=catalogue.vocabularies)
    if value is ABSENT:
        return None
    kept = given if question.kind.value in _TEXT_KINDS else value
    return DraftAnswer(cast(JsonValue, kept), private)


def _ids(pack: Pack) -> str:
    return ", ".join(question.id for question in pack.questions())

"""One entry as a Markdown file that a person can read and an import takes back word for word."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import yaml

from app.services.importing.own_export import CLOSING, OPENING
from models.records.entries import Answer, Entry
from models.snapshots import entry_values

_TITLE_IN_NAME = 50
_NOT_IN_A_NAME = re.compile(r"[^\w \-']+")
_TEXT_KINDS = ("long", "short")


def file_name(entry: Entry) -> str:
    """The day, the title's beginning in plain letters, and the entry's id, which makes it unique."""
    words = " ".join(_NOT_IN_A_NAME.sub(" ", entry.title).split())[:_TITLE_IN_NAME].strip()
    day = f"{entry.header.held_at:%m-%d}"
    return f"{entry.header.held_at.year:04}-{day} {words} ({entry.id}).md".replace("  ", " ")


def page(entry: Entry) -> str:
    """Front matter, then the questions with their answers.

    The front matter tells the same twice: a few lines for people and other programs, and under
    `afterword` all that is not in the texts below.
    """
    return "---\n" + _front_matter(entry) + "---\n\n" + "".join(_body(entry))


def _front_matter(entry: Entry) -> str:
    header = entry.header
    told: dict[str, Any] = {"title": entry.title, "date": header.held_at.isoformat(" ", "minutes")}
    if header.tags:
        told["tags"] = list(header.tags)
    if header.code:
        told["code"] = header.code
    if header.placing:
        told["position"] = header.placing.at.value
    told["afterword"] = json.dumps(_data(entry), ensure_ascii=True)
    return str(yaml.safe_dump(told, allow_unicode=True, sort_keys=False, width=float("inf")))


def _data(entry: Entry) -> dict[str, Any]:
    values = entry_values(entry)
    for answer, record in zip(entry.answers, values["answers"], strict=True):
        if _stands_below(answer):
            del record["value"], record["text"]
    for note in values["hindsight"]:
        del note["text"]
    return values


def _stands_below(answer: Answer) -> bool:
    return answer.kind in _TEXT_KINDS and answer.value == answer.text


def _body(entry: Entry) -> Iterator[str]:
    if entry.title:
        yield f"# {entry.title}\n"
    for answer in entry.answers:
        aside = " (private)" if answer.private else ""
        if answer.heading:
            yield f"\n## {answer.heading}{aside}\n"
        if _stands_below(answer):
            yield from _marked(f"{answer.key.pack}/{answer.key.question}", answer.text)
        else:
            yield f"\n{answer.text}\n"
    for note in entry.hindsight:
        aside = ", private" if note.private else ""
        yield f"\n## Hindsight, {note.written_at:%d.%m.%Y}{aside}\n"
        yield from _marked(f"note/{note.id}", note.text)


def _marked(key: str, text: str) -> Iterator[str]:
    lines = (
        f"\\{line}" if line.lstrip("\\").startswith("<!-- afterword") else line
        for line in text.split("\n")
    )
    yield f"\n{OPENING.format(key)}\n" + "\n".join(lines) + f"\n{CLOSING}\n"

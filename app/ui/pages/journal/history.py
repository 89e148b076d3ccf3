"""What was changed in a reflection, edit by edit: added words underlined, removed struck through."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from html import escape

from PySide6.QtCore import QCoreApplication

from app.ui.differing import differing_html
from app.ui.words import day_and_time
from models.records.entries import Answer, Entry, Revision


def changes_html(entry: Entry, revisions: Sequence[Revision], today: date) -> str:
    """HTML of every edit, newest first; runs off the screen."""
    tr = partial(QCoreApplication.translate, "History")
    after_title, after = entry.title, entry.answers
    parts: list[str] = []
    for revision in revisions:
        when = day_and_time(revision.saved_at, today)
        parts.append(f"<h3>{escape(tr('Edited {when}').format(when=when))}</h3>")
        changed = _edit(revision, after_title, after)
        parts.append(changed or f"<p>{escape(tr('No words changed.'))}</p>")
        after_title, after = revision.title, revision.answers
    return "".join(parts)


def _edit(revision: Revision, title: str, answers: Sequence[Answer]) -> str:
    parts = []
    if revision.title != title:
        parts.append(f"<p>{differing_html(revision.title, title)}</p>")
    before = {answer.key: answer for answer in revision.answers}
    now = {answer.key: answer for answer in answers}
    for key in dict.fromkeys((*now, *before)):
        old = before[key].text if key in before else ""
        new = now[key].text if key in now else ""
        if old == new:
            continue
        heading = (now.get(key) or before[key]).heading
        parts.append(f'<p class="question">{escape(heading)}</p>' if heading else "")
        parts.append(f"<p>{differing_html(old, new)}</p>")
    return "".join(parts)

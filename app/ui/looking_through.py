"""Puts a text before a person's eyes with the marks of the identifier guard."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject

from app.services.guard import Looker
from app.ui.context import PageContext
from app.ui.widgets.looked_through import LookedThrough, Marks
from app.ui.work import Work


class LooksThrough(QObject):
    """Looks through texts beside the window; the newest look silences the older."""

    def __init__(self, context: PageContext, parent: QObject | None, entry_id: str = "") -> None:
        super().__init__(parent)
        self._context = context
        self._work = Work(context, self)
        self._entry_id = entry_id

    def __call__(self, text: str, done: Callable[[Marks], None]) -> None:
        work = partial(self._context.guard.looker, self._entry_id)
        self._work.read("guard.looker", work, partial(self._look, text, done))

    def _look(self, text: str, done: Callable[[Marks], None], looker: Looker) -> None:
        work = partial(looker.look, (text,))
        self._work.think("guard.look", work, lambda found: done(found[0]))


def look_through(
    work: Work,
    name: str,
    looker: Callable[[], Looker],
    texts: Sequence[str],
    told: Callable[[tuple[Marks, ...]], None],
) -> None:
    """Looks through texts beside the window and the journal; every look is told."""

    def look(made: Looker) -> None:
        work.do_outside(name, partial(made.look, texts), told)

    work.read_each(f"{name}.looker", looker, look)


def looked_through(
    context: PageContext, name: str, *, code: str = "", entry_id: str = ""
) -> LookedThrough:
    """A widget that shows a text with its marks; give it the text by `show_text`.

    Args:
        name: what the text is, for assistive technology.
        code: of the person the text is about, offered in the place of a name.
        entry_id: the reflection it is from: what was left there is not marked.
    """
    look = LooksThrough(context, None, entry_id)
    made = LookedThrough(context.theme, name, look, code=code)
    look.setParent(made)
    return made

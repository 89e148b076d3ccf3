"""Names to watch for: the words the identifier guard is always to mark."""

from __future__ import annotations

import re
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.faults import NoWord
from app.services.guard import LONGEST_WATCHED
from app.ui.context import PageContext
from app.ui.pages.settings.rows import Section
from app.ui.pages.settings.watch_list import WatchedView
from app.ui.widgets.buttons import SecondaryButton
from app.ui.widgets.fields import LineEdit
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label
from app.ui.widgets.notice import Notice
from app.ui.work import Work
from models.records.changes import Changes, Thing

_WIDTH = 684
_BETWEEN = re.compile(r"[,;\n]")


class WatchSection(Section):
    """A field to add words by, and the list of those there are."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.theme, "watch")
        self._context = context
        self._work = Work(context, self, failed=self._on_fault)
        self.set_title(self.tr("Names to watch for"))
        self._make()
        self._lay_out()
        self._connect()
        self._show_words(())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask()

    def focus_first(self) -> None:
        """Puts the keyboard into the field."""
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    # Building

    def _make(self) -> None:
        themes = self._context.theme
        words = self.tr("A name, a place, a nickname")
        self._field = LineEdit(themes, words, placeholder=words, compact=True)
        self._field.setObjectName("settings.watch_word")
        self._field.setMaxLength(LONGEST_WATCHED * 20)
        self._add = SecondaryButton(themes, self.tr("Watch for it"), icon="plus", compact=True)
        self._add.setObjectName("settings.watch_add")
        self._notice = Notice(themes, "settings.watch_notice")
        self._view = WatchedView(themes)
        self._remove = SecondaryButton(themes, self.tr("Watch no more"), compact=True)
        self._remove.setObjectName("settings.watch_remove")
        self._none = Label(themes, self.tr("No word is watched for yet."), color="text2")
        self._none.setObjectName("settings.watch_none")

    def _lay_out(self) -> None:
        px, themes = self._context.theme.px, self._context.theme
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(px(10))
        for words in (
            self.tr(
                "What could tell who somebody is gets dots below it while you write, and is looked "
                "through before it leaves. Words you add here are always among it."
            ),
            self.tr(
                "They are kept in this journal alone, encrypted. Several at once: put commas "
                "between them."
            ),
        ):
            column.addWidget(Label(themes, words, color="text2", wrap=True))
        adding = Flow(themes, gap=10)
        self._field.setMinimumWidth(px(240))
        adding.add(self._field)
        adding.add(self._add)
        for part in (adding, self._notice, self._none):
            column.addWidget(part)
        column.addWidget(self._view, 1)
        ways = Flow(themes, gap=10)
        ways.add(self._remove)
        column.addWidget(ways)
        self.add_body(body, _WIDTH)

    def _connect(self) -> None:
        self._add.clicked.connect(self._on_add)
        self._field.returnPressed.connect(self._on_add)
        self._field.textEdited.connect(self._on_typed)
        self._remove.clicked.connect(self._on_remove)
        self._view.remove_wanted.connect(self._on_remove)
        self._context.bus.changed.connect(self._on_changes)

    # Doing

    def _ask(self) -> None:
        self._work.read("settings.watched", self._context.guard.watched, self._show_words)

    def _show_words(self, words: tuple[str, ...]) -> None:
        self._view.show_words(words)
        self._none.setVisible(not words)
        self._view.setVisible(bool(words))
        self._remove.setVisible(bool(words))

    def _on_typed(self, _text: str) -> None:
        self._notice.clear()
        self._field.set_notice(False)

    def _on_add(self) -> None:
        words = _BETWEEN.split(self._field.text())
        work = partial(self._context.guard.watch_for, words)
        self._work.write("settings.watch", work, self._on_added)

    def _on_added(self, changes: Changes) -> None:
        self._field.clear()
        self.focus_first()
        self._on_changed(self.tr("Watched for from now on"), changes)

    def _on_remove(self) -> None:
        word = self._view.word()
        if not word:
            self._context.tell(self.tr("Choose a word in the list first."))
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        said = self.tr("Watched for no more")
        work = partial(self._context.guard.watch_no_more, word)
        self._work.write("settings.watch", work, partial(self._on_changed, said))

    def _on_changed(self, said: str, changes: Changes) -> None:
        self._ask()
        self._work.publish(changes)
        # The word itself is not said: the bar may stand over a screen that is shared.
        self._work.offer_undo(said, "settings.watch", changes.undo, self._on_turned)

    def _on_turned(self, changes: Changes) -> None:
        self._work.publish(changes)
        self._ask()

    def _on_changes(self, changes: Changes, _origin: object) -> None:
        if changes.touches(Thing.SETTING) and self.isVisible():
            self._ask()

    def _on_fault(self, error: Exception) -> None:
        if not isinstance(error, NoWord):
            self._context.say(error)
            return
        self._field.set_notice(True)
        self._notice.say(self.tr("Write at least two letters."))
        self.focus_first()

"""Changing the passphrase, in place of the section."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.jobs.protocol import Job, Kind
from app.services.passphrases import suggested
from app.ui.context import PageContext
from app.ui.faults import words_for
from app.ui.pages.settings.rows import Section, inset
from app.ui.strength import StrengthMeter
from app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from app.ui.widgets.fields import PassphraseEdit
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label
from app.ui.widgets.new_passphrase import NewPassphrase
from app.ui.widgets.notice import Notice
from models.records.faults import Fault, WrongPassphrase

_WIDTH = 508


class ChangePassphrase(Section):
    """Asks for the present one first, but not after the recovery sheet opened the journal.

    Signals:
        changed: the new one holds.
        left: it stays as it is.
    """

    changed = Signal()
    left = Signal()

    def __init__(self, context: PageContext, *, is_after_recovery: bool) -> None:
        super().__init__(context.theme, "passphrase")
        self._context = context
        self._asks_old = not is_after_recovery
        self._is_busy = False
        themes = context.theme
        self.set_title(
            self.tr("Choose a new passphrase")
            if is_after_recovery
            else self.tr("Change the passphrase")
        )
        self._old = PassphraseEdit(themes, self.tr("Present passphrase"))
        self._old.setObjectName("settings.old_passphrase")
        self._old_notice = Notice(themes, "settings.old_notice")
        self._form = NewPassphrase(themes, self._measure, suggested)
        self._meter = StrengthMeter(context.runner, self, self._form.show_strength)
        self._notice = Notice(themes, "settings.notice")
        self._change = PrimaryButton(themes, self.tr("Change it"))
        self._change.setObjectName("settings.change")
        self._lay_out()
        self._change.clicked.connect(self._try)
        self._form.entered.connect(self._try)
        self._old.returnPressed.connect(self._form.focus_first)
        self._old.textEdited.connect(self._on_old_edited)

    def focus_first(self) -> None:
        """Puts the caret where typing begins."""
        if self._asks_old:
            self._old.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._form.focus_first()

    def _lay_out(self) -> None:
        px, themes = self._context.theme.px, self._context.theme
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        words = (
            self.tr("Backups made until now still open with the passphrase they were made with.")
            if self._asks_old
            else self.tr("The recovery sheet opened the journal, and keeps working.")
        )
        intro = Label(themes, words, color="text2", wrap=True)
        intro.setContentsMargins(4, 0, 4, px(12))
        column.addWidget(intro)
        if self._asks_old:
            column.addWidget(self._old_rows())
        column.addWidget(self._form)
        column.addWidget(self._notice)
        keep = SecondaryButton(themes, self.tr("Keep the present one"))
        keep.setObjectName("settings.keep")
        keep.clicked.connect(self.left)
        ways = Flow(themes, gap=10)
        ways.add(self._change)
        ways.add(keep)
        row = inset(ways)
        row.setContentsMargins(4, px(8), 4, 4)
        column.addLayout(row)
        self.add_body(body, _WIDTH)

    def _old_rows(self) -> QWidget:
        themes = self._context.theme
        rows = QWidget()
        column = QVBoxLayout(rows)
        column.setContentsMargins(4, 0, 4, themes.px(16))
        column.setSpacing(themes.px(7))
        title = Label(themes, self.tr("Present passphrase"), semibold=True)
        title.setBuddy(self._old)
        column.addWidget(title)
        column.addWidget(self._old)
        column.addWidget(self._old_notice)
        return rows

    def _measure(self, passphrase: str) -> None:
        self._meter.measure(passphrase)

    def _on_old_edited(self) -> None:
        self._old.set_notice(False)
        self._old_notice.clear()

    def _try(self) -> None:
        if self._is_busy:
            return
        if self._asks_old and not self._old.text():
            self._say_old(self.tr("Type the present passphrase first."), "")
            return
        fresh = self._form.accepted()
        if not fresh:
            return
        self._set_busy(True)
        old = self._old.text() if self._asks_old else None
        work = partial(
            self._context.journals.change_passphrase, self._context.services.key, old, fresh
        )
        self._context.runner.submit(
            Job(
                "settings.change_passphrase",
                Kind.WRITE,
                work,
                self._on_changed,
                self._on_failed,
                context=self,
            )
        )

    def _set_busy(self, busy: bool) -> None:
        self._is_busy = busy
        self._change.set_words(self.tr("Changing…") if busy else self.tr("Change it"))

    def _on_changed(self, _result: object) -> None:
        self._set_busy(False)
        self._old.forget()
        self._form.forget()
        self.changed.emit()

    def _on_failed(self, error: Exception) -> None:
        self._set_busy(False)
        if not isinstance(error, Fault):
            raise error
        if isinstance(error, WrongPassphrase):
            self._say_old(
                self.tr("That is not the present passphrase."), self.tr("Nothing was changed.")
            )
            return
        words = words_for(error)
        self._notice.say(words.what, words.then)

    def _say_old(self, what: str, then: str) -> None:
        self._old.set_notice(True)
        self._old_notice.say(what, then)
        self._old.setFocus(Qt.FocusReason.OtherFocusReason)
        self._old.selectAll()

"""Erasing a journal: what goes, what remains, and the passphrase, in place of the section."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.jobs.protocol import Job, Kind
from app.paths import journal_name
from app.services.session import Key, Secret
from app.ui.closing import Erasing
from app.ui.context import PageContext
from app.ui.faults import words_for
from app.ui.pages.settings.erase_said import beside_words, goes_words, second_words, stays_words
from app.ui.pages.settings.retention_said import hold_words
from app.ui.pages.settings.rows import Section, inset, tick
from app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from app.ui.widgets.fields import PassphraseEdit
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label
from app.ui.widgets.notice import Notice
from app.ui.work import Work
from models.records.faults import EmptyPassphrase, Fault, WrongPassphrase

if TYPE_CHECKING:
    from pathlib import Path

    from models.records.keeping import LegalHold
    from models.records.vault import Remains


class EraseSection(Section):
    """Nothing goes before the passphrase is typed, and nothing at all under a legal hold.

    Signals:
        left: it stays.
    """

    left = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.theme, "erase")
        self._context = context
        self._hold: LegalHold | None = None
        self._copies: tuple[Path, ...] = ()
        self._is_busy = False
        self._with_backups = True
        self._with_second = True
        self._work = Work(context, self, failed=self._on_failed)
        name = journal_name(context.services.folder)
        self.set_title(self.tr("Erase “{0}”").format(name))
        self._build()
        self._ask()

    def focus_first(self) -> None:
        """Puts the caret where the passphrase is typed."""
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.verticalScrollBar().setValue(0)

    # Building

    def _build(self) -> None:
        themes = self._context.theme
        self._goes = self._words("settings.erase_goes", goes_words(None))
        self._stays = self._words("settings.erase_stays", stays_words())
        self._beside = self._words("settings.erase_beside", "")
        self._beside.hide()
        backups = tick(
            themes,
            self.tr("Erase the backups in its folder too"),
            True,
            partial(setattr, self, "_with_backups"),
        )
        backups.setObjectName("settings.erase_backups")
        self._second = tick(
            themes,
            self.tr("Erase its backups in the second folder too"),
            True,
            partial(setattr, self, "_with_second"),
        )
        self._second.setObjectName("settings.erase_second")
        self._second.setVisible(self._context.copies is not None)
        self._second_said = self._words("settings.erase_second_said", "")
        self.add_row(self.tr("What goes"), self._goes, backups, self._second, self._second_said)
        self.add_row(self.tr("What remains"), self._stays, self._beside)
        self._hold_said = self._words("settings.erase_hold", "")
        self.add_row(self.tr("Legal hold"), self._hold_said)
        self._field = PassphraseEdit(themes, self.tr("Passphrase"))
        self._field.setObjectName("settings.erase_passphrase")
        self._notice = Notice(themes, "settings.erase_notice")
        self._act = SecondaryButton(themes, self.tr("Erase it for ever"))
        self._act.setObjectName("settings.erase_now")
        keep = PrimaryButton(themes, self.tr("Keep it"))
        keep.setObjectName("settings.erase_keep")
        asked = QWidget()
        column = QVBoxLayout(asked)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(themes.px(8))
        column.addWidget(self._field)
        column.addWidget(self._notice)
        ways = Flow(themes, gap=10)
        for button in (self._act, keep):
            ways.add(button)
        row = inset(ways)
        row.setContentsMargins(4, 4, 4, 4)
        self.add_row(self.tr("Your passphrase"), inset(asked), row)
        self._field.textEdited.connect(self._on_edited)
        self._field.returnPressed.connect(self._try)
        self._act.clicked.connect(self._try)
        keep.clicked.connect(self.left)

    def _words(self, name: str, words: str) -> Label:
        label = Label(self._context.theme, words, wrap=True)
        label.setObjectName(name)
        label.setContentsMargins(4, 0, 4, 0)
        return label

    # What is known

    def _ask(self) -> None:
        context = self._context
        self._work.read("settings.erase.hold", context.retention.hold, self._show_hold)
        second = context.copies.folder if context.copies is not None else None
        remains = partial(context.journals.remains, context.services.key, second)
        self._work.think("settings.erase.remains", remains, self._show_remains)

    def _show_hold(self, hold: LegalHold | None) -> None:
        self._hold = hold
        if hold is None:
            self._hold_said.setText(self.tr("None is on, so the journal may be erased."))
            return
        said = hold_words(hold, self._context.clock.today())
        refused = self.tr("While it is on, nothing is deleted, and the journal cannot be erased.")
        self._hold_said.setText(f"{said}\n{refused}")

    def _show_remains(self, remains: Remains) -> None:
        self._copies = remains.beside
        self._goes.setText(goes_words(remains))
        copies = self._context.copies
        second = copies.folder if copies is not None else None
        self._second.setVisible(second is not None)
        self._second_said.setVisible(second is not None)
        self._second_said.setText(second_words(second, remains) if second is not None else "")
        self._beside.setText(beside_words(remains))
        self._beside.setVisible(bool(remains.beside))

    # What is done

    def _on_edited(self) -> None:
        self._field.set_notice(False)
        self._notice.clear()

    def _try(self) -> None:
        if self._is_busy:
            return
        if self._hold is not None:
            self._notice.say(
                self.tr("A legal hold is on, so the journal cannot be erased."),
                self.tr("Lift it first, under “Keeping and hold”, if it is over."),
            )
            return
        if not self._field.text():
            self._say_missing(EmptyPassphrase())
            return
        self._set_busy(True)
        context = self._context
        context.runner.submit(
            Job(
                "settings.erase.passphrase",
                Kind.PURE,
                partial(
                    context.journals.derive,
                    context.services.folder,
                    self._field.text(),
                    Secret.PASSPHRASE,
                ),
                self._on_derived,
                self._on_failed,
                context=self,
            )
        )

    def _on_derived(self, key: Key) -> None:
        self._set_busy(False)
        self._field.forget()
        copies = self._context.copies
        second = copies.folder if copies is not None and self._with_second else None
        if self._context.close_for is not None:
            self._context.close_for(Erasing(key, self._with_backups, second, self._copies))

    def _set_busy(self, busy: bool) -> None:
        self._is_busy = busy
        self._act.set_words(self.tr("Looking…") if busy else self.tr("Erase it for ever"))

    def _on_failed(self, error: Exception) -> None:
        self._set_busy(False)
        if not isinstance(error, Fault):
            self._context.say(error)
            return
        if isinstance(error, WrongPassphrase):
            self._say_missing(error)
            return
        words = words_for(error)
        self._notice.say(words.what, words.then)

    def _say_missing(self, fault: Fault) -> None:
        words = words_for(fault)
        then = self.tr("Nothing was erased.") if isinstance(fault, WrongPassphrase) else ""
        self._notice.say(words.what, then)
        self._field.set_notice(True)
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._field.selectAll()

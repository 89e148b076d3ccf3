"""Backups: how many there are and where, a second folder, a trial, a look through the journal."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.context import PageContext
from app.ui.dialogs import Asked, Question
from app.ui.faults import words_for
from app.ui.pages.settings.backups_doing import BackupsPresenter
from app.ui.pages.settings.backups_list import BackupsView
from app.ui.pages.settings.backups_said import (
    findings_words,
    latest_words,
    moment_words,
    second_words,
)
from app.ui.pages.settings.rows import Section, inset, said_with
from app.ui.second_copies import SecondCopies
from app.ui.theme import Type
from app.ui.widgets.buttons import SecondaryButton
from app.ui.widgets.card import Rule
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label
from app.ui.widgets.notice import Notice
from app.ui.widgets.under_way import UnderWay
from models.records.faults import Fault
from models.records.vault import Backup, Finding, SecondFolder, SecondState

_WIDTH = 684


class BackupsSection(Section):
    """Everything in it can be stopped, and a lock stops it.

    Signals:
        tried: how a backup did, to be read on a page of its own.
    """

    tried = Signal(object)

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.theme, "backups")
        self._context = context
        self._backups: tuple[Backup, ...] = ()
        self._copies = context.copies
        self.set_title(self.tr("Backups"))
        self.doing = BackupsPresenter(context, self)
        self._add_latest()
        self._second_notice: Notice | None = None
        if self._copies is not None:
            self._add_second(self._copies)
        self._add_check()
        self._add_list()
        self._connect()
        self._on_current(None)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.doing.look()
        if self._copies is not None:
            self._copies.look()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._forget_notices()

    def focus_first(self) -> None:
        """Puts the keyboard on the list, else on what makes the first backup."""
        first: QWidget = self.view if self._backups else self._make
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    # Building

    def _add_latest(self) -> None:
        themes = self._context.theme
        self._latest = self._words("settings.backups_said", color="text")
        self._make = self._button("settings.back_up", self.tr("Back up now"))
        self._task = UnderWay(themes, "settings.backups")
        self._notice = Notice(themes, "settings.backups_notice")
        about = self._hint(
            self.tr(
                "One is made after you unlock, when something changed. Each is encrypted and "
                "opens with the passphrase, or the recovery sheet, that held when it was made."
            )
        )
        self.add_row(
            self.tr("Beside the journal"),
            said_with(themes, self._latest, self._make),
            about,
            inset(self._task),
            inset(self._notice),
        )

    def _add_second(self, copies: SecondCopies) -> None:
        themes = self._context.theme
        self._second = self._words("settings.second_said", color="text")
        self._second.setContentsMargins(4, 0, 4, 0)
        self._copying = self._hint("")
        self._copying.setObjectName("settings.second_copying")
        self._copying.hide()
        self._choose = self._button("settings.second_choose", self.tr("Choose a folder…"))
        self._give_up = self._button("settings.second_stop", self.tr("Stop copying there"))
        ways = Flow(themes, gap=10)
        for button in (self._choose, self._give_up):
            ways.add(button)
        row = inset(ways)
        row.setContentsMargins(4, 4, 4, 4)
        notice = self._second_notice = Notice(themes, "settings.second_notice")
        about = self._hint(
            self.tr(
                "A stick or a drive on a network. Backups are copied there by themselves, and "
                "read back; nobody can open them without your passphrase or recovery sheet."
            )
        )
        self.add_row(
            self.tr("A second folder"),
            self._second,
            self._copying,
            row,
            inset(notice),
            about,
        )
        self._choose.clicked.connect(self._ask_folder)
        self._give_up.clicked.connect(self._on_give_up)
        copies.looked.connect(self._show_second)
        copies.moved.connect(self._on_copying)
        self._show_second(SecondFolder(Path(), SecondState.NOT_SET, None, 0))

    def _add_check(self) -> None:
        self._checked = self._words("settings.checked_said", color="text2")
        self._checked.setText(
            self.tr("Looks at every page of the file. It takes a while with a large journal.")
        )
        self._check = self._button("settings.check", self.tr("Check the whole journal"))
        self.add_row(
            self.tr("The journal itself"),
            said_with(self._context.theme, self._checked, self._check),
        )

    def _add_list(self) -> None:
        px, themes = self._context.theme.px, self._context.theme
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addWidget(Rule(themes))
        self._head = Label(themes, self.tr("To go back to"), semibold=True, wrap=True)
        self.view = BackupsView(themes, self._context.clock.today)
        self._head.setBuddy(self.view)
        column.addWidget(self._head)
        column.addWidget(self.view)
        self._try = self._button("settings.try_backup", self.tr("Try it…"))
        self._restore = self._button("settings.restore", self.tr("Restore…"))
        self._acts = Flow(themes, gap=10)
        for button in (self._try, self._restore):
            self._acts.add(button)
        row = inset(self._acts)
        row.setContentsMargins(4, 4, 4, 4)
        column.addLayout(row)
        self._about_acts = self._hint(
            self.tr(
                "Trying one opens it for a moment, looks through all of it and compares it with "
                "the journal. Restoring puts it in the journal’s place, which is kept beside it."
            )
        )
        column.addWidget(self._about_acts)
        self._body = body
        self.add_body(body, _WIDTH)

    def _words(self, name: str, *, color: str) -> Label:
        label = Label(self._context.theme, "", color=color, wrap=True)
        label.setObjectName(name)
        return label

    def _hint(self, words: str) -> Label:
        label = Label(self._context.theme, words, Type.SMALL, color="text2", wrap=True)
        label.setContentsMargins(4, 0, 4, 0)
        return label

    def _button(self, name: str, words: str) -> SecondaryButton:
        button = SecondaryButton(self._context.theme, words, compact=True)
        button.setObjectName(name)
        return button

    def _connect(self) -> None:
        doing = self.doing
        doing.shown.connect(self._show_backups)
        doing.begun.connect(self._on_begun)
        doing.moved.connect(self._task.show_progress)
        doing.ended.connect(self._task.end)
        doing.made.connect(self._on_made)
        doing.checked.connect(self._on_checked)
        doing.tried.connect(self.tried)
        doing.refused.connect(self._on_refused)
        self._task.cancelled.connect(doing.stop)
        self._make.clicked.connect(partial(self._begin, doing.back_up))
        self._check.clicked.connect(partial(self._begin, doing.check))
        self._try.clicked.connect(self._ask_to_try)
        self._restore.clicked.connect(self._ask_to_restore)
        self.view.current_changed.connect(self._on_current)

    # What is shown

    def _show_backups(self, backups: tuple[Backup, ...]) -> None:
        self._backups = backups
        self._latest.setText(latest_words(backups, self._context.clock.today()))
        self.view.show_backups(backups)
        self._body.setVisible(bool(backups))

    def _show_second(self, found: SecondFolder) -> None:
        self._second.setText(second_words(found, self._context.clock.today()))
        is_set = found.state is not SecondState.NOT_SET
        if not is_set and self._give_up.hasFocus():
            self._choose.setFocus(Qt.FocusReason.OtherFocusReason)
        self._give_up.setVisible(is_set)
        self._choose.set_words(
            self.tr("Choose another folder…") if is_set else self.tr("Choose a folder…")
        )
        self._copying.hide()

    def _on_copying(self, done: int, of: int) -> None:
        share = int(min(1.0, done / of) * 100) if of else 0
        self._copying.setText(self.tr("Copying there: {0} % done").format(share))
        self._copying.show()

    def _on_current(self, backup: Backup | None) -> None:
        self._acts.setVisible(backup is not None)
        self._restore.setVisible(self._context.close_for is not None)

    # What is done

    def _begin(self, begin: Callable[[], None], _checked: bool = False) -> None:
        self._forget_notices()
        if self.doing.is_busy:
            self._context.tell(self.tr("Something else is under way. Cancel it, or wait for it."))
            return
        begin()

    def _on_begun(self, what: str) -> None:
        self._task.begin(what, self._make)
        self._context.announce(what)

    def _on_made(self, backup: Backup) -> None:
        made = moment_words(backup.made, self._context.clock.today())
        self._context.tell(self.tr("A backup is made and read back: {0}.").format(made))
        if self._copies is not None:
            self._copies.look()

    def _on_checked(self, findings: tuple[Finding, ...]) -> None:
        said = findings_words(findings)
        self._checked.setText(said)
        self._context.announce(said)

    def _on_refused(self, error: Exception) -> None:
        if not isinstance(error, Fault):
            self._context.say(error)
            return
        words = words_for(error)
        self._notice.say(words.what, words.then)
        self.ensureWidgetVisible(self._notice)

    def _forget_notices(self) -> None:
        for notice in (self._notice, self._second_notice):
            if notice is not None:
                notice.clear()

    # The second folder

    def _ask_folder(self) -> None:
        self._forget_notices()
        start = self._copies.folder if self._copies is not None else None
        title = self.tr("Choose where backups are copied to")
        self._context.dialogs.choose_folder(title, start, self._on_folder)

    def _on_folder(self, folder: Path | None) -> None:
        if folder is None or self._copies is None or self._second_notice is None:
            return
        journal = self._context.services.folder
        if folder == journal or journal in folder.parents:
            self._second_notice.say(
                self.tr("That folder is inside the journal itself."),
                self.tr("Choose one on another drive, so that both are not lost together."),
            )
            return
        self._copies.choose(folder)

    def _on_give_up(self) -> None:
        if self._copies is None or self._copies.folder is None:
            return
        before = self._copies.folder
        self._copies.give_up()
        self._context.undo.offer(
            self.tr("Backups are not copied there any more"), partial(self._copies.choose, before)
        )

    # One of the list

    def _ask_to_try(self) -> None:
        backup = self.view.backup()
        self._forget_notices()
        if backup is None:
            return
        self._context.dialogs.ask_and_try(
            Question(
                self.tr("Try this backup?"),
                self.tr(
                    "It is opened with your passphrase in a place of its own, looked through, "
                    "compared with the journal, and put away again. The journal is not touched."
                ),
                self.tr("Try it"),
                self.tr("Not now"),
                field=self.tr("Passphrase"),
                is_secret=True,
                doing=self.tr("Trying it…"),
            ),
            partial(self._on_try, backup),
            self.doing.give_up_trial,
        )

    def _on_try(self, backup: Backup, passphrase: str, asked: Asked) -> None:
        if self.doing.is_busy:
            asked.close_sheet()
        self._begin(partial(self.doing.try_out, backup, passphrase, asked))

    def _ask_to_restore(self) -> None:
        backup = self.view.backup()
        self._forget_notices()
        if backup is None:
            return
        made = moment_words(backup.made, self._context.clock.today())
        self._context.dialogs.ask_and_try(
            Question(
                self.tr("Put this backup in the journal’s place?"),
                self.tr(
                    "The journal is locked, and is then as this backup holds it: {0}. As it is "
                    "now it is kept beside it, renamed, and what is newer can be carried over."
                ).format(made),
                self.tr("Lock and restore"),
                self.tr("Leave the journal as it is"),
                field=self.tr("Passphrase"),
                is_secret=True,
                doing=self.tr("Trying it…"),
            ),
            partial(self.doing.restore, backup),
        )

"""When a journal cannot be opened: what happened, what is safe, one recommended way."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app import logs
from app.jobs.protocol import Job, Kind, Runner
from app.ui.dialogs import Dialogs
from app.ui.faults import words_for
from app.ui.pages.cannot_open.backups import BackupList, restore_words
from app.ui.pages.cannot_open.words import Telling, telling_of
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import LinkButton, PrimaryButton, QuietLink, SecondaryButton
from app.ui.widgets.flow import Flow
from app.ui.widgets.footed import Footed
from app.ui.widgets.label import Label
from app.ui.widgets.notice import Notice
from models.records.faults import DamagedJournal, Fault

if TYPE_CHECKING:
    from app.services.session import Journals, Key
    from models.records.vault import Backup

_WIDTH = 600
_NARROW = 760
_LOW = 480
_PLACE = 120


class CannotOpenPage(QWidget):
    """Offers backups only after each was read from start to end.

    Signals:
        again_wanted: try once more, from the lock screen.
        other_wanted, new_wanted: another journal.
    """

    again_wanted = Signal()
    other_wanted = Signal()
    new_wanted = Signal()

    def __init__(
        self,
        themes: ThemeHolder,
        runner: Runner,
        journals: Journals,
        dialogs: Dialogs,
        folder: Path,
        fault: Fault,
        key: Key | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page.cannot_open")
        self._themes = themes
        self._runner = runner
        self._journals = journals
        self._dialogs = dialogs
        self._folder = folder
        self._fault = fault
        self._key = key
        self._is_busy = False
        telling = telling_of(fault)
        self._build(telling)
        self._lay_out(telling)
        self._connect()
        themes.changed.connect(self._fit)
        if isinstance(fault, DamagedJournal) and key is not None:
            self._look_for_backups()

    def focus_first(self) -> None:
        """Puts the focus on the recommended way."""
        self._go.setFocus(Qt.FocusReason.TabFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # Inner workings

    def _fit(self) -> None:
        px = self._themes.px
        room = self.width() - px(2 * 24 + 14 + 28)
        self._body.setFixedWidth(min(px(_WIDTH), max(px(200), room)))
        ends = self._new.sizeHint().width() + self._report.sizeHint().width()
        narrow = self.width() < max(px(_NARROW), ends + px(2 * 32 + 2 * 16 + _PLACE))
        over = 92 if self.height() >= px(_LOW) else 24
        self._middle.setContentsMargins(px(24), px(over), px(24), px(24))
        self._ends.setSpacing(px(4 if narrow else 16))
        self._ends.setDirection(
            QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        )

    def _build(self, telling: Telling) -> None:
        themes = self._themes
        self._icon = QLabel()
        self._title = Label(themes, telling.title, Type.DISPLAY, wrap=True)
        self._title.setObjectName("cannot_open.title")
        self._text = Label(themes, telling.text, color="text2", wrap=True)
        self._text.setObjectName("cannot_open.text")
        self._backups = BackupList(themes)
        self._backups.hide()
        self._after = Label(themes, "", color="text2", wrap=True)
        self._after.setObjectName("cannot_open.after")
        self._after.hide()
        self._notice = Notice(themes, "cannot_open.notice")
        self._go = PrimaryButton(themes, telling.act)
        self._go.setObjectName("cannot_open.go")
        self._again = SecondaryButton(themes, self.tr("Try again"))
        self._again.setObjectName("cannot_open.again")
        self._again.hide()
        self._other = QuietLink(themes, self.tr("Open another journal…"))
        self._other.setObjectName("cannot_open.other")
        self._new = QuietLink(themes, self.tr("Make a new journal…"))
        self._new.setObjectName("cannot_open.new")
        self._report = LinkButton(themes, self.tr("Show a report without any of your words"))
        self._report.setObjectName("cannot_open.report")
        self._themes.changed.connect(self._restyle)
        self._is_damage = telling.is_damage
        self._restyle()

    def _lay_out(self, telling: Telling) -> None:
        px = self._themes.px
        body = QWidget()
        self._body = body
        rows = QVBoxLayout(body)
        rows.setContentsMargins(4, 0, 4, 4)
        rows.setSpacing(px(8))
        rows.addWidget(self._title)
        rows.addWidget(self._text)
        rows.addWidget(self._backups)
        rows.addWidget(self._after)
        rows.addWidget(self._notice)
        rows.addSpacing(px(12))
        buttons = Flow(self._themes, gap=10)
        for button in (self._go, self._again, self._other):
            buttons.add(button)
        rows.addWidget(buttons)
        inner = QWidget()
        middle = QHBoxLayout(inner)
        middle.setSpacing(px(14))
        middle.addStretch(1)
        middle.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        middle.addWidget(body, 0, Qt.AlignmentFlag.AlignTop)
        middle.addStretch(1)
        self._middle = middle
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Footed(self._themes, inner, self._foot()))

    def _foot(self) -> QWidget:
        px = self._themes.px
        below = QWidget()
        foot = QBoxLayout(QBoxLayout.Direction.LeftToRight, below)
        foot.setContentsMargins(px(32), px(8), px(32), px(20))
        foot.setSpacing(px(16))
        place = self.tr("{0}, in {1}").format(self._folder.name, self._folder.parent.name)
        foot.addWidget(Label(self._themes, place, Type.SMALL, color="text2", wrap=True), 1)
        foot.addWidget(self._new)
        foot.addWidget(self._report)
        self._ends = foot
        return below

    def _connect(self) -> None:
        self._go.clicked.connect(self._on_go)
        self._again.clicked.connect(self.again_wanted)
        self._other.clicked.connect(self.other_wanted)
        self._new.clicked.connect(self.new_wanted)
        self._report.clicked.connect(self._show_report)
        self._backups.chosen.connect(self._on_chosen)

    def _restyle(self) -> None:
        role = "danger" if self._is_damage else "text2"
        self._icon.setPixmap(self._themes.pixmap("file-warning", role, 28))
        self._icon.setContentsMargins(0, self._themes.px(5), 0, 0)

    def _on_go(self) -> None:
        backup = self._backups.backup()
        if backup is None:
            self.again_wanted.emit()
        else:
            self._restore(backup)

    def _show_report(self) -> None:
        self._dialogs.show_message(
            self.tr("Report"), f"{logs.report(self._fault)}\n{self._fault.code}"
        )

    # Backups

    def _look_for_backups(self) -> None:
        assert self._key is not None
        self._after.setText(self.tr("Looking through the backups from start to end…"))
        self._after.show()
        work = partial(self._journals.backups, self._key)
        self._submit("cannot_open.backups", work, self._on_backups)

    def _on_backups(self, backups: tuple[Backup, ...]) -> None:
        if not backups:
            self._after.setText(
                self.tr(
                    "There is no backup beside it that can be read. If you keep a copy elsewhere, "
                    "open that one."
                )
            )
            return
        self._backups.show_backups(backups)
        self._again.show()
        self.focus_first()

    def _on_chosen(self, backup: Backup) -> None:
        self._go.set_words(self.tr("Restore this backup"))
        self._after.setText(restore_words(backup))
        self._after.show()

    def _restore(self, backup: Backup) -> None:
        if self._is_busy:
            return
        assert self._key is not None
        self._is_busy = True
        self._go.set_words(self.tr("Restoring…"))
        work = partial(self._journals.restore, self._key, backup)
        self._submit("cannot_open.restore", work, self._on_restored)

    def _on_restored(self, aside: Path) -> None:
        self._is_busy = False
        self._backups.show_backups(())
        self._backups.hide()
        self._title.setText(self.tr("The backup is in place"))
        self._text.setText(
            self.tr(
                "Unlock it as always. The damaged journal was kept beside it, as “{0}”."
            ).format(aside.name)
        )
        self._after.hide()
        self._again.hide()
        self._go.set_words(self.tr("Unlock"))

    def _submit(self, name: str, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        self._runner.submit(Job(name, Kind.WRITE, work, done, self._on_failed, context=self))

    def _on_failed(self, error: Exception) -> None:
        self._is_busy = False
        if not isinstance(error, Fault):
            raise error
        words = words_for(error)
        self._notice.say(words.what, words.then)

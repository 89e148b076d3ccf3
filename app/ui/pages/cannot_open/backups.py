"""Backups that were read from start to end, to choose one of."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QVBoxLayout, QWidget

from app.ui import i18n
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.card import Card, Rule
from app.ui.widgets.choices import RadioButton
from app.ui.widgets.label import Label

if TYPE_CHECKING:
    from models.records.vault import Backup

_MOST = 5
_NARROW = 480


class BackupList(QWidget):
    """The newest few, the newest chosen. `chosen` carries the backup."""

    chosen = Signal(object)

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._backup: Backup | None = None
        self._rows: list[tuple[QBoxLayout, Label]] = []
        self._group = QButtonGroup(self)
        self._card = Card(themes, padding=0)
        title = Label(themes, self.tr("Backups that open with this passphrase"), semibold=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, themes.px(12), 0, 0)
        column.setSpacing(themes.px(8))
        column.addWidget(title)
        column.addWidget(self._card)

    def backup(self) -> Backup | None:
        """The one that is chosen."""
        return self._backup

    def show_backups(self, backups: Sequence[Backup]) -> None:
        """Lists them, newest first; chooses the newest."""
        self._backup = None
        for at, backup in enumerate(backups[:_MOST]):
            if at:
                self._card.column.addWidget(Rule(self._themes))
            self._card.column.addWidget(self._row(backup, at))
        self.setVisible(bool(backups))
        if backups:
            self._group.button(0).setChecked(True)
            self._choose(backups[0])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _row(self, backup: Backup, at: int) -> QWidget:
        px, themes = self._themes.px, self._themes
        row = QWidget()
        line = QBoxLayout(QBoxLayout.Direction.LeftToRight, row)
        line.setContentsMargins(px(18), px(10), px(18), px(10))
        words = QVBoxLayout()
        words.setSpacing(0)
        button = RadioButton(themes, made_words(backup), wrap=True)
        button.setObjectName(f"cannot_open.backup{at + 1}")
        button.clicked.connect(partial(self._choose, backup))
        self._group.addButton(button, at)
        words.addWidget(button)
        checked = Label(themes, _checked_words(backup), Type.SMALL, color="text2", wrap=True)
        checked.setContentsMargins(px(29), 0, 0, 0)
        words.addWidget(checked)
        line.addLayout(words, 1)
        place = Label(
            themes,
            self.tr("In {0}").format(backup.path.parent.parent.parent.name),
            Type.SMALL,
            color="text2",
        )
        line.addWidget(place, 0, Qt.AlignmentFlag.AlignTop)
        self._rows.append((line, place))
        self._fit()
        return row

    def _fit(self) -> None:
        """The place stands at the end of the line, or below where room lacks."""
        px = self._themes.px
        narrow = self.width() < px(_NARROW)
        for line, place in self._rows:
            line.setDirection(
                QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
            )
            line.setSpacing(0 if narrow else px(10))
            place.setContentsMargins(px(29) if narrow else 0, 0, 0, 0)

    def _choose(self, backup: Backup, _checked: bool = False) -> None:
        self._backup = backup
        self.chosen.emit(backup)


def made_words(backup: Backup) -> str:
    """The day and time it was made, as people say them."""
    made = backup.made.astimezone().replace(tzinfo=None)
    return _tr("{0} at {1}").format(i18n.full_day(made.date()), i18n.clock_time(made))


def restore_words(backup: Backup) -> str:
    """What restoring it costs and keeps."""
    return _tr(
        "Anything you wrote after {0} is not in this backup. The damaged journal is kept beside "
        "it, renamed, in case it can be mended."
    ).format(made_words(backup))


def _checked_words(backup: Backup) -> str:
    if backup.entries is None:
        return _tr("Checked from start to end.")
    if backup.entries == 1:
        return _tr("1 reflection. Checked from start to end.")
    return _tr("{0} reflections. Checked from start to end.").format(backup.entries)


def _tr(text: str) -> str:
    return QCoreApplication.translate("BackupList", text)

"""Backups that were read from start to end, to choose one of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QVBoxLayout, QWidget

from app.paths import JOURNAL_SUFFIX
from app.ui import i18n
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets import paint
from app.ui.widgets.card import Card, Rule
from app.ui.widgets.choices import RadioButton
from app.ui.widgets.label import Label

if TYPE_CHECKING:
    from models.records.vault import Backup

_MOST = 5
_NARROW = 480


class _Row(QWidget):
    """Tinted while it is the one that is chosen."""

    def __init__(self, themes: ThemeHolder) -> None:
        super().__init__()
        self._themes = themes
        self._is_chosen = False
        themes.changed.connect(self.update)

    def set_chosen(self, chosen: bool) -> None:
        """Whether it is the one."""
        self._is_chosen = chosen
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._is_chosen:
            # Within the edge of the card, and round as that is.
            rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            tint = self._themes.color("accent_tint")
            paint.box(QPainter(self), rect, self._themes.px(9), tint, None)


class BackupList(QWidget):
    """The newest few, the newest chosen. `chosen` carries the backup."""

    chosen = Signal(object)

    def __init__(
        self, themes: ThemeHolder, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._today = today
        self._backup: Backup | None = None
        self._backups: tuple[Backup, ...] = ()
        self._rows: list[tuple[QBoxLayout, Label, Label]] = []
        self._group = QButtonGroup(self)
        self._card = Card(themes, padding=0)
        themes.changed.connect(self._fit)
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
        """Lists the newest few in their order; chooses the first."""
        self._backup = None
        self._backups = tuple(backups)
        self._clear()
        for at, backup in enumerate(backups[:_MOST]):
            if at:
                self._card.column.addWidget(Rule(self._themes))
            self._card.column.addWidget(self._row(backup, at))
        self.setVisible(bool(backups))
        if backups:
            self._group.button(0).setChecked(True)
            self._choose(backups[0])

    def add_first(self, backup: Backup) -> None:
        """Lists one that lies somewhere else before the others, and chooses it."""
        others = [each for each in self._backups if each.path != backup.path]
        self.show_backups([backup, *others])

    def _clear(self) -> None:
        self._rows = []
        for button in self._group.buttons():
            self._group.removeButton(button)
        while (item := self._card.column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _row(self, backup: Backup, at: int) -> QWidget:
        px, themes = self._themes.px, self._themes
        row = _Row(themes)
        line = QBoxLayout(QBoxLayout.Direction.LeftToRight, row)
        line.setContentsMargins(px(18), px(10), px(18), px(10))
        words = QVBoxLayout()
        words.setSpacing(0)
        button = RadioButton(themes, made_words(backup, self._today()), wrap=True)
        button.setObjectName(f"cannot_open.backup{at + 1}")
        button.clicked.connect(partial(self._choose, backup))
        button.toggled.connect(row.set_chosen)
        self._group.addButton(button, at)
        words.addWidget(button)
        checked = Label(themes, _checked_words(backup), Type.SMALL, color="text2", wrap=True)
        words.addWidget(checked)
        line.addLayout(words, 1)
        place = Label(
            themes,
            self.tr("In {0}").format(_place(backup)),
            Type.SMALL,
            color="text2",
        )
        line.addWidget(place, 0, Qt.AlignmentFlag.AlignTop)
        self._rows.append((line, place, checked))
        self._fit()
        return row

    def _fit(self) -> None:
        """The place stands at the end of the line, or below where room lacks."""
        px = self._themes.px
        narrow = self.width() < px(_NARROW)
        for line, place, checked in self._rows:
            checked.setContentsMargins(px(29), 0, 0, 0)
            line.setDirection(
                QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
            )
            line.setSpacing(0 if narrow else px(10))
            place.setContentsMargins(px(29) if narrow else 0, 0, 0, 0)

    def _choose(self, backup: Backup, _checked: bool = False) -> None:
        self._backup = backup
        self.chosen.emit(backup)


def made_words(backup: Backup, today: date) -> str:
    """The day and time it was made, as people say them: "Yesterday at 18:02"."""
    made = backup.made.astimezone().replace(tzinfo=None)
    near = (today - made.date()).days in (0, 1)
    if near:
        day = i18n.near_day(made.date(), today)
    elif made.year == today.year:
        day = i18n.day_title(made.date())
    else:
        day = i18n.full_day(made.date())
    return _tr("{0} at {1}").format(day, i18n.clock_time(made))


def act_words(backup: Backup, today: date) -> str:
    """What the button says that restores it."""
    made = backup.made.astimezone().date()
    away = (today - made).days
    if away == 0:
        return _tr("Restore today’s backup")
    if away == 1:
        return _tr("Restore yesterday’s backup")
    return _tr("Restore the backup of {0}").format(i18n.short_day(made, today))


def restore_words(backup: Backup, today: date) -> str:
    """What restoring it costs and keeps."""
    made = made_words(backup, today)
    if (today - backup.made.astimezone().date()).days in (0, 1):
        made = made[:1].lower() + made[1:]
    return _tr(
        "What you wrote after {0} is not in this backup; as far as it can still be read, it is "
        "carried over. The damaged journal is kept beside it, renamed, in case it can be mended."
    ).format(made)


def _place(backup: Backup) -> str:
    """The folder the journal lies in, or the one a backup was copied to."""
    folder = backup.path.parent
    if folder.parent.suffix == JOURNAL_SUFFIX:
        folder = folder.parent.parent
    return folder.name or str(folder)


def _checked_words(backup: Backup) -> str:
    if backup.entries is None:
        return _tr("Checked from start to end.")
    if backup.entries == 1:
        return _tr("1 reflection. Checked from start to end.")
    return _tr("{0} reflections. Checked from start to end.").format(backup.entries)


def _tr(text: str) -> str:
    return QCoreApplication.translate("BackupList", text)

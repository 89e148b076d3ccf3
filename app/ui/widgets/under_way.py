"""Long work while it lasts: what is done, how far it is, and the way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from app.ui.theme import ThemeHolder
from app.ui.widgets.buttons import SecondaryButton
from app.ui.widgets.label import Label

SHOWN_AFTER_MS = 400
_STEPS = 1000


class UnderWay(QWidget):
    """Hidden, and only seen when the work takes longer than a moment.

    Signals:
        cancelled: the work is to be stopped.
    """

    cancelled = Signal()

    def __init__(self, themes: ThemeHolder, name: str) -> None:
        super().__init__()
        self._themes = themes
        self._back: QWidget | None = None
        self._is_stopping = False
        self._title = Label(themes, "", semibold=True, wrap=True)
        self._title.setObjectName(f"{name}.task")
        self._words = Label(themes, "", color="text2")
        self._words.setObjectName(f"{name}.so_far")
        self._bar = QProgressBar()
        self._bar.setObjectName(f"{name}.progress")
        self._bar.setTextVisible(False)
        self._bar.setRange(0, _STEPS)
        self.cancel = SecondaryButton(themes, self.tr("Cancel"), compact=True)
        self.cancel.setObjectName(f"{name}.cancel")
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_AFTER_MS)
        self._lay_out()
        self._timer.timeout.connect(self.show)
        self.cancel.clicked.connect(self._on_cancel)
        themes.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def begin(self, title: str, back: QWidget | None = None, *, may_stop: bool = True) -> None:
        """The work begins; `title` says what is done, `back` takes the keyboard after it."""
        self._is_stopping = False
        self._back = back
        self._title.setText(title)
        self._bar.setAccessibleName(title)
        self._words.setText("")
        self._bar.setValue(0)
        self.cancel.setVisible(may_stop)
        if self.isHidden():
            self._timer.start()

    def show_progress(self, done: int, of: int) -> None:
        """How far it is, of how much."""
        share = min(1.0, done / of) if of else 0.0
        self._bar.setValue(round(share * _STEPS))
        if not self._is_stopping:
            self._words.setText(self.tr("{0} % done").format(int(share * 100)))

    def end(self) -> None:
        """The work is over, one way or the other."""
        self._timer.stop()
        if self.cancel.hasFocus() and self._back is not None:
            # Before it is hidden: else the keyboard falls to whatever comes next.
            self._back.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()

    def _on_cancel(self) -> None:
        self._is_stopping = True
        self._words.setText(self.tr("Stopping"))
        self.cancelled.emit()

    def _lay_out(self) -> None:
        self._row = QHBoxLayout()
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self.cancel)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._title)
        self._column.addWidget(self._bar)
        self._column.addLayout(self._row)

    def _restyle(self) -> None:
        px = self._themes.px
        self._bar.setFixedHeight(px(10))
        # Room for the ring of the button at the edge.
        self._row.setContentsMargins(0, px(4), px(4), px(4))
        self._column.setSpacing(px(6))

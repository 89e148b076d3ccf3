"""What an input method composes and has not given yet: known, so that a lock loses none of it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from shiboken6 import isValid


class Preedit(QObject):
    """Follows the keyboard from field to field and watches what is composed there.

    A field shows composed text, but does not hold it: an editor's document and a line's `text()` are
    without it until it is committed.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._field: QObject | None = None
        self._composed = ""
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.focusObjectChanged.connect(self._follow)
        self._follow(app.focusObject())

    def commit(self) -> None:
        """Has the field take what is composed in it, as if it had been chosen."""
        QGuiApplication.inputMethod().commit()
        field, composed = self._field, self._composed
        self._composed = ""
        if composed and field is not None and isValid(field):
            # The input method kept it to itself, or there is none any more.
            taken = QInputMethodEvent("", [])
            taken.setCommitString(composed)
            QCoreApplication.sendEvent(field, taken)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.InputMethod and isinstance(event, QInputMethodEvent):
            self._composed = event.preeditString()
        return False

    def _follow(self, field: QObject | None) -> None:
        if field is self._field:
            return
        if self._field is not None and isValid(self._field):
            self._field.removeEventFilter(self)
        self._field, self._composed = field, ""
        if field is not None:
            field.installEventFilter(self)

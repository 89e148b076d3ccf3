"""A pane under a head: where both do not fit, the head scrolls away and the pane has all the room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QFrame,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.ui.theme import ThemeHolder

_LEAST = 240
"""How much room a pane needs to be of use under its head."""
_SEEN = 96


class UnderHead(QScrollArea):
    """Keys and the wheel go to the pane first of all: the head makes way for them.

    A press of the mouse moves nothing, so that what is pressed stays under the pointer.
    """

    def __init__(self, themes: ThemeHolder, head: QWidget, pane: QWidget) -> None:
        super().__init__()
        self._themes = themes
        self._head = head
        self._pane = pane
        self._given_at_first: QWidget | None = None
        self._opening = QTimer(self, singleShot=True, interval=0)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inner = inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(pane, 1)
        self.setWidget(inner)
        self.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        inner.installEventFilter(self)
        for area in pane.findChildren(QAbstractScrollArea):
            area.viewport().installEventFilter(self)
        if isinstance(pane, QAbstractScrollArea):
            pane.viewport().installEventFilter(self)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus)

    def minimumSizeHint(self) -> QSize:
        # As wide as what is in it; it may be as low as it must.
        inner = self._inner.minimumSizeHint()
        return QSize(inner.width(), super().minimumSizeHint().height())

    def begin_at_head(self) -> None:
        """Shows the head, whoever is given the keyboard now, until that one is used or left."""
        self._given_at_first = None
        self._opening.start()
        self.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_height()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._inner:
            if event.type() == QEvent.Type.LayoutRequest:
                self._share_height()
        elif event.type() == QEvent.Type.Wheel and watched is not self.verticalScrollBar():
            return self._takes_wheel(event)
        elif event.type() == QEvent.Type.KeyPress:
            self._give_way()
        return super().eventFilter(watched, event)

    # Inner workings

    def _share_height(self) -> None:
        """The pane has what the head leaves, or where that is too little, everything."""
        whole, wide = self.viewport().height(), self.viewport().width()
        head = self._head
        tall = head.heightForWidth(wide) if head.hasHeightForWidth() else head.sizeHint().height()
        layout = self._pane.layout()
        least = layout.minimumSize().height() if layout is not None else 0
        left = whole - tall
        enough = max(self._themes.px(_LEAST), least)
        wanted = left if left >= enough else max(whole, least)
        if wanted != self._pane.height():
            self._pane.setFixedHeight(wanted)
            self._on_focus(None, QApplication.focusWidget())

    def _is_seen(self, widget: QWidget) -> bool:
        """Whether as much of it is in sight as one needs to know where one is."""
        enough = min(widget.height(), self._themes.px(_SEEN))
        return widget.visibleRegion().boundingRect().height() >= enough

    def _give_way(self) -> None:
        self._given_at_first = None
        bar = self.verticalScrollBar()
        bar.setValue(bar.maximum())

    def _takes_wheel(self, event: QEvent) -> bool:
        """The head goes before anything in the pane moves on."""
        bar = self.verticalScrollBar()
        before = bar.value()
        goes_on = event.angleDelta().y() < 0  # type: ignore[attr-defined]
        if not goes_on or before == bar.maximum():
            return False
        QApplication.sendEvent(bar, event)
        return bar.value() != before

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is None:
            return
        if self._opening.isActive():
            self._given_at_first = now
        elif now is not self._given_at_first:
            self._given_at_first = None
        if not self.isAncestorOf(now):
            return
        if self._pane is now or self._pane.isAncestorOf(now):
            now.installEventFilter(self)
            if now is self._given_at_first:
                return
            is_pressed = QApplication.mouseButtons() != Qt.MouseButton.NoButton
            if not is_pressed and not self._is_seen(now):
                self._give_way()
        else:
            place = QRect(now.mapTo(self._inner, now.rect().topLeft()), now.size())
            middle = place.center()
            self.ensureVisible(middle.x(), middle.y(), 0, place.height())

"""Two or three views of one thing, side by side, one of them shown."""

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from app.ui.theme import ThemeHolder
from app.ui.widgets import paint
from app.ui.widgets.focus import KeyboardRing


class _Segment(KeyboardRing, QRadioButton):
    def __init__(self, themes: ThemeHolder, text: str) -> None:
        super().__init__(text)
        self._themes = themes
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.is_first = False
        self.is_last = False

    def sizeHint(self) -> QSize:
        wide = paint.text_width(self._themes.font(semibold=True), self.text())
        return QSize(wide + self._themes.px(26), self._themes.px(36))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def ring_radius(self) -> float:
        return self._themes.px(6)

    def hitButton(self, pos: object) -> bool:  # noqa: N802 (Qt override)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        color, rect = self._themes.color, QRectF(self.rect())
        chosen = self.isChecked()
        fill = "selected" if chosen else ("hover" if self.underMouse() else "paper")
        radius = self._themes.px(6)
        painter.save()
        # The box reaches beyond the sides that touch a neighbour, so only outer corners show.
        wide = rect.adjusted(0 if self.is_first else -radius, 0, 0 if self.is_last else radius, 0)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            wide = paint.mirrored(wide, rect, self.layoutDirection())
        painter.setClipRect(rect)
        paint.box(painter, wide, radius, color(fill), color("control"))
        painter.restore()
        if not self.is_first:
            edge = QRectF(rect.left(), 1, 1, rect.height() - 2)
            painter.fillRect(paint.mirrored(edge, rect, self.layoutDirection()), color("line"))
        font = self._themes.font(semibold=chosen)
        ink = color("text" if chosen else "text2")
        paint.line_of_text(painter, rect, self.text(), font, ink, Qt.AlignmentFlag.AlignHCenter)


class Segmented(QWidget):
    """`changed` says which was chosen by the person; `names` maps ids to words."""

    changed = Signal(str)

    def __init__(
        self, themes: ThemeHolder, name: str, names: dict[str, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._segments: dict[str, _Segment] = {}
        self._group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for segment_id, text in names.items():
            segment = _Segment(themes, text)
            segment.setObjectName(f"segment.{segment_id}")
            segment.clicked.connect(partial(self._on_clicked, segment_id))
            self._group.addButton(segment)
            self._segments[segment_id] = segment
            layout.addWidget(segment)
        ids = list(names)
        self._segments[ids[0]].is_first = True
        self._segments[ids[-1]].is_last = True
        self._segments[ids[0]].setChecked(True)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        themes.changed.connect(self._on_theme_changed)

    def value(self) -> str:
        """The id of what is shown."""
        return next(key for key, segment in self._segments.items() if segment.isChecked())

    def set_words(self, segment_id: str, text: str) -> None:
        """Changes what one of them is called, as with a count."""
        segment = self._segments[segment_id]
        segment.setText(text)
        segment.setAccessibleName(text)
        segment.updateGeometry()
        self.updateGeometry()

    def set_value(self, segment_id: str) -> None:
        """Shows another without telling anyone."""
        self._segments[segment_id].setChecked(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.update()

    def _on_clicked(self, segment_id: str, _checked: bool = False) -> None:
        self.changed.emit(segment_id)

    def _on_theme_changed(self) -> None:
        for segment in self._segments.values():
            segment.updateGeometry()
        self.updateGeometry()
        self.update()

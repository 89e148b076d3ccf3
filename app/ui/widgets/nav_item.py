"""An entry of a sidebar: icon, word, count or key, and the bar that marks the chosen one."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme import ThemeHolder, Type
from app.ui.widgets import paint
from app.ui.widgets.label import paint_key_cap
from app.ui.widgets.pressable import Pressable

HEIGHT, LOW = 36, 28


class NavItem(Pressable):
    """Checked means: this is where one is. Narrow shows the icon alone."""

    def __init__(
        self,
        themes: ThemeHolder,
        icon: str,
        text: str,
        *,
        key: str = "",
        checkable: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(themes, parent)
        self._icon = icon
        self._key = key
        self._count = 0
        self._narrow = False
        self._height = HEIGHT
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(checkable)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_count(self, count: int) -> None:
        """Shows how many things wait there; nothing for none."""
        self._count = count
        name = self.text()
        self.setAccessibleName(f"{name}, {count}" if count else name)
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        """Shows the icon alone, the word in a tooltip."""
        self._narrow = narrow
        self.setToolTip(self.text() if narrow else "")
        self.updateGeometry()
        self.update()

    def set_height(self, height: int) -> None:
        """How high it is at 100 %."""
        self._height = height
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        px = self._themes.px
        least = self.minimumSizeHint()
        if self._narrow:
            return least
        font = self._themes.font(semibold=True)
        return QSize(px(39 + 44) + paint.text_width(font, self.text()), least.height())

    def minimumSizeHint(self) -> QSize:
        px = self._themes.px
        # The bar at the side of a narrow one leaves it no more than this.
        return QSize(px(39), px(self._height))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        px, color = self._themes.px, self._themes.color
        rect = QRectF(self.rect())
        chosen = self.isChecked()
        if chosen:
            paint.box(painter, rect, px(6), color("selected"))
            bar = paint.mirrored(
                QRectF(0, px(8), px(3), rect.height() - 2 * px(8)), rect, self.layoutDirection()
            )
            paint.box(painter, bar, px(1.5), color("accent"))
        elif self.underMouse() or self.isDown():
            paint.box(painter, rect, px(6), color("hover"))
        left = (rect.width() - px(18)) / 2 if self._narrow else px(10)
        place = QRectF(left, 0, px(18), rect.height())
        place = paint.mirrored(place, rect, self.layoutDirection())
        icon = self._themes.pixmap(self._icon, "accent" if chosen else "text2", 18)
        paint.picture(painter, place, icon)
        if not self._narrow:
            self._paint_words(painter, rect)

    def _paint_words(self, painter: QPainter, rect: QRectF) -> None:
        px, color = self._themes.px, self._themes.color
        chosen = self.isChecked()
        role = "text" if chosen else "text2"
        tail = 0
        if self._count:
            font = self._themes.font(Type.SMALL, semibold=chosen)
            tail = paint.text_width(font, str(self._count)) + px(4)
            place = QRectF(rect.right() - px(10) - tail, 0, tail, rect.height())
            place = paint.mirrored(place, rect, self.layoutDirection())
            end = Qt.AlignmentFlag.AlignTrailing
            paint.line_of_text(
                painter, place, str(self._count), font, color("text2" if chosen else "text3"), end
            )
        elif self._key:
            tail = paint.text_width(self._themes.font(Type.KEY), self._key) + px(14)
            top = (rect.height() - px(21)) / 2
            place = QRectF(rect.right() - px(10) - tail, top, tail, px(21))
            place = paint.mirrored(place, rect, self.layoutDirection())
            paint_key_cap(painter, place, self._key, self._themes)
        room = rect.width() - px(39) - px(14) - tail
        place = QRectF(px(39), 0, room, rect.height())
        place = paint.mirrored(place, rect, self.layoutDirection())
        font = self._themes.font(semibold=chosen)
        paint.line_of_text(painter, place, self.text(), font, color(role))


class Mark(QWidget):
    """The mark of the program: a dome and a bowl joined into one thread. Decoration."""

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        themes.changed.connect(self.updateGeometry)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._themes.px(26), self._themes.px(18))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self.width() / 26, self.height() / 18)
        pen = QPen(self._themes.color("up"), 4.2)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        centre = QPointF(8, 9)
        radius = 5.4
        painter.drawArc(_around(centre, radius), 0, 180 * 16)
        pen.setColor(self._themes.color("down"))
        painter.setPen(pen)
        painter.drawArc(_around(QPointF(8 + 2 * radius, 9), radius), 180 * 16, 180 * 16)


def _around(centre: QPointF, radius: float) -> QRectF:
    return QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)

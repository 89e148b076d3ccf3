"""Push buttons: primary, secondary, toggled, flat, link and icon alone."""

from enum import Enum, auto

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme import ThemeHolder, Type
from app.ui.widgets import paint
from app.ui.widgets.pressable import Pressable


class Look(Enum):
    """How much a button weighs on the screen."""

    PRIMARY = auto()
    SECONDARY = auto()
    FLAT = auto()
    LINK = auto()


class Button(Pressable):
    """A button that paints its own icon, gap, words and key.

    Args:
        icon: name of an icon before the words.
        key: the shortcut printed behind the words, as "Ctrl Enter".
        compact: 30 instead of 36 high.
    """

    look = Look.SECONDARY

    def __init__(
        self,
        themes: ThemeHolder,
        text: str,
        *,
        icon: str = "",
        key: str = "",
        compact: bool = False,
        checkable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(themes, parent)
        self._icon = icon
        self._key = key
        self._compact = compact
        self._is_icon_alone = False
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(checkable)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def set_words(self, text: str, icon: str | None = None) -> None:
        """Changes what the button says, its name with it, and its icon where one is given."""
        self.setText(text)
        self.setAccessibleName(text)
        if icon is not None:
            self._icon = icon
        if self._is_icon_alone:
            self.setToolTip(text)
        self.updateGeometry()
        self.update()

    def set_icon_alone(self, alone: bool) -> None:
        """Leaves the words to the name and the tooltip where there is no room for them."""
        if alone != self._is_icon_alone:
            self._is_icon_alone = alone
            self.setToolTip(self.text() if alone else "")
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        high = self._themes.px(30 if self._compact else 36)
        return QSize(high if self._is_icon_alone else self.full_width(), high)

    def full_width(self) -> int:
        """How wide it is with its words."""
        px = self._themes.px
        width = 2 * self._padding() + paint.text_width(self._font(), self.text())
        if self._icon:
            width += px(17) + px(self._gap())
        if self._key:
            width += px(9) + paint.text_width(self._themes.font(Type.KEY), self._key)
        return width

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        fill, edge = self._box_colors()
        if fill is not None or edge is not None:
            paint.box(painter, rect, self._themes.px(6), fill, edge)
        self._paint_content(painter, rect)

    def _paint_content(self, painter: QPainter, rect: QRectF) -> None:
        px = self._themes.px
        role = self._text_role()
        if self._is_icon_alone:
            paint.picture(painter, rect, self._themes.pixmap(self._icon, role, 18))
            return
        color = self._themes.color(role)
        content = self.sizeHint().width() - 2 * self._padding()
        left = rect.left() + max(self._padding(), (rect.width() - content) / 2)
        if self.look is Look.LINK:
            left = rect.left()
        if self._icon:
            place = QRectF(left, rect.top(), px(17), rect.height())
            place = paint.mirrored(place, rect, self.layoutDirection())
            paint.picture(painter, place, self._themes.pixmap(self._icon, role, 17))
            left += px(17) + px(self._gap())
        words = paint.text_width(self._font(), self.text())
        room = rect.right() - left - (self._padding() if self.look is not Look.LINK else 0)
        place = QRectF(left, rect.top(), min(words, room), rect.height())
        place = paint.mirrored(place, rect, self.layoutDirection())
        paint.line_of_text(painter, place, self.text(), self._font(), color)
        if self._key:
            font = self._themes.font(Type.KEY)
            wide = paint.text_width(font, self._key)
            place = QRectF(left + words + px(9), rect.top(), wide, rect.height())
            place = paint.mirrored(place, rect, self.layoutDirection())
            paint.line_of_text(painter, place, self._key, font, color)

    def _box_colors(self) -> tuple[QColor | None, QColor | None]:
        color = self._themes.color
        if not self.isEnabled():
            return color("surface"), color("line")
        if self.isCheckable() and self.isChecked():
            return color("accent_tint"), color("accent")
        if self.isDown() or self.underMouse():
            return color("hover"), color("control")
        return color("paper"), color("control")

    def _text_role(self) -> str:
        if not self.isEnabled():
            return "text3"
        return "accent" if self.isChecked() else "text"

    def _font(self) -> QFont:
        return self._themes.font(Type.UI, semibold=self.isCheckable() and self.isChecked())

    def _padding(self) -> int:
        return self._themes.px(10 if self._compact else 15)

    def _gap(self) -> int:
        return 8


class PrimaryButton(Button):
    """The one thing a screen is for; never disabled."""

    look = Look.PRIMARY

    def _box_colors(self) -> tuple[QColor | None, QColor | None]:
        pressed = self.isDown() or self.underMouse()
        return self._themes.color("accent_hover" if pressed else "accent"), None

    def _text_role(self) -> str:
        return "on_accent"

    def _font(self) -> QFont:
        return self._themes.font(Type.UI, semibold=True)


class SecondaryButton(Button):
    """An ordinary button; checkable it becomes a toggle such as "Bring to supervision"."""


class FlatButton(Button):
    """Words without an edge, such as "Keep private" or "Another one"."""

    look = Look.FLAT

    def _box_colors(self) -> tuple[QColor | None, QColor | None]:
        if self.isCheckable() and self.isChecked():
            return self._themes.color("accent_tint"), None
        if self.isDown() or self.underMouse():
            return self._themes.color("hover"), None
        return None, None

    def _text_role(self) -> str:
        return "accent" if self.isCheckable() and self.isChecked() else "text2"

    def _padding(self) -> int:
        return self._themes.px(8)


class LinkButton(Button):
    """Semibold words in the accent colour that act, flush with the text around them."""

    look = Look.LINK

    def sizeHint(self) -> QSize:
        wide = super().sizeHint().width()
        return QSize(wide, self._themes.px(26))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint_content(painter, QRectF(self.rect()))
        if self.underMouse() or self.isDown():
            painter.setPen(self._themes.color(self._text_role()))
            low = round(self.height() / 2 + self._themes.px(10))
            painter.drawLine(0, low, self.width(), low)

    def _text_role(self) -> str:
        return "accent"

    def _font(self) -> QFont:
        return self._themes.font(Type.UI, semibold=True)

    def _padding(self) -> int:
        return 0


class QuietLink(LinkButton):
    """A link of less weight, as "Open another journal…"."""

    def _text_role(self) -> str:
        return "text2"

    def _font(self) -> QFont:
        return self._themes.font(Type.UI)


class IconButton(Button):
    """An icon alone; `name` is what assistive technology and the tooltip say."""

    look = Look.FLAT

    def __init__(
        self,
        themes: ThemeHolder,
        icon: str,
        name: str,
        *,
        edge: bool = False,
        size: int = 18,
        compact: bool = True,
        checkable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(themes, "", icon=icon, compact=compact, checkable=checkable, parent=parent)
        self._edge = edge
        self._size = size
        self.set_name(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_name(self, name: str, icon: str | None = None) -> None:
        """What the button is called now, and its icon where that changes too."""
        self.setAccessibleName(name)
        self.setToolTip(name)
        if icon is not None:
            self._icon = icon
        self.update()

    def sizeHint(self) -> QSize:
        edge = self._themes.px(30 if self._compact else 36)
        return QSize(edge, edge)

    def _box_colors(self) -> tuple[QColor | None, QColor | None]:
        color = self._themes.color
        edge = color("control") if self._edge else None
        if self.isCheckable() and self.isChecked():
            return color("accent_tint"), color("accent")
        if self.isDown() or self.underMouse():
            return color("hover"), edge
        return (color("paper") if self._edge else None), edge

    def _text_role(self) -> str:
        return "accent" if self.isCheckable() and self.isChecked() else "text2"

    def _paint_content(self, painter: QPainter, rect: QRectF) -> None:
        pixmap = self._themes.pixmap(self._icon, self._text_role(), self._size)
        paint.picture(painter, rect, pixmap)

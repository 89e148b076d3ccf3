"""Check boxes and radio buttons as the tokens draw them."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy, QWidget

from app.ui.theme import ThemeHolder
from app.ui.widgets import paint
from app.ui.widgets.focus import KeyboardRing

_MARK = 18
_GAP = 11


class _Marked(KeyboardRing):
    """What a check box and a radio button share: a mark, a gap, words."""

    _themes: ThemeHolder

    def _words(self) -> str:
        assert isinstance(self, QAbstractButton)
        return self.text()

    def sizeHint(self) -> QSize:
        px = self._themes.px
        words = paint.text_width(self._themes.font(), self._words())
        return QSize(px(_MARK + _GAP) + words if self._words() else px(24), px(26))

    def minimumSizeHint(self) -> QSize:
        px = self._themes.px
        return QSize(min(self.sizeHint().width(), px(80)), px(26))

    def ring_radius(self) -> float:
        return self._themes.px(4)

    def mark_rect(self) -> QRectF:
        """Where the mark is painted."""
        px = self._themes.px
        rect = QRectF(self.rect())
        place = QRectF(
            0 if self._words() else px(3), (rect.height() - px(_MARK)) / 2, px(_MARK), px(_MARK)
        )
        return paint.mirrored(place, rect, self.layoutDirection())

    def _paint_words(self, painter: QPainter) -> None:
        px = self._themes.px
        rect = QRectF(self.rect())
        place = QRectF(px(_MARK + _GAP), 0, rect.width() - px(_MARK + _GAP), rect.height())
        role = "text" if self.isEnabled() else "text3"
        paint.line_of_text(
            painter,
            paint.mirrored(place, rect, self.layoutDirection()),
            self._words(),
            self._themes.font(),
            self._themes.color(role),
        )

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()


def paint_check(
    painter: QPainter, rect: QRectF, themes: ThemeHolder, checked: bool, over: bool = False
) -> None:
    """A check box's mark; for delegates too."""
    color = themes.color
    if checked:
        paint.box(painter, rect, themes.px(4), color("accent"))
        paint.picture(painter, rect, themes.pixmap("check", "on_accent", 14))
    else:
        fill = color("hover" if over else "paper")
        paint.box(painter, rect, themes.px(4), fill, color("control"))


class CheckBox(_Marked, QCheckBox):
    """A check box; the whole of it, words included, is pressed."""

    def __init__(self, themes: ThemeHolder, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._themes = themes
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        themes.changed.connect(self._on_theme_changed)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        over = self.underMouse() or self.isDown()
        paint_check(painter, self.mark_rect(), self._themes, self.isChecked(), over)
        self._paint_words(painter)

    def hitButton(self, pos: object) -> bool:  # noqa: N802 (Qt override)
        return True


class RadioButton(_Marked, QRadioButton):
    """A radio button of a group."""

    def __init__(self, themes: ThemeHolder, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._themes = themes
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        themes.changed.connect(self._on_theme_changed)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color, rect = self._themes.color, self.mark_rect()
        if self.isChecked():
            paint.box(painter, rect, rect.height() / 2, color("accent"))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("paper"))
            inner = self._themes.px(3.2)
            painter.drawEllipse(rect.center(), inner, inner)
        else:
            over = self.underMouse() or self.isDown()
            fill = color("hover" if over else "paper")
            paint.box(painter, rect, rect.height() / 2, fill, color("control"))
        self._paint_words(painter)

    def hitButton(self, pos: object) -> bool:  # noqa: N802 (Qt override)
        return True

"""Check boxes and radio buttons as the tokens draw them."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy, QWidget

from app.ui.theme import ThemeHolder, Type
from app.ui.widgets import paint
from app.ui.widgets.focus import KeyboardRing

_MARK = 18
_GAP = 11


class _Marked(KeyboardRing):
    """What a check box and a radio button share: a mark, a gap, words."""

    _themes: ThemeHolder
    _wraps = False

    def _words(self) -> str:
        assert isinstance(self, QAbstractButton)
        return self.text()

    def sizeHint(self) -> QSize:
        px = self._themes.px
        words = paint.text_width(self._themes.font(), self._words())
        # Folded, the end of the last letter counts too: without the pixel it would wrap.
        words += 1 if self._wraps else 0
        return QSize(px(_MARK + _GAP) + words if self._words() else px(24), px(26))

    def minimumSizeHint(self) -> QSize:
        px = self._themes.px
        return QSize(min(self.sizeHint().width(), px(80)), px(26))

    def hasHeightForWidth(self) -> bool:
        return bool(self._wraps and self._words())

    def heightForWidth(self, width: int) -> int:
        px = self._themes.px
        if not self._wraps:
            return px(26)
        lines = self._folded(width - px(_MARK + _GAP)).lineCount()
        return px(4) + max(1, lines) * self._themes.pitch(Type.UI)

    def ring_radius(self) -> float:
        return self._themes.px(4)

    def _set_wraps(self, wrap: bool) -> None:
        assert isinstance(self, QAbstractButton)
        self._wraps = wrap
        down = QSizePolicy.Policy.Minimum if wrap else QSizePolicy.Policy.Fixed
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, down)
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)

    def _folded(self, width: float) -> QTextLayout:
        assert isinstance(self, QAbstractButton)
        start = Qt.AlignmentFlag.AlignLeading
        pitch = self._themes.pitch(Type.UI)
        return paint.folded(
            self._words(), self._themes.font(), width, pitch, start, self.layoutDirection()
        )

    def mark_rect(self) -> QRectF:
        """Where the mark is painted."""
        px = self._themes.px
        rect = QRectF(self.rect())
        line = px(26) if self._wraps else rect.height()
        place = QRectF(0 if self._words() else px(3), (line - px(_MARK)) / 2, px(_MARK), px(_MARK))
        return paint.mirrored(place, rect, self.layoutDirection())

    def _paint_words(self, painter: QPainter) -> None:
        px = self._themes.px
        rect = QRectF(self.rect())
        place = QRectF(px(_MARK + _GAP), 0, rect.width() - px(_MARK + _GAP), rect.height())
        role = "text" if self.isEnabled() else "text3"
        if self._wraps:
            place = paint.mirrored(place, rect, self.layoutDirection())
            painter.setPen(self._themes.color(role))
            self._folded(place.width()).draw(painter, place.topLeft() + QPointF(0, px(2)))
            return
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
    """A check box; the whole of it, words included, is pressed. Long words may wrap."""

    def __init__(
        self,
        themes: ThemeHolder,
        text: str = "",
        *,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._themes = themes
        self.setAccessibleName(text)
        self._set_wraps(wrap)
        themes.changed.connect(self._on_theme_changed)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        over = self.underMouse() or self.isDown()
        paint_check(painter, self.mark_rect(), self._themes, self.isChecked(), over)
        self._paint_words(painter)

    def hitButton(self, pos: object) -> bool:  # noqa: N802 (Qt override)
        return True


class RadioButton(_Marked, QRadioButton):
    """A radio button of a group. Long words may wrap."""

    def __init__(
        self,
        themes: ThemeHolder,
        text: str = "",
        *,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._themes = themes
        self.setAccessibleName(text)
        self._set_wraps(wrap)
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

"""Text as the tokens set it: role, colour, line pitch; always plain, never markup."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QTextLayout,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.ui.theme import ThemeHolder, Type
from app.ui.widgets import paint

_WIDTHS_KEPT = 6


class Label(QLabel):
    """Plain text in a type role, at the line pitch of the design.

    Args:
        wrap: fold into lines; otherwise one line, cut with an ellipsis where room lacks.
        most_lines: with more, the last of them ends with an ellipsis; 0 for all there are.
    """

    def __init__(
        self,
        themes: ThemeHolder,
        text: str = "",
        role: Type = Type.UI,
        *,
        color: str = "text",
        semibold: bool = False,
        italic: bool = False,
        wrap: bool = False,
        most_lines: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._themes = themes
        self._most_lines = most_lines
        self._role = role
        self._color = color
        self._semibold = semibold
        self._italic = italic
        self._folded: dict[tuple[object, ...], QTextLayout] = {}
        self._heights: dict[tuple[int, ...], int] = {}
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        across = QSizePolicy.Policy.Preferred
        policy = QSizePolicy(across, QSizePolicy.Policy.Minimum if wrap else across)
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)
        themes.changed.connect(self._restyle)
        self._restyle()

    def setText(self, text: str) -> None:  # noqa: N802 (Qt override)
        self._folded.clear()
        self._heights.clear()
        super().setText(text)

    def set_color(self, color: str) -> None:
        """Sets the colour role."""
        self._color = color
        self.update()

    def set_semibold(self, wanted: bool) -> None:
        """Sets or drops the heavier weight."""
        self._semibold = wanted
        self._restyle()

    def sizeHint(self) -> QSize:
        margins = self.contentsMargins()
        across = margins.left() + margins.right()
        natural = max(
            (paint.text_width(self.font(), line) for line in self.text().split("\n")), default=0
        )
        if not self.wordWrap():
            return QSize(natural + across, self._height(1))
        # Folded, the end of the last letter counts too: without the pixel it would wrap.
        wide = min(natural + 1, self._themes.px(480))
        return QSize(wide + across, self.heightForWidth(wide + across))

    def minimumSizeHint(self) -> QSize:
        if not self.wordWrap():
            return QSize(min(self.sizeHint().width(), self._themes.px(40)), self._height(1))
        longest = max(
            (paint.text_width(self.font(), word) for word in self.text().split()), default=0
        )
        return QSize(min(longest, self._themes.px(160)), self._height(1))

    def hasHeightForWidth(self) -> bool:
        return self.wordWrap()

    def heightForWidth(self, width: int) -> int:
        if not self.wordWrap():
            return self._height(1)
        margins = self.contentsMargins()
        # A box layout asks for all the width there is, more than the label may take.
        width = min(width, self.maximumWidth()) - margins.left() - margins.right()
        # A long form asks every label for its height again at each change: it is looked up.
        asked = (width, margins.top(), margins.bottom())
        if asked not in self._heights:
            if len(self._heights) == _WIDTHS_KEPT:
                self._heights.clear()
            self._heights[asked] = self._height(max(1, self._laid_out(width).lineCount()))
        return self._heights[asked]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        painter.setPen(self._themes.color(self._color))
        rect = QRectF(self.contentsRect())
        if not self.wordWrap():
            align = self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask
            paint.line_of_text(
                painter, rect, self.text(), self.font(), self._themes.color(self._color), align
            )
            return
        layout = self._laid_out(rect.width())
        tall = layout.lineCount() * self._themes.pitch(self._role)
        top = rect.top()
        if self.alignment() & Qt.AlignmentFlag.AlignVCenter:
            top += max(0.0, (rect.height() - tall) / 2)
        layout.draw(painter, QPointF(rect.left(), top), self._marked(paint.units(layout.text())))

    def _marked(self, length: int) -> list[QTextLayout.FormatRange]:
        """What stands out in the first `length` characters."""
        return []

    def _height(self, lines: int) -> int:
        margins = self.contentsMargins()
        return lines * self._themes.pitch(self._role) + margins.top() + margins.bottom()

    def _laid_out(self, width: float) -> QTextLayout:
        """Folded into lines; a layout asks many times over for the same few widths."""
        pitch = self._themes.pitch(self._role)
        key = (self.text(), self.font(), width, pitch, self.alignment(), self.layoutDirection())
        layout = self._folded.get(key)
        if layout is None:
            if len(self._folded) == _WIDTHS_KEPT:
                self._folded.clear()
            layout = self._folded[key] = paint.folded(
                self.text(),
                self.font(),
                width,
                pitch,
                self.alignment(),
                self.layoutDirection(),
                self._most_lines,
            )
        return layout

    def _restyle(self) -> None:
        self._folded.clear()
        self._heights.clear()
        self.setFont(self._themes.font(self._role, semibold=self._semibold, italic=self._italic))
        self.updateGeometry()
        self.update()


class KeyCap(QLabel):
    """A key as it is printed, in its little box; not read out, the action's name says it."""

    def __init__(self, themes: ThemeHolder, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._themes = themes
        self.setTextFormat(Qt.TextFormat.PlainText)
        themes.changed.connect(self._restyle)
        self._restyle()

    def sizeHint(self) -> QSize:
        px = self._themes.px
        return QSize(paint.text_width(self.font(), self.text()) + px(14), px(21))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_key_cap(painter, QRectF(self.rect()), self.text(), self._themes)

    def _restyle(self) -> None:
        self.setFont(self._themes.font(Type.KEY))
        self.updateGeometry()
        self.update()


def paint_key_cap(painter: QPainter, rect: QRectF, text: str, themes: ThemeHolder) -> None:
    """A key cap filling `rect`; for delegates and buttons."""
    paint.box(painter, rect, themes.px(4), themes.color("surface"), themes.color("line"))
    paint.line_of_text(
        painter,
        rect,
        text,
        themes.font(Type.KEY),
        themes.color("text2"),
        Qt.AlignmentFlag.AlignHCenter,
    )

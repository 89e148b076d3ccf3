"""Things told in short strokes: strength of a passphrase, stages of a repair, steps."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.ui.theme import ThemeHolder, Type
from app.ui.widgets import paint
from app.ui.widgets.label import Label

STITCHES = 6
SEGMENTS = 4


def paint_stitches(
    painter: QPainter, rect: QRectF, done: int, now: int | None, themes: ThemeHolder
) -> None:
    """Six dashes from the leading edge of `rect`; `now` is the stage being worked at, or none."""
    states = ("done" if n < done else ("now" if n == now else "open") for n in range(STITCHES))
    paint_dashes(painter, rect, tuple(states), themes)


def paint_dashes(
    painter: QPainter, rect: QRectF, states: Sequence[str], themes: ThemeHolder
) -> None:
    """A dash for each stage from the leading edge: "done", "now" or "open", in any order."""
    px, color = themes.px, themes.color
    for stage, state in enumerate(states):
        dash = QRectF(rect.left() + stage * px(22), rect.center().y() - px(2.5), px(18), px(5))
        dash = paint.mirrored(dash, rect, painter.layoutDirection())
        if state == "done":
            paint.box(painter, dash, px(2.5), color("accent"))
        else:
            edge = color("accent" if state == "now" else "control")
            paint.box(painter, dash, px(2.5), color("paper"), edge)


class Stitches(QWidget):
    """How far a repair is; the stage is named beside it by whoever shows this."""

    def __init__(
        self,
        themes: ThemeHolder,
        done: int = 0,
        now: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._done = done
        self._now = now
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        themes.changed.connect(self.updateGeometry)

    def set_stage(self, done: int, now: int | None = None) -> None:
        """How many stages are done and which is next."""
        self._done = done
        self._now = now
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._themes.px(22 * STITCHES - 4), self._themes.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        paint_stitches(painter, QRectF(self.rect()), self._done, self._now, self._themes)


class _Segments(QWidget):
    def __init__(self, themes: ThemeHolder) -> None:
        super().__init__()
        self._themes = themes
        self.filled = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._themes.px(48 * SEGMENTS - 4), self._themes.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        px, color = self._themes.px, self._themes.color
        rect = QRectF(self.rect())
        for number in range(SEGMENTS):
            place = QRectF(number * px(48), rect.center().y() - px(2.5), px(44), px(5))
            place = paint.mirrored(place, rect, self.layoutDirection())
            if number < self.filled:
                paint.box(painter, place, px(2.5), color("accent"))
            else:
                paint.box(painter, place, px(2.5), color("paper"), color("control"))


class StrengthBar(QWidget):
    """Four segments and the words, which alone carry the meaning."""

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._segments = _Segments(themes)
        self._words = Label(themes, "", Type.SMALL, color="text2", wrap=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(themes.px(12))
        layout.addWidget(self._segments, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._words, 1)
        themes.changed.connect(self._segments.updateGeometry)

    def set_strength(self, filled: int, words: str) -> None:
        """`filled` of four segments, and what that means."""
        self._segments.filled = filled
        self._words.setText(words)
        self.setAccessibleName(words)
        self._segments.update()


class StepIndicator(QWidget):
    """Numbered steps of a sequence with a bar over each; the present one is semibold."""

    def __init__(
        self, themes: ThemeHolder, steps: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._steps = [f"{n}. {step}" for n, step in enumerate(steps, 1)]
        self._current = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        themes.changed.connect(self.updateGeometry)
        self.set_current(0)

    def set_current(self, index: int) -> None:
        """Which step it is, from 0."""
        self._current = index
        self.setAccessibleName(
            self.tr("Step {0} of {1}").format(self._steps[index], len(self._steps))
        )
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._themes.px(164) * len(self._steps), self._themes.px(34))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        px, color = self._themes.px, self._themes.color
        rect = QRectF(self.contentsRect())
        left = rect.left()
        for number, (text, step) in enumerate(zip(self._steps, self._shares(), strict=True)):
            bar = QRectF(left, 0, step - px(24), px(3))
            bar = paint.mirrored(bar, rect, self.layoutDirection())
            painter.fillRect(bar, color("accent" if number <= self._current else "line"))
            here = number == self._current
            font = self._themes.font(Type.SMALL, semibold=here)
            ink = "text" if here else ("text2" if number < self._current else "text3")
            words = QRectF(left, px(12), step - px(8), px(20))
            left += step
            words = paint.mirrored(words, rect, self.layoutDirection())
            paint.line_of_text(painter, words, text, font, color(ink))

    def _shares(self) -> list[float]:
        """How wide each step is: all the same, or where words lack room each as they need."""
        px, room = self._themes.px, self.contentsRect().width()
        step = min(px(164), room / len(self._steps))
        font = self._themes.font(Type.SMALL, semibold=True)
        needed = [paint.text_width(font, text) + px(8) for text in self._steps]
        if max(needed) <= step:
            return [step] * len(needed)
        rest = max(0, room - sum(needed)) / len(needed)
        return [each + rest for each in needed]

"""Chips: words to choose, with or without intensity, and the flow they stand in."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QSizePolicy, QWidget

from app.ui.theme import ThemeHolder
from app.ui.widgets import paint
from app.ui.widgets.flow import Flow
from app.ui.widgets.focus import KeyboardRing

TONES = {
    "up": ("up", "up_tint", "up_text"),
    "down": ("down", "down_tint", "down_text"),
    "either": ("text2", "sunken", "text"),
}
A_LOT = 3
_UP_OR_DOWN = (Qt.Key.Key_Up, Qt.Key.Key_Down)
_FORWARD = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


def paint_chip(
    painter: QPainter,
    rect: QRectF,
    text: str,
    themes: ThemeHolder,
    *,
    tone: str = "either",
    chosen: bool = True,
    intensity: int = 0,
    over: bool = False,
) -> None:
    """A chip as pickers and reading views show it; `intensity` draws its pips."""
    edge, tint, ink = TONES[tone]
    color, px = themes.color, themes.px
    if chosen:
        paint.box(painter, rect, rect.height() / 2, color(tint), color(edge), 2.0)
    else:
        fill = color("hover" if over else "paper")
        paint.box(painter, rect, rect.height() / 2, fill, color("control"))
    ink_color = color(ink if chosen else "text")
    font = themes.font(semibold=chosen)
    direction = painter.layoutDirection()
    words = QRectF(rect.left() + px(13), rect.top(), paint.text_width(font, text), rect.height())
    paint.line_of_text(painter, paint.mirrored(words, rect, direction), text, font, ink_color)
    if intensity:
        pips = QRectF(words.right() + px(7), rect.top(), px(26), rect.height())
        _pips(painter, paint.mirrored(pips, rect, direction), intensity, ink_color, themes)


def chip_width(themes: ThemeHolder, text: str, *, chosen: bool, intensity: int) -> int:
    """How wide `paint_chip` needs its rectangle."""
    font: QFont = themes.font(semibold=chosen)
    words = paint.text_width(font, text)
    return words + themes.px(26) + (themes.px(7 + 25) if intensity else 0)


def _pips(
    painter: QPainter, rect: QRectF, intensity: int, ink: QColor, themes: ThemeHolder
) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    radius, step = themes.px(30) / 30 * 3.0, themes.px(90) / 90 * 9.0
    rtl = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
    for pip in range(A_LOT):
        offset = radius + pip * step
        x = rect.right() - offset if rtl else rect.left() + offset
        centre = QPointF(x, rect.center().y() + 0.5)
        if pip < intensity:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            painter.drawEllipse(centre, radius, radius)
        else:
            painter.setPen(QPen(ink, 1.1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(centre, radius - 0.55, radius - 0.55)
    painter.restore()


class Chip(KeyboardRing, QCheckBox):
    """A word that is chosen or not."""

    def __init__(
        self,
        themes: ThemeHolder,
        word_id: str,
        text: str,
        *,
        tone: str = "either",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._themes = themes
        self.word_id = word_id
        self.tone = tone
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        themes.changed.connect(self._on_changed)
        self.toggled.connect(self._on_changed)

    def intensity(self) -> int:
        """How many pips it wears; a plain chip wears none."""
        return 0

    def sizeHint(self) -> QSize:
        wide = chip_width(
            self._themes, self.text(), chosen=self.isChecked(), intensity=self.intensity()
        )
        return QSize(wide, self._themes.px(30))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def ring_radius(self) -> float:
        return self._themes.px(30) / 2

    def hitButton(self, pos: object) -> bool:  # noqa: N802 (Qt override)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Arrows belong to the flow; a button of its own would move like Tab.
        if event.key() in _FORWARD:
            event.ignore()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        paint_chip(
            painter,
            QRectF(self.rect()),
            self.text(),
            self._themes,
            tone=self.tone,
            chosen=self.isChecked(),
            intensity=self.intensity(),
            over=self.underMouse() or self.isDown(),
        )

    def _on_changed(self) -> None:
        self.updateGeometry()
        self.update()


class FeelingChip(Chip):
    """A feeling: each press goes a little, some, a lot, off; 1, 2, 3 set it, 0 clears."""

    intensity_changed = Signal(str, int)  # word id, 0 to 3

    def __init__(
        self,
        themes: ThemeHolder,
        word_id: str,
        text: str,
        *,
        tone: str,
        tone_word: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self._intensity = 0
        super().__init__(themes, word_id, text, tone=tone, parent=parent)
        self._tone_word = tone_word
        self._name()

    def intensity(self) -> int:
        return self._intensity

    def set_intensity(self, intensity: int) -> None:
        """Sets 0 (off) to 3 (a lot) without telling anyone."""
        self._intensity = max(0, min(A_LOT, intensity))
        self.setChecked(self._intensity > 0)
        self._name()
        self._on_changed()

    def nextCheckState(self) -> None:  # noqa: N802 (Qt override)
        self._set_by_person((self._intensity + 1) % (A_LOT + 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() in ("0", "1", "2", "3"):
            self._set_by_person(int(event.text()))
            return
        super().keyPressEvent(event)

    def _set_by_person(self, intensity: int) -> None:
        if intensity != self._intensity:
            self.set_intensity(intensity)
            self.intensity_changed.emit(self.word_id, self._intensity)

    def _name(self) -> None:
        words = {0: "", 1: self.tr("a little"), 2: self.tr("some"), 3: self.tr("a lot")}
        parts = (self.text(), self._tone_word, words[self._intensity])
        self.setAccessibleName(", ".join(part for part in parts if part))


class MoreChip(KeyboardRing, QAbstractButton):
    """The dashed chip that opens or folds a list in place."""

    def __init__(self, themes: ThemeHolder, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self.setText(text)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        themes.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        words = paint.text_width(self._themes.font(), self.text())
        return QSize(words + self._themes.px(26), self._themes.px(30))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def ring_radius(self) -> float:
        return self._themes.px(30) / 2

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        if event.key() in _FORWARD:
            event.ignore()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect, color = QRectF(self.rect()), self._themes.color
        fill = color("hover") if self.underMouse() or self.isDown() else None
        dashes = Qt.PenStyle.DashLine
        paint.box(painter, rect, rect.height() / 2, fill, color("control"), 1.0, dashes)
        middle = Qt.AlignmentFlag.AlignHCenter
        font = self._themes.font()
        paint.line_of_text(painter, rect, self.text(), font, color("text2"), middle)


class ChipFlow(Flow):
    """Chips in a flow: one stop for Tab, arrows, Home and End inside."""

    def chips(self) -> list[QAbstractButton]:
        """Everything that can be pressed, in order."""
        found: list[QAbstractButton] = []
        for index in range(self.flow.count()):
            item = self.flow.itemAt(index)
            widget = item.widget() if item is not None else None
            if isinstance(widget, QAbstractButton) and not widget.isHidden():
                found.append(widget)
        return found

    def add(self, widget: QWidget) -> None:
        super().add(widget)
        self.set_stop()

    def set_stop(self, wanted: QAbstractButton | None = None) -> None:
        """Lets Tab stop at one chip: `wanted`, else the first chosen, else the first."""
        chips = self.chips()
        chosen = next((chip for chip in chips if chip.isChecked()), None)
        stop = wanted or chosen or (chips[0] if chips else None)
        for chip in chips:
            focus = Qt.FocusPolicy.StrongFocus if chip is stop else Qt.FocusPolicy.ClickFocus
            chip.setFocusPolicy(focus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        chips = self.chips()
        now = next((i for i, chip in enumerate(chips) if chip.hasFocus()), None)
        key = Qt.Key(event.key())
        if now is None or (key not in _FORWARD and key not in (Qt.Key.Key_Home, Qt.Key.Key_End)):
            super().keyPressEvent(event)
            return
        step = _FORWARD.get(key, 0)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if rtl and key in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            step = -step
        if key in _UP_OR_DOWN:
            target = _above_or_below(chips, chips[now], step)
        else:
            to = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: len(chips) - 1}.get(key, now + step)
            target = chips[max(0, min(len(chips) - 1, to))]
        self.set_stop(target)
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.chips():
            self.chips()[0].setFocus(event.reason())


def _above_or_below(
    chips: list[QAbstractButton], now: QAbstractButton, step: int
) -> QAbstractButton:
    """The chip of the next row that stands nearest; the same one where no row is left."""
    here = now.geometry()
    if step > 0:
        beyond = [chip for chip in chips if chip.y() > here.bottom()]
        row = min((chip.y() for chip in beyond), default=0)
    else:
        beyond = [chip for chip in chips if chip.geometry().bottom() < here.top()]
        row = max((chip.y() for chip in beyond), default=0)
    middle = here.center().x()
    return min(
        (chip for chip in beyond if chip.y() == row),
        key=lambda chip: abs(chip.geometry().center().x() - middle),
        default=now,
    )

"""Where was your power: five places side by side, "It moved" and "Not sure yet"."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.ui.theme import ThemeHolder, Type
from app.ui.widgets import paint
from app.ui.widgets.fields import ComboBox
from app.ui.widgets.flow import Flow
from app.ui.widgets.focus import KeyboardRing
from app.ui.widgets.label import Label
from app.ui.widgets.position_glyph import paint_position

PLACES = ("up", "upish", "both", "downish", "down")


def position_word(value: str) -> str:
    """The word that always stands beside the shape."""
    return _words()[value]


def _words() -> dict[str, str]:
    tr = partial(QCoreApplication.translate, "Position")
    return {
        "up": tr("Up-power"),
        "upish": tr("More up"),
        "both": tr("Both at once"),
        "downish": tr("More down"),
        "down": tr("Down-power"),
        "moved": tr("It moved"),
        "unsure": tr("Not sure yet"),
    }


def _short_words() -> dict[str, str]:
    tr = partial(QCoreApplication.translate, "Position")
    return {"up": tr("Up"), "both": tr("Both"), "down": tr("Down")}


class _Choice(KeyboardRing, QRadioButton):
    """A radio button that paints itself; pressed again it lets go."""

    def __init__(
        self, themes: ThemeHolder, value: str, text: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self.value = value
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(text)

    def hitButton(self, pos: object) -> bool:  # noqa: N802 (Qt override)
        return True


class _Place(_Choice):
    """One of the five: shape above, word below, a bar when chosen."""

    def __init__(self, themes: ThemeHolder, value: str, text: str, short: str) -> None:
        super().__init__(themes, value, text)
        self._words = text
        self._short = short

    def words(self) -> str:
        return self._words

    def sizeHint(self) -> QSize:
        px = self._themes.px
        wide = paint.text_width(self._themes.font(semibold=True), self.words())
        return QSize(wide + px(20), px(84))

    def minimumSizeHint(self) -> QSize:
        px = self._themes.px
        font = self._themes.font(Type.SMALL, semibold=True)
        widest = max(paint.text_width(font, words) for words in self._short.split(" ", 1))
        return QSize(widest + px(8), px(84))

    def ring_radius(self) -> float:
        return self._themes.px(10)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        px, color = self._themes.px, self._themes.color
        rect = QRectF(self.rect())
        chosen = self.isChecked()
        if chosen or self.underMouse():
            painter.fillRect(rect, color("selected" if chosen else "hover"))
        lines, role = self._fitting(rect.width() - 2 * px(3))
        one = len(lines) == 1
        glyph = QRectF(rect.center().x() - px(18), px(11 if one else 2), px(36), px(36))
        paint_position(painter, glyph, self.value, self._themes, "text2")
        font = self._themes.font(role, semibold=chosen)
        tall = px(24 if one else 19)
        ink = color("text" if chosen else "text2")
        for number, text in enumerate(lines):
            top = px(51 if one else 40) + number * tall
            words = QRectF(px(3), top, rect.width() - 2 * px(3), tall)
            paint.line_of_text(painter, words, text, font, ink, Qt.AlignmentFlag.AlignHCenter)
        if chosen:
            bar = QRectF(px(10), rect.height() - px(3), rect.width() - 2 * px(10), px(3))
            paint.box(painter, bar, px(1.5), color("accent"))

    def _fitting(self, room: float) -> tuple[list[str], Type]:
        """The words and their size that have the room: shorter, then smaller, then on two lines."""
        short = self._short
        for text, role in ((self.words(), Type.UI), (short, Type.UI), (short, Type.SMALL)):
            if paint.text_width(self._themes.font(role, semibold=True), text) <= room:
                return [text], role
        return short.split(" ", 1), Type.SMALL


class _Aside(_Choice):
    """ "It moved" and "Not sure yet", as chips."""

    def __init__(self, themes: ThemeHolder, value: str, text: str) -> None:
        super().__init__(themes, value, text)
        self.setText(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        px = self._themes.px
        words = paint.text_width(self._themes.font(semibold=self.isChecked()), self.text())
        return QSize(words + px(38 + 13), px(30))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def ring_radius(self) -> float:
        return self._themes.px(30) / 2

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        px, color = self._themes.px, self._themes.color
        rect = QRectF(self.rect())
        chosen = self.isChecked()
        if chosen:
            fill, edge, width = color("selected"), color("accent"), 2.0
        else:
            fill = color("hover" if self.underMouse() else "paper")
            edge, width = color("control"), 1.0
        paint.box(painter, rect, rect.height() / 2, fill, edge, width)
        glyph = QRectF(px(12), (rect.height() - px(18)) / 2, px(18), px(18))
        glyph = paint.mirrored(glyph, rect, self.layoutDirection())
        paint_position(painter, glyph, self.value, self._themes)
        words = QRectF(px(38), 0, rect.width() - px(38 + 13) + 1, rect.height())
        words = paint.mirrored(words, rect, self.layoutDirection())
        font = self._themes.font(semibold=chosen)
        paint.line_of_text(painter, words, self.text(), font, color("text"))


class _Row(QFrame):
    """The box around the five places; its edge is painted over them."""

    def __init__(self, themes: ThemeHolder, places: list[_Place]) -> None:
        super().__init__()
        self._themes = themes
        self._places = places
        self._edge = _Edge(themes, places, self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for place in places:
            policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            place.setSizePolicy(policy)
            layout.addWidget(place, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._themes.px(660), self._themes.px(84))

    def paintEvent(self, event: QPaintEvent) -> None:
        color = self._themes.color
        paint.box(QPainter(self), QRectF(self.rect()), self._themes.px(10), color("paper"))

    def resizeEvent(self, event: object) -> None:
        self._edge.setGeometry(self.rect())
        self._edge.raise_()


class _Edge(QWidget):
    """Edge, dividers and rounded corners, above the places and deaf to the pointer."""

    def __init__(self, themes: ThemeHolder, places: list[_Place], parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes
        self._places = places
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = self._themes.color
        rect = QRectF(self.rect())
        radius = self._themes.px(10)
        corners = QPainterPath()
        corners.addRect(rect)
        rounded = QPainterPath()
        rounded.addRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.fillPath(corners - rounded, color("surface"))
        paint.box(painter, rect, radius, None, color("control"))
        for place in self._places:
            at = place.x() if place.x() else 0
            if at:
                painter.fillRect(QRectF(at, 1, 1, rect.height() - 2), color("line"))


class PositionPicker(QWidget):
    """The answer is `{"at": place}`, with "moved" optionally "from" and "to"; empty for none.

    Args:
        words: What the places are called where the question is in a language of its own.
    """

    changed = Signal()

    def __init__(
        self,
        themes: ThemeHolder,
        parent: QWidget | None = None,
        *,
        words: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._pressed_was_on = False
        moved = {"moved": self.tr("It moved during the session")}
        self._words = {**_words(), **moved, **(words or {})}
        short = {**self._words, **({} if words else _short_words())}
        self._places = [_Place(themes, value, self._words[value], short[value]) for value in PLACES]
        self._moved = _Aside(themes, "moved", self._words["moved"])
        self._unsure = _Aside(themes, "unsure", self._words["unsure"])
        self._group = QButtonGroup(self)
        self._from = ComboBox(
            themes, self.tr("Where it began"), placeholder=self.tr("Where it began")
        )
        self._to = ComboBox(
            themes, self.tr("Where it ended"), placeholder=self.tr("Where it ended")
        )
        self._move = QWidget()
        self._lay_out()
        self._connect()
        self._restyle()
        self.setAccessibleName(self.tr("Position"))

    def value(self) -> dict[str, str]:
        """What is chosen."""
        button = self._chosen()
        if button is None:
            return {}
        answer = {"at": button.value}
        if button.value == "moved":
            for key, combo in (("from", self._from), ("to", self._to)):
                if combo.currentIndex() >= 0:
                    answer[key] = str(combo.currentData())
        return answer

    def set_value(self, value: Mapping[str, str]) -> None:
        """Shows an answer without telling anyone."""
        self._clear()
        for choice in self._choices():
            if choice.value == value.get("at"):
                choice.setChecked(True)
        for key, combo in (("from", self._from), ("to", self._to)):
            combo.setCurrentIndex(combo.findData(value.get(key)) if value.get(key) else -1)
        self._show_move()

    def summary(self) -> str:
        """The answer in a word, for when the picker is folded."""
        answer = self.value()
        return self._words[answer["at"]] if answer else ""

    def first_focus(self) -> QWidget:
        """Who takes the focus when the question is entered."""
        return self._chosen() or self._places[0]

    def _chosen(self) -> _Choice | None:
        return next((each for each in self._choices() if each.isChecked()), None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = {Qt.Key.Key_Home: self._places[0], Qt.Key.Key_End: self._places[-1]}
        target = keys.get(Qt.Key(event.key()))
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)
            target.click()
        elif event.text() == "0" and self._chosen() is not None:
            self._clear()
            self._show_move()
            self.changed.emit()
        else:
            super().keyPressEvent(event)

    def _choices(self) -> list[_Choice]:
        return [*self._places, self._moved, self._unsure]

    def _lay_out(self) -> None:
        self._row = _Row(self._themes, self._places)
        asides = Flow(self._themes)
        asides.add(self._moved)
        asides.add(self._unsure)
        move = QHBoxLayout(self._move)
        move.setContentsMargins(0, 0, 0, 0)
        move.addWidget(Label(self._themes, self.tr("From"), color="text2"))
        move.addWidget(self._from)
        move.addWidget(Label(self._themes, self.tr("to"), color="text2"))
        move.addWidget(self._to)
        move.addStretch(1)
        self._move_layout = move
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._row)
        self._column.addWidget(asides)
        self._column.addWidget(self._move)
        self._move.hide()

    def _connect(self) -> None:
        for number, choice in enumerate(self._choices()):
            self._group.addButton(choice, number)
            choice.toggled.connect(choice.updateGeometry)
        self._group.buttonPressed.connect(self._on_pressed)
        self._group.buttonClicked.connect(self._on_clicked)
        for combo in (self._from, self._to):
            combo.activated.connect(self._on_move_chosen)
        self._themes.changed.connect(self._restyle)

    def _on_pressed(self, button: QAbstractButton) -> None:
        self._pressed_was_on = button.isChecked()

    def _on_clicked(self, _button: QAbstractButton) -> None:
        if self._pressed_was_on:
            self._clear()
        self._pressed_was_on = False
        self._show_move()
        self.changed.emit()

    def _on_move_chosen(self, _index: int) -> None:
        self.changed.emit()

    def _clear(self) -> None:
        self._group.setExclusive(False)
        for choice in self._choices():
            choice.setChecked(False)
        self._group.setExclusive(True)
        for combo in (self._from, self._to):
            combo.setCurrentIndex(-1)

    def _show_move(self) -> None:
        self._move.setVisible(self._moved.isChecked())

    def _restyle(self) -> None:
        px = self._themes.px
        self._column.setSpacing(px(10))
        self._move_layout.setSpacing(px(8))
        for combo in (self._from, self._to):
            kept = combo.currentIndex()
            combo.clear()
            for place in PLACES:
                combo.addItem(position_icon(self._themes, place), position_word(place), place)
            combo.setCurrentIndex(kept)
        for choice in self._choices():
            choice.updateGeometry()
            choice.update()


def position_icon(themes: ThemeHolder, value: str) -> QIcon:
    """The shape as an icon, for lists and menus that take nothing else."""
    edge = themes.px(18)
    pixmap = QPixmap(edge * 2, edge * 2)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_position(painter, QRectF(0, 0, edge, edge), value, themes)
    painter.end()
    return QIcon(pixmap)

"""Fields to type and choose in: line, passphrase, list, number."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QComboBox, QLineEdit, QSizePolicy, QSpinBox, QWidget

from app.ui.theme import ThemeHolder
from app.ui.widgets import paint
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.focus import KeyboardRing


def is_palette_key(event: QEvent) -> bool:
    """Whether this is Ctrl+K, which some systems give to fields as "delete to the end"."""
    return (
        event.type() == QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and event.key() == Qt.Key.Key_K
        and event.modifiers() == Qt.KeyboardModifier.ControlModifier
    )


class LineEdit(QLineEdit):
    """One line of text; input methods are told to keep no record of it.

    `set_notice` gives it the plum edge of something to look at again.
    """

    def __init__(
        self,
        themes: ThemeHolder,
        name: str,
        *,
        placeholder: str = "",
        icon: str = "",
        compact: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._icon = icon
        self._compact = compact
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        themes.changed.connect(self._restyle)
        self._restyle()

    def set_notice(self, wanted: bool) -> None:
        """Sets or drops the plum edge."""
        self.setProperty("notice", wanted)
        self.style().unpolish(self)
        self.style().polish(self)
        # Which gives it back the font it was first shown in.
        self.setFont(self._themes.font())

    def event(self, event: QEvent) -> bool:
        if is_palette_key(event):
            event.ignore()
            return False
        return super().event(event)

    def sizeHint(self) -> QSize:
        return QSize(self._themes.px(200), self._themes.px(30 if self._compact else 36))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._themes.px(64), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._icon:
            rect = QRectF(self.rect())
            place = QRectF(self._themes.px(10), 0, self._themes.px(18), rect.height())
            place = paint.mirrored(place, rect, self.layoutDirection())
            paint.picture(QPainter(self), place, self._themes.pixmap(self._icon, "text2", 16))

    def _restyle(self) -> None:
        self.setFont(self._themes.font())
        self.setFixedHeight(self.sizeHint().height())
        self._set_margins(0)

    def _set_margins(self, end: int) -> None:
        start = self._themes.px(24) if self._icon else 0
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.setTextMargins(end if rtl else start, 0, start if rtl else end, 0)


class PassphraseEdit(LineEdit):
    """A passphrase, hidden until shown. Input methods are told to keep no record of it."""

    def __init__(self, themes: ThemeHolder, name: str, parent: QWidget | None = None) -> None:
        self._eye: IconButton | None = None
        super().__init__(themes, name, parent=parent)
        self._eye = IconButton(
            themes, "eye", self.tr("Show passphrase"), checkable=True, parent=self
        )
        self._eye.setCursor(Qt.CursorShape.ArrowCursor)
        self._eye.toggled.connect(self._on_shown)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._keep_hints()
        self._restyle()

    def forget(self) -> None:
        """Empties the field, its undo history with it, and hides again."""
        # Unlike clear(), this drops the undo history too.
        self.setText("")
        if self._eye is not None:
            self._eye.setChecked(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_eye()

    def _on_shown(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.setEchoMode(mode)
        self._keep_hints()
        if self._eye is not None:
            name = self.tr("Hide passphrase") if shown else self.tr("Show passphrase")
            self._eye.set_name(name, "eye-off" if shown else "eye")

    def _keep_hints(self) -> None:
        hint = Qt.InputMethodHint
        self.setInputMethodHints(
            hint.ImhSensitiveData
            | hint.ImhHiddenText
            | hint.ImhNoPredictiveText
            | hint.ImhNoAutoUppercase
        )

    def _place_eye(self) -> None:
        if self._eye is None:
            return
        size = self._eye.sizeHint()
        away = (self.height() - size.height()) // 2
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = away + 2 if rtl else self.width() - size.width() - away - 2
        self._eye.setGeometry(left, away, size.width(), size.height())

    def _restyle(self) -> None:
        super()._restyle()
        self._set_margins(self._themes.px(28))
        self._place_eye()


class ComboBox(KeyboardRing, QComboBox):
    """A list that drops down. The wheel moves the page below it, never the choice."""

    def __init__(
        self,
        themes: ThemeHolder,
        name: str,
        *,
        placeholder: str = "",
        compact: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._compact = compact
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        themes.changed.connect(self._restyle)
        self._restyle()

    def sizeHint(self) -> QSize:
        font = self._themes.font()
        texts = [self.itemText(i) for i in range(self.count())] + [self.placeholderText()]
        wide = max(paint.text_width(font, text) for text in texts)
        icon = self._themes.px(24) if self._has_icons() else 0
        return QSize(wide + icon + self._themes.px(11 + 34), self._tall())

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), self._themes.px(220)), self._tall())

    def ring_radius(self) -> float:
        return self._themes.px(6)

    def event(self, event: QEvent) -> bool:
        if is_palette_key(event):
            event.ignore()
            return False
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        px, color = self._themes.px, self._themes.color
        rect = QRectF(self.rect())
        over = self.underMouse() or self.view().isVisible()
        paint.box(painter, rect, px(6), color("hover" if over else "paper"), color("control"))
        direction = self.layoutDirection()
        left = px(11)
        icon = self.itemIcon(self.currentIndex()) if self.currentIndex() >= 0 else None
        if icon is not None and not icon.isNull():
            place = paint.mirrored(QRectF(left, 0, px(18), rect.height()), rect, direction)
            paint.picture(painter, place, icon.pixmap(px(18), px(18)))
            left += px(25)
        words = QRectF(left, 0, rect.width() - left - px(32), rect.height())
        chosen = self.currentIndex() >= 0
        text = self.currentText() if chosen else self.placeholderText()
        ink = "text" if chosen and self.isEnabled() else "text3"
        words = paint.mirrored(words, rect, direction)
        paint.line_of_text(painter, words, text, self._themes.font(), color(ink))
        arrow = QRectF(rect.right() - px(28), 0, px(18), rect.height())
        arrow = paint.mirrored(arrow, rect, direction)
        paint.picture(painter, arrow, self._themes.pixmap("chevron-down", "text2", 16))

    def _has_icons(self) -> bool:
        return any(not self.itemIcon(i).isNull() for i in range(self.count()))

    def _tall(self) -> int:
        return self._themes.px(30 if self._compact else 36)

    def _restyle(self) -> None:
        self.setFont(self._themes.font())
        self.view().setFont(self._themes.font())
        self.setIconSize(QSize(self._themes.px(18), self._themes.px(18)))
        self.setFixedHeight(self._tall())
        self.updateGeometry()
        self.update()


class SpinBox(QSpinBox):
    """A whole number, with its unit behind it ("20 min"). The wheel moves the page, not it."""

    edited = Signal(int)  # by the person, not by setValue

    def __init__(
        self,
        themes: ThemeHolder,
        name: str,
        *,
        smallest: int = 0,
        largest: int = 999,
        step: int = 1,
        suffix: str = "",
        compact: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._compact = compact
        self.setAccessibleName(name)
        self.setRange(smallest, largest)
        self.setSingleStep(step)
        self.setSuffix(suffix)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._is_typed = False
        # The field tells that it was typed in before the number is read from it.
        self.lineEdit().textEdited.connect(self._on_typed)
        self.lineEdit().textChanged.connect(self._on_read)
        themes.changed.connect(self._restyle)
        self._restyle()

    def sizeHint(self) -> QSize:
        longest = f"{self.prefix()}{self.maximum()}{self.suffix()}"
        wide = paint.text_width(self._themes.font(), longest)
        return QSize(wide + self._themes.px(46), self._themes.px(30 if self._compact else 36))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def stepBy(self, steps: int) -> None:  # noqa: N802 (Qt override)
        super().stepBy(steps)
        self.edited.emit(self.value())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self.selectAll()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._restyle()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        px = self._themes.px
        rect = QRectF(self.rect())
        place = QRectF(rect.right() - px(26), 0, px(20), rect.height())
        place = paint.mirrored(place, rect, self.layoutDirection())
        icon = self._themes.pixmap("chevrons-up-down", "text2", 14)
        paint.picture(QPainter(self), place, icon)

    def _on_typed(self) -> None:
        self._is_typed = True

    def _on_read(self) -> None:
        if self._is_typed:
            self._is_typed = False
            self.edited.emit(self.value())

    def _restyle(self) -> None:
        self.setFont(self._themes.font())
        self.setFixedHeight(self._themes.px(30 if self._compact else 36))
        # The style sheet's padding does not reach the line edit inside, nor is it mirrored.
        start, rtl = self._themes.px(10), self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.lineEdit().setTextMargins(0 if rtl else start, 0, start if rtl else 0, 0)
        self.setProperty("mirrored", rtl)
        self.style().unpolish(self)
        self.style().polish(self)
        # Which gives it back the font it was first shown in.
        self.setFont(self._themes.font())
        self.updateGeometry()

"""Where one writes: the text, a bar with a few marks, and whether the answer is private."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui.theme import ThemeHolder, Type
from app.ui.widgets import paint
from app.ui.widgets.buttons import FlatButton, IconButton
from app.ui.widgets.card import Rule
from app.ui.widgets.naming import named
from app.ui.widgets.plain_text import PlainText


class Editor(QFrame):
    """Plain text with Markdown signs on paper.

    Args:
        name: the question, for assistive technology.
        role: WRITE in Write; SNIPPET for small editors as "What came of it".
        with_bar: the formatting bar below.
        with_private: "Keep private" in that bar.
    """

    text_edited = Signal()
    private_toggled = Signal(bool)
    focused = Signal(bool)

    def __init__(
        self,
        themes: ThemeHolder,
        name: str,
        *,
        role: Type = Type.WRITE,
        placeholder: str = "",
        with_bar: bool = True,
        with_private: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._bare = False
        self.area = PlainText(themes, name, role)
        self.area.setPlaceholderText(placeholder)
        self._private = FlatButton(
            themes, self.tr("Keep private"), icon="eye-off", checkable=True, compact=True
        )
        self._private.setObjectName("keep_private")
        room = self._private.sizePolicy()
        # The bar keeps its height when it comes and goes.
        room.setRetainSizeWhenHidden(True)
        self._private.setSizePolicy(room)
        self._name_private()
        if not with_private:  # showing it here would open it as a window of its own
            self._private.hide()
        self._bar = QWidget()
        self._rule = Rule(themes)
        self._has_bar = with_bar
        self._lay_out()
        self._connect()
        self._restyle()
        self.setFocusProxy(self.area)

    def text(self) -> str:
        """What is written."""
        return self.area.text()

    def set_text(self, text: str) -> None:
        """Shows a text without telling anyone."""
        self.area.set_text(text)

    def hand_over(self) -> str:
        """What is written, with what an input method still holds back: for saving before a lock."""
        return self.area.hand_over()

    def is_private(self) -> bool:
        """Whether the answer is kept out of share-safe view."""
        return self._private.isChecked()

    def set_private(self, private: bool) -> None:
        """Sets that without telling anyone."""
        self._private.blockSignals(True)
        self._private.setChecked(private)
        self._private.blockSignals(False)
        self._name_private()

    def offer_private(self, wanted: bool) -> None:
        """Shows "Keep private"; unwanted it is there only where the answer is kept private."""
        self._private.setVisible(wanted or self._private.isChecked())

    def set_marks(self, spans: Sequence[tuple[int, int]]) -> None:
        """Underlines (start, length) spans that look like identifiers."""
        self.area.set_marks(spans)

    def caret(self) -> int:
        """Where the caret is, as the document counts."""
        return self.area.textCursor().position()

    def set_caret(self, position: int) -> None:
        """Puts the caret there, or at the end of a shorter text."""
        cursor = self.area.textCursor()
        # Qt counts as UTF-16 does, and one more at the end.
        cursor.setPosition(min(position, self.area.document().characterCount() - 1))
        self.area.setTextCursor(cursor)
        self.area.ensureCursorVisible()

    def set_self_sizing(self, wanted: bool) -> None:
        """As tall as its text, without edge and bar: for all questions on one page."""
        self._bare = wanted
        self.area.set_grows(wanted)
        down = QSizePolicy.Policy.Minimum if wanted else QSizePolicy.Policy.Expanding
        self.setSizePolicy(QSizePolicy.Policy.Expanding, down)
        self._restyle()

    def toggle_bold(self) -> None:
        self.area.wrap_selection("**")

    def toggle_italic(self) -> None:
        self.area.wrap_selection("*")

    def toggle_private(self) -> None:
        """Presses "Keep private"."""
        self._private.click()

    def sizeHint(self) -> QSize:
        bar = 0 if self._bare or not self._has_bar else self._themes.px(40)
        inner = self.area.sizeHint().height() if self._bare else self._themes.px(200)
        return QSize(self._themes.px(664), inner + bar)

    def minimumSizeHint(self) -> QSize:
        bar = 0 if self._bare or not self._has_bar else self._themes.px(40)
        return QSize(self._themes.px(200), self.area.minimumSizeHint().height() + bar)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._bare:
            return
        color, radius = self._themes.color, self._themes.px(10)
        rect = QRectF(self.rect())
        if self.area.hasFocus():
            paint.box(QPainter(self), rect, radius, color("paper"), color("focus"), 2.0)
        else:
            paint.box(QPainter(self), rect, radius, color("paper"), color("control"))

    def _lay_out(self) -> None:
        self._row = QHBoxLayout(self._bar)
        for icon, name, act in (
            ("bold", self.tr("Bold"), self.toggle_bold),
            ("italic", self.tr("Italic"), self.toggle_italic),
            ("list", self.tr("List"), self.area.toggle_list),
            ("quote", self.tr("Quotation"), self.area.toggle_quote),
        ):
            button = IconButton(self._themes, icon, name, size=17)
            button.setObjectName(f"format.{icon}")
            button.clicked.connect(act)
            self._row.addWidget(button)
        self._row.addStretch(1)
        self._row.addWidget(self._private)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.area, 1)
        self._column.addWidget(self._rule)
        self._column.addWidget(self._bar)

    def _connect(self) -> None:
        self.area.text_edited.connect(self.text_edited)
        self.area.focused.connect(self._on_focused)
        self._private.toggled.connect(self._on_private)
        self._themes.changed.connect(self._restyle)

    def _on_focused(self, focused: bool) -> None:
        self.update()
        self.focused.emit(focused)

    def _on_private(self, private: bool) -> None:
        self._name_private()
        self.private_toggled.emit(private)

    def _name_private(self) -> None:
        on = self._private.isChecked()
        words = self.tr("Private, never in share-safe view") if on else self.tr("Keep private")
        self._private.set_words(words)
        self._private.setAccessibleName(named(self.area.accessibleName(), words))

    def _restyle(self) -> None:
        px = self._themes.px
        self._rule.setVisible(self._has_bar and not self._bare)
        self._bar.setVisible(self._has_bar and not self._bare)
        edge = 0 if self._bare else 2
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._column.setSpacing(0)
        self._row.setContentsMargins(px(10), px(4), px(10), px(4))
        self._row.setSpacing(px(2))
        self.updateGeometry()
        self.update()

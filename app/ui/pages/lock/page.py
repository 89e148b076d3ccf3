"""The lock screen: get in, quickly."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.ui.announcing import announce
from app.ui.pages.lock.foot import Foot
from app.ui.pages.lock.note import QuickNote
from app.ui.pages.lock.out_of_sight import OutOfSight
from app.ui.pages.lock.rail import ScarfRail
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import IconButton, LinkButton, PrimaryButton, QuietLink
from app.ui.widgets.fields import LineEdit, PassphraseEdit
from app.ui.widgets.label import Label
from app.ui.widgets.notice import Notice
from models.records.notes import MOST_CHARACTERS

_COLUMN = 400
_LOW = 460
_LOW_FOR_NOTE = 640
_REST = 505
"""What stands below the rail, with nothing to say."""
FORGET_MS = 30_000
"""How long a typed passphrase stands there while nobody can see the page."""


class Way(Enum):
    """What opens the journal."""

    PASSPHRASE = auto()
    RECOVERY = auto()


class LockPage(QWidget):
    """Asks for the passphrase, or for the code of the recovery sheet.

    Signals:
        passphrase_given: the words typed.
        code_given: the recovery code as typed.
        other_wanted, new_wanted, sample_wanted: another journal to open, a new one, the sample.
        note_made: the form for a quick note, made when it is first wanted.
        out_of_sight: nobody saw the page for a while; what was typed is forgotten.

    Args:
        fill_menu: puts what can be done while it is locked into a menu.
        forget_ms: how long the page has to be out of sight for that.
    """

    passphrase_given = Signal(str)
    code_given = Signal(str)
    other_wanted = Signal()
    new_wanted = Signal()
    sample_wanted = Signal()
    note_made = Signal(QuickNote)
    out_of_sight = Signal()

    def __init__(
        self,
        themes: ThemeHolder,
        journal: str,
        *,
        reason: str = "",
        has_sample: bool = False,
        fill_menu: Callable[[QMenu], None] | None = None,
        forget_ms: int = FORGET_MS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page.lock")
        self._themes = themes
        self._fill_menu = fill_menu
        self._way = Way.PASSPHRASE
        self._caps_on: bool | None = None
        self._note: QuickNote | None = None
        self._is_opening = False
        self._build(journal, reason)
        self._name()
        self._lay_out(has_sample)
        self._connect()
        self.sight = OutOfSight(self, forget_ms)
        self.sight.long.connect(self._on_out_of_sight)

    def set_reason(self, reason: str) -> None:
        """Says why it is locked."""
        self._reason.setText(reason)
        self._reason.setVisible(bool(reason))
        if reason and self.isVisible():
            announce(self, reason, assertive=True)

    def set_opening(self, opening: bool) -> None:
        """Says that the journal is being opened, and takes no second press meanwhile."""
        self._is_opening = opening
        self._unlock.set_words(self.tr("Opening…") if opening else self.tr("Unlock"))
        self._unlock.setDown(opening)
        self._passphrase.setReadOnly(opening)
        self._code.setReadOnly(opening)
        self.sight.look()

    def show_wrong(self, what: str, then: str) -> None:
        """Says beside the field that it did not open, and lets it be typed again."""
        self.set_opening(False)
        field = self._field()
        field.set_notice(True)
        if self._way is Way.PASSPHRASE and self._caps_on is not None:
            caps = self.tr("Caps Lock is on.") if self._caps_on else self.tr("Caps Lock is off.")
            then = f"{then} {caps}"
        self._notice.say(what, then)
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.selectAll()

    def show_fault(self, what: str, then: str) -> None:
        """Says something that is not about what was typed."""
        self.set_opening(False)
        self._notice.say(what, then)

    def forget(self) -> None:
        """Empties the fields."""
        self._passphrase.forget()
        self._code.clear()

    def focus_first(self) -> None:
        """Puts the caret where typing begins."""
        if self._note is not None and self.is_noting:
            self._note.focus_first()
        else:
            self._field().setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def is_noting(self) -> bool:
        """Whether the quick note is in front, in place of the passphrase."""
        return self._note is not None and not self._note.isHidden()

    @property
    def is_blank(self) -> bool:
        """Whether nothing is typed, and nothing is being opened."""
        typed = self._passphrase.text() or self._code.text()
        return not (typed or self._is_opening or self.is_noting)

    def open_note(self) -> None:
        """Shows the quick note in place of the passphrase, which is forgotten."""
        if self._is_opening:
            return
        if self.is_noting:
            self.focus_first()
            return
        self._on_edited()
        self.forget()
        self._form.hide()
        note = self._note or self._make_note()
        note.show()
        self._fit()
        note.begin()
        announce(self, self.tr("Quick note. Sealed as you type."))

    def close_note(self) -> None:
        """Shows the passphrase again."""
        if self._note is not None:
            self._note.hide()
        self._form.show()
        self._fit()
        self.focus_first()

    def open_menu(self) -> None:
        """Opens what can be done while the journal is locked."""
        if self._fill_menu is None:
            return
        popup = QMenu(self)
        popup.setObjectName("lock.menu_ways")
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fill_menu(popup)
        corner = self._menu.mapToGlobal(self._menu.rect().bottomRight())
        popup.popup(QPoint(corner.x() - popup.sizeHint().width(), corner.y()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._note_caps(event)
        return False

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._reason.text() and not event.spontaneous():
            announce(self, self._reason.text(), assertive=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # Inner workings

    def _build(self, journal: str, reason: str) -> None:
        themes = self._themes
        self._above = QWidget()
        self._rail = ScarfRail(themes)
        self._title = Label(themes, "Afterword", Type.DISPLAY)
        self._journal = Label(themes, journal, color="text2")
        self._reason = Label(themes, reason, color="text2", wrap=True)
        # Nothing is shown before it stands anywhere: it would be a window, and take the keyboard.
        if not reason:
            self._reason.hide()
        self._heading = Label(themes, self.tr("Passphrase"), semibold=True)
        self._passphrase = PassphraseEdit(themes, self.tr("Passphrase"))
        self._code = LineEdit(themes, self.tr("Recovery code"))
        self._code.setMaxLength(80)
        self._code.hide()
        self._hint = Label(
            themes,
            self.tr("The eight groups on your sheet. Spaces and small letters do not matter."),
            Type.SMALL,
            color="text2",
            wrap=True,
        )
        self._hint.hide()
        self._notice = Notice(themes, "lock.notice")
        self._unlock = PrimaryButton(themes, self.tr("Unlock"))
        self._switch = LinkButton(themes, self.tr("Use my recovery sheet"))
        self._other = QuietLink(themes, self.tr("Open another journal…"))
        self._quick = QuietLink(themes, self.tr("Quick note"))
        self._quick.setToolTip(self.tr("Ctrl+N"))
        self._menu = IconButton(themes, "menu", self.tr("Menu"), parent=self)

    def _name(self) -> None:
        names = {
            self._reason: "lock.reason",
            self._passphrase: "lock.passphrase",
            self._code: "lock.code",
            self._unlock: "lock.unlock",
            self._switch: "lock.switch",
            self._other: "lock.other",
            self._journal: "lock.journal",
            self._quick: "lock.note",
            self._menu: "lock.menu",
        }
        for widget, name in names.items():
            widget.setObjectName(name)
        self._heading.setBuddy(self._passphrase)
        self._passphrase.setAccessibleDescription(
            self.tr("{0}, locked").format(self._journal.text())
        )
        for centred in (self._title, self._journal, self._reason):
            centred.setAlignment(Qt.AlignmentFlag.AlignHCenter)

    def _lay_out(self, has_sample: bool) -> None:
        px = self._themes.px
        inner = QWidget()
        inner.setObjectName("page")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._above)
        column.addWidget(self._rail)
        column.addSpacing(px(34))
        column.addWidget(self._title)
        column.addWidget(self._journal)
        column.addSpacing(px(8))
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._middle())
        middle.addStretch(1)
        column.addLayout(middle)
        column.addStretch(1)
        self._foot = Foot(self._themes, has_sample=has_sample)
        column.addWidget(self._foot)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        self._menu.setVisible(self._fill_menu is not None)
        self._menu.raise_()
        # Last, although it stands at the top: whoever comes here comes to unlock.
        QWidget.setTabOrder(self._foot.last, self._menu)

    def _middle(self) -> QWidget:
        px = self._themes.px
        self._column = QWidget()
        rows = QVBoxLayout(self._column)
        rows.setContentsMargins(4, 0, 4, 4)
        rows.setSpacing(0)
        rows.addWidget(self._reason)
        rows.addSpacing(px(24))
        self._form = self._way_in()
        rows.addWidget(self._form)
        self._rows = rows
        return self._column

    def _make_note(self) -> QuickNote:
        """Made when it is wanted: a lock does not wait for it."""
        note = self._note = QuickNote(self._themes, MOST_CHARACTERS)
        self._rows.addWidget(note)
        QWidget.setTabOrder(self._quick, note)
        self.note_made.emit(note)
        return note

    def _way_in(self) -> QWidget:
        px = self._themes.px
        form = QWidget()
        rows = QVBoxLayout(form)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._heading)
        rows.addSpacing(px(7))
        rows.addWidget(self._passphrase)
        rows.addWidget(self._code)
        rows.addSpacing(px(4))
        rows.addWidget(self._hint)
        self._notice.setContentsMargins(0, px(4), 0, px(4))
        rows.addWidget(self._notice)
        rows.addSpacing(px(11))
        rows.addWidget(self._unlock)
        rows.addSpacing(px(15))
        self._links = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._links.addWidget(self._switch, 0, Qt.AlignmentFlag.AlignLeading)
        self._links.addStretch(1)
        self._links.addWidget(self._other, 0, Qt.AlignmentFlag.AlignLeading)
        rows.addLayout(self._links)
        rows.addSpacing(px(7))
        rows.addWidget(self._quick, 0, Qt.AlignmentFlag.AlignLeading)
        return form

    def _connect(self) -> None:
        self._fit()
        self._themes.changed.connect(self._fit)
        self._unlock.clicked.connect(self._try)
        self._passphrase.returnPressed.connect(self._try)
        self._code.returnPressed.connect(self._try)
        self._passphrase.textEdited.connect(self._on_edited)
        self._code.textEdited.connect(self._on_edited)
        self._switch.clicked.connect(self._switch_way)
        self._other.clicked.connect(self.other_wanted)
        self._foot.new_wanted.connect(self.new_wanted)
        self._foot.sample_wanted.connect(self.sample_wanted)
        self._quick.clicked.connect(self.open_note)
        self._menu.clicked.connect(self.open_menu)
        self._passphrase.installEventFilter(self)

    def _field(self) -> LineEdit:
        return self._passphrase if self._way is Way.PASSPHRASE else self._code

    def _try(self) -> None:
        if self._is_opening:
            # The mouse let the button up.
            self._unlock.setDown(True)
            return
        field = self._field()
        if not field.text().strip():
            missing = (
                self.tr("Type your passphrase first.")
                if self._way is Way.PASSPHRASE
                else self.tr("Type the code from your sheet first.")
            )
            self.show_wrong(missing, "")
            return
        self._on_edited()
        self.set_opening(True)
        if self._way is Way.PASSPHRASE:
            self.passphrase_given.emit(field.text())
        else:
            self.code_given.emit(field.text())

    def _on_edited(self) -> None:
        self._field().set_notice(False)
        self._notice.clear()

    def _switch_way(self) -> None:
        if self._is_opening:
            return
        self._on_edited()
        self.forget()
        to_code = self._way is Way.PASSPHRASE
        self._way = Way.RECOVERY if to_code else Way.PASSPHRASE
        self._passphrase.setVisible(not to_code)
        self._code.setVisible(to_code)
        self._hint.setVisible(to_code)
        self._heading.setText(self.tr("Recovery code") if to_code else self.tr("Passphrase"))
        self._heading.setBuddy(self._field())
        self._switch.set_words(
            self.tr("Use my passphrase") if to_code else self.tr("Use my recovery sheet")
        )
        self._fit()
        self.focus_first()

    def _on_out_of_sight(self) -> None:
        had_words = bool(self._passphrase.text() or self._code.text())
        if self._is_opening:
            return
        self.forget()
        self._field().set_notice(False)
        if had_words:
            self._notice.say(self.tr("What was typed here was cleared: nobody was looking."))
        self.out_of_sight.emit()

    def _note_caps(self, event: QKeyEvent) -> None:
        """Caps Lock is known only from a letter typed: capital without Shift, or small with it."""
        typed = event.text()
        if len(typed) == 1 and typed.isalpha() and typed.lower() != typed.upper():
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._caps_on = typed.isupper() != shift

    def _fit(self) -> None:
        px = self._themes.px
        # Where the window is low for its letters the way in comes before the drawing.
        low = self.height() < px(_LOW_FOR_NOTE if self.is_noting else _LOW)
        self._rail.setVisible(not low)
        above = min(round(self.height() * 0.18), self.height() - px(_REST))
        self._above.setFixedHeight(px(8) if low else max(px(16), above))
        if self._note is not None:
            self._note.set_room(self.height())
        wide = min(px(_COLUMN + 8), max(px(200), self.width() - px(32)))
        self._column.setFixedWidth(wide)
        self._foot.set_room(self.width())
        beside = self._switch.sizeHint().width() + self._other.sizeHint().width() + px(8 + 16)
        way = QBoxLayout.Direction
        self._links.setDirection(way.TopToBottom if beside > wide else way.LeftToRight)
        size, away = self._menu.sizeHint(), px(16)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = away if rtl else self.width() - size.width() - away
        self._menu.setGeometry(left, away, size.width(), size.height())

"""A version that stands, and two versions side by side with what was taken out and put in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.agreements import GROUPS, Changed, changed, is_written, words_of
from app.domain.differences import Change, Stretch
from app.ui.pages.supervision.agreements_words import group_names, in_words, subjects
from app.ui.pages.supervision.words import tr
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets import paint
from app.ui.widgets.card import Card, Rule
from app.ui.widgets.label import Label
from models.records.supervision import Agreement

_LINE_BREAK = "\u2028"


class MarkedWords(QWidget):
    """Words of which some are struck through or underlined; it says in words which they are."""

    def __init__(
        self, themes: ThemeHolder, stretches: Sequence[Stretch], marked: Change, named: str
    ) -> None:
        super().__init__()
        self._themes = themes
        self._marked = marked
        self._stretches = tuple(each for each in stretches if each.text)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName("".join(each.text for each in self._stretches))
        told = "; ".join(e.text.strip() for e in self._stretches if e.change is marked)
        self.setAccessibleDescription(named.format(words=told) if told.strip("; ") else "")
        themes.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        wide = self._themes.px(260)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._themes.px(80), self._themes.pitch(Type.SNIPPET))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(1, self._laid_out(width).lineCount()) * self._themes.pitch(Type.SNIPPET)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self._themes.color("text"))
        self._laid_out(self.width()).draw(painter, QPointF(0, 0))

    def _laid_out(self, width: float) -> QTextLayout:
        themes, pitch = self._themes, self._themes.pitch(Type.SNIPPET)
        font = themes.font(Type.SNIPPET)
        text = "".join(each.text for each in self._stretches).replace("\n", _LINE_BREAK)
        layout = QTextLayout(text, font)
        layout.setTextOption(
            paint.text_option(Qt.AlignmentFlag.AlignLeading, self.layoutDirection())
        )
        # Set before the lines are made: it lets go of those that were there.
        layout.setFormats(self._formats())
        lead = paint.baseline(font, pitch) - QFontMetricsF(font).ascent()
        layout.beginLayout()
        row = 0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1.0, width))
            line.setPosition(QPointF(0, row * pitch + lead))
            row += 1
        layout.endLayout()
        return layout

    def _formats(self) -> list[QTextLayout.FormatRange]:
        found, at = [], 0
        for each in self._stretches:
            # Qt counts as UTF-16 does.
            length = len(each.text.encode("utf-16-le")) // 2
            if each.change is self._marked:
                found.append(self._range(at, length))
            at += length
        return found

    def _range(self, start: int, length: int) -> QTextLayout.FormatRange:
        style = QTextCharFormat()
        if self._marked is Change.REMOVED:
            style.setFontStrikeOut(True)
            style.setForeground(self._themes.color("text2"))
        else:
            style.setFontUnderline(True)
            style.setForeground(self._themes.color("accent"))
        one = QTextLayout.FormatRange()
        one.start, one.length, one.format = start, length, style
        return one

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


class Standing(QWidget):
    """A version as it reads; subjects without words are left out."""

    def __init__(self, themes: ThemeHolder) -> None:
        super().__init__()
        self.setObjectName("agreement.standing")
        self._themes = themes
        self._shown: Agreement | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(themes.px(2))

    def show_agreement(self, agreement: Agreement) -> None:
        """Shows a version."""
        if self._shown is not None and self._shown.terms == agreement.terms:
            return
        self._shown = agreement
        _clear(self._column)
        names = subjects()
        for group, members in GROUPS.items():
            written = [name for name in members if is_written(agreement.terms, name)]
            if not written:
                continue
            self._leave(10)
            self._column.addWidget(Rule(self._themes))
            self._leave(6)
            self._column.addWidget(Label(self._themes, group_names()[group], semibold=True))
            for name in written:
                words = in_words(name, words_of(agreement.terms, name))
                # A name stands by what it names.
                self._leave(6)
                title = Label(self._themes, names[name].name, Type.SMALL, color="text2", wrap=True)
                self._column.addWidget(title)
                said = Label(self._themes, words, Type.SNIPPET, wrap=True)
                said.setObjectName(f"standing.{name}")
                self._column.addWidget(said)
        if self._column.count() == 0:
            words = tr("Nothing is written in this version.")
            self._column.addWidget(Label(self._themes, words, color="text2", wrap=True))

    def _leave(self, room: int) -> None:
        self._column.addSpacing(self._themes.px(room))


class SideBySide(QWidget):
    """What two versions say otherwise, the earlier at the start; one below the other if narrow."""

    def __init__(self, themes: ThemeHolder) -> None:
        super().__init__()
        self.setObjectName("agreement.side_by_side")
        self._themes = themes
        self._rows: list[QBoxLayout] = []
        self._narrow = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(themes.px(8))

    def show_versions(self, before: Agreement, after: Agreement) -> None:
        """Shows what changed from one to the other."""
        _clear(self._column)
        self._rows.clear()
        found = changed(before.terms, after.terms)
        explained = tr("Words that were taken out are struck through, new ones underlined.")
        said = explained if found else tr("They read the same.")
        self._column.addWidget(Label(self._themes, said, Type.SMALL, color="text2", wrap=True))
        for each in found:
            self._column.addWidget(
                Label(self._themes, subjects()[each.subject].name, semibold=True)
            )
            row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
            row.setSpacing(self._themes.px(12))
            row.addWidget(self._card(before, each, Change.REMOVED), 1)
            row.addWidget(self._card(after, each, Change.ADDED), 1)
            self._rows.append(row)
            self._column.addLayout(row)
        self.set_narrow(self._narrow)

    def set_narrow(self, narrow: bool) -> None:
        """Puts the versions one below the other."""
        self._narrow = narrow
        way = QBoxLayout.Direction
        for row in self._rows:
            row.setDirection(way.TopToBottom if narrow else way.LeftToRight)

    def _card(self, of: Agreement, found: Changed, marked: Change) -> Card:
        card = Card(self._themes, padding=12)
        title = tr("Version {n}").format(n=of.version)
        card.column.addWidget(Label(self._themes, title, Type.SMALL, color="text2"))
        kept = [
            Stretch(each.change, in_words(found.subject, each.text))
            for each in found.stretches
            if each.change in (Change.SAME, marked)
        ]
        if any(each.text.strip() for each in kept):
            is_out = marked is Change.REMOVED
            named = tr("Taken out: {words}") if is_out else tr("New: {words}")
            words = MarkedWords(self._themes, kept, marked, named)
            words.setObjectName(f"{'before' if is_out else 'after'}.{found.subject}")
            card.column.addWidget(words)
        else:
            nothing = Label(self._themes, tr("Nothing was written."), color="text2", wrap=True)
            card.column.addWidget(nothing)
        card.column.addStretch(1)
        return card


def _clear(column: QVBoxLayout) -> None:
    while (item := column.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        elif isinstance(inner, QBoxLayout):
            _clear_row(inner)


def _clear_row(row: QBoxLayout) -> None:
    while (item := row.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()

"""A past reflection to read beside the editor."""

from __future__ import annotations

from datetime import date
from html import escape

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from app.ui import i18n
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import SecondaryButton
from app.ui.widgets.label import Label
from app.ui.widgets.position_glyph import PositionGlyph
from app.ui.widgets.position_picker import position_word
from app.ui.widgets.reading_view import nothing_loaded
from app.ui.widgets.selected import KeepsSelection
from models.records.entries import EntryCard


class _Reader(KeepsSelection, QTextBrowser):
    """Shows text; loads nothing, opens nothing."""

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        return nothing_loaded(kind)


class BesideView(QWidget):
    """Title, questions and answers of one reflection, and the link to the one being written."""

    link_pressed = Signal()

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._html: tuple[tuple[str, str], ...] = ()
        self._glyph = PositionGlyph(themes, "both", 16)
        self._who = Label(themes, "", Type.SMALL, color="text2")
        self._day = Label(themes, "", Type.SMALL, color="text2")
        self._title = Label(themes, "", Type.DOOR, wrap=True)
        self._text = _Reader()
        self._text.setObjectName("beside_text")
        self._text.setAccessibleName(self.tr("The reflection beside"))
        self._text.setOpenLinks(False)
        self._text.setTabChangesFocus(True)
        self._text.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._text.document().setDocumentMargin(0)
        self._link = SecondaryButton(themes, self.tr("Link to this"), icon="link-2", compact=True)
        self._link.clicked.connect(self.link_pressed)
        head = QHBoxLayout()
        head.setSpacing(themes.px(7))
        head.addWidget(self._glyph)
        head.addWidget(self._who, 1)
        head.addWidget(self._day)
        foot = QHBoxLayout()
        foot.addWidget(self._link)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, themes.px(12), 0, themes.px(12))
        column.setSpacing(themes.px(8))
        column.addLayout(head)
        column.addWidget(self._title)
        column.addWidget(self._text, 1)
        column.addLayout(foot)
        themes.changed.connect(self._fill)

    def show_entry(
        self, card: EntryCard, html: tuple[tuple[str, str], ...], today: date, linked: bool
    ) -> None:
        """Shows a reflection; `html` holds heading and rendered text of each answer."""
        self._glyph.setVisible(card.position is not None)
        said = []
        if card.position is not None:
            self._glyph.set_value(card.position.value)
            said.append(position_word(card.position.value))
        if card.code:
            said.append(card.code)
        self._who.setText("  ·  ".join(said))
        self._day.setText(i18n.near_day(card.held_at.date(), today))
        self._title.setText(card.title)
        self._html = html
        self.show_linked(linked)
        self._fill()

    def show_linked(self, linked: bool) -> None:
        """Shows whether the writer linked it."""
        words = self.tr("Linked. Take the link away") if linked else self.tr("Link to this")
        self._link.set_words(words)

    def forget(self) -> None:
        """Lets go of what is shown."""
        self._html = ()
        self._text.clear()
        self._title.setText("")
        self._who.setText("")

    def _fill(self) -> None:
        themes = self._themes
        self._text.setFont(themes.font(Type.SNIPPET))
        small = themes.font(Type.SMALL)
        ink = themes.color("text2").name()
        heading = (
            f"font-family:'{small.family()}';font-size:{small.pointSizeF()}pt;"
            f"font-weight:600;color:{ink};margin-top:10px;margin-bottom:2px"
        )
        parts = [
            (f'<p style="{heading}">{escape(question)}</p>' if question else "") + text
            for question, text in self._html
        ]
        self._text.setHtml("".join(parts))

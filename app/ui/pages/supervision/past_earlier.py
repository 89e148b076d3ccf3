"""What the words of a session said before they were changed: folded away, newest change first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from html import escape

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.earlier import POINTS, Earlier
from app.ui.differing import differing_html
from app.ui.pages.supervision.words import short
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import FlatButton
from app.ui.widgets.label import Label
from app.ui.widgets.reading_view import ReadingView
from app.ui.words import day_and_time
from models.records.supervision import Session

_SHEET = "framing."


def earlier_html(session: Session, earlier: Mapping[str, Sequence[Earlier]], today: date) -> str:
    """HTML of every change, by what it was made to; runs off the screen."""
    names = _names()
    parts = []
    for uid, heading in _headings(session).items():
        if uid not in earlier:
            continue
        parts.append(f"<h3>{escape(heading)}</h3>")
        for each in earlier[uid]:
            name = names.get(each.name, "")
            if each.name.startswith(_SHEET):
                name = names[_SHEET]
            line = _tr("{what}, changed {when}").format(
                what=name or _tr("Words"), when=day_and_time(each.changed_at, today)
            )
            parts.append(f'<p class="question">{escape(line)}</p>')
            parts.append(f"<p>{differing_html(each.text, each.then)}</p>")
    return "".join(parts)


class SaidBefore(QWidget):
    """A link that opens what was said before; it is not there where nothing was changed."""

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._html = ""
        self.open = FlatButton(
            themes, self.tr("What was changed"), icon="chevron-down", compact=True
        )
        self.open.setObjectName("past_changes")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeading)
        self._body: QWidget | None = None
        self._view: ReadingView | None = None
        self.open.clicked.connect(self._on_open)
        self._say_open()
        self.hide()

    def show_earlier(self, html: str) -> None:
        """Shows the changes of a session; "" where there is none."""
        if html == self._html:
            return
        self._html = html
        if self._view is not None:
            self._view.show_html(html)
        self.setVisible(bool(html))

    def forget(self) -> None:
        """Lets go of everything shown."""
        self.show_earlier("")
        if self._body is not None:
            self._body.hide()
        self._say_open()

    def _on_open(self) -> None:
        if self._body is None:
            self._body = self._make()
            self._body.hide()
            self._column.addWidget(self._body)
        self._body.setVisible(self._body.isHidden())
        self._say_open()

    def _make(self) -> QWidget:
        themes, body = self._themes, QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, themes.px(8), 0, themes.px(8))
        column.setSpacing(themes.px(8))
        legend = self.tr("Words added are underlined, words removed are struck through.")
        column.addWidget(Label(themes, legend, Type.SMALL, color="text2", wrap=True))
        self._view = ReadingView(themes, self.tr("What was changed"), role=Type.SNIPPET)
        self._view.setObjectName("past_changed")
        self._view.set_self_sizing(True)
        self._view.show_html(self._html)
        column.addWidget(self._view)
        return body

    def _say_open(self) -> None:
        is_open = self._body is not None and not self._body.isHidden()
        self.open.setAccessibleDescription(self.tr("Open") if is_open else self.tr("Folded"))


def _headings(session: Session) -> dict[str, str]:
    """What each thing that can be changed goes under, by its id, in reading order."""
    found = {str(session.id): _tr("The session")}
    for item in session.items:
        found[str(item.id)] = short(item.question)
        found |= {str(action.id): short(action.text) for action in item.actions}
    return found


def _names() -> dict[str, str]:
    return {
        "need": _tr("What I most needed"),
        POINTS: _tr("Key points"),
        "question": _tr("The question"),
        "outcome": _tr("What came of it"),
        "aftermath.take": _tr("What I take"),
        "aftermath.leave": _tr("What I leave"),
        "aftermath.doubt": _tr("What I doubt"),
        "aftermath.decision": _tr("Decided"),
        "aftermath.ethics": _tr("On ethics"),
        "aftermath.risk": _tr("Because of a risk"),
        "aftermath.gist": _tr("In the other’s words, in gist"),
        "aftermath.client_view": _tr("What the client might say"),
        "aftermath.dropped_why": _tr("Why it was left out"),
        "text": _tr("What was promised"),
        "result": _tr("What came of it"),
        "details.effect": _tr("What it changed in the work"),
        "details.others": _tr("Who else was there"),
        "details.instead": _tr("What the time was used for"),
        "details.missed_why": _tr("Why it did not take place"),
        "details.signed_by": _tr("Signed by"),
        _SHEET: _tr("The preparation"),
    }


def _tr(text: str) -> str:
    return QCoreApplication.translate("EarlierWords", text)

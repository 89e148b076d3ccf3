"""What stands in a step besides its questions: folded lines, how deep it is asked, a lens unused."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.forms.state import FormState
from app.ui.pages.write.words import tr
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import LinkButton, QuietLink
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label
from app.ui.widgets.naming import named
from app.ui.widgets.position_glyph import PositionGlyph
from prompts.schema import Pack


class FoldedLine(QWidget):
    """What was chosen, in one line, with "Change"."""

    opened = Signal()

    def __init__(self, themes: ThemeHolder, name: str) -> None:
        super().__init__()
        self._themes = themes
        self._glyph = PositionGlyph(themes, "both", 22)
        self._chosen = Label(themes, "", Type.UI, semibold=True)
        self._words = Label(themes, "", Type.UI, color="text2")
        change = LinkButton(themes, self.tr("Change"))
        change.setAccessibleName(named(name, self.tr("Change")))
        change.clicked.connect(self.opened)
        self.change = change
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(themes.px(10))
        row.addWidget(self._glyph)
        row.addWidget(self._chosen)
        row.addWidget(self._words, 1)
        row.addWidget(change)

    def show_words(self, position: str, chosen: str, words: str) -> None:
        """Shows the shape and word of a position, if there is one, and the other words."""
        self._glyph.setVisible(bool(position))
        if position:
            self._glyph.set_value(position)
        self._chosen.setVisible(bool(chosen))
        self._chosen.setText(chosen)
        self._words.setText(words)


class FoldedQuestions(QWidget):
    """ "2 more questions" at the end of a step, or "Fewer questions" where they were opened.

    Signals:
        pressed: whether they are wanted.
    """

    pressed = Signal(bool)

    def __init__(self, themes: ThemeHolder, name: str) -> None:
        super().__init__()
        self._name = name
        self._opened = False
        self.link = LinkButton(themes, "")
        self.link.setObjectName("folded")
        self.link.clicked.connect(self._on_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, themes.px(8), 0, 0)
        row.addWidget(self.link)
        row.addStretch(1)
        self.hide()

    def show_count(self, count: int, *, opened: bool) -> None:
        """Says how many there are, or that they can be folded again."""
        self._opened = opened
        words = more_questions(count) if not opened else self.tr("Fewer questions")
        self.link.set_words(words)
        self.link.setAccessibleName(named(self._name, words))
        self.setVisible(bool(count) or opened)

    def _on_clicked(self) -> None:
        self.pressed.emit(not self._opened)


class DepthControl(Flow):
    """ "Fewer questions" and "5 more questions" for a whole set; hidden where there is nothing to choose.

    Signals:
        wanted: a set, and -1 for less or 1 for more.
    """

    wanted = Signal(object, int)

    def __init__(self, themes: ThemeHolder, keys: tuple[str, str] = ("", "")) -> None:
        super().__init__(themes, gap=18)
        self._pack: Pack | None = None
        self.less = QuietLink(themes, self.tr("Fewer questions"))
        self.less.setObjectName("less")
        self.more = QuietLink(themes, "")
        self.more.setObjectName("more_questions")
        for link, key in zip((self.less, self.more), keys, strict=True):
            link.setToolTip(key)
        for link, by in ((self.less, -1), (self.more, 1)):
            link.clicked.connect(partial(self._on_clicked, by))
            self.add(link)
        self.hide()

    def show_depth(self, form: FormState, pack: Pack) -> None:
        """Offers what there is to choose for a set."""
        self._pack = pack
        waiting = form.waiting(pack)
        has_less = form.has_less(pack)
        self.less.setVisible(has_less)
        self.more.setVisible(bool(waiting))
        self.more.set_words(more_questions(waiting))
        self.more.setAccessibleName(self.tr("More: {words}").format(words=more_questions(waiting)))
        self.flow.invalidate()
        self.updateGeometry()
        self.setVisible(has_less or bool(waiting))

    def _on_clicked(self, by: int) -> None:
        if self._pack is not None:
            self.wanted.emit(self._pack, by)


class LensNote(QWidget):
    """ "Nothing yet about the system around you", with a way there.

    Signals:
        wanted: the id of the step to go to.
    """

    wanted = Signal(str)

    def __init__(self, themes: ThemeHolder) -> None:
        super().__init__()
        self._themes = themes
        self.setObjectName("lens_note")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, themes.px(8), 0, 0)
        self._column.setSpacing(themes.px(2))
        self._lines: list[QWidget] = []
        self.hide()

    def show_unused(self, unused: tuple[tuple[str, str], ...]) -> None:
        """Mentions each lens that was not used."""
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines = [self._line(lens, step) for lens, step in unused]
        for line in self._lines:
            self._column.addWidget(line)
        self.setVisible(bool(self._lines))

    def _line(self, lens: str, step: str) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._themes.px(14))
        words = self._unused_words(lens)
        row.addWidget(Label(self._themes, words, Type.SMALL, color="text2"))
        go = LinkButton(self._themes, self.tr("Go there"))
        go.setObjectName("lens.go")
        go.setAccessibleName(named(words, self.tr("Go there")))
        go.clicked.connect(partial(self.wanted.emit, step))
        row.addWidget(go)
        row.addStretch(1)
        return line

    def _unused_words(self, lens: str) -> str:
        return {
            "personal": self.tr("Nothing yet about yourself."),
            "relational": self.tr("Nothing yet about what was between you."),
            "systemic": self.tr("Nothing yet about the setting and the system around you."),
        }[lens]


def more_questions(count: int) -> str:
    """ "1 more question", "5 more questions"."""
    if count == 1:
        return tr("1 more question")
    return tr("{n} more questions").format(n=count)

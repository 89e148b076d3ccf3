"""What could tell who a person is, underlined while one writes: swapped for a code, or left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QLineEdit, QTextEdit, QWidget
from shiboken6 import isValid

from app.domain.identifier_marks import Mark
from app.domain.identifiers import put_in_place
from app.services.guard import Looker
from app.ui.context import PageContext
from app.ui.forms.block import QuestionBlock
from app.ui.forms.editor import AnswerEditor
from app.ui.identifier_words import general_word
from app.ui.pages.write.parts.mark_places import Marks, apart, of_whole, span
from app.ui.pages.write.parts.own_text import OwnText, Span, text_of
from app.ui.pages.write.presenter import WritePresenter
from app.ui.pages.write.stage import Stage
from app.ui.widgets.identifier_notice import IdentifierNotice, is_coded
from app.ui.work import Work
from models.records.changes import Changes, Thing
from models.records.entries import AnswerKey, JsonValue

_PAUSE_MS = 500
_KEPT = 2_000
"""Paragraphs whose marks are remembered; beyond, all are looked at anew."""

_HEARD = "name_watch_hears"


@dataclass
class _Watched:
    """One question: what is marked in it, and what is said below it."""

    editor: AnswerEditor
    marks: Marks = ()
    text: str = field(default="", repr=False)
    notice: IdentifierNotice | None = None
    at: Mark | None = None
    shown: list[Span] = field(default_factory=list)


class NameWatch(QObject):
    """Looks at each paragraph once it changed, beside the window; the word one is in waits.

    What is sure is said below the question once the caret has left it; of the rest there is the
    underline alone until F7 comes by.
    """

    def __init__(
        self, context: PageContext, presenter: WritePresenter, stage: Stage, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._presenter = presenter
        self._stage = stage
        self._work = Work(context, self)
        self._known: dict[str, Marks] = {}
        self._at: dict[AnswerKey, _Watched] = {}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.look)
        stage.changed.connect(self._on_changed)
        context.bus.changed.connect(self._on_changes)

    # ------------------------------------------------------------- what the page calls

    def begin(self) -> None:
        """Another draft is open, or another step: looks at what stands there."""
        self._pause.start()

    def forget(self) -> None:
        """The form goes."""
        self._pause.stop()
        self._known.clear()
        self._at.clear()

    def look(self) -> None:
        """Looks at every paragraph on the screen that was not looked at yet."""
        self._pause.stop()
        form = self._presenter.form
        if form is None:
            return
        if not self._context.settings.now.point_out_identifiers:
            self._known.clear()
            self._show_all()
            return
        wanted: dict[str, None] = {}
        for block in self._blocks():
            for paragraph in _own(block).text().split("\n"):
                if paragraph.strip() and paragraph not in self._known:
                    wanted[paragraph] = None
        if not wanted:
            self._show_all()
            return
        texts = tuple(wanted)
        work = partial(self._context.guard.looker, self._entry_id())
        done = partial(self._on_looker, form.snapshot().id, texts)
        self._work.read("write.guard", work, done)

    def has_marks(self) -> bool:
        """Whether the question one is at has a mark."""
        block = self._stage.current_block()
        return block is not None and bool(self._watched(block).marks)

    def go(self, by: int) -> None:
        """Goes to the next mark of the question one is at (or the one before), round and round."""
        block = self._stage.current_block()
        text = text_of(block.editor) if block is not None else None
        if block is None or text is None:
            return
        watched = self._watched(block)
        if not watched.marks:
            return
        caret = text.caret()
        marks = watched.marks
        if by > 0:
            wanted = next((mark for mark in marks if mark.end > caret), marks[0])
            if watched.at == wanted:
                wanted = marks[(marks.index(wanted) + 1) % len(marks)]
        else:
            before = [mark for mark in marks if mark.end < caret]
            wanted = before[-1] if before else marks[-1]
        self._point_at(block, wanted, said=True)
        text.select(span(wanted))

    def swap(self) -> None:
        """Puts the code of the person (or a general word) in the place of the current mark."""
        block, mark = self._current()
        if block is not None and mark is not None:
            notice = self._watched(block).notice
            if notice is not None:
                notice.use()
            else:
                self._use(block.key, self._code_for(mark) or general_word(mark.kind))

    def leave(self) -> None:
        """Marks the current word no more in this entry."""
        block, mark = self._current()
        if block is not None and mark is not None:
            self._leave(block.key)

    # ------------------------------------------------------------- looking

    def _on_changed(self, key: AnswerKey) -> None:
        block = self._stage.block(key)
        if block is not None and text_of(block.editor) is not None:
            self._pause.start()

    def _on_changes(self, changes: Changes, _origin: object) -> None:
        if changes.touches(Thing.SETTING, Thing.CODE):
            self._known.clear()
            self._pause.start()

    def _on_looker(self, draft_id: str, texts: tuple[str, ...], looker: Looker) -> None:
        done = partial(self._on_looked, draft_id, texts)
        self._work.think("write.guard.look", partial(looker.look, texts), done)

    def _on_looked(self, draft_id: str, texts: Sequence[str], found: tuple[Marks, ...]) -> None:
        form = self._presenter.form
        if form is None or form.snapshot().id != draft_id:
            return
        if len(self._known) > _KEPT:
            self._known.clear()
        self._known.update(zip(texts, found, strict=True))
        self._show_all()

    def _show_all(self) -> None:
        for block in self._blocks():
            self._listen(block)
            self._show(block)

    def _listen(self, block: QuestionBlock) -> None:
        for area in _own(block).areas():
            if not area.property(_HEARD) and isinstance(area, QTextEdit | QLineEdit):
                area.setProperty(_HEARD, True)
                area.cursorPositionChanged.connect(partial(self._on_caret, block))

    def _on_caret(self, block: QuestionBlock, *_places: int) -> None:
        if isValid(block) and isValid(block.editor):
            if _own(block).text() == self._watched(block).text:
                self._show(block)

    def _show(self, block: QuestionBlock) -> None:
        """Marks what is known of a question; where the caret stands one may still be typing."""
        own, watched = _own(block), self._watched(block)
        text = watched.text = own.text()
        caret = own.caret() if own.has_keyboard() and not _is_selecting(own) else -1
        marks = of_whole(text, self._known)
        watched.marks = tuple(mark for mark in marks if not mark.start < caret <= mark.end)
        spans = [span(mark) for mark in watched.marks]
        if spans != watched.shown:
            watched.shown = spans
            own.mark_identifiers(spans)
        self._say(block, watched)

    # ------------------------------------------------------------- the notice below a question

    def _say(self, block: QuestionBlock, watched: _Watched) -> None:
        if watched.at in watched.marks and watched.at is not None:
            self._point_at(block, watched.at, said=False)
            return
        watched.at = None
        sure = next((mark for mark in watched.marks if mark.sure), None)
        if sure is not None:
            self._point_at(block, sure, said=False)
        elif watched.notice is not None:
            self._put_away(block, watched)

    def _point_at(self, block: QuestionBlock, mark: Mark, *, said: bool) -> None:
        watched = self._watched(block)
        if watched.notice is None:
            watched.notice = self._made(block)
        if watched.at != mark or said:
            watched.at = mark
            count, number = len(watched.marks), watched.marks.index(mark) + 1
            where = self.tr("{n} of {all}").format(n=number, all=count) if count > 1 else ""
            words = mark.of(watched.text)
            watched.notice.show_mark(mark, words, code=self._code_for(mark), where=where)
        if said:
            self._context.announce(f"{mark.of(watched.text)}. {watched.notice.said()}")

    def _made(self, block: QuestionBlock) -> IdentifierNotice:
        keys = self._context.actions.key_text
        notice = IdentifierNotice(
            self._context.theme,
            "write.identifier",
            keys=(keys("swap_mark"), keys("leave_mark")),
            parent=block,
        )
        notice.used.connect(partial(self._use, block.key))
        notice.left.connect(partial(self._leave, block.key))
        block.add_below(notice)
        return notice

    def _put_away(self, block: QuestionBlock, watched: _Watched) -> None:
        notice, watched.notice = watched.notice, None
        if notice is None or not isValid(notice):
            return
        if _holds_keyboard(notice):
            block.editor.focus_first()
        notice.hide()
        notice.deleteLater()

    # ------------------------------------------------------------- putting it right

    def _current(self) -> tuple[QuestionBlock | None, Mark | None]:
        block = self._stage.current_block()
        if block is None or text_of(block.editor) is None:
            return None, None
        watched = self._watched(block)
        return block, watched.at or next(iter(watched.marks), None)

    def _use(self, key: AnswerKey, words: str) -> None:
        """Puts the words in the place of a mark, everywhere in the entry; one step back."""
        watched, form = self._at.get(key), self._presenter.form
        mark = self._mark_of(key)
        if watched is None or form is None or mark is None:
            return
        marked = mark.of(watched.text)
        swapped: dict[AnswerKey, tuple[str, str]] = {}
        self._stage.commit()
        for answer in self._texts():
            text = self._written(answer)
            after = put_in_place(text, marked, words)
            if after != text:
                swapped[answer] = text, after
                self._write(answer, after)
        watched.at = None
        self.look()
        if swapped:
            self._context.undo.offer(
                self.tr("Put in its place in this entry"),
                partial(self._swap_back, form.snapshot().id, swapped),
            )

    def _leave(self, key: AnswerKey) -> None:
        watched, mark = self._at.get(key), self._mark_of(key)
        if watched is None or mark is None:
            return
        work = partial(self._context.guard.leave, self._entry_id(), (mark.of(watched.text),))
        self._work.write("write.guard.leave", work, self._on_left)

    def _on_left(self, changes: Changes) -> None:
        self._work.publish(changes)
        said = self.tr("Left as it is in this entry")
        self._work.offer_undo(said, "write.guard.leave", changes.undo, self._work.publish)

    def _mark_of(self, key: AnswerKey) -> Mark | None:
        watched = self._at.get(key)
        if watched is None:
            return None
        return watched.at or next(iter(watched.marks), None)

    def _texts(self) -> list[AnswerKey]:
        """Every answer in words, on the screen or not."""
        form = self._presenter.form
        shown = [block.key for block in self._blocks()]
        if form is None:
            return shown
        others = [
            key
            for key, answer in form.snapshot().answers.items()
            if isinstance(answer.value, str)
            and key not in shown
            and self._stage.block(key) is None
            and form.locked_since(key) is None
        ]
        return [*shown, *others]

    def _written(self, key: AnswerKey) -> str:
        block, form = self._stage.block(key), self._presenter.form
        own = text_of(block.editor) if block is not None else None
        if own is not None:
            return own.text()
        value: JsonValue = form.value(key) if form is not None else ""
        return value if isinstance(value, str) else ""

    def _write(self, key: AnswerKey, text: str) -> None:
        block = self._stage.block(key)
        own = text_of(block.editor) if block is not None else None
        if own is None:
            self._presenter.take(key, text)
            return
        # From the end, so that the places before stay where they are.
        for start, length, words in reversed(apart(own.text(), text)):
            own.replace((start, length), words)

    def _swap_back(self, draft_id: str, swapped: dict[AnswerKey, tuple[str, str]]) -> None:
        """Takes a swap back where nothing else was written since."""
        form = self._presenter.form
        if form is None or form.snapshot().id != draft_id:
            return
        same = {key: old for key, (old, new) in swapped.items() if self._written(key) == new}
        for key, text in same.items():
            self._write(key, text)
        if len(same) < len(swapped):
            self._context.tell(self.tr("What you wrote on since stays as it is."))
        self.look()

    # ------------------------------------------------------------- small things

    def _blocks(self) -> list[QuestionBlock]:
        return [
            block
            for block in self._stage.blocks()
            if isValid(block.editor) and text_of(block.editor) is not None
        ]

    def _watched(self, block: QuestionBlock) -> _Watched:
        known = self._at.get(block.key)
        if known is None or known.editor is not block.editor:
            # The step was made anew, and with it its editor and what stood below.
            known = self._at[block.key] = _Watched(block.editor)
        return known

    def _entry_id(self) -> str:
        form = self._presenter.form
        draft = form.snapshot() if form is not None else None
        return "" if draft is None else str(draft.entry_id or draft.id)

    def _code_for(self, mark: Mark) -> str:
        form = self._presenter.form
        return form.header.code if form is not None and is_coded(mark.kind) else ""


def _own(block: QuestionBlock) -> OwnText:
    own = text_of(block.editor)
    assert own is not None
    return own


def _is_selecting(own: OwnText) -> bool:
    return any(
        area.textCursor().hasSelection() if isinstance(area, QTextEdit) else area.hasSelectedText()
        for area in own.areas()
        if isinstance(area, QTextEdit | QLineEdit) and area.hasFocus()
    )


def _holds_keyboard(widget: QWidget) -> bool:
    focus = widget.window().focusWidget()
    return bool(widget.isAncestorOf(focus))

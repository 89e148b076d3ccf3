"""A look at one's own words: asked for, or offered for words that are meant for the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.ui.context import PageContext
from app.ui.forms.block import QuestionBlock
from app.ui.pages.write.parts.own_text import OwnText, is_of_lines, look_at_each, text_of
from app.ui.pages.write.parts.suggestions import Suggestion
from app.ui.pages.write.parts.word_list import Place, WordList
from app.ui.pages.write.presenter import WritePresenter
from app.ui.pages.write.stage import Stage
from app.ui.work import Work
from models.records.entries import AnswerKey
from prompts import language_check
from prompts.language_check import Found

_PAUSE_MS = 350


class WordLook(QObject):
    """Marks the words of a question and lists them below it, until that is put away.

    Nothing is looked at while someone types, but for a question whose list is open. Words that were
    left stay left as long as this entry is open.

    Signals:
        question_wanted: the key of the question to go to.
        suggested: a look to offer (a Suggestion), or None.
    """

    question_wanted = Signal(object)
    suggested = Signal(object)

    def __init__(
        self, context: PageContext, presenter: WritePresenter, stage: Stage, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._presenter = presenter
        self._stage = stage
        self._lists: dict[AnswerKey, WordList] = {}
        self._texts: dict[AnswerKey, str] = {}
        self._places: dict[AnswerKey, tuple[Place, ...]] = {}
        self._kept: set[str] = set()
        self._declined: dict[AnswerKey, str] = {}
        self._offered: AnswerKey | None = None
        self._work = Work(context, self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._look_again)
        stage.changed.connect(self._on_changed)

    def forget(self) -> None:
        """The form goes, and with it the lists."""
        self._pause.stop()
        self._lists.clear()
        self._texts.clear()
        self._places.clear()
        self._kept.clear()
        self._declined.clear()
        self._offered = None

    def look(self) -> None:
        """Looks at the words of the question one is at, else of its step; or puts them away."""
        block = self._stage.current_block()
        if block is None:
            return
        if block.key in self._lists:
            self._put_away(block.key)
            return
        step = self._stage.view.current_step()
        self.look_at(
            [block.key] if _has_words(block) else _keys_of(step.made_all() if step else [])
        )

    def look_at(self, keys: Sequence[AnswerKey]) -> None:
        """Looks at the words of these questions, those on the screen that have any."""
        blocks = [block for key in keys if (block := self._stage.block(key)) is not None]
        blocks = [block for block in blocks if _has_words(block)]
        if not blocks:
            self._context.tell(self.tr("There are no words of yours at this question yet."))
            return
        for number, block in enumerate(blocks):
            self._ask(block, takes_keyboard=number == 0)

    def is_open_here(self) -> bool:
        """Whether the list of the question one is at is open."""
        block = self._stage.current_block()
        return block is not None and block.key in self._lists

    def next_place(self) -> None:
        """Goes to the next marked place of the question one is at; looks first if need be."""
        block = self._stage.current_block()
        if block is None:
            return
        text = text_of(block.editor)
        if block.key not in self._lists or text is None:
            self.look()
            return
        spans = [place.span for place in self._places.get(block.key, ())]
        if not spans:
            self._context.tell(self.tr("Nothing to look at in these words."))
            return
        caret = text.caret()
        later = [span for span in spans if span[0] >= caret]
        text.select(later[0] if later else spans[0])

    def follow_focus(self, old: QWidget, now: QWidget | None) -> None:
        """Offers a look when the keyboard leaves words that are meant for the other."""
        if now is None:
            return
        for block in self._stage.blocks():
            if not block.question.to_say or not block.isAncestorOf(old) or block.isAncestorOf(now):
                continue
            text = text_of(block.editor)
            if text is None or block.key in self._lists:
                continue
            written = text.text()
            if written.strip() and self._declined.get(block.key) != written:
                work = _looking(block, written)
                done = partial(self._on_glanced, block.key, written)
                self._work.think("write.glance", work, done)
            else:
                self._offer(None, 0)

    def accept(self) -> None:
        """The look that was offered is wanted."""
        key = self._offered
        self._offer(None, 0)
        if key is not None:
            self.question_wanted.emit(key)
            self.look_at([key])

    def decline(self) -> None:
        """It is not, unless the words change."""
        key, self._offered = self._offered, None
        block = self._stage.block(key) if key is not None else None
        text = text_of(block.editor) if block is not None else None
        if key is not None and text is not None:
            self._declined[key] = text.text()

    # Inner workings

    def _ask(self, block: QuestionBlock, *, takes_keyboard: bool) -> None:
        text = text_of(block.editor)
        if text is None:
            return
        written = text.text()
        work = _looking(block, written)
        done = partial(self._on_looked, block.key, written, takes_keyboard)
        self._work.think(f"write.words.{block.question.id}", work, done)

    def _on_looked(
        self, key: AnswerKey, written: str, takes_keyboard: bool, found: Sequence[Found]
    ) -> None:
        block = self._stage.block(key)
        text = text_of(block.editor) if block is not None else None
        if block is None or text is None:
            return
        if text.text() != written:
            self._pause.start()
            return
        if key == self._offered:
            self._offer(None, 0)
        self._texts[key] = written
        places = self._places_of(text, written, found)
        self._places[key] = places
        text.mark([place.span for place in places])
        listed = self._lists.get(key)
        if listed is None:
            listed = self._lists[key] = self._made(block)
        listed.show_places(places)
        if takes_keyboard:
            listed.focus_first()
            self._context.announce(listed.words())

    def _made(self, block: QuestionBlock) -> WordList:
        listed = WordList(self._context.theme, block.question.text)
        listed.swap.connect(partial(self._on_swap, block.key))
        listed.show_place.connect(partial(self._on_show, block.key))
        listed.keep.connect(partial(self._on_keep, block.key))
        listed.closed.connect(partial(self._put_away, block.key))
        block.add_below(listed)
        listed.show()
        return listed

    def _places_of(self, text: OwnText, written: str, found: Sequence[Found]) -> tuple[Place, ...]:
        places = []
        for each in found:
            words = written[each.start : each.start + each.length]
            if words.casefold() not in self._kept:
                span = (each.start, each.length)
                places.append(Place(span, words, each.why, each.instead, text.where(span)))
        return tuple(places)

    def _text(self, key: AnswerKey) -> OwnText | None:
        """The text of a question, as long as it is the one that was looked at."""
        block = self._stage.block(key)
        text = text_of(block.editor) if block is not None else None
        return text if text is not None and text.text() == self._texts.get(key) else None

    def _on_swap(self, key: AnswerKey, place: Place, words: str) -> None:
        text = self._text(key)
        if text is None:
            self._look_again()
            return
        text.replace(place.span, words)
        self._look_again()

    def _on_show(self, key: AnswerKey, place: Place) -> None:
        text = self._text(key)
        if text is not None:
            text.select(place.span)

    def _on_keep(self, key: AnswerKey, place: Place) -> None:
        self._kept.add(place.words.casefold())
        self._look_again()

    def _put_away(self, key: AnswerKey) -> None:
        listed = self._lists.pop(key, None)
        self._places.pop(key, None)
        block = self._stage.block(key)
        if block is not None:
            text = text_of(block.editor)
            if text is not None:
                text.mark(())
            block.editor.focus_first()
        if listed is not None and isValid(listed):
            listed.hide()
            listed.deleteLater()

    def _on_changed(self, key: AnswerKey) -> None:
        if key in self._lists:
            self._pause.start()

    def _look_again(self) -> None:
        self._pause.stop()
        for key in list(self._lists):
            block = self._stage.block(key)
            if block is not None:
                self._ask(block, takes_keyboard=False)

    def _on_glanced(self, key: AnswerKey, written: str, found: Sequence[Found]) -> None:
        words = (written[each.start : each.start + each.length] for each in found)
        count = sum(each.casefold() not in self._kept for each in words)
        self._offer(key if count else None, count)

    def _offer(self, key: AnswerKey | None, count: int) -> None:
        self._offered = key
        if key is None:
            self.suggested.emit(None)
            return
        words = self.tr("In what you mean to say to them: {n} places to look at first.")
        if count == 1:
            words = self.tr("In what you mean to say to them: one place to look at first.")
        self.suggested.emit(
            Suggestion(
                f"words:{key.pack}/{key.question}",
                words.format(n=count),
                self.tr("Look at my words"),
            )
        )


def _has_words(block: QuestionBlock) -> bool:
    text = text_of(block.editor)
    return text is not None and bool(text.text().strip())


def _keys_of(blocks: Sequence[QuestionBlock]) -> list[AnswerKey]:
    return [block.key for block in blocks if not block.isHidden()]


def _looking(block: QuestionBlock, written: str) -> Callable[[], tuple[Found, ...]]:
    """The work of looking at the words of a question, to be done beside the window."""
    to_say = block.question.to_say
    if is_of_lines(block.editor):
        return partial(look_at_each, language_check.look, written, to_say)
    return partial(language_check.look, written, to_say)

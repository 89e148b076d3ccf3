"""Which other sets to open from here, and when to stop and ask someone first."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from app.ui.context import PageContext
from app.ui.forms.state import FormState, Screen
from app.ui.pages.write.parts.consulting import Consulting
from app.ui.pages.write.parts.suggestions import Suggestion, SuggestionStrip
from app.ui.pages.write.presenter import WritePresenter
from models.records.entries import AnswerKey
from models.records.ids import DraftId
from prompts.offers import offers_for
from prompts.schema import Offer, Pack

KEY_POINTS = "key_points"
_LONG_ENOUGH = 3
"""Sets shorter than that, in minutes, are not asked for their three points."""


class Offering(QObject):
    """Keeps the strip at one with the answers. What was left is not offered again in this draft.

    The page that says stop opens when the step is left that holds its cue: not in the middle of a
    word or of a list of choices. It opens once for each cue of a draft.

    Signals:
        set_wanted: the id of a set to add to this entry, or to go to where it is there.
        words_wanted: the words for the other are to be looked at.
        words_left: they are not.
    """

    set_wanted = Signal(str)
    words_wanted = Signal()
    words_left = Signal()

    def __init__(
        self,
        context: PageContext,
        presenter: WritePresenter,
        strip: SuggestionStrip,
        consulting: Consulting,
    ) -> None:
        super().__init__(strip)
        self._context = context
        self._presenter = presenter
        self._strip = strip
        self._consulting = consulting
        self._seen: dict[DraftId, set[str]] = {}
        self._left: dict[DraftId, set[str]] = {}
        self._words: Suggestion | None = None
        self._place: tuple[int, bool] = (0, False)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self.settle)
        strip.accepted.connect(self._on_accepted)
        strip.left.connect(self._on_left)

    def begin(self) -> None:
        """Another draft is open: cues that were there before have had their say."""
        form = self._presenter.form
        self._words = None
        if form is not None:
            held = {id_ for id_, offer, _ in self._held(form) if offer.stop}
            self._of(self._seen, form).update(held)

    def forget(self) -> None:
        """The form goes."""
        self._words = None
        self._later.stop()
        self._consulting.put_away()
        self._strip.show_suggestions(())

    def refresh(self, current: int, *, page: bool) -> None:
        """Shows what can be opened from here now."""
        self._place = (current, page)
        form = self._presenter.form
        if form is None or not form.screens:
            self._strip.show_suggestions(())
            return
        screen = form.screens[min(current, len(form.screens) - 1)]
        left = self._of(self._left, form)
        found = [
            self._suggestion(id_, offer, pack)
            for id_, offer, pack in self._held(form)
            if id_ not in left and _is_due(offer, pack, form, screen)
        ]
        if self._words is not None:
            found.insert(0, self._words)
        if page and self.wants_points(current):
            found.append(self._points())
        if self._strip.show_suggestions(found):
            self._context.announce(f"{found[0].text} {found[0].act}")

    def settle(self) -> bool:
        """Opens the page that says stop for a cue that was not looked at; returns whether."""
        form = self._presenter.form
        if form is None or self._consulting.is_open:
            return False
        seen = self._of(self._seen, form)
        for id_, offer, _ in self._held(form):
            if offer.stop and id_ not in seen:
                seen.add(id_)
                self._consulting.open(offer.text, offer.pack)
                return True
        return False

    def settle_soon(self) -> None:
        """The same, once the keyboard is where it was going."""
        self._later.start()

    def show_words(self, suggestion: Suggestion | None) -> None:
        """Offers a look at the words for the other, or no longer."""
        if suggestion != self._words:
            self._words = suggestion
            self.refresh(self._place[0], page=self._place[1])

    def wants_points(self, current: int) -> bool:
        """Whether this is where three key points are offered."""
        form = self._presenter.form
        if form is None or form.is_blank or current < len(form.screens) - 1:
            return False
        if KEY_POINTS not in self._context.catalogue or KEY_POINTS in form.snapshot().packs:
            return False
        packs = form.packs()
        return not packs or any(pack.minutes >= _LONG_ENOUGH for pack in packs)

    def _held(self, form: FormState) -> list[tuple[str, Offer, Pack]]:
        """The offers that hold, of sets that are not in this entry yet; those that stop leading."""
        there = set(form.snapshot().packs) | {KEY_POINTS}
        found: dict[str, tuple[str, Offer, Pack]] = {}
        for pack in form.packs():
            answers = {
                question.id: value
                for question in pack.questions()
                if (value := form.value(AnswerKey(pack.id, question.id))) is not None
            }
            for offer in offers_for(pack, answers):
                if offer.pack in there or offer.pack not in self._context.catalogue:
                    continue
                id_ = f"{pack.id}:{pack.offers.index(offer)}"
                # Two sets, or two answers, may lead to the same one: it is offered once.
                found.setdefault(offer.pack, (id_, offer, pack))
        return sorted(found.values(), key=lambda each: not each[1].stop)

    def _suggestion(self, id_: str, offer: Offer, pack: Pack) -> Suggestion:
        title = self._context.catalogue.get(offer.pack).title
        act = self.tr("Stop and ask someone") if offer.stop else title
        return Suggestion(id_, offer.text, act)

    def _points(self) -> Suggestion:
        title = self._context.catalogue.get(KEY_POINTS).title
        return Suggestion(f":{KEY_POINTS}", self.tr("Boil it down to three lines."), title)

    def _on_accepted(self, id_: str) -> None:
        form = self._presenter.form
        if form is None:
            return
        if self._words is not None and id_ == self._words.id:
            self.words_wanted.emit()
        elif id_ == f":{KEY_POINTS}":
            self.set_wanted.emit(KEY_POINTS)
        else:
            offer = next((each for known, each, _ in self._held(form) if known == id_), None)
            if offer is None:
                return
            if offer.stop:
                self._of(self._seen, form).add(id_)
                self._consulting.open(offer.text, offer.pack)
            else:
                self.set_wanted.emit(offer.pack)

    def _on_left(self, id_: str) -> None:
        form = self._presenter.form
        if form is None:
            return
        if self._words is not None and id_ == self._words.id:
            self._words = None
            self.words_left.emit()
        self._of(self._left, form).add(id_)
        self._of(self._seen, form).add(id_)
        self.refresh(self._place[0], page=self._place[1])

    def _of(self, kept: dict[DraftId, set[str]], form: FormState) -> set[str]:
        return kept.setdefault(form.snapshot().id, set())


def _is_due(offer: Offer, pack: Pack, form: FormState, screen: Screen) -> bool:
    """What rests on an answer is offered once it is given, the rest at the end of its set."""
    return offer.when is not None or (screen.pack.id == pack.id and form.is_last(screen))

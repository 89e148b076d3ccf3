"""People one meets for supervision, and what was agreed with them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.services.agreements import PersonCard
from app.ui.context import PageContext
from app.ui.faults import words_for
from app.ui.pages.supervision.agreements_doing import (
    NEW_NAME,
    AgreementsPresenter,
    Known,
    name_key,
)
from app.ui.pages.supervision.agreements_list import PeopleView
from app.ui.pages.supervision.agreements_person import PersonForm
from app.ui.pages.supervision.agreements_version import VersionPanel
from app.ui.pages.supervision.agreements_words import role_names, side_names
from app.ui.pages.supervision.handing_over import SupervisionDocuments
from app.ui.pages.supervision.parts import SupervisionPart
from app.ui.theme import Type
from app.ui.widgets.buttons import FlatButton, SecondaryButton
from app.ui.widgets.card import Rule
from app.ui.widgets.fields import ComboBox, LineEdit
from app.ui.widgets.flow import Flow
from app.ui.widgets.in_sight import InSight
from app.ui.widgets.label import Label
from app.ui.widgets.reflow import Reflow, Room
from app.ui.widgets.segmented import Segmented
from models.records.faults import Fault
from models.records.ids import AgreementId, PersonId
from models.records.supervision import Role, SupervisionSide

_LIST = 300
_MEASURE = 684
PERSON, AGREEMENT, SIDE = "person_id", "agreement_id", "side"
"""What `enter` takes and `resume_args` gives."""


class AgreementsPart(SupervisionPart):
    """People at the start, one of them beside it; one after the other where room lacks."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._themes = context.theme
        self._known = Known()
        self._person_id: PersonId | None = None
        self._wanted: AgreementId | None = None
        self._reads = False
        self._arrives = False
        self._doing = AgreementsPresenter(context, self)
        self._papers = SupervisionDocuments(context, self)
        self._make()
        self._lay_out()
        self._reflow = Reflow(self, context.theme)
        self._connect()
        self._restyle()

    # What the page calls

    def enter(self, **args: Any) -> None:
        """Shows everybody, or one person, or one version of an agreement.

        Args:
            args: `person_id`, `agreement_id` and `side` to show.
        """
        if args.get(PERSON):
            self._person_id = PersonId(args[PERSON])
            self._reads = True
        if args.get(AGREEMENT):
            self._wanted = AgreementId(args[AGREEMENT])
        if args.get(SIDE):
            self._side.set_value(str(args[SIDE]))
        self._arrives = True
        self._doing.show()

    def leave(self) -> None:
        self._commit()
        self._doing.hide()

    def hand_over(self) -> None:
        """Everything typed is on its way to the journal, or kept sealed; at lock."""
        self._commit()
        self._doing.hand_over()

    def resume_args(self) -> dict[str, str]:
        """Who is shown, and which version."""
        if self._person_id is None:
            return {}
        args = {PERSON: str(self._person_id), SIDE: self._side.value()}
        now = self._version.agreement
        return {**args, AGREEMENT: str(now.id)} if now is not None else args

    def panes(self) -> list[QWidget]:
        """The list, and who is chosen in it."""
        panes = [self._first_of_list(), self._person.head]
        return [pane for pane in panes if pane.isVisible()]

    def first_focus(self) -> QWidget | None:
        return self.back if self.back.isVisible() else self._first_of_list()

    # Building

    def _make(self) -> None:
        themes, today = self._themes, self._context.clock.today()
        self.list = PeopleView(themes, today)
        self._nothing = Label(
            themes,
            self.tr(
                "Supervisors, supervisees, peers: whoever you meet for supervision. No clients."
            ),
            color="text2",
            wrap=True,
        )
        self._name = LineEdit(
            themes,
            self.tr("Name of somebody to add"),
            placeholder=self.tr("A first name or initial"),
        )
        self._name.setObjectName("agreements.name")
        self._new_role = ComboBox(themes, self.tr("What they are to you"))
        self._new_role.setObjectName("agreements.new_role")
        for role, words in role_names().items():
            self._new_role.addItem(words, role)
        self._add = SecondaryButton(themes, self.tr("Add somebody"), icon="plus")
        self._add.setObjectName("agreements.add")
        self._problem = Label(themes, "", Type.SMALL, color="notice", wrap=True)
        self._problem.setObjectName("agreements.problem")
        self._problem.hide()
        self.back = FlatButton(themes, self.tr("Everybody"), icon="arrow-left")
        self.back.setObjectName("agreements.back")
        self._title = Label(themes, "", Type.TITLE, wrap=True)
        self._title.setObjectName("agreements.who")
        self._person = PersonForm(themes, today)
        self._side = Segmented(themes, self.tr("Which agreement"), side_names())
        self._side.setObjectName("agreements.side")
        self._version = VersionPanel(themes, today)

    def _lay_out(self) -> None:
        px = self._themes.px
        self._listing = QWidget()
        left = QVBoxLayout(self._listing)
        left.setContentsMargins(px(4), px(4), px(4), px(12))
        left.setSpacing(px(8))
        left.addWidget(self._nothing)
        left.addWidget(self.list, 1)
        left.addWidget(Rule(self._themes))
        left.addWidget(self._name)
        adding = Flow(self._themes, gap=8)
        adding.add(self._new_role)
        adding.add(self._add)
        left.addWidget(self._problem)
        left.addWidget(adding)
        self._spare = QWidget()
        left.addWidget(self._spare, 1)
        inner = QWidget()
        inner.setObjectName("page")
        self._body = QVBoxLayout(inner)
        self._body.setSpacing(px(12))
        self._body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        self._rule = Rule(self._themes)
        for part in (self._title, self._person, self._rule):
            self._body.addWidget(part)
        self._body.addWidget(self._side, 0, Qt.AlignmentFlag.AlignLeading)
        self._body.addWidget(self._version)
        self._body.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(inner)
        InSight(self._themes, self._area)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._listing)
        self._row.addWidget(self._area, 1)

    def _connect(self) -> None:
        doing, version, person = self._doing, self._version, self._person
        doing.shown.connect(self._on_shown)
        doing.added.connect(self._on_added)
        doing.begun.connect(self._on_version_begun)
        doing.not_taken.connect(self._on_not_taken)
        self.list.chosen.connect(self._on_chosen)
        self.list.wanted.connect(self._on_wanted)
        self.back.clicked.connect(self._to_list)
        self._name.textEdited.connect(doing.type_name)
        self._name.returnPressed.connect(self._on_add)
        self._add.clicked.connect(self._on_add)
        self._side.changed.connect(self._on_side)
        person.typed.connect(self._on_person_typed)
        person.role_set.connect(self._on_role)
        person.since_set.connect(self._on_since)
        person.until_set.connect(self._on_until)
        person.removed.connect(self._on_removed)
        version.begun.connect(self._on_begin)
        version.terms.typed.connect(self._on_words_typed)
        version.terms.kinds_set.connect(self._on_kinds)
        version.started.connect(doing.start)
        version.reviewed.connect(doing.review)
        version.signed.connect(self._on_signed)
        version.ended.connect(doing.end)
        version.thrown_away.connect(doing.throw_away)
        version.paper_wanted.connect(self._papers.show_agreement)
        self._reflow.changed.connect(self._restyle)
        self._reflow.tight_changed.connect(self._restyle)
        self._themes.changed.connect(self._restyle)

    # Showing

    def _on_shown(self, known: Known) -> None:
        self._known = known
        is_left = not self._name.hasFocus() or not self._name.text()
        if is_left and not self._doing.texts.waits_for(NEW_NAME):
            self._name.setText(known.begun)
        # The list tells of each row it goes through while it is filled: what was shown stays.
        self.list.blockSignals(True)
        self.list.people.show_rows(known.cards)
        if self._card() is None:
            self._person_id = known.cards[0].person.id if known.cards else None
        if self._person_id is not None:
            self.list.select(self._person_id)
        self.list.blockSignals(False)
        self._show_card()
        arrives, self._arrives = self._arrives, False
        if arrives and self._name.hasFocus() and not self._name.text():
            # It had the keyboard only as long as nobody was known to be on the list.
            first = self.first_focus()
            (first or self._name).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_card(self) -> None:
        card = self._card()
        self._place()
        if card is None:
            return
        person = card.person
        self._title.setText(person.name)
        is_met = bool(card.agreements)
        self._person.show_person(person, self._busy(f"person {person.id} "), is_met=is_met)
        side = SupervisionSide(self._side.value())
        versions = [each for each in card.agreements if each.side is side]
        wanted, self._wanted = self._wanted, None
        now = self._version.agreement
        busy = self._busy(f"words {now.id} ") if now is not None else frozenset()
        self._version.show_versions(versions, wanted, busy, card.held)

    def _busy(self, beginning: str) -> frozenset[str]:
        """The fields that are typed in and not kept yet."""
        return frozenset(self._doing.texts.waiting(beginning))

    def _card(self) -> PersonCard | None:
        cards = self._known.cards
        return next((each for each in cards if each.person.id == self._person_id), None)

    def _choose(self, card: PersonCard) -> None:
        if card.person.id == self._person_id:
            return
        self._commit()
        self._doing.texts.flush()
        self._person_id = card.person.id
        side = usual_side(card)
        self._side.set_value(side.value)
        self._show_card()

    def _place(self) -> None:
        """The list, the person, or both, as room allows."""
        narrow = self._reflow.room is Room.NARROW
        has_one = self._card() is not None
        self._area.setVisible(has_one and (not narrow or self._reads))
        self._listing.setVisible(not narrow or not self._reads or not has_one)
        self._nothing.setVisible(not self._known.cards)
        self.list.setVisible(bool(self._known.cards))
        self._spare.setVisible(not self._known.cards)
        self.back.setVisible(narrow)

    # What is done

    def _on_chosen(self, card: PersonCard | None) -> None:
        if card is not None:
            self._choose(card)

    def _on_wanted(self, card: PersonCard | None) -> None:
        if card is None:
            return
        self._choose(card)
        self._reads = True
        self._place()
        if self.back.isVisible():
            self.back.setFocus(Qt.FocusReason.TabFocusReason)

    def _to_list(self) -> None:
        self._reads = False
        self._place()
        self._first_of_list().setFocus(Qt.FocusReason.TabFocusReason)

    def _first_of_list(self) -> QWidget:
        return self.list if self._known.cards else self._name

    def _on_add(self) -> None:
        name = self._name.text().strip()
        if not name:
            self._say_problem(self.tr("Whom do you meet? An initial is enough."))
            return
        if any(card.person.name == name for card in self._known.cards):
            self._say_problem(self.tr("Somebody of that name is on the list."))
            return
        self._say_problem("")
        self._doing.add(name, Role(self._new_role.currentData()))

    def _say_problem(self, words: str) -> None:
        self._problem.setText(words)
        self._problem.setVisible(bool(words))
        self._name.set_notice(bool(words))
        if words:
            self._name.setFocus(Qt.FocusReason.OtherFocusReason)
            self._context.announce(words)

    def _on_added(self, person_id: PersonId) -> None:
        self._name.setText("")
        self._person_id = person_id
        role = Role(self._new_role.currentData())
        given = role is Role.SUPERVISEE
        self._side.set_value((SupervisionSide.GIVEN if given else SupervisionSide.HAD).value)
        self._reads = True

    def _on_version_begun(self, agreement_id: AgreementId) -> None:
        self._wanted = agreement_id

    def _on_side(self, _side: str) -> None:
        self._version.commit()
        self._doing.texts.flush()
        self._show_card()

    def _on_not_taken(self, key: str, fault: Fault) -> None:
        if self._person_id is not None and key == name_key(self._person_id):
            self._person.say_problem(str(words_for(fault)))

    def _on_person_typed(self, name: str, text: str) -> None:
        if self._person_id is not None:
            if name == "name":
                self._person.say_problem("")
            self._doing.type_person(self._person_id, name, text)

    def _on_role(self, role: Role) -> None:
        card = self._card()
        if card is not None:
            self._doing.set_role(card.person, role)

    def _on_since(self, day: object) -> None:
        card = self._card()
        if card is not None:
            self._doing.set_since(card.person, day)  # type: ignore[arg-type]

    def _on_until(self, day: object) -> None:
        card = self._card()
        if card is not None:
            self._doing.end_person(card.person, day)  # type: ignore[arg-type]

    def _on_removed(self) -> None:
        card = self._card()
        if card is not None:
            self._doing.remove(card.person)
            self._to_list()

    def _on_begin(self) -> None:
        if self._person_id is not None:
            self._doing.begin(self._person_id, SupervisionSide(self._side.value()))

    def _on_signed(self, agreement_id: AgreementId, day: object) -> None:
        self._version.terms.commit()
        self._doing.sign(agreement_id, day)  # type: ignore[arg-type]

    def _on_words_typed(self, subject: str, text: str) -> None:
        now = self._version.agreement
        if now is not None:
            self._doing.type_words(now.id, subject, text)

    def _on_kinds(self, kinds: object) -> None:
        now = self._version.agreement
        if now is not None:
            self._doing.choose(now.id, "kinds", kinds)

    def _commit(self) -> None:
        self._person.commit()
        self._version.commit()

    # Looks

    def _restyle(self) -> None:
        px, narrow = self._themes.px, self._reflow.room is Room.NARROW
        self._listing.setMaximumWidth(16_777_215 if narrow else px(_LIST))
        self._listing.setMinimumWidth(0 if narrow else px(240))
        self._row.setSpacing(px(28))
        self._body.setContentsMargins(px(4), 0, px(12), px(16))
        for part in (self._title, self._person, self._rule, self._version):
            part.setMaximumWidth(px(_MEASURE))
        self._version.set_narrow(narrow)
        self._place()


def usual_side(card: PersonCard) -> SupervisionSide:
    """The side on which one meets somebody: where there is an agreement, else as their role is."""
    sides = {each.side for each in card.agreements}
    if len(sides) == 1:
        return next(iter(sides))
    given = card.person.role is Role.SUPERVISEE
    return SupervisionSide.GIVEN if given else SupervisionSide.HAD

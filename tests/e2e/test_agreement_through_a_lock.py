"""An agreement in the whole application: locked while it is written, and gone on with."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from app.services.session import Unlocked
from models.records.supervision import Agreement, Person, SupervisionSide
from tests.support.app import App, app
from tests.support.supervision import every_word

__all__ = ["app"]

HAD = SupervisionSide.HAD


def begin(unlocked: Unlocked) -> tuple[Person, Agreement]:
    person = unlocked.agreements.add_person("Dorothea")[0]
    return person, unlocked.agreements.begin(person.id, HAD)[0]


def opened(app: App) -> tuple[Person, Agreement]:
    app.make_journal()
    app.start()
    app.unlock()
    person, agreement = app.on_worker(begin)
    app.go_to("supervision", part="agreements", person_id=person.id)
    app.settle()
    return person, agreement


def kept(app: App, agreement: Agreement) -> Any:
    return app.on_worker(lambda unlocked: unlocked.agreements.agreement(agreement.id))


def test_what_is_half_written_is_there_again_after_a_lock(app: App) -> None:
    _, agreement = opened(app)
    app.type("terms.frequency", "every other lisbon")
    app.press("fold.power")
    app.see("terms.power").setFocus(Qt.FocusReason.TabFocusReason)
    app._qtbot.keyClicks(app.see("terms.power").focusWidget(), "We name it.")
    app.lock()
    assert "lisbon" not in "\n".join(every_word(app.window))
    assert "Dorothea" not in "\n".join(every_word(app.window))
    app.unlock()
    field = app.see("terms.frequency", QLineEdit)
    assert isinstance(field, QLineEdit)
    app._qtbot.waitUntil(lambda: field.text() == "every other lisbon", timeout=20_000)
    assert app.says("agreements.who") == "Dorothea"
    terms = kept(app, agreement).terms
    assert (terms.frequency, terms.power) == ("every other lisbon", "We name it.")


def test_a_day_that_is_being_typed_is_kept_by_a_lock(app: App) -> None:
    _, agreement = opened(app)
    day = app.see("agreement.review").focusProxy()
    assert day is not None
    day.setFocus(Qt.FocusReason.TabFocusReason)
    app._qtbot.keyClicks(day, "2030-11-14")
    app.lock()
    app.unlock()
    app.see("agreement.status")
    due = kept(app, agreement).review_due
    assert due is not None
    assert due.isoformat() == "2030-11-14"


def test_the_name_of_somebody_half_typed_is_there_again_after_a_lock(app: App) -> None:
    opened(app)
    app.type("agreements.name", "Som")
    app.lock()
    app.unlock()
    name = app.see("agreements.name", QLineEdit)
    assert isinstance(name, QLineEdit)
    app._qtbot.waitUntil(lambda: name.text() == "Som", timeout=20_000)

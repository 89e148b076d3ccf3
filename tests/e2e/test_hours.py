"""The log of hours in the whole application: half a line through a lock, a year of it by keyboard."""

from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from models.records.hours import HoursKind, HoursLine, HoursNotes
from models.records.ids import HoursId
from models.records.supervision import SessionPlan
from tests.support.app import App, app
from tests.support.supervision import every_word

__all__ = ["app"]


@pytest.fixture
def log(app: App):
    app.make_journal()
    app.start()
    app.unlock()
    app.go_to("supervision", part="hours")
    app.settle()
    return app


def lines(app):
    return app.on_worker(lambda unlocked: unlocked.hours.lines())


def test_half_a_line_is_there_again_after_a_lock(log: App):
    log.press("hours.add")
    log.type("hours.subjects", "Endings, in gen")
    log.lock()
    assert "Endings" not in "\n".join(every_word(log.window))
    log.unlock()
    field = log.see("hours.subjects", QLineEdit)
    assert isinstance(field, QLineEdit)
    assert field.text() == "Endings, in gen"
    log.settle()
    log.type("hours.subjects", "Endings, in general")
    log.key(Qt.Key.Key_Return)
    log.see("hours.lines")
    log.settle()
    assert [each.notes.subjects for each in lines(log)] == ["Endings, in general"]
    # Nothing is half typed any more.
    assert log.on_worker(lambda unlocked: [unlocked.hours.begun()]) == [{}]


def test_a_finished_session_counts_by_the_rules_one_follows(log: App):
    first = date.today().replace(day=1)
    month = first - timedelta(days=3)

    def hold(unlocked):
        held_at = datetime(month.year, month.month, month.day, 10)
        session = unlocked.supervision.plan(SessionPlan("D.", held_at, 60, "video"))[0]
        unlocked.supervision.start(session.id)
        unlocked.supervision.finish(session.id)
        unlocked.supervision.correct(session.id, held_at=held_at)
        unlocked.hours.follow(["bacp"])
        unlocked.hours.add(
            HoursLine(
                HoursId(""),
                month,
                HoursKind.TRAINING,
                120,
                notes=HoursNotes(subjects="A course"),
            )
        )

    log.on_worker(lambda unlocked: [hold(unlocked)])
    log.go_to("today")
    log.go_to("supervision", part="hours")
    log.settle()
    log.see("hours.period")
    told = [
        label.text()
        for label in log.window.findChildren(type(log.see("hours.period")), "hours.period")
        if label.isVisible()
    ]
    assert any("has 60 of 90 minutes." in each for each in told)
    assert len(lines(log)) == 2

"""Documents of supervision by keyboard: previewed, looked through, written in each form, noted."""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app.services.documents.document import readable
from app.ui.documents.handing_over import HandOver, Leaving, OtherForm
from app.ui.documents.session_papers import session_sheet
from app.ui.pages.supervision.handing_over import SupervisionDocuments
from models.records.hours import ExportedThing
from models.records.supervision import SessionPlan
from tests.support.documents import (
    OF_THE_JOURNAL,
    PRIVATE,
    agreement,
    docx_words,
    folded,
    full_session,
    markdown_words,
    pdf_words,
)
from tests.support.supervision import NOW, Desk, supervision_desk

K = Qt.Key


@pytest.fixture
def desk(themes, qtbot, tmp_path: Path) -> Iterator[Desk]:
    with supervision_desk(themes, qtbot, tmp_path) as opened:
        yield opened


@pytest.fixture
def papers(desk: Desk) -> SupervisionDocuments:
    """The session that has everything in it, and the documents over the page."""
    desk.session_id = full_session(desk.journal)  # type: ignore[attr-defined]
    desk.journal.clock.set(NOW)
    desk.open()
    return SupervisionDocuments(desk.context, desk.page)


def session_of(desk: Desk):
    return desk.session_id  # type: ignore[attr-defined]


def shown(desk: Desk) -> str:
    return desk.find("preview.page").accessibleName()


def lines(desk: Desk):
    return desk.context.ledger.lines()


def settle(desk: Desk) -> int:
    """Leaves in what is marked, one after the other, with the keyboard."""
    desk.wait(lambda: not desk.find("preview.looked").text().startswith("Looking for"))
    count = 0
    for number in range(len(desk.all("preview.mark"))):
        if desk.is_shown(f"preview.leave.{number}"):
            desk.find(f"preview.leave.{number}").setFocus(Qt.FocusReason.TabFocusReason)
            desk.press(K.Key_Space)
            count += 1
    return count


def save(desk: Desk, target: Path, form: str) -> None:
    desk.find(f"segment.{form}").click()
    desk.dialogs.will_answer(target)
    desk.find("preview.save").setFocus(Qt.FocusReason.TabFocusReason)
    desk.press(K.Key_Return)
    desk.wait(lambda: not desk.is_shown("preview"))


@pytest.mark.parametrize(
    ("form", "read"),
    [
        ("pdf", pdf_words),
        ("docx", docx_words),
        ("md", lambda data: markdown_words(data.decode())),
    ],
)
def test_what_is_written_is_what_the_preview_showed(
    desk: Desk, papers: SupervisionDocuments, tmp_path: Path, form: str, read
):
    papers.show_record(session_of(desk))
    desk.wait(lambda: desk.is_shown("preview.page"))
    settle(desk)
    words = folded(shown(desk)).replace(" ", "")
    target = tmp_path / f"out.{form}"
    save(desk, target, form)

    told = read(target.read_bytes())
    assert told.replace(" ", "") == words
    for hidden in PRIVATE:
        assert hidden not in told
    (line,) = lines(desk)
    assert line.sha256 == sha256(target.read_bytes()).hexdigest()
    assert (line.what, line.form, line.name) == (ExportedThing.RECORD, form, target.name)
    assert target.stat().st_mode & 0o777 == 0o600


def test_nothing_is_written_before_each_mark_is_settled(
    desk: Desk, papers: SupervisionDocuments, tmp_path: Path
):
    session, _ = desk.supervision.plan(SessionPlan("D.", NOW, 60))
    desk.supervision.add_item(session.id, "Call Margaret Thornbury on 020 7946 0958")
    desk.open()
    desk.click("one_page_pdf")
    desk.wait(lambda: desk.is_shown("preview.leave.0"))
    desk.click("preview.save")
    # It asks for no place, and the keyboard is at what is to be settled.
    assert desk.dialogs.asked == []
    assert desk.focus() is desk.find("preview.other.0")
    assert "Look at what is marked first." in desk.told
    marks = [label.text() for label in desk.all("preview.mark")]
    assert any("Margaret Thornbury" in text for text in marks)
    number = next(at for at, text in enumerate(marks) if "Margaret" in text)
    # An empty field puts nothing in its place.
    desk.click(f"preview.put.{number}")
    assert desk.focus() is desk.find(f"preview.other.{number}")
    desk.type("my client")
    desk.press(K.Key_Return)
    assert "Call my client on 020 7946 0958" in shown(desk)
    left = settle(desk)
    assert left >= 1
    assert "020 7946 0958" in shown(desk)
    desk.find("preview.recipient").setText("my supervisor")
    target = tmp_path / "sheet.md"
    save(desk, target, "md")
    assert "Margaret" not in target.read_text()
    assert "my client" in target.read_text()
    (line,) = lines(desk)
    assert line.details.left_in == left
    assert line.details.recipient == "my supervisor"


def test_a_stray_enter_lets_no_name_through(desk: Desk, papers: SupervisionDocuments):
    session, _ = desk.supervision.plan(SessionPlan("D.", NOW, 60))
    question = "Call Margaret Thornbury on 020 7946 0958 or write to anna.koch@example.org"
    desk.supervision.add_item(session.id, question)
    desk.open()
    desk.click("one_page_pdf")
    desk.wait(lambda: desk.is_shown("preview.leave.0"))
    marks = [label.text() for label in desk.all("preview.mark")]
    assert len(marks) == 3
    desk.find("preview.save").setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(4):
        desk.press(K.Key_Return)
    assert desk.focus() is desk.find("preview.other.0")
    assert all(desk.is_shown(f"preview.leave.{number}") for number in range(3))
    assert desk.dialogs.asked == []

    # What was answered stays where it is, and so does all that is below it.
    places = [label.mapTo(desk.page, label.rect().topLeft()) for label in desk.all("preview.mark")]
    desk.click("preview.leave.1")
    assert desk.is_shown("preview.again.1")
    assert [label.text() for label in desk.all("preview.mark")] == marks
    assert places == [
        label.mapTo(desk.page, label.rect().topLeft()) for label in desk.all("preview.mark")
    ]
    assert not desk.focus().objectName().startswith("preview.leave")
    desk.press(K.Key_Return)
    assert desk.is_shown("preview.leave.0")
    assert desk.is_shown("preview.leave.2")


def test_what_was_answered_stands_for_the_next_form_of_the_document(
    desk: Desk, papers: SupervisionDocuments, tmp_path: Path
):
    session, _ = desk.supervision.plan(SessionPlan("D.", NOW, 60))
    desk.supervision.add_item(session.id, "Call Margaret Thornbury on 020 7946 0958")
    papers.show_sheet(session.id)
    desk.wait(lambda: desk.is_shown("preview.leave.0"))
    desk.find("preview.other.0").setFocus(Qt.FocusReason.TabFocusReason)
    desk.type("my client")
    desk.press(K.Key_Return)
    assert settle(desk) == 1
    save(desk, tmp_path / "one.md", "md")
    papers.show_sheet(session.id)
    desk.wait(lambda: desk.is_shown("preview.again.1"))
    assert not desk.is_shown("preview.leave.0")
    save(desk, tmp_path / "two.docx", "docx")
    assert "Call my client on 020 7946 0958" in docx_words((tmp_path / "two.docx").read_bytes())
    # Closed without a file it is asked about anew.
    papers.show_sheet(session.id)
    desk.wait(lambda: desk.is_shown("preview.again.1"))
    desk.press(K.Key_Escape)
    papers.show_sheet(session.id)
    desk.wait(lambda: desk.is_shown("preview.leave.0"))


def test_looking_again_takes_back_what_was_settled(desk: Desk, papers: SupervisionDocuments):
    session, _ = desk.supervision.plan(SessionPlan("D.", NOW, 60))
    desk.supervision.add_item(session.id, "Write to anna.koch@example.org")
    desk.open()
    desk.click("one_page_pdf")
    desk.wait(lambda: desk.is_shown("preview.leave.0"))
    assert settle(desk) == 1
    desk.click("preview.again.0")
    assert desk.is_shown("preview.leave.0")
    desk.click("preview.save")
    assert desk.dialogs.asked == []


def test_items_and_sections_are_left_out_and_come_back(
    desk: Desk, papers: SupervisionDocuments, tmp_path: Path
):
    papers.show_record(session_of(desk))
    desk.wait(lambda: desk.is_shown("preview.section.0"))
    boxes = {
        widget.text(): widget
        for number in range(40)
        for widget in desk.all(f"preview.section.{number}")
    }
    assert not boxes["Room for a signature"].isChecked()
    assert "3. The waiting list" in shown(desk)
    waiting = boxes["3. The waiting list"]
    waiting.setFocus(Qt.FocusReason.TabFocusReason)
    desk.press(K.Key_Space)
    assert "The waiting list" not in shown(desk)
    settle(desk)
    target = tmp_path / "record.md"
    save(desk, target, "md")
    assert "waiting list" not in target.read_text()
    assert "Name the pause" in target.read_text()
    # Another time it begins anew.
    papers.show_record(session_of(desk))
    desk.wait(lambda: "3. The waiting list" in shown(desk))


def test_esc_leaves_without_a_file(desk: Desk, papers: SupervisionDocuments, tmp_path: Path):
    papers.show_record(session_of(desk))
    desk.wait(lambda: desk.is_shown("preview.page"))
    desk.press(K.Key_Escape)
    assert not desk.is_shown("preview")
    assert lines(desk) == ()


def test_closing_the_file_dialog_keeps_the_preview(desk: Desk, papers: SupervisionDocuments):
    papers.show_record(session_of(desk))
    desk.wait(lambda: desk.is_shown("preview.page"))
    settle(desk)
    desk.dialogs.will_answer(None)
    desk.click("preview.save")
    assert desk.is_shown("preview")
    assert lines(desk) == ()


def test_what_is_printed_is_noted_too(desk: Desk, papers: SupervisionDocuments):
    papers.show_actions()
    desk.wait(lambda: desk.is_shown("preview.page"))
    assert "Practise the pause" in shown(desk)
    settle(desk)
    desk.dialogs.will_answer(True)
    desk.click("preview.print")
    (line,) = lines(desk)
    assert (line.what, line.form, line.name) == (ExportedThing.ACTIONS, "print", "")
    assert not desk.is_shown("preview")


def test_agreement_and_year_hold_no_word_of_the_journal(
    desk: Desk, papers: SupervisionDocuments, tmp_path: Path
):
    papers.show_agreement(agreement(desk.journal))
    desk.wait(lambda: desk.is_shown("preview.page"))
    assert "Agreement on supervision with Dorothea Vale" in shown(desk)
    settle(desk)
    save(desk, tmp_path / "agreement.docx", "docx")
    papers.show_year()
    desk.wait(lambda: desk.is_shown("preview.page"))
    assert "A year of supervision" in shown(desk)
    assert "The pause speaks" not in shown(desk)
    settle(desk)
    save(desk, tmp_path / "year.docx", "docx")
    for name in ("agreement", "year"):
        told = docx_words((tmp_path / f"{name}.docx").read_bytes())
        for words in (*OF_THE_JOURNAL, *PRIVATE, "How do I stay"):
            assert words.casefold() not in told.casefold()
    assert [line.what for line in lines(desk)] == [ExportedThing.YEAR, ExportedThing.AGREEMENT]


def test_a_document_may_have_forms_of_its_own(
    desk: Desk, papers: SupervisionDocuments, tmp_path: Path
):
    sheet = session_sheet(desk.context.documents.sheet(session_of(desk)))
    way_out = HandOver(desk.context, desk.page)
    other = OtherForm("json", "JSON", lambda document: json.dumps(readable(document)).encode())
    way_out.show(Leaving(ExportedThing.SESSION_SHEET, "x", lambda _extras: sheet, others=(other,)))
    desk.wait(lambda: desk.is_shown("segment.json"))
    settle(desk)
    words = shown(desk)
    save(desk, tmp_path / "x.json", "json")
    assert json.loads((tmp_path / "x.json").read_text()) == words


def test_a_past_session_offers_its_record(desk: Desk, papers: SupervisionDocuments):
    desk.open("supervision", session_id=session_of(desk))
    desk.wait(lambda: desk.is_shown("past_record"))
    desk.click("past_record")
    desk.wait(lambda: desk.is_shown("preview.page"))
    assert "Supervision record" in shown(desk)


def test_the_parts_of_supervision_offer_their_documents(desk: Desk, papers: SupervisionDocuments):
    wanted = agreement(desk.journal)
    person = desk.context.documents.agreement(wanted).person.id
    desk.open("supervision", part="agreements", agreement_id=wanted, person_id=person)
    desk.wait(lambda: desk.is_shown("agreement.paper"))
    desk.click("agreement.paper")
    desk.wait(lambda: desk.is_shown("preview.page"))
    assert "Every three weeks" in shown(desk)
    desk.press(K.Key_Escape)
    desk.open("supervision", part="hours")
    desk.wait(lambda: desk.is_shown("hours.year"))
    desk.click("hours.year")
    desk.wait(lambda: desk.is_shown("preview.page"))
    assert "A year of supervision" in shown(desk)


@pytest.mark.parametrize(("size", "scale"), [((1440, 868), 100), ((1024, 640), 200)])
def test_every_control_can_be_reached_within_the_sheet(
    desk: Desk, papers: SupervisionDocuments, themes, size: tuple[int, int], scale: int
):
    themes.set_text_scale(scale)
    desk.window.resize(*size)
    papers.show_record(session_of(desk))
    desk.wait(lambda: desk.is_shown("preview.page"))
    sheet = desk.find("preview")

    def is_in_sight(name: str) -> bool:
        part = desk.find(name)
        at = part.mapTo(sheet, part.rect().topLeft())
        across = at.x() >= 0 and at.x() + part.width() <= sheet.width()
        return across and at.y() >= 0 and at.y() + part.height() <= sheet.height()

    for name in ("preview.section.0", "preview.save", "preview.print", "preview.close"):
        desk.find(name).setFocus(Qt.FocusReason.TabFocusReason)
        desk.wait(lambda name=name: is_in_sight(name))
    assert desk.find("preview.page").width() <= sheet.width()

"""The log of hours on the page of supervision: on a real journal in a real window."""

import csv
from dataclasses import replace
from datetime import date, datetime
from io import StringIO

import docx
import openpyxl
import pypdf
import pytest
from PySide6.QtWidgets import QLineEdit, QScrollArea, QWidget

from app.domain.hours_standing import Following
from app.services.documents.document import reworded
from app.ui.pages.supervision.hours_paper import log_csv, log_document, log_xlsx
from app.ui.pages.supervision.hours_part import HoursPart
from app.ui.pages.supervision.hours_words import sheet_words
from models.records.hours import ExportedThing, HoursKind, HoursLine, HoursNotes
from models.records.ids import HoursId
from models.records.supervision import SessionKind
from tests.support.supervision import KEY, supervision_desk

NOW = datetime(2026, 9, 20, 9, 0)


@pytest.fixture
def desk(themes, qtbot, tmp_path):
    with supervision_desk(themes, qtbot, tmp_path) as desk:
        desk.clock.set(NOW)
        yield desk


def add(desk, day, minutes=60, **more):
    notes = HoursNotes(**more.pop("notes", {}))
    line = HoursLine(
        HoursId(""), date.fromisoformat(day), more.pop("kind", HoursKind.SUPERVISION), minutes
    )
    return desk.context.hours.add(replace(line, person="D.", notes=notes, **more))[0]


def a_year(desk):
    add(desk, "2026-06-03", 60)
    add(desk, "2026-06-17", 90, format=SessionKind.GROUP, group_size=3)
    add(desk, "2026-07-08", 90, notes={"subjects": "Endings, and what they ask of me"})
    add(desk, "2026-08-05", 60)
    add(desk, "2026-09-02", 50, notes={"impact": "I ask before I tell"})
    desk.context.hours.follow(["bacp"])


def show(desk, **args):
    desk.open(part="hours", **args)
    desk.wait(lambda: desk.is_shown("hours.rules"))


def said(desk, name):
    return [label.text() for label in desk.all(name)]


def set_text(desk, name, text):
    field = desk.find(name)
    if not isinstance(field, QLineEdit):
        field = field.findChild(QLineEdit)
    field.setFocus()
    field.selectAll()
    desk.bot.keyClicks(field, text)
    desk.press(KEY.Key_Tab)


def choose(desk, name, value):
    box = desk.find(name)
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def lines(desk):
    return desk.context.hours.lines()


def test_each_month_says_what_it_has_and_lacks(desk):
    a_year(desk)
    show(desk)
    assert said(desk, "hours.body") == ["BACP, accredited or working towards it"]
    assert said(desk, "hours.period") == [
        "September has 50 of 90 minutes so far.",
        "August has 60 of 90 minutes.",
    ]
    assert said(desk, "hours.others") == ["2 other periods have what they need."]
    assert any("Check with your body" in each for each in said(desk, "hours.advice"))
    assert any("Checked on" in each for each in said(desk, "hours.advice"))


def test_the_lines_say_their_minutes_and_what_counts(desk):
    a_year(desk)
    show(desk)
    told = desk.sentences("hours.lines")
    assert len(told) == 5
    assert told[0].startswith("2 September, Supervision, one to one, with D., 50 min")
    assert "group of 3, with D., 90 min, 45 count" in told[3]


def test_a_line_written_late_says_so(desk):
    a_year(desk)
    show(desk)
    assert "Written 109 days later" in desk.sentences("hours.lines")[-1]
    assert (
        "4 lines were written more than 28 days after their day: 3 June, 17 June, 8 July, 5 August."
        in said(desk, "hours.notice")
    )


def test_a_line_is_added_by_hand_and_taken_back(desk):
    show(desk)
    desk.click("hours.add")
    set_text(desk, "hours.day", "2026-09-01")
    desk.find("hours.minutes").setValue(75)
    set_text(desk, "hours.person", "D.")
    set_text(desk, "hours.subjects", "Endings")
    desk.click("hours.act")
    desk.wait(lambda: len(lines(desk)) == 1)
    (line,) = lines(desk)
    assert (line.day, line.minutes, line.person) == (date(2026, 9, 1), 75, "D.")
    assert (line.notes.subjects, line.notes.by_hand) == ("Endings", True)
    desk.wait(lambda: desk.find("hours.lines").hasFocus())
    desk.undo()
    desk.wait(lambda: lines(desk) == ())
    desk.redo()
    desk.wait(lambda: len(lines(desk)) == 1)


def test_a_line_without_a_day_is_not_taken_and_says_why(desk):
    show(desk)
    desk.click("hours.add")
    set_text(desk, "hours.day", " ")
    desk.click("hours.act")
    desk.wait(lambda: desk.is_shown("hours.problem"))
    assert said(desk, "hours.problem") == ["On which day was it?"]
    assert desk.find("hours.day").isAncestorOf(desk.focus())
    assert lines(desk) == ()


def test_only_a_group_is_asked_for_its_size(desk):
    show(desk)
    desk.click("hours.add")
    assert not desk.is_shown("hours.size")
    choose(desk, "hours.format", "group")
    assert desk.is_shown("hours.size")
    assert desk.is_shown("hours.regular")
    choose(desk, "hours.kind", "client_contact")
    for name in ("hours.size", "hours.format", "hours.side", "hours.person"):
        assert not desk.is_shown(name), name


def test_months_without_clients_are_a_break_with_its_reason(desk):
    a_year(desk)
    show(desk)
    desk.click("hours.break")
    set_text(desk, "hours.day", "2026-08-10")
    desk.click("hours.act")
    assert said(desk, "hours.problem") == ["A break needs its reason, in a word or two."]
    set_text(desk, "hours.until", "2026-09-15")
    set_text(desk, "hours.reason", "Parental leave")
    desk.click("hours.act")
    desk.wait(lambda: len(lines(desk)) == 7)
    desk.wait(lambda: "August has 60 of 90 minutes." in said(desk, "hours.period"))
    assert not any(label.endswith("so far.") for label in said(desk, "hours.period"))
    desk.undo()
    desk.wait(lambda: len(lines(desk)) == 5)


def test_a_line_is_opened_changed_and_taken_out_by_keyboard(desk):
    a_year(desk)
    show(desk)
    desk.find("hours.lines").setFocus()
    desk.press(KEY.Key_Return)
    desk.wait(lambda: desk.is_shown("hours.act"))
    desk.find("hours.minutes").setValue(90)
    set_text(desk, "hours.learned", "To wait")
    desk.find("hours.learned").setFocus()
    desk.press(KEY.Key_Return)
    desk.wait(lambda: lines(desk)[-1].minutes == 90)
    assert lines(desk)[-1].notes.learned == "To wait"
    assert lines(desk)[-1].notes.impact == "I ask before I tell"
    desk.wait(lambda: desk.find("hours.lines").hasFocus())
    desk.press(KEY.Key_Delete)
    desk.wait(lambda: len(lines(desk)) == 4)
    desk.undo()
    desk.wait(lambda: len(lines(desk)) == 5)


def test_one_chooses_whose_rules_one_follows_and_reads_their_sources(desk):
    show(desk)
    assert desk.is_shown("hours.none_followed")
    desk.click("hours.rules")
    desk.wait(lambda: desk.is_shown("hours.follow.babcp"))
    told = "\n".join(said(desk, "hours.source.babcp"))
    assert "https://www.babcp.com/" in told
    assert "Checked on" in told
    desk.click("hours.follow.babcp")
    desk.wait(lambda: desk.context.hours.followed() == ("babcp",))
    desk.wait(lambda: desk.is_shown("hours.share.babcp"))
    desk.find("hours.share.babcp").setValue(50)
    desk.find("hours.share.babcp").editingFinished.emit()
    desk.wait(lambda: desk.context.hours.following() == (Following("babcp", None, 50),))
    set_text(desk, "hours.since.babcp", "2026-01-01")
    desk.wait(lambda: desk.context.hours.following()[0].since == date(2026, 1, 1))
    desk.undo()
    desk.wait(lambda: desk.context.hours.following()[0].since is None)
    desk.click("hours.rules_back")
    desk.wait(lambda: desk.is_shown("hours.body"))


def test_fields_of_a_body_are_asked_for_once_it_is_followed(desk):
    desk.context.hours.follow(["babcp_applicant"])
    show(desk)
    desk.click("hours.add")
    desk.find("hours.field.case").setValue(3)
    desk.find("hours.field.close").click()
    desk.click("hours.act")
    desk.wait(lambda: len(lines(desk)) == 1)
    assert lines(desk)[0].notes.fields == ("case=3", "close=yes")
    desk.wait(lambda: "Case 3 has 60 of 300 minutes." in said(desk, "hours.case"))


def test_own_rules_are_written_from_a_few_answers_and_followed(desk):
    show(desk)
    desk.click("hours.rules")
    desk.click("hours.own_plain")
    desk.wait(lambda: desk.is_shown("hours.own_name"))
    desk.click("hours.own_keep")
    assert desk.find("hours.own_name").hasFocus()
    set_text(desk, "hours.own_name", 'Our "clinic"')
    desk.find("hours.own_minutes").setValue(120)
    desk.click("hours.own_write")
    desk.click("hours.own_keep")
    desk.wait(lambda: desk.context.hours.followed() == ("own_1",))
    rules = desk.context.hours.rules()[-1]
    assert (rules.name, rules.asks[0].minutes, rules.asks[0].per) == ('Our "clinic"', 120, "month")


def test_what_is_wrong_in_own_rules_is_named_with_its_line(desk):
    show(desk)
    desk.click("hours.rules")
    desk.wait(lambda: desk.is_shown("hours.own.hcpc"))
    desk.click("hours.own.hcpc")
    desk.wait(lambda: desk.is_shown("hours.own_text"))
    field = desk.find("hours.own_text")
    assert 'id = "own_hcpc"' in field.text()
    field.set_text(field.text().replace('measure = "every"', 'measure = "ever"'))
    desk.click("hours.own_keep")
    desk.wait(lambda: desk.is_shown("hours.own_problems"))
    (told,) = said(desk, "hours.own_problems")
    assert told.startswith("Line ")
    assert "“measure” is one of" in told
    assert all(not each.is_own for each in desk.context.hours.rules())


def test_what_is_half_typed_is_there_again(desk, themes, qtbot):
    show(desk)
    desk.click("hours.add")
    set_text(desk, "hours.subjects", "Half a th")
    desk.page.hand_over()
    desk.wait(lambda: desk.context.hours.begun().get("subjects") == "Half a th")
    again = HoursPart(desk.context, desk.page)
    again.enter()
    field = again.findChild(QLineEdit, "hours.subjects")
    desk.wait(lambda: field.text() == "Half a th")
    again.deleteLater()


def test_leaving_a_line_forgets_what_was_half_typed(desk):
    show(desk)
    desk.click("hours.add")
    set_text(desk, "hours.subjects", "Half")
    desk.click("hours.leave")
    desk.wait(lambda: desk.context.hours.begun() == {})


def hand_out(desk, ending, target):
    desk.dialogs.will_answer(target)
    desk.click("hours.out")
    desk.wait(lambda: desk.is_shown("preview.save"))
    desk.find(f"segment.{ending}").click()
    desk.click("preview.save")
    desk.wait(target.exists)


def test_the_log_leaves_as_a_sheet_and_is_noted(desk, tmp_path):
    a_year(desk)
    desk.journal.write("The heron stood there.")
    show(desk)
    target = tmp_path / "hours.csv"
    hand_out(desk, "csv", target)
    told = list(csv.reader(StringIO(target.read_text(encoding="utf-8-sig"))))
    assert told[0][0] == "Date"
    assert [row[told[0].index("Minutes that count")] for row in told[1:]] == [
        "60",
        "45",
        "90",
        "60",
        "50",
        "305",
    ]
    assert "heron" not in target.read_text(encoding="utf-8-sig")
    desk.wait(lambda: len(desk.context.ledger.lines()) == 1)
    (noted,) = desk.context.ledger.lines()
    assert (noted.what, noted.form) == (ExportedThing.HOURS, "csv")
    target = tmp_path / "hours.xlsx"
    hand_out(desk, "xlsx", target)
    sheet = openpyxl.load_workbook(target).active
    assert sheet.cell(2, 1).value == datetime(2026, 6, 3)


def test_nothing_is_cut_off_at_twice_the_size(desk, themes):
    a_year(desk)
    show(desk)
    desk.window.resize(1024, 640)
    themes.set_text_scale(200)
    desk.wait(lambda: desk.find("hours.lines").viewport().width() > 0)
    for name in ("hours.add", "hours.break", "hours.out", "hours.rules"):
        widget = desk.find(name)
        desk.wait(lambda w=widget: w.width() >= w.minimumSizeHint().width())
        right = widget.mapTo(desk.window, widget.rect().topRight()).x()
        assert right <= desk.window.width(), name


def test_every_control_has_a_name(desk):
    a_year(desk)
    show(desk)
    desk.click("hours.add")
    part = desk.find("hours.act").parentWidget()
    while type(part).__name__ != "HoursPart":
        part = part.parentWidget()
    nameless = [
        widget.objectName() or type(widget).__name__
        for widget in part.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy()
        and not widget.accessibleName()
        and not widget.focusProxy()
    ]
    assert nameless == []


def finished(desk):
    """A session about a reflection, finished just now."""
    entry = desk.marked("The heron stood there.", "What of the heron?")
    session = desk.plan(held_at=NOW, minutes=50)
    item, _ = desk.supervision.add_item(session.id, "What of the heron?", entry_ids=(entry.id,))
    desk.supervision.set_need(session.id, "The heron, no more.")
    desk.supervision.start(session.id)
    desk.supervision.set_outcome(item.id, "The heron may stay.")
    desk.supervision.add_action(item.id, "Watch the heron")
    return desk.supervision.finish(session.id)


def test_a_finished_session_writes_its_own_line(desk):
    desk.context.hours.follow(["bacp"])
    _, changes = finished(desk)
    show(desk)
    (told,) = desk.sentences("hours.lines")
    assert told.startswith("20 September, Supervision, one to one, with D., 50 min")
    desk.bus.publish(desk.context.history.undo(changes.undo), desk)
    desk.wait(lambda: desk.is_shown("hours.nothing"))
    desk.bus.publish(desk.context.history.redo(changes.undo), desk)
    desk.wait(lambda: desk.is_shown("hours.lines"))
    assert len(desk.rows("hours.lines")) == 1


def test_a_session_whose_line_was_taken_out_is_offered_again(desk):
    finished(desk)
    show(desk)
    assert not desk.is_shown("hours.earlier")
    desk.click("hours.take_out")
    desk.wait(lambda: desk.is_shown("hours.earlier"))
    assert desk.find("hours.earlier").text() == "Add the line of 1 finished session"
    desk.click("hours.earlier")
    desk.wait(lambda: desk.is_shown("hours.lines"))
    assert desk.find("hours.add").hasFocus()
    assert len(lines(desk)) == 1


def read(path):
    """Everything that another program reads in a file, as one text."""
    if path.suffix == ".pdf":
        return "\n".join(page.extract_text() for page in pypdf.PdfReader(path).pages)
    if path.suffix == ".xlsx":
        return str(list(openpyxl.load_workbook(path).active.values))
    if path.suffix == ".docx":
        made = docx.Document(str(path))
        cells = [cell.text for table in made.tables for row in table.rows for cell in row.cells]
        return "\n".join([*(each.text for each in made.paragraphs), *cells])
    return path.read_text(encoding="utf-8-sig")


@pytest.mark.parametrize("ending", ["pdf", "docx", "md", "csv", "xlsx"])
def test_no_word_of_the_journal_leaves_with_the_log(desk, tmp_path, ending):
    finished(desk)
    desk.context.hours.follow(["bacp"])
    show(desk)
    target = tmp_path / f"hours.{ending}"
    hand_out(desk, ending, target)
    told = read(target)
    assert "heron" not in told.lower()
    assert "Minutes that count" in " ".join(told.split())
    assert "50" in told
    desk.wait(lambda: len(desk.context.ledger.lines()) == 1)
    assert b"heron" not in target.read_bytes()


def test_where_one_stands_goes_along_when_it_is_ticked(desk, tmp_path):
    a_year(desk)
    show(desk)
    desk.click("hours.out")
    desk.wait(lambda: desk.is_shown("preview.section.0"))
    desk.find("preview.section.0").click()
    target = tmp_path / "hours.md"
    desk.dialogs.will_answer(target)
    desk.find("segment.md").click()
    desk.click("preview.save")
    desk.wait(target.exists)
    told = target.read_text(encoding="utf-8")
    assert "August has 60 of 90 minutes" in told
    assert "Check with your body" in told


def test_a_sheet_is_written_in_the_words_it_was_given(desk, tmp_path):
    """They are made on the thread of the window; the one that writes translates nothing."""
    lines_ = (add(desk, "2026-09-02"),)
    words = {name: f"~{word}" for name, word in sheet_words().items()}
    document = log_document(lines_, None, None, NOW.date())
    head = next(csv.reader(StringIO(log_csv(lines_, None, words, document).decode("utf-8-sig"))))
    assert head
    assert all(word.startswith("~") for word in head)
    sheet = tmp_path / "hours.xlsx"
    sheet.write_bytes(log_xlsx(lines_, None, words, document))
    made = openpyxl.load_workbook(sheet)
    assert made.sheetnames == ["~Hours"]
    assert [cell.value for cell in made.active[1]] == head


def test_a_word_put_in_place_of_a_name_is_in_the_sheet_too(desk, tmp_path):
    lines_ = (add(desk, "2026-09-02", notes={"subjects": "Work with Margaret"}),)
    rules = next(each for each in desk.context.hours.rules() if each.id == "bacp")
    document = log_document(lines_, rules, None, NOW.date())
    other = reworded(document, lambda text: text.replace("Margaret", "a client"))
    told = log_csv(lines_, rules, sheet_words(), other).decode("utf-8-sig")
    assert "Work with a client" in told
    assert "Margaret" not in told
    sheet = tmp_path / "hours.xlsx"
    sheet.write_bytes(log_xlsx(lines_, rules, sheet_words(), other))
    assert "Margaret" not in read(sheet)


@pytest.mark.parametrize(("size", "scale"), [((1440, 900), 100), ((1024, 640), 200)])
def test_only_one_of_the_log_and_what_it_stands_in_scrolls(desk, size, scale):
    for month in range(1, 9):
        for day in (4, 11, 18, 25):
            add(desk, f"2026-{month:02}-{day:02}")
    desk.context.theme.set_text_scale(scale)
    desk.shell.window().resize(*size)
    show(desk)
    desk.wait(lambda: desk.find("hours.lines").model().rowCount() > 20)
    view = desk.find("hours.lines")
    whole = view.window().findChildren(QScrollArea)

    def scrolling():
        around = [each for each in whole if each.isVisible() and each.isAncestorOf(view)]
        return [each for each in (view, *around) if each.verticalScrollBar().maximum() > 0]

    desk.wait(lambda: len(scrolling()) == 1)
    view.setFocus()
    desk.press(KEY.Key_End)
    last = view.model().index(view.model().rowCount() - 1, 0)
    assert view.currentIndex() == last
    desk.wait(lambda: view.viewport().visibleRegion().contains(view.visualRect(last).center()))

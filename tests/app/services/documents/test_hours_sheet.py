"""The log as a sheet: a body's own columns, read back by other programs."""

import csv
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO, StringIO

import openpyxl
import pytest

from app.services.documents.hours_sheet import PLAIN, as_csv, as_texts, as_xlsx, rows
from models.records.hours import HoursKind
from models.records.supervision import SessionKind, SupervisionSide
from tests.app.domain.hours_made import away, clients, group, line, rules

WORDS = {"individual": "One to one", "group": "Group", "total": "Total", "yes": "Yes"}


def read_csv(data):
    return list(csv.reader(StringIO(data.decode("utf-8-sig"), newline="")))


def read_xlsx(data):
    book = openpyxl.load_workbook(BytesIO(data))
    return [list(row) for row in book.active.iter_rows(values_only=True)]


def of(told, head, title):
    return [row[head.index(title)] for row in told]


def test_bacp_has_the_minutes_and_what_counts_of_them():
    lines = [line("2026-08-04", 60), group("2026-08-18", 90, 3), away("2026-09-01", "No clients")]
    head, told = rows(lines, rules("bacp"), WORDS)
    days = [date(2026, 8, 4), date(2026, 8, 18), date(2026, 9, 1)]
    assert of(told, head, "Date") == [*days, "Total"]
    assert of(told, head, "Type") == ["One to one", "Group", None, None]
    assert of(told, head, "Supervisees") == [None, 3, None, None]
    assert of(told, head, "Minutes") == [60, 90, None, 150]
    assert of(told, head, "Minutes that count") == [60, 45, None, 105]
    assert of(told, head, "Break, and its reason") == [None, None, "No clients", None]


def test_a_week_is_one_row_in_california_with_hours_in_its_columns():
    lines = [
        line("2026-08-03", 60),
        line("2026-08-05", 50, SessionKind.TRIADIC, 2),
        group("2026-08-06", 120, 8),
        clients("2026-08-07", 12),
        line("2026-08-07", 90, kind=HoursKind.RELATED),
        line("2026-08-10", 60, fields=("psychotherapy=45",)),
    ]
    head, told = rows(lines, rules("california_bbs"), WORDS)
    assert of(told, head, "Week of") == [date(2026, 8, 3), date(2026, 8, 10), "Total"]
    assert of(told, head, "Supervision, individual or triadic") == [
        Decimal("1.83"),
        Decimal("1"),
        Decimal("2.83"),
    ]
    assert of(told, head, "Supervision, group") == [Decimal(2), None, Decimal(2)]
    assert of(told, head, "A: assessment, diagnosis, treatment") == [12, None, 12]
    assert of(told, head, "B: advocacy and other activities") == [
        Decimal("1.5"),
        None,
        Decimal("1.5"),
    ]
    assert of(told, head, "A1: of which psychotherapy") == [None, Decimal("0.75"), Decimal("0.75")]
    assert of(told, head, "Supervisor")[:2] == ["D.", "D."]


def test_fields_of_a_body_are_in_its_sheet():
    lines = [line("2026-08-03", fields=("case=3", "close=yes")), line("2026-08-04")]
    head, told = rows(lines, rules("babcp_applicant"), WORDS)
    assert of(told, head, "Case") == [3, None, None]
    assert of(told, head, "Close supervision") == ["Yes", None, None]


def test_what_a_body_does_not_ask_for_is_not_in_its_sheet():
    given = replace(line("2026-08-03"), side=SupervisionSide.GIVEN)
    lines = [given, line("2026-08-04", kind=HoursKind.TRAINING), line("2026-08-05")]
    assert len(rows(lines, rules("bacp"), WORDS)[1]) == 2
    assert len(rows(lines, None, WORDS)[1]) == 4
    assert len(rows(lines, None, WORDS)[0]) == len(PLAIN)


def test_an_empty_log_has_a_head_and_no_sums():
    head, told = rows([], rules("bacp"), WORDS)
    assert head[0] == "Date"
    assert told == ()
    assert read_csv(as_csv(head, told)) == [list(head)]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n"])
def test_no_cell_is_a_formula(start):
    planted = f'{start}HYPERLINK("http://x","y")'
    lines = [line("2026-08-04", subjects=planted)]
    head, told = rows(lines, rules("bacp"), WORDS)
    at = head.index("Issues brought, in general")
    assert read_csv(as_csv(head, told))[1][at] == f"'{planted}"
    book = openpyxl.load_workbook(BytesIO(as_xlsx(head, told)))
    cell = book.active.cell(2, at + 1)
    assert cell.data_type == "s"
    assert cell.hyperlink is None


def test_both_formats_say_the_same_and_keep_days_and_figures():
    lines = [
        line("2026-08-04", 60, subjects="Endings; “später”\nand more"),
        clients("2026-08-05", 3),
    ]
    head, told = rows(lines, rules("bacp_student"), WORDS)
    written = read_csv(as_csv(head, told))
    assert written == [list(head), *as_texts(told)]
    book = read_xlsx(as_xlsx(head, told))
    assert tuple(book[0]) == head
    assert book[1][0] == datetime(2026, 8, 4)
    assert of(book[1:], head, "Minutes") == [60, 180, 240]
    assert of(book[1:], head, "Client hours") == [None, 3, 3]
    assert of(book[1:], head, "Issues brought, in general")[0] == "Endings; “später”\nand more"


def test_the_same_log_makes_the_same_workbook_and_names_nobody():
    head, told = rows([line("2026-08-04")], rules("hcpc"), WORDS)
    data = as_xlsx(head, told)
    assert data == as_xlsx(head, told)
    properties = openpyxl.load_workbook(BytesIO(data)).properties
    assert not properties.creator
    assert properties.created == datetime(2000, 1, 1)


def test_what_is_too_long_for_a_cell_of_a_workbook_is_cut_and_says_so():
    long = "word " * 10_000
    head, told = rows([line("2026-08-04", note=long)], None, WORDS)
    (cell, *_) = of(read_xlsx(as_xlsx(head, told))[1:], read_xlsx(as_xlsx(head, told))[0], "note")
    assert cell.startswith("word word")
    assert cell.endswith("…")
    assert of(read_csv(as_csv(head, told))[1:], read_csv(as_csv(head, told))[0], "note")[0] == long

"""The log of hours leaves without a word of the journal."""

import io

import openpyxl

from app.services.documents.document import readable
from app.ui.pages.supervision.hours_paper import log_csv, log_document, log_xlsx
from app.ui.pages.supervision.hours_words import sheet_words
from tests.support.documents import DAY, OF_THE_JOURNAL, OUTCOME, PASSAGE, PRIVATE, full_session
from tests.support.journal import Journal


def test_neither_private_words_nor_those_of_reflections_are_in_any_form_of_it(
    qapp, journal: Journal
):
    full_session(journal)
    with journal.store.read() as unit:
        lines = unit.hours.lines()
    assert [line.person for line in lines] == ["Dorothea"]
    document = log_document(lines, None, None, DAY)
    words = sheet_words()
    comma = log_csv(lines, None, words, document).decode("utf-8-sig")
    book = openpyxl.load_workbook(io.BytesIO(log_xlsx(lines, None, words, document)))
    cells = [str(cell) for row in book.active.iter_rows(values_only=True) for cell in row]
    for told in (readable(document), comma, "\n".join(cells)):
        assert "Dorothea" in told
        for hidden in (*PRIVATE, *OF_THE_JOURNAL, PASSAGE, OUTCOME):
            assert hidden not in told

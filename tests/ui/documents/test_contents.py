"""Every document in every form, read back by other programs and compared with its preview."""

from dataclasses import replace
from datetime import date, datetime
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from pypdf import PdfReader

from app.domain.identifier_marks import IdentifierKind, Mark
from app.services.documents.choosing import Choosing, marked_words
from app.services.documents.document import (
    Document,
    Paragraph,
    Scale,
    Section,
    Table,
    readable,
    sections,
)
from app.services.documents.documents import Documents
from app.services.documents.docx import as_docx
from app.services.documents.markdown import as_markdown
from app.ui.documents.action_list import action_list
from app.ui.documents.agreement_paper import agreement_document
from app.ui.documents.session_papers import session_sheet, supervision_record
from app.ui.documents.typeset import typeset
from app.ui.documents.year_review import year_review
from app.ui.paper import pdf
from app.ui.theme import ThemeHolder
from models.records.hours import HoursKind, HoursLine
from models.records.ids import HoursId
from tests.support.documents import (
    DAY,
    OF_THE_JOURNAL,
    PASSAGE,
    PRIVATE,
    agreement,
    documents_of,
    docx_words,
    folded,
    full_session,
    markdown_words,
    pdf_words,
)
from tests.support.journal import Journal

YEAR = (date(2025, 1, 1), date(2025, 12, 31))
LINES = (HoursLine(HoursId("h"), DAY, HoursKind.SUPERVISION, 60, person="Dorothea"),)


@pytest.fixture
def documents(journal: Journal) -> Documents:
    return documents_of(journal)


def every_one(journal: Journal, documents: Documents) -> dict[str, Document]:
    """Each document of a journal with everything in it, with everything ticked that can be."""
    session_id = full_session(journal)
    return {
        "sheet": session_sheet(documents.sheet(session_id)),
        "record": supervision_record(documents.record(session_id)),
        "actions": action_list(documents.actions()),
        "agreement": agreement_document(documents.agreement(agreement(journal))),
        "year": year_review(documents.year(*YEAR), LINES),
    }


@pytest.mark.parametrize("name", ["sheet", "record", "actions", "agreement", "year"])
def test_each_form_says_what_the_preview_says(
    journal: Journal, documents: Documents, themes: ThemeHolder, name: str
):
    document = every_one(journal, documents)[name]
    for chosen in (Choosing.of(document).made(), document):
        preview = folded(typeset(chosen, themes).toPlainText())
        assert folded(chosen.title) in preview
        assert markdown_words(as_markdown(chosen)) == preview
        assert docx_words(as_docx(chosen)) == preview
        # The reader of PDFs may part a word at the end of a line.
        assert pdf_words(pdf(typeset(chosen, themes))).replace(" ", "") == preview.replace(" ", "")


def test_nothing_private_is_in_any_of_them(
    journal: Journal, documents: Documents, themes: ThemeHolder
):
    for name, document in every_one(journal, documents).items():
        told = (
            readable(document),
            as_markdown(document),
            docx_words(as_docx(document)),
            pdf_words(pdf(typeset(document, themes))),
        )
        for words in PRIVATE:
            for text in told:
                assert words.casefold() not in text.casefold(), name
                assert words.split()[0].casefold() not in text.casefold(), name


def test_logs_hold_no_word_of_the_journal(journal: Journal, documents: Documents):
    every = every_one(journal, documents)
    for name in ("actions", "agreement"):
        for words in OF_THE_JOURNAL:
            assert words.casefold() not in readable(every[name]).casefold()
    shown = readable(Choosing.of(every["year"]).made())
    assert "The pause speaks" not in shown
    assert "How do I stay" not in shown


def test_the_record_tells_what_came_of_each_item(journal: Journal, documents: Documents):
    record = supervision_record(documents.record(full_session(journal)))
    told = readable(Choosing.of(record).made())
    assert "1. How do I stay with her" in told
    assert "Name the pause." in told
    assert "What I take: Wait longer." in told
    assert "My view became: Much wider" in told
    assert "25 minutes, 10 planned" in told
    assert "Carried to the next session" in told
    assert "Why it was left out: No time was left." in told
    assert "Practise the pause (I, For the work, by 18 November) What came of it: It held." in told
    assert "Send the paper (My supervisor, To learn" in told
    assert "The pause speaks" in told
    # Passages and how it was brought come in only where they are ticked.
    assert PASSAGE not in told
    assert "Help wanted" not in told
    assert PASSAGE in readable(record)
    assert "Help wanted: listen, try it out with me" in readable(record)


def test_who_signed_a_session_is_in_its_record(journal: Journal, documents: Documents):
    session_id = full_session(journal)
    before = supervision_record(documents.record(session_id))
    assert "Signed" not in readable(Choosing.of(before).made())
    with journal.store.write() as unit:
        stored = unit.supervision.session(session_id)
        assert stored is not None
        details = replace(stored.details, signed_by="D. Vale", signed_on=DAY)
        unit.supervision.put_session(replace(stored, details=details))
    told = readable(Choosing.of(supervision_record(documents.record(session_id))).made())
    assert "Signed: D. Vale" in told
    assert told.endswith("Day: Tuesday 4 November 2025")
    for hidden in PRIVATE:
        assert hidden not in told


def test_a_passage_that_was_not_looked_through_since_is_in_none(
    journal: Journal, documents: Documents
):
    session_id = full_session(journal)
    assert PASSAGE in readable(session_sheet(documents.sheet(session_id)))
    with journal.store.write() as unit:
        for item in unit.supervision.agenda(session_id):
            sources = tuple(
                replace(source, excerpt={**source.excerpt, "checked_at": ""})
                for source in item.sources
            )
            unit.supervision.put_item(replace(item, sources=sources))
    assert PASSAGE not in readable(session_sheet(documents.sheet(session_id)))


def test_a_question_that_repeats_what_is_private_leaves_its_number_alone(
    journal: Journal, documents: Documents
):
    sheet = session_sheet(documents.sheet(full_session(journal)))
    titles = [section.title for depth, section in sections(sheet) if depth == 0]
    assert titles[1].startswith("2.")
    assert "hedgehog" not in titles[1]


def test_a_year_counts_and_does_not_tell(journal: Journal, documents: Documents):
    full_session(journal)
    year = documents.year(*YEAR)
    assert [(kind.value, n, minutes) for kind, n, minutes in year.formats] == [("group", 1, 60)]
    assert year.kinds == (("relationship", 1),)
    assert {state.value: n for state, n in year.states} == {
        "discussed": 1,
        "carried": 1,
        "dropped": 1,
    }
    assert [each.action.text for each in year.actions] == ["Practise the pause", "Send the paper"]
    assert [each.points for each in year.points] == [("The pause speaks",)]
    assert documents.year(date(2024, 1, 1), date(2024, 12, 31)).sessions == ()


def test_many_hours_go_over_pages_and_none_is_lost(themes: ThemeHolder, journal: Journal):
    rows = tuple((f"{n}", f"line-{n}-end") for n in range(300))
    document = Document("Hours", "", (Table(("n", "what"), rows, figures=(0,)),), wide=True)
    made = PdfReader(BytesIO(pdf(typeset(document, themes))))
    assert len(made.pages) > 3
    assert made.pages[0].mediabox.width > made.pages[0].mediabox.height
    words = "".join(page.extract_text() for page in made.pages)
    assert all(words.count(f"line-{n}-end") == 1 for n in range(300))


def test_no_heading_stands_at_the_foot_of_a_page(themes: ThemeHolder):
    text = (Paragraph("What was said of it.\nAnd more.\nAnd more."),)
    for lines in range(34, 44):
        begin = Paragraph("\n".join(f"line {n}" for n in range(lines)))
        inner = Section("inner", "Inner heading", text)
        document = Document("Title", "", (begin, Section("outer", "Outer heading", (inner,))))
        made = PdfReader(BytesIO(pdf(typeset(document, themes))))
        pages = ["".join(page.extract_text().split()) for page in made.pages]
        (at,) = (n for n, page in enumerate(pages) if "Outerheading" in page)
        assert "Innerheading" in pages[at], lines
        assert "Whatwassaidofit" in pages[at], lines


def test_a_name_that_the_document_says_is_not_asked_about():
    text = "Renate and Ann's sister, and Renate Holm's view"
    marks = tuple(
        Mark(start, start + len(words), IdentifierKind.PERSON, sure=True)
        for words in ("Renate", "Ann's", "Renate Holm's")
        if (start := text.rindex(words) if " " in words else text.index(words)) >= 0
    )
    document = Document("", "", (Paragraph(text),), names=("Renate Holm",))
    assert [each.words for each in marked_words(document, (marks,))] == ["Ann's"]


def test_beside_a_passage_no_title_says_who_somebody_is(journal: Journal, documents: Documents):
    session_id = full_session(journal)
    entry = journal.write(
        packs=("after_session",),
        answers={"still_with_you": "Mrs Margaret Thornbury stayed away."},
        held_at=datetime(2025, 10, 27, 9, 0),
        code="K7",
    )
    with journal.store.write() as unit:
        agenda = unit.supervision.agenda(session_id)
        source = replace(agenda[0].sources[0], entry_id=entry.id, excerpt={})
        for item, sources in ((agenda[0], agenda[0].sources), (agenda[2], ())):
            unit.supervision.put_item(replace(item, question="", sources=(*sources, source)))
    sheet = session_sheet(documents.sheet(session_id))
    record = supervision_record(documents.record(session_id))
    for document in (sheet, record):
        items = [
            each
            for depth, each in sections(document)
            if depth == 0 and each.title.startswith(("1.", "3."))
        ]
        with_passage, without = (readable(Document("", "", (each,))) for each in items[-2:])
        assert "Thornbury" not in with_passage
        assert "K7, " in with_passage
        assert "Thornbury" in without


def test_a_line_between_two_ends_says_the_same_in_each_form(themes: ThemeHolder):
    numbers = tuple(str(n) for n in range(-2, 3))
    line = Scale("I | wait", "I speak", ("", "\u25cf", "", "", "\u25c7"), numbers)
    document = Document("Between two ends", "", (line,))
    preview = folded(typeset(document, themes).toPlainText())
    for told in (
        markdown_words(as_markdown(document)),
        docx_words(as_docx(document)),
        pdf_words(pdf(typeset(document, themes))),
    ):
        assert told.replace(" — ", " ").replace(" ", "") == preview.replace(" ", "")


def test_no_file_says_who_made_it_where_or_when(
    journal: Journal, documents: Documents, themes: ThemeHolder
):
    document = every_one(journal, documents)["record"]
    word = docx.Document(BytesIO(as_docx(document))).core_properties
    assert (word.author, word.last_modified_by, word.title, word.comments) == ("", "", "", "")
    assert word.created is not None
    assert word.created.year == 2000
    with ZipFile(BytesIO(as_docx(document))) as parts:
        assert {part.date_time[0] for part in parts.infolist()} == {1980}
        assert not [name for name in parts.namelist() if "thumbnail" in name]
        every_part = b"".join(parts.read(name) for name in parts.namelist())
    data = pdf(typeset(document, themes))
    told = PdfReader(BytesIO(data)).metadata
    assert told is not None
    assert (told.author or "", told.title or "") == ("", "")
    assert told.creation_date is not None
    assert told.creation_date.year == 2000
    today = journal.clock.today().year
    for each in (every_part, data):
        assert b"/home/" not in each
        assert b"Users" not in each.replace(b"w:semiHidden", b"")
    assert f"{today}-".encode() not in data
    # The same document is the same file, so that its hash can be told again.
    assert as_docx(document) == as_docx(document)


def test_the_properties_of_no_file_name_anything(
    journal: Journal, documents: Documents, themes: ThemeHolder
):
    for name, document in every_one(journal, documents).items():
        told = PdfReader(BytesIO(pdf(typeset(document, themes)))).metadata
        assert told is not None
        assert {key for key, value in told.items() if value} <= {
            "/Creator",
            "/Producer",
            "/CreationDate",
            "/ModDate",
            "/Trapped",
        }, name
        assert told.creator == "Afterword"
        word = docx.Document(BytesIO(as_docx(document))).core_properties
        said = (word.title, word.author, word.subject, word.keywords, word.category, word.comments)
        assert set(said) == {""}, name

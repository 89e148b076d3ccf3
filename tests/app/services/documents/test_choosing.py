"""What is asked about before a document leaves."""

from app.domain.identifier_marks import IdentifierKind, Mark
from app.services.documents.choosing import marked_words
from app.services.documents.document import Document, Paragraph


def around(text: str, words: str) -> tuple[str, str]:
    document = Document("", "", (Paragraph(text),))
    start = text.index(words)
    mark = Mark(start, start + len(words), IdentifierKind.PERSON, sure=True)
    (found,) = marked_words(document, ((mark,),))
    return found.before, found.after


def test_what_is_around_a_name_ends_where_a_word_ends():
    text = "Yesterday in the afternoon I telephoned Ann because she had cancelled everything again"
    before, after = around(text, "Ann")
    assert before == "… in the afternoon I telephoned "
    assert after == " because she had cancelled …"


def test_a_short_text_is_shown_whole():
    assert around("I met Ann twice", "Ann") == ("I met ", " twice")

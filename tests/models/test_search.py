"""How text is laid in the index, in the real tokenizer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Connection, create_engine
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from models import search
from models.records.search import Term
from models.repositories import marks
from models.repositories.search_terms import Expression
from models.search import IndexText


@pytest.fixture(scope="module")
def connection():
    engine = create_engine(
        "sqlite+pysqlite://",
        module=dbapi2,
        creator=lambda: dbapi2.connect(":memory:"),
        poolclass=StaticPool,
    )
    with engine.connect() as opened:
        search.create(opened)
        yield opened
    engine.dispose()


def rows_with(connection: Connection, text: str, *, share_safe: bool = False) -> list[int]:
    found = connection.exec_driver_sql(
        f"SELECT rowid FROM {search.TABLE} WHERE {search.TABLE} MATCH ? ORDER BY rowid",
        (Expression.of(Term(text)).text(share_safe),),
    )
    return list(found.scalars())


@pytest.mark.parametrize(
    ("written", "sought"),
    [
        ("今日は治療室で沈黙が長かった。", "沈黙"),
        ("カウンセリングのあと疲れた", "疲れた"),
        ("ﾊﾝｶｸ", "ﾊﾝｶｸ"),
        ("ตอนเช้าฉันรู้สึกเหนื่อยมาก", "เหนื่อย"),
        ("ຂ້ອຍເມື່ອຍຫຼາຍ", "ເມື່ອຍ"),
        ("ខ្ញុំហត់នឿយ", "ហត់"),
        ("ကျွန်တော်ပင်ပန်းတယ်", "ပင်ပန်း"),
        ("선생님이 말했다", "선생님"),
        ("हिन्दी में लिखा", "हिन्दी"),
        ("قلتُ مَرحبا للجميع", "مرحبا"),
        ("שָׁלוֹם לכולם", "שלום"),
        ("Я чувствовал Усталость", "усталость"),
        ("Θυμός και φόβος", "θυμός"),
        ("a long day🥺", "🥺"),
        ("a long day🥺", "day"),
        ("cafe\u0301 naïve", "CAFÉ"),
        ("cafe\u0301 naïve", "naive"),
        ("ＦＵＬＬ width", "full"),
        ("super\u00advision", "supervision"),
        ("I kept reassuring", "reassured"),
        ("don't", "don’t"),
        ("with\0a nought", "nought"),
    ],
)
def test_any_script_is_found(connection, written, sought):
    search.put(connection, 1, IndexText(open=written))
    assert rows_with(connection, sought) == [search.open_row(1)]
    assert rows_with(connection, "elsewhere") == []


def test_a_long_run_without_spaces_is_found_by_its_parts(connection):
    search.put(connection, 1, IndexText(open="昨日の面接で怒りを感じた"))
    assert rows_with(connection, "今朝また怒りを感じたので書く") == [search.open_row(1)]


def test_putting_again_replaces_and_dropping_removes(connection):
    search.put(connection, 1, IndexText(open="before", private="hidden"))
    search.put(connection, 1, IndexText(title="after"))
    assert rows_with(connection, "before") == []
    assert rows_with(connection, "hidden") == []
    assert rows_with(connection, "after") == [search.open_row(1)]
    search.drop(connection, 1)
    search.drop(connection, 1)
    assert rows_with(connection, "after") == []


def test_share_safe_looks_at_no_private_row(connection):
    search.put(connection, 1, IndexText(open="seen", private="hidden"))
    assert rows_with(connection, "hidden") == [search.private_row(1)]
    assert rows_with(connection, "hidden", share_safe=True) == []
    assert rows_with(connection, "seen", share_safe=True) == [search.open_row(1)]


def test_private_words_do_not_move_an_entry_in_share_safe_ranks(connection):
    search.put(connection, 1, IndexText(open="grief and rain", private="other words " * 500))
    search.put(connection, 2, IndexText(open="grief and rain"))
    found = connection.exec_driver_sql(
        f"SELECT bm25({search.TABLE}) FROM {search.TABLE} WHERE {search.TABLE} MATCH ?",
        (Expression.of(Term("grief")).text(True),),
    )
    first, second = found.scalars()
    assert first == pytest.approx(second)
    search.drop(connection, 2)


def test_marks_lie_on_the_words_as_they_were_written(connection):
    written = "Caf\u00e9, cafe\u0301! 治療室で🥺 and super\u00advision \u2063 x\x02y"
    for sought, expected in [
        ("cafe", ["Café", "cafe\u0301"]),
        ("療室", ["療室"]),
        ("supervision", ["super\u00advision"]),
        ("🥺", ["🥺"]),
    ]:
        found = marks.marked(connection, {7: [written]}, Expression.of(Term(sought)))[7][0]
        assert [text for text, is_found in found if is_found] == expected


def test_inflected_words_have_one_stem(connection):
    one, other, third = marks.stems(connection, ["Reassuring", "reassured", "silence"])
    assert one == other != third


@given(st.text())
def test_restoring_gives_back_every_character(text):
    sound = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    pieces = search.restore(search.prepare(text), text)
    assert "".join(piece for piece, _ in pieces) == sound


@given(text=st.text(max_size=60), quoted=st.booleans(), prefix=st.booleans())
def test_no_term_is_an_error(connection, text, quoted, prefix):
    term = Term(text, quoted=quoted, prefix=prefix)
    match = Expression.of(term).text(share_safe=True)
    connection.exec_driver_sql(
        f"SELECT rowid FROM {search.TABLE} WHERE {search.TABLE} MATCH ?", (match,)
    ).all()

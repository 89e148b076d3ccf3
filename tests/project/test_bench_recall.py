"""What is told of recall in docs/recall.md rests on these measures."""

import json
import time
from math import log2
from pathlib import Path

import pytest

from app.encoding.signs import SignIndex
from tests.bench import ranking
from tests.bench.ranking import average_precision, ndcg, recall_at
from tests.bench.recall import BEGIN, END, put_between
from tests.bench.recall_quality import Places, halved
from tests.bench.recall_stages import REST, Stages

JUDGED = {"a": 1, "b": 1, "c": 1}


def test_a_perfect_ranking_has_all_of_every_measure() -> None:
    ranked = ["c", "a", "b", "x"]
    assert ndcg(ranked, JUDGED) == pytest.approx(1)
    assert average_precision(ranked, JUDGED) == pytest.approx(1)
    assert recall_at(20, ranked, JUDGED) == 1


def test_a_relevant_document_counts_less_the_further_down_it_stands() -> None:
    ranked = ["x", "a", "y", "b"]
    ideal = 1 + 1 / log2(3) + 1 / log2(4)
    assert ndcg(ranked, JUDGED) == pytest.approx((1 / log2(3) + 1 / log2(5)) / ideal)
    assert average_precision(ranked, JUDGED) == pytest.approx((1 / 2 + 2 / 4) / 3)
    assert recall_at(20, ranked, JUDGED) == pytest.approx(2 / 3)


def test_what_stands_below_the_depth_does_not_count() -> None:
    ranked = [*"qrstuvwxyz", "a"]
    assert ndcg(ranked, JUDGED) == 0
    assert recall_at(10, ranked, JUDGED) == 0
    assert average_precision(ranked, JUDGED) == pytest.approx(1 / 11 / 3)


def test_a_more_relevant_document_gains_more() -> None:
    judged = {"much": 3, "little": 1}
    ideal = 3 + 1 / log2(3)
    assert ndcg(["little", "much"], judged) == pytest.approx((1 + 3 / log2(3)) / ideal)


def test_nothing_found_is_worth_nothing() -> None:
    assert ndcg([], JUDGED) == average_precision([], JUDGED) == recall_at(20, [], JUDGED) == 0


def collection(folder: Path) -> ranking.Collection:
    documents = [
        {"_id": "7", "title": "Silence", "text": "We said nothing for an hour."},
        {"_id": "8", "title": "", "text": "The kettle, and the kettle again."},
        {"_id": "9", "title": "", "text": "A kettle stood in the silence of the kitchen."},
    ]
    queries = [{"_id": "1", "text": "the kettle"}, {"_id": "2", "text": "of a lamp"}]
    for name, lines in (("corpus", documents), ("queries", queries)):
        text = "".join(json.dumps(line) + "\n" for line in lines)
        (folder / f"{name}.jsonl").write_text(text, encoding="utf-8")
    (folder / "qrels.tsv").write_text("1\t8\t2\n1\t9\t0\n1\t404\t1\n2\t404\t1\n", encoding="utf-8")
    return ranking.read(folder)


def test_a_collection_keeps_only_what_can_be_found(tmp_path: Path) -> None:
    read = collection(tmp_path)
    assert [document.name for document in read.documents] == ["7", "8", "9"]
    assert read.judged == {"1": {"8": 2}}
    assert read.queries == {"1": "the kettle"}


def test_plain_full_text_finds_words_but_no_stop_words(tmp_path: Path) -> None:
    read = collection(tmp_path)
    found = ranking.plain_words(read)
    assert found == {"1": ["8", "9"]}
    quality = ranking.quality(read, found)
    assert (quality.ndcg, quality.average_precision, quality.recall) == (1, 1, 1)


def test_folders_that_are_no_collection_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "set").mkdir()
    (tmp_path / "other").mkdir()
    collection(tmp_path / "set")
    assert [one.name for one in ranking.collections(tmp_path)] == ["set"]


def test_a_text_is_halved_at_the_end_of_a_sentence() -> None:
    text = "One two three four. Five six seven. Eight nine ten."
    assert halved(text) == ("One two three four.", " Five six seven. Eight nine ten.")
    first, second = halved("word " * 300)
    assert first + second == "word " * 300
    assert abs(len(first) - len(second)) <= len("word ")


def test_the_share_within_a_depth_counts_what_was_not_found() -> None:
    places = Places("", [0, 2, None, 0])
    assert [places.within(depth) for depth in (1, 3)] == [0.5, 0.75]


def test_stages_tell_where_the_time_went_and_leave_no_trace() -> None:
    before = SignIndex.nearest
    with Stages() as stages:
        begun = time.perf_counter()
        with pytest.raises(TypeError):
            SignIndex().nearest()  # type: ignore[call-arg]
        while time.perf_counter() - begun < 0.01:
            pass
    assert SignIndex.nearest is before
    shares = stages.shares()
    assert sum(shares.values()) == pytest.approx(1)
    assert 0 < shares["nearest"] < shares[REST]


def test_a_report_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    document = tmp_path / "recall.md"
    document.write_text(f"# Recall\n{BEGIN}\nold\n{END}\nThe end.\n", encoding="utf-8")
    put_between(document, "new")
    assert document.read_text(encoding="utf-8") == f"# Recall\n{BEGIN}\nnew\n{END}\nThe end.\n"

"""Reflections come in from files whole, once, within limits, and can be taken back."""

from __future__ import annotations

import json
from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.services.importing.importer import Importing
from app.services.importing.json_lines import read as read_json_lines
from app.services.importing.markdown_files import read as read_markdown
from app.services.importing.own_export import read as read_own
from models.records.entries import Entry
from models.records.queries import Filter
from models.records.transfer import ImportReport, ProblemKind
from tests.support.journal import Journal


def carried_out(work: Generator[Any, None, ImportReport]) -> ImportReport:
    while True:
        try:
            next(work)
        except StopIteration as end:
            return end.value


def importing(journal: Journal) -> Importing:
    return Importing(journal.store, journal.clock, journal.writing.history, journal.catalogue)


def diary(folder: Path, count: int = 3, name: str = "diary.jsonl") -> Path:
    file = folder / name
    lines = [
        {
            "id": f"d-{day}",
            "date": f"{1660 + day // 28}-01-{1 + day % 28:02}",
            "text": f"Up betimes, day {day}.",
            "tags": ["old"],
        }
        for day in range(count)
    ]
    file.write_text("\n".join(json.dumps(line) for line in lines) + "\n", encoding="utf-8")
    return file


def every(journal: Journal) -> list[Entry]:
    with journal.store.read() as unit:
        found = [unit.entries.get(each) for each in unit.entries.every_id()]
    return [entry for entry in found if entry is not None]


def test_a_diary_comes_in_complete(journal: Journal, tmp_path: Path) -> None:
    report = carried_out(importing(journal).run([diary(tmp_path)]))
    assert (report.imported, report.duplicates, report.skipped) == (3, 0, 0)
    first = every(journal)[0]
    assert first.header.held_at.isoformat() == "1660-01-01T12:00:00"
    assert first.answers[0].text == "Up betimes, day 0."
    assert first.header.tags == ("old",)
    assert first.title.startswith("Up betimes, day 0")


def test_a_second_import_of_the_same_adds_nothing(journal: Journal, tmp_path: Path) -> None:
    file = diary(tmp_path)
    carried_out(importing(journal).run([file]))
    report = carried_out(importing(journal).run([file]))
    assert (report.imported, report.duplicates) == (0, 3)
    assert report.undo == ""
    assert len(every(journal)) == 3


def test_lines_without_ids_are_recognised_by_day_and_words(
    journal: Journal, tmp_path: Path
) -> None:
    file = tmp_path / "plain.jsonl"
    file.write_text(
        '{"date": "2024-03-01", "text": "One."}\n{"date": "2024-03-01", "text": "Two."}'
    )
    carried_out(importing(journal).run([file]))
    assert carried_out(importing(journal).run([file])).duplicates == 2
    assert [entry.title for entry in every(journal)] == ["One.", "Two."]


def test_a_dry_run_counts_and_writes_nothing(journal: Journal, tmp_path: Path) -> None:
    report = carried_out(importing(journal).look([diary(tmp_path)]))
    assert (report.imported, report.is_dry_run) == (3, True)
    assert every(journal) == []


def test_an_import_is_one_undo_step(journal: Journal, tmp_path: Path) -> None:
    journal.write("Mine.")
    report = carried_out(importing(journal).run([diary(tmp_path)]))
    journal.writing.history.undo(report.undo)
    assert [entry.title for entry in every(journal)] == ["Mine."]
    journal.writing.history.redo(report.undo)
    assert len(every(journal)) == 4


def test_what_was_taken_back_can_be_imported_again(journal: Journal, tmp_path: Path) -> None:
    file = diary(tmp_path)
    report = carried_out(importing(journal).run([file]))
    journal.writing.history.undo(report.undo)
    assert carried_out(importing(journal).run([file])).imported == 3
    assert len(every(journal)) == 3


def test_a_cancelled_import_leaves_nothing(journal: Journal, tmp_path: Path) -> None:
    work = importing(journal).run([diary(tmp_path, 900)])
    next(work)
    work.close()
    assert every(journal) == []


def test_a_backup_is_made_before_anything_is_written(journal: Journal, tmp_path: Path) -> None:
    journal.write("Mine.")
    seen: list[int] = []
    work = Importing(
        journal.store,
        journal.clock,
        journal.writing.history,
        journal.catalogue,
        back_up=lambda: seen.append(len(every(journal))),
    )
    carried_out(work.run([diary(tmp_path)]))
    assert seen == [1]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("not json", ProblemKind.NOT_JSON),
        ("[" * 100_000, ProblemKind.NOT_JSON),
        ("[1]", ProblemKind.NOT_AN_ENTRY),
        ('{"text": "x"}', ProblemKind.NO_DATE),
        ('{"date": "2024-02-30", "text": "x"}', ProblemKind.BAD_DATE),
        ('{"date": 7, "text": "x"}', ProblemKind.BAD_DATE),
        ('{"date": "2024-01-01", "text": "  "}', ProblemKind.NO_TEXT),
        ('{"date": "2024-01-01"}', ProblemKind.NO_TEXT),
        ('{"date": "2024-01-01", "text": "' + "x" * 17_000_000 + '"}', ProblemKind.TOO_LARGE),
    ],
    ids=lambda value: str(value)[:30],
)
def test_a_bad_line_is_named_and_the_rest_comes_in(
    journal: Journal, tmp_path: Path, line: str, kind: ProblemKind
) -> None:
    file = tmp_path / "mixed.jsonl"
    good = '{"date": "2024-01-01", "text": "Good."}'
    file.write_text(f"{good}\n{line}\n")
    report = carried_out(importing(journal).run([file]))
    assert (report.imported, report.skipped) == (1, 1)
    assert [(each.line, each.kind) for each in report.problems] == [(2, kind)]


def test_bytes_that_are_no_text_are_named(journal: Journal, tmp_path: Path) -> None:
    file = tmp_path / "latin.jsonl"
    file.write_bytes(b'{"date": "2024-01-01", "text": "caf\xe9"}\n')
    assert carried_out(importing(journal).run([file])).problems[0].kind is ProblemKind.NOT_TEXT


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("gone.jsonl", ProblemKind.UNREADABLE),
        ("gone", ProblemKind.UNREADABLE),
        ("picture.png", ProblemKind.UNKNOWN_FORMAT),
        ("empty.jsonl", ProblemKind.NOTHING_FOUND),
        ("empty folder", ProblemKind.NOTHING_FOUND),
    ],
)
def test_a_path_with_nothing_to_import_says_so(
    journal: Journal, tmp_path: Path, name: str, kind: ProblemKind
) -> None:
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    (tmp_path / "empty.jsonl").touch()
    (tmp_path / "empty folder").mkdir()
    report = carried_out(importing(journal).run([tmp_path / name]))
    assert [each.kind for each in report.problems] == [kind]


class TestMarkdown:
    @pytest.mark.parametrize(
        ("line", "title"),
        [
            ("# The last day", "The last day"),
            ("\n\n#\tThe last day \t", "The last day"),
            ("# The last day ##", "The last day"),
            ("# In C#", "In C#"),
            ("# #", "#"),
        ],
    )
    def test_the_first_heading_is_the_title(self, tmp_path: Path, line: str, title: str) -> None:
        (tmp_path / "2022-12-31.md").write_text(f"{line}\n\nQuiet.")
        (material,) = read_markdown(tmp_path)
        assert material.entry is not None
        assert material.entry.title == title
        assert [answer.text for answer in material.entry.answers] == ["Quiet."]

    @pytest.mark.timeout(20)
    @pytest.mark.parametrize("filling", [" ", "#", "# ", " \t#"])
    def test_a_long_heading_of_nothing_is_read_at_once(self, tmp_path: Path, filling: str) -> None:
        line = "# a" + filling * 500_000 + "b"
        (tmp_path / "2022-12-31.md").write_text(f"{line}\n\nQuiet.")
        (material,) = read_markdown(tmp_path)
        assert material.entry is not None

    def test_front_matter_tells_day_title_and_tags(self, journal: Journal, tmp_path: Path) -> None:
        file = tmp_path / "a.md"
        file.write_text(
            "---\ndate: 2023-05-06 14:20:00\ntitle: The rota\ntags: [team, power]\n---\n\nWho *spoke*.\n"
        )
        carried_out(importing(journal).run([tmp_path]))
        (entry,) = every(journal)
        assert entry.header.held_at.isoformat() == "2023-05-06T14:20:00"
        assert (entry.title, entry.header.tags) == ("The rota", ("team", "power"))
        assert entry.answers[0].text.strip() == "Who *spoke*."

    def test_a_file_named_by_its_day_needs_no_front_matter(
        self, journal: Journal, tmp_path: Path
    ) -> None:
        (tmp_path / "notes").mkdir()
        (tmp_path / "notes" / "2022-12-31 last.md").write_text("# The last day\n\nQuiet.")
        carried_out(importing(journal).run([tmp_path]))
        (entry,) = every(journal)
        assert (entry.title, entry.header.held_at.date().isoformat()) == (
            "The last day",
            "2022-12-31",
        )
        assert entry.answers[0].text == "Quiet."

    @pytest.mark.parametrize(
        ("text", "kind"),
        [
            ("No day anywhere.", ProblemKind.NO_DATE),
            ("---\ndate: 2024-02-31\n---\nx", ProblemKind.BAD_FRONT_MATTER),
            ("---\n: [\n---\nx", ProblemKind.BAD_FRONT_MATTER),
            ("---\na: &a [x]\nb: [*a, *a]\n---\nx", ProblemKind.BAD_FRONT_MATTER),
            ("---\na: !!python/object/apply:os.system [id]\n---\nx", ProblemKind.BAD_FRONT_MATTER),
            ("---\n" + "[" * 5000 + "\n---\nx", ProblemKind.BAD_FRONT_MATTER),
            ("---\ndate: 2024-01-01\n---\n\n", ProblemKind.NO_TEXT),
        ],
        ids=range(7),
    )
    def test_a_file_that_cannot_be_taken_in_is_named(
        self, journal: Journal, tmp_path: Path, text: str, kind: ProblemKind
    ) -> None:
        (tmp_path / "a.md").write_text(text)
        assert [each.kind for each in carried_out(importing(journal).run([tmp_path])).problems] == [
            kind
        ]

    def test_links_out_of_the_folder_are_not_followed(
        self, journal: Journal, tmp_path: Path
    ) -> None:
        outside = tmp_path / "outside"
        outside.mkdir()
        (outside / "2024-01-01.md").write_text("Not asked for.")
        folder = tmp_path / "folder"
        folder.mkdir()
        (folder / "2024-01-02.md").symlink_to(outside / "2024-01-01.md")
        (folder / "deep").symlink_to(outside)
        (folder / "2024-01-03.md").write_text("Asked for.")
        carried_out(importing(journal).run([folder]))
        assert [entry.title for entry in every(journal)] == ["Asked for."]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(data=st.binary(max_size=400), name=st.sampled_from(["x.jsonl", "x.md", "x.json"]))
def test_no_file_breaks_a_reader(tmp_path: Path, data: bytes, name: str) -> None:
    file = tmp_path / name
    file.write_bytes(data)
    reader = read_markdown if name.endswith("md") else read_json_lines
    for material in reader(file):
        assert (material.entry is None) != (material.problem is None)
    for material in read_own(file):
        assert (
            material.problem is not None or material.entry is not None or material.rest is not None
        )


def test_a_diary_is_found_by_its_words_and_stands_in_order(
    journal: Journal, tmp_path: Path
) -> None:
    carried_out(importing(journal).run([diary(tmp_path)]))
    page = journal.timeline.page(Filter(), None, 10)
    assert [card.held_at.day for card in page.cards] == [3, 2, 1]

"""How well the identifier guard finds: `python -m tests.bench.identifiers FOLDER [--diaries FOLDER]`.

FOLDER holds labelled texts: JSON lists of `{"full_text", "spans": [{"entity_type",
"start_position", "end_position"}]}` and lines of `{"entity", "text", "valid"}`. A label is found
where marks of a fitting kind cover at least half of it; a mark is right where it meets a label of
any kind. In diaries, which have no labels, a mark is surely false where each of its words stands in
lower case, too, more often than with a capital: then it is no name.
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from app.domain.identifier_marks import IdentifierKind, Mark
from app.domain.identifiers import Finder
from app.services.guard_words import read_lexicon

K = IdentifierKind
_NUMBERS = (K.NUMBER, K.PHONE)
_PLACES = (K.ADDRESS, K.POSTCODE)

LABELS: dict[str, tuple[str, tuple[IdentifierKind, ...]]] = {
    "PERSON": ("persons", (K.PERSON, K.WATCHED)),
    "PHONE_NUMBER": ("phones", _NUMBERS),
    "EMAIL_ADDRESS": ("e-mails", (K.EMAIL,)),
    "DOMAIN_NAME": ("web addresses", (K.URL,)),
    "URL": ("web addresses", (K.URL,)),
    "STREET_ADDRESS": ("addresses", _PLACES),
    "ZIP_CODE": ("postcodes", _PLACES),
    "DATE_TIME": ("days", (K.DATE, K.BIRTH)),
    **dict.fromkeys(
        (
            "CREDIT_CARD",
            "IBAN_CODE",
            "US_SSN",
            "IP_ADDRESS",
            "US_DRIVER_LICENSE",
            "UK_NHS",
            "UK_NINO",
        ),
        ("numbers", _NUMBERS),
    ),
}
"""What each label is counted as, and the kinds of marks that find it."""

GOALS = {
    "phones": 0.9,
    "e-mails": 0.9,
    "web addresses": 0.9,
    "numbers": 0.9,
    "persons": 0.8,
    "addresses": 0.8,
}
WORDS_PER_FALSE_MARK = 300
MS_PER_PARAGRAPH = 2.0


@dataclass
class Count:
    """What was found of one kind."""

    labels: int = 0
    found: int = 0
    marks: int = 0
    right: int = 0
    missed: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Labelled:
    """A text and its labels: (label, start, end)."""

    text: str
    spans: tuple[tuple[str, int, int], ...]


def labelled(folder: Path) -> Iterator[Labelled]:
    """Every labelled text of a folder."""
    for path in sorted(folder.glob("*.json")):
        for each in json.loads(path.read_text(encoding="utf-8")):
            spans = each["spans"]
            yield Labelled(
                each["full_text"],
                tuple((s["entity_type"], s["start_position"], s["end_position"]) for s in spans),
            )
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            yield _case(json.loads(line))


def _case(case: dict[str, object]) -> Labelled:
    text, name = str(case["text"]), str(case["entity"])
    if not case["valid"]:
        return Labelled(text, ())
    spans = case.get("spans")
    if isinstance(spans, list):
        return Labelled(text, tuple((name, int(s[0]), int(s[1])) for s in spans))
    start, end = case.get("start", 0), case.get("end", len(text))
    assert isinstance(start, int)
    assert isinstance(end, int)
    return Labelled(text, ((name, start, end),))


def measure(finder: Finder, texts: Iterable[Labelled]) -> dict[str, Count]:
    """Counts by kind; marks of a kind count as right where they meet any label."""
    counts: dict[str, Count] = {}
    kinds = {kind: name for name, wanted in LABELS.values() for kind in reversed(wanted)}
    kinds |= {K.NUMBER: "numbers", K.PHONE: "phones", K.ADDRESS: "addresses"}
    for each in texts:
        marks = finder.find(each.text)
        for label, start, end in each.spans:
            if label in LABELS:
                name, wanted = LABELS[label]
                count = counts.setdefault(name, Count())
                count.labels += 1
                if _covered(marks, wanted, start, end) * 2 >= end - start:
                    count.found += 1
                else:
                    count.missed.append(f"{each.text[start:end]!r} in {each.text!r}")
        for mark in marks:
            count = counts.setdefault(kinds.get(mark.kind, mark.kind.value), Count())
            count.marks += 1
            if any(mark.start < end and start < mark.end for _, start, end in each.spans):
                count.right += 1
            else:
                count.wrong.append(f"{mark.of(each.text)!r} in {each.text!r}")
    return counts


def _covered(marks: Sequence[Mark], wanted: Sequence[IdentifierKind], start: int, end: int) -> int:
    return sum(
        max(0, min(end, mark.end) - max(start, mark.start)) for mark in marks if mark.kind in wanted
    )


# ------------------------------------------------------------- diaries


@dataclass(frozen=True)
class InDiaries:
    """What the guard marks in diaries; `ms` is the time of each paragraph."""

    words: int
    marks: int
    surely_false: tuple[str, ...]
    ms: tuple[float, ...]
    kinds: Counter[str]
    all: tuple[str, ...]


def look_at_diaries(finder: Finder, folder: Path) -> InDiaries:
    """Looks through every paragraph of every diary (`*.jsonl` with a "text")."""
    texts = [
        str(json.loads(line)["text"])
        for path in sorted(folder.glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    used = Counter(word for text in texts for word in re.findall(r"[^\W\d_]+", text))
    paragraphs = [each for text in texts for each in text.split("\n\n") if each.strip()]
    false: list[str] = []
    every: list[str] = []
    kinds: Counter[str] = Counter()
    times: list[float] = []
    for text in paragraphs:
        began = time.process_time()
        marks = finder.find(text)
        times.append((time.process_time() - began) * 1000)
        for mark in marks:
            kinds[mark.kind.value] += 1
            said = f"[{mark.kind.value}] {mark.of(text)} | {_around(text, mark)}"
            every.append(said)
            if mark.kind is K.PERSON and _is_no_name(mark.of(text), used):
                false.append(said)
    words = sum(len(text.split()) for text in texts)
    return InDiaries(words, len(every), tuple(false), tuple(times), kinds, tuple(every))


def _around(text: str, mark: Mark) -> str:
    return " ".join(text[max(0, mark.start - 40) : mark.end + 30].split())


def _is_no_name(words: str, used: Counter[str]) -> bool:
    parts = [part for part in re.findall(r"[^\W\d_]+", words) if len(part) > 1]
    return all(used[part.lower()] > used[part.capitalize()] for part in parts)


# ------------------------------------------------------------- hostile texts

HOSTILE = (
    *("a", "A ", "Aa ", "Aa-", "1 ", "12-", "1 1 1-", "a@", "a.", "www.", "http://", "+1 ", "Dr. "),
    *("12 Aa ", "1 Aa 1 ", "Aa, ", "Aa\n", "corner of a and ", "Apt 1 ", "rue de Aa ", "GB73 "),
)
_LONG = 100_000


def worst_growth(finder: Finder) -> tuple[float, float, str]:
    """The longest look at 100,000 signs: seconds, how many times that of 50,000, and the pattern."""

    def cost(text: str) -> float:
        began = time.process_time()
        finder.find(text)
        return time.process_time() - began

    longs = [(pattern, (pattern * _LONG)[:_LONG]) for pattern in HOSTILE]
    costs = [(cost(text), cost(text[: _LONG // 2]), pattern) for pattern, text in longs]
    whole, half, pattern = max(costs)
    return whole, whole / max(half, 0.001), pattern


# ------------------------------------------------------------- telling


def _say(line: str = "") -> None:
    sys.stdout.write(f"{line}\n")


def _say_counts(counts: dict[str, Count], show: str) -> bool:
    _say(f"{'kind':16}{'labels':>8}{'recall':>8}{'goal':>7}{'marks':>8}{'precision':>11}")
    reached = True
    for name, count in sorted(counts.items()):
        recall = count.found / count.labels if count.labels else None
        precision = count.right / count.marks if count.marks else None
        goal = GOALS.get(name)
        told = [f"{each:.2f}" if each is not None else "-" for each in (recall, goal, precision)]
        _say(f"{name:16}{count.labels:>8}{told[0]:>8}{told[1]:>7}{count.marks:>8}{told[2]:>11}")
        if goal is not None and recall is not None and recall < goal:
            reached = False
        if name == show:
            for word, lines in (("missed", count.missed), ("wrong", count.wrong)):
                for line in lines:
                    _say(f"  {word}: {line}")
    return reached


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the table; 1 where a goal is missed."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.identifiers")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--diaries", type=Path)
    parser.add_argument("--show", default="", help="a kind, or 'diaries', to list what went wrong")
    given = parser.parse_args(arguments)
    finder = Finder(read_lexicon())
    reached = _say_counts(measure(finder, labelled(given.folder)), given.show)
    diaries = given.diaries or given.folder.parent / "diaries"
    if diaries.is_dir():
        seen = look_at_diaries(finder, diaries)
        _say()
        _say(f"diaries: {seen.words} words, {seen.marks} marks {dict(seen.kinds)}")
        per = 300 * len(seen.surely_false) / max(1, seen.words)
        _say(f"surely false marks of names per 300 words: {per:.2f} (at most 1)")
        ordered = sorted(seen.ms)
        p95 = ordered[int(len(ordered) * 0.95)]
        _say(f"per paragraph: mean {statistics.mean(ordered):.2f} ms, p95 {p95:.2f} ms")
        reached = reached and per <= 1 and statistics.mean(ordered) <= MS_PER_PARAGRAPH
        if given.show == "diaries":
            for line in seen.all:
                _say(f"  {line}")
    seconds, times, pattern = worst_growth(finder)
    _say(f"worst of 100,000 signs: {seconds:.2f} s ({times:.1f} times that of half), {pattern!r}")
    return 0 if reached and times < 3 else 1


if __name__ == "__main__":
    sys.exit(main())

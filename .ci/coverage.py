"""Keeps `docs/coverage.md`: which questions and features serve each concept of the field.

Without an argument it checks and says what is wrong; with `--update` it writes the page first.
What is read: `docs/coverage/concepts.toml` and `features.toml`, and `serves` in the shipped packs.
"""

import ast
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from prompts.catalogue import Catalogue  # noqa: E402
from prompts.schema import Pack  # noqa: E402

FOLDER = ROOT / "docs" / "coverage"
PAGE = ROOT / "docs" / "coverage.md"
GROUPS = {
    "S0": "Power in a relationship",
    "S1": "Up-power, down-power, and research on power",
    "S2": "Systemic inequality",
    "S3": "Hostile relationships, records, powerlessness",
    "S4": "Power struggles",
}
WEIGHTS = ("must", "should", "could")


@dataclass(frozen=True)
class Concept:
    """One thing the field knows; `left` says why a "could" is served by nothing."""

    id: str
    words: str
    weight: str
    left: str = ""


@dataclass(frozen=True)
class Feature:
    """A part of the program that serves concepts: where its code is, and the test that shows it."""

    id: str
    words: str
    code: str
    test: str
    serves: tuple[str, ...]


@dataclass(frozen=True)
class Coverage:
    """All of it: concepts, and by concept id what serves them, in words."""

    concepts: tuple[Concept, ...]
    questions: Mapping[str, Sequence[str]] = field(default_factory=dict)
    features: Mapping[str, Sequence[str]] = field(default_factory=dict)

    def is_served(self, concept: Concept) -> bool:
        return bool(self.questions.get(concept.id) or self.features.get(concept.id))


def concepts(folder: Path) -> tuple[Concept, ...]:
    """The concepts, in the order of the file."""
    raw = tomllib.loads((folder / "concepts.toml").read_text("utf-8"))
    return tuple(Concept(**each) for each in raw["concepts"])


def features(folder: Path) -> tuple[Feature, ...]:
    """The features, in the order of the file."""
    raw = tomllib.loads((folder / "features.toml").read_text("utf-8"))
    return tuple(Feature(**{**each, "serves": tuple(each["serves"])}) for each in raw["features"])


def gather(known: tuple[Concept, ...], packs: Sequence[Pack], parts: Sequence[Feature]) -> Coverage:
    """What serves what."""
    by_question: dict[str, list[str]] = defaultdict(list)
    for pack in packs:
        for question in pack.questions():
            for concept in question.serves:
                by_question[concept].append(f"`{pack.id}.{question.id}`")
    by_feature: dict[str, list[str]] = defaultdict(list)
    for part in parts:
        for concept in part.serves:
            by_feature[concept].append(part.words)
    return Coverage(known, by_question, by_feature)


def problems(coverage: Coverage, parts: Sequence[Feature], root: Path) -> Iterator[str]:
    """What is wrong, one line each."""
    ids = [concept.id for concept in coverage.concepts]
    for doubled in sorted({each for each in ids if ids.count(each) > 1}):
        yield f"{doubled} stands twice in the list of concepts"
    for named in sorted({*coverage.questions, *coverage.features} - set(ids)):
        yield f"{named} is served but is no concept of the list"
    for concept in coverage.concepts:
        if concept.weight not in WEIGHTS:
            yield f"{concept.id} has the unknown weight {concept.weight}"
        served = coverage.is_served(concept)
        if not served and concept.weight != "could":
            yield f"{concept.id} ({concept.words}) is served by nothing"
        if not served and concept.weight == "could" and not concept.left:
            yield f"{concept.id} ({concept.words}) is left without a reason"
        if served and concept.left:
            yield f"{concept.id} is served and yet has a reason for being left"
    for part in parts:
        if not stands(root, part.code, ":"):
            yield f"feature {part.id} names code that is not there: {part.code}"
        if not stands(root, part.test, "::"):
            yield f"feature {part.id} names a test that is not there: {part.test}"
        if not part.serves:
            yield f"feature {part.id} serves nothing"


def stands(root: Path, place: str, sign: str) -> bool:
    """Whether a file defines a class or function (`file:name`), or is there at all (`file`)."""
    path, _, name = place.partition(sign)
    file = root / path
    if not file.is_file():
        return False
    if not name:
        return True
    tree = ast.parse(file.read_text("utf-8"))
    defined = (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    return any(isinstance(node, defined) and node.name == name for node in ast.walk(tree))


def page(coverage: Coverage) -> str:
    """The page in Markdown."""
    lines = [
        "# What serves each concept of the field",
        "",
        "Made by `make coverage` from the prompt sets and `docs/coverage/`; not written by hand.",
        "A question is named as `set.question`.",
        "",
    ]
    for group, title in GROUPS.items():
        rows = [each for each in coverage.concepts if each.id.startswith(f"{group}-")]
        lines += [f"## {title}", "", "| id | concept | | questions | features |"]
        lines += ["|---|---|---|---|---|"]
        for concept in rows:
            asked = ", ".join(coverage.questions.get(concept.id, ()))
            built = "; ".join(coverage.features.get(concept.id, ()))
            if concept.left and not (asked or built):
                built = f"Left: {concept.left}"
            lines.append(
                f"| {concept.id} | {concept.words} | {concept.weight} | {asked} | {built} |"
            )
        lines.append("")
    served = sum(1 for each in coverage.concepts if coverage.is_served(each))
    lines.append(f"{served} of {len(coverage.concepts)} concepts are served.")
    return "\n".join(lines) + "\n"


def main(arguments: Sequence[str]) -> int:
    """Checks or writes the page; the number of problems decides the exit."""
    parts = features(FOLDER)
    coverage = gather(concepts(FOLDER), Catalogue.shipped().packs(), parts)
    found = list(problems(coverage, parts, ROOT))
    fresh = page(coverage)
    if "--update" in arguments:
        PAGE.write_text(fresh, "utf-8")
    elif not PAGE.is_file() or PAGE.read_text("utf-8") != fresh:
        found.append("docs/coverage.md is out of date: run `make coverage`")
    for each in found:
        sys.stderr.write(f"{each}\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

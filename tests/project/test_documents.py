"""What the documents link to is there, and each promise of the report is linked from the README."""

import re
from pathlib import Path

import pytest

from tests.trust.promises import PROGRAMS, PROMISES

ROOT = Path(__file__).parents[2]
PAGES = sorted(
    [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), *(ROOT / "docs" / "adr").glob("*.md")]
)
REPORT = ROOT / "docs" / "trust.md"
LINK = re.compile(r"\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


def anchor(heading: str) -> str:
    """What a heading is called in a link."""
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")


def anchors(page: Path) -> set[str]:
    found = {anchor(each) for each in HEADING.findall(page.read_text("utf-8"))}
    if page == REPORT:  # a program has its section once it was run with its full count
        found |= {anchor(name.replace("_", "-")) for name in PROGRAMS}
    return found


def links(page: Path) -> list[str]:
    return [each for each in LINK.findall(page.read_text("utf-8")) if "://" not in each]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_is_linked_to_is_there(page: Path) -> None:
    lost = []
    for link in links(page):
        path, _, part = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        if not target.exists() or (part and part not in anchors(target)):
            lost.append(link)
    assert lost == []


def test_the_documents_say_something_to_link_to() -> None:
    assert "docs/trust.md#kills" in links(ROOT / "README.md")
    assert "kills" in anchors(REPORT)
    assert "known-limits" in anchors(ROOT / "SECURITY.md")


@pytest.mark.parametrize("name", PROGRAMS)
def test_each_program_that_shows_a_promise_is_led_to(name: str) -> None:
    said = links(ROOT / "README.md") + links(ROOT / "SECURITY.md")
    assert f"docs/trust.md#{name.replace('_', '-')}" in said
    assert any(name in promise.programs for promise in PROMISES)

"""Markdown is rendered without anything that loads, runs or hides where it leads."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.markdown import LONGEST, may_open, render


def test_the_shapes_of_writing_are_kept() -> None:
    html = render(
        "# Title\n\nSome *soft* and **firm** words.\n\n- one\n- two\n\n> quoted\n\n1. first"
    )
    for piece in ("<h1>Title</h1>", "<em>soft</em>", "<strong>firm</strong>", "<li>one</li>"):
        assert piece in html
    assert "<blockquote>" in html
    assert "<ol>" in html


def test_a_single_line_break_stays_a_line_break() -> None:
    assert "<br" in render("one\ntwo")


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "![a](http://tracker.example/x.png)",
        "![a](file:///etc/passwd)",
        "![a](//host/share/x.png)",
        "[a](javascript:alert(1))",
        "[a](smb://host/share)",
        "[a](ms-word:ofe|u|http://x)",
        "[a](search-ms:query=x)",
        "[a](file:///etc/passwd)",
        "[a](vbscript:x)",
        "[a](data:text/html,x)",
        "<style>@import 'http://x'</style>",
        "<svg/onload=alert(1)>",
        "[a]: //host/share\n\n[a]",
    ],
)
def test_nothing_active_or_remote_gets_through(hostile: str) -> None:
    html = render(hostile)
    assert not re.search(r"<(script|img|style|svg|iframe|object|link)\b", html, re.IGNORECASE)
    for address in re.findall(r'(?:href|src)="([^"]*)"', html):
        assert may_open(address)


def test_a_link_says_where_it_leads() -> None:
    assert "(https://evil.example)" in render("[your bank](https://evil.example)")


def test_an_image_is_shown_as_its_words() -> None:
    html = render("![the room](https://example.org/a.png)")
    assert "the room" in html
    assert "https://example.org/a.png" in html


@given(st.text(max_size=300))
def test_no_text_makes_a_tag_of_its_own(text: str) -> None:
    tags = set(re.findall(r"<\s*/?\s*([a-zA-Z0-9]+)", render(text)))
    allowed = [
        "p",
        "br",
        "em",
        "strong",
        "s",
        "ul",
        "ol",
        "li",
        "blockquote",
        "code",
        "pre",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "a",
    ]
    assert tags <= set(allowed)


@pytest.mark.parametrize("piece", ["[", "*a **b _c_", "> ", "`a`", "[a](b", "<", "1. a\n", "a\n"])
def test_a_text_too_tangled_to_render_is_shown_as_typed(piece: str) -> None:
    html = render(piece * (LONGEST // len(piece) + 10))
    assert html.startswith("<p>")
    assert set(re.findall(r"<(\w+)", html)) <= {"p", "br"}


def test_a_text_too_long_to_render_keeps_every_word() -> None:
    text = "word\n" * LONGEST
    assert render(text).count("word") == LONGEST


@pytest.mark.parametrize("text", ["[here]()", "[here](<>)", "[here][a]\n\n[a]: <>"])
def test_a_link_that_leads_nowhere_is_words(text: str) -> None:
    html = render(text)
    assert "<a" not in html
    assert "here" in html


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("[a](https://example.org/\ud83d\udc69)", "https://example.org/"),
        ("[a](https://example.org/\ud83d)", "https://example.org/"),
        ("half of it: \ud83d", "half of it: \ufffd"),
        ("both: \ud83d\udc69", "both: \U0001f469"),
    ],
)
def test_half_a_character_is_no_reason_to_fail(text: str, shown: str) -> None:
    html = render(text)
    assert shown in html
    html.encode()

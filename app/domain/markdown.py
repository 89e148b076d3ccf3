"""Markdown as Afterword allows it: words and their shape, nothing that loads or runs.

Raw HTML stays visible as text, images become their words, and only plain web and mail addresses are
links. Rendering belongs off the UI thread: a hostile text can take seconds, so it is capped.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token

LONGEST = 200_000
"""Characters that are rendered; what is longer is shown as it was typed."""

_MOST_MARKS = 20_000
"""Texts with more marks than this are shown as typed: nesting them costs quadratic time."""

_MARKS = re.compile(r"[*_\[\]`<>!~]")
_ALLOWED = ("http://", "https://", "mailto:")


def render(text: str) -> str:
    """Returns HTML of a text: paragraphs, emphasis, lists, quotations, code, headings, links.

    A text too long or too tangled to render in reasonable time comes back escaped in one block, with
    all its words.
    """
    # Half a character, as some programs leave on the clipboard, cannot stand in an address.
    text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    if len(text) > LONGEST or len(_MARKS.findall(text)) > _MOST_MARKS:
        return as_typed(text)
    return str(_parser().render(text))


def as_typed(text: str) -> str:
    """Returns HTML that shows the text as it is, line by line."""
    lines = (_escape(line) for line in text.split("\n"))
    return "<p>" + "<br/>".join(lines) + "</p>"


def may_open(address: str) -> bool:
    """Whether a link's address is of a kind that may ever be opened: the web or mail."""
    return address.strip().lower().startswith(_ALLOWED)


class _Parser(MarkdownIt):
    """CommonMark with our own, shorter list of addresses that may be links."""

    def validateLink(self, url: str) -> bool:  # noqa: N802
        return may_open(url)


@cache
def _parser() -> MarkdownIt:
    options = {"html": False, "linkify": False, "breaks": True}
    parser = _Parser("commonmark", options, renderer_cls=_Renderer)
    parser.disable(["html_block", "html_inline"])
    parser.enable("strikethrough")
    return parser


class _Renderer(RendererHTML):
    """Renders links with their address beside the words, so that nothing hides where it leads.

    What leads nowhere is no link.
    """

    def link_open(self, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
        if not tokens[index].attrs.get("href"):
            return ""
        return self.renderToken(tokens, index, options, env)

    def link_close(self, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
        start = max(i for i in range(index) if tokens[i].type == "link_open")
        href = str(tokens[start].attrs.get("href", ""))
        if not href:
            return ""
        shown = "".join(token.content for token in tokens[start + 1 : index]).strip()
        if shown in (href, href.removeprefix("mailto:")):
            return "</a>"
        return f"</a> ({_escape(href)})"

    def image(self, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
        token = tokens[index]
        return f"{_escape(token.content)} ({_escape(str(token.attrs.get('src', '')))})"


def _escape(text: str) -> str:
    return (
        text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    )

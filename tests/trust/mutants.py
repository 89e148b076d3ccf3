"""Hostile inputs: what people have tried before, grown into what nobody has."""

import json
import random
from collections.abc import Sequence
from copy import deepcopy
from pathlib import Path
from typing import Any

NASTY = (
    *("", "\0", "\ufeff", "\u202e", "\u200d" * 50, "\ud83d\udc69\u200d\ud83d\udcbb", "e\u0301" * 40),
    *("../" * 12 + "etc/passwd", "..\\..\\windows\\win.ini", "C:\\con", "/dev/zero", "file:///etc/passwd"),
    *("\\\\host\\share\\a.png", "//host/share", "smb://host/a", "ms-word:ofe|u|http://x", "search-ms:q=a"),
    *("javascript:alert(1)", "data:text/html,<script>1</script>", "vbscript:x", "jAvAsCrIpT&colon;a"),
    *("<script>alert(1)</script>", "<img src=http://example.org/a.png>", "<style>@import 'http://x';"),
    *("<a href=\"javascript:1\">x</a>", "<iframe src=//x>", "&#0;&#x10FFFF;&lt;b&gt;", "<!--", "<![CDATA["),
    *("![a](http://example.org/a.png)", "[a](<javascript:1>)", "[a]: file:///x\n[a]", "<http://x\u0000y>"),
    *("*" * 3000, "[" * 3000, "`" * 2999, "> " * 800, "- " * 800, "_a_" * 900, "[a](" * 900, "**a" * 900),
    *("|" * 2000, "#" * 900, "\\" * 3001, "    " * 500 + "x", "1. " * 700, "~~" * 900, "&" * 2000, "<" * 2000),
    *('" OR NEAR(a b, 5) AND "', "title:x OR private:y", "a* ^b NOT c", '"' * 301, "(((((", "entry_index:a"),
    *("'; DROP TABLE entry; --", "%s%n{0}{x!r}", "${jndi:ldap://x}", "=cmd|'/c calc'!A1", "\u0085\u2028"),
    *("9" * 400, "-1", "1e309", "NaN", "0x7fffffff", "9223372036854775808", "true", "null"),
    *("9999-12-31T23:59:59", "0001-01-01", "0000-00-00", "2025-02-30", "10000-01-01", "2025-11-04T25:61"),
    *("&a [*a,*a]", "!!python/object/apply:os.system ['id']", "<<: *x", "? [a, b]\n: c", "%YAML 9.9\n---"),
    *("---\n", "...\n", "<!-- afterword answer free/text -->", "<!-- afterword end -->", "a" * 20_000),
    *("\r", "\r\n\r\n", "\x1b[2J", "\ufffe", "\U0010ffff", "\u0e01" * 300, "\u4e2d\u6587" * 200),
    *("0" * 15 + "@example.org" * 30, "1-" * 800, "a." * 900 + "org", "+44 " * 500, "Mr " * 700),
    *("Aa-" * 700, "1.1." * 500, "12/12/" * 300, "Dr. A. " * 300, "http://" * 400, "@" * 2000),
)  # fmt: skip

_VALUES: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 2**31, 2**63, 2**64, -(2**63) - 1, 10**300, 0.5, 1e308, "", [], {}),
    *([[]], [None], {"": None}, "x", ["x"] * 50, "\ud800", "\udfff\ud800"),
)
_LONGEST = 300_000


def corpus_of(folder: Path) -> list[str]:
    """Texts from a folder of collections: strings of JSON files, lines and wholes of the others."""
    found: list[str] = []
    for path in sorted(folder.rglob("*")):
        if path.suffix == ".json":
            found += _strings(json.loads(path.read_text(encoding="utf-8")))
        elif path.suffix in (".txt", ".test", ".md", ".html"):
            text = path.read_text(encoding="utf-8", errors="replace")
            found.append(text[:_LONGEST])
            found += [line for line in text.splitlines() if line.strip()][:5_000]
    return found


def _strings(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        value = list(value.values())
    return [text for each in value for text in _strings(each)] if isinstance(value, list) else []


def text(dice: random.Random, corpus: Sequence[str]) -> str:
    """A few pieces, joined and broken."""
    pieces = []
    for _ in range(dice.choice((1, 1, 2, 3, 6, 20))):
        piece = dice.choice(corpus) if corpus and dice.random() < 0.5 else dice.choice(NASTY)
        if dice.random() < 0.2:
            start = dice.randrange(len(piece) + 1)
            piece = piece[start : start + dice.randint(1, 400)]
        if dice.random() < 0.06:
            piece *= dice.choice((2, 10, 100, 1_000))
        pieces.append(piece[:_LONGEST])
        if dice.random() < 0.3:
            pieces.append(dice.choice(("\n", "\n\n", " ", "\t", "\n> ", "\n- ", "\n    ")))
    joined = "".join(pieces)[:_LONGEST]
    if joined and dice.random() < 0.3:
        letters = list(joined)
        for _ in range(dice.choice((1, 3, 30))):
            letters[dice.randrange(len(letters))] = chr(dice.choice((dice.randrange(128), 0x202E)))
        joined = "".join(letters)
    return joined


def broken(data: bytes, dice: random.Random, others: Sequence[bytes] = ()) -> bytes:
    """Bytes like these, with a few of them not as they should be."""
    made = bytearray(data)
    for _ in range(dice.choice((1, 1, 2, 4, 12))):
        _break(made, dice, others)
    return bytes(made[: 4 * _LONGEST])


def _break(made: bytearray, dice: random.Random, others: Sequence[bytes]) -> None:
    size = len(made)
    at = dice.randrange(size + 1)
    end = min(size, at + dice.choice((1, 2, 8, 64, 1024)))
    match dice.randrange(9):
        case 0 if size:
            made[dice.randrange(size)] ^= 1 << dice.randrange(8)
        case 1 if size:
            made[dice.randrange(size)] = dice.randrange(256)
        case 2:
            del made[at:end]
        case 3:
            made[at:at] = made[at:end] * dice.choice((1, 3, 200))
        case 4:
            made[at:at] = dice.choice(NASTY).encode("utf-8", "surrogatepass")
        case 5 if others:
            other = dice.choice(others)
            start = dice.randrange(len(other) + 1)
            made[at:end] = other[start : start + dice.choice((4, 64, 4096))]
        case 6:
            del made[at:]
        case 7:
            made[at:end] = dice.randbytes(end - at)
        case _:
            made[at:at] = dice.choice(
                (b"[" * 5_000, b'{"a":' * 3_000, b"\0" * 100, b"\xff\xfe", b"\n" * 50)
            )


def changed(value: Any, dice: random.Random) -> Any:
    """A value like this one, of another shape in a place or two."""
    copy = json.loads(json.dumps(value))
    for _ in range(dice.choice((1, 1, 2, 5))):
        copy = _changed_once(copy, dice)
    return copy


def _changed_once(value: Any, dice: random.Random) -> Any:
    places = list(_places(value))
    if not places or dice.random() < 0.02:
        return _fresh(dice)
    holder, key = dice.choice(places)
    match dice.randrange(6):
        case 0:
            del holder[key]
        case 1:
            holder[key] = dice.choice(NASTY)
        case 2:
            holder[key] = [holder[key]] * dice.choice((1, 2, 40))
        case 3:
            other, there = dice.choice(places)
            try:
                holder[key] = json.loads(json.dumps(other[there]))
            except (KeyError, IndexError):
                holder[key] = None
        case 4 if isinstance(holder, dict):
            holder[dice.choice(NASTY)[:80]] = _fresh(dice)
        case _:
            holder[key] = _fresh(dice)
    return value


def _fresh(dice: random.Random) -> Any:
    """A value that nothing else shares."""
    return deepcopy(dice.choice(_VALUES))


def _places(value: Any) -> Any:
    if isinstance(value, dict):
        for key, each in value.items():
            yield value, key
            yield from _places(each)
    elif isinstance(value, list):
        for index, each in enumerate(value):
            yield value, index
            yield from _places(each)

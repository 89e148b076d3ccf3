"""Plain rules of one's own, written from a few answers."""

from prompts.hours import OWN

_TEXT = """\
# Rules of your own. Change what you like: what cannot be understood is named with its line.
id = "{id}"
name = "{name}"

# How time counts: whole, half, divided (by how many are supervised) or twice_divided.
[[counts]]
formats = ["individual", "live", "ad_hoc"]
share = "whole"

[[counts]]
formats = ["group", "triadic", "peer"]
share = "{share}"

# What is asked for in each week, month, quarter or year.
[[asks]]
id = "supervision"
text = "{text}"
measure = "minutes"
per = "{per}"
minutes = {minutes}
"""


def plain_rules(number: int, name: str, minutes: int, per: str, share: str, text: str) -> str:
    """So many minutes of supervision in each period; groups count by `share`.

    Args:
        number: Which of one's own rules they are: it makes the id.
        text: What is asked for, in words.
    """
    return _TEXT.format(
        id=f"{OWN}{number}",
        name=_quoted(name),
        minutes=minutes,
        per=per,
        share=share,
        text=_quoted(text),
    )


def _quoted(words: str) -> str:
    """Words as they stand between the quotes of TOML."""
    kept = "".join(char if char.isprintable() else " " for char in words.strip())
    return kept.replace("\\", "\\\\").replace('"', '\\"')

"""The moments for which a set of questions can be meant: what the library filters by."""

from typing import Final

from prompts.schema import Option

MOMENTS: Final = (
    Option("before_session", "Before a session"),
    Option("straight_after", "Straight after"),
    Option("same_day", "The same day"),
    Option("end_of_week", "End of the week"),
    Option("monthly", "Once a month"),
    Option("before_supervision", "Before supervision"),
    Option("in_supervision", "In supervision"),
    Option("after_supervision", "After supervision"),
    Option("learning", "Learning"),
    Option("ending", "An ending"),
    Option("any_time", "Any time"),
)
"""Ids are stored in packs, texts are shown."""

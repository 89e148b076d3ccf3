"""A prompt set of one's own with a branch, and the library over a journal."""

from app.services.library import Library
from prompts.loader import load
from prompts.schema import Pack
from tests.support.journal import Journal

HANDOVER = """
id = "own_handover"
version = 1
title = "Handover"
summary = "What I pass on, and what I keep."
purpose = "To look at what I say about people when they are not there."
use = "After a handover."
moments = ["same_day"]
minutes = 3
source = "My own."
origin = "My own."
dated = "2025-11-01"

[[steps]]
id = "said"
title = "What did I pass on?"

  [[steps.questions]]
  id = "words"
  kind = "long"
  yields = "title"

  [[steps.questions]]
  id = "colour"
  kind = "one"
  text = "How did it sound?"
  options = [{ id = "plain", text = "Plain" }, { id = "sharp", text = "Sharp" }]

[[steps]]
id = "again"
title = "How would I say it with them in the room?"
when = "colour = sharp"

  [[steps.questions]]
  id = "said_again"
  kind = "short"
"""


def handover() -> Pack:
    """The set as a file would bring it."""
    return load(HANDOVER.encode())


def library_of(journal: Journal) -> Library:
    """The library of a journal, loaded as an unlock does."""
    library = Library(journal.store, journal.catalogue, journal.clock, journal.writing.history)
    library.load()
    return library

"""A prompt set of one's own with all that makes something come back, put on the shelf of a test."""

from prompts.catalogue import Catalogue
from prompts.loader import load

KEPT = "own_kept"

_TOML = """
id = "own_kept"
version = 1
title = "All that comes back"
summary = "For trying out."
minutes = 3
source = "Made for trying out."
origin = "Own"
dated = "2025-11-01"

[[steps]]
id = "all"
title = "What comes back?"

  [[steps.questions]]
  id = "said"
  kind = "long"
  text = "What was it?"
  yields = "title"

  [[steps.questions]]
  id = "assumptions"
  kind = "rows"
  text = "What did I assume?"
  yields = "follow_up:assumption"
  columns = [
    { id = "what", text = "What", kind = "short" },
    { id = "basis", text = "What it rests on", kind = "short" },
    { id = "checked", text = "Checked", kind = "yesno" },
    { id = "outcome", text = "What came of it", kind = "short" },
    { id = "again_on", text = "Look again", kind = "date" },
  ]

  [[steps.questions]]
  id = "practise"
  kind = "short"
  text = "What will I try?"
  yields = "follow_up:practice"

  [[steps.questions]]
  id = "by"
  kind = "date"
  text = "By when?"
  yields = "due:practice"

  [[steps.questions]]
  id = "talk"
  kind = "short"
  text = "What to talk about?"
  yields = "follow_up:talking_point"

  [[steps.questions]]
  id = "ask"
  kind = "one"
  text = "Ask somebody?"
  yields = "consult"
  options = [
    { id = "no", text = "No" },
    { id = "now", text = "Now" },
    { id = "before_next", text = "Before the next contact" },
    { id = "next_supervision", text = "In supervision" },
  ]

  [[steps.questions]]
  id = "card"
  kind = "short"
  text = "What would help next time?"
  yields = "cue"

  [[steps.questions]]
  id = "group"
  kind = "yesno"
  text = "For a group?"
  yields = "tag:group"

  [[steps.questions]]
  id = "first"
  kind = "long"
  text = "First impression"
  yields = "first_impression"
  locked = true

  [[steps.questions]]
  id = "first_hidden"
  kind = "long"
  text = "First impression, asked only at times"
  yields = "first_impression"
  locked = true
  when = "group = yes"

  [[steps.questions]]
  id = "where_i_stand"
  kind = "long"
  text = "Where I stand"
  yields = "positionality"

  [[steps.questions]]
  id = "stand_again"
  kind = "date"
  text = "Look at it again"
  yields = "due:positionality"

[[steps]]
id = "button"
title = "What pressed it?"

  [[steps.questions]]
  id = "set_off"
  kind = "triggers"
  text = "What they did"
  yields = "triggers"

  [[steps.questions]]
  id = "pressed"
  kind = "triggers"
  text = "The button"
  yields = "buttons"

  [[steps.questions]]
  id = "early"
  kind = "body"
  text = "First sign"
  yields = "early_sign"

  [[steps.questions]]
  id = "urge"
  kind = "urges"
  text = "Urge"
  yields = "urges"

  [[steps.questions]]
  id = "did"
  kind = "short"
  text = "What I did"
  yields = "button.act"

  [[steps.questions]]
  id = "strong"
  kind = "scale"
  text = "How strong?"
  ends = { low = "hardly", high = "very" }
  yields = "scale:intensity"

  [[steps.questions]]
  id = "felt"
  kind = "feelings"
  text = "What I felt"
  yields = "feelings"

  [[steps.questions]]
  id = "eased"
  kind = "helped"
  text = "What helped"
  yields = "helped"

  [[steps.questions]]
  id = "ways"
  kind = "thoughts"
  text = "How I thought"
  yields = "thoughts"

  [[steps.questions]]
  id = "where"
  kind = "continuum"
  text = "Where am I?"
  pairs = [
    { id = "steady", low = "steady", high = "stirred" },
    { id = "rules", low = "rules first", high = "person first" },
  ]
"""


def shelve(catalogue: Catalogue) -> None:
    """Put the set on the shelf."""
    catalogue.set_own({KEPT: load(_TOML.encode())})

"""What counts how much when past reflections are brought up: every weight of it in one place.

`docs/recall.md` has the figures behind them, and how to measure again.
"""

# ---------------------------------------------------------------- a search: words and meaning

MEANING_SHARE = 0.5
"""Of a search's score, where the language is understood; the rest are the words."""
COMPARED = 200
"""As many of the best by words and by meaning are laid on one scale."""
LIKE_FLOOR = 0.30
"""Below this cosine nothing is found by meaning alone."""
LIKE_BEST = 0.6
"""Nor below this share of the best one's cosine."""
SURE = 0.45
"""Below this cosine even the best by meaning gets less than the full share."""
SEARCH_RECENCY = 0.02

# ---------------------------------------------------------------- likeness of two reflections

WORDS, MEANING = 1.0, 0.9
FEELINGS, TRIGGERS, CODE, POSITION, SOON = 0.55, 0.6, 0.35, 0.12, 0.08
RECENCY, HALF_LIFE_DAYS = 0.15, 365.0
STRANGE, SAME = 0.30, 0.80
"""Cosines of passages: as far apart as any two reflections, and as near as on the same event."""
MEANT = 0.35
"""From this much likeness of meaning (0 to 1) it is a reason by itself."""
SOON_DAYS = 14

"""What counts how much when past reflections are brought up: every weight of it in one place.

`docs/recall.md` has the figures behind them, and how to measure again.
"""

# ---------------------------------------------------------------- a search: words and meaning

MEANING_SHARE = 0.5
"""Of a search's score, where the language is understood; the rest are the words.

Of a short search that no entry holds most of, more: the words then say little."""
COMPARED = 200
"""As many of the best by words and by meaning are laid on one scale."""
LIKE_FLOORS = (0.40, 0.30, 0.25, 0.20)
"""Below this cosine nothing is found by meaning alone: for one, two, three, more words typed.

One word is a name as often as a thought, and says little to the model."""
LIKE_BEST = 0.6
"""Nor below this share of the best one's cosine."""
MOST_ALONE = 10
"""So many are found by meaning alone at most: no cosine tells likeness from chance for sure."""
NEAR = 0.3
"""Of words for the same thing (resources/recall/near-words-en.txt), in a short search."""
SURE = 0.45
"""Below this cosine even the best by meaning gets less than the full share."""
SEARCH_RECENCY = 0.02

# ---------------------------------------------------------------- likeness of two reflections

WORDS, MEANING = 1.0, 0.9
FEELINGS, TRIGGERS, CODE, POSITION, SOON = 0.55, 0.6, 0.35, 0.12, 0.08
RECENCY, HALF_LIFE_DAYS = 0.15, 365.0
STRANGE, SAME = 0.25, 0.75
"""Cosines of passages: as far apart as any two reflections, and as near as on the same event."""
SAID_OTHERWISE, MANY_OTHERWISE = 0.45, 3
"""For so many words for the same thing, or more, in a text as short as `SHORT_TEXT`."""
SHORT_TEXT = 60
"""Words. In a longer text some word for the same thing as another stands by chance."""
MOST_LIKE = 200
"""As many of the nearest by meaning are compared by what else they share."""
MEANT = 0.34
"""From this much likeness of meaning (0 to 1) it is a reason by itself."""
SOON_DAYS = 14

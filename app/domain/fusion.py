"""One order out of two: how well entries match a search by its words, and by its meaning."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from app.domain import weights


@dataclass(frozen=True, slots=True)
class Fused:
    """An entry (its row id) with its score, 0 to 1 and a little for being recent."""

    entry: int
    score: float


def fused(
    words: Mapping[int, float],
    meaning: Mapping[int, float],
    trust: float,
    held_at: Mapping[int, datetime] | None = None,
) -> tuple[Fused, ...]:
    """Entries best first; ties newest first, then by the higher row id.

    Each way of finding is laid on a scale from 0 to 1 over its best `weights.COMPARED`. What is
    found by meaning alone must be like enough; what holds the words stays whatever it means.

    Args:
        words: the full-text score of each entry that was found by its words, above 0.
        meaning: the cosine of each entry that was compared by its meaning.
        trust: how far the model understands the language of the search, 0 to 1.
        held_at: when the entries were held, of those that are known.
    """
    share = weights.MEANING_SHARE * min(max(trust, 0.0), 1.0)
    by_words = scaled(words)
    by_meaning = scaled(meaning, sure=weights.SURE) if share else {}
    best = max(meaning.values(), default=0.0)
    floor = max(weights.LIKE_FLOOR, weights.LIKE_BEST * best)
    alone = {
        entry for entry, cosine in meaning.items() if share and trust >= 0.5 and cosine >= floor
    }
    days = held_at or {}
    newest = max(days.values(), default=datetime.max)
    scored = []
    for entry in words.keys() | alone:
        score = (1 - share) * by_words.get(entry, 0.0) + share * by_meaning.get(entry, 0.0)
        held = days.get(entry, datetime.min)
        if entry in days:
            age = (newest - held).days / weights.HALF_LIFE_DAYS
            score += weights.SEARCH_RECENCY * 0.5**age
        scored.append((round(-score, 9), _backwards(held), -entry, score))
    return tuple(Fused(-row, score) for _, _, row, score in sorted(scored))


def scaled(scores: Mapping[int, float], sure: float = 0.0) -> dict[int, float]:
    """Scores from 0 (the last of the best `weights.COMPARED`, and all after it) to 1 (the best).

    Args:
        sure: a best score below this does not get all of 1.
    """
    ordered = sorted(scores.values(), reverse=True)[: weights.COMPARED]
    if not ordered:
        return {}
    high = max(ordered[0], sure)
    low = ordered[-1] if len(ordered) == weights.COMPARED else min(ordered[-1], 0.0)
    if high <= low:
        return dict.fromkeys(scores, 1.0)
    return {entry: max(score - low, 0.0) / (high - low) for entry, score in scores.items()}


def _backwards(moment: datetime) -> tuple[int, int]:
    return (-moment.toordinal(), -(moment.hour * 3600 + moment.minute * 60 + moment.second))

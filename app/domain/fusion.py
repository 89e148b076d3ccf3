"""One order out of two: how well entries match a search by its words, and by its meaning."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from app.domain import weights

_TRUSTED = 0.5
"""Less of a language than this is not enough to find anything by meaning alone."""


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
    length: int = 4,
    coverage: float = 1.0,
    near: Mapping[int, float] | None = None,
) -> tuple[Fused, ...]:
    """Entries best first; ties newest first, then by the higher row id.

    Each way of finding is laid on a scale from 0 to 1 over its best `weights.COMPARED`. What is
    found by meaning alone must be like enough; what holds the words stays whatever it means.

    Args:
        words: the full-text score of each entry that was found by its words, above 0.
        meaning: the cosine of each entry that was compared by its meaning.
        trust: how far the model understands the language of the search, 0 to 1.
        held_at: when the entries were held, of those that are known.
        length: how many words were typed; the model reads all of them.
        coverage: how much of the search the best by words holds, 0 to 1. Where nothing holds most
            of it, the words say little.
        near: the full-text score of each entry for words for the same thing.
    """
    covered = min(max(coverage, 0.0), 1.0) ** 2
    share = (1 - (1 - weights.MEANING_SHARE) * covered) * min(max(trust, 0.0), 1.0)
    by_words, by_near = scaled(words), scaled(near or {})
    by_meaning = scaled(meaning, sure=weights.SURE) if share else {}
    alone = _alone(words, meaning, length) if share and trust >= _TRUSTED else frozenset()
    days = held_at or {}
    newest = max(days.values(), default=datetime.max)
    scored = []
    for entry in words.keys() | by_near.keys() | alone:
        score = (1 - share) * by_words.get(entry, 0.0) + share * by_meaning.get(entry, 0.0)
        score += weights.NEAR * by_near.get(entry, 0.0)
        held = days.get(entry, datetime.min)
        if entry in days:
            age = (newest - held).days / weights.HALF_LIFE_DAYS
            score += weights.SEARCH_RECENCY * 0.5**age
        scored.append((round(-score, 9), _backwards(held), -entry, score))
    return tuple(Fused(-row, score) for _, _, row, score in sorted(scored))


def _alone(words: Mapping[int, float], meaning: Mapping[int, float], length: int) -> frozenset[int]:
    """What is found by meaning alone: the nearest few that are near enough."""
    floors = weights.LIKE_FLOORS
    floor = floors[min(max(length, 1), len(floors)) - 1]
    floor = max(floor, weights.LIKE_BEST * max(meaning.values(), default=0.0))
    near = [
        (-cosine, -entry)
        for entry, cosine in meaning.items()
        if cosine >= floor and entry not in words
    ]
    return frozenset(-entry for _, entry in sorted(near)[: weights.MOST_ALONE])


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

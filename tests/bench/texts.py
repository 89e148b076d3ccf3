"""Texts to measure with: invented words in the frequencies of a real language, or real diaries."""

import json
import random
import re
from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import accumulate
from pathlib import Path

_ONSETS = (
    "b c d f g h j k l m n p r s t v w br ch cl cr dr fl fr gl gr pl pr sh sl sp st th tr".split()
)
_VOWELS = "a e i o u ai ea ee oa ou".split()
_ENDS = ["", "", "", "n", "r", "s", "t", "l", "m", "nd", "st", "ck"]
_FUNCTION_WORDS = (
    "the and i to of a in was that it he she my we with me for on as but at not had they his her "
    "this so is be have from all which by were when what no or there been more about very if out "
    "then would them up their an are you him before after who into again how"
).split()
_EXPONENT, _SHIFT = 1.07, 2.7
"""Zipf and Mandelbrot's law as it is usually fitted to English prose."""


class Vocabulary:
    """Words ranked by frequency, drawn as in prose. The same seed gives the same texts."""

    def __init__(self, size: int = 40_000, seed: int = 7) -> None:
        self._random = random.Random(7)
        self.words = self._invent(size)
        self._random = random.Random(seed)
        weights = (1 / (rank + _SHIFT) ** _EXPONENT for rank in range(1, size + 1))
        self._cumulative = list(accumulate(weights))

    def text(self, words: int) -> str:
        """A text of so many words, in sentences and paragraphs."""
        drawn = self._random.choices(self.words, cum_weights=self._cumulative, k=words)
        sentences = []
        while drawn:
            length = self._random.randint(6, 22)
            sentence, drawn = drawn[:length], drawn[length:]
            sentences.append(" ".join(sentence).capitalize() + ".")
        paragraphs = [" ".join(sentences[at : at + 5]) for at in range(0, len(sentences), 5)]
        return "\n\n".join(paragraphs)

    def length(self) -> int:
        """How long an entry is: 250 words, give or take."""
        return max(40, round(self._random.gauss(250, 70)))

    def _invent(self, size: int) -> list[str]:
        words = dict.fromkeys(_FUNCTION_WORDS)
        while len(words) < size:
            syllables = 1 + (len(words) > 300) + (self._random.random() < 0.4)
            words[
                "".join(
                    self._random.choice(_ONSETS) + self._random.choice(_VOWELS)
                    for _ in range(syllables)
                )
                + self._random.choice(_ENDS)
            ] = None
        return list(words)


def diary_texts(folder: Path) -> list[str]:
    """The texts of all diaries (JSON Lines with `text`) of a folder."""
    texts = []
    for path in sorted(folder.glob("*.jsonl")):
        with path.open(encoding="utf-8") as lines:
            texts += [str(json.loads(line)["text"]) for line in lines if line.strip()]
    return texts


def frequent_words(folder: Path) -> list[str]:
    """The words of the diaries, most frequent first."""
    counted: Counter[str] = Counter()
    for text in diary_texts(folder):
        counted.update(re.findall(r"[a-z]{3,}", text.lower()))
    return [word for word, _ in counted.most_common()]


def entry_texts(
    count: int, diaries: Path | None = None, seed: int = 7
) -> Iterator[tuple[datetime, str]]:
    """So many dated texts, oldest first, three a day."""
    held_at = datetime(2024, 1, 1) - timedelta(hours=8 * count)
    real = diary_texts(diaries) if diaries else []
    vocabulary = Vocabulary(seed=seed)
    for number in range(count):
        if real:
            yield held_at, real[number % len(real)]
        else:
            yield held_at, vocabulary.text(vocabulary.length())
        held_at += timedelta(hours=8)

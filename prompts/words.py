"""Vocabularies: the words offered for feelings, body signs, triggers, urges and the like.

A word's id is stored in journals and never changes its meaning; a word may be reworded or
retired. Words people add themselves have the id ``own:`` and the word as they wrote it.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from prompts.kinds import VOCABULARY_OF, Kind
from prompts.phrases import ENGLISH_PHRASES, Phrases

OWN: Final = "own:"

MAX_END: Final = 60

NAMES: Final = ("feelings", "body", "thoughts", "triggers", "urges", "helped")

GROUPS_OF: Final[Mapping[str, tuple[str, ...]]] = {
    "feelings": ("up", "down", "either"),
    "body": ("up", "down", "either"),
    "thoughts": ("up", "down", "either"),
    "triggers": (
        "them",
        "button",
        "role",
        "difference",
        "frame",
        "organisation",
        "my_state",
        "meaning",
        "supervision",
    ),
    "urges": ("urges",),
    "helped": ("helped",),
}
"""The groups of each vocabulary, in their order: what a question may name in ``groups``."""

_PART: Final = re.compile(r"\w+")
_NOT_MEANT: Final = 4


@dataclass(frozen=True)
class Word:
    """One word of a vocabulary.

    Attributes:
        group: The id of its group.
        valence: For feelings: ``+`` pleasant, ``0`` mixed, ``-`` unpleasant.
        energy: For feelings: ``h`` high, ``l`` low.
        first: Whether it is shown before the whole list is opened.
    """

    id: str
    text: str
    group: str
    valence: str = ""
    energy: str = ""
    first: bool = False


@dataclass(frozen=True)
class Group:
    """A group of words.

    Attributes:
        tendency: ``up``, ``down`` or ``either`` where the group leans to a position, or "".
    """

    id: str
    title: str
    tendency: str = ""


@dataclass(frozen=True)
class Vocabulary:
    """A list of words in groups, both in the order they are offered.

    Attributes:
        hidden: Words that are offered no longer; where they were chosen they stay readable.
    """

    name: str
    title: str
    groups: tuple[Group, ...]
    all_words: tuple[Word, ...]
    hidden: tuple[Word, ...] = ()

    def with_own(
        self, added: Sequence[Word], hidden: Collection[str], renamed: Mapping[str, str]
    ) -> "Vocabulary":
        """This list as somebody made it their own.

        Args:
            added: Words to offer too; one of an unknown group joins the last group.
            hidden: The ids of words to offer no longer.
            renamed: Other texts, by word id.
        """
        groups = {group.id for group in self.groups}
        last = self.groups[-1].id if self.groups else ""
        every = {word.id: word for word in (*self.all_words, *self.hidden)}
        for word in added:
            every.setdefault(word.id, word if word.group in groups else replace(word, group=last))
        words = [
            replace(word, text=renamed[word.id]) if renamed.get(word.id) else word
            for word in every.values()
        ]
        gone = {*hidden, *(word.id for word in self.hidden)}
        return replace(
            self,
            all_words=tuple(word for word in words if word.id not in gone),
            hidden=tuple(word for word in words if word.id in gone),
        )

    def words(self, group: str = "") -> tuple[Word, ...]:
        """The words of one group, or of all."""
        return tuple(word for word in self.all_words if group in ("", word.group))

    def first(self, group: str = "") -> tuple[Word, ...]:
        """The words of one group, or of all, that are shown before the list is opened."""
        return tuple(word for word in self.words(group) if word.first)

    def label(self, word_id: str) -> str:
        """The word to show; one that is not in the list is made readable from its id."""
        word = self._by_id.get(word_id)
        return word.text if word else readable(word_id)

    def search(self, text: str) -> tuple[Word, ...]:
        """The words that ``text`` may mean, accents and case aside, best first.

        First those beginning with it, then those with a part beginning with it, then those
        whose parts begin with its parts in this order ("f h" finds "Fast heart"), then those
        containing it anywhere.
        """
        wanted = fold(text)
        if not wanted:
            return ()
        found = [(_rank(folded, wanted), word) for folded, word in self._folded]
        ranked = sorted(found, key=lambda pair: pair[0])
        return tuple(word for rank, word in ranked if rank < _NOT_MEANT)

    def group_of(self, word_id: str) -> str:
        """The id of the word's group; "" for a word that is not in the list."""
        word = self._by_id.get(word_id)
        return word.group if word else ""

    def __contains__(self, word_id: object) -> bool:
        return word_id in self._by_id

    @cached_property
    def _by_id(self) -> dict[str, Word]:
        return {word.id: word for word in (*self.all_words, *self.hidden)}

    @cached_property
    def _folded(self) -> tuple[tuple[str, Word], ...]:
        return tuple((fold(word.text), word) for word in self.all_words)


class Vocabularies:
    """All vocabularies of the program, by name, and the fixed words in their language."""

    def __init__(
        self, vocabularies: Iterable[Vocabulary], phrases: Phrases = ENGLISH_PHRASES
    ) -> None:
        self.phrases = phrases
        self._by_name: Mapping[str, Vocabulary] = {each.name: each for each in vocabularies}

    def __iter__(self) -> Iterator[Vocabulary]:
        return iter(self._by_name.values())

    def get(self, name: str) -> Vocabulary:
        """The vocabulary of that name, one of ``NAMES``.

        Raises:
            KeyError: There is none of that name.
        """
        return self._by_name[name]

    def of(self, kind: Kind) -> Vocabulary:
        """The vocabulary whose words a question of that kind offers.

        Raises:
            KeyError: Questions of that kind offer no vocabulary.
        """
        return self._by_name[VOCABULARY_OF[kind]]

    @property
    def feelings(self) -> Vocabulary:
        """Feelings, grouped by the position they tend to go with."""
        return self._by_name["feelings"]

    @property
    def triggers(self) -> Vocabulary:
        """What may set something off, in nine classes."""
        return self._by_name["triggers"]


def own_word(text: str) -> str:
    """The id of a word someone adds: ``own:`` and the word with its blanks tidied.

    Raises:
        ValueError: There is no word in ``text``.
    """
    tidied = " ".join(text.split())
    if not tidied:
        raise ValueError("there is no word to add")
    return OWN + tidied


def own_pair(low: str, high: str) -> str:
    """The id of a pair of ends someone adds: ``own:`` and the two ends.

    Raises:
        ValueError: An end has no words, or too many.
    """
    ends = [" ".join(end.replace("|", " ").split()) for end in (low, high)]
    if not all(ends) or max(map(len, ends)) > MAX_END:
        raise ValueError(f"each of the two ends needs 1 to {MAX_END} letters")
    return f"{OWN}{ends[0]}|{ends[1]}"


def ends_of(pair_id: str) -> tuple[str, str]:
    """The two ends of a pair someone added; the same words twice where it has no ends."""
    low, _, high = pair_id.removeprefix(OWN).partition("|")
    return low, high or low


def readable(word_id: str) -> str:
    """Something to show for an id that is in no list: a retired word, an own word."""
    if word_id.startswith(OWN):
        return word_id.removeprefix(OWN)
    words = word_id.replace("_", " ").strip()
    return words[:1].upper() + words[1:]


def fold(text: str) -> str:
    """``text`` for comparing: without case, accents and doubled blanks."""
    bare = "".join(
        char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char)
    )
    return " ".join(bare.casefold().split())


def _rank(word: str, wanted: str) -> int:
    parts = _PART.findall(word)
    at = word.find(wanted)
    if at == 0 or word[word.find(parts[0]) if parts else 0 :].startswith(wanted):
        return 0
    while at > 0:
        if not word[at - 1].isalnum():
            return 1
        at = word.find(wanted, at + 1)
    if _in_order(wanted.split(), parts):
        return 2
    return 3 if wanted in word else _NOT_MEANT


def _in_order(beginnings: Sequence[str], parts: Sequence[str]) -> bool:
    rest = iter(parts)
    return all(any(part.startswith(each) for part in rest) for each in beginnings)

"""What turns a text into vectors, here and with nobody else."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, ClassVar, Final

import resources
from app.encoding.languages import share_of_latin, share_of_stop_words, words_of
from app.encoding.passages import Passage, cut
from app.encoding.signs import signs_of
from models.records.faults import Fault

if TYPE_CHECKING:
    from numpy import float32, uint8
    from numpy.typing import NDArray

    from app.encoding.network import Network

__all__ = ["DIMENSIONS", "Encoded", "Encoder", "NoModel", "Passage"]

DIMENSIONS: Final = 384
FILES: Final = {
    "all-minilm-l6-v2.onnx": "8f2a8250fc3949525225d0e7618261a0ca2a5c82dfa7e033acc4a6d16848ee93",
    "tokenizer.json": "3ad857958ba886d154a5a852119fb31a0dd549d03d8a3fc20e33f2336272cc19",
}
"""What ships, with its SHA-256; see resources/recall/model/PROVENANCE.md."""

_CUT: Final = 1
"""Another number when texts are cut otherwise: the journals are read anew."""

_ENGLISH, _FOREIGN = 1.1, 0.7
"""Share of known words and share of stop words, added: of English mostly more than the one, of
eleven other languages of Latin letters mostly less than the other."""
_FEW_WORDS = 4
"""With so many words the impression they give counts half."""


class NoModel(Fault):
    """The model is missing or damaged, or this computer has nothing that runs it."""

    code = "recall.no_model"


@dataclass(frozen=True, slots=True, eq=False)
class Encoded:
    """What a passage means.

    Attributes:
        vector: Of the whole passage: 384 numbers, its length is 1.
        sentences: A row for each of its sentences, each of length 1: the mean of the vectors of its
            tokens, which have seen the whole passage.
    """

    passage: Passage
    vector: NDArray[float32]
    sentences: NDArray[float32]

    @property
    def signs(self) -> NDArray[uint8]:
        """48 bytes for each sentence: the signs of what it says other than the whole passage.

        Among the sentences of a passage these tell the nearest to a query in three of four cases,
        the signs of the vectors themselves in less than two of three.
        """
        return signs_of(self.sentences - self.vector)


class Encoder:
    """Reads texts with the shipped model. Every call may come from any thread, also at once."""

    MODEL: ClassVar[str] = f"all-minilm-l6-v2-int8-{FILES['all-minilm-l6-v2.onnx'][:8]}-{_CUT}"
    """What was read by another model is read anew."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._network: Network | None = None
        self._loading = Lock()

    @property
    def is_ready(self) -> bool:
        """Whether `load` has been done."""
        return self._network is not None

    def load(self) -> None:
        """Read the model into memory; once it is there, nothing.

        Raises:
            NoModel: a file is missing or is not what was shipped, or onnxruntime, tokenizers or
                numpy cannot be started here.
        """
        with self._loading:
            if self._network is None:
                folder = self._folder or _shipped()
                try:
                    from app.encoding.network import Network
                except ImportError as error:
                    raise NoModel("runtime") from error
                for name, expected in FILES.items():
                    _check(folder / name, expected)
                self._network = Network(*(folder / name for name in FILES))

    def passages(self, text: str) -> tuple[Passage, ...]:
        """Where to cut a text: at ends of sentences where possible, each passage sharing a little
        with the one before. Empty for a text without letters.
        """
        return cut(text, self._ready().pieces(text))

    def encode(self, text: str, passages: Sequence[Passage]) -> list[Encoded]:
        """The vectors of some passages of a text, about 7 ms for each.

        One after the other and not in one run: rows would be filled up to the longest, and the
        model's whole numbers are scaled by all that it reads at once, so that the same words would
        mean something slightly else in other company.
        """
        network = self._ready()
        found = []
        for each in passages:
            inside = [(start - each.start, end - each.start) for start, end in each.sentences]
            vector, sentences = network.read(text[each.start : each.end], inside)
            found.append(Encoded(each, vector, sentences))
        return found

    def query(self, text: str, most: int = 6) -> NDArray[float32]:
        """The vectors of what is sought, at most `most` of them: of a long text those of the first
        two passages and the last ones. No row when there is nothing to read.
        """
        passages = self.passages(text)
        if len(passages) > most:
            first = passages[: min(2, most)]
            passages = first + passages[len(passages) - (most - len(first)) :]
        return self._ready().stacked([each.vector for each in self.encode(text, passages)])

    def understands(self, text: str) -> float:
        """How far the model knows the language of a text: 1 for English, 0 for another script.

        It was trained on English: other languages of Latin letters fall apart into pieces, and
        lack the words that hold English sentences together. A few words prove little, so a single
        rare one such as "countertransference" is nearly trusted.
        """
        words = words_of(text)
        if not words:
            return 0.0
        looks_english = self._ready().share_of_known(words) + share_of_stop_words(words)
        foreign = min(max((_ENGLISH - looks_english) / (_ENGLISH - _FOREIGN), 0.0), 1.0)
        certain = len(words) ** 2 / (len(words) ** 2 + _FEW_WORDS**2)
        return share_of_latin(words) * (1 - certain * foreign)

    def _ready(self) -> Network:
        if self._network is None:
            self.load()
        assert self._network is not None
        return self._network


def _shipped() -> Path:
    try:
        return resources.path("recall/model")
    except FileNotFoundError as error:
        raise NoModel("missing") from error


def _check(path: Path, expected: str) -> None:
    try:
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise NoModel("missing") from error
    if digest != expected:
        raise NoModel("damaged")

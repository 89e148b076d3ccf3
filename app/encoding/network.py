"""The model at work. Importing this module imports numpy, onnxruntime and tokenizers."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

# No version that ships with Afterword sends anything; should somebody put a later one in its
# place, which does, this is what keeps it silent. It is read when onnxruntime is imported.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Encoding, Tokenizer

from app.encoding.passages import MOST_PIECES, Stretch

_BEGIN, _END = 101, 102
_NO_SURROGATE = re.compile("[\ud800-\udfff]")
_FATAL = 4

Vectors = NDArray[np.float32]


class Network:
    """A loaded model and its tokenizer. Every call may come from any thread, also at once."""

    def __init__(self, model: Path, tokenizer: Path) -> None:
        onnxruntime.disable_telemetry_events()
        self._tokenizer = Tokenizer.from_str(tokenizer.read_text(encoding="utf-8"))
        self._session = onnxruntime.InferenceSession(
            str(model), _options(), providers=["CPUExecutionProvider"]
        )

    def pieces(self, text: str) -> list[Stretch]:
        """Where the word pieces of a text stand."""
        return list(self._taken_apart(text).offsets)

    def read(self, text: str, sentences: Sequence[Stretch]) -> tuple[Vectors, Vectors]:
        """The vector of a passage, and of each of its sentences."""
        taken = self._taken_apart(text)
        # Of one list after the other: the first piece of each sentence, and where the last ends.
        starts = np.array([start for start, _ in taken.offsets], np.int64)
        bounds = np.searchsorted(starts, np.array(sentences, np.int64).ravel()).reshape(-1, 2)
        chosen = np.concatenate([np.arange(*each) for each in bounds])[:MOST_PIECES]
        ids = np.array(taken.ids, np.int64)[chosen]
        ids = np.concatenate(([_BEGIN], ids, [_END]))[np.newaxis]
        asked = {"input_ids": ids, "attention_mask": np.ones_like(ids)}
        tokens: Vectors = self._session.run(None, asked)[0][0]
        whole = _of_length_one(tokens.mean(axis=0))
        owners = np.repeat(np.arange(len(bounds)), bounds[:, 1] - bounds[:, 0])[:MOST_PIECES]
        return whole, _by_sentence(tokens[1:-1], owners, whole, len(bounds))

    def share_of_known(self, words: Sequence[str]) -> float:
        """The share of words that are a word piece of their own; the others fall apart."""
        taken = self._tokenizer.encode(list(words), is_pretokenized=True, add_special_tokens=False)
        pieces = Counter(taken.word_ids)
        return sum(pieces[number] == 1 for number in range(len(words))) / len(words)

    def stacked(self, vectors: Sequence[Vectors]) -> Vectors:
        """Vectors as the rows of one table, also when there are none."""
        if not vectors:
            return np.zeros((0, 384), np.float32)
        return np.stack(vectors)

    def _taken_apart(self, text: str) -> Encoding:
        whole = _NO_SURROGATE.sub("\ufffd", text)
        return self._tokenizer.encode(whole, add_special_tokens=False)


def _by_sentence(tokens: Vectors, owners: NDArray[np.int64], whole: Vectors, count: int) -> Vectors:
    """The mean vector of the tokens of each sentence; of the whole where one has none."""
    sums = np.zeros((count, tokens.shape[1]), np.float32)
    np.add.at(sums, owners, tokens)
    has_tokens = np.isin(np.arange(count), owners)
    sums[~has_tokens] = whole
    return _of_length_one(sums)


def _of_length_one(vectors: Vectors) -> Vectors:
    lengths = np.linalg.norm(vectors, axis=-1, keepdims=True)
    return np.asarray(vectors / np.maximum(lengths, 1e-12), np.float32)


def _options() -> onnxruntime.SessionOptions:
    """One core and little memory: what is written and shown goes first."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.enable_mem_pattern = False  # every passage has another length
    options.enable_cpu_mem_arena = False  # it would keep what the longest one needed
    options.log_severity_level = _FATAL  # what goes wrong is raised
    return options

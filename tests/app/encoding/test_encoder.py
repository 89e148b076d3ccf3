"""The shipped model: what it says of texts, whatever they are."""

import hashlib
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import resources
from app.encoding.encoder import DIMENSIONS, FILES, Encoded, Encoder, NoModel
from app.encoding.signs import likeness_to_signs

ROOT = Path(__file__).resolve().parents[3]
HARD = {
    "5,000 words": "He raised his voice, and I sat there without a word. " * 500,
    "a text without end": "and then he went on " * 1_000,
    "emoji in text": "I was glad 😀😀😀 and proud 🎉",
    "right to left": "شعرت بالصغر عندما رفع صوته. ثم غادر الغرفة.",
    "Chinese": "他提高声音时我觉得自己很渺小。后来我们谈了谈。" * 40,
    "lone surrogates and NUL": "I \ud83d felt\0 small \udfff today.",
    "a very long word": "a" * 100_000,
    "long words": " ".join(["b" * 150, "c" * 99, "d" * 101]),
    "marks only of Markdown": "# Heading\n\n- **one**\n- two\n\n---\n> quoted",
    "combining marks": "e\u0301" * 300 + " a\u0300\u0301\u0302 Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L",
}


def one(encoder: Encoder, text: str) -> Encoded:
    passages = encoder.passages(text)
    assert len(passages) == 1
    return encoder.encode(text, passages)[0]


def test_what_ships_is_what_the_code_and_the_notes_say() -> None:
    notes = resources.read_text("recall/model/PROVENANCE.md")
    written = {name: digest for digest, name in re.findall(r"([0-9a-f]{64})  (\S+)", notes)}
    for name, digest in FILES.items():
        content = resources.read_bytes(f"recall/model/{name}")
        assert hashlib.sha256(content).hexdigest() == digest == written[name]
    script = (ROOT / ".ci" / "recall_model.py").read_text(encoding="utf-8")
    assert written["model.safetensors"] in script
    assert "Apache License" in resources.read_text("recall/model/LICENSE")
    assert len(resources.read_bytes("recall/model/all-minilm-l6-v2.onnx")) < 30_000_000


def test_importing_the_package_imports_nothing_heavy() -> None:
    program = (
        "import sys, app.encoding.encoder, app.encoding.signs, app.encoding.passages\n"
        "app.encoding.encoder.Encoder(); app.encoding.signs.SignIndex()\n"
        "print(sorted({'numpy', 'onnxruntime', 'tokenizers'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("name", FILES)
def test_a_damaged_or_missing_file_is_told(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "model"
    shutil.copytree(resources.path("recall/model"), folder)
    content = bytearray((folder / name).read_bytes())
    content[len(content) // 2] ^= 1
    (folder / name).write_bytes(content)
    encoder = Encoder(folder)
    with pytest.raises(NoModel, match="damaged"):
        encoder.load()
    (folder / name).unlink()
    with pytest.raises(NoModel, match="missing"):
        encoder.load()
    assert not encoder.is_ready
    shutil.copy(resources.path(f"recall/model/{name}"), folder)
    encoder.load()
    assert encoder.is_ready


def test_without_what_runs_it_the_model_is_told_to_be_missing() -> None:
    program = (
        "import sys; sys.modules['onnxruntime'] = None\n"
        "from app.encoding.encoder import Encoder, NoModel\n"
        "try: Encoder().load()\n"
        "except NoModel as fault: print(fault)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "recall.no_model: runtime"


def test_it_is_ready_once_it_is_loaded_also_by_many_at_once() -> None:
    encoder = Encoder()
    assert not encoder.is_ready
    with ThreadPoolExecutor(4) as threads:
        for each in [threads.submit(encoder.load) for _ in range(8)]:
            each.result()
    assert encoder.is_ready


@pytest.mark.parametrize(
    ("text", "paraphrase", "unrelated"),
    [
        (
            "I felt small when he raised his voice.",
            "His shouting made me shrink.",
            "We ordered new chairs for the waiting room.",
        ),
        (
            "The client sat without a word for ten minutes and I filled the silence.",
            "She did not speak, and I could not bear the quiet, so I talked.",
            "My supervisor asked me to send the invoice before Friday.",
        ),
        (
            "I am exhausted and there is nothing left of me in the evening.",
            "Worn out after work, completely drained.",
            "The garden is full of tulips this year.",
        ),
    ],
)
def test_a_paraphrase_is_nearer_than_another_matter(
    encoder: Encoder, text: str, paraphrase: str, unrelated: str
) -> None:
    mine, same, other = (one(encoder, each).vector for each in (text, paraphrase, unrelated))
    assert mine @ same > mine @ other + 0.2


PASSAGE = (
    "The week began with the usual emails. In the case meeting nobody asked for my view, and I "
    "felt powerless. At lunch we talked about holidays in Greece. The invoice for the room came, "
    "and it is higher than last year. On the way home I saw two herons by the canal."
)


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ("being ignored by colleagues", "nobody asked for my view"),
        ("travelling to the sea in summer", "holidays in Greece"),
        ("money worries, rent", "The invoice"),
        ("watching birds", "two herons"),
    ],
)
def test_the_sentence_that_matches_is_found(encoder: Encoder, asked: str, sentence: str) -> None:
    found = one(encoder, PASSAGE)
    query = encoder.query(asked)[0]

    def picked(likeness: np.ndarray) -> str:
        return PASSAGE[slice(*found.passage.sentences[int(likeness.argmax())])]

    assert sentence in picked(found.sentences @ query)
    assert sentence in picked(likeness_to_signs(query, found.signs))
    assert found.signs.shape == (len(found.passage.sentences), DIMENSIONS // 8)


def check(encoder: Encoder, text: str) -> list[Encoded]:
    """All that holds of every text."""
    passages = encoder.passages(text)
    found = encoder.encode(text, passages)
    assert [each.passage for each in found] == list(passages)
    for each in found:
        assert each.vector.dtype == each.sentences.dtype == np.float32
        assert each.sentences.shape == (len(each.passage.sentences), DIMENSIONS)
        assert np.linalg.norm(each.vector) == pytest.approx(1, abs=1e-4)
        assert np.linalg.norm(each.sentences, axis=1) == pytest.approx(1, abs=1e-4)
    assert 0 <= encoder.understands(text) <= 1
    assert encoder.query(text).shape == (min(len(passages), 6), DIMENSIONS)
    return found


@pytest.mark.parametrize("text", HARD.values(), ids=HARD.keys())
def test_every_text_is_read(encoder: Encoder, text: str) -> None:
    assert check(encoder, text)


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=300))
def test_any_letters_are_read(encoder: Encoder, text: str) -> None:
    check(encoder, text)


@pytest.mark.parametrize("text", ["", "   \n\t", "😀🎉", "12:30 … 45%", "\0", "\ud83d"])
def test_a_text_without_letters_says_nothing(encoder: Encoder, text: str) -> None:
    assert encoder.passages(text) == ()
    assert encoder.encode(text, ()) == []
    assert encoder.query(text).shape == (0, DIMENSIONS)
    assert encoder.understands(text) == 0


def test_of_a_long_query_the_beginning_and_the_end_count(encoder: Encoder) -> None:
    text = HARD["5,000 words"].replace("He", "At first he", 1) + "In the end we laughed."
    vectors = [each.vector for each in encoder.encode(text, encoder.passages(text))]
    assert len(vectors) > 20
    np.testing.assert_array_equal(encoder.query(text), vectors[:2] + vectors[-4:])
    np.testing.assert_array_equal(encoder.query(text, 3), vectors[:2] + vectors[-1:])
    np.testing.assert_array_equal(encoder.query(text, 1), vectors[:1])


def test_two_at_once_get_what_each_gets_alone(encoder: Encoder) -> None:
    texts = [f"{number}: {text}" for number in range(5) for text in (PASSAGE, *HARD.values())]
    texts = [text for text in texts if len(text) < 5_000]
    alone = [encoder.query(text) for text in texts]
    with ThreadPoolExecutor(2) as threads:
        together = list(threads.map(encoder.query, texts))
    for one_by_one, at_once in zip(alone, together, strict=True):
        np.testing.assert_array_equal(one_by_one, at_once)


def test_the_company_does_not_change_what_a_passage_means(encoder: Encoder) -> None:
    text = PASSAGE * 4
    passages = encoder.passages(text)
    assert len(passages) > 2
    together = encoder.encode(text, passages)
    for number, passage in enumerate(passages):
        alone = encoder.encode(text, [passage])[0]
        np.testing.assert_array_equal(alone.vector, together[number].vector)


@pytest.mark.parametrize(
    "text",
    [
        "I felt small when he raised his voice.",
        "Today I met my supervisor, and we talked about the fee I never dare to ask for.",
        "powerless in the team meeting",
    ],
)
def test_english_is_understood(encoder: Encoder, text: str) -> None:
    assert encoder.understands(text) == 1


@pytest.mark.parametrize(
    "text",
    ["countertransference", "client silence shame", "microaggressions", "enactment and rupture"],
)
def test_a_few_rare_words_of_the_field_are_trusted(encoder: Encoder, text: str) -> None:
    assert encoder.understands(text) > 0.7


@pytest.mark.parametrize(
    "text",
    [
        "Heute habe ich mit meiner Supervisorin über die Sitzung gesprochen, und mir fiel auf, "
        "dass ich der Frage nach dem Honorar ausgewichen bin.",
        "Hoy hablé con mi supervisora sobre la sesión y noté que evitaba la pregunta de los "
        "honorarios.",
        "Aujourd'hui j'ai parlé avec ma superviseuse de la séance et j'ai remarqué que j'évitais "
        "la question des honoraires.",
    ],
)
def test_other_languages_of_latin_letters_are_hardly_understood(
    encoder: Encoder, text: str
) -> None:
    assert encoder.understands(text) < 0.15


@pytest.mark.parametrize("text", ["Я почувствовала себя маленькой", "他提高声音", "شعرت بالصغر"])
def test_other_scripts_are_not_understood(encoder: Encoder, text: str) -> None:
    assert encoder.understands(text) == 0

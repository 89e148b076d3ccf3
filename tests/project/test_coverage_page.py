"""Each concept of the field is served by a question or a feature, and the page says by which."""

import importlib.util
import sys
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest

from prompts.catalogue import Catalogue

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("coverage_page", ROOT / ".ci" / "coverage.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_every_concept_is_served_and_the_page_is_up_to_date(
    tool: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    assert tool.main([]) == 0, capsys.readouterr().err


def test_there_are_174_concepts(tool: ModuleType) -> None:
    listed = tool.concepts(tool.FOLDER)
    counts = {group: sum(each.id.startswith(group) for each in listed) for group in tool.GROUPS}
    assert counts == {"S0": 30, "S1": 68, "S2": 10, "S3": 46, "S4": 20}


def test_a_concept_that_nothing_serves_is_told(tool: ModuleType) -> None:
    listed = tool.concepts(tool.FOLDER)
    bare = tool.gather(listed, [], [])
    told = list(tool.problems(bare, [], ROOT))
    assert "S0-01 (Three opening questions about power, answered again and again) is" in told[0]
    assert len(told) == sum(not each.left for each in listed)


def test_a_question_that_serves_an_unknown_concept_is_told(tool: ModuleType) -> None:
    pack = Catalogue.shipped().get("quick_capture")
    step = pack.steps[0]
    odd = replace(step.questions[0], serves=("S9-99",))
    pack = replace(pack, steps=(replace(step, questions=(odd,)),))
    coverage = tool.gather((), [pack], [])
    assert list(tool.problems(coverage, [], ROOT)) == [
        "S9-99 is served but is no concept of the list"
    ]


@pytest.mark.parametrize(
    ("code", "test", "words"),
    [
        ("app/domain/clock.py:Gone", "tests/conftest.py", "code that is not there"),
        ("app/domain/gone.py", "tests/conftest.py", "code that is not there"),
        ("app/domain/clock.py:FixedClock", "tests/conftest.py::gone", "test that is not there"),
    ],
)
def test_a_feature_must_be_there(tool: ModuleType, code: str, test: str, words: str) -> None:
    part = tool.Feature("clock", "A clock", code, test, ("S0-01",))
    coverage = tool.gather((tool.Concept("S0-01", "x", "must"),), [], [part])
    (told,) = tool.problems(coverage, [part], ROOT)
    assert words in told

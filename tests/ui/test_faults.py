import importlib
import pkgutil

import pytest

import app.services
from app.ui.faults import words_for
from models.records import faults

for _module in pkgutil.walk_packages(app.services.__path__, "app.services."):
    importlib.import_module(_module.name)


def every_kind(base=faults.Fault):
    yield base
    for kind in base.__subclasses__():
        yield from every_kind(kind)


def an_example_of(kind):
    return kind("database") if kind is faults.DamagedJournal else kind()


@pytest.mark.parametrize("kind", list(every_kind()), ids=lambda kind: kind.__name__)
def test_every_fault_has_words_that_are_calm(kind):
    words = words_for(an_example_of(kind))
    assert words.what.endswith(".")
    assert "!" not in str(words)
    assert kind.code not in str(words)


def test_no_two_faults_share_a_code():
    codes = [kind.code for kind in every_kind()]
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize(
    ("fault", "says"),
    [
        (faults.MistypedRecoveryCode(groups=(3,)), "Group 3 does not fit."),
        (faults.MistypedRecoveryCode(groups=(3, 7)), "Groups 3, 7 do not fit."),
        (faults.MistypedRecoveryCode(length=30), "There are 30 here."),
        (faults.DamagedJournal("backup"), "That backup cannot be read."),
        (faults.DamagedJournal("envelope"), "Part of this journal cannot be read."),
        (faults.JournalInUse(1, "desk"), "on another computer, “desk”"),
    ],
)
def test_words_name_what_to_look_at(fault, says):
    assert says in str(words_for(fault))

"""The shipped library, read once for all tests of this folder."""

import pytest

from prompts.catalogue import Catalogue
from prompts.schema import Pack
from prompts.words import Vocabularies


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return Catalogue.shipped()


@pytest.fixture(scope="session")
def vocabularies(catalogue: Catalogue) -> Vocabularies:
    return catalogue.vocabularies


@pytest.fixture(scope="session")
def after_session(catalogue: Catalogue) -> Pack:
    return catalogue.get("after_session")


@pytest.fixture(scope="session")
def something_slipped(catalogue: Catalogue) -> Pack:
    return catalogue.get("something_slipped")


@pytest.fixture(scope="session")
def quick_capture(catalogue: Catalogue) -> Pack:
    return catalogue.get("quick_capture")

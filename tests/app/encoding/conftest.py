import pytest

from app.encoding.encoder import Encoder


@pytest.fixture(scope="session")
def encoder() -> Encoder:
    """The shipped model, loaded once."""
    encoder = Encoder()
    encoder.load()
    return encoder

"""Names that point at nobody, which the identifier guard leaves alone."""

import tomllib
from importlib.resources import files


def general() -> frozenset[str]:
    """Days, months, countries, languages, faiths, schools of therapy, in lower case."""
    text = files(__name__).joinpath("general.toml").read_text(encoding="utf-8")
    return frozenset(word for words in tomllib.loads(text).values() for word in words.split())

"""Yes and no in the language of the questions."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from prompts.phrases import ENGLISH_PHRASES
from prompts.schema import Option
from prompts.words import Vocabularies


def yes_or_no(vocabularies: Vocabularies) -> tuple[Option, Option]:
    """What may be chosen for a question of that kind."""
    tr = partial(QCoreApplication.translate, "YesNo")
    phrases = vocabularies.phrases
    if phrases == ENGLISH_PHRASES:
        # English words are the interface's own, which may stand in another language.
        return Option("yes", tr("Yes")), Option("no", tr("No"))
    return Option("yes", phrases.yes), Option("no", phrases.no)

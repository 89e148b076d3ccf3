"""What a pack should rather not ask for: what tells who somebody is.

Only a warning: words are read, not meanings. A question that asks to name a feeling is none,
nor is one that asks to leave names out.
"""

import re
from collections.abc import Iterator
from typing import Final

from prompts.dumping import dump
from prompts.kinds import Kind
from prompts.lines import Lines, Path
from prompts.reading import Problem
from prompts.schema import Pack, Question

_PERSON: Final = (
    r"(?:clients?|patients?|service users?|persons?|people|child(?:ren)?|famil(?:y|ies)|carers?"
    r"|parents?|mothers?|fathers?|partners?|students?|pupils?|residents?|members?|supervisees?"
    r"|supervisors?|colleagues?|workers?|clinicians?|therapists?|someone|somebody|relatives?)"
)
_WHOSE: Final = rf"(?:their|his|her|your|{_PERSON}(?:'s|s'|'))"
_ONES: Final = r"(?:(?:the|this|that|a|an|your|their|my|each|every|any|other) )*"
_NUMBERED: Final = (
    r"(?:record|case|file|patient|client|hospital|chart|insurance|policy|membership"
    r"|social security|nhs|passport|identity|id|personal|tax|licen[cs]e|account|reference)"
)

_ASKS: Final = tuple(
    (what, re.compile(sign))
    for what, sign in (
        (
            "a name",
            r"\b(?:full|first|last|middle|given|christian|legal|maiden|preferred|nick)[ -]?names?\b"
            r"(?! (?:it|as|the|what|that|this)\b)"
            rf"|(?<!\bin ){_WHOSE} names?\b(?! for\b)"
            rf"|(?<!\bin the )(?<!\bin )\bnames? of {_ONES}{_PERSON}\b(?!')"
            rf"|\b(?!famil){_PERSON} names?(?=\W*$|[,:/(?])"
            rf"|\bname (?:the|this|that|your|each|every) (?:other )?{_PERSON}\b(?!')"
            r"|\bwhat (?:is|was|are|were) (?:s?he|they|the \w+) called\b"
            r"|^\W*(?:the )?names?\W*$|\b(?:vor|ruf)namen?\b",
        ),
        ("a surname", r"\b(?:surnames?|family[ -]names?|nachnamen?|familiennamen?)\b"),
        ("initials", r"\b(?:initials|initialen)\b"),
        (
            "a date of birth",
            r"\b(?:dates? of birth|birth[ -]?(?:dates?|days?)|day of birth|dob\b)"
            r"|\bborn on\b|\bwhen (?:was|were|is) (?:\w+ ){1,3}born\b"
            r"|\b(?:geburtsdatum|geburtstag|geboren am)\b",
        ),
        (
            "an address",
            r"\b(?:home|postal|street|mailing|current|full|billing) address(?:es)?\b"
            rf"|\b{_WHOSE} address(?:es)?\b|\baddress(?:es)? of {_ONES}{_PERSON}\b"
            rf"|\b{_PERSON} address\b(?=\W*$)"
            rf"|\bstreet name\b|\bwhere (?:do|does|did) (?:s?he|they|(?:the|your) {_PERSON}) live\b"
            r"|^\W*(?:the )?address\W*$|\b(?:anschrift|wohnadresse|adresse)\b",
        ),
        (
            "a postcode",
            r"\b(?:post[ -]?codes?|postal codes?|zip[ -]?codes?|postleitzahl)\b|^\W*zip\W*$",
        ),
        (
            "a telephone number",
            r"\b(?:tele)?phone[ -](?:numbers?|no\b\.?(?=\W*$))"
            r"|\b(?:mobile|cell|contact|fax)[ -](?:phone )?numbers?\b"
            r"|^\W*(?:(?:tele)?phone|mobile|tel)\W*$|\b(?:telefon|handy)nummern?\b",
        ),
        (
            "an e-mail address",
            rf"\be-?mail[ -]addres(?:s|ses|se|sen)\b|\b{_WHOSE} e-?mail(?=\W*$)|^\W*e-?mail\W*$",
        ),
        (
            "a record number",
            rf"\b{_NUMBERED}[ -](?:numbers?\b|nos?\b\.?(?=\W*$)|id\b)"
            r"|\b(?:mrn|ssn|nino|social security)\b"
            r"|\b(?:versicherungsnummer|versichertennummer|aktenzeichen|patientennummer)\b",
        ),
    )
)

_TAKES_WORDS: Final = frozenset(
    {Kind.LONG, Kind.SHORT, Kind.NUMBER, Kind.DATE, Kind.ROWS, Kind.GRID}
)
"""The kinds whose answers could tell who somebody is."""

_SENTENCE: Final = re.compile(r"[^.!?\n]*[.!?\n]?")
_AGAINST: Final = re.compile(
    r"\b(?:no|not|never|without|nor|neither|instead of|rather than|leave out|leaving out|avoid"
    r"|don't|kein|keine|keinen|nicht|ohne)\b"
)


def warnings(pack: Pack) -> list[Problem]:
    """The places of a pack that seem to ask for what tells who somebody is.

    Their lines are those of the file that ``prompts.dumping.dump`` makes of the pack.
    """
    found = [
        (path, where, what)
        for path, where, text in _asking_texts(pack)
        for what in _asked_for(text)
    ]
    lines = Lines(dump(pack)) if found else Lines("")
    return [
        Problem(where, lines.of(path), f"this seems to ask for {what}; a journal is safer without")
        for path, where, what in found
    ]


def _asked_for(text: str) -> list[str]:
    plain = " ".join(text.casefold().replace("’", "'").replace("\u2011", "-").split())
    plain = plain.replace("d.o.b", "dob")
    sentences = [found.group() for found in _SENTENCE.finditer(plain) if found.group().strip()]
    return [what for what, sign in _ASKS if any(_asks(sign, sentence) for sentence in sentences)]


def _asks(sign: re.Pattern[str], sentence: str) -> bool:
    return any(not _AGAINST.search(sentence, 0, found.start()) for found in sign.finditer(sentence))


def _asking_texts(pack: Pack) -> Iterator[tuple[Path, str, str]]:
    for number, step in enumerate(pack.steps):
        if not any(question.kind in _TAKES_WORDS for question in step.questions):
            continue
        place: Path = ("steps", number)
        where = f"steps {number + 1} ({step.id})"
        yield (*place, "title"), where, step.title
        yield (*place, "help"), where, step.help
        for count, question in enumerate(step.questions):
            if question.kind in _TAKES_WORDS:
                inside = f"{where}, questions {count + 1} ({question.id})"
                yield from _texts_of(question, (*place, "questions", count), inside)


def _texts_of(question: Question, place: Path, where: str) -> Iterator[tuple[Path, str, str]]:
    yield (*place, "text"), where, question.text
    yield (*place, "help"), where, question.help
    yield (*place, "hint"), where, question.hint
    for number, column in enumerate(question.columns, start=1):
        yield (*place, "columns"), f"{where}, columns {number} ({column.id})", column.text
    for number, option in enumerate(question.options, start=1):
        yield (*place, "options"), f"{where}, options {number} ({option.id})", option.text

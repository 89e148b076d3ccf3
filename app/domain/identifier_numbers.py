"""Numbers that stand for one person, with their check digits; phones, e-mail and web addresses.

Each pattern begins where nothing of its own kind stands before it and repeats within bounds, so
that the time grows with the length of the text alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from app.domain.identifier_marks import IdentifierKind, Mark

_DENSE: Final = re.compile(r"\d(?:[^\d\n]{0,4}\d){3}")
"""Where there is nothing like this there is no number of a person: most paragraphs."""
_EMAIL: Final = re.compile(
    r"(?<![\w.+%'-])[\w+%'-][\w.+%'-]{0,63}@(?:\[[0-9.:]{3,39}\]|[\w-]{1,63}(?:\.[\w-]{1,63}){1,8})"
)
_URL: Final = re.compile(
    r"(?<![\w@.-])(?:(?:https?|ftp)://|www\.)[^\s<>\"')\]]{1,2000}"
    r"|(?<![\w@./-])(?:[a-z0-9-]{1,63}\.){1,5}"
    r"(?:com|org|net|edu|gov|mil|int|info|biz|name|io|co|uk|us|eu|de|at|ch|fr|it|es|pt|nl|be|se|no"
    r"|dk|fi|is|ie|pl|cz|sk|hu|si|hr|rs|ro|bg|gr|ee|lv|lt|ru|ua|tr|il|za|au|nz|ca|mx|br|ar|cl|cn"
    r"|jp|kr|in|app|dev|me|tv|ly|cy|lu|mt|gl)(?:/[^\s<>\"')\]]{0,2000})?(?![\w@-])",
    re.IGNORECASE,
)
_IP: Final = re.compile(
    r"(?<![\w.:])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\w]|\.\d)"
    r"|(?<![\w.:])(?:[0-9a-f]{1,4}:){3,7}[0-9a-f]{1,4}(?![\w:])"
    r"|(?<![\w.:])(?:[0-9a-f]{1,4}:){1,6}(?::[0-9a-f]{1,4}){1,6}(?![\w:])",
    re.IGNORECASE,
)
_IBAN: Final = re.compile(r"(?<!\w)[A-Z]{2}\d{2}(?: ?[A-Z0-9]{1,4}){3,8}(?!\w)", re.IGNORECASE)
_DIGITS: Final = re.compile(r"(?<![\w.])(?<!\d,)\d{9,19}(?!\w|[.,]\d)")
_SSN: Final = re.compile(r"(?<![\w-])(\d{3})([- .])(\d{2})\2(\d{4})(?![\w-])")
_NINO: Final = re.compile(
    r"(?<!\w)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D](?!\w)", re.IGNORECASE
)
_NINO_NEVER: Final = frozenset({"BG", "GB", "KN", "NK", "NT", "TN", "ZZ"})
_MBI: Final = re.compile(
    r"(?<![\w-])[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d-?[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d"
    r"-?[AC-HJKMNP-RT-Y]{2}\d{2}(?![\w-])",
    re.IGNORECASE,
)
_MEDICARE: Final = re.compile(r"(?<![\w-])[2-6]\d{3}[ -]?\d{5}[ -]?\d(?:[ /-]?[1-9])?(?![\w-])")
_GERMAN_INSURED: Final = re.compile(r"(?<!\w)[A-Z]\d{9}(?!\w)")
_GERMAN_PENSION: Final = re.compile(r"(?<!\w)\d{2} ?\d{6} ?[A-Z] ?\d{3}(?!\w)")
_REGISTERED: Final = re.compile(
    r"(?<!\w)(?:\d{2}[A-L]\d{4}[A-Z]"  # nurses and midwives
    r"|(?:PYL|PT|OT|SW|RA|ODP|PA|DT|CH|HAD|BS|CS|AS|OR|PO|SL)\d{5,6})(?!\w)"
)
_PLATE: Final = re.compile(r"(?<!\w)[A-HJ-PR-Y][A-HJ-PR-Y]\d{2} ?[A-HJ-PR-Z]{3}(?!\w)")
_LICENCE: Final = re.compile(
    r"(?<!\w)[A-Z9]{5}\d{6}[A-Z9]{2}[A-Z0-9]{3}(?!\w)|(?<!\w)[A-Z]\d{7,14}(?!\w)"
)
_LABELLED: Final = re.compile(
    r"(?<!\w)(?:nhs|ssn|social security|national insurance|ni|nino|medicare|medicaid|insurance|"
    r"policy|patient|hospital|chart|record|mrn|case|client|file|passport|licen[cs]e|driver'?s?|"
    r"registration|registered|membership|member|account|a/c|iban|card|credit card|reference|ref|"
    r"pin|id|student|staff|employee|versicherten|versicherungs|akten|pass|ausweis|konto|kunden|"
    r"steuer)[ .-]?(?:(?:number|no|nr|nummer|num|id|#|card|code)\b\.?)?"
    r"(?: (?:is|was|of|ist|lautet))? ?[:#]?(?: |(?<=[:#]))"
    r"(?P<value>[A-Z]{0,5}[/-]?\d(?:[/ -]?[A-Z]{0,2}\d){3,20}[A-Z]{0,2})(?!\w)",
    re.IGNORECASE,
)
_PHONE: Final = re.compile(
    r"(?<![\w./#+-])(?<!\d,)(?:\+ ?\d{1,3}[ .-]?|00\d{1,3}[ .-])?(?:\(\+?\d{1,5}\)[ .-]?)?"
    r"\d{1,8}(?:[ ./-]{1,2}\(?\d{1,8}\)?){0,7}(?:(?: ?x| ext\.? ?)\d{1,6})?(?![\w]|[.,/-]\d|[%£€$])",
    re.IGNORECASE,
)
_PHONE_CUE: Final = re.compile(
    r"(?:\b(?:phone|telephone|tel|mobile|cell|call|called|calling|ring|rang|dial|fax|text|texted|"
    r"whatsapp|sms|landline|answering at|reach\w*|contact\w*|telefon\w*|handy\w*|mobil\w*|anruf\w*)"
    r"\b|☎)[^\d\n]{0,40}$",
    re.IGNORECASE,
)
_DAYLIKE: Final = re.compile(
    r"\d{1,2}([./ -])\d{1,2}\1(?:\d{4}|\d{2})|(?:1[5-9]|20)\d\d([./ -])[01]?\d\2[0-3]?\d(?: \d{1,2})?"
)
_YEARS: Final = re.compile(r"(?:1\d|20)\d\d ?[-/] ?(?:(?:1\d|20)\d\d|\d\d)")
_THOUSANDS: Final = re.compile(r"\d{1,3}(?: \d{3})*(?: 000)+")
_SHORTEST_PHONE, _LONGEST_PHONE = 7, 15


def marks(text: str) -> Iterator[Mark]:
    """Everything of these kinds; pieces may overlap."""
    if "@" in text:
        yield from _plain(_EMAIL, text, IdentifierKind.EMAIL, True)
    yield from _urls(text)
    yield from _plain(_PLATE, text, IdentifierKind.NUMBER, True)
    if _DENSE.search(text) is None:
        return
    yield from _plain(_IP, text, IdentifierKind.NUMBER, True)
    for pattern, holds in _CHECKED:
        for found in pattern.finditer(text):
            if holds(found[0]):
                yield Mark(*found.span(), IdentifierKind.NUMBER, True)
    for found in _LABELLED.finditer(text):
        yield Mark(*found.span("value"), IdentifierKind.NUMBER, True)
    for found in _DIGITS.finditer(text):
        yield Mark(*found.span(), IdentifierKind.NUMBER, False)
    yield from _phones(text)


def _plain(pattern: re.Pattern[str], text: str, kind: IdentifierKind, sure: bool) -> Iterator[Mark]:
    for found in pattern.finditer(text):
        yield Mark(*found.span(), kind, sure)


def _urls(text: str) -> Iterator[Mark]:
    for found in _URL.finditer(text):
        words = found[0].rstrip(".,;:!?'")
        bare = "/" not in words and words[:4].lower() != "www."
        if bare and _is_a_full_stop(words):
            continue
        yield Mark(found.start(), found.start() + len(words), IdentifierKind.URL, not bare)


def _is_a_full_stop(words: str) -> bool:
    """Whether it is rather two sentences without a space between ("home.In") or initials ("p.m")."""
    before, _, last = words.rpartition(".")
    return (last[:1].isupper() and not last.isupper()) or len(before) < 2


def _phones(text: str) -> Iterator[Mark]:
    for found in _PHONE.finditer(text):
        start, end = found.span()
        digits = sum(each.isdigit() for each in found[0])
        if not _SHORTEST_PHONE <= digits <= _LONGEST_PHONE + 6 or _is_no_phone(found[0]):
            continue
        cued = _PHONE_CUE.search(text[max(0, start - 60) : start]) is not None
        if cued or _reads_as_phone(found[0]):
            yield Mark(start, end, IdentifierKind.PHONE, cued or found[0][:1] in "+(")


def _is_no_phone(words: str) -> bool:
    return any(pattern.fullmatch(words) is not None for pattern in (_DAYLIKE, _YEARS, _THOUSANDS))


def _reads_as_phone(words: str) -> bool:
    if words[0] in "+(" or words.startswith("00"):
        return True
    groups = re.findall(r"\d+", words)
    if len(groups) == 1:
        return words[0] == "0" and len(words) >= 9
    # Counts and years one after the other ("1 2 3 4 5 6 7", "1914 1915") are no phone.
    if len(groups) > 6 or sum(len(each) == 1 for each in groups) > 1:
        return False
    if len(groups) >= 4 and all(len(each) == 2 for each in groups):
        return True
    longest = max(len(each) for each in groups)
    return longest >= 3 and not all(len(each) == 4 and each[0] in "12" for each in groups)


# ------------------------------------------------------------- check digits


def is_nhs_number(words: str) -> bool:
    """Ten digits of which the last is the weighted sum of the others modulo 11."""
    digits = _digits(words)
    if len(digits) != 10 or len(set(digits)) == 1:
        return False
    left = 11 - sum(each * (10 - at) for at, each in enumerate(digits[:9])) % 11
    return digits[9] == (0 if left == 11 else left)


def is_card_number(words: str) -> bool:
    """Twelve to nineteen digits that pass the Luhn sum."""
    digits = _digits(words)
    if not 12 <= len(digits) <= 19 or len(set(digits)) == 1:
        return False
    doubled = [each * 2 - 9 * (each > 4) for each in digits[-2::-2]]
    return (sum(doubled) + sum(digits[-1::-2])) % 10 == 0


def is_iban(words: str) -> bool:
    """An account number whose letters and digits leave 1 modulo 97."""
    plain = words.replace(" ", "").upper()
    if not 15 <= len(plain) <= 34:
        return False
    turned = plain[4:] + plain[:4]
    return int("".join(str(int(each, 36)) for each in turned)) % 97 == 1


def is_social_security(words: str) -> bool:
    """Nine digits in an area, group and serial that are given out."""
    digits = "".join(each for each in words if each.isdigit())
    area, group, serial = digits[:3], digits[3:5], digits[5:]
    return (
        len(digits) == 9
        and area not in ("000", "666")
        and area[0] != "9"
        and group != "00"
        and serial != "0000"
    )


def is_medicare_number(words: str) -> bool:
    """Ten or eleven digits, the ninth a weighted sum of the first eight modulo 10."""
    digits = _digits(words)
    weights = (1, 3, 7, 9, 1, 3, 7, 9)
    total = sum(each * weight for each, weight in zip(digits, weights, strict=False))
    return len(digits) in (10, 11) and digits[8] == total % 10


def is_insurance_number(words: str) -> bool:
    """Two letters that are given out, six digits and a letter from A to D."""
    return words[:2].upper() not in _NINO_NEVER


def _digits(words: str) -> list[int]:
    return [int(each) for each in words if each.isdigit() and each.isascii()]


def _any(_words: str) -> bool:
    return True


_NHS: Final = re.compile(r"(?<![\w.,-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\w-]|[.,]\d)")
_CARD: Final = re.compile(r"(?<![\w.,-])\d(?:[ -]?\d){11,18}(?![\w-]|[.,]\d)")

_CHECKED: Final[tuple[tuple[re.Pattern[str], Callable[[str], bool]], ...]] = (
    (_NHS, is_nhs_number),
    (_CARD, is_card_number),
    (_IBAN, is_iban),
    (_SSN, is_social_security),
    (_NINO, is_insurance_number),
    (_MBI, _any),
    (_MEDICARE, is_medicare_number),
    (_GERMAN_INSURED, _any),
    (_GERMAN_PENSION, _any),
    (_REGISTERED, _any),
    (_LICENCE, _any),
)

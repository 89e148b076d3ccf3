"""Street addresses, postcodes and places of work, by their form alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from app.domain.identifier_marks import IdentifierKind, Mark

CAPITAL: Final = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽĿŁŃŅŇŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽΆΈ-ΏΑ-ΫЀ-Я"

_WORD: Final = rf"[{CAPITAL}](?:[\w'’]|[.-](?=\w)){{0,30}}\.?"
_SMALL: Final = r"(?:de|du|des|de la|de las|del|della|di|da|do|dos|van|van de|van der|von|der|la|le|el|of|and|an der|am|zum?)"
_NAME: Final = rf"{_WORD}(?: (?:{_SMALL} )?{_WORD}){{0,4}}"
_HOUSE: Final = r"(?:\d{1,5} )?(?:No\.? ?)?\d{1,5}(?:[/-]\d{1,4})?[A-Za-z]?"
_KIND: Final = (
    r"(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|court|ct|crescent|cres|close|place|pl|square"
    r"|sq|terrace|way|gardens?|grove|hill|row|mews|parade|park|walk|boulevard|blvd|highway|hwy"
    r"|parkway|pkwy|circle|trail|quay|mall|green|rise|view)"
)
_JOINED: Final = (
    r"(?:stra(?:ß|ss)e|str\.?|gasse|allee|platz|damm|ufer|chaussee|weg|ring|laan|straat|plein"
    r"|dreef|kade|gracht|singel|steenweg|vägen|gatan|gata|väg|gränd|vej|gade|veien|vegen|veg|vn"
    r"|gate|katu|kuja|tie|polku|katan|raitti|utca|útja|út|tér|tere|ulica|ulice|cesta|götu|stígur|braut|tee|rkp\.?|körút)"
)
_BEFORE: Final = (
    r"(?:rue|avenue|chaussée|chemin|allée|impasse|quai|via|viale|vicolo|piazza|corso|largo|strada"
    r"|calle|c/|avenida|avda\.?|av\.?|paseo|plaza|camino|ronda|ctra\.?|carretera|rua|r\.|travessa"
    r"|praça|estrada|ul\.?|ulica|os\.?|al\.?|aleja|pl\.?|cesta|trg|bd\.?|boulevard)"
)
_UNIT: Final = (
    r"(?:(?:apt|apartment|suite|ste|flat|unit|wohnung|whg)\.? ?#?\d{1,5}[a-z]?"
    r"|p\.? ?o\.? box \d{1,6}|(?:psc|unit|cmr) \d{1,5},? box \d{1,6}|postfach \d{2,6})"
)
_GAP: Final = r"[ \t]?[\n,;>]{0,3}[ \t>]{0,2}\n?[ ,\t]{0,2}"
_UNITS_ON: Final = rf"(?:{_GAP}(?i:{_UNIT})(?!\w)){{0,2}}"
_TAIL: Final = re.compile(
    rf"{_UNITS_ON}(?:(?<=\S){_GAP}(?<=[\s,>]){_WORD}){{0,8}}(?<=\S){_GAP}(?<=[\s,>])\d{{4,6}}(?:-\d{{4}})?(?!\w)"
    rf"|{_UNITS_ON}(?:,?[ \t]?\n[ \t>,]{{0,3}}{_NAME}(?=[\n,.?!]|$)|, (?:{_NAME})(?=[\n,.?!]|$)){{1,4}}"
    rf"|{_UNITS_ON}"
)
_MONTH: Final = r"(?:Jan|Feb|Mar|Mär|Apr|May|Mai|Jun|Jul|Aug|Sep|Oct|Okt|Nov|Dec|Dez)[a-z]{0,6}\b\.? ?,? ?(?:1|20)\d"
_HOUSE_OR_STREET: Final = re.compile(
    rf"\d[A-Za-z]?(?: bis| ter)?,?[ \n]+(?:[{CAPITAL}]|(?i:{_BEFORE})\b)"
    rf"|[{CAPITAL}][\w'’.-]{{0,30}},?[ \n]\d|[:>][ \n]?\d|corner of|[A-Z]\d"
    r"|(?i:\b(?:apt|apartment|flat|suite|unit|box|zip|plz|postcode|postal code)\b)"
)
"""Where there is nothing like this there is no address."""
_STREETS: Final = (
    re.compile(rf"(?<![\w]){_HOUSE},? {_NAME}(?i:(?<= ){_KIND}|(?<= ){_KIND}\.)(?!\w)"),
    re.compile(rf"(?<![\w]){_HOUSE},? (?:{_WORD} ){{1,5}}(?i:{_KIND})\.?(?!\w)"),
    re.compile(
        rf"(?<!\w)(?:\d{{1,5}},? )?(?i:{_BEFORE}) (?:{_SMALL} |[dl]['’])?{_NAME},? {_HOUSE}(?!\w)"
    ),
    re.compile(
        rf"(?<!\w)\d{{1,5}}(?: ?bis| ?ter)?,? (?i:{_BEFORE}) (?:{_SMALL} |[dl]['’])?{_NAME}"
    ),
    re.compile(
        rf"(?<!\w)(?:\d{{1,5}},? )?(?:{_WORD} ){{0,3}}[{CAPITAL}][\w'’-]{{1,30}}(?i:(?<=\w){_JOINED}) {_HOUSE}(?!\w)"
    ),
    re.compile(
        rf"(?<!\w)(?:\d{{1,5}},? )?(?:{_WORD} ){{1,4}}(?i:{_JOINED}|{_KIND})\.? {_HOUSE}(?!\w)"
    ),
    re.compile(rf"(?<!\w)\d{{1,5}} (?!{_MONTH}){_NAME} {_HOUSE}(?!\w)"),
)
_UNITS: Final = re.compile(
    rf"(?<!\w)(?i:{_UNIT})(?!\w)(?:,?[ \n][AFD]PO [A-Z]{{2}} \d{{5}})?"
    r"|(?<!\w)(?:USS|USNV|USNS|USCGC) \w{2,30},?[ \n][AFD]PO [A-Z]{2} \d{5}"
    r"|(?<!\w)(?:the )?corner of (?:[^\W_]{1,30}\.?,? ){1,8}and (?:[^\W_]{1,30}\.? ){0,2}[^\W_]{1,30}"
)
_SAID: Final = re.compile(
    rf"(?i:\b(?:address(?: is|:| of \S+ is)?|lives? (?:at|in|on)|living (?:at|in|on)|moved to|"
    rf"deliver\w* to|sen[dt] (?:it |this |that |me |one )?to|located (?:at|on|in)|based (?:at|in)|"
    rf"home at|house at|wohnt (?:in|am|an)|following\?))\W{{1,3}}(?P<where>{_NAME},? {_HOUSE}(?!\w))"
)
_UK_POSTCODE: Final = re.compile(
    r"(?<!\w)(?:[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d{1,2}|\d[A-HJKPSTUW]|[A-HK-Y]\d[ABEHMNPRV-Y])"
    r" ?\d[ABD-HJLNP-UW-Z]{2}|GIR ?0AA)(?!\w)"
)
_OTHER_POSTCODE: Final = re.compile(
    rf"(?<!\w)(?P<before>{_WORD},?|[A-Z]{{2}}) (?P<after>\d{{5}}(?:-\d{{4}})?)(?![\w-]|[.,]\d)"
    rf"|(?<![\w.,-])(?P<first>\d{{5}}) (?=[{CAPITAL}][a-zà-ÿ])"
    r"|(?i:\b(?:zip(?: ?code)?|postcode|postal code|plz)(?: is|:)? ?)(?P<said>[A-Z0-9]{3,5}(?:[ -]?[A-Z0-9]{3,4})?)(?!\w)"
)
_WORKPLACE: Final = re.compile(
    rf"(?<!\w)(?:(?!(?:The|A|An|My|Our|Her|His|Their|This|That|In|At|On) )[{CAPITAL}][\w'’&-]{{1,30}}\.? (?:and |& |of )?){{1,4}}"
    r"(?:Hospital|Hospice|Infirmary|Clinic|Surgery|School|University|College|Academy|Nursery"
    r"|Medical Cent(?:re|er)|Health Cent(?:re|er)|Community Cent(?:re|er)|Care Home|Nursing Home"
    r"|NHS Trust|Foundation Trust|Ltd|Limited|Inc|LLC|LLP|PLC|plc|GmbH|Klinik|Klinikum"
    r"|Krankenhaus|Schule|Gymnasium|Kindergarten)(?!\w)"
    rf"|(?<!\w)(?:University|College|Hospital|Diocese|Church) of {_WORD}(?: {_WORD})?"
    rf"|(?<!\w)(?:Klinikum|Universität|Krankenhaus) {_WORD}"
)


def marks(text: str) -> Iterator[Mark]:
    """Everything of these kinds; pieces may overlap."""
    for found in _WORKPLACE.finditer(text):
        yield Mark(*found.span(), IdentifierKind.WORKPLACE, False)
    if _HOUSE_OR_STREET.search(text) is None:
        return
    for pattern in _STREETS:
        for found in pattern.finditer(text):
            yield _with_tail(text, found.start(), found.end(), True)
    for found in _UNITS.finditer(text):
        yield _with_tail(text, found.start(), found.end(), True)
    for found in _SAID.finditer(text):
        yield _with_tail(text, found.start("where"), found.end("where"), True)
    for found in _UK_POSTCODE.finditer(text):
        yield Mark(*found.span(), IdentifierKind.POSTCODE, True)
    for found in _OTHER_POSTCODE.finditer(text):
        group = found.lastgroup or "said"
        yield Mark(*found.span(group), IdentifierKind.POSTCODE, group == "said")


def _with_tail(text: str, start: int, end: int, sure: bool) -> Mark:
    """An address goes on over flat, town, county and country up to its postcode."""
    tail = _TAIL.match(text, end)
    end = tail.end() if tail else end
    # The full stop of the sentence is not part of it.
    while end > start + 1 and text[end - 1] in ".,;> \n":
        end -= 1
    return Mark(start, end, IdentifierKind.ADDRESS, sure)

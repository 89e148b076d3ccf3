"""Languages: translators, reading direction, and dates as people say them."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt, QTime, QTranslator
from PySide6.QtWidgets import QApplication

import resources

_FAR = 6


def install(app: QApplication, language: str = "") -> QLocale:
    """Sets language and reading direction; "" takes the system's. Returns the locale."""
    locale = QLocale(language) if language else QLocale.system()
    QLocale.setDefault(locale)
    translator = QTranslator(app)
    name = f"translations/{locale.name().split('_')[0]}.qm"
    if name in _translations():
        translator.load(str(resources.path(name)))
        app.installTranslator(translator)
    rtl = locale.textDirection() == Qt.LayoutDirection.RightToLeft
    direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
    app.setLayoutDirection(direction)
    return locale


def language_name(language: str) -> str:
    """What a language calls itself: "Deutsch"."""
    if language == "en":
        return "English"  # Qt names it after a country.
    name = QLocale(language).nativeLanguageName()
    return name[:1].upper() + name[1:]


def _translations() -> list[str]:
    try:
        return resources.names("translations", ".qm")
    except FileNotFoundError:
        return []


def _tr(text: str) -> str:
    return QCoreApplication.translate("Dates", text)


def weekday(day: date) -> str:
    """ "Tuesday"."""
    return _format(day, "dddd")


def full_day(day: date) -> str:
    """ "Thursday 13 November 2025", in the order of the locale."""
    return _format(day, _tr("dddd d MMMM yyyy"))


def day_title(day: date) -> str:
    """ "Thursday 13 November": for the day one is in."""
    return _format(day, _tr("dddd d MMMM"))


def short_day(day: date, today: date) -> str:
    """ "18 September", with the year when it is another one."""
    shape = _tr("d MMMM") if day.year == today.year else _tr("d MMMM yyyy")
    return _format(day, shape)


def row_day(day: date) -> str:
    """ "Thu 13": in a list under its month."""
    return _format(day, _tr("ddd d"))


def month(day: date) -> str:
    """ "November 2025"."""
    return _format(day, _tr("MMMM yyyy"))


def clock_time(moment: datetime) -> str:
    """ "14:32", as the locale writes it."""
    time = QTime(moment.hour, moment.minute)
    return QLocale().toString(time, QLocale.FormatType.ShortFormat)


def near_day(day: date, today: date) -> str:
    """Today, Yesterday, Tuesday, 12 November: the way people say it."""
    away = (day - today).days
    named = {0: _tr("Today"), -1: _tr("Yesterday"), 1: _tr("Tomorrow")}
    if away in named:
        return named[away]
    if abs(away) <= _FAR:
        return weekday(day)
    return short_day(day, today)


def near_moment(moment: datetime, today: date) -> str:
    """ "Today, 14:20"."""
    return f"{near_day(moment.date(), today)}, {clock_time(moment)}"


def _format(day: date, shape: str) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), shape)

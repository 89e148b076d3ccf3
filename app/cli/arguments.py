"""What can be typed: commands with their options; the common ones may stand before or after."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date
from pathlib import Path

from models.records.hours import HoursKind
from models.records.keeping import CodeKind
from models.records.positions import Position
from models.records.supervision import SessionKind

ABOUT = "Afterword: a private, offline journal. Without a command the window opens."
_MOST = 1_000_000


def parser() -> argparse.ArgumentParser:
    """The grammar of the command line."""
    top = argparse.ArgumentParser(prog="main.py", description=ABOUT)
    _common(top, is_top=True)
    common = argparse.ArgumentParser(add_help=False)
    _common(common, is_top=False)
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def command(name: str, words: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=words, description=words, parents=[common])

    command("create", "make a new journal at the --journal path")
    _transfers(command("import", "bring in JSON Lines, Markdown folders or an export"))
    added = command("add", "write a guided entry from a file of answers")
    added.add_argument("--pack", required=True, metavar="ID")
    added.add_argument("--answers", required=True, type=Path, metavar="FILE.json")
    added.add_argument("--date", metavar="D", help="when it happened (2025-11-12 or with a time)")
    added.add_argument("--code", default="", help="a generated code such as K4")
    _filters(command("list", "entries, newest first"))
    shown = command("show", "one entry, questions above answers")
    shown.add_argument("id", metavar="ID")
    binned = command("delete", "move a reflection or a repair to the bin, for 30 days")
    binned.add_argument("id", metavar="ID")
    found = command("search", "find reflections by words and by meaning, best first")
    found.add_argument("text", nargs="+", metavar="TEXT")
    found.add_argument("--limit", type=_count, default=20, metavar="N")
    recalled = command(
        "recall", "past reflections like a text or an entry, by words and by meaning"
    )
    recalled.add_argument("text", nargs="*", metavar="TEXT")
    recalled.add_argument("--entry", metavar="ID")
    recalled.add_argument("--limit", type=_count, default=8, metavar="N")
    agenda = command("agenda", "the agenda of the next supervision")
    agenda.add_argument("--propose", action="store_true", help="what might be brought, and why")
    _documents(command("documents", "what left the journal; write a document of supervision"))
    _hours(command("hours", "the log of hours; where one stands, by whose rules"), common)
    _repairs(command("repairs", "slips and how far they are mended, open ones first"))
    _codes(command("codes", "codes with their use; make, end, archive or merge them"), common)
    told = command("report", "write everything that concerns one code, in clear")
    told.add_argument("--code", required=True, help="a generated code such as K4")
    told.add_argument("out", type=Path, metavar="OUT")
    looked = command("review", "what could be looked at again; nothing goes by itself")
    looked.add_argument("--limit", type=_count, default=200, metavar="N")
    _hold(command("hold", "the legal hold, which stops every deletion"), common)
    exported = command("export", "write the whole journal out, in clear")
    exported.add_argument("--format", choices=("markdown", "json"), default="markdown")
    exported.add_argument("out", type=Path, metavar="OUT")
    backed = command("backup", "make a verified, encrypted backup in a folder")
    backed.add_argument("out", type=Path, metavar="FOLDER")
    restored = command("restore", "make a journal from a backup")
    restored.add_argument("file", type=Path, metavar="FILE")
    restored.add_argument("--to", type=Path, required=True, metavar="PATH")
    _damage(command)
    _packs(command("packs", "the prompt library; with --journal, own sets too"), common)
    tour = command("tour", "pictures of every page on a sample journal")
    tour.add_argument("out", type=Path, metavar="OUT_DIR")
    tour.add_argument("--theme", action="append", choices=("light", "dark", "high-contrast"))
    tour.add_argument(
        "--language", default="", metavar="L", help="such as de; pseudo is a made-up one"
    )
    tour.add_argument("--direction", choices=("ltr", "rtl"), default="")
    return top


def _damage(command: Callable[[str, str], argparse.ArgumentParser]) -> None:
    checked = command("check", "look for damage in the journal")
    checked.add_argument("--full", action="store_true", help="compare indexes and references too")
    tried = command("drill", "restore a backup for a moment, compare it, delete it again")
    tried.add_argument("file", nargs="?", type=Path, metavar="FILE", help="the newest without it")
    saved = command("salvage", "read what can be read of a damaged journal into a new one")
    saved.add_argument("--to", type=Path, required=True, metavar="PATH")
    gone = command("erase", "make the journal unreadable for good, then delete its files")
    gone.add_argument("--backups", action="store_true", help="and the backups in its folder")
    gone.add_argument("--second", type=Path, metavar="FOLDER", help="and its backups in FOLDER")
    gone.add_argument("--sure", action="store_true", help="do it; else it says what would go")


def _common(to: argparse.ArgumentParser, *, is_top: bool) -> None:
    nothing = None if is_top else argparse.SUPPRESS
    to.add_argument("--journal", type=Path, default=nothing, metavar="PATH")
    to.add_argument("--passphrase-file", type=Path, default=nothing, metavar="FILE")
    to.add_argument("--json", action="store_true", default=False if is_top else argparse.SUPPRESS)


def _transfers(to: argparse.ArgumentParser) -> None:
    to.add_argument("paths", nargs="+", type=Path, metavar="FILE_OR_FOLDER")
    to.add_argument("--dry-run", action="store_true", help="count, and write nothing")


def _documents(to: argparse.ArgumentParser) -> None:
    kinds = ("sheet", "record", "actions", "agreement", "year", "ledger")
    to.add_argument("what", nargs="?", choices=kinds, help="instead of the list of what left")
    to.add_argument("out", nargs="?", type=Path, default=None, metavar="OUT")
    to.add_argument("--format", choices=("pdf", "docx", "md"), default="")
    to.add_argument("--id", default="", help="of the session or agreement; the latest without it")
    to.add_argument("--from", dest="since", type=_day, metavar="D")
    to.add_argument("--to", dest="until", type=_day, metavar="D")
    to.add_argument("--whole", action="store_true", help="with what is left out unless ticked")
    _settling(to)


def _settling(to: argparse.ArgumentParser) -> None:
    to.add_argument("--for", dest="recipient", default="", help="for whom; kept in the list alone")
    to.add_argument(
        "--put",
        nargs=2,
        action="append",
        default=[],
        metavar=("WORDS", "OTHER"),
        help="other words in place of some that could tell who somebody is",
    )
    to.add_argument("--leave-in", action="store_true", help="leave all such words in")


def _hours(to: argparse.ArgumentParser, common: argparse.ArgumentParser) -> None:
    _stretch(to)
    actions = to.add_subparsers(dest="action", metavar="ACTION", title="instead of listing it")

    def action(name: str, words: str) -> argparse.ArgumentParser:
        return actions.add_parser(name, help=words, description=words, parents=[common])

    action("bodies", "whose rules there are, and which you follow")
    followed = action("follow", "follow the rules of these bodies, and of no others")
    followed.add_argument("bodies", nargs="*", metavar="BODY")
    added = action("add", "add a line by hand, in general words")
    added.add_argument("--day", type=_day, required=True, metavar="D")
    added.add_argument("--minutes", type=_count, metavar="N")
    added.add_argument("--kind", default=HoursKind.SUPERVISION.value, choices=list(HoursKind))
    added.add_argument("--format", default=SessionKind.INDIVIDUAL.value, choices=list(SessionKind))
    added.add_argument("--size", type=_count, default=0, metavar="N", help="how many supervised")
    added.add_argument("--regular", action="store_true", help="everybody is there regularly")
    added.add_argument("--with", dest="person", default="", metavar="NAME")
    added.add_argument("--about", default="", metavar="WORDS", help="or the reason of a break")
    added.add_argument("--to", dest="until", type=_day, metavar="D", help="last day of a break")
    action("remove", "take a line out of the log").add_argument("id", metavar="ID")
    stood = action("standing", "what each period has and lacks")
    stood.add_argument("body", nargs="?", default="", metavar="BODY")
    written = action("export", "write the log as .csv or .xlsx, in clear")
    written.add_argument("out", type=Path, metavar="OUT")
    _stretch(written)
    _settling(written)
    action("check", "all problems of files of rules of your own, by line").add_argument(
        "files", nargs="+", type=Path, metavar="FILE"
    )


def _stretch(to: argparse.ArgumentParser) -> None:
    to.add_argument("--body", default="", metavar="BODY", help="count by these rules")
    to.add_argument("--from", dest="since", type=_day, metavar="D")
    to.add_argument("--to", dest="until", type=_day, metavar="D")


def _repairs(to: argparse.ArgumentParser) -> None:
    which = to.add_mutually_exclusive_group()
    for name, words in (
        ("open", "those that are open"),
        ("closed", "those that are closed"),
        ("due", "those to look at again by today"),
    ):
        which.add_argument(f"--{name}", dest="which", action="store_const", const=name, help=words)


def _packs(to: argparse.ArgumentParser, common: argparse.ArgumentParser) -> None:
    to.add_argument(
        "--language",
        default="",
        metavar="L",
        help="shows the sets in a language such as de; with --journal, from now on",
    )
    actions = to.add_subparsers(dest="action", metavar="ACTION", title="instead of listing it")

    def action(name: str, words: str) -> argparse.ArgumentParser:
        return actions.add_parser(name, help=words, description=words, parents=[common])

    looked = action("lint", "all problems of pack files, by line; warnings do not fail")
    looked.add_argument("files", nargs="+", type=Path, metavar="FILE")
    written = action("export", "write a set as a file; own sets need --journal")
    written.add_argument("id", metavar="ID")
    written.add_argument("out", type=Path, metavar="OUT")
    taken = action("import", "take a set from a file into the journal, as one's own")
    taken.add_argument("file", type=Path, metavar="FILE")


def _codes(to: argparse.ArgumentParser, common: argparse.ArgumentParser) -> None:
    actions = to.add_subparsers(dest="action", metavar="ACTION", title="instead of listing them")

    def action(name: str, words: str) -> argparse.ArgumentParser:
        return actions.add_parser(name, help=words, description=words, parents=[common])

    drawn = action("new", "draw a code; it is generated, never typed")
    drawn.add_argument("--kind", default=CodeKind.INDIVIDUAL.value, choices=list(CodeKind))
    for name, words in (
        ("end", "note the day the work ended"),
        ("archive", "offer a code no longer; what carries it is found as before"),
        ("offer", "offer an archived code again"),
        ("merge", "give everything that carries a code another"),
    ):
        to_one = action(name, words)
        to_one.add_argument("code", metavar="CODE")
        if name == "end":
            to_one.add_argument("--on", type=_day, required=True, metavar="D")
        if name == "merge":
            to_one.add_argument("into", metavar="INTO")


def _hold(to: argparse.ArgumentParser, common: argparse.ArgumentParser) -> None:
    actions = to.add_subparsers(dest="action", metavar="ACTION", title="instead of showing it")
    words = "stop every deletion, with the reason"
    on = actions.add_parser("on", help=words, description=words, parents=[common])
    on.add_argument("why", nargs="+", metavar="WHY")
    words = "allow deletions again; that it was on stays known"
    actions.add_parser("off", help=words, description=words, parents=[common])


def _filters(to: argparse.ArgumentParser) -> None:
    to.add_argument("--from", dest="since", type=_day, metavar="D")
    to.add_argument("--to", dest="until", type=_day, metavar="D")
    to.add_argument("--position", action="append", default=[], choices=[p.value for p in Position])
    for name in ("pack", "code", "feeling", "trigger", "tag"):
        to.add_argument(f"--{name}", action="append", default=[])
    to.add_argument("--limit", type=_count, default=50, metavar="N")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is no day such as 2025-11-12") from None


def _count(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= _MOST:
        raise argparse.ArgumentTypeError(f"{text} is no number from 1 to {_MOST}")
    return int(text)

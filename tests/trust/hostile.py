"""Hostile inputs by the thousand, to everything that reads what others made.

Imports, prompt sets, backups, envelopes, notes in the inbox, Markdown, searches and what the
identifier guard looks through. Whatever comes, it is read or refused with a fault; nothing else may
be raised, nothing may take longer than five seconds of the processor, be written outside the target,
be asked of the network, or take a gigabyte of memory. `--corpus FOLDER` adds texts of collections.
"""

import hashlib
import json
import os
import random
import re
import resource
import select
import shutil
import signal
import struct
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from app.domain import markdown
from app.services import library_files, quick_notes
from app.services.exporting.exporter import ExportFormat
from app.services.session import Journals, Unlocked
from models.records.faults import Fault
from models.records.ids import new_id
from models.vault import backup as backups
from models.vault import container, envelope, inbox
from models.vault.backup import BACKUPS, SUFFIX
from models.vault.check import Depth
from models.vault.envelope import FILE, SlotKind
from models.vault.inbox import Note, Recipient
from models.vault.kdf import BOUNDS, KdfParameters
from tests.support.vaults import CHEAP, NOW, PASSPHRASE
from tests.trust.deeds import Hand, journals, made, unlocked
from tests.trust.fenced import Fence, seen
from tests.trust.mutants import NASTY, broken, changed, corpus_of, text
from tests.trust.owed import Teller
from tests.trust.report import Outcome, Stopwatch, main

SHORT = 600
FULL = 100_000

_BATCH = 2_500
_LONGEST_S = 5.0
_PATIENCE_S = 60.0
_MOST_BYTES = 1 << 30
_NUMBER = struct.Struct(">I")
_PACKS = Path(library_files.__file__).parents[2] / "prompts" / "packs"
_TAGS = set("p br em strong s ul ol li blockquote pre code h1 h2 h3 h4 h5 h6 hr a".split())
_ATTRIBUTES = {"href", "title", "class", "start"}


@dataclass
class Bench:
    """What an input is tried on: an open journal, places for files, and sound ones to grow from."""

    service: Journals
    opened: Unlocked
    inputs: Path
    target: Path
    secret: Path
    corpus: list[str]
    document: dict[str, Any]
    page: bytes
    index: bytes
    packs: list[bytes]
    backup: bytes
    envelope: dict[str, Any]
    view: Any = None
    asked: int = 0
    refused: int = 0
    counted: Counter[str] = field(default_factory=Counter)


def run(count: int, seed: int, room: Path, corpus: Path | None = None) -> Outcome:
    """So many inputs, in batches, each in a process of its own."""
    watch = Stopwatch()
    texts = corpus_of(corpus) if corpus is not None else []
    service = journals()
    service.preload()
    secret = room / "outside"
    secret.mkdir()
    for name in ("secret.md", "afterword.json", "pack.toml"):
        (secret / name).write_text("date: 2025-11-04\nnobody chose this", encoding="utf-8")
    before = seen(secret)
    failures: list[str] = []
    counted: Counter[str] = Counter()
    worst, memory = 0.0, 0
    at = 0
    while at < count:
        end = min(at + _BATCH, count)
        done, told = _batch(at, end, seed, room, service, texts, secret)
        failures += told.get("failures", ())
        counted.update(told.get("counted", {}))
        worst, memory = max(worst, told.get("worst", 0.0)), max(memory, told.get("memory", 0))
        at = done
        if seen(secret) != before:
            failures.append(f"before {at}: files outside were touched")
            before = seen(secret)
    if memory >= _MOST_BYTES:
        failures.append(f"{memory:,} bytes of memory")
    figures: dict[str, int | float | str] = dict(sorted(counted.items()))
    figures["slowest, in seconds of the processor"] = round(worst, 2)
    figures["most memory of a process, MB"] = memory // 1_000_000
    figures["texts of collections to grow from"] = len(texts)
    return Outcome("hostile", count, watch.seconds, figures, tuple(failures))


# ---------------------------------------------------------------- processes


def _batch(
    start: int,
    end: int,
    seed: int,
    room: Path,
    service: Journals,
    texts: list[str],
    secret: Path,
) -> tuple[int, dict[str, Any]]:
    """Tries inputs in a fork; gives the first that was not tried, and what was found."""
    place = room / f"batch {start}"
    place.mkdir()
    read_end, write_end = os.pipe()
    sys.stdout.flush()
    pid = os.fork()
    if pid == 0:
        os.close(read_end)
        try:
            _try(start, end, seed, place, service, texts, secret, write_end)
        finally:
            if sys.exc_info()[0] is not None:
                traceback.print_exc()
            os._exit(1)
    os.close(write_end)
    at, told, is_stuck = start, b"", False
    with os.fdopen(read_end, "rb", buffering=0) as said:
        pending = b""
        while True:
            if not select.select([said], [], [], _PATIENCE_S)[0]:
                is_stuck = True
                os.kill(pid, signal.SIGKILL)
                break
            piece = said.read(1 << 16)
            if not piece:
                break
            pending += piece
            while len(pending) >= _NUMBER.size:
                number = _NUMBER.unpack_from(pending)[0]
                if number == end:
                    told += pending[_NUMBER.size :]
                    told += said.read() if not told else b""
                    pending = b""
                    break
                at, pending = number, pending[_NUMBER.size :]
    _, status = os.waitpid(pid, 0)
    shutil.rmtree(place, ignore_errors=True)
    if told:
        found: dict[str, Any] = json.loads(told)
        return end, found
    how = "hangs" if is_stuck else f"the process died ({status})"
    return at + 1, {"failures": [f"{at}: {how}"]}


def _try(
    start: int,
    end: int,
    seed: int,
    place: Path,
    service: Journals,
    texts: list[str],
    secret: Path,
    told: int,
) -> None:
    sys.dont_write_bytecode = True
    bench = _bench(service, place, texts, secret)
    fence = Fence(place, secret)
    kinds, weights = zip(*_KINDS.items(), strict=True)
    failures: list[str] = []
    worst = 0.0
    for number in range(start, end):
        os.write(told, _NUMBER.pack(number))
        dice = random.Random(f"{seed} {number}")
        kind = dice.choices(kinds, weights)[0]
        name = kind.__name__.strip("_").replace("_", " ")
        begun = time.process_time()
        fence.put_up()
        failure = _one(kind, bench, dice)
        fence.put_up(False)
        taken = time.process_time() - begun
        worst = max(worst, taken)
        bench.counted[name] += 1
        if failure:
            failures.append(f"{number}, {name}: {failure}")
        if taken > _LONGEST_S:
            failures.append(f"{number}, {name}: {taken:.1f} s")
        failures += [f"{number}, {name}: {each}" for each in fence.noted]
        fence.noted.clear()
        _cleared(bench)
    bench.counted["refused with a fault"] = bench.refused
    failures += [f"before {end}: {each}" for each in _afterwards(bench, place)]
    found = {
        "failures": failures,
        "counted": bench.counted,
        "worst": worst,
        "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024,
    }
    with os.fdopen(told, "wb") as pipe:
        pipe.write(_NUMBER.pack(end) + json.dumps(found).encode())
    os._exit(0)


def _one(kind: Callable[[Bench, random.Random], str | None], bench: Bench, dice: random.Random):
    """What is wrong after one input; nothing when it was read or refused."""
    failure: str | None = "was broken off"
    try:
        failure = kind(bench, dice)
    except Fault:
        bench.refused += 1
        failure = None
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for
        frames = traceback.extract_tb(error.__traceback__)
        where = ", ".join(f"{Path(each.filename).name}:{each.lineno}" for each in frames[-3:])
        failure = f"{type(error).__name__} at {where}"
    return failure


def _cleared(bench: Bench) -> None:
    for folder in (bench.inputs, bench.target):
        shutil.rmtree(folder)
        folder.mkdir()


def _afterwards(bench: Bench, place: Path) -> list[str]:
    """The journal that took all of that in is sound, and leaves again as it came."""
    found = [f"check: {each}" for each in bench.opened.vault.check(Depth.FULL)]
    for form, name in ((ExportFormat.JSON, "all.json"), (ExportFormat.MARKDOWN, "all")):
        *_, report = through(bench.opened.exporting.run(bench.target / name, form))
        outside = [path for path in report.written if not path.is_relative_to(bench.target)]
        found += [f"export outside: {len(outside)} files"] if outside else []
        *_, back = through(bench.opened.importing.look([bench.target / name]))
        if back.imported or back.skipped:
            found.append(f"export as {form}: {back.imported} others, {back.skipped} not taken back")
    bench.service.close(bench.opened)
    others = {path.name for path in place.iterdir()} - {"J.afterword", "in", "out", "state"}
    found += [f"left beside: {len(others)} files"] if others else []
    return found


def through(work: Any):
    """Each step of long work, and last what it gives."""
    while True:
        try:
            yield next(work)
        except StopIteration as end:
            yield end.value
            return


def _bench(service: Journals, place: Path, texts: list[str], secret: Path) -> Bench:
    folder, inputs, target = place / "J.afterword", place / "in", place / "out"
    inputs.mkdir()
    target.mkdir()
    dice = random.Random(7)
    tell = Teller(os.open(os.devnull, os.O_WRONLY))
    made(service, folder, tell)
    hand = Hand(service, unlocked(service, folder), tell, dice, "h")
    for _ in range(6):
        hand.write(20)
        hand.add_hindsight()
    hand.type_on()
    hand.unlocked.codes  # noqa: B018
    hand.back_up()
    opened = hand.unlocked
    for form, name in ((ExportFormat.JSON, "all.json"), (ExportFormat.MARKDOWN, "all")):
        list(through(opened.exporting.run(target / name, form)))
    (copy,) = (folder / BACKUPS).glob(f"*{SUFFIX}")
    bench = Bench(
        service,
        opened,
        inputs,
        target,
        secret,
        texts,
        json.loads((target / "all.json").read_text("utf-8")),
        next((target / "all").rglob("*.md")).read_bytes(),
        (target / "all" / "afterword.json").read_bytes(),
        [path.read_bytes() for path in sorted(_PACKS.glob("*/pack.toml"))],
        copy.read_bytes(),
        json.loads((folder / FILE).read_bytes()),
    )
    _cleared(bench)
    return bench


# ---------------------------------------------------------------- inputs


class _Html(HTMLParser):
    """Notes everything in rendered Markdown that is not words and their shape."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.wrong: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _TAGS:
            self.wrong.append(f"<{tag}>")
        for name, value in attrs:
            is_link = tag == "a" and name == "href"
            if name not in _ATTRIBUTES or (name == "href" and not is_link):
                self.wrong.append(f"{tag} {name}")
            elif is_link and not re.match(r"(?i)(https?://|mailto:)", value or ""):
                self.wrong.append("a link elsewhere")

    def handle_comment(self, _data: str) -> None:
        self.wrong.append("a comment")

    def handle_decl(self, _decl: str) -> None:
        self.wrong.append("a declaration")

    def handle_pi(self, _data: str) -> None:
        self.wrong.append("an instruction")


def _markdown(bench: Bench, dice: random.Random) -> str | None:
    parser = _Html()
    parser.feed(markdown.render(text(dice, bench.corpus)))
    parser.close()
    return parser.wrong[0] if parser.wrong else None


def _markdown_on_the_screen(bench: Bench, dice: random.Random) -> str | None:
    if bench.view is None:
        bench.view = _view(bench)
    bench.asked = 0
    bench.view.show_html(markdown.render(text(dice, bench.corpus)[:20_000]))
    bench.view.grab()
    return f"{bench.asked} resources asked for" if bench.asked else None


def _view(bench: Bench) -> Any:
    """The view that reflections are read in, told of by what it is asked to load."""
    from PySide6.QtWidgets import QApplication

    from app.ui.theme import ThemeHolder
    from app.ui.widgets.reading_view import ReadingView

    # Letters that no font of this machine has are told of one by one.
    os.environ["QT_LOGGING_RULES"] = "qt.text.font.db=false"
    app = QApplication.instance() or QApplication(["afterword", "-platform", "offscreen"])
    assert isinstance(app, QApplication)

    class Counting(ReadingView):
        def loadResource(self, kind: int, name: Any) -> object:
            bench.asked += 1
            return super().loadResource(kind, name)

    view = Counting(ThemeHolder(app), "Reflection")
    view.resize(600, 400)
    return view


def _prompt_set(bench: Bench, dice: random.Random) -> None:
    path = bench.inputs / "pack.toml"
    path.write_bytes(broken(dice.choice(bench.packs), dice, bench.packs))
    reading = bench.opened.library.read_file(path)
    if reading.pack is not None and dice.random() < 0.05:
        bench.opened.library.take_in(reading.pack)


def _brought_in(bench: Bench, dice: random.Random, paths: list[Path]) -> None:
    """Looked at, as every import is first; some are then taken in."""
    list(through(bench.opened.importing.look(paths)))
    if dice.random() < 0.06:
        list(through(bench.opened.importing.run(paths)))


def _json_lines(bench: Bench, dice: random.Random) -> None:
    path = bench.inputs / dice.choice(("a.jsonl", "a.json", "a.ndjson"))
    lines = []
    for _ in range(dice.randint(1, 8)):
        record = {
            "date": dice.choice(("2025-11-04", "1660-01-01", dice.choice(NASTY))),
            "text": text(dice, bench.corpus)[:5_000],
            "title": dice.choice(NASTY),
            "tags": [dice.choice(NASTY)],
            "id": dice.choice(NASTY),
        }
        lines.append(json.dumps(changed(record, dice) if dice.random() < 0.7 else record))
    data = "\n".join(lines).encode("utf-8", "surrogatepass")
    path.write_bytes(broken(data, dice) if dice.random() < 0.5 else data)
    _brought_in(bench, dice, [path])


def _markdown_file(bench: Bench, dice: random.Random) -> None:
    head = (
        f"---\ndate: {dice.choice(('2025-11-04', dice.choice(NASTY)))}\ntitle: {dice.choice(NASTY)}"
    )
    data = f"{head}\ntags: [{dice.choice(NASTY)}]\n---\n{text(dice, bench.corpus)}"
    path = bench.inputs / "2025-11-04 a.md"
    raw = data.encode("utf-8", "surrogatepass")
    path.write_bytes(broken(raw, dice) if dice.random() < 0.6 else raw)
    _brought_in(bench, dice, [path])


def _markdown_folder(bench: Bench, dice: random.Random) -> None:
    folder = bench.inputs / "folder"
    folder.mkdir()
    for number in range(dice.randint(1, 4)):
        (folder / f"2025-11-0{number + 1}.md").write_bytes(broken(bench.page, dice, bench.packs))
    (folder / "2025-11-09.md").symlink_to(bench.secret / "secret.md")
    (folder / "elsewhere").symlink_to(bench.secret, target_is_directory=True)
    _brought_in(bench, dice, [folder])


def _own_document(bench: Bench, dice: random.Random) -> None:
    path = bench.inputs / "all.json"
    document = changed(bench.document, dice) if dice.random() < 0.8 else bench.document
    if isinstance(document, dict):
        document = {"format": "afterword-journal", **document}
    spaced = json.dumps(document, ensure_ascii=dice.random() < 0.5, separators=(", ", ": "))
    data = spaced.encode("utf-8", "surrogatepass")
    path.write_bytes(broken(data, dice) if dice.random() < 0.4 else data)
    _brought_in(bench, dice, [path])


def _own_folder(bench: Bench, dice: random.Random) -> None:
    folder = bench.inputs / "all"
    (folder / "2025").mkdir(parents=True)
    (folder / "2025" / "a.md").write_bytes(broken(bench.page, dice))
    (folder / "2025" / "b.md").symlink_to(bench.secret / "secret.md")
    index = broken(bench.index, dice) if dice.random() < 0.4 else bench.index
    if dice.random() < 0.4:
        index = json.dumps(changed(json.loads(bench.index), dice), separators=(", ", ": ")).encode()
    (folder / "afterword.json").write_bytes(index)
    _brought_in(bench, dice, [folder])


def _envelope(bench: Bench, dice: random.Random) -> None:
    """As somebody would forge one: its hash fits again."""
    framed = changed(bench.envelope, dice)
    if isinstance(framed, dict) and dice.random() < 0.7:
        framed.pop("sha256", None)
        plain = json.dumps(framed, sort_keys=True, separators=(",", ":")).encode()
        framed["sha256"] = hashlib.sha256(plain).hexdigest()
    data = json.dumps(framed).encode()
    read = envelope.parsed(broken(data, dice) if dice.random() < 0.3 else data, CHEAP.bounds)
    envelope.derive_data_key(read, PASSPHRASE, SlotKind.PASSPHRASE).wipe()


def _dear_envelope(bench: Bench, dice: random.Random) -> None:
    """One that holds together, and asks for all the memory and time that the product allows."""
    framed = json.loads(json.dumps(bench.envelope))
    asked = [
        KdfParameters(memory, passes, lanes)
        for memory in (BOUNDS.most_memory_kib, BOUNDS.most_memory_kib // 2, 1 << 20, 1 << 30)
        for passes in (1, BOUNDS.most_passes // 2, BOUNDS.most_passes, 1_000)
        for lanes in (1, BOUNDS.most_lanes)
    ]
    wanted = asdict(dice.choice(asked))
    for slot in framed["body"]["slots"]:
        slot["kdf"] = wanted
    framed.pop("sha256")
    plain = json.dumps(framed, sort_keys=True, separators=(",", ":")).encode()
    framed["sha256"] = hashlib.sha256(plain).hexdigest()
    read = envelope.parsed(json.dumps(framed).encode())
    envelope.derive_data_key(read, PASSPHRASE, SlotKind.PASSPHRASE).wipe()


def _backup(bench: Bench, dice: random.Random) -> None:
    path = bench.inputs / f"2026-03-02T180205Z-0001{SUFFIX}"
    data = bytearray(broken(bench.backup, dice))
    if dice.random() < 0.5:
        # Forged: lengths and hash fit, what stands in it does not.
        data = bytearray(_forged(bench.backup, dice))
    path.write_bytes(data)
    key = bench.opened.key.data_key
    backups.found_in(bench.inputs, key)
    target = bench.target / "J.afterword"
    try:
        backups.restore(path, target, key, CHEAP.bounds)
    finally:
        shutil.rmtree(target, ignore_errors=True)


def _forged(data: bytes, dice: random.Random) -> bytes:
    magic, lengths = container._MAGIC, container._LENGTHS
    start = len(magic) + lengths.size
    head, wrapped, size = lengths.unpack_from(data, len(magic))
    header = data[start : start + head]
    inner = data[start + head : start + head + wrapped]
    database = data[start + head + wrapped : start + head + wrapped + size]
    match dice.randrange(3):
        case 0:
            header = json.dumps(changed(json.loads(header), dice)).encode()
        case 1:
            inner = broken(inner, dice)
        case _:
            database = broken(database, dice)
    body = magic + lengths.pack(len(header), len(inner), len(database)) + header + inner + database
    return body + hashlib.sha256(body).digest()


def _note(bench: Bench, dice: random.Random) -> str | None:
    """Anybody can seal a note to the journal, or put something into its inbox that is none."""
    folder, name = bench.opened.folder, new_id()
    header = envelope.read(folder, CHEAP.bounds).header
    recipient = Recipient(header.journal_id, header.inbox_public_key)
    when = dice.choice((NOW.replace(tzinfo=None), NOW, NOW.replace(year=9999), NOW.replace(year=1)))
    data = inbox.sealed(recipient, name, Note(when, text(dice, bench.corpus)[:4_000]))
    if dice.random() < 0.7:
        data = broken(data, dice)
    try:
        inbox.put(folder, name, data)
    except ValueError:
        return "the name of a note is none"
    quick_notes.bring_home(
        folder, bench.opened.key.data_key, bench.opened.store, bench.opened.catalogue
    )
    inbox.remove(folder, name)
    return None


def _search(bench: Bench, dice: random.Random) -> None:
    bench.opened.recall.search(text(dice, bench.corpus)[: dice.choice((20, 200, 3_000))], limit=20)


def _guard(bench: Bench, dice: random.Random) -> None:
    bench.opened.guard.look([text(dice, bench.corpus)[:20_000]])


_KINDS: dict[Callable[[Bench, random.Random], str | None], float] = {
    _markdown: 30,
    _markdown_on_the_screen: 1,
    _prompt_set: 12,
    _json_lines: 9,
    _markdown_file: 9,
    _markdown_folder: 3,
    _own_document: 8,
    _own_folder: 4,
    _envelope: 9,
    _dear_envelope: 0.1,
    _backup: 5,
    _note: 3,
    _search: 5,
    _guard: 4,
}


if __name__ == "__main__":
    main(run)

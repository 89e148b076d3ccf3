"""How well recall finds, and how fast: `python -m tests.bench.recall FOLDER [--diaries FOLDER] …`.

FOLDER holds test collections (see `tests.bench.ranking`). Each becomes an encrypted journal in a
temporary folder, whose entries are read and found by the product's own services; plain full text
answers the same queries in the same run. With diaries, half of an entry is to bring up the other
half, and the speed is measured. The report is Markdown; `--write` puts it into a document.
"""

import argparse
import os
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from app.encoding.encoder import Encoder
from tests.bench import machine, ranking
from tests.bench.recall_quality import Answered, Places, answered, other_halves, paraphrases
from tests.bench.recall_speed import SIZES, Reading, Speed, reading, speeds

BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"
PARTS = ("sets", "paraphrases", "halves", "speed")
_GOAL_MEAN, _GOAL_HALVES = 0.53, 0.95
_GOALS_MS = {"search": 150, "whole entry": 250}
_GOALS_MB = {10_000: 25, 100_000: 200}
_GOAL_LOADING_S, _GOAL_READ = 0.7, 20
_ROOT = Path(__file__).parents[2]


def main() -> None:
    """Measure, print, and write where that is wanted."""
    options = _options()
    lines = []
    for line in _report(options):
        print(line, flush=True)
        lines.append(line)
    if options.write:
        put_between(options.write, "\n".join(lines))


def put_between(document: Path, report: str) -> None:
    """Put a report in the place of what stands between the two marks of a document."""
    before, rest = document.read_text(encoding="utf-8").split(BEGIN)
    _, after = rest.split(END)
    document.write_text(f"{before}{BEGIN}\n{report}\n{END}{after}", encoding="utf-8")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench-recall", description=__doc__)
    parser.add_argument("data", type=Path, help="folder of test collections")
    parser.add_argument("--diaries", type=Path, help="folder of *.jsonl with real texts")
    parser.add_argument("--write", type=Path, help="document to put the report into")
    parser.add_argument("--only", nargs="+", choices=PARTS, default=PARTS, help="parts to measure")
    parser.add_argument("--sizes", nargs="+", type=int, default=SIZES, help="how many entries")
    return parser.parse_args()


def _report(options: argparse.Namespace) -> Iterator[str]:
    yield from _circumstances()
    if "sets" in options.only:
        yield from _sets([answered(one) for one in ranking.collections(options.data)])
    if "paraphrases" in options.only:
        yield from _paraphrases(list(paraphrases(options.diaries)))
    if options.diaries and "halves" in options.only:
        yield from _halves(list(other_halves(options.diaries)))
    if options.diaries and "speed" in options.only:
        yield from _reading(reading(options.diaries))
        for speed in speeds(options.diaries, options.sizes):
            yield from _speed(speed)


def _circumstances() -> Iterator[str]:
    revision = _git("rev-parse", "--short", "HEAD")
    changed = ", with changes" if _git("status", "--porcelain", "--", "app", "models") else ""
    told = machine.describe().replace("\n", "; ")
    yield f"Measured on {date.today():%d %B %Y} at revision {revision}{changed}, {told};"
    yield f"model `{Encoder.MODEL}`. Other work on the machine at the beginning: load {_load()}."


def _load() -> str:
    return f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"


def _git(*command: str) -> str:
    done = subprocess.run(["git", *command], cwd=_ROOT, capture_output=True, check=False, text=True)
    return done.stdout.strip()


def _sets(found: Sequence[Answered]) -> Iterator[str]:
    yield from ("", "### Test collections", "")
    yield "| set | documents / queries | nDCG@10 | plain FTS5 | MAP | plain | recall@20 | plain |"
    yield "|---|---|---|---|---|---|---|---|"
    for one in found:
        told = f"{len(one.collection.documents):,} / {len(one.collection.queries)}"
        low = " below it" if one.product.ndcg < one.plain.ndcg else ""
        yield (
            f"| {one.collection.name} | {told} | {one.product.ndcg:.3f}{low} | {one.plain.ndcg:.3f} | "
            f"{one.product.average_precision:.3f} | {one.plain.average_precision:.3f} | "
            f"{one.product.recall:.3f} | {one.plain.recall:.3f} |"
        )
    means = [
        sum(getattr(getattr(one, side), measure) for one in found) / len(found)
        for measure in ("ndcg", "average_precision", "recall")
        for side in ("product", "plain")
    ]
    yield f"| **mean** | | **{means[0]:.3f}** | " + " | ".join(f"{m:.3f}" for m in means[1:]) + " |"
    yield ""
    yield f"Goal: mean nDCG@10 {_GOAL_MEAN:.2f}, {_reached(means[0] >= _GOAL_MEAN)}; none below plain."
    yield ""
    yield "Where the time of these searches goes:"
    yield ""
    yield from _shares({one.collection.name: one.shares for one in found})


def _paraphrases(found: Sequence[Places]) -> Iterator[str]:
    yield from ("", "### Paraphrases without a shared word", "")
    yield from _places(found, (1, 3, 8, 20))


def _halves(found: Sequence[Places]) -> Iterator[str]:
    yield from ("", "### Half of a diary entry as the question", "")
    yield from _places(found, (1, 3, 8))
    whole = [one.within(1) for one in found if one.name.startswith("whole")]
    yield ""
    yield (
        f"Goal: {_GOAL_HALVES:.0%} first in the journal of whole entries, "
        f"{_reached(min(whole) >= _GOAL_HALVES)}."
    )


def _places(found: Sequence[Places], depths: Sequence[int]) -> Iterator[str]:
    heads = ["first" if depth == 1 else f"first {depth}" for depth in depths]
    yield f"| journal and question | {' | '.join(heads)} |"
    yield "|---|" + "---|" * len(depths)
    for one in found:
        yield f"| {one.name} | {' | '.join(f'{one.within(depth):.1%}' for depth in depths)} |"


def _reading(read: Reading) -> Iterator[str]:
    yield from ("", "### The model", "")
    yield "| | | goal |"
    yield "|---|---|---|"
    yield f"| loading, s | {read.loading_s:.2f} | {_GOAL_LOADING_S} |"
    yield f"| memory once loaded, MB | {read.memory_mb:.0f} | |"
    yield f"| entries of 250 words read, a second | {read.entries_a_second:.0f} | |"
    yield f"| the same, a second of one core | {read.entries_a_core_second:.0f} | {_GOAL_READ} |"


def _speed(speed: Speed) -> Iterator[str]:
    goal = next((f" (goal {mb})" for size, mb in _GOALS_MB.items() if size == speed.size), "")
    yield from ("", f"### {speed.size:,} entries, {speed.passages:,} passages", "")
    yield (
        f"Filling the index from the journal: {speed.filling_s:.1f} s; "
        f"memory for it: {speed.memory_mb:.0f} MB{goal}."
    )
    yield ""
    yield "| to ranked cards | p50, ms | p95, ms | goal | p95 of the processor, ms |"
    yield "|---|---|---|---|---|"
    for one in speed.taken:
        limit = next(ms for name, ms in _GOALS_MS.items() if one.name.startswith(name))
        middle, late = _quantile(one.clock, 0.5), _quantile(one.clock, 0.95)
        missed = ", missed" if late > limit else ""
        yield (
            f"| {one.name} | {middle:.0f} | {late:.0f} | {limit}{missed} "
            f"| {_quantile(one.processor, 0.95):.0f} |"
        )
    yield ""
    yield from _shares(speed.shares)


def _quantile(ordered: Sequence[float], share: float) -> float:
    return ordered[min(int(len(ordered) * share), len(ordered) - 1)]


def _shares(shares: Mapping[str, Mapping[str, float]]) -> Iterator[str]:
    stages = list(next(iter(shares.values())))
    yield f"| share of the time | {' | '.join(stages)} |"
    yield "|---|" + "---|" * len(stages)
    for name, share in shares.items():
        yield f"| {name} | {' | '.join(f'{share[stage]:.0%}' for stage in stages)} |"


def _reached(is_reached: bool) -> str:
    return "reached" if is_reached else "missed"


if __name__ == "__main__":
    main()

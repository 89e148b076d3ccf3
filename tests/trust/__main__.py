"""All programs with their full counts, and the report: `python -m tests.trust [NAME …]`.

Each program runs in a process of its own. What it found is kept under docs/trust, so that one can be
run again alone; docs/trust.md is then written from all that is kept. Exits 1 when a promise was
broken.
"""

import argparse
import importlib
import inspect
import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.bench import machine
from tests.trust.promises import PROGRAMS, PROMISES
from tests.trust.report import any_seed, told

ROOT = Path(__file__).parents[2]
KEPT = ROOT / "docs" / "trust"
REPORT = ROOT / "docs" / "trust.md"

_HEAD = """# What shows that it holds

Programs that try to break what Afterword promises, and what came of it. Each is a module under
`tests/trust`, runs alone (`python -m tests.trust.kills 1000 --seed 7`) and says in its first lines
what it does. `make trust` runs all of them with their full counts and writes this page; short counts
of the same programs are part of `make test`. Faults put in on purpose (a write not waited for, a seal
not looked at, …) turn the matching program red: `tests/trust/test_sabotage.py`.

"""


def main() -> None:
    """Run what was chosen, then write the report from all that is kept."""
    parser = argparse.ArgumentParser(prog="python -m tests.trust", description=__doc__)
    parser.add_argument("names", nargs="*", choices=[[], *PROGRAMS], help="all when none is named")
    parser.add_argument("--short", action="store_true", help="short counts; nothing is kept")
    parser.add_argument("--corpus", type=Path, help="a folder of texts that others collected")
    parser.add_argument("--room", type=Path, help="an existing folder to work in")
    parser.add_argument("--seed", type=int, default=None)
    parser.add_argument("--only-write", action="store_true", help="the report from what is kept")
    options = parser.parse_args()
    is_broken = False
    for name in () if options.only_write else options.names or PROGRAMS:
        is_broken |= _run(name, options)
    if not options.short:
        REPORT.write_text(_report(), encoding="utf-8")
    sys.exit(is_broken)


def _run(name: str, options: argparse.Namespace) -> bool:
    """Whether a promise was broken."""
    module = importlib.import_module(f"tests.trust.{name}")
    count = module.SHORT if options.short else module.FULL
    seed = any_seed() if options.seed is None else options.seed
    revision = _revision()
    with TemporaryDirectory(prefix="afterword-trust-") as folder:
        outcome = Path(folder) / "outcome.json"
        command = [sys.executable, "-m", f"tests.trust.{name}", str(count)]
        command += ["--seed", str(seed), "--json", str(outcome)]
        command += [] if options.room is None else ["--room", str(options.room)]
        if options.corpus is not None and "corpus" in inspect.signature(module.run).parameters:
            command += ["--corpus", str(options.corpus)]
        done = subprocess.run(command, cwd=ROOT)
        if not outcome.exists():
            print(f"{name} did not come to its end", file=sys.stderr)
            return True
        found = json.loads(outcome.read_text("utf-8"))
    if not options.short:
        found |= {
            "date": date.today().isoformat(),
            "machine": machine.describe(),
            "revision": revision,
        }
        KEPT.mkdir(exist_ok=True)
        text = json.dumps(found, indent=1, ensure_ascii=False)
        (KEPT / f"{name}.json").write_text(text + "\n", encoding="utf-8")
    return bool(done.returncode)


def _revision() -> str:
    """The short name of the commit that was run; empty outside of a repository."""
    asked = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True
    )
    return asked.stdout.strip()


# ---------------------------------------------------------------- the report


def _report() -> str:
    kept = {
        name: json.loads((KEPT / f"{name}.json").read_text("utf-8"))
        for name in PROGRAMS
        if (KEPT / f"{name}.json").exists()
    }
    lines = ["| promise | to reach | shown by |", "|---|---|---|"]
    for promise in PROMISES:
        shown = "; ".join(
            f"[{name}](#{name.replace('_', '-')}): {_in_short(kept.get(name), name)}"
            for name in promise.programs
        )
        lines.append(f"| {promise.words} | {promise.figure} | {shown} |")
    return _HEAD + "\n".join(lines) + "\n" + "".join(_section(kept[name]) for name in kept)


def _in_short(found: dict[str, Any] | None, name: str) -> str:
    if found is None:
        return "not run yet"
    count = f"{found['count']:,} tried"
    full = importlib.import_module(f"tests.trust.{name}").FULL
    if found["count"] < full:
        count += f" (of {full:,})"
    if found["failures"]:
        return f"**{count}, {len(found['failures']):,} broken**"
    return f"{count}, 0 broken" + (", with a known limit" if found["limits"] else "")


def _section(found: dict[str, Any]) -> str:
    module = importlib.import_module(f"tests.trust.{found['name']}")
    about = inspect.getdoc(module) or ""
    machine_lines = found["machine"].replace("\n", "; ")
    lines = [
        f"\n## {found['name'].replace('_', '-')}\n",
        f"{about}\n",
        f"{found['date']}, revision {found['revision']}, seed {found['seed']}, "
        f"{_time(found['seconds'])}. {machine_lines}.\n",
        "| counted | |",
        "|---|---|",
        f"| tried | {found['count']:,} |",
        *(f"| {name} | {told(value)} |" for name, value in found["figures"].items()),
        f"| **promises broken** | **{len(found['failures']):,}** |",
    ]
    lines += [f"\nKnown not to be held: {each}." for each in found["limits"]]
    lines += [f"\nBroken: {each}." for each in found["failures"][:10]]
    return "\n".join(lines) + "\n"


def _time(seconds: float) -> str:
    return f"{seconds / 60:,.0f} min" if seconds >= 120 else f"{seconds:,.0f} s"


if __name__ == "__main__":
    main()

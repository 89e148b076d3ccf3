"""Keeps `resources/translations/*.ts` in step with the texts of `app/ui`.

Without an argument it compares and says what differs; with `--update` it writes the files.

Qt's own tool knows `self.tr("…")` and `QCoreApplication.translate("Context", "…")` only. Short names
for the latter, as a function or a `partial`, are written out in copies before it reads them.
"""

import ast
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
SOURCE = FOLDER / "afterword_en.ts"

Message = tuple[str, str, str, bool]
"""Context, text, comment, whether it has plural forms."""

Contexts = dict[str, str]
"""The context that each short name stands for."""

TRANSLATE = "QCoreApplication.translate"


def context_of(call: ast.expr | None) -> str:
    """The context in `QCoreApplication.translate("Context"…)`, called or made `partial`."""
    if not isinstance(call, ast.Call):
        return ""
    parts = [call.func, *call.args]
    if ast.unparse(call.func) == "partial":
        parts = call.args
    if len(parts) > 1 and ast.unparse(parts[0]) == TRANSLATE:
        context = parts[1]
        if isinstance(context, ast.Constant) and isinstance(context.value, str):
            return context.value
    return ""


def short_names(body: list[ast.stmt]) -> Contexts:
    """The short names that are made in a body."""
    found: Contexts = {}
    for statement in body:
        match statement:
            case ast.Assign(targets=[ast.Name(name)], value=value) if context_of(value):
                if isinstance(value, ast.Call) and ast.unparse(value.func) == "partial":
                    found[name] = context_of(value)
            case ast.FunctionDef(name=name, args=args, body=[*_, ast.Return(value)]):
                if isinstance(value, ast.Call) and len(args.args) == 1 and context_of(value):
                    if ast.unparse(value.args[-1]) == args.args[0].arg:
                        found[name] = context_of(value)
    return found


def imported_names(body: list[ast.stmt], shared: dict[str, Contexts]) -> Contexts:
    """The short names that come from other modules."""
    found: Contexts = {}
    for statement in body:
        if isinstance(statement, ast.ImportFrom) and statement.module in shared:
            known = shared[statement.module]
            for alias in statement.names:
                if alias.name in known:
                    found[alias.asname or alias.name] = known[alias.name]
    return found


def short_calls(node: ast.AST, known: Contexts) -> Iterator[tuple[ast.Call, str]]:
    """Every call by a short name, with its context."""
    for child in ast.iter_child_nodes(node):
        here = known
        if isinstance(child, ast.FunctionDef):
            here = known | short_names(child.body)
        if isinstance(child, ast.Call) and isinstance(child.func, ast.Name) and child.args:
            if child.func.id in known and not isinstance(child.args[0], ast.Name):
                yield child, known[child.func.id]
        yield from short_calls(child, here)


def written_out(source: str, tree: ast.Module, known: Contexts) -> str:
    """The source with every short name written out."""
    lines = [line.encode() for line in source.splitlines(keepends=True)]
    calls = sorted(
        short_calls(tree, known),
        key=lambda found: (found[0].func.lineno, found[0].func.col_offset),
        reverse=True,
    )
    for call, context in calls:
        for at, until, text in (
            (call.args[0].col_offset, call.args[0].col_offset, f'"{context}", '),
            (call.func.col_offset, call.func.end_col_offset, TRANSLATE),
        ):
            number = (call.args[0] if at == until else call.func).lineno - 1
            lines[number] = lines[number][:at] + text.encode() + lines[number][until:]
    return b"".join(lines).decode()


def copy_sources(folder: Path) -> list[str]:
    """Writes the sources of `app/ui` below a folder as Qt's tool understands them."""
    trees = {
        path.relative_to(ROOT): ast.parse(path.read_text(encoding="utf-8"))
        for path in sorted((ROOT / "app/ui").rglob("*.py"))
    }
    shared = {
        ".".join(path.with_suffix("").parts): short_names(tree.body) for path, tree in trees.items()
    }
    for path, tree in trees.items():
        known = short_names(tree.body) | imported_names(tree.body, shared)
        source = (ROOT / path).read_text(encoding="utf-8")
        copy = folder / path
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(written_out(source, tree, known), encoding="utf-8")
    return [str(path) for path in trees]


def extract(targets: list[Path]) -> None:
    """Brings the files up to the texts in the code, as Qt's own tool finds them."""
    tool = shutil.which("pyside6-lupdate", path=str(Path(sys.executable).parent))
    if tool is None:
        sys.exit("translations: pyside6-lupdate is not in this environment; run 'make setup'.")
    options = ["-silent", "-no-obsolete", "-locations", "none", "-source-language", "en_GB"]
    with tempfile.TemporaryDirectory() as scratch:
        sources = copy_sources(Path(scratch))
        done = subprocess.run(
            [tool, *options, *sources, "-ts", *map(str, targets)],
            cwd=scratch,
            capture_output=True,
            text=True,
            check=False,
        )
    if done.returncode != 0:
        sys.exit(f"translations: lupdate failed: {done.stderr.strip()}")


def messages(path: Path) -> set[Message]:
    found = set()
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            found.add(
                (
                    context.findtext("name") or "",
                    message.findtext("source") or "",
                    message.findtext("comment") or "",
                    message.get("numerus") == "yes",
                )
            )
    return found


def differences(committed: Path, fresh: Path) -> list[str]:
    before, now = messages(committed), messages(fresh)
    return [
        *(f"{committed.name}: new text in {m[0]}: {m[1]!r}" for m in sorted(now - before)),
        *(f"{committed.name}: no longer in {m[0]}: {m[1]!r}" for m in sorted(before - now)),
    ]


def nameless(path: Path) -> list[str]:
    """Texts whose context lupdate cannot see: no translation of them would ever be found.

    For `other.tr("…")` it takes the name of the variable, which is no class.
    """
    return [
        f"no context for {text!r}: use self.tr, or QCoreApplication.translate with a context"
        for context, text, _, _ in sorted(messages(path))
        if not context or context[0].islower()
    ]


def check() -> list[str]:
    committed = sorted(FOLDER.glob("*.ts"))
    if SOURCE not in committed:
        return [f"{SOURCE.relative_to(ROOT)} is missing"]
    with tempfile.TemporaryDirectory() as scratch:
        fresh = [Path(shutil.copy(path, scratch)) for path in committed]
        extract(fresh)
        found = nameless(Path(scratch, SOURCE.name))
        for before, now in zip(committed, fresh, strict=True):
            found += differences(before, now)
    return found


def main() -> int:
    if sys.argv[1:] == ["--update"]:
        FOLDER.mkdir(exist_ok=True)
        extract(sorted({SOURCE, *FOLDER.glob("*.ts")}))
        found = nameless(SOURCE)
        sys.stdout.write("".join(f"translations: {line}\n" for line in found))
        return 1 if found else 0
    found = check()
    for line in found:
        sys.stdout.write(f"translations: {line}\n")
    if found:
        sys.stdout.write("translations: 'make translations' brings the files up to date.\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

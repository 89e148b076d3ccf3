"""Keeps `resources/translations/*.ts` in step with the texts of `app/ui`.

Without an argument it compares and says what differs; with `--update` it writes the files.
"""

import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
SOURCE = FOLDER / "afterword_en.ts"

Message = tuple[str, str, str, bool]
"""Context, text, comment, whether it has plural forms."""


def extract(targets: list[Path]) -> None:
    """Brings the files up to the texts in the code, as Qt's own tool finds them."""
    tool = shutil.which("pyside6-lupdate", path=str(Path(sys.executable).parent))
    if tool is None:
        sys.exit("translations: pyside6-lupdate is not in this environment; run 'make setup'.")
    sources = [str(path.relative_to(ROOT)) for path in sorted((ROOT / "app/ui").rglob("*.py"))]
    options = ["-silent", "-no-obsolete", "-locations", "none", "-source-language", "en_GB"]
    done = subprocess.run(
        [tool, *options, *sources, "-ts", *map(str, targets)],
        cwd=ROOT,
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
    """Texts whose context lupdate cannot see: no translation of them would ever be found."""
    return [
        f"no context for {text!r}: use self.tr, or QT_TRANSLATE_NOOP with a context"
        for context, text, _, _ in sorted(messages(path))
        if not context
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

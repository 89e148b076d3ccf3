"""Everything a person reads on a screen goes through a translator."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCREENS = sorted((ROOT / "app" / "ui").rglob("*.py"))
TRANSLATING = {"tr", "_tr", "translate"}
NOT_SHOWN = {"debug", "info", "warning", "error", "exception", "compile", "cast", "getLogger"}
SHOWING = {
    *("Label", "Button", "PrimaryButton", "SecondaryButton", "FlatButton", "QuietLink"),
    *("LinkButton", "CheckBox", "RadioButton"),
    *("setText", "setPlaceholderText", "setToolTip", "setTitle", "setWindowTitle", "setSuffix"),
    *("setAccessibleName", "setAccessibleDescription", "set_words", "set_title", "set_heading"),
    *("tell", "say", "announce", "offer"),
}
SAME_EVERYWHERE = {
    "Afterword",
    "English",
    "Afterword recovery sheet.pdf",  # a name for a file, which the person can change
    *("Fusion", "Reduce", "Source Sans 3", "Literata", "Literata 36pt"),  # Qt's, and letters
    "Atkinson Hyperlegible Next",
}
SENTENCE = re.compile(r"[A-Z][a-z’]+(,? [\w{}’“”–:-]+)*[.?…:]?")
"""What reads like words wherever it stands; markup, keys and names in code do not."""
ANY_WORD = re.compile(r"[^\W\d_]{2}")
PASSES_ON = ast.JoinedStr | ast.Constant | ast.IfExp | ast.BinOp


def literals(source: str) -> Iterator[tuple[int, str]]:
    """Words that would stay as they are in any language, with their lines."""
    tree = ast.parse(source)
    yield from _within(tree, is_shown=False)


def _within(node: ast.AST, *, is_shown: bool) -> Iterator[tuple[int, str]]:
    if isinstance(node, ast.Raise | ast.Assert):
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        is_word = SENTENCE.fullmatch(node.value) or (is_shown and ANY_WORD.search(node.value))
        if is_word and node.value not in SAME_EVERYWHERE:
            yield node.lineno, node.value
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant):
            continue  # a docstring
        if isinstance(child, ast.Call):
            name = _name(child.func)
            of = child.args[0] if name == "partial" else child.func
            if _name(of) in TRANSLATING | NOT_SHOWN:
                continue
            yield from _in_call(child, is_showing=name in SHOWING)
        else:
            yield from _within(child, is_shown=is_shown and isinstance(child, PASSES_ON))


def _in_call(call: ast.Call, *, is_showing: bool) -> Iterator[tuple[int, str]]:
    yield from _within(call.func, is_shown=False)
    for argument in call.args:
        holder = ast.Tuple([argument])
        yield from _within(holder, is_shown=is_showing)
    for keyword in call.keywords:
        if keyword.arg not in ("icon", "color", "name", "key"):
            yield from _within(ast.Tuple([keyword.value]), is_shown=False)


def _name(node: ast.AST) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


@pytest.mark.parametrize("path", SCREENS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_words_on_screen_go_through_a_translator(path: Path) -> None:
    assert list(literals(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('label.setText("Saved")', ["Saved"]),
        ('label.setText("saved")', ["saved"]),
        ('label.setText(f"{n} saved")', [" saved"]),
        ('x = Label(themes, "Nothing is waiting.", color="text2")', ["Nothing is waiting."]),
        ('WORDS = {"a": "Kept for you"}', ["Kept for you"]),
        ('label.setText(self.tr("Saved"))', []),
        ('label.setText(self.tr("{n} saved").format(n=1))', []),
        ('tr = partial(QCoreApplication.translate, "Dates")', []),
        ('button.setObjectName("start_session")', []),
        ('x = FlatButton(themes, self.tr("Back"), icon="arrow-left")', []),
        ('raise ValueError("no such page")', []),
        ('def f():\n    """What is said."""', []),
        ("html = f\"<td width='25%'>{word}</td>\"", []),
        ('key = QKeySequence("Ctrl+Shift+N")', []),
    ],
)
def test_what_counts_as_words(source: str, found: list[str]) -> None:
    assert [words for _, words in literals(source)] == found

"""Rules on the source that hold for every file, also for those that no package reaches."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PRODUCT = [
    ROOT / "main.py",
    *(
        path
        for package in ("app", "models", "prompts", "resources")
        for path in sorted((ROOT / package).rglob("*.py"))
    ),
]
NETWORK = {
    *("socket", "ssl", "http", "urllib", "asyncio", "requests", "httpx", "aiohttp", "ftplib"),
    *("smtplib", "imaplib", "poplib", "socketserver", "xmlrpc", "webbrowser", "urllib3"),
    *("PySide6.QtNetwork", "PySide6.QtNetworkAuth", "PySide6.QtWebSockets"),
    *("PySide6.QtWebEngineCore", "PySide6.QtWebEngineWidgets", "PySide6.QtHttpServer"),
}
QT_AT_HOME = ("app/ui/", "app/jobs/", "app/bootstrap", "app/tour")


def imported(source: str) -> Iterator[str]:
    """Every module and name that the source imports, at any depth, with its parents' names."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield node.module
            for alias in node.names:
                yield f"{node.module}.{alias.name}"
        elif (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name | ast.Attribute)
            and (node.func.id if isinstance(node.func, ast.Name) else node.func.attr)
            in ("import_module", "__import__")
        ):
            for argument in node.args[:1]:
                yield (
                    str(argument.value) if isinstance(argument, ast.Constant) else "a computed name"
                )


def is_within(name: str, module: str) -> bool:
    return name == module or name.startswith(module + ".")


def place(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", PRODUCT, ids=place)
def test_no_file_imports_the_network(path: Path) -> None:
    found = imported(path.read_text(encoding="utf-8"))
    assert [name for name in found if any(is_within(name, module) for module in NETWORK)] == []


@pytest.mark.parametrize("path", PRODUCT, ids=place)
def test_qt_is_imported_only_at_the_edge(path: Path) -> None:
    names = [
        name for name in imported(path.read_text(encoding="utf-8")) if is_within(name, "PySide6")
    ]
    assert not names or place(path).startswith(QT_AT_HOME)


@pytest.mark.parametrize("path", PRODUCT, ids=place)
def test_no_file_runs_an_event_loop_inside_another(path: Path) -> None:
    roots = ("bootstrap.py", "tour.py")  # each runs the one loop of its own program
    loops = {"processEvents", "exec", "exec_"} if path.name not in roots else {"processEvents"}
    tree = ast.parse(path.read_text(encoding="utf-8"))
    calls = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
    assert [f.lineno for f in calls if isinstance(f, ast.Attribute) and f.attr in loops] == []


@pytest.mark.parametrize(
    "source",
    [
        "import socket",
        "def f():\n    from urllib.request import urlopen",
        "from PySide6 import QtNetwork",
        "from PySide6.QtNetwork import QTcpSocket",
        "importlib.import_module('http.client')",
    ],
)
def test_the_check_sees_a_network_import(source: str) -> None:
    assert any(is_within(name, module) for name in imported(source) for module in NETWORK)

"""The lock files name every package by version and hash, and no place to take it from."""

import re
import tomllib
from importlib.metadata import PackageNotFoundError, files
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCKS = sorted((ROOT / "requirements").glob("*.lock"))


def requirements(lock: Path) -> dict[str, list[str]]:
    """The pinned packages of a lock file, each with its hashes."""
    found: dict[str, list[str]] = {}
    joined = lock.read_text(encoding="utf-8").replace("\\\n", " ")
    for line in joined.splitlines():
        if not line or line.startswith("#"):
            continue
        pin = re.match(r"([a-z0-9.-]+)==(\S+)", line)
        assert pin, f"not pinned to a version: {line}"
        found[pin[1]] = re.findall(r"--hash=sha256:([0-9a-f]{64})\b", line)
    return found


def names(specifications: list[str]) -> set[str]:
    return {re.split(r"[<>=!~ ]", text)[0].lower() for text in specifications}


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_every_package_is_named_by_hash(lock: Path) -> None:
    pins = requirements(lock)
    assert pins
    assert [name for name, hashes in pins.items() if not hashes] == []


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_no_address_of_an_index_is_named(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    assert "://" not in text
    assert not re.search(r"index-url|find-links|trusted-host", text)


def test_the_locks_hold_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    app = requirements(ROOT / "requirements" / "app.lock")
    dev = requirements(ROOT / "requirements" / "dev.lock")
    wanted = names(project["project"]["dependencies"])
    assert wanted <= set(app)
    assert wanted | names(project["dependency-groups"]["dev"]) <= set(dev)


def test_the_tools_do_not_change_a_package_of_the_program() -> None:
    app = requirements(ROOT / "requirements" / "app.lock")
    dev = requirements(ROOT / "requirements" / "dev.lock")
    assert {name: dev[name] for name in app} == app


CLIENTS = {
    *("aiohttp", "anyio", "certifi", "curl-cffi", "fsspec", "grpcio", "h11", "hf-xet", "httpcore"),
    *("httpcore2", "httplib2", "httpx", "httpx2", "huggingface-hub", "paramiko", "pycurl"),
    *("requests", "requests-toolbelt", "sentry-sdk", "tornado", "truststore", "twisted"),
    *("urllib3", "websocket-client", "websockets", "opentelemetry-api", "posthog"),
}


def test_no_package_of_the_program_reaches_a_network() -> None:
    app = requirements(ROOT / "requirements" / "app.lock")
    assert "tokenizers" in app  # asks for a client of a hub, which is overridden away
    assert sorted(CLIENTS & set(app)) == []


@pytest.mark.parametrize("package", ["onnxruntime", "tokenizers", "numpy"])
def test_no_library_of_recall_carries_what_sends(package: str) -> None:
    libraries = [
        Path(str(file.locate()))
        for file in files(package) or []
        if re.search(r"\.(so|pyd|dll|dylib)(\.|$)", file.name)
    ]
    assert libraries
    for library in libraries:
        content = library.read_bytes()
        senders = [
            b"OneCollector",
            b"events.data.microsoft.com",
            b"libcurl",
            b"mbedtls",
            b"WinHttp",
        ]
        assert [each for each in senders if each in content] == [], library.name


def test_the_packages_are_installed_as_the_locks_say_and_nothing_else_with_them() -> None:
    setup = (ROOT / "requirements" / "setup.py").read_text(encoding="utf-8")
    assert '"--require-hashes", "--no-deps"' in setup
    with pytest.raises(PackageNotFoundError):
        files("huggingface-hub")

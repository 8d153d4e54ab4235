"""The app's server: where it runs, and what it says of itself."""

import os
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from analyzer import AnalyzerError
from analyzer.ui.launch import check_port, launch
from tests.cli.running import run

CONFIG = Path(__file__).parents[2] / ".streamlit" / "config.toml"


@pytest.fixture
def taken() -> Iterator[int]:
    """A port at which something listens."""
    with socket.socket() as other:
        other.bind(("localhost", 0))
        other.listen()
        yield int(other.getsockname()[1])


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Arguments that the server was started with; it ends at once."""
    started: list[list[str]] = []

    def main() -> int:
        started.append(sys.argv)
        return 0

    monkeypatch.setattr("streamlit.web.cli.main", main)
    monkeypatch.setattr(sys, "argv", ["rolescope"])
    monkeypatch.setattr(os, "environ", dict(os.environ))
    return started


def test_a_taken_port_is_told_and_what_to_do(taken: int) -> None:
    with pytest.raises(AnalyzerError, match="--port") as caught:
        check_port(taken)
    assert f"http://localhost:{taken}?" in str(caught.value)


def test_a_free_port_stays_free(taken: int) -> None:
    free = taken
    with socket.socket() as other:
        other.bind(("localhost", 0))
        free = int(other.getsockname()[1])
    for _ in range(2):
        check_port(free)


def test_the_server_neither_advertises_nor_counts(served: list[list[str]]) -> None:
    with pytest.raises(SystemExit):
        launch(port=8599)
    (arguments,) = served
    assert {
        "--logger.hideWelcomeMessage=true",
        "--browser.gatherUsageStats=false",
        "--server.address=localhost",
        "--server.headless=false",
    } <= set(arguments)


def test_the_server_is_told_all_that_the_configuration_says(
    served: list[list[str]],
) -> None:
    with pytest.raises(SystemExit):
        launch(port=8599)
    (arguments,) = served
    section = ""
    for line in CONFIG.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif " = " in line and not line.startswith("#"):
            name, _, rest = line.partition(" = ")
            value = rest.partition("  #")[0].strip('"')
            assert f"--{section}.{name}={value}" in arguments


def test_a_moment_that_is_none_is_told_before_the_app_runs(
    served: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "abc")
    done = run("app", "--port", "8599")
    assert done.returncode == 1
    assert b"SOURCE_DATE_EPOCH of the environment is 'abc'" in done.stderr
    assert served == []


def test_the_command_says_where_the_app_runs(
    served: list[list[str]], taken: int
) -> None:
    done = run("app", "--port", "8599")
    assert done.stderr.decode() == (
        "RoleScope runs at http://localhost:8599; stop it with Ctrl-C\n"
    )
    refused = run("app", "--port", str(taken))
    assert (refused.returncode, b"cannot be used" in refused.stderr) == (1, True)
    assert len(served) == 1
    for port in ("0", "99999999"):
        wrong = run("app", "--port", port)
        assert (wrong.returncode, b"--port" in wrong.stderr) == (2, True)

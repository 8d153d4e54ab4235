"""Whatever the shell makes of the three streams, no traceback comes of it."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import AD

PROGRAM = f"{sys.executable} -c 'from analyzer.cli import main; main()'"


@pytest.fixture
def ad_file(tmp_path: Path) -> Path:
    path = tmp_path / "ad.txt"
    path.write_text(AD["sv"], encoding="utf-8")
    return path


def line(command: str, **environment: str) -> "subprocess.CompletedProcess[bytes]":
    """Run a line of a shell in which PROGRAM is the command line."""
    settings = " ".join(f"{name}={value}" for name, value in environment.items())
    told = command.replace("PROGRAM", f"{settings} {PROGRAM}")
    return subprocess.run(
        ["bash", "-o", "pipefail", "-c", told],
        capture_output=True,
        timeout=120,
        check=False,
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device")
@pytest.mark.parametrize("command", ["taxonomy list", "taxonomy export"])
def test_output_that_cannot_be_written_is_told(command: str) -> None:
    done = line(f"PROGRAM {command} > /dev/full")
    told = b"rolescope: the output cannot be written: No space left on device\n"
    assert (done.returncode, done.stderr) == (1, told)


def test_a_reader_that_has_gone_is_no_fault_to_tell() -> None:
    done = line("PROGRAM taxonomy export | true")
    assert (done.returncode, done.stderr) == (1, b"")


def test_standard_input_that_is_closed_is_empty() -> None:
    done = line("PROGRAM analyze - <&-")
    assert done.stderr == b"rolescope: standard input is empty\n"


@pytest.mark.parametrize("closed", ["<&- >&-", "2>&-"])
def test_what_is_closed_stops_nothing_and_spoils_no_data(
    ad_file: Path, closed: str
) -> None:
    done = line(f"PROGRAM analyze {ad_file} {closed}")
    assert done.returncode == 0
    assert b"Traceback" not in done.stderr
    assert not done.stdout.startswith(b"rolescope:")


def test_a_character_that_the_output_lacks_is_no_fault(ad_file: Path) -> None:
    done = line(f"PROGRAM compare {ad_file} {ad_file}", PYTHONIOENCODING="latin-1")
    assert (done.returncode, done.stderr) == (0, b"")


def test_half_a_character_of_an_argument_is_a_mark(ad_file: Path) -> None:
    command = f"PROGRAM analyze {ad_file} -t $'M\\xff' -f json"
    done = line(command, PYTHONIOENCODING="utf-8:strict")
    assert done.returncode == 0
    assert b'"title": "M?"' in done.stdout

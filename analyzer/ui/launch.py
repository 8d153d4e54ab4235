"""Start the app's server, on this machine and for this machine only."""

import asyncio
import os
import sys
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from streamlit.web import cli

from analyzer.app_limits import app_limits
from analyzer.errors import AnalyzerError
from analyzer.ui.settings import OVERLAY, REFERENCE

__all__ = ["check_port", "launch"]

_PACKAGE = Path(__file__).parents[1]
_CONFIG = (
    _PACKAGE / "_streamlit" / "config.toml",
    _PACKAGE.parent / ".streamlit" / "config.toml",
)
"""Where it is in the wheel, and in the repository."""


def check_port(port: int) -> None:
    """Make sure that the app can be served at a port of this machine.

    Raises
    ------
    AnalyzerError
        If the port is taken, or may not be used.
    """
    try:
        asyncio.run(_try_port(port))
    except OSError as error:
        reason = os.strerror(error.errno).lower() if error.errno else error
        raise AnalyzerError(
            f"port {port} cannot be used: {reason}. Is RoleScope open already at "
            f"http://localhost:{port}? Else name another: rolescope app --port NUMBER"
        ) from error


async def _try_port(port: int) -> None:
    server = await asyncio.start_server(lambda *_: None, "localhost", port)
    server.close()
    await server.wait_closed()


def launch(
    *,
    port: int,
    open_browser: bool = True,
    reference: Path | None = None,
    overlay: Path | None = None,
) -> None:
    """Serve the app until it is stopped; never asks or sends anything.

    Parameters
    ----------
    port : int
        Port on this machine.
    open_browser : bool, default True
        Whether to open it in a browser.
    reference, overlay : Path, optional
        Files that the app is to use.
    """
    for variable, path in ((REFERENCE, reference), (OVERLAY, overlay)):
        if path is not None:
            os.environ[variable] = str(path)
    options = _configured() | {
        "client.toolbarMode": "minimal",
        "logger.level": "warning",
        "server.fileWatcherType": "none",
        "server.headless": not open_browser,
        "server.maxUploadSize": app_limits().server_megabytes,
        "server.port": port,
    }
    page = Path(__file__).with_name("entry.py")
    flags = [
        f"--{name}={str(value).lower() if isinstance(value, bool) else value}"
        for name, value in options.items()
    ]
    sys.argv = ["streamlit", "run", str(page), *flags]
    sys.exit(cli.main())


def _configured() -> dict[str, object]:
    """Options of `.streamlit/config.toml` by their dotted names.

    They are given as flags: the server would look for that file where it is started.
    """
    path = next(path for path in _CONFIG if path.exists())
    return dict(_flattened(tomllib.loads(path.read_text(encoding="utf-8"))))


def _flattened(table: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    """Dotted names and what they hold."""
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _flattened(value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", value

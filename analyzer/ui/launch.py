"""Start the app's server, on this machine and for this machine only."""

import asyncio
import os
import sys
from pathlib import Path

from streamlit.web import cli

from analyzer.app_limits import app_limits
from analyzer.errors import AnalyzerError
from analyzer.ui.settings import OVERLAY, REFERENCE

__all__ = ["check_port", "launch"]


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
    options = {
        "browser.gatherUsageStats": "false",
        "browser.serverAddress": "localhost",
        "client.toolbarMode": "minimal",
        "logger.hideWelcomeMessage": "true",
        "logger.level": "warning",
        "server.address": "localhost",
        "server.fileWatcherType": "none",
        "server.headless": str(not open_browser).lower(),
        "server.maxUploadSize": str(app_limits().server_megabytes),
        "server.port": str(port),
        "server.showEmailPrompt": "false",
        "theme.dark.primaryColor": "#3b76f0",
        "theme.light.primaryColor": "#2563eb",
        "theme.light.textColor": "#15171c",
    }
    page = Path(__file__).with_name("entry.py")
    flags = [f"--{name}={value}" for name, value in options.items()]
    sys.argv = ["streamlit", "run", str(page), *flags]
    sys.exit(cli.main())

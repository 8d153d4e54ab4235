"""Start the app's server, on this machine and for this machine only."""

import os
import sys
from pathlib import Path

from streamlit.web import cli

from analyzer.app_limits import app_limits
from analyzer.ui.settings import OVERLAY, REFERENCE

__all__ = ["launch"]


def launch(
    *,
    port: int = 8501,
    open_browser: bool = True,
    reference: Path | None = None,
    overlay: Path | None = None,
) -> None:
    """Serve the app until it is stopped; never asks or sends anything.

    Parameters
    ----------
    port : int, default 8501
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

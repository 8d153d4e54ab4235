"""Entry for the server that `rolescope app` starts from an installed package."""

from analyzer.ui.pages import show

show()

"""Entry for the server that `rolescope app` starts from an installed package."""

from analyzer.ui.pages import show

if __name__ == "__main__":  # as the server runs it
    show()

"""Entry of the app: `streamlit run app.py`, or `rolescope app` from anywhere."""

from analyzer.ui.pages import show

if __name__ == "__main__":  # as the server runs it
    show()

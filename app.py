"""Entry of the app: `streamlit run app.py`, or `rolescope app` from anywhere."""

from analyzer.ui.pages import show

show()

"""The Streamlit app; nothing outside this package imports Streamlit."""

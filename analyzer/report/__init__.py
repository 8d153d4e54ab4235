"""A result for people: text, Markdown, HTML."""

from analyzer.report.formats import html_report, markdown_report, text_report

__all__ = ["html_report", "markdown_report", "text_report"]

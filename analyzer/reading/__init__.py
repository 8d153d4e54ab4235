"""From what the user gives (text, markup, files) to plain text with a way back."""

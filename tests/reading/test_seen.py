import pytest

from analyzer.reading.seen import seen_text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<p>F&aring;r &amp; <b>giver</b></p>", "Får & giver"),
        ("<h2>Om dig</h2>\n\n<p>Du</p>", "Om dig\n\nDu"),
        (
            "<p>Du</p>\n<ul>\n  <li>A</li>\n  <li>B</li>\n</ul>\nVi",
            "Du\n• A\n• B\n\nVi",
        ),
        ("<ul><li>\n<p>A</p></li></ul>", "• A"),
        ("A<br>B<br/><br/>C", "A\nB\n\nC"),
        ("A<!-- x --><script>var b = 1</script> B", "A B"),
        ("A\n\n\n  B &eacute;", "A\n\n\n  B é"),
        ("&lt;b&gt;A&lt;/b&gt;", "<b>A</b>"),
        ("<br>\n", ""),
    ],
)
def test_what_is_seen_of_a_source(source: str, text: str) -> None:
    seen = seen_text(source)
    assert seen is not None
    assert seen.text == text
    assert len(seen.origins) == len(text)
    assert sorted(seen.origins) == list(seen.origins)


def test_a_text_without_markup_is_left_alone() -> None:
    assert seen_text("R&D < 3\n\n - A  B") is None


@pytest.mark.parametrize("words", ["Får", "B & C", "D\n\nE"])
def test_a_stretch_of_the_source_is_found_again(words: str) -> None:
    source = "<li>F&aring;r</li> <p>B &amp; C</p><p>D</p>\n<p>E</p>"
    spelt = {"Får": "F&aring;r", "B & C": "B &amp; C", "D\n\nE": "D</p>\n<p>E"}[words]
    seen, start = seen_text(source), source.index(spelt)
    assert seen is not None
    low, high = seen.place(start, start + len(spelt))
    assert seen.text[low:high] == words

import contextlib
import io
import random
import zipfile
from pathlib import Path

import docx
import pytest
from pypdf import PdfReader, PdfWriter

from analyzer import TextTooLongError, UnreadableInputError
from analyzer.reading.files import read_bytes, read_file
from analyzer.settings import reading_settings

TEXT = "Du skriver nyhedsbreve på måling"


def pdf_bytes(lines: list[str]) -> bytes:
    """A small PDF with lines of text, made by hand."""
    body = (
        "BT /F1 12 Tf 72 720 Td 14 TL "
        + " ".join(f"({x}) Tj T*" for x in lines)
        + " ET"
    )
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
        " /Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(body)} >>\nstream\n{body}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out = "%PDF-1.4\n"
    places = []
    for number, each in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n{each}\nendobj\n"
    table = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n"
    out += "".join(f"{place:010} 00000 n \n" for place in places)
    out += f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n"
    return out.encode("latin-1")


def docx_bytes() -> bytes:
    document = docx.Document()
    document.add_heading("Dine opgaver", 1)
    document.add_paragraph("Du skriver nyhedsbreve", style="List Bullet")
    document.add_table(1, 2).rows[0].cells[1].text = "Google Ads"
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (TEXT.encode(), "ad.txt"),
        (b"\xef\xbb\xbf" + TEXT.encode(), "ad.txt"),
        (TEXT.encode("utf-16"), "ad.txt"),
        (TEXT.encode(), "ad.md"),
        (TEXT.encode(), "standard input"),
    ],
)
def test_text_is_decoded(content: bytes, name: str) -> None:
    assert read_bytes(content, name).text == TEXT


def test_html_is_decoded_as_it_declares() -> None:
    page = f'<html><head><meta charset="windows-1252"></head><p>{TEXT}</p>'
    assert TEXT in read_bytes(page.encode("cp1252"), "ad.html").text


def test_pdf_is_extracted() -> None:
    document = read_bytes(pdf_bytes(["Du skriver nyhedsbreve", "og planer"]), "ad.pdf")
    assert document.extracted
    assert document.text.split() == ["Du", "skriver", "nyhedsbreve", "og", "planer"]


def test_docx_is_extracted_with_lists_and_tables() -> None:
    document = read_bytes(docx_bytes(), "ad.docx")
    assert document.extracted
    lines = [line for line in document.text.splitlines() if line]
    assert lines == ["Dine opgaver", "• Du skriver nyhedsbreve", "Google Ads"]


def encrypted_pdf() -> bytes:
    writer = PdfWriter(PdfReader(io.BytesIO(pdf_bytes(["x"]))))
    writer.encrypt("secret", algorithm="RC4-128")
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("content", "name", "said"),
    [
        (b"", "ad.txt", "is empty"),
        (b" \n ", "ad.txt", "is empty"),
        (TEXT.encode("cp1252"), "ad.txt", "not text in UTF-8"),
        (b"MZ\x90\x00\x03\x00", "ad.txt", "binary"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "ad.png", "binary"),
        (b"no pdf at all", "ad.pdf", "no PDF"),
        (pdf_bytes([]), "ad.pdf", "only images"),
        (encrypted_pdf(), "ad.pdf", "encrypted"),
        (b"no docx at all", "ad.docx", "no DOCX"),
        (docx_bytes()[:-40], "ad.docx", "no DOCX"),
    ],
)
def test_what_cannot_be_read_is_refused_by_name(
    content: bytes, name: str, said: str
) -> None:
    with pytest.raises(UnreadableInputError, match=said) as caught:
        read_bytes(content, name)
    assert name in str(caught.value)


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInputError, match="no file"):
        read_file(tmp_path / "none.txt")
    with pytest.raises(UnreadableInputError, match="is a folder"):
        read_file(tmp_path)


def test_a_file_larger_than_any_ad_is_refused() -> None:
    with pytest.raises(TextTooLongError, match="1,000,001 bytes"):
        read_bytes(b"a" * 1_000_001, "ad.txt")


def with_part(name: str, content: bytes) -> bytes:
    """A DOCX of which one part is replaced."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(docx_bytes())) as given,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made,
    ):
        for member in given.namelist():
            made.writestr(member, content if member == name else given.read(member))
    return stream.getvalue()


@pytest.mark.parametrize(
    "part", ["[Content_Types].xml", "_rels/.rels", "word/document.xml"]
)
@pytest.mark.parametrize("content", [b"", b"<no", b"<w/>"])
def test_a_docx_with_a_damaged_part_is_refused(part: str, content: bytes) -> None:
    with pytest.raises(UnreadableInputError, match=r"no DOCX|no text"):
        read_bytes(with_part(part, content), "ad.docx")


def test_a_docx_that_unpacks_to_far_more_is_refused() -> None:
    much = 10 * reading_settings().most_file_bytes
    bomb = with_part("word/document.xml", b" " * much)
    assert len(bomb) < 1_000_000
    with pytest.raises(TextTooLongError, match="unpacks to far more"):
        read_bytes(bomb, "ad.docx")


@pytest.mark.parametrize(
    ("made", "name"), [(docx_bytes(), "ad.docx"), (pdf_bytes(["Du skriver"]), "ad.pdf")]
)
def test_a_damaged_file_is_read_or_refused(made: bytes, name: str) -> None:
    chance = random.Random(1)
    for _ in range(200):
        content = bytearray(made)
        for _ in range(chance.randint(1, 20)):
            content[chance.randrange(len(content))] = chance.randrange(256)
        with contextlib.suppress(UnreadableInputError, TextTooLongError):
            assert read_bytes(bytes(content), name).text

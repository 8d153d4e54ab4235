"""Ads from files: text, Markdown, HTML, PDF and DOCX.

PDF and DOCX are turned into text by pypdf and python-docx; offsets are then into that
text. HTML and Markdown stay as they are: offsets are into the source.
"""

import io
import logging
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from analyzer.encodings import (
    UTF8,
    is_surely_utf8,
    known_encoding,
    likely_encoding,
)
from analyzer.errors import AnalyzerError, TextTooLongError, UnreadableInputError
from analyzer.settings import MEGABYTE, reading_settings

__all__ = ["SUFFIXES", "Document", "read_bytes", "read_file"]

SUFFIXES = (".txt", ".md", ".markdown", ".html", ".htm", ".pdf", ".docx")
_EXTRACTED = frozenset({".pdf", ".docx"})
_TABLES = (".csv", ".tsv", ".json", ".jsonl", ".parquet", ".xlsx", ".xls", ".gz")
"""Suffixes of files that hold many ads: one would be made of all of them."""


@dataclass(frozen=True, slots=True)
class Document:
    """An ad out of a file.

    Attributes
    ----------
    name : str
        Name of the file.
    text : str
        Its text; offsets of a result point into it.
    extracted : bool
        Whether the text was extracted and is not the file's own content.
    """

    name: str
    text: str
    extracted: bool


def read_file(path: str | Path, *, encoding: str | None = None) -> Document:
    """Read the ad in a file.

    Parameters
    ----------
    path : str or Path
        A .txt, .md, .html, .pdf or .docx file; another suffix is read as text.
    encoding : str, optional
        Of a text, where it is known; else it is told from the content.

    Raises
    ------
    UnreadableInputError
        If the file is missing, a folder, or its content cannot be read.
    TextTooLongError
        If it is larger than any ad can be.
    """
    path = Path(path)
    if path.is_dir():
        raise UnreadableInputError(
            f"{path} is a folder; name a file, or use 'rolescope batch' for many ads"
        )
    try:
        content = path.read_bytes()
    except FileNotFoundError as error:
        raise UnreadableInputError(f"there is no file {path}") from error
    except OSError as error:
        raise UnreadableInputError(f"cannot read {path}: {error.strerror}") from error
    return read_bytes(content, path.name, encoding=encoding)


def read_bytes(content: bytes, name: str, *, encoding: str | None = None) -> Document:
    """Read the ad in the bytes of a file, as uploaded or piped.

    Parameters
    ----------
    content : bytes
        Content of the file.
    name : str
        Its name; the suffix tells the format.
    encoding : str, optional
        Of a text, where it is known; else it is told from the content.

    Raises
    ------
    UnreadableInputError
        If the content is empty, binary, in a wrong encoding, encrypted, an image of a
        text, or broken.
    TextTooLongError
        If it is larger than any ad can be.
    """
    settings = reading_settings()
    suffix = Path(name).suffix.lower()
    most = settings.most_file_bytes if suffix in _EXTRACTED else settings.most_bytes
    if len(content) > most:
        raise TextTooLongError(
            f"{name} has {len(content):,} bytes; at most {most:,} are read",
            detail="file_too_large",
            file=name,
            megabytes=round(len(content) / MEGABYTE, 1),
            most=most / MEGABYTE,
        )
    if not content.strip():
        raise _refusal(name, "is empty", "empty_file")
    if suffix in _TABLES:
        raise _refusal(
            name, "is a table, by its suffix: read it with 'rolescope batch'", "table"
        )
    if suffix == ".pdf":
        text = _pdf(content, name)
    elif suffix == ".docx":
        text = _docx(content, name, most)
    else:
        html = suffix in (".html", ".htm")
        text = _decoded(content, name, encoding=encoding, html=html)
    return Document(name, text, suffix in _EXTRACTED)


def _decoded(content: bytes, name: str, *, encoding: str | None, html: bool) -> str:
    """Text of bytes: in its encoding, UTF-8, UTF-16 with its mark, or as HTML declares."""
    tried = ["utf-8-sig"]
    if encoding:
        if known_encoding(encoding) != UTF8 and is_surely_utf8(content):
            told = f"is in UTF-8, not in {encoding}: name no encoding"
            raise _refusal(
                name, told, "file_encoding", encoding=encoding, likely="UTF-8"
            )
        tried = [encoding]
    elif content.startswith((b"\xff\xfe", b"\xfe\xff")):
        tried = ["utf-16"]
    elif html:
        from bs4.dammit import EncodingDetector

        declared = EncodingDetector.find_declared_encoding(content, is_html=True)
        if declared and declared.lower() not in ("utf-8", "utf8"):
            tried.append(declared)
    if tried[0] != "utf-16" and _is_binary(content):
        known = ", ".join(SUFFIXES)
        raise _refusal(
            name,
            f"holds binary data, not text; what is read: {known}",
            "binary_file",
            formats=known,
        )
    for each in tried:
        try:
            return content.decode(each)
        except (UnicodeDecodeError, LookupError) as error:
            fault = error
    where = (
        f" (byte {fault.start + 1:,})" if isinstance(fault, UnicodeDecodeError) else ""
    )
    names = ", ".join(each.removesuffix("-sig").upper() for each in tried)
    likely = likely_encoding(content)
    raise _refusal(
        name,
        f"is not text in {names}{where}; it looks like {likely}. "
        "Save it as UTF-8, or name its encoding (--encoding).",
        "file_encoding",
        encoding=names,
        likely=likely,
    )


def _is_binary(content: bytes) -> bool:
    """Whether bytes hold control characters that no text has."""
    return any(
        byte in content for byte in (b"\x00", b"\x01", b"\x02", b"\x03", b"\x7f\x45")
    )


def _pdf(content: bytes, name: str) -> str:
    from pypdf import PasswordType, PdfReader
    from pypdf.errors import DependencyError, PyPdfError

    logging.getLogger("pypdf").setLevel(logging.ERROR)
    try:
        reader = PdfReader(io.BytesIO(content))
        if reader.is_encrypted and reader.decrypt("") == PasswordType.NOT_DECRYPTED:
            raise _refusal(
                name,
                "is encrypted. Remove its password, or paste the text.",
                "encrypted_file",
            )
        text = "\n\n".join(page.extract_text() for page in reader.pages)
    except UnreadableInputError:
        raise
    except (
        PyPdfError,
        DependencyError,
        LookupError,
        ValueError,
        TypeError,
        AttributeError,
        OSError,
        RecursionError,
    ) as error:
        told = f"is no PDF that can be read: {error}"
        raise _refusal(name, told, "damaged_file") from error
    if not text.strip():
        raise _refusal(
            name,
            "holds no text, only images. Run it through text recognition (OCR), "
            "or paste the text.",
            "images_only",
        )
    return text


def _docx(content: bytes, name: str, most: int) -> str:
    import docx
    from docx.opc.exceptions import PackageNotFoundError

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(member.file_size for member in archive.infolist()) > 10 * most:
                raise TextTooLongError(
                    f"{name} unpacks to far more than an ad can be",
                    detail="damaged_file",
                    file=name,
                )
        document = docx.Document(io.BytesIO(content))
        lines = list(_docx_lines(document.iter_inner_content()))
    except AnalyzerError:
        raise
    except (  # what the zip, the XML and the parts of a damaged file lead to
        zipfile.BadZipFile,
        zlib.error,
        PackageNotFoundError,
        SyntaxError,
        LookupError,
        AttributeError,
        TypeError,
        ValueError,
        OSError,
        RuntimeError,
    ) as error:
        told = f"is no DOCX that can be read: {error}"
        raise _refusal(name, told, "damaged_file") from error
    text = "\n".join(lines)
    if not text.strip():
        raise _refusal(name, "holds no text", "file_without_text")
    return text


def _docx_lines(blocks: Iterator[object]) -> Iterator[str]:
    """Paragraphs of a document and of its tables; items of lists with a bullet."""
    from docx.table import Table
    from docx.text.paragraph import Paragraph

    for block in blocks:
        if isinstance(block, Paragraph):
            listed = (
                block.style is not None and (block.style.name or "").startswith("List")
            ) or (block._p.pPr is not None and block._p.pPr.numPr is not None)
            yield f"• {block.text}" if listed else block.text
        elif isinstance(block, Table):
            for row in block.rows:
                for cell in dict.fromkeys(row.cells):
                    yield from _docx_lines(cell.iter_inner_content())


def _refusal(
    name: str, told: str, detail: str, **values: object
) -> UnreadableInputError:
    """Error about a file: its name, what is the matter, the sentences that tell it."""
    return UnreadableInputError(f"{name} {told}", detail=detail, file=name, **values)
